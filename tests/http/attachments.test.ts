import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { FilePartInput } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, refusal, scriptedConfig, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.messages");

const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"><title>a boat</title></svg>';
const base64 = (text: string) => Buffer.from(text, "latin1").toString("base64");
const bmp = base64(`BM${"\0".repeat(16)}\x03\0\0\0\x04\0\0\0${"\0".repeat(40)}`);
const heic = base64(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${"\0".repeat(40)}`);

const { app, model, server } = await useScriptedServer((scripted) => {
  const limit = { context: 100_000, output: 10_000 };
  return {
    config: {
      ...scriptedConfig(scripted, { models: { one: { limit, attachment: true } } }),
      permission: "allow",
    },
  };
});
model.respond(() => ({ text: "Seen." }));

const attached = (mime: string, content: string): FilePartInput => ({
  type: "file",
  mime,
  filename: "thing",
  url: `data:${mime};base64,${content}`,
});
const prompt = (file: FilePartInput) => ({ parts: [{ type: "text" as const, text: "Look." }, file] });
const sent = () => JSON.stringify(model.requests.at(-1)?.body.messages);

describe("an attachment", () => {
  it.each([
    ["SVG", attached("image/svg+xml", base64(svg)), "a boat"],
    ["SVG that calls itself PNG", attached("image/png", base64(svg)), "a boat"],
    ["text that calls itself PNG", attached("image/png", base64("hello there")), "hello there"],
    ["text that calls itself PDF", attached("application/pdf", base64("hello there")), "hello there"],
  ])("that is text after all is sent as text: %s", async (_, file, words) => {
    verifies("prompt.attachments.text");
    const { id } = await app.session({ title: "text" });
    await app.prompt(id, prompt(file));
    expect(sent()).toContain(words);
    expect(sent()).not.toContain("image_url");
    expect(sent()).not.toContain("file_data");
  });

  it.each([
    ["broken base64", attached("image/png", "####")],
    ["base64 that ends too early", attached("image/png", `${png.slice(0, 41)}`)],
    ["half a picture", attached("image/png", png.slice(0, 64))],
    ["half a PDF", attached("application/pdf", base64("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"))],
    ["nothing", attached("image/jpeg", "")],
    ["noise", attached("image/webp", base64("\x80\x81\xff\xfe".repeat(30)))],
  ])("that no model can read is refused with a reason: %s", async (_, file) => {
    verifies("prompt.attachments.refused");
    const { id } = await app.session({ title: "broken" });
    const { client } = app;
    const refused = await refusal(client.session.prompt({ sessionID: id, ...prompt(file) }));
    expect(refused).toMatchObject({ status: 400, name: "BadRequest" });
    expect(refused.data.message).toMatch(
      /^parts\.1: thing \(.*\) cannot be read: .*\. Attach it anew, or leave it out\.$/,
    );
    expect(await app.messages(id)).toEqual([]);
  });

  it.each([
    ["BMP", attached("image/bmp", bmp), "image/bmp"],
    ["BMP that calls itself PNG", attached("image/png", bmp), "image/bmp"],
    ["HEIC", attached("image/heic", heic), "image/heic"],
  ])("of a form that the provider does not take is named instead: %s", async (_, file, mime) => {
    verifies("prompt.attachments.form");
    const { id } = await app.session({ title: "form" });
    await app.prompt(id, prompt(file));
    expect(sent()).toContain(`[Attachment thing (${mime}) left out: this model cannot read it]`);
    expect(sent()).not.toContain("image_url");
  });

  it("under a wrong name is sent under its own", async () => {
    verifies("prompt.attachments.form");
    const { id } = await app.session({ title: "named" });
    await app.prompt(id, prompt(attached("image/jpeg", png)));
    expect(sent()).toContain(`data:image/png;base64,${png}`);
  });

  it("is looked at though it calls itself text, or nothing: as clients send the files of a project", async () => {
    verifies("prompt.attachments.form");
    const file = `${server.directory}/shown.png`;
    writeFileSync(file, Buffer.from(png, "base64"));
    const { id } = await app.session({ title: "unseen" });
    for (const one of [
      { type: "file" as const, mime: "text/plain", url: pathToFileURL(file).href },
      attached("text/plain", png),
    ]) {
      await app.prompt(id, prompt(one));
      expect(sent()).toContain(`data:image/png;base64,${png}`);
      expect(sent()).not.toContain("PNG\\r");
    }
    await app.prompt(id, prompt(attached("application/octet-stream", base64("all:\n\tmake the tea\n"))));
    expect(sent()).toContain("make the tea");
    const url = `data:text/plain;base64,${base64("short and nameless")}`;
    await app.prompt(id, prompt({ type: "file", mime: "text/plain", url }));
    expect(sent()).toContain("short and nameless");
    expect(sent()).not.toContain(base64("short and nameless"));
  });

  it("of the machine or of a tool that cannot be read is told in words", async () => {
    verifies("prompt.attachments.refused");
    const file = `${server.directory}/half.png`;
    writeFileSync(file, Buffer.from(png, "base64").subarray(0, 50));
    const { id } = await app.session({ title: "local" });
    await app.prompt(id, prompt({ type: "file", mime: "image/png", url: pathToFileURL(file).href }));
    expect(sent()).toContain("cannot be read: the picture is cut short or damaged");
    model.script({ toolCalls: [{ name: "read", input: { filePath: file } }] });
    await app.prompt(id, "Read it.");
    expect(sent()).toContain("[half.png left out: the picture is cut short or damaged]");
    expect(sent()).not.toContain("image_url");
  });

  it.each([
    [
      "what it names",
      400,
      "messages.0.content.1.image.source.base64: The image was specified using image/png but could not be processed",
    ],
    ["its size", 400, "image exceeds 5 MB maximum"],
    ["nothing it names", 400, "Request contains an invalid argument."],
  ])("that the provider refuses is left out from then on: %s", async (_, status, message) => {
    verifies("prompt.attachments.set-aside");
    const { id } = await app.session({ title: "refused" });
    await app.prompt(id, prompt(attached("image/png", png)));
    expect(sent()).toContain(png);
    model.script({ refuse: { status, body: { error: { message } } } });
    const file = attached("image/png", png);
    const answer = await app.prompt(id, prompt({ ...file, filename: "second" }));
    const told = JSON.stringify(answer.info);
    expect(told).toContain(message);
    expect(told).toContain("left out of later requests");
    await app.prompt(id, "Go on without.");
    // The first one was taken before, and stays.
    expect(sent().split(png)).toHaveLength(2);
    expect(sent()).toContain("[Attachment second (image/png) left out: the provider refused it]");
    const parts = (await app.messages(id)).flatMap((one) => one.parts);
    expect(parts.filter((part) => part.type === "file").map(({ ignored }) => ignored)).toEqual([
      undefined,
      true,
    ]);
  });

  it("that a tool returned and the provider refuses is left out too", async () => {
    verifies("prompt.attachments.set-aside");
    writeFileSync(`${server.directory}/dot.png`, Buffer.from(png, "base64"));
    const { id } = await app.session({ title: "tool" });
    model.script(
      { toolCalls: [{ name: "read", input: { filePath: "dot.png" } }] },
      { refuse: { status: 400, body: { error: { message: "Could not process image" } } } },
    );
    await app.prompt(id, "Read it.");
    expect(sent()).toContain(png);
    await app.prompt(id, "Go on.");
    expect(sent()).not.toContain(png);
    const [tool] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    expect(tool?.state).toMatchObject({ attachments: [{ ignored: true }] });
  });

  it("stays where a refusal is about something else", async () => {
    verifies("prompt.attachments.set-aside");
    const { id } = await app.session({ title: "else" });
    model.script({ refuse: { status: 400, body: { error: { message: "Unknown parameter: temperature" } } } });
    await app.prompt(id, prompt(attached("image/png", png)));
    await app.prompt(id, "Again.");
    expect(sent()).toContain(png);
    expect(await data(app.client.session.get({ sessionID: id }))).toBeDefined();
  });
});
