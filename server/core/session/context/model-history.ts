import type { MessageWithParts, UserMessage } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";
import { beginsTurn, isInOrder, turnsOf } from "./conversation-order.js";
import type { Conversations } from "./conversations.js";

/** What the model reads of a session. */
export interface History {
  /** The summary first, if there is one, as a message of the user; then what it does not cover. */
  entries: MessageWithParts[];
  /** The first entry that came after the summary: answers before it were measured with a longer context. */
  fresh: number;
}

const intro =
  "The conversation so far was condensed. These notes stand for all of it that is not shown below:\n\n";

/** The history for the turn that `user` began or goes on in. Reads no further back than the last summary reaches. */
export async function readHistory(
  conversations: Conversations,
  sessionID: string,
  user: UserMessage,
): Promise<History> {
  return historyOf(await conversations.read(sessionID, (read) => reachesBack(read, user)), user);
}

/**
 * The conversation as the model should see it in the turn of `user`: each question followed by its own answers,
 * nothing of prompts that are still queued behind it, and the last summary in place of what that covers.
 */
export function historyOf(messages: readonly MessageWithParts[], user: UserMessage): History {
  const ordered = upTo(messages, user);
  const summary = lastSummary(ordered);
  if (!summary) return { entries: ordered.filter((message) => !isCompaction(message)), fresh: 0 };
  const { request, at, tailStart } = summary;
  const note = noteOf(ordered[at] ?? request, request);
  const start = ordered.findIndex(({ info }) => info.id === tailStart);
  const tail = start < 0 ? [] : ordered.slice(start, at).filter((message) => !isCompaction(message));
  const rest = ordered.slice(at + 1).filter((message) => !isCompaction(message));
  return { entries: [note, ...tail, ...rest], fresh: 1 + tail.length };
}

/** By the summary: what is made of a history is kept by its first entry, which must be the same at each step. */
const notes = new WeakMap<MessageWithParts, MessageWithParts>();

function noteOf(summary: MessageWithParts, request: MessageWithParts): MessageWithParts {
  const known = notes.get(summary);
  if (known?.info === request.info) return known;
  const text = `${intro}${textOf(summary)}`;
  const note: MessageWithParts = {
    info: request.info,
    parts: [{ ...base(request), type: "text", text, synthetic: true }],
  };
  notes.set(summary, note);
  return note;
}

/** Whether the message belongs to the making of a summary rather than to the conversation. */
function isCompaction({ info, parts }: MessageWithParts): boolean {
  return info.role === "user" ? parts.some(({ type }) => type === "compaction") : info.summary === true;
}

/** All text parts, joined. */
export function textOf(message: MessageWithParts | undefined): string {
  return (message?.parts ?? []).flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
}

function upTo(messages: readonly MessageWithParts[], user: UserMessage): MessageWithParts[] {
  const end = isInOrder(messages) ? endOfTurn(messages, user.id) : -1;
  if (end >= 0) return messages.slice(0, end);
  const turns = turnsOf(messages);
  const at = turns.findIndex((turn) => turn.some(({ info }) => info.id === user.id));
  return turns.slice(0, at + 1).flat();
}

/** Behind the last message of the turn that the prompt belongs to; -1 when the prompt is not there. */
function endOfTurn(ordered: readonly MessageWithParts[], userID: string): number {
  const prompt = ordered.findLastIndex(({ info }) => info.id === userID);
  if (prompt < 0) return -1;
  const next = ordered.slice(prompt + 1).findIndex(({ info }) => beginsTurn(info));
  return next < 0 ? ordered.length : prompt + 1 + next;
}

interface Summary {
  request: MessageWithParts;
  /** Where its answer, the summary itself, stands. */
  at: number;
  tailStart: string | undefined;
}

/** The newest that was finished; one that failed or was aborted covers nothing. */
function lastSummary(ordered: MessageWithParts[]): Summary | undefined {
  for (let at = ordered.length - 1; at >= 0; at--) {
    const message = ordered[at];
    if (message?.info.role !== "assistant" || !message.info.summary) continue;
    const { parentID, time, error } = message.info;
    if (time.completed === undefined || error || textOf(message).trim() === "") continue;
    const request = ordered.find(({ info }) => info.id === parentID);
    const part = request?.parts.find(({ type }) => type === "compaction");
    if (request && part?.type === "compaction") return { request, at, tailStart: part.tail_start_id };
  }
  return undefined;
}

/** Whether a summary stands for everything older than `read`, and the prompts of all that it does not cover are there. */
function reachesBack(read: readonly MessageWithParts[], user: UserMessage): boolean {
  const has = (id: string) => read.some(({ info }) => info.id === id);
  if (user.continues !== undefined && !has(user.continues)) return false;
  const summary = lastSummary(upTo(read, user));
  if (!summary) return false;
  const { request, tailStart } = summary;
  if (request.info.role === "user" && request.info.continues !== undefined && !has(request.info.continues))
    return false;
  if (tailStart === undefined) return true;
  const first = read.find(({ info }) => info.id === tailStart)?.info;
  return first !== undefined && (first.role === "user" || has(first.parentID));
}

function base({ info }: MessageWithParts) {
  return { id: newID("prt"), sessionID: info.sessionID, messageID: info.id };
}
