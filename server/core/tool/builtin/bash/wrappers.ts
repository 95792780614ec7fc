import type { SimpleCommand } from "./syntax.js";
import { UNKNOWN } from "./values.js";
import { plainForm, type Word } from "./word.js";

interface Wrapper {
  /** Options that take the next word as their value. */
  valued: string[];
  /** How many plain arguments come before the command. */
  skipped: number;
}

/** Programs that run another command given as their arguments. */
const WRAPPERS = new Map<string, Wrapper>([
  wrapper("sudo", "-u -g -h -p -C -r -t -U -D -T --user --group --chdir --chroot -R"),
  wrapper("doas", "-u -C"),
  wrapper("env", "-u -C --unset --chdir -a --argv0"),
  wrapper("xargs", "-I -n -P -L -d -s -E -a --arg-file --max-args --max-procs --delimiter --replace"),
  wrapper(
    "parallel",
    "-j -n -N -L -I -a --jobs --arg-file --colsep --delay --results --joblog --workdir --wd --tagstring",
  ),
  wrapper("timeout", "-s -k --signal --kill-after", 1),
  wrapper("flock", "-w -E --wait --timeout --conflict-exit-code", 1),
  wrapper("chroot", "", 1),
  wrapper("unshare", "-S -G -R -w --setuid --setgid --root --wd --propagation --map-user --map-group"),
  wrapper("nsenter", "-t -S -G --target --setuid --setgid"),
  wrapper("nice", "-n --adjustment"),
  wrapper("ionice", "-c -n -p --class --classdata"),
  wrapper("chrt", "-T -P -D", 1),
  wrapper("taskset", "", 1),
  wrapper("numactl", "-N -m -C -i"),
  wrapper("prlimit", "-p --pid -o --output"),
  wrapper("setpriv", "--reuid --regid --groups --inh-caps --ambient-caps --bounding-set"),
  wrapper("systemd-run", "-p -u -E --property --unit --setenv --uid --gid --working-directory --slice"),
  wrapper("runuser", "-u -g -G --user --group"),
  wrapper("gosu", "", 1),
  wrapper("su-exec", "", 1),
  wrapper("stdbuf", "-i -o -e --input --output --error"),
  wrapper("watch", "-n -q --interval --equexit"),
  wrapper("exec", "-a"),
  wrapper("strace", "-e -o -p -s -S -u -E -a -P -I"),
  wrapper("ltrace", "-e -o -p -s -u -a -l -x"),
  wrapper("time", "-o -f --output --format"),
  wrapper("firejail", ""),
  wrapper("proxychains", "-f"),
  wrapper("proxychains4", "-f"),
  wrapper("setarch", "", 1),
  wrapper("dotenv", "-e -c -p -v"),
  wrapper("xvfb-run", "-a -e -f -n -p -s -w --server-args --server-num"),
  wrapper("caffeinate", "-t -w"),
  ..."command builtin nohup setsid coproc busybox toybox linux32 linux64 fakeroot unbuffer torsocks torify dbus-run-session pkexec catchsegv eatmydata valgrind rlwrap chpst cgexec nocache"
    .split(" ")
    .map((name) => wrapper(name, "")),
]);

function wrapper(name: string, valued: string, skipped = 0): [string, Wrapper] {
  return [name, { valued: valued.split(" ").filter(Boolean), skipped }];
}

export const SHELLS = new Set(["sh", "bash", "zsh", "dash", "ksh", "ash", "mksh", "fish", "rbash"]);
/** Options after which a program takes code for a shell. */
const CODE_OPTIONS = new Map<string, RegExp>([
  ...[...SHELLS].map((name): [string, RegExp] => [name, /^-[a-zA-Z]*c[a-zA-Z]*$|^--command$/]),
  ...["su", "runuser", "script", "flock", "sg"].map((name): [string, RegExp] => [
    name,
    /^(-\w*c|--command|--session-command)$/,
  ]),
  ["env", /^(-\w*S|--split-string)$/],
  ["nix-shell", /^--(run|command)$/],
  ["newgrp", /^-c$/],
]);
/** Programs that give their arguments, joined, to a shell; and what comes before those, as options. */
export const JOINING = new Map<string, Wrapper>([
  wrapper("eval", ""),
  wrapper("watch", "-n -q --interval --equexit"),
  wrapper("hyperfine", "-w -r -m -M -p -s -S -L -n -c --warmup --runs --prepare --cleanup --shell"),
  wrapper(
    "parallel",
    "-j -n -N -L -I -a --jobs --arg-file --colsep --delay --results --joblog --workdir --wd --tagstring",
  ),
]);

/** Where in `words` the command that a wrapper runs begins, or undefined when there is none. */
export function wrappedAt(words: readonly Word[]): number | undefined {
  const name = words[0] && plainForm(words[0]);
  const found = name === undefined ? undefined : WRAPPERS.get(name);
  if (name === undefined || !found || codeOf(name, words.slice(1))) return undefined;
  const at = argumentsAt(found, name, words);
  return at < words.length ? at : undefined;
}

function argumentsAt({ valued, skipped }: Wrapper, name: string, words: readonly Word[]): number {
  let left = skipped;
  for (let at = 1; at < words.length; at++) {
    const word = words[at]?.source ?? "";
    if (valued.includes(word)) at++;
    else if (!word.startsWith("-") && !isSetting(name, word) && left-- <= 0) return at;
  }
  return words.length;
}

function isSetting(name: string, word: string): boolean {
  return (name === "env" || name === "sudo") && /^\w+=/.test(word);
}

/** The commands a command runs on behalf of its arguments: what a wrapper wraps, what `find -exec` starts. */
export function innerCommands(words: readonly Word[]): Word[][] {
  const name = words[0] && plainForm(words[0]);
  if (name === undefined || JOINING.has(name)) return [];
  const at = wrappedAt(words);
  if (at !== undefined) return [words.slice(at)];
  const starts = STARTERS.get(name);
  if (!starts) return [];
  const found: Word[][] = [];
  for (const [index, word] of words.entries()) {
    if (!starts.test(word.source)) continue;
    const rest = words.slice(index + 1);
    const end = rest.findIndex((argument) => argument.literal === ";" || argument.literal === "+");
    found.push(end < 0 ? rest : rest.slice(0, end));
  }
  return found.filter((inner) => inner.length > 0);
}

/** Whether what it starts gets words from its input, so that they are none of the text's. */
export function givesWords({ words }: Pick<SimpleCommand, "words">): true | undefined {
  const name = words[0] && plainForm(words[0]);
  if (name !== "xargs" && name !== "parallel") return undefined;
  return words.some(({ source }) => /^:::?:?\+?$/.test(source)) ? undefined : true;
}

/** Arguments after which a command stands that is started for each find. */
const STARTERS = new Map([
  ["find", /^-(exec|ok)(dir)?$/],
  ["fd", /^(-[xX]|--exec(-batch)?)$/],
  ["fdfind", /^(-[xX]|--exec(-batch)?)$/],
]);

export interface EmbeddedScripts {
  scripts: string[];
  /** There is code that is only known at run time. */
  hidden: boolean;
  /** It runs in the shell itself, not in one of its own. */
  here: boolean;
}

/** Shell code among a command's arguments or on its input, as far as it is spelt out. */
export function embeddedScripts({ words, input, piped }: SimpleCommand): EmbeddedScripts {
  const name = words[0] && plainForm(words[0]);
  const rest = words.slice(1);
  if (name === undefined) return known([]);
  const joining = JOINING.get(name);
  if (joining) return { ...known(joinedCode(name, joining, words)), here: name === "eval" };
  if (name === "trap") return { ...known(rest[0]?.values ?? []), here: true };
  if (name === "alias")
    return {
      ...known(rest.flatMap(({ values }) => values.map((value) => value.replace(/^[^=]*=?/, "")))),
      here: true,
    };
  if (name === "git") return known(gitCode(rest));
  const code = codeOf(name, rest);
  if (code) return known(code);
  const sourcing = name === "." || name === "source";
  if (!SHELLS.has(name) && !sourcing) return known([]);
  const script = rest.find(({ source }) => !source.startsWith("-"));
  if (/^<\(/.test(script?.source ?? "")) return { ...known([]), hidden: true };
  const readsInput =
    (script === undefined ? !sourcing : STDIN.test(script.source)) &&
    rest.every(({ source }) => !/^--(version|help)$/.test(source));
  if (!readsInput) return known([]);
  return { ...known(input === undefined ? [] : [input]), hidden: input === undefined && (piped || sourcing) };
}

function joinedCode(name: string, wrapper: Wrapper, words: readonly Word[]): string[] {
  const all = words.slice(argumentsAt(wrapper, name, words));
  const lists = all.findIndex(({ source }) => /^:::?:?\+?$/.test(source));
  const code = lists < 0 ? all : all.slice(0, lists);
  // Each on its own: benchmarks, and the lines that `parallel` is given instead of a command.
  if (name === "hyperfine") return code.flatMap(({ values }) => values);
  if (code.length === 0) return all.slice(1).flatMap(({ values }) => values);
  return joinedValues(code);
}

function gitCode(rest: readonly Word[]): string[] {
  const texts = rest.map(({ source }) => source);
  const after = (at: number) => rest[at + 1]?.values ?? [];
  if (texts.includes("rebase"))
    return texts.flatMap((text, at) => (/^(-x|--exec)$/.test(text) ? after(at) : []));
  const each = texts.indexOf("foreach");
  if (texts.includes("submodule") && each >= 0)
    return joinedValues(rest.slice(each + 1).filter(({ source }) => source !== "--recursive"));
  const run = texts.indexOf("run");
  return texts.includes("bisect") && run >= 0 ? joinedValues(rest.slice(run + 1)) : [];
}

/** Whether it is given code for a shell by an option. */
export function takesCode(words: readonly Word[]): boolean {
  const name = words[0] && plainForm(words[0]);
  return name !== undefined && codeOf(name, words.slice(1)) !== undefined;
}

/** Names of the standard input. */
const STDIN = /^(\/dev\/(stdin|fd\/0)|\/proc\/self\/fd\/0|-)$/;

/** Code for a shell among the arguments of a program that takes it as an option: what follows that, or is attached to it. */
function codeOf(name: string, rest: readonly Word[]): string[] | undefined {
  const option = CODE_OPTIONS.get(name);
  if (!option) return undefined;
  for (const [at, { source, values }] of rest.entries()) {
    if (option.test(source)) {
      const given = rest[at + 1] ? (name === "env" ? rest.slice(at + 1) : rest.slice(at + 1, at + 2)) : [];
      return joinedValues(given);
    }
    const attached = /^(--command=|--split-string=|-\w*S(?=\S))/.exec(source)?.[0];
    if (attached !== undefined && option.test(attached.replace(/=$/, "")))
      return values.map((value) => value.slice(attached.length));
    // What follows a program to run is its own.
    if (SHELLS.has(name) && !source.startsWith("-") && !source.startsWith("+")) return undefined;
  }
  return undefined;
}

function joinedValues(words: readonly Word[]): string[] {
  let all = [""];
  for (const { values } of words) {
    all = all.flatMap((head) =>
      values.slice(0, 4).map((value) => (head === "" ? value : `${head} ${value}`)),
    );
    if (all.length > 16) return [UNKNOWN];
  }
  return all;
}

function known(code: string[]): EmbeddedScripts {
  const scripts = code.filter((script) => !script.includes(UNKNOWN) && script.trim() !== "");
  return {
    scripts: [...new Set(scripts)],
    hidden: code.some((script) => script.includes(UNKNOWN)),
    here: false,
  };
}
