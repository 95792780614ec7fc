/**
 * Fires after so many milliseconds, or with one of these signals. Node 20 lets go of an `AbortSignal.timeout` that only
 * `AbortSignal.any` knows, and the time would never be up: a signal that is listened to stays until it has fired.
 */
export function timeLimit(milliseconds: number, ...signals: (AbortSignal | undefined)[]): AbortSignal {
  const late = AbortSignal.timeout(milliseconds);
  late.addEventListener("abort", () => undefined, { once: true });
  return AbortSignal.any([late, ...signals.filter((signal) => signal !== undefined)]);
}
