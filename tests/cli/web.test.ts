import { chmodSync, existsSync } from "node:fs";
import { afterAll, expect, it, vi } from "vitest";
import { endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const workspace = createWorkspace();
afterAll(async () => {
  await endSpawned();
  workspace.remove();
});

/** A browser that writes down where it was sent. */
const opener = workspace.path("bin/xdg-open");
const opened = workspace.path("opened");
workspace.write("bin/xdg-open", `#!/bin/sh\nenv > "${opened}.env"\nprintf '%s' "$1" > "${opened}"\n`);
chmodSync(opener, 0o755);
const env = { PATH: `${workspace.path("bin")}:${process.env.PATH}` };

const addressIn = async (stdout: () => string): Promise<string> => {
  await vi.waitFor(() => expect(stdout()).toContain("\n"), { timeout: 60_000 });
  return /listening on (\S+)\n$/.exec(stdout())?.[1] ?? "";
};

it.runIf(process.platform === "linux")(
  "opencode web opens its page, which is no place for a password",
  async () => {
    verifies("flow.page");
    const password = "a password of the page";
    const server = spawnCommand({
      workspace,
      args: ["web", "--port", "0"],
      env: { ...env, OPENCODE_SERVER_PASSWORD: password },
    });
    const url = await addressIn(server.stdout);
    await vi.waitFor(() => expect(server.stderr()).toContain(`Opened ${url}/ui/`), { timeout: 60_000 });
    expect(workspace.read("opened")).toBe(`${url}/ui/`);
    expect(workspace.read("opened.env")).not.toContain(password);
    expect(await (await fetch(`${url}/ui/`)).text()).toContain('<div id="app">');
    expect((await fetch(`${url}/path`)).status).toBe(401);
    await server.kill("SIGTERM");
  },
);

it("says where the page is where it opens none, and serves none that was not asked for", async () => {
  const quiet = spawnCommand({
    workspace,
    args: ["web", "--no-open", "--port", "0", "--hostname", "127.0.0.1"],
  });
  const url = await addressIn(quiet.stdout);
  await vi.waitFor(() => expect(quiet.stderr()).toContain(`Open ${url}/ui/ in a browser`), {
    timeout: 60_000,
  });
  await quiet.kill("SIGTERM");
  const server = await spawnServer({ workspace });
  const accept = { accept: "text/html" };
  const missing = await fetch(`${server.url}/ui/`, { headers: accept });
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("--ui")]);
  expect(await (await fetch(`${server.url}/`)).text()).toContain("/reference/");
  expect(existsSync(workspace.path("opened"))).toBe(process.platform === "linux");
});
