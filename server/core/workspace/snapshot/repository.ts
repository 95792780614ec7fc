import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../base/make-folder.js";
import { readSmall } from "../../system/files/read-small.js";
import { createGit, type Git, GitError } from "../../system/git/git.js";
import { seedIndex, type TheirIndex } from "./seed-index.js";

/** Our own object store and index of one work tree, apart from whatever repository the user has there. */
export interface Repository {
  /** Absolute root of the work tree. */
  root: string;
  /** The bare repository in our data folder. */
  gitDir: string;
  /** Runs git on the two of them. */
  git: Git;
}

export interface RepositoryPlace {
  root: string;
  /** Below this each work tree has its folder. */
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Bytes are kept as they are on disk: no line ends converted, no filter run, no keyword expanded. */
const attributes = "* -text -filter -ident -working-tree-encoding !eol\n";
/** Outside a git repository nobody wrote down what is not worth recording. */
const usuallyIgnored = ["node_modules/", ".venv/", "__pycache__/", ".cache/"];

const settings = [
  "core.autocrlf=false",
  "core.quotePath=false",
  "core.fsmonitor=false",
  "core.splitIndex=false",
  "core.safecrlf=false",
  "gc.auto=0",
];

/** glibc gives memory back after each object and asks for it again for the next: half of the time that many files take. */
const keptMemory = { MALLOC_TRIM_THRESHOLD_: String(64 * 1024 * 1024) };

/** The folder of a work tree's snapshots. */
export function repositoryFolder(folder: string, root: string): string {
  return path.join(folder, createHash("sha256").update(root).digest("hex").slice(0, 24));
}

/**
 * Opens the store of a work tree, made when it is not there. The objects of the user's repository are looked up, never
 * copied, and what it ignores is ignored here too. Throws `GitMissing` or `GitError`.
 */
export async function openRepository(place: RepositoryPlace, signal: AbortSignal): Promise<Repository> {
  const { root, folder, env } = place;
  const gitDir = repositoryFolder(folder, root);
  const theirs = await findTheirs(place, signal);
  const isNew = !(await exists(path.join(gitDir, "HEAD")));
  if (isNew) {
    await makeFolder(gitDir, 0o700);
    const format = theirs ? [`--object-format=${theirs.format}`] : [];
    await createGit(env)(["init", "--quiet", "--bare", "--template=", ...format, gitDir], { signal });
  }
  await makeFolder(path.join(gitDir, "info"));
  await Promise.all([
    keep(path.join(gitDir, "worktree"), `${root}\n`),
    keep(path.join(gitDir, "info/attributes"), attributes),
    keep(path.join(gitDir, "info/exclude"), await excluded(theirs)),
    keep(path.join(gitDir, "objects/info/alternates"), theirs ? `${theirs.objects}\n` : ""),
  ]);
  const excludes = theirs?.excludesFile ? [`core.excludesFile=${theirs.excludesFile}`] : [];
  const base = [`--git-dir=${gitDir}`, `--work-tree=${root}`];
  for (const setting of [...settings, ...excludes]) base.push("-c", setting);
  const repository = { root, gitDir, git: createGit(env, base, "own", keptMemory) };
  // It only saves time: without it all files are looked at.
  if (isNew && theirs) await seedIndex(repository, theirs, signal).catch(() => signal.throwIfAborted());
  return repository;
}

interface Theirs extends TheirIndex {
  objects: string;
  exclude: string;
  excludesFile: string | undefined;
}

/** What the user's own repository, if the root is one, shares with ours. */
async function findTheirs({ root, env }: RepositoryPlace, signal: AbortSignal): Promise<Theirs | undefined> {
  if (!(await exists(path.join(root, ".git")))) return undefined;
  const git = createGit(env);
  const ask = (...args: string[]) =>
    git(args, { cwd: root, signal }).then((output) => output.toString().trim().split("\n"));
  try {
    const [objects, exclude, index, format = "sha1"] = await ask(
      "rev-parse",
      "--path-format=absolute",
      "--git-path",
      "objects",
      "--git-path",
      "info/exclude",
      "--git-path",
      "index",
      "--show-object-format",
    );
    if (objects === undefined || exclude === undefined || index === undefined) return undefined;
    const asTheirs = createGit(env, ["-c", "core.fsmonitor=false"], "theirs");
    const file = await excludesFile(root, asTheirs, signal);
    return { objects, exclude, index, format, git: asTheirs, excludesFile: file };
  } catch (error) {
    // A broken repository, or one that belongs to somebody else: its folder is recorded all the same.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** The one setting of theirs that says what not to record. */
async function excludesFile(root: string, git: Git, signal: AbortSignal): Promise<string | undefined> {
  try {
    const output = await git(["config", "--path", "--get", "core.excludesFile"], { cwd: root, signal });
    return output.toString().trim() || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

async function excluded(theirs: Theirs | undefined): Promise<string> {
  if (!theirs) return `${usuallyIgnored.join("\n")}\n`;
  return (await readSmall(theirs.exclude, 1024 * 1024))?.toString() ?? "";
}

/** Writes a file unless that is what it holds already. */
async function keep(file: string, text: string): Promise<void> {
  const now = await readFile(file, "utf8").catch(() => undefined);
  if (now === text || (now === undefined && text === "")) return;
  await makeFolder(path.dirname(file));
  await writeFile(file, text);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
