import type { Tool as Definition } from "@modelcontextprotocol/client";
import { z } from "zod";
import type { Tool, ToolContext } from "../tool/tool.js";
import { toolName } from "./names.js";
import type { McpServer } from "./server.js";
import { toToolResult } from "./tool-result.js";

/** Milliseconds a call may take without a sign of progress, where the configuration names no timeout. */
const CALL_TIMEOUT = 300_000;

const made = new WeakMap<Definition, Tool>();

/** The tools of connected servers; `taken` are names they must not have, and gets theirs. */
export function mcpTools(servers: readonly McpServer[], taken: Set<string>): Tool[] {
  return servers.flatMap((server) =>
    server.offer().tools.map((definition) => {
      const id = toolName(server.name, definition.name, taken);
      taken.add(id);
      const known = made.get(definition);
      if (known?.id === id) return known;
      const tool = toTool(server, definition, id);
      made.set(definition, tool);
      return tool;
    }),
  );
}

function toTool(server: McpServer, definition: Definition, id: string): Tool {
  const title = definition.title ?? definition.annotations?.title ?? definition.name;
  return {
    id,
    description: definition.description ?? title,
    parameters: z.record(z.string(), z.unknown()),
    jsonSchema: { ...definition.inputSchema, properties: definition.inputSchema.properties ?? {} },
    async execute(args, context) {
      await askFor(id, context);
      const result = await server.ask((client, timeout) =>
        client.callTool(
          { name: definition.name, arguments: args as Record<string, unknown> },
          {
            timeout: timeout ?? CALL_TIMEOUT,
            resetTimeoutOnProgress: true,
            signal: context.signal,
            onprogress: ({ progress, total, message }) =>
              context.progress({
                ...(message !== undefined && { title: message }),
                metadata: { progress, ...(total !== undefined && { total }) },
              }),
          },
        ),
      );
      return toToolResult(result, context, {
        title,
        metadata: { server: server.name, tool: definition.name },
      });
    },
  };
}

/** Asks under the tool's own name: what a server's tool would touch, only the server knows. */
export function askFor(id: string, context: ToolContext): Promise<void> {
  return context.ask({ permission: id, patterns: ["*"], always: ["*"], metadata: {} });
}
