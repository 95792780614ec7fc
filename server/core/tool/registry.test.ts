import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createTools } from "./registry.js";
import { toolSchema } from "./schema/schema.js";

const refuse = () => Promise.reject(new Error("loaded before use"));

describe("createTools", () => {
  const tools = createTools({
    env: {},
    loadWasm: refuse,
    ripgrep: refuse,
    home: "/home/u",
    exposed: false,
    userAgent: "test",
  });

  const ids = ["apply_patch", "bash", "edit", "glob", "grep", "list", "read", "webfetch", "write"];

  it("lists the tools without loading the parser, each found by its id", () => {
    expect(tools.list().map((tool) => tool.id)).toEqual(ids);
    for (const tool of tools.list()) expect(tools.get(tool.id)).toBe(tool);
    expect(tools.get("constructor")).toBeUndefined();
  });

  it.each([
    ["claude-sonnet-5", false],
    ["gpt-4.1", false],
    ["gpt-oss-120b", false],
    ["gpt-5", true],
    ["openai/gpt-5.2-codex", true],
    ["gpt-10", true],
  ])("gives %s the way to change files that it was trained for", (id, patches) => {
    const offered = tools.list({ model: { id } }).map((tool) => tool.id);
    expect(offered).toEqual(
      ids.filter((name) => (/edit|write/.test(name) ? !patches : name !== "apply_patch" || patches)),
    );
  });

  it("tells the model what each argument is", () => {
    for (const tool of tools.list()) {
      expect(String(tool.description).length).toBeGreaterThan(100);
      const properties = toolSchema(tool).properties as Record<string, { description?: string }>;
      for (const property of Object.values(properties)) expect(property.description).toBeTruthy();
    }
  });

  it("has the argument names of the contract", () => {
    const names = tools.list().map((tool) => Object.keys(toolSchema(tool).properties as object));
    expect(names).toEqual([
      ["patchText"],
      ["command", "timeout", "workdir"],
      ["filePath", "oldString", "newString", "replaceAll"],
      ["pattern", "path"],
      ["pattern", "path", "include"],
      ["path", "ignore"],
      ["filePath", "offset", "limit"],
      ["url", "format", "timeout"],
      ["content", "filePath"],
    ]);
  });

  it("knows of tools that come at run time what it knows of its own", () => {
    const own = createTools({
      env: {},
      loadWasm: refuse,
      ripgrep: refuse,
      home: "/home/u",
      exposed: false,
      userAgent: "test",
    });
    const base = { description: "", parameters: z.unknown(), execute: () => refuse() };
    own.register({
      ...base,
      id: "plug",
      permission: "edit",
      kind: "edit",
      changes: "writing",
      lasting: true,
    });
    own.offer([{ ...base, id: "file", permission: "mine" }]);
    own.offer([{ ...base, id: "edit", permission: "mine too" }]);
    expect(own.facts("edit")).toMatchObject({ kind: "edit", changes: "writing" });
    expect(own.facts("plug")).toMatchObject({ permission: "edit", kind: "edit", lasting: true });
    expect(own.facts("file")).toMatchObject({ permission: "mine" });
    expect(own.facts("gone")).toEqual({});
    expect(own.permissions()).toEqual(expect.arrayContaining(["bash", "edit", "mine"]));
    expect(own.permissions()).not.toContain("plug");
    expect(own.list().map(({ id }) => id)).toEqual([...ids, "plug"].sort());
    expect(own.get("file")).toBeUndefined();
  });
});
