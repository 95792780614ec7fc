import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it, vi } from "vitest";
import { endSpawned, spawnCommand } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const workspace = createWorkspace();
afterAll(async () => {
  await endSpawned();
  workspace.remove();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

it("serves the examples of the contract where Prism is, and says what it is not", async () => {
  const port = await freePort();
  const bin = fileURLToPath(new URL("../../node_modules/.bin", import.meta.url));
  const mock = spawnCommand({
    workspace,
    args: ["mock", "--port", String(port)],
    env: { PATH: `${bin}:${process.env.PATH}` },
  });
  await vi.waitFor(
    async () => {
      const response = await fetch(`http://127.0.0.1:${port}/global/health`);
      expect(await response.json()).toMatchObject({ healthy: true });
    },
    { timeout: 90_000, interval: 500 },
  );
  expect(mock.stderr()).toMatch(/example of that path.*\nNo state is kept.*\n.*opencode serve.*json: /);
  expect(await mock.kill("SIGTERM")).toMatchObject({ signal: null });
});
