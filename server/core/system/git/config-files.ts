import { homedir } from "node:os";
import path from "node:path";
import { readSmall } from "../files/read-small.js";

/** One setting of a configuration file of git. */
export interface GitSetting {
  /** Lower case, such as `core`. */
  section: string;
  /** As written, such as `origin` of `[remote "origin"]`. */
  subsection: string | undefined;
  /** Lower case. */
  key: string;
  value: string;
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
export async function readGitConfig(files: readonly string[], env: Env): Promise<GitSetting[]> {
  let left = MOST_INCLUDES;
  const read = async (file: string, conditional: boolean): Promise<GitSetting[]> => {
    const bytes = await readSmall(file, MOST_BYTES);
    const found: GitSetting[] = [];
    for (const setting of parse(bytes?.toString() ?? "")) {
      found.push({ ...setting, conditional });
      const { section, key, value } = setting;
      if (key !== "path" || (section !== "include" && section !== "includeif") || left-- <= 0) continue;
      const named = fromHome(value, env);
      const included = path.resolve(path.dirname(file), named);
      found.push(...(await read(included, conditional || section === "includeif")));
    }
    return found;
  };
  const lists: GitSetting[][] = [];
  for (const file of files) lists.push(await read(file, false));
  return lists.flat();
}

/** The value that counts of a setting, such as `core.excludesfile`; a path that begins with `~/` is in the home folder. */
export function gitSetting(settings: readonly GitSetting[], name: string): string | undefined {
  return settings.findLast(
    ({ section, subsection, key, conditional }) =>
      !conditional && subsection === undefined && `${section}.${key}` === name,
  )?.value;
}

export function fromHome(file: string, env: Env): string {
  return file.startsWith("~/") ? path.join(env.HOME ?? homedir(), file.slice(2)) : file;
}

function parse(text: string): Omit<GitSetting, "conditional">[] {
  const settings: Omit<GitSetting, "conditional">[] = [];
  let section = "";
  let subsection: string | undefined;
  // A backslash at the end of a line goes on in the next one.
  for (const whole of text.replace(/\r\n/g, "\n").replace(/\\\n/g, "").split("\n")) {
    let line = whole.trim();
    const [header, name, sub] = /^\[\s*([\w.-]+)\s*(?:"((?:[^"\\]|\\.)*)")?\s*\]/.exec(line) ?? [];
    if (header !== undefined && name !== undefined) {
      const [main = "", ...old] = name.split(".");
      section = main.toLowerCase();
      subsection = sub?.replace(/\\(.)/g, "$1") ?? (old.length > 0 ? old.join(".") : undefined);
      line = line.slice(header.length).trim();
    }
    const [, key, value] = /^([A-Za-z][\w-]*)\s*(?:=\s*(.*))?$/.exec(line) ?? [];
    if (section === "" || key === undefined) continue;
    settings.push({ section, subsection, key: key.toLowerCase(), value: plain(value ?? "true") });
  }
  return settings;
}

/** A value without its quotes, escapes and the comment behind it. */
function plain(value: string): string {
  let result = "";
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const char = value[at];
    if (char === "\\") {
      const next = value[++at] ?? "";
      result += next === "n" ? "\n" : next === "t" ? "\t" : next;
    } else if (char === '"') quoted = !quoted;
    else if ((char === "#" || char === ";") && !quoted) break;
    else result += char;
  }
  return result.trimEnd();
}
