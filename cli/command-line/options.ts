import { everywhere } from "./everywhere.js";
import type { Invocation } from "./invocation.js";
import type { CommandSpec, OptionSpec } from "./spec.js";
import { didYouMean } from "./suggest.js";
import { UsageError } from "./usage-error.js";

/**
 * The options and words that follow a command. An option it does not have is an error where a person typed it; a program
 * that was written for another version goes on without it.
 */
export function readOptions(
  given: readonly string[],
  command: CommandSpec,
  person: boolean,
): Pick<Invocation, "words" | "options" | "warnings"> {
  const specs = [...(command.options ?? []), ...everywhere];
  const options = new Map<string, string[] | boolean>();
  const warnings: string[] = [];
  const words: string[] = [];
  const left = [...given];
  while (left.length > 0) {
    const word = left.shift() ?? "";
    if (word === "--") words.push(...left.splice(0));
    else if (!isOption(word)) words.push(word);
    else {
      const { spec, name, text, off } = optionOf(word, specs);
      if (!spec) {
        const hint = didYouMean(
          name,
          specs.filter(({ hidden }) => !hidden).map((one) => one.name),
          (one) => `--${one}`,
        );
        const shown = word.split("=", 1)[0];
        if (person) {
          throw new UsageError(
            `Unknown option: ${shown}.${hint} Try: opencode ${command.name} --help (without a terminal as standard input it is passed over)`,
          );
        }
        warnings.push(`ignoring an option this version does not have: ${shown}${hint && `.${hint}`}`);
        // What takes no words can only mean it as the value of that option.
        if (text === undefined && !command.words?.length && isValue(left[0])) left.shift();
      } else if (spec.value === undefined) options.set(spec.name, switched(spec, text, off));
      else {
        const value = text ?? (isValue(left[0]) ? left.shift() : undefined);
        options.set(spec.name, [...listOf(options.get(spec.name)), checked(spec, value)]);
      }
    }
  }
  return { options, warnings, words };
}

const isOption = (word: string) => word.startsWith("-") && word !== "-";
const isValue = (word: string | undefined) => word !== undefined && !isOption(word);
const listOf = (value: string[] | boolean | undefined) => (Array.isArray(value) ? value : []);

function optionOf(word: string, specs: readonly OptionSpec[]) {
  const equals = word.indexOf("=");
  const flag = equals < 0 ? word : word.slice(0, equals);
  const text = equals < 0 ? undefined : word.slice(equals + 1);
  if (!flag.startsWith("--")) {
    const name = flag.slice(1);
    const spec =
      specs.find(({ short }) => short === name) ??
      specs.find(({ short, value }) => value && short === name[0]);
    // `-mdemo/demo`
    const joined = spec && spec.short !== name ? word.slice(2) : text;
    return { spec, name, text: joined, off: false };
  }
  // Programs write an option's name in either way.
  const name = flag.slice(2).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const spec = specs.find((one) => one.name === name);
  const positive = name.startsWith("no-")
    ? specs.find((one) => one.name === name.slice(3) && !one.value)
    : undefined;
  return { spec: spec ?? positive, name, text, off: !spec && positive !== undefined };
}

function switched({ name }: OptionSpec, text: string | undefined, off: boolean): boolean {
  if (text === undefined || text === "true" || text === "1") return !off;
  if (text === "false" || text === "0") return off;
  throw new UsageError(`--${name} takes no value, and was given one: ${text}`);
}

function checked({ name, choices, range, value: shown }: OptionSpec, text: string | undefined): string {
  if (range) {
    const [least, most] = range;
    const number = Number(text);
    if (
      text !== undefined &&
      text.trim() !== "" &&
      Number.isInteger(number) &&
      number >= least &&
      number <= most
    )
      return text;
    const wrong = text === undefined ? "nothing was given" : `not a ${shown}: ${text}`;
    const upTo = most === Number.MAX_SAFE_INTEGER ? "on" : `to ${most}`;
    throw new UsageError(`--${name}: ${wrong}. Give a number from ${least} ${upTo}`);
  }
  if (text === undefined) throw new UsageError(`--${name}: nothing was given. Write --${name}=<${shown}>`);
  if (!choices) return text;
  const choice = choices.find((one) => one === text.toLowerCase());
  if (choice !== undefined) return choice;
  throw new UsageError(
    `--${name}: not a ${shown}: ${text}.${didYouMean(text, choices)} Give one of ${choices.join(", ")}`,
  );
}
