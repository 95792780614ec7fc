import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { openPostgres } from "../../server/core/storage/postgres/engine.js";
import { carried, left } from "../../server/core/storage/tables/whole.js";
import { ask, createSession, listMessages } from "../support/drive.js";
import { startPostgres } from "../support/postgres.js";
import { endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000 });

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
