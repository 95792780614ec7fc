import { mkdirSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { operations } from "../../server/gen/operations.gen.js";
import { loadedChunks } from "../support/loaded-chunks.js";
import { eventually } from "../support/scenario.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

const tags = [...new Set(operations.map(({ tag }) => tag as string))];
const password = "a password of tags";
const authorization = `Basic ${Buffer.from(`opencode:${password}`).toString("base64")}`;

const workspaces: Workspace[] = [];
afterEach(async () => {
  await endSpawned();
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

/** The tags whose routes, and whose handlers, a process had loaded by its end, and whether it had the validators. */
async function loaded(work: (server: SpawnedServer) => Promise<unknown>, files: Record<string, string> = {}) {
  const workspace = createWorkspace();
  workspaces.push(workspace);
  for (const [name, text] of Object.entries(files)) workspace.write(name, text);
  const coverage = workspace.path("coverage");
  mkdirSync(coverage);
  const server = await spawnServer({
    workspace,
    env: { NODE_V8_COVERAGE: coverage, OPENCODE_SERVER_PASSWORD: password },
  });
  await work(server);
  await server.kill("SIGTERM");
  const chunks = loadedChunks(coverage);
  const names = chunks.map(({ name }) => name);
  return {
    routes: tags.filter((tag) => names.includes(`${tag}.gen`)),
    handlers: tags.filter((tag) => names.includes(tag)),
    validators: names.includes("inputs.gen"),
    pages: names.includes("serve-page"),
  };
}

const statuses = async ({ url }: SpawnedServer, asked: [string, string, Record<string, string>?][]) => {
  const answers: number[] = [];
  for (const [method, path, headers = { authorization }] of asked)
    answers.push((await fetch(url + path, { method, headers })).status);
  return answers;
};

it("a configuration is read without a validator where nothing is wrong with it", async () => {
  const read = async (model: string) =>
    loaded(
      (server) =>
        eventually(
          async () => server.stderr(),
          (text) => text.includes("opencode.json"),
        ),
      { "project/opencode.json": `{ "autoupdate": false, "model": ${model} }` },
    );
  expect((await read('"demo/demo"')).validators).toBe(false);
  expect((await read("1")).validators).toBe(true);
});

it("a start, and what is refused before it is read, load no tag and no validator", async () => {
  verifies("flow.tags-lazy");
  const found = await loaded(async (server) => {
    const preflight = { origin: "http://localhost:3000", "access-control-request-method": "POST" };
    const asked: [string, string, Record<string, string>?][] = [
      ["GET", "/session", {}],
      ["POST", "/session", { authorization, origin: "http://evil.example" }],
      ["GET", "/no/such/path"],
      ["DELETE", "/global/health"],
      ["HEAD", "/no/such/path"],
      ["OPTIONS", "/session", preflight],
    ];
    expect(await statuses(server, asked)).toEqual([401, 403, 404, 405, 404, 204]);
  });
  expect(found).toEqual({ routes: [], handlers: [], validators: false, pages: false });
});

it("the first request of a tag loads that one", async () => {
  const health = await loaded(async (server) => {
    const asked = Array.from({ length: 3 }, (): [string, string] => ["GET", "/global/health"]);
    expect(await statuses(server, asked)).toEqual([200, 200, 200]);
  });
  expect(health).toEqual({ routes: ["global"], handlers: ["global"], validators: true, pages: false });
  const page = await loaded(async (server) => {
    expect(await statuses(server, [["GET", "/reference/"]])).toEqual([200]);
  });
  expect(page).toEqual({ routes: [], handlers: [], validators: false, pages: true });
  const more = await loaded(async (server) => {
    expect(
      await statuses(server, [
        ["HEAD", "/question"],
        ["GET", "/session/none"],
      ]),
    ).toEqual([200, 400]);
  });
  expect(more).toMatchObject({ routes: ["session", "question"], handlers: ["session", "question"] });
});
