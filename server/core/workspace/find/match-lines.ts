import type { TextMatch } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";

/** Characters of a line that are shown. */
const MAX_TEXT = 2000;
/** Bytes of one record that are read; what is between its beginning and its end may be any number. */
const MAX_HEAD = 64 * 1024;
const MAX_TAIL = 64 * 1024;
const MAX_SUBMATCHES = 1000;

const LF = 10;
/** Unescaped quotes stand in no JSON text, so this begins what comes behind the text of the line. */
const BEHIND_TEXT = Buffer.from('},"line_number":');

/**
 * Reads the records that ripgrep writes with `--json`, of which each may hold a line of any length: of a long one only
 * the beginning is kept, and where the matches are. `onMatch` returns false to end it, as does `read`.
 */
export function createMatchReader(onMatch: (match: TextMatch) => boolean): { read(bytes: Buffer): boolean } {
  let head: Buffer[] = [];
  let headSize = 0;
  /** The end of a long record: from `BEHIND_TEXT` on, once that was met. */
  let tail: Buffer = Buffer.alloc(0);
  let long: "text" | "behind" | undefined;

  const take = (piece: Buffer) => {
    if (long === undefined) {
      head.push(piece);
      headSize += piece.length;
      // One that is short enough is read as it is.
      if (headSize <= MAX_HEAD * 4) return;
      const whole = Buffer.concat(head);
      head = [whole.subarray(0, MAX_HEAD)];
      long = "text";
      tail = Buffer.alloc(0);
      take(whole.subarray(MAX_HEAD));
      return;
    }
    const both = Buffer.concat([tail, piece]);
    if (long === "text") {
      const at = both.indexOf(BEHIND_TEXT);
      // The mark itself may be cut in two.
      tail = both.subarray(at < 0 ? Math.max(0, both.length - BEHIND_TEXT.length) : at);
      if (at >= 0) long = "behind";
    } else tail = both;
    if (long === "behind" && tail.length > MAX_TAIL) tail = tail.subarray(0, MAX_TAIL);
  };

  const end = (): boolean => {
    const record = Buffer.concat(head).toString();
    const match = long === undefined ? readRecord(record) : readLong(record, tail.toString());
    head = [];
    headSize = 0;
    long = undefined;
    return match === undefined || onMatch(match);
  };

  return {
    read(bytes) {
      let from = 0;
      for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
        take(bytes.subarray(from, at));
        from = at + 1;
        if (!end()) return false;
      }
      if (from < bytes.length) take(Buffer.from(bytes.subarray(from)));
      return true;
    },
  };
}

/** Text, or base64 of what is no UTF-8. */
type Told = { text: string } | { bytes: string };

interface Record_ {
  type: string;
  data: {
    path: Told;
    lines: Told;
    line_number: number | null;
    absolute_offset: number;
    submatches: { match: Told; start: number; end: number }[];
  };
}

function readRecord(text: string): TextMatch | undefined {
  if (!text.startsWith('{"type":"match"')) return undefined;
  const { data } = JSON.parse(text) as Record_;
  return {
    path: { text: textOf(data.path).replace(/^\.[\\/]/, "") },
    lines: { text: shown(textOf(data.lines)) },
    line_number: data.line_number ?? 0,
    absolute_offset: data.absolute_offset,
    submatches: data.submatches.slice(0, MAX_SUBMATCHES).map(({ match, start, end }) => ({
      match: { text: shown(textOf(match)) },
      start,
      end,
    })),
  };
}

function readLong(head: string, tail: string): TextMatch | undefined {
  const [, path] =
    /^\{"type":"match","data":\{"path":(\{"(?:text|bytes)":"(?:[^"\\]|\\.)*"\}),/.exec(head) ?? [];
  const [, kind, begun] = /"lines":\{"(text|bytes)":"(.*)$/s.exec(head) ?? [];
  const [, number, offset, submatches = ""] =
    /^\},"line_number":(\d+),"absolute_offset":(\d+),"submatches":\[(.*)$/s.exec(tail) ?? [];
  if (path === undefined || begun === undefined || number === undefined) return undefined;
  return {
    path: { text: textOf(JSON.parse(path)).replace(/^\.[\\/]/, "") },
    lines: { text: shown(kind === "bytes" ? decode(begun) : unescaped(begun)) },
    line_number: Number(number),
    absolute_offset: Number(offset),
    submatches: [
      ...submatches.matchAll(
        /\{"match":(\{"(?:text|bytes)":"(?:[^"\\]|\\.)*"\}),"start":(\d+),"end":(\d+)\}/g,
      ),
    ]
      .slice(0, MAX_SUBMATCHES)
      .map(([, match = '{"text":""}', start, finish]) => ({
        match: { text: shown(textOf(JSON.parse(match))) },
        start: Number(start),
        end: Number(finish),
      })),
  };
}

/** The text that the beginning of a JSON string holds. */
function unescaped(begun: string): string {
  // An escape holds at most six characters; one that is cut in two is left out.
  const piece = begun.slice(0, 6 * MAX_TEXT + 12);
  for (let cut = 0; cut < 6; cut++) {
    try {
      return JSON.parse(`"${piece.slice(0, piece.length - cut)}"`);
    } catch {}
  }
  return "";
}

function textOf(told: Told): string {
  return "text" in told ? told.text : decode(told.bytes);
}

function decode(base64: string): string {
  return Buffer.from(base64.slice(0, 16 * MAX_TEXT), "base64").toString("utf8");
}

function shown(text: string): string {
  return text.length > MAX_TEXT ? `${cutText(text, MAX_TEXT)}...` : text;
}
