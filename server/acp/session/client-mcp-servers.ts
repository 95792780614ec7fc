import type { McpServerConfigs } from "@opencode/sdk/types";
import type { McpServer } from "../../gen/acp/types.gen.js";

/** The client's MCP servers in the form of the configuration. */
export function mcpServers(servers: readonly McpServer[]): McpServerConfigs {
  return Object.fromEntries(servers.map((server) => [server.name, configOf(server)]));
}

function configOf(server: McpServer): McpServerConfigs[string] {
  const record = (list: readonly { name: string; value: string }[]) =>
    Object.fromEntries(list.map(({ name, value }) => [name, value]));
  if ("url" in server) return { type: "remote", url: server.url, headers: record(server.headers ?? []) };
  return {
    type: "local",
    command: [server.command, ...(server.args ?? [])],
    environment: record(server.env ?? []),
  };
}
