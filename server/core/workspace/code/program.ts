import { access } from "node:fs/promises";
import path from "node:path";
import { inside } from "../../system/files/inside.js";
import { readSmall } from "../../system/files/read-small.js";
import { findProgram } from "../../system/process/find-program.js";
import { type CodePlace, foldersUp } from "./code-place.js";

/** A program for code: a formatter, or a language server. */
export interface CodeProgram {
  name: string;
  /** With the dot. */
  extensions: readonly string[];
  /** Program and arguments. */
  command: readonly string[];
  /** It is looked for in the project's `node_modules` first. */
  isNode?: boolean;
  /** One of these has to lie in the directory or above it, else the project does not use the program. */
  needs?: readonly string[];
  /** A package that the project has to name in its `package.json`. */
  needsPackage?: string;
  /** Files of a project that it runs. */
  runs?: readonly string[];
  env?: Record<string, string> | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The absolute path of what is run; undefined where it is not there or the project has no use for it. */
export async function findCodeProgram(
  { command: [word = ""], isNode, needs, needsPackage }: CodeProgram,
  place: CodePlace,
  env: Env,
): Promise<string | undefined> {
  const folders = foldersUp(place.directory, place);
  if (needs && !(await firstOf(folders, needs))) return undefined;
  if (needsPackage && !(await namesPackage(folders, needsPackage))) return undefined;
  if (isNode) {
    for (const folder of folders) {
      const local = await findProgram(path.join(folder, "node_modules/.bin", word), { cwd: folder, env });
      if (local !== undefined) return local;
    }
  }
  return findProgram(word, { cwd: place.directory, env });
}

/** The files of a project that the program runs: itself, where it lies there, and what it takes in. */
export async function codeRun(program: CodeProgram, place: CodePlace, env: Env): Promise<string[]> {
  const file = await findCodeProgram(program, place, env);
  if (file === undefined) return [];
  const folders = foldersUp(place.directory, place);
  const taken = await Promise.all(
    (program.runs ?? []).flatMap((name) =>
      folders.map(async (folder) =>
        (await exists(path.join(folder, name))) ? [path.join(folder, name)] : [],
      ),
    ),
  );
  return [...(inside(place.scope, file) ? [file] : []), ...taken.flat()];
}

/** The nearest of the folders that has one of these names in it. */
export async function firstOf(
  folders: readonly string[],
  names: readonly string[],
): Promise<string | undefined> {
  for (const folder of folders)
    for (const name of names) if (await exists(path.join(folder, name))) return folder;
  return undefined;
}

async function namesPackage(folders: readonly string[], name: string): Promise<boolean> {
  for (const folder of folders) {
    const text = (await readSmall(path.join(folder, "package.json"), 4 * 1024 * 1024))?.toString() ?? "";
    if (text.includes(`"${name}"`)) return true;
  }
  return false;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
