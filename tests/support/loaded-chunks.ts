import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Chunk {
  /** Of the module it was made for, such as `session.gen`. */
  name: string;
  source: string;
}

/** What of the built command the processes had loaded by their end that wrote their coverage into this folder. */
export function loadedChunks(coverage: string): Chunk[] {
  return readdirSync(coverage).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(path.join(coverage, file), "utf8")) as {
      result: { url: string }[];
    };
    return result.flatMap(({ url }) =>
      url.includes("/cli/dist/")
        ? [
            {
              name: path.basename(url).replace(/(-[0-9a-f]{8})?\.js$/, ""),
              source: readFileSync(new URL(url), "utf8"),
            },
          ]
        : [],
    );
  });
}
