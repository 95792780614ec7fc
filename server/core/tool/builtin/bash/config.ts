import path from "node:path";

/** Commands that change no file, whatever they are told, unless their output is redirected. */
const READERS = new Set(
  (
    "cat head tail less more bat ls ll tree stat file wc grep rg egrep fgrep ag diff cmp md5sum sha1sum sha256sum cksum " +
    "jq yq cd pushd popd pwd test [ [[ echo printf true false : basename dirname realpath readlink du sort uniq cut tr od " +
    "xxd hexdump strings column nl tac rev fold which type command"
  ).split(" "),
);
const GIT_READERS =
  /^git (-\S+ )*(diff|log|show|status|blame|ls-files|grep|add|commit|rev-parse|branch|check-ignore)\b/;
const FINDS = /^find\b(?!.*\s-(delete|exec|execdir|ok|okdir|fprint|fprintf|fls)\b)/s;
const JQ_IN_PLACE = /^yq\b.*\s(-i|--inplace)\b/s;

/** How configuration is spelt in a command line. */
const MENTION = /opencode\.jsonc?\b|(^|[^\w-])\.opencode(?![\w-]|\/plans\/)|\.config\/opencode(?![\w-])/i;

/**
 * Whether a command line may change one of `files`, which it names and which configuration is read from, or speaks of
 * such a file in words of its own. `commands` are its commands as the rules see them. What only reads does not; what is
 * not known to only read may.
 */
export function mayChangeConfig(commands: readonly string[], files: readonly string[]): boolean {
  const names = files.map((file) => path.basename(file));
  const mentions = (text: string) => MENTION.test(text) || names.some((name) => text.includes(name));
  return commands.some((command) => {
    const at = command.lastIndexOf(" > ");
    if (command.startsWith("> ") || at >= 0) {
      if (mentions(command.slice(Math.max(at, 0)))) return true;
    }
    return !onlyReads(command) && mentions(command);
  });
}

function onlyReads(command: string): boolean {
  const [name = ""] = command.split(/\s/);
  if (JQ_IN_PLACE.test(command)) return false;
  return READERS.has(name) || GIT_READERS.test(command) || FINDS.test(command);
}
