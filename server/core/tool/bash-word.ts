import type { Node } from "web-tree-sitter";

/** One word of a command. */
export interface Word {
  source: string;
  /** What the shell makes of it when only quotes and backslashes are involved. */
  literal?: string;
  /** The same, with the home folder filled in and `$PWD` as `.`; for use as a path. */
  path?: string;
}

/** A word as it stands and, as far as that can be known without running anything, as the command will get it. */
export function wordOf(node: Node, home: string): Word {
  const literal = staticValue(node, () => undefined);
  const path = pathOf(node, home);
  return {
    source: node.text,
    ...(literal !== undefined && { literal }),
    ...(path !== undefined && { path }),
  };
}

/** The value of a word made of plain and quoted text only. */
export function literalOf(node: Node): string | undefined {
  return staticValue(node, () => undefined);
}

/**
 * A word as it appears in permission patterns: quotes and backslashes that change nothing are dropped, so that
 * `"rm"` and `r\m` meet a rule for `rm`; a word that needs its quotes keeps them.
 */
export function plainForm(word: Word): string {
  return word.literal !== undefined && /^[\w@%+=:,./-]+$/.test(word.literal) ? word.literal : word.source;
}

function pathOf(node: Node, home: string): string | undefined {
  const value = staticValue(node, (name) => (name === "HOME" ? home : name === "PWD" ? "." : undefined));
  if (value === undefined || !node.text.startsWith("~")) return value;
  if (value === "~" || value.startsWith("~/")) return home + value.slice(1);
  return undefined;
}

type Lookup = (variable: string) => string | undefined;

function staticValue(node: Node, lookup: Lookup): string | undefined {
  switch (node.type) {
    case "word":
    case "number":
    case "variable_name":
    case "test_operator":
      return node.text.replace(/\\([\s\S])/g, (_, escaped: string) => (escaped === "\n" ? "" : escaped));
    case "raw_string":
      return node.text.slice(1, -1);
    case "string":
      return quotedValue(node, lookup);
    case "command_name":
    case "concatenation":
      return joined(node.children.map((child) => staticValue(child, lookup)));
    case "simple_expansion":
    case "expansion": {
      const [, name] = /^\$(?:(\w+)|\{(\w+)\})$/.exec(node.text)?.filter((part) => part !== undefined) ?? [];
      return name === undefined ? undefined : lookup(name);
    }
    default:
      return node.isNamed ? undefined : node.text;
  }
}

/** White space next to an expansion belongs to no node, so the text between expansions is taken from the source. */
function quotedValue(node: Node, lookup: Lookup): string | undefined {
  const parts: (string | undefined)[] = [];
  let at = 1;
  for (const child of node.namedChildren) {
    if (child.type === "string_content") continue;
    const start = child.startIndex - node.startIndex;
    parts.push(unescaped(node.text.slice(at, start)), staticValue(child, lookup));
    at = start + child.text.length;
  }
  parts.push(unescaped(node.text.slice(at, -1)));
  return joined(parts);
}

function unescaped(text: string): string {
  return text.replace(/\\([$`"\\\n])/g, (_, escaped: string) => (escaped === "\n" ? "" : escaped));
}

function joined(parts: (string | undefined)[]): string | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.join("");
}
