import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

async function run(args: string[], env: Record<string, string> = {}) {
  const spawned = spawnCommand({ workspace, args, env });
  const { code } = await spawned.exited;
  return { code, lines: spawned.stdout().split("\n").filter(Boolean), stderr: spawned.stderr() };
}

it("lists what can be used, and says what can when asked for something else", async () => {
  const env = { MISTRAL_API_KEY: "sk-mistral-0123456789" };
  const all = await run(["models"], env);
  expect(all.code).toBe(0);
  expect(all.lines).toContain("demo/demo");
  expect(all.lines.filter((line) => line.startsWith("mistral/")).length).toBeGreaterThan(3);
  expect((await run(["models", "demo"], env)).lines).toEqual(["demo/demo"]);
  const wrong = await run(["models", "groq"], env);
  expect(wrong).toMatchObject({ code: 2, lines: [] });
  expect(wrong.stderr).toContain("mistral, demo");
});

it("--refresh takes a newer catalogue, which then holds", async () => {
  const model = {
    name: "Fresh",
    tool_call: true,
    modalities: { input: ["text"], output: ["text"] },
    limit: { context: 100_000, output: 8_000 },
  };
  const provider = {
    name: "Mistral",
    npm: "@ai-sdk/mistral",
    env: ["MISTRAL_API_KEY"],
    models: { fresh: model },
  };
  const api = Object.fromEntries(["mistral", "a", "b", "c", "d"].map((id) => [id, provider]));
  const server = createServer((_, response) => response.end(JSON.stringify(api))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const env = {
    MISTRAL_API_KEY: "sk-mistral-0123456789",
    OPENCODE_MODELS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api.json`,
  };
  expect((await run(["models", "mistral", "--refresh"], env)).lines).toEqual(["mistral/fresh"]);
  server.close();
  server.closeAllConnections();
  expect((await run(["models", "mistral"], env)).lines).toEqual(["mistral/fresh"]);
  // Nobody answers there any more: said in a line, and nothing is lost.
  const failed = await run(["models", "mistral", "--refresh"], env);
  expect(failed).toMatchObject({ code: 1, lines: [] });
  expect(failed.stderr).toMatch(/^The catalogue is as it was: \S+ could not be fetched \(ECONNREFUSED\)\n$/);
  expect((await run(["models", "mistral"], env)).lines).toEqual(["mistral/fresh"]);
});

it("OPENCODE_DISABLE_MODELS_FETCH keeps the catalogue as it is, and nothing else does", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(503).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const values = ["1", "true", "0"];
  const started = await Promise.all(
    values.map(async (value) => {
      const own = createWorkspace();
      const env = {
        OPENCODE_DISABLE_MODELS_FETCH: value,
        OPENCODE_MODELS_URL: `http://127.0.0.1:${port}/${value}`,
      };
      const on = await spawnServer({ workspace: own, env });
      expect((await on.fetch("/provider")).status).toBe(200);
      return own;
    }),
  );
  await vi.waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(1), { timeout: 20_000 });
  expect(asked.sort()).toEqual(["/0"]);
  await endSpawned();
  for (const own of started) own.remove();
  server.close();
  server.closeAllConnections();
});
