import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Driver, data, drive, scriptedConfig } from "../../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../../support/scripted-openai.js";
import { startServer, type TestServer } from "../../support/server.js";
import { exercises, verifies } from "../../support/verifies.js";

exercises("v2.session.revert.stage", "v2.session.revert.clear", "v2.session.revert.commit");

let model: ScriptedModel;
let server: TestServer;
let app: Driver;
beforeAll(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({
    config: { ...scriptedConfig(model), permission: { edit: "allow" } },
    files: { "one.txt": "before\n" },
  });
  app = drive(server);
});
afterAll(async () => {
  await server.close();
  await model.close();
});

const v2 = () => server.own.v2.session;
const file = (name: string) => readFileSync(`${server.directory}/${name}`, "utf8");
const post = (id: string, what: string, body?: unknown) =>
  app.raw("POST", `/api/session/${id}/${what}`, body);

async function written() {
  const { data: session } = await data(v2().create({}));
  const sessionID = session.id;
  for (const [id, text] of [
    ["msg_r1", "first"],
    ["msg_r2", "second"],
    ["msg_r3", "third"],
  ] as const) {
    const filePath = `${server.directory}/one.txt`;
    model.script(
      { toolCalls: [{ name: "write", id: `call_${text}`, input: { filePath, content: `${text}\n` } }] },
      { text: "Written." },
    );
    await data(v2().prompt({ sessionID, id: `${id}${sessionID.slice(4)}`, prompt: { text } }));
    await v2().wait({ sessionID });
  }
  const prompts = (await data(v2().messages({ sessionID, order: "asc" }))).data.filter(
    ({ type }) => type === "user",
  );
  return { sessionID, prompts: prompts.map(({ id }) => id) };
}

it("takes back, undoes that, and makes it final", async () => {
  verifies("api.revert");
  const { sessionID, prompts } = await written();
  const [first = "", second = "", third = ""] = prompts;
  expect(file("one.txt")).toBe("third\n");
  const { data: staged } = await data(v2().revert.stage({ sessionID, messageID: second }));
  expect(staged).toMatchObject({
    messageID: second,
    snapshot: expect.any(String),
    diff: expect.stringContaining("-third\n+first"),
    files: [{ path: "one.txt", status: "modified", additions: 1, deletions: 1 }],
  });
  expect(file("one.txt")).toBe("first\n");
  expect((await data(v2().get({ sessionID }))).data.revert).toEqual(staged);
  expect(await data(app.client.session.get({ sessionID }))).toMatchObject({ revert: { messageID: second } });
  expect((await data(v2().messages({ sessionID }))).data.map(({ id }) => id)).toContain(third);

  const again = (await data(v2().revert.stage({ sessionID, messageID: third }))).data;
  expect(again).toMatchObject({ messageID: third, snapshot: staged.snapshot });
  expect(file("one.txt")).toBe("second\n");
  expect((await post(sessionID, "revert/clear")).status).toBe(204);
  expect(file("one.txt")).toBe("third\n");
  expect((await post(sessionID, "revert/clear")).status).toBe(204);
  expect((await post(sessionID, "revert/commit")).status).toBe(204);
  expect((await data(v2().messages({ sessionID }))).data.map(({ id }) => id)).toContain(third);

  const bare = (await data(v2().revert.stage({ sessionID, messageID: third, files: false }))).data;
  expect(bare).toEqual({ messageID: third, diff: "", files: [] });
  expect(file("one.txt")).toBe("third\n");
  await data(v2().revert.stage({ sessionID, messageID: second }));
  expect((await post(sessionID, "revert/commit")).status).toBe(204);
  expect(file("one.txt")).toBe("first\n");
  const left = (await data(v2().messages({ sessionID, order: "asc" }))).data;
  expect(left.map(({ type }) => type)).toEqual(["user", "assistant", "assistant"]);
  expect(left[0]?.id).toBe(first);
  expect((await data(v2().get({ sessionID }))).data).not.toHaveProperty("revert");
  const { data: history } = await data(v2().history({ sessionID, limit: 100 }));
  const told = history.filter(({ type }) => type.startsWith("session.next.revert."));
  expect(told.map(({ type }) => type.slice("session.next.revert.".length))).toEqual([
    "staged",
    "staged",
    "cleared",
    "staged",
    "staged",
    "committed",
  ]);
  expect(told.at(-1)?.data).toMatchObject({ messageID: second });
});

it("refuses what is busy or unknown", async () => {
  const { data: session } = await data(v2().create({}));
  const { id } = session;
  expect(await post(id, "revert/stage", { messageID: "msg_none" })).toMatchObject({
    status: 404,
    body: { _tag: "MessageNotFoundError", sessionID: id, messageID: "msg_none" },
  });
  for (const what of ["stage", "clear", "commit"]) {
    const body = what === "stage" ? { messageID: "msg_none" } : undefined;
    expect(await post("ses_none", `revert/${what}`, body)).toMatchObject({
      status: 404,
      body: { _tag: "SessionNotFoundError" },
    });
  }
  expect((await post(id, "revert/stage", { messageID: "none" })).status).toBe(400);
  model.script({ text: "Half of", cut: "hang" });
  const { data: admitted } = await data(v2().prompt({ sessionID: id, prompt: { text: "go" } }));
  for (const what of ["stage", "clear", "commit"])
    expect(
      await post(id, `revert/${what}`, what === "stage" ? { messageID: admitted.id } : undefined),
    ).toMatchObject({
      status: 400,
      body: { _tag: "InvalidRequestError", message: expect.stringContaining("busy") },
    });
  await v2().interrupt({ sessionID: id });
});
