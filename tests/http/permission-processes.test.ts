import type { PermissionRequest, Session } from "@opencode/sdk/types";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askAsync, createSession, listMessages } from "../support/drive.js";
import type { EventLog } from "../support/event-log.js";
import { scriptedConfig, toolsOf } from "../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

exercises("permission.list", "permission.reply");

let model: ScriptedModel;
let workspace: Workspace;
let asker: SpawnedServer;
let here: EventLog;
let other: SpawnedServer;
let there: EventLog;

const start = () =>
  spawnServer({ workspace, config: { ...scriptedConfig(model), permission: { bash: "ask" } } });

beforeAll(async () => {
  model = await startScriptedOpenAI();
  model.respond(() => ({ text: "All done." }));
  workspace = createWorkspace();
  asker = await start();
  here = await asker.events();
});
afterAll(async () => {
  await endSpawned();
  await model.close();
  workspace.remove();
});

const run = (command: string) => ({ toolCalls: [{ name: "bash", id: "call_0", input: { command } }] });

async function post(server: SpawnedServer, path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return server.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
}

const reply = async (server: SpawnedServer, { id }: PermissionRequest, body: object) =>
  (await post(server, `/permission/${id}/reply`, body)).status;

/** A session of the first process that runs this, up to its question. */
async function asking(command: string, sessionID?: string) {
  const id = sessionID ?? (await createSession(asker));
  model.script(run(command));
  await askAsync(asker, id, "go");
  const { properties: request } = await here.session(id).first("permission.asked");
  return { id, request };
}

const statuses = async (id: string) =>
  toolsOf((await listMessages(asker, id)).flatMap(({ parts }) => parts)).map(({ state }) => state.status);

it("a request is listed by a process that starts later, which can answer it", async () => {
  verifies("permission.elsewhere");
  const { id, request } = await asking("echo one > said.txt");
  other = await start();
  there = await other.events();
  expect(await (await other.fetch("/permission")).json()).toEqual([request]);
  expect(await reply(other, request, { reply: "once" })).toBe(200);
  await here.session(id).first("session.idle");
  expect(await statuses(id)).toEqual(["completed"]);
  expect(workspace.read("project/said.txt")).toBe("one\n");
  expect(await (await other.fetch("/permission")).json()).toEqual([]);
});

it("of replies to both at the same time one wins", async () => {
  verifies("permission.race.elsewhere");
  for (let round = 0; round < 5; round++) {
    const { id, request } = await asking(`touch round-${round}`);
    const yes = { reply: "once" };
    const no = { reply: "reject", message: "No." };
    const replies = [reply(asker, request, yes), reply(other, request, no)];
    const [allowed, refused] = await Promise.all(replies);
    expect([allowed, refused].toSorted()).toEqual([200, 404]);
    await here.session(id).first("session.idle");
    expect(await statuses(id)).toEqual([allowed === 200 ? "completed" : "error"]);
    expect(here.session(id).of("permission.replied")).toHaveLength(1);
  }
});

it("what one is told to allow always is allowed in the other, for what waits there too", async () => {
  verifies("permission.always.processes");
  const first = await asking("echo first");
  const second = await asking("echo second");
  expect(await reply(other, first.request, { reply: "always" })).toBe(200);
  for (const { id } of [first, second]) {
    await here.session(id).first("session.idle");
    expect(await statuses(id)).toEqual(["completed"]);
  }
  const id = await createSession(other);
  model.script(run("echo third"));
  await askAsync(other, id, "go");
  await there.session(id).first("session.idle");
  expect(await statuses(id)).toEqual(["completed"]);
  expect(there.session(id).types()).not.toContain("permission.asked");
});

it("the end of a deadline is told in both", async () => {
  verifies("permission.timeout.elsewhere");
  const created = await post(asker, "/session", { permissionTimeout: 300 });
  const { id } = (await created.json()) as Session;
  const { request } = await asking("ls", id);
  const expired = await there.session(id).first("permission.expired");
  expect(expired.properties).toEqual({ sessionID: id, requestID: request.id, expires: request.expires });
  await here.session(id).first("session.idle");
  expect(await statuses(id)).toEqual(["error"]);
  expect(await reply(other, request, { reply: "once" })).toBe(404);
});

it("what is asked is taken back in both when either ends the turn or deletes the session", async () => {
  verifies("permission.elsewhere");
  const ends: [string, (id: string) => Promise<Response>][] = [
    ["abort by the asker", (id) => post(asker, `/session/${id}/abort`, {})],
    ["abort by the other", (id) => post(other, `/session/${id}/abort`, {})],
    ["deletion by the other", (id) => other.fetch(`/session/${id}`, { method: "DELETE" })],
  ];
  for (const [name, end] of ends) {
    const { id, request } = await asking(`touch "${name}"`);
    await there.session(id).first("permission.asked");
    expect((await end(id)).status, name).toBe(200);
    for (const [server, log] of [
      [asker, here],
      [other, there],
    ] as const) {
      const told = await log.session(id).first("permission.replied");
      expect(told.properties, name).toMatchObject({ requestID: request.id, reply: "reject" });
      expect(await (await server.fetch("/permission")).json(), name).toEqual([]);
      expect(await reply(server, request, { reply: "once" }), name).toBe(404);
    }
  }
});
