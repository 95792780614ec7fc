import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { messageOf } from "../../tool/child/serve-requests.js";
import { failedHeader, type LentFetch } from "../lent-fetch.js";

/** What says how the body is wrapped, which it no longer is. */
const wrapping = ["content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive"];

const lent = new Map<string, typeof fetch>();
let listening: Promise<number> | undefined;

/**
 * Has the server call a plugin's own `fetch`: requests come in by a port of this process that only a token opens, and
 * what the plugin answers goes back as it comes.
 */
export async function lendFetch(fetch: typeof globalThis.fetch): Promise<LentFetch> {
  listening ??= listen();
  const port = await listening;
  const token = randomBytes(32).toString("base64url");
  lent.set(token, fetch);
  // Those of before are called until the server has the new one.
  if (lent.size > 16) lent.delete([...lent.keys()][0] ?? "");
  return { url: `http://127.0.0.1:${port}/`, token };
}

async function listen(): Promise<number> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const call = lent.get(String(incoming.headers.authorization ?? "").replace(/^Bearer /, ""));
  if (!call) return void outgoing.writeHead(401).end();
  let text = "";
  for await (const piece of incoming.setEncoding("utf8")) text += piece;
  const { url, method, headers, body } = JSON.parse(text) as {
    url: string;
    method: string;
    headers: Record<string, string>;
    body?: string;
  };
  const controller = new AbortController();
  outgoing.once("close", () => controller.abort());
  let response: Response;
  try {
    response = await call(url, {
      ...{ method, headers, signal: controller.signal },
      ...(body !== undefined && { body }),
    });
  } catch (error) {
    return void outgoing.writeHead(502, { [failedHeader]: "1" }).end(messageOf(error));
  }
  const kept = [...response.headers].filter(([name]) => !wrapping.includes(name));
  outgoing.writeHead(response.status, Object.fromEntries(kept));
  outgoing.flushHeaders();
  if (!response.body) return void outgoing.end();
  await pipeline(Readable.fromWeb(response.body as import("node:stream/web").ReadableStream), outgoing);
}
