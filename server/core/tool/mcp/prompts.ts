import type { GetPromptResult, Prompt } from "@modelcontextprotocol/client";
import type { McpServer } from "./server.js";

const TIMEOUT = 30_000;

/** A prompt that a connected server offers. */
export interface McpPrompt {
  server: string;
  /** As the server names it. */
  name: string;
  description?: string;
  arguments: NonNullable<Prompt["arguments"]>;
  /** Its text, as the server makes it from the arguments. Throws when the server refuses. */
  render(values: Record<string, string>, signal: AbortSignal): Promise<string>;
}

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
