import { describe, expect, it } from "vitest";
import { toolName } from "./names.js";

const none = new Set<string>();

describe("toolName", () => {
  it("keeps what every provider takes and replaces the rest", () => {
    expect(toolName("docs", "find_page", none)).toBe("docs_find_page");
    expect(toolName("my docs", "a.b/c", none)).toBe("my_docs_a_b_c");
  });

  it("never exceeds 64 characters and stays distinct", () => {
    const names = [
      toolName("server", `${"x".repeat(80)}1`, none),
      toolName("server", `${"x".repeat(80)}2`, none),
    ];
    expect(names.map((name) => name.length)).toEqual([64, 64]);
    expect(new Set(names).size).toBe(2);
  });

  it("gives way to a name that is taken, always in the same manner", () => {
    const taken = new Set(["apply_patch"]);
    expect(toolName("apply", "patch", taken)).toMatch(/^apply_patch_[0-9a-f]{6}$/);
    expect(toolName("apply", "patch", taken)).toBe(
      toolName("apply", "patch", new Set(["apply_patch", "other"])),
    );
  });
});
