/** What stands above a markdown document between two lines of `---`, and what stands below. */
export interface FrontMatter {
  /** The lines between; undefined for a document without front matter. */
  lines: string[] | undefined;
  /** It begins, and nothing ends it: all of the text is its body. */
  unclosed: boolean;
  /** What comes below, without surrounding blank lines. */
  body: string;
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;
const OPENED = /^\uFEFF?---[ \t]*\r?\n/;

/** Parts a document from its front matter: the one place that knows where that begins and ends. */
export function splitFrontMatter(text: string): FrontMatter {
  const fenced = FENCED.exec(text);
  if (!fenced) return { lines: undefined, unclosed: OPENED.test(text), body: text.trim() };
  const lines = (fenced[1] ?? "").split(/\r?\n/);
  return { lines, unclosed: false, body: text.slice(fenced[0].length).trim() };
}

/**
 * Each field with its value as text: `key: value`, quoted values, and blocks (`|`, `>`, or a value that goes on in
 * indented lines). Reads what people write where YAML would refuse it, in a time that grows with its length only; what
 * a field means beyond a text, `readSettings` says.
 */
export function textsOf(lines: readonly string[] = []): Record<string, string> {
  const texts: Record<string, string> = {};
  let at = 0;
  while (at < lines.length) {
    const [, , key, first = ""] = /^(["']?)([\w.-]+)\1[ \t]*:(?:[ \t]+(.*))?$/.exec(lines[at] ?? "") ?? [];
    at += 1;
    if (key === undefined) continue;
    const block = lines.slice(at, nextField(lines, at));
    at += block.length;
    texts[key] = fieldText(first.trim(), block);
  }
  return texts;
}

/** Where the indented or blank lines that belong to a field end. */
function nextField(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !/^\S/.test(lines[at] ?? "")) at += 1;
  return at;
}

function fieldText(first: string, block: readonly string[]): string {
  const [, style] = /^([|>])[+\-\d]*(?:[ \t]+#.*)?$/.exec(first) ?? [];
  const indent = block.reduce(
    (least, line) => (line.trim() ? Math.min(least, line.search(/\S/)) : least),
    80,
  );
  const below = block.map((line) => line.slice(indent));
  if (style === "|") return below.join("\n").trim();
  if (style === ">") return folded(below);
  return unquoted(folded([first, ...below]));
}

/** Lines as one, a blank one as the end of a paragraph. */
function folded(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => line.trim() || "\n").join(" ");
  return paragraphs.replace(/ ?\n ?/g, "\n").trim();
}

function unquoted(text: string): string {
  const single = /^'((?:[^']|'')*)'(?:\s#.*)?$/s.exec(text);
  if (single) return (single[1] ?? "").replaceAll("''", "'");
  const [, double] = /^("(?:[^"\\]|\\.)*")(?:\s#.*)?$/s.exec(text) ?? [];
  if (double === undefined) return withoutComment(text);
  try {
    return String(JSON.parse(double.replaceAll("\n", "\\n")));
  } catch {
    return double.slice(1, -1);
  }
}

/** A plain value as YAML ends it: a `#` behind a blank begins a comment. */
export function withoutComment(text: string): string {
  const comment = text.startsWith("#") ? 0 : text.search(/\s#/);
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}
