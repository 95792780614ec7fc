import { readFile } from "node:fs/promises";

/** Files that the build lays beside the bundle. */
export const assets = {
  contractFile: new URL("./openapi.gen.json", import.meta.url),
  loadWasm: (name: string): Promise<Uint8Array> => readFile(new URL(`./${name}`, import.meta.url)),
};
