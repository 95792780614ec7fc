import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Milliseconds for which what the lead has let in is let in here. */
const lasts = 5_000;
/** Those remembered at once; the one that came first goes first. */
const capacity = 1_000;

/** Whom the lead has let in: nobody judges a password but it, so that whoever guesses meets one count of wrong tries. */
export interface Vouched {
  has(incoming: IncomingMessage): boolean;
  note(incoming: IncomingMessage): void;
  forget(): void;
}

export function createVouched(now: () => number = Date.now): Vouched {
  const until = new Map<string, number>();
  return {
    has(incoming) {
      const time = until.get(nameOf(incoming));
      return time !== undefined && time > now();
    },
    note(incoming) {
      const name = nameOf(incoming);
      until.delete(name);
      until.set(name, now() + lasts);
      const [oldest] = until.keys();
      if (until.size > capacity && oldest !== undefined) until.delete(oldest);
    },
    forget: () => until.clear(),
  };
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
