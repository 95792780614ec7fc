import { execFileSync } from "node:child_process";

/** Makes the directory a git repository with one commit of all that is in it; returns the commit's hash. */
export function initRepository(directory: string): string {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...args], {
      cwd: directory,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "first");
  return git("rev-parse", "HEAD");
}
