import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, eventually, scriptedConfig, toolsOf } from "../support/scenario.js";

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  config: { ...scriptedConfig(scripted), permission: "allow" },
  // Some unpack megabytes of TypeScript, on a machine that may be slow.
  pluginDeadlines: { load: 120_000, boot: 120_000 },
}));

/** A directory whose plugin is this one, once it is installed and loaded. */
async function placeWith(spec: string, files: Record<string, string> = {}) {
  const directory = server.place(spec.replaceAll(/\W+/g, "-"), {
    "opencode.json": JSON.stringify({ plugin: [spec] }),
    ...files,
  });
  const told = () =>
    log.seen.filter((one) => one.directory === directory).map(({ event }) => JSON.stringify(event));
  await data(app.client.tool.ids({ directory }));
  // Its arrival, or why there is none.
  await eventually(
    told,
    (all) => all.some((one) => /server\.instance\.disposed|session\.error/.test(one)),
    10_000,
  );
  return { directory, told };
}

const turn = async (directory: string, ...calls: { name: string; input: unknown }[]) => {
  const { id } = await app.session({ directory, title: "published" });
  if (calls.length > 0) model.script({ toolCalls: calls });
  model.script({ text: "Done." });
  const { info } = await app.prompt(id, "go");
  expect(info).not.toHaveProperty("error");
  return toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).map(({ state }) => state);
};

describe("published plugins, as they are", () => {
  it("cc-safety-net keeps a command from being run", async () => {
    const { directory } = await placeWith("cc-safety-net@2.4.5");
    const bash = (command: string) => ({ name: "bash", input: { command, description: "x" } });
    const [state] = await turn(directory, bash("git reset --hard"));
    expect(state).toMatchObject({ status: "error", error: expect.stringMatching(/blocked|safety/i) });
    expect((await turn(directory, bash("echo fine")))[0]).toMatchObject({
      status: "completed",
      output: "fine\n",
    });
  });

  it("opencode-dcp offers to prune the context, and tells the model how", async () => {
    const { directory } = await placeWith("@tarquinen/opencode-dcp@3.1.14");
    await turn(directory);
    const { tools, messages } = model.requests.at(-1)?.body ?? {};
    expect(tools.map((one: { function: { name: string } }) => one.function.name)).toContain("compress");
    expect(JSON.stringify(messages)).toContain("dcp-system-reminder");
  });

  it.each([
    ["opencode-openai-codex-auth@4.4.0", "openai", "oauth"],
    ["opencode-gemini-auth@1.3.8", "google", "oauth"],
    ["opencode-copilot-auth@0.0.9", "github-copilot", "oauth"],
    ["opencode-anthropic-auth@0.0.13", "anthropic", "oauth"],
    ["opencode-antigravity-auth@1.6.0", "google", "oauth"],
    ["opencode-google-antigravity-auth@0.2.15", "google", "oauth"],
    ["opencode-qwen-cli-auth@1.0.2", "alibaba", "oauth"],
    ["opencode-qwencode-auth@1.3.0", "qwen-code", "oauth"],
  ])("%s offers its ways to sign in to %s", async (spec, provider, type) => {
    const { directory } = await placeWith(spec);
    const methods = await data(app.client.provider.auth({ directory }));
    expect(methods[provider]?.map((one) => one.type)).toContain(type);
  });

  it("opencode-openai-codex-auth begins a sign-in", async () => {
    const directory = server.workspace.path("opencode-openai-codex-auth-4-4-0");
    const begun = await data(
      app.client.provider.oauth.authorize({ providerID: "openai", directory, method: 0 }),
    );
    expect(begun.url).toContain("https://auth.openai.com/");
  });

  it("opencode-skills makes a tool of each skill", async () => {
    const skill = "---\nname: brew-tea\ndescription: Brews tea as it should be brewed.\n---\nBoil water.";
    const { directory } = await placeWith("opencode-skills@0.1.7", {
      ".opencode/skills/brew-tea/SKILL.md": skill,
    });
    expect(await data(app.client.tool.ids({ directory }))).toContain("skills_brew_tea");
  });

  it.each([
    ["oh-my-opencode@4.19.4", 5],
    ["oh-my-opencode-slim@2.2.24", 3],
  ])("%s brings its agents along", async (spec, least) => {
    const { directory, told } = await placeWith(spec);
    const plain = await data(app.client.app.agents({ directory: server.place("plain") }));
    expect(told().filter((one) => one.includes("session.error"))).toEqual([]);
    const agents = await data(app.client.app.agents({ directory }));
    expect(agents.length).toBeGreaterThanOrEqual(plain.length + least);
    await turn(directory);
  });

  it("@sureshsankaran/opencode-destructive-check has its tool", async () => {
    const { directory } = await placeWith("@sureshsankaran/opencode-destructive-check@1.0.5");
    expect(await data(app.client.tool.ids({ directory }))).toContain("destructive-check-status");
    await turn(directory);
  });

  it.each([
    ["opencode-lmstudio@0.3.0"],
    ["opencode-wakatime@1.3.9"],
    ["opencode-prompt-recorder@1.9.9"],
    ["opencode-supermemory@2.0.10"],
    ["opencode-image-compress@0.3.2"],
    ["hivemind-context-governance@1.3.0"],
    ["opencode-beads@0.3.2"],
  ])("%s runs beside a turn", async (spec) => {
    const { directory, told } = await placeWith(spec);
    await turn(directory);
    expect(told().filter((one) => one.includes("session.error"))).toEqual([]);
  });

  it.each([
    ["@different-ai/opencode-browser@4.6.1", 20],
    ["opencode-orchestrator@1.7.22", 20],
    ["opencode-sonarqube@2.2.0", 1],
    ["opencode-swarm@5.1.0", 3],
    ["oh-my-aegis@1.1.3", 5],
    ["oh-my-opencode-beads@0.0.13", 5],
  ])("%s brings its tools along", async (spec, least) => {
    const { directory, told } = await placeWith(spec);
    const plain = await data(app.client.tool.ids({ directory: server.place("plain") }));
    expect((await data(app.client.tool.ids({ directory }))).length).toBeGreaterThanOrEqual(
      plain.length + least,
    );
    await turn(directory);
    expect(told().filter((one) => one.includes("session.error"))).toEqual([]);
  });

  it.each([
    ["opencode-pty@0.1.3", /it needs bun:ffi, which only Bun has: it cannot run on Node/],
    ["opencode-cursor-auth@1.0.16", /requires Bun runtime/],
    // What it is built upon is compiled by a script, and scripts of packages do not run.
    ["context-mode@1.0.169", /Could not locate the bindings file/],
    // They depend on what the registry does not have.
    ["@zenobius/opencode-background@0.1.0-alpha.2", /there is no such package or version/],
    ["opencode-swarm-plugin@0.63.2", /there is no such package or version/],
  ])("%s says why it does not run, and harms nothing", async (spec, why) => {
    const { directory, told } = await placeWith(spec);
    expect(told().join("\n")).toMatch(why);
    await turn(directory);
  });

  it("a package that is not there is told, and harms nothing", async () => {
    const { directory, told } = await placeWith("opencode-absent-plugin-xyz@1.0.0");
    expect(told().join("\n")).toMatch(/could not be installed: there is no such package or version/);
    await turn(directory);
  });
});
