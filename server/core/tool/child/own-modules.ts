import { createRequire } from "node:module";
import { z } from "zod";
import { tool } from "./definition.js";

const plugin = { tool, default: { tool } };

/** What authors of tools and plugins import without having installed it, as it is here; their own copy of zod counts. */
export function ownModules(file: string): Record<string, unknown> {
  return {
    "@opencode-ai/plugin": plugin,
    "@opencode-ai/plugin/tool": plugin,
    "@opencode/plugin": plugin,
    ...(!has(file, "zod") && { zod: { ...z, z, default: z } }),
  };
}

function has(file: string, name: string): boolean {
  try {
    createRequire(file).resolve(name);
    return true;
  } catch {
    return false;
  }
}
