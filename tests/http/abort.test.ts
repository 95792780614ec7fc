import { describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { fold, outline } from "../support/outline.js";
import { processesWith } from "../support/processes.js";
import { data, refusal, textOf, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.abort", "session.status", "permission.list", "session.prompt", "session.prompt_async");

const { model, server, app, log } = await useScriptedServer();

/** Aborts, and shows what holds after every abort: nothing runs, and the log, the answers and the disk agree. */
async function abort(id: string) {
  expect(await data(app.client.session.abort({ sessionID: id }))).toBe(true);
  // All this holds as soon as abort has answered.
  expect(await data(app.client.session.status())).not.toHaveProperty(id);
  const messages = await app.messages(id);
  for (const { info, parts } of messages) {
    if (info.role === "assistant") expect(info.time.completed).toEqual(expect.any(Number));
    for (const { state } of toolsOf(parts)) expect(["completed", "error"]).toContain(state.status);
    for (const part of parts) if (part.type === "text" && part.time) expect(part.time).toHaveProperty("end");
  }
  await log.session(id).first("session.idle");
  expect(fold(log.session(id).events())).toEqual(messages);
  return { messages, lines: outline(log.session(id).events()) };
}

const aborted = { name: "MessageAbortedError", data: { message: expect.stringMatching(/abort/i) } };
const idles = (lines: string[]) => lines.filter((line) => line === "session.idle" || line === "status idle");

describe("abort", () => {
  it("while text streams: the text stays, the waiting call is answered, the provider is let go", async () => {
    verifies("abort.streaming", "abort.events", "abort.idle-once", "abort.provider");
    const { id } = await app.session({ title: "abort" });
    model.script({ text: "Some words", cut: "hang" });
    const from = model.requests.length;
    const answer = app.prompt(id, "go");
    await log.session(id).first("message.part.delta", ({ properties }) => properties.delta === "words");
    const { lines } = await abort(id);
    expect(lines).toEqual([
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
      "session.error MessageAbortedError",
      "message.updated assistant MessageAbortedError",
      "message.updated user summed",
      "session.diff",
      "status idle",
      "session.idle",
    ]);
    const { info, parts } = await answer;
    expect(info).toMatchObject({ error: aborted });
    expect(info).not.toHaveProperty("finish");
    expect(textOf(parts)).toBe("Some words");
    expect(await model.requests[from]?.left).toBe(true);
  });

  it("before the provider has said a word", async () => {
    verifies("abort.waiting");
    const { id } = await app.session({ title: "abort" });
    model.script({ silent: true });
    const from = model.requests.length;
    const answer = app.prompt(id, "go");
    await model.request(from);
    const { messages } = await abort(id);
    expect(messages[1]).toMatchObject({ info: { error: aborted }, parts: [] });
    expect((await answer).info).toMatchObject({ error: aborted });
  });

  it("while a command runs: its whole process group is gone when the answer is there", async () => {
    verifies("abort.processes", "abort.tool-closed");
    const { id } = await app.session({ title: "abort" });
    const mark = `98765${process.pid}`;
    const command = `sh -c 'sleep ${mark} & sleep ${mark}'`;
    model.script({ toolCalls: [{ name: "bash", input: { command: `echo begun; ${command}` } }] });
    const answer = app.prompt(id, "go");
    await log.session(id).first("message.part.updated", ({ properties: { part } }) => {
      const metadata =
        part.type === "tool" && part.state.status === "running" ? part.state.metadata : undefined;
      return String(metadata?.output ?? "").includes("begun");
    });
    await expect
      .poll(() => processesWith(`sleep ${mark}`).length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(2);
    const { lines } = await abort(id);
    expect(processesWith(mark)).toEqual([]);
    const [tool] = toolsOf((await answer).parts);
    expect(tool?.state).toMatchObject({
      status: "error",
      error: "Tool execution aborted",
      metadata: { interrupted: true, output: expect.stringContaining("begun") },
    });
    const closing = lines.slice(lines.lastIndexOf("part bash running") + 1);
    expect(closing.filter((line) => !line.startsWith("part step"))).toEqual([
      "part bash error",
      "session.error MessageAbortedError",
      "message.updated assistant MessageAbortedError",
      "message.updated user summed",
      "session.diff",
      "status idle",
      "session.idle",
    ]);
  });

  it("even if the command will not hear of it", async () => {
    verifies("abort.processes");
    const { id } = await app.session({ title: "abort" });
    const mark = `98766${process.pid}`;
    const command = `trap '' TERM; echo begun; (trap '' TERM; sleep ${mark}) & while :; do sleep ${mark}; done`;
    model.script({ toolCalls: [{ name: "bash", input: { command } }] });
    const answer = app.prompt(id, "go");
    await expect
      .poll(() => processesWith(`sleep ${mark}`).length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(2);
    await abort(id);
    expect(processesWith(mark)).toEqual([]);
    await answer;
  });

  it("while a permission is asked: the question is withdrawn, with an event", async () => {
    verifies("abort.permission");
    const place = server.place("asking", { "opencode.json": '{"permission": {"bash": "ask"}}' });
    const { id } = await app.session({ title: "abort", directory: place });
    model.script({ toolCalls: [{ name: "bash", input: { command: "touch never" } }] });
    const answer = app.prompt(id, "go");
    const { properties: request } = await log.session(id).first("permission.asked");
    const { lines } = await abort(id);
    expect(await app.pending(place)).toEqual([]);
    expect(
      log
        .session(id)
        .of("permission.replied")
        .map(({ properties }) => properties),
    ).toEqual([{ sessionID: id, requestID: request.id, reply: "reject" }]);
    expect(lines.indexOf("permission.replied reject")).toBeLessThan(lines.indexOf("part bash error"));
    const late = await refusal(app.client.permission.reply({ requestID: request.id, reply: "once" }));
    expect(late).toMatchObject({ status: 404, name: "PermissionNotFoundError" });
    expect((await answer).info).toMatchObject({ error: aborted });
  });

  it("while a retry waits: at once, and no further call is made", async () => {
    verifies("abort.retry");
    const { id } = await app.session({ title: "abort" });
    const from = model.requests.length;
    model.script({ refuse: { status: 503, headers: { "retry-after": "300" } } });
    const answer = app.prompt(id, "go");
    await log.session(id).first("session.status", ({ properties }) => properties.status.type === "retry");
    const { lines } = await abort(id);
    expect((await answer).info).toMatchObject({ error: aborted });
    expect(idles(lines)).toEqual(["status idle", "session.idle"]);
    expect(model.requests.length).toBe(from + 1);
  });

  it("with prompts behind it: none of them runs, each is answered as aborted", async () => {
    verifies("abort.queue", "abort.idle-once");
    const { id } = await app.session({ title: "abort" });
    const from = model.requests.length;
    model.script({ text: "Some words", cut: "hang" });
    const first = app.prompt(id, "one");
    await model.request(from);
    const second = app.prompt(id, "two");
    await log.session(id).first("message.created", ({ properties: { parts } }) => textOf(parts) === "two");
    await app.promptAsync(id, "three");
    const { lines, messages } = await abort(id);
    for (const { info } of await Promise.all([first, second])) expect(info).toMatchObject({ error: aborted });
    expect(model.requests.length).toBe(from + 1);
    expect(idles(lines)).toEqual(["status idle", "session.idle"]);
    expect(messages.filter(({ info }) => info.role === "user")).toHaveLength(3);
  });

  it("is not what a client means that goes away in the middle of its prompt", async () => {
    verifies("abort.client-left");
    const { id } = await app.session({ title: "abort" });
    const { open, opened } = gate();
    const before = model.requests.length;
    model.respond(() => opened.then(() => ({ text: "To nobody" })));
    const client = new AbortController();
    const body = JSON.stringify({ parts: [{ type: "text", text: "go" }] });
    const headers = { "content-type": "application/json" };
    const waiting = server.fetch(`/session/${id}/message`, {
      method: "POST",
      headers,
      body,
      signal: client.signal,
    });
    await model.request(before);
    client.abort();
    await expect(waiting.then((response) => response.text())).rejects.toThrow();
    open();
    await log.session(id).first("session.idle");
    const [, answer] = await app.messages(id);
    expect(answer?.info).toMatchObject({ finish: "stop" });
    expect(textOf(answer?.parts ?? [])).toBe("To nobody");
  });

  it("of nothing is true and says nothing; of an unknown session a 404", async () => {
    verifies("abort.idle", "abort.unknown");
    const { id } = await app.session({ title: "abort" });
    expect(await data(app.client.session.abort({ sessionID: id }))).toBe(true);
    await app.since(log);
    expect(log.session(id).types()).toEqual(["session.created"]);
    expect(await refusal(app.client.session.abort({ sessionID: "ses_nobody" }))).toMatchObject({
      status: 404,
    });
  });

  it("by several at once answers all of them, with one idle", async () => {
    verifies("abort.twice", "abort.idle-once");
    const { id } = await app.session({ title: "abort" });
    await app.promptAsync(id, {
      model: { providerID: "demo", modelID: "demo" },
      parts: [{ type: "text", text: "hang" }],
    });
    const all = Array.from({ length: 5 }, () => data(app.client.session.abort({ sessionID: id })));
    expect(await Promise.all(all)).toEqual([true, true, true, true, true]);
    const { lines } = await abort(id);
    expect(idles(lines)).toEqual(["status idle", "session.idle"]);
    expect(lines.filter((line) => line.startsWith("session.error"))).toHaveLength(1);
  });

  it("leaves the session ready, with every call answered in what the model is sent next", async () => {
    verifies("abort.next");
    const { id } = await app.session({ title: "abort" });
    model.script({
      text: "I run.",
      toolCalls: [{ name: "bash", input: { command: "echo begun; sleep 1000" } }],
    });
    const answer = app.prompt(id, "go");
    await log
      .session(id)
      .until(
        ({ type, properties }) =>
          type === "message.part.updated" && JSON.stringify(properties).includes('"output":"begun'),
      );
    await abort(id);
    await answer;
    model.script({ text: "Again." });
    expect((await app.prompt(id, "again")).info).toMatchObject({ finish: "stop" });
    const sent = model.requests.at(-1)?.body.messages.slice(-3);
    expect(sent).toMatchObject([
      { role: "assistant", content: "I run.", tool_calls: [{ id: "call_0" }] },
      { role: "tool", tool_call_id: "call_0", content: expect.stringContaining("aborted") },
      { role: "user", content: "again" },
    ]);
  });
});
