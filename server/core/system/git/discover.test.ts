import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { discover } from "./discover.js";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "project-")));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  return execFileSync("git", [...identity, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  }).trim();
}

function repository(name: string): { folder: string; first: string } {
  const folder = path.join(root, name);
  mkdirSync(path.join(folder, "a", "b"), { recursive: true });
  git(folder, "init", "-q");
  git(folder, "commit", "-q", "--allow-empty", "-m", `first of ${name}`);
  const first = git(folder, "rev-parse", "HEAD");
  git(folder, "commit", "-q", "--allow-empty", "-m", "second");
  return { folder, first };
}

const nowhere = { worktree: "/", id: "global" };

describe("discover", () => {
  it("names a repository by its first commit, from any folder in it, existing or not", async () => {
    const { folder, first } = repository("repo");
    const expected = { worktree: folder, vcs: "git", id: first };
    expect(await discover(folder, process.env)).toEqual(expected);
    expect(await discover(path.join(folder, "a", "b"), process.env)).toEqual(expected);
    expect(await discover(path.join(folder, "missing", "deeper"), process.env)).toEqual(expected);
    expect(await discover(`${folder}/a/../`, process.env)).toEqual(expected);
  });

  it("takes a linked work tree for the same project with its own root", async () => {
    const { folder, first } = repository("repo");
    const linked = path.join(root, "linked");
    git(folder, "worktree", "add", "-q", linked);
    expect(await discover(linked, process.env)).toEqual({ worktree: linked, vcs: "git", id: first });
  });

  it("picks one and the same of several roots", async () => {
    const { folder, first } = repository("repo");
    const second = git(folder, "rev-parse", "HEAD");
    git(folder, "checkout", "-q", "--orphan", "other");
    git(folder, "commit", "-q", "--allow-empty", "-m", "another root");
    const other = git(folder, "rev-parse", "HEAD");
    git(folder, "merge", "-q", "--allow-unrelated-histories", "-m", "join", second);
    expect((await discover(folder, process.env)).id).toBe([first, other].sort()[0]);
  });

  it("is global outside git, before the first commit and for a path that does not exist", async () => {
    const empty = path.join(root, "empty");
    mkdirSync(empty);
    expect(await discover(empty, process.env)).toEqual(nowhere);
    git(empty, "init", "-q");
    expect(await discover(empty, process.env)).toEqual(nowhere);
    expect(await discover("/no/such/path", process.env)).toEqual(nowhere);
  });

  it("does not take an outer repository's commit for a broken inner one", async () => {
    const { folder } = repository("repo");
    mkdirSync(path.join(folder, "a", ".git"));
    expect(await discover(path.join(folder, "a", "b"), process.env)).toEqual(nowhere);
  });

  it("leaves the repository as it was", async () => {
    const { folder } = repository("repo");
    writeFileSync(path.join(folder, "file"), "text");
    const before = readdirSync(path.join(folder, ".git"), { recursive: true });
    await discover(folder, process.env);
    expect(readdirSync(path.join(folder, ".git"), { recursive: true })).toEqual(before);
    expect(git(folder, "status", "--porcelain")).toBe("?? file");
  });
});
