import type { MessageWithParts, UserMessage } from "@opencode/sdk/types";
import type { Instance } from "../../instance/instance.js";
import type { Queue, Queued } from "../prompt/queue.js";
import type { RoutedPrompts } from "../routed.js";
import type { Messages } from "../store/messages.js";
import type { ActiveTurn } from "./active-turn.js";

/**
 * Has the prompts that came while the turn ran be part of it from now on: the next model call reads them and what it
 * answers is the answer to them too, by the agent and model that the last of them names. Gives back their ids, which
 * are to leave the queue with the write that begins that answer.
 */
export async function joinWaiting(
  deps: { queue: Queue; messages: Messages; routed: RoutedPrompts },
  turn: ActiveTurn,
): Promise<string[]> {
  // A value that the turn was asked for is that of its own prompt.
  if (turn.output || turn.signal.aborted) return [];
  const joined: string[] = [];
  for (const entry of await deps.queue.list(turn.session.id)) {
    if (waitsForItself(entry)) continue;
    // One client's prompts do not go where another has its models called.
    if (deps.routed.of(entry.messageID) !== deps.routed.within(turn.session.id)) break;
    const message =
      entry.work.type === "prompt" ? await deps.messages.get(turn.session.id, entry.messageID) : undefined;
    // What came behind it waits with it.
    if (message?.info.role !== "user" || !canJoin(message)) break;
    const info: UserMessage = { ...message.info, continues: turn.queued };
    await deps.messages.save(turn.session, { info, parts: message.parts });
    await goOnAs(turn, info, turn.instance);
    joined.push(info.id);
  }
  return joined;
}

/** It asked to, or is to end as soon as it comes up. */
function waitsForItself({ work, cancelled }: Queued): boolean {
  return cancelled || (work.type === "prompt" && work.later === true);
}

/** One that wants a value, or hands out tasks, begins with a call of its own kind. */
function canJoin({ info, parts }: MessageWithParts): boolean {
  const format = info.role === "user" ? info.format?.type : undefined;
  return (format === undefined || format === "text") && parts.every(({ type }) => type !== "subtask");
}

async function goOnAs(turn: ActiveTurn, user: UserMessage, instance: Instance): Promise<void> {
  if (user.agent !== turn.user.agent) turn.agent = await instance.agent(user.agent);
  turn.user = user;
  // What a person asks for again is no loop.
  turn.calls = [];
}
