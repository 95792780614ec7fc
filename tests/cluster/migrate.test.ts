import { existsSync, statSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { openPostgres } from "../../server/core/storage/postgres/engine.js";
import { carried, left } from "../../server/core/storage/tables/whole.js";
import { openTerminal } from "../support/command-terminal.js";
import { ask, createSession, listMessages } from "../support/drive.js";
import { watchKey } from "../support/keys.js";
import { askPostgres, startPostgres } from "../support/postgres.js";
import { endSpawned, type SpawnedServer, spawnCommand, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 240_000 });

const postgres = await startPostgres();
afterAll(() => postgres?.close());
let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

it.skipIf(!postgres)("opencode db migrate carries all that is kept over, and back", async () => {
  if (!postgres) return;
  // On a file of its own, whatever engine the other tests are on.
  const file = workspace.path("opencode.db");
  const before = await spawnServer({ workspace, env: { OPENCODE_DB: file } });
  const parent = await createSession(before);
  await ask(before, parent, "say: 2");
  await ask(before, parent, "plan: a; b");
  await ask(before, parent, "task: say: 2");
  const seen = async (to: typeof before) => ({
    sessions: await (await to.fetch("/session")).json(),
    messages: await listMessages(to, parent),
    todo: await (await to.fetch(`/session/${parent}/todo`)).json(),
    projects: await (await to.fetch("/project")).json(),
    children: await (await to.fetch(`/session/${parent}/children`)).json(),
  });
  const kept = await seen(before);
  expect(kept.children).toHaveLength(1);
  await before.kill("SIGTERM");

  const url = await postgres.create();
  const env = { OPENCODE_DATABASE_URL: url, OPENCODE_VOLUME: "carried" };
  const run = async (...args: string[]) => {
    const command = spawnCommand({ workspace, args: ["db", "migrate", ...args], env });
    const { code } = await command.exited;
    return { code, out: command.stdout(), err: command.stderr() };
  };
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining("--from") });
  expect(await run("--from", workspace.path("none.db"))).toMatchObject({ code: 1 });
  expect(await run("--from", file)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^2 sessions, \d+ messages\n$/),
  });
  // In a terminal a line says how far it is, and is gone at the end.
  const terminal = await openTerminal(workspace, ["db", "migrate", "--from", file], {
    ...env,
    OPENCODE_DATABASE_URL: await postgres.create(),
  });
  await terminal.sees("Copying project: ");
  await terminal.sees("2 sessions, ");
  expect(await terminal.exited).toBe(0);
  // It is not empty any more.
  expect(await run("--from", file)).toMatchObject({ code: 1, err: expect.stringContaining("empty") });
  const node = await spawnServer({ workspace, env });
  expect(await seen(node)).toEqual(kept);
  await ask(node, parent, "say: 1");
  const grown = await seen(node);
  await node.kill("SIGTERM");

  const back = workspace.path("back.db");
  expect(await run("--to", back)).toMatchObject({ code: 0 });
  expect(await run("--to", back)).toMatchObject({ code: 1, err: expect.stringContaining("already") });
  expect(existsSync(back)).toBe(true);
  const after = await spawnServer({ workspace, env: { OPENCODE_DB: back } });
  expect(await seen(after)).toEqual(grown);

  // No table is forgotten.
  const db = await openPostgres(url, { log: () => undefined });
  const tables = await db.read(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  expect(tables.map(({ name }) => String(name)).sort()).toEqual(
    [...carried.map(({ name }) => name), ...left].sort(),
  );
  await db.close();
});

it.skipIf(!postgres)(
  "stored keys are taken into the database, and back into files, and shown to nobody",
  async () => {
    if (!postgres) return;
    verifies("cluster.keys");
    const [first, second] = ["sk-first-4b1d90ac77", "sk-second-93c1e0aa52"];
    const stored = (key: string) => ({ type: "api", key });
    const data = "home/.local/share/opencode-contract";
    const file = (name: string) => `${data}/${name}`;
    const write = (name: string, value: unknown) => workspace.write(file(name), JSON.stringify(value));
    const read = (name: string) => JSON.parse(workspace.read(file(name))) as Record<string, unknown>;
    const kept = { openai: stored(first), anthropic: stored(second) };
    const login = {
      "http://mcp.example": { tokens: { access_token: "at-5c71e0d2f9", token_type: "Bearer" } },
    };
    for (const key of [first, second, "at-5c71e0d2f9"]) watchKey(key, "a file of keys");
    const env = (more: Record<string, string>) => ({ OPENCODE_VOLUME: "keys", ...more });
    const run = async (more: Record<string, string>, ...args: string[]) => {
      const command = spawnCommand({ workspace, args, env: env(more) });
      const { code } = await command.exited;
      return { code, out: command.stdout(), err: command.stderr() };
    };
    const connected = async (node: SpawnedServer) =>
      ((await (await node.fetch("/provider")).json()) as { connected: string[] }).connected;
    const sealed = (url: string) => askPostgres(url, "SELECT data FROM secret");
    const secret = { OPENCODE_SECRET_KEY: "a long text that all nodes have" };

    // By `db migrate`, once there is something to seal them with.
    const from = workspace.path("opencode.db");
    await (await spawnServer({ workspace, env: { OPENCODE_DB: from } })).kill("SIGTERM");
    write("auth.json", kept);
    write("mcp-auth.json", login);
    const bare = { OPENCODE_DATABASE_URL: await postgres.create() };
    expect(await run(bare, "db", "migrate", "--from", from)).toMatchObject({
      ...{
        code: 0,
        out: expect.stringMatching(/messages\nStored keys and logins stay.*OPENCODE_SECRET_KEY.*\n$/),
      },
    });
    expect(await sealed(bare.OPENCODE_DATABASE_URL)).toEqual([]);
    const migrated = { OPENCODE_DATABASE_URL: await postgres.create(), ...secret };
    expect(await run(migrated, "db", "migrate", "--from", from)).toMatchObject({
      ...{
        code: 0,
        out: expect.stringMatching(/messages\n3 stored keys and logins, sealed in the database.*\n$/),
      },
    });
    const rows = JSON.stringify(await sealed(migrated.OPENCODE_DATABASE_URL));
    for (const key of [first, second]) expect(rows).not.toContain(key);
    const node = await spawnServer({ workspace, env: env(migrated) });
    expect(await connected(node)).toEqual(expect.arrayContaining(["anthropic", "openai"]));
    // What is taken away stays away, though the file has it.
    expect((await node.fetch("/auth/openai", { method: "DELETE" })).status).toBe(200);
    await node.kill("SIGTERM");
    const again = await spawnServer({ workspace, env: env(migrated) });
    expect(await connected(again)).not.toContain("openai");
    expect(again.stderr()).toMatch(/auth\.json is not read any more, and 1 of what it holds is not stored/);
    await again.kill("SIGTERM");

    // By the first start, told in one line.
    const fresh = { OPENCODE_DATABASE_URL: await postgres.create(), ...secret };
    const starting = await spawnServer({ workspace, env: env(fresh) });
    expect(await connected(starting)).toEqual(expect.arrayContaining(["anthropic", "openai"]));
    expect(starting.stderr().match(/what is stored in auth\.json \(2\) is sealed/g)).toHaveLength(1);
    await starting.kill("SIGTERM");

    // And back into files: what stands there already stays.
    write("auth.json", { anthropic: stored("mine") });
    write("mcp-auth.json", {});
    const wrong = { ...fresh, OPENCODE_SECRET_KEY: "another text" };
    const to = workspace.path("back.db");
    expect(await run(wrong, "db", "migrate", "--to", to)).toMatchObject({
      ...{ code: 1, err: expect.stringContaining("OPENCODE_SECRET_KEY") },
    });
    expect(read("auth.json")).toEqual({ anthropic: stored("mine") });
    const next = workspace.path("next.db");
    expect(await run(fresh, "db", "migrate", "--to", next)).toMatchObject({
      ...{ code: 0, out: expect.stringMatching(/\n1 stored keys and logins, in files of .*\n$/) },
    });
    expect(read("auth.json")).toEqual({ openai: stored(first), anthropic: stored("mine") });
    expect(statSync(workspace.path(file("auth.json"))).mode & 0o777).toBe(0o600);
  },
);
