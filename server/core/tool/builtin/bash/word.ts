import type { Node } from "web-tree-sitter";
import { anyOf, type Lookup, possibleValues, UNKNOWN } from "./values.js";

/** One word of a command. */
export interface Word {
  source: string;
  /** What the shell makes of it when only quotes and backslashes are involved. */
  literal?: string;
  /**
   * What it may become, with variables, `~` and substitutions filled in as far as they are known; `UNKNOWN` stands
   * for the rest. For use as a path, and as code of a shell that it is given to.
   */
  values: string[];
}

/** A word as it stands and, as far as that can be known without running anything, as the command will get it. */
export function wordOf(node: Node, lookup: Lookup): Word {
  const literal = literalOf(node);
  return { source: node.text, ...(literal !== undefined && { literal }), values: valuesOf(node, lookup) };
}

/** A word that stands for itself. */
export function plainWord(text: string): Word {
  return { source: text, literal: text, values: [text] };
}

/** The value of a word made of plain and quoted text only. */
export function literalOf(node: Node): string | undefined {
  if (node.descendantsOfType(EXPANSIONS).length > 0) return undefined;
  const [value] = possibleValues(node, () => [UNKNOWN]);
  return value?.includes(UNKNOWN) ? undefined : value;
}

const EXPANSIONS = [
  ...["simple_expansion", "expansion", "arithmetic_expansion", "brace_expression"],
  ...["command_substitution", "process_substitution"],
];

/** All that a word may become; what an expansion without quotes yields is split at blanks too. */
export function valuesOf(node: Node, lookup: Lookup): string[] {
  const values = possibleValues(node, lookup);
  const homed = node.text.startsWith("~") ? values.flatMap((value) => atHome(value, lookup)) : values;
  const splits = node.type !== "string" && node.text.includes("$");
  const pieces = splits ? homed.flatMap((value) => (/\s/.test(value) ? value.trim().split(/\s+/) : [])) : [];
  return anyOf(homed, pieces);
}

function atHome(value: string, lookup: Lookup): string[] {
  const [, name = "", rest = ""] = /^~([^/]*)(.*)$/s.exec(value) ?? [];
  if (name === "") return lookup("HOME").map((home) => home + rest);
  if (name === "+" || name === "-") return lookup(name === "+" ? "PWD" : "OLDPWD").map((at) => at + rest);
  // The homes of others are beside ours, as a rule.
  return lookup("HOME").map((home) => `${home}/../${name}${rest}`);
}

/**
 * A word as it appears in permission patterns: quotes and backslashes that change nothing are dropped, so that
 * `"rm"` and `r\m` meet a rule for `rm`; a word that needs its quotes keeps them.
 */
export function plainForm(word: Word): string {
  return word.literal !== undefined && /^[\w@%+=:,./-]+$/.test(word.literal) ? word.literal : word.source;
}
