import path from "node:path";
import { entriesOf } from "../config/folder-files.js";

/** The most that are named: a skill with more has a text that says where to look. */
const most = 50;
const depth = 4;

/** The files that lie beside a `SKILL.md` and below, relative to its folder; one behind the last stands for all others. */
export async function skillFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string, left: number): Promise<void> => {
    for (const entry of await entriesOf(path.join(folder, below))) {
      if (found.length > most) return;
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (!entry.isDirectory()) found.push(name);
      else if (left > 0) await walk(name, left - 1);
    }
  };
  await walk("", depth);
  const named = found.filter((name) => name !== "SKILL.md");
  return named.length > most ? [...named.slice(0, most), "(and more)"] : named;
}
