import type { AgentConfig, Config } from "@opencode/sdk/types";
import { mergeConfig } from "./merge.js";
import { withTools } from "./permission.js";

/**
 * One file's config with its older spellings in their present form: `mode` becomes primary agents, `tools`
 * permission rules, `autoshare` a value of `share`. Done per file, so that a later file's form wins in either spelling.
 */
export function foldOlderForms(config: Config): Config {
  const { mode, autoshare, ...rest } = withoutTools(config);
  const primary = Object.entries(mode ?? {}).map(([name, agent]) => [name, { ...agent, mode: "primary" }]);
  const folded: Config = {
    ...rest,
    ...(autoshare === true && rest.share === undefined && { share: "auto" as const }),
  };
  const merged = primary.length > 0 ? mergeConfig(folded, { agent: Object.fromEntries(primary) }) : folded;
  if (!merged.agent) return merged;
  const agents = Object.entries(merged.agent).map(([name, agent]) => [name, foldAgent(agent)]);
  return { ...merged, agent: Object.fromEntries(agents) };
}

/** An agent's entry with `tools` as permission rules and `maxSteps` as `steps`. */
export function foldAgent(agent: AgentConfig): AgentConfig {
  const folded = withoutTools(agent) as AgentConfig;
  const { maxSteps, ...rest } = folded;
  const steps = folded.steps ?? folded.maxSteps;
  return { ...rest, ...(steps !== undefined && { steps }) };
}

function withoutTools<T extends Pick<Config, "tools" | "permission">>(from: T): Omit<T, "tools"> {
  const { tools, ...rest } = from;
  if (!tools) return rest;
  const permission = withTools(tools, from.permission);
  return { ...rest, ...(permission !== undefined && { permission }) };
}
