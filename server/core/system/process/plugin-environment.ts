import type { HookInput, TurnHooks } from "../../base/plugin-hooks.js";
import { runHook } from "../../base/run-hook.js";
import { unownedEnvironment } from "./mark.js";

/**
 * The variables that plugins add to the environment of a command; what is none for any system is left out. Throws
 * `HookFailure` where one refuses.
 */
export async function pluginEnvironment(
  hooks: TurnHooks | undefined,
  input: HookInput["shell.env"],
  signal?: AbortSignal,
): Promise<Record<string, string>> {
  if (!hooks?.has("shell.env")) return {};
  const { env } = await runHook(hooks, "shell.env", input, { env: {} }, signal);
  const usable = Object.entries(env ?? {}).flatMap(([name, value]): [string, string][] =>
    name === "" || /[=\0]/.test(name) || value === null || /\0/.test(String(value))
      ? []
      : [[name, String(value)]],
  );
  return unownedEnvironment(Object.fromEntries(usable));
}
