import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

// Systems hand out what is above by themselves, to whoever asks for any port and to every connection that goes out:
// one of those can be somebody else's by the time it is used.
const first = 10_240;
const last = 32_000;

/**
 * A port of 127.0.0.1 that stays free until it is used, and again once it has been given up. To be taken wherever a
 * port is named before something listens at it, where something comes back to it, and where nothing is to answer.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, last);
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch {
      continue;
    }
    server.close();
    await once(server, "close");
    return port;
  }
}
