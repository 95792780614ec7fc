import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepChunksCompiled } from "./compile-chunks.js";

/** Node 22.1 and later. */
type Caching = typeof module & { enableCompileCache?(folder: string): unknown };

/**
 * Keeps what is compiled of the command in the user's cache, so that the next start compiles nothing: there and not in
 * the temporary folder, where others could lay code for us to run. Node does it itself where it can. Each build of the
 * command has a folder of its own, and the first start of one clears away what those before it left.
 */
export function keepCompiled(cache: string): void {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return;
  const { enableCompileCache } = module as Caching;
  try {
    const all = path.join(cache, "compiled");
    const file = fileURLToPath(import.meta.url);
    const build = statSync(file).mtimeMs.toFixed();
    const own = path.join(all, build);
    const first = !existsSync(own);
    if (enableCompileCache) enableCompileCache(own);
    else keepChunksCompiled(path.dirname(file), path.join(own, process.version));
    if (first && existsSync(all)) clear(all, build);
  } catch {
    // It only saves time.
  }
}

function clear(all: string, but: string): void {
  for (const name of readdirSync(all)) {
    if (name !== but) rmSync(path.join(all, name), { recursive: true, force: true });
  }
}
