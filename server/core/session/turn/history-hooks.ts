import type { MessageWithParts, Part, ToolPart } from "@opencode/sdk/types";
import { isObject } from "../../base/json.js";
import type { TurnHooks } from "../../base/plugin-hooks.js";
import { momentsOf } from "./request-hooks.js";

/** The history as plugins leave it for one call of a model; what is stored stays as it is. */
export async function withHistoryHooks(
  hooks: TurnHooks | undefined,
  entries: MessageWithParts[],
  signal: AbortSignal,
): Promise<MessageWithParts[]> {
  // The answer that the call is for, with nothing in it yet, is no history.
  const given = { messages: hooks ? entries.filter((entry) => !isToCome(entry)) : entries };
  const left = await momentsOf(hooks, signal)("experimental.chat.messages.transform", {}, given);
  if (left === given || !Array.isArray(left.messages)) return entries;
  const known = new Set<unknown>(entries);
  return left.messages.flatMap((message) => (known.has(message) ? [message] : usableMessage(message)));
}

function isToCome({ info, parts }: MessageWithParts): boolean {
  return info.role === "assistant" && info.time.completed === undefined && parts.length === 0;
}

/** A message of a plugin's needs no more than a role and parts that say something. */
function usableMessage(message: unknown): MessageWithParts[] {
  if (!isObject(message) || !isObject(message.info) || !Array.isArray(message.parts)) return [];
  if (message.info.role !== "user" && message.info.role !== "assistant") return [];
  return [{ info: message.info, parts: message.parts.flatMap(usablePart) } as unknown as MessageWithParts];
}

function usablePart(part: unknown): Part[] {
  if (!isObject(part)) return [];
  const isUsable = (...names: string[]) => names.every((name) => typeof part[name] === "string");
  switch (part.type) {
    case "text":
    case "reasoning":
      return isUsable("text") ? [part as unknown as Part] : [];
    case "file":
      return isUsable("mime", "url") ? [part as unknown as Part] : [];
    case "subtask":
      return isUsable("agent", "prompt") ? [part as unknown as Part] : [];
    case "tool":
      return isUsable("callID", "tool") && isObject(part.state) ? [usableCall(part, part.state)] : [];
    default:
      return typeof part.type === "string" ? [part as unknown as Part] : [];
  }
}

function usableCall(part: Record<string, unknown>, state: Record<string, unknown>): ToolPart {
  const text = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
  return {
    ...part,
    state: {
      ...state,
      input: isObject(state.input) ? state.input : {},
      time: isObject(state.time) ? state.time : { start: 0, end: 0 },
      ...(state.status === "completed" && { output: text(state.output) }),
      ...(state.status === "error" && { error: text(state.error) }),
      ...("attachments" in state && { attachments: attachments(state.attachments) }),
    },
  } as unknown as ToolPart;
}

function attachments(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : []).filter(
    (one) => isObject(one) && typeof one.mime === "string" && typeof one.url === "string",
  );
}
