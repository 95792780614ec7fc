import { isObject } from "../base/json.js";
import type { TurnHooks } from "../base/plugin-hooks.js";
import { runHook } from "../base/run-hook.js";
import type { ModelTool } from "../provider/model.js";
import { toolSchema } from "./schema/schema.js";
import type { Tool, ToolAudience } from "./tool.js";

/** The tools as a model is told of them, plugins having had their say. */
export async function describeTools(
  tools: Iterable<Tool>,
  audience: ToolAudience,
  hooks?: TurnHooks,
  signal?: AbortSignal,
): Promise<ModelTool[]> {
  const described = await Promise.all(
    [...tools].map(async (tool) => ({
      name: tool.id,
      description: typeof tool.description === "string" ? tool.description : await tool.description(audience),
      inputSchema: toolSchema(tool),
    })),
  );
  return hooks?.has("tool.definition") ? redefined(described, hooks, signal) : described;
}

async function redefined(
  described: ModelTool[],
  hooks: TurnHooks,
  signal: AbortSignal | undefined,
): Promise<ModelTool[]> {
  const given = described.map(({ name, description, inputSchema }) => ({
    ...{ toolID: name, description, jsonSchema: inputSchema },
  }));
  const { tools } = await runHook(hooks, "tool.definition", {}, { tools: given }, signal);
  const left = new Map((Array.isArray(tools) ? tools : []).map((one) => [one.toolID, one]));
  return described.map((tool) => {
    const { description, jsonSchema } = left.get(tool.name) ?? {};
    return {
      name: tool.name,
      description: typeof description === "string" ? description : tool.description,
      inputSchema: isObject(jsonSchema) ? jsonSchema : tool.inputSchema,
    };
  });
}
