import { describe, expect, it } from "vitest";
import { done, run, useAskingServer } from "../support/asking.js";
import { initRepository } from "../support/git.js";
import { outline } from "../support/outline.js";
import { data, drive, scriptedConfig, toolsOf } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("permission.list", "permission.reply", "session.abort");

const { model, server, app, log, place, asking, lastTool } = await useAskingServer();

/** A session in a directory that runs this without asking. */
async function running(command: string, directory: string) {
  const { id } = await app.session({ title: "running", directory });
  model.script(run(command), done);
  await app.prompt(id, "go");
  await log.session(id).first("session.idle");
  expect(log.session(id).types()).not.toContain("permission.asked");
  const [, first] = await app.messages(id);
  expect(toolsOf(first?.parts ?? [])[0]?.state.status).toBe("completed");
}

describe("a question", () => {
  it("is the same in the event and in the list, until it is answered", async () => {
    verifies("permission.asked", "permission.once");
    const { id, answer, request } = await asking("echo hi");
    expect(request).toMatchObject({
      sessionID: id,
      permission: "bash",
      patterns: ["echo hi"],
      always: ["echo *"],
      metadata: { command: "echo hi" },
      tool: { callID: "call_0" },
    });
    expect(request.id).toMatch(/^per_/);
    expect(await app.pending(place())).toEqual([request]);
    expect((await lastTool(id))?.state.status).toBe("running");
    model.script(done);
    expect(await app.reply(request.id, "once")).toBe(true);
    expect((await answer).info).toMatchObject({ finish: "stop" });
    expect(await app.pending(place())).toEqual([]);
    expect((await log.session(id).first("permission.replied")).properties).toEqual({
      sessionID: id,
      requestID: request.id,
      reply: "once",
    });
    expect((await lastTool(id))?.state).toMatchObject({
      status: "completed",
      output: expect.stringMatching(/^hi\n/),
    });
  });

  it("has one pattern for each command of a line", async () => {
    verifies("permission.bash.patterns");
    const { answer, request } = await asking("echo hi && ls -a");
    expect(request.patterns).toEqual(["echo hi", "ls -a"]);
    expect(request.always).toEqual(["echo *", "ls *"]);
    await app.reply(request.id, "reject");
    await answer;
  });

  it("lists all that wait in a directory, oldest first", async () => {
    verifies("permission.list.order");
    const { id } = await app.session({ directory: place() });
    model.script(run("echo 1", "echo 2"));
    const answer = app.prompt(id, "go");
    await log.session(id).first("permission.asked", ({ properties }) => properties.tool?.callID === "call_1");
    await log.session(id).first("permission.asked", ({ properties }) => properties.tool?.callID === "call_0");
    const other = await asking("echo 3");
    const ids = (await app.pending(place())).map((request) => request.id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toHaveLength(3);
    for (const session of [id, other.id]) await data(app.client.session.abort({ sessionID: session }));
    await Promise.all([answer, other.answer]);
  });
});

describe("once", () => {
  it("holds for one call", async () => {
    verifies("permission.once.again");
    const first = await asking("echo hi");
    model.script(run("echo hi"));
    await app.reply(first.request.id, "once");
    const again = await log
      .session(first.id)
      .first("permission.asked", ({ properties }) => properties.id !== first.request.id);
    model.script(done);
    await app.reply(again.properties.id, "once");
    await first.answer;
  });
});

describe("always", () => {
  it("holds for other sessions of the directory and not of another one", async () => {
    verifies("permission.always", "permission.always.elsewhere");
    const { answer, request } = await asking("echo hi");
    model.script(done);
    await app.reply(request.id, "always");
    await answer;
    await running("echo something else", place());
    const elsewhere = await asking("echo hi", server.place("elsewhere"));
    await app.reply(elsewhere.request.id, "reject");
    await elsewhere.answer;
    const other = await asking("ls");
    await app.reply(other.request.id, "reject");
    await other.answer;
  });

  it("lets through what waits for the same", async () => {
    verifies("permission.always.releases");
    const one = await asking("echo one");
    const two = await asking("echo two");
    const three = await asking("ls");
    model.script(done, done);
    await app.reply(one.request.id, "always");
    expect((await one.answer).info).toMatchObject({ finish: "stop" });
    expect((await two.answer).info).toMatchObject({ finish: "stop" });
    const released = await log.session(two.id).first("permission.replied");
    expect(released.properties).toMatchObject({
      requestID: two.request.id,
      reply: "always",
    });
    expect(await app.pending(place())).toEqual([three.request]);
    await app.reply(three.request.id, "reject");
    await three.answer;
  });

  it("holds in the whole work tree, and after a restart", async () => {
    verifies("permission.always.worktree", "permission.always.restart");
    const own = await startServer({ config: { ...scriptedConfig(model), permission: { bash: "ask" } } });
    const tree = own.place("tree", { "below/a.txt": "" });
    initRepository(tree);
    const start = drive(own);
    const follow = await own.events("/global/event");
    const { id } = await start.session({ directory: tree });
    model.script(run("echo hi"), done);
    const answer = start.prompt(id, "go");
    const { properties } = await follow.session(id).first("permission.asked");
    await start.reply(properties.id, "always");
    await answer;
    await own.stop();

    const next = await startServer({
      workspace: own.workspace,
      config: { ...scriptedConfig(model), permission: { bash: "ask" } },
    });
    const again = drive(next);
    const { id: later } = await again.session({ directory: `${tree}/below` });
    model.script(run("echo ho"), done);
    const { info } = await again.prompt(later, "go");
    expect(info).toMatchObject({ finish: "stop" });
    await next.close();
  });
});

describe("reject", () => {
  it("without a word ends the turn: no further model call", async () => {
    verifies("permission.reject");
    const calls = model.requests.length;
    const { id, answer, request } = await asking("touch never.txt");
    await app.reply(request.id, "reject");
    const { info, parts } = await answer;
    expect(info).toMatchObject({ finish: "tool-calls", time: { completed: expect.any(Number) } });
    expect(info).not.toHaveProperty("error");
    expect(toolsOf(parts)[0]?.state).toMatchObject({
      status: "error",
      error: expect.stringMatching(/rejected/i),
    });
    await log.session(id).first("session.idle");
    expect(model.requests.length).toBe(calls + 1);
    expect(outline(log.session(id).events())).toContain("permission.replied reject");
  });

  it("with a message lets the model read it and go on", async () => {
    verifies("permission.reject.message");
    const { answer, request } = await asking("touch never.txt");
    model.script(done);
    const calls = model.requests.length;
    await app.reply(request.id, "reject", "Use a better name.");
    expect((await answer).info).toMatchObject({ finish: "stop" });
    const sent = model.requests[calls]?.body.messages.at(-1);
    expect(sent).toMatchObject({ role: "tool", content: expect.stringContaining("Use a better name.") });
  });

  it("without a word goes on too, if the configuration says so", async () => {
    verifies("permission.goes-on");
    const directory = server.place("stubborn", {
      "opencode.json": JSON.stringify({ experimental: { continue_loop_on_deny: true } }),
    });
    const { answer, request } = await asking("touch never.txt", directory);
    model.script(done);
    await app.reply(request.id, "reject");
    expect((await answer).info).toMatchObject({ finish: "stop" });
  });

  it("sweeps what else the session asks, and nothing of other sessions", async () => {
    verifies("permission.reject.sweeps");
    const other = await asking("echo other");
    const { id } = await app.session({ directory: place() });
    model.script(run("echo 1", "ls", "pwd"));
    const answer = app.prompt(id, "go");
    const request = (call: string) =>
      log.session(id).first("permission.asked", ({ properties }) => properties.tool?.callID === call);
    const asked = await Promise.all(["call_0", "call_1", "call_2"].map(request));
    await app.reply(asked[1]?.properties.id ?? "", "reject");
    const { parts } = await answer;
    expect(toolsOf(parts).map(({ state }) => state.status)).toEqual(["error", "error", "error"]);
    await log.session(id).first("session.idle");
    const replied = log.session(id).of("permission.replied");
    expect(replied.map(({ properties }) => properties.reply)).toEqual(["reject", "reject", "reject"]);
    expect(new Set(replied.map(({ properties }) => properties.requestID)).size).toBe(3);
    expect(await app.pending(place())).toEqual([other.request]);
    await app.reply(other.request.id, "reject");
    await other.answer;
  });
});
