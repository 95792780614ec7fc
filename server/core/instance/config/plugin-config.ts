import type { Config } from "@opencode/sdk/types";
import type { HooksOf, TurnHooks } from "../../base/plugin-hooks.js";
import { runHook } from "../../base/run-hook.js";
import type { Report } from "../../storage/report.js";
import { foldOlderForms } from "./fold.js";
import type { PluginOrigin } from "./plugin-list.js";
import { validateConfig } from "./validate.js";

/**
 * The configuration of a place as its plugins leave it: the same object as long as neither it nor they change.
 * Of what they make wrong, the files' own words stay.
 */
export function createPluginConfig(deps: {
  place: { directory: string; projectID: string };
  hooksOf: HooksOf;
  report: Report;
}): (stated: Config, origins: readonly PluginOrigin[]) => Promise<Config> {
  const known = new WeakMap<Config, { hooks: TurnHooks; made: Promise<Config> }>();

  const make = async (
    hooks: TurnHooks,
    stated: Config,
    origins: readonly PluginOrigin[],
  ): Promise<Config> => {
    const here = new Set(stated.plugin?.map((entry) => JSON.stringify(entry)));
    const known = origins.filter(({ spec }) => here.has(JSON.stringify(spec)));
    const given = { ...asPluginsKnow(stated), plugin_origins: known };
    const changed = await runHook(hooks, "config", {}, given);
    if (changed === given) return stated;
    const { plugin_origins: _, ...left } = changed;
    const config: Record<string, unknown> = { ...left };
    for (const { path, message } of await validateConfig(left)) {
      const key = String(path[0]);
      if (!(key in config)) continue;
      deps.report(
        deps.place,
        `What a plugin made of "${key}" in the configuration is left out: ${path.map(String).join(".")} ${message}`,
      );
      delete config[key];
      if (key in stated) config[key] = stated[key as keyof Config];
    }
    return foldOlderForms(config as Config);
  };

  return async (stated, origins) => {
    const coming = deps.hooksOf(deps.place.directory);
    const hooks = coming && (await coming);
    if (!hooks?.has("config")) return stated;
    const before = known.get(stated);
    if (before?.hooks === hooks) return before.made;
    const made = make(hooks, stated, origins);
    known.set(stated, { hooks, made });
    // What fails otherwise than a plugin's own hook says nothing of the next time.
    made.catch(() => {
      if (known.get(stated)?.made === made) known.delete(stated);
    });
    return made;
  };
}

/** What plugins write into without looking whether it is there, and the long form of what they spread. */
function asPluginsKnow(config: Config): Config {
  const agents = Object.entries(config.agent ?? {}).map(([name, agent]) => [name, agent && withRules(agent)]);
  const all = { plugin: [], command: {}, mode: {}, ...config, agent: Object.fromEntries(agents) };
  return withRules(all);
}

/** One action for everything is the rule for `*`. */
function withRules<T extends { permission?: Config["permission"] }>(one: T): T {
  return typeof one.permission === "string" ? { ...one, permission: { "*": one.permission } } : one;
}
