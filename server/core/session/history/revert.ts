import path from "node:path";
import type {
  MessageWithParts,
  Session,
  SessionRevertInput,
  SnapshotFileDiff,
  UnrestoredFile,
} from "@opencode/sdk/types";
import { notFound } from "../../base/errors.js";
import type { FileLocks } from "../../base/keyed-locks.js";
import type { Log } from "../../base/log.js";
import { scopeOf } from "../../base/scope.js";
import { draft, type Journal } from "../../storage/journal.js";
import type { RunGuard } from "../../storage/run-guard.js";
import { WriteConflict } from "../../storage/statement.js";
import { deleteMessage } from "../../storage/tables/message.js";
import { deletePart } from "../../storage/tables/part.js";
import { GitError } from "../../system/git/git.js";
import type { FactsOf } from "../../tool/facts.js";
import { nameIn } from "../../workspace/snapshot/names.js";
import type { Restored, WorkTree } from "../../workspace/snapshot/snapshot.js";
import { unifiedText } from "../../workspace/snapshot/tree-diff.js";
import type { Change } from "../../workspace/snapshot/trees.js";
import { conversationOrder, cutAt } from "../context/conversation-order.js";
import { MoreToDo, type Queue, sessionBusy } from "../prompt/queue.js";
import { own } from "../record/entries.js";
import type { Leases } from "../run/leases.js";
import type { Occupancy } from "../run/occupancy.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import type { SessionDiff } from "./diff.js";
import { firstStates, recordedSteps } from "./file-states.js";
import { calledSessions, touchedFiles } from "./touched-files.js";

/** Where to, and whether the files go there as well, which they do unless told. */
export type RevertPoint = SessionRevertInput & { files?: boolean };

export interface Reverts {
  /**
   * Takes the session back to before a message, or a part of one: the files now, the messages with the next prompt.
   * Throws NotFoundError and SessionBusyError.
   */
  revert(sessionID: string, input: RevertPoint): Promise<Session>;
  /** Undoes a revert that is still pending. Throws NotFoundError and SessionBusyError. */
  unrevert(sessionID: string): Promise<Session>;
  /** Makes a revert final that is still pending, if there is one. Throws NotFoundError and SessionBusyError. */
  commit(sessionID: string): Promise<Session>;
  /** Makes a pending revert final: to be called before anything new is said. Publishes what goes. */
  settle(session: Session): Promise<Session>;
}

/** Longer diffs are left out of the session, which is sent with each of its events. */
const longestDiff = 512 * 1024;

export function createReverts(deps: {
  sessions: Sessions;
  messages: Messages;
  journal: Journal;
  leases: Leases;
  queue: Queue;
  /** Has what was admitted by another process meanwhile run. */
  wake(session: Session): void;
  guard: RunGuard;
  /** By session: whoever holds it admits no prompt. */
  locks: FileLocks;
  occupancy: Pick<Occupancy, "assertRests">;
  workTreeOf(session: Session): Promise<WorkTree>;
  facts: FactsOf;
  sessionDiff: SessionDiff;
  log: Log;
}): Reverts {
  const { sessions, messages, journal, leases, facts } = deps;

  /** Runs `work` while nothing else of the session runs, in no process. */
  const alone = async (sessionID: string, work: (session: Session) => Promise<Session>): Promise<Session> =>
    deps.locks.exclusive(sessionID, async () => {
      const session = await sessions.get(sessionID);
      await deps.occupancy.assertRests(session);
      const release = leases.hold(sessionID);
      try {
        await journal.commit(
          scopeOf(session),
          [],
          [...deps.queue.drained(sessionID), ...leases.takeClosed(sessionID)],
        );
      } catch (error) {
        release();
        throw error instanceof WriteConflict || error instanceof MoreToDo ? sessionBusy(sessionID) : error;
      }
      deps.guard.set(sessionID, true);
      try {
        return await work(session);
      } finally {
        deps.guard.set(sessionID, false);
        await journal.commit(scopeOf(session), [], [leases.giveUp(sessionID)]).finally(release);
        deps.wake(session);
      }
    });

  /** The files of the messages that go, by the names they have in the states, with the state before their first change. */
  const filesOf = async (removed: MessageWithParts[], tree: WorkTree) => {
    const files = firstStates(recordedSteps(removed, tree.root, facts));
    for (const { file, before, unfinished } of touchedFiles(removed, facts)) {
      if (!unfinished || before === undefined) continue;
      const name = await nameIn(tree.root, file);
      if (!path.isAbsolute(name) && !files.has(name)) files.set(name, before);
    }
    return files;
  };

  const removedAt = (all: MessageWithParts[], point: SessionRevertInput) => cutAt(all, point)?.removed ?? [];

  /** Files whose content is no longer kept stay as they are: the conversation can still be taken back. */
  const restore = async (
    session: Session,
    tree: WorkTree,
    wanted: Map<string, string>,
    begin?: (before: string) => Promise<void>,
  ) => {
    if (wanted.size === 0) return undefined;
    try {
      return await tree.restore(wanted, begin);
    } catch (cause) {
      if (!(cause instanceof GitError)) throw cause;
      deps.log("warn", "could not take back the files of a session", { sessionID: session.id, cause });
      return undefined;
    }
  };

  /** What subagents wrote is part of the turn that called them. */
  const withCalled = async (removed: MessageWithParts[]): Promise<MessageWithParts[]> => {
    const all = [...removed];
    for (const id of calledSessions(removed, facts)) {
      const called = await messages.list(id).catch(() => undefined);
      if (called) all.push(...(await withCalled(called.messages)));
    }
    return all;
  };

  /** The files the agent changed that stay as they are, each with the reason. */
  const unrestored = async (
    removed: MessageWithParts[],
    tree: WorkTree,
    wanted: Map<string, string>,
    done: Restored | undefined,
  ): Promise<UnrestoredFile[]> => {
    const found = new Map(done?.left);
    if (!done) for (const file of wanted.keys()) found.set(file, "unrecorded");
    const others = new Set<string>();
    for (const { file, before } of touchedFiles(await withCalled(removed), facts)) {
      const name = await nameIn(tree.root, file);
      if (wanted.has(name)) continue;
      others.add(name);
      if (before === undefined) found.set(name, "unrecorded");
    }
    const kinds = await tree.unrecordable([...others, ...(done ? [] : wanted.keys())]).catch(() => undefined);
    for (const [name, reason] of kinds ?? []) found.set(name, reason);
    return [...found]
      .map(([file, reason]) => ({ file, reason }))
      .sort((one, other) => (one.file < other.file ? -1 : 1));
  };

  return {
    revert: (sessionID, input) =>
      alone(sessionID, async (session) => {
        const { messages: all } = await messages.list(sessionID);
        const point = pointOf(all, input);
        const tree = await deps.workTreeOf(session);
        const removed = removedAt(all, point);
        const files = input.files === false ? new Map<string, string>() : await filesOf(removed, tree);
        const wanted = new Map(files);
        const { revert: pending } = session;
        if (pending?.snapshot !== undefined && input.files !== false) {
          for (const file of (await filesOf(removedAt(all, pending), tree)).keys()) {
            if (!wanted.has(file)) wanted.set(file, pending.snapshot);
          }
        }
        let snapshot: string | undefined;
        // Before any file changes: whatever becomes of us, the way back is on record.
        const done = await restore(session, tree, wanted, async (before) => {
          const kept = pending?.snapshot ?? before;
          const revert = { ...point, snapshot: kept };
          await deps.guard.write([sessionID], (statements) =>
            sessions.update(sessionID, (now) => ({ ...now, revert }), { untold: true, statements }),
          );
          snapshot = kept;
        });
        if (done) snapshot = pending?.snapshot ?? done.before;
        const undone =
          done && snapshot !== undefined
            ? (await tree.changes(snapshot, done.after)).filter(({ file }) => files.has(file))
            : [];
        const diff = unifiedText(await tree.diff(undone));
        const left = input.files === false ? [] : await unrestored(removed, tree, files, done);
        return sessions.update(
          sessionID,
          (now) => ({
            ...now,
            revert: {
              ...point,
              ...(snapshot !== undefined && { snapshot }),
              ...(snapshot !== undefined && diff.length <= longestDiff && { diff }),
              ...(left.length > 0 && { unrestored: left }),
            },
            time: { ...now.time, updated: Date.now() },
          }),
          {
            before: [draft("session.diff", { sessionID, diff: await tree.diff(undone.map(turned)) })],
            entries: [own("reverted", { ...point, ...(snapshot !== undefined && { snapshot }) })],
          },
        );
      }),

    unrevert: (sessionID) =>
      alone(sessionID, async (session) => {
        const { revert: pending } = session;
        if (!pending) return session;
        if (pending.snapshot !== undefined) {
          const { snapshot } = pending;
          const { messages: all } = await messages.list(sessionID);
          const tree = await deps.workTreeOf(session);
          const files = [...(await filesOf(removedAt(all, pending), tree)).keys()];
          // Who has slept past the lease leaves the files to whoever has the session now.
          await restore(session, tree, new Map(files.map((file) => [file, snapshot])), () =>
            deps.guard.write([sessionID], (guards) => journal.commit(scopeOf(session), [], guards)),
          );
        }
        return sessions.update(
          sessionID,
          ({ revert: _, ...now }) => ({ ...now, time: { ...now.time, updated: Date.now() } }),
          { entries: [own("unreverted")] },
        );
      }),

    commit: (sessionID) => alone(sessionID, settle),
    settle,
  };

  async function settle(session: Session): Promise<Session> {
    if (!session.revert) return session;
    const { id: sessionID, revert: pending } = session;
    const { messages: all } = await messages.list(sessionID);
    const cut = cutAt(all, pending);
    const kept = new Set(cut?.kept.map(({ info }) => info.id));
    const gone = cut?.removed.filter(({ info }) => !kept.has(info.id)) ?? [];
    const parts = cut?.removed.filter(({ info }) => kept.has(info.id)).flatMap((one) => one.parts) ?? [];
    const left: SnapshotFileDiff[] = session.summary ? await deps.sessionDiff.ofSession(session) : [];
    return sessions.update(
      sessionID,
      ({ revert: _, ...now }) => ({ ...now, ...(now.summary && { summary: summaryOf(left) }) }),
      {
        entries: [own("settled", { messageID: pending.messageID })],
        before: [
          ...parts.map(({ id: partID, messageID }) =>
            draft("message.part.removed", { sessionID, messageID, partID }),
          ),
          ...gone.flatMap(({ info }) => {
            const properties = { sessionID, messageID: info.id };
            return [draft("message.removed", properties), draft("message.deleted", properties)];
          }),
        ],
        statements: [
          ...parts.map(({ id }) => deletePart(id)),
          ...gone.map(({ info }) => deleteMessage(info.id)),
        ],
      },
    );
  }
}

/** Lines and files of a list of changes. */
export function summaryOf(diffs: SnapshotFileDiff[]): NonNullable<Session["summary"]> {
  const sum = (pick: "additions" | "deletions") => diffs.reduce((total, diff) => total + diff[pick], 0);
  return {
    additions: sum("additions"),
    deletions: sum("deletions"),
    files: new Set(diffs.map(({ file }) => file)).size,
  };
}

const turned = ({ file, before, after }: Change): Change => ({ file, before: after, after: before });

/**
 * Where to cut. An answer does not stay without anything said, nor a prompt without its answer: a cut before the first
 * text or tool of a turn takes the prompt along.
 */
function pointOf(all: MessageWithParts[], input: SessionRevertInput): SessionRevertInput {
  const ordered = conversationOrder(all);
  const at = ordered.findIndex(({ info }) => info.id === input.messageID);
  const message = ordered[at];
  if (!message) throw notFound("Message", input.messageID);
  const { partID } = input;
  const inside = partID === undefined ? 0 : message.parts.findIndex(({ id }) => id === partID);
  if (partID !== undefined && inside < 0) throw notFound("Part", partID);
  if (partID !== undefined && message.parts.slice(0, inside).some(isSaid))
    return { messageID: message.info.id, partID };
  if (message.info.role === "user") return { messageID: message.info.id };
  const prompt = ordered.slice(0, at).findLast(({ info }) => info.role === "user");
  const earlier = partID === undefined ? [] : ordered.slice(ordered.indexOf(prompt ?? message) + 1, at);
  if (partID !== undefined && earlier.some(({ parts }) => parts.some(isSaid)))
    return { messageID: message.info.id };
  return { messageID: prompt?.info.id ?? message.info.id };
}

function isSaid({ type }: MessageWithParts["parts"][number]): boolean {
  return type === "text" || type === "tool";
}
