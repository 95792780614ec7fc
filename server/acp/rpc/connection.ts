import { createAbort } from "../../core/base/abort.js";
import type { Log } from "../../core/base/log.js";
import { wellFormedJson } from "../../core/base/well-formed.js";
import { type CallOptions, createCalls } from "./calls.js";
import { createLineReader, type Line } from "./lines.js";
import { readOverlong } from "./overlong.js";
import { createRequests, type RequestScope } from "./requests.js";
import { CODES, ConnectionClosedError, type RpcErrorBody } from "./rpc-errors.js";
import { type Id, type Incoming, isRecord, readMessage } from "./rpc-message.js";
import { createWriter, type Write } from "./writer.js";

/** The other side, as a handler sees it. */
export interface Peer {
  /** Rejects with what the peer answered (`RemoteError`), the caller's signal, or `ConnectionClosedError`. */
  request(method: string, params: unknown, options?: CallOptions): Promise<unknown>;
  /** Settles when it is written, or nobody is there to read it. Never rejects. */
  notify(method: string, params: unknown): Promise<void>;
}

/** What this side does for the other. */
export interface Serving {
  request(method: string, params: unknown, scope: RequestScope): Promise<unknown>;
  /** `signal` fires when the connection ends. */
  notification(method: string, params: unknown, signal: AbortSignal): Promise<void>;
}

export interface Connection extends Peer {
  /** Settles when both directions are done with: answers that were ready have been written. */
  closed: Promise<void>;
  /** Ends the connection as the end of the input does. */
  close(): Promise<void>;
}

export interface ConnectionOptions {
  /** A Node stream or a web `ReadableStream`. */
  input: AsyncIterable<Uint8Array>;
  write: Write;
  serve(peer: Peer): Serving;
  log: Log;
  /** Bytes; 32 MiB unless told. */
  maxLine?: number;
  /** Characters that may wait for a peer that does not read; 64 Mi unless told. */
  maxQueued?: number;
  /** How long handlers may take to answer once the input has ended, in milliseconds; 100 unless told. */
  grace?: number;
}

const MAX_LINE = 32 * 1024 * 1024;
const MAX_QUEUED = 64 * 1024 * 1024;

/** A JSON-RPC 2.0 peer over lines of JSON. It knows no method but `$/cancel_request`. */
export function createConnection(options: ConnectionOptions): Connection {
  const { input, log, maxLine = MAX_LINE, maxQueued = MAX_QUEUED, grace = 100 } = options;
  const lifetime = createAbort();
  const decoder = new TextDecoder();
  const writer = createWriter({ write: options.write, maxQueued, onBroken: (cause) => void end(cause) });

  const send = (message: Record<string, unknown>) =>
    writer.send(wellFormedJson(JSON.stringify({ jsonrpc: "2.0", ...message })));
  const answer = (id: Id, outcome: { result: unknown } | { error: RpcErrorBody }) => {
    try {
      // JSON has no undefined, and a response must have a result.
      void send("result" in outcome ? { id, result: outcome.result ?? null } : { id, ...outcome });
    } catch (cause) {
      log("error", "An answer could not be written as JSON", { cause });
      void send({ id, error: { code: CODES.internal, message: "Internal error" } });
    }
  };

  const calls = createCalls((message) => void send(message));
  const peer: Peer = {
    request: calls.request,
    notify: async (method, params) => {
      try {
        await send({ method, params });
      } catch (cause) {
        log("error", "A notification could not be written as JSON", { method, cause });
      }
    },
  };
  const serving = options.serve(peer);
  const requests = createRequests({ handle: serving.request, answer, log });

  const notified = async (method: string, params: unknown) => {
    if (method === "$/cancel_request")
      return requests.cancel(isRecord(params) ? params.requestId : undefined);
    try {
      await serving.notification(method, params, lifetime.signal);
    } catch (cause) {
      log("warn", "A notification could not be handled", { method, cause });
    }
  };
  const receive = (message: Incoming) => {
    switch (message.kind) {
      case "request":
        return requests.accept(message);
      case "notification":
        return void notified(message.method, message.params);
      case "invalid":
        return answer(message.id, { error: message.error });
      case "response":
        if (!calls.settle(message.id, message))
          log("debug", "An answer to no request of ours", { id: message.id });
    }
  };
  const readLine = ({ bytes, overlong }: Line) => {
    if (lifetime.signal.aborted) return;
    const text = decoder.decode(bytes);
    if (overlong) receive(readOverlong(text, maxLine));
    else if (text.trim() !== "") receive(readMessage(text));
  };

  const reader = input[Symbol.asyncIterator]();
  const ending = new Promise<void>((resolve) => {
    lifetime.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const read = async () => {
    const lines = createLineReader(maxLine);
    for (;;) {
      // Not in a race with what lives as long as the connection: that would keep every chunk as long.
      const next = await reader.next();
      if (lifetime.signal.aborted) return;
      if (next.done === true) break;
      for (const line of lines.push(next.value)) readLine(line);
    }
    const last = lines.end();
    if (last !== undefined) readLine(last);
  };

  let ended: Promise<void> | undefined;
  const end = (cause?: unknown): Promise<void> => {
    ended ??= (async () => {
      const reason = new ConnectionClosedError(cause === undefined ? {} : { cause });
      lifetime.abort(reason);
      calls.close(reason);
      requests.abort(reason);
      // A handler that does not heed its signal, or a peer that does not read, must not hold up the end.
      await within(grace, requests.idle().then(writer.flushed));
      writer.stop();
    })();
    return ended;
  };

  const reading = read().catch((cause: unknown) => log("debug", "The input broke", { cause }));
  const closed = Promise.race([reading, ending])
    .then(() => end())
    .then(() => {
      // An input that is waiting for bytes settles this only when they come.
      reader.return?.()?.catch((cause: unknown) => log("debug", "The input did not close", { cause }));
    });
  const close = () => {
    void end();
    return closed;
  };
  return { ...peer, closed, close };
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
