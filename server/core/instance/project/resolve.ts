import { findWorktree, firstCommit, globalProject, type ProjectLocation } from "../../system/git/discover.js";
import { repositorySign } from "../../system/git/repository-sign.js";

export interface ProjectResolver {
  /** The project of an absolute path, from memory where it is known. Never fails. */
  resolve(directory: string): Promise<ProjectLocation>;
  /** Has the directory, and the work tree it lies in, looked at anew at the next question. */
  forget(directory: string): void;
}

/** How long "in no project" is believed, in milliseconds, where nothing shows that a repository was made or written to. */
const trust = 2_000;

/** Directories remembered at once; the one looked up longest ago goes first. */
const capacity = 1_000;

interface Known {
  location: Promise<ProjectLocation>;
  /** When to look again, by `performance.now()`. */
  until: number;
  /** Of a directory in no project: what was to be seen of a repository before that was found. */
  sign?: string;
}

/**
 * Remembers the project of each directory; git is asked once a work tree, and not at all outside of one. A repository
 * that others make, and its first commit, count at once: what is in no project is looked at with each question.
 */
export function createProjectResolver(env: Readonly<Record<string, string | undefined>>): ProjectResolver {
  const directories = new Map<string, Known>();
  const commits = new Map<string, Promise<string | undefined>>();

  function commitOf(worktree: string): Promise<string | undefined> {
    const known = commits.get(worktree);
    if (known) return known;
    const asked = firstCommit(worktree, env)
      .catch(() => undefined)
      .then((id) => {
        if (!id) commits.delete(worktree);
        return id;
      });
    commits.set(worktree, asked);
    return asked;
  }

  async function locate(directory: string, entry: Known): Promise<ProjectLocation> {
    const sign = repositorySign(directory);
    const worktree = await findWorktree(directory);
    const id = worktree && (await commitOf(worktree));
    if (worktree && id) return { worktree, vcs: "git", id };
    entry.sign = sign;
    entry.until = performance.now() + trust;
    return globalProject;
  }

  const look = (directory: string): Promise<ProjectLocation> => {
    const entry: Known = { location: Promise.resolve(globalProject), until: Number.POSITIVE_INFINITY };
    entry.location = locate(directory, entry).catch(() => {
      // Whatever went wrong with looking, it is not known for good.
      entry.until = performance.now() + trust;
      return globalProject;
    });
    directories.delete(directory);
    directories.set(directory, entry);
    if (directories.size > capacity) directories.delete(directories.keys().next().value ?? directory);
    return entry.location;
  };

  return {
    async resolve(directory) {
      const known = directories.get(directory);
      if (!known || performance.now() >= known.until) return look(directory);
      const location = await known.location;
      const isSame = known.sign === undefined || known.sign === repositorySign(directory);
      if (isSame) return location;
      // Others who have seen the same are looking already.
      const other = directories.get(directory);
      return other && other !== known ? other.location : look(directory);
    },
    forget(directory) {
      const known = directories.get(directory);
      directories.delete(directory);
      void known?.location.then(({ worktree }) => commits.delete(worktree));
    },
  };
}

/** The work tree that a directory lies in; itself where there is none. */
export function scopeWithin({ resolve }: ProjectResolver): (directory: string) => Promise<string> {
  return async (directory) => {
    const { vcs, worktree } = await resolve(directory);
    return vcs === "git" ? worktree : directory;
  };
}
