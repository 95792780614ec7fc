import { setMaxListeners } from "node:events";

/**
 * A controller whose signal many may heed at once: that is no leak, and nothing to warn of. The number is one that can be
 * asked for: where it is 0, `fetch` meets an exception in each call.
 */
export function createAbort(): AbortController {
  const controller = new AbortController();
  setMaxListeners(Number.POSITIVE_INFINITY, controller.signal);
  return controller;
}
