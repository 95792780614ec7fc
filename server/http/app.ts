import { Hono } from "hono";
import { type CoreError, notFound } from "../core/base/errors.js";
import { lazyAsync } from "../core/base/lazy.js";
import type { Log } from "../core/base/log.js";
import { type HandlerLoaders, operations, type SocketLoaders } from "../gen/operations.gen.js";
import { routes } from "../gen/routes/index.gen.js";
import type { SocketRequest } from "./acp-door.js";
import { createGate, type GateOptions } from "./gate/gate.js";
import type { ServePage } from "./pages/serve-page.js";
import { isPagePath, type PageFolders } from "./pages/site.js";
import { defaultBodyLimit } from "./request/body.js";
import { Exchange, type HttpEnv, type RequestContext } from "./request/exchange.js";
import { TransportError } from "./response/errors.js";
import { createAllowedMethods } from "./response/methods.js";
import { respondError } from "./response/respond.js";
import { mountOperations } from "./router.js";
import { mountWebSockets } from "./socket/web-socket.js";

export interface AppOptions extends GateOptions {
  handlers: HandlerLoaders<RequestContext>;
  /** Undefined: no WebSocket. */
  sockets?: SocketLoaders<RequestContext, SocketRequest>;
  /** Resolves when what was done so far would survive a power cut; nothing to wait for unless told. */
  durable?: () => Promise<void>;
  log: Log;
  /** Bytes; 32 MiB unless told. */
  bodyLimit?: number;
  /** Milliseconds between the bytes that keep a long-running answer open; 30,000 unless told. */
  keepAliveInterval?: number;
  /** Undefined: no page is served, `/` is nothing. */
  pages?: PageFolders;
  /** Resolves when the events so far are on their way to their subscribers. */
  told?(): Promise<void>;
}

/** The whole HTTP surface as a Hono app: `fetch` answers any request, in-process or over a socket. */
export function createApp(options: AppOptions): Hono<HttpEnv> {
  const {
    handlers,
    log,
    bodyLimit = defaultBodyLimit,
    keepAliveInterval = 30_000,
    durable = async () => undefined,
    told = async () => undefined,
  } = options;
  const app = new Hono<HttpEnv>();
  const gate = createGate(options);
  const allowedMethods = createAllowedMethods(operations);
  app.onError((error, c) => respondError(new Exchange(c), error, log));
  const pages = options.pages && createPages(options.pages);
  app.notFound((c) => {
    const exchange = new Exchange(c);
    const fail = (error: unknown) => respondError(exchange, error, log);
    try {
      if (pages && isPagePath(exchange.path)) {
        return gate(exchange, { page: true }) ?? pages(exchange).catch(fail);
      }
      return gate(exchange) ?? fail(unserved(exchange, allowedMethods));
    } catch (error) {
      return fail(error);
    }
  });
  const contract = { operations, routes };
  if (options.sockets) mountWebSockets(app, contract, options.sockets, { gate, log });
  mountOperations(app, contract, handlers, { gate, bodyLimit, keepAliveInterval, durable, told, log });
  return app;
}

/** Nothing of it is loaded before somebody asks for a page. */
function createPages(folders: PageFolders): ServePage {
  const load = lazyAsync(async () => (await import("./pages/serve-page.js")).createServePage(folders));
  return async (exchange) => (await load())(exchange);
}

function unserved({ c }: Exchange, allowedMethods: (path: string) => string[]): CoreError | TransportError {
  const allow = allowedMethods(c.req.path);
  if (allow.length === 0) return notFound("Path", c.req.path);
  const message = `${c.req.method} is not allowed here, only ${allow.join(", ")}`;
  return new TransportError("MethodNotAllowedError", { message, allow });
}
