import type { Message, MessageWithParts, Session, SnapshotFileDiff, UserMessage } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import type { Reads } from "../../storage/database.js";
import { readChangingPrompts } from "../../storage/tables/message.js";
import { readPatchedAnswers } from "../../storage/tables/part.js";
import type { FactsOf } from "../../tool/facts.js";
import type { WorkTree } from "../../workspace/snapshot/snapshot.js";
import type { Messages } from "../store/messages.js";
import { firstStates, lastStates, recordedSteps } from "./file-states.js";

export interface SessionDiff {
  /** What all turns of the session did to files, taken together: one entry a file. Reverted turns do not count. */
  ofSession(session: Session): Promise<SnapshotFileDiff[]>;
  /** What the turn did that the message, prompt or answer, belongs to. Throws NotFoundError. */
  ofTurn(session: Session, messageID: string): Promise<SnapshotFileDiff[]>;
}

interface Turns {
  /** Prompts whose turns changed files, oldest first. */
  prompts: UserMessage[];
  /** Answers with recorded changes, oldest first. */
  answers: MessageWithParts[];
}

export function createSessionDiff(deps: {
  db: Reads;
  messages: Messages;
  workTreeOf(session: Session): Promise<WorkTree>;
  /** What counts of a session that is reverted. */
  keptOf(session: Session): Promise<MessageWithParts[]>;
  facts: FactsOf;
  log: Log;
}): SessionDiff {
  const { db, messages } = deps;

  const turnsOf = async (session: Session): Promise<Turns> => {
    if (!session.revert)
      return {
        prompts: await readChangingPrompts(db, session.id),
        answers: await readPatchedAnswers(db, session.id),
      };
    const kept = await deps.keptOf(session);
    return {
      prompts: kept.flatMap(({ info }) => (info.role === "user" && info.summary?.diffs.length ? [info] : [])),
      answers: kept.filter(({ parts }) => parts.some(({ type }) => type === "patch")),
    };
  };

  /** The net change of the files whose states are recorded, and which files those are. */
  const fromStates = async (session: Session, answers: Turns["answers"]) => {
    const covered = new Set<string>();
    if (answers.length === 0) return { diffs: [], covered };
    const tree = await deps.workTreeOf(session);
    const steps = recordedSteps(answers, tree.root, deps.facts);
    const first = firstStates(steps);
    const files = [...lastStates(steps)].map(([file, to]) => ({ file, from: first.get(file) ?? to, to }));
    const { diffs, unknown } = await tree.compare(files);
    for (const { file } of files) if (!unknown.includes(file)) covered.add(file);
    return { diffs, covered };
  };

  return {
    async ofSession(session) {
      const { prompts, answers } = await turnsOf(session);
      const told = prompts.flatMap(({ summary }) => summary?.diffs ?? []);
      // One turn needs no adding up.
      if (prompts.length <= 1) return told;
      try {
        const { diffs, covered } = await fromStates(session, answers);
        return byName([...diffs, ...addUp(told.filter(({ file = "" }) => !covered.has(file)))]);
      } catch (cause) {
        deps.log("warn", "could not compare the states of a session's files", {
          sessionID: session.id,
          cause,
        });
        return byName(addUp(told));
      }
    },
    async ofTurn(session, messageID) {
      let { info } = await messages.get(session.id, messageID);
      // An answer leads to its prompt, and that to the one in whose turn the server wrote it.
      for (let above = promptOf(info); above !== undefined; above = promptOf(info)) {
        const prompt = await messages.get(session.id, above).catch(() => undefined);
        if (prompt?.info.role !== "user") return [];
        info = prompt.info;
      }
      return info.role === "user" ? (info.summary?.diffs ?? []) : [];
    },
  };
}

function promptOf(info: Message): string | undefined {
  return info.role === "user" ? info.continues : info.parentID;
}

/** Several changes of one file as one. Without the contents nothing better can be said than their sum. */
function addUp(diffs: SnapshotFileDiff[]): SnapshotFileDiff[] {
  const sums = new Map<string, SnapshotFileDiff>();
  for (const diff of diffs) {
    const { file = "", patch: _, ...rest } = diff;
    const sum = sums.get(file);
    if (!sum) {
      sums.set(file, diff);
    } else if (sum.status === "added" && diff.status === "deleted") {
      sums.delete(file);
    } else {
      const additions = sum.additions + diff.additions;
      const deletions = sum.deletions + diff.deletions;
      sums.set(file, {
        file,
        ...rest,
        additions,
        deletions,
        ...(sum.status === "added" && { status: "added" }),
      });
    }
  }
  return [...sums.values()];
}

function byName(diffs: SnapshotFileDiff[]): SnapshotFileDiff[] {
  return diffs.sort((a, b) => ((a.file ?? "") < (b.file ?? "") ? -1 : 1));
}
