import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { AcpMessage } from "@opencode/sdk/types";
import type { Core } from "../core/core.js";

/** A request for a WebSocket that passed the gate. */
export interface SocketRequest {
  incoming: IncomingMessage;
  socket: Duplex;
  /** Bytes that came behind the request. */
  head: Buffer;
}

/** What serves the Agent Client Protocol behind `/acp`. It throws errors of core: unknown connections, too many. */
export interface AcpDoor {
  /** Opens a connection with its `initialize`. Relative paths of the client begin at `cwd`. */
  open(initialize: AcpMessage, cwd: string): Promise<{ connectionID: string; answer: AcpMessage }>;
  send(connectionID: string, sessionID: string | undefined, message: AcpMessage): void;
  /** Frames of the connection, or of one session of it. Takes the place of an earlier stream of the same. */
  stream(connectionID: string, sessionID: string | undefined): ReadableStream<Uint8Array>;
  close(connectionID: string): void;
  /** Answers the request; from here on the socket is the door's. */
  accept(request: SocketRequest, cwd: string): void;
  /** Ends every connection; resolves when their sockets are closed. */
  end(): Promise<void>;
}

/** Loads the door: nothing of it is loaded before the first request for it. */
export type OpenAcpDoor = (core: Core) => Promise<AcpDoor>;
