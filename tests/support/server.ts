import { fileURLToPath } from "node:url";
import { createOpencodeClient as createOwnClient } from "@opencode/sdk";
import type { Config } from "@opencode/sdk/types";
import type { DoorLimits } from "@opencode/server/acp-remote";
import { type ServeOptions, serve } from "@opencode/server/http";
import type { Log } from "@opencode/server/log";
import { createWasmLoader } from "@opencode/server/wasm";
import { createOpencodeClient } from "@opencode-ai/sdk/v2/client";
import { builtPluginRunner, builtToolRunner } from "./built.js";
import { contractFetch, violations } from "./contract.js";
import { openEventLog } from "./event-log.js";
import { lookForKeys, watchEnvironment, watchKey, watchKeysIn } from "./keys.js";
import { databaseFor } from "./test-database.js";
import { inProcessWorkers } from "./workers.js";
import { createWorkspace, type Workspace } from "./workspace.js";

const loadWasm = createWasmLoader(fileURLToPath(new URL("../../server/", import.meta.url)));

export interface TestServerOptions
  extends Partial<Pick<ServeOptions, "cors" | "heartbeat" | "queueLimit" | "hostname">> {
  acpLimits?: Partial<DoorLimits>;
  files?: Record<string, string>;
  /** `OPENCODE_CONFIG_CONTENT`. */
  config?: Config;
  /** `OPENCODE_CONFIG` and `OPENCODE_CONFIG_DIR`. */
  sources?: Omit<ServeOptions["core"]["config"], "configContent">;
  /** `OPENCODE_AUTH_CONTENT`. */
  authContent?: string;
  env?: Record<string, string>;
  /** Globs of directories whose projects are the user's own; unless given, all that tests make. */
  trusted?: string[];
  /** `OPENCODE_DB`, in the workspace; `data/opencode.db` unless given. */
  database?: string;
  /** Milliseconds a tool file may take to load. */
  toolLoadTimeout?: number;
  /** Milliseconds that plugins have for this and that. */
  pluginDeadlines?: NonNullable<ServeOptions["core"]["pluginDeadlines"]>;
  /** Where the catalogue of models is fetched anew; nowhere unless given. */
  catalogue?: { url: string };
  /** What is done at the moments of a turn. */
  hooks?: NonNullable<ServeOptions["core"]["hooks"]>;
  password?: string;
  username?: string;
  /** Keep working on what an earlier server left. */
  workspace?: Workspace;
}

export type TestServer = Awaited<ReturnType<typeof startServer>>;

/** The whole server in this process: real socket, real SQLite file, its own home and workspace. */
export async function startServer(options: TestServerOptions = {}) {
  const workspace = options.workspace ?? createWorkspace();
  for (const [name, text] of Object.entries(options.files ?? {})) workspace.write(`project/${name}`, text);
  if (!options.files) workspace.write("project/.keep", "");
  const directory = workspace.path("project");
  const logged: string[] = [];
  const log: Log = (level, message, extra) =>
    void logged.push(`${level} ${message} ${String(extra?.cause ?? "")}`);
  const { password, username, config, heartbeat, queueLimit } = options;
  for (const [name, text] of Object.entries(options.files ?? {})) watchKeysIn(text, name);
  watchKeysIn(JSON.stringify(config ?? {}), "the configuration");
  watchEnvironment(options.env);
  if (password !== undefined) watchKey(password, "the server's password");
  const server = await serve({
    core: {
      version: "1.0.0",
      database: await databaseFor(workspace, options.database ?? "data/opencode.db"),
      paths: {
        home: workspace.path("home"),
        config: workspace.path("home/.config/opencode"),
        data: workspace.path("data"),
        state: workspace.path("state"),
      },
      config: { ...options.sources, ...(config && { configContent: JSON.stringify(config) }) },
      env: { PATH: process.env.PATH ?? "", HOME: workspace.path("home"), ...options.env },
      authContent: options.authContent,
      loadWasm,
      toolRunner: builtToolRunner,
      pluginRunner: builtPluginRunner,
      pluginDeadlines: options.pluginDeadlines,
      trusted: options.trusted ?? [`${workspace.directory}/*`],
      toolLoadTimeout: options.toolLoadTimeout,
      catalogue: options.catalogue,
      ...(options.hooks && { hooks: options.hooks }),
      log,
    },
    acp: async (core) => {
      const { createDoor } = await import("@opencode/server/acp-remote");
      return createDoor({
        core,
        version: "1.0.0",
        log,
        ...(options.acpLimits && { limits: options.acpLimits }),
      });
    },
    cwd: directory,
    cors: options.cors,
    hostname: options.hostname ?? "127.0.0.1",
    port: 0,
    contractFile: new URL("../../server/gen/openapi.gen.json", import.meta.url),
    ...(password !== undefined && { password }),
    ...(username !== undefined && { username }),
    ...(heartbeat !== undefined && { heartbeat }),
    ...(queueLimit !== undefined && { queueLimit }),
    ...inProcessWorkers,
  });
  const { url } = server;
  const headers: Record<string, string> =
    password === undefined ? {} : { authorization: `Basic ${btoa(`${username ?? "opencode"}:${password}`)}` };
  return {
    url,
    port: server.port,
    directory,
    workspace,
    logged,
    /** Another directory on the same machine, with these files in it. */
    place(name: string, files: Record<string, string> = {}): string {
      for (const [file, text] of Object.entries({ ".keep": "", ...files }))
        workspace.write(`${name}/${file}`, text);
      return workspace.path(name);
    },
    /** The official client, unmodified. */
    official: createOpencodeClient({ baseUrl: url, fetch: contractFetch, headers }),
    own: createOwnClient({ baseUrl: url, fetch: contractFetch, headers }),
    fetch: (path: string, init: RequestInit = {}) =>
      contractFetch(`${url}${path}`, {
        ...init,
        headers: { ...headers, ...(init.headers as Record<string, string>) },
      }),
    events: (path = "/event", more: Record<string, string> = {}) =>
      openEventLog(`${url}${path}`, { ...headers, ...more }),
    /** Ends the server and leaves the workspace, for another one to continue. */
    stop: () => server.close({ graceMs: 1_000 }),
    /** Ends the server and removes its workspace. Throws when some event broke the contract. */
    async close() {
      await server.close({ graceMs: 1_000 });
      lookForKeys(logged.join("\n"), "the log");
      workspace.remove();
      if (violations.length > 0) throw new Error(violations.splice(0).join("\n"));
    },
  };
}
