import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between a client and a server, and hangs up when a test says so. */
export async function startRelay(url: string) {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let connections = 0;
  let asked = "";
  const server = createServer((client) => {
    connections += 1;
    client.on("data", (bytes: Buffer) => {
      asked += bytes.toString("latin1");
    });
    const upstream = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    for (const one of open) one.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    /** All that clients have sent. */
    asked: () => asked,
    cut,
    close() {
      server.close();
      cut();
    },
  };
}
