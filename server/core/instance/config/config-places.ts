import path from "node:path";
import { inside } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";

export interface ConfigPlace {
  /** The user's folder, and others like it. */
  homes: readonly string[];
  /** Files of any name that configuration is read from. */
  files: readonly string[];
  /** Folders that skills are read from, whatever they are called. */
  skills: readonly string[];
  /** Those of them in which people work, too: of what they hold only the skills' own files count. */
  wide: readonly string[];
  /** The folder in which a session may be opened anywhere, and find what configures it there. */
  scope: string;
}

/** Files by whose name alone it is known that configuration is read from them. */
export const configNames: ReadonlySet<string> = new Set([
  "opencode.json",
  "opencode.jsonc",
  ".opencode.json",
]);
/** Folders in which others keep skills that we read, too. */
export const skillHomes: ReadonlySet<string> = new Set([".claude", ".agents"]);
export const skillFile = "SKILL.md";

/**
 * Whether what a file holds decides what agents may do, or is run: a configuration file, or anything in a folder of
 * agents, commands, tools and the like. It need not exist, and may be meant by a link; plans are only read by people.
 */
export async function isConfigFile(file: string, place: ConfigPlace): Promise<boolean> {
  const { homes, files, skills, wide } = place;
  const real = await realTarget(file);
  if (isPlan(file) && isPlan(real)) return false;
  const folders = [...homes, ...skills];
  const isSkill = [file, real].some((one) => path.basename(one) === skillFile);
  if (isSkill) folders.push(...wide);
  if (
    [file, real].some(
      (one) => isNamed(one) || folders.some((folder) => inside(folder, one)) || files.includes(one),
    )
  )
    return true;
  for (const one of [...folders, ...files]) {
    const target = await realTarget(one);
    // A folder that is linked to from where configuration is looked for is such a folder, whatever its name.
    if (inside(target, real)) return true;
  }
  return false;
}

function isNamed(file: string): boolean {
  const parts = file.toLowerCase().split(path.sep);
  return (
    configNames.has(parts.at(-1) ?? "") ||
    parts.includes(".opencode") ||
    parts.some((part, index) => skillHomes.has(part) && parts[index + 1] === "skills")
  );
}

function isPlan(file: string): boolean {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf(".opencode");
  return (
    at >= 0 && parts[at + 1] === "plans" && parts.length > at + 2 && !configNames.has(parts.at(-1) ?? "")
  );
}
