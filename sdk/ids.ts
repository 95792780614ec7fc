const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const randomLength = 14;
let last = 0;

/** An id of a message as the server makes them: those made later sort behind. */
export function newMessageID(): string {
  return `msg_${ascending()}`;
}

/** The same of a part. */
export function newPartID(): string {
  return `prt_${ascending()}`;
}

/** 48 bits of time, in 4096ths of a millisecond, as 12 hex digits, and 14 random ones. */
function ascending(): string {
  last = Math.max(last + 1, Date.now() * 4096);
  const time = (last % 2 ** 48).toString(16).padStart(12, "0");
  const random = crypto.getRandomValues(new Uint8Array(randomLength));
  return time + Array.from(random, (byte) => alphabet[byte % 62]).join("");
}
