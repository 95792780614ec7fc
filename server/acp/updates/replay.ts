import type { AssistantMessage, MessageWithParts, Part, Session, Todo } from "@opencode/sdk/types";
import type { Log } from "../../core/base/log.js";
import type { ModelRef } from "../../core/provider/registry.js";
import { conversationOrder, cutAt } from "../../core/session/context/conversation-order.js";
import type { FactsOf } from "../../core/tool/facts.js";
import type { SessionUpdate } from "../../gen/acp/types.gen.js";
import { saidBlocks, toBlock } from "./content.js";
import { storedChanges } from "./stored-changes.js";
import { type Change, endContent, toolCall } from "./tool-call.js";
import { chunk, plan, usage } from "./updates.js";

export interface ReplayDeps {
  messages(sessionID: string): Promise<MessageWithParts[]>;
  todos(sessionID: string): Promise<Todo[]>;
  contextSize(model: ModelRef): number;
  /** The client shows the condensing of a conversation as such. */
  showsCompaction: boolean;
  /** A turn is running. */
  isBusy(): boolean;
  facts: FactsOf;
  log: Log;
}

/** A stored conversation as the updates it was made of: messages, thoughts, calls with their diffs, plan, usage. */
export async function* replay(deps: ReplayDeps, session: Session): AsyncGenerator<SessionUpdate> {
  const messages = kept(session, await deps.messages(session.id));
  yield* conversation(deps, session, messages);
  const last = messages.findLast(
    ({ info }) => info.role === "assistant" && info.time.completed !== undefined,
  );
  if (last?.info.role === "assistant") yield usage(last.info, deps.contextSize(last.info), session.cost ?? 0);
  const todos = await deps.todos(session.id);
  if (todos.length > 0) yield plan(todos, { atRest: !deps.isBusy() });
}

/** What a pending revert took out is not shown. */
function kept({ revert }: Session, messages: MessageWithParts[]): MessageWithParts[] {
  if (!revert) return conversationOrder(messages);
  return cutAt(messages, revert)?.kept ?? messages;
}

/** `origin`: the call that began a subagent whose conversation this is. */
async function* conversation(
  deps: ReplayDeps,
  session: Session,
  messages: readonly MessageWithParts[],
  origin?: { toolCallId: string },
): AsyncGenerator<SessionUpdate> {
  const changes = await storedChanges(messages, deps.facts);
  const condensing = new Set(messages.filter(isCondensing).map(({ info }) => info.id));
  for (const message of messages) {
    if (deps.showsCompaction && !origin && message.info.role === "assistant" && message.info.summary) {
      yield compaction(message.info, message.parts);
      continue;
    }
    for (const part of message.parts) {
      try {
        if (message.info.role === "user") {
          if (!origin) yield* saidUpdates(message.info.id, part);
          continue;
        }
        const update = partUpdate(
          deps,
          message,
          part,
          session,
          changes.get(part.id) ?? [],
          condensing,
          origin,
        );
        if (update) yield update;
        if (part.type === "tool" && deps.facts(part.tool).delegates) yield* child(deps, session, part);
      } catch (cause) {
        // One entry that cannot be shown must not take the others with it.
        deps.log("warn", "a stored part could not be replayed", { partID: part.id, cause });
      }
    }
  }
}

/** Whether it is the prompt by which a person had the conversation condensed. */
function isCondensing({ parts }: MessageWithParts): boolean {
  return parts.some((part) => part.type === "compaction" && !part.auto);
}

function compaction({ parentID, error }: AssistantMessage, parts: readonly Part[]): SessionUpdate {
  const summary = parts.flatMap((part) => {
    const content = part.type === "text" && toBlock(part);
    return content ? [content] : [];
  });
  const status = !error ? "completed" : error.name === "MessageAbortedError" ? "cancelled" : "failed";
  return { sessionUpdate: "compaction_update", compactionId: parentID, status, summary };
}

async function* child(
  deps: ReplayDeps,
  session: Session,
  { id, state }: Extract<Part, { type: "tool" }>,
): AsyncGenerator<SessionUpdate> {
  const childID = "metadata" in state ? state.metadata?.sessionId : undefined;
  if (typeof childID !== "string") return;
  const messages = await deps.messages(childID);
  yield* conversation(deps, { ...session, id: childID }, messages, { toolCallId: id });
}

function* saidUpdates(messageId: string, part: Part): Generator<SessionUpdate> {
  for (const content of saidBlocks(part)) yield { sessionUpdate: "user_message_chunk", messageId, content };
}

function partUpdate(
  { facts }: Pick<ReplayDeps, "facts">,
  { info }: MessageWithParts,
  part: Part,
  session: Session,
  changes: readonly Change[],
  condensing: ReadonlySet<string>,
  origin: { toolCallId: string } | undefined,
): SessionUpdate | undefined {
  const meta = origin && { "opencode/subagent": { sessionId: session.id, ...origin } };
  if (info.role === "user") return undefined;
  if (part.type === "text" || part.type === "reasoning") {
    // What was damaged on the disk may have none.
    if (!part.text) return undefined;
    return part.type === "text" && !origin && (!info.summary || condensing.has(info.parentID))
      ? chunk("agent_message_chunk", info.id, part.text)
      : chunk("agent_thought_chunk", part.id, part.text, meta);
  }
  if (part.type !== "tool") return undefined;
  const content = endContent(part, changes, facts);
  return {
    sessionUpdate: "tool_call",
    ...toolCall(part, session.directory, facts),
    ...(content.length > 0 && { content }),
    ...(meta && { _meta: meta }),
  };
}
