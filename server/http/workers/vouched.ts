import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Milliseconds for which what the lead has let in is let in here. */
const lasts = 5_000;
/** Those remembered at once; the one that came first goes first. */
const capacity = 1_000;

/** Whom the lead has let in: nobody judges a password but it, so that whoever guesses meets one count of wrong tries. */
export interface Vouched {
  /**
   * Whether it is let in here. Nobody is while the lead judges others of that address: a guess would be compared with what
   * is known here before those that came ahead of it are counted.
   */
  has(incoming: IncomingMessage): boolean;
  /** The lead is asked. Returns what is to be told of its answer: the status, undefined where there is none. */
  judged(incoming: IncomingMessage): (status: number | undefined) => void;
  forget(): void;
}

export function createVouched(now: () => number = Date.now): Vouched {
  const until = new Map<string, number>();
  /** How many the lead judges, by address. */
  const asked = new Map<string, number>();
  let forgotten = 0;

  const knows = (name: string) => (until.get(name) ?? 0) > now();
  const note = (name: string) => {
    until.delete(name);
    until.set(name, now() + lasts);
    const [oldest] = until.keys();
    if (until.size > capacity && oldest !== undefined) until.delete(oldest);
  };
  const forget = () => {
    forgotten += 1;
    until.clear();
  };
  const count = (address: string, more: number) => {
    const left = (asked.get(address) ?? 0) + more;
    if (left > 0) asked.set(address, left);
    else asked.delete(address);
  };

  return {
    has: (incoming) => !asked.has(addressOf(incoming)) && knows(nameOf(incoming)),
    judged(incoming) {
      const [name, address, before] = [nameOf(incoming), addressOf(incoming), forgotten];
      // Of one that is known nothing is learned.
      let isGuess = !knows(name);
      if (isGuess) count(address, 1);
      return (status = 0) => {
        if (isGuess) count(address, -1);
        isGuess = false;
        // Its word may be here before the order to forget.
        if (status === 401) forget();
        // What is asked anew since then counts, and what was let in before may not be.
        if (isLetIn(status) && before === forgotten) note(name);
      };
    },
    forget,
  };
}

/** What fails may have failed before anybody looked at its credentials. */
export function isLetIn(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Asked for by those who have gone as well. */
function addressOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? "";
}

/** All by which credentials, and who gives them, are told apart. Kept as a hash: it holds a password. */
function nameOf({ headers, url = "", socket }: IncomingMessage): string {
  const { authorization, origin, host, referer } = headers;
  const token = /[?&]auth_token=[^&]*/.exec(url)?.[0];
  const given = [
    ...[socket.remoteAddress, authorization, token, origin, host, referer],
    ...[headers["x-forwarded-for"], headers["sec-fetch-site"]],
  ];
  return createHash("sha256").update(JSON.stringify(given)).digest("base64");
}
