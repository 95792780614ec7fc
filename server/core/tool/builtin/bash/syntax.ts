import type { Node } from "web-tree-sitter";
import { saysNamesInTurn } from "./names.js";
import { anyOf, SAID, UNKNOWN } from "./values.js";
import type { Variables } from "./variables.js";
import { literalOf, plainForm, valuesOf, type Word, wordOf } from "./word.js";

export interface SimpleCommand {
  kind: "command";
  /** The name first. Empty for a redirection without a command. */
  words: Word[];
  /** Files it writes to and reads from by redirection. */
  writes: Word[];
  reads: Word[];
  /** What it gets on its standard input, when the command line spells that out. */
  input?: string;
  /** Gets its input from the command before it. */
  piped: boolean;
  /** All that comes to it that way, or from a substitution, is names of files that are told of elsewhere. */
  names: boolean;
  /** It is given words more that come from the input of what starts it. */
  given?: true;
  scope: Scope;
  /** Where `cd` alone goes, and where it looks for a name. */
  homes: string[];
  searched: string[];
}

/** A shell whose `cd` does not reach its parent: a subshell, a substitution or a member of a pipe. */
export interface Scope {
  parent?: Scope;
}

export type SyntaxItem =
  | SimpleCommand
  | { kind: "assignment"; name: string; source: string }
  /** Words of a test or a loop: no command, but perhaps paths. */
  | { kind: "mention"; words: Word[]; scope: Scope }
  /** What may run more than once begins or ends: a loop, a function. */
  | { kind: "again"; scope: Scope; end: boolean };

const AGAIN = new Set(["while_statement", "c_style_for_statement", "function_definition"]);
const SUBSHELLS = new Set(["subshell", "command_substitution", "process_substitution"]);
const WRITES = new Set([">", ">>", ">|", "&>", "&>>", ">&", "<>"]);
const STREAMS = /^(-|\d+-?|\/dev\/(null|zero|tty|stdin|stdout|stderr|fd\/\d+))$/;
/** Where programs and libraries are looked for: nothing of anybody's. */
const SEARCHED =
  /^(PATH|MANPATH|INFOPATH|FPATH|(DY)?LD_LIBRARY_PATH|LD_RUN_PATH|PKG_CONFIG_PATH|SHELL|JAVA_HOME|XDG_\w+_DIRS)$/;
/** Commands that set variables named by their arguments. */
const READERS = new Set(["read", "mapfile", "readarray", "getopts", "printf"]);

/** Every simple command and assignment of a parsed command line, wherever it stands, in the order of the source. */
export function readSyntax(root: Node, place: { scope: Scope; variables: Variables }): SyntaxItem[] {
  const items: SyntaxItem[] = [];
  /** By the node they were read from. */
  const commands = new Map<number, SimpleCommand>();
  const { lookup, assign } = place.variables;
  const word = (node: Node) => wordOf(node, lookup);

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
    else if (node.type === "for_statement") loop(node, scope);
    else if (AGAIN.has(node.type)) again(scope, () => enterChildren(node, scope));
    else if (node.type === "unary_expression") mention(node.namedChildren.slice(1), scope);
    else if (comparesFiles(node))
      mention(
        [node.namedChild(0), node.lastNamedChild].flatMap((one) => one ?? []),
        scope,
      );
    else if (isRedirect(node)) redirect(node, add([], scope, node), scope);
    else enterChildren(node, scope);
  }

  function add(words: Word[], scope: Scope, node: Node): SimpleCommand {
    const [homes, searched] = [lookup("HOME"), lookup("CDPATH")];
    const item: SimpleCommand = {
      kind: "command",
      ...{ words, writes: [], reads: [], ...comesIn(node), scope, homes, searched },
    };
    items.push(item);
    commands.set(node.id, item);
    return item;
  }

  function mention(nodes: Node[], scope: Scope): void {
    items.push({ kind: "mention", words: nodes.map(word), scope });
    for (const node of nodes) enter(node, scope);
  }

  function assignment(node: Node, scope: Scope): void {
    const name = node.childForFieldName("name")?.text ?? "";
    if (node.parent?.type !== "c_style_for_statement")
      items.push({ kind: "assignment", name, source: node.text });
    remember(node);
    enterChildren(node, scope);
  }

  function remember(node: Node): void {
    const name = /^\w+/.exec(node.childForFieldName("name")?.text ?? "")?.[0];
    if (name === undefined) return;
    const value = node.childForFieldName("value");
    const values = value ? valuesOf(value, lookup) : [""];
    const adds = node.children.some(({ type }) => type === "+=");
    assign(name, adds ? anyOf(lookup(name).flatMap((head) => values.map((tail) => head + tail))) : values);
  }

  function loop(node: Node, scope: Scope): void {
    const name = node.childForFieldName("variable")?.text ?? "";
    const values = node.childrenForFieldName("value").filter((child) => child !== null);
    assign(name, values.length > 0 ? anyOf(values.flatMap((value) => valuesOf(value, lookup))) : [UNKNOWN]);
    mention(values, scope);
    const body = node.childForFieldName("body");
    if (body) again(scope, () => enter(body, scope));
  }

  function again(scope: Scope, work: () => void): void {
    items.push({ kind: "again", scope, end: false });
    work();
    items.push({ kind: "again", scope, end: true });
  }

  function command(node: Node, scope: Scope): void {
    const assignments = node.namedChildren.filter((child) => child.type === "variable_assignment");
    const others = node.namedChildren.filter((child) => child.type !== "variable_assignment");
    for (const child of assignments) enter(child, scope);
    handOver(assignments, scope);
    const words = others.filter((child) => !isRedirect(child)).map(word);
    const item = add(words, scope, node);
    for (const child of others) {
      if (isRedirect(child)) redirect(child, item, scope);
      else enter(child, scope);
    }
    setByName(item);
  }

  /** What a program finds in its environment may be a file that it reads or a folder that it works in. */
  function handOver(assignments: Node[], scope: Scope): void {
    for (const one of assignments) {
      const value = one.childForFieldName("value");
      if (value && !SEARCHED.test(one.childForFieldName("name")?.text ?? ""))
        items.push({ kind: "mention", words: [environmentWord(word(value))], scope });
    }
  }

  function declaration(node: Node, scope: Scope): void {
    const words = node.children.map(word);
    add(words, scope, node);
    const options = words.slice(1).filter(({ source }) => source.startsWith("-"));
    const assignments = node.namedChildren.filter(({ type }) => type === "variable_assignment");
    if (words[0]?.source === "export" || options.some(({ source }) => source.includes("x")))
      handOver(assignments, scope);
    const refers = options.some(({ source }) => source.includes("n")) && words[0]?.source !== "export";
    for (const child of node.namedChildren) {
      if (child.type === "variable_assignment") {
        remember(child);
        // Whatever the variable that it names will hold.
        if (refers) assign(child.childForFieldName("name")?.text ?? "", [SAID]);
        enterChildren(child, scope);
      } else enter(child, scope);
    }
  }

  function redirected(node: Node, scope: Scope): void {
    const body = node.childForFieldName("body");
    const before = items.length;
    if (body) enter(body, scope);
    // The grammar hangs what follows `a && b` on both; the shell, on the last.
    let last = body;
    while (last?.type === "list" || last?.type === "pipeline") last = last.lastNamedChild;
    const own = last ? commands.get(last.id) : undefined;
    const within = items.slice(before).filter((item) => item.kind === "command");
    const target = own ?? within.at(last === body ? 0 : -1) ?? add([], scope, body ?? node);
    for (const child of node.namedChildren.filter(isRedirect)) redirect(child, target, scope);
    setByName(target);
  }

  function redirect(node: Node, target: SimpleCommand, scope: Scope): void {
    if (node.type === "herestring_redirect") {
      const value = node.namedChildren.at(-1);
      if (value) target.input = literalOf(value) ?? value.text;
      enterChildren(node, scope);
    } else if (node.type === "heredoc_redirect") {
      target.input = node.namedChildren.find((child) => child.type === "heredoc_body")?.text ?? "";
      for (const child of node.namedChildren) {
        if (isRedirect(child)) redirect(child, target, scope);
        else enter(child, scope);
      }
    } else {
      const operator = node.children.find((child) => !child.isNamed)?.type ?? "";
      const destination = node.childForFieldName("destination");
      enterChildren(node, scope);
      if (!destination || STREAMS.test(literalOf(destination) ?? "")) return;
      (WRITES.has(operator) ? target.writes : target.reads).push(word(destination));
    }
  }

  /** `read x` leaves in `x` what nobody knows yet, unless its input is spelt out. */
  function setByName({ words: [name, ...rest], input, names }: SimpleCommand): void {
    const command = name && plainForm(name);
    if (command === undefined || !READERS.has(command)) return;
    const named = command === "printf" ? namedByOption(rest) : rest;
    const held = command === "printf" ? printed(rest.slice(2)) : (input?.trim() ?? (names ? UNKNOWN : SAID));
    for (const { literal } of named) {
      if (literal !== undefined && /^[A-Za-z_]\w*$/.test(literal)) assign(literal, [held]);
    }
  }

  visit(root, place.scope);
  return items;
}

function comparesFiles(node: Node): boolean {
  return node.type === "binary_expression" && node.children.some(({ text }) => /^-(nt|ot|ef)$/.test(text));
}

/** Paths alone: whatever else is in an environment is a setting, or an option with a path. */
function environmentWord(given: Word): Word {
  const values = given.values
    .flatMap((value) => value.replaceAll(/[a-z][\w+.-]*:\/\/\S*/gi, "").split(/[\s=:]+/))
    .filter((value) => /^[/~]|^\.\.?(\/|$)/.test(value) && !/^\/(usr\/(local\/)?)?s?bin\/[^/]+$/.test(value));
  return { ...given, values: [...new Set(values)] };
}

function namedByOption(words: Word[]): Word[] {
  return words[0]?.literal === "-v" ? words.slice(1, 2) : [];
}

/** What `printf` makes of words in which nothing is to be put in. */
function printed([form, ...more]: Word[]): string {
  const text = form?.literal ?? "%";
  return more.length > 0 || /[%\\]/.test(text) ? SAID : text;
}

/** Whether input comes from a command before, and whether it is names of files only. */
function comesIn(node: Node): { piped: boolean; names: boolean } {
  for (let one: Node | null = node; one; one = one.parent) {
    const { parent } = one;
    if (parent?.type === "pipeline" && parent.firstNamedChild?.id !== one.id) {
      const at = parent.namedChildren.findIndex((child) => child.id === one?.id);
      return { piped: true, names: saysNamesInTurn(parent.namedChildren.slice(0, at)) };
    }
    if (parent?.type === "redirected_statement") {
      const from = parent.namedChildren.find((child) => child.type === "file_redirect")?.lastNamedChild;
      if (from?.type === "process_substitution" && from.text.startsWith("<"))
        return { piped: false, names: saysNamesInTurn(from.namedChildren) };
    }
    if (one.type === "program" || parent?.type === "pipeline") break;
  }
  return { piped: false, names: false };
}

function isRedirect(node: Node): boolean {
  return node.type.endsWith("_redirect");
}
