import { describe, expect, it } from "vitest";
import { configFiles } from "./files.js";

const sources = { configDir: "/home/u/.config/opencode", home: "/home/u", env: {} };
const global = [
  "/home/u/.opencode.json",
  "/home/u/.config/opencode/.opencode.json",
  "/home/u/.config/opencode/config.json",
  "/home/u/.config/opencode/opencode.json",
  "/home/u/.config/opencode/opencode.jsonc",
];

function of(folder: string): string[] {
  const names = [".opencode.json", "opencode.json", "opencode.jsonc"];
  return [...names, ".opencode/opencode.json", ".opencode/opencode.jsonc"].map((name) => `${folder}/${name}`);
}

describe("configFiles", () => {
  it("goes from the user's files over those on the way down to the environment's folder", () => {
    const all = { ...sources, configFile: "/etc/one.json", extraConfigDir: "/extra" };
    expect(configFiles(all, "/repo/a/b", "/repo")).toEqual([
      ...global,
      "/etc/one.json",
      ...of("/repo"),
      ...of("/repo/a"),
      ...of("/repo/a/b"),
      "/extra/opencode.json",
      "/extra/opencode.jsonc",
    ]);
  });

  it("takes only the directory itself outside git, and names no file twice", () => {
    const files = configFiles(sources, "/home/u", "/");
    expect(files.filter((file) => file === "/home/u/.opencode.json")).toHaveLength(1);
    expect(files.slice(-5)).toEqual(of("/home/u"));
    expect(files).not.toContain("/opencode.json");
  });

  it("takes only the directory when it lies outside the work tree", () => {
    expect(configFiles(sources, "/repository", "/repo")).toEqual([...global, ...of("/repository")]);
  });
});
