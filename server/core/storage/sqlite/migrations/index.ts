import { initial } from "./001-initial.js";
import { runHost } from "./002-run-host.js";
import { queue } from "./003-queue.js";
import { denials } from "./004-denials.js";
import { columns } from "./005-columns.js";
import { sessionRecord } from "./006-session-record.js";
import { workspaces } from "./007-workspaces.js";
import { backgroundTasks } from "./008-background-tasks.js";
import { replayedEvents } from "./009-replayed-events.js";
import { nodes } from "./010-nodes.js";
import { eventLots } from "./011-event-lots.js";

/** In order; the database's version is how many of them it has seen. A landed one is never edited. */
export const migrations: readonly string[] = [
  initial,
  runHost,
  queue,
  denials,
  columns,
  sessionRecord,
  workspaces,
  backgroundTasks,
  replayedEvents,
  nodes,
  eventLots,
];
