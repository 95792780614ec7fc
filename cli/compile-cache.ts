import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepChunksCompiled } from "./compile-chunks.js";

/**
 * Keeps what is compiled of the command in the user's cache, so that the next start compiles nothing: there and not in
 * the temporary folder, where others could lay code for us to run. What the build has compiled lies beside it, for the
 * Node that it was built with. Each build of the command has a folder of its own, and the first start of one clears
 * away what those before it left.
 */
export function keepCompiled(cache: string): void {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return;
  try {
    const all = path.join(cache, "compiled");
    const file = fileURLToPath(import.meta.url);
    const sources = path.dirname(file);
    const build = statSync(file).mtimeMs.toFixed();
    const own = path.join(all, build);
    const first = !existsSync(own);
    const { version, platform, arch } = process;
    // V8 looks for its own version and for flags; code of another machine's processor it might take for its own.
    const node = `${version}-${platform}-${arch}`;
    keepChunksCompiled(sources, [path.join(own, node), path.join(sources, "compiled", node)]);
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
