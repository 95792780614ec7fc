import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepChunksCompiled } from "./compile-chunks.js";

/** Builds whose compiled code is kept, of some megabytes each. */
const most = 4;

/**
 * Keeps what is compiled of the command in the user's cache, so that the next start compiles nothing: there and not in
 * the temporary folder, where others could lay code for us to run. What the build has compiled lies beside it, for the
 * Node that it was built with. Each build of the command has a folder of its own; when one is made, those that were made
 * longest ago are cleared away.
 */
export function keepCompiled(cache: string): void {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return;
  try {
    const all = path.join(cache, "compiled");
    const file = fileURLToPath(import.meta.url);
    const sources = path.dirname(file);
    const build = statSync(file).mtimeMs.toFixed();
    const own = path.join(all, build);
    const { version, platform, arch } = process;
    // V8 looks for its own version and for flags; code of another machine's processor it might take for its own.
    const node = `${version}-${platform}-${arch}`;
    const places = [path.join(own, node), path.join(sources, "compiled", node)] as const;
    keepChunksCompiled(sources, places, () => clear(all));
  } catch {
    // It only saves time.
  }
}

/** Several may be installed side by side, and each has its turn. */
function clear(all: string): void {
  const builds = readdirSync(all).map((name) => {
    const folder = path.join(all, name);
    return { folder, made: statSync(folder).birthtimeMs };
  });
  for (const { folder } of builds.sort((a, b) => b.made - a.made).slice(most))
    rmSync(folder, { recursive: true, force: true });
}
