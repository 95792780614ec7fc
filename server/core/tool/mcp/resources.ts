import type { Client } from "@modelcontextprotocol/client";
import type { McpResource } from "@opencode/sdk/types";
import { z } from "zod";
import { ToolFailure } from "../../base/errors.js";
import { defineTool, type Tool, type ToolResult } from "../tool.js";
import { messageOf } from "./connect.js";
import type { McpServer } from "./server.js";
import { fromResource, toToolResult } from "./tool-result.js";
import { askFor } from "./tools.js";

const LIST_TIMEOUT = 30_000;

const which = z.object({
  server: z.string().optional().describe("Name of the server; all of them if absent."),
});

/** Tools that find and read the resources of connected servers; none when no server has any. */
export function resourceTools(all: readonly McpServer[]): Tool[] {
  const servers = all.filter((server) => server.offer().resources);
  if (servers.length === 0) return [];
  return [
    lister(
      servers,
      "list_mcp_resources",
      "Lists the resources that MCP servers offer: their URIs, names and types.",
      {
        from: async (client, timeout) => (await client.listResources(undefined, { timeout })).resources,
      },
    ),
    lister(
      servers,
      "list_mcp_resource_templates",
      "Lists the templates of MCP servers for resources whose URI has parameters.",
      {
        from: async (client, timeout) =>
          (await client.listResourceTemplates(undefined, { timeout })).resourceTemplates,
      },
    ),
    defineTool({
      id: "read_mcp_resource",
      description: "Reads a resource of an MCP server by its URI.",
      parameters: z.object({
        server: z.string().describe("Name of the server that has it."),
        uri: z.string().describe("URI of the resource, as listed or made from a template."),
      }),
      async execute({ server: name, uri }, context) {
        const [server] = named(servers, name);
        await askFor("read_mcp_resource", context);
        const result = await server.ask((client, timeout) =>
          client.readResource(
            { uri },
            { timeout: timeout ?? LIST_TIMEOUT, signal: context.signal, cacheMode: "refresh" },
          ),
        );
        return toToolResult(fromResource(result), context, { title: uri, metadata: { server: name, uri } });
      },
    }),
  ];
}

function lister(
  servers: readonly McpServer[],
  id: string,
  description: string,
  what: { from(client: Client, timeout: number): Promise<object[]> },
): Tool {
  return defineTool({
    id,
    description,
    parameters: which,
    async execute({ server }, context): Promise<ToolResult> {
      const chosen = server === undefined ? servers : named(servers, server);
      await askFor(id, context);
      const lists = await Promise.all(chosen.map((one) => listOf(one, what.from)));
      return toToolResult(listing(lists.flat()), context, { title: server ?? "all servers", metadata: {} });
    },
  });
}

/** A server that fails is told in the list, for the others may have what is looked for. */
async function listOf(
  server: McpServer,
  from: (client: Client, timeout: number) => Promise<object[]>,
): Promise<object[]> {
  try {
    const found = await server.ask((client, timeout) => from(client, timeout ?? LIST_TIMEOUT));
    return found.map((one) => ({ server: server.name, ...one }));
  } catch (error) {
    return [{ server: server.name, error: messageOf(error) }];
  }
}

function listing(found: object[]) {
  return {
    content: [{ type: "text" as const, text: found.map((one) => JSON.stringify(one)).join("\n") || "none" }],
  };
}

function named(servers: readonly McpServer[], name: string): [McpServer] {
  const found = servers.find((server) => server.name === name);
  if (found) return [found];
  const names = servers.map((server) => server.name).join(", ");
  throw new ToolFailure(`No connected MCP server named "${name}" has resources. Those that have: ${names}.`);
}

/** What all connected servers offer to read, by a key of server and name. A server that fails offers nothing. */
export async function resourcesOf(servers: readonly McpServer[]): Promise<Record<string, McpResource>> {
  const found: Record<string, McpResource> = {};
  const offering = servers.filter((server) => server.offer().resources);
  const lists = await Promise.all(
    offering.map(async (server) => {
      const list = await server
        .ask((client, timeout) => client.listResources(undefined, { timeout: timeout ?? LIST_TIMEOUT }))
        .catch(() => ({ resources: [] }));
      return list.resources.map((resource) => ({ server: server.name, resource }));
    }),
  );
  for (const { server, resource } of lists.flat()) {
    const { name, uri, description, mimeType } = resource;
    const plain = `${server}:${name}`;
    found[plain in found ? `${server}:${uri}` : plain] = {
      name,
      uri,
      ...(description !== undefined && { description }),
      ...(mimeType !== undefined && { mimeType }),
      client: server,
    };
  }
  return found;
}
