import type { SessionConfigOption, SessionUpdate } from "../../gen/acp/types.gen.js";
import { invalidParams } from "../rpc/rpc-errors.js";

export const thoughtsOption = "thoughts";

/** For clients that can show a yes or no; to all others everything is told. */
export function thoughtsOptionOf(currentValue: boolean): SessionConfigOption {
  return {
    id: thoughtsOption,
    name: "Show thinking",
    description: "Whether what the model thinks is told, until the session is opened anew",
    type: "boolean",
    currentValue,
  };
}

/** Throws -32602 for what is neither a yes nor a no. */
export function toThoughts(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidParams(`${thoughtsOption}: takes true or false`, { configId: thoughtsOption, value });
}

/** Whether an update is a thought of the model. What a subagent says comes as one, too, and is none. */
export function isThought(update: SessionUpdate): boolean {
  return update.sessionUpdate === "agent_thought_chunk" && update._meta?.["opencode/subagent"] === undefined;
}
