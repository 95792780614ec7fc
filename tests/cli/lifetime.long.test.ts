import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openByteStream } from "../support/byte-stream.js";
import { violations } from "../support/contract.js";
import { ask, createSession, listMessages, textOf } from "../support/drive.js";
import { freePort } from "../support/free-port.js";
import { openRaw } from "../support/raw.js";
import { endSpawned, isRunning, type SpawnedServer, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
const strays: number[] = [];
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  for (const pid of strays.splice(0)) if (await isRunning(pid)) process.kill(-pid, "SIGKILL");
  workspace.remove();
  expect(violations.splice(0)).toEqual([]);
});

const start = () => spawnServer({ workspace, config: { permission: "allow" } });

/** Connects and asks at once: undefined while nobody listens, else all that came back. */
function knock(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    let accepted = false;
    let text = "";
    const socket = connect(port, "127.0.0.1", () => {
      accepted = true;
      socket.write("GET /global/health HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n");
    });
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(accepted ? text : undefined));
  });
}

it("answers every request from the first connection it accepts", async () => {
  const port = await freePort();
  const spawned = spawnCommand({ workspace, args: ["serve", "--port", String(port)] });
  const knocks: Promise<string | undefined>[] = [];
  while (!spawned.stdout().includes("listening")) {
    knocks.push(knock(port));
    await sleep(2);
  }
  const answers = (await Promise.all(knocks)).filter((answer) => answer !== undefined);
  expect(answers.length).toBeGreaterThan(0);
  expect(
    answers.filter((answer) => !answer.startsWith("HTTP/1.1 200 ") || !answer.includes('"healthy":true')),
  ).toEqual([]);
});

describe.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s", (signal) => {
  it("ends a running command, answers whoever waits, closes the streams, and leaves nothing behind", async () => {
    const server = await start();
    const sessionID = await createSession(server);
    const streams = await Promise.all(
      ["/event", "/global/event"].map((path) => openByteStream(`${server.url}${path}`)),
    );
    const events = await server.events();
    const answer = ask(server, sessionID, "say: 5\nrun: echo $$ > pid; echo begun; sleep 600");
    const pidFile = workspace.path("project/pid");
    await vi.waitFor(() => expect(readFileSync(pidFile, "utf8")).toMatch(/^\d+\n$/), { timeout: 20_000 });
    const pid = Number(readFileSync(pidFile, "utf8"));
    strays.push(pid);

    // 0 means that all of it was done within the time the command gives itself, which is under 2 seconds.
    expect(await server.kill(signal)).toEqual({ code: 0, signal: null });
    expect(await isRunning(pid)).toBe(false);
    expect((await answer).info).toMatchObject({ role: "assistant", error: { name: "MessageAbortedError" } });
    expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual([true, true]);
    await events.ended;
    expect(events.types().at(-1)).toBe("session.idle");

    const again = await start();
    expect(again.stderr()).not.toContain("closing what an ended process left");
    const messages = await listMessages(again, sessionID);
    const [tool] = messages.flatMap(({ parts }) => parts.filter((part) => part.type === "tool"));
    expect(tool?.type === "tool" && tool.state.status).toBe("error");
    expect(await (await again.fetch("/session/status")).json()).toEqual({});
    expect(textOf(await ask(again, sessionID, "say: 2"))).toBe("w0 w1 ");
  });
});

it("ends in the middle of a stream of words with what was said so far", async () => {
  const server = await start();
  const sessionID = await createSession(server);
  const events = await server.events();
  const answer = ask(server, sessionID, "say: 100000");
  await events.until((event) => event.type === "message.part.delta" && event.properties.delta === "w500 ");
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  const cut = await answer;
  expect(cut.info).toMatchObject({ error: { name: "MessageAbortedError" } });
  expect(textOf(cut)).toMatch(/^w0 w1 .*w500 /);
  const [, stored] = await listMessages(await start(), sessionID);
  expect(stored).toEqual(cut);
});

it("is not kept by connections that say nothing", async () => {
  const server = await start();
  const silent = await Promise.all(Array.from({ length: 200 }, () => openRaw(server.port)));
  const closed = silent.map((socket) => new Promise((resolve) => socket.resume().once("close", resolve)));
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  await Promise.all(closed);
  // Whoever starts it shows what comes on stderr as errors: an end that was asked for is none.
  expect(server.stderr().replace(/^.* WARN OPENCODE_SERVER_PASSWORD .*\n/m, "")).toBe("");
});

it("ends at once on a second signal", async () => {
  const server = await spawnServer({ workspace, args: ["serve", "--port", "0", "--debug"] });
  // A request that never becomes whole is given its time after the first signal.
  const socket = await openRaw(server.port);
  socket.write("POST /session HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 9\r\n\r\n{");
  await (await server.fetch("/global/health")).arrayBuffer();
  server.child.kill("SIGTERM");
  await vi.waitFor(() => expect(server.stderr()).toContain("shutting down"), {
    timeout: 20_000,
    interval: 5,
  });
  expect(await server.kill("SIGTERM")).toEqual({ code: 1, signal: null });
  socket.destroy();
});

it("lives on when whoever started it stops reading its output", async () => {
  const server: SpawnedServer = await spawnServer({ workspace, args: ["serve", "--port", "0", "--debug"] });
  server.child.stdout?.destroy();
  server.child.stderr?.destroy();
  const log = () =>
    server.fetch("/log", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ service: "test", level: "error", message: "is anybody reading?" }),
    });
  for (let at = 0; at < 20; at++) expect((await log()).status).toBe(200);
  const sessionID = await createSession(server);
  expect(textOf(await ask(server, sessionID, "say: 2"))).toBe("w0 w1 ");
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
});
