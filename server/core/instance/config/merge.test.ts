import type { Config } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { foldOlderForms } from "./fold.js";
import { mergeConfig } from "./merge.js";

/** The order of keys is part of what is compared. */
function same(config: Config, expected: Config): void {
  expect(JSON.stringify(config)).toBe(JSON.stringify(expected));
}

describe("mergeConfig", () => {
  it("goes into objects and replaces everything else, changing neither", () => {
    const base: Config = { model: "a/a", server: { port: 1, cors: ["x"] }, snapshot: true };
    const over: Config = { model: "b/b", server: { cors: ["y"] } };
    const before = structuredClone({ base, over });
    same(mergeConfig(base, over), { model: "b/b", server: { port: 1, cors: ["y"] }, snapshot: true });
    expect({ base, over }).toEqual(before);
  });

  it("collects instructions and plugins once each", () => {
    const merged = mergeConfig(
      { instructions: ["a", "b"], plugin: ["p", ["q", { x: 1 }]] },
      { instructions: ["b", "c"], plugin: [["q", { x: 1 }], "r"] },
    );
    expect(merged).toEqual({ instructions: ["a", "b", "c"], plugin: ["p", ["q", { x: 1 }], "r"] });
  });

  it("puts later rules behind all earlier ones, at the top and within agents", () => {
    const first: Config["permission"] = { bash: { "git *": "allow", "*": "ask" }, edit: "deny" };
    const later: Config["permission"] = { bash: { "git *": "deny" } };
    const expected: Config["permission"] = { edit: "deny", bash: { "*": "ask", "git *": "deny" } };
    same(mergeConfig({ permission: first }, { permission: later }), { permission: expected });
    same(mergeConfig({ agent: { a: { permission: first } } }, { agent: { a: { permission: later } } }), {
      agent: { a: { permission: expected } },
    });
  });

  it("keeps a general rule under a later exception, and drops exceptions under a later general rule", () => {
    same(mergeConfig({ permission: "deny" }, { permission: { read: "allow" } }), {
      permission: { "*": "deny", read: "allow" },
    });
    same(mergeConfig({ permission: { bash: "deny" } }, { permission: { bash: { ls: "allow" } } }), {
      permission: { bash: { "*": "deny", ls: "allow" } },
    });
    same(mergeConfig({ permission: { bash: "deny" } }, { permission: "ask" }), { permission: "ask" });
  });
});

describe("foldOlderForms", () => {
  it("makes modes primary agents over the agent of the name", () => {
    const config: Config = { mode: { x: { prompt: "P" } }, agent: { x: { color: "info", prompt: "old" } } };
    expect(foldOlderForms(config)).toEqual({ agent: { x: { color: "info", prompt: "P", mode: "primary" } } });
  });

  it("makes tool switches rules under those stated, after a leading ground rule", () => {
    const tools = { bash: false, write: false, webfetch: true };
    same(foldOlderForms({ tools }), { permission: { bash: "deny", edit: "deny", webfetch: "allow" } });
    same(foldOlderForms({ tools, permission: { "*": "ask", bash: "allow" } }), {
      permission: { "*": "ask", edit: "deny", webfetch: "allow", bash: "allow" },
    });
    same(foldOlderForms({ tools: { bash: false }, permission: "allow" }), {
      permission: { "*": "allow", bash: "deny" },
    });
    same(foldOlderForms({ agent: { a: { tools: { edit: true, write: false } } } }), {
      agent: { a: { permission: { edit: "deny" } } },
    });
  });

  it("reads autoshare and maxSteps in their present names, which win", () => {
    expect(foldOlderForms({ autoshare: true, agent: { a: { maxSteps: 3 } } })).toEqual({
      share: "auto",
      agent: { a: { steps: 3 } },
    });
    expect(
      foldOlderForms({ autoshare: true, share: "manual", agent: { a: { maxSteps: 3, steps: 4 } } }),
    ).toEqual({ share: "manual", agent: { a: { steps: 4 } } });
  });
});
