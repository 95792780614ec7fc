import type {
  AssistantMessage,
  MessageError,
  PermissionRule,
  Session,
  UserMessage,
} from "@opencode/sdk/types";
import { badRequest, CoreError } from "../../base/errors.js";
import { HookFailure, type HooksOf } from "../../base/plugin-hooks.js";
import { hooksUntil } from "../../base/run-hook.js";
import { scopeOf } from "../../base/scope.js";
import type { Instances } from "../../instance/instance.js";
import type { Trust } from "../../instance/trust/trust.js";
import { ModelFailure } from "../../provider/model.js";
import { draft, type Journal } from "../../storage/journal.js";
import { LeaseLost } from "../../storage/run-guard.js";
import type { Snapshots } from "../../workspace/snapshot/snapshot.js";
import {
  compact,
  continueTurn,
  isCompactionAllowed,
  isCompactionDue,
  planCompaction,
  requestCompaction,
  tellCompacted,
} from "../compaction/compaction.js";
import { goesOnByItself } from "../compaction/compaction-hooks.js";
import { prune } from "../compaction/prune.js";
import type { SessionDiff } from "../history/diff.js";
import { summaryOf } from "../history/revert.js";
import { createTurnDiff, type StepChanges } from "../history/turn-diff.js";
import { completedNow } from "../prompt/created-time.js";
import type { Queue } from "../prompt/queue.js";
import type { RoutedPrompts } from "../routed.js";
import type { Work } from "../run/coordinator.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import type { Statuses } from "../store/statuses.js";
import type { ActiveTurn } from "./active-turn.js";
import { newAnswer } from "./answer.js";
import { configAsker } from "./config-call.js";
import { joinWaiting } from "./join-waiting.js";
import { type LoopParts, loop, mostSteps, type StepOutcome } from "./loop.js";
import { buildRequest, type RequestDeps } from "./request.js";
import { retryDelay, retryLimit, sleep } from "./retry.js";
import { closeWithError, type StepDeps, step } from "./step.js";
import { createStructuredOutput } from "./structured.js";
import { subtaskStream } from "./subtask.js";
import { isNameless, nameSession } from "./title.js";
import { toldError } from "./told-error.js";

export interface TurnDeps extends StepDeps, RequestDeps {
  instances: Instances;
  hooksOf: HooksOf;
  journal: Journal;
  messages: Messages;
  sessions: Sessions;
  statuses: Statuses;
  snapshots: Snapshots;
  trust: Pick<Trust, "ask">;
  sessionDiff: SessionDiff;
  queue: Queue;
  routed: RoutedPrompts;
  /** Fires when the process is about to close the database. */
  shutdown: AbortSignal;
}

/**
 * Answers one prompt: the loop, with the session's title beside it and the turn's diff at its end.
 * What goes wrong ends up in the answer; only a database that fails makes it throw.
 */
/** What a summary is refused with where everything has been condensed, or nothing was said. */
export const nothingToSummarise = "There is nothing to summarise yet";

export function createTurnRunner(deps: TurnDeps): Work {
  return runner(deps, async (turn, begun) => {
    void startTitle(deps, turn);
    let last: AssistantMessage | undefined;
    await answerPrompt(deps, turn, (info) => {
      last = info;
      begun(info);
    });
    await finishTurn(deps, turn);
    if (last) await prune(deps, turn, last);
  });
}

/** Condenses the session because a person asked; with `auto` the agent then goes on with its work. */
export function createSummaryRunner(deps: TurnDeps): (options: { auto: boolean }) => Work {
  return ({ auto }) =>
    runner(deps, async (turn, begun) => {
      const plan = await planCompaction(deps, turn, { manual: true });
      if (!plan) throw badRequest(nothingToSummarise, "Payload");
      const request = await deps.messages.get(turn.session.id, turn.user.id);
      if (!(await compact(deps, turn, request, plan, { backoff: backoff(deps, turn), begun }))) return;
      const goesOn = auto && (await goesOnByItself(turn, false));
      if (goesOn) await continueTurn(deps, turn);
      await tellCompacted(deps, turn);
      if (!goesOn) return;
      await loop(loopParts(deps, turn, begun));
      await finishTurn(deps, turn);
    });
}

/** Told of each answer of the turn as soon as it is there. */
type Begun = (info: AssistantMessage) => void;

function runner(deps: TurnDeps, work: (turn: ActiveTurn, begun: Begun) => Promise<void>): Work {
  return async ({ session, user, signal, ...told }) => {
    let answer: AssistantMessage | undefined;
    try {
      await work(await activate(deps, session, user, signal, told), (info) => {
        answer = info;
      });
    } catch (error) {
      answer = await closedElsewhere(answer, error, () =>
        answerWithError(deps, session, user, answer, error),
      );
    } finally {
      deps.routed.end(session.id);
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
  told: Pick<ActiveTurn, "join" | "leave">,
): Promise<ActiveTurn> {
  const session = await deps.sessions.get(queued.id);
  const here = await deps.instances.get(session.directory);
  const instance = deps.routed.begin(session.id, user.id, here);
  await settleConfig(deps, { session, instance: here, signal });
  await deps.trust.ask(session, instance, signal);
  const agent = await instance.agent(user.agent);
  const { snapshot = true } = await instance.config();
  const tree = deps.snapshots.at({ root: instance.scope, isGit: instance.isGit });
  const record = {
    tree,
    // What commands changed, the editor's buffers may not show yet.
    stepped: async ({ before, after, files }: StepChanges) => {
      const host = await deps.hosts.find(session, deps.sessions.get);
      host?.({ sessionID: session.id, partID: "" }).buffers?.stepped({
        root: tree.root,
        files,
        texts: (file) => tree.texts(file, before, after),
      });
    },
    failed: (cause: unknown) =>
      deps.log("warn", "could not tell what a turn did to files", { sessionID: session.id, cause }),
  };
  const output = createStructuredOutput(user.format);
  return {
    session,
    user,
    queued: user.id,
    ...told,
    instance,
    agent,
    signal,
    hooks: await hooksUntil(deps.hooksOf(session.directory), signal),
    calls: [],
    instructed: new Set(),
    diff: createTurnDiff(snapshot ? record : undefined),
    output,
  };
}

/** What configures the turn must not have been changed by what earlier calls have left behind. */
async function settleConfig(
  deps: TurnDeps,
  { session, instance, signal }: Pick<ActiveTurn, "session" | "instance" | "signal">,
): Promise<void> {
  const { permissions, outputDirectory } = deps;
  const asker = (rules: readonly PermissionRule[]) =>
    configAsker({ instance, session, rules, permissions, outputDirectory, signal });
  await deps.configWatch.settle(instance.directory, asker).catch((error: unknown) => {
    // An abort shows in the next step.
    if (!signal.aborted) throw error;
  });
}

async function answerPrompt(deps: TurnDeps, turn: ActiveTurn, begun: Begun): Promise<void> {
  if ((await isCompactionDue(deps, turn)) && (await makeRoom(deps, turn, begun)) === "failed") return;
  await loop(loopParts(deps, turn, begun));
}

/**
 * Condenses the history in the middle of a turn; "and no more" where plugins do not have the work go on by itself.
 * `planned` is called before anything is written.
 */
async function makeRoom(
  deps: TurnDeps,
  turn: ActiveTurn,
  begun: Begun,
  planned?: () => Promise<void>,
): Promise<"made" | "and no more" | "failed" | "nothing to condense"> {
  const plan = await planCompaction(deps, turn, { manual: false });
  if (!plan) return "nothing to condense";
  await planned?.();
  const request = await requestCompaction(deps, turn, { overflow: planned !== undefined });
  if (!(await compact(deps, turn, request, plan, { backoff: backoff(deps, turn), begun }))) return "failed";
  const goesOn = await goesOnByItself(turn, planned !== undefined);
  if (goesOn) await continueTurn(deps, turn);
  await tellCompacted(deps, turn);
  return goesOn ? "made" : "and no more";
}

function loopParts(deps: TurnDeps, turn: ActiveTurn, begun: Begun): LoopParts {
  let steps = 0;
  /** Whether room was made for the call that comes next; if it is too long even so, nothing helps. */
  let madeRoom = false;

  /** After the provider found the request too long: ends the open answer and goes on after a summary, if that helps. */
  const overflowed = async (info: AssistantMessage, failure: ModelFailure): Promise<StepOutcome> => {
    const close = async () => {
      info.time.completed = completedNow(info);
      await deps.messages.save(turn.session, { info, parts: [] });
    };
    const allowed = !madeRoom && (await isCompactionAllowed(turn));
    const room = allowed ? await makeRoom(deps, turn, begun, close) : "nothing to condense";
    if (room === "nothing to condense") await closeWithError(deps, turn, info, { parts: [] }, failure.error);
    madeRoom = room === "made";
    if (room === "and no more") return { type: "stopped" };
    return { type: madeRoom ? "tools" : "failed" };
  };
  return {
    async begin() {
      steps += 1;
      const joined = steps > 1 ? await joinWaiting(deps, turn) : [];
      const info = newAnswer(turn.session, turn.user, turn.instance.worktree);
      await deps.messages.create(
        turn.session,
        { info, parts: [] },
        deps.queue.begin(turn.session.id, [turn.queued, ...joined]),
      );
      turn.join(joined);
      begun(info);
      return info;
    },
    async step(info) {
      if (steps > 1) await settleConfig(deps, turn);
      const lastStep = steps >= (turn.agent.steps ?? mostSteps);
      const { request, tools } = await buildRequest(deps, turn, { lastStep });
      const stream = (steps === 1 && (await subtasksOf(deps, turn))) || deps.stream;
      const outcome = await step({ ...deps, stream }, { turn, info, request, tools });
      if (outcome.type === "overflow") return overflowed(info, outcome.failure);
      if (outcome.type !== "tools") return outcome;
      // A model that calls tools it was not offered any more would go on for ever; one asked for a value has its tries.
      if (lastStep && !turn.output) return { type: "stopped" };
      const afterSummary = madeRoom;
      madeRoom = false;
      if (outcome.failure || turn.signal.aborted) return outcome;
      if (!(await isCompactionDue(deps, turn, info, afterSummary))) return outcome;
      const room = await makeRoom(deps, turn, begun);
      madeRoom = room === "made";
      if (room === "and no more") return { type: "stopped" };
      return room === "failed" ? { type: "failed" } : outcome;
    },
    backoff: backoff(deps, turn),
    fail: (info, failure) => closeWithError(deps, turn, info, { parts: [] }, failure.error),
  };
}

function backoff(deps: TurnDeps, turn: ActiveTurn): LoopParts["backoff"] {
  return async (attempt, failure) => {
    if (attempt > retryLimit) return false;
    const delay = retryDelay(attempt, failure);
    const { message } = failure;
    deps.log("warn", "a model call failed and will be tried again", {
      sessionID: turn.session.id,
      attempt,
      message,
    });
    const retry = { type: "retry" as const, attempt, message, next: Date.now() + delay };
    await deps.journal.commit(scopeOf(turn.session), deps.statuses.set(turn.session, retry));
    // An abort shows in the next step, which closes the message as aborted.
    await sleep(delay, turn.signal).catch(() => undefined);
    await deps.journal.commit(scopeOf(turn.session), deps.statuses.set(turn.session, { type: "busy" }));
    return true;
  };
}

async function subtasksOf(deps: TurnDeps, { session, user }: ActiveTurn) {
  return subtaskStream((await deps.messages.get(session.id, user.continues ?? user.id)).parts);
}

/** Never rejects: a session without a title is still a good session. */
async function startTitle(
  deps: TurnDeps,
  { session, user, instance, hooks, ...turn }: ActiveTurn,
): Promise<void> {
  if (!isNameless(session)) return;
  const signal = AbortSignal.any([turn.signal, deps.shutdown]);
  try {
    const { parts } = await deps.messages.get(session.id, user.id);
    const text = parts
      .flatMap((part) => (part.type === "text" && !part.synthetic ? [part.text] : []))
      .join("\n");
    await nameSession(deps, { session, user, text, instance, hooks, signal });
  } catch (error) {
    if (!signal.aborted)
      deps.log("warn", "could not name the session", { sessionID: session.id, cause: error });
  }
}

/** Stores what the turn did to files on its prompt and on the session, and tells it. */
async function finishTurn(deps: TurnDeps, turn: ActiveTurn): Promise<void> {
  const { session, user, instance } = turn;
  const diffs = await turn.diff.diffs(instance.scope);
  const { info: prompt, parts } = await deps.messages.get(session.id, user.continues ?? user.id);
  if (prompt.role !== "user") throw new Error("a turn must begin with a prompt");
  const info: UserMessage = { ...prompt, summary: { ...prompt.summary, diffs } };
  const told = draft("session.diff", { sessionID: session.id, diff: diffs });
  if (diffs.length === 0)
    return turn.leave(deps.messages.saving(session, { info, parts }, { after: [told] }));
  await deps.messages.save(session, { info, parts });
  const summary = summaryOf(await deps.sessionDiff.ofSession(session));
  await deps.sessions.update(session.id, (now) => ({ ...now, summary }), { after: [told] });
}

/** The answer of a run that was taken from this process is closed by who took it; here nothing more can be written. */
async function closedElsewhere(
  answer: AssistantMessage | undefined,
  cause: unknown,
  close: () => Promise<AssistantMessage>,
): Promise<AssistantMessage> {
  try {
    if (cause instanceof LeaseLost) throw cause;
    return await close();
  } catch (error) {
    if (answer && error instanceof LeaseLost) return answer;
    throw error;
  }
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
  if (!open)
    await deps.messages.create(session, { info, parts: [] }, deps.queue.begin(session.id, [user.id]));
  const { parts } = await deps.messages.get(session.id, info.id);
  await closeWithError(deps, { session }, info, { parts }, toMessageError(deps, cause));
  return info;
}

function toMessageError(deps: TurnDeps, cause: unknown): MessageError {
  if (cause instanceof ModelFailure || cause instanceof CoreError || cause instanceof HookFailure)
    return toldError(cause);
  deps.log("error", "a turn failed unexpectedly", { cause });
  return toldError(cause);
}
