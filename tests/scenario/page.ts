import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { page } from "./house.js";

/** Serves the page of the story on loopback. */
export async function servePage(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(page);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tides`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
