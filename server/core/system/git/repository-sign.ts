import { lstatSync } from "node:fs";
import path from "node:path";

/**
 * What is to be seen, without git, of the repository that a directory may lie in: another text once one was made or
 * removed there, and once it was written to. git writes into `.git` itself with its first commit, as with every one.
 * Asked with each request, and so at once: it takes microseconds, in threads of its own it would take a hundred.
 */
export function repositorySign(directory: string): string {
  let sign = "";
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    sign += `${signOf(path.join(folder, ".git"))} `;
    if (path.dirname(folder) === folder) return sign;
  }
}

function signOf(file: string): string {
  try {
    const info = lstatSync(file, { throwIfNoEntry: false });
    return info ? `${info.ino}:${info.mtimeMs}` : "";
  } catch {
    return "";
  }
}
