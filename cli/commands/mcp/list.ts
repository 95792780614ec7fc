import { type Invocation, textOf } from "../../command-line/invocation.js";
import { connected } from "../../connection.js";
import { writeJson, writeTable } from "../../table.js";

/** `opencode mcp list`: each server of the configuration is connected to, and how that went is told. */
export async function list(invocation: Invocation): Promise<void> {
  await connected(invocation, { withoutSessions: true }, async ({ client }) => {
    const servers = Object.entries((await client.mcp.status()).data ?? {});
    if (textOf(invocation.options, "format") === "json") writeJson(Object.fromEntries(servers));
    else if (servers.length === 0) process.stderr.write("The configuration here names no MCP server\n");
    else
      writeTable(
        ["Server", "Status", ""],
        servers.map(([name, status]) => [name, status.status, "error" in status ? status.error : ""]),
      );
  });
}
