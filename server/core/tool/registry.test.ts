import { describe, expect, it } from "vitest";
import { createTools } from "./registry.js";
import { toolSchema } from "./schema.js";

const refuse = () => Promise.reject(new Error("loaded before use"));

describe("createTools", () => {
  const tools = createTools({ env: {}, loadWasm: refuse, home: "/home/u" });

  it("lists the tools without loading the parser, each found by its id", () => {
    expect(tools.list().map((tool) => tool.id)).toEqual(["bash", "edit", "read", "write"]);
    for (const tool of tools.list()) expect(tools.get(tool.id)).toBe(tool);
    expect(tools.get("constructor")).toBeUndefined();
  });

  it("tells the model what each argument is", () => {
    for (const tool of tools.list()) {
      expect(tool.description.length).toBeGreaterThan(100);
      const properties = toolSchema(tool).properties as Record<string, { description?: string }>;
      for (const property of Object.values(properties)) expect(property.description).toBeTruthy();
    }
  });

  it("has the argument names of the contract", () => {
    const names = tools.list().map((tool) => Object.keys(toolSchema(tool).properties as object));
    expect(names).toEqual([
      ["command", "timeout", "workdir"],
      ["filePath", "oldString", "newString", "replaceAll"],
      ["filePath", "offset", "limit"],
      ["content", "filePath"],
    ]);
  });
});
