import { writeFile } from "node:fs/promises";
import { newOutputFile } from "../system/files/output-file.js";

/** What the model reads of one tool output: at most this many lines and this many bytes of UTF-8. */
export const MAX_LINES = 2000;
export const MAX_BYTES = 50 * 1024;

export interface Limits {
  lines?: number;
  bytes?: number;
  /** Which end of the text matters. Default `head`. */
  keep?: "head" | "tail";
}

export interface Truncated {
  text: string;
  truncated: boolean;
}

/** The first (or last) whole lines of `text` that fit the limits; a single longer line is cut inside. */
export function truncate(text: string, limits: Limits = {}): Truncated {
  const { lines: maxLines = MAX_LINES, bytes: maxBytes = MAX_BYTES, keep = "head" } = limits;
  const terminated = text.endsWith("\n");
  const lines = (terminated ? text.slice(0, -1) : text).split("\n");
  if (lines.length <= maxLines && Buffer.byteLength(text) <= maxBytes) return { text, truncated: false };

  const ordered = keep === "head" ? lines : lines.reverse();
  const kept: string[] = [];
  let left = maxBytes;
  for (const line of ordered.slice(0, maxLines)) {
    const size = Buffer.byteLength(line) + (kept.length > 0 ? 1 : 0);
    if (size > left) {
      if (kept.length === 0) kept.push(cut(line, left, keep));
      break;
    }
    kept.push(line);
    left -= size;
  }
  return { text: (keep === "head" ? kept : kept.reverse()).join("\n"), truncated: true };
}

/** At most `bytes` bytes of one end of a line, never half a character. */
function cut(line: string, bytes: number, keep: "head" | "tail"): string {
  const buffer = Buffer.from(line);
  let at = keep === "head" ? bytes : buffer.length - bytes;
  while (isContinuation(buffer[at])) at += keep === "head" ? -1 : 1;
  return (keep === "head" ? buffer.subarray(0, at) : buffer.subarray(at)).toString("utf8");
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

export interface LimitedOutput {
  output: string;
  truncated: boolean;
  /** Absolute path of the file that holds the whole output. */
  outputPath?: string;
}

/** `text` within the limits; what does not fit is saved whole under `outputDirectory`, and the output says where. */
export async function limitOutput(
  text: string,
  options: Limits & { outputDirectory: string; callID: string },
): Promise<LimitedOutput> {
  const short = truncate(text, options);
  if (!short.truncated) return { output: text, truncated: false };
  const outputPath = await newOutputFile(options.outputDirectory, options.callID);
  await writeFile(outputPath, text, { mode: 0o600 });
  const pointer = outputPointer(outputPath);
  return {
    output: options.keep === "tail" ? `${pointer}\n\n${short.text}` : `${short.text}\n\n${pointer}`,
    truncated: true,
    outputPath,
  };
}

/** The line that tells the model where the rest is. */
export function outputPointer(outputPath: string): string {
  return `[output too long, shortened; all of it is in ${outputPath} - use read with offset, or grep, on that file]`;
}
