import { access, constants, stat } from "node:fs/promises";
import path from "node:path";

export interface ProgramPlace {
  /** Absolute; where relative paths begin. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** The absolute path of the program that the first word of a command means; undefined where none can be run. */
export async function findProgram(word: string, { cwd, env }: ProgramPlace): Promise<string | undefined> {
  const isPath = word.includes("/") || (process.platform === "win32" && word.includes("\\"));
  const folders = isPath ? [cwd] : searchPath(env);
  for (const folder of folders) {
    for (const ending of endings(env)) {
      const file = path.resolve(folder, word + ending);
      if (await isProgram(file)) return file;
    }
  }
  return undefined;
}

function searchPath(env: ProgramPlace["env"]): string[] {
  // Empty and relative entries mean wherever one happens to be, which is no place to trust.
  return (env.PATH ?? env.Path ?? "").split(path.delimiter).filter(path.isAbsolute);
}

function endings(env: ProgramPlace["env"]): string[] {
  return process.platform === "win32" ? ["", ...(env.PATHEXT ?? ".EXE;.CMD;.BAT").split(";")] : [""];
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
