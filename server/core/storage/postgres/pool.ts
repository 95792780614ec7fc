import { type Connection, ConnectionLost } from "./connection.js";
import { codeOf } from "./failure.js";

/** Connections that are opened when they are needed and used by one at a time. */
export interface Pool {
  /** Lends one for as long as the work takes; one that takes too long is ended, and with it what was asked of it. */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(connection: Connection): void;
  reject(error: unknown): void;
}

/** Opens at most `max` with `open`; `time`: milliseconds for which one is lent. */
export function createPool(options: { open(): Promise<Connection>; max: number; time: number }): Pool {
  const { max, time } = options;
  const idle: Connection[] = [];
  const all = new Set<Connection>();
  const waiting: Waiting[] = [];
  let opening = 0;
  let closed = false;

  const forget = (connection: Connection) => {
    all.delete(connection);
    const at = idle.indexOf(connection);
    if (at >= 0) idle.splice(at, 1);
    // Whoever waits for one must not wait for one that does not come back.
    openForWaiting();
  };

  const open = async () => {
    opening++;
    try {
      const connection = await options.open();
      all.add(connection);
      connection.onEnd(() => forget(connection));
      return connection;
    } finally {
      opening--;
    }
  };

  const openForWaiting = () => {
    if (closed || all.size + opening >= max) return;
    const next = waiting.shift();
    if (!next) return;
    open().then(next.resolve, (error: unknown) => {
      // This process may hold no more of anything: those there are will do.
      if (isExhausted(error) && all.size > 0) return waitOn(next);
      next.reject(error);
      openForWaiting();
    });
  };

  const waitOn = (one: Waiting) => {
    const free = idle.pop();
    if (free) one.resolve(free);
    else waiting.unshift(one);
  };

  const take = (): Promise<Connection> => {
    if (closed) return Promise.reject(new ConnectionLost("the database is closed"));
    const free = idle.pop();
    if (free) return Promise.resolve(free);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      openForWaiting();
    });
  };

  const giveBack = (connection: Connection) => {
    if (!connection.isAlive()) return;
    if (closed) return void connection.end();
    const next = waiting.shift();
    if (next) next.resolve(connection);
    else idle.push(connection);
  };

  return {
    async use(work) {
      const connection = await take();
      const deadline = setTimeout(() => connection.destroy(), time);
      try {
        return await work(connection);
      } finally {
        clearTimeout(deadline);
        giveBack(connection);
      }
    },
    async close() {
      closed = true;
      for (const one of waiting.splice(0)) one.reject(new ConnectionLost("the database is closed"));
      await Promise.all(idle.splice(0).map((connection) => connection.end()));
    },
  };
}

function isExhausted(error: unknown): boolean {
  return /^E[MN]FILE$|^53300$/.test(codeOf(error));
}
