import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, eventually } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "config.providers",
  "provider.list",
  "app.agents",
  "path.get",
  "project.current",
  "project.list",
  "app.log",
  "doc.get",
  "health.get",
  "ready.get",
  "global.health",
);

const { server, app, log } = await useServer({ env: { OPENAI_API_KEY: "sk-openai-0123456789" } });

let places = 0;
const place = (config: object) =>
  server.place(`catalog${places++}`, { "opencode.json": JSON.stringify(config) });

describe("providers", () => {
  it("/config/providers has those that can be used, each with a model to begin with", async () => {
    verifies("catalog.providers", "catalog.demo", "catalog.env-key");
    const { providers, default: defaults } = await data(app.client.config.providers());
    expect(providers.map(({ id }) => id).toSorted()).toEqual(["demo", "openai"]);
    for (const { id, models } of providers) expect(Object.keys(models)).toContain(defaults[id]);
    const openai = providers.find(({ id }) => id === "openai");
    expect(openai).toMatchObject({ source: "env", env: ["OPENAI_API_KEY"] });
    expect(openai).not.toHaveProperty("key");
    const demo = providers.find(({ id }) => id === "demo");
    expect(`${demo?.name} ${demo?.models.demo?.name}`).toMatch(/demo.*offline/i);
  });

  it("/provider has the others too, and tells which are connected", async () => {
    verifies("catalog.all");
    const { all, default: defaults, connected } = await data(app.client.provider.list());
    expect(all.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["anthropic", "openai", "google", "demo"]),
    );
    expect(connected.toSorted()).toEqual(["demo", "openai"]);
    for (const { id, models } of all)
      if (Object.keys(models).length > 0) expect(models).toHaveProperty([defaults[id] ?? "none"]);
  });

  it("a configured one is there with all fields of its models", async () => {
    verifies("catalog.model");
    const model = {
      name: "Mine",
      limit: { context: 1000, output: 100 },
      cost: { input: 1, output: 2, cache_read: 0.5 },
      reasoning: true,
      attachment: true,
      release_date: "2026-01-02",
      options: { effort: "low" },
    };
    const directory = place({
      provider: {
        mine: { name: "My own", options: { baseURL: "http://127.0.0.1:9/v1" }, models: { m: model } },
      },
    });
    const { providers } = await data(app.client.config.providers({ directory }));
    expect(providers.find(({ id }) => id === "mine")).toMatchObject({
      name: "My own",
      source: "config",
      models: {
        m: {
          id: "m",
          providerID: "mine",
          name: "Mine",
          api: { id: "m", npm: "@ai-sdk/openai-compatible" },
          capabilities: {
            reasoning: true,
            attachment: true,
            toolcall: true,
            input: { text: true, image: true, pdf: true },
            output: { text: true, image: false },
          },
          cost: { input: 1, output: 2, cache: { read: 0.5, write: 0 } },
          limit: { context: 1000, output: 100 },
          status: "active",
          options: { effort: "low" },
          release_date: "2026-01-02",
        },
      },
    });
  });

  it("are left out when disabled, or when others are enabled", async () => {
    verifies("catalog.disabled");
    const usable = async (config: object) => {
      const { providers } = await data(app.client.config.providers({ directory: place(config) }));
      return providers.map(({ id }) => id).toSorted();
    };
    expect(await usable({ disabled_providers: ["openai"] })).toEqual(["demo"]);
    expect(await usable({ enabled_providers: ["anthropic"] })).toEqual([]);
    expect(await usable({ enabled_providers: ["openai"] })).toEqual(["openai"]);
    const { all } = await data(
      app.client.provider.list({ directory: place({ disabled_providers: ["openai"] }) }),
    );
    expect(all.map(({ id }) => id)).not.toContain("openai");
  });
});

describe("agents", () => {
  it("are the built-in ones by name, with rules that decide by default", async () => {
    verifies("agent.list");
    const agents = await data(app.client.app.agents());
    const names = agents.map(({ name }) => name);
    expect(names).toEqual(["build", "compaction", "explore", "general", "plan", "summary", "title"]);
    const hidden = agents.filter((agent) => agent.hidden).map(({ name }) => name);
    expect(hidden).toEqual(["compaction", "summary", "title"]);
    const modes = Object.fromEntries(agents.map(({ name, mode }) => [name, mode]));
    expect(modes).toMatchObject({
      build: "primary",
      plan: "primary",
      general: "subagent",
      explore: "subagent",
    });
    const build = agents.find(({ name }) => name === "build");
    expect(build?.native).toBe(true);
    expect(build?.permission).toEqual(
      expect.arrayContaining([
        { permission: "*", pattern: "*", action: "allow" },
        { permission: "external_directory", pattern: "*", action: "ask" },
        { permission: "doom_loop", pattern: "*", action: "ask" },
        { permission: "read", pattern: "*.env", action: "ask" },
        { permission: "question", pattern: "*", action: "allow" },
      ]),
    );
  });

  it("are added, changed and taken away by configuration", async () => {
    verifies("agent.configured");
    const directory = place({
      permission: { bash: "ask" },
      agent: {
        reviewer: {
          description: "Reviews.",
          mode: "subagent",
          model: "demo/demo",
          permission: { edit: "deny" },
        },
        build: { temperature: 0.3 },
        plan: { disable: true },
      },
    });
    const agents = await data(app.client.app.agents({ directory }));
    expect(agents.map(({ name }) => name)).toEqual([
      "build",
      "compaction",
      "explore",
      "general",
      "reviewer",
      "summary",
      "title",
    ]);
    const reviewer = agents.find(({ name }) => name === "reviewer");
    expect(reviewer).toMatchObject({
      mode: "subagent",
      description: "Reviews.",
      model: { providerID: "demo", modelID: "demo" },
    });
    expect(reviewer?.native).not.toBe(true);
    const rules = reviewer?.permission.filter(({ permission }) => permission !== "external_directory");
    expect(rules?.slice(-2)).toEqual([
      { permission: "bash", pattern: "*", action: "ask" },
      { permission: "edit", pattern: "*", action: "deny" },
    ]);
    expect(agents.find(({ name }) => name === "build")).toMatchObject({ temperature: 0.3, native: true });
  });
});

it("the paths are those the server uses", async () => {
  verifies("path.get");
  const { workspace } = server;
  expect(await data(app.client.path.get())).toEqual({
    home: workspace.path("home"),
    state: workspace.path("state"),
    config: workspace.path("home/.config/opencode"),
    worktree: "/",
    directory: server.directory,
  });
});

describe("projects", () => {
  it("the current one is found by its first commit, recorded once and told", async () => {
    verifies("project.current", "project.list");
    const directory = server.place("project-of-git", { "below/a.txt": "" });
    const hash = initRepository(directory);
    const below = `${directory}/below`;
    const project = await data(app.client.project.current({ directory: below }));
    expect(project).toMatchObject({ id: hash, worktree: directory, vcs: "git", sandboxes: [] });
    const { properties } = await log.first("project.updated", (event) => event.properties.id === hash);
    expect(properties).toEqual(project);
    expect(await data(app.client.project.current({ directory }))).toEqual(project);
    expect(await data(app.client.project.list())).toContainEqual(project);
    await app.since(log);
    expect(log.of("project.updated").filter((event) => event.properties.id === hash)).toHaveLength(1);
  });

  it("outside of git it is the global one", async () => {
    verifies("project.current");
    const project = await data(app.client.project.current());
    expect(project).toMatchObject({ id: "global", worktree: "/" });
    expect(project).not.toHaveProperty("vcs");
  });

  it("its time.updated is the last time a session was started in it", async () => {
    verifies("project.updated-time");
    const directory = server.place("project-used");
    initRepository(directory);
    const before = await data(app.client.project.current({ directory }));
    await eventually(Date.now, (now) => now > before.time.updated);
    const session = await app.session({ directory });
    const after = await data(app.client.project.current({ directory }));
    expect(after.time.updated).toBeGreaterThanOrEqual(session.time.created);
  });
});

describe("the server itself", () => {
  it("writes what clients log, with its level, and refuses other levels", async () => {
    verifies("log.write");
    const entry = { service: "ui", level: "warn" as const, message: "The screen is dark.", extra: { at: 5 } };
    expect(await data(app.client.app.log(entry))).toBe(true);
    expect(server.logged.filter((line) => line.includes("The screen is dark."))).toEqual([
      expect.stringMatching(/^warn /),
    ]);
    expect((await app.raw("POST", "/log", { ...entry, level: "loud" })).status).toBe(400);
  });

  it("serves the contract it was made from", async () => {
    verifies("doc.contract");
    const contract = parse(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"));
    const { status, body } = await app.raw("GET", "/doc");
    expect(status).toBe(200);
    expect(body).toEqual(contract);
  });

  it("is healthy, on both paths", async () => {
    verifies("health.both");
    expect(await (await server.fetch("/ready")).json()).toEqual({ ready: true });
    for (const path of ["/global/health", "/health"])
      expect((await app.raw("GET", path)).body).toEqual({ healthy: true, version: "1.0.0" });
    expect(await data(server.own.global.health())).toEqual({ healthy: true, version: "1.0.0" });
  });
});
