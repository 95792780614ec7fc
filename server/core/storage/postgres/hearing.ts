import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import type { Connection } from "./connection.js";

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
/** Where none are heard. */
const deafPollInterval = 200;
/** Milliseconds after which a notification of our own that was not heard says that none is. */
const patience = 3_000;
/** Milliseconds after which it is tried whether notifications are heard by now. */
const deafFor = 30_000;

/**
 * Notifications, sent after the commit and never within it, and beside them a look at the log each second. Where
 * somebody in between lets no notifications through, the look alone tells, more often.
 */
export async function createHearing(deps: {
  /** A connection that is this one's alone. */
  connect(): Promise<Connection>;
  /** Tells the others; whoever fails to is not heard. */
  send(channel: string, payload: string): Promise<unknown>;
  /** The newest event; undefined when the database is not there. */
  head(): Promise<number | undefined>;
  /** The newest event that this process has written. */
  ownHead(): number;
  log: Log;
}): Promise<Hearing> {
  const { log } = deps;
  const own = newID("run");
  const listeners = new Set<() => void>();
  /** Since when our own notifications have not been heard; undefined when there is none to hear. */
  let unheardSince: number | undefined;
  let notifying: NodeJS.Timeout | undefined;
  let toldAt = 0;
  let closed = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  const isDeaf = () => unheardSince !== undefined && performance.now() - unheardSince > patience;

  const notify = () => {
    notifying = undefined;
    toldAt = performance.now();
    unheardSince ??= toldAt;
    // They look by themselves.
    deps.send(channel, own).catch(() => undefined);
  };

  let seen = (await deps.head()) ?? 0;
  const look = async () => {
    const head = await deps.head();
    if (head === undefined) return;
    const isNew = head !== seen && head !== deps.ownHead();
    seen = head;
    // What is not in the log (who asks for an abort, text that streams) is only found by looking.
    if (isNew || isDeaf()) tell();
  };

  let polling: NodeJS.Timeout | undefined;
  const poll = () => {
    polling = setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .finally(() => {
            if (!closed) poll();
          }),
      isDeaf() ? deafPollInterval : pollInterval,
    ).unref();
  };
  poll();

  let listening: Connection | undefined;
  let again: NodeJS.Timeout | undefined;
  let wasHeard = true;
  const listen = async (): Promise<void> => {
    try {
      const connection = await deps.connect();
      if (closed) return void connection.end();
      listening = connection;
      connection.onNotification((from) => {
        if (from === own) unheardSince = undefined;
        else tell();
      });
      connection.onEnd(() => {
        if (listening === connection) listenSoon(100);
      });
      await connection.ask({ text: `LISTEN ${channel}` });
      if (!wasHeard) log("info", "the database is heard again");
      wasHeard = true;
      // Something may have been missed while nobody listened.
      tell();
    } catch (cause) {
      if (closed) return;
      if (wasHeard) log("warn", "the database cannot be heard; it is looked at each second", { cause });
      wasHeard = false;
      listening?.destroy();
      listenSoon(500);
    }
  };
  const listenSoon = (pause: number) => {
    listening = undefined;
    if (!closed) again ??= setTimeout(relisten, pause).unref();
  };
  const relisten = () => {
    again = undefined;
    void listen();
  };
  /** A connection may be dead without anybody saying so. */
  const recheck = setInterval(() => {
    if (isDeaf()) listening?.destroy();
  }, deafFor).unref();
  await listen();

  return {
    written() {
      if (closed) return;
      notifying ??= setTimeout(notify, Math.max(0, toldAt + apart - performance.now()));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async close() {
      closed = true;
      clearTimeout(polling);
      clearTimeout(again);
      clearInterval(recheck);
      if (notifying) {
        clearTimeout(notifying);
        await deps.send(channel, own).catch(() => undefined);
      }
      await listening?.end();
    },
  };
}
