import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface McpHttpOptions {
  /** `sse` is the older transport, which refuses the first request of the newer one. */
  transport: "http" | "sse";
  port?: number;
  /** Guards the server with a login; `registers` says whether clients may register by themselves. */
  login?: { registers: boolean };
}

/** An MCP server on a loopback socket with one tool, `where`, which tells how it was reached. */
export interface McpHttp {
  url: string;
  port: number;
  /** Every request, as `POST /mcp`. */
  requests: string[];
  /** Forgets all sessions, as a server that was restarted. */
  forget(): void;
  /** Makes the next tools different and says so. */
  grow(): void;
  close(): Promise<void>;
}

interface Message {
  id?: number | string;
  method: string;
  params?: { name?: string; protocolVersion?: string };
}

export async function startMcpHttp(options: McpHttpOptions): Promise<McpHttp> {
  const requests: string[] = [];
  const streams = new Map<string, ServerResponse>();
  const names = ["where"];
  let sessions = 0;
  let known = new Set<string>();
  const login = createLoginPages();

  const result = (message: Message, request: IncomingMessage): unknown => {
    const { method, params } = message;
    if (method === "initialize") {
      return {
        protocolVersion: params?.protocolVersion,
        serverInfo: { name: "loopback", version: "1" },
        capabilities: { tools: { listChanged: true } },
      };
    }
    if (method === "tools/list") {
      return { tools: names.map((name) => ({ name, inputSchema: { type: "object" } })) };
    }
    if (method === "tools/call") {
      const header = request.headers["x-tenant"] ?? request.headers.authorization ?? "nobody";
      return { content: [{ type: "text", text: `${options.transport} for ${header}` }] };
    }
    return {};
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    requests.push(`${request.method} ${url.pathname}`);
    const body = await text(request);
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (options.login) {
      if (login.answer(url, base, body, options.login.registers, response)) return;
      if (!login.lets(request)) {
        const where = `${base}/.well-known/oauth-protected-resource/mcp`;
        response.writeHead(401, { "www-authenticate": `Bearer resource_metadata="${where}"` }).end();
        return;
      }
    }
    if (options.transport === "sse") return sse(url, request, response, body);
    if (request.method === "DELETE") return void response.writeHead(200).end();
    const session = String(request.headers["mcp-session-id"] ?? "");
    if (session && !known.has(session)) return void response.writeHead(404).end("no such session");
    if (request.method === "GET") {
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      streams.set(session, response);
      return;
    }
    const message = JSON.parse(body) as Message;
    if (message.id === undefined) return void response.writeHead(202).end();
    const fresh = message.method === "initialize" ? `s${sessions++}` : session;
    known.add(fresh);
    response.writeHead(200, { "content-type": "application/json", "mcp-session-id": fresh });
    response.end(JSON.stringify({ jsonrpc: "2.0", id: message.id, result: result(message, request) }));
  });

  function sse(url: URL, request: IncomingMessage, response: ServerResponse, body: string): void {
    if (request.method === "GET") {
      const session = `s${sessions++}`;
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`event: endpoint\ndata: /messages?session=${session}\n\n`);
      streams.set(session, response);
      return;
    }
    const stream = streams.get(url.searchParams.get("session") ?? "");
    if (!stream) return void response.writeHead(405).end();
    const message = JSON.parse(body) as Message;
    response.writeHead(202).end();
    if (message.id === undefined) return;
    push(stream, { id: message.id, result: result(message, request) });
  }

  const push = (stream: ServerResponse, message: object) =>
    stream.write(`event: message\ndata: ${JSON.stringify({ jsonrpc: "2.0", ...message })}\n\n`);

  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    port,
    requests,
    forget() {
      known = new Set();
    },
    grow() {
      names.push("grown");
      for (const stream of streams.values()) push(stream, { method: "notifications/tools/list_changed" });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Just enough of an authorization server: registration, a login nobody need click, tokens by code with PKCE. */
function createLoginPages() {
  const codes = new Map<string, string>();
  const tokens = new Set<string>();
  let count = 0;
  const json = (response: ServerResponse, value: unknown, status = 200) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));

  return {
    lets: ({ headers }: IncomingMessage) =>
      tokens.has(String(headers.authorization ?? "").replace("Bearer ", "")),
    /** Whether the request was for one of these pages. */
    answer(url: URL, base: string, body: string, registers: boolean, response: ServerResponse): boolean {
      const { pathname, searchParams: query } = url;
      if (pathname === "/.well-known/oauth-protected-resource/mcp") {
        json(response, { resource: `${base}/mcp`, authorization_servers: [base] });
      } else if (pathname === "/.well-known/oauth-authorization-server") {
        json(response, {
          issuer: base,
          authorization_endpoint: `${base}/authorize`,
          token_endpoint: `${base}/token`,
          ...(registers && { registration_endpoint: `${base}/register` }),
          response_types_supported: ["code"],
          code_challenge_methods_supported: ["S256"],
          token_endpoint_auth_methods_supported: ["none"],
        });
      } else if (pathname === "/register") {
        json(response, { ...JSON.parse(body), client_id: `client${count++}` }, 201);
      } else if (pathname === "/authorize") {
        const code = `code${count++}`;
        codes.set(code, query.get("code_challenge") ?? "");
        const back = new URL(query.get("redirect_uri") ?? "");
        back.searchParams.set("code", code);
        back.searchParams.set("state", query.get("state") ?? "");
        response.writeHead(302, { location: back.href }).end();
      } else if (pathname === "/token") {
        const form = new URLSearchParams(body);
        const proof = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        if (codes.get(form.get("code") ?? "") !== proof) json(response, { error: "invalid_grant" }, 400);
        else {
          const token = `token-${count++}-of-the-login`;
          tokens.add(token);
          json(response, { access_token: token, token_type: "Bearer", refresh_token: `again-${token}` });
        }
      } else {
        if (!pathname.startsWith("/.well-known/")) return false;
        response.writeHead(404).end();
      }
      return true;
    },
  };
}

async function text(request: IncomingMessage): Promise<string> {
  let all = "";
  for await (const chunk of request) all += chunk;
  return all;
}
