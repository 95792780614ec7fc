import type { Session } from "@opencode/sdk/types";
import type { FileLocks } from "../../base/keyed-locks.js";
import type { Log } from "../../base/log.js";
import type { Instances } from "../../instance/instance.js";
import type { Database } from "../../storage/database.js";
import type { Journal } from "../../storage/journal.js";
import type { RunGuard } from "../../storage/run-guard.js";
import type { FactsOf } from "../../tool/facts.js";
import type { Snapshots, WorkTree } from "../../workspace/snapshot/snapshot.js";
import { cutAt } from "../context/conversation-order.js";
import type { Queue } from "../prompt/queue.js";
import type { Leases } from "../run/leases.js";
import type { Occupancy } from "../run/occupancy.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import { createSessionDiff, type SessionDiff } from "./diff.js";
import { createEditHistory, type EditHistory } from "./edits.js";
import { createForks, type Forks } from "./fork.js";
import { createReverts, type Reverts } from "./revert.js";

/** Everything that looks at the past of a session, or changes it. */
export interface SessionHistory {
  diff: SessionDiff;
  reverts: Reverts;
  forks: Forks;
  edits: EditHistory;
}

/** What the past is read by. */
export interface Past {
  diff: SessionDiff;
  workTreeOf(session: Session): Promise<WorkTree>;
}

export function createPast(deps: {
  db: Database;
  messages: Messages;
  instances: Instances;
  snapshots: Snapshots;
  facts: FactsOf;
  log: Log;
}): Past {
  const { messages, instances, snapshots } = deps;
  const workTreeOf = async (session: Session): Promise<WorkTree> => {
    const { scope, isGit } = await instances.get(session.directory);
    return snapshots.at({ root: scope, isGit });
  };
  const keptOf = async ({ id, revert }: Session) => {
    const { messages: all } = await messages.list(id);
    return revert ? (cutAt(all, revert)?.kept ?? all) : all;
  };
  return { diff: createSessionDiff({ ...deps, workTreeOf, keptOf }), workTreeOf };
}

export function createSessionHistory(deps: {
  db: Database;
  sessions: Sessions;
  messages: Messages;
  journal: Journal;
  leases: Leases;
  queue: Queue;
  wake(session: Session): void;
  guard: RunGuard;
  instances: Instances;
  past: Past;
  facts: FactsOf;
  /** By session: whoever holds it admits no prompt. */
  locks: FileLocks;
  occupancy: Pick<Occupancy, "assertRests">;
  log: Log;
}): SessionHistory {
  const { diff, workTreeOf } = deps.past;
  return {
    diff,
    reverts: createReverts({ ...deps, workTreeOf, sessionDiff: diff }),
    forks: createForks({ ...deps, sessionDiff: diff }),
    edits: createEditHistory(deps),
  };
}
