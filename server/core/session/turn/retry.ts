import { backOff } from "../../base/back-off.js";
import type { ModelFailure } from "../../provider/model.js";
import { patience } from "../../provider/refusal/wait.js";

/** Retries after the first try; about 70 s in all when the provider names no time. */
export const retryLimit = 5;

const wait = { first: 2_000, longest: 60_000 };

/** Milliseconds to wait before try number `attempt` (1 is the first retry): what the provider asks, else doubling. */
export function retryDelay(attempt: number, failure: ModelFailure): number {
  const asked = failure.retryAfter;
  if (asked !== undefined) return Math.min(Math.max(asked, 0), patience);
  const jitter = 0.9 + Math.random() * 0.2;
  return Math.round(backOff(attempt, wait) * jitter);
}

/** Waits, or throws the signal's reason as soon as it fires. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", cut);
      resolve();
    }, ms);
    const cut = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", cut, { once: true });
  });
}
