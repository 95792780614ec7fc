import { readFile, stat } from "node:fs/promises";
import path from "node:path";

/** What Node takes of an export with conditions, in the order in which plugins are written for them. */
const conditions = ["import", "node", "default", "bun", "require"];
const indexes = ["index.ts", "index.js", "index.mjs", "src/index.ts"];

/** The file that a plugin begins with: itself, or what its `package.json` says. Throws, in a sentence. */
export async function entryFile(at: string): Promise<string> {
  const info = await stat(at).catch(() => undefined);
  if (!info) throw new Error(`there is no file ${at}`);
  if (!info.isDirectory()) return at;
  const text = await readFile(path.join(at, "package.json"), "utf8").catch(() => "{}");
  const manifest = JSON.parse(text) as { exports?: unknown; main?: unknown; module?: unknown };
  const named = [
    exported(manifest.exports, "./server"),
    exported(manifest.exports, "."),
    manifest.module,
    manifest.main,
    ...indexes,
  ];
  for (const name of named) {
    if (typeof name !== "string") continue;
    const file = path.join(at, name);
    for (const candidate of [file, `${file}.js`, path.join(file, "index.js")])
      if ((await stat(candidate).catch(() => undefined))?.isFile()) return candidate;
  }
  throw new Error("its package.json names no file that is there: exports, main or module");
}

function exported(exports: unknown, name: string): string | undefined {
  if (typeof exports === "string") return name === "." ? exports : undefined;
  if (typeof exports !== "object" || exports === null) return undefined;
  const all = exports as Record<string, unknown>;
  if (name in all) return conditional(all[name]);
  const hasPaths = Object.keys(all).some((key) => key.startsWith("."));
  return name === "." && !hasPaths ? conditional(all) : undefined;
}

function conditional(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const condition of conditions) {
    const found = conditional((value as Record<string, unknown>)[condition]);
    if (found !== undefined) return found;
  }
  return undefined;
}
