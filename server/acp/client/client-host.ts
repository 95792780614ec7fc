import { ToolFailure } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import { timeLimit } from "../../core/base/time-limit.js";
import type { CommandOptions, CommandOutcome } from "../../core/system/process/run-command.js";
import type { EditorBuffers } from "../../core/tool/editor-buffers.js";
import type { HostOf, ToolHost } from "../../core/tool/host.js";
import type { ClientMethods } from "../../gen/acp/methods.gen.js";
import type { Features } from "../features.js";
import { elicitationAnswer, elicitationOf, unanswerable } from "./elicitation.js";
import type { HostListener } from "./host-listener.js";

/** Bytes of a command's output that the client is asked to keep. */
const outputLimit = 1024 * 1024;

/** Milliseconds in which a client answers what needs no decision of its user. */
const usualPatience = 30_000;

/** The client's editor buffers and terminals in place of the disk and of processes, as far as it advertised them. */
export function createClientHost(deps: {
  client: ClientMethods;
  features: Features;
  /** The root session: the only one the client knows. */
  sessionId: string;
  listener: HostListener;
  /** What is known of the client's buffers, whichever session it is about. */
  buffers?: EditorBuffers;
  log: Log;
  patience?: number;
}): HostOf {
  const { client, features, sessionId, listener, buffers, log, patience = usualPatience } = deps;
  const refused = (method: string) => (cause: unknown) => {
    log("debug", `the client refused ${method}`, { cause });
  };
  const readText: ToolHost["readText"] = (path, signal) =>
    client.readTextFile({ sessionId, path }, { signal: timeLimit(patience, signal) }).then(
      ({ content }) => content,
      (cause) => void refused("fs/read_text_file")(cause),
    );
  // The user may be asked whether it may be written: that takes as long as it takes, and ends with the turn.
  const writeText: ToolHost["writeText"] = (path, content) =>
    client.writeTextFile({ sessionId, path, content }).then(
      () => true,
      (cause) => {
        refused("fs/write_text_file")(cause);
        return false;
      },
    );

  return ({ partID }) => ({
    ...(features.readFiles && { readText, ...(buffers && { buffers }) }),
    ...(features.writeFiles && { writeText }),
    ...(features.terminal && {
      run: (command) =>
        runInTerminal({ client, sessionId, refused, patience }, command, (id) =>
          listener.terminal(partID, id),
        ),
    }),
    async elicit(request, signal) {
      if (request.mode === "form" ? !features.forms : !features.urls) return unanswerable(request, listener);
      return client
        .createElicitation(elicitationOf(request, { sessionId, toolCallId: partID }), { signal })
        .then(elicitationAnswer, (cause) => {
          signal.throwIfAborted();
          refused("elicitation/create")(cause);
          return { action: "cancel" as const, note: "the client could not ask" };
        });
    },
    elicited: (elicitationId) => void client.completeElicitation({ elicitationId }),
    planned: (changes) => listener.planned(partID, changes),
    changed: (change) => listener.changed(partID, change),
  });
}

/** Runs a command in a terminal of the client, ends it on timeout or abort, and always lets go of it. */
async function runInTerminal(
  {
    client,
    sessionId,
    refused,
    patience,
  }: {
    client: ClientMethods;
    sessionId: string;
    refused(method: string): (cause: unknown) => void;
    patience: number;
  },
  { command, cwd, shell, timeout, signal }: CommandOptions,
  started: (terminalId: string) => void,
): Promise<CommandOutcome | undefined> {
  // A terminal joins both outputs, and shows what it was told to run.
  const plain = shell.plain(command);
  const soon = () => ({ signal: timeLimit(patience) });
  const starting = timeLimit(patience, signal);
  const terminal = await client
    .createTerminal(
      {
        sessionId,
        command: plain.file,
        args: plain.arguments,
        cwd,
        outputByteLimit: outputLimit,
      },
      { signal: starting },
    )
    .catch((cause) => {
      // It may have begun there all the same, so it must not be begun here too.
      signal.throwIfAborted();
      if (starting.aborted)
        throw new ToolFailure("The editor did not open a terminal in time. Tell the user.");
      refused("terminal/create")(cause);
    });
  if (!terminal) return undefined;
  const at = { sessionId, terminalId: terminal.terminalId };
  started(terminal.terminalId);
  try {
    const over = new AbortController();
    const exit = client.waitForTerminalExit(at, { signal: over.signal });
    const ended = await Promise.race([
      exit.then(() => "exit" as const),
      timed(timeout, over.signal),
      aborted(signal, over.signal),
    ]).finally(() => {
      exit.catch(() => undefined);
      over.abort();
    });
    if (ended !== "exit") await client.killTerminal(at, soon()).catch(refused("terminal/kill"));
    const { output, truncated, exitStatus } = await client.terminalOutput(at, soon());
    const told = ended === "exit" ? await exit.catch(() => undefined) : undefined;
    const exitCode = exitStatus?.exitCode ?? told?.exitCode;
    const endedBy = exitStatus?.signal ?? told?.signal;
    return {
      output,
      exit: ended === "exit" ? (exitCode ?? null) : null,
      ended,
      ...(ended === "exit" && endedBy != null && { endedBy }),
      ...(truncated && { cut: true }),
      leftovers: false,
      stuck: false,
    };
  } finally {
    await client.releaseTerminal(at, soon()).catch(refused("terminal/release"));
  }
}

function timed(timeout: number, over: AbortSignal): Promise<"timeout"> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("timeout"), timeout);
    over.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
}

function aborted(signal: AbortSignal, over: AbortSignal): Promise<"abort"> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("abort");
    else signal.addEventListener("abort", () => resolve("abort"), { once: true, signal: over });
  });
}
