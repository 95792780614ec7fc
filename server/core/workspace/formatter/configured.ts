import type { Config } from "@opencode/sdk/types";
import type { CodeProgram } from "../code/program.js";
import { builtinFormatters } from "./builtin.js";

/** The formatters that a configuration means: none, unless it says so. */
export function configuredFormatters(setting: Config["formatter"]): CodeProgram[] {
  if (setting === undefined || setting === false) return [];
  const changes = setting === true ? {} : setting;
  const known = builtinFormatters.filter(({ name }) => !changes[name]?.disabled);
  const changed = known.map((one) => {
    const change = changes[one.name];
    if (!change) return one;
    const { command, extensions, environment } = change;
    return {
      ...(command?.length ? { name: one.name, extensions: one.extensions, command } : one),
      ...(extensions && { extensions }),
      env: environment,
    };
  });
  const own = Object.entries(changes).flatMap(([name, { disabled, command, extensions, environment }]) =>
    disabled || !command?.length || builtinFormatters.some((one) => one.name === name)
      ? []
      : [{ name, command, extensions: extensions ?? [], env: environment }],
  );
  return [...changed, ...own];
}
