import path from "node:path";
import type { HookSlot } from "../base/hook-slot.js";
import type { Lifetime } from "../base/lifetime.js";
import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import type { InstanceServices } from "../instance/instance-wing.js";
import type { ProviderServices } from "../provider/provider-wing.js";
import type { StorageServices } from "../storage/storage-wing.js";
import type { SystemServices } from "../system/system-wing.js";
import type { ToolServices } from "../tool/tool-wing.js";
import { type Deadlines, usualDeadlines } from "./deadlines.js";
import { createPluginPackages } from "./packages.js";
import { createPlugins, type Plugins } from "./plugins.js";

export interface PluginOptions {
  paths: CorePaths;
  /** Absolute path of the built `plugin-runner.mjs`, the process in which plugins run; without it there are none. */
  pluginRunner?: string | undefined;
  /** Milliseconds that plugins have for this and that, where it is not as usual. */
  pluginDeadlines?: Partial<Deadlines> | undefined;
  log: Log;
}

/** What the plugins of directories do, each directory's in a process of its own. */
export interface PluginServices {
  plugins: Pick<Plugins, "answerAt" | "within" | "close">;
}

export function pluginWing(
  options: PluginOptions,
  lower: HookSlot & StorageServices & SystemServices & ProviderServices & InstanceServices & ToolServices,
  lifetime: Lifetime,
): PluginServices {
  const { paths, log, pluginRunner } = options;
  const { cleanEnv, journal, report, instances, projects, tools, disposal, auth, trust, renewal } = lower;
  const folder = path.join(paths.data, "plugins");
  const plugins = createPlugins({
    runner: pluginRunner ?? "",
    env: cleanEnv,
    deadlines: { ...usualDeadlines, ...options.pluginDeadlines },
    packages: createPluginPackages({ folder, env: cleanEnv, log }),
    instance: instances.get,
    project: projects.current,
    // One that takes a built-in tool's name asks for what that one asks for.
    permissionOf: (id) => tools.get(id)?.permission ?? id,
    stored: async (providerID) => (await auth.read()).get(providerID),
    // Whoever finds it renewed, or not due, makes the call beside others.
    renewing: async (providerID, call) => (await renewal(providerID, call)) ?? call(),
    ...{ journal, report },
    said: (text) => log("info", `plugins: ${text}`),
  });
  if (pluginRunner === undefined) return { plugins };
  lower.provide(plugins.hooksOf);
  lower.ownTools.provide(plugins.tools);
  trust.onAllowed(plugins.lookAgain);
  disposal.onDispose(plugins.release);
  lifetime.add(plugins.close);
  return { plugins };
}
