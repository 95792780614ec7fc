import path from "node:path";
import type { Lifetime } from "../base/lifetime.js";
import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import type { HooksOf } from "../base/plugin-hooks.js";
import type { StorageServices } from "../storage/storage-wing.js";
import { createGit, type Git } from "../system/git/git.js";
import type { SystemServices } from "../system/system-wing.js";
import { type Files, files } from "./file/files.js";
import { createFind, type Find } from "./find/find.js";
import { createRipgrep, type Ripgrep } from "./find/ripgrep.js";
import { createFormatters, type Formatters } from "./formatter/formatters.js";
import { createLanguageServers, type LanguageServers } from "./lsp/language-servers.js";
import { createPtys, type Ptys } from "./pty/ptys.js";
import { createRepositories, type Repositories } from "./reference/repositories.js";
import { createSnapshots, type Snapshots } from "./snapshot/snapshot.js";
import { createVcs, type Vcs } from "./vcs/vcs.js";
import { type Copies, createCopies } from "./worktree/copies.js";
import { createWorktrees, type Worktrees } from "./worktree/worktrees.js";

/** What is done with the files of a project. */
export interface WorkspaceServices {
  snapshots: Snapshots;
  ripgrep: Ripgrep;
  find: Find;
  vcs: Vcs;
  files: Files;
  worktrees: Worktrees;
  copies: Copies;
  /** git as the user has it, for what is done to repositories in their name. */
  userGit: Git;
  formatters: Formatters;
  languageServers: LanguageServers;
  /** Copies of repositories that references name. */
  repositories: Repositories;
  /** Terminals of people. */
  ptys: Ptys;
}

export function workspaceWing(
  { paths, log }: { paths: CorePaths; log: Log },
  {
    cleanEnv,
    terminalEnv,
    journal,
    owner,
    nodes,
    hooksOf,
  }: { hooksOf: HooksOf } & StorageServices & SystemServices,
  lifetime: Lifetime,
): WorkspaceServices {
  const folder = path.join(paths.data, "snapshot");
  const snapshots = createSnapshots({ folder, home: paths.home, env: cleanEnv, log });
  lifetime.add(snapshots.close);
  const ripgrep = createRipgrep({ env: cleanEnv });
  const userGit = createGit(cleanEnv, [], "theirs");
  const worktrees = createWorktrees({ git: userGit, folder: path.join(paths.data, "worktree") });
  const languageServers = createLanguageServers({ env: cleanEnv, journal, log });
  lifetime.add(languageServers.close);
  const formatters = createFormatters({ env: cleanEnv });
  const ptys = createPtys({
    ...{ journal, env: terminalEnv, owner, hooksOf },
    bind: (id) => nodes.bind("pty", id),
  });
  lifetime.add(ptys.close);
  const find = createFind({ ripgrep });
  const copies = createCopies({ git: userGit });
  const vcs = createVcs({ env: cleanEnv });
  const code = { formatters, languageServers, repositories: createRepositories({ env: cleanEnv }) };
  return { snapshots, ripgrep, files, find, vcs, worktrees, copies, userGit, ...code, ptys };
}
