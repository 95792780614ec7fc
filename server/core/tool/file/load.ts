import { createRequire } from "node:module";
import path from "node:path";
import { createJiti } from "jiti/static";
import { z } from "zod";
import { toolSchema } from "../schema/schema.js";
import type { Tool } from "../tool.js";
import type { DescribedTool } from "./protocol.js";

/** A tool as its author wrote it. */
export interface LoadedTool extends DescribedTool {
  /** For checking arguments. */
  checked: Tool;
  execute(args: unknown, context: unknown): unknown;
}

/** What `@opencode-ai/plugin` is to tool files: gives the definition back, and the schema library as `tool.schema`. */
const tool = Object.assign((definition: unknown) => definition, { schema: z });

export interface LoadedFile {
  tools: LoadedTool[];
  /** What is wrong with those of its exports that are tools but cannot be used. */
  problems: string[];
}

/** Runs a file and gives its tools. Throws what it throws, or what is wrong with it where it has no tool at all. */
export async function loadToolFile(file: string): Promise<LoadedFile> {
  const plugin = { tool, default: { tool } };
  const jiti = createJiti(file, {
    // The user's folders are left as they are.
    fsCache: false,
    interopDefault: false,
    virtualModules: {
      "@opencode-ai/plugin": plugin,
      "@opencode-ai/plugin/tool": plugin,
      "@opencode/plugin": plugin,
      ...(!has(file, "zod") && { zod: { ...z, z, default: z } }),
    },
  });
  const module = await jiti.import<Record<string, unknown>>(file);
  const name = path.basename(file).replace(/\.\w+$/, "");
  const exports = Object.entries(module).filter(([key]) => key !== "__esModule" && key !== "module.exports");
  const tools: LoadedTool[] = [];
  const problems: string[] = [];
  for (const [key, value] of exports) {
    if (!isDefinition(value)) continue;
    try {
      tools.push(toTool(key === "default" ? name : `${name}_${key}`, value));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (tools.length > 0) return { tools, problems };
  if (problems.length > 0) throw new Error(problems.join("; "));
  const names = exports.map(([key]) => key).join(", ") || "nothing";
  throw new Error(`it exports no tool, an object with description, args and execute, but ${names}`);
}

function has(file: string, name: string): boolean {
  try {
    createRequire(file).resolve(name);
    return true;
  } catch {
    return false;
  }
}

interface Definition {
  description?: unknown;
  args?: unknown;
  execute(args: unknown, context: unknown): unknown;
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === "object" && value !== null && "execute" in value;
}

function toTool(wanted: string, definition: Definition): LoadedTool {
  // What providers accept as a name.
  const id = wanted.replace(/[^\w-]/g, "_").slice(0, 64);
  const { description } = definition;
  if (typeof description !== "string") throw new Error(`${id}: description is not a text`);
  if (typeof definition.execute !== "function") throw new Error(`${id}: execute is not a function`);
  const checked: Tool = {
    id,
    description,
    parameters: parametersOf(id, definition.args),
    execute: () => Promise.reject(new Error("only for checking arguments")),
  };
  const schema = toolSchema(checked);
  return { id, description, schema, checked, execute: (args, context) => definition.execute(args, context) };
}

function parametersOf(id: string, args: unknown): z.ZodType {
  if (isSchema(args)) return args;
  if (args !== undefined && (typeof args !== "object" || args === null))
    throw new Error(`${id}: args is not an object`);
  for (const [name, value] of Object.entries(args ?? {}))
    if (!isSchema(value))
      throw new Error(`${id}: args.${name} is not a schema of zod 4, such as tool.schema.string()`);
  return z.object((args ?? {}) as z.ZodRawShape);
}

function isSchema(value: unknown): value is z.ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}
