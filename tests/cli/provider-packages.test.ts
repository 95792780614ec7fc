import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "@opencode/sdk/types";
import { afterAll, expect, it, vi } from "vitest";
import { openTerminal } from "../support/command-terminal.js";
import { houseSource, packPackage, packument } from "../support/house-provider.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const workspace = createWorkspace();
const manifest = { name: "house-provider", version: "1.2.3", type: "module", exports: "./index.js" };
const archive = await packPackage(workspace, "house", {
  "package.json": JSON.stringify(manifest),
  "index.js": houseSource,
});

const asked: string[] = [];
const registry = createServer((request, response) => {
  asked.push(request.url ?? "");
  if (request.url?.endsWith(".tgz")) return response.end(readFileSync(archive));
  if (request.url !== "/house-provider") return response.writeHead(404).end("{}");
  response.end(JSON.stringify(packument("house-provider", archive, `${address}/house.tgz`)));
}).listen(0, "127.0.0.1");
await once(registry, "listening");
const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;

afterAll(async () => {
  await endSpawned();
  registry.close();
  workspace.remove();
});

const config: Config = {
  model: "house/one",
  small_model: "demo/demo",
  provider: {
    house: {
      npm: "house-provider@1.2.3",
      options: { word: "says" },
      models: { one: { name: "One" } },
    },
  },
};
const start = (cache: string) =>
  spawnServer({
    workspace,
    config,
    env: {
      npm_config_registry: address,
      npm_config_fetch_retries: "0",
      npm_config_cache: workspace.path(cache),
    },
  });

async function said(server: SpawnedServer): Promise<string> {
  const post = async (path: string, body: object) =>
    (
      await server.fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })
    ).json();
  const { id } = await post("/session", { title: "house" });
  const { info, parts } = await post(`/session/${id}/message`, { parts: [{ type: "text", text: "Hello." }] });
  return parts.find(({ type }: { type: string }) => type === "text")?.text ?? JSON.stringify(info.error);
}

it("a provider package is installed once by processes that need it at the same time, and used without its registry", async () => {
  verifies("provider.package");
  const servers = await Promise.all([start("cache-a"), start("cache-b")]);
  expect(await Promise.all(servers.map(said))).toEqual(["house says one 1", "house says one 1"]);
  expect(asked.filter((url) => url.endsWith(".tgz"))).toHaveLength(1);
  const packages = workspace.path("home/.local/share/opencode-contract/packages");
  expect(readdirSync(packages)).toEqual([expect.stringMatching(/^house-provider@?_?1\.2\.3-[0-9a-f]{8}$/)]);
  await Promise.all(servers.map((server) => server.kill("SIGTERM")));
  // Somebody who waits in a terminal sees for what.
  const own = createWorkspace();
  const terminal = await openTerminal(own, ["run", "Hello."], {
    OPENCODE_CONFIG_CONTENT: JSON.stringify(config),
    npm_config_registry: address,
    npm_config_fetch_retries: "0",
    npm_config_cache: own.path("cache"),
  });
  await terminal.sees("installing the provider package house-provider@1.2.3");
  await terminal.sees("house says one 1");
  expect(await terminal.exited).toBe(0);
  own.remove();
  registry.close();
  registry.closeAllConnections();
  const later = await start("cache-a");
  expect(await said(later)).toBe("house says one 1");
  expect(later.stderr()).not.toContain("installing the provider package");
});
