import { stat } from "node:fs/promises";
import path from "node:path";
import type { File, VcsFileDiff, VcsFileStatus, VcsInfo } from "@opencode/sdk/types";
import { badRequest, CoreError } from "../../base/errors.js";
import { createFileLocks } from "../../base/keyed-locks.js";
import { inside } from "../../system/files/inside.js";
import { orMissing } from "../../system/files/real-target.js";
import { gitSetting, readGitConfig, userConfigFiles } from "../../system/git/config-files.js";
import { createGit } from "../../system/git/git.js";
import type { FilePlace } from "../file/place.js";
import { type ChangesQuery, findChanges } from "./changes.js";
import { patchTargets } from "./patch-targets.js";
import { asRequestError, gitReading } from "./read-git.js";
import { defaultBranch, readHead } from "./refs.js";
import { findRepository, type Repository } from "./repository.js";

type Env = Readonly<Record<string, string | undefined>>;

/** Lines of the whole file. */
const WHOLE = 1_000_000_000;
/** Bytes of patches in an answer; files that come behind those have none. */
const SHOWN = { each: 10_000_000, all: 10_000_000 };
/** Bytes of a raw diff; it is whole or not given. */
const RAW = { each: 64_000_000, all: 64_000_000 };

/** The git repository that a directory lies in. Each question starts one process of git at most, and none at a start. */
export interface Vcs {
  /** What is checked out, as it is now; nothing outside of git. Starts no process. */
  info(directory: string): Promise<VcsInfo>;
  /** Files that differ from the commit, untracked ones too; paths are relative to the root of the repository. */
  status(directory: string, signal: AbortSignal): Promise<VcsFileStatus[]>;
  /** The same for those who look at files: paths are relative to the directory. */
  files(directory: string, signal: AbortSignal): Promise<File[]>;
  /** With patches, but for files that may not be read or are too long. */
  diff(
    place: FilePlace,
    query: { mode: "git" | "branch"; context?: number },
    signal: AbortSignal,
  ): Promise<VcsFileDiff[]>;
  /** One patch of all changes that may be read, which `apply` takes. Throws BadRequest where it would be too long. */
  rawDiff(place: FilePlace, signal: AbortSignal): Promise<Buffer>;
  /** Changes the files as a patch says, all of them or none, whether or not anybody waits for it. Throws VcsApplyError. */
  apply(directory: string, patch: string): Promise<void>;
  /** Makes the directory a repository, unless it lies in one. True when it was made. Throws BadRequest. */
  init(directory: string): Promise<boolean>;
}

export function createVcs({ env }: { env: Env }): Vcs {
  const usualBranch = async () =>
    gitSetting(await readGitConfig(userConfigFiles(env), env), "init.defaultbranch");
  const changes = (repository: Repository, query: ChangesQuery, signal: AbortSignal) =>
    findChanges(repository, query, env, signal);

  const status: Vcs["status"] = async (directory, signal) => {
    const repository = await findRepository(directory);
    return repository ? changes(repository, { since: "head" }, signal) : [];
  };

  const locks = createFileLocks();

  return {
    async info(directory) {
      const repository = await findRepository(directory);
      if (!repository) return {};
      const [{ branch }, usual] = await Promise.all([
        readHead(repository),
        defaultBranch(repository, usualBranch),
      ]);
      return { ...(branch !== undefined && { branch }), ...(usual && { default_branch: usual.name }) };
    },
    status,
    async files(directory, signal) {
      const repository = await findRepository(directory);
      if (!repository) return [];
      const found = await status(directory, signal);
      const skip = repository.below === "" ? 0 : repository.below.length + 1;
      return found.map(({ file, additions, deletions, status: how }) => ({
        path: file.slice(skip),
        added: additions,
        removed: deletions,
        status: how,
      }));
    },
    async diff(place, { mode, context = WHOLE }, signal) {
      const repository = await findRepository(place.directory);
      if (!repository) return [];
      const branch = mode === "branch" ? await defaultBranch(repository, usualBranch) : undefined;
      if (mode === "branch" && !branch) return [];
      const found = await changes(
        repository,
        {
          since: branch ? { branch: branch.ref } : "head",
          patches: { context, limits: SHOWN, binary: false },
        },
        signal,
      );
      return found.map(({ patch, ...one }) =>
        patch && mayRead(place, repository, one.file) ? { ...one, patch: patch.toString() } : one,
      );
    },
    async rawDiff(place, signal) {
      const repository = await findRepository(place.directory);
      if (!repository) return Buffer.alloc(0);
      const found = await changes(
        repository,
        { since: "head", patches: { context: 3, limits: RAW, binary: true } },
        signal,
      );
      const shown = found.filter(({ file }) => !file.endsWith("/") && mayRead(place, repository, file));
      const without = shown.find(({ patch }) => patch === undefined);
      if (without)
        throw badRequest(`directory: the changes are too large for one patch: ${without.file}`, "Query");
      return Buffer.concat(shown.flatMap(({ patch }) => patch ?? []));
    },
    async apply(directory, patch) {
      const repository = await findRepository(directory);
      const refused = (reason: "non-git" | "not-clean", why: string) =>
        new CoreError("VcsApplyError", { message: `Patch can't be applied${why}`, reason });
      if (!repository) throw refused("non-git", " because the project is not git-based");
      const { root, below } = repository;
      const outer = patchTargets(patch).find(
        (file) => !inside(path.join(root, below), path.resolve(root, file)),
      );
      if (outer !== undefined) throw refused("not-clean", `: ${outer} lies outside of the directory`);
      // Whatever git may make of a header that we read otherwise: it stays within.
      const within = below === "" ? [] : [`--include=${below.replace(/[\\*?[]/g, "\\$&")}/*`];
      const apply = async () => {
        const { git } = await gitReading(repository, env, undefined);
        const args = ["apply", "--whitespace=nowarn", "--no-ignore-whitespace", ...within, "-"];
        await git(args, { stdin: patch });
      };
      // One after the other: git reads the files and writes them without a lock of its own.
      await locks.exclusive(root, apply).catch((error: unknown) => {
        if (!(error instanceof CoreError && error.name === "BadRequest")) throw error;
        throw refused("not-clean", `: ${error.message.replace(/^directory: git cannot do this: /, "")}`);
      });
    },
    async init(directory) {
      const info = await orMissing(stat(directory));
      if (!info?.isDirectory()) throw badRequest(`directory: is no folder: ${directory}`, "Query");
      if (await findRepository(directory)) return false;
      await createGit(env, [], "theirs")(["init", "--quiet"], { cwd: directory }).catch(asRequestError);
      return true;
    },
  };
}

function mayRead(place: FilePlace, { root }: Repository, file: string): boolean {
  return place.mayRead(path.join(root, file));
}
