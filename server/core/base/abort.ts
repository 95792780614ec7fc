import { setMaxListeners } from "node:events";

/** A controller whose signal many may heed at once: that is no leak, and nothing to warn of. */
export function createAbort(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
