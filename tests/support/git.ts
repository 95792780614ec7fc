import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { commitAll } from "./git-commit.js";

const author = { GIT_AUTHOR_NAME: "Ada", GIT_AUTHOR_EMAIL: "ada@example.org" };
const committer = { GIT_COMMITTER_NAME: "Ada", GIT_COMMITTER_EMAIL: "ada@example.org" };

/** The `.git` of a repository without a commit, made by git once. */
let empty: string | undefined;

/** Makes the directory a git repository with one commit of all that is in it; returns the commit's hash. */
export function initRepository(directory: string): string {
  if (existsSync(path.join(directory, ".gitignore"))) return initByGit(directory);
  if (empty === undefined) {
    const folder = mkdtempSync(path.join(tmpdir(), "opencode-git-"));
    runGit(folder, "init", "--quiet", "--template=");
    empty = path.join(folder, ".git");
  }
  cpSync(empty, path.join(directory, ".git"), { recursive: true });
  return commitAll(directory, { author: "Ada <ada@example.org>", message: "first" });
}

function initByGit(directory: string): string {
  runGit(directory, "init", "--quiet");
  runGit(directory, "add", "--all");
  runGit(directory, "commit", "--quiet", "--allow-empty", "--message", "first");
  return runGit(directory, "rev-parse", "HEAD");
}

/** Runs git as Ada, with nobody's configuration, and gives what it says. */
export function runGit(directory: string, ...args: string[]): string {
  return execFileSync("git", args, {
    cwd: directory,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: "/nonexistent", ...author, ...committer },
  }).trim();
}
