import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Module } from "node:module";
import path from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

type Compile = (this: Module, content: string, file: string, ...rest: unknown[]) => unknown;
interface Loading {
  _compile: Compile;
}

/** Milliseconds after which a process that goes on writes down what it has compiled so far. */
const settled = 5_000;

/**
 * The CommonJS files of one folder are compiled from what an earlier process kept of them in one of these folders,
 * functions that had run included; what is in none of them is kept in the first, and `made` is told when that is new. V8
 * refuses what another version of it made, or code of another length: files are named by what they hold.
 * `module.enableCompileCache` of newer Nodes does the same in more time, knows one folder, and forgets a process that is
 * killed. Such code cannot `import()`: the build has a file of its own for that.
 */
export function keepChunksCompiled(
  sources: string,
  kept: readonly [own: string, ...others: string[]],
  made: () => void,
): void {
  const prototype = Module.prototype as unknown as Loading;
  const compile = prototype._compile;
  const { _cache: loaded } = Module as unknown as { _cache: Record<string, Module | undefined> };
  const unkept = new Map<string, Script>();
  const flags = cachedDataVersionTag();

  const run: Compile = function (content, file, ...rest) {
    const name = path.basename(file);
    if (path.dirname(file) !== sources || name === "import.js")
      return compile.call(this, content, file, ...rest);
    const cachedData = firstOf(kept, name);
    const script = new Script(Module.wrap(content), { filename: file, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) {
      if (unkept.size === 0) setTimeout(keep, settled).unref();
      unkept.set(name, script);
    }
    const required = (id: string) => (id.startsWith("./") ? chunk(this, id.slice(2)) : this.require(id));
    return script.runInThisContext().call(this.exports, this.exports, required, this, file, sources);
  };
  /** What Node does for any file, without looking for it in all the places where it could be. */
  const chunk = (parent: Module, name: string): unknown => {
    const file = path.join(sources, name);
    const known = loaded[file];
    if (known) return known.exports;
    const module = new Module(file, parent);
    Object.assign(module, { filename: file, paths: parent.paths });
    loaded[file] = module;
    try {
      // The build writes ASCII.
      run.call(module, readFileSync(file, "latin1"), file);
      module.loaded = true;
    } finally {
      if (!module.loaded) delete loaded[file];
    }
    return module.exports;
  };
  prototype._compile = run;

  const keep = () => {
    const scripts = [...unkept];
    const [own] = kept;
    unkept.clear();
    // Flags of V8 have changed, as the parser of commands has it: a start with the usual ones would take none of it.
    if (cachedDataVersionTag() !== flags) return;
    try {
      const isNew = scripts.length > 0 && mkdirSync(own, { recursive: true, mode: 0o700 }) !== undefined;
      for (const [name, script] of scripts) write(path.join(own, name), script.createCachedData());
      if (isNew) made();
    } catch {
      // It only saves time.
    }
  };
  process.on("exit", keep);
}

function firstOf(folders: readonly string[], name: string): Buffer | undefined {
  for (const folder of folders) {
    const data = read(path.join(folder, name));
    if (data) return data;
  }
  return undefined;
}

/** V8 trusts what it is given, so that a damaged file is none. */
function read(file: string): Buffer | undefined {
  try {
    const all = readFileSync(file);
    const data = all.subarray(4);
    return all.length > 4 && crc32(data) === all.readUInt32LE() ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Its checksum is ahead of it. */
function write(file: string, data: Buffer): void {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(data));
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([checksum, data]), { mode: 0o600 });
    renameSync(unfinished, file);
  } catch (error) {
    // Of a full disk nothing is taken for long.
    rmSync(unfinished, { force: true });
    throw error;
  }
}
