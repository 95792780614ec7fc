import { rmSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, drive, eventually, refusal } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("config.get", "config.providers", "mcp.status", "session.create", "session.prompt");

const { server, app } = await useServer({
  env: { MY_MODEL: "demo/demo", MY_SECRET: "sk-from-the-environment" },
});

const configOf = (directory: string) => data(app.client.config.get({ directory }));
let places = 0;
const place = (files: Record<string, string>) => server.place(`config${places++}`, files);

describe("where configuration comes from", () => {
  it("every source, from weakest to strongest", async () => {
    verifies("config.sources", "config.precedence");
    const workspace = createWorkspace();
    const name = (from: string) =>
      JSON.stringify({ username: from, instructions: [from], [`x-${from}`]: true });
    workspace.write("home/.opencode.json", name("home-go"));
    workspace.write("home/.config/opencode/opencode.json", name("global"));
    workspace.write("given.json", name("file"));
    workspace.write("given/opencode.jsonc", name("folder"));
    const levels: [string, () => void][] = [
      ["content", () => undefined],
      ["folder", () => rmSync(workspace.path("given/opencode.jsonc"))],
      ["jsonc", () => rmSync(workspace.path("tree/sub/opencode.jsonc"))],
      ["json", () => rmSync(workspace.path("tree/sub/opencode.json"))],
      ["root", () => rmSync(workspace.path("tree/opencode.json"))],
      ["file", () => rmSync(workspace.path("given.json"))],
      ["global", () => rmSync(workspace.path("home/.config/opencode/opencode.json"))],
      ["home-go", () => undefined],
    ];
    for (const [from, file] of [
      ["root", "tree/opencode.json"],
      ["json", "tree/sub/opencode.json"],
      ["jsonc", "tree/sub/opencode.jsonc"],
    ] as const)
      workspace.write(file, name(from));
    initRepository(workspace.path("tree"));
    const directory = workspace.path("tree/sub");
    const sources = { configFile: workspace.path("given.json"), extraConfigDir: workspace.path("given") };

    const full = await startServer({ workspace, sources, config: JSON.parse(name("content")) });
    const all = await data(drive(full).client.config.get({ directory }));
    expect(all.username).toBe("content");
    for (const [from] of levels) expect(all).toHaveProperty(`x-${from}`);
    await full.stop();

    const open = await startServer({ workspace, sources });
    const client = drive(open).client;
    for (const [from, remove] of levels.slice(1)) {
      await eventually(
        () => data(client.config.get({ directory })),
        ({ username }) => username === from,
      );
      remove();
    }
    await open.close();
  });

  it("comments and trailing commas are read in every file", async () => {
    verifies("config.jsonc");
    const text = '{\n  // who\n  "username": "Ada", /* and */\n}';
    for (const file of ["opencode.json", "opencode.jsonc", ".opencode/opencode.json"])
      expect(await configOf(place({ [file]: text }))).toMatchObject({ username: "Ada" });
  });

  it("the .opencode.json of the Go lineage is brought into the present form", async () => {
    verifies("config.go-lineage");
    const old = {
      providers: { openai: { apiKey: "sk-old-style-key-1234" }, groq: { disabled: true } },
      agents: { coder: { model: "gpt-5", reasoningEffort: "high" } },
      contextPaths: ["RULES.md"],
      shell: { path: "/bin/bash", args: ["-l"] },
    };
    const config = await configOf(place({ ".opencode.json": JSON.stringify(old) }));
    expect(config).toMatchObject({
      provider: { openai: { options: { apiKey: "***" } } },
      disabled_providers: ["groq"],
      model: expect.stringMatching(/\/gpt-5$/),
      agent: { build: { options: { reasoningEffort: "high" } } },
      instructions: ["RULES.md"],
      shell: "/bin/bash",
    });
    expect(config).not.toHaveProperty("providers");
  });

  it("MCP servers may stand as mcp and as mcpServers, in either file", async () => {
    verifies("config.mcp-forms");
    const directory = place({
      ".opencode.json": JSON.stringify({
        mcpServers: {
          theirs: { type: "stdio", command: "node", args: ["--version"], env: ["TOKEN=secret"] },
        },
        mcp: { ours: { type: "local", command: ["node", "--version"], enabled: false } },
      }),
      "opencode.json": JSON.stringify({
        mcpServers: { remote: { type: "sse", url: "http://127.0.0.1:1/sse" } },
        mcp: { off: { type: "remote", url: "http://127.0.0.1:1/mcp", enabled: false } },
      }),
    });
    const { mcp } = await configOf(directory);
    expect(mcp).toEqual({
      theirs: { type: "local", command: ["node", "--version"], environment: { TOKEN: "***" } },
      ours: { type: "local", command: ["node", "--version"], enabled: false },
      remote: { type: "remote", url: "http://127.0.0.1:1/sse" },
      off: { type: "remote", url: "http://127.0.0.1:1/mcp", enabled: false },
    });
    const status = await data(app.client.mcp.status({ directory }));
    expect(Object.keys(status).sort()).toEqual(["off", "ours", "remote", "theirs"]);
    expect([status.off, status.ours]).toEqual([{ status: "disabled" }, { status: "disabled" }]);
  });

  it("a default agent that nobody can work with has the prompt refused, and nothing stored", async () => {
    verifies("config.default-agent");
    for (const [agent, why] of [
      ["nobody", "no agent"],
      ["explore", "a subagent"],
      ["title", "a hidden agent"],
      ["gone", "no agent"],
    ] as const) {
      const directory = place({
        "opencode.json": JSON.stringify({ default_agent: agent, agent: { gone: { disable: true } } }),
      });
      const { id } = await app.session({ directory, title: "default" });
      const refused = await refusal(app.client.session.prompt({ sessionID: id, parts: [] }));
      expect(refused).toMatchObject({ status: 400, name: "AgentNotFoundError", data: { agent } });
      expect(refused.data.message).toContain(why);
      expect(await app.messages(id)).toEqual([]);
      const parts = [{ type: "text" as const, text: "hi" }];
      expect((await app.prompt(id, { agent: "build", parts })).info).toMatchObject({ agent: "build" });
    }
    const directory = place({ ".opencode/agent/mine.md": "x", "opencode.json": '{"default_agent": "mine"}' });
    const { id } = await app.session({ directory, title: "default" });
    expect((await app.prompt(id, "hi")).info).toMatchObject({ agent: "mine" });
  });

  it("what files add is shown as if it stood in the configuration, and the user has a name", async () => {
    verifies("config.shown");
    const directory = place({
      ".opencode/agent/helper.md": "---\ndescription: helps\n---\nHelp.",
      ".opencode/command/git/tidy.md": "---\ndescription: tidies\nagent: plan\n---\nTidy $1.",
      "opencode.json": '{"command": {"own": {"template": "Own."}, "git/tidy": {"template": "less"}}}',
    });
    const config = await configOf(directory);
    expect(config.agent?.helper).toEqual({ name: "helper", description: "helps", prompt: "Help." });
    expect(config.command).toEqual({
      own: { template: "Own." },
      "git/tidy": { description: "tidies", agent: "plan", template: "Tidy $1." },
    });
    expect(config.username).toBe(userInfo().username);
    expect((await data(app.client.global.config.get())).username).toBe(userInfo().username);
  });

  it("values may come from the environment and from files, and cannot change the form", async () => {
    verifies("config.substitution");
    const directory = place({
      "opencode.json":
        '{"model": "{env:MY_MODEL}", "username": "{file:name.txt}", "small_model": "{env:UNSET}"}',
      "name.txt": ' A "quoted", name \n',
    });
    expect(await configOf(directory)).toMatchObject({
      model: "demo/demo",
      username: 'A "quoted", name',
      small_model: "",
    });
  });

  it("unknown keys are kept", async () => {
    verifies("config.unknown-keys");
    expect(await configOf(place({ "opencode.json": '{"somebody_elses": {"key": 1}}' }))).toMatchObject({
      somebody_elses: { key: 1 },
    });
  });
});

describe("a broken file", () => {
  it("names itself and the line on every route of its directory, and mends without a restart", async () => {
    verifies("config.broken.json", "config.broken.mends", "config.broken.elsewhere");
    const directory = place({ "opencode.json": '{\n  "model": "demo/demo"\n  "username": "x"\n}' });
    const file = `${directory}/opencode.json`;
    const query = `?directory=${encodeURIComponent(directory)}`;
    for (const route of ["/config", "/config/providers", "/provider", "/agent"]) {
      const { status, body } = await app.raw("GET", `${route}${query}`);
      expect([route, status, body.name]).toEqual([route, 400, "ConfigJsonError"]);
      expect(body.data).toMatchObject({ path: file, line: 3 });
      expect(body.data.message).toContain(`${file}:3`);
    }
    // What needs no configuration goes on.
    const { id } = await app.session({ directory, title: "broken" });
    expect((await app.raw("GET", `/path${query}`)).status).toBe(200);
    const refused = await refusal(app.client.session.prompt({ sessionID: id, parts: [] }));
    expect(refused).toMatchObject({ status: 400, name: "ConfigJsonError" });
    expect(await app.messages(id)).toEqual([]);
    expect((await app.raw("GET", "/config")).status).toBe(200);

    writeFileSync(file, '{"model": "demo/demo"}');
    await eventually(
      () => app.raw("GET", `/config${query}`),
      ({ status }) => status === 200,
    );
    expect((await app.prompt(id, "hi")).info).toMatchObject({ modelID: "demo" });
  });

  it("with a wrong value names the key, what is wrong with it and the line", async () => {
    verifies("config.broken.value");
    const directory = place({
      "opencode.json":
        '{\n  "model": 5,\n  "permission": {\n    "edit": "perhaps"\n  },\n  "mcp": {\n    "m": { "type": "lokal", "url": "x" } } }',
    });
    const { status, body } = await app.raw("GET", `/config?directory=${encodeURIComponent(directory)}`);
    expect([status, body.name, body.data.path]).toEqual([
      400,
      "ConfigInvalidError",
      `${directory}/opencode.json`,
    ]);
    expect(body.data.issues).toMatchObject([
      { path: ["model"], message: expect.stringMatching(/string.*line 2/) },
      { path: ["mcp", "m", "type"], message: expect.stringMatching(/"local" or "remote".*"lokal".*line 7/) },
      { path: ["permission", "edit"], message: expect.stringMatching(/allow.*line 4/) },
    ]);
    expect(body.data.message).toContain("model");
  });

  it.each([
    ['{\n  "model": "demo/demo"\n', 3, "a closing } is missing"],
    ["{\n  model: 1\n}", 2, "a key must stand in double quotes"],
    ['{\n\n\n  "model" "demo/demo"\n}', 4, "a colon is missing"],
    ['{ "model": "demo/demo" }\n}', 2, "the file goes on after its end"],
    ['{\n  "permission": {\n    "edit": "perhaps"\n  }\n}', 3, "allow"],
  ])("tells file, line and what to do of %j", async (text, line, what) => {
    verifies("config.broken.json");
    const directory = place({ "opencode.json": text });
    const { status, body } = await app.raw("GET", `/config?directory=${encodeURIComponent(directory)}`);
    expect(status).toBe(400);
    const { message } = body.data;
    expect(message).toContain(`${directory}/opencode.json`);
    expect(message).toMatch(new RegExp(`:${line}:|line ${line}\\b`));
    expect(message).toContain(what);
    expect(message).toMatch(/Mend .*read again by itself$/);
  });

  it("does not show the secrets in it", async () => {
    verifies("config.broken.secrets");
    const directory = place({
      "opencode.json": '{"provider": {"x": {"options": {"apiKey": "sk-in-a-broken-file"}}},, }',
    });
    const { status, body } = await app.raw("GET", `/config?directory=${encodeURIComponent(directory)}`);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain("sk-in-a-broken-file");
  });
});

it("an edit holds without a restart, for the next prompt too", async () => {
  verifies("config.live");
  const directory = place({ "opencode.json": '{"default_agent": "plan"}' });
  const { id } = await app.session({ directory, title: "live" });
  expect((await app.prompt(id, "hi")).info).toMatchObject({ agent: "plan" });
  writeFileSync(`${directory}/opencode.json`, '{"default_agent": "build"}');
  await eventually(
    () => configOf(directory),
    ({ default_agent }) => default_agent === "build",
  );
  expect((await app.prompt(id, "hi")).info).toMatchObject({ agent: "build" });
});

it("secrets are shown as ***, wherever they stand", async () => {
  verifies("config.redacted");
  const secret = "sk-super-secret-value-1";
  const directory = place({
    "opencode.json": JSON.stringify({
      provider: {
        mine: {
          options: {
            apiKey: secret,
            baseURL: `https://user:${secret}@example.org/v1`,
            headers: { Authorization: secret },
          },
          models: { m: { headers: { "x-api-key": secret } } },
        },
        env: { options: { apiKey: "{env:MY_SECRET}" } },
      },
      mcp: {
        local: { type: "local", command: ["run", "--token", secret], environment: { API: secret } },
        remote: {
          type: "remote",
          url: `https://example.org/?api_key=${secret}`,
          headers: { "X-Any": secret },
        },
      },
      username: "sk-from-the-environment",
    }),
  });
  const config = await configOf(directory);
  const text = JSON.stringify(config);
  expect(text).not.toContain(secret);
  expect(text).not.toContain("sk-from-the-environment");
  expect(config.provider?.mine?.options?.apiKey).toBe("***");
  const providers = await data(app.client.config.providers({ directory }));
  expect(providers.providers.map(({ id }) => id)).toEqual(expect.arrayContaining(["mine", "env"]));
  expect(JSON.stringify(providers)).not.toContain(secret);
  expect(JSON.stringify(providers)).not.toContain("sk-from-the-environment");
});
