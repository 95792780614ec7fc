import type { MessageWithParts, ShellInput, ToolPart } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";
import type { HooksOf } from "../../base/plugin-hooks.js";
import { hooksUntil } from "../../base/run-hook.js";
import type { Instances } from "../../instance/instance.js";
import { pluginEnvironment } from "../../system/process/plugin-environment.js";
import { reportedOutput, shownOutput } from "../../tool/builtin/bash/output.js";
import type { Tools } from "../../tool/registry.js";
import type { Turn, Work } from "../run/coordinator.js";
import type { Messages } from "../store/messages.js";
import { newAnswer } from "../turn/answer.js";
import { completedNow } from "./created-time.js";
import type { Prompts } from "./prompts.js";
import type { Queue } from "./queue.js";

/** Milliseconds a command of the user may run; an abort ends it sooner. */
const longest = 24 * 60 * 60 * 1000;

export interface Shell {
  /** Keeps the command and its output in the conversation. Throws SessionBusyError while the session runs. */
  run(sessionID: string, input: ShellInput): Promise<{ answer: Promise<MessageWithParts> }>;
}

export function createShell(prompts: Pick<Prompts, "shell">): Shell {
  return {
    run: (sessionID, { command, agent, model, messageID }) =>
      prompts.shell(
        sessionID,
        {
          agent,
          ...(model && { model }),
          ...(messageID !== undefined && { messageID }),
          parts: [{ type: "text", text: "The user ran this command themselves:", synthetic: true }],
        },
        command,
      ),
  };
}

/** What the turn of such a command does. */
export function createShellWork(deps: {
  messages: Messages;
  instances: Instances;
  queue: Queue;
  tools: Tools;
  outputDirectory: string;
  hooksOf: HooksOf;
}): (command: string) => Work {
  const { messages, tools, outputDirectory } = deps;

  const work = async ({ session, user, signal }: Turn, command: string): Promise<MessageWithParts> => {
    const instance = await deps.instances.get(session.directory);
    const info = newAnswer(session, user, instance.worktree);
    await messages.create(session, { info, parts: [] }, deps.queue.begin(session.id, [user.id]));
    const start = Date.now();
    const input = { command };
    const part: ToolPart = {
      id: newID("prt"),
      sessionID: session.id,
      messageID: info.id,
      type: "tool",
      tool: "bash",
      callID: newID("tool"),
      state: { status: "running", input, time: { start } },
    };
    await messages.savePart(session, part);
    try {
      const cwd = session.directory;
      const about = { cwd, sessionID: session.id, callID: part.callID };
      const outcome = await tools.runCommand({
        command,
        cwd,
        env: await pluginEnvironment(await hooksUntil(deps.hooksOf(cwd), signal), about, signal),
        timeout: longest,
        signal,
        outputDirectory,
        sessionID: session.id,
        callID: part.callID,
        onOutput: (output) => {
          const metadata = { output: reportedOutput(output) };
          part.state = { status: "running", input, metadata, time: { start } };
          messages.progress(session, part);
        },
      });
      const ended = outcome.ended === "abort" ? "\n\n(the user aborted the command)" : "";
      const callID = part.callID;
      const shown = await shownOutput(outcome, { outputDirectory, callID });
      const output = (outcome.output === "" ? "" : shown.output) + ended;
      const metadata = { output, exit: outcome.exit, truncated: shown.truncated };
      part.state = {
        status: "completed",
        input,
        output,
        title: "",
        metadata,
        time: { start, end: Date.now() },
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      part.state = { status: "error", input, error: message, time: { start, end: Date.now() } };
    }
    info.finish = "stop";
    info.time.completed = completedNow(info);
    await messages.save(session, { info, parts: [part] }, { changed: [part] });
    return { info, parts: [part] };
  };

  return (command) => (turn) => work(turn, command);
}
