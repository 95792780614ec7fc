import { afterAll, beforeAll, expect, it } from "vitest";
import { data, SCRIPTED_KEY } from "../../support/scenario.js";
import { startServer, type TestServer } from "../../support/server.js";
import { exercises, verifies } from "../../support/verifies.js";

exercises(
  "v2.health.get",
  "v2.location.get",
  "v2.agent.list",
  "v2.model.list",
  "v2.provider.list",
  "v2.provider.get",
  "v2.command.list",
  "v2.skill.list",
);

const secret = "a-password-of-the-test";
const skill = "---\nname: release\ndescription: How to release.\n---\nRun the tests.\n";
const command = "---\ndescription: greets\nagent: plan\nmodel: scripted/one\n---\nSay hi to $ARGUMENTS\n";

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    password: secret,
    config: {
      agent: {
        rev: {
          mode: "subagent",
          description: "reviewer",
          prompt: "You review.",
          model: "scripted/one",
          temperature: 0.2,
          color: "#ff0000",
          steps: 3,
          permission: { edit: "deny" },
        },
      },
      provider: {
        scripted: {
          name: "Scripted",
          npm: "@ai-sdk/openai-compatible",
          options: { baseURL: "http://127.0.0.1:9/v1", apiKey: SCRIPTED_KEY },
          models: {
            one: {
              name: "One",
              tool_call: true,
              modalities: { input: ["text", "image"], output: ["text"] },
              limit: { context: 128_000, output: 8_000 },
              cost: { input: 1, output: 2 },
              release_date: "2026-01-02",
              variants: { high: { reasoning_effort: "high" } },
            },
          },
        },
      },
    },
    files: { ".opencode/skills/release/SKILL.md": skill, ".opencode/command/greet.md": command },
  });
});
afterAll(() => server.close());

const v2 = () => server.official.v2;
const ask = async (path: string, headers: Record<string, string> = {}) => {
  const response = await server.fetch(path, { headers });
  return { status: response.status, body: await response.json() };
};

it("tells of its health, and of the place that is meant", async () => {
  verifies("api.place");
  expect(await data(v2().health.get())).toEqual({ healthy: true });
  const here = { directory: server.directory, project: { id: "global", directory: "/" } };
  expect(await data(v2().location.get())).toEqual(here);
  const other = server.place("other");
  const third = server.place("third 100%");
  const there = { ...here, directory: other };
  expect(await data(v2().location.get({ location: { directory: other, workspace: "wrk_a" } }))).toEqual({
    ...there,
    workspaceID: "wrk_a",
  });
  const encoded = encodeURIComponent(other);
  const header = { "x-opencode-directory": encodeURIComponent(third) };
  for (const [path, headers, directory] of [
    [`/api/location?location[directory]=${encoded}`, header, other],
    [`/api/location?location%5Bdirectory%5D=${encoded}&directory=${third}`, {}, other],
    [`/api/location?location[directory]=&directory=${encoded}`, {}, other],
    [`/api/location?location[directory]=${encodeURIComponent(third)}`, {}, third],
    [`/api/location?location[directory]=..%2Fother&location[foo]=1`, {}, other],
    ["/api/location?location[directory]=", header, third],
    ["/api/location", header, third],
    ["/api/location?location[directory]=/nowhere/at/all", {}, "/nowhere/at/all"],
  ] as const)
    expect(await ask(path, headers), path).toEqual({ status: 200, body: { ...here, directory } });
});

it("lists agents as they are", async () => {
  verifies("api.catalog");
  const { data: agents } = await data(v2().agent.list());
  const classic = await data(server.official.app.agents());
  expect(agents.map(({ id }) => id)).toEqual(classic.map(({ name }) => name));
  const find = (id: string) => agents.find((agent) => agent.id === id);
  expect(find("rev")).toMatchObject({
    id: "rev",
    model: { id: "one", providerID: "scripted" },
    request: { headers: {}, body: { temperature: 0.2 } },
    system: "You review.",
    description: "reviewer",
    mode: "subagent",
    hidden: false,
    color: "#ff0000",
    steps: 3,
  });
  expect(find("rev")?.permissions).toContainEqual({ action: "edit", resource: "*", effect: "deny" });
  expect(find("rev")?.permissions.length).toBeGreaterThan(1);
  expect(find("build")).not.toHaveProperty("color");
  expect(find("title")).toMatchObject({ hidden: true, mode: "primary" });
});

it("lists models and providers without keys", async () => {
  const { data: models } = await data(v2().model.list());
  const one = models.find(({ providerID }) => providerID === "scripted");
  expect(one).toEqual({
    id: "one",
    providerID: "scripted",
    name: "One",
    api: {
      id: "one",
      type: "aisdk",
      package: "@ai-sdk/openai-compatible",
      url: "http://127.0.0.1:9/v1",
      settings: { baseURL: "http://127.0.0.1:9/v1" },
    },
    capabilities: { tools: true, input: ["text", "image"], output: ["text"] },
    request: { headers: {}, body: {} },
    variants: [{ id: "high", headers: {}, body: { reasoning_effort: "high" } }],
    time: { released: Date.parse("2026-01-02") },
    cost: [{ input: 1, output: 2, cache: { read: 0, write: 0 } }],
    status: "active",
    enabled: true,
    limit: { context: 128_000, output: 8_000 },
  });
  const { data: providers } = await data(v2().provider.list());
  expect(providers.map(({ id }) => id)).toEqual(["scripted", "demo"]);
  const { data: provider } = await data(v2().provider.get({ providerID: "scripted" }));
  expect(provider).toEqual(providers[0]);
  expect(provider).toMatchObject({ name: "Scripted", api: { package: "@ai-sdk/openai-compatible" } });
  const { data: known } = await data(v2().provider.get({ providerID: "anthropic" }));
  expect(known).toMatchObject({ id: "anthropic", api: { type: "aisdk", package: "@ai-sdk/anthropic" } });
  expect(await ask("/api/provider/antropic", { authorization: basic(secret) })).toEqual({
    status: 404,
    body: {
      _tag: "ProviderNotFoundError",
      providerID: "antropic",
      message: "Provider not found: antropic",
    },
  });
});

it("lists commands and skills", async () => {
  const { data: commands } = await data(v2().command.list());
  expect(commands).toContainEqual({
    name: "greet",
    template: expect.stringContaining("Say hi to $ARGUMENTS"),
    description: "greets",
    agent: "plan",
    model: { id: "one", providerID: "scripted" },
  });
  expect(commands.map(({ name }) => name)).not.toContain("release");
  const { data: skills } = await data(v2().skill.list());
  expect(skills).toEqual([
    {
      name: "release",
      description: "How to release.",
      location: `${server.directory}/.opencode/skills/release/SKILL.md`,
      content: expect.stringContaining("Run the tests."),
    },
  ]);
});

const basic = (password: string) => `Basic ${btoa(`opencode:${password}`)}`;

it("words its errors in one way", async () => {
  verifies("api.errors");
  for (const name of ["location", "agent", "model", "provider", "provider/scripted", "command", "skill"]) {
    for (const query of ["location=here", "location[workspace]=one", "location[directory]=%00"]) {
      const { status, body } = await ask(`/api/${name}?${query}`);
      expect([status, body], `${name}?${query}`).toEqual([
        400,
        { _tag: "InvalidRequestError", message: expect.stringMatching(/location|directory/), kind: "Query" },
      ]);
    }
  }
  for (const path of ["/api/health", "/api/location"])
    expect(await ask(path, { authorization: basic("wrong") })).toEqual({
      status: 401,
      body: { _tag: "UnauthorizedError", message: expect.any(String) },
    });
  expect(await ask("/api/nothing")).toMatchObject({ status: 404, body: { name: "NotFoundError" } });
});
