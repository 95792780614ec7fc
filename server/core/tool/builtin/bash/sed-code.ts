/** Files that the code of `sed` names. */
export interface SedFiles {
  reads: string[];
  writes: string[];
}

/** Options with code in the same word. */
const ATTACHED = /^(?:--expression=|-[nErsuzi]*e(?=[^\s]))/;

/** The files that one word of a `sed` command names, if it is code: its commands are walked one by one. */
export function sedFiles(word: string): SedFiles {
  const code = word.replace(ATTACHED, "");
  const found: SedFiles = { reads: [], writes: [] };
  if (code.startsWith("-")) return found;
  let at = 0;

  const lineEnd = (): string => {
    const end = code.indexOf("\n", at);
    const text = code.slice(at, end < 0 ? undefined : end);
    at += text.length;
    return text;
  };
  const file = (into: string[]) => {
    const name = lineEnd().trim();
    if (name !== "") into.push(name);
  };
  /** Up to the next `mark` that no backslash and no bracket takes away. */
  const past = (mark: string) => {
    for (; at < code.length && code[at] !== mark; at++) if (code[at] === "\\") at++;
    at++;
  };
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    at += pattern.exec(code)?.[0].length ?? 0;
  };
  const address = () => {
    if (code[at] === "/" || code[at] === "\\") {
      const mark = code[at] === "\\" ? (code[++at] ?? "") : "/";
      at++;
      past(mark);
      skip(/[IM]*/y);
    } else skip(/[\d$~+]+/y);
  };
  const replacement = () => {
    const mark = code[at++] ?? "";
    past(mark);
    past(mark);
    skip(/[gpeIiMm\d]*/y);
    if (code[at] === "w") {
      at++;
      file(found.writes);
    }
  };

  while (at < code.length) {
    skip(/[\s;}]+/y);
    address();
    skip(/\s*/y);
    if (code[at] === ",") {
      at++;
      skip(/\s*/y);
      address();
    }
    skip(/[\s!]*/y);
    const command = code[at++];
    if (command === "s") replacement();
    else if (command === "y") {
      const mark = code[at++] ?? "";
      past(mark);
      past(mark);
    } else if (command === "r" || command === "R") file(found.reads);
    else if (command === "w" || command === "W") file(found.writes);
    else if (command !== undefined && "aicebtT:".includes(command)) {
      if ("btT".includes(command)) skip(/[^;}\n]*/y);
      else lineEnd();
    } else skip(/\s*\d*/y);
  }
  return found;
}
