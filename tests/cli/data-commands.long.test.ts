import { existsSync, readdirSync, statSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { freePort } from "../support/free-port.js";
import { startMcpHttp } from "../support/mcp-http.js";
import { endSpawned, type SpawnOptions, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const workspace = createWorkspace();
afterAll(async () => {
  await endSpawned();
  workspace.remove();
});

async function opencode(args: string[], more: Omit<SpawnOptions, "workspace" | "args"> = {}) {
  const spawned = spawnCommand({ workspace, args, ...more });
  const { code } = await spawned.exited;
  return { code, stdout: spawned.stdout(), stderr: spawned.stderr() };
}

interface Exported {
  info: { id: string };
  messages: { info: { id: string }; parts: Record<string, unknown>[] }[];
}

const elsewhere = { OPENCODE_DB: workspace.path("elsewhere.db") };

describe("sessions", () => {
  it("leave and come back whole, elsewhere with their id, here with another; what they may do stays behind", async () => {
    expect((await opencode(["run", "--title", "To keep", "run: echo kept"])).code).toBe(0);
    const exported = (await opencode(["session", "export"])).stdout;
    const document = JSON.parse(exported);
    document.info.permission = [{ permission: "*", pattern: "*", action: "allow" }];
    workspace.write("project/session.json", JSON.stringify(document));
    const there = await opencode(["import", "session.json"], { env: elsewhere });
    expect(there).toMatchObject({ code: 0, stdout: `${document.info.id}\n` });
    const again = JSON.parse((await opencode(["export", document.info.id], { env: elsewhere })).stdout);
    expect(again.info).toMatchObject({
      title: "To keep",
      cost: document.info.cost,
      tokens: document.info.tokens,
      time: { created: document.info.time.created, updated: document.info.time.updated },
    });
    expect(again.info.permission).toBeUndefined();
    const words = ({ messages }: { messages: { info: { role: string }; parts: object[] }[] }) =>
      messages.map(({ info, parts }) => [
        info.role,
        // States of files stay where they were recorded.
        parts.map((part) => ({ ...part, id: "", messageID: "", sessionID: "", snapshot: "" })),
      ]);
    expect(words(again)).toEqual(words(document));
    const twin = await opencode(["session", "import", "-"], { input: JSON.stringify(again) });
    expect(twin.stdout).toMatch(/^ses_\w+\n$/);
    expect(twin.stdout.trim()).not.toBe(document.info.id);
    // The first one is as it was.
    expect(words(JSON.parse((await opencode(["export", document.info.id])).stdout))).toEqual(words(document));
    const gone = await opencode(["session", "delete", twin.stdout.trim()]);
    expect(gone.code).toBe(0);
    expect(JSON.parse((await opencode(["session", "list", "--format", "json"])).stdout)).toHaveLength(1);
  });

  it("leave without their contents, whatever those are in, and can be read so", async () => {
    workspace.write("project/zebra.txt", "the zebra's file");
    const lines = [
      ...["think: of a zebra", "read: zebra.txt", "write: zebra-2.txt a zebra", "edit: zebra-2.txt a => one"],
      ...["run: echo zebra; exit 3", "plan: a zebra; another zebra", "read: no-zebra.txt", "task: say: 2"],
    ];
    const args = ["run", "--title", "My zebra", "-f", "zebra.txt", "--auto", lines.join("\n")];
    expect((await opencode(args)).code).toBe(0);
    expect((await opencode(["run", "-c", "fail: 401"])).code).toBe(1);
    const whole = JSON.parse((await opencode(["session", "export"])).stdout);
    const { code, stdout } = await opencode(["session", "export", "--sanitize"]);
    expect(code).toBe(0);
    expect(JSON.stringify(whole)).toMatch(/zebra/);
    expect(stdout).not.toMatch(/zebra/i);
    expect(stdout).not.toContain(workspace.directory);
    expect(stdout).not.toContain(Buffer.from("the zebra's file").toString("base64").slice(0, 12));
    const clean = JSON.parse(stdout);
    const course = ({ info, messages }: typeof whole) => ({
      id: info.id,
      cost: info.cost,
      tokens: info.tokens,
      messages: messages.map(
        (message: { info: Record<string, unknown>; parts: Record<string, unknown>[] }) => ({
          ...{
            id: message.info.id,
            role: message.info.role,
            time: message.info.time,
            tokens: message.info.tokens,
          },
          error: (message.info.error as { name?: string } | undefined)?.name,
          parts: message.parts.map(({ id, type, tool, state }) => ({
            ...{ id, type, tool },
            status: (state as { status?: string } | undefined)?.status,
          })),
        }),
      ),
    });
    expect(course(clean)).toEqual(course(whole));
    const there = await opencode(["import", "-"], { env: elsewhere, input: stdout });
    expect(there).toMatchObject({ code: 0, stdout: `${whole.info.id}\n` });
    await opencode(["session", "delete", whole.info.id]);
  });

  it("are only what they may be, whatever a file says of itself", async () => {
    const env = { OPENCODE_DB: workspace.path("hostile.db") };
    expect((await opencode(["run", "write: precious.txt kept"], { env })).code).toBe(0);
    const text = (await opencode(["session", "export"], { env })).stdout;
    const importOf = (change: (document: Exported) => void) => {
      const document = JSON.parse(text) as Exported;
      change(document);
      return opencode(["import", "-"], { env, input: JSON.stringify(document) });
    };
    // An id that is a path, or as long as you like, is none to be known by.
    for (const id of ["ses/../../../tmp/x", `ses_${"x".repeat(100_000)}`, "ses_a b?c#d", "ses"]) {
      const { code, stdout } = await importOf(({ info }) => Object.assign(info, { id }));
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^ses_[A-Za-z0-9]{26}\n$/)]);
    }
    const twice = await importOf(({ messages }) => messages.push(...structuredClone(messages)));
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringMatching(/msg_\w+ is in it twice/)]);
    const crooked = text.replaceAll('"parts":', '"__proto__":{"role":"user"},"constructor":1,"parts":');
    expect(crooked).not.toBe(text);
    expect(await opencode(["import", "-"], { env, input: crooked })).toMatchObject({ code: 0 });
    const deep = `${'{"info":'.repeat(50_000)}1${"}".repeat(50_000)}`;
    const refused = await opencode(["import", "-"], { env, input: deep });
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("It is no exported session")]);
    // The tree of an empty folder is known to every git: taken at its word, a revert would empty this one.
    const empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    const sly = await importOf(({ messages }) => {
      for (const { parts } of messages)
        for (const part of parts) {
          if ("snapshot" in part) part.snapshot = empty;
          if (part.type !== "patch") continue;
          Object.assign(part, { hash: empty, files: [workspace.path("project/precious.txt")] });
        }
    });
    const server = await spawnServer({ workspace, env });
    const id = sly.stdout.trim();
    const [first] = (await (await server.fetch(`/session/${id}/message`)).json()) as Exported["messages"];
    const reverted = await server.fetch(`/session/${id}/revert`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ messageID: first?.info.id }),
    });
    expect(reverted.status).toBe(200);
    expect(workspace.read("project/precious.txt")).toContain("kept");
    await server.kill("SIGTERM");
  });

  it.each([
    ["no JSON", "{", "is not JSON"],
    ["no session", "{}", "It is no exported session: info"],
    ["half a session", '{"info":{"id":"ses_1"},"messages":[]}', "It is no exported session"],
  ])("are not taken from what is %s", async (_, input, word) => {
    const { code, stdout, stderr } = await opencode(["import", "-"], { input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("are counted", async () => {
    const { stdout } = await opencode(["stats", "--models", "--tools", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      sessions: 1,
      models: { "demo/demo": { messages: 2 } },
      tools: { bash: { calls: 1, failed: 0 } },
    });
    expect((await opencode(["stats", "--days", "0"])).stdout).toMatch(/^Sessions +1$/m);
  });
});

describe("the database", () => {
  it("is copied while a server writes, once and for its owner alone", async () => {
    const server = await spawnServer({ workspace });
    const post = (path: string, body: object) =>
      server.fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const { id } = await (await post("/session", { title: "Written just now" })).json();
    const busy = post(`/session/${id}/message`, { parts: [{ type: "text", text: "say: 400" }] });
    const copy = workspace.path("it's a copy.db");
    expect(await opencode(["db", "backup", copy])).toMatchObject({ code: 0, stdout: `${copy}\n` });
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const list = await opencode(["session", "list", "--format", "json"], { env: { OPENCODE_DB: copy } });
    expect(list.stdout).toContain("Written just now");
    const second = await opencode(["db", "backup", copy]);
    expect(second).toMatchObject({ code: 1, stdout: "" });
    expect(second.stderr).toContain("is there already");
    await (await busy).arrayBuffer();
    await server.kill("SIGTERM");
    expect(readdirSync(workspace.directory).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("says where it is, without a password, and why there is no copy", async () => {
    expect((await opencode(["db", "path"])).stdout).toBe(`${workspace.path("opencode.db")}\n`);
    const env = { OPENCODE_DATABASE_URL: "postgres://ann:s3cret-s3cret@db.example/agents" };
    expect((await opencode(["db", "path"], { env })).stdout).toBe("postgres://ann:***@db.example/agents\n");
    expect((await opencode(["db", "backup"], { env })).stderr).toContain("pg_dump");
    const none = await opencode(["db", "backup"], { env: { OPENCODE_DB: workspace.path("none.db") } });
    expect(none).toMatchObject({ code: 1, stdout: "" });
    expect(existsSync(workspace.path("none.db"))).toBe(false);
  });

  it.each([
    [
      "a folder",
      (file: string) => workspace.write(`${file}/x`, ""),
      "EISDIR|unable to open|cannot be opened",
    ],
    ["no database", (file: string) => workspace.write(file, "x".repeat(4096)), "SQLITE_NOTADB"],
  ])("that is %s is named, with what to do, without a stack", async (name, make, why) => {
    const file = `${name.replaceAll(" ", "-")}.db`;
    make(file);
    const env = { OPENCODE_DB: workspace.path(file) };
    for (const args of [
      ["session", "list"],
      ["serve", "--port", "0"],
    ]) {
      const { code, stdout, stderr } = await opencode(args, { env });
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain(workspace.path(file));
      expect(stderr).toMatch(new RegExp(why));
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});

describe("what this machine knows", () => {
  it("keys: stored, listed without being shown, and forgotten", async () => {
    const key = "sk-test-0123456789abcdef";
    expect((await opencode(["auth", "login", "anthropic"], { input: `${key}\n` })).code).toBe(0);
    const env = { MISTRAL_API_KEY: "mistral-0123456789abcdef" };
    const list = await opencode(["auth", "list", "--format", "json"], { env });
    expect(JSON.parse(list.stdout)).toEqual([
      { provider: "anthropic", name: "Anthropic", from: "stored (api)" },
      expect.objectContaining({ provider: "mistral", from: "MISTRAL_API_KEY" }),
    ]);
    expect(list.stdout).not.toContain(key);
    const wrong = await opencode(["auth", "logout", "antropic"]);
    expect(wrong).toMatchObject({ code: 1, stdout: "" });
    expect(wrong.stderr).toContain("Did you mean anthropic?");
    expect((await opencode(["auth", "logout", "anthropic"])).code).toBe(0);
    expect((await opencode(["auth", "list", "--format", "json"])).stdout).toBe("[]\n");
  });

  it("agents and MCP servers of the directory", async () => {
    const config = {
      agent: { reviewer: { mode: "subagent" as const, description: "Reads changes" } },
      mcp: {
        broken: { type: "local" as const, command: ["/no/such/program"] },
        off: { type: "local" as const, command: ["x"], enabled: false },
      },
    };
    expect((await opencode(["agent", "list"], { config })).stdout).toMatch(
      /^reviewer +subagent +Reads changes$/m,
    );
    expect(
      JSON.parse((await opencode(["mcp", "list", "--format", "json"], { config })).stdout),
    ).toMatchObject({
      broken: { status: "failed" },
      off: { status: "disabled" },
    });
    const mcp = await startMcpHttp({ transport: "http", login: { registers: true } });
    const oauth = { callbackPort: await freePort() };
    const guarded = { mcp: { guarded: { type: "remote" as const, url: mcp.url, oauth } } };
    const login = spawnCommand({ workspace, args: ["mcp", "auth", "guarded"], config: guarded });
    const address = await vi.waitFor(
      () => {
        const [, found] = /Log in at:\n(http\S+)/.exec(login.stderr()) ?? [];
        return found ?? expect.fail(login.stderr());
      },
      { timeout: 60_000 },
    );
    expect(await (await fetch(address)).text()).toContain("Logged in");
    expect(await login.exited).toMatchObject({ code: 0 });
    expect(login.stderr()).toContain("Logged in at guarded");
    const listed = await opencode(["mcp", "list", "--format", "json"], { config: guarded });
    expect(JSON.parse(listed.stdout)).toMatchObject({ guarded: { status: "connected" } });
    await mcp.close();
    const unknown = await opencode(["mcp", "auth", "nobody"], { config });
    expect(unknown).toMatchObject({ code: 1, stdout: "" });
    expect(unknown.stderr).toContain("nobody");
  });
});
