import type { Command, MessageWithParts } from "@opencode/sdk/types";
import { CoreError } from "../../core/base/errors.js";
import { newID } from "../../core/base/ids.js";
import type { Core } from "../../core/core.js";
import { readCommand, type Typed } from "../updates/content.js";
import { chunk } from "../updates/updates.js";
import { modelId } from "./config-options.js";
import type { OpenSession, PendingPrompt } from "./open-session.js";
import { withUnsaved } from "./unsaved.js";

/** What a client that has no button for it can type. A command of the user's own by this name counts before it. */
const compactCommand: Command = {
  name: "compact",
  description: "condense the conversation to make room",
  template: "",
  hints: [],
};

/** The commands of a session: its directory's, those of MCP servers, and our own. */
export async function commandsOf(core: Pick<Core, "commands">, session: OpenSession): Promise<Command[]> {
  const commands = await core.commands.list(session.instance, session.id);
  return has(commands, compactCommand.name) ? commands : [...commands, compactCommand];
}

/** A command of the session and what was typed behind its name. */
export interface Called {
  command: Command;
  args: string;
}

/** The command that was typed. Undefined for what only looks like one, such as a path: that is for the model. */
export async function findCommand(
  core: Core,
  session: OpenSession,
  typed: Typed,
): Promise<Called | undefined> {
  const called = readCommand(typed, await commandsOf(core, session));
  if (called) return called;
  // Perhaps of a server that is still connecting.
  await core.mcp.prompts(session.instance, session.id);
  return readCommand(typed, await commandsOf(core, session));
}

/** Runs a command. Undefined when there is nothing to run: what there was to say has been said. */
export async function runCommand(
  core: Core,
  session: OpenSession,
  { command, args }: Called,
  { beside, said }: Typed,
  pending: PendingPrompt,
): Promise<{ answer: Promise<MessageWithParts> } | undefined> {
  const { mode, model, variant } = session.choice;
  if (command === compactCommand) {
    pending.condenses = true;
    return compact(core, session);
  }
  pending.messageID ??= newID("msg");
  const input = {
    messageID: pending.messageID,
    agent: mode,
    ...(variant !== undefined && { variant }),
    model: modelId(model),
    command: command.name,
    arguments: args,
    parts: await withUnsaved(core, session, beside),
  };
  try {
    return await core.commands.run(session.id, input, { said, sender: session });
  } catch (error) {
    if (pending.cancelled || !(error instanceof CoreError) || error.name !== "BadRequest") throw error;
    // What is wrong with what somebody typed is for that somebody to read.
    await say(session, error.message);
    return undefined;
  }
}

function has(commands: readonly Command[], name: string): boolean {
  return commands.some((one) => one.name === name);
}

/** Has the conversation condensed; a client that does not show that as such is shown the summary as the answer. */
async function compact(
  core: Core,
  session: OpenSession,
): Promise<{ answer: Promise<MessageWithParts> } | undefined> {
  const { answer } = await core.prompts.summarize(session.id, session.choice.model, session);
  if (!answer) {
    await say(session, "There is nothing to condense yet.");
    return undefined;
  }
  const told = async () => {
    const message = await answer;
    const { info } = message;
    if (info.role !== "assistant") return message;
    if (info.error?.name === "UnknownError" && !info.summary) {
      // Nothing was asked of a model: there was nothing to condense.
      await say(session, info.error.data.message);
      const { error: _, ...rest } = info;
      return { ...message, info: rest };
    }
    return message;
  };
  return { answer: told() };
}

function say(session: OpenSession, text: string): Promise<void> {
  session.spoken += 1;
  return session.send(chunk("agent_message_chunk", `opencode-${session.spoken}`, text));
}
