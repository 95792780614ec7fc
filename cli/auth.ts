import { stdin, stdout } from "node:process";
import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";
import { createCore } from "@opencode/server/core";
import { UsageError } from "./arguments.js";
import { assets } from "./assets.js";
import { readEnvironment } from "./environment.js";
import { createLog } from "./log.js";
import { logRuntimeWarnings } from "./runtime-warnings.js";

interface Choice {
  id: string;
  name: string;
}

/** Providers shown at once. */
const most = 12;

/** `opencode auth login [provider]`: asks for a provider and its key, and stores the key. */
export async function login(version: string, provider: string | undefined): Promise<void> {
  const cwd = process.cwd();
  const {
    folders,
    password: _,
    username: __,
    database: ___,
    authContent,
    ...config
  } = readEnvironment(process.env, cwd);
  const { loadWasm, toolRunner } = assets;
  const log = createLog("error");
  logRuntimeWarnings(log);
  await using core = await createCore({
    version,
    // Nothing of it is about sessions.
    database: ":memory:",
    paths: folders,
    config,
    authContent,
    env: process.env,
    loadWasm,
    toolRunner,
    log,
  });
  const providers = await (await core.instances.get(cwd)).providers();
  const known = (await providers.all())
    .map(({ info }) => ({ id: info.id, name: info.name }))
    .filter(({ id }) => id !== "demo");
  const muted = { now: false };
  const terminal = createInterface({ input: stdin, output: echo(muted), terminal: stdin.isTTY });
  const ask = asker(terminal);
  try {
    const chosen = provider === undefined ? await choose(ask, known) : named(known, provider);
    stdout.write(`Key for ${chosen.name} (it is not shown): `);
    muted.now = true;
    const key = (await ask("")).trim();
    muted.now = false;
    if (key === "") throw new UsageError("No key was given; nothing has changed");
    await core.auth.set(chosen.id, { type: "api", key });
    stdout.write(`\nThe key for ${chosen.name} is stored.\n`);
  } finally {
    terminal.close();
  }
}

function named(known: readonly Choice[], provider: string): Choice {
  const found = known.find(({ id }) => id === provider);
  if (found) return found;
  const [start] = provider.toLowerCase().split(/[^a-z]/);
  const near = known
    .filter(({ id }) => start !== "" && id.startsWith((start ?? "").slice(0, 2)))
    .slice(0, most);
  const hint = near.length > 0 ? ` Did you mean ${near.map(({ id }) => id).join(", ")}?` : "";
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
