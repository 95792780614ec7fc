import type { Message, MessageWithParts } from "@opencode/sdk/types";

/**
 * The messages as a conversation reads: each prompt with its own answers behind it, though prompts that had to wait were
 * written before the answers to those ahead of them. Answers without their prompt stay where their time puts them.
 */
export function conversationOrder(messages: readonly MessageWithParts[]): MessageWithParts[] {
  return turnsOf(messages).flat();
}

/** The same, turn by turn: the prompt, then its answers and what the server added to go on, oldest first. */
export function turnsOf(messages: readonly MessageWithParts[]): MessageWithParts[][] {
  const roots = new Map<string, string>();
  for (const { info } of messages) if (info.role === "user") roots.set(info.id, info.continues ?? info.id);
  const rootOf = ({ info }: MessageWithParts): string => {
    const prompt = info.role === "user" ? info.id : info.parentID;
    const root = roots.get(prompt);
    if (root === undefined) return info.id;
    return roots.has(root) ? root : prompt;
  };
  const turns = new Map<string, MessageWithParts[]>();
  for (const message of messages)
    if (rootOf(message) === message.info.id) turns.set(message.info.id, [message]);
  for (const message of messages) {
    const root = rootOf(message);
    if (root !== message.info.id) turns.get(root)?.push(message);
  }
  return [...turns.values()];
}

/** Whether the messages stand as `turnsOf` would put them, as they do unless a prompt had to wait. */
export function isInOrder(messages: readonly MessageWithParts[]): boolean {
  let root: string | undefined;
  let prompts: string[] = [];
  for (const { info } of messages) {
    if (beginsTurn(info)) {
      root = info.id;
      prompts = [root];
    } else if (info.role === "user") {
      if (info.continues !== root) return false;
      prompts.push(info.id);
    } else if (!prompts.includes(info.parentID)) {
      return false;
    }
  }
  return true;
}

/** Whether the message is a prompt that somebody sent, not one by which the server goes on with a turn. */
export function beginsTurn(info: Message): boolean {
  return info.role === "user" && info.continues === undefined;
}

/** What a revert takes out of a conversation: whole messages, and the end of the one that is cut inside. */
export interface Cut {
  kept: MessageWithParts[];
  removed: MessageWithParts[];
}

/**
 * Splits the conversation before a message, or inside it before a part. Undefined when there is no such message or no
 * such part. A message that is cut inside is in both lists, each with its share of the parts.
 */
export function cutAt(
  messages: MessageWithParts[],
  point: { messageID: string; partID?: string | undefined },
): Cut | undefined {
  const ordered = conversationOrder(messages);
  const at = ordered.findIndex(({ info }) => info.id === point.messageID);
  const message = ordered[at];
  if (!message) return undefined;
  if (point.partID === undefined) return { kept: ordered.slice(0, at), removed: ordered.slice(at) };
  const inside = message.parts.findIndex(({ id }) => id === point.partID);
  if (inside < 0) return undefined;
  return {
    kept: [...ordered.slice(0, at), { info: message.info, parts: message.parts.slice(0, inside) }],
    removed: [{ info: message.info, parts: message.parts.slice(inside) }, ...ordered.slice(at + 1)],
  };
}
