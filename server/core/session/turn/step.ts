import { setMaxListeners } from "node:events";
import type {
  AssistantMessage,
  MessageError,
  PatchPart,
  StepFinishPart,
  TextPart,
  Tokens,
} from "@opencode/sdk/types";
import { type Limited, limitConcurrency } from "../../base/concurrency.js";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import type { Observers } from "../../base/observers.js";
import { costOf } from "../../provider/call/cost.js";
import {
  type FinishReason,
  type ModelEvent,
  ModelFailure,
  type ModelRequest,
  type StreamModel,
} from "../../provider/model.js";
import { draft } from "../../storage/journal.js";
import type { Tool } from "../../tool/tool.js";
import type { StepChanges } from "../history/turn-diff.js";
import { completedNow } from "../prompt/created-time.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import type { ActiveTurn } from "./active-turn.js";
import { closeOpenParts } from "./close-parts.js";
import type { StepOutcome } from "./loop.js";
import { observedCall } from "./observed-call.js";
import { createRecorder, type Recorder } from "./recorder.js";
import { setAsideRefused } from "./refused-media.js";
import { momentsOf } from "./request-hooks.js";
import { noTokens, withSpending } from "./spending.js";
import { toldError } from "./told-error.js";
import type { ToolCallDeps } from "./tool-call.js";

export interface StepDeps extends ToolCallDeps {
  messages: Messages;
  sessions: Sessions;
  stream: StreamModel;
  observers: Pick<Observers, "begins">;
  log: Log;
}

/** How one model call ended, or that the provider found what it was sent too long: then the message is still open. */
export type StepResult = StepOutcome | { type: "overflow"; failure: ModelFailure };

export interface StepInput {
  turn: ActiveTurn;
  info: AssistantMessage;
  request: ModelRequest;
  tools: Map<string, Tool>;
}

/** Calls of one answer that are at work at the same time; the others wait their turn. */
const mostCallsAtOnce = 16;
/** Milliseconds an abort waits to learn what had been changed by then. */
const abortedDeadline = 2_000;

/**
 * Exactly one model call: streams it into parts of `info`, runs the tools it calls as soon as each call is
 * complete, and closes the message. Only a failed attempt that may be repeated leaves the message open.
 */
export async function step(deps: StepDeps, input: StepInput): Promise<StepResult> {
  const { turn, info, request } = input;
  const recorder = createRecorder({
    ...{ messages: deps.messages, session: turn.session, info },
    ...(turn.hooks?.has("experimental.text.complete") && { textCame: (part) => textLeft(turn, part) }),
  });
  const calls: Promise<boolean>[] = [];
  const limited = limitConcurrency(mostCallsAtOnce);
  const stop = new AbortController();
  const signal = AbortSignal.any([turn.signal, stop.signal]);
  // Many calls listen, which is no leak.
  setMaxListeners(Number.POSITIVE_INFINITY, signal);
  let finish: { reason: FinishReason; tokens: Tokens } | undefined;
  let failure: ModelFailure | undefined;

  /** A call that cannot be written down ends those beside it: nothing acts of which nobody will ever know. */
  let broken: { cause: unknown } | undefined;
  const fail = (cause: unknown) => {
    broken ??= { cause };
    stop.abort(cause);
    return false;
  };

  try {
    signal.throwIfAborted();
    for await (const given of deps.stream({ ...request, signal })) {
      signal.throwIfAborted();
      const event = withKnownTool(given, input.tools);
      if (recorder.parts.length === 0)
        await recorder.begin(partOf(info, { type: "step-start" as const }), event);
      if (event.type === "finish") finish = event;
      else if (event.type === "tool-call" && !event.executed) {
        await recorder.flush();
        calls.push(startCall(deps, { ...input, signal }, recorder, limited, event).catch(fail));
      } else await recorder.record(event);
    }
    if (!finish) failure = cutStream();
  } catch (error) {
    if (!signal.aborted) failure = asFailure(deps.log, error);
  }

  const rejected = (await Promise.all(calls)).includes(true);
  if (broken) throw broken.cause;
  await recorder.endOpen();
  if (turn.signal.aborted) {
    await recorder.flush();
    await abortMessage(deps, turn, info, recorder);
    return { type: "aborted" };
  }
  if (failure?.retryable && calls.length === 0 && !finish) {
    await recorder.discard();
    return { type: "retry", failure };
  }
  if (failure?.error.name === "ContextOverflowError" && calls.length === 0 && !finish) {
    await recorder.discard();
    return { type: "overflow", failure };
  }
  if (failure && calls.length === 0 && !finish) {
    await recorder.flush();
    const error = await setAsideRefused(deps, turn.session, failure.error);
    await closeWithError(deps, turn, info, recorder, error);
    return { type: "failed" };
  }

  await recorder.closeCalls();
  // A connection that breaks behind a complete answer harms nothing.
  if (failure && !failure.retryable && calls.length === 0) info.error = failure.error;
  const verdict = info.error || rejected ? undefined : turn.output?.judge(recorder.parts, input.tools);
  if (verdict?.type === "accepted") info.structured = verdict.value;
  if (verdict?.type === "failed") info.error = verdict.error;
  await finishMessage(
    deps,
    input,
    recorder,
    finish ?? { reason: "tool-calls", tokens: noTokens },
    calls.length > 0,
  );
  if (rejected) return { type: "stopped" };
  if (info.error) return { type: "failed" };
  if (verdict?.type === "accepted") return { type: "done" };
  if (verdict?.type === "again") return { type: "tools" };
  if (calls.length > 0) return { type: "tools", ...(failure && { failure }) };
  return { type: "done" };
}

async function textLeft({ hooks, signal }: ActiveTurn, { id, messageID, sessionID, text }: TextPart) {
  const about = { sessionID, messageID, partID: id };
  const left = await momentsOf(hooks, signal)("experimental.text.complete", about, { text });
  return typeof left.text === "string" ? left.text : text;
}

/** Models write `Read` where the tool is `read`. */
function withKnownTool(event: ModelEvent, tools: Map<string, Tool>): ModelEvent {
  if ((event.type !== "tool-call" && event.type !== "tool-input-start") || tools.has(event.tool))
    return event;
  const wanted = event.tool.toLowerCase();
  const known = [...tools.keys()].filter((name) => name.toLowerCase() === wanted);
  return known.length === 1 && known[0] !== undefined ? { ...event, tool: known[0] } : event;
}

/** Calls that are the same, one after the other, before somebody should look. */
const sameInARow = 3;

/** Whether the last calls are the same, to the letter. */
function isRepeating(calls: string[]): boolean {
  return calls.length === sameInARow && calls.every((call) => call === calls[0]);
}

function startCall(
  deps: StepDeps,
  { turn, tools, signal }: StepInput & { signal: AbortSignal },
  recorder: Recorder,
  limited: Limited,
  event: Extract<ModelEvent, { type: "tool-call" }>,
): Promise<boolean> {
  const part = recorder.toolPart(event.callID, event.tool);
  if (event.metadata) part.metadata = event.metadata;
  turn.calls = [...turn.calls, `${event.tool} ${event.input}`].slice(-sameInARow);
  const repeated = isRepeating(turn.calls);
  return limited((aside) =>
    observedCall(deps, {
      aside,
      session: turn.session,
      instance: turn.instance,
      agent: turn.agent,
      part,
      tool: tools.get(event.tool),
      offered: [...tools.keys()],
      raw: event.input,
      cut: event.cut ?? false,
      repeated,
      signal,
      hooks: turn.hooks,
      changed: turn.diff.record,
      instructed: turn.instructed,
      async prepare(moment) {
        const snapshot = await turn.diff.prepare(moment, signal);
        const [begin] = recorder.parts;
        if (snapshot === undefined || begin?.type !== "step-start" || begin.snapshot !== undefined) return;
        begin.snapshot = snapshot;
        await deps.messages.savePart(turn.session, begin);
      },
    }),
  );
}

/** Closes the message of a failed or never begun attempt with the error the user is to see. */
export async function closeWithError(
  deps: Pick<StepDeps, "messages">,
  turn: Pick<ActiveTurn, "session">,
  info: AssistantMessage,
  recorder: Pick<Recorder, "parts">,
  error: MessageError,
): Promise<void> {
  info.error = error;
  info.time.completed = completedNow(info);
  await deps.messages.save(
    turn.session,
    { info, parts: recorder.parts },
    {
      changed: closeOpenParts(recorder.parts, "The answer ended with an error before this was done"),
      before: [draft("session.error", { sessionID: turn.session.id, error })],
    },
  );
}

async function abortMessage(
  deps: StepDeps,
  turn: ActiveTurn,
  info: AssistantMessage,
  recorder: Recorder,
): Promise<void> {
  const message = turn.signal.reason instanceof Error ? turn.signal.reason.message : "Aborted";
  // A call whose arguments were still streaming never started: it is closed here, the others closed themselves.
  for (const part of closeOpenParts(recorder.parts, "Tool execution aborted"))
    await deps.messages.savePart(turn.session, part);
  // What was done before the abort can be taken back too.
  const changes = await turn.diff.endStep(abortedDeadline);
  for (const part of patchParts(info, changes)) await recorder.add(part);
  if (changes) await recorder.add(partOf(info, { type: "snapshot" as const, snapshot: changes.after }));
  await closeWithError(deps, turn, info, recorder, { name: "MessageAbortedError", data: { message } });
}

function patchParts(info: AssistantMessage, changes: StepChanges | undefined): PatchPart[] {
  return changes
    ? [partOf(info, { type: "patch" as const, hash: changes.before, files: changes.files })]
    : [];
}

async function finishMessage(
  deps: StepDeps,
  { turn, info, request }: StepInput,
  recorder: Recorder,
  { reason, tokens }: { reason: FinishReason; tokens: Tokens },
  called: boolean,
): Promise<void> {
  const cost = costOf(request.model, tokens);
  const changes = await turn.diff.endStep();
  info.finish = called && reason !== "length" ? "tool-calls" : reason;
  info.cost = cost;
  info.tokens = tokens;
  info.time.completed = completedNow(info);
  const part: StepFinishPart = partOf(info, {
    type: "step-finish" as const,
    reason: info.finish,
    ...(changes && { snapshot: changes.after }),
    cost,
    tokens,
  });
  const added = [part, ...patchParts(info, changes)];
  // A call that the model announced and never finished did not run.
  const cut = closeOpenParts(recorder.parts, "The model did not finish this call; it did not run");
  recorder.parts.push(...added);
  const held = await recorder.takeHeld();
  const { events, statements } = deps.messages.saving(
    turn.session,
    { info, parts: recorder.parts },
    {
      changed: [...held, ...cut, ...added],
      ...(info.error && {
        before: [draft("session.error", { sessionID: turn.session.id, error: info.error })],
      }),
    },
  );
  turn.session = await deps.sessions.update(
    turn.session.id,
    (session) => withSpending(session, cost, tokens),
    { before: events, statements },
  );
}

function partOf<T extends object>(info: AssistantMessage, rest: T) {
  return { id: newID("prt"), sessionID: info.sessionID, messageID: info.id, ...rest };
}

function cutStream(): ModelFailure {
  const message = "The provider ended the stream before the answer was complete.";
  return new ModelFailure({ name: "APIError", data: { message, isRetryable: true } }, { retryable: true });
}

function asFailure(log: Log, error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  log("error", "a model call failed unexpectedly", { cause: error });
  return new ModelFailure(toldError(error), { retryable: false, cause: error });
}
