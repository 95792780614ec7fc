import { connect, type Socket } from "node:net";
import { lookForKeys } from "./keys.js";

/** What a server said on one connection until it closed it, or until what was asked for was there. */
export interface RawAnswer {
  text: string;
  /** Status of each response, in order. */
  statuses: number[];
  closed: boolean;
}

/** A connection to a port of this machine. */
export function openRaw(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", reject);
  });
}

/** Sends these bytes, whatever they are, and reads until the server closes or `enough` holds. */
export function sendRaw(
  port: number,
  bytes: string | Buffer | Iterable<string | Buffer>,
  enough: (text: string) => boolean = () => false,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1");
    const settle = (closed: boolean) => {
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
      lookForKeys(text, "a raw answer");
      resolve({ text, statuses, closed });
      socket.destroy();
    };
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      text += chunk;
      if (enough(text)) settle(false);
    });
    socket.on("error", () => settle(true));
    socket.on("close", () => settle(true));
    const pieces = typeof bytes === "string" || Buffer.isBuffer(bytes) ? [bytes] : [...bytes];
    const next = () => {
      const piece = pieces.shift();
      if (piece === undefined || socket.destroyed) return;
      if (socket.write(piece)) next();
      else socket.once("drain", next);
    };
    next();
  });
}
