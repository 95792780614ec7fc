import path from "node:path";
import type { Node } from "web-tree-sitter";
import { ansiText } from "./ansi.js";
import { saysNames } from "./names.js";

/** Stands for text that is only known at run time. */
export const UNKNOWN = "\u0000";
/** Such text that a program or a file says, so that it may be any path; what follows `UNKNOWN` alone is named elsewhere. */
export const SAID = `${UNKNOWN}\u0004`;
/** Stands for the folder that `cd -` would go to. */
export const PREVIOUS = "\u0001";
/** Stands for the root of the repository. */
export const TOPLEVEL = "\u0002";

/** Stands for the user's folder where a program, not the shell, may put it in. */
export const HOME = "\u0003";

/** Whether nothing in a value stands for something else. */
export function isKnown(value: string): boolean {
  return ![UNKNOWN, PREVIOUS, TOPLEVEL, HOME].some((mark) => value.includes(mark));
}

/** What a variable may hold; at least one value. */
export type Lookup = (variable: string) => string[];

/** More are not told apart: from there on a word is unknown. */
const MOST = 32;

/** Each value once; too many of them are `UNKNOWN`. */
export function anyOf(...lists: string[][]): string[] {
  const all = [...new Set(lists.flat())];
  return all.length > MOST ? [...all.slice(0, MOST), UNKNOWN] : all;
}

/** The texts that a piece of a command line may become. */
export function possibleValues(node: Node, lookup: Lookup): string[] {
  switch (node.type) {
    case "word":
    case "number":
    case "variable_name":
    case "test_operator":
    case "regex":
    case "extglob_pattern":
      return [node.text.replace(/\\([\s\S])/g, (_, escaped: string) => (escaped === "\n" ? "" : escaped))];
    case "raw_string":
      return [node.text.slice(1, -1)];
    case "ansi_c_string":
      return [ansiText(node.text.slice(2, -1))];
    case "string":
      return quotedValues(node, lookup);
    case "command_name":
    case "concatenation":
      return joined(node.children.map((child) => possibleValues(child, lookup)));
    case "simple_expansion":
      return lookup(node.text.slice(1));
    case "expansion":
      return expanded(node, lookup);
    case "array":
      return anyOf(node.namedChildren.flatMap((child) => possibleValues(child, lookup)));
    case "arithmetic_expansion":
      return ["0"];
    case "process_substitution":
      return ["/dev/fd/63"];
    case "command_substitution":
      return substituted(node, lookup);
    case "brace_expression":
      return [node.text];
    default:
      return node.isNamed ? [UNKNOWN] : [node.text];
  }
}

/** White space next to an expansion belongs to no node, so the text between expansions is taken from the source. */
function quotedValues(node: Node, lookup: Lookup): string[] {
  const parts: string[][] = [];
  let at = node.text.startsWith("$") ? 2 : 1;
  for (const child of node.namedChildren) {
    if (child.type === "string_content") continue;
    const start = child.startIndex - node.startIndex;
    parts.push([unescaped(node.text.slice(at, start))], possibleValues(child, lookup));
    at = start + child.text.length;
  }
  parts.push([unescaped(node.text.slice(at, -1))]);
  return joined(parts);
}

function unescaped(text: string): string {
  return text.replace(/\\([$`"\\\n])/g, (_, escaped: string) => (escaped === "\n" ? "" : escaped));
}

function joined(parts: string[][]): string[] {
  let all = [""];
  for (const part of parts) all = anyOf(all.flatMap((head) => part.map((tail) => head + tail)));
  return all;
}

/** `${name}` with what may follow the name. */
function expanded(node: Node, lookup: Lookup): string[] {
  const [, sign, name, operation = ""] =
    /^\$\{([!#]?)(\w+|[@*?$!#-])(?:\[[^\]]*\])?(.*)\}$/s.exec(node.text) ?? [];
  if (name === undefined || sign === "!") return [SAID];
  if (sign === "#") return ["0"];
  const held = lookup(name);
  if (operation === "" || operation.startsWith(":?")) return held;
  const operands = node.namedChildren.slice(1).filter(({ type }) => type !== "subscript");
  const other = joined(operands.map((child) => possibleValues(child, lookup)));
  if (/^:?[-=]/.test(operation)) return anyOf(held.filter(Boolean), other);
  if (/^:?\+/.test(operation)) return anyOf([""], other);
  const [, cut, pattern = ""] = /^(%%?|##?)(.*)$/s.exec(operation) ?? [];
  if (cut === undefined)
    return anyOf(
      held,
      held.flatMap((value) => reshaped(value, operation)),
    );
  return anyOf(held.map((value) => (cut.startsWith("%") ? withoutEnd : withoutStart)(value, pattern, cut)));
}

/** `$PWD` is `.` and begins as `./` where its real text, which cutting goes by, is another. */
function isShortened(value: string): boolean {
  return value === "." || value.startsWith("./");
}

/** Whatever the end was, the path begins as it did. */
function withoutEnd(value: string, pattern: string, cut: string): string {
  const reachesUp = value === "." || cut === "%%" || !/[*?[$`\\'"]/.test(pattern);
  if (isShortened(value) && reachesUp && !value.endsWith(pattern) && (value === "." || pattern.includes("/")))
    return SAID;
  if (!/[*?[$`\\'"]/.test(pattern)) return value.endsWith(pattern) ? value.slice(0, -pattern.length) : value;
  return /^[/~]|^\.\./.test(value) || value.startsWith(UNKNOWN) ? value : `./${UNKNOWN}`;
}

function withoutStart(value: string, pattern: string): string {
  if (pattern === "*/") return value.slice(value.lastIndexOf("/") + 1);
  if (isShortened(value) && !value.startsWith(pattern)) return SAID;
  if (/[*?[$`\\'"]/.test(pattern)) return value === "" ? "" : SAID;
  return value.startsWith(pattern) ? value.slice(pattern.length) : value;
}

/** `${x:1:2}`, `${x/a/b}`, `${x^^}` and their like, as far as they are plain. */
function reshaped(value: string, operation: string): string {
  if (value === "" || value.includes(UNKNOWN)) return value;
  if (isShortened(value)) return SAID;
  const [, from, length] = /^:\s*(\d+)(?::(\d+))?$/.exec(operation) ?? [];
  if (from !== undefined)
    return value.slice(Number(from), length === undefined ? undefined : Number(from) + Number(length));
  const [, sign, old, put = ""] = /^(\/\/?)([\w.@ -]+|\\?\/)(?:\/([\w./@ -]*))?$/.exec(operation) ?? [];
  if (old === undefined) return /^(\^\^?|,,?)$/.test(operation) ? changedCase(value, operation) : SAID;
  const plain = old.replace("\\", "");
  return sign === "//" ? value.replaceAll(plain, () => put) : value.replace(plain, () => put);
}

function changedCase(value: string, operation: string): string {
  const [first, rest] = operation.length > 1 ? [value, ""] : [value.slice(0, 1), value.slice(1)];
  return (operation.startsWith("^") ? first.toUpperCase() : first.toLowerCase()) + rest;
}

/** What the commonest substitutions give is known without running them. */
function substituted(node: Node, lookup: Lookup): string[] {
  const [only, ...more] = node.namedChildren;
  if (!only || more.length > 0) return [SAID];
  // `$(<file)`: what the file says.
  const other = saysNames(only) ? UNKNOWN : SAID;
  if (only.type !== "command") return [other];
  const words = only.namedChildren.map((child) => possibleValues(child, lookup));
  const text = only.namedChildren.map((child) => child.text).join(" ");
  if (text === "pwd") return lookup("PWD");
  if (text === "git rev-parse --show-toplevel") return [TOPLEVEL];
  const [name] = words[0] ?? [];
  if (name === "echo" && words.length > 1)
    return joined(words.slice(1).flatMap((word, at) => (at === 0 ? [word] : [[" "], word])));
  if (name === "dirname") return folders(words.slice(1).flat());
  if (name === "mktemp")
    return words.slice(1).some(([word = ""]) => !word.startsWith("-"))
      ? [UNKNOWN]
      : lookup("TMPDIR").map((folder) => `${folder || "/tmp"}/tmp.x`);
  return [other];
}

/** What `dirname` says of these. */
function folders(files: readonly string[]): string[] {
  const told = files.filter((file) => !file.startsWith("-"));
  return anyOf(
    told.map((file) => (file === "." ? ".." : file.includes(UNKNOWN) ? UNKNOWN : path.posix.dirname(file))),
  );
}
