import type { SessionStatus } from "@opencode/sdk/types";
import { createAbort } from "../base/abort.js";
import { hostID } from "../base/host.js";
import { createFileLocks } from "../base/keyed-locks.js";
import type { Lifetime } from "../base/lifetime.js";
import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import type { HooksOf } from "../base/plugin-hooks.js";
import type { InstanceServices } from "../instance/instance-wing.js";
import type { InteractionServices } from "../interaction/interaction-wing.js";
import type { Permissions } from "../interaction/permission/permissions.js";
import type { Questions } from "../interaction/question/questions.js";
import type { ProviderServices } from "../provider/provider-wing.js";
import { createNotify } from "../storage/notify.js";
import type { StorageServices } from "../storage/storage-wing.js";
import type { SystemServices } from "../system/system-wing.js";
import { createTaskTool } from "../tool/builtin/task.js";
import { createTodoTools, type Todos } from "../tool/builtin/todo.js";
import type { ToolServices } from "../tool/tool-wing.js";
import type { WorkspaceServices } from "../workspace/workspace-wing.js";
import { logActivity } from "./activity.js";
import { type Background, createBackground } from "./background/background.js";
import { createConversations } from "./context/conversations.js";
import { createEvents, type Events } from "./events.js";
import { createImports, type Imports } from "./history/imports.js";
import { createPast, createSessionHistory, type SessionHistory } from "./history/session-history.js";
import { createMoves, type Moves } from "./move/move.js";
import { createWarps, type Warps } from "./move/warp.js";
import { type Commands, createCommands } from "./prompt/command-prompts.js";
import { createPreparing } from "./prompt/preparing.js";
import { createPrompts, type Prompts } from "./prompt/prompts.js";
import { createQueue, type QueuedWork } from "./prompt/queue.js";
import { createShell, createShellWork, type Shell } from "./prompt/shell.js";
import { recordingJournal } from "./record/recording-journal.js";
import { createRecords, type Records } from "./record/records.js";
import { createRemoval } from "./remove.js";
import { createReplay, type Replay } from "./replay/replay.js";
import { createRoutedPrompts } from "./routed.js";
import { afterRecovery } from "./run/after-recovery.js";
import type { Work } from "./run/coordinator.js";
import { createLeases } from "./run/leases.js";
import { observedWork } from "./run/observed-work.js";
import type { Occupancy } from "./run/occupancy.js";
import { createRest, type Rest } from "./run/rest.js";
import { createRuns } from "./run/runs.js";
import { createSessionPages, type SessionPages } from "./session-pages.js";
import { createSessions, type Sessions } from "./sessions.js";
import { createForeignParts } from "./store/foreign-parts.js";
import { createMessages, type Messages } from "./store/messages.js";
import { createOpenParts } from "./store/parts.js";
import { createStatuses } from "./store/statuses.js";
import { createTodos } from "./todos.js";
import { createSeenFiles } from "./turn/seen-files.js";
import { createSummaryRunner, createTurnRunner, type TurnDeps } from "./turn/turn.js";

export interface SessionOptions {
  version: string;
  paths: CorePaths;
  log: Log;
}

/** Conversations: what is said, who answers, what the past is and what becomes of it. */
export interface SessionServices {
  events: Events;
  sessions: Sessions;
  sessionPages: SessionPages;
  messages: Messages;
  /** What each session of a directory that is not idle is doing, whichever process runs it. */
  statusesOf(directory: string): Promise<Record<string, SessionStatus>>;
  /** Sessions that are not idle, whichever process runs them. */
  busySessions(): Promise<string[]>;
  /** How many prompts wait for their turn, whichever process will run them. */
  waitingPrompts(): Promise<number>;
  /** Resolves when nothing of the session runs or waits to run. */
  rest: Rest;
  /** What became of each session, in order. */
  records: Records;
  todos: Todos;
  prompts: Prompts;
  occupancy: Pick<Occupancy, "refuseBusy">;
  commands: Commands;
  shell: Shell;
  background: Pick<Background, "leave">;
  history: SessionHistory;
  imports: Imports;
  warps: Warps;
  moves: Moves;
  replay: Replay;
  permissions: Permissions;
  questions: Questions;
  /** Stops what the session and its children run, then deletes them. Throws NotFoundError. */
  removeSession(sessionID: string): Promise<void>;
  /** Begins nothing more; resolves when what runs has ended. */
  drainSessions(): Promise<void>;
  /** Ends every run, each with its answer closed; later prompts end at once. */
  interruptSessions(): Promise<void>;
}

type Lower = { hooksOf: HooksOf } & StorageServices &
  SystemServices &
  InteractionServices &
  WorkspaceServices &
  ProviderServices &
  InstanceServices &
  ToolServices;

/** Puts right what an earlier process left open before it resolves. */
export async function sessionWing(
  { version, paths, log }: SessionOptions,
  given: Lower,
  lifetime: Lifetime,
): Promise<SessionServices> {
  const lower = { ...given, journal: recordingJournal(given.journal) };
  const { db, bus, journal, nodes, guard, owner, instances, disposal, trust, tools, mcp, outputDirectory } =
    lower;
  const { facts } = tools;
  const shutdown = createAbort();
  lifetime.add(() => shutdown.abort(new Error("The server is shutting down")));

  lifetime.add(logActivity(bus, log));

  // What is kept.
  const foreignParts = createForeignParts({ db, journal, owner, volume: nodes.volume, log });
  lifetime.add(foreignParts.close);
  journal.onArriving(foreignParts.arriving);
  const openParts = createOpenParts(foreignParts);
  guard.onLost(openParts.forgetSession);
  const statuses = createStatuses();
  const sessions = createSessions({ db, journal, version, volume: nodes.volume });
  const messages = createMessages({ db, journal, guard, openParts, log });
  const conversations = createConversations({ db, bus, journal });
  lifetime.add(conversations.close);
  const routed = createRoutedPrompts();
  const todos = createTodos({ db, journal, sessions });
  const queue = createQueue({ db, owner, volume: nodes.volume });
  const leases = createLeases({ db, owner, pid: process.pid, host: hostID(), log });
  lifetime.add(leases.close);
  lower.know({
    session: sessions.get,
    config: async (directory) => (await instances.get(directory)).config(),
  });

  // What answers.
  const past = createPast({ db, messages, instances, snapshots: lower.snapshots, facts, log });
  const turn: TurnDeps = {
    ...lower,
    ...{ messages, conversations, sessions, statuses, queue, routed, paths, log },
    locks: createFileLocks(),
    seenFiles: createSeenFiles(),
    notify: createNotify({ journal }),
    platform: process.platform,
    userAgent: `opencode/${version}`,
    shutdown: shutdown.signal,
    sessionDiff: past.diff,
  };
  const answer = createTurnRunner(turn);
  const summarize = createSummaryRunner(turn);
  const shellWork = createShellWork({
    ...{ messages, instances, queue, tools, outputDirectory, hooksOf: lower.hooksOf },
  });
  const plainWork = (work: QueuedWork): Work => {
    if (work.type === "prompt") return answer;
    return work.type === "summary" ? summarize(work) : shellWork(work.command);
  };
  const workOf = (work: QueuedWork) => observedWork(lower.observers, work.type, plainWork(work));

  // Who runs it.
  const runs = createRuns({
    ...{ storage: lower, interaction: lower, sessions, messages, statuses, leases, queue, workOf, log },
    leave: (sessionID) => void background.leaveHere(sessionID),
    isOurs: async (sessionID) => (await nodes.placeOfSession(sessionID)) === "here",
  });
  const { coordinator, answers, recovery, occupancy } = runs;
  coordinator.onTaken(openParts.forgetSession);
  lifetime.add(runs.close);
  lifetime.add(runs.stop);
  const locks = createFileLocks();
  const history = createSessionHistory({
    ...{
      db,
      sessions,
      messages,
      journal,
      leases,
      queue,
      guard,
      instances,
      past,
      facts,
      locks,
      occupancy,
      log,
    },
    wake: coordinator.wake,
  });

  // What is said.
  const preparing = createPreparing();
  const prompts = createPrompts({
    ...{ db, sessions, messages, instances, coordinator, queue, answers, leases, occupancy, locks },
    ...{ routed, facts, preparing, hooksOf: lower.hooksOf },
    recover: recovery.session,
    settle: history.reverts.settle,
    accepted: lower.observers.accepted,
  });
  const background = createBackground({
    ...{ db, sessions, prompts, leases, log },
    routes: routed.within,
    shutdown: shutdown.signal,
  });
  for (const tool of createTodoTools({ todos })) tools.register(tool);
  tools.register(
    createTaskTool({
      ...{ bus, sessions, messages, tools, background },
      instance: instances.get,
      prompt: (sessionID, input, callerID) =>
        prompts.prompt(sessionID, input, { routes: routed.within(callerID) }),
      abort: prompts.abort,
    }),
  );
  const commands = createCommands({
    ...{ journal, sessions, instances, prompts, mcp, trust, tools, outputDirectory, log },
    permissions: lower.permissions,
    ...{ home: paths.home, preparing, hooksOf: lower.hooksOf },
  });
  disposal.onDispose(async (directory) => {
    await Promise.all(Object.keys(statuses.list(directory)).map(prompts.abort));
  });

  await runs.begin();
  await background.resume();
  await lower.workspaces.load();
  const { permissions, questions, projects, workspaces } = lower;
  const moves = createMoves({ sessions, instances, occupancy, locks, git: lower.userGit });
  const removeSession = createRemoval({
    ...{ sessions, prompts, occupancy },
    withdraw: [permissions.withdraw, questions.withdraw, ({ id }) => mcp.remove(id)],
  });
  return {
    events: createEvents({ ...lower, journal, foreignParts, openParts }),
    sessions,
    sessionPages: createSessionPages({ db }),
    messages: afterRecovery(recovery.all, messages, "list", "listJson"),
    async statusesOf(directory) {
      await recovery.all();
      const elsewhere = await leases.heldElsewhere(directory);
      const busy = elsewhere.map((id): [string, SessionStatus] => [id, { type: "busy" }]);
      return { ...Object.fromEntries(busy), ...statuses.list(directory) };
    },
    async busySessions() {
      await recovery.all();
      return [...new Set([...statuses.busy(), ...(await leases.heldElsewhere())])];
    },
    waitingPrompts: queue.length,
    rest: createRest({ bus, occupancy }),
    records: createRecords({ db }),
    todos,
    prompts,
    occupancy,
    commands,
    shell: createShell(prompts),
    background,
    history,
    imports: createImports({ db, sessions, instances, journal }),
    moves,
    replay: createReplay({ db, journal, queue, occupancy, locks, volume: nodes.volume }),
    warps: createWarps({ db, sessions, instances, moves, removeSession, projects, workspaces }),
    permissions: afterRecovery(recovery.all, permissions, "list", "reply"),
    questions: afterRecovery(recovery.all, questions, "list", "reply", "reject"),
    removeSession,
    drainSessions: runs.drain,
    async interruptSessions() {
      commands.cancel();
      await runs.stop();
    },
  };
}
