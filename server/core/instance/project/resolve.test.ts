import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createProjectResolver } from "./resolve.js";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "project-")));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function commit(folder: string): void {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  const options = {
    cwd: folder,
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  };
  execFileSync("git", ["init", "-q"], options);
  execFileSync("git", [...identity, "commit", "-q", "--allow-empty", "-m", "first"], options);
}

describe("createProjectResolver", () => {
  it("answers from memory for a project it knows", async () => {
    commit(root);
    const projects = createProjectResolver(process.env);
    const first = await projects.resolve(root);
    expect(first).toMatchObject({ worktree: root, vcs: "git" });
    renameSync(path.join(root, ".git"), path.join(root, "moved"));
    expect(await projects.resolve(root)).toBe(first);
  });

  it("asks git once for the folders of one work tree", async () => {
    commit(root);
    mkdirSync(path.join(root, "sub"));
    const projects = createProjectResolver(process.env);
    const { id } = await projects.resolve(root);
    rmSync(path.join(root, ".git", "HEAD"));
    expect(await projects.resolve(path.join(root, "sub"))).toEqual({ worktree: root, vcs: "git", id });
  });

  it("notices a first commit made after it had found none", { timeout: 20_000 }, async () => {
    const projects = createProjectResolver(process.env);
    expect(await projects.resolve(root)).toEqual({ worktree: "/", id: "global" });
    commit(root);
    await vi.waitFor(
      async () => expect(await projects.resolve(root)).toMatchObject({ worktree: root, vcs: "git" }),
      { timeout: 15_000, interval: 200 },
    );
  });
});
