import path from "node:path";
import type { PermissionRule, Session } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";
import type { ConfigState } from "../../instance/config/config-state.js";
import type { ConfigAsker, WatchedCall } from "../../instance/config/config-watch.js";
import type { Instance } from "../../instance/instance.js";
import type { Permissions } from "../../interaction/permission/permissions.js";
import { rulePaths } from "../../tool/external-directory.js";
import type { ToolContext } from "../../tool/tool.js";
import { createFilePatch } from "../../workspace/patch.js";

/** Larger texts are not shown. */
const shownBytes = 64 * 1024;

/** How a session is asked about what calls have left behind has changed of its configuration. */
export function configAsker(input: {
  instance: Instance;
  session: Session;
  rules: readonly PermissionRule[];
  permissions: Permissions;
  outputDirectory: string;
  signal: AbortSignal;
}): ConfigAsker {
  const { instance, session, permissions, signal } = input;
  return {
    directory: instance.directory,
    keepIn: keptIn(input.outputDirectory, newID("tool")),
    async ask(files, states) {
      const named = await Promise.all(files.map((file) => rulePaths({ worktree: instance.scope }, file)));
      const patterns = [...new Set(named.flat())];
      const metadata = { ...(await shown(files, states)), tool: "bash", changed: true, left: true };
      const request = { permission: "config", patterns, always: patterns, metadata };
      const rules = [...input.rules, ...(session.permission ?? [])];
      await permissions.ask({ session, scope: instance.scope, rules, request, signal });
    },
  };
}

/** How a call is asked about the configuration that it has changed; `granted` tells what it was allowed before. */
export function configCall(input: {
  instance: Instance;
  context: Pick<ToolContext, "ask" | "worktree" | "outputDirectory" | "callID" | "sessionID">;
  rules: readonly PermissionRule[];
  tool: string;
  granted(patterns: readonly string[]): boolean;
}): WatchedCall {
  const { instance, context, tool, granted } = input;
  return {
    directory: instance.directory,
    place: instance.configPlace,
    sessionID: context.sessionID,
    rules: input.rules,
    keepIn: keptIn(context.outputDirectory, context.callID),
    async ask(files, states) {
      const named = await Promise.all(files.map((file) => rulePaths(context, file)));
      const patterns = [...new Set(named.filter((paths) => !granted(paths)).flat())];
      if (patterns.length === 0) return;
      const metadata = { ...(await shown(files, states)), tool, changed: true };
      await context.ask({ permission: "config", patterns, always: patterns, metadata });
    },
  };
}

function keptIn(folder: string, name: string): string {
  return path.join(folder, `refused_${name.replaceAll(/[^\w-]/g, "_").slice(0, 80)}`);
}

async function shown(files: string[], states: { before: ConfigState; after: ConfigState }) {
  const diffs = await Promise.all(files.map((file) => diffOf(file, states)));
  return { filepath: files.join(", "), diff: diffs.join("\n") };
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
