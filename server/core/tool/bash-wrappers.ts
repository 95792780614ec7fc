import { plainForm, type Word } from "./bash-word.js";

/** Programs that run another command given as their arguments, with their options that take a separate value. */
const WRAPPERS = new Map<string, string[]>([
  ["sudo", ["-u", "-g", "-h", "-p", "-C", "-r", "-t", "-U", "-D", "-T"]],
  ["doas", ["-u", "-C"]],
  ["env", ["-u", "-C"]],
  ["xargs", ["-I", "-n", "-P", "-L", "-d", "-s", "-E", "-a"]],
  ["timeout", ["-s", "-k"]],
  ["nice", ["-n"]],
  ["ionice", ["-c", "-n", "-p"]],
  ["stdbuf", ["-i", "-o", "-e"]],
  ["watch", ["-n"]],
  ["exec", ["-a"]],
  ["strace", ["-e", "-o", "-p"]],
  ...["command", "builtin", "nohup", "time", "setsid", "coproc", "busybox"].map(
    (name): [string, string[]] => [name, []],
  ),
]);

export const SHELLS = new Set(["sh", "bash", "zsh", "dash", "ksh", "ash"]);

/** Where in `words` the command that a wrapper runs begins, or undefined when there is none. */
export function wrappedAt(words: readonly Word[]): number | undefined {
  const name = words[0] && plainForm(words[0]);
  const valued = name === undefined ? undefined : WRAPPERS.get(name);
  if (!valued) return undefined;
  let at = 1;
  for (; at < words.length; at++) {
    const word = words[at]?.source ?? "";
    if (valued.includes(word)) at++;
    else if (!word.startsWith("-") && !isSetting(name, word)) break;
  }
  // The first plain argument of timeout is the time.
  if (name === "timeout") at++;
  return at < words.length ? at : undefined;
}

function isSetting(name: string | undefined, word: string): boolean {
  return (name === "env" || name === "sudo") && /^\w+=/.test(word);
}

/** The commands a command runs on behalf of its arguments: what a wrapper wraps, what `find -exec` starts. */
export function innerCommands(words: readonly Word[]): Word[][] {
  const at = wrappedAt(words);
  if (at !== undefined) return [words.slice(at)];
  if (words[0] === undefined || plainForm(words[0]) !== "find") return [];
  const found: Word[][] = [];
  for (const [index, word] of words.entries()) {
    if (!/^-(exec|ok)(dir)?$/.test(word.source)) continue;
    const rest = words.slice(index + 1);
    const end = rest.findIndex((argument) => argument.literal === ";" || argument.literal === "+");
    found.push(end < 0 ? rest : rest.slice(0, end));
  }
  return found.filter((inner) => inner.length > 0);
}

/** Shell code among a command's arguments or on its input, as far as it is spelt out. */
export function embeddedScripts(words: readonly Word[], input: string | undefined): string[] {
  const name = words[0] && plainForm(words[0]);
  if (name === undefined) return [];
  const rest = words.slice(1);
  if (name === "eval") {
    return rest.every((word) => word.literal !== undefined)
      ? [rest.map((word) => word.literal).join(" ")]
      : [];
  }
  if (name === "trap") return rest.slice(0, 1).flatMap((word) => word.literal ?? []);
  if (!SHELLS.has(name)) return [];
  const flag = rest.findIndex((word) => /^-\w*c\w*$/.test(word.source));
  if (flag >= 0) return rest.slice(flag + 1, flag + 2).flatMap((word) => word.literal ?? []);
  const readsInput = rest.every((word) => word.source.startsWith("-"));
  return readsInput && input !== undefined ? [input] : [];
}
