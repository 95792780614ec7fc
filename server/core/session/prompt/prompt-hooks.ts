import type { Part, PromptInput, UserMessage } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import { isObject } from "../../base/json.js";
import {
  type CommandPart,
  HookFailure,
  type HookInput,
  type HookName,
  type HookOutput,
  saidBy,
  type TurnHooks,
} from "../../base/plugin-hooks.js";
import { runHook } from "../../base/run-hook.js";

/** The prompt as plugins leave it, before it is written. Throws BadRequest where one refuses it. */
export async function promptLeft(
  hooks: TurnHooks,
  { agent, model, messageID, variant }: PromptInput,
  { info, parts }: { info: UserMessage; parts: Part[] },
  signal: AbortSignal,
): Promise<{ info: UserMessage; parts: Part[] }> {
  const given = { message: info, parts };
  const about = {
    sessionID: info.sessionID,
    ...(agent !== undefined && { agent }),
    ...(model && { model }),
    ...(messageID !== undefined && { messageID }),
    ...(variant !== undefined && { variant }),
  };
  const left = await refusable(hooks, "chat.message", about, given, signal);
  if (left === given) return { info, parts };
  const { id, sessionID, role, time } = info;
  const changed = { ...left.message, ...{ id, sessionID, role, time } };
  const schemas = await import("../../../gen/components.gen.js");
  const isUser = schemas.UserMessage().safeParse(changed).success;
  return {
    info: isUser ? changed : info,
    parts: (Array.isArray(left.parts) ? left.parts : parts).flatMap((part: unknown): Part[] => {
      if (!isObject(part)) return [];
      const whole = { id: newID("prt"), ...part, sessionID, messageID: id };
      const read = schemas.Part().safeParse(whole);
      return read.success ? [read.data] : [];
    }),
  };
}

/** What a command says, as plugins leave it. Throws BadRequest where one refuses it. */
export async function commandLeft(
  hooks: TurnHooks | undefined,
  about: HookInput["command.execute.before"],
  parts: PromptInput["parts"],
  signal: AbortSignal,
): Promise<PromptInput["parts"]> {
  if (!hooks?.has("command.execute.before")) return parts;
  const given = { parts: parts as CommandPart[] };
  const left = await refusable(hooks, "command.execute.before", about, given, signal);
  if (left === given || !Array.isArray(left.parts)) return parts;
  const { PromptInput } = await import("../../../gen/inputs.gen.js");
  const read = PromptInput().safeParse({ parts: left.parts });
  if (read.success) return read.data.parts;
  const [issue] = read.error.issues;
  throw badRequest(
    `command: a plugin made parts of it that are none: ${issue?.path.map(String).join(".")} ${issue?.message}`,
    "Payload",
  );
}

async function refusable<N extends HookName>(
  hooks: TurnHooks,
  hook: N,
  input: HookInput[N],
  output: HookOutput[N],
  signal: AbortSignal,
): Promise<HookOutput[N]> {
  try {
    return await runHook(hooks, hook, input, output, signal);
  } catch (error) {
    throw error instanceof HookFailure ? badRequest(saidBy(error), "Payload") : error;
  }
}
