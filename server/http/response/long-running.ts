import type { Log } from "../../core/base/log.js";
import { wellFormedJson } from "../../core/base/well-formed.js";
import type { Exchange } from "../request/exchange.js";
import { respondJson } from "./respond.js";
import { sendStream } from "./send-stream.js";

export interface LongRunningOptions {
  /** Milliseconds between the spaces that keep the connection open. */
  keepAliveInterval: number;
  /** Resolves when the events so far are on their way: an answer does not come before what led to it. */
  told(): Promise<void>;
  log: Log;
}

const working = Symbol("working");

/**
 * Answers work that was admitted: at once when it is done already, else with headers now, a space at every
 * interval and the JSON when it is there. Failure after the headers breaks the connection; a client that leaves
 * stops the spaces, not the work.
 */
export async function respondLongRunning(
  exchange: Exchange,
  status: number,
  result: Promise<unknown>,
  options: LongRunningOptions,
): Promise<Response> {
  const first = await Promise.race([result, new Promise((next) => setImmediate(next, working))]);
  if (first !== working) {
    await options.told();
    return respondJson(exchange, status, first);
  }
  const { headers, outgoing, path } = exchange;
  headers["content-type"] = "application/json";
  headers["cache-control"] = "no-store, no-transform";
  headers["x-accel-buffering"] = "no";
  return sendStream(outgoing, status, headers, keptOpen(path, result, options));
}

function keptOpen(
  path: string,
  result: Promise<unknown>,
  { keepAliveInterval, told, log }: LongRunningOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const space = encoder.encode(" ");
  let timer: NodeJS.Timeout | undefined;
  let left = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const finish = (value: unknown) => {
        if (left) return;
        controller.enqueue(encoder.encode(wellFormedJson(JSON.stringify(value) ?? "null")));
        controller.close();
      };
      const fail = (cause: unknown) => {
        log("error", "Work failed after its response had begun", { path, cause });
        if (!left) controller.error(cause);
      };
      timer = setInterval(() => controller.enqueue(space), keepAliveInterval);
      void result
        .then(async (value) => {
          await told();
          finish(value);
        })
        .catch(fail)
        .finally(() => clearInterval(timer));
    },
    cancel() {
      left = true;
      clearInterval(timer);
    },
  });
}
