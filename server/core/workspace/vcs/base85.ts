import { inTurns } from "../../base/in-turns.js";

const ALPHABET = Buffer.from(
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
);
/** Bytes of a line, and of one with its length, five characters for each four, and its end. */
const LINE = 52;
const WRITTEN = 1 + (LINE / 4) * 5 + 1;
const LF = 10;

/**
 * Bytes in lines as a binary patch of git has them: how many bytes, then five characters for four of them. Others have
 * their turn in between, for a file may be large.
 */
export async function base85(bytes: Buffer): Promise<Buffer> {
  const written = Buffer.allocUnsafe(Math.ceil(bytes.length / LINE) * WRITTEN);
  const turn = inTurns();
  let to = 0;
  for (let at = 0; at < bytes.length; at += LINE) {
    await turn(LINE / 4);
    const size = Math.min(LINE, bytes.length - at);
    written[to++] = size <= 26 ? 64 + size : 96 + size - 26;
    for (let word = at; word < at + size; word += 4) {
      let value = 0;
      for (let byte = word; byte < word + 4; byte++) value = value * 256 + (bytes[byte] ?? 0);
      for (let digit = 4; digit >= 0; digit--) {
        written[to + digit] = ALPHABET[value % 85] ?? 0;
        value = Math.floor(value / 85);
      }
      to += 5;
    }
    written[to++] = LF;
  }
  return written.subarray(0, to);
}
