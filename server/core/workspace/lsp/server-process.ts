import { spawn } from "node:child_process";
import type { MessageConnection } from "vscode-jsonrpc/node";
import { cutText } from "../../base/cut-text.js";
import { endGroup } from "../../system/process/group.js";
import { markCall, ownerMark } from "../../system/process/mark.js";
import { watchOrphans } from "../../system/process/orphan-watcher.js";
import { startProcess } from "../../system/process/start-process.js";

/** A language server as a child process, and the wire to it. */
export interface ServerProcess {
  connection: MessageConnection;
  /** Settles when the process has ended. */
  ended: Promise<void>;
  /** The same as a failure, with its last words. */
  failed: Promise<never>;
  /** Ends it with all that it has begun. */
  end(): Promise<void>;
}

const wordsKept = 500;

export async function startServerProcess(options: {
  program: string;
  server: { name: string; command: readonly string[]; env?: Record<string, string> | undefined };
  root: string;
  env: Record<string, string>;
}): Promise<ServerProcess> {
  const { program, server, root } = options;
  const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = await import(
    "vscode-jsonrpc/node"
  );
  const { env, mark } = markCall({ ...options.env, ...server.env });
  const child = await startProcess(() =>
    spawn(program, server.command.slice(1), {
      cwd: root,
      env,
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    }),
  );
  const release = watchOrphans(child.pid, ownerMark(env));
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = cutText(words + text, wordsKept, "tail");
  });
  // A pipe that breaks is told by the end that follows.
  for (const stream of [child, child.stdin, child.stdout, child.stderr]) stream.on("error", () => undefined);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => undefined);
  let gone: Promise<boolean> | undefined;
  const end = async () => {
    gone ??= endGroup(child.pid, mark);
    await gone;
    release();
    connection.dispose();
  };
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      void end();
      resolve();
    });
  });
  const failed = ended.then(() => {
    throw new Error(words.trim() || `${server.name} has ended`);
  });
  failed.catch(() => undefined);
  connection.listen();
  return { connection, ended, failed, end };
}
