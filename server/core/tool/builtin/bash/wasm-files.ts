import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { LoadWasm } from "./parser.js";

const PACKAGED = {
  "web-tree-sitter.wasm": "web-tree-sitter/web-tree-sitter.wasm",
  "tree-sitter-bash.wasm": "tree-sitter-bash/tree-sitter-bash.wasm",
};

/**
 * Finds the parser's files in `bundleDirectory`, where the build copies them, or else in the installed packages,
 * where they are during development and tests.
 */
export function createWasmLoader(bundleDirectory: string): LoadWasm {
  return async (name) => {
    try {
      return await readFile(path.join(bundleDirectory, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return readFile(createRequire(path.join(bundleDirectory, "loader.js")).resolve(PACKAGED[name]));
    }
  };
}
