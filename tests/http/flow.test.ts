import { createOpencodeClient as createOwn } from "@opencode/sdk";
import type { Event, Part } from "@opencode/sdk/types";
import { createOpencodeClient as createOfficial } from "@opencode-ai/sdk/v2/client";
import { describe, expect, it } from "vitest";
import { contractFetch } from "../support/contract.js";
import { fold, outline } from "../support/outline.js";
import { data, textOf, toolsOf } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "session.create",
  "session.prompt",
  "session.messages",
  "session.list",
  "session.abort",
  "session.delete",
  "event.subscribe",
  "permission.list",
  "permission.reply",
);

type Create = typeof createOwn;
const clients: [string, Create][] = [
  ["the official SDK, unmodified", createOfficial as unknown as Create],
  ["ours, with only the import changed", createOwn],
];

const prompt = "say: 12\nread: greet.txt\nedit: greet.txt Helo => Hello";

/** A stranger's first program: one prompt, followed by its events, each question answered by `answer`. */
async function firstProgram(create: Create, baseUrl: string, answer: "once" | "none") {
  const client = create({ baseUrl, fetch: contractFetch });
  const session = await data(client.session.create({ title: "First flow" }));
  const { stream } = await client.event.subscribe();
  const events: Event[] = [];
  expect((await stream.next()).value).toMatchObject({ type: "server.connected" });
  const following = (async () => {
    for await (const event of stream) {
      events.push(event);
      if (event.type === "permission.asked" && answer === "once") {
        expect(await data(client.permission.list())).toEqual([event.properties]);
        await data(client.permission.reply({ requestID: event.properties.id, reply: "once" }));
        expect(await data(client.permission.list())).toEqual([]);
      }
      if (event.type === "session.idle") return;
    }
  })();
  const reply = await data(
    client.session.prompt({ sessionID: session.id, parts: [{ type: "text", text: prompt }] }),
  );
  await following;
  return { client, session, events, reply };
}

const steps = {
  admitted: ["session.updated", "message.created user", "message.updated user", "part text", "status busy"],
  begun: ["message.created assistant", "message.updated assistant", "part step-start"],
  text: ["part text", "delta", "part text end"],
  tools: ["part step-finish", "message.updated assistant tool-calls", "session.updated"],
  ended: [
    "part step-finish",
    "message.updated assistant stop",
    "session.updated",
    "message.updated user summed",
    "session.updated",
    "session.diff",
    "status idle",
    "session.idle",
  ],
};

describe.each(clients)("%s", (_, create) => {
  it("streams text, reads a file, asks to edit it, and after once it has changed", async () => {
    verifies("flow.files", "flow.order", "flow.asks", "event.parts", "event.part-before-delta");
    const server = await startServer({
      files: { "greet.txt": "Helo, Ada\n", "opencode.json": '{"permission": {"edit": "ask"}}' },
    });
    const { client, session, events, reply } = await firstProgram(create, server.url, "once");

    expect(server.workspace.read("project/greet.txt")).toBe("Hello, Ada\n");
    expect(reply.info).toMatchObject({ role: "assistant", finish: "stop", providerID: "demo" });
    expect(textOf(reply.parts)).toBe("Done: read greet.txt, edited greet.txt.");

    // The question, the tool's start and the snapshot before its change may come in any order.
    const loose = ["part edit running", "part step-start snapshot"];
    const asked = outline(events).filter((one) => !loose.includes(one));
    expect(asked).toEqual([
      ...steps.admitted,
      ...steps.begun,
      ...steps.text,
      "part read pending",
      "part read running",
      "part read completed",
      ...steps.tools,
      ...steps.begun,
      "part edit pending",
      "permission.asked",
      "permission.replied once",
      "file.edited",
      "part edit completed",
      "part step-finish",
      "part patch",
      ...steps.tools.slice(1),
      ...steps.begun,
      ...steps.text,
      ...steps.ended,
    ]);

    const messages = await data(client.session.messages({ sessionID: session.id }));
    expect(messages.map(({ info }) => info.role)).toEqual(["user", "assistant", "assistant", "assistant"]);
    expect(messages.at(-1)).toEqual(reply);
    expect(fold(events)).toEqual(messages);
    expect(textOf(messages[1]?.parts ?? [])).toMatch(/^w0 w1 .* w11 $/);
    const [edit] = toolsOf(messages[2]?.parts ?? []);
    const [request] = events.flatMap((event) =>
      event.type === "permission.asked" ? [event.properties] : [],
    );
    expect(request).toMatchObject({
      sessionID: session.id,
      permission: "edit",
      patterns: ["greet.txt"],
      always: ["*"],
      tool: { messageID: edit?.messageID, callID: edit?.callID },
    });
    expect(request?.metadata).toMatchObject({
      filepath: `${server.directory}/greet.txt`,
      diff: expect.stringContaining("+Hello, Ada"),
    });
    expectPartsInEveryMessage(events);
    await server.close();
  });

  it("asks nothing for the same with default permissions; list, abort and delete round it off", async () => {
    verifies("flow.defaults", "flow.rest");
    const server = await startServer({ files: { "greet.txt": "Helo, Ada\n" } });
    const { client, session, events } = await firstProgram(create, server.url, "none");
    expect(server.workspace.read("project/greet.txt")).toBe("Hello, Ada\n");
    expect(events.map(({ type }) => type)).not.toContain("permission.asked");
    expect((await data(client.session.list({ limit: 10 }))).map(({ id }) => id)).toEqual([session.id]);
    expect(await data(client.session.abort({ sessionID: session.id }))).toBe(true);
    expect(await data(client.session.delete({ sessionID: session.id }))).toBe(true);
    expect(await data(client.session.list())).toEqual([]);
    await server.close();
  });
});

/** `message.updated` of an answer carries exactly the parts that were told until then. */
function expectPartsInEveryMessage(events: Event[]): void {
  let checked = 0;
  for (const [at, event] of events.entries()) {
    if (event.type !== "message.updated" && event.type !== "message.created") continue;
    const { info, parts } = event.properties;
    const told = fold(events.slice(0, at + 1)).find((message) => message.info.id === info.id);
    // A new prompt shows its parts in the message first.
    if (info.role === "assistant") expect(parts).toEqual(told?.parts);
    else expect(parts.map((part: Part) => part.type)).toEqual(["text"]);
    checked++;
  }
  expect(checked).toBeGreaterThan(8);
}
