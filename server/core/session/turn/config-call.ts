import path from "node:path";
import type { ConfigState } from "../../instance/config/config-state.js";
import type { Instance } from "../../instance/instance.js";
import { rulePaths } from "../../tool/external-directory.js";
import type { ToolContext } from "../../tool/tool.js";
import { createFilePatch } from "../../workspace/patch.js";
import type { WatchedCall } from "./config-watch.js";

/** Larger texts are not shown. */
const shownBytes = 64 * 1024;

/** How a call is asked about the configuration that it has changed; `granted` tells what it was allowed before. */
export function configCall(input: {
  instance: Instance;
  context: Pick<ToolContext, "ask" | "worktree" | "outputDirectory" | "callID">;
  tool: string;
  granted(patterns: readonly string[]): boolean;
}): WatchedCall {
  const { instance, context, tool, granted } = input;
  return {
    directory: instance.directory,
    place: instance.configPlace,
    keepIn: path.join(
      context.outputDirectory,
      `refused_${context.callID.replaceAll(/[^\w-]/g, "_").slice(0, 80)}`,
    ),
    async ask(files, states) {
      const named = await Promise.all(files.map((file) => rulePaths(context, file)));
      const patterns = [...new Set(named.filter((paths) => !granted(paths)).flat())];
      if (patterns.length === 0) return;
      const diff = (await Promise.all(files.map((file) => diffOf(file, states)))).join("\n");
      const metadata = { filepath: files.join(", "), diff, tool, changed: true };
      await context.ask({ permission: "config", patterns, always: patterns, metadata });
    },
  };
}

async function diffOf(
  file: string,
  { before, after }: { before: ConfigState; after: ConfigState },
): Promise<string> {
  const [old, now] = [before.files.get(file), after.files.get(file)];
  const texts = [old, now].map((one) => (one ? one.bytes : Buffer.alloc(0)));
  if (texts.some((text) => !text || text.length > shownBytes)) return `${file} (not shown)`;
  const [was = "", is = ""] = texts.map((text) => text?.toString("utf8"));
  return (await createFilePatch(file, was, is)).patch;
}
