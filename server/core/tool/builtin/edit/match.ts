import { mergeLines, type Reindent } from "./merge.js";
import { plainPunctuation } from "./normalize.js";

/** Where a text was found: offsets into the LF form of the content, and what to put there. */
interface Match {
  start: number;
  end: number;
  replacement: string;
}

/** The new content, or, when the text was not found exactly once, the 1-based lines it was found at. */
export type Replaced = { content: string; count: number } | { lines: number[] };

/**
 * Replaces `wanted` in `content`. Tried in turn, stopping at the first that finds anything: the text as it is
 * (line endings aside), typographic quotes, dashes and spaces taken as plain ones, then whole lines with trailing
 * whitespace and at last indentation ignored, first where it translates by a rule, then line by line. What both texts share is kept as the file has it, so a tolerant
 * match changes only what was asked for. The file's line endings stay.
 */
export function replaceText(content: string, wanted: string, replacement: string, all: boolean): Replaced {
  if (wanted.includes("\r") && content.includes(wanted)) {
    return finish(content, literalMatches(content, wanted, replacement), all, (text) => text, identity);
  }
  const { text, toRaw, eol } = withLf(content);
  const old = wanted.replaceAll("\r\n", "\n");
  const next = replacement.replaceAll("\r\n", "\n");
  const strategies = [
    literalMatches,
    punctuationMatches,
    lineMatches("trailing"),
    lineMatches("indentation"),
    lineMatches("indentation", "each"),
  ];
  for (const find of strategies) {
    const matches = find(text, old, next);
    if (matches.length > 0) {
      return finish(content, matches, all, (part) => part.replaceAll("\n", eol), toRaw);
    }
  }
  return { lines: [] };
}

const identity = (offset: number) => offset;

function finish(
  content: string,
  matches: Match[],
  all: boolean,
  withEol: (text: string) => string,
  toRaw: (offset: number) => number,
): Replaced {
  if (matches.length > 1 && !all)
    return { lines: matches.map((match) => lineAt(content, toRaw(match.start))) };
  const parts: string[] = [];
  let at = 0;
  for (const match of matches) {
    parts.push(content.slice(at, toRaw(match.start)), withEol(match.replacement));
    at = toRaw(match.end);
  }
  return { content: parts.join("") + content.slice(at), count: matches.length };
}

function lineAt(content: string, offset: number): number {
  return content.slice(0, offset).split("\n").length;
}

/** The text with LF only, the way back to offsets in the original, and the line ending most lines have. */
function withLf(content: string): { text: string; toRaw: (offset: number) => number; eol: string } {
  const removed: number[] = [];
  for (let at = content.indexOf("\r\n"); at >= 0; at = content.indexOf("\r\n", at + 2)) {
    removed.push(at - removed.length);
  }
  if (removed.length === 0) return { text: content, toRaw: identity, eol: "\n" };
  const text = content.replaceAll("\r\n", "\n");
  const newlines = text.split("\n").length - 1;
  return {
    text,
    toRaw: (offset) => offset + countBelow(removed, offset),
    eol: removed.length * 2 >= newlines ? "\r\n" : "\n",
  };
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(sorted: number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function literalMatches(text: string, wanted: string, replacement: string): Match[] {
  return occurrences(text, wanted).map((start) => ({ start, end: start + wanted.length, replacement }));
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

/** `plainPunctuation` keeps every length, so offsets in the plain form are offsets in the text. */
function punctuationMatches(text: string, wanted: string, replacement: string): Match[] {
  const plain = plainPunctuation(wanted);
  return occurrences(plainPunctuation(text), plain).map((start) => {
    const end = start + wanted.length;
    return {
      start,
      end,
      replacement: mergeLines(text.slice(start, end), wanted, replacement, false) ?? replacement,
    };
  });
}

const LINE_KEYS = {
  trailing: (line: string) => plainPunctuation(line).trimEnd(),
  indentation: (line: string) => plainPunctuation(line).trim(),
};

function lineMatches(ignoring: keyof typeof LINE_KEYS, reindent: Reindent = ignoring === "indentation") {
  const key = LINE_KEYS[ignoring];
  return (text: string, wanted: string, replacement: string): Match[] => {
    // A last newline ends the last line; it does not begin another one that would have to match.
    const ended = wanted.endsWith("\n");
    const old = ended ? wanted.slice(0, -1) : wanted;
    const next = ended && replacement.endsWith("\n") ? replacement.slice(0, -1) : replacement;
    const dropsNewline = ended && !replacement.endsWith("\n");
    const oldKeys = old.split("\n").map(key);
    if (oldKeys.every((line) => line === "")) return [];
    const lines = text.split("\n");
    const keys = lines.map(key);
    const starts = lineStarts(lines);
    const found: Match[] = [];
    for (let first = 0; first + oldKeys.length <= keys.length; first++) {
      if (!oldKeys.every((line, index) => line === keys[first + index])) continue;
      const region = lines.slice(first, first + oldKeys.length).join("\n");
      const merged = mergeLines(region, old, next, reindent);
      if (merged === undefined) continue;
      const start = starts[first] ?? 0;
      const end = Math.min(start + region.length + (dropsNewline ? 1 : 0), text.length);
      found.push({ start, end, replacement: merged });
      first += oldKeys.length - 1;
    }
    return found;
  };
}

function lineStarts(lines: string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
