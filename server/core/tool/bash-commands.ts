import type { ParseBash } from "./bash-parser.js";
import { namedPaths } from "./bash-paths.js";
import { alwaysPattern } from "./bash-prefix.js";
import { readSyntax, type SimpleCommand, type SyntaxItem } from "./bash-syntax.js";
import { plainForm, type Word } from "./bash-word.js";
import { embeddedScripts, innerCommands } from "./bash-wrappers.js";

export interface ShellCommands {
  /** What the rules are checked against: one for each simple command, all of which must be allowed. */
  patterns: string[];
  /** What "always" should allow. */
  always: string[];
  /** Absolute paths it names. */
  paths: string[];
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
export async function shellCommands(
  parse: ParseBash,
  command: string,
  place: { directory: string; home: string },
): Promise<ShellCommands> {
  const items = await syntaxOf(parse, command, place.home, 0);
  if (!items) return unparsed(command);
  const commands = items.filter((item) => item.kind === "command");
  const patterns = items.flatMap(patternsOf);
  return {
    patterns: patterns.length > 0 ? [...new Set(patterns)] : [command.trim()],
    always: [...new Set(items.flatMap((item) => alwaysOf(item) ?? []))],
    paths: namedPaths(commands, place.directory),
  };
}

/**
 * A text our grammar cannot read may still run in the shell. The marked whole cannot be matched by a rule that
 * allows some command, only by one that allows everything; the crude pieces let a rule that denies a command bite.
 */
function unparsed(command: string): ShellCommands {
  const pieces = command.split(/[;&|\n(){}`]+/).map((piece) => piece.trim());
  return {
    patterns: [UNPARSED + command, ...new Set(pieces.filter((piece) => piece !== ""))],
    always: [],
    paths: [],
  };
}

async function syntaxOf(
  parse: ParseBash,
  source: string,
  home: string,
  depth: number,
): Promise<SyntaxItem[] | undefined> {
  if (source.length > MAX_PARSED || depth > MAX_DEPTH) return undefined;
  const found = await parse(source, (root) => (root.hasError ? undefined : readSyntax(root, home)));
  if (!found) return undefined;
  const items: SyntaxItem[] = [];
  for (const item of found) {
    if (item.kind === "assignment") {
      items.push(item);
      continue;
    }
    for (const command of unwrapped(withPlainName(item))) {
      items.push(command);
      for (const script of embeddedScripts(command.words, command.input)) {
        const inner = await syntaxOf(parse, script, home, depth + 1);
        if (!inner) return undefined;
        items.push(...inner);
      }
    }
  }
  return items;
}

/** `/bin/rm` is `rm` to the rules. */
function withPlainName(command: SimpleCommand): SimpleCommand {
  const [first, ...rest] = command.words;
  if (!first || !SYSTEM_FOLDER.test(first.literal ?? "")) return command;
  const name = (first.literal ?? "").replace(SYSTEM_FOLDER, "");
  return { ...command, words: [{ source: name, literal: name, path: name }, ...rest] };
}

function unwrapped(command: SimpleCommand): SimpleCommand[] {
  const inner = innerCommands(command.words).flatMap((words) =>
    unwrapped(withPlainName({ ...command, words, writes: [], reads: [] })),
  );
  return [command, ...inner];
}

function patternsOf(item: SyntaxItem): string[] {
  if (item.kind === "assignment") return [item.source];
  const text = item.words.map(plainForm).join(" ");
  if (item.writes.length === 0) return text === "" ? [] : [text];
  const full = [text, ...item.writes.map(redirection)].join(" ").trim();
  return text === "" ? [full] : [text, full];
}

function redirection(file: Word): string {
  return `> ${plainForm(file)}`;
}

function alwaysOf(item: SyntaxItem): string | undefined {
  return item.kind === "assignment" ? `${item.name}=*` : alwaysPattern(item.words);
}
