import type { Git } from "../../system/git/git.js";

/** What a work tree is set back to. */
export interface DefaultBranch {
  /** Absent where there is no remote. */
  remote?: string;
  branch: string;
  /** As `git rev-parse` takes it. */
  ref: string;
}

/** The branch that the remote, or the repository where it has none, begins with. */
export async function defaultBranch(git: Git, cwd: string): Promise<DefaultBranch | undefined> {
  const remotes = (await git(["remote"], { cwd })).toString().split("\n").filter(Boolean);
  const remote = remotes.includes("origin") ? "origin" : remotes[0];
  const format = "--format=%(refname) %(symref)";
  const refs = (await git(["for-each-ref", format, "refs/heads", "refs/remotes"], { cwd })).toString();
  const known = new Map(
    refs
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(" ") as [string, string]),
  );
  if (remote !== undefined) {
    const below = `refs/remotes/${remote}/`;
    const head = known.get(`${below}HEAD`);
    const branch = head?.startsWith(below)
      ? head.slice(below.length)
      : ["main", "master"].find((name) => known.has(`${below}${name}`));
    if (branch !== undefined) return { remote, branch, ref: `${below}${branch}` };
  }
  const preferred = await git(["config", "--get", "init.defaultBranch"], { cwd }).then(
    (output) => output.toString().trim(),
    () => "",
  );
  const branch = [preferred, "main", "master"].find((name) => name && known.has(`refs/heads/${name}`));
  return branch === undefined ? undefined : { branch, ref: `refs/heads/${branch}` };
}
