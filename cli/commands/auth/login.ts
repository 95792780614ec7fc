import { stdin, stdout } from "node:process";
import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";
import { type Invocation, textOf } from "../../command-line/invocation.js";
import { didYouMean } from "../../command-line/suggest.js";
import { UsageError } from "../../command-line/usage-error.js";
import { connected } from "../../connection.js";
import { signIn } from "./sign-in.js";

interface Choice {
  id: string;
  name: string;
}

/** Providers shown at once. */
const most = 12;

/** `opencode auth login [provider]`: asks for a provider and its key, and stores the key. */
export async function login(invocation: Invocation): Promise<void> {
  const provider = textOf(invocation.options, "provider") ?? invocation.words[0];
  await connected(invocation, { withoutSessions: true }, async ({ client }) => {
    const known = ((await client.provider.list()).data?.all ?? [])
      .map(({ id, name }) => ({ id, name }))
      .filter(({ id }) => id !== "demo");
    const muted = { now: false };
    const terminal = createInterface({ input: stdin, output: echo(muted), terminal: stdin.isTTY });
    const ask = asker(terminal);
    try {
      const chosen = provider === undefined ? await choose(ask, known) : named(known, provider);
      if (await signIn(client, chosen, ask)) return;
      stdout.write(`Key for ${chosen.name} (it is not shown): `);
      muted.now = true;
      const key = (await ask("")).trim();
      muted.now = false;
      if (key === "") throw new UsageError("No key was given; nothing has changed");
      await client.auth.set({ providerID: chosen.id, auth: { type: "api", key } });
      stdout.write(`\nThe key for ${chosen.name} is stored.\n`);
    } finally {
      terminal.close();
    }
  });
}

function named(known: readonly Choice[], provider: string): Choice {
  const found = known.find(({ id }) => id === provider);
  if (found) return found;
  const hint = didYouMean(
    provider,
    known.map(({ id }) => id),
  );
  throw new UsageError(`There is no provider "${provider}".${hint} To choose from all: opencode auth login`);
}

type Ask = (question: string) => Promise<string>;

/** Asks line by line. All lines may be there before the first question, as when they are piped in. */
function asker(terminal: Interface): Ask {
  const lines = terminal[Symbol.asyncIterator]();
  return async (question) => {
    terminal.setPrompt(question);
    terminal.prompt();
    const line = await lines.next();
    if (line.done) throw new UsageError("The input ended before a key was given; nothing has changed");
    return line.value;
  };
}

/** Narrows the list down by what is typed until one is chosen. */
async function choose(ask: Ask, known: readonly Choice[]): Promise<Choice> {
  let shown = known.slice(0, most);
  for (;;) {
    const lines = shown.map(({ id, name }, index) => `${String(index + 1).padStart(3)}  ${name} (${id})`);
    stdout.write(`${lines.join("\n")}\n`);
    const typed = (await ask("Provider (a number, or part of a name): ")).trim().toLowerCase();
    const exact = shown[Number(typed) - 1] ?? known.find(({ id }) => id === typed);
    if (exact) return exact;
    const found = known.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(typed));
    const [only] = found;
    if (only && found.length === 1) return only;
    if (found.length === 0) stdout.write(`No provider has "${typed}" in its name.\n`);
    else shown = found.slice(0, most);
  }
}

/** The terminal's echo, silent while a key is typed. */
function echo(muted: { now: boolean }): Writable {
  return new Writable({
    write(chunk, _, done) {
      if (!muted.now) stdout.write(chunk);
      done();
    },
  });
}
