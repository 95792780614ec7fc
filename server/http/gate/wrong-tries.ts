import type { Caller } from "./caller.js";

/** Different wrong passwords that one caller may try within a while. */
const most = 10;
/** Callers of one address that may do so within a while, besides those that were right before. */
const mostCallers = 20;
/** Milliseconds. */
const window = 60_000;
/** Callers and addresses remembered at once; the one that came first goes first. */
const capacity = 1_000;

export interface WrongTries {
  /** Seconds until credentials of the caller are looked at again; 0: now. The same ones as before tell nothing new. */
  wait(caller: Caller, credentials: string): number;
  note(caller: Caller, credentials: string): void;
  /** The caller was right: what others of its address try is held against it no more. */
  welcome(caller: Caller): void;
}

/**
 * Makes guessing slow. A client that says the same wrong thing again and again guesses nothing, and locks nobody out; nor
 * does whoever guesses lock out others that come by the same proxy, or from the same machine by another page.
 */
export function createWrongTries(now: () => number = Date.now): WrongTries {
  const callers = createWindows(now);
  const addresses = createWindows(now);
  const welcomed = new Set<string>();

  return {
    wait({ key, peer }, credentials) {
      const own = callers.get(key);
      if (own) return own.has(credentials) || own.size < most ? 0 : callers.left(key);
      const isOneTooMany = !welcomed.has(key) && (addresses.get(peer)?.size ?? 0) >= mostCallers;
      return isOneTooMany ? addresses.left(peer) : 0;
    },
    note({ key, peer }, credentials) {
      callers.add(key, credentials);
      addresses.add(peer, key);
    },
    welcome({ key }) {
      if (welcomed.has(key)) return;
      welcomed.add(key);
      forgetOldest(welcomed);
    },
  };
}

/** Sets that are forgotten a while after they were begun. */
function createWindows(now: () => number) {
  const sets = new Map<string, { members: Set<string>; since: number }>();
  const entryOf = (name: string) => {
    const entry = sets.get(name);
    if (!entry || now() - entry.since < window) return entry;
    sets.delete(name);
    return undefined;
  };
  return {
    get: (name: string): ReadonlySet<string> | undefined => entryOf(name)?.members,
    /** Seconds. */
    left: (name: string): number => Math.ceil(((entryOf(name)?.since ?? now()) + window - now()) / 1000),
    add(name: string, member: string): void {
      const entry = entryOf(name) ?? { members: new Set(), since: now() };
      entry.members.add(member);
      sets.set(name, entry);
      forgetOldest(sets);
    },
  };
}

function forgetOldest(all: { size: number; keys(): Iterable<string>; delete(name: string): boolean }): void {
  const [oldest] = all.keys();
  if (all.size > capacity && oldest !== undefined) all.delete(oldest);
}
