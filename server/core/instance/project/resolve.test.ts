import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProjectResolver } from "./resolve.js";

let root: string;
const nowhere = { worktree: "/", id: "global" };
const gitFile = execFileSync("sh", ["-c", "command -v git"]).toString().trim();

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

  it("knows at once of a repository that others make, in the directory or above it", async () => {
    const below = path.join(root, "a", "b");
    mkdirSync(below, { recursive: true });
    const projects = createProjectResolver(process.env);
    expect(await projects.resolve(below)).toEqual(nowhere);
    expect(await projects.resolve(root)).toEqual(nowhere);
    commit(root);
    expect(await projects.resolve(root)).toMatchObject({ worktree: root, vcs: "git" });
    expect(await projects.resolve(below)).toMatchObject({ worktree: root, vcs: "git" });
  });

  it("knows at once of the first commit of a repository that had none", async () => {
    execFileSync("git", ["init", "-q"], { cwd: root });
    const projects = createProjectResolver(process.env);
    expect(await projects.resolve(root)).toEqual(nowhere);
    commit(root);
    expect(await projects.resolve(root)).toMatchObject({ worktree: root, vcs: "git" });
  });

  it("starts git where something has changed only", async () => {
    const log = path.join(root, "starts");
    const bin = path.join(root, "bin");
    mkdirSync(bin);
    writeFileSync(path.join(bin, "git"), `#!/bin/sh\necho >> ${log}\nexec ${gitFile} "$@"\n`, {
      mode: 0o755,
    });
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    const starts = () => (existsSync(log) ? readFileSync(log, "utf8").length : 0);
    const folder = path.join(root, "work");
    mkdirSync(folder);
    const projects = createProjectResolver(env);
    const many = () => Promise.all(Array.from({ length: 20 }, () => projects.resolve(folder)));
    await many();
    await many();
    expect(starts()).toBe(0);
    execFileSync("git", ["init", "-q"], { cwd: folder });
    await many();
    await many();
    expect(starts()).toBe(1);
    commit(folder);
    expect((await many()).every(({ vcs }) => vcs === "git")).toBe(true);
    await many();
    expect(starts()).toBe(2);
  });
});
