import { mkdirSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { ask, createSession, textOf } from "../support/drive.js";
import { loadedChunks } from "../support/loaded-chunks.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

/** The packages of providers that a process had loaded by its end, by the names they give themselves to servers. */
async function loaded(work: (server: Awaited<ReturnType<typeof spawnServer>>) => Promise<void>, url: string) {
  workspace = createWorkspace();
  const coverage = workspace.path("coverage");
  mkdirSync(coverage);
  const server = await spawnServer({
    workspace,
    config: scriptedConfig({ url }),
    env: { NODE_V8_COVERAGE: coverage, ANTHROPIC_API_KEY: "none", OPENAI_API_KEY: "none" },
  });
  await work(server);
  await server.kill("SIGTERM");
  const sources = loadedChunks(coverage).map(({ source }) => source);
  expect(sources.length).toBeGreaterThan(5);
  const names = sources.flatMap((source) => [...source.matchAll(/ai-sdk\/([a-z-]+)\/\$\{/g)]);
  return [...new Set(names.map(([, name]) => name))].filter((name) => name !== "provider-utils");
}

it("a provider's package is loaded with the first call of one of its models, and no other", async () => {
  verifies("provider.lazy");
  const model = await startScriptedOpenAI();
  model.script({ text: "Here." });
  const listing = await loaded(async (server) => {
    for (const path of ["/provider", "/config/providers", "/provider/auth"])
      expect((await server.fetch(path)).status).toBe(200);
    const id = await createSession(server);
    await (await server.fetch(`/session/${id}`)).arrayBuffer();
  }, model.url);
  expect(listing).toEqual([]);
  await endSpawned();
  workspace.remove();
  const prompting = await loaded(async (server) => {
    expect(textOf(await ask(server, await createSession(server), "go"))).toBe("Here.");
  }, model.url);
  expect(prompting).toEqual(["openai-compatible"]);
  await model.close();
});
