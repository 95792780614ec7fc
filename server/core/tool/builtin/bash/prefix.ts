import { wordsNeeded } from "./arity.js";
import { plainForm, type Word } from "./word.js";
import { JOINING, SHELLS, takesCode, wrappedAt } from "./wrappers.js";

/** Options before the subcommand that take the next word as their value. */
const VALUED = new Set(
  (
    "-C -c -n -H -w -F -f -p -j --prefix --context --namespace --git-dir --work-tree --workspace --filter --cwd --dir " +
    "--directory --file --project --project-name --project-directory --profile --region --config --package --host --jobs"
  ).split(" "),
);
/** With these, arguments are programs themselves, so no prefix says what will happen. */
const INTERPRETERS = new Set([
  ...SHELLS,
  ...JOINING.keys(),
  ..."source . trap node nodejs tsx ts-node ruby irb perl php lua luajit osascript ssh pwsh powershell".split(
    " ",
  ),
  ..."Rscript R julia elixir erl scala groovy tclsh expect pypy ipython jshell su script sg newgrp nix-shell".split(
    " ",
  ),
]);
/** Scripts whose first argument says what they do. */
const RUNNERS = new Set(["artisan", "manage.py", "bin/console", "bin/rails", "bin/rake"]);

/**
 * The pattern that "always" should allow after this command: the words that name the action and ` *`. Undefined when
 * no pattern would mean what the person has seen, as for a name or subcommand that is only known at run time.
 */
export function alwaysPattern(words: readonly Word[]): string | undefined {
  const name = fixedWord(words[0]);
  if (name === undefined) return undefined;
  if (takesCode(words)) return asItStands(words);
  if (isInterpreter(name)) return interpreterPattern(words);
  const inner = wrappedAt(words);
  if (inner !== undefined) {
    const outer = words.slice(0, inner).map(fixedWord);
    const rest = alwaysPattern(words.slice(inner));
    return rest === undefined || outer.includes(undefined) ? undefined : [...outer, rest].join(" ");
  }
  const prefix = prefixOf(words);
  if (prefix === undefined) return undefined;
  return prefix.complete ? `${prefix.words.join(" ")} *` : prefix.words.join(" ");
}

function isInterpreter(name: string): boolean {
  const last = name.replace(/^.*\//, "");
  return INTERPRETERS.has(last) || /^(python|pypy|ruby|perl|php|lua|node)[\d.]+$|^python$/.test(last);
}

function asItStands(words: readonly Word[]): string | undefined {
  const fixed = words.map(fixedWord);
  return fixed.includes(undefined) ? undefined : fixed.join(" ");
}

/** A script or module by name may get any arguments; code on the command line is allowed only as it stands. */
function interpreterPattern(words: readonly Word[]): string | undefined {
  const [name, script, next] = words.map(fixedWord);
  if (name === undefined || script === undefined) return undefined;
  if (JOINING.has(name)) return asItStands(words);
  if (script === "-m" && /python|pypy/.test(name) && next !== undefined) return `${name} -m ${next} *`;
  if (RUNNERS.has(script)) return next === undefined ? `${name} ${script}` : `${name} ${script} ${next} *`;
  if (!script.startsWith("-") && /^[\w./-]+$/.test(script)) return `${name} ${script} *`;
  return asItStands(words);
}

function prefixOf(words: readonly Word[]): { words: string[]; complete: boolean } | undefined {
  const taken: string[] = [];
  const naming: string[] = [];
  for (let at = 0; at < words.length && (at === 0 || naming.length < wordsNeeded(naming)); at++) {
    const word = fixedWord(words[at]);
    if (word === undefined) return undefined;
    taken.push(word);
    if (VALUED.has(word)) {
      const value = fixedWord(words[++at]);
      if (value === undefined) return undefined;
      taken.push(value);
    } else if (!/^-|^[A-Z_]+=/.test(word)) naming.push(word);
  }
  return { words: taken, complete: naming.length > 0 && naming.length >= wordsNeeded(naming) };
}

/** A word that stands for itself and holds nothing a pattern would take as a wildcard. */
function fixedWord(word: Word | undefined): string | undefined {
  if (word?.literal === undefined) return undefined;
  const form = plainForm(word);
  return /[*?]/.test(form) ? undefined : form;
}
