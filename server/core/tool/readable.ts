import path from "node:path";
import { realTarget } from "../system/files/real-target.js";
import { relativePath } from "./external-directory.js";
import type { ToolContext } from "./tool.js";

/** What becomes of a file that a search comes by: shown, shown by its name alone, or not mentioned. */
export type Readable = "whole" | "name" | "nothing";

/**
 * Tells it for each file below `root`, by the rules for `read`: nobody is asked for what nobody named. A rule that asks
 * for everything leaves searches alone, for they have a permission of their own.
 */
export async function readableBelow(context: ToolContext, root: string): Promise<(file: string) => Readable> {
  const decide = await context.decideFiles?.();
  if (!decide) return () => "whole";
  const [worktree, real] = await Promise.all([realTarget(context.worktree), realTarget(root)]);
  return (file) => {
    // Searches follow no links below their root.
    const truly = path.join(real, path.relative(root, file));
    const names = new Set([relativePath(context, file), relativePath({ worktree }, truly)]);
    const found = [...names].map((name) => decide("read", name));
    if (found.some(({ action }) => action === "deny")) return "nothing";
    return found.some(({ action, pattern }) => action === "ask" && pattern !== "*") ? "name" : "whole";
  };
}
