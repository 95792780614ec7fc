import type { Words } from "../sdk-model.js";

/** First line of every generated Python file. */
export const PYTHON_BANNER = "# Generated from openapi.yaml by codegen. Do not edit.\n";

/** Words that cannot be names in Python, and what a module hides when it takes the name. */
const taken = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield self".split(
    " ",
  ),
);

/** `session_id` for `sessionID`, `global_` for `global`. */
export function snakeCase(words: Words): string {
  const name = words.map((word) => word.toLowerCase()).join("_");
  return taken.has(name) ? `${name}_` : name;
}

/** The name of a parameter, from the one it has on the wire. */
export function argument(wire: string): string {
  return snakeCase(
    wire
      .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
      .split(/[^A-Za-z0-9]+/)
      .filter(Boolean),
  );
}

export function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** `SessionPermission` for two words or segments, whatever they hold. */
export function className(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .filter(Boolean)
    .map(capital)
    .join("");
}

/** A text as Python writes it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A docstring of one or more lines, at this depth; nothing for an empty text. */
export function docstring(text: string, depth: string): string {
  const lines = text.replaceAll("\\", "\\\\").replaceAll('"""', "'''").trim().split("\n");
  const [first = "", ...more] = lines;
  if (first === "" && more.length === 0) return "";
  const body = [first, ...more.map((line) => `${depth}${line.trim()}`.trimEnd())].join("\n");
  const end = more.length > 0 ? `\n${depth}` : body.endsWith('"') ? " " : "";
  return `${depth}"""${body}${end}"""\n`;
}
