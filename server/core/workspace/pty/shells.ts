import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import path from "node:path";
import type { PtyShell } from "@opencode/sdk/types";
import { findProgram, type ProgramPlace } from "../../system/process/find-program.js";

type Env = ProgramPlace["env"];

/** Those that read what agents write, restricted ones too. */
const bashLike = new Set(["bash", "rbash", "zsh", "sh", "dash", "ash", "ksh", "mksh"]);
/** Those that `-l` makes a login shell. */
const loginShells = new Set([...bashLike, "fish", "nu", "tcsh", "csh"]);
const usual = ["/bin/bash", "/bin/zsh", "/bin/sh"];

/** The shells of this machine in the order in which it lists them, without those that are not there. */
export async function listShells(env: Env): Promise<PtyShell[]> {
  const found = await Promise.all(
    (await listed()).map(async (word) => ({ word, file: await findProgram(word, { cwd: "/", env }) })),
  );
  return found.flatMap(({ word, file }) => {
    if (file === undefined) return [];
    const shell = path.isAbsolute(word) ? word : file;
    return [{ path: shell, name: path.basename(shell), acceptable: bashLike.has(nameOf(shell)) }];
  });
}

/** The shell of whoever runs us. */
export async function loginShell(env: Env): Promise<string> {
  const words =
    process.platform === "win32"
      ? [env.COMSPEC ?? "", "cmd.exe"]
      : [env.SHELL ?? "", userInfo().shell ?? "", ...usual];
  for (const word of words.filter(Boolean)) if (await findProgram(word, { cwd: "/", env })) return word;
  return words.at(-1) ?? "/bin/sh";
}

/** The arguments that a program gets where none are given. */
export function usualArguments(command: string): string[] {
  return loginShells.has(nameOf(command)) ? ["-l"] : [];
}

function nameOf(file: string): string {
  return path.basename(file).replace(/\.exe$/i, "");
}

async function listed(): Promise<string[]> {
  if (process.platform === "win32") return ["pwsh.exe", "powershell.exe", "cmd.exe"];
  const text = await readFile("/etc/shells", "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.replace(/#.*/, "").trim());
  const named = [...new Set(lines.filter((line) => path.isAbsolute(line)))];
  return named.length > 0 ? named : usual;
}
