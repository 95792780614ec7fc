export interface FrontMatter {
  /** Plain values by key; what is not plain text is left out. */
  fields: Record<string, string>;
  /** What comes below, without surrounding blank lines. */
  body: string;
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/**
 * The text fields above a markdown document: `key: value`, quoted values, and blocks (`|`, `>`, or a value that
 * goes on in indented lines). Colons inside a value need no quotes, for people forget them.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const fenced = FENCED.exec(text);
  if (!fenced) return { fields: {}, body: text.trim() };
  const fields: Record<string, string> = {};
  const lines = (fenced[1] ?? "").split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const field = /^([\w.-]+):(?:[ \t]+(.*))?$/.exec(lines[at] ?? "");
    const block = lines.slice(at + 1, nextField(lines, at + 1));
    at += 1 + (field ? block.length : 0);
    if (field?.[1]) fields[field[1]] = fieldText((field[2] ?? "").trim(), block);
  }
  return { fields, body: text.slice(fenced[0].length).trim() };
}

/** Where the indented or blank lines that belong to a field end. */
function nextField(lines: string[], from: number): number {
  const end = lines.findIndex((line, index) => index >= from && /^\S/.test(line));
  return end < 0 ? lines.length : end;
}

function fieldText(first: string, block: string[]): string {
  const indent = Math.min(...block.filter((line) => line.trim()).map((line) => line.search(/\S/)), 80);
  const below = block.map((line) => line.slice(indent));
  if (/^\|[+-]?$/.test(first)) return below.join("\n").trim();
  const folded = /^>[+-]?$/.test(first) ? below : [first, ...below];
  return unquoted(
    folded
      .map((line) => line.trim())
      .filter(Boolean)
      .join(" "),
  );
}

function unquoted(text: string): string {
  const single = /^'((?:[^']|'')*)'$/.exec(text);
  if (single) return (single[1] ?? "").replaceAll("''", "'");
  if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) return text.replace(/\s+#.*$/, "");
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
