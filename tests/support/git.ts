import { execFileSync } from "node:child_process";

/** One process that starts the others: to start one from a large process, such as a test's, is what takes the time. */
const script = `git init --quiet && git add --all && git commit --quiet --allow-empty --message first &&
  git rev-parse HEAD`;
const author = { GIT_AUTHOR_NAME: "Ada", GIT_AUTHOR_EMAIL: "ada@example.org" };
const committer = { GIT_COMMITTER_NAME: "Ada", GIT_COMMITTER_EMAIL: "ada@example.org" };

/** Makes the directory a git repository with one commit of all that is in it; returns the commit's hash. */
export function initRepository(directory: string): string {
  return execFileSync("/bin/sh", ["-c", script], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, ...author, ...committer },
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
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
