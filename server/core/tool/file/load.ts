import path from "node:path";
import { createJiti } from "jiti/static";
import { isDefinition, type LoadedTool, loadedTool } from "../child/definition.js";
import { ownModules } from "../child/own-modules.js";

export interface LoadedFile {
  tools: LoadedTool[];
  /** What is wrong with those of its exports that are tools but cannot be used. */
  problems: string[];
}

/** Runs a file and gives its tools. Throws what it throws, or what is wrong with it where it has no tool at all. */
export async function loadToolFile(file: string): Promise<LoadedFile> {
  const jiti = createJiti(file, {
    // The user's folders are left as they are.
    fsCache: false,
    interopDefault: false,
    virtualModules: ownModules(file),
  });
  const module = await jiti.import<Record<string, unknown>>(file);
  const name = path.basename(file).replace(/\.\w+$/, "");
  const exports = Object.entries(module).filter(([key]) => key !== "__esModule" && key !== "module.exports");
  const tools: LoadedTool[] = [];
  const problems: string[] = [];
  for (const [key, value] of exports) {
    if (!isDefinition(value)) continue;
    try {
      tools.push(loadedTool(key === "default" ? name : `${name}_${key}`, value));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (tools.length > 0) return { tools, problems };
  if (problems.length > 0) throw new Error(problems.join("; "));
  const names = exports.map(([key]) => key).join(", ") || "nothing";
  throw new Error(`it exports no tool, an object with description, args and execute, but ${names}`);
}
