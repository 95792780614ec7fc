import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { gitEnvironment } from "./git.js";

type Env = Readonly<Record<string, string | undefined>>;

/** The project that a directory belongs to. */
export interface ProjectLocation {
  /** Absolute; the folder that holds `.git`, or "/" for the global project. */
  worktree: string;
  vcs?: "git";
  /** Hash of the repository's first commit, so that every clone is the same project; or "global". */
  id: string;
}

/** Of everything that is in no git repository with a commit. */
export const globalProject: Readonly<ProjectLocation> = { worktree: "/", id: "global" };

/** Finds the project of an absolute path, which need not exist. Only reads; never fails. */
export async function discover(directory: string, env: Env): Promise<ProjectLocation> {
  const worktree = await findWorktree(directory);
  const id = worktree && (await firstCommit(worktree, env));
  return worktree && id ? { worktree, vcs: "git", id } : globalProject;
}

/** The nearest folder, from `directory` upwards, with a `.git` folder, or a `.git` file as in work trees and submodules. */
export async function findWorktree(directory: string): Promise<string | undefined> {
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    if (await exists(path.join(folder, ".git"))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** The smallest of the root commits' hashes; undefined without commits, without git, or after 10 s. */
export async function firstCommit(worktree: string, env: Env): Promise<string | undefined> {
  // --git-dir outranks a GIT_DIR of the environment and keeps git from climbing past a broken repository to an outer one.
  // --missing keeps a partial clone from fetching, which would run commands its config names.
  const args = [
    `--git-dir=${path.join(worktree, ".git")}`,
    "rev-list",
    "--missing=allow-any",
    "--max-parents=0",
    "HEAD",
  ];
  const roots = (await git(worktree, args, env)).split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
  return roots.sort()[0];
}

function git(cwd: string, args: string[], env: Env): Promise<string> {
  // The user's own configuration says which directories of others they think safe.
  const options = {
    cwd,
    env: gitEnvironment(plainOf(env), "theirs"),
    timeout: 10_000,
    killSignal: "SIGKILL",
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    // A failure of any kind, missing git included, means that there is no commit to name the project by.
    execFile("git", args, options, (error, stdout) => resolve(error ? "" : stdout)).on("error", () =>
      resolve(""),
    );
  });
}

/** What git needs to start. Which of the others are keys is not known before the project and its configuration are. */
function plainOf(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => needed.test(name)));
}

const needed =
  /^(PATH|PATHEXT|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|XDG_CONFIG_HOME|SYSTEMROOT|WINDIR|COMSPEC|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|DYLD_\w+|GIT_CONFIG_\w+)$/i;

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}
