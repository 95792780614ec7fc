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
      return place === last ? words.slice(place - 1).join(" ") : (words[place - 1] ?? "");
    });
  const pieces = template
    .split(/!`([^`]+)`/)
    .map((piece, index): FilledPiece => (index % 2 === 1 ? { command: fill(piece) } : { text: fill(piece) }));
  const open = last > 0 || template.includes("$ARGUMENTS");
  return open || typed.trim() === "" ? pieces : [...pieces, { text: `\n\n${typed.trim()}` }];
}

/** The words of a line as a shell would see them: quotes hold words together, a backslash takes a quote as it is. */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/(?:"((?:\\.|[^"\\])*)"|'([^']*)'|(\\.|[^\s"'\\])+)+/g)) {
    words.push(
      match[0].replace(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g, (_, double, single, escaped) => {
        return (double as string | undefined)?.replace(/\\(.)/g, "$1") ?? single ?? escaped ?? "";
      }),
    );
  }
  return words;
}

/** The files that a text refers to by `@path`, once each; addresses such as a@b.c are none. */
export function fileReferences(text: string): string[] {
  const found = [...text.matchAll(/(?<![\w`])@((?:~\/|\.{0,2}\/)?[\w.-]+(?:\/[\w.-]+)*\/?)/g)];
  return [...new Set(found.map((match) => (match[1] ?? "").replace(/\.+$/, "")))].filter(Boolean);
}
