import path from "node:path";
import { globMatcher } from "../../base/glob-pattern.js";
import { entriesOf } from "../config/folder-files.js";

/** How deep below the folder a pattern names files are looked for, and how many folders at most. */
const depth = 8;
const mostFolders = 2_000;

/** The files that an absolute path stands for, by name: itself, or what fits where it holds `*`, `?`, `[` or `{`. */
export async function filesOf(pattern: string): Promise<string[]> {
  const names = pattern.split(path.sep);
  const first = names.findIndex((name) => /[*?[{]/.test(name));
  if (first < 0) return [pattern];
  const base = names.slice(0, first).join(path.sep) || path.sep;
  const rest = names.slice(first).join("/");
  // A pattern of one name means this folder; the matcher would look below it too.
  const fits = globMatcher(rest.includes("/") ? rest : `/${rest}`);
  const levels = rest.includes("**") ? depth : names.length - first - 1;
  const found: string[] = [];
  let folders = 0;

  const walk = async (folder: string, below: string, left: number): Promise<void> => {
    if (++folders > mostFolders) return;
    for (const entry of await entriesOf(folder)) {
      const relative = below === "" ? entry.name : `${below}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (fits(relative)) found.push(path.join(folder, entry.name));
      } else if (left > 0 && !skipped(entry.name, rest)) {
        await walk(path.join(folder, entry.name), relative, left - 1);
      }
    }
  };
  await walk(base, "", levels);
  return found.sort();
}

/** What lies there was written by others; a folder that is hidden must be named. */
function skipped(name: string, pattern: string): boolean {
  return name === "node_modules" || (name.startsWith(".") && !pattern.split("/").includes(name));
}
