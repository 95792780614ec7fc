import type { Sql } from "postgres";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";

/** How processes at one database learn of each other's writes. */
export interface Hearing {
  /** Something was written here: the others are told soon. */
  written(): void;
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

const channel = "opencode";
/** Milliseconds between two notifications: each takes a lock on the whole database for a moment. */
const apart = 15;
/** Milliseconds between two looks at the log: notifications are lost with a connection. */
const pollInterval = 1_000;
/** Milliseconds after which a notification of our own that was not heard says that none is. */
const patience = 3_000;

/**
 * Notifications, sent after the commit and never within it, and beside them a look at the log each second. Where
 * somebody in between lets no notifications through, the look alone tells.
 */
export async function createHearing(deps: {
  sql: Sql;
  /** The newest event; undefined when the database is not there. */
  head(): Promise<number | undefined>;
  /** The newest event that this process has written. */
  ownHead(): number;
  log: Log;
}): Promise<Hearing> {
  const { sql, log } = deps;
  const own = newID("run");
  const listeners = new Set<() => void>();
  let heardAt = performance.now();
  let toldAt = heardAt;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  const notify = () => {
    timer = undefined;
    toldAt = performance.now();
    sql.unsafe("SELECT pg_notify($1, $2)", [channel, own]).then(
      () => undefined,
      // They look by themselves.
      () => undefined,
    );
  };

  let seen = (await deps.head()) ?? 0;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const isDeaf = toldAt - heardAt > patience;
      const head = await deps.head();
      if (head === undefined) return;
      const isNew = head !== seen && head !== deps.ownHead();
      seen = head;
      if (isNew || isDeaf) tell();
    } finally {
      looking = false;
    }
  };
  const poll = setInterval(() => void look(), pollInterval).unref();

  const listening = sql
    .listen(
      channel,
      (from) => {
        heardAt = performance.now();
        if (from !== own) tell();
      },
      // Also after each time that the connection was lost: something may have been missed.
      tell,
    )
    .catch((cause: unknown) => {
      if (!closed)
        log("warn", "notifications of the database cannot be heard; it is looked at each second", { cause });
      return undefined;
    });

  return {
    written() {
      if (closed) return;
      timer ??= setTimeout(notify, Math.max(0, toldAt + apart - performance.now()));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async close() {
      closed = true;
      clearInterval(poll);
      if (timer) {
        clearTimeout(timer);
        notify();
      }
      await (await listening)?.unlisten().catch(() => undefined);
    },
  };
}
