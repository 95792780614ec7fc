import type { Event } from "@opencode/sdk/types";
import type { Events } from "./events.js";

/** A change of a session, as other servers take it. */
export interface SyncRow {
  id: string;
  aggregate_id: string;
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

/** Events that say what a session is made of; the others only tell of it. */
const lasting: ReadonlySet<string> = new Set<Event["type"]>([
  "session.created",
  "session.updated",
  "message.updated",
  "message.removed",
  "message.part.updated",
  "message.part.removed",
]);

/** Read before others have their turn. */
const page = 500;

/** What the log holds of all sessions that are there, beyond what is known of each. */
export async function syncHistory(
  events: Pick<Events, "head" | "oldest" | "after">,
  known: Readonly<Record<string, number>>,
): Promise<SyncRow[]> {
  const head = events.head();
  const rows: SyncRow[] = [];
  const gone = new Set<string>();
  for (let seq = (await events.oldest()) - 1; seq < head; ) {
    const logged = await events.after(seq, { limit: page });
    for (const one of logged) {
      const { id, type, properties } = JSON.parse(one.json) as Event;
      const { sessionID } = properties as { sessionID?: string };
      if (sessionID === undefined) continue;
      if (type === "session.deleted") gone.add(sessionID);
      const seen = Object.hasOwn(known, sessionID) ? (known[sessionID] ?? -1) : -1;
      if (!lasting.has(type) || one.seq <= seen) continue;
      rows.push({ id, aggregate_id: sessionID, seq: one.seq, type: `${type}.1`, data: { ...properties } });
    }
    const last = logged.at(-1);
    if (!last) break;
    seq = last.seq;
  }
  return rows.filter((row) => !gone.has(row.aggregate_id));
}
