import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import type { Statement } from "../../server/core/storage/statement.js";
import { upsertMessage } from "../../server/core/storage/tables/message.js";
import { upsertPart } from "../../server/core/storage/tables/part.js";
import { violations } from "../support/contract.js";
import { ask, createSession, listMessages } from "../support/drive.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { openDatabase } from "../support/test-database.js";
import { verifies } from "../support/verifies.js";

let server: TestServer;
afterEach(async () => {
  await server.close();
  expect(violations.splice(0)).toEqual([]);
});

const send = async (method: string, path: string, body: unknown) => {
  const headers = { "content-type": "application/json" };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await server.fetch(path, { method, headers, body: text });
  return { status: response.status, body: await response.json() };
};

it("MCP servers that are added at once are all there", async () => {
  verifies("crowd.mcp");
  server = await startServer();
  const names = ["a", "b", "c", "d"];
  const config = { type: "local", command: ["cat"], timeout: 300 };
  await Promise.all(names.map((name) => send("POST", "/mcp", { name, config })));
  expect(Object.keys(await (await server.fetch("/mcp")).json()).sort()).toEqual(names);
});

it("too much of something is refused before anybody works on it", async () => {
  verifies("crowd.limits");
  server = await startServer();
  const sessionID = await createSession(server);
  const message = `/session/${sessionID}/message`;
  const part = { type: "text", text: "x" };
  const parts = (count: number) => ({ noReply: true, parts: Array.from({ length: count }, () => part) });
  for (const [path, body] of [
    ["/session", "[".repeat(3_000_000)],
    ["/session", `{"metadata":${'{"a":'.repeat(400)}1${"}".repeat(400)}}`],
    ["/session", `{"metadata":{"a":[${"1,".repeat(400_000)}]}}`],
    ["/session", { title: "x".repeat(10_001) }],
    [message, parts(1_001)],
  ] as const)
    expect(await send("POST", path, body)).toMatchObject({ status: 400, body: { name: "BadRequest" } });
  expect((await send("PATCH", `/session/${sessionID}`, { title: "x".repeat(10_001) })).status).toBe(400);
  expect((await send("POST", "/session", { title: "x".repeat(10_000) })).status).toBe(200);
  expect((await send("POST", message, parts(1_000))).status).toBe(200);
});

it("of many calls in one answer a few are at work at a time, and all come to their end", async () => {
  verifies("crowd.calls");
  const model = await startScriptedOpenAI();
  server = await startServer({ config: scriptedConfig(model, { permission: "allow", snapshot: false }) });
  const command = "mkdir on.$$; ls -d on.* | wc -l >> counts; sleep 0.1; rmdir on.$$";
  const calls = Array.from({ length: 50 }, (_, at) => ({
    name: "bash",
    input: { command: `${command}; true ${at}` },
  }));
  model.script({ toolCalls: calls }, { text: "Done" });
  const sessionID = await createSession(server);
  await ask(server, sessionID, "Go");
  const states = (await listMessages(server, sessionID)).flatMap(({ parts }) =>
    parts.flatMap((one) => (one.type === "tool" ? [one.state.status] : [])),
  );
  expect(states).toEqual(calls.map(() => "completed"));
  const counts = readFileSync(`${server.directory}/counts`, "utf8").trim().split("\n").map(Number);
  expect(counts).toHaveLength(50);
  expect(Math.max(...counts)).toBeLessThanOrEqual(16);
  await model.close();
});

it("a long session is forked in lots, without its messages in the log, while others are served", async () => {
  verifies("crowd.fork");
  server = await startServer();
  const sessionID = await createSession(server);
  const db = await openDatabase(server.workspace, "data/opencode.db");
  const statements: Statement[] = [];
  for (let at = 0; at < 5_000; at++) {
    const tail = String(at).padStart(14, "0");
    const id = `msg_000000000000${tail}`;
    const partID = `prt_000000000000${tail}`;
    const model = { providerID: "demo", modelID: "demo" };
    statements.push(
      upsertMessage({ id, sessionID, role: "user", time: { created: at }, agent: "build", model }),
      upsertPart({ id: partID, sessionID, messageID: id, type: "text", text: `number ${at}` }),
    );
  }
  while (statements.length > 0) await db.write(statements.splice(0, 500));
  await db.close();
  const log = await server.events();
  let forked = false;
  const forking = send("POST", `/session/${sessionID}/fork`, {}).finally(() => {
    forked = true;
  });
  let answered = 0;
  for (; !forked; answered++) await server.fetch("/global/health");
  const { status, body } = await forking;
  expect(status).toBe(200);
  expect(answered).toBeGreaterThan(10);
  await log.first("session.updated", ({ properties }) => properties.info.id === body.id);
  expect(log.session(body.id).types()).toEqual(["session.created", "session.updated"]);
  const texts = (await listMessages(server, body.id)).map(({ parts }) => (parts[0] as { text: string }).text);
  expect(texts).toEqual(Array.from({ length: 5_000 }, (_, at) => `number ${at}`));
  log.close();
});
