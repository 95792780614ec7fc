import path from "node:path";
import { type Bus, createBus } from "./bus.js";
import { createConfig } from "./config/config.js";
import type { ConfigSources } from "./config/files.js";
import { newID } from "./ids.js";
import type { Instances } from "./instance.js";
import { createInstances } from "./instances.js";
import type { Log } from "./log.js";
import { createPermissions, type Permissions } from "./permission/permissions.js";
import { createProjects, type Projects } from "./project/projects.js";
import { createProjectResolver } from "./project/resolve.js";
import { createStreamModel } from "./provider/stream.js";
import { createCoordinator } from "./session/coordinator.js";
import { createFileLocks } from "./session/file-locks.js";
import { createLeases, leaseTime } from "./session/leases.js";
import { createMessages, type Messages } from "./session/messages.js";
import { createOpenParts, type OpenParts } from "./session/open-parts.js";
import { createPrompts, type Prompts } from "./session/prompts.js";
import { recover } from "./session/recover.js";
import { createSessions, type Sessions } from "./session/sessions.js";
import { createStatuses, type Statuses } from "./session/statuses.js";
import { createTurnRunner } from "./session/turn.js";
import { createJournal, type Journal } from "./storage/journal.js";
import { openSqlite } from "./storage/sqlite.js";
import { createTodos, type Todos } from "./todo/todos.js";
import type { LoadWasm } from "./tool/bash-parser.js";
import { createTools } from "./tool/registry.js";

export interface CoreOptions {
  version: string;
  /** A file, made when it is not there, or `:memory:`. */
  database: string;
  paths: CorePaths;
  /** Where configuration is looked for, beside the project's own files. */
  config: Pick<ConfigSources, "configFile" | "extraConfigDir" | "configContent">;
  /** For provider keys, `{env:NAME}` and the commands of the agent. */
  env: Record<string, string | undefined>;
  loadWasm: LoadWasm;
  log: Log;
}

/** Absolute folders of ours; those that are written to are made when needed. */
export interface CorePaths {
  home: string;
  config: string;
  data: string;
  state: string;
}

/** The agent without a door: what `http` and `acp` are built over. */
export interface Core {
  version: string;
  paths: CorePaths;
  bus: Bus;
  journal: Journal;
  openParts: OpenParts;
  instances: Instances;
  projects: Projects;
  sessions: Sessions;
  messages: Messages;
  statuses: Statuses;
  todos: Todos;
  prompts: Prompts;
  permissions: Permissions;
  /** Stops what the session and its children run, then deletes them. Throws NotFoundError. */
  removeSession(sessionID: string): Promise<void>;
  /** Ends every run, each with its answer closed; later prompts end at once. */
  interruptAll(): Promise<void>;
  /** `interruptAll`, then closes the database. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Builds every service once and puts right what an earlier process left open. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { version, paths, env, log } = options;
  const db = await openSqlite(options.database);
  const bus = createBus();
  const journal = await createJournal({ db, bus, log });
  const openParts = createOpenParts();
  const statuses = createStatuses();
  const sessions = createSessions({ db, journal, version });
  const messages = createMessages({ db, journal, openParts });
  const permissions = createPermissions({ db, journal });
  const leases = createLeases({ db, owner: newID("run"), pid: process.pid, log });
  const outputDirectory = path.join(paths.data, "tool-output");
  const instances = createInstances({
    configs: createConfig({ configDir: paths.config, home: paths.home, env, ...options.config }),
    projects: createProjectResolver(),
    env,
    home: paths.home,
    ownDirectories: [outputDirectory],
  });

  const shutdown = new AbortController();
  const runTurn = createTurnRunner({
    instances,
    journal,
    messages,
    sessions,
    statuses,
    permissions,
    locks: createFileLocks(),
    tools: createTools({ env, home: paths.home, loadWasm: options.loadWasm }),
    stream: createStreamModel(),
    outputDirectory,
    platform: process.platform,
    userAgent: `opencode/${version}`,
    shutdown: shutdown.signal,
    log,
  });
  const coordinator = createCoordinator({ journal, statuses, leases, runTurn });
  const prompts = createPrompts({ db, sessions, instances, coordinator, leases });

  const recovery = { sessions, messages, permissions, leases, journal, log };
  let recheck: NodeJS.Timeout | undefined;
  const putRight = async () => {
    const held = await recover(recovery);
    // Another process may be alive, or its id reused: its leases tell within their time.
    if (held > 0) recheck = setTimeout(() => putRight().catch(failed), leaseTime).unref();
  };
  const failed = (cause: unknown) =>
    log("error", "could not put right what an ended process left open", { cause });
  await putRight();

  return {
    version,
    paths,
    bus,
    journal,
    openParts,
    instances,
    projects: createProjects({ db, journal }),
    sessions,
    messages,
    statuses,
    todos: createTodos({ db }),
    prompts,
    permissions,
    async removeSession(sessionID) {
      const interrupt = async (id: string) => {
        for (const child of await sessions.children(id)) await interrupt(child.id);
        await coordinator.interrupt(id);
      };
      await interrupt(sessionID);
      await sessions.remove(sessionID);
    },
    interruptAll: coordinator.close,
    async [Symbol.asyncDispose]() {
      clearTimeout(recheck);
      await coordinator.close();
      shutdown.abort(new Error("The server is shutting down"));
      leases.close();
      await db.close();
    },
  };
}
