import type { Config, Session } from "@opencode/sdk/types";

/** What the agent and whoever watches read about a wait that ended by itself. */
export const waitedInVain = "Nobody answered in time.";

/** Tells when the time of something that waits is up. */
export interface Expiry {
  /** `at` in milliseconds since the epoch. */
  add(id: string, at: number): void;
  /** To be called once it waits no longer, whatever ended the wait. */
  remove(id: string): void;
}

/** A timer stands still while the machine sleeps, so the clock is looked at no later than this. */
const longestSleep = 30_000;
/** Milliseconds until the next try, should the end of a wait not have been written. */
const again = 1_000;

/** One timer for all that waits; it keeps no process alive. `over` is called until what it ends is removed. */
export function createExpiry(over: (id: string) => void): Expiry {
  const times = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    const now = Date.now();
    const due = [...times].filter(([, at]) => at <= now);
    for (const [id] of due) times.set(id, now + again);
    arm();
    for (const [id] of due) over(id);
  };
  const arm = () => {
    clearTimeout(timer);
    if (times.size === 0) return;
    const left = Math.min(...times.values()) - Date.now();
    timer = setTimeout(look, Math.max(0, Math.min(left, longestSleep))).unref();
  };
  return {
    add(id, at) {
      times.set(id, at);
      arm();
    },
    remove(id) {
      if (times.delete(id)) arm();
    },
  };
}

/** When a request that a session makes now is over: its own setting, else the configuration's, else never. */
export function deadlineOf(session: Session, config: Config): number | undefined {
  const patience = session.permissionTimeout ?? config.permission_timeout ?? 0;
  return patience > 0 ? Date.now() + patience : undefined;
}
