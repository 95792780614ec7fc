import path from "node:path";
import type { Provider, Session, SessionStatus } from "@opencode/sdk/types";
import { createAbort } from "./base/abort.js";
import { deadlineOf } from "./base/expiry.js";
import { newID } from "./base/ids.js";
import { createFileLocks } from "./base/keyed-locks.js";
import { createNotify } from "./base/notify.js";
import type { CoreOptions, CorePaths } from "./core-options.js";
import { createRemoteInstructions } from "./instance/agent/remote-instructions.js";
import { createConfig } from "./instance/config/config.js";
import { type ConfigUpdates, createConfigUpdates } from "./instance/config/updates.js";
import type { Instances } from "./instance/instance.js";
import { createInstances } from "./instance/instances.js";
import { createProjects, type Projects } from "./instance/project/projects.js";
import { createProjectResolver, scopeWithin } from "./instance/project/resolve.js";
import { createTrust, type Trust } from "./instance/trust/trust.js";
import { createPermissions, type Permissions } from "./interaction/permission/permissions.js";
import { escapeGlob } from "./interaction/permission/rules.js";
import { createQuestions, type Questions } from "./interaction/question/questions.js";
import type { AuthStore } from "./provider/credentials/auth.js";
import { createWithheld } from "./provider/credentials/withheld.js";
import type { ResolvedProvider } from "./provider/model.js";
import { createPublicProviders } from "./provider/public.js";
import { createProviderServices } from "./provider/services.js";
import { createConversations } from "./session/context/conversations.js";
import { createSessionHistory, type SessionHistory } from "./session/history/history.js";
import { type Commands, createCommands } from "./session/prompt/commands.js";
import type { Prompts } from "./session/prompt/prompts.js";
import { createQueue } from "./session/prompt/queue.js";
import type { Shell } from "./session/prompt/shell.js";
import { createRemoval } from "./session/remove.js";
import { createRoutedPrompts } from "./session/routed.js";
import { afterRecovery } from "./session/run/after-recovery.js";
import { createLeases } from "./session/run/leases.js";
import { createRunGuard, guardJournal } from "./session/run/run-guard.js";
import { createRuns } from "./session/run/runs.js";
import { createSessionPages, type SessionPages } from "./session/session-pages.js";
import { createSessions, type Sessions } from "./session/sessions.js";
import { createForeignParts } from "./session/store/foreign-parts.js";
import { createMessages, type Messages } from "./session/store/messages.js";
import { createOpenParts, type OpenParts } from "./session/store/parts.js";
import { createStatuses } from "./session/store/statuses.js";
import { createTodos, type Todos } from "./session/todos.js";
import { createConfigWatch } from "./session/turn/config-watch.js";
import { hostID } from "./session/turn/host.js";
import { createSeenFiles } from "./session/turn/seen-files.js";
import type { TurnDeps } from "./session/turn/turn.js";
import { type Bus, createBus, type Envelope } from "./storage/bus.js";
import { createJournal, type Journal } from "./storage/journal.js";
import { createReport } from "./storage/report.js";
import { overDatabase } from "./storage/sqlite/over-database.js";
import { commandEnvironment } from "./system/process/environment.js";
import { ownedEnvironment } from "./system/process/mark.js";
import { createQuestionTool } from "./tool/builtin/question.js";
import { createSkillTool } from "./tool/builtin/skill.js";
import { createTaskTool } from "./tool/builtin/task.js";
import { createTodoTools } from "./tool/builtin/todo.js";
import { createToolFiles, type ToolFiles } from "./tool/file/tool-files.js";
import { createHosts, elicitationOf, type Hosts } from "./tool/host.js";
import { createMcp, type Mcp } from "./tool/mcp/mcp.js";
import { createTools, type Tools } from "./tool/registry.js";
import { createSnapshots } from "./workspace/snapshot/snapshot.js";

/** Milliseconds a shell command inside a command's template may take. */
const templateTimeout = 30_000;

/** The agent without a door: what `http` and `acp` are built over. */
export interface Core {
  version: string;
  paths: CorePaths;
  bus: Bus;
  journal: Journal;
  openParts: OpenParts;
  /** To be called while there is somebody to tell of text that other processes stream; returns the way out. */
  watch(): () => void;
  instances: Instances;
  configUpdates: ConfigUpdates;
  /** Providers as clients may see them: without keys. */
  publicProviders(providers: readonly ResolvedProvider[]): Provider[];
  /** Keys of providers; what is stored holds at once. */
  auth: AuthStore;
  /** Fetches the catalogue of models anew, from `url` or its usual place; says where it is from. Throws when that fails. */
  refreshCatalogue(url?: string): Promise<{ source: string }>;
  projects: Projects;
  sessions: Sessions;
  sessionPages: SessionPages;
  /** Front ends that do some of the tools' work for their sessions. */
  hosts: Hosts;
  messages: Messages;
  /** What each session of a directory that is not idle is doing, whichever process runs it. */
  statusesOf(directory: string): Promise<Record<string, SessionStatus>>;
  todos: Todos;
  prompts: Prompts;
  commands: Commands;
  shell: Shell;
  history: SessionHistory;
  permissions: Permissions;
  trust: Pick<Trust, "here">;
  questions: Questions;
  mcp: Mcp;
  tools: Tools;
  /** The tools that lie as files in a directory's configuration folders. */
  toolFiles: ToolFiles;
  /** Stops what the session and its children run, then deletes them. Throws NotFoundError. */
  removeSession(sessionID: string): Promise<void>;
  /** Resolves when what was done so far would survive a power cut: before it is said to be done. */
  durable(): Promise<void>;
  /** Ends every run, each with its answer closed; later prompts end at once. */
  interruptAll(): Promise<void>;
  /** `interruptAll`, then closes the database. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Builds every service once and puts right what an earlier process left open. */
export const createCore = (options: CoreOptions): Promise<Core> =>
  overDatabase(options.database, (db) => assemble(options, db));

async function assemble(options: CoreOptions, db: Parameters<typeof createSessions>[0]["db"]): Promise<Core> {
  const { version, paths, env, log } = options;
  const bus = createBus();
  const owner = newID("run");
  const guard = createRunGuard({
    owner,
    lost(sessionID) {
      runs.lost(sessionID);
      openParts.forgetSession(sessionID);
    },
  });
  const arriving = (envelope: Envelope) => foreignParts.arriving(envelope);
  const journal = guardJournal(await createJournal({ db, bus, log, arriving }), guard);
  const foreignParts = createForeignParts({ db, journal, owner, log });
  const openParts = createOpenParts(foreignParts);
  const statuses = createStatuses();
  const sessions = createSessions({ db, journal, version });
  const hosts = createHosts({ session: sessions.get });
  const routed = createRoutedPrompts();
  const messages = createMessages({ db, journal, guard, openParts, log });
  const conversations = createConversations({ db, bus, journal });
  const deadline = async (session: Session) =>
    deadlineOf(session, await (await instances.get(session.directory)).config());
  const permissions = createPermissions({ db, journal, bus, deadline, home: paths.home, log });
  const questions = createQuestions({ db, journal, bus, sessions, deadline, log });
  const todos = createTodos({ db, journal, sessions });
  /** What all that we start is started in. */
  const ownedEnv = ownedEnvironment(env, owner);
  const leases = createLeases({
    db,
    owner,
    pid: process.pid,
    host: hostID(),
    log,
    renewed: (held) => runs.keepOnly(held),
  });
  const queue = createQueue({ db, owner });
  const outputDirectory = path.join(paths.data, "tool-output");
  const withheld = createWithheld(env);
  /** For what may run code of a project. */
  const cleanEnv = withheld.keepFrom(commandEnvironment(ownedEnv));
  const configSources = { withheld, configDir: paths.config, home: paths.home, env, ...options.config };
  const configs = createConfig(configSources);
  const shutdown = createAbort();
  const providers = createProviderServices({ options, cleanEnv, withheld, signal: shutdown.signal });
  const { auth } = providers;
  const exposed = options.exposed ?? false;
  const userAgent = `opencode/${version}`;
  const report = createReport({ journal, log });
  const resolver = createProjectResolver(cleanEnv);
  const trust = createTrust({
    db,
    bus,
    journal,
    permissions,
    scopeOf: scopeWithin(resolver),
    home: paths.home,
    trusted: options.trusted ?? [],
    log,
  });
  const instances = createInstances({
    configs,
    projects: resolver,
    providers: providers.source,
    env,
    withheld,
    home: paths.home,
    configDir: paths.config,
    extraConfigDir: options.config.extraConfigDir,
    omit: options.config.omit,
    ownDirectories: [outputDirectory],
    secrets: databaseFiles(options.database),
    auth,
    trust,
    report,
    remoteInstructions: (place) =>
      createRemoteInstructions({
        exposed,
        userAgent,
        missing: (url, why) => report(place, `The instructions at ${url} are left out: ${why}`),
      }),
  });
  const tools = createTools({
    env: ownedEnv,
    withheld,
    home: paths.home,
    loadWasm: options.loadWasm,
    exposed,
    userAgent,
    also: [
      ...createTodoTools({ todos }),
      createQuestionTool({ questions }),
      createSkillTool({ instances }),
      createTaskTool({
        ...{ bus, sessions, messages },
        instance: instances.get,
        prompt: (sessionID, input, callerID) =>
          prompts.prompt(sessionID, input, { routes: routed.within(callerID) }),
        abort: (sessionID) => prompts.abort(sessionID),
      }),
    ],
  });
  const toolFiles = createToolFiles({
    runner: options.toolRunner,
    loadTimeout: options.toolLoadTimeout,
    configDir: paths.config,
    extraConfigDir: options.config.extraConfigDir,
    omit: options.config.omit,
    env: cleanEnv,
    report,
    log,
  });
  const mcp = createMcp({
    db,
    journal,
    env: ownedEnv,
    withheld,
    data: paths.data,
    version,
    questions,
    elicits: elicitationOf(hosts, options.answersQuestions ?? true),
    log,
  });
  const snapshots = createSnapshots({
    folder: path.join(paths.data, "snapshot"),
    home: paths.home,
    env: cleanEnv,
    log,
  });
  const sessionLocks = createFileLocks();
  const history = createSessionHistory({
    ...{ db, sessions, messages, journal, leases, queue, guard, instances, snapshots, locks: sessionLocks },
    wake: (session) => runs.wake(session),
    async refuseBusy(session) {
      await prompts.refuseBusy(session);
      await recovery.session(session.id);
    },
    log,
  });
  const configWatch = createConfigWatch({ owner });
  const turnDeps: TurnDeps = {
    instances,
    journal,
    messages,
    conversations,
    sessions,
    statuses,
    permissions,
    locks: createFileLocks(),
    seenFiles: createSeenFiles(),
    hosts,
    routed,
    tools,
    mcp,
    toolFiles,
    stream: providers.stream,
    notify: createNotify({ journal }),
    outputDirectory,
    configWatch,
    platform: process.platform,
    userAgent,
    shutdown: shutdown.signal,
    snapshots,
    trust,
    sessionDiff: history.diff,
    queue,
    log,
  };
  const runs = createRuns({
    ...{ db, bus, turn: turnDeps, guard, leases, questions, locks: sessionLocks },
    settle: history.reverts.settle,
    taken: openParts.forgetSession,
  });
  const { prompts, recovery, shell } = runs;
  const commands = createCommands({
    journal,
    sessions,
    instances,
    prompts,
    mcp,
    permissions,
    home: paths.home,
    trust,
    shell: async (command, directory, signal) => {
      const callID = newID("tool");
      const cwd = directory;
      const timeout = templateTimeout;
      const { output } = await tools.runCommand({ command, cwd, timeout, signal, outputDirectory, callID });
      return output.trimEnd();
    },
    log,
  });
  await runs.begin();
  return {
    version,
    paths,
    bus,
    journal,
    openParts,
    watch: foreignParts.watch,
    instances,
    configUpdates: createConfigUpdates({
      sources: configSources,
      configs,
      instances,
      journal,
      wrote: configWatch.allowed,
    }),
    publicProviders: createPublicProviders({ env, withheld }),
    auth,
    refreshCatalogue: providers.refreshCatalogue,
    projects: createProjects({ db, journal }),
    sessions,
    sessionPages: createSessionPages({ db }),
    hosts,
    messages: afterRecovery(recovery.all, messages, "list"),
    async statusesOf(directory) {
      await recovery.all();
      const elsewhere = await leases.heldElsewhere(directory);
      const busy = elsewhere.map((id): [string, SessionStatus] => [id, { type: "busy" }]);
      return { ...Object.fromEntries(busy), ...statuses.list(directory) };
    },
    todos,
    prompts: {
      ...prompts,
      async abort(sessionID) {
        commands.cancel(sessionID);
        await prompts.abort(sessionID);
      },
    },
    commands,
    shell,
    history,
    trust,
    permissions: afterRecovery(recovery.all, permissions, "list", "reply"),
    questions: afterRecovery(recovery.all, questions, "list", "reply", "reject"),
    mcp,
    tools,
    toolFiles,
    removeSession: createRemoval({
      sessions,
      prompts,
      withdraw: [permissions.withdraw, questions.withdraw, ({ id }) => mcp.remove(id)],
    }),
    durable: db.durable,
    async interruptAll() {
      commands.cancel();
      await runs.stop();
      // Its children take a moment to end: begun here, while the doors still say goodbye.
      void mcp.close();
      void toolFiles.close();
    },
    async [Symbol.asyncDispose]() {
      await runs.stop();
      runs.close();
      await Promise.all([mcp.close(), toolFiles.close()]);
      shutdown.abort(new Error("The server is shutting down"));
      snapshots.close();
      leases.close();
      conversations.close();
      foreignParts.close();
      journal.close();
      await db.close();
    },
  };
}

/** Our database may lie anywhere and be called anything (`OPENCODE_DB`); what is beside it under its name is its own. */
function databaseFiles(database: CoreOptions["database"]): string[] {
  if (typeof database !== "string" || database === ":memory:") return [];
  const file = escapeGlob(path.resolve(database).replaceAll(path.sep, "/"));
  return [file, ...["wal", "shm", "journal"].map((end) => `${file}-${end}`)];
}
