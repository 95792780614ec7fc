import type {
  AssistantMessage,
  CompactionConfig,
  CompactionPart,
  MessageError,
  MessageWithParts,
  Model,
  TextPart,
  UserMessage,
} from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";
import { scopeOf } from "../../base/scope.js";
import type { ModelRequest } from "../../provider/model.js";
import { draft, type Journal } from "../../storage/journal.js";
import { type History, historyOf, readHistory, textOf } from "../context/model-history.js";
import { transcript } from "../context/transcript.js";
import { createTurnDiff } from "../history/turn-diff.js";
import type { Queue } from "../prompt/queue.js";
import type { ActiveTurn } from "../turn/active-turn.js";
import { newAnswer } from "../turn/answer.js";
import { withHistoryHooks } from "../turn/history-hooks.js";
import { type LoopParts, loop } from "../turn/loop.js";
import { type RequestDeps, sessionHeaders } from "../turn/request.js";
import { withChatHooks } from "../turn/request-hooks.js";
import { closeWithError, type StepDeps, step } from "../turn/step.js";
import { askLeft } from "./compaction-hooks.js";
import {
  contextTokens,
  estimateMessage,
  estimateOutput,
  estimateText,
  isMeasured,
  measuredTokens,
  usableTokens,
} from "./overflow.js";

export interface CompactionDeps extends StepDeps, Omit<RequestDeps, "tools"> {
  journal: Journal;
  queue: Queue;
}

/** What a summary will stand for. */
export interface CompactionPlan {
  head: MessageWithParts[];
  /** The first message that stays in full. */
  tailStart: string | undefined;
}

/** How the loop that asks for the summary tells and waits. */
export interface CompactionLoop extends Pick<LoopParts, "backoff"> {
  begun(info: AssistantMessage): void;
}

/** Among this many messages there is nearly always one that the provider has counted. */
const likelyMeasured = 20;
const defaultTailTurns = 2;
const mostTail = 8_000;
/** Tokens of transcript for a model whose limits are not known. */
const unknownRoom = 60_000;
/** Tokens of transcript that are left out of account: if even that is too long, nothing more can be asked. */
const leastRoom = 300;
/** Tokens of the conversation itself that stand for its summary where no model could be asked for one. */
const excerptRoom = 1_000;

const ask = "Write the notes for the conversation below.";
const excerptIntro =
  "The model could not be asked for a summary: it found even a short part of the conversation too long. In its place, how the conversation began and how it ended:";
const goOn =
  "The conversation was condensed to make room. Go on with the latest request from where the work stands. If nothing is left to do, say so in a sentence; if you need a decision, ask.";

/**
 * Whether the next call of the turn may not fit the model any more. With `last`, the answer that has just ended, its
 * own count is used; never when the config turns automatic compaction off. If `last` was the first after a summary and
 * had no room even so, another summary would make none.
 */
export async function isCompactionDue(
  deps: CompactionDeps,
  turn: ActiveTurn,
  last?: AssistantMessage,
  afterSummary = false,
): Promise<boolean> {
  const { compaction } = await turn.instance.config();
  const usable = usableTokens(await modelOf(turn), compaction);
  if (compaction?.auto === false || usable === undefined) return false;
  if (last && measuredTokens(last) > 0) {
    if (afterSummary && measuredTokens(last) >= usable) return false;
    const { parts } = await deps.messages.get(turn.session.id, last.id);
    return parts.reduce((sum, part) => sum + estimateOutput(part), measuredTokens(last)) >= usable;
  }
  const end = historyOf(await deps.conversations.newest(turn.session.id, likelyMeasured), turn.user);
  const history = isMeasured(end) ? end : await readHistory(deps.conversations, turn.session.id, turn.user);
  return contextTokens(history, usable) >= usable;
}

/** Whether an overflow is to be answered with a summary: not where the config says no. */
export async function isCompactionAllowed({ instance }: ActiveTurn): Promise<boolean> {
  return (await instance.config()).compaction?.auto !== false;
}

/**
 * What to condense now; undefined when there is nothing. A prompt without an answer always stays in full. When a
 * person asks (`manual`), everything is condensed rather than nothing.
 */
export async function planCompaction(
  deps: CompactionDeps,
  turn: ActiveTurn,
  { manual }: { manual: boolean },
): Promise<CompactionPlan | undefined> {
  const history = await readHistory(deps.conversations, turn.session.id, turn.user);
  const { compaction } = await turn.instance.config();
  const model = await modelOf(turn).catch(() => undefined);
  const plan = cutHistory(history, compaction, model && usableTokens(model, compaction));
  if (hasContent(plan.head, history)) return plan;
  // By estimate all of it is recent; what the provider counted says that it is too much even so.
  const { entries } = history;
  const at = manual ? entries.length : unanswered(entries);
  const head = entries.slice(0, at);
  return hasContent(head, history) ? { head, tailStart: entries[at]?.info.id } : undefined;
}

/**
 * Writes the prompt with the `compaction` part that stands for the server's own wish, in the turn that needs room.
 */
export async function requestCompaction(
  deps: CompactionDeps,
  turn: ActiveTurn,
  { overflow }: { overflow: boolean },
): Promise<MessageWithParts> {
  const info = companion(turn.user);
  const part: CompactionPart = { ...base(info), type: "compaction", auto: true, overflow };
  const message = { info, parts: [part] };
  await deps.messages.create(turn.session, message);
  return message;
}

/**
 * Has the summary written and streamed as the answer to `request`. Resolves with true once the history is condensed;
 * with false when that failed or was aborted, which its message tells.
 */
export async function compact(
  deps: CompactionDeps,
  turn: ActiveTurn,
  request: MessageWithParts,
  plan: CompactionPlan,
  { backoff, begun }: CompactionLoop,
): Promise<boolean> {
  const user = request.info as UserMessage;
  const agent = await turn.instance.agent("compaction");
  const choice = agent.model ?? { providerID: user.model.providerID, modelID: user.model.modelID };
  const own: ActiveTurn = {
    session: turn.session,
    queued: turn.queued,
    join: turn.join,
    leave: turn.leave,
    user: { ...user, agent: agent.name, model: choice },
    instance: turn.instance,
    agent,
    signal: turn.signal,
    hooks: turn.hooks,
    calls: [],
    instructed: new Set(),
    diff: createTurnDiff(),
  };
  const part = request.parts.find(({ type }) => type === "compaction");
  if (part?.type === "compaction" && plan.tailStart !== undefined) {
    part.tail_start_id = plan.tailStart;
    await deps.messages.savePart(turn.session, part);
  }
  let written: AssistantMessage | undefined;
  let most: number | undefined;
  const attempt = async (info: AssistantMessage) => {
    const head = await withHistoryHooks(own.hooks, plan.head, own.signal);
    const { request, room } = await summaryRequest(deps, own, head, most);
    const outcome = await step(deps, { turn: own, info, request, tools: new Map() });
    if (outcome.type !== "overflow") return outcome;
    // Limits that are not known, or wrong, are felt for.
    most = Math.floor(room / 3);
    if (most >= leastRoom) return undefined;
    await writeExcerpt(deps, own, info, plan.head);
    return { type: "done" as const };
  };
  await loop({
    async begin() {
      written = { ...newAnswer(own.session, own.user, own.instance.worktree), summary: true };
      await deps.messages.create(
        own.session,
        { info: written, parts: [] },
        deps.queue.begin(own.session.id, [own.queued]),
      );
      begun(written);
      return written;
    },
    async step(info) {
      let outcome = await attempt(info);
      while (!outcome) outcome = await attempt(info);
      // Tools were not offered; what it wrote besides calling one may still do.
      return outcome.type === "tools" ? { type: "done" } : outcome;
    },
    backoff,
    fail: (info, failure) => closeWithError(deps, own, info, { parts: [] }, failure.error),
  });
  turn.session = own.session;
  if (!written || written.error) return false;
  const { parts } = await deps.messages.get(turn.session.id, written.id);
  if (textOf({ info: written, parts }).trim() === "") {
    await closeWithError(deps, own, written, { parts }, noSummary());
    return false;
  }
  return true;
}

/** Tells that the history is condensed and what comes next, if anything, is stored. */
export async function tellCompacted({ journal }: CompactionDeps, { session }: ActiveTurn): Promise<void> {
  await journal.commit(scopeOf(session), [draft("session.compacted", { sessionID: session.id })]);
}

/** Adds the prompt with which the work goes on after a summary; the turn answers it from now on. */
export async function continueTurn(deps: CompactionDeps, turn: ActiveTurn): Promise<void> {
  const info = companion(turn.user);
  const part: TextPart = {
    ...base(info),
    type: "text",
    text: goOn,
    synthetic: true,
    time: { start: info.time.created, end: info.time.created },
    metadata: { compaction_continue: true },
  };
  await deps.messages.create(turn.session, { info, parts: [part] });
  turn.user = info;
}

/** Splits what the model reads: the newest messages that fit, at most those of some turns, stay in full. */
function cutHistory(
  { entries, fresh }: History,
  config: CompactionConfig = {},
  usable: number | undefined = undefined,
): CompactionPlan {
  const turns = config.tail_turns ?? defaultTailTurns;
  const budget = config.preserve_recent_tokens ?? Math.min(mostTail, Math.floor((usable ?? unknownRoom) / 4));
  const first = isNote(entries[0], fresh) ? 1 : 0;
  let at = unanswered(entries);
  let seen = 0;
  let size = 0;
  for (let next = at - 1; next >= first && seen < turns; next--) {
    const entry = entries[next];
    if (!entry) break;
    size += estimateMessage(entry);
    if (size > budget) break;
    at = next;
    if (entry.info.role === "user" && entry.info.continues === undefined) seen += 1;
  }
  return { head: entries.slice(0, at), tailStart: entries[at]?.info.id };
}

/** Where the prompt begins that nothing has answered yet; the end when there is none. */
function unanswered(entries: MessageWithParts[]): number {
  const last = entries.findLastIndex(({ info }) => info.role === "user");
  const said = entries
    .slice(last + 1)
    .some(({ parts }) => parts.some(({ type }) => type === "text" || type === "tool"));
  return last < 0 || said ? entries.length : last;
}

/** Whether there is more to condense than the summary that is there already. */
function hasContent(head: MessageWithParts[], { entries, fresh }: History): boolean {
  return head.length > (isNote(entries[0], fresh) ? 1 : 0);
}

function isNote(entry: MessageWithParts | undefined, fresh: number): boolean {
  return fresh > 0 && entry !== undefined;
}

async function summaryRequest(
  deps: CompactionDeps,
  turn: ActiveTurn,
  head: MessageWithParts[],
  most: number | undefined,
): Promise<{ request: ModelRequest; room: number }> {
  const { agent, user, instance, session, signal } = turn;
  const providers = await instance.providers();
  const { provider, model } = providers.get(user.model.providerID, user.model.modelID);
  const system = agent.prompt ? [agent.prompt] : [];
  const asked = await askLeft(turn, ask);
  const free = (usableTokens(model) ?? unknownRoom) - estimateText(system.join()) - estimateText(asked);
  const room = most ?? Math.max(free, 0);
  const text = `${asked}\n\n${transcript(head, room)}`;
  const request: ModelRequest = {
    provider,
    model,
    headers: sessionHeaders(deps, session, model),
    system,
    messages: [{ role: "user", content: [{ type: "text", text, synthetic: true }] }],
    tools: [],
    ...(agent.temperature !== undefined && { temperature: agent.temperature }),
    ...(agent.topP !== undefined && { topP: agent.topP }),
    options: { ...model.options, ...agent.options },
    signal,
  };
  const caller = { sessionID: session.id, agent: agent.name, user };
  // What is short to begin with is cut from its own length on.
  return {
    request: await withChatHooks(turn.hooks, caller, request),
    room: Math.min(room, estimateText(text)),
  };
}

/** A summary without a model: the beginning and the end of the conversation, as they are. */
async function writeExcerpt(
  deps: CompactionDeps,
  turn: ActiveTurn,
  info: AssistantMessage,
  head: MessageWithParts[],
): Promise<void> {
  const now = Date.now();
  const id = newID("prt");
  const text = `${excerptIntro}\n\n${transcript(head, excerptRoom)}`;
  const part: TextPart = {
    id,
    sessionID: info.sessionID,
    messageID: info.id,
    type: "text",
    text,
    time: { start: now, end: now },
  };
  info.finish = "stop";
  info.time.completed = now;
  await deps.messages.save(turn.session, { info, parts: [part] }, { changed: [part] });
}

async function modelOf({ instance, user }: ActiveTurn): Promise<Model> {
  return (await instance.providers()).get(user.model.providerID, user.model.modelID).model;
}

/** A prompt of ours in the turn of another, to be answered as that one. */
function companion({ summary: _, ...user }: UserMessage): UserMessage {
  return {
    ...user,
    id: newID("msg"),
    time: { created: Date.now() },
    continues: user.continues ?? user.id,
  };
}

function base(info: UserMessage) {
  return { id: newID("prt"), sessionID: info.sessionID, messageID: info.id };
}

function noSummary(): MessageError {
  return { name: "UnknownError", data: { message: "The model wrote no summary; the history is as it was." } };
}
