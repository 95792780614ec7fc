import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Skill } from "@opencode/sdk/types";
import { readSmall } from "../../system/files/read-small.js";
import { skillFile } from "../config/config-places.js";
import { configHomes, type Omitted, projectFolders } from "../config/files.js";
import { entriesOf } from "../config/folder-files.js";
import { splitFrontMatter, textsOf } from "../front-matter/front-matter.js";

export interface SkillPlace {
  /** Absolute. */
  directory: string;
  /** Root of the git work tree, or the file system's root outside one. */
  worktree: string;
  /** Folder of the user's own configuration. */
  configDir: string;
  /** One more folder like it, above the project's (`OPENCODE_CONFIG_DIR`). */
  extraConfigDir?: string | undefined;
  home: string;
  omit?: Omitted | undefined;
}

/** How deep below a folder of skills a skill may lie. */
const depth = 3;
/** How long what was found is trusted unseen, in milliseconds. */
const trust = 250;
/** A skill is instructions; what is larger is something else. */
const maxBytes = 512 * 1024;

interface Found {
  file: string;
  stamp: string;
}

/**
 * The skills of a directory, by name; where two have the same name, the one nearest to the directory counts.
 * The list stays the same object until a skill appears, changes or goes.
 */
export function createSkills(place: SkillPlace): (configured: readonly string[]) => Promise<Skill[]> {
  let known: { fingerprint: string; skills: Skill[] } | undefined;
  let current: { configured: string; skills: Promise<Skill[]>; looked: number } | undefined;

  const look = async (configured: readonly string[]): Promise<Skill[]> => {
    const found: Found[] = [];
    for (const folder of skillFolders(place, configured)) found.push(...(await skillFiles(folder, depth)));
    const fingerprint = found.map(({ file, stamp }) => `${file}|${stamp}`).join("\n");
    if (known?.fingerprint !== fingerprint) known = { fingerprint, skills: await readSkills(found) };
    return known.skills;
  };

  return (configured) => {
    const key = configured.join("\n");
    if (current?.configured === key && performance.now() - current.looked < trust) return current.skills;
    current = { configured: key, skills: look(configured), looked: performance.now() };
    return current.skills;
  };
}

/** In rising precedence; they need not exist. */
export function skillFolders(place: SkillPlace, configured: readonly string[]): string[] {
  const { directory, worktree, home } = place;
  const inside = place.omit?.project ? [] : projectFolders(worktree, directory);
  const [own = "", ...homes] = configHomes(place, directory, worktree);
  const of = (folder: string) => [path.join(folder, "skill"), path.join(folder, "skills")];
  const shared = (folder: string) => [
    ...(place.omit?.claudeSkills ? [] : [path.join(folder, ".claude", "skills")]),
    path.join(folder, ".agents", "skills"),
  ];
  return [
    ...shared(home),
    ...of(own),
    ...configured.map((folder) => path.resolve(directory, folder.replace(/^~(?=$|[\\/])/, home))),
    ...homes.flatMap((folder) => {
      const beside = inside.find((one) => path.join(one, ".opencode") === folder);
      return [...(beside === undefined ? [] : shared(beside)), ...of(folder)];
    }),
  ];
}

/** Every `SKILL.md` in a folder and below, in a steady order. A folder that is a skill holds no others. */
async function skillFiles(folder: string, levels: number): Promise<Found[]> {
  const entries = await entriesOf(folder);
  if (entries.some((entry) => entry.name === skillFile)) {
    const file = path.join(folder, skillFile);
    const info = await statOf(file);
    return info?.isFile() ? [{ file, stamp: `${info.mtimeMs}:${info.size}` }] : [];
  }
  if (levels === 0) return [];
  const below = entries
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => entry.name)
    .filter((name) => name !== "node_modules" && !name.startsWith("."));
  return (await Promise.all(below.map((name) => skillFiles(path.join(folder, name), levels - 1)))).flat();
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}

async function readSkills(found: Found[]): Promise<Skill[]> {
  const byName = new Map<string, Skill>();
  for (const { file } of found) {
    const skill = await readSkill(file);
    if (skill) byName.set(skill.name, skill);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Undefined for a file that is gone, unreadable, far too large, or has no front matter that says what it is for. */
async function readSkill(file: string): Promise<Skill | undefined> {
  const bytes = await readSmall(file, maxBytes);
  if (!bytes) return undefined;
  const { lines, body } = splitFrontMatter(bytes.toString());
  const fields = textsOf(lines);
  if (!fields.name && !fields.description) return undefined;
  return {
    name: fields.name || path.basename(path.dirname(file)),
    ...(fields.description && { description: fields.description }),
    location: file,
    content: body,
  };
}
