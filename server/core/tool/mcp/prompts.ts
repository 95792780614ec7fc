import type { GetPromptResult } from "@modelcontextprotocol/client";
import type { McpPrompt } from "../../instance/command/mcp-prompts.js";
import type { McpServer } from "./server.js";

const TIMEOUT = 30_000;

export function promptsOf(servers: readonly McpServer[]): McpPrompt[] {
  return servers.flatMap((server) =>
    server.offer().prompts.map(({ name, description, arguments: wanted = [] }) => ({
      server: server.name,
      name,
      ...(description !== undefined && { description }),
      arguments: wanted,
      render: async (values, signal) =>
        textOf(
          await server.ask((client, timeout) =>
            client.getPrompt({ name, arguments: values }, { timeout: timeout ?? TIMEOUT, signal }),
          ),
        ),
    })),
  );
}

function textOf({ messages }: GetPromptResult): string {
  return messages
    .flatMap(({ content }) => {
      if (content.type === "text") return [content.text];
      return content.type === "resource" && "text" in content.resource ? [content.resource.text] : [];
    })
    .join("\n\n");
}
