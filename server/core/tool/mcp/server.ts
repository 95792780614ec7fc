import type { Client, OAuthClientProvider, Prompt, Tool } from "@modelcontextprotocol/client";
import type { MCPStatus } from "@opencode/sdk/types";
import { createAbort } from "../../base/abort.js";
import { backOff } from "../../base/back-off.js";
import type { Limited } from "../../base/concurrency.js";
import type { Log } from "../../base/log.js";
import {
  createElicitations,
  type ElicitationModes,
  type Elicitations,
} from "../../interaction/elicitation/elicitation.js";
import { longestTimer } from "../../system/net/timeouts.js";
import { ConnectFailure, type Connection, connect, type McpServerConfig, messageOf } from "./connect.js";
import { neverReached } from "./lost.js";
import { withoutSecrets } from "./secrets.js";

export interface McpServerOptions {
  name: string;
  config: McpServerConfig;
  /** Absolute. */
  directory: string;
  env: Record<string, string>;
  version: string;
  /** Milliseconds for servers whose configuration names no timeout. */
  timeout?: number;
  /** Made anew for each attempt; absent where no login is possible. */
  provider?: () => OAuthClientProvider;
  /** What somebody can answer of what it asks; looked at with each connection. */
  elicits(): ElicitationModes;
  /** What it offers is not what it was, or may not be what somebody was told. */
  changed(): void;
  /** Has local servers start a few at a time. */
  starting: Limited;
  log: Log;
}

/** One configured server: connects, stays connected, and tells how it is. */
export interface McpServer {
  readonly name: string;
  readonly config: McpServerConfig;
  /** Begins the first attempt; does nothing when one was made before or the server is switched off. */
  start(): void;
  /** Ends what there is and connects again. Resolves when the attempt is over, whatever came of it. */
  restart(): Promise<void>;
  /** A promise of the end of the present attempt; undefined when none is under way. */
  connecting(): { since: number; settled: Promise<void> } | undefined;
  status(): MCPStatus;
  /** What it offers; empty while it is not connected. */
  offer(): Offer;
  /**
   * Asks the server. A remote one that has lost us is asked again once, if it cannot have acted on the first
   * request. Throws when it is not connected.
   */
  ask<T>(request: (client: Client, timeout: number | undefined) => Promise<T>): Promise<T>;
  /** Runs `work`, during which what the server asks is asked of the call. */
  during: Elicitations["during"];
  /** Whether a request is under way. */
  busy(): boolean;
  /** Resolves when nothing of it is left. */
  close(): Promise<void>;
}

export interface Offer {
  tools: Tool[];
  prompts: Prompt[];
  resources: boolean;
}

type State =
  | { kind: "off" }
  | { kind: "connecting"; since: number; settled: Promise<void> }
  | { kind: "connected"; connection: Connection; offer: Offer }
  | { kind: "failed"; status: MCPStatus };

const CONNECT_TIMEOUT = 30_000;
/** Milliseconds until a remote server is tried again: 1, 2, 4, ... 60 s. */
const RETRIES = { first: 1_000, longest: 60_000 };
/** Milliseconds a remote server that looks broken has to answer a ping. */
const PING_TIMEOUT = 5_000;
/** An attempt that took longer, in milliseconds, may have been waited for in vain. */
const SLOW = 3_000;

const nothing: Offer = { tools: [], prompts: [], resources: false };

export function createMcpServer(options: McpServerOptions): McpServer {
  const { name, config, log } = options;
  const closed = createAbort();
  const asked = config.timeout ?? options.timeout;
  const timeout = asked === undefined ? undefined : Math.min(asked, longestTimer);
  const elicitations = createElicitations({ server: name, log });
  let state: State = { kind: "off" };
  const leftOut = new Set<string>();
  let round = 0;
  let retry: NodeJS.Timeout | undefined;
  let failures = 0;
  let requests = 0;

  const begin = (before?: Connection): Promise<void> => {
    if (closed.signal.aborted) return Promise.resolve();
    clearTimeout(retry);
    round += 1;
    const mine = round;
    const settled = Promise.resolve(before?.close()).then(() => run(mine));
    state = { kind: "connecting", since: Date.now(), settled };
    return settled;
  };

  /** One attempt. An older round that ends late must not speak for the present one. */
  const run = async (mine: number) => {
    const since = Date.now();
    const again = failures > 0;
    let connection: Connection | undefined;
    try {
      const provider = options.provider?.();
      const inTurn = config.type === "local" ? options.starting : <T>(work: () => Promise<T>) => work();
      connection = await inTurn(() =>
        connect({
          config,
          directory: options.directory,
          env: options.env,
          version: options.version,
          deadline: timeout ?? CONNECT_TIMEOUT,
          signal: closed.signal,
          leftOut(what) {
            if (leftOut.has(what)) return;
            leftOut.add(what);
            log("warn", "what an MCP server offers cannot all be used", { server: name, cause: what });
          },
          elicitation: { ...options.elicits(), ...elicitations },
          ...(provider && { provider }),
        }),
      );
      const offer = await readOffer(connection.client, timeout ?? CONNECT_TIMEOUT);
      if (mine !== round || closed.signal.aborted) return void (await connection.close());
      failures = 0;
      state = { kind: "connected", connection, offer };
      watch(connection, mine);
      log("info", "connected to an MCP server", { server: name, milliseconds: Date.now() - since });
    } catch (error) {
      await connection?.close();
      if (mine !== round || closed.signal.aborted) return;
      fail(error);
    }
    if (again || Date.now() - since > SLOW) options.changed();
  };

  const fail = (error: unknown) => {
    const status = error instanceof ConnectFailure ? error.status : "failed";
    const text = withoutSecrets(messageOf(error), config);
    state = {
      kind: "failed",
      status: status === "needs_auth" ? { status } : { status, error: text },
    };
    if (failures === 0) log("warn", "an MCP server is not available", { server: name, status, cause: text });
    failures += 1;
    if (config.type === "remote" && status === "failed") {
      const pause = backOff(failures, RETRIES);
      retry = setTimeout(() => void begin(), pause).unref();
    }
  };

  const lose = (connection: Connection, mine: number, reason: unknown) => {
    if (mine !== round || state.kind !== "connected") return;
    round += 1;
    fail(reason);
    connection.close().catch((cause: unknown) => log("debug", "an MCP connection did not close", { cause }));
    options.changed();
  };

  const watch = (connection: Connection, mine: number) => {
    connection.lost.then((reason) => lose(connection, mine, new Error(reason)));
    const refresh = merged(async () => {
      const offer = await readOffer(connection.client, timeout ?? CONNECT_TIMEOUT);
      if (mine !== round) return;
      state = { kind: "connected", connection, offer };
      options.changed();
    });
    const onChanged = () => {
      refresh().catch((cause: unknown) =>
        log("warn", "could not read what an MCP server offers", { server: name, cause }),
      );
    };
    for (const what of ["tools", "prompts", "resources"] as const) {
      connection.client.setNotificationHandler(`notifications/${what}/list_changed`, onChanged);
    }
    if (config.type !== "remote") return;
    const check = merged(async () => {
      await connection.client.ping({ timeout: PING_TIMEOUT });
    });
    connection.onError(() => {
      check().catch((cause: unknown) => lose(connection, mine, cause));
    });
  };

  const once = async <T>(
    request: (client: Client, timeout: number | undefined) => Promise<T>,
  ): Promise<T> => {
    if (state.kind !== "connected") throw new Error(`MCP server ${name} is not connected: ${wordsOf(state)}`);
    const { connection } = state;
    const mine = round;
    requests += 1;
    try {
      return await request(connection.client, timeout);
    } catch (error) {
      if (config.type === "remote" && neverReached(error)) lose(connection, mine, error);
      throw error;
    } finally {
      requests -= 1;
    }
  };

  return {
    name,
    config,
    start() {
      if (state.kind === "off" && config.enabled !== false) void begin();
    },
    async restart() {
      failures = 0;
      await begin(state.kind === "connected" ? state.connection : undefined);
      options.changed();
    },
    connecting: () => (state.kind === "connecting" ? state : undefined),
    status() {
      if (state.kind === "off") return { status: "disabled" };
      if (state.kind === "connected") return { status: "connected" };
      if (state.kind === "failed") return state.status;
      return { status: "failed", error: wordsOf(state) };
    },
    offer: () => (state.kind === "connected" ? state.offer : nothing),
    async ask(request) {
      try {
        return await once(request);
      } catch (error) {
        if (config.type !== "remote" || !neverReached(error) || closed.signal.aborted) throw error;
        if (state.kind === "connecting") await state.settled;
        else if (state.kind !== "connected") await begin();
        return once(request);
      }
    },
    during: elicitations.during,
    busy: () => requests > 0,
    async close() {
      closed.abort();
      clearTimeout(retry);
      round += 1;
      const last = state;
      state = { kind: "off" };
      if (last.kind === "connected") await last.connection.close();
      if (last.kind === "connecting") await last.settled;
    },
  };
}

function wordsOf(state: State): string {
  if (state.kind === "connecting")
    return `still connecting, for ${Math.round((Date.now() - state.since) / 1000)} s`;
  if (state.kind !== "failed") return "it is switched off";
  return "error" in state.status ? state.status.error : state.status.status;
}

async function readOffer(client: Client, timeout: number): Promise<Offer> {
  const { tools, prompts, resources } = client.getServerCapabilities() ?? {};
  const [toolList, promptList] = await Promise.all([
    tools ? client.listTools(undefined, { timeout, cacheMode: "refresh" }) : undefined,
    prompts
      ? client.listPrompts(undefined, { timeout, cacheMode: "refresh" }).catch(() => undefined)
      : undefined,
  ]);
  return {
    tools: toolList?.tools ?? [],
    prompts: promptList?.prompts ?? [],
    resources: resources !== undefined,
  };
}

/** Calls while one runs are answered by one more run after it. */
function merged(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  return () => {
    if (running) {
      const rerun = () => start();
      next ??= running.then(rerun, rerun);
      return next;
    }
    return start();
  };
  function start(): Promise<void> {
    next = undefined;
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  }
}
