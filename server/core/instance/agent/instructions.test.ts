import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInstructions } from "./instructions.js";

let root: string;
const at = (name: string) => path.join(root, name);
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};
const open = () =>
  createInstructions({
    home: at("home"),
    configDir: at("home/config"),
    remote: () => ({ read: async (urls) => urls.map((url) => `text of ${url}`) }),
  });
const read = (instructions: string[] = []) =>
  open().read({
    config: { instructions },
    directory: at("repo/app"),
    worktree: at("repo"),
  });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "instructions-"));
  mkdirSync(at("repo/app"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("createInstructions", () => {
  it("reads the user's, then every folder's from the root down, then those the config names", async () => {
    write("home/config/AGENTS.md", "mine");
    write("home/.claude/CLAUDE.md", "not used beside it");
    write("repo/AGENTS.md", "root");
    write("repo/CLAUDE.md", "not used beside it");
    write("repo/app/CLAUDE.md", "app");
    write("repo/app/docs/b.md", "b");
    write("repo/app/docs/a.md", "a");
    write("repo/app/docs/c.txt", "c");
    const texts = await read(["docs/*.md", "https://example.com/x.md", "missing.md"]);
    expect(texts).toEqual([
      `Instructions from ${at("home/config/AGENTS.md")}:\nmine`,
      `Instructions from ${at("repo/AGENTS.md")}:\nroot`,
      `Instructions from ${at("repo/app/CLAUDE.md")}:\napp`,
      `Instructions from ${at("repo/app/docs/a.md")}:\na`,
      `Instructions from ${at("repo/app/docs/b.md")}:\nb`,
      "text of https://example.com/x.md",
    ]);
  });

  it("finds what a pattern fits, at any depth that it says, and what comes later", async () => {
    write("repo/app/docs/a.md", "a");
    write("repo/app/docs/deep/er/b.md", "b");
    write("repo/app/docs/deep/er/c.txt", "c");
    write("repo/app/docs/node_modules/x/d.md", "d");
    write("repo/app/.cursor/rules/e.md", "e");
    write("repo/rules/one/rule.md", "f");
    const instructions = open();
    const texts = async (patterns: string[]) =>
      (
        await instructions.read({
          config: { instructions: patterns },
          directory: at("repo/app"),
          worktree: at("repo"),
        })
      ).map((text) => text.split("\n").at(-1));
    expect(await texts(["docs/**/*.md"])).toEqual(["a", "b"]);
    expect(await texts(["**/*.md"])).toEqual(["a", "b"]);
    expect(await texts([".cursor/rules/*.{md,mdc}", "../rules/*/rule.md"])).toEqual(["e", "f"]);
    expect(await texts(["docs/deep/**"])).toEqual(["b", "c"]);
    write("repo/app/docs/new.md", "new");
    await expect.poll(() => texts(["docs/**/*.md"])).toEqual(["a", "b", "new"]);
  });

  it("does not look above the directory outside a work tree", async () => {
    write("AGENTS.md", "somebody else's");
    const instructions = open();
    expect(await instructions.read({ config: {}, directory: at("repo"), worktree: "/" })).toEqual([]);
  });

  it("takes up a change without a restart", async () => {
    write("repo/AGENTS.md", "old");
    const instructions = open();
    const input = { config: {}, directory: at("repo"), worktree: at("repo") };
    expect(await instructions.read(input)).toEqual([expect.stringContaining("old")]);
    write("repo/AGENTS.md", "newer");
    await sleep(300);
    expect(await instructions.read(input)).toEqual([expect.stringContaining("newer")]);
  });
});
