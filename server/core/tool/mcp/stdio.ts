import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { JSONRPCMessage, ReadBuffer, Transport } from "@modelcontextprotocol/client";
import { cutText } from "../../base/cut-text.js";
import { wellFormedJson } from "../../base/well-formed.js";
import { endGroup, groupGone } from "../../system/process/group.js";
import { markCall, ownerMark } from "../../system/process/mark.js";
import { watchOrphans } from "../../system/process/orphan-watcher.js";
import { startProcess } from "../../system/process/start-process.js";

/** How long, in milliseconds, a server may take to end by itself once its input is closed. */
const CLOSE_GRACE = 150;
/** How long, in milliseconds, to read on from the pipes of a server that has ended. */
const DRAIN_GRACE = 100;
const STDERR_KEPT = 4096;
const STDERR_LINES = 5;
/** What writing to a server that has ended fails with. */
const BROKEN: ReadonlySet<string> = new Set([
  ...["EPIPE", "ECONNRESET", "EOF"],
  ...["ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"],
]);

export interface StdioServer {
  /** Program and arguments. */
  command: string[];
  /** Absolute. */
  cwd: string;
  /** All of its environment. */
  env: Record<string, string>;
}

/** What the protocol package does to single messages. */
export interface Framing {
  createBuffer(): ReadBuffer;
  serialize(message: JSONRPCMessage): string;
}

export interface StdioTransport extends Transport {
  /** The last lines the server wrote to stderr. */
  lastWords(): string;
}

/**
 * A server as a child process in a group of its own, so that whatever it starts in turn ends with it. `close`
 * resolves when the whole group is gone: input closed, then SIGTERM, then SIGKILL.
 */
export function createStdioTransport(server: StdioServer, framing: Framing): StdioTransport {
  const buffer = framing.createBuffer();
  let child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
  const { env, mark } = markCall(server.env);
  let group: number | undefined;
  let release = () => {};
  let stderr = "";
  let ending: Promise<void> | undefined;

  const read = (chunk: Buffer) => {
    try {
      buffer.append(chunk);
    } catch (error) {
      transport.onerror?.(asError(error));
      void transport.close();
      return;
    }
    for (;;) {
      try {
        const message = buffer.readMessage();
        if (message === null) return;
        transport.onmessage?.(message);
      } catch (error) {
        // A line that is no message, such as a log line on the wrong stream; the next one may be good.
        transport.onerror?.(asError(error));
      }
    }
  };

  const end = async () => {
    child?.stdin.end();
    if (group !== undefined && !(await groupGone(group, CLOSE_GRACE))) await endGroup(group, mark);
    release();
    if (group !== undefined) running.delete(group);
    await drained(child);
    for (const stream of [child?.stdin, child?.stdout, child?.stderr]) stream?.destroy();
    buffer.clear();
    transport.onclose?.();
  };

  const transport: StdioTransport = {
    async start() {
      const [program = "", ...words] = server.command;
      const started = await startProcess(() =>
        spawn(program, words, {
          cwd: server.cwd,
          env,
          stdio: ["pipe", "pipe", "pipe"],
          detached: process.platform !== "win32",
          windowsHide: true,
        }),
      );
      child = started;
      started.stdout.on("data", read);
      started.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr = cutText(stderr + text, STDERR_KEPT, "tail");
      });
      // A pipe that breaks is told by the exit that follows.
      for (const stream of [started.stdin, started.stdout, started.stderr]) {
        stream.on("error", (error: Error) => transport.onerror?.(error));
      }
      started.on("error", (error) => transport.onerror?.(error));
      group = started.pid;
      running.add(group);
      release = watchOrphans(group, ownerMark(env));
      watchExit();
      // Closed while it was being started: then there was nothing to end.
      if (ending) ending = end();
      started.once("exit", () => void transport.close());
    },
    send(message) {
      return new Promise((resolve, reject) => {
        if (!child || ending) reject(new Error("Connection closed"));
        else
          child.stdin.write(wellFormedJson(framing.serialize(message)), (error) =>
            error ? reject(gone(error)) : resolve(),
          );
      });
    },
    close() {
      ending ??= end();
      return ending;
    },
    lastWords: () => stderr.trimEnd().split("\n").slice(-STDERR_LINES).join("\n").trim(),
  };
  return transport;
}

/** Leaders of the groups that run at present. */
const running = new Set<number>();
let watching = false;

/** Should the process end without closing its servers, they are killed with it. */
function watchExit(): void {
  if (watching || process.platform === "win32") return;
  watching = true;
  process.once("exit", () => {
    for (const group of running) {
      try {
        process.kill(-group, "SIGKILL");
      } catch {
        // Gone already.
      }
    }
  });
}

/** Waits until what the server wrote has been read, at most for a moment: others may hold the pipes open. */
async function drained(child: ChildProcessByStdio<Writable, Readable, Readable> | undefined): Promise<void> {
  if (!child) return;
  const ended = [child.stdout, child.stderr].map((stream) =>
    stream.readableEnded || stream.destroyed
      ? Promise.resolve()
      : new Promise<void>((resolve) => stream.once("close", () => resolve())),
  );
  await Promise.race([Promise.all(ended), delay(DRAIN_GRACE)]);
}

/** Whether a pipe that broke or the exit behind it is noticed first is chance: both are told in the protocol's words. */
function gone(error: NodeJS.ErrnoException): Error {
  return BROKEN.has(error.code ?? "") ? new Error("Connection closed") : error;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
