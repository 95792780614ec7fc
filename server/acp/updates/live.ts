import type { AssistantMessage, Event, MessageWithParts, Part, Session, Todo } from "@opencode/sdk/types";
import type { ModelRef } from "../../core/provider/registry.js";
import type { FactsOf } from "../../core/tool/facts.js";
import type { SessionUpdate } from "../../gen/acp/types.gen.js";
import type { HostListener } from "../client/host-listener.js";
import type { Features } from "../features.js";
import { createLiveCalls, type LiveCalls } from "./live-calls.js";
import { createLiveCompactions } from "./live-compactions.js";
import { createTotals, type Total } from "./live-totals.js";
import { createLiveWords, type Said } from "./live-words.js";
import { chunk, plan, retryText, sessionInfo, usage } from "./updates.js";

/** One session's events as updates. What the updates need to know of earlier events is kept here. */
export interface Live extends Omit<LiveCalls, "part" | "removed" | "metaOf" | "join">, HostListener {
  /** Takes an event of the session or of a child, in the order they come. */
  event(event: Event): void;
  turn(userID: string): Total;
  /** Nothing is being worked on: no step of the plan is left in progress. */
  pause(): void;
  /** The prompt that is being answered, as far as it has been told. */
  promptID(): string | undefined;
  /** Goes on from answers that have begun, or only `parts` of them. `shown`: the client has all of it as it is given. */
  join(messages: readonly MessageWithParts[], options: { shown: boolean; parts?: readonly Part[] }): void;
  /** Forgets what only a running turn needs; nothing of it is sent any more. */
  rest(): void;
}

export interface LiveOptions {
  session: Session;
  features: Features;
  send(update: SessionUpdate): void;
  /** Tokens that a model's context holds. */
  contextSize(model: ModelRef): number;
  facts: FactsOf;
}

export function createLive({ session, features, send, contextSize, facts }: LiveOptions): Live {
  const answers = new Map<string, AssistantMessage>();
  /** Answers that are complete. */
  const done = new Set<string>();
  /** Prompts by which a person had the conversation condensed. */
  const condensing = new Set<string>();
  const calls = createLiveCalls({ session, features, facts, send });
  const compactions = createLiveCompactions(send);
  const totals = createTotals();
  /** How full the context is once the summary that was written counts. */
  let condensed: SessionUpdate | undefined;
  let prompt: string | undefined;
  let title = session.title;
  let cost = session.cost ?? 0;
  /** The plan that was told last, as long as a step of it is in progress. */
  let working: readonly Todo[] | undefined;

  const isOwn = ({ sessionID }: { sessionID?: string | undefined }) => sessionID === session.id;
  const condenses = (info: AssistantMessage) => isOwn(info) && info.summary === true && features.compaction;

  const words = createLiveWords(({ answer, kind, text, messageId, partID }: Said) => {
    if (kind === "text" && condenses(answer)) return compactions.text(answer, text);
    if (kind === "text" && isOwn(answer) && (!answer.summary || condensing.has(answer.parentID)))
      return send(chunk("agent_message_chunk", messageId, text));
    // What a subagent says is no answer to the user: its thoughts and words are thoughts of the whole.
    send(chunk("agent_thought_chunk", partID, text, calls.metaOf(answer.sessionID)));
  });

  const message = (info: AssistantMessage) => {
    // The object of an event may go on changing: what it said before is kept apart.
    answers.set(info.id, { ...info });
    if (!isOwn(info)) return;
    prompt = info.parentID;
    if (condenses(info)) compactions.message(info);
    if (info.time.completed === undefined || done.has(info.id)) return;
    done.add(info.id);
    totals.add(info);
    cost += info.cost;
    const { input, output, reasoning, cache } = info.tokens;
    const counted = input + output + reasoning + cache.read + cache.write > 0;
    if (info.error && !counted) return;
    const update = usage(info, contextSize(info), cost);
    // What a summary leaves room for is known once it stands in place of what it sums up.
    if (info.summary && !info.error) condensed = update;
    else send(update);
  };

  const notice: Live["notice"] = (severity, text) => {
    if (features.notices) send({ sessionUpdate: "notice", severity, title: text });
  };

  const retried = (text: string, messageId: string, sessionID: string) => {
    if (features.notices) return notice("warning", text);
    send(chunk("agent_thought_chunk", messageId, `${text}\n`, calls.metaOf(sessionID)));
  };

  return {
    ...calls,
    event(event) {
      switch (event.type) {
        case "message.created":
        case "message.updated":
          if (event.properties.info.role === "assistant") message(event.properties.info);
          else totals.prompt(event.properties.info);
          return;
        case "message.part.updated": {
          const { part } = event.properties;
          if (part.type === "compaction" && !part.auto) condensing.add(part.messageID);
          const answer = answers.get(part.messageID);
          if (!answer) return;
          if (part.type === "tool") calls.part(part);
          else if (part.type === "text" || part.type === "reasoning") words.part(answer, part);
          return;
        }
        case "message.part.delta": {
          const { messageID, partID, field, delta } = event.properties;
          const answer = answers.get(messageID);
          if (answer && field === "text") words.delta(answer, partID, delta);
          return;
        }
        case "message.part.removed": {
          const { messageID, partID } = event.properties;
          const answer = answers.get(messageID);
          if (!answer) return;
          calls.removed(partID);
          if (words.removed(answer, partID) && condenses(answer)) compactions.again(answer);
          return;
        }
        case "session.compacted":
          if (!isOwn(event.properties)) return;
          if (features.compaction) compactions.completed();
          else notice("info", "The conversation was condensed to make room.");
          if (condensed) send(condensed);
          condensed = undefined;
          return;
        case "session.status": {
          const { sessionID, status } = event.properties;
          if (status.type === "retry") retried(retryText(status, Date.now()), event.id, sessionID);
          return;
        }
        case "session.error": {
          const { error } = event.properties;
          if (isOwn(event.properties) && error && error.name !== "MessageAbortedError")
            notice("error", String("message" in error.data ? error.data.message : error.name));
          return;
        }
        case "session.updated": {
          const { info } = event.properties;
          if (info.id !== session.id) return;
          cost = info.cost ?? cost;
          if (info.title === title) return;
          title = info.title;
          return send(sessionInfo(info));
        }
        case "todo.updated":
          if (!isOwn(event.properties)) return;
          working = event.properties.todos.some(({ status }) => status === "in_progress")
            ? event.properties.todos
            : undefined;
          send(plan(event.properties.todos));
      }
    },
    notice,
    turn: totals.of,
    pause() {
      if (working) send(plan(working, { atRest: true }));
      working = undefined;
    },
    promptID: () => (prompt === undefined ? undefined : totals.origin(prompt)),
    join(messages, { shown, parts = messages.flatMap((message) => message.parts) }) {
      for (const { info } of messages) {
        if (info.role !== "assistant" || answers.has(info.id)) continue;
        answers.set(info.id, { ...info });
        if (isOwn(info)) prompt = info.parentID;
      }
      for (const part of parts) {
        if (part.type === "text" || part.type === "reasoning") words.join(part);
        else if (part.type === "tool" && shown) calls.join(part);
        else if (part.type === "tool") calls.part(part);
      }
    },
    rest() {
      prompt = undefined;
      for (const one of [calls, compactions, words]) one.rest();
      for (const kept of [answers, done, condensing, totals]) kept.clear();
    },
  };
}
