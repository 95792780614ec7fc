import { initial } from "./001-initial.js";
import { workspaces } from "./002-workspaces.js";
import { sessionRecord } from "./003-session-record.js";
import { backgroundTasks } from "./004-background-tasks.js";
import { replayedEvents } from "./005-replayed-events.js";
import { nodes } from "./006-nodes.js";
import { recordsOnce } from "./007-records-once.js";

/** In order; the database's version is how many of them it has seen. A landed one is never edited. */
export const migrations: readonly string[] = [
  initial,
  workspaces,
  sessionRecord,
  backgroundTasks,
  replayedEvents,
  nodes,
  recordsOnce,
];
