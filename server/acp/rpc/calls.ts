import { createDeferred, type Deferred } from "../../core/base/deferred.js";
import { type ConnectionClosedError, RemoteError, type RpcErrorBody } from "./rpc-errors.js";

export interface CallOptions {
  signal?: AbortSignal;
}

export interface Calls {
  request(method: string, params: unknown, options?: CallOptions): Promise<unknown>;
  /** Settles the request an answer belongs to; false where there is none. */
  settle(id: unknown, answer: { result: unknown; error?: RpcErrorBody }): boolean;
  /** Rejects every request that waits, and those to come. */
  close(cause: ConnectionClosedError): void;
}

/** Our requests to the peer, each under a number of its own, and the answers still owed. */
export function createCalls(send: (message: Record<string, unknown>) => void): Calls {
  const waiting = new Map<number, Deferred<unknown>>();
  let lastId = 0;
  let closed: ConnectionClosedError | undefined;

  const request = async (method: string, params: unknown, { signal }: CallOptions = {}) => {
    if (closed !== undefined) throw closed;
    signal?.throwIfAborted();
    lastId += 1;
    const id = lastId;
    const answer = createDeferred<unknown>();
    const cancel = () => {
      send({ method: "$/cancel_request", params: { requestId: id } });
      answer.reject(signal?.reason);
    };
    waiting.set(id, answer);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      send({ id, method, params });
      return await answer.promise;
    } finally {
      waiting.delete(id);
      signal?.removeEventListener("abort", cancel);
    }
  };

  return {
    request,
    settle(id, { result, error }) {
      // Some peers turn every id into text.
      const answer = waiting.get(
        typeof id === "string" && /^\d{1,15}$/.test(id) ? Number(id) : (id as number),
      );
      if (error === undefined) answer?.resolve(result);
      else answer?.reject(new RemoteError(error));
      return answer !== undefined;
    },
    close(cause) {
      closed = cause;
      for (const answer of waiting.values()) answer.reject(cause);
    },
  };
}
