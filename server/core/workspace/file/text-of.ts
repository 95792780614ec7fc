import { kindOf } from "../../system/files/file-kind.js";

/**
 * Bytes as text, without a byte order mark; undefined for what is none. What is text but not UTF-8 is read as UTF-16
 * where its mark says so, else as Windows-1252, in which every byte is something.
 */
export function textOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return kindOf(bytes.subarray(0, 4096)).type === "text" ? fromWindows1252(bytes) : undefined;
  }
}

/** What Windows-1252 has where Latin-1 has control characters; Node 20 does not know the difference. */
const OTHER = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function fromWindows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\x9f]/g, (char) => OTHER[char.charCodeAt(0) - 0x80] ?? char);
}
