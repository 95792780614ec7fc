import type { ParseBash } from "./parser.js";
import { isCd, namedPaths, type Place, type WrittenFile } from "./paths.js";
import { alwaysPattern } from "./prefix.js";
import { readSyntax, type Scope, type SimpleCommand, type SyntaxItem } from "./syntax.js";
import { createVariables, type Variables } from "./variables.js";
import { plainForm, plainWord, type Word } from "./word.js";
import { embeddedScripts, givesWords, innerCommands } from "./wrappers.js";

export interface ShellCommands {
  /** What the rules are checked against: one for each simple command, all of which must be allowed. */
  patterns: string[];
  /** What "always" should allow. */
  always: string[];
  /** Absolute paths that any of its words may mean, those of `writes` among them. */
  paths: string[];
  /** The files that its redirections write to. */
  writes: WrittenFile[];
  /** It may reach places that cannot be told from its text. */
  unclear: boolean;
}

const MAX_PARSED = 64 * 1024;
const MAX_DEPTH = 4;
const SYSTEM_FOLDER = /^\/(usr\/(local\/)?)?s?bin\//;

/** Marks a command line that could not be understood; no rule for a command begins like this. */
export const UNPARSED = "(unparsed) ";

/**
 * Every command a command line would run, including those in pipes, substitutions, functions, wrappers (`sudo`,
 * `xargs`, `find -exec`) and code given to `bash -c` or `eval`. An assignment counts as a command, for it can change
 * what later ones do. A command with its output redirected to a file appears with and without that, so that a rule
 * for exactly `git log` does not allow `git log > file`, nor does the redirection hide it from a denial.
 */
export async function shellCommands(parse: ParseBash, command: string, place: Place): Promise<ShellCommands> {
  const start = { scope: {}, variables: createVariables(place), depth: 0 };
  const read = await syntaxOf(parse, command, start);
  if (!read) return unparsed(command, place);
  const patterns = read.items.flatMap(patternsOf);
  const { paths, writes, unclear } = namedPaths(read.items, place);
  return {
    // Nothing but a comment, say. Where all there is to it is a `cd`, the folder is what matters.
    patterns: patterns.length > 0 || read.items.length > 0 ? [...new Set(patterns)] : [command.trim()],
    always: [...new Set(read.items.flatMap((item) => alwaysOf(item) ?? []))],
    ...{ paths, writes },
    unclear: unclear || read.unclear,
  };
}

/**
 * A text our grammar cannot read may still run in the shell. The marked whole cannot be matched by a rule that
 * allows some command, only by one that allows everything; the crude pieces let a rule that denies a command bite.
 */
function unparsed(command: string, place: Place): ShellCommands {
  const pieces = command.split(/[;&|\n(){}`]+/).map((piece) => piece.trim());
  const words = command.split(/[\s;&|(){}`'"<>]+/).map(plainWord);
  const targets = [...command.matchAll(/>[>|&]?\s*["']?([^\s"';&|<>()]+)/g)].map(([, file = ""]) => file);
  const crude = { reads: [], piped: false, names: false, scope: {}, homes: [], searched: [] };
  const { paths, writes } = namedPaths(
    [
      { kind: "mention", words, scope: crude.scope },
      {
        ...crude,
        kind: "command",
        words: [],
        writes: targets.filter((file) => !/^(\d+|-)$/.test(file)).map(plainWord),
      },
    ],
    place,
  );
  return {
    patterns: [UNPARSED + command, ...new Set(pieces.filter((piece) => piece !== ""))],
    always: [],
    ...{ paths, writes },
    unclear: true,
  };
}

/** Where a piece of code stands: in which shell, with which variables, how deep in code of code. */
interface CodePlace {
  scope: Scope;
  variables: Variables;
  depth: number;
}

interface Syntax {
  items: SyntaxItem[];
  /** Some code that will run is not spelt out. */
  unclear: boolean;
}

async function syntaxOf(parse: ParseBash, source: string, at: CodePlace): Promise<Syntax | undefined> {
  if (source.length > MAX_PARSED || at.depth > MAX_DEPTH) return undefined;
  const found = await parse(source, (root) => (root.hasError ? undefined : readSyntax(root, at)));
  if (!found) return undefined;
  const items: SyntaxItem[] = [];
  let unclear = false;
  for (const item of found) {
    if (item.kind !== "command") {
      items.push(item);
      continue;
    }
    for (const command of unwrapped(withPlainName(item))) {
      items.push(command);
      const { scripts, hidden, here } = embeddedScripts(command);
      if (hidden) unclear = true;
      for (const script of scripts) {
        const scope = here ? command.scope : { parent: command.scope };
        const inner = await syntaxOf(parse, script, { ...at, scope, depth: at.depth + 1 });
        if (!inner) return undefined;
        items.push(...inner.items);
        if (inner.unclear) unclear = true;
      }
    }
  }
  return { items, unclear };
}

/** `/bin/rm` is `rm` to the rules. */
function withPlainName(command: SimpleCommand): SimpleCommand {
  const [first, ...rest] = command.words;
  if (!first || !SYSTEM_FOLDER.test(first.literal ?? "")) return command;
  const name = (first.literal ?? "").replace(SYSTEM_FOLDER, "");
  return { ...command, words: [plainWord(name), ...rest] };
}

function unwrapped(command: SimpleCommand): SimpleCommand[] {
  const given = command.given ?? givesWords(command);
  const inner = innerCommands(command.words).flatMap((words) =>
    unwrapped(
      withPlainName({ ...command, words, writes: [], reads: [], ...(given !== undefined && { given }) }),
    ),
  );
  return [command, ...inner];
}

function patternsOf(item: SyntaxItem): string[] {
  if (item.kind === "assignment") return [item.source];
  if (item.kind === "mention" || item.kind === "again") return [];
  const text = item.words.map(plainForm).join(" ");
  if (item.words[0] && isCd(plainForm(item.words[0]))) return [];
  if (item.writes.length === 0) return text === "" ? [] : [text];
  const full = [text, ...item.writes.map(redirection)].join(" ").trim();
  return text === "" ? [full] : [text, full];
}

function redirection(file: Word): string {
  return `> ${plainForm(file)}`;
}

function alwaysOf(item: SyntaxItem): string | undefined {
  if (item.kind === "assignment") return `${item.name}=*`;
  if (item.kind === "mention" || item.kind === "again") return undefined;
  if (item.words[0] && isCd(plainForm(item.words[0]))) return undefined;
  return alwaysPattern(item.words);
}
