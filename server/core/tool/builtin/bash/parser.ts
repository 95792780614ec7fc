import { setFlagsFromString } from "node:v8";
import type { Node, Parser } from "web-tree-sitter";
import { lazyAsync } from "../../../base/lazy.js";

/** Gives the bytes of the two files the parser is made of. */
export type LoadWasm = (name: "web-tree-sitter.wasm" | "tree-sitter-bash.wasm") => Promise<Uint8Array>;

/** Calls `read` with the root of the syntax tree, which is gone once `read` returns. */
export type ParseBash = <T>(command: string, read: (root: Node) => T) => Promise<T>;

/** A bash parser that loads on the first command and stays. A failed load is tried again on the next one. */
export function createBashParser(loadWasm: LoadWasm): ParseBash {
  const loaded = lazyAsync(() => load(loadWasm));
  return async (command, read) => {
    const tree = (await loaded()).parse(command);
    if (!tree) throw new Error("the bash parser has no grammar");
    try {
      return read(tree.rootNode);
    } finally {
      tree.delete();
    }
  };
}

async function load(loadWasm: LoadWasm): Promise<Parser> {
  // The optimising compiler works on the whole parser in the background for seconds, and the end of the process waits
  // for it. What the first compiler makes is fast enough for command lines. Node 24 needs all three to leave it at that.
  for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
    setFlagsFromString(flag);
  const [{ Language, Parser }, runtime, grammar] = await Promise.all([
    import("web-tree-sitter"),
    loadWasm("web-tree-sitter.wasm"),
    loadWasm("tree-sitter-bash.wasm"),
  ]);
  await Parser.init({ wasmBinary: runtime });
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}
