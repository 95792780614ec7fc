import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violations } from "../support/contract.js";
import { ask, createSession, listMessages } from "../support/drive.js";
import { startServer, type TestServer } from "../support/server.js";
import { endSpawned, type SpawnedServer, spawnCommand, spawnServer } from "../support/spawn.js";
import { onPostgres } from "../support/test-database.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
let server: TestServer | undefined;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  await server?.close();
  server = undefined;
  workspace.remove();
  expect(violations.splice(0)).toEqual([]);
});

const json = { "content-type": "application/json" };
const send = async (to: Pick<TestServer, "fetch">, method: string, path: string, body: unknown) => {
  const response = await to.fetch(path, { method, headers: json, body: JSON.stringify(body) });
  const answer = await response.text();
  return { status: response.status, body: answer === "" ? undefined : JSON.parse(answer) };
};
const patch = (to: Pick<TestServer, "fetch">, path: string) => send(to, "PATCH", path, { username: "ada" });

describe.skipIf(onPostgres)("what was stopped in good order", () => {
  it("is whole in the database file alone, however many processes used it", async () => {
    verifies("storage.copy");
    const [first, second] = [await spawnServer({ workspace }), await spawnServer({ workspace })];
    const sessions = [await createSession(first), await createSession(second)];
    const said = await Promise.all([
      ask(first, sessions[0] ?? "", "say: 5"),
      ask(second, sessions[1] ?? "", "run: echo hello"),
    ]);
    await first.kill("SIGTERM");
    await second.kill("SIGINT");

    const copy = createWorkspace();
    try {
      copyFileSync(workspace.path("opencode.db"), copy.path("opencode.db"));
      const third = await spawnServer({ workspace: copy });
      for (const [at, sessionID] of sessions.entries())
        expect((await listMessages(third, sessionID)).at(-1)).toEqual(said[at]);
      await third.kill("SIGTERM");
    } finally {
      copy.remove();
    }
  });

  it("is whole after an editor has left, too", async () => {
    const editor = spawnCommand({ workspace, args: ["acp"] });
    // The input of a command of ours is no terminal and at its end at once.
    expect(await editor.exited).toMatchObject({ code: 0 });
    expect(readdirSync(workspace.directory).filter((name) => name.endsWith("-wal"))).toEqual([]);
  });
});

describe.skipIf(onPostgres)("a database that another process keeps", () => {
  const lock = async (file: string) => {
    const { DatabaseSync } = await import("@photostructure/sqlite");
    const connection = new DatabaseSync(file);
    connection.exec("BEGIN IMMEDIATE");
    return () => {
      connection.exec("COMMIT");
      connection.close();
    };
  };

  it("is waited for while everybody else is served", async () => {
    verifies("storage.locked");
    server = await startServer();
    const release = await lock(server.workspace.path("data/opencode.db"));
    const made = Array.from({ length: 5 }, (_, at) =>
      send(server as TestServer, "POST", "/session", { title: `${at}` }),
    );
    let answered = 0;
    for (let at = 0; at < 40; at++) {
      expect((await server.fetch(at % 2 ? "/global/health" : "/session")).status).toBe(200);
      answered += 1;
    }
    let settled = 0;
    for (const one of made) void one.then(() => settled++);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect({ answered, settled }).toEqual({ answered: 40, settled: 0 });
    release();
    const bodies = (await Promise.all(made)).map(({ status, body }) => ({ status, title: body.title }));
    expect(bodies).toEqual([0, 1, 2, 3, 4].map((at) => ({ status: 200, title: `${at}` })));
  });

  it("does not keep a second process from starting once it is free", async () => {
    const first = await spawnServer({ workspace });
    await createSession(first);
    const release = await lock(workspace.path("opencode.db"));
    const starting = spawnServer({ workspace });
    setTimeout(release, 300);
    expect((await (await starting).fetch("/session")).status).toBe(200);
  });
});

describe("a place that does not do says so", () => {
  it.each([
    ["a directory", "EISDIR", (file: string) => mkdirSync(file)],
    ["a link to itself", "ELOOP", (file: string) => symlinkSync(file, file)],
    ["a link into a file", "ENOTDIR", (file: string) => symlinkSync("/etc/passwd/opencode.json", file)],
    ["a link below /proc", "ENOENT", (file: string) => symlinkSync("/proc/nowhere/at/all.json", file)],
    ["a link to a long name", "ENAMETOOLONG", (file: string) => symlinkSync("x".repeat(300), file)],
  ])("%s in place of the configuration", async (_, code, put) => {
    verifies("storage.place");
    server = await startServer();
    const place = server.place("elsewhere");
    put(`${place}/opencode.json`);
    const { status, body } = await patch(server, `/config?directory=${place}`);
    expect({ status, name: body.name }).toEqual({ status: 500, name: "SystemError" });
    expect(body.data).toMatchObject({ code, message: expect.stringContaining(code) });
    expect(body.data.message).toContain("opencode.json".slice(0, code === "ENOENT" ? 0 : undefined));
    // The next change, elsewhere, is not in its way.
    expect((await patch(server, "/config")).status).toBe(200);
  });

  it("a configuration folder below /proc, and one that is a file", async () => {
    for (const place of ["/proc/nowhere", "/etc/passwd"]) {
      const one = await spawnServer({ workspace, env: { XDG_CONFIG_HOME: place } });
      const { status, body } = await patch(one, "/global/config");
      expect({ status, name: body.name }).toEqual({ status: 500, name: "SystemError" });
      expect(body.data.message).toContain(place);
      expect((await patch(one, "/config")).status).toBe(200);
      await one.kill("SIGTERM");
    }
  });

  it.skipIf(onPostgres)("a data folder that is a file, for keys and for the start itself", async () => {
    const one = await spawnServer({ workspace, env: { XDG_DATA_HOME: "/etc/passwd" } });
    const { status, body } = await send(one, "PUT", "/auth/demo", { type: "api", key: "none" });
    expect({ status, name: body.name }).toEqual({ status: 500, name: "SystemError" });
    const two = spawnCommand({ workspace, env: { OPENCODE_DB: "/etc/passwd/opencode.db" } });
    expect(await two.exited).toMatchObject({ code: 1 });
    expect(two.stderr()).toMatch(/^Could not open the database \/etc\/passwd\S+: .*\(ENOTDIR\)$/m);
  });
});

/** Whether this user may mount a small disk that only the server sees. */
const mounts = spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;

describe("a disk that is full", () => {
  it.runIf(mounts)("fails what is written with its cause, and all is well once there is room", async () => {
    verifies("storage.full");
    workspace.write("disk/.keep", "");
    const disk = workspace.path("disk");
    const one = await spawnServer({
      workspace,
      prelude: `exec unshare -m sh -c 'mount -t tmpfs -o size=3m none ${disk} && head -c 1000000 /dev/zero > ${disk}/ballast && exec "$0" "$@"' "$@"`,
      env: { OPENCODE_DB: `${disk}/opencode.db` },
    });
    const sessionID = await createSession(one);
    // Nothing that could be packed.
    const fill = (bytes: number) =>
      send(one, "PATCH", `/session/${sessionID}`, {
        metadata: { x: randomBytes(bytes).toString("base64").slice(0, bytes) },
      });
    let last = await fill(200_000);
    for (let at = 0; at < 40 && last.status === 200; at++) last = await fill(200_000);
    expect(last).toMatchObject({ status: 500, body: { name: "SystemError", data: { code: "ENOSPC" } } });
    expect(last.body.data.message).toContain("Free some space");
    // What was there is read as before, and so is every other session.
    expect((await one.fetch(`/session/${sessionID}`)).status).toBe(200);
    rmSync(`/proc/${one.pid}/root${disk}/ballast`);
    expect(await fill(10)).toMatchObject({ status: 200, body: { metadata: { x: expect.any(String) } } });
  });

  it("or a file that may not grow", async () => {
    const one = spawnCommand({ workspace, prelude: "ulimit -f 1" });
    // Not even the database finds room: the start says so.
    expect(await one.exited).toMatchObject({ code: 1 });
    expect(one.stderr()).toMatch(/^Could not open the database .*\(EIO\)$/m);
  });
});

const limits = existsSync("/usr/bin/prlimit") && existsSync("/proc/self/fd");

describe("no descriptors left", () => {
  const squeeze = (one: SpawnedServer, spare: number) => {
    const used = new Set(readdirSync(`/proc/${one.pid}/fd`).map(Number));
    let limit = 0;
    for (let free = 0; free <= spare; limit++) if (!used.has(limit)) free++;
    execFileSync("prlimit", ["--pid", String(one.pid), `--nofile=${limit - 1}:4096`]);
  };

  /** Over one connection that stays open, so that no request needs a descriptor of its own. */
  const overOne = (one: SpawnedServer): Pick<TestServer, "fetch"> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    return {
      fetch: async (path, init = {}) => {
        const headers = init.headers as Record<string, string>;
        const sent = request(`${one.url}${path}`, { agent, method: init.method ?? "GET", headers });
        sent.end(init.body);
        const [answer] = (await once(sent, "response")) as [IncomingMessage];
        const body = await text(answer);
        const status = answer.statusCode ?? 0;
        return new Response(status === 204 ? null : body, { status });
      },
    };
  };

  it.runIf(limits)("is what prompts, commands and MCP servers say", async () => {
    verifies("storage.descriptors");
    const config = { permission: "allow" as const };
    const tool = (description: string) =>
      workspace.write(
        "project/.opencode/tool/own.mjs",
        `export default { description: '${description}', args: {}, execute() {} };`,
      );
    tool("");
    const one = await spawnServer({ workspace, config });
    const door = overOne(one);
    const sessionID = await createSession(door);
    await ask(door, sessionID, "run: echo warm");
    const local = { type: "local", command: ["cat"], timeout: 500 };
    await send(door, "POST", "/mcp", { name: "warm", config: local });
    const logs = await one.events();
    const seen: string[] = [];
    for (const spare of [0, 1, 2, 3]) {
      const here = logs.rest();
      tool(`with ${spare} left`);
      // For a quarter of a second what was found before is trusted.
      await delay(300);
      squeeze(one, spare);
      const parts = [{ type: "text", text: "run: echo hi" }];
      const asked = await send(door, "POST", `/session/${sessionID}/prompt_async`, { parts });
      if (spare === 0) expect(asked.status).toBe(503);
      if (asked.status === 204) await here.first("session.idle");
      const { body } = await send(door, "POST", "/mcp", { name: `m${spare}`, config: local });
      squeeze(one, 1_000);
      // Where not even a folder can be listed, nothing is begun without what lies in it.
      const told = asked.status === 204 ? (await listMessages(door, sessionID)).slice(-2) : asked.body;
      seen.push(JSON.stringify(told), JSON.stringify(body[`m${spare}`] ?? body));
    }
    expect(seen.filter((one) => one.includes("Cannot read properties"))).toEqual([]);
    for (const one of seen.slice(0, 2)) expect(one).toMatch(/no more file descriptors/);
    expect(one.stderr()).toMatch(/own\.mjs.*no more file descriptors/);
    expect(one.stderr()).not.toMatch(/nobody (handled|caught)/);
    await ask(door, sessionID, "run: echo back");
    expect(JSON.stringify((await listMessages(door, sessionID)).at(-2))).toContain("back");
    logs.close();
  });
});
