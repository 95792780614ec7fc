import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { McpServer, WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/server";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { McpServerConfig } from "./connect.js";
import { type Connection, connect } from "./connect.js";

const open: Connection[] = [];
const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const connection of open.splice(0)) await connection.close();
  for (const end of cleanup.splice(0)) await end();
});

async function connected(config: McpServerConfig): Promise<Connection> {
  const connection = await connect({
    config,
    // The script below finds the package from here.
    directory: fileURLToPath(new URL(".", import.meta.url)),
    env: { PATH: process.env.PATH ?? "" },
    version: "1.0.0",
    deadline: 10_000,
    signal: new AbortController().signal,
  });
  open.push(connection);
  return connection;
}

it("tells of a server that ends at once in the same words, whatever of it is noticed first", async () => {
  // The first two break the pipe before or after they are gone, the third says why, the fourth reads before it ends.
  const enders = ["exit 1", "exec <&-; exec sleep 0.2", "echo why >&2; exit 3", "read -r line; exit 0"];
  for (const script of [...enders, ...enders]) {
    const failed = await connected({ type: "local", command: ["sh", "-c", script] }).catch((error) => error);
    expect(String(failed.message)).toMatch(/Connection closed/);
    expect(failed.message).not.toMatch(/EPIPE|ERR_|closed.*closed/);
    if (script.startsWith("echo")) expect(failed.message).toContain("why");
  }
});

const shout = async ({ client }: Connection) => {
  const { tools } = await client.listTools();
  const result = await client.callTool({ name: "shout", arguments: { word: "hello" } });
  return { tools: tools.map(({ name }) => name), content: result.content };
};

describe("servers made with the protocol's own package", () => {
  it("are understood over stdio", async () => {
    const script = `
      import { McpServer } from "@modelcontextprotocol/server";
      import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
      import { z } from "zod";
      const server = new McpServer({ name: "official", version: "1.0.0" });
      server.registerTool("shout", { inputSchema: z.object({ word: z.string() }) }, ({ word }) => ({
        content: [{ type: "text", text: word.toUpperCase() }],
      }));
      await server.connect(new StdioServerTransport());`;
    const connection = await connected({
      type: "local",
      command: [process.execPath, "--input-type=module", "-e", script],
    });
    expect(await shout(connection)).toEqual({ tools: ["shout"], content: [{ type: "text", text: "HELLO" }] });
  });

  it("are understood over streamable HTTP, with sessions", async () => {
    const server = new McpServer({ name: "official", version: "1.0.0" });
    server.registerTool("shout", { inputSchema: z.object({ word: z.string() }) }, ({ word }) => ({
      content: [{ type: "text", text: word.toUpperCase() }],
    }));
    const transport = new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator: () => "one" });
    await server.connect(transport);
    const door = createServer(async (incoming, outgoing) => {
      const { method = "GET", headers, url } = incoming;
      const request = new Request(`http://127.0.0.1${url}`, {
        method,
        headers: headers as Record<string, string>,
        ...(method === "POST" && { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" }),
      } as RequestInit);
      const response = await transport.handleRequest(request);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
      else outgoing.end();
    });
    door.listen(0, "127.0.0.1");
    await once(door, "listening");
    cleanup.push(async () => {
      await server.close();
      door.closeAllConnections();
      door.close();
      await once(door, "close");
    });
    const { port } = door.address() as AddressInfo;
    const connection = await connected({ type: "remote", url: `http://127.0.0.1:${port}/mcp` });
    expect(await shout(connection)).toEqual({ tools: ["shout"], content: [{ type: "text", text: "HELLO" }] });
  });
});
