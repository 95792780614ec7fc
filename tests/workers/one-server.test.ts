import { readdirSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { connectRemote, endRemotes } from "../acp/remote-client.js";
import type { EventView } from "../support/event-log.js";
import { eventually } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { dialTerminal } from "../support/terminal.js";
import { onPostgres } from "../support/test-database.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 60_000 });

/** Resolves as soon as it passes. */
const soon = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 20_000 });

const password = "a-password-for-three-workers";
let workspace: Workspace;
let model: ScriptedModel;
let server: SpawnedServer;
let guarded: SpawnedServer;
beforeAll(async () => {
  if (onPostgres) return;
  workspace = createWorkspace();
  model = await startScriptedOpenAI();
  const args = ["serve", "--port", "0", "--workers", "3"];
  const config = scriptedConfig(model, { permission: "allow" });
  server = await spawnServer({ workspace, args, config, env: { SHELL: "/bin/sh" } });
  const env = { OPENCODE_SERVER_PASSWORD: password, OPENCODE_DB: workspace.path("guarded.db") };
  guarded = await spawnServer({ workspace, args, config, env });
});
afterEach(endRemotes);
afterAll(async () => {
  await endSpawned();
  await model?.close();
  workspace?.remove();
});

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  body: any;
}

/** Clients with a kept connection each: three times as many as there are workers, so that each worker has some. */
function clients(
  port: number,
  { count = 9, headers = {} }: { count?: number; headers?: http.OutgoingHttpHeaders } = {},
) {
  const all = Array.from({ length: count }, () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    return (method: string, url: string, body?: object, more: http.OutgoingHttpHeaders = {}) =>
      new Promise<Answer>((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const length = text === undefined ? {} : { "content-length": Buffer.byteLength(text) };
        const all = { ...headers, ...more, "content-type": "application/json", ...length };
        const asked = http.request(
          { port, method, path: url, agent, headers: all, host: "127.0.0.1" },
          (response) => {
            const chunks: Buffer[] = [];
            response.on("data", (chunk) => chunks.push(chunk));
            response.on("end", () => {
              const said = Buffer.concat(chunks).toString();
              resolve({ status: response.statusCode ?? 0, body: said && JSON.parse(said) });
            });
          },
        );
        asked.on("error", reject).end(text);
      });
  });
  let at = 0;
  /** The next one asks. */
  const next = (...asked: Parameters<(typeof all)[number]>) => {
    const ask = all[at++ % all.length];
    if (!ask) throw new Error("there is none");
    return ask(...asked);
  };
  return { all, next };
}

/** Statuses of what is asked on one connection: each round at once, when what came before is answered. */
async function pipelined(port: number, ...rounds: string[][]): Promise<number[]> {
  const socket = net.connect(port, "127.0.0.1");
  let said = "";
  socket.setEncoding("latin1").on("data", (text) => {
    said += text;
  });
  const statuses = () => [...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  let asked = 0;
  try {
    for (const requests of rounds) {
      socket.write(requests.join(""));
      asked += requests.length;
      await soon(() => expect(statuses()).toHaveLength(asked));
    }
    return statuses();
  } finally {
    socket.destroy();
  }
}

const parts = (text: string) => ({ parts: [{ type: "text", text }] });

describe.skipIf(onPostgres)("workers answer as one server", () => {
  it("what was answered is read at every worker at once", async () => {
    verifies("workers.own-writes");
    const { all, next } = clients(server.port);
    for (let round = 0; round < 20; round++) {
      const { body: session } = await next("POST", "/session", { title: `round ${round}` });
      for (const ask of all)
        expect((await ask("GET", `/session/${session.id}`)).body.title).toBe(`round ${round}`);
      await next("POST", `/session/${session.id}/message`, { ...parts("remember"), noReply: true });
      for (const ask of all) {
        expect((await ask("GET", `/session/${session.id}/message`)).body).toHaveLength(1);
        expect((await ask("GET", "/session")).body[0].id).toBe(session.id);
        expect((await ask("GET", `/api/session/${session.id}/message`)).body.data).toHaveLength(1);
      }
      await next("DELETE", `/session/${session.id}`);
      for (const ask of all) expect((await ask("GET", `/session/${session.id}/message`)).status).toBe(404);
    }
  });

  it("no read of a text that streams is shorter than what was told of it", async () => {
    verifies("workers.streaming-reads");
    const { all, next } = clients(server.port);
    const [speaker] = clients(server.port, { count: 1 }).all;
    const events = await server.events();
    const text = Array.from({ length: 150 }, (_, at) => `w${at} `);
    type Told = { type: string; text: string };
    const textIn = (body: Answer["body"]) =>
      (body.at(-1)?.parts as Told[] | undefined)?.find(({ type }) => type === "text")?.text ?? "";
    /** How often one text was looked at while it streamed. */
    const looked = async () => {
      const { body: session } = await next("POST", "/session", {});
      const at = `/session/${session.id}/message`;
      model.script({ text, delay: 10 });
      let over = false;
      const done = speaker?.("POST", at, parts("speak")).finally(() => {
        over = true;
      });
      const deltas = events.session(session.id);
      const told = () =>
        deltas
          .of("message.part.delta")
          .reduce((length, { properties }) => length + properties.delta.length, 0);
      let looks = 0;
      while (!over) {
        const before = told();
        const { body } = await next("GET", at);
        if (body.at(-1)?.info.role === "assistant")
          expect(textIn(body).length).toBeGreaterThanOrEqual(before);
        looks += 1;
      }
      await done;
      expect(told()).toBe(text.join("").length);
      for (const ask of all) expect(textIn((await ask("GET", at)).body)).toBe(text.join(""));
      return looks;
    };
    // On a busy machine fewer fall into the time of one text.
    for (let looks = 0; looks <= 50; ) looks += await looked();
    events.close();
  });

  it("every stream of every worker tells the same, in one order, and goes on behind what its client has seen", async () => {
    verifies("workers.streams");
    const { next } = clients(server.port);
    const streams = await Promise.all(Array.from({ length: 9 }, () => server.events()));
    const { body: session } = await next("POST", "/session", {});
    model.script({ text: "some words to all", delay: 2 });
    await next("POST", `/session/${session.id}/message`, parts("speak"));
    const idsOf = (log: EventView) =>
      log
        .session(session.id)
        .events()
        .map(({ id }) => id);
    await eventually(
      async () => streams.map((log) => log.session(session.id).types().includes("session.idle")),
      (heard) => heard.every(Boolean),
    );
    const [first] = streams.map(idsOf);
    for (const log of streams) expect(idsOf(log)).toEqual(first);
    const at = streams[0]?.seen.find(({ id }) => id !== undefined)?.id ?? "";
    const logged = streams[0]?.seen.filter(({ id }) => id !== undefined && id > at).map(({ id }) => id) ?? [];
    const again = await Promise.all(
      Array.from({ length: 6 }, () => server.events("/event", { "last-event-id": at })),
    );
    for (const log of again) {
      await log.session(session.id).first("session.idle");
      const ids = log.seen.filter(({ id }) => id !== undefined).map(({ id }) => id);
      expect(ids.slice(1, logged.length + 1)).toEqual(logged);
    }
    for (const log of [...streams, ...again]) log.close();
  });

  it("guesses that come at once are counted before the right one among them is found", async () => {
    verifies("workers.lock-out");
    const get = (word: string) =>
      `GET /session HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: 203.0.113.50\r\nauthorization: Bearer ${word}\r\n\r\n`;
    const guesses = Array.from({ length: 40 }, (_, at) => get(`guess-${at}`));
    const statuses = await pipelined(guarded.port, [get(password)], [...guesses, get(password)]);
    expect(statuses).toEqual([200, ...Array(41).fill(401)]);
  });

  it("what is asked in an odd way is asked as at a server without", async () => {
    verifies("workers.passed-on");
    const token = Buffer.from(`opencode:${password}`).toString("base64url");
    const odd = `GET /session?a=?&auth%5Ftoken=${token} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
    const plain = "GET /session HTTP/1.1\r\nhost: localhost\r\n\r\n";
    // Who shows nothing is not let in for what another has shown.
    expect(await pipelined(guarded.port, [odd])).toEqual([200]);
    for (let at = 0; at < 6; at++) expect(await pipelined(guarded.port, [plain])).toEqual([401]);
    const many = "a:b\r\n".repeat(2_100);
    const long = `GET /global/health HTTP/1.1\r\nhost: localhost\r\n${many}\r\n`;
    expect(await pipelined(server.port, [long])).toEqual([200]);
  });

  it("what needs no body is answered before the one that was announced, which may never come", async () => {
    verifies("workers.passed-on");
    const asked = (line: string, more = "") => `${line} HTTP/1.1\r\nhost: localhost\r\n${more}`;
    const announced = "content-type: application/json\r\ncontent-length: 5\r\n\r\n";
    const heard = (port: number, text: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = net.connect(port, "127.0.0.1", () => socket.write(text));
        let said = "";
        socket.on("data", (data) => {
          said += data;
        });
        // Who answers without having read the whole waits a moment for the rest, and lets go.
        socket.once("close", () => resolve(said.split("\r\n", 1)[0] ?? "")).once("error", reject);
        socket.setTimeout(40_000, () => socket.destroy(new Error(`still open: ${said}`)));
      });
    const many = asked(
      "POST /session",
      "content-type: application/json\r\ncontent-length: 900000000000\r\n\r\n",
    );
    expect(
      await Promise.all([
        heard(guarded.port, asked("POST /session", announced)),
        heard(server.port, asked("POST /nothing", announced)),
        heard(server.port, many),
      ]),
    ).toEqual(["HTTP/1.1 401 Unauthorized", "HTTP/1.1 404 Not Found", "HTTP/1.1 413 Payload Too Large"]);
  });

  it("wrong passwords are counted together, whichever worker they come to and whatever address is claimed", async () => {
    verifies("workers.lock-out");
    const right = { authorization: `Basic ${btoa(`opencode:${password}`)}` };
    const { all, next } = clients(guarded.port);
    const { body: session } = await next("POST", "/session", {}, right);
    for (const ask of all)
      expect((await ask("GET", `/session/${session.id}`, undefined, right)).status).toBe(200);
    for (const ask of all) expect((await ask("GET", `/session/${session.id}`)).status).toBe(401);
    for (let at = 0; at < 12; at++) {
      const wrong = {
        authorization: `Basic ${btoa(`opencode:wrong-${at}`)}`,
        "x-opencode-worker-for": `10.0.0.${at}`,
      };
      expect((await next("GET", `/session/${session.id}`, undefined, wrong)).status).toBe(401);
    }
    for (const ask of all) {
      for (const more of [{}, { "x-opencode-worker-for": "10.1.2.3", "x-opencode-worker": "guess" }]) {
        const answer = await ask("GET", `/session/${session.id}`, undefined, { ...right, ...more });
        expect([answer.status, answer.body.data?.message ?? ""]).toEqual([
          401,
          expect.stringMatching(/^Too many/),
        ]);
      }
    }
    const stream = await fetch(`${guarded.url}/event`, { headers: right });
    expect(stream.status).toBe(401);
    // Who comes from elsewhere, by a proxy of this machine, is not locked out.
    const elsewhere = { ...right, "x-forwarded-for": "203.0.113.9" };
    for (const ask of all)
      expect((await ask("GET", `/session/${session.id}`, undefined, elsewhere)).status).toBe(200);
  });

  it("nobody but the workers comes in by their door", async () => {
    verifies("workers.door");
    const folders = [workspace.directory, "/tmp"].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => new RegExp(`^opencode-workers-\\w+-${server.pid}-`).test(name))
        .map((name) => path.join(folder, name, "s")),
    );
    expect(folders).toHaveLength(1);
    const ask = (headers: http.OutgoingHttpHeaders) =>
      new Promise((resolve, reject) => {
        http
          .get({ socketPath: folders[0], path: "/session", headers }, (response) => {
            response.resume();
            resolve(response.statusCode);
          })
          .on("error", reject);
      });
    expect(await ask({})).toBe(403);
    expect(await ask({ "x-opencode-worker": "guess", "x-opencode-worker-for": "127.0.0.1" })).toBe(403);
  });

  it("terminals and the agent protocol are had through any worker", async () => {
    verifies("workers.passed-on");
    const { next } = clients(server.port, { count: 1 });
    const { body: pty } = await next("POST", "/pty", { command: "/bin/sh" });
    const terminals = await Promise.all(
      Array.from({ length: 4 }, () => dialTerminal(`${server.url}/pty/${pty.id}/connect`)),
    );
    for (const terminal of terminals) expect(terminal.status).toBe(101);
    terminals[0]?.type("echo $((40+2))\n");
    for (const terminal of terminals) await terminal.until(() => terminal.text().includes("42"));
    await next("DELETE", `/pty/${pty.id}`);
    for (const transport of ["http", "websocket"] as const) {
      const remote = await connectRemote(transport, server.url);
      const sessionId = await remote.newSession();
      model.script({ text: "hello editor" });
      await remote.request("session/prompt", { sessionId, prompt: [{ type: "text", text: "hi" }] });
      expect(remote.text(sessionId)).toBe("hello editor");
    }
  });

  it("what workers have answered is among the numbers, and their streams are", async () => {
    verifies("workers.metrics");
    const { next } = clients(server.port);
    const numbers = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      const of = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
      return {
        answered: of(/request_duration_seconds_count\{method="GET",status="200"\} (\d+)/),
        streams: of(/^opencode_event_streams (\d+)/m),
      };
    };
    const before = await numbers();
    const streams = await Promise.all([1, 2, 3, 4].map(() => server.events()));
    for (let at = 0; at < 90; at++) await next("GET", "/session");
    await soon(async () => {
      const now = await numbers();
      expect(now.answered - before.answered).toBeGreaterThanOrEqual(94);
      expect(now.streams - before.streams).toBe(4);
    });
    for (const one of streams) one.close();
    await soon(async () => expect((await numbers()).streams).toBe(before.streams));
  });
});
