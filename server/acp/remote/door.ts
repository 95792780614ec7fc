import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { CoreError, notFound } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { Core } from "../../core/core.js";
import type { Write } from "../rpc/writer.js";
import { serveAcp } from "../serve.js";
import { createHttpConnection, type HttpConnection, type Message } from "./http-connection.js";
import { createSocketConnection, type SocketConnection } from "./web-socket.js";

export interface DoorOptions {
  core: Core;
  version: string;
  log: Log;
  limits?: Partial<DoorLimits>;
}

export interface DoorLimits {
  /** Open at the same time, of both kinds. */
  connections: number;
  /** Characters that may wait for a client. */
  buffered: number;
  /** Milliseconds an HTTP connection lives without a stream or a request. */
  idle: number;
  /** Milliseconds between comments on a quiet stream. */
  keepAlive: number;
  /** Milliseconds between pings of a WebSocket, and for the answer. */
  ping: number;
}

const defaults: DoorLimits = {
  connections: 256,
  buffered: 16 * 1024 * 1024,
  idle: 60_000,
  keepAlive: 15_000,
  ping: 30_000,
};
const maxMessage = 32 * 1024 * 1024;

/** The agent for clients that come over the network: one agent a connection, all over the same core. */
export function createDoor({ core, version, log, limits }: DoorOptions) {
  const { connections: most, buffered, idle, keepAlive, ping } = { ...defaults, ...limits };
  const connections = new Map<string, HttpConnection>();
  const sockets = new Set<SocketConnection>();
  const ids = new WeakMap<IncomingMessage, string>();
  const upgrader = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: maxMessage,
  });
  upgrader.on("headers", (headers, incoming) => {
    headers.push(`Acp-Connection-Id: ${ids.get(incoming)}`);
  });
  let ended = false;

  const serveIn = (cwd: string) => (streams: { input: AsyncIterable<Uint8Array>; write: Write }) =>
    serveAcp({ ...streams, core: async () => core, version, cwd, remote: true, log, maxQueued: buffered });
  const admit = () => {
    const message = ended
      ? "The server is shutting down"
      : connections.size + sockets.size >= most
        ? `There are ${most} connections already`
        : undefined;
    if (message !== undefined) throw new CoreError("ServiceUnavailableError", { message });
  };
  const find = (connectionID: string) => {
    const connection = connections.get(connectionID);
    if (!connection) throw notFound("Connection", connectionID);
    return connection;
  };

  return {
    async open(message: Message, cwd: string) {
      admit();
      const connectionID = randomUUID();
      const connection = createHttpConnection({
        serve: serveIn(cwd),
        maxBuffered: buffered,
        idle,
        keepAlive,
      });
      connections.set(connectionID, connection);
      const bound = core.nodes.bind("acp", connectionID);
      void connection.closed.finally(() => {
        connections.delete(connectionID);
        bound.end();
      });
      try {
        const [answer] = await Promise.all([connection.initialize(message), bound.known]);
        const { result } = answer;
        const named =
          typeof result === "object" && result !== null
            ? { result: { ...result, connectionId: connectionID } }
            : {};
        return { connectionID, answer: { ...answer, ...named } };
      } catch (error) {
        void connection.close();
        throw error;
      }
    },
    send: (connectionID: string, sessionID: string | undefined, message: Message) =>
      find(connectionID).send(sessionID, message),
    stream: (connectionID: string, sessionID: string | undefined) => find(connectionID).stream(sessionID),
    close(connectionID: string) {
      const connection = find(connectionID);
      connections.delete(connectionID);
      void connection.close();
    },
    accept(
      { incoming, socket, head }: { incoming: IncomingMessage; socket: Duplex; head: Buffer },
      cwd: string,
    ) {
      admit();
      ids.set(incoming, randomUUID());
      upgrader.handleUpgrade(incoming, socket, head, (webSocket) => {
        const connection = createSocketConnection(webSocket, { serve: serveIn(cwd), ping, log });
        sockets.add(connection);
        void connection.closed.finally(() => sockets.delete(connection));
      });
    },
    async end() {
      ended = true;
      await Promise.all([...connections.values(), ...sockets].map((one) => one.close()));
    },
  };
}
