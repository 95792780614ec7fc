import { everywhere } from "./everywhere.js";
import type { CommandSpec, OptionSpec, WordSpec } from "./spec.js";

const width = 100;

/** What `opencode --help` says, or the help of the commands that begin with a word. */
export function overview(commands: readonly CommandSpec[], group?: string): string {
  const shown = group === undefined ? commands : commands.filter(({ name }) => name.startsWith(`${group} `));
  const rows = shown.map((command): [string, string] => [
    `${command.name}${wordsOf(command)}`,
    command.summary,
  ]);
  return [
    `Usage:\n  opencode ${group === undefined ? "<command>" : `${group} <command>`} [options]`,
    `Commands:\n${table(rows)}`,
    `Options:\n${table([
      ["-h, --help", `Explain ${group === undefined ? "a command: opencode run --help" : "a command"}`],
      ...(group === undefined ? [["-v, --version", "Say which version this is"] as [string, string]] : []),
    ])}`,
    ...(group === undefined ? ['Example:\n  opencode run "What does this project do?"'] : []),
  ].join("\n\n");
}

/** What `opencode <command> --help` says. */
export function helpOf(command: CommandSpec): string {
  const options = [...(command.options ?? []), ...everywhere].filter(({ hidden }) => !hidden);
  const examples = command.examples.map((example) => `  ${example}`).join("\n");
  return [
    `${command.summary}.`,
    `Usage:\n  ${usageOf(command)}`,
    `Options:\n${table([
      ...options.map((option): [string, string] => [flagOf(option), describe(option)]),
      ["-h, --help", "Show this"],
    ])}`,
    ...(command.notes ? [command.notes] : []),
    `${command.examples.length > 1 ? "Examples" : "Example"}:\n${examples}`,
  ].join("\n\n");
}

export function usageOf(command: CommandSpec): string {
  return `opencode ${command.name}${wordsOf(command)} [options]`;
}

function wordsOf({ words = [] }: CommandSpec): string {
  return words.map((word) => ` ${wordOf(word)}`).join("");
}

export function wordOf({ name, required, repeated }: WordSpec): string {
  const all = repeated ? `${name}...` : name;
  return required ? `<${all}>` : `[${all}]`;
}

function flagOf({ name, short, value }: OptionSpec): string {
  return `${short ? `-${short}, ` : "    "}--${name}${value ? ` <${value}>` : ""}`;
}

function describe({ summary, choices, repeated, default: usual }: OptionSpec): string {
  const said = [
    ...(choices ? [`one of ${choices.join(", ")}`] : []),
    ...(usual === undefined ? [] : [`default: ${usual}`]),
    ...(repeated ? ["may be repeated"] : []),
  ];
  return said.length > 0 ? `${summary} (${said.join("; ")})` : summary;
}

/** Two columns, the second one broken into lines. */
function table(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([first]) => first.length)) + 4;
  return rows
    .map(([first, second]) => `  ${first.padEnd(left - 2)}${wrapped(second, width - left, " ".repeat(left))}`)
    .join("\n");
}

function wrapped(text: string, most: number, indent: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}
