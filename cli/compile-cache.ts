import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Node 22.1 and later. */
type Caching = typeof module & { enableCompileCache?(folder: string): unknown };

/**
 * Has Node keep what it compiles of the command in the user's cache, so that the next start compiles nothing: there and
 * not in the temporary folder, where others could lay code for us to run. Node itself tells its versions apart; each
 * build of the command has a folder of its own, and the first start of one clears away what those before it left.
 */
export function keepCompiled(cache: string): void {
  const { enableCompileCache } = module as Caching;
  if (!enableCompileCache) return;
  try {
    const all = path.join(cache, "compiled");
    const build = statSync(fileURLToPath(import.meta.url)).mtimeMs.toFixed();
    const own = path.join(all, build);
    const first = !existsSync(own);
    enableCompileCache(own);
    if (first && existsSync(own)) clear(all, build);
  } catch {
    // It only saves time.
  }
}

function clear(all: string, but: string): void {
  for (const name of readdirSync(all)) {
    if (name !== but) rmSync(path.join(all, name), { recursive: true, force: true });
  }
}
