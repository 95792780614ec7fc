import { describe, expect, it } from "vitest";
import { resolveAgents } from "./agents.js";
import { type SystemPromptInput, systemPrompt } from "./system.js";

function prompt(name: string, changes: Partial<SystemPromptInput> = {}): string[] {
  const agent = resolveAgents(
    { agent: { poet: { prompt: "You rhyme." }, helper: {} } },
    { home: "/home/u", ownDirectories: [] },
  ).find((candidate) => candidate.name === name);
  if (!agent) throw new Error(`no agent ${name}`);
  return systemPrompt({
    agent,
    model: { id: "m-1", providerID: "p", name: "Model One" },
    directory: "/repo/src",
    worktree: "/repo",
    isGit: true,
    platform: "linux",
    date: new Date(2026, 10, 2, 23, 59),
    ...changes,
  });
}

describe("systemPrompt", () => {
  it("has the common prompt, then the environment, then instructions", () => {
    const [base, environment, ...instructions] = prompt("build", { instructions: ["Use tabs.\n"] });
    expect(base).toMatch(/^You are opencode, a coding agent\./);
    expect(environment).toBe(
      [
        "<environment>",
        "Model: Model One (p/m-1)",
        "Working directory: /repo/src",
        "Git work tree: /repo",
        "Platform: linux",
        "Today: Monday, 2026-11-02",
        "</environment>",
      ].join("\n"),
    );
    expect(instructions).toEqual(["Use tabs."]);
  });

  it("says when there is no repository, and does not name the root as one", () => {
    const [, environment] = prompt("build", { isGit: false, worktree: "/" });
    expect(environment).toContain("Not in a git repository");
    expect(environment).not.toContain("work tree");
  });

  it("adds a role for plan and general and replaces the base by an agent's own prompt", () => {
    expect(prompt("plan")[0]).toContain("# Plan mode");
    expect(prompt("general")[0]).toContain("# Your role");
    expect(prompt("helper")[0]).toBe(prompt("build")[0]);
    expect(prompt("poet")[0]).toBe("You rhyme.");
  });

  it("is the same all day", () => {
    expect(prompt("build", { date: new Date(2026, 10, 2, 0, 0) })).toEqual(prompt("build"));
  });
});
