import { existsSync, readFileSync } from "node:fs";
import type { Config, Event, MessageWithParts, Part, ToolPart } from "@opencode/sdk/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../support/contract.js";
import { ask, askAsync, createSession, listMessages, textOf } from "../support/drive.js";
import { childrenOf } from "../support/processes.js";
import { createReplica } from "../support/replica.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, isRunning, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
let model: ScriptedModel;
const strays: number[] = [];
beforeEach(async () => {
  workspace = createWorkspace();
  model = await startScriptedOpenAI();
});
afterEach(async () => {
  await endSpawned();
  for (const pid of strays.splice(0)) if (await isRunning(pid)) process.kill(-pid, "SIGKILL");
  await model.close();
  workspace.remove();
  expect(violations.splice(0)).toEqual([]);
});

const start = (permission: Config["permission"] = "allow") =>
  spawnServer({ workspace, config: scriptedConfig(model, { permission }) });

const crash = async (server: SpawnedServer) =>
  expect(await server.kill("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });

const toolParts = (messages: MessageWithParts[]) =>
  messages.flatMap(({ parts }) => parts.filter((part): part is ToolPart => part.type === "tool"));

/** Of a command that begins with `echo $$ > pid`; it is ended after the test. */
async function pidOfCommand(): Promise<number> {
  const file = workspace.path("project/pid");
  await vi.waitFor(() => expect(readFileSync(file, "utf8")).toMatch(/^\d+\n$/), { timeout: 20_000 });
  const pid = Number(readFileSync(file, "utf8"));
  strays.push(pid);
  return pid;
}

const isOpen = (part: Part) =>
  part.type === "tool"
    ? part.state.status === "pending" || part.state.status === "running"
    : (part.type === "text" || part.type === "reasoning") &&
      part.time !== undefined &&
      part.time.end === undefined;

const isIdle = (event: Event) => event.type === "session.idle";
const isRunningTool = (event: Event) =>
  event.type === "message.part.updated" &&
  event.properties.part.type === "tool" &&
  event.properties.part.state.status === "running";

/** After a restart: nothing is open, nothing is pending, and a client that saw the crash has the same picture. */
async function expectPutRight(server: SpawnedServer, sessionID: string, seen: Event[], lastEventID: string) {
  expect(await (await server.fetch("/session/status")).json()).toEqual({});
  expect(await (await server.fetch("/permission")).json()).toEqual([]);
  const messages = await listMessages(server, sessionID);
  expect(messages.flatMap(({ parts }) => parts).filter(isOpen)).toEqual([]);
  for (const { info } of messages) {
    if (info.role === "assistant") expect(info.time.completed).toEqual(expect.any(Number));
  }

  const back = await server.events("/event", { "last-event-id": lastEventID });
  await back.until(isIdle);
  const replica = createReplica();
  for (const event of seen) replica.apply(event);
  for (const { event } of back.seen) replica.apply(event);
  expect(replica.surprises).toEqual([]);
  expect(replica.messages(sessionID)).toEqual(messages);
  back.close();
  return messages;
}

/** The next prompt is answered, and every tool call the model is shown has its result. */
async function expectNextPromptWorks(server: SpawnedServer, sessionID: string) {
  const count = model.requests.length;
  model.script({ text: "All is well" });
  const answer = await ask(server, sessionID, "Go on");
  expect(textOf(answer)).toBe("All is well");
  expect(answer.info).not.toHaveProperty("error");
  const sent = model.requests[count]?.body.messages as {
    role: string;
    tool_calls?: { id: string }[];
    tool_call_id?: string;
  }[];
  const called = sent.flatMap((message) => message.tool_calls?.map(({ id }) => id) ?? []);
  const answered = sent.flatMap((message) => (message.role === "tool" ? [message.tool_call_id] : []));
  expect(answered).toEqual(called);
  return { sent, called };
}

describe("kill -9, and a start on the same database", () => {
  it("ends the command that ran, before anybody starts again", async () => {
    const before = await start();
    const sessionID = await createSession(before);
    const command = "trap '' TERM; echo $$ > pid; while :; do sleep 600; done";
    model.script({ toolCalls: [{ name: "bash", input: { command } }] });
    await askAsync(before, sessionID, "Run it");
    const pids = [await pidOfCommand(), ...childrenOf(before.pid).map(({ pid }) => pid)];
    await crash(before);
    for (const pid of pids) await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
  });

  it.runIf(process.platform === "linux")("ends it with the next start if all else was killed", async () => {
    const before = await start();
    const sessionID = await createSession(before);
    const command = "setsid sh -c 'echo $$ > pid; exec sleep 600' & wait";
    model.script({ toolCalls: [{ name: "bash", input: { command } }] });
    await askAsync(before, sessionID, "Run it");
    const pid = await pidOfCommand();
    const watchers = childrenOf(before.pid).filter(({ args }) => args.includes("read -r verb word"));
    expect(watchers).toHaveLength(1);
    for (const watcher of watchers) process.kill(watcher.pid, "SIGKILL");
    await crash(before);
    expect(await isRunning(pid)).toBe(true);
    await start();
    expect(await isRunning(pid)).toBe(false);
  });

  it("while a permission is pending, whose late reply is then refused", async () => {
    const before = await start({ edit: "ask" });
    const sessionID = await createSession(before);
    model.script({ toolCalls: [{ name: "write", input: { filePath: "new.txt", content: "x" } }] });
    const events = await before.events("/event", { "last-event-id": "0" });
    await askAsync(before, sessionID, "Write it");
    const asked = await events.until((event) => event.type === "permission.asked");
    await crash(before);
    await events.ended.catch(() => undefined);

    const after = await start({ edit: "ask" });
    const requestID = asked.type === "permission.asked" ? asked.properties.id : "";
    const late = await after.fetch(`/permission/${requestID}/reply`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reply: "once" }),
    });
    expect(late.status).toBe(404);
    await late.arrayBuffer();
    const back = await after.events("/event", { "last-event-id": events.lastID() ?? "" });
    await back.until(isIdle);
    expect(back.of("permission.replied").map(({ properties }) => properties)).toEqual([
      { sessionID, requestID, reply: "reject" },
    ]);
    back.close();
    const seen = events.seen.map(({ event }) => event);
    await expectPutRight(after, sessionID, seen, events.lastID() ?? "");
    expect(existsSync(workspace.path("project/new.txt"))).toBe(false);
    await expectNextPromptWorks(after, sessionID);
  });

  it("again and again at any moment leaves a session that answers", async () => {
    const sessionID = await createSession(await start());
    model.respond((_, count) => ({
      reasoning: "thinking about it",
      text: "a b c d e f ".repeat(10),
      delay: 1,
      ...(count % 2 === 0 && { toolCalls: [{ name: "bash", input: { command: "sleep 0.05" } }] }),
    }));
    for (let round = 0; round < 4; round++) {
      await endSpawned();
      const server = await start();
      const events = await server.events();
      await askAsync(server, sessionID, `Round ${round}`);
      let left = 1 + round * 9;
      await events.until((event) => event.type.startsWith("message.part") && --left === 0);
      await crash(server);
      await events.ended.catch(() => undefined);
    }
    const after = await start();
    // What had not begun when its process was killed is run now.
    const rests = async () => {
      const last = (await listMessages(after, sessionID)).at(-1)?.info;
      const statuses = await (await after.fetch("/session/status")).json();
      return last?.role === "assistant" && last.time.completed !== undefined && !(sessionID in statuses);
    };
    await expect.poll(rests, { timeout: 40_000 }).toBe(true);
    const messages = await listMessages(after, sessionID);
    expect(messages.filter(({ info }) => info.role === "user").map(textOf)).toEqual(
      [0, 1, 2, 3].map((round) => `Round ${round}`),
    );
    expect(messages.flatMap(({ parts }) => parts).filter(isOpen)).toEqual([]);
    await expectNextPromptWorks(after, sessionID);
  });
});

describe("two servers on one database", () => {
  it("the start of the second leaves the live run of the first alone", async () => {
    const first = await start();
    const sessionID = await createSession(first);
    model.script({
      text: "before the tool",
      toolCalls: [{ name: "bash", input: { command: "while [ ! -e go ]; do sleep 0.05; done; echo went" } }],
    });
    model.script({ text: "after the tool" });
    const events = await first.events();
    const answer = ask(first, sessionID, "Work");
    await events.until(isRunningTool);

    const second = await start();
    const [running] = toolParts(await listMessages(second, sessionID));
    expect(running?.state.status).toBe("running");
    workspace.write("project/go", "");
    expect(textOf(await answer)).toBe("after the tool");
    const [done] = toolParts(await listMessages(second, sessionID));
    expect(done?.state).toMatchObject({ status: "completed", output: expect.stringContaining("went") });
    const messages = await listMessages(second, sessionID);
    expect(messages.filter(({ info }) => "error" in info)).toEqual([]);
    events.close();
  });

  it("the second puts right what the first left when it was killed", async () => {
    const first = await start();
    const sessionID = await createSession(first);
    model.script({ text: "one two", cut: "hang" });
    const events = await first.events();
    await askAsync(first, sessionID, "Work");
    await events.until((event) => event.type === "message.part.delta");
    const second = await start();
    await crash(first);
    await events.ended.catch(() => undefined);
    model.script({ text: "taken over" });
    expect(textOf(await ask(second, sessionID, "Go on"))).toBe("taken over");
    const messages = await listMessages(second, sessionID);
    expect(messages.flatMap(({ parts }) => parts).filter(isOpen)).toEqual([]);
  });
});
