import { everywhere } from "./everywhere.js";
import { helpOf, overview, usageOf, wordOf } from "./help.js";
import type { Invocation } from "./invocation.js";
import { readOptions } from "./options.js";
import type { CommandSpec } from "./spec.js";
import { didYouMean } from "./suggest.js";
import { UsageError } from "./usage-error.js";

export type Reading =
  | { kind: "run"; invocation: Omit<Invocation, "version"> }
  | { kind: "help"; text: string }
  | { kind: "version" };

export interface ReadOptions {
  commands: readonly CommandSpec[];
  /** Whether a person typed it: then what counts for nothing is an error. */
  person: boolean;
}

const isHelp = (word: string) => word === "-h" || word === "--help";
const isVersion = (word: string) => word === "-v" || word === "--version";

/** Reads the words after `opencode`. Throws UsageError. */
export function readArguments(words: readonly string[], { commands, person }: ReadOptions): Reading {
  const { before, rest } = split(words);
  const end = rest.indexOf("--");
  const flags = [...before, ...(end < 0 ? rest : rest.slice(0, end))];
  if (flags.some(isVersion)) return { kind: "version" };
  const asked = flags.some(isHelp);
  const [first] = rest;
  if (first === undefined || first === "help") {
    const about = rest.slice(1).filter((word) => !word.startsWith("-"));
    if (about.length === 0) return { kind: "help", text: overview(commands) };
    return readArguments([...about, "--help"], { commands, person });
  }
  const found = commandOf(rest, commands);
  if (!found) return groupOf(rest, commands, asked);
  if (asked) return { kind: "help", text: helpOf(found.command) };
  const { command } = found;
  const read = readOptions([...before, ...found.rest], command, person);
  checkWords(read.words, command);
  return { kind: "run", invocation: { command, ...read } };
}

/** Options may stand before the command. */
function split(words: readonly string[]): { before: string[]; rest: string[] } {
  const before: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("-")) return { before, rest: words.slice(at) };
    before.push(word);
    const option = everywhere.find(({ name }) => word === `--${name}`);
    if (option?.value) before.push(words[++at] ?? "");
  }
  return { before, rest: [] };
}

/** The command with the most words that these begin with. */
function commandOf(words: readonly string[], commands: readonly CommandSpec[]) {
  return commands
    .flatMap((command) =>
      [command.name, ...(command.aliases ?? [])].map((name) => ({ command, name: name.split(" ") })),
    )
    .sort((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => name.every((part, index) => words[index] === part))
    .map(({ command, name }) => ({ command, rest: words.slice(name.length) }))[0];
}

/** Words that are no command by themselves: others begin with the first of them, or nothing is known by it. */
function groupOf(words: readonly string[], commands: readonly CommandSpec[], asked: boolean): Reading {
  const [first = "", second] = words;
  const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const group = names.filter((name) => name.startsWith(`${first} `));
  const next = second === undefined || second.startsWith("-") ? undefined : second;
  if (group.length === 0) {
    const hint = didYouMean(
      first,
      [...new Set(names.map((name) => name.split(" ")[0] ?? ""))],
      (name) => `opencode ${name}`,
    );
    throw new UsageError(`Unknown command: ${first}.${hint} Try: opencode serve, opencode --help`);
  }
  if (next === undefined || asked) return { kind: "help", text: overview(commands, first) };
  const hint = didYouMean(`${first} ${next}`, group, (name) => `opencode ${name}`);
  throw new UsageError(`Unknown command: ${first} ${next}.${hint} Try: opencode ${first} --help`);
}

function checkWords(words: readonly string[], command: CommandSpec): void {
  const specs = command.words ?? [];
  const missing = specs.find(({ required }, index) => required && (words[index] ?? "") === "");
  if (missing) throw new UsageError(`${wordOf(missing)} is missing. Usage: ${usageOf(command)}`);
  const extra = specs.some(({ repeated }) => repeated) ? undefined : words[specs.length];
  if (extra !== undefined)
    throw new UsageError(`Unexpected argument: ${extra}. Try: opencode ${command.name} --help`);
}
