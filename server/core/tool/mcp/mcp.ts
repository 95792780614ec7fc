import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { MCPStatus, McpResource } from "@opencode/sdk/types";
import { limitConcurrency } from "../../base/concurrency.js";
import { badRequest, CoreError } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import type { EventScope } from "../../base/scope.js";
import type { McpPrompt } from "../../instance/command/mcp-prompts.js";
import type { Instance } from "../../instance/instance.js";
import type { ElicitationModes } from "../../interaction/elicitation/elicitation.js";
import type { Questions } from "../../interaction/question/questions.js";
import type { Database } from "../../storage/database.js";
import { draft, type EventDraft, type Journal } from "../../storage/journal.js";
import type { Secrets } from "../../storage/secrets.js";
import { commandEnvironment } from "../../system/process/environment.js";
import { unownedEnvironment } from "../../system/process/mark.js";
import type { Withheld } from "../../system/process/withheld.js";
import type { Tool } from "../tool.js";
import type { McpServerConfig } from "./connect.js";
import { createDirectoryServers, type DirectoryServers } from "./directory-servers.js";
import { createIdleSweep } from "./idle.js";
import { createCallbacks } from "./oauth/callback.js";
import { createLogins } from "./oauth/login.js";
import { openBrowser } from "./oauth/open-browser.js";
import { createStoredProvider, loginKey } from "./oauth/provider.js";
import { createOAuthStore, createSharedOAuthStore } from "./oauth/store.js";
import { promptsOf } from "./prompts.js";
import { resourcesOf, resourceTools } from "./resources.js";
import { createMcpServer, type McpServer } from "./server.js";
import { createServerSet, type ServerSet } from "./server-set.js";
import { createSessionServers } from "./session-servers.js";
import { mcpTools } from "./tools.js";

/**
 * The MCP servers of all directories and sessions. A directory's servers start with its first session, prompt or
 * question about them, follow its configuration from use to use, and end when nothing has used them for half an
 * hour, or for longest when too many run; so do a session's own, which serve it and its children alone. The next use
 * starts them again.
 */
export interface Mcp {
  /** Begins to connect what the directory, and the session, have. Waits for nothing. */
  warm(instance: Instance, sessionID?: string): void;
  /** Waits a bounded time for servers that are connecting. */
  status(instance: Instance, sessionID?: string): Promise<Record<string, MCPStatus>>;
  /**
   * Tools for the model; `taken` are names they must not have. Servers that have just been started are waited for,
   * at most 5 seconds from their start.
   */
  tools(
    instance: Instance,
    sessionID: string,
    taken: readonly string[],
    signal: AbortSignal,
  ): Promise<Tool[]>;
  /** What servers offer as commands. Waits as `status` does. */
  prompts(instance: Instance, sessionID?: string): Promise<McpPrompt[]>;
  /** The same of those that are connected by now. */
  promptsNow(instance: Instance, sessionID?: string): Promise<McpPrompt[]>;
  /** By a key of server and name. */
  resources(instance: Instance): Promise<Record<string, McpResource>>;
  /** Resolves when the server has connected or failed. */
  add(instance: Instance, name: string, config: McpServerConfig): Promise<void>;
  /** Whether it is connected then. Throws McpServerNotFoundError, as all that follow do. */
  connect(instance: Instance, name: string): Promise<boolean>;
  disconnect(instance: Instance, name: string): Promise<void>;
  startLogin(instance: Instance, name: string): Promise<{ authorizationUrl: string; oauthState: string }>;
  finishLogin(instance: Instance, name: string, code: string): Promise<MCPStatus>;
  /** Opens a browser and waits for the login until the signal or 5 minutes. */
  login(instance: Instance, name: string, signal: AbortSignal): Promise<MCPStatus>;
  logout(instance: Instance, name: string): Promise<void>;
  /** Replaces the servers that a session was created with, until this process ends. */
  provide(sessionID: string, servers: Record<string, McpServerConfig>): void;
  /** Ends the servers of a session that rests. */
  forget(sessionID: string): Promise<void>;
  /** The same for a session that is no more: what was provided for it goes too. */
  remove(sessionID: string): Promise<void>;
  /** Ends the servers of a directory; those that were added to it, and how it had them switched, are forgotten. */
  release(directory: string): Promise<void>;
  /** Ends everything; resolves when no process is left. */
  close(): Promise<void>;
}

export interface McpOptions {
  db: Database;
  journal: Journal;
  /** For local servers; keys of providers are taken out. */
  env: Record<string, string | undefined>;
  withheld: Withheld;
  /** Folder for the logins. */
  data: string;
  /** Where logins are kept in place of a file there. */
  secrets?: Secrets | undefined;
  version: string;
  log: Log;
  /** Asks the user of a session that no front end serves. */
  questions: Pick<Questions, "ask">;
  /** What somebody can answer: the user of the session, or of any. */
  elicits(sessionID?: string): ElicitationModes;
  /** Milliseconds a user has to log in. */
  loginDeadline?: number;
}

/** Milliseconds after its start for which a server is waited for. */
const PATIENCE = 5_000;
/** Local servers that are being started at the same time. */
const STARTING = 32;

export function createMcp(options: McpOptions): Mcp {
  const { db, journal, version, log } = options;
  const env = options.withheld.keepFrom(commandEnvironment(options.env));
  const store = options.secrets
    ? createSharedOAuthStore(options.secrets)
    : createOAuthStore(path.join(options.data, "mcp-auth.json"));
  const logins = createLogins({
    store,
    callbacks: createCallbacks(log),
    version,
    ...(options.loginDeadline !== undefined && { deadline: options.loginDeadline }),
  });
  const sessions = createSessionServers(db);
  const directories = new Map<string, DirectoryServers>();
  const ofSessions = new Map<string, ServerSet>();
  const starting = limitConcurrency(STARTING);
  const idle = createIdleSweep((ended) => {
    for (const [id, set] of ofSessions) if (set === ended) ofSessions.delete(id);
    for (const [directory, servers] of directories)
      if (servers === ended && !servers.own()) directories.delete(directory);
  });
  let closed = false;

  const tell = (scope: EventScope, event: EventDraft) => {
    if (closed) return;
    journal
      .commit(scope, [event])
      .catch((cause: unknown) => log("warn", "could not tell of an MCP server", { cause }));
  };

  const opener =
    (instance: Instance, sessionID?: string) =>
    (name: string, config: McpServerConfig, timeout?: number): McpServer =>
      createMcpServer({
        name,
        config,
        directory: instance.directory,
        env,
        version,
        log,
        starting,
        elicits: () => options.elicits(sessionID),
        changed: () => tell(scopeOf(instance), draft("mcp.tools.changed", { server: name })),
        ...(timeout !== undefined && { timeout }),
        // A login is a user's, not a session's: what one session brought along must not open doors for another.
        ...(sessionID === undefined &&
          config.type === "remote" &&
          config.oauth !== false && {
            provider: () => createStoredProvider({ store, key: loginKey(name, config), config }),
          }),
      });

  const keep = (instance: Instance, servers: DirectoryServers) => {
    directories.set(instance.directory, servers);
    idle.used(servers);
  };

  /** With `change`, which is made before anybody else can look. */
  const ofDirectory = async (
    instance: Instance,
    change?: (servers: DirectoryServers) => void,
  ): Promise<DirectoryServers> => {
    const config = await instance.config();
    const servers = directories.get(instance.directory) ?? createDirectoryServers(opener(instance));
    if (closed) return servers;
    servers.follow(config);
    change?.(servers);
    // Most directories have none, and need no place in memory for it.
    if (servers.list().length > 0 || servers.own()) keep(instance, servers);
    else directories.delete(instance.directory);
    return servers;
  };

  const rest = async (sessionID: string) => {
    const set = ofSessions.get(sessionID);
    ofSessions.delete(sessionID);
    if (set) idle.forget(set);
    await set?.close();
  };

  const ofSession = async (instance: Instance, sessionID: string): Promise<McpServer[]> => {
    const wanted = await sessions.get(sessionID);
    if (!wanted || closed) return [];
    let set = ofSessions.get(sessionID);
    if (!set) {
      set = createServerSet(opener(instance, sessionID));
      ofSessions.set(sessionID, set);
    }
    void set.follow(wanted);
    idle.used(set);
    return set.list();
  };

  /** The nearer counts: the session before its parent, its parent before the directory. */
  const serversFor = async (instance: Instance, sessionID?: string): Promise<McpServer[]> => {
    const found = new Map((await ofDirectory(instance)).list().map((server) => [server.name, server]));
    const lineage = sessionID === undefined ? [] : await sessions.lineage(sessionID);
    for (const id of lineage.reverse()) {
      for (const server of await ofSession(instance, id)) found.set(server.name, server);
    }
    return [...found.values()];
  };

  const settledServers = async (instance: Instance, sessionID?: string, signal?: AbortSignal) => {
    const servers = await serversFor(instance, sessionID);
    await settle(servers, signal);
    return servers;
  };

  const named = async (instance: Instance, name: string) => {
    const directory = await ofDirectory(instance);
    const server = directory.get(name);
    if (server) return { directory, server };
    throw new CoreError("McpServerNotFoundError", { message: `MCP server not found: ${name}`, server: name });
  };

  const statusNow = async (instance: Instance, name: string) => (await named(instance, name)).server.status();

  return {
    warm(instance, sessionID) {
      serversFor(instance, sessionID).catch((cause: unknown) =>
        log("debug", "MCP servers not started", { directory: instance.directory, cause }),
      );
    },
    async status(instance, sessionID) {
      const servers = await settledServers(instance, sessionID);
      return Object.fromEntries(servers.map((server) => [server.name, server.status()]));
    },
    async tools(instance, sessionID, taken, signal) {
      const servers = await settledServers(instance, sessionID, signal);
      const reading = resourceTools(servers);
      const names = new Set([...taken, ...reading.map(({ id }) => id)]);
      return [...reading, ...mcpTools(servers, names, options.questions)];
    },
    prompts: async (instance, sessionID) => promptsOf(await settledServers(instance, sessionID)),
    promptsNow: async (instance, sessionID) => promptsOf(await serversFor(instance, sessionID)),
    resources: async (instance) => resourcesOf(await settledServers(instance)),
    async add(instance, name, config) {
      const directory = await ofDirectory(instance, (servers) => servers.add(name, config));
      await directory.get(name)?.connecting()?.settled;
    },
    async connect(instance, name) {
      const { directory, server } = await named(instance, name);
      const { status } = server.status();
      if (status === "connected") return true;
      const { items } = await instance.untrusted();
      if (status === "disabled" && items.some((item) => item.kind === "mcp" && item.name === name))
        throw badRequest(
          `name: nobody has allowed yet that this project runs its MCP server ${name}: prompt in it, and allow what is asked`,
          "Payload",
        );
      await directory.turn(name, true);
      const now = directory.get(name);
      // Turned on it is a fresh one that connects already; one that was on all the time is asked to try again.
      if (now === server && !server.connecting()) await server.restart();
      else await now?.connecting()?.settled;
      return now?.status().status === "connected";
    },
    async disconnect(instance, name) {
      const { directory } = await named(instance, name);
      await directory.turn(name, false);
      tell(scopeOf(instance), draft("mcp.tools.changed", { server: name }));
    },
    async startLogin(instance, name) {
      const { server } = await named(instance, name);
      const { authorizationUrl, oauthState } = await logins.start(server);
      return { authorizationUrl: authorizationUrl.href, oauthState };
    },
    async finishLogin(instance, name, code) {
      const { server } = await named(instance, name);
      await logins.finish(server, code);
      return statusNow(instance, name);
    },
    async login(instance, name, signal) {
      const { server } = await named(instance, name);
      const { authorizationUrl: url, done } = await logins.start(server);
      if (!(await openBrowser(url, unownedEnvironment(env)))) {
        tell(scopeOf(instance), draft("mcp.browser.open.failed", { mcpName: name, url: url.href }));
      }
      // Too late, superseded or gone: the status says what that comes to.
      await Promise.race([done.catch(() => undefined), aborted(signal)]);
      return statusNow(instance, name);
    },
    async logout(instance, name) {
      const { server } = await named(instance, name);
      await logins.forget(server);
      if (server.config.type === "remote" && server.status().status !== "disabled") await server.restart();
    },
    provide: sessions.provide,
    forget: rest,
    async remove(sessionID) {
      sessions.forget(sessionID);
      await rest(sessionID);
    },
    async release(directory) {
      const servers = directories.get(directory);
      if (!servers) return;
      directories.delete(directory);
      idle.forget(servers);
      await servers.close();
    },
    async close() {
      closed = true;
      idle.stop();
      logins.close();
      await Promise.all([...directories.values(), ...ofSessions.values()].map((servers) => servers.close()));
    },
  };
}

function scopeOf(instance: Instance): EventScope {
  return { directory: instance.directory, project: instance.projectID };
}

/** Waits until no server is connecting, but for none longer than `PATIENCE` from its start. */
async function settle(servers: readonly McpServer[], signal?: AbortSignal): Promise<void> {
  const waits = servers.flatMap((server) => server.connecting() ?? []);
  if (waits.length === 0) return;
  const left = Math.max(...waits.map(({ since }) => since + PATIENCE - Date.now()));
  if (left <= 0) return;
  const over = new AbortController();
  const end = () => over.abort();
  signal?.addEventListener("abort", end, { once: true });
  await Promise.race([
    Promise.all(waits.map(({ settled }) => settled)),
    delay(left, undefined, { signal: over.signal }).catch(() => undefined),
  ]);
  signal?.removeEventListener("abort", end);
  over.abort();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
