import { describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { outline } from "../support/outline.js";
import { data, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.prompt_async", "session.messages", "session.get", "session.status");

const { model, server, app, log } = await useScriptedServer();

const say = (text: string) => ({ parts: [{ type: "text" as const, text }] });

describe("a prompt", () => {
  it("answers with its last message; the turn's events come in order", async () => {
    verifies("prompt.sync", "prompt.events", "event.ids");
    const { id } = await app.session({ title: "plain" });
    model.script({
      text: ["Hel", "lo ", "you."],
      usage: { input: 30, cacheRead: 10, output: 8, reasoning: 3 },
    });
    const answer = await app.prompt(id, "Hi");
    await log.session(id).first("session.idle");
    const [user, assistant] = await app.messages(id);
    expect(assistant).toEqual(answer);
    expect(user).toMatchObject({
      info: { role: "user", agent: "build", model: { providerID: "scripted", modelID: "one" } },
      parts: [{ type: "text", text: "Hi" }],
    });
    const tokens = { total: 38, input: 20, output: 5, reasoning: 3, cache: { read: 10, write: 0 } };
    expect(answer.info).toMatchObject({
      parentID: user?.info.id,
      sessionID: id,
      finish: "stop",
      mode: "build",
      agent: "build",
      modelID: "one",
      providerID: "scripted",
      path: { cwd: server.directory, root: "/" },
      tokens,
      // A dollar for each token read and two for each one written, reasoning too.
      cost: 20 + 8 * 2,
    });
    expect(answer.parts.map(({ type }) => type)).toEqual(["step-start", "text", "step-finish"]);
    expect(answer.parts[2]).toMatchObject({ reason: "stop", tokens, cost: 36 });
    expect(outline(log.session(id).events())).toEqual([
      "session.created",
      "session.updated",
      "message.created user",
      "message.updated user",
      "part text",
      "status busy",
      "message.created assistant",
      "message.updated assistant",
      "part step-start",
      "part text",
      "delta",
      "part text end",
      "part step-finish",
      "message.updated assistant stop",
      "session.updated",
      "message.updated user summed",
      "session.diff",
      "status idle",
      "session.idle",
    ]);
    expect(
      log
        .session(id)
        .of("message.part.delta")
        .map(({ properties }) => properties.delta),
    ).toEqual(["Hel", "lo ", "you."]);
    const session = await data(app.client.session.get({ sessionID: id }));
    const { total: _, ...summed } = tokens;
    expect(session).toMatchObject({
      agent: "build",
      model: { id: "one", providerID: "scripted" },
      cost: 36,
      tokens: summed,
    });
    const ids = log.seen.map((one) => (one.event.type === "message.part.delta" ? "delta" : Number(one.id)));
    const logged = ids.filter((one) => one !== "delta");
    expect(logged).toEqual(logged.toSorted((a, b) => Number(a) - Number(b)));
    expect(
      log.seen
        .filter(({ event }) => event.type === "message.part.delta")
        .every((one) => one.id === undefined),
    ).toBe(true);
  });

  it("sent asynchronously is on disk when the 204 is there", async () => {
    verifies("prompt.async");
    const { id } = await app.session({ title: "async" });
    const { open, opened } = gate();
    const from = model.requests.length;
    model.respond(async () => {
      await opened;
      return { text: "late" };
    });
    const response = await server.fetch(`/session/${id}/prompt_async`, {
      method: "POST",
      body: JSON.stringify(say("first")),
    });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    const [user] = await app.messages(id);
    expect(user?.parts).toMatchObject([{ type: "text", text: "first" }]);
    await model.request(from);
    expect(await data(app.client.session.status())).toEqual({ [id]: { type: "busy" } });
    open();
    await log.session(id).first("session.idle");
    expect(textOf((await app.messages(id))[1]?.parts ?? [])).toBe("late");
  });

  it("with noReply is stored and runs nothing", async () => {
    verifies("prompt.no-reply");
    const { id } = await app.session();
    const calls = model.requests.length + model.titleRequests.length;
    const stored = await app.prompt(id, { noReply: true, ...say("Remember this.") });
    expect(stored).toMatchObject({ info: { role: "user" }, parts: [{ text: "Remember this." }] });
    expect(await app.messages(id)).toEqual([stored]);
    await app.promptAsync(id, { noReply: true, ...say("And this.") });
    await log
      .session(id)
      .first("message.created", ({ properties: { parts } }) => textOf(parts) === "And this.");
    expect(log.session(id).types()).not.toContain("session.status");
    expect(model.requests.length + model.titleRequests.length).toBe(calls);
    model.script({ text: "I do." });
    await app.prompt(id, "Do you?");
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toContain("Remember this.");
  });

  it("without parts runs too, and one that does not fit is refused and not stored", async () => {
    verifies("prompt.empty", "prompt.refused");
    const { id } = await app.session({ title: "odd" });
    model.script({ text: "Yes?" });
    expect(textOf((await app.prompt(id, { parts: [] })).parts)).toBe("Yes?");
    const bad = [
      {},
      { parts: "x" },
      { parts: [{ type: "text" }] },
      { parts: [{ type: "song" }] },
      { parts: [], agent: 5 },
    ];
    for (const json of bad) {
      for (const route of ["message", "prompt_async"]) {
        const { status, body } = await app.raw("POST", `/session/${id}/${route}`, json);
        expect([json, status, body.name, body.data.kind]).toEqual([json, 400, "BadRequest", "Payload"]);
      }
    }
    expect(await app.messages(id)).toHaveLength(2);
  });

  it("goes on when its client leaves", async () => {
    verifies("prompt.client-leaves");
    const { id } = await app.session({ title: "left" });
    const { open, opened } = gate();
    model.respond(async () => {
      await opened;
      return { text: "Nobody waits." };
    });
    const controller = new AbortController();
    const leaving = server.fetch(`/session/${id}/message`, {
      method: "POST",
      body: JSON.stringify(say("x")),
      signal: controller.signal,
    });
    await log.session(id).first("message.created", ({ properties }) => properties.info.role === "assistant");
    controller.abort();
    await expect(leaving).rejects.toThrow();
    open();
    await log.session(id).first("session.idle");
    expect((await app.messages(id))[1]?.info).toMatchObject({ finish: "stop" });
  });

  it("has its headers once it is admitted, before the answer is there", async () => {
    verifies("prompt.headers-early");
    const { id } = await app.session({ title: "early" });
    const { open, opened } = gate();
    model.respond(async () => {
      await opened;
      return { text: "There." };
    });
    // The bare fetch: the checked one reads the whole body first.
    const response = await fetch(`${server.url}/session/${id}/message`, {
      method: "POST",
      body: JSON.stringify(say("x")),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    open();
    expect(await response.json()).toMatchObject({ info: { finish: "stop" } });
  });
});
