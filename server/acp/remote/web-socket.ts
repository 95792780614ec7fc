import type { WebSocket } from "ws";
import type { Log } from "../../core/base/log.js";
import type { Connection } from "../rpc/connection.js";
import type { Write } from "../rpc/writer.js";
import { createByteQueue } from "./byte-queue.js";

export interface SocketOptions {
  serve(streams: { input: AsyncIterable<Uint8Array>; write: Write }): Connection;
  /** Milliseconds between two pings, and for the answer to one. */
  ping: number;
  log: Log;
}

export interface SocketConnection {
  /** Ends the agent, then the socket. */
  close(): Promise<void>;
  /** Settles when the agent and the socket have ended. */
  closed: Promise<void>;
}

const LF = 0x0a;
const SPACE = 0x20;
const lineEnd = Uint8Array.of(LF);
/** Milliseconds a client has to answer a close. */
const closing = 300;

const goingAway = 1001;
const policyViolation = 1008;

/** One client over a WebSocket: a message a text frame, both ways. */
export function createSocketConnection(socket: WebSocket, options: SocketOptions): SocketConnection {
  const { ping, log } = options;
  const input = createByteQueue();
  let isAlive = true;
  let stopping = false;

  const write: Write = (lines) =>
    new Promise((resolve, reject) => {
      const messages = lines.split("\n").filter((json) => json !== "");
      const last = messages.pop() ?? "";
      for (const json of messages) socket.send(json);
      socket.send(last, (error) => (error ? reject(error) : resolve()));
    });
  const connection = options.serve({ input, write });

  socket.on("message", (data, isBinary) => {
    isAlive = true;
    if (isBinary || !Buffer.isBuffer(data)) return;
    // In JSON a line end can only be white space; to the agent it would be the end of the message.
    for (let at = data.indexOf(LF); at >= 0; at = data.indexOf(LF, at)) data[at] = SPACE;
    input.push(data);
    input.push(lineEnd);
  });
  socket.on("pong", () => {
    isAlive = true;
  });
  socket.on("error", (cause) => log("debug", "A WebSocket failed", { cause }));
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, ping);
  timer.unref();

  const gone = new Promise<void>((resolve) => {
    socket.once("close", () => {
      clearInterval(timer);
      input.end();
      resolve();
    });
  });
  const closed = connection.closed.then(async () => {
    const [code, reason] = stopping
      ? [goingAway, "the server is stopping"]
      : [policyViolation, "the client does not read"];
    socket.close(code, reason);
    const cut = setTimeout(() => socket.terminate(), closing);
    await gone;
    clearTimeout(cut);
  });

  return {
    async close() {
      stopping = true;
      await connection.close();
      await closed;
    },
    closed,
  };
}
