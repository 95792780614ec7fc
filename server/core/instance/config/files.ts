import path from "node:path";
import { foldersDown } from "../../system/files/inside.js";
import type { Withheld } from "../../system/process/withheld.js";

/** Where configuration may come from. All paths are absolute; the caller reads them from its environment. */
export interface ConfigSources {
  /** Folder of the user's own configuration, such as `~/.config/opencode`. */
  configDir: string;
  /** One more file, above the global ones (`OPENCODE_CONFIG`). */
  configFile?: string;
  /** One more folder, above the project's files (`OPENCODE_CONFIG_DIR`). */
  extraConfigDir?: string;
  /** JSON text of what rules over all of that, agents' own permissions included (`OPENCODE_PERMISSION` and the like). */
  overrule?: string;
  omit?: Omitted;
  /** JSONC text that wins over every file (`OPENCODE_CONFIG_CONTENT`). */
  configContent?: string;
  /** For `~` in paths. */
  home: string;
  /** For `{env:NAME}` in string values. */
  env: Readonly<Record<string, string | undefined>>;
  /** Is told what of that turns out to be keys. */
  withheld?: Withheld | undefined;
}

/** What does not count although it is there. */
export interface Omitted {
  /** Files and folders of projects (`OPENCODE_DISABLE_PROJECT_CONFIG`). */
  project?: boolean;
  /** Plugins, whosever they are (`OPENCODE_PURE`, `--pure`). */
  plugins?: boolean;
  /** CLAUDE.md (`OPENCODE_DISABLE_CLAUDE_CODE_PROMPT`). */
  claudePrompt?: boolean;
  /** `.claude/skills` (`OPENCODE_DISABLE_CLAUDE_CODE_SKILLS`). */
  claudeSkills?: boolean;
}

const names = ["opencode.json", "opencode.jsonc"];

/** The name the Go lineage uses; its keys differ, see `go-lineage.ts`. */
export const goLineageName = ".opencode.json";

/** The user's own files, in rising precedence; they need not exist. */
export function globalFiles(sources: Pick<ConfigSources, "configDir" | "home">): string[] {
  return [
    path.join(sources.home, goLineageName),
    path.join(sources.configDir, goLineageName),
    ...["config.json", ...names].map((name) => path.join(sources.configDir, name)),
  ];
}

/** Every file that counts for `directory`, in rising precedence; they need not exist. */
export function configFiles(sources: ConfigSources, directory: string, worktree: string): string[] {
  const all = [
    ...globalFiles(sources),
    ...(sources.configFile ? [sources.configFile] : []),
    ...(sources.omit?.project ? [] : projectFolders(worktree, directory)).flatMap(projectFiles),
    ...(sources.extraConfigDir ? inFolder(sources.extraConfigDir) : []),
  ];
  return all.filter((file, index) => all.lastIndexOf(file) === index);
}

/** Those of them that belong to the project rather than to the user. */
export function projectConfigFiles(sources: ConfigSources, directory: string, worktree: string): string[] {
  const users = new Set([
    ...globalFiles(sources),
    ...(sources.configFile ? [sources.configFile] : []),
    ...(sources.extraConfigDir ? inFolder(sources.extraConfigDir) : []),
  ]);
  return projectFolders(worktree, directory)
    .flatMap(projectFiles)
    .filter((file) => !users.has(file));
}

/** Those of `configHomes` that belong to the project rather than to the user. */
export function projectHomes(
  sources: { configDir: string; extraConfigDir?: string | undefined; omit?: Omitted | undefined },
  directory: string,
  worktree: string,
): string[] {
  const users = [sources.configDir, sources.extraConfigDir];
  return configHomes(sources, directory, worktree).filter((home) => !users.includes(home));
}

/** Where an agent's own folders (`agent`, `command`, `skill`, `tool`) may lie, in rising precedence; they need not exist. */
export function configHomes(
  sources: { configDir: string; extraConfigDir?: string | undefined; omit?: Omitted | undefined },
  directory: string,
  worktree: string,
): string[] {
  const all = [
    sources.configDir,
    ...(sources.omit?.project ? [] : projectFolders(worktree, directory)).map((folder) =>
      path.join(folder, ".opencode"),
    ),
    ...(sources.extraConfigDir ? [sources.extraConfigDir] : []),
  ];
  return all.filter((home, index) => all.lastIndexOf(home) === index);
}

/** Those of the folders of `files` that may hold agents, each with the last of its files. */
export function homesOf(
  files: readonly string[],
  { configDir, extraConfigDir }: { configDir: string; extraConfigDir?: string },
): { home: string; after: string }[] {
  const last = names.at(-1);
  return files
    .filter((file) => path.basename(file) === last)
    .map((file) => ({ home: path.dirname(file), after: file }))
    .filter(
      ({ home }) => home === configDir || home === extraConfigDir || path.basename(home) === ".opencode",
    );
}

/** Files that may be changed through the API, the one to be changed first: that which rules over the others. */
export const patchTargets = {
  project: (directory: string, worktree: string): string[] =>
    projectFolders(worktree, directory)
      .flatMap((folder) => [...inFolder(folder), ...inFolder(path.join(folder, ".opencode"))])
      .reverse(),
  global: ({ configDir }: Pick<ConfigSources, "configDir">): string[] =>
    ["config.json", ...names].map((name) => path.join(configDir, name)).reverse(),
};

/** Outside a work tree the folders above are anybody's, such as a shared temporary one: only the directory counts. */
export function projectFolders(worktree: string, directory: string): string[] {
  return worktree === path.parse(worktree).root ? [directory] : foldersDown(worktree, directory);
}

function projectFiles(folder: string): string[] {
  return [path.join(folder, goLineageName), ...inFolder(folder), ...inFolder(path.join(folder, ".opencode"))];
}

function inFolder(folder: string): string[] {
  return names.map((name) => path.join(folder, name));
}
