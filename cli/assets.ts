import { fileURLToPath } from "node:url";
import { createWasmLoader } from "@opencode/server/wasm";

/** Files that the build lays beside the bundle. */
export const assets = {
  contractFile: new URL("./openapi.gen.json", import.meta.url),
  pluginRunner: fileURLToPath(new URL("./plugin-runner.mjs", import.meta.url)),
  /** The page, which is built by itself; and the contract to read. */
  ui: fileURLToPath(new URL("./ui", import.meta.url)),
  reference: fileURLToPath(new URL("./reference", import.meta.url)),
  toolRunner: fileURLToPath(new URL("./tool-runner.mjs", import.meta.url)),
  loadWasm: createWasmLoader(fileURLToPath(new URL(".", import.meta.url))),
};
