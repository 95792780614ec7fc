import type { Node, ParseError } from "jsonc-parser";
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from "jsonc-parser";
import { CoreError } from "../../base/errors.js";

export interface ParsedConfig {
  value: unknown;
  /** Line, from 1, of the value at `path` or of its nearest enclosing value that the text has. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Reads JSON with comments and trailing commas; `path` only names the text in the `ConfigJsonError`. Empty text is `{}`. */
export function parseConfig(source: string, path: string): ParsedConfig {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  if (text.trim() === "") return { value: {}, lineOf: () => undefined };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const error = errors[0];
  if (error) throw syntaxError(text, error, path);
  if (!tree) return { value: {}, lineOf: () => undefined };
  return { value: getNodeValue(tree), lineOf: (at) => lineOf(text, tree, at) };
}

function syntaxError(text: string, error: ParseError, path: string): CoreError<"ConfigJsonError"> {
  const { line, column } = position(text, error.offset);
  const found = text.charAt(error.offset);
  // Only punctuation is quoted: words at a broken place may be a key.
  const near = found !== "" && "{}[],:".includes(found) ? ` before "${found}"` : "";
  const wrong = sentences[printParseErrorCode(error.error)] ?? "this cannot be read";
  return new CoreError("ConfigJsonError", {
    message: `${path}:${line}:${column} is not valid JSON: ${wrong}${near}. Mend the file there: nothing that needs it goes on until then, and it is read again by itself`,
    path,
    line,
    column,
  });
}

function lineOf(text: string, tree: Node, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length).map((key) => (typeof key === "number" ? key : String(key)));
    const node = findNodeAtLocation(tree, at);
    if (node) return position(text, (node.parent?.type === "property" ? node.parent : node).offset).line;
  }
  return undefined;
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** By the parser's name for what is wrong. */
const sentences: Record<string, string> = {
  InvalidSymbol:
    "a key must stand in double quotes, and a value be a quoted string, a number, true, false, null, {...} or [...]",
  InvalidNumberFormat: "this is not a number",
  PropertyNameExpected: "a key in double quotes is expected",
  ValueExpected: "a value is missing",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "the file goes on after its end",
  UnexpectedEndOfComment: "a comment is not closed",
  UnexpectedEndOfString: "a string is not closed",
  UnexpectedEndOfNumber: "a number breaks off",
  InvalidUnicode: "a \\u escape needs four hexadecimal digits",
  InvalidEscapeCharacter: "this escape is not known in JSON",
  InvalidCharacter: "a control character stands in a string",
};
