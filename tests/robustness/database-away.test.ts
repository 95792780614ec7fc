import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask, createSession } from "../support/drive.js";
import { startPostgres } from "../support/postgres.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

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

describe.skipIf(!postgres)("a PostgreSQL that goes away while servers run", () => {
  if (!postgres) return;
  it("has writes answered 503 with a reason; streams stay open, and all goes on when it is back", async () => {
    const env = { OPENCODE_DATABASE_URL: await postgres.create() };
    const server = await spawnServer({ workspace, env });
    const sessionID = await createSession(server);
    const events = await server.events();
    await ask(server, sessionID, "say: 3");
    const before = await (await server.fetch(`/session/${sessionID}/message`)).json();
    await postgres.stop();
    const json = { "content-type": "application/json" };
    const refusals = await Promise.all([
      server.fetch("/session", { method: "POST", headers: json, body: "{}" }),
      server.fetch(`/session/${sessionID}/message`, {
        method: "POST",
        headers: json,
        body: JSON.stringify({ parts: [{ type: "text", text: "say: 3" }] }),
      }),
      server.fetch(`/session/${sessionID}`, { method: "PATCH", headers: json, body: '{"title":"x"}' }),
    ]);
    for (const response of refusals)
      expect({ status: response.status, body: await response.json() }).toMatchObject({
        status: 503,
        body: { name: "ServiceUnavailableError", data: { message: expect.stringContaining("database") } },
      });
    expect((await server.fetch("/global/health")).status).toBe(200);
    await postgres.start();
    // Nothing that was answered is lost, and nothing that was refused is there.
    expect(await (await server.fetch(`/session/${sessionID}/message`)).json()).toEqual(before);
    const rest = events.rest();
    await ask(server, sessionID, "say: 2");
    await rest.first("session.idle");
    events.close();
  });
});
