import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Config } from "@opencode/sdk/types";
import { contractFetch } from "./contract.js";
import { openEventLog } from "./event-log.js";
import type { PostgresServer } from "./postgres.js";
import { type SpawnedServer, type SpawnOptions, spawnServer } from "./spawn.js";
import type { Workspace } from "./workspace.js";

export interface ClusterOptions {
  postgres: PostgresServer;
  /** Whose folders all nodes see. */
  workspace: Workspace;
  config?: Config;
  env?: Record<string, string>;
}

/** Nodes that share a database and files. */
export interface Cluster {
  url: string;
  /** Starts another node. */
  node(more?: Pick<SpawnOptions, "env" | "prelude" | "args">): Promise<SpawnedServer>;
}

export async function createCluster({ postgres, workspace, config, env }: ClusterOptions): Promise<Cluster> {
  const url = await postgres.create();
  return {
    url,
    node: (more = {}) =>
      spawnServer({
        workspace,
        ...(config && { config }),
        ...more,
        env: { OPENCODE_DATABASE_URL: url, OPENCODE_VOLUME: "shared", ...env, ...more.env },
      }),
  };
}

/** A load balancer without a memory: each request goes to the next node that takes connections. */
export interface Balancer {
  url: string;
  /** The ports it chooses from. */
  ports: number[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  events(path?: string, headers?: Record<string, string>): ReturnType<typeof openEventLog>;
  close(): Promise<void>;
}

export async function startBalancer(ports: number[]): Promise<Balancer> {
  let turn = 0;
  const next = () => ports[turn++ % ports.length] ?? 0;
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, tries: number) => {
    const passed = request(
      {
        ...{ host: "127.0.0.1", port: next(), path: incoming.url, method: incoming.method, agent: false },
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        answer.on("error", () => outgoing.destroy());
      },
    );
    passed.on("error", (error: NodeJS.ErrnoException) => {
      // Nothing was sent: another one may have it.
      if (error.code === "ECONNREFUSED" && tries > 0) return pass(incoming, outgoing, body, tries - 1);
      outgoing.destroy();
    });
    outgoing.on("close", () => passed.destroy());
    passed.end(body);
  };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => pass(incoming, outgoing, Buffer.concat(chunks), 2 * ports.length));
  });
  server.on("upgrade", (incoming, socket, head) => {
    const other = connect(next(), "127.0.0.1", () => {
      const headers = incoming.rawHeaders.reduce(
        (text, word, at) => `${text}${word}${at % 2 ? "\r\n" : ": "}`,
        "",
      );
      other.write(`GET ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
      other.write(head);
      socket.pipe(other).pipe(socket);
    });
    for (const one of [socket, other]) one.on("error", () => [socket, other].map((each) => each.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    ports,
    fetch: (path, init) => contractFetch(`${url}${path}`, init),
    events: (path = "/event", headers = {}) => openEventLog(`${url}${path}`, headers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
