import type { Node } from "web-tree-sitter";
import { literalOf, type Word, wordOf } from "./bash-word.js";

export interface SimpleCommand {
  kind: "command";
  /** The name first. Empty for a redirection without a command. */
  words: Word[];
  /** Files it writes to and reads from by redirection. */
  writes: Word[];
  reads: Word[];
  /** What it gets on its standard input, when the command line spells that out. */
  input?: string;
  scope: Scope;
}

/** A shell whose `cd` does not reach its parent: a subshell, a substitution or a member of a pipe. */
export interface Scope {
  parent?: Scope;
}

export type SyntaxItem = SimpleCommand | { kind: "assignment"; name: string; source: string };

const SUBSHELLS = new Set(["subshell", "command_substitution", "process_substitution"]);
const WRITES = new Set([">", ">>", ">|", "&>", "&>>", ">&", "<>"]);
const STREAMS = /^(-|\d+-?|\/dev\/(null|zero|tty|stdin|stdout|stderr|fd\/\d+))$/;

/** Every simple command and assignment of a parsed command line, wherever it stands, in the order of the source. */
export function readSyntax(root: Node, home: string): SyntaxItem[] {
  const items: SyntaxItem[] = [];

  function enter(node: Node, scope: Scope): void {
    const apart = SUBSHELLS.has(node.type) || node.parent?.type === "pipeline";
    visit(node, apart ? { parent: scope } : scope);
  }

  function enterChildren(node: Node, scope: Scope): void {
    for (const child of node.namedChildren) enter(child, scope);
  }

  function visit(node: Node, scope: Scope): void {
    if (node.type === "variable_assignment") assignment(node, scope);
    else if (node.type === "command") command(node, scope);
    else if (node.type === "declaration_command" || node.type === "unset_command") declaration(node, scope);
    else if (node.type === "redirected_statement") redirected(node, scope);
    else enterChildren(node, scope);
  }

  function add(words: Word[], scope: Scope): SimpleCommand {
    const item: SimpleCommand = { kind: "command", words, writes: [], reads: [], scope };
    items.push(item);
    return item;
  }

  function assignment(node: Node, scope: Scope): void {
    if (node.parent?.type !== "c_style_for_statement") {
      items.push({ kind: "assignment", name: node.childForFieldName("name")?.text ?? "", source: node.text });
    }
    enterChildren(node, scope);
  }

  function command(node: Node, scope: Scope): void {
    const assignments = node.namedChildren.filter((child) => child.type === "variable_assignment");
    const others = node.namedChildren.filter((child) => child.type !== "variable_assignment");
    for (const child of assignments) enter(child, scope);
    const words = others.filter((child) => !isRedirect(child)).map((child) => wordOf(child, home));
    const item = add(words, scope);
    for (const child of others) {
      if (isRedirect(child)) redirect(child, item);
      enter(child, scope);
    }
  }

  function declaration(node: Node, scope: Scope): void {
    add(
      node.children.map((child) => wordOf(child, home)),
      scope,
    );
    for (const child of node.namedChildren) {
      if (child.type === "variable_assignment") enterChildren(child, scope);
      else enter(child, scope);
    }
  }

  function redirected(node: Node, scope: Scope): void {
    const body = node.childForFieldName("body");
    const before = items.length;
    if (body) enter(body, scope);
    const target = items.slice(before).find((item) => item.kind === "command") ?? add([], scope);
    for (const child of node.namedChildren.filter(isRedirect)) {
      redirect(child, target);
      enter(child, scope);
    }
  }

  function redirect(node: Node, target: SimpleCommand): void {
    if (node.type === "herestring_redirect") {
      const value = node.namedChildren.at(-1);
      if (value) target.input = literalOf(value) ?? value.text;
    } else if (node.type === "heredoc_redirect") {
      target.input = node.namedChildren.find((child) => child.type === "heredoc_body")?.text ?? "";
      for (const child of node.namedChildren.filter(isRedirect)) redirect(child, target);
    } else {
      const operator = node.children.find((child) => !child.isNamed)?.type ?? "";
      const destination = node.childForFieldName("destination");
      if (!destination || STREAMS.test(destination.text)) return;
      (WRITES.has(operator) ? target.writes : target.reads).push(wordOf(destination, home));
    }
  }

  visit(root, {});
  return items;
}

function isRedirect(node: Node): boolean {
  return node.type.endsWith("_redirect");
}
