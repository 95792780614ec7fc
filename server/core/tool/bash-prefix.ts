import { plainForm, type Word } from "./bash-word.js";
import { SHELLS, wrappedAt } from "./bash-wrappers.js";

/** How many words name what is done, for programs whose first word alone says too little. */
const ARITY = new Map<string, number>([
  ...names(
    2,
    "git npm pnpm yarn bun deno cargo go rustup docker podman kubectl helm terraform tofu pulumi make just task " +
      "pip pip3 pipx uv poetry conda gem bundle rails composer php-artisan mvn gradle gradlew dotnet swift nx turbo " +
      "brew apt apt-get apk dnf yum pacman snap flatpak systemctl service journalctl launchctl hg svn jj " +
      "heroku vercel netlify fly flyctl wrangler npx bunx pnpx uvx tmux screen ansible vagrant consul vault nix",
  ),
  ...names(3, "gh glab aws gcloud az doctl"),
]);
/** `docker compose up` needs one word more than `docker run`. */
const DEEPER = new Set([
  "docker compose",
  "docker container",
  "docker image",
  "docker volume",
  "docker network",
  "git remote",
  "git stash",
  "git submodule",
  "git worktree",
  "git config",
  "pnpm exec",
  "npm exec",
  "uv pip",
  "poetry run",
  "bundle exec",
]);
/** Options before the subcommand that take the next word as their value. */
const VALUED = new Set([
  "-C",
  "-c",
  "-n",
  "-H",
  "-w",
  "-F",
  "--prefix",
  "--context",
  "--namespace",
  "--git-dir",
]);
/** With these, arguments are programs themselves, so no prefix says what will happen. */
const INTERPRETERS = new Set([
  ...SHELLS,
  ..."eval source . trap python python2 python3 node ruby perl php lua osascript ssh fish pwsh".split(" "),
]);

function names(arity: number, list: string): [string, number][] {
  return list.split(" ").map((name) => [name, arity]);
}

/**
 * The pattern that "always" should allow after this command: the words that name the action and ` *`. Undefined when
 * no pattern would mean what the person has seen, as for a name or subcommand that is only known at run time.
 */
export function alwaysPattern(words: readonly Word[]): string | undefined {
  const name = fixedWord(words[0]);
  if (name === undefined) return undefined;
  const inner = wrappedAt(words);
  if (inner !== undefined) {
    const outer = words.slice(0, inner).map(fixedWord);
    const rest = alwaysPattern(words.slice(inner));
    return rest === undefined || outer.includes(undefined) ? undefined : [...outer, rest].join(" ");
  }
  if (INTERPRETERS.has(name)) return interpreterPattern(words);
  const prefix = prefixOf(words, ARITY.get(name) ?? 1);
  if (prefix === undefined) return undefined;
  return prefix.complete ? `${prefix.words.join(" ")} *` : prefix.words.join(" ");
}

/** A script by name may get any arguments; code on the command line is allowed only as it stands. */
function interpreterPattern(words: readonly Word[]): string | undefined {
  const fixed = words.map(fixedWord);
  const script = fixed[1];
  if (script === undefined) return undefined;
  if (!script.startsWith("-") && /^[\w./-]+$/.test(script)) return `${fixed[0]} ${script} *`;
  return fixed.includes(undefined) ? undefined : fixed.join(" ");
}

function prefixOf(words: readonly Word[], arity: number): { words: string[]; complete: boolean } | undefined {
  const taken: string[] = [];
  const naming: string[] = [];
  for (let at = 0; at < words.length && naming.length < needed(naming, arity); at++) {
    const word = fixedWord(words[at]);
    if (word === undefined) return undefined;
    taken.push(word);
    if (!word.startsWith("-")) naming.push(word);
    else if (VALUED.has(word)) {
      const value = fixedWord(words[++at]);
      if (value === undefined) return undefined;
      taken.push(value);
    }
  }
  return { words: taken, complete: naming.length >= needed(naming, arity) };
}

function needed(naming: string[], arity: number): number {
  return DEEPER.has(naming.slice(0, 2).join(" ")) ? 3 : arity;
}

/** A word that stands for itself and holds nothing a pattern would take as a wildcard. */
function fixedWord(word: Word | undefined): string | undefined {
  if (word?.literal === undefined) return undefined;
  const form = plainForm(word);
  return /[*?]/.test(form) ? undefined : form;
}
