import { HookFailure, type HookInput, type HookName, type HookOutput } from "../../base/plugin-hooks.js";
import { guards, mayRefuse, untilFired } from "../../base/run-hook.js";
import { timeLimit } from "../../base/time-limit.js";
import { ChildFailure } from "../../tool/child/host.js";
import { type Deadlines, deadlineOf } from "../deadlines.js";
import { anyOfThem, type Faults } from "../faults.js";
import type { HistoryMirror } from "../history-mirror.js";
import { isOutputOf } from "../output-check.js";
import type { HistoryLeft, HookAnswer, PluginRequest } from "../protocol.js";
import type { Guilt } from "./guilt.js";
import type { Loading } from "./loading.js";

export interface HookRunning {
  deadlines: Deadlines;
  faults: Faults;
  guilt: Guilt;
  loading: Loading;
  mirror: HistoryMirror;
  isClosing(): boolean;
  /** Counts the processes that there have been. */
  generation(): number;
  nextCall(): number;
  ask(request: PluginRequest, signal: AbortSignal): Promise<unknown>;
  /** Ends the process where nothing is heard in it. */
  isAlive(): Promise<boolean>;
  /** A plugin did not answer: it is noted, unless nobody in the process does. */
  silent(call: number, where: string, within: number): HookFailure;
}

/** Thrown where the process has gone by no doing of who was asked. */
const lost = Symbol("lost");

/** The output as the plugins leave it. Throws `HookFailure`, or the signal's reason. */
export async function runInProcess<N extends HookName>(
  by: HookRunning,
  hook: N,
  input: HookInput[N],
  output: HookOutput[N],
  signal: AbortSignal | undefined,
): Promise<HookOutput[N]> {
  const begun = by.generation();
  try {
    return await attempt(by, hook, input, output, signal, (call) => {
      if (begun !== by.generation() && !by.guilt.isBlamed(call)) throw lost;
    });
  } catch (error) {
    if (error !== lost) throw error;
    return attempt(by, hook, input, output, signal, () => undefined);
  }
}

async function attempt<N extends HookName>(
  by: HookRunning,
  hook: N,
  input: HookInput[N],
  output: HookOutput[N],
  signal: AbortSignal | undefined,
  failing: (call: number) => void,
): Promise<HookOutput[N]> {
  const { guilt, loading } = by;
  const isHad = () => !by.isClosing() && loading.having(hook).length > 0;
  if (!isHad()) return output;
  await untilFired(loading.ready(), signal);
  // What one guards does not go by while that one is being loaded again.
  if (guards(hook)) await untilFired(loading.back(loading.having(hook)), signal);
  if (!isHad()) return output;
  const within = deadlineOf(hook, by.deadlines);
  const either = timeLimit(within, signal);
  const call = by.nextCall();
  const watch = setTimeout(() => void by.isAlive(), by.deadlines.answer).unref();
  try {
    const answer = (await ("messages" in output
      ? by.mirror.ask(
          output,
          (change) => by.ask({ type: "history", hook, input, change, call }, either) as Promise<HistoryLeft>,
        )
      : by.ask({ type: "hook", hook, input, output, call }, either))) as HookAnswer;
    if (answer.same) return output;
    if (isOutputOf(hook, answer.output)) return answer.output as typeof output;
    const spec = guilt.of(call) ?? anyOfThem;
    const message = `left something at ${hook} that makes no sense there`;
    by.faults.note(spec, message);
    throw new HookFailure(spec, `The plugin ${spec} ${message}`, "silent");
  } catch (error) {
    if (error instanceof HookFailure || signal?.aborted) throw error;
    if (either.aborted) throw by.silent(call, hook, within);
    if (!(error instanceof ChildFailure)) failing(call);
    throw failureOf(by, hook, error, guilt.of(call) ?? guilt.last());
  } finally {
    clearTimeout(watch);
    guilt.left(call);
  }
}

function failureOf({ faults }: HookRunning, hook: HookName, error: unknown, spec: string): HookFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ChildFailure)) return new HookFailure(spec, message, "silent");
  if (error.by === undefined) {
    // What runs them cannot work any more, by somebody's doing.
    faults.note(anyOfThem, `failed at ${hook}: ${message}`);
    return new HookFailure(spec, message, "silent");
  }
  if (!mayRefuse(hook)) faults.note(error.by, `failed at ${hook}: ${message}`);
  return new HookFailure(error.by, message, "threw");
}
