import { connect, isIP, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";

/** Milliseconds that a node may take over a connection. */
const patience = 3_000;

/**
 * A connection to a node, over TLS where its address says so: then whoever answers has shown that it is the one that the
 * address names. Rejects when there is none in time.
 */
export function reach(url: string): Promise<Socket> {
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === "https:";
  const host = hostname.replace(/^\[|\]$/g, "");
  const place = { host, port: Number(port || (isSecure ? 443 : 80)) };
  const socket = isSecure
    ? connectSecurely({ ...place, ...(!isIP(host) && { servername: host }) })
    : connect(place);
  // It may stay for as long as a terminal is looked at: a machine that is gone says nothing.
  socket.setKeepAlive(true, 10_000).setNoDelay(true);
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(new Error("no answer in time")), patience);
    socket.once("error", fail);
    socket.once("close", () => clearTimeout(timer));
    socket.once(isSecure ? "secureConnect" : "connect", () => {
      clearTimeout(timer);
      socket.removeListener("error", fail);
      resolve(socket);
    });
  });
}
