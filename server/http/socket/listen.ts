import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  type AddressInfo,
  createServer as createNetServer,
  type ListenOptions as NetListenOptions,
  type Server as NetServer,
  type Socket,
} from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { badRequest, CoreError } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { PassOn } from "../nodes/pass-on.js";
import { everyAnswer } from "../request/exchange.js";
import { toWire } from "../response/errors.js";
import { refuseGarbage } from "./client-error.js";
import { closeGracefully } from "./close.js";
import type { Fetch } from "./fetch.js";
import { handleUpgrades } from "./upgrade.js";

/** A door between processes of ours, in place of a port. */
export interface Door {
  /** Of a Unix domain socket, or a named pipe. */
  path: string;
  /** Whether a request is one of ours; who stands behind it is known from then on. */
  admit(incoming: IncomingMessage): boolean;
}

export interface ListenOptions {
  /** What answers, or the promise of it: requests that come before it is there are held and then answered. */
  fetch: Fetch | Promise<Fetch>;
  hostname: string;
  /** Undefined: 4096, else the next free one up to 4196, else any. 0: any. */
  port?: number;
  log: Log;
  /** Milliseconds a client may take over its headers; 15,000 unless told. */
  headersTimeout?: number;
  /** Milliseconds a client may take over a whole request; five minutes unless told. */
  requestTimeout?: number;
  /** Milliseconds between looks for clients that took too long; 5,000 unless told. */
  checkInterval?: number;
  /** Undefined: a port. Behind a door, clients have been kept from dawdling already. */
  door?: Door;
}

export interface Listening {
  /** Has requests that are for another node answered there, from now on. */
  passOn(pass: PassOn): void;
  /** Such as `http://127.0.0.1:4096`; IPv6 addresses in brackets. */
  url: string;
  port: number;
  /**
   * Takes no more connections, ends streams (once `streamsAfter` has settled), and is done when the last
   * connection is gone: `graceMs` at most.
   */
  close(options: { graceMs: number; streamsAfter?: Promise<void> }): Promise<void>;
}

const defaultPort = 4096;
const lastDefaultPort = 4196;
const maxHeaderSize = 64 * 1024;
/** What was let in at the port comes in here, with what we say of it. */
const behindDoor = { maxHeaderSize: maxHeaderSize + 2_048, requireHostHeader: false };

/** Opens the socket and answers on it. Rejects with the system's error, such as EADDRINUSE for a port taken. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { hostname, log, door } = options;
  let pass: PassOn | undefined;
  const active = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const upgraded = new WeakSet<Duplex>();
  const answer = createListener(options.fetch, hostname, log);
  const server = createServer(
    {
      noDelay: true,
      connectionsCheckingInterval: options.checkInterval ?? 5_000,
      ...(door ? behindDoor : { maxHeaderSize }),
      headersTimeout: door ? 0 : (options.headersTimeout ?? 15_000),
      requestTimeout: door ? 0 : (options.requestTimeout ?? 300_000),
      // Longer than the idle time of common proxies, so that it is they who close first.
      keepAliveTimeout: door ? 0 : 65_000,
    },
    (incoming, outgoing) => {
      if (door && !door.admit(incoming)) return void outgoing.writeHead(403).end();
      active.add(outgoing);
      outgoing.once("close", () => active.delete(outgoing));
      const passing = pass?.request(incoming, outgoing);
      if (!passing) return void answer(incoming, outgoing);
      passing.then(
        (isPassed) => (isPassed ? undefined : answer(incoming, outgoing)),
        () => outgoing.destroy(),
      );
    },
  );
  // Its bytes are limited. Of more than so many Node would leave out the rest without a word, such as what workers add.
  server.maxHeadersCount = 0;
  server.on("connection", (socket) => {
    sockets.add(socket);
    // Asked while it is there, it is known for as long as the connection is.
    void socket.remoteAddress;
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (_, socket) => upgraded.add(socket));
  server.on("clientError", (error, socket) => {
    const answering = [...active].some((outgoing) => outgoing.socket === socket && outgoing.headersSent);
    refuseGarbage(error, socket, answering);
  });
  const fetch = Promise.resolve(options.fetch);
  handleUpgrades(server, {
    answer: async (request, bindings) => (await fetch)(request, bindings),
    admit: (incoming) => door?.admit(incoming) ?? true,
    pass: async (...upgrade) => (await pass?.upgrade(...upgrade)) ?? false,
    log,
  });
  const port = door ? await listenAt(server, door.path) : await bind(server, hostname, options.port);
  server.on("error", (cause) => log("error", "The HTTP server failed", { cause }));
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  return {
    url: `http://${host}:${port}`,
    port,
    passOn(given) {
      pass = given;
    },
    close: ({ graceMs, streamsAfter = Promise.resolve() }) =>
      closeGracefully(server, { active, sockets, upgraded }, { graceMs, streamsAfter }),
  };
}

function createListener(fetch: Fetch | Promise<Fetch>, hostname: string, log: Log) {
  let ready: Fetch | undefined;
  const pending = Promise.resolve(fetch).then((loaded) => {
    ready = loaded;
    return loaded;
  });
  // Each held request reports the failure; with none held nobody else would.
  pending.catch((cause: unknown) => log("error", "The server could not start", { cause }));
  const errorHandler = (error: unknown) => refuse(error, ready !== undefined, log);
  return getRequestListener(
    (request, bindings) => {
      const http = bindings as HttpBindings;
      return ready ? ready(request, http) : pending.then((loaded) => loaded(request, http));
    },
    { hostname: hostname.includes(":") ? `[${hostname}]` : hostname, errorHandler },
  );
}

/** For what fails outside the app: a URL or Host that makes no request, or an app that never came up. */
function refuse(error: unknown, ready: boolean, log: Log): Response {
  const shown =
    error instanceof Error && error.name === "RequestError"
      ? badRequest("The request target or Host header is malformed", "Headers")
      : ready
        ? error
        : new CoreError("ServiceUnavailableError", { message: "The server could not start" });
  const { status, body, headers } = toWire(shown, log);
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...everyAnswer, ...headers, "content-type": "application/json" },
  });
}

async function bind(server: Server | NetServer, hostname: string, port: number | undefined): Promise<number> {
  if (port !== undefined) return listenOn(server, hostname, port);
  for (let next = defaultPort; next <= lastDefaultPort; next++) {
    try {
      return await listenOn(server, hostname, next);
    } catch (error) {
      if (!isPortTaken(error)) throw error;
    }
  }
  return listenOn(server, hostname, 0);
}

async function listenOn(server: Server | NetServer, hostname: string, port: number): Promise<number> {
  await begun(server, { host: hostname, port });
  return (server.address() as AddressInfo).port;
}

async function listenAt(server: Server, path: string): Promise<number> {
  await begun(server, { path });
  return 0;
}

function begun(server: Server | NetServer, where: NetListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** The port that `listen` would take now. Rejects as it does. */
export async function freePort(hostname: string, port: number | undefined): Promise<number> {
  const server = createNetServer();
  const found = await bind(server, hostname, port);
  await new Promise((resolve) => server.close(resolve));
  return found;
}

function isPortTaken(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EADDRINUSE" || code === "EACCES";
}
