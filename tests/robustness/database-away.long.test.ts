import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask, askAsync, createSession, listMessages, textOf } from "../support/drive.js";
import { startPostgres } from "../support/postgres.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const postgres = await startPostgres();
afterAll(() => postgres?.close());

let workspace: Workspace;
let model: ScriptedModel;
beforeEach(async () => {
  workspace = createWorkspace();
  model = await startScriptedOpenAI();
});
afterEach(async () => {
  await endSpawned();
  await model.close();
  workspace.remove();
});

const json = { "content-type": "application/json" };

describe.skipIf(!postgres)("a PostgreSQL that goes away while servers run", () => {
  if (!postgres) return;
  it("has writes answered 503 with a reason; streams stay open, and all goes on when it is back", async () => {
    const env = { OPENCODE_DATABASE_URL: await postgres.create() };
    const config = scriptedConfig(model);
    const server = await spawnServer({ workspace, env, config });
    const [sessionID, streaming] = [await createSession(server), await createSession(server)];
    const events = await server.events();
    model.respond(() => ({ text: "Said" }));
    await ask(server, sessionID, "one");
    const before = await (await server.fetch(`/session/${sessionID}/message`)).json();
    // In the middle of an answer, with a prompt behind it.
    let go = () => {};
    const going = new Promise<void>((resolve) => {
      go = resolve;
    });
    model.respond(async (_, at) => {
      if (at === 1) await going;
      return { text: ["In ", "pieces"], delay: 20 };
    });
    await askAsync(server, streaming, "stream");
    await model.request(1);
    const queued = await server.fetch(`/session/${streaming}/prompt_async`, {
      ...{ method: "POST", headers: json },
      body: JSON.stringify({ parts: [{ type: "text", text: "then this" }], delivery: "queue" }),
    });
    expect(queued.status).toBe(204);
    await postgres.stop();
    go();
    const refusals = await Promise.all([
      server.fetch("/session", { method: "POST", headers: json, body: "{}" }),
      server.fetch(`/session/${sessionID}/message`, {
        method: "POST",
        headers: json,
        body: JSON.stringify({ parts: [{ type: "text", text: "refused" }] }),
      }),
      server.fetch(`/session/${sessionID}`, { method: "PATCH", headers: json, body: '{"title":"x"}' }),
      server.fetch("/ready"),
    ]);
    for (const response of refusals.slice(0, -1))
      expect({ status: response.status, body: await response.json() }).toMatchObject({
        status: 503,
        body: { name: "ServiceUnavailableError", data: { message: expect.stringContaining("database") } },
      });
    expect(refusals.at(-1)?.status).toBe(503);
    expect((await server.fetch("/global/health")).status).toBe(200);
    await postgres.start();
    // Nothing that was answered is lost, and nothing that was refused is there.
    expect(await (await server.fetch(`/session/${sessionID}/message`)).json()).toEqual(before);
    const rest = events.rest();
    expect(textOf(await ask(server, sessionID, "two"))).toBe("In pieces");
    await rest.session(sessionID).first("session.idle");
    // What was being said has its end, as an answer or with the reason, and what waited behind it is answered.
    await vi.waitFor(
      async () => {
        const messages = await listMessages(server, streaming);
        const prompts = messages.filter(({ info }) => info.role === "user");
        expect(prompts).toHaveLength(2);
        const answers = messages.flatMap(({ info }) => (info.role === "assistant" ? [info] : []));
        expect(answers.every(({ time }) => time.completed !== undefined)).toBe(true);
        for (const { info } of prompts)
          expect(answers.some(({ parentID }) => parentID === info.id)).toBe(true);
        expect(textOf(messages.at(-1) ?? Object())).toBe("In pieces");
      },
      { timeout: 60_000, interval: 100 },
    );
    expect(await (await server.fetch("/session/status")).json()).toEqual({});
    events.close();
  });
});
