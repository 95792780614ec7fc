import { createAbort } from "../../core/base/abort.js";
import { createDeferred } from "../../core/base/deferred.js";
import type { Log } from "../../core/base/log.js";
import { toRpcError } from "../errors.js";
import { type ConnectionClosedError, invalidRequest, type RpcErrorBody } from "./rpc-errors.js";
import { type Id, isId } from "./rpc-message.js";

/** What the handler of one request gets besides its params. */
export interface RequestScope {
  id: Id;
  /** Fires when the peer cancels the request or the connection ends. */
  signal: AbortSignal;
  /** Settles once the answer stands in the queue: what is sent after it arrives after it. */
  answered: Promise<void>;
}

export interface Requests {
  /** Starts the handler at once and answers when it settles. */
  accept(request: { id: Id; method: string; params: unknown }): void;
  /** Fires the signal of the request under this id, if it is still being served. */
  cancel(id: unknown): void;
  /** Fires every signal. */
  abort(cause: ConnectionClosedError): void;
  /** Settles when no request is being served. */
  idle(): Promise<void>;
}

export interface RequestsOptions {
  handle(method: string, params: unknown, scope: RequestScope): Promise<unknown>;
  answer(id: Id, answer: { result: unknown } | { error: RpcErrorBody }): void;
  log: Log;
}

/** The peer's requests that are being served, all of them at the same time. */
export function createRequests({ handle, answer, log }: RequestsOptions): Requests {
  const serving = new Map<unknown, { controller: AbortController; done: Promise<void> }>();

  return {
    accept({ id, method, params }) {
      // An id of null tells nothing apart, so it is never a second use of the same.
      const key = id ?? Symbol("null");
      if (serving.has(key)) {
        return answer(id, { error: invalidRequest("a request with this id is still being served").body });
      }
      const controller = createAbort();
      const answered = createDeferred<void>();
      const { signal } = controller;
      const done = settle(handle, method, params, { id, signal, answered: answered.promise })
        .then(
          (result) => ({ result }),
          (error: unknown) => ({ error: toRpcError(error, { log, signal }) }),
        )
        .then((outcome) => {
          // The peer may use the id again as soon as it has the answer.
          serving.delete(key);
          answer(id, outcome);
          answered.resolve();
        });
      serving.set(key, { controller, done });
    },
    cancel(id) {
      if (!isId(id)) return;
      // The same id in the other form, where a peer does not tell them apart.
      const other = typeof id === "number" ? String(id) : Number(id);
      (serving.get(id) ?? serving.get(other))?.controller.abort();
    },
    abort(cause) {
      for (const { controller } of serving.values()) controller.abort(cause);
    },
    async idle() {
      await Promise.all([...serving.values()].map(({ done }) => done));
    },
  };
}

/** Runs the handler now, a throw of its own included in the promise. */
async function settle(handle: RequestsOptions["handle"], ...call: Parameters<RequestsOptions["handle"]>) {
  return await handle(...call);
}
