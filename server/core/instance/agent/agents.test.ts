import type { Agent, AgentConfig, Config } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../interaction/permission/rules.js";
import { defaultAgent, findAgent, resolveAgents } from "./agents.js";

const folders = { home: "/home/u", ownDirectories: ["/data/tool-output"] };

function agents(config: Config = {}): Agent[] {
  return resolveAgents(config, folders);
}

function action(agent: Agent, permission: string, pattern: string): string {
  return evaluate([agent.permission], permission, pattern).action;
}

/** All but the given agents out of the way. */
function only(entries: Record<string, AgentConfig>): Config {
  const off = Object.fromEntries(agents().map((agent) => [agent.name, { disable: true }]));
  return { agent: { ...off, ...entries } };
}

describe("resolveAgents", () => {
  it("lists the built-in agents by name, the service ones hidden, without nulls", () => {
    const list = agents();
    expect(list.map((agent) => agent.name)).toEqual([
      "build",
      "compaction",
      "explore",
      "general",
      "plan",
      "summary",
      "title",
    ]);
    const hidden = list.filter((agent) => agent.hidden).map((agent) => agent.name);
    expect(hidden).toEqual(["compaction", "summary", "title"]);
    expect(JSON.stringify(list)).not.toContain("null");
  });

  it.each([
    ["build", "bash", "rm x", "allow"],
    ["build", "edit", "src/a.ts", "allow"],
    ["build", "question", "*", "allow"],
    ["build", "doom_loop", "bash", "ask"],
    ["build", "external_directory", "/etc/*", "ask"],
    ["build", "external_directory", "/data/tool-output/*", "allow"],
    ["build", "read", "src/.env", "ask"],
    ["build", "read", ".env.local", "ask"],
    ["build", "read", ".env.example", "allow"],
    ["build", "plan_exit", "*", "deny"],
    ["plan", "edit", "src/a.ts", "deny"],
    ["plan", "edit", ".opencode/plans/one.md", "allow"],
    ["plan", "plan_exit", "*", "allow"],
    ["plan", "task", "general", "deny"],
    ["plan", "task", "explore", "allow"],
    ["general", "edit", "src/a.ts", "allow"],
    ["general", "todowrite", "*", "deny"],
    ["general", "question", "*", "deny"],
    ["explore", "edit", "src/a.ts", "deny"],
    ["explore", "grep", "x", "allow"],
    ["explore", "task", "general", "deny"],
    ["explore", "external_directory", "/data/tool-output/*", "allow"],
    ["title", "read", "a", "deny"],
  ])("%s: %s of %s is %s by default", (name, permission, pattern, expected) => {
    expect(action(findAgent(agents(), name), permission, pattern)).toBe(expected);
  });

  it("lays config-wide rules over the defaults and the agent's own over both", () => {
    const list = agents({
      permission: { bash: "ask", edit: "ask" },
      agent: { build: { permission: { bash: { "git *": "allow" } } } },
    });
    const build = findAgent(list, "build");
    expect(action(build, "bash", "git status")).toBe("allow");
    expect(action(build, "bash", "rm x")).toBe("ask");
    expect(action(build, "edit", "a")).toBe("ask");
    expect(action(findAgent(list, "general"), "bash", "git status")).toBe("ask");
  });

  it("keeps our folders open to a general refusal, closed to one that names them", () => {
    const general = findAgent(agents({ permission: { external_directory: "deny" } }), "build");
    expect(action(general, "external_directory", "/data/tool-output/*")).toBe("allow");
    expect(action(general, "external_directory", "/etc/*")).toBe("deny");
    const named = { external_directory: { "/data/tool-output/*": "deny" } } as const;
    expect(
      action(findAgent(agents({ permission: named }), "build"), "external_directory", "/data/tool-output/*"),
    ).toBe("deny");
  });

  it("adds agents of the config with every setting, other keys going to the provider", () => {
    const config: Config = {
      agent: {
        reviewer: {
          model: "openrouter/meta/llama",
          description: "Reviews",
          prompt: "You review.",
          temperature: 0.2,
          top_p: 0.9,
          color: "#ff0000",
          maxSteps: 7,
          tools: { write: false, bash: true },
          permission: { bash: "ask" },
          options: { effort: "low" },
          reasoningEffort: "high",
        },
      },
    };
    const { permission, ...reviewer } = findAgent(agents(config), "reviewer");
    expect(reviewer).toEqual({
      name: "reviewer",
      mode: "all",
      native: false,
      model: { providerID: "openrouter", modelID: "meta/llama" },
      description: "Reviews",
      prompt: "You review.",
      temperature: 0.2,
      topP: 0.9,
      color: "#ff0000",
      steps: 7,
      options: { effort: "low", reasoningEffort: "high" },
    });
    const full = { ...reviewer, permission };
    expect(action(full, "edit", "a")).toBe("deny");
    expect(action(full, "bash", "ls")).toBe("ask");
    expect(action(full, "read", ".env")).toBe("ask");
  });

  it("changes and removes built-in agents", () => {
    const list = agents({ agent: { build: { description: "Mine" }, general: { disable: true } } });
    expect(findAgent(list, "build")).toMatchObject({ description: "Mine", native: true, mode: "primary" });
    expect(list.map((agent) => agent.name)).not.toContain("general");
  });
});

describe("defaultAgent", () => {
  it("is build, unless default_agent names one to work with", () => {
    expect(defaultAgent({}, agents()).name).toBe("build");
    expect(defaultAgent({ default_agent: "plan" }, agents()).name).toBe("plan");
  });

  it.each(["explore", "title", "nobody"])("is none where default_agent is %s", (unfit) => {
    const thrown = expect.objectContaining({
      name: "AgentNotFoundError",
      message: expect.stringContaining(`default_agent: "${unfit}"`),
      data: expect.objectContaining({ agent: unfit, available: ["build", "plan"] }),
    });
    expect(() => defaultAgent({ default_agent: unfit }, agents())).toThrow(thrown);
  });

  it("is the first primary left when build is gone", () => {
    const config: Config = { agent: { build: { disable: true }, alpha: {}, aaa: { mode: "subagent" } } };
    expect(defaultAgent(config, agents(config)).name).toBe("alpha");
  });

  it("throws AgentNotFoundError with what there is when none is left", () => {
    const config = only({ helper: { mode: "subagent" } });
    expect(() => defaultAgent(config, agents(config))).toThrow(
      expect.objectContaining({
        name: "AgentNotFoundError",
        data: expect.objectContaining({ agent: "build", available: ["helper"] }),
      }),
    );
  });
});

describe("findAgent", () => {
  it("finds an agent that was given a name by that and by its key; a name that is taken is not given", () => {
    const config: Config = {
      agent: { build: { name: "Maker" }, plan: { name: "explore" }, own: { name: " " } },
    };
    const list = agents(config);
    expect(list.map(({ name }) => name)).toEqual(expect.arrayContaining(["Maker", "plan", "explore", "own"]));
    expect(findAgent(list, "build")).toBe(findAgent(list, "Maker"));
    expect(defaultAgent(config, list).name).toBe("Maker");
  });

  it("finds hidden ones, and names the visible ones when there is no such agent", () => {
    expect(findAgent(agents(), "title").prompt).toContain("title");
    expect(() => findAgent(agents(), "nobody")).toThrow(
      "Agent not found: nobody. Available: build, explore, general, plan",
    );
  });
});
