export interface JsonErrorPlace {
  /** In UTF-16 units from the start of the text. */
  offset: number;
  /** Both from 1. */
  line: number;
  column: number;
}

const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type State = "value" | "first value" | "key" | "first key" | "colon" | "comma" | "end";

/**
 * Where a text that `JSON.parse` refused stops being JSON. The engine's own message names the place in some
 * versions only, and quotes the text.
 */
export function findJsonError(text: string): JsonErrorPlace {
  const offset = firstBadOffset(text);
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { offset, line, column: offset - before.lastIndexOf("\n") };
}

function firstBadOffset(text: string): number {
  const open: ("{" | "[")[] = [];
  let state: State = "value";
  let at = skip(space, text, 0);
  while (at < text.length) {
    const char = text.charAt(at);
    const inner = open.at(-1);
    const closes = (char === "}" && inner === "{") || (char === "]" && inner === "[");
    if (closes && (state === "comma" || state === (inner === "{" ? "first key" : "first value"))) {
      open.pop();
      state = open.length > 0 ? "comma" : "end";
      at += 1;
    } else if (state === "comma" && char === ",") {
      state = inner === "{" ? "key" : "value";
      at += 1;
    } else if (state === "colon" && char === ":") {
      state = "value";
      at += 1;
    } else if ((state === "key" || state === "first key") && char === '"') {
      const string = readString(text, at);
      if (!string.closed) return string.end;
      at = string.end;
      state = "colon";
    } else if ((state === "value" || state === "first value") && (char === "{" || char === "[")) {
      open.push(char);
      state = char === "{" ? "first key" : "first value";
      at += 1;
    } else if (state === "value" || state === "first value") {
      const string = char === '"' ? readString(text, at) : undefined;
      if (string && !string.closed) return string.end;
      const end = string ? string.end : skip(scalar, text, at);
      if (end === at) return at;
      at = end;
      state = open.length > 0 ? "comma" : "end";
    } else {
      return at;
    }
    at = skip(space, text, at);
  }
  return at;
}

/** `end` is behind the closing quote, or where the string goes wrong. */
function readString(text: string, start: number): { end: number; closed: boolean } {
  let at = start + 1;
  for (;;) {
    while (isPlain(text.charCodeAt(at))) at += 1;
    if (text.charAt(at) === '"') return { end: at + 1, closed: true };
    const next = skip(escapes, text, at);
    if (next === at) return { end: at, closed: false };
    at = next;
  }
}

/** May stand in a string as it is; false for the NaN behind the end. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
