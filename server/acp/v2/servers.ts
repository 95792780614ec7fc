import type { McpServer as First } from "../../gen/acp/types.gen.js";
import type { McpServer } from "../../gen/acp2/types.gen.js";
import { invalidParams } from "../rpc/rpc-errors.js";

/** The client's MCP servers; throws -32602 for a name that comes twice and for a transport that was not advertised. */
export function firstServers(servers: readonly McpServer[]): First[] {
  const names = new Set<string>();
  return servers.map((server) => {
    if (server.type !== "stdio" && server.type !== "http") {
      const { type } = server as { type: string };
      throw invalidParams(`mcpServers: servers of the type "${type}" are not connected to`, { type });
    }
    if (names.has(server.name))
      throw invalidParams(`mcpServers: "${server.name}" is named twice`, { name: server.name });
    names.add(server.name);
    if (server.type === "http") return { ...server, headers: server.headers ?? [] };
    const { type: _, ...stdio } = server;
    return { ...stdio, args: server.args ?? [], env: server.env ?? [] };
  });
}
