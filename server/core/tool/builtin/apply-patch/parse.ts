import { cutText } from "../../../base/cut-text.js";
import { ToolFailure } from "../../../base/errors.js";

/** A piece of a file that changes: `old` lines, found below each of `anchors` in turn, become `next`. */
export interface PatchHunk {
  anchors: string[];
  old: string[];
  next: string[];
  /** The old lines are the last ones of the file. */
  atEnd: boolean;
}

export type PatchOperation =
  | { type: "add"; file: string; content: string }
  | { type: "delete"; file: string }
  | { type: "update"; file: string; moveTo: string | undefined; hunks: PatchHunk[] };

const BEGIN = "*** Begin Patch";
const END = "*** End Patch";
const HEADER = /^\*\*\* (Add|Delete|Update) File: (.+)$/;

/** Reads the envelope; whatever stands around it (fences, a here-document) is ignored. Throws a `ToolFailure`. */
export function parsePatch(text: string): PatchOperation[] {
  const all = text.replaceAll("\r\n", "\n").split("\n");
  const begin = all.findIndex((line) => line.trim() === BEGIN);
  const end = all.findLastIndex((line) => line.trim() === END);
  if (begin < 0) throw new ToolFailure(`The patch must begin with the line "${BEGIN}".`);
  if (end < begin) throw new ToolFailure(`The patch must end with the line "${END}"; was it cut off?`);
  const lines = all.slice(begin + 1, end);
  const operations: PatchOperation[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const header = HEADER.exec(line.trimEnd());
    if (!header?.[1] || !header[2]) {
      if (line.trim() !== "")
        throw unexpected(
          at,
          line,
          'expected a line "*** Update File: ", "*** Add File: " or "*** Delete File: "',
        );
      at++;
      continue;
    }
    const next = lines.findIndex((other, index) => index > at && HEADER.test(other.trimEnd()));
    const body = lines.slice(at + 1, next < 0 ? undefined : next);
    operations.push(operation(header[1], header[2].trim(), body, at + 1));
    at += 1 + body.length;
  }
  if (operations.length === 0) throw new ToolFailure("The patch changes no file.");
  return operations;
}

function operation(kind: string, file: string, body: string[], offset: number): PatchOperation {
  switch (kind) {
    case "Add":
      return { type: "add", file, content: addedContent(body, offset) };
    case "Delete": {
      const stray = body.findIndex((line) => line.trim() !== "");
      if (stray >= 0) throw unexpected(offset + stray, body[stray], "nothing may follow *** Delete File");
      return { type: "delete", file };
    }
    default: {
      const move = /^\*\*\* Move to: (.+)$/.exec(body[0]?.trimEnd() ?? "");
      const hunks = parseHunks(body.slice(move ? 1 : 0), offset + (move ? 1 : 0));
      if (hunks.length === 0 && !move)
        throw new ToolFailure(`*** Update File: ${file} has no changes in it.`);
      return { type: "update", file, moveTo: move?.[1]?.trim(), hunks };
    }
  }
}

function addedContent(body: string[], offset: number): string {
  const lines = withoutBlankEnd(body);
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith("+"))
      throw unexpected(offset + index, line, "each line of a new file begins with +");
  }
  return lines.map((line) => `${line.slice(1)}\n`).join("");
}

/** As in a unified diff; models add them, and they are often wrong. */
const LINE_NUMBERS = /^-\d+(,\d+)? \+\d+(,\d+)?$/;

function parseHunks(body: string[], offset: number): PatchHunk[] {
  const hunks: PatchHunk[] = [];
  let current: PatchHunk | undefined;
  const begin = () => {
    current = { anchors: [], old: [], next: [], atEnd: false };
    hunks.push(current);
    return current;
  };
  for (const [index, line] of withoutBlankEnd(body).entries()) {
    const anchor = /^@@(?: (.*?))?(?: @@)?\s*$/.exec(line);
    if (anchor) {
      // Several anchors in a row lead to one place: a class, then a method of it.
      const hunk = !current || current.old.length + current.next.length > 0 ? begin() : current;
      if (anchor[1]?.trim() && !LINE_NUMBERS.test(anchor[1])) hunk.anchors.push(anchor[1]);
    } else if (line.trimEnd() === "*** End of File") {
      if (current) current.atEnd = true;
    } else {
      addLine(current ?? begin(), line, offset + index);
    }
  }
  return hunks.filter((hunk) => hunk.old.length + hunk.next.length > 0);
}

function addLine(hunk: PatchHunk, line: string, at: number): void {
  const [sign, text] = [line.charAt(0), line.slice(1)];
  // Editors and models strip the blank that an empty line of context begins with.
  if (sign === " " || sign === "") {
    hunk.old.push(text);
    hunk.next.push(text);
  } else if (sign === "-") hunk.old.push(text);
  else if (sign === "+") hunk.next.push(text);
  else throw unexpected(at, line, "each line of a change begins with a blank, + or -");
}

function withoutBlankEnd(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line !== "");
  return lines.slice(0, last + 1);
}

/** `at` counts from 0 below the first line of the envelope. */
function unexpected(at: number, line: string | undefined, hint: string): ToolFailure {
  return new ToolFailure(
    `Line ${at + 2} of the patch is not understood: ${JSON.stringify(cutText(line ?? "", 200))} - ${hint}.`,
  );
}
