import { fileURLToPath } from "node:url";
import { afterAll, expect, it, vi } from "vitest";
import { freePort } from "../support/free-port.js";
import { endSpawned, spawnCommand } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const workspace = createWorkspace();
afterAll(async () => {
  await endSpawned();
  workspace.remove();
});

/** Once it answers. */
async function startMock() {
  const port = await freePort();
  const bin = fileURLToPath(new URL("../../node_modules/.bin", import.meta.url));
  const mock = spawnCommand({
    workspace,
    args: ["mock", "--port", String(port)],
    env: { PATH: `${bin}:${process.env.PATH}` },
  });
  const url = `http://127.0.0.1:${port}/global/health`;
  await vi.waitFor(
    async () => {
      const response = await fetch(url);
      expect(await response.json()).toMatchObject({ healthy: true });
    },
    { timeout: 90_000, interval: 500 },
  );
  return { mock, url };
}

it("serves the examples of the contract where Prism is, and says what it is not", async () => {
  const { mock } = await startMock();
  expect(mock.stderr()).toMatch(/example of that path.*\nNo state is kept.*\n.*opencode serve.*json: /);
  expect(await mock.kill("SIGTERM")).toMatchObject({ signal: null });
});

it("takes Prism along, whatever ends it", async () => {
  const { mock, url } = await startMock();
  await mock.kill("SIGKILL");
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), { timeout: 60_000, interval: 200 });
});
