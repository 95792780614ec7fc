import type {
  AssistantMessage,
  MessageError,
  MessageWithParts,
  Session,
  UserMessage,
} from "@opencode/sdk/types";
import { CoreError } from "../errors.js";
import { newID } from "../ids.js";
import type { Instances } from "../instance.js";
import { ModelFailure } from "../provider/model.js";
import { draft, type Journal } from "../storage/journal.js";
import type { ActiveTurn } from "./active-turn.js";
import type { Turn } from "./coordinator.js";
import { type LoopParts, loop } from "./loop.js";
import type { Messages } from "./messages.js";
import { buildRequest, type RequestDeps } from "./request.js";
import { retryDelay, retryLimit, sleep } from "./retry.js";
import { type Sessions, scopeOf } from "./sessions.js";
import type { Statuses } from "./statuses.js";
import { closeWithError, type StepDeps, step } from "./step.js";
import { nameSession } from "./title.js";
import { createTurnDiff } from "./turn-diff.js";

export interface TurnDeps extends StepDeps, RequestDeps {
  instances: Instances;
  journal: Journal;
  messages: Messages;
  sessions: Sessions;
  statuses: Statuses;
  /** Fires when the process is about to close the database. */
  shutdown: AbortSignal;
}

/**
 * Answers one prompt: the loop, with the session's title beside it and the turn's diff at its end.
 * What goes wrong ends up in the answer; only a database that fails makes it throw.
 */
export function createTurnRunner(deps: TurnDeps): (turn: Turn) => Promise<MessageWithParts> {
  return async ({ session, user, signal }) => {
    let answer: AssistantMessage | undefined;
    try {
      const turn = await activate(deps, session, user, signal);
      void startTitle(deps, turn);
      await loop(
        loopParts(deps, turn, (info) => {
          answer = info;
        }),
      );
      await finishTurn(deps, turn);
    } catch (error) {
      answer = await answerWithError(deps, session, user, answer, error);
    }
    if (!answer) throw new Error("a turn ended without an answer");
    return deps.messages.get(session.id, answer.id);
  };
}

async function activate(
  deps: TurnDeps,
  queued: Session,
  user: UserMessage,
  signal: AbortSignal,
): Promise<ActiveTurn> {
  const session = await deps.sessions.get(queued.id);
  const instance = await deps.instances.get(session.directory);
  const agent = await instance.agent(user.agent);
  return { session, user, instance, agent, signal, diff: createTurnDiff() };
}

function loopParts(deps: TurnDeps, turn: ActiveTurn, begun: (info: AssistantMessage) => void): LoopParts {
  let steps = 0;
  return {
    async begin() {
      const info = newAnswer(turn.session, turn.user, turn.instance.worktree);
      await deps.messages.create(turn.session, { info, parts: [] });
      begun(info);
      return info;
    },
    async step(info) {
      steps += 1;
      const lastStep = turn.agent.steps !== undefined && steps > turn.agent.steps;
      const { request, tools } = await buildRequest(deps, turn, { lastStep });
      return step(deps, { turn, info, request, tools });
    },
    async backoff(attempt, failure) {
      if (attempt > retryLimit) return false;
      const delay = retryDelay(attempt, failure);
      const { message } = failure;
      const retry = { type: "retry" as const, attempt, message, next: Date.now() + delay };
      await deps.journal.commit(scopeOf(turn.session), deps.statuses.set(turn.session, retry));
      // An abort shows in the next step, which closes the message as aborted.
      await sleep(delay, turn.signal).catch(() => undefined);
      await deps.journal.commit(scopeOf(turn.session), deps.statuses.set(turn.session, { type: "busy" }));
      return true;
    },
    fail: (info, failure) => closeWithError(deps, turn, info, { parts: [] }, failure.error),
  };
}

function newAnswer(session: Session, user: UserMessage, root: string): AssistantMessage {
  return {
    id: newID("msg"),
    sessionID: session.id,
    role: "assistant",
    time: { created: Date.now() },
    parentID: user.id,
    modelID: user.model.modelID,
    providerID: user.model.providerID,
    mode: user.agent,
    agent: user.agent,
    ...(user.model.variant !== undefined && { variant: user.model.variant }),
    path: { cwd: session.directory, root },
    cost: 0,
    tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
  };
}

/** Never rejects: a session without a title is still a good session. */
async function startTitle(deps: TurnDeps, { session, user, instance, ...turn }: ActiveTurn): Promise<void> {
  const signal = AbortSignal.any([turn.signal, deps.shutdown]);
  try {
    const { parts } = await deps.messages.get(session.id, user.id);
    const text = parts
      .flatMap((part) => (part.type === "text" && !part.synthetic ? [part.text] : []))
      .join("\n");
    await nameSession(deps, { session, user, text, instance, signal });
  } catch (error) {
    if (!signal.aborted)
      deps.log("warn", "could not name the session", { sessionID: session.id, cause: error });
  }
}

/** Stores what the turn did to files on its prompt and on the session, and tells it. */
async function finishTurn(deps: TurnDeps, turn: ActiveTurn): Promise<void> {
  const { session, user, instance } = turn;
  const diffs = await turn.diff.diffs(instance.isGit ? instance.worktree : instance.directory);
  const { parts } = await deps.messages.get(session.id, user.id);
  const info: UserMessage = { ...user, summary: { ...user.summary, diffs } };
  await deps.messages.save(session, { info, parts });
  const told = draft("session.diff", { sessionID: session.id, diff: diffs });
  if (diffs.length === 0) return deps.journal.commit(scopeOf(session), [told]);
  const all = await sessionDiffs(deps.messages, session.id);
  const sum = (pick: "additions" | "deletions") => all.reduce((total, diff) => total + diff[pick], 0);
  const files = new Set(all.map((diff) => diff.file)).size;
  const summary = { additions: sum("additions"), deletions: sum("deletions"), files };
  await deps.sessions.update(session.id, (now) => ({ ...now, summary }), { after: [told] });
}

/** What every turn so far did to files, in order. */
export async function sessionDiffs(messages: Messages, sessionID: string) {
  const { messages: all } = await messages.list(sessionID);
  return all.flatMap(({ info }) => (info.role === "user" ? (info.summary?.diffs ?? []) : []));
}

/** For what went wrong outside a model call: closes the open answer, or makes one, with the error in it. */
async function answerWithError(
  deps: TurnDeps,
  session: Session,
  user: UserMessage,
  begun: AssistantMessage | undefined,
  cause: unknown,
): Promise<AssistantMessage> {
  const open = begun?.time.completed === undefined ? begun : undefined;
  const info = open ?? newAnswer(session, user, session.directory);
  if (!open) await deps.messages.create(session, { info, parts: [] });
  const { parts } = await deps.messages.get(session.id, info.id);
  await closeWithError(deps, { session }, info, { parts }, toMessageError(deps, cause));
  return info;
}

function toMessageError(deps: TurnDeps, cause: unknown): MessageError {
  if (cause instanceof ModelFailure) return cause.error;
  if (cause instanceof CoreError) return { name: "UnknownError", data: { message: cause.message } };
  deps.log("error", "a turn failed unexpectedly", { cause });
  return {
    name: "UnknownError",
    data: { message: "Unexpected server error; the server's log has the cause." },
  };
}
