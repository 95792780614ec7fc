import { watch } from "node:fs";
import path from "node:path";
import { readHead } from "../vcs/refs.js";
import { findRepository } from "../vcs/repository.js";

export interface HeadWatch {
  directory: string;
  /** Another commit or branch is checked out; `file` is where that stands. */
  onHead(file: string): void;
  onBranch(branch: string | undefined): void;
}

/** Milliseconds until what git writes in one go is looked at. */
const SETTLED = 50;

/** Tells when another branch is checked out, until the returned function is called. Outside of git it does nothing. */
export async function watchHead({ directory, onHead, onBranch }: HeadWatch): Promise<() => void> {
  const repository = await findRepository(directory);
  if (!repository) return () => undefined;
  let { branch } = await readHead(repository);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const look = async () => {
    const now = await readHead(repository);
    if (closed) return;
    onHead(path.join(repository.gitDir, "HEAD"));
    if (now.branch === branch) return;
    branch = now.branch;
    onBranch(branch);
  };
  const watcher = watch(repository.gitDir, { persistent: false }, (_, name) => {
    if (name !== "HEAD") return;
    clearTimeout(timer);
    // A repository that is going away has no branch to tell of.
    timer = setTimeout(() => void look().catch(() => undefined), SETTLED).unref();
  });
  watcher.on("error", () => watcher.close());
  return () => {
    closed = true;
    clearTimeout(timer);
    watcher.close();
  };
}
