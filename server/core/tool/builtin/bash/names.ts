import type { Node } from "web-tree-sitter";

/** Programs whose output is names of what lies where their arguments say, or no path at all. */
const NAMING = new Set(
  (
    "ls find fd fdfind basename dirname readlink realpath which date nproc uname hostname whoami id wc seq tput tty " +
    "arch getconf expr uuidgen pgrep pidof lsof jobs stat du"
  ).split(" "),
);
const GIT_NAMING =
  /^git\s+(--no-pager\s+|-C\s+\S+\s+)*(ls-files|ls-tree|diff|rev-parse|rev-list|log|status|branch|tag|describe|merge-base|symbolic-ref|remote|stash|worktree)\b/;
/** A search names files when it is told to. */
const SEARCHING =
  /^(grep|egrep|fgrep|rg|ag|ack|git\s+grep)\s(.*\s)?(-\w*[lL]\w*|--files(-with(out)?-match(es)?)?|--name-only)(\s|$)/s;
/** They let through some of the names that they are given, or parts of them. */
const CHOOSING = new Set("head tail sort uniq grep egrep fgrep shuf tac cut wc".split(" "));

/**
 * Whether all that a command or pipeline says is names of files that it was told of or that lie below those, so that
 * whoever gets them reaches nothing that is not in the text.
 */
export function saysNames(node: Node): boolean {
  const members = node.type === "pipeline" ? node.namedChildren : [node];
  return saysNamesInTurn(members);
}

/** The same of the members of a pipeline, in their order. */
export function saysNamesInTurn(members: readonly Node[]): boolean {
  return members.every((member, at) => {
    const command = member.type === "redirected_statement" ? member.childForFieldName("body") : member;
    if (command?.type !== "command") return false;
    const text = command.text.replaceAll(/\\\n/g, " ");
    const name = command.childForFieldName("name")?.text ?? "";
    if (at > 0 && CHOOSING.has(name)) return true;
    return at === 0 && (NAMING.has(name) || GIT_NAMING.test(text) || SEARCHING.test(text));
  });
}
