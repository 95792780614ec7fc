import { existsSync } from "node:fs";
import type { Config } from "@opencode/sdk/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask, createSession } from "../support/drive.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

const start = (env: Record<string, string>) => spawnServer({ workspace, env });

describe("configuration", () => {
  const configOf = async (env: Record<string, string>) =>
    (await (await (await start(env)).fetch("/config")).json()) as Record<string, unknown>;

  it("comes from the global file, the project, OPENCODE_CONFIG, _DIR and _CONTENT, the later winning", async () => {
    const give = (name: string, config: object) => workspace.write(name, JSON.stringify(config));
    give("home/.config/opencode/opencode.json", { username: "global", share: "disabled" });
    give("file.json", { username: "file", snapshot: false });
    give("dir/opencode.json", { username: "dir", autoupdate: false });
    give("project/opencode.json", { username: "project", instructions: ["project.md"] });
    const config = await configOf({
      OPENCODE_CONFIG: workspace.path("file.json"),
      OPENCODE_CONFIG_DIR: workspace.path("dir"),
      OPENCODE_CONFIG_CONTENT: JSON.stringify({ username: "content" }),
    });
    expect(config).toMatchObject({
      username: "content",
      share: "disabled",
      snapshot: false,
      autoupdate: false,
      instructions: ["project.md"],
    });
  });

  it("is read on each request's behalf: a broken file never stops the start", async () => {
    workspace.write("project/opencode.json", "{ nonsense");
    const server = await start({});
    expect((await server.fetch("/global/health")).status).toBe(200);
    const broken = await server.fetch("/config");
    expect({ status: broken.status, body: await broken.json() }).toMatchObject({
      status: 400,
      body: { name: "ConfigJsonError", data: { path: workspace.path("project/opencode.json") } },
    });
    workspace.write("project/opencode.json", JSON.stringify({ username: "mended" }));
    // Files are trusted for a moment before they are looked at again.
    await vi.waitFor(
      async () => expect(await (await server.fetch("/config")).json()).toMatchObject({ username: "mended" }),
      { timeout: 20_000 },
    );
  });
});

describe("credentials", () => {
  const basic = (user: string, password: string) => ({
    authorization: `Basic ${btoa(`${user}:${password}`)}`,
  });

  it("OPENCODE_SERVER_PASSWORD guards every path, with any user name", async () => {
    const server = await start({ OPENCODE_SERVER_PASSWORD: "s3cret" });
    for (const path of ["/global/health", "/session", "/event", "/doc", "/nowhere"]) {
      const refused = await server.fetch(path);
      expect({ path, status: refused.status }).toEqual({ path, status: 401 });
      expect(refused.headers.get("www-authenticate")).toBe('Basic realm="Secure Area"');
    }
    for (const user of ["opencode", "anyone"]) {
      const response = await server.fetch("/global/health", { headers: basic(user, "s3cret") });
      expect(response.status).toBe(200);
    }
    const token = encodeURIComponent(btoa("opencode:s3cret"));
    expect((await server.fetch(`/global/health?auth_token=${token}`)).status).toBe(200);
    expect((await server.fetch("/global/health", { headers: basic("opencode", "wrong") })).status).toBe(401);
    expect(server.stderr()).not.toContain("s3cret");
    expect(server.stderr()).not.toContain("OPENCODE_SERVER_PASSWORD is not set");
  });

  it("OPENCODE_SERVER_USERNAME is then asked for too, however long both are", async () => {
    const [user, password] = ["u".repeat(512), "p".repeat(512)];
    const server = await start({ OPENCODE_SERVER_USERNAME: user, OPENCODE_SERVER_PASSWORD: password });
    expect((await server.fetch("/global/health", { headers: basic(user, password) })).status).toBe(200);
    expect((await server.fetch("/global/health", { headers: basic("opencode", password) })).status).toBe(401);
  });
});

describe("places", () => {
  it("OPENCODE_DB names the database, relative to the data folder", async () => {
    await start({ OPENCODE_DB: "other.db" });
    expect(existsSync(workspace.path("home/.local/share/opencode-contract/other.db"))).toBe(true);
    await start({ OPENCODE_DB: workspace.path("deep/er/own.db") });
    expect(existsSync(workspace.path("deep/er/own.db"))).toBe(true);
  });

  it("the folders are those of XDG", async () => {
    const server = await start({
      XDG_CONFIG_HOME: workspace.path("cfg"),
      XDG_STATE_HOME: workspace.path("st"),
    });
    const places = (await (await server.fetch("/path")).json()) as Record<string, string>;
    expect(places).toMatchObject({
      home: workspace.path("home"),
      directory: workspace.path("project"),
      config: expect.stringContaining(workspace.path("cfg")),
      state: expect.stringContaining(workspace.path("st")),
    });
  });

  it("variables it does not know change nothing", async () => {
    const server = await start({
      OPENCODE_CLIENT: "someone",
      OPENCODE_HOT_RELOAD: "1",
      OPENCODE_NONSENSE: "1",
      OTEL_RESOURCE_ATTRIBUTES: "a=b",
    });
    expect((await server.fetch("/global/health")).status).toBe(200);
  });
});

it("what users set for safety and size counts", async () => {
  workspace.write("project/opencode.json", JSON.stringify({ username: "project" }));
  workspace.write("project/CLAUDE.md", "Sing.");
  for (const home of ["project/.claude", "home/.claude"])
    workspace.write(`${home}/skills/x/SKILL.md`, "---\nname: x\ndescription: Of theirs.\n---\nX.");
  const look = async (env: Record<string, string>) => {
    const model = await startScriptedOpenAI();
    const server = await spawnServer({ workspace, env, config: scriptedConfig(model) });
    const get = async (path: string) => (await server.fetch(path)).json();
    const config = (await get("/config")) as Config;
    const { connected } = (await get("/provider")) as { connected: string[] };
    await ask(server, await createSession(server), "Hello");
    const heard = JSON.stringify(model.requests.map(({ body }) => body));
    await model.close();
    return {
      permission: heard.includes('"name":"bash"'),
      key: connected.includes("groq"),
      project: config.username === "project",
      prompt: heard.includes("Sing."),
      skills: heard.includes("Of theirs."),
      compaction: config.compaction ?? {},
      warned: server.stderr().includes("is not set"),
    };
  };
  const plain = {
    ...{ permission: true, key: false, project: true, prompt: true, skills: true, warned: true },
    compaction: {},
  };
  const key = "a-key-of-the-environment-0123";
  const rows: [Record<string, string>, object][] = [
    [
      {
        OPENCODE_PERMISSION: '{"bash":"deny"}',
        OPENCODE_LOG_LEVEL: "ERROR",
        OPENCODE_DISABLE_CLAUDE_CODE_SKILLS: "true",
        OPENCODE_DISABLE_PRUNE: "1",
      },
      { permission: false, warned: false, skills: false, compaction: { prune: false } },
    ],
    [
      {
        OPENCODE_AUTH_CONTENT: JSON.stringify({ groq: { type: "api", key } }),
        OPENCODE_DISABLE_CLAUDE_CODE_PROMPT: "1",
        OPENCODE_DISABLE_AUTOCOMPACT: "1",
      },
      { key: true, prompt: false, compaction: { auto: false } },
    ],
    [
      { OPENCODE_DISABLE_CLAUDE_CODE: "1", OPENCODE_DISABLE_PROJECT_CONFIG: "1" },
      { prompt: false, skills: false, project: false },
    ],
  ];
  const seen = await Promise.all(rows.map(([env]) => look(env)));
  expect(seen).toEqual(rows.map(([, differs]) => ({ ...plain, ...differs })));
});
