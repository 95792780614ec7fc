import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { PartInput } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { data, refusal, scriptedConfig, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.messages", "session.create");

const { model, server, app, log } = await useScriptedServer((model) => {
  const config = scriptedConfig(model);
  const models = {
    one: config.provider?.scripted?.models?.one ?? {},
    eye: { attachment: true, limit: { context: 9, output: 9 } },
  };
  return {
    config: { ...config, provider: { scripted: { ...config.provider?.scripted, models } } },
    files: { "notes.txt": "one\ntwo\nthree\nfour\n", "sub/inner.txt": "x" },
  };
});
model.respond(() => ({ text: "Seen." }));

/** What the last model call was sent. */
const sent = () => model.requests.at(-1)?.body.messages as { role: string; content: unknown }[];
const sentUser = () => JSON.stringify(sent().findLast(({ role }) => role === "user")?.content);
const text = (words: string, id?: string): PartInput => ({
  type: "text",
  text: words,
  ...(id !== undefined && { id }),
});

describe("ids made by the client", () => {
  it("are kept, for the message and its parts", async () => {
    verifies("prompt.ids");
    const { id } = await app.session({ title: "ids" });
    const answer = await app.prompt(id, { messageID: "msg_mine", parts: [text("hi", "prt_mine")] });
    expect(answer.info).toMatchObject({ parentID: "msg_mine" });
    const [user] = await app.messages(id);
    expect(user).toMatchObject({
      info: { id: "msg_mine" },
      parts: [{ id: "prt_mine", messageID: "msg_mine" }],
    });
    const { properties } = await log.first(
      "message.created",
      (event) => event.properties.info.id === "msg_mine",
    );
    expect(properties.parts).toEqual(user?.parts);
  });

  it("sent again gets the answer there is, while it runs and afterwards, and starts nothing", async () => {
    verifies("prompt.ids.again");
    const { id } = await app.session({ title: "retried" });
    const before = model.requests.length;
    const { open, opened } = gate();
    model.respond(async () => {
      await opened;
      return { text: "once" };
    });
    const input = { messageID: "msg_retried", parts: [text("do it")] };
    const first = app.prompt(id, input);
    await log.session(id).first("session.status");
    const second = app.prompt(id, input);
    open();
    expect(await second).toEqual(await first);
    expect(await app.prompt(id, input)).toEqual(await first);
    expect(model.requests.length - before).toBe(1);
    expect(await app.messages(id)).toHaveLength(2);
    model.respond(() => ({ text: "an answer" }));
  });

  it("given again rewrite the message, in its own session only", async () => {
    verifies("prompt.ids", "prompt.ids.foreign");
    const { id } = await app.session({ title: "again" });
    const messageID = "msg_again";
    await app.prompt(id, { noReply: true, messageID, parts: [text("first", "prt_again")] });
    await app.prompt(id, { noReply: true, messageID, parts: [text("second", "prt_again")] });
    const messages = await app.messages(id);
    expect(messages.map(({ parts }) => textOf(parts))).toEqual(["second"]);

    const answer = await app.prompt(id, "go");
    const { id: other } = await app.session({ title: "other" });
    const before = [await app.messages(id), await app.messages(other)];
    const foreign: [string, { messageID?: string; parts: PartInput[] }][] = [
      [other, { messageID, parts: [text("stolen")] }],
      [other, { parts: [text("stolen", "prt_again")] }],
      [id, { parts: [text("moved", "prt_again")] }],
      [id, { messageID: answer.info.id, parts: [text("said by the model")] }],
      [id, { messageID: "msg_new", parts: [text("moved", answer.parts[0]?.id)] }],
      [id, { parts: [text("a", "prt_twice"), text("b", "prt_twice")] }],
      [id, { messageID: "prt_wrong", parts: [] }],
      [id, { parts: [text("x", "msg_wrong")] }],
    ];
    for (const [sessionID, input] of foreign) {
      const refused = await refusal(app.client.session.prompt({ sessionID, ...input }));
      expect([input, refused.status, refused.name]).toEqual([input, 400, "BadRequest"]);
    }
    expect([await app.messages(id), await app.messages(other)]).toEqual(before);
  });
});

describe("what the model is sent", () => {
  it("has the prompt's system text in its own turn only", async () => {
    verifies("prompt.system");
    const { id } = await app.session({ title: "system" });
    const answer = await app.prompt(id, { system: "Speak like a pirate.", parts: [text("hi")] });
    expect(JSON.stringify(sent().filter(({ role }) => role === "system"))).toContain("Speak like a pirate.");
    await app.prompt(id, "again");
    expect(JSON.stringify(sent())).not.toContain("pirate");
    const { info } = answer;
    const user = (await app.messages(id)).find(
      (one) => info.role === "assistant" && one.info.id === info.parentID,
    );
    expect(user?.info).toMatchObject({ system: "Speak like a pirate." });
  });

  it("names the session in the headers, and a child's parent", async () => {
    verifies("prompt.headers");
    const parent = await app.session({ title: "parent" });
    const child = await app.session({ title: "child", parentID: parent.id });
    await app.prompt(parent.id, "hi");
    expect(model.requests.at(-1)?.headers).toMatchObject({
      "x-session-id": parent.id,
      "x-opencode-session-id": parent.id,
      "x-session-affinity": parent.id,
      "user-agent": expect.stringMatching(/^opencode\/1\.0\.0/),
    });
    expect(model.requests.at(-1)?.headers).not.toHaveProperty("x-parent-session-id");
    await app.prompt(child.id, "hi");
    expect(model.requests.at(-1)?.headers).toMatchObject({
      "x-session-id": child.id,
      "x-parent-session-id": parent.id,
      "x-opencode-parent-session-id": parent.id,
    });
  });
});

describe("a file", () => {
  const file = (name: string, mime = "text/plain", query = ""): PartInput => ({
    type: "file",
    mime,
    url: `${pathToFileURL(`${server.directory}/${name}`)}${query}`,
    filename: name,
  });
  const attach = async (part: PartInput, more: { model?: { providerID: string; modelID: string } } = {}) => {
    const { id } = await app.session({ title: "file" });
    await app.prompt(id, { ...more, parts: [text("Look:"), part] });
    const [user] = await app.messages(id);
    return { parts: user?.parts ?? [], sent: sentUser() };
  };

  it("of text is read when the prompt is admitted, and kept as it was", async () => {
    verifies("prompt.file.text");
    const { id } = await app.session({ title: "file" });
    writeFileSync(`${server.directory}/changing.txt`, "before");
    await app.prompt(id, { noReply: true, parts: [file("changing.txt")] });
    writeFileSync(`${server.directory}/changing.txt`, "rewritten");
    await app.prompt(id, "What did it say?");
    expect(sentUser()).toContain("before");
    expect(sentUser()).not.toContain("rewritten");
    const [user] = await app.messages(id);
    expect(user?.parts.find((part) => part.type === "file")).toMatchObject({ filename: "changing.txt" });
    expect(user?.parts.filter((part) => part.type === "text")).toMatchObject([{ synthetic: true }]);
  });

  it("may be lines of it", async () => {
    verifies("prompt.file.lines");
    const some = await attach(file("notes.txt", "text/plain", "?start=2&end=3"));
    expect(some.sent).toContain(JSON.stringify("two\nthree").slice(1, -1));
    expect(some.sent).not.toMatch(/one|four/);
    const rest = await attach(file("notes.txt", "text/plain", "?start=3"));
    expect(rest.sent).toContain("four");
    expect(rest.sent).not.toContain("two");
  });

  it("that is a directory is the list of what is in it", async () => {
    verifies("prompt.file.directory");
    const { sent: said, parts } = await attach(file("", "application/x-directory"));
    expect(said).toContain("notes.txt");
    expect(said).toContain("sub");
    expect(parts.filter(({ type }) => type === "file")).toHaveLength(1);
  });

  it("that is missing is said to be, and the prompt runs", async () => {
    verifies("prompt.file.missing");
    const { sent: said, parts } = await attach(file("nobody.txt"));
    expect(said).toContain("nobody.txt");
    expect(parts.find((part) => part.type === "text" && part.synthetic)).toMatchObject({
      text: expect.stringContaining("nobody.txt"),
    });
  });

  it("in a data: URL: text as text, an image to a model that sees", async () => {
    verifies("prompt.file.data");
    const inline = (url: string, mime: string): PartInput => ({ type: "file", mime, url, filename: "given" });
    expect((await attach(inline("data:text/plain;base64,aGVsbG8gdGhlcmU=", "text/plain"))).sent).toContain(
      "hello there",
    );
    expect((await attach(inline("data:text/plain,a%20b", "text/plain"))).sent).toContain("a b");
    const image = inline("data:image/png;base64,iVBORw0KGgo=", "image/png");
    const blind = await attach(image);
    expect(blind.sent).not.toContain("iVBORw0KGgo=");
    expect(blind.sent).toContain("given");
    expect(blind.parts.at(-1)).toMatchObject({ type: "file", url: "data:image/png;base64,iVBORw0KGgo=" });
    const seen = await attach(image, { model: { providerID: "scripted", modelID: "eye" } });
    expect(seen.sent).toContain("data:image/png;base64,iVBORw0KGgo=");
    writeFileSync(`${server.directory}/dot.png`, Buffer.from("iVBORw0KGgo=", "base64"));
    const read = await attach(file("dot.png", "image/png"), {
      model: { providerID: "scripted", modelID: "eye" },
    });
    expect(read.sent).toContain("data:image/png;base64,iVBORw0KGgo=");
  });

  it("in an http: URL: a picture is the provider's to fetch, of a text the model is told where it is", async () => {
    verifies("prompt.file.http");
    const url = "https://example.org/dot.png";
    const seen = await attach(
      { type: "file", mime: "image/png", url, filename: "dot.png" },
      { model: { providerID: "scripted", modelID: "eye" } },
    );
    expect(seen.sent).toContain(`"image_url":{"url":"${url}"`);
    expect(seen.parts.find((part) => part.type === "file")).toMatchObject({ url });
    const text = "https://example.org/notes.md";
    const told = await attach({ type: "file", mime: "text/markdown", url: text, filename: "notes.md" });
    expect(told.sent).toContain(`Attachment notes.md is at ${text}`);
  });

  it("that is no file: at all is refused", async () => {
    verifies("prompt.file.missing");
    const { id } = await app.session({ title: "file" });
    const odd = { type: "file" as const, mime: "text/plain", url: "file://elsewhere.example.org/etc/passwd" };
    expect(await refusal(app.client.session.prompt({ sessionID: id, parts: [odd] }))).toMatchObject({
      status: 400,
    });
    expect(await app.messages(id)).toEqual([]);
  });
});

it("an agent that is mentioned becomes an instruction", async () => {
  verifies("prompt.agent-part");
  const { id } = await app.session({ title: "agent" });
  await app.prompt(id, { parts: [text("Ask @explore"), { type: "agent", name: "explore" }] });
  expect(sentUser()).toMatch(/explore.*task/s);
  const [user] = await data(app.client.session.messages({ sessionID: id }));
  expect(user?.parts.map((part) => part.type)).toEqual(["text", "agent", "text"]);
});
