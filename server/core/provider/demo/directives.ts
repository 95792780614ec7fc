/** One line of a prompt that tells the demo model what to do. */
export type Directive =
  | { kind: "say"; words: number }
  | { kind: "think"; text: string }
  | { kind: "read"; path: string }
  | { kind: "write"; path: string; text: string }
  | { kind: "edit"; path: string; before: string; after: string }
  | { kind: "run"; command: string }
  | { kind: "plan"; steps: string[] }
  | { kind: "ask"; question: string; options: string[] }
  | { kind: "task"; prompt: string }
  | { kind: "json"; value: unknown }
  | { kind: "fail"; status: number }
  | { kind: "hang" }
  /** A known keyword whose argument does not fit. */
  | { kind: "unclear"; line: string; form: string };

type Keyword = Exclude<Directive["kind"], "unclear">;

/** How each directive is written; shown to the user. */
export const FORMS: Record<Keyword, string> = {
  say: "say: <n>",
  think: "think: <text>",
  read: "read: <path>",
  write: "write: <path> <text>",
  edit: "edit: <path> <old> => <new>",
  run: "run: <shell command>",
  plan: "plan: a; b; c",
  ask: "ask: <question>? <a> | <b>",
  task: "task: <prompt>",
  json: "json: {...}",
  fail: "fail: <status>",
  hang: "hang",
};

const MAX_WORDS = 100_000;
const LINE = new RegExp(`^\\s*(${Object.keys(FORMS).join("|")})\\s*:\\s*(.*?)\\s*$`, "i");
const HANG = /^\s*hang\s*:?\s*$/i;

/** The directives of a prompt in order: a keyword at the start of a line, in any case; other lines are ignored. */
export function parseDirectives(prompt: string): Directive[] {
  return unquoted(prompt)
    .split(/\r?\n/)
    .flatMap((line) => {
      if (HANG.test(line)) return [{ kind: "hang" } as const];
      const match = LINE.exec(line);
      if (!match?.[1]) return [];
      const keyword = match[1].toLowerCase() as Keyword;
      return [parse(keyword, match[2] ?? "") ?? { kind: "unclear", line: line.trim(), form: FORMS[keyword] }];
    });
}

/** Command-line clients put a prompt that holds blanks into quotes. */
function unquoted(prompt: string): string {
  return /^\s*"([\s\S]*)"\s*$/.exec(prompt)?.[1] ?? prompt;
}

function parse(keyword: Keyword, rest: string): Directive | undefined {
  switch (keyword) {
    case "say":
      return /^\d{1,9}$/.test(rest) ? { kind: "say", words: Math.min(Number(rest), MAX_WORDS) } : undefined;
    case "think":
      return rest ? { kind: "think", text: rest } : undefined;
    case "read":
      return rest ? { kind: "read", path: rest } : undefined;
    case "run":
      return rest ? { kind: "run", command: rest } : undefined;
    case "task":
      return rest ? { kind: "task", prompt: rest } : undefined;
    case "json":
      return parsed(rest);
    case "fail":
      return /^[45]\d\d$/.test(rest) ? { kind: "fail", status: Number(rest) } : undefined;
    case "hang":
      return undefined;
    case "plan":
      return listed(rest, ";", (steps) => ({ kind: "plan", steps }));
    case "write":
      return pathAnd(rest, (path, text) => ({ kind: "write", path, text }));
    case "edit":
      return pathAnd(rest, (path, change) => edit(path, change));
    case "ask": {
      const end = rest.indexOf("?") + 1;
      const question = rest.slice(0, end);
      return end > 1
        ? listed(rest.slice(end), "|", (options) => ({ kind: "ask", question, options }))
        : undefined;
    }
  }
}

function parsed(rest: string): Directive | undefined {
  try {
    return { kind: "json", value: JSON.parse(rest) };
  } catch {
    return undefined;
  }
}

function edit(path: string, change: string): Directive | undefined {
  const match = /^(.+?)\s+=>(?:\s+(.*))?$/.exec(change);
  return match?.[1] ? { kind: "edit", path, before: match[1], after: match[2] ?? "" } : undefined;
}

function pathAnd(
  rest: string,
  make: (path: string, text: string) => Directive | undefined,
): Directive | undefined {
  const match = /^(\S+)\s+(.+)$/.exec(rest);
  return match?.[1] && match[2] ? make(match[1], match[2]) : undefined;
}

function listed(
  rest: string,
  separator: string,
  make: (items: string[]) => Directive,
): Directive | undefined {
  const items = rest
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
  return items.length > 0 ? make(items) : undefined;
}
