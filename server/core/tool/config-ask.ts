import { rulePaths } from "./external-directory.js";
import type { ToolContext } from "./tool.js";

/**
 * Asks `config` for those of the files that configuration is read from: what they say decides what the agent may do, so
 * an allowance of `edit` is none of that. Resolves when they may be changed.
 */
export async function askForConfig(
  context: ToolContext,
  files: readonly string[],
  metadata: Record<string, unknown>,
): Promise<void> {
  const found = (await context.configFiles?.(files)) ?? [];
  if (found.length === 0) return;
  const paths = await Promise.all(found.map((file) => rulePaths(context, file)));
  const patterns = [...new Set(paths.flat())];
  await context.ask({ permission: "config", patterns, always: patterns, metadata });
}
