import { ToolFailure } from "../../../base/errors.js";
import { explainMatch } from "../edit/explain.js";
import { mergeLines, type Reindent } from "../edit/merge.js";
import { plainPunctuation } from "../edit/normalize.js";
import type { PatchHunk } from "./parse.js";

interface Replacement {
  /** 0-based line. */
  start: number;
  count: number;
  lines: string[];
}

/** How equal two lines must be, from strict to tolerant. */
const SAME: { key: (line: string) => string; reindent: Reindent }[] = [
  { key: (line) => line, reindent: false },
  { key: (line) => plainPunctuation(line).trimEnd(), reindent: false },
  { key: (line) => plainPunctuation(line).trim(), reindent: true },
  { key: (line) => plainPunctuation(line).trim(), reindent: "each" },
];

/**
 * The content after all hunks. Each is looked for below the one before it; tolerance as in edit: what both sides
 * share stays as the file has it. Line endings and a missing last newline stay. Throws a `ToolFailure` that shows
 * the nearest text when a hunk fits nowhere, or in several places.
 */
export function applyHunks(file: string, content: string, hunks: PatchHunk[]): string {
  const bom = content.startsWith("\uFEFF") ? "\uFEFF" : "";
  const raw = content.slice(bom.length).split("\n");
  const ended = raw.at(-1) === "";
  if (ended) raw.pop();
  const lines = raw.map((line) => line.replace(/\r$/, ""));
  const crlf = raw.filter((line) => line.endsWith("\r")).length * 2 > raw.length;

  const replacements: Replacement[] = [];
  let cursor = 0;
  for (const [index, hunk] of hunks.entries()) {
    const found = locate(file, lines, hunk, cursor, twins(hunks, index));
    replacements.push(found);
    cursor = found.start + found.count;
  }
  for (const { start, count, lines: next } of replacements.reverse()) {
    raw.splice(start, count, ...next.map((line) => (crlf ? `${line}\r` : line)));
  }
  const text = raw.join("\n");
  // A file that ended without a newline keeps that, unless it was empty.
  return bom + text + (raw.length > 0 && (ended || lines.length === 0) ? "\n" : "");
}

/** How many hunks from this one on look for the very same lines: so many places there may be. */
function twins(hunks: PatchHunk[], index: number): number {
  const wanted = hunks[index]?.old.join("\n");
  return hunks.slice(index).filter((hunk) => hunk.old.join("\n") === wanted).length;
}

function locate(
  file: string,
  lines: string[],
  hunk: PatchHunk,
  cursor: number,
  twinCount: number,
): Replacement {
  const from = hunk.anchors.reduce((at, anchor) => belowAnchor(file, lines, anchor, at), cursor);
  if (hunk.old.length === 0) {
    // Nothing to find: below the anchor, or else at the end.
    return { start: hunk.anchors.length > 0 ? from : lines.length, count: 0, lines: hunk.next };
  }
  // The anchor may itself be the first line of context.
  const first = hunk.anchors.length > 0 ? Math.max(cursor, from - 1) : cursor;
  for (const { key, reindent } of SAME) {
    const starts = matches(lines.map(key), hunk.old.map(key), first, hunk.atEnd);
    const merged = starts.flatMap((start) => {
      const region = lines.slice(start, start + hunk.old.length).join("\n");
      const text = mergeLines(region, hunk.old.join("\n"), hunk.next.join("\n"), reindent);
      return text === undefined ? [] : [{ start, text }];
    });
    const [place] = merged;
    if (!place) continue;
    if (merged.length > twinCount && hunk.anchors.length === 0)
      throw ambiguous(
        file,
        merged.map(({ start }) => start + 1),
      );
    return {
      start: place.start,
      count: hunk.old.length,
      lines: hunk.next.length === 0 ? [] : place.text.split("\n"),
    };
  }
  throw new ToolFailure(missing(file, lines, hunk, first));
}

function belowAnchor(file: string, lines: string[], anchor: string, from: number): number {
  for (const { key } of SAME) {
    const wanted = key(anchor);
    const at = lines.findIndex((line, index) => index >= from && key(line) === wanted);
    if (at >= 0) return at + 1;
  }
  const wanted = anchor.trim();
  const at = lines.findIndex((line, index) => index >= from && line.includes(wanted));
  if (at >= 0) return at + 1;
  throw new ToolFailure(explain(file, lines, anchor, `The line after @@, ${JSON.stringify(anchor)},`, from));
}

function matches(lines: string[], wanted: string[], from: number, atEnd: boolean): number[] {
  const last = lines.length - wanted.length;
  const fits = (start: number) =>
    start >= from && wanted.every((line, index) => lines[start + index] === line);
  if (atEnd) return fits(last) ? [last] : [];
  const found: number[] = [];
  for (let start = from; start <= last; start++) if (fits(start)) found.push(start);
  return found;
}

function ambiguous(file: string, places: number[]): ToolFailure {
  const shown = places.slice(0, 20).join(", ") + (places.length > 20 ? ", ..." : "");
  return new ToolFailure(
    `These lines are in ${file} ${places.length} times (from lines ${shown}). Add lines of context, or a line @@ with the function or class they are in.`,
  );
}

function missing(file: string, lines: string[], hunk: PatchHunk, from: number): string {
  const end = hunk.atEnd ? " at the end of the file" : "";
  return explain(
    file,
    lines,
    hunk.old.join("\n"),
    `A change of the patch does not fit${end}: what it replaces`,
    from,
  );
}

function explain(file: string, lines: string[], wanted: string, what: string, from: number): string {
  const order =
    from > 0 &&
    lines.slice(0, from).some((line) => line.trim() !== "" && line.trim() === wanted.split("\n")[0]?.trim())
      ? "\nChanges must come in the order of the file."
      : "";
  const hint = explainMatch(file, lines.join("\n"), wanted, []).split("\n").slice(1).join("\n");
  return `${what} is not in ${file}${from > 0 ? ` from line ${from + 1} on` : ""}. No file was changed.${order}\n${hint}`;
}
