import type { Document, Pair, Scalar } from "yaml";
import { isObject, type JsonObject, kindOf } from "../../base/json.js";
import { splitFrontMatter, textsOf, withoutComment } from "./front-matter.js";

export interface Settings {
  /** What the front matter says, in the types of YAML. */
  value: JsonObject;
  /** The same as `textsOf` has it, also of what is no YAML. */
  texts: Record<string, string>;
  /** What comes below, without surrounding blank lines. */
  body: string;
  /** What is wrong with the form of the text; `value` is empty then. */
  problem?: { path: PropertyKey[]; message: string; line: number };
  /** Line, from 1, of the key at `path` or of its nearest enclosing one that the text has. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Characters. */
const longest = 32 * 1024;
const mostBrackets = 1_000;

/** The settings above a markdown document, in YAML. Never throws. */
export async function readSettings(text: string): Promise<Settings> {
  const { lines, unclosed, body } = splitFrontMatter(text);
  const texts = textsOf(lines);
  if (!lines) {
    const nothing = { value: {}, texts, body, lineOf: () => undefined };
    const message = "the front matter is not closed by ---";
    return unclosed ? { ...nothing, problem: { path: [], message, line: 1 } } : nothing;
  }
  const source = withQuotes(lines).join("\n");
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length + 1;
  const failed = (message: string, line: number, path: string[] = []): Settings => ({
    ...{ value: {}, texts, body, lineOf: () => line },
    problem: { path, message, line },
  });
  // Its parser takes time with the square of what is nested and of the keys: nobody's settings come near.
  if (source.length > longest || source.split(/[[{]/).length > mostBrackets)
    return failed(`the front matter is longer than ${longest / 1024} KiB or too deep to be read`, 2);
  const { parseDocument } = await import("yaml");
  let document: Document;
  let value: unknown;
  try {
    document = parseDocument(source, { prettyErrors: false });
    const [error] = document.errors;
    if (error) return failed(plain(error.message), lineAt(error.pos[0]), keyBefore(source, error.pos[0]));
    value = document.toJS() ?? {};
  } catch (cause) {
    return failed(cause instanceof Error ? plain(cause.message) : String(cause), 2);
  }
  if (!isObject(value)) return failed(`expected key: value lines, got ${kindOf(value)}`, 2);
  return {
    value,
    texts,
    body,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const key = keyAt(document, path.slice(0, length));
        if (key?.range) return lineAt(key.range[0]);
      }
      return undefined;
    },
  };
}

/** People forget that a value with a colon in it needs quotes; on a line of its own it can mean only one thing. */
function withQuotes(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const [, key, value] = /^([\w.-]+:[ \t]+)([^\s"'[\]{}|>&*!#].*)$/.exec(line) ?? [];
    const goesOn = /^[ \t]+\S/.test(lines[index + 1] ?? "");
    const needed = value !== undefined && (/:(\s|$)/.test(value) || /^[@`%]/.test(value));
    return needed && !goesOn ? key + JSON.stringify(withoutComment(value.trim())) : line;
  });
}

/** The node of a key; the path leads through maps only, as far as it can be followed. */
function keyAt(document: Document, path: readonly PropertyKey[]): Scalar | undefined {
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = (holder as { items?: Pair<Scalar>[] } | null | undefined)?.items ?? [];
  return items.find((pair) => String(pair.key?.value) === String(path.at(-1)))?.key;
}

/** The key of the top level that an offset lies under. */
function keyBefore(source: string, offset: number): string[] {
  const keys = [...source.slice(0, offset + 1).matchAll(/^([\w.-]+):/gm)];
  const key = keys.at(-1)?.[1];
  return key === undefined ? [] : [key];
}

/** The first sentence: the parser may quote the text, and with it a key. */
function plain(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/:\s*["'].*$/, "");
}
