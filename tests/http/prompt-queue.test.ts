import { describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { fold, outline } from "../support/outline.js";
import { data, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.prompt_async", "session.messages", "session.status");

const { model, app, log } = await useScriptedServer();

/** The prompt a model call was made for. */
const lastUser = (at: number) =>
  JSON.stringify(
    model.requests[at]?.body.messages.findLast(({ role }: { role: string }) => role === "user").content,
  );

describe("prompts to a busy session", () => {
  it("are stored at once and answered one by one in their order, each by its own", async () => {
    verifies("prompt.queue", "prompt.queue.idle", "prompt.queue.history");
    const { id } = await app.session({ title: "queue" });
    const { open, opened } = gate();
    const from = model.requests.length;
    model.respond(async (_, count) => {
      if (count === from) await opened;
      return { text: `answer ${count - from}` };
    });
    const first = app.prompt(id, "one");
    await model.request(from);
    const second = app.prompt(id, "two");
    await log.session(id).first("message.created", ({ properties: { parts } }) => textOf(parts) === "two");
    await app.promptAsync(id, "three");
    const fourth = app.prompt(id, "four");
    await log.session(id).first("message.created", ({ properties: { parts } }) => textOf(parts) === "four");
    expect((await app.messages(id)).map(({ parts }) => textOf(parts))).toEqual([
      "one",
      "",
      "two",
      "three",
      "four",
    ]);
    expect(model.requests.length).toBe(from + 1);
    open();
    const answers = await Promise.all([first, second, fourth]);
    expect(answers.map(({ parts }) => textOf(parts))).toEqual(["answer 0", "answer 1", "answer 3"]);

    await log.session(id).first("session.idle");
    const messages = await app.messages(id);
    const users = messages.filter(({ info }) => info.role === "user");
    const parents = messages.flatMap(({ info }) => (info.role === "assistant" ? [info.parentID] : []));
    expect(parents).toEqual(users.map(({ info }) => info.id));
    expect([0, 1, 2, 3].map((at) => lastUser(from + at))).toEqual(
      ["one", "two", "three", "four"].map((text) => JSON.stringify(text)),
    );
    // Each call sees the turns before it in order, and nothing of the prompts behind it.
    const roles = model.requests[from + 2]?.body.messages.map(({ role }: { role: string }) => role);
    expect(roles.filter((role: string) => role !== "system")).toEqual([
      "user",
      "assistant",
      "user",
      "assistant",
      "user",
    ]);
    expect(JSON.stringify(model.requests[from + 2]?.body.messages)).not.toContain("four");
    const statuses = outline(log.session(id).events()).filter((one) => /^(status|session.idle)/.test(one));
    expect(statuses).toEqual(["status busy", "status idle", "session.idle"]);
    expect(fold(log.session(id).events())).toEqual(messages);
  });

  it("a failure of one leaves the next ones alone", async () => {
    verifies("prompt.queue.failure");
    const { id } = await app.session({ title: "queue" });
    const { open, opened } = gate();
    const from = model.requests.length;
    model.respond(async (_, count) => {
      await opened;
      return count === from ? { refuse: { status: 400 } } : { text: "fine" };
    });
    const first = app.prompt(id, "one");
    await model.request(from);
    const second = app.prompt(id, "two");
    await log.session(id).first("message.created", ({ properties: { parts } }) => textOf(parts) === "two");
    open();
    expect((await first).info).toMatchObject({ error: { name: "APIError" } });
    expect((await second).info).toMatchObject({ finish: "stop" });
  });

  it("many sessions run beside each other", async () => {
    verifies("prompt.parallel");
    const from = model.requests.length;
    const all = gate();
    let arrived = 0;
    model.respond(async (_, count) => {
      if (++arrived === 8) all.open();
      await all.opened;
      return { text: `at ${count - from}` };
    });
    const sessions = await Promise.all(Array.from({ length: 8 }, () => app.session({ title: "many" })));
    const answers = await Promise.all(sessions.map(({ id }) => app.prompt(id, "x")));
    expect(new Set(answers.map(({ parts }) => textOf(parts))).size).toBe(8);
    await Promise.all(sessions.map(({ id }) => log.session(id).first("session.idle")));
    expect(await data(app.client.session.status())).toEqual({});
  });
});
