import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gate } from "../support/fixture.js";
import { openRaw, sendRaw } from "../support/raw.js";
import { eventually } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";

let model: ScriptedModel;
let server: TestServer;
beforeEach(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({
    config: scriptedConfig(model, { permission: "allow" }),
    files: { ".opencode/command/hello.md": "Greet $ARGUMENTS" },
  });
});
afterEach(async () => {
  await server.close();
  await model.close();
});

/** What another connection has heard, the newest last. */
async function listen(path: string) {
  const socket = await openRaw(server.port);
  const heard: { type: string; sessionID?: string; status?: string }[] = [];
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (!line.startsWith("data: ")) continue;
      const event = JSON.parse(line.slice(6));
      const { type, properties } = event.payload ?? event;
      heard.push({ type, sessionID: properties.sessionID, status: properties.status?.type });
    }
  });
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-opencode-directory: ${encodeURIComponent(server.directory)}\r\n\r\n`,
  );
  await eventually(
    async () => heard,
    (all) => all.length > 0,
  );
  return { heard, close: () => socket.destroy() };
}

/** Resolves in the very moment in which the answer's last byte is there. */
async function post(path: string, body: object) {
  const text = JSON.stringify(body);
  const { text: answer } = await sendRaw(
    server.port,
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    (all) => all.endsWith("\r\n0\r\n\r\n") || /content-length: \d+\r\n[\s\S]*\r\n\r\n.+/i.test(all),
  );
  return answer;
}

const ref = { providerID: "scripted", modelID: "one" };
const parts = [{ type: "text", text: "hi" }];
const operations: [name: string, body: object, last: string][] = [
  ["message", { parts }, "session.idle"],
  ["command", { command: "hello", arguments: "Ada" }, "command.executed"],
  ["init", { ...ref, messageID: "msg_00000000000000000000000000" }, "command.executed"],
  ["shell", { agent: "build", command: "sleep 0.1" }, "session.idle"],
  ["summarize", ref, "session.idle"],
];

describe.each(["/event", "/global/event"])("who listens at %s", (door) => {
  it("has heard all of a turn, its end too, when the answer to it ends", async () => {
    verifies("flow.answer-last");
    model.respond(() => ({ text: ["some ", "words"], delay: 20 }));
    const session = await (await fetch(`${server.url}/session`, { method: "POST" })).json();
    const listener = await listen(door);
    for (let round = 0; round < 2; round++) {
      for (const [name, body, last] of operations) {
        listener.heard.length = 0;
        const unique = "messageID" in body ? { messageID: `msg_0000000000000000000000000${round}` } : {};
        const answer = await post(`/session/${session.id}/${name}`, { ...body, ...unique });
        const types = listener.heard.filter(({ sessionID }) => sessionID === session.id);
        expect(answer, name).toMatch(/^HTTP\/1\.1 200 /);
        expect(
          types.map(({ type }) => type),
          name,
        ).toContain("session.idle");
        expect(types.at(-1), name).toMatchObject({ type: last });
      }
    }
    listener.close();
  });
});

it("answers a prompt that others wait behind before theirs, and the last when the session is idle", async () => {
  verifies("flow.answer-last");
  const all = gate();
  model.respond(async () => {
    await all.opened;
    return { text: ["some ", "words"], delay: 20 };
  });
  const session = await (await fetch(`${server.url}/session`, { method: "POST" })).json();
  const listener = await listen("/event");
  const idles = () => listener.heard.filter(({ type }) => type === "session.idle").length;
  const at = `/session/${session.id}/message`;
  const answers = [1, 2, 3].map(() => post(at, { parts }).then(() => idles()));
  await eventually(
    async () => (await (await fetch(`${server.url}${at}`)).json()) as { info: { role: string } }[],
    (messages) => messages.filter(({ info }) => info.role === "user").length === 3,
  );
  all.open();
  expect(Math.max(...(await Promise.all(answers)))).toBe(1);
  listener.close();
});

it("has heard of a turn that fails or is aborted too", async () => {
  verifies("flow.answer-last");
  const session = await (await fetch(`${server.url}/session`, { method: "POST" })).json();
  const listener = await listen("/event");
  model.script({ refuse: { status: 400 }, delay: 20 }, { text: "some ", cut: "hang" });
  await post(`/session/${session.id}/message`, { parts });
  expect(listener.heard.at(-1)).toMatchObject({ type: "session.idle" });
  listener.heard.length = 0;
  const answer = post(`/session/${session.id}/message`, { parts });
  await eventually(
    async () => listener.heard,
    (all) => all.some(({ type }) => type === "message.part.delta"),
  );
  await fetch(`${server.url}/session/${session.id}/abort`, { method: "POST" });
  await answer;
  expect(listener.heard.at(-1)).toMatchObject({ type: "session.idle" });
  listener.close();
});
