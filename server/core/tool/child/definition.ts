import { z } from "zod";
import { toolSchema, withoutNoise } from "../schema/schema.js";
import type { Tool } from "../tool.js";
import { foreignJson, objectOf } from "./zod-json.js";

/** A tool of the user's, as the process that has loaded it tells of it. */
export interface DescribedTool {
  /** What the model calls it. */
  id: string;
  description: string;
  /** Its arguments, as JSON Schema. */
  schema: Record<string, unknown>;
}

/** A tool as its author wrote it. */
export interface LoadedTool extends DescribedTool {
  /** For checking arguments. */
  checked: Tool;
  execute(args: unknown, context: unknown): unknown;
}

/** What authors import to write one: gives the definition back, and the schema library as `tool.schema`. */
export const tool = Object.assign((definition: unknown) => definition, { schema: z });

interface Definition {
  description?: unknown;
  args?: unknown;
  execute(args: unknown, context: unknown): unknown;
}

export function isDefinition(value: unknown): value is Definition {
  return typeof value === "object" && value !== null && "execute" in value;
}

/** Throws, in a sentence, where it is no tool that can be used. */
export function loadedTool(wanted: string, definition: Definition): LoadedTool {
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
  const schema = schemaOf(checked, definition.args);
  return { id, description, schema, checked, execute: (args, context) => definition.execute(args, context) };
}

/** The part of it that is told. */
export function described({ id, description, schema }: DescribedTool): DescribedTool {
  return { id, description, schema };
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

function schemaOf(checked: Tool, args: unknown): Record<string, unknown> {
  const fields = (args ?? {}) as Record<string, z.ZodType>;
  try {
    if ((isSchema(args) ? [args] : Object.values(fields)).every(isOurs)) return toolSchema(checked);
  } catch {
    // Another copy of the same version, which ours cannot read either.
  }
  return withoutNoise(isSchema(args) ? foreignJson(args) : objectOf(fields)) as Record<string, unknown>;
}

/** Whether it was made by this very version of the library: of another, ours knows neither all forms nor the descriptions. */
function isOurs({ _zod: { version } }: z.ZodType): boolean {
  return JSON.stringify(version) === JSON.stringify(z.core.version);
}

function isSchema(value: unknown): value is z.ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}
