import { afterEach, beforeEach, expect, it } from "vitest";
import { processesWith } from "../support/processes.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";
import { connectRemote, endRemotes } from "./remote-client.js";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endRemotes();
  await endSpawned();
  workspace.remove();
});

it("`opencode serve` ends at SIGTERM with clients of both kinds in mid-turn, and their children are gone", async () => {
  verifies("acp.remote.shutdown");
  const server = await spawnServer({ workspace, config: { permission: "allow" } });
  const mark = `sleep 63${server.pid}`;
  const begun = await Promise.all(
    (["http", "websocket"] as const).map(async (transport) => {
      const client = await connectRemote(transport, server.url);
      const sessionId = await client.newSession();
      const answer = client.prompt(sessionId, `run: trap '' TERM; echo begun; ${mark}`);
      await client.until(({ params }) => JSON.stringify(params?.update?.content ?? "").includes("begun"));
      return { client, answer };
    }),
  );
  const exit = server.kill("SIGTERM");
  for (const { client, answer } of begun) {
    await answer.catch(() => undefined);
    await client.closed;
  }
  expect(await exit).toEqual({ code: 0, signal: null });
  await expect.poll(() => processesWith(mark)).toEqual([]);
});
