import { tellsSecret } from "../../base/secret-names.js";
import { inside } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";
import type { ConfigToken } from "./substitute.js";

/** Sections whose values reach servers of all kinds, as they are spelt here and in the Go lineage. */
const sent = new Set([
  ...["provider", "providers", "mcp", "mcpServers", "instructions", "contextPaths"],
  ...["lsp", "formatter", "plugin"],
]);
/** Sections that reach the model. */
const said = new Set(["agent", "agents", "mode", "command"]);
/** Keys whose values are fixed words: they carry nothing away. */
const words = new Set(["type", "mode", "color", "permission", "tools"]);

/** Whether a file lies in a folder, links followed. */
export async function isInside(file: string, scope: string): Promise<boolean> {
  return inside(await realTarget(scope), await realTarget(file));
}

/**
 * Which values of a project's file are withheld until somebody vouches for it: what reaches an address, a header or
 * another program, and what of the user's, rather than of the project's, would reach the model.
 */
export function projectGuard(scope: string): (token: ConfigToken) => Promise<boolean> {
  return async ({ kind, name, path }) => {
    const keys = path.map(String);
    const [section = ""] = keys;
    if (keys.some((key, depth) => depth > 0 && words.has(key))) return false;
    if (sent.has(section)) return true;
    const foreign = kind === "env" ? true : !(await isInside(name, scope));
    if (said.has(section)) return foreign;
    const model = section === "model" || section === "small_model";
    return model && foreign && (kind === "file" || tellsSecret(name));
  };
}
