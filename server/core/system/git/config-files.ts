import { homedir } from "node:os";
import path from "node:path";
import { readSmall } from "../files/read-small.js";
import { type GitSetting, parseGitConfig } from "./config-text.js";

/** A setting of some file. */
export interface FoundSetting extends GitSetting {
  /** From a file that git reads in some places only. */
  conditional: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const MOST_BYTES = 1024 * 1024;
const MOST_INCLUDES = 50;

/** The files in which a user's own settings stand, the later ones outweighing the earlier. */
export function userConfigFiles(env: Env): string[] {
  const home = env.HOME ?? homedir();
  if (env.GIT_CONFIG_GLOBAL !== undefined) return [env.GIT_CONFIG_GLOBAL];
  const xdg = env.XDG_CONFIG_HOME || path.join(home, ".config");
  const system = env.GIT_CONFIG_NOSYSTEM === undefined ? ["/etc/gitconfig"] : [];
  return [...system, path.join(xdg, "git/config"), path.join(home, ".gitconfig")];
}

/**
 * What configuration files of git hold, those that they include too, in the order in which they count. No process is
 * started; a file that is not there or makes no sense holds nothing.
 */
export async function readGitConfig(files: readonly string[], env: Env): Promise<FoundSetting[]> {
  let left = MOST_INCLUDES;
  const read = async (file: string, conditional: boolean): Promise<FoundSetting[]> => {
    const bytes = await readSmall(file, MOST_BYTES);
    const found: FoundSetting[] = [];
    for (const setting of parseGitConfig(bytes?.toString() ?? "").settings) {
      found.push({ ...setting, conditional });
      const { section, key, value } = setting;
      if (key !== "path" || (section !== "include" && section !== "includeif") || left-- <= 0) continue;
      const named = fromHome(value, env);
      const included = path.resolve(path.dirname(file), named);
      found.push(...(await read(included, conditional || section === "includeif")));
    }
    return found;
  };
  const lists: FoundSetting[][] = [];
  for (const file of files) lists.push(await read(file, false));
  return lists.flat();
}

/** The value that counts of a setting, such as `core.excludesfile`; a path that begins with `~/` is in the home folder. */
export function gitSetting(settings: readonly FoundSetting[], name: string): string | undefined {
  return settings.findLast(
    ({ section, subsection, key, conditional }) =>
      !conditional && subsection === undefined && `${section}.${key}` === name,
  )?.value;
}

export function fromHome(file: string, env: Env): string {
  return file.startsWith("~/") ? path.join(env.HOME ?? homedir(), file.slice(2)) : file;
}
