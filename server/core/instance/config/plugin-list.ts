import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Config } from "@opencode/sdk/types";
import { entriesOf } from "./folder-files.js";

export type PluginEntry = NonNullable<Config["plugin"]>[number];

/** A plugin, and who has said that there is one. */
export interface PluginOrigin {
  spec: PluginEntry;
  /** The file that names it, the folder that it lies in, or the variable. */
  source: string;
  /** `local`: it comes with a project, or with this very start. */
  scope: "global" | "local";
}

/** The plugins that lie as files in a configuration folder: directly in it, links too. */
export async function pluginFiles(home: string): Promise<string[]> {
  const folders = (await entriesOf(home)).filter(({ name }) => name === "plugin" || name === "plugins");
  const lists = await Promise.all(
    folders.map(async ({ name }) =>
      (await entriesOf(path.join(home, name)))
        .filter((entry) => /\.(ts|js)$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.join(home, name, entry.name)),
    ),
  );
  return lists.flat();
}

/** An entry of a file, with a path as the address it has seen from the file's folder. */
export function resolvePlugin(entry: PluginEntry, base: string, home: string): PluginEntry {
  const [spec, options] = typeof entry === "string" ? [entry] : entry;
  const isPath = /^(\.{1,2}([\\/]|$)|[\\/]|~[\\/]|[a-z]:[\\/])/i.test(spec);
  const address = isPath ? pathToFileURL(path.resolve(base, spec.replace(/^~(?=[\\/])/, home))).href : spec;
  return options === undefined ? address : [address, options];
}

export function specOf(entry: PluginEntry): string {
  return typeof entry === "string" ? entry : entry[0];
}

/** Where a plugin lies that is a file or folder; undefined for a package. */
export function pluginPath(spec: string): string | undefined {
  if (!spec.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(spec);
  } catch {
    // No address of a file here, such as one with a host.
    return spec;
  }
}

/** Of two entries for one file, or for one package in whatever versions, the later stays, in the later's place. */
export function withoutEarlier(entries: readonly PluginEntry[]): PluginEntry[] {
  const seen = new Set<string>();
  const kept: PluginEntry[] = [];
  for (const entry of entries.toReversed()) {
    const spec = specOf(entry);
    const key = spec.startsWith("file:") ? spec : spec.replace(/(?<=.)@.*$/, "");
    if (spec.trim() === "" || seen.has(key)) continue;
    seen.add(key);
    kept.unshift(entry);
  }
  return kept;
}
