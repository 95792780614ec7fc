import path from "node:path";
import type { Lifetime } from "../base/lifetime.js";
import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import type { HooksOf } from "../base/plugin-hooks.js";
import type { InteractionServices } from "../interaction/interaction-wing.js";
import type { ProviderServices } from "../provider/provider-wing.js";
import { createReport, type Report } from "../storage/report.js";
import type { StorageServices } from "../storage/storage-wing.js";
import type { SystemServices } from "../system/system-wing.js";
import type { FilePlace } from "../workspace/file/place.js";
import { createWatches, type Watches } from "../workspace/watch/watches.js";
import type { WorkspaceServices } from "../workspace/workspace-wing.js";
import { createRemoteInstructions } from "./agent/remote-instructions.js";
import { createConfig } from "./config/config.js";
import { type ConfigWatch, createConfigWatch } from "./config/config-watch.js";
import type { ConfigSources } from "./config/files.js";
import { type ConfigUpdates, createConfigUpdates } from "./config/updates.js";
import { createDisposal, type Disposal } from "./disposal.js";
import { filePlace } from "./file-place.js";
import type { Instances } from "./instance.js";
import { createInstances } from "./instances.js";
import { databaseFiles } from "./own-files.js";
import { createInitGit, type InitGit } from "./project/init-git.js";
import { createProjects, type Projects } from "./project/projects.js";
import { createProjectResolver, scopeWithin } from "./project/resolve.js";
import { createSignInsOf, type DirectorySignIns } from "./sign-ins.js";
import { createTrust, type Trust } from "./trust/trust.js";
import { createWorkspaces, type Workspaces } from "./workspaces/workspaces.js";
import { createProjectCopies } from "./worktree/project-copies.js";
import { createSandboxes, type Sandboxes } from "./worktree/sandboxes.js";
import { createStartCommands } from "./worktree/start-commands.js";

export interface InstanceOptions {
  version: string;
  paths: CorePaths;
  /** Where configuration is looked for, beside the project's own files. */
  config: Pick<ConfigSources, "configFile" | "extraConfigDir" | "configContent" | "overrule" | "omit">;
  env: Record<string, string | undefined>;
  /** Asked for like the files that hold keys, where it is a file. */
  database: unknown;
  /** Further files that are asked for like those, by absolute name. */
  secretFiles?: readonly string[];
  /** Directories, or globs of them, whose projects are the user's own: the one the process was started in. */
  trusted?: readonly string[];
  /** Whether other machines can reach us: then the agent fetches nothing from private networks. */
  exposed?: boolean;
  log: Log;
}

/** What one directory means: its project, its configuration, and whether it may be trusted. */
export interface InstanceServices {
  instances: Instances;
  configUpdates: ConfigUpdates;
  disposal: Disposal;
  projects: Projects;
  sandboxes: Sandboxes;
  workspaces: Workspaces;
  trust: Trust;
  configWatch: ConfigWatch;
  /** Folder of what was too long to show. Agents may use it without asking. */
  outputDirectory: string;
  report: Report;
  /** The files of a directory as they may be handed to a person. */
  filePlace(directory: string): Promise<FilePlace>;
  watches: Watches;
  initGit: InitGit;
  /** How one can sign in to providers, as seen from a directory. */
  signInsOf(directory: string): Promise<DirectorySignIns>;
}

export function instanceWing(
  options: InstanceOptions,
  lower: { hooksOf: HooksOf } & StorageServices &
    SystemServices &
    InteractionServices &
    WorkspaceServices &
    ProviderServices,
  lifetime: Lifetime,
): InstanceServices {
  const { paths, env, log } = options;
  const { db, bus, journal, nodes, owner, withheld, cleanEnv, permissions, auth } = lower;
  const { home } = paths;
  const sources = { withheld, configDir: paths.config, home, env, ...options.config };
  const configs = createConfig(sources);
  const report = createReport({ journal, log });
  const resolver = createProjectResolver(cleanEnv);
  const configWatch = createConfigWatch({ owner });
  const trust = createTrust({
    ...{ db, bus, journal, permissions, home, log },
    scopeOf: scopeWithin(resolver),
    trusted: options.trusted ?? [],
    volume: nodes.volume,
  });
  const outputDirectory = path.join(paths.data, "tool-output");
  const instances = createInstances({
    projects: resolver,
    ...{ configs, env, withheld, home, auth, trust, report, log },
    providers: lower.source,
    hooksOf: lower.hooksOf,
    configDir: paths.config,
    extraConfigDir: options.config.extraConfigDir,
    omit: options.config.omit,
    ownDirectories: [outputDirectory],
    secrets: [...databaseFiles(options.database), ...(options.secretFiles ?? [])],
    remoteInstructions: (place) =>
      createRemoteInstructions({
        exposed: options.exposed ?? false,
        userAgent: `opencode/${options.version}`,
        missing: (url, why) => report(place, `The instructions at ${url} are left out: ${why}`),
      }),
  });
  const placeOf = async (directory: string) => filePlace(await instances.get(directory), home);
  const watches = createWatches({
    ...{ journal, home, log, placeOf },
    scopeOf: async (directory) => ({ directory, project: (await instances.get(directory)).projectID }),
  });
  lifetime.add(watches.close);
  const wrote = configWatch.allowed;
  const disposal = createDisposal({ instances, configs, projects: resolver, journal });
  const projects = createProjects({ db, journal, volume: nodes.volume });
  const startCommands = createStartCommands({ env: cleanEnv, outputDirectory });
  lifetime.add(startCommands.close);
  const { worktrees, ptys } = lower;
  disposal.onDispose(ptys.dispose);
  disposal.onDispose(lower.languageServers.dispose);
  const sandboxes = {
    ...createSandboxes({ worktrees, startCommands, instances, projects, disposal, journal, log }),
    copies: createProjectCopies({ copies: lower.copies, disposal, journal }),
  };
  return {
    ...{ instances, trust, configWatch, outputDirectory, report, disposal, projects },
    configUpdates: createConfigUpdates({ sources, configs, instances, journal, wrote }),
    sandboxes,
    workspaces: createWorkspaces({ db, bus, journal, sandboxes, log, volume: nodes.volume }),
    watches,
    signInsOf: createSignInsOf({ instances, hooksOf: lower.hooksOf, own: lower.ownSignIns }),
    initGit: createInitGit({ vcs: lower.vcs, instances, projects, disposal, watches, journal }),
    filePlace(directory) {
      watches.touch(directory);
      return placeOf(directory);
    },
  };
}
