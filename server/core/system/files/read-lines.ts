import { createReadStream } from "node:fs";
import { cutText } from "../../base/cut-text.js";

export interface LineWindow {
  /** The lines asked for, without line ends, each at most `maxLineLength` UTF-16 units. */
  lines: string[];
  /** True when one of them was cut. */
  cut: boolean;
  /** True when there are lines after the last one given. */
  more: boolean;
  /** How many lines the file has; absent when it was too long to count. */
  total?: number;
}

export interface WindowOptions {
  /** 1-based number of the first line. */
  first: number;
  maxLines: number;
  maxBytes: number;
  maxLineLength: number;
  signal: AbortSignal;
}

/** After the window is full, this many bytes more are read only to count lines. */
const COUNT_BYTES = 8 * 1024 * 1024;
const LF = 10;

/**
 * Some lines of a text file, or of its bytes: read in chunks, so that a file of any size, or with a line of any length,
 * costs little memory.
 */
export async function readLines(source: string | Buffer, options: WindowOptions): Promise<LineWindow> {
  const { first, maxLines, maxBytes, maxLineLength, signal } = options;
  // Three bytes hold any UTF-16 unit; one more unit shows that the line goes on.
  const maxLineBytes = (maxLineLength + 1) * 3;
  const lines: string[] = [];
  let cut = false;
  let full = false;
  let size = 0;
  let number = 1;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let begun = false;
  let counted = 0;

  const endLine = () => {
    if (number >= first && !full) {
      const whole = clean(Buffer.concat(pending).toString("utf8"), number === 1);
      const line = cutText(whole, maxLineLength);
      const bytes = Buffer.byteLength(line) + 1;
      if (lines.length >= maxLines || (lines.length > 0 && size + bytes > maxBytes)) {
        full = true;
      } else {
        cut ||= line !== whole;
        lines.push(line);
        size += bytes;
      }
    }
    number++;
    pending = [];
    pendingBytes = 0;
    begun = false;
  };

  const chunks: AsyncIterable<Buffer> | Buffer[] =
    typeof source === "string" ? createReadStream(source, { signal }) : [source];
  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      const newline = chunk.indexOf(LF, at);
      const end = newline < 0 ? chunk.length : newline;
      if (number >= first && !full && pendingBytes < maxLineBytes) {
        const piece = chunk.subarray(at, Math.min(end, at + maxLineBytes - pendingBytes));
        pending.push(piece);
        pendingBytes += piece.length;
      }
      begun = true;
      if (newline < 0) break;
      endLine();
      at = newline + 1;
    }
    if (full || lines.length >= maxLines) counted += chunk.length;
    if (counted > COUNT_BYTES) return { lines, cut, more: true };
  }
  if (begun) endLine();
  return { lines, cut, more: full, total: number - 1 };
}

function clean(line: string, isFirst: boolean): string {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  return isFirst && text.startsWith("\uFEFF") ? text.slice(1) : text;
}
