import path from "node:path";
import { inside, nameBelow } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";
import { type TrustItem, trustItem } from "./withhold.js";

/**
 * Those of a project's files that are links out of it: what lies there is the user's, and would reach the model unasked.
 * Files elsewhere were not put there by the project and are none of these.
 */
export async function linkItems(files: readonly string[], scope: string): Promise<TrustItem[]> {
  const root = await realTarget(scope);
  const found = await Promise.all(
    [...new Set(files)].map(async (file) => {
      if (!inside(scope, file)) return [];
      const real = await realTarget(file);
      if (inside(root, real)) return [];
      const name = nameBelow(scope, file);
      return [trustItem("link", name, `reads ${real}`, real)];
    }),
  );
  return found.flat();
}

/** The files that links of these items stand for. */
export function linkedFiles(items: readonly TrustItem[], scope: string): string[] {
  return items.filter(({ kind }) => kind === "link").map(({ name }) => path.join(scope, name));
}
