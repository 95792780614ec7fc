import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sedFiles } from "./sed-code.js";
import type { SimpleCommand } from "./syntax.js";
import { HOME, SAID, UNKNOWN } from "./values.js";
import { plainForm, type Word } from "./word.js";
import { embeddedScripts, givesWords, wrappedAt } from "./wrappers.js";

/** Their first argument is an expression, unless an option gives that; the options with a value of their own. */
const EXPRESSIONS = new Map<string, { given: RegExp; valued: RegExp }>([
  ...each("grep egrep fgrep zgrep rg ag ack", /^(-\w*[ef]|--regexp|--file)$/, /^-\w*[ABCmdDgtTjrM]$/),
  ...each("sed gsed", /^(-\w*[ef]|--expression|--file)$/, /^-l$/),
  ...each("awk gawk mawk nawk", /^(-[fe]|--file|--source)$/, /^-[vFi]$/),
  ...each("jq yq gojq", /^(-f|--from-file)$/, /^(--indent|-L)$/),
]);
/** Code among their arguments or on their input may name paths. */
const CODE =
  /^(python[\d.]*|node|deno|bun|perl|ruby|php|lua|awk|gawk|mawk|nawk|sed|gsed|osascript|ex|ed|vim?|gdb|sqlite3|psql|mysql)$/;
/** Their words are texts for people more often than paths. */
const TEXTS = new Set(["echo", "printf", "git", "gh", "glab", "hub"]);
/** Most of their paths are those of another machine. */
const ELSEWHERE = new Set(
  "docker podman kubectl gh glab http https xh aws gcloud az redis-cli psql mysql adb ssh mosquitto_pub".split(
    " ",
  ),
);
/** None of their words is a file that they read or write. */
const PATHLESS = new Set(
  (
    "echo printf kill pkill killall sleep seq export local declare typeset readonly unset return exit shift wait let " +
    "true false : test [ read mapfile readarray date expr type which fg bg disown jobs ulimit umask ps id basename dirname " +
    "gh glab hub logger tput"
  ).split(" "),
);
/** Where git is told of a folder, or reads files that need not be in the repository. */
const GIT_OUTWARDS =
  /^(-C|--git-dir|--work-tree|apply|am|clone|init|hash-object|worktree|--no-index|--file|-f|-F)$/;
/** A slash alone separates something for them. */
const SEPARATING = new Set("cut awk gawk mawk sort paste column tr xargs join".split(" "));
/** A program of the system is no file of anybody's. */
const SYSTEM_PROGRAM = /^\/(usr\/(local\/)?)?s?bin\/[^/]+$/;
const LONGEST = 4096;

function each(names: string, given: RegExp, valued: RegExp): [string, { given: RegExp; valued: RegExp }][] {
  return names.split(" ").map((name) => [name, { given, valued }]);
}

/** Whatever among the words of a command may be a path, as it would be given to the command. */
export function pathWords(command: SimpleCommand): string[] {
  // What a wrapper runs is a command of its own, and code for a shell holds commands of its own.
  const { words, input } = command;
  const lists = words.some(({ source }) => source === ":::");
  const [first, ...rest] = words.slice(0, lists ? undefined : wrappedAt(words));
  if (!first) return [];
  const { scripts } = embeddedScripts(command);
  const name = plainForm(first).replace(/^.*\//, "");
  const expression = expressionAt(name, rest);
  const found = rest.flatMap((word, at) =>
    at === expression
      ? []
      : word.values
          .filter((value) => !scripts.includes(value))
          .flatMap(pieces)
          .filter((one) => isLikely(name, one)),
  );
  const code = CODE.test(name) ? [...rest.flatMap(({ values }) => values), input ?? ""] : [];
  const given = expression === undefined ? [] : (rest[expression]?.values ?? []);
  return [
    ...first.values.flatMap(programOf),
    ...found,
    ...given.filter((value) => value.length > 1 && value.startsWith("/") && exists(value)),
    ...code.flatMap(quotedPaths),
    ...(/^g?sed$/.test(name) ? rest.flatMap(({ literal = "" }) => sedNames(literal)) : []),
  ];
}

/** Whether it may read or write a file whose name only the run will tell. */
export function takesUnseenPath({ words, given, names }: SimpleCommand): boolean {
  const [first, ...rest] = words.slice(0, wrappedAt(words));
  const name = first ? plainForm(first).replace(/^.*\//, "") : "";
  if (PATHLESS.has(name) || ELSEWHERE.has(name)) return false;
  if ((given || (name === "parallel" && givesWords({ words }))) && !names) return true;
  const outwards = (upTo: number) =>
    rest.slice(0, upTo + 1).some(({ source }) => GIT_OUTWARDS.test(source.replace(/=.*/s, "")));
  return rest.some(({ values }, at) => values.some(isUnseenPath) && (name !== "git" || outwards(at)));
}

/** Text of a program or a file stands in it where a path may be; not within a sentence or an address. */
function isUnseenPath(value: string): boolean {
  const at = value.indexOf(SAID);
  return at >= 0 && !/\s|^(?!file:)[a-z][\w+.-]*:\/\//i.test(value.slice(0, at));
}

function programOf(value: string): string[] {
  const [program = "", ...more] = value.split(/\s+/);
  return [...(program.includes("/") && !SYSTEM_PROGRAM.test(program) ? [program] : []), ...more];
}

/** Where in `rest` the expression stands. */
function expressionAt(name: string, rest: readonly Word[]): number | undefined {
  const tool = EXPRESSIONS.get(name);
  if (!tool) return undefined;
  for (let at = 0; at < rest.length; at++) {
    const text = rest[at]?.literal ?? rest[at]?.source ?? "";
    if (tool.given.test(text)) return /f$|file$/.test(text) ? undefined : at + 1;
    if (/^--(regexp|expression|file|from-file)=/.test(text)) return undefined;
    if (tool.valued.test(text)) at++;
    else if (!text.startsWith("-") || text === "-") return at;
  }
  return undefined;
}

function isLikely(name: string, value: string): boolean {
  if (value.length > LONGEST || value.includes("\n")) return false;
  if (value === "/") return !SEPARATING.has(name);
  if (TEXTS.has(name) && /\s|^\/[/*]/.test(value)) return exists(value);
  if (ELSEWHERE.has(name) && value.startsWith("/")) return exists(`/${value.split("/")[1]}`);
  return true;
}

/** A word, or what stands in it as the value of an option, a setting, an upload or an address. */
function pieces(value: string): string[] {
  if (/^file:/i.test(value)) return [fileAddress(value)];
  if (/^[a-z][\w+.-]*:\/\//i.test(value)) return [];
  const whole = value.startsWith("-") ? [] : [value.replace(/^@/, "")];
  const attached = /^-\w([/~.].+)$/s.exec(value)?.[1];
  // `key=value`, `@file`, `a,b`; what comes after a colon is a path where a path stands before it, not a host.
  const values = [...value.matchAll(/[=,@]([^,]+)/g)].map(([, part = ""]) => part.replace(/^@/, ""));
  const all = [
    ...whole,
    ...(attached === undefined ? [] : [attached]),
    ...values.flatMap((part) => (/^file:/i.test(part) ? fileAddress(part) : part)),
  ];
  const listed = all.flatMap((one) => (/^[/~.]/.test(one) && one.includes(":") ? one.split(":") : []));
  return [...all, ...listed].filter((one) => one !== "").map((one) => (one === value ? one : atHome(one)));
}

function sedNames(word: string): string[] {
  const { reads, writes } = sedFiles(word);
  return [...reads, ...writes];
}

function fileAddress(value: string): string {
  try {
    return fileURLToPath(value);
  } catch {
    return value.replace(/^file:(\/\/[^/]*)?/i, "");
  }
}

/** Absolute and upward paths that are there, among quotes and blanks of a program text. */
function quotedPaths(code: string): string[] {
  const found = [
    ...(code.match(/(?<=^|[\s"'`(<>=,])(?:~\/|\/|(?:\.\.\/)+)[\w.+@%-][\w.+@%/-]*/g) ?? []),
    ...(code.match(/(?<=["'`])\.\.(?:\/\.\.)*(?=\/?["'`])/g) ?? []),
  ];
  return [...new Set(found)].filter((one) => !one.startsWith("/") || exists(one)).map(atHome);
}

/** The shell leaves a `~` within a word alone; programs often do not. */
function atHome(value: string): string {
  return value.replace(/^~(?=\/|$)/, HOME);
}

function exists(file: string): boolean {
  return !file.includes(UNKNOWN) && existsSync(file);
}
