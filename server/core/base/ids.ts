import { randomFillSync } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const randomLength = 14;
const pool = Buffer.alloc(randomLength * 128);
let used = pool.length;

export type IDPrefix = "ses" | "msg" | "prt" | "per" | "que" | "evt" | "pty" | "tool" | "run" | "wrk";

// 48 bits hold ms * 4096 + counter; they wrap every 2^36 ms, so ids order only within one age.
const wrap = 2 ** 48;
let lastMs = 0;
let counter = 0;
let clock = Date.now;
/** Milliseconds: further ahead is no clock that agrees with ours. */
const agreeing = 60_000;

/** Has ids made by a clock on which all who share a database agree; returns the way out. */
export function makeIDsBy(now: () => number): () => void {
  clock = now;
  // What was made before by a clock that is ahead says nothing any more.
  if (lastMs - now() > agreeing) lastMs = 0;
  return () => {
    if (clock === now) clock = Date.now;
  };
}

/** Has the ids that are made from now on come behind this one of another process, which may be some milliseconds ahead. */
export function comeBehind(id: string): void {
  const from = id.indexOf("_") + 1;
  const made = Number.parseInt(id.slice(from, from + 12), 16);
  const now = clock();
  const [ms, count] = now > lastMs ? [now, 0] : [lastMs, counter];
  const ahead = (made - ((ms * 4096 + count) % wrap) + wrap) % wrap;
  if (!(ahead > 0 && ahead < agreeing * 4096)) return;
  lastMs = ms + Math.floor((count + ahead) / 4096);
  counter = (count + ahead) % 4096;
}

function tick(): number {
  const now = clock();
  if (now > lastMs) {
    lastMs = now;
    counter = 0;
  }
  counter += 1;
  // A burst past the counter's range, or a clock set back, borrows from the next millisecond: order is kept.
  if (counter > 0xfff) {
    lastMs += 1;
    counter = 1;
  }
  return (lastMs * 4096 + counter) % wrap;
}

function random(): string {
  if (used + randomLength > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let text = "";
  for (let i = 0; i < randomLength; i++) text += alphabet[(pool[used + i] ?? 0) % 62];
  used += randomLength;
  return text;
}

/**
 * A new id: prefix, `_`, 12 hex digits of time, 14 random base62 digits.
 * Session ids descend (the newest sorts first), all others ascend.
 */
export function newID(prefix: IDPrefix): string {
  const time = tick();
  const ordered = prefix === "ses" ? wrap - 1 - time : time;
  return `${prefix}_${ordered.toString(16).padStart(12, "0")}${random()}`;
}
