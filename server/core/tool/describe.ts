import type { ModelTool } from "../provider/model.js";
import { toolSchema } from "./schema/schema.js";
import type { Tool, ToolAudience } from "./tool.js";

/** The tools as a model is told of them. */
export function describeTools(tools: Iterable<Tool>, audience: ToolAudience): Promise<ModelTool[]> {
  return Promise.all(
    [...tools].map(async (tool) => ({
      name: tool.id,
      description: typeof tool.description === "string" ? tool.description : await tool.description(audience),
      inputSchema: toolSchema(tool),
    })),
  );
}
