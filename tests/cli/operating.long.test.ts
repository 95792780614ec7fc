import { renameSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { endSpawned, type SpawnedServer, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

async function post(server: SpawnedServer, path: string, body: object) {
  const headers = { "content-type": "application/json" };
  return (await server.fetch(path, { method: "POST", headers, body: JSON.stringify(body) })).json();
}

interface Entry {
  time: string;
  level: string;
  message: string;
  [key: string]: unknown;
}
const entriesOf = (server: SpawnedServer) =>
  server
    .stderr()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

/** One turn with a tool call that somebody has to allow. */
async function turn(server: SpawnedServer): Promise<string> {
  const { id } = await post(server, "/session", { title: "Confidential title" });
  const done = post(server, `/session/${id}/message`, {
    parts: [{ type: "text", text: "run: echo confidential-words" }],
  });
  const asked = await vi.waitFor(
    async () => {
      const list = (await (await server.fetch("/permission?auth_token=nobody-s-token")).json()) as {
        id: string;
      }[];
      expect(list).toHaveLength(1);
      return list[0]?.id;
    },
    { timeout: 60_000 },
  );
  await post(server, `/permission/${asked}/reply`, { reply: "once" });
  await done;
  return id;
}

it("the log says what was asked, called and answered, as JSON at debug and in words at info, and nothing that was said", async () => {
  const config = { permission: { bash: "ask" } } as const;
  const json = await spawnServer({
    workspace,
    config,
    args: ["serve", "--port", "0", "--debug", "--log-format", "json"],
  });
  const sessionID = await turn(json);
  await json.kill("SIGTERM");
  const entries = entriesOf(json);
  for (const entry of entries)
    expect(entry).toMatchObject({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: expect.stringMatching(/^(debug|info|warn|error)$/),
      message: expect.any(String),
    });
  const of = (message: string) => entries.filter((entry) => entry.message === message);
  expect(of("request")).toContainEqual(
    expect.objectContaining({
      level: "debug",
      method: "POST",
      path: `/session/${sessionID}/message`,
      status: 200,
      milliseconds: expect.any(Number),
    }),
  );
  expect(of("prompt")).toEqual([
    expect.objectContaining({ level: "info", sessionID, agent: "build", model: "demo/demo" }),
  ]);
  expect(of("model call")).toHaveLength(2);
  for (const call of of("model call"))
    expect(call).toMatchObject({
      sessionID,
      model: "demo/demo",
      milliseconds: expect.any(Number),
      input: expect.any(Number),
      output: expect.any(Number),
    });
  expect(of("tool")).toEqual([
    expect.objectContaining({
      sessionID,
      tool: "bash",
      status: "completed",
      milliseconds: expect.any(Number),
    }),
  ]);
  expect(of("permission asked")).toEqual([expect.objectContaining({ permission: "bash", sessionID })]);
  expect(of("permission replied")).toEqual([expect.objectContaining({ reply: "once", sessionID })]);
  expect(json.stderr()).not.toMatch(/confidential|nobody-s-token/i);

  const text = await spawnServer({ workspace, config });
  await turn(text);
  await text.kill("SIGTERM");
  expect(text.stderr()).toMatch(
    / INFO prompt sessionID=ses_\w+ messageID=msg_\w+ agent=build model=demo\/demo$/m,
  );
  expect(text.stderr()).toMatch(/ INFO tool .*tool=bash status=completed/);
  expect(text.stderr()).not.toMatch(/ DEBUG | INFO request |confidential/);
});

it("what is wrong with the configuration is told once, at the start and at each change, without anybody asking", async () => {
  const write = (text: string) => {
    workspace.write("project/next.json", text);
    renameSync(workspace.path("project/next.json"), workspace.path("project/opencode.json"));
  };
  write(
    '{ "modle": "demo/demo",\n "theme": "dark", "provider": { "x": { "options": { "baseUrl": "http://127.0.0.1:9", "mine": 1 } } } }',
  );
  const server = await spawnServer({ workspace });
  const sees = (text: string, times = 1) =>
    vi.waitFor(() => expect(server.stderr().split(text)).toHaveLength(times + 1), { timeout: 60_000 });
  await sees("modle (line 1) is no key that is known here. Did you mean model?");
  await sees("theme (line 2) does nothing here");
  await sees("options.baseUrl (line 2) is no key that is known here. Did you mean baseURL?");
  expect(server.stderr()).not.toContain("mine");
  write('{ "model": ');
  await sees("is not valid JSON");
  write('{ "permission": { "bash": "perhaps" } }');
  await sees("is not a valid configuration: permission.bash");
  write('{ "modle": "demo/demo" }');
  await sees("Did you mean model?", 2);
  await sees("the configuration has changed");
  // Everybody who asks reads the same files: nothing is said again.
  for (let n = 0; n < 3; n++) await (await server.fetch("/config")).arrayBuffer();
  expect(server.stderr().split("Did you mean model?")).toHaveLength(3);
  expect(server.stderr().split("is not valid JSON")).toHaveLength(2);
});

it("the password may be in a file, change there, and be sent as a bearer token; guessing it takes its time", async () => {
  const file = workspace.path("password");
  const env = { OPENCODE_SERVER_PASSWORD_FILE: file };
  const missing = spawnCommand({ workspace, env });
  expect(await missing.exited).toMatchObject({ code: 2 });
  expect(missing.stderr()).toContain(`${file} cannot be read (ENOENT)`);
  workspace.write("password", " \n");
  const blank = spawnCommand({ workspace, env });
  expect(await blank.exited).toMatchObject({ code: 2 });

  workspace.write("password", "first of all\n");
  const server = await spawnServer({ workspace, env });
  const ask = (password: string) =>
    fetch(`${server.url}/global/health`, { headers: { authorization: `Bearer ${password}` } });
  const statusOf = async (password: string) => (await ask(password)).status;
  expect([await statusOf("first of all"), await statusOf("second")]).toEqual([200, 401]);
  const basic = { authorization: `Basic ${Buffer.from("anybody:first of all").toString("base64")}` };
  expect((await fetch(`${server.url}/global/health`, { headers: basic })).status).toBe(200);
  // What cannot be a password takes nobody's place.
  workspace.write("password", "\n");
  await vi.waitFor(
    async () => {
      expect(await statusOf("first of all")).toBe(200);
      expect(server.stderr()).toContain("The password before it holds");
    },
    { timeout: 30_000, interval: 300 },
  );
  workspace.write("password", "second\n");
  await vi.waitFor(async () => expect(await statusOf("second")).toBe(200), {
    timeout: 30_000,
    interval: 300,
  });
  expect(await statusOf("first of all")).toBe(401);
  const models = spawnCommand({ workspace, env, args: ["models", "--attach", server.url] });
  expect(await models.exited).toMatchObject({ code: 0 });

  let last = await ask("guess");
  for (let n = 0; n < 20 && !last.headers.has("retry-after"); n++) last = await ask(`guess ${n}`);
  expect(last.status).toBe(401);
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await last.json()).data.message).toContain("Too many wrong passwords");
  // Not even the right one, in a form that was not tried before.
  const right = { authorization: `Basic ${Buffer.from("anybody:second").toString("base64")}` };
  expect((await fetch(`${server.url}/global/health`, { headers: right })).status).toBe(401);
  expect(server.stderr()).not.toMatch(/first of all|guess/);
  // Behind a proxy of this machine others go on; so does whoever a page on the web would lock out.
  const behind = { ...right, "x-forwarded-for": "192.0.2.1" };
  expect((await fetch(`${server.url}/global/health`, { headers: behind })).status).toBe(200);
});

it.runIf(process.platform === "linux")("a password that comes through a pipe is read once", async () => {
  const pipe = workspace.path("pipe");
  const server = await spawnServer({
    workspace,
    env: { OPENCODE_SERVER_PASSWORD_FILE: pipe },
    prelude: `mkfifo ${pipe} && { echo "by a pipe" > ${pipe} & }`,
  });
  const headers = { authorization: "Bearer by a pipe" };
  for (const wait of [0, 1_100, 0]) {
    await delay(wait);
    expect((await fetch(`${server.url}/global/health`, { headers })).status).toBe(200);
  }
});
