import { cutText } from "../../../base/cut-text.js";
import { plainPunctuation } from "./normalize.js";

const MAX_SCANNED = 20_000;
const SHOWN_PLACES = 3;
const SHOWN_AROUND = 2;

/** Why an edit was not made and how to mend it: too many places (`lines`, 1-based) or none, with the nearest shown. */
export function explainMatch(file: string, content: string, wanted: string, lines: number[]): string {
  if (lines.length > 0) {
    return `oldString is in ${file} ${lines.length} times (lines ${lines.slice(0, 20).join(", ")}${lines.length > 20 ? ", ..." : ""}). Add surrounding lines so that it means one place, or set replaceAll to change all of them.`;
  }
  const hints = [`oldString is not in ${file}, so nothing was changed.`];
  if (wanted.split("\n").every((line) => /^\s*\d+: /.test(line) || line === "")) {
    hints.push("It seems to contain the line numbers that read prints; leave those out.");
  }
  const near = nearestLines(content, wanted);
  if (near.length > 0) {
    hints.push(`The nearest text in the file:\n${near.map((line) => around(content, line)).join("\n...\n")}`);
    hints.push("Copy the text from there, or read the file again.");
  } else {
    hints.push("Nothing in the file resembles it; read the file again or check the path.");
  }
  return hints.join("\n");
}

/** 0-based numbers of the lines most like the most telling line of `wanted`. */
function nearestLines(content: string, wanted: string): number[] {
  const telling = wanted
    .split("\n")
    .map((line) => plainPunctuation(line).trim())
    .reduce((longest, line) => (line.length > longest.length ? line : longest), "");
  const pairs = bigrams(telling);
  if (pairs.size === 0) return [];
  return content
    .split("\n", MAX_SCANNED)
    .map((line, index) => ({ index, score: similarity(pairs, bigrams(plainPunctuation(line).trim())) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, SHOWN_PLACES)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

function bigrams(line: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < Math.min(line.length, 400); at++) found.add(line.slice(at, at + 2));
  return found;
}

function similarity(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

function around(content: string, line: number): string {
  const first = Math.max(0, line - SHOWN_AROUND);
  return content
    .split("\n")
    .slice(first, line + SHOWN_AROUND + 1)
    .map((text, index) => `${first + index + 1}: ${cutText(text.replace(/\r$/, ""), 300)}`)
    .join("\n");
}
