import { register } from "node:module";
import { ownModules } from "../../tool/child/own-modules.js";
import { createBun } from "./bun.js";
import { type OwnExports, ownKey } from "./module-hooks.js";
import type { Shell } from "./shell.js";
import { findSqlite } from "./sqlite.js";

/** The modules that plugins in this folder import without having them, by their names. */
export function modulesFor(file: string, shell: Shell): Record<string, Record<string, unknown>> {
  const bun = createBun(shell);
  const sqlite = findSqlite();
  return {
    ...(ownModules(file) as Record<string, Record<string, unknown>>),
    bun: { ...bun, default: bun },
    ...(sqlite && { "bun:sqlite": sqlite }),
  };
}

let isTaught = false;

/** Has Node itself know them from then on, and the words of Bun in modules; false when it has been told before. */
export function teachNode(shell: Shell): boolean {
  if (isTaught) return false;
  isTaught = true;
  // For plugins in any folder: zod is among them, for those who bring none along.
  const modules = modulesFor("/", shell);
  Object.assign(globalThis, { [Symbol.for(ownKey)]: new Map(Object.entries(modules)) });
  const data: OwnExports = Object.fromEntries(
    Object.entries(modules).map(([name, module]) => [name, Object.keys(module)]),
  );
  register("./plugin-hooks.mjs", { parentURL: import.meta.url, data });
  return true;
}
