import { once } from "node:events";
import net from "node:net";
import { notFound } from "../core/base/errors.js";
import { type HandlerLoaders, type Operations, operations } from "../gen/operations.gen.js";
import { type AppOptions, createApp } from "./app.js";
import type { RequestContext } from "./request/exchange.js";
import type { Fetch } from "./socket/fetch.js";
import { type Listening, type ListenOptions, listen } from "./socket/listen.js";

type Handlers = Operations<RequestContext>;

export interface TestServer extends Listening {
  /** What was logged: level, message, detail. */
  logged: [string, string, Record<string, unknown> | undefined][];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Handlers for a test: those given, and NotFoundError from every other operation. */
export function handlersWith(given: Partial<Handlers>): HandlerLoaders<RequestContext> {
  const rest = Object.fromEntries(
    operations.map(({ id }) => [
      id,
      () => {
        throw notFound("Handler", id);
      },
    ]),
  );
  const all = { ...rest, ...given };
  const loaders = Object.fromEntries(operations.map(({ tag }) => [tag, async () => all]));
  return loaders as unknown as HandlerLoaders<RequestContext>;
}

/** The real app on a real socket of 127.0.0.1. */
export async function startServer(
  given: Partial<Handlers> = {},
  options: Partial<AppOptions & Omit<ListenOptions, "fetch">> = {},
): Promise<TestServer> {
  const logged: TestServer["logged"] = [];
  const log: AppOptions["log"] = (level, message, detail) => void logged.push([level, message, detail]);
  const { hostname = "127.0.0.1", port = 0, headersTimeout, requestTimeout, checkInterval, ...app } = options;
  const { fetch } = createApp({
    handlers: handlersWith({ "health.get": () => ({ healthy: true, version: "1.2.3" }), ...given }),
    cwd: "/srv",
    cors: undefined,
    loopback: true,
    log,
    ...app,
  });
  const listening = await listen({
    fetch: fetch as Fetch,
    hostname,
    port,
    log,
    ...(headersTimeout !== undefined && { headersTimeout }),
    ...(requestTimeout !== undefined && { requestTimeout }),
    ...(checkInterval !== undefined && { checkInterval }),
  });
  return { ...listening, logged, [Symbol.asyncDispose]: () => listening.close({ graceMs: 50 }) };
}

/** Writes bytes to a fresh connection and gives back all the server says until it closes. */
export async function rawExchange(port: number, ...writes: (string | Buffer)[]): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  let said = "";
  socket.on("data", (chunk) => {
    said += chunk.toString("latin1");
  });
  socket.on("error", () => socket.destroy());
  for (const bytes of writes) socket.write(bytes);
  await once(socket, "close");
  return said;
}
