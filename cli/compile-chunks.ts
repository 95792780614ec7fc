import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { Module } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

type Compile = (this: Module, content: string, file: string) => unknown;

/** Milliseconds after which a process that goes on writes down what it has compiled so far. */
const settled = 5_000;

/**
 * What `module.enableCompileCache` of newer Nodes does, for older ones: the CommonJS files of one folder are compiled
 * from what an earlier process kept of them, functions that had run included. V8 refuses what another version of it
 * made, or other code. Such code cannot `import()`: the build has a file of its own for that.
 */
export function keepChunksCompiled(sources: string, kept: string): void {
  const prototype = Module.prototype as unknown as { _compile: Compile };
  const compile = prototype._compile;
  const unkept = new Map<string, Script>();

  prototype._compile = function (content, file) {
    const name = path.basename(file);
    if (path.dirname(file) !== sources || name === "import.js") return compile.call(this, content, file);
    const cachedData = read(path.join(kept, name));
    const script = new Script(Module.wrap(content), { filename: file, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) {
      if (unkept.size === 0) setTimeout(keep, settled).unref();
      unkept.set(name, script);
    }
    const required = (id: string) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, required, this, file, sources);
  };

  const keep = () => {
    const scripts = [...unkept];
    unkept.clear();
    try {
      if (scripts.length > 0) mkdirSync(kept, { recursive: true, mode: 0o700 });
      for (const [name, script] of scripts) write(path.join(kept, name), script.createCachedData());
    } catch {
      // It only saves time.
    }
  };
  process.on("exit", keep);
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
  writeFileSync(unfinished, Buffer.concat([checksum, data]), { mode: 0o600 });
  renameSync(unfinished, file);
}
