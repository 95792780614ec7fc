import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { ToolFailure } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import { timeLimit } from "../../base/time-limit.js";
import { createGit } from "../../system/git/git.js";
import { addressOf, isBranch } from "./address.js";

/** A repository that a configuration names, and where its copy is kept. */
export interface NamedRepository {
  repository: string;
  branch?: string | undefined;
  folder: string;
}

/** Copies of repositories of other people, to be read. */
export interface Repositories {
  /** Fetches it unless it is there. Throws `ToolFailure` where that does not work. */
  ensure(named: NamedRepository): Promise<void>;
}

/** Of one copy: milliseconds to fetch it, and bytes it may take. */
const limits = { time: 120_000, bytes: 1024 * 1024 * 1024 };
/** Milliseconds between two looks at how large it has become. */
const lookEvery = 1_000;
/** Milliseconds for which one that failed is not tried again. */
const pause = 60_000;

/**
 * The newest state alone, as anybody gets it: nobody is asked for a password, nothing that the repository or the user has
 * set up is run, no submodules.
 */
export function createRepositories(deps: {
  env: Readonly<Record<string, string | undefined>>;
}): Repositories {
  const git = createGit(deps.env, ["-c", "core.hooksPath=/dev/null", "-c", "credential.helper="], "own", {
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    GIT_SSH_COMMAND: "ssh -oBatchMode=yes -oStrictHostKeyChecking=yes",
    GIT_LFS_SKIP_SMUDGE: "1",
  });
  const going = new Map<string, Promise<void>>();
  const failed = new Map<string, { at: number; error: unknown }>();

  const fetch = async ({ repository, branch, folder }: NamedRepository) => {
    const address = addressOf(repository);
    if (address === undefined) throw new ToolFailure(`${JSON.stringify(repository)} names no repository.`);
    if (branch !== undefined && !isBranch(branch))
      throw new ToolFailure(`${JSON.stringify(branch)} names no branch.`);
    const part = `${folder}.${newID("tool")}`;
    const size = watchSize(part);
    try {
      await mkdir(path.dirname(folder), { recursive: true });
      const only = ["--depth=1", "--single-branch", "--no-tags", "--no-recurse-submodules", "--template="];
      const at = branch === undefined ? [] : [`--branch=${branch}`];
      const signal = timeLimit(limits.time, size.signal);
      await git(["clone", "--quiet", ...only, ...at, "--", address, part], { signal });
      // Somebody else may have been faster, and has the same.
      await rename(part, folder).catch(async (error: unknown) => {
        if (!(await isThere(folder))) throw error;
      });
    } catch (error) {
      throw new ToolFailure(`${repository} could not be fetched: ${wordsOf(error, size.signal)}`);
    } finally {
      size.stop();
      await rm(part, { recursive: true, force: true });
    }
  };

  return {
    async ensure(named) {
      const { folder } = named;
      if (await isThere(folder)) return;
      const before = failed.get(folder);
      if (before && performance.now() - before.at < pause) throw before.error;
      let work = going.get(folder);
      if (!work) {
        work = fetch(named).finally(() => going.delete(folder));
        going.set(folder, work);
        work.then(
          () => failed.delete(folder),
          (error: unknown) => failed.set(folder, { at: performance.now(), error }),
        );
      }
      await work;
    },
  };
}

function isThere(folder: string): Promise<boolean> {
  return lstat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

/** Fires once a folder holds more than it may. */
function watchSize(folder: string): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    if ((await sizeOf(folder)) > limits.bytes) controller.abort(new Error("it is too large"));
    looking = false;
  }, lookEvery).unref();
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    bytes += await lstat(path.join(entry.parentPath, entry.name)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}

function wordsOf(error: unknown, size: AbortSignal): string {
  if (size.aborted) return `it is larger than ${limits.bytes / 1024 / 1024} MiB`;
  if (error instanceof DOMException && error.name === "TimeoutError")
    return `it took longer than ${limits.time / 1_000} seconds`;
  return error instanceof Error ? error.message : String(error);
}
