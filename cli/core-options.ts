import type { Log } from "@opencode/server/log";
import { assets } from "./assets.js";
import { catalogueIn, type Environment, readEnvironment } from "./environment.js";
import { observersFor } from "./telemetry.js";

export interface CoreSetting {
  version: string;
  cwd: string;
  /** What this process was started with (`takeEnvironment`). */
  env: Record<string, string | undefined>;
  log: Log;
}

/** What every command that has a core gives it, and what the environment says besides. Throws UsageError. */
export async function coreOptionsFor({ version, cwd, env, log }: CoreSetting) {
  const said = readEnvironment(env, cwd);
  const { folders, database, volume, secretKey, authContent } = said;
  return {
    said,
    core: {
      version,
      database,
      volume,
      secretKey,
      paths: folders,
      config: configIn(said),
      authContent,
      env,
      observers: await observersFor(env, version, log),
      loadWasm: assets.loadWasm,
      toolRunner: assets.toolRunner,
      pluginRunner: assets.pluginRunner,
      catalogue: catalogueIn(env),
      log,
    },
  };
}

/** Nothing else of it: the rest is none of a core's business, passwords among it. */
function configIn({ configFile, extraConfigDir, configContent, overrule, omit }: Environment) {
  return {
    ...(configFile !== undefined && { configFile }),
    ...(extraConfigDir !== undefined && { extraConfigDir }),
    ...(configContent !== undefined && { configContent }),
    ...(overrule !== undefined && { overrule }),
    omit,
  };
}
