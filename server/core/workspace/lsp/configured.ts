import type { Config } from "@opencode/sdk/types";
import { builtinServers, type LanguageServer } from "./builtin.js";

/** The language servers that a configuration means: none, unless it says so. */
export function configuredServers(setting: Config["lsp"]): LanguageServer[] {
  if (setting === undefined || setting === false) return [];
  const changes = setting === true ? {} : setting;
  const known = builtinServers.filter(({ name }) => !changes[name]?.disabled);
  const changed = known.map((one): LanguageServer => {
    const change = changes[one.name];
    if (!change || !("command" in change) || change.command.length === 0) return one;
    const { command, extensions = one.extensions, env, initialization } = change;
    const { name, roots = [], unless = [], settings = {} } = one;
    return { name, roots, unless, settings, command, extensions, env, initialization };
  });
  const own = Object.entries(changes).flatMap(([name, change]): LanguageServer[] => {
    if (change.disabled || !("command" in change) || change.command.length === 0) return [];
    if (builtinServers.some((one) => one.name === name)) return [];
    const { command, extensions = [], env, initialization } = change;
    return [{ name, command, extensions, env, initialization }];
  });
  return [...changed, ...own];
}
