/** Different wrong passwords that one address may try within a while. */
const most = 10;
/** Milliseconds. */
const window = 60_000;
/** Addresses remembered at once; the one that came first goes first. */
const capacity = 1_000;

export interface WrongTries {
  /** Seconds until credentials of the address are looked at again; 0: now. The same ones as before tell nothing new. */
  wait(address: string, credentials: string): number;
  note(address: string, credentials: string): void;
}

/** Makes guessing slow. A client that says the same wrong thing again and again guesses nothing, and locks nobody out. */
export function createWrongTries(now: () => number = Date.now): WrongTries {
  const addresses = new Map<string, { tried: Set<string>; since: number }>();

  const entryOf = (address: string) => {
    const entry = addresses.get(address);
    if (!entry || now() - entry.since < window) return entry;
    addresses.delete(address);
    return undefined;
  };

  return {
    wait(address, credentials) {
      const entry = entryOf(address);
      if (!entry || entry.tried.size < most || entry.tried.has(credentials)) return 0;
      return Math.ceil((entry.since + window - now()) / 1000);
    },
    note(address, credentials) {
      const entry = entryOf(address) ?? { tried: new Set(), since: now() };
      entry.tried.add(credentials);
      addresses.set(address, entry);
      const [oldest] = addresses.keys();
      if (addresses.size > capacity && oldest !== undefined) addresses.delete(oldest);
    },
  };
}
