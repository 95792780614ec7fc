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

function tick(): number {
  const now = Date.now();
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
