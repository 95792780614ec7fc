import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Seen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Resolves when the connection of this request is closed. */
  closed: Promise<void>;
}

export interface TestServer {
  baseUrl: string;
  seen: Seen[];
  close(): Promise<void>;
}

/** A server on loopback that notes each request and lets `answer` answer the n-th, counted from 0. */
export async function startTestServer(
  answer: (response: ServerResponse, n: number) => void,
): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const closed = new Promise<void>((resolve) => response.once("close", resolve));
    const n = seen.push({ method, url, headers, body: await text(request), closed }) - 1;
    answer(response, n);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Answers with this status and JSON body. */
export function json(status: number, body: unknown): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
}
