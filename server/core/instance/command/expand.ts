/** The placeholders of a template in the order a user fills them in: `$1`, `$2`, then `$ARGUMENTS`. */
export function hintsOf(template: string): string[] {
  const numbered = [...new Set(template.match(/\$\d+/g) ?? [])];
  numbered.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return template.includes("$ARGUMENTS") ? [...numbered, "$ARGUMENTS"] : numbered;
}

/** A piece of a filled template: text as it is, or a shell command whose output belongs there. */
export type FilledPiece = { text: string } | { command: string };

/**
 * Fills a template: `$ARGUMENTS` with all that was typed, `$1` and on with its words, the last of them with all
 * the words that are left. What was typed for a template without placeholders goes below it. Only the template
 * itself can ask for shell commands, by `` !`command` ``: what was typed is never searched for them.
 */
export function fillTemplate(template: string, typed: string): FilledPiece[] {
  const words = splitWords(typed);
  const last = Math.max(0, ...[...template.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
  const fill = (text: string) =>
    text.replace(/\$ARGUMENTS|\$(\d+)/g, (match, digits?: string) => {
      if (match === "$ARGUMENTS") return typed.trim();
      const place = Number(digits);
      return place === last ? wordsFrom(typed, place) : (words[place - 1] ?? "");
    });
  const pieces = template
    .split(/!`([^`]+)`/)
    .map((piece, index): FilledPiece => (index % 2 === 1 ? { command: fill(piece) } : { text: fill(piece) }));
  const open = last > 0 || template.includes("$ARGUMENTS");
  return open || typed.trim() === "" ? pieces : [...pieces, { text: `\n\n${typed.trim()}` }];
}

/**
 * A word of what was typed. Quotes hold words together where they stand around one; within a word, as in `don't` or
 * `--name="a b"`, they are what the person wrote.
 */
const WORD =
  /"((?:\\.|[^"\\])*)"(?=\s|$)|'([^']*)'(?=\s|$)|[^\s"']+="(?:\\.|[^"\\])*"(?=\s|$)|(?:\\\s|\S)+/gs;

/** The words of a line. Of backslashes only those before a blank, a quote or another one count. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(WORD)].map(bare);
}

/** What was typed from its `first` word on, with the blanks between as they are. */
function wordsFrom(line: string, first: number): string {
  const start = [...line.matchAll(WORD)][first - 1]?.index;
  if (start === undefined) return "";
  const rest = line.slice(start).trimEnd();
  return rest.replace(WORD, (...match: unknown[]) => bare(match as (string | undefined)[]));
}

function bare([whole = "", double, single]: readonly (string | undefined)[]): string {
  if (double !== undefined) return double.replace(/\\(["\\])/g, "$1");
  return single ?? whole.replace(/\\([\s"'])/g, "$1");
}

/** Further than this a name does not go, in characters. */
const LONGEST_NAME = 400;
/** Where a name may end: at a blank, at what closes or separates, at a full stop that ends more than a name. */
const NAME_END =
  /(?=\s|$|[)\]}>"'’”»`*|,;:!?…，。、；：！？）】」』]|[.]+(?:\s|$|[)\]}"'’”»*]))|(?<=[\w.-])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])/gu;

/**
 * What each `@` of a text may refer to, the longest name first, for names may hold blanks, brackets and full stops:
 * only the folder tells which is meant. Addresses such as a@b.c are none.
 */
export function fileReferences(text: string): string[][] {
  const starts = [...text.matchAll(/(?<![\w`])@(?=[^\s@])/g)];
  const found = starts.map(({ index }) => {
    const rest = text.slice(index + 1, index + 1 + LONGEST_NAME).split("\n", 1)[0] ?? "";
    const [, , quoted] = /^(["'])(.+?)\1/.exec(rest) ?? [];
    if (quoted !== undefined) return [quoted];
    const names = [...rest.matchAll(NAME_END)].map((end) => rest.slice(0, end.index)).reverse();
    const escaped = names.map((name) => name.replace(/\\([^\w/])/g, "$1"));
    return [...new Set(names.flatMap((name, at) => [name, escaped[at] ?? name]))].filter((name) =>
      /\S$/.test(name),
    );
  });
  return [...new Map(found.map((names) => [names.join("\n"), names])).values()].filter(
    (names) => names.length > 0,
  );
}
