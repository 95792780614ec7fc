import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, connect, type Socket } from "node:net";
import { createServer } from "node:tls";
import { fileURLToPath } from "node:url";

const at = (name: string) => fileURLToPath(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));

/** The authority that has signed what the fronts show. */
export const authority = at("ca");

/** What shows a server to be the one at 127.0.0.1, and the key to it. */
export const [certificate, certificateKey] = [at("node"), at("key")];

/** Speaks TLS in front of a server, as a proxy beside it does. `stranger` shows a certificate of another place. */
export async function startTlsFront(shows: "node" | "stranger") {
  let port = 0;
  const open = new Set<Socket>();
  const server = createServer({ cert: readFileSync(at(shows)), key: readFileSync(at("key")) }, (client) => {
    const upstream = connect(port, "127.0.0.1");
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
  });
  // Whoever does not like the certificate hangs up.
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Where it leads. */
    to(given: number) {
      port = given;
    },
    close() {
      server.close();
      for (const one of open) one.destroy();
    },
  };
}
