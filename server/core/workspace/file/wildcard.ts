/**
 * Whether a name matches a pattern of an ignore file: `*` is any run of characters, `?` any one, `[a-z]` one of a set,
 * and a backslash takes the next one as it stands. Goes back no further than the last `*`, so that a hostile pattern
 * costs at most the product of both lengths. Slashes are no part of either.
 */
export function matchName(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    if (pattern[p] === "*") {
      star = ++p;
      resume = n;
      continue;
    }
    const next = p < pattern.length ? step(pattern, p, name.codePointAt(n) ?? 0) : -1;
    if (next >= 0) {
      p = next;
      n += (name.codePointAt(n) ?? 0) > 0xffff ? 2 : 1;
    } else if (star >= 0) {
      p = star;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

/** Where the pattern goes on behind what one character matches, or -1. */
function step(pattern: string, at: number, char: number): number {
  const code = pattern.codePointAt(at) ?? 0;
  if (pattern[at] === "?") return at + 1;
  if (pattern[at] === "[") return inSet(pattern, at, char);
  if (pattern[at] === "\\") {
    const escaped = pattern.codePointAt(at + 1);
    return escaped === char ? at + 1 + width(escaped) : -1;
  }
  return code === char ? at + width(code) : -1;
}

const CLASSES: Record<string, RegExp> = {
  alnum: /[a-z\d]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  digit: /\d/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[\da-f]/i,
};

function inSet(pattern: string, at: number, char: number): number {
  let p = at + 1;
  const not = pattern[p] === "!" || pattern[p] === "^";
  if (not) p++;
  let found = false;
  for (let first = true; p < pattern.length; first = false) {
    if (pattern[p] === "]" && !first) return found === not ? -1 : p + 1;
    const [, name] = /^\[:([a-z]+):\]/.exec(pattern.slice(p, p + 12)) ?? [];
    if (name !== undefined) {
      found ||= CLASSES[name]?.test(String.fromCodePoint(char)) ?? false;
      p += name.length + 4;
      continue;
    }
    const [low, behind] = member(pattern, p);
    p = behind;
    if (pattern[p] === "-" && p + 1 < pattern.length && pattern[p + 1] !== "]") {
      const [high, end] = member(pattern, p + 1);
      found ||= char >= low && char <= high;
      p = end;
    } else found ||= char === low;
  }
  // A set that is never closed matches nothing.
  return -1;
}

function member(pattern: string, at: number): [code: number, behind: number] {
  const from = pattern[at] === "\\" && at + 1 < pattern.length ? at + 1 : at;
  const code = pattern.codePointAt(from) ?? 0;
  return [code, from + width(code)];
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}
