import path from "node:path";
import { contains, realTarget } from "../../tool/external-directory.js";

export interface ConfigPlace {
  /** The user's folder, and others like it. */
  homes: readonly string[];
  /** Files of any name that configuration is read from. */
  files: readonly string[];
}

const names = new Set(["opencode.json", "opencode.jsonc", ".opencode.json"]);

/**
 * Whether what a file holds decides what agents may do, or is run: a configuration file, or anything in a folder of
 * agents, commands, tools and the like. It need not exist, and may be meant by a link; plans are only read by people.
 */
export async function isConfigFile(file: string, { homes, files }: ConfigPlace): Promise<boolean> {
  const real = await realTarget(file);
  if (isPlan(file) && isPlan(real)) return false;
  if (
    [file, real].some(
      (one) => isNamed(one) || homes.some((home) => contains(home, one)) || files.includes(one),
    )
  )
    return true;
  for (const one of [...homes, ...files]) {
    const target = await realTarget(one);
    // A folder that is linked to from where configuration is looked for is such a folder, whatever its name.
    if (contains(target, real)) return true;
  }
  return false;
}

function isNamed(file: string): boolean {
  const parts = file.toLowerCase().split(path.sep);
  return names.has(parts.at(-1) ?? "") || parts.includes(".opencode");
}

function isPlan(file: string): boolean {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf(".opencode");
  return at >= 0 && parts[at + 1] === "plans" && parts.length > at + 2 && !names.has(parts.at(-1) ?? "");
}
