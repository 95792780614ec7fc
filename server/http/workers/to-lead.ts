import { Agent, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Log } from "../../core/base/log.js";
import type { PassOn } from "../nodes/pass-on.js";
import { relayAnswer, relayUpgrade } from "../nodes/relay.js";
import { addressHeader, tokenHeader } from "./door.js";
import type { Settings } from "./messages.js";

/** The way from a worker to the process that knows all. */
export interface ToLead {
  /** Has the lead answer a request, as if it had come in there. */
  request(incoming: IncomingMessage, outgoing: ServerResponse, seen?: (status: number) => void): void;
  upgrade: PassOn["upgrade"];
  /** What the lead would answer a GET with. Rejects where it does not. */
  statusOf(incoming: IncomingMessage): Promise<number>;
  /** Lets go of the connections that are kept. */
  close(): void;
}

const lost = "The server was lost before it answered: look whether it was done before you try again";

export function createToLead({ door, log }: { door: Settings["door"]; log: Log }): ToLead {
  // Those that were used last are used first, so that what a burst has opened is closed after a while.
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64, scheduling: "lifo", timeout: 0 });

  const ask = (
    incoming: IncomingMessage,
    { method = incoming.method ?? "GET", isUpgrade = false, hasBody = true } = {},
  ) => {
    const headers = [...passed(incoming, hasBody), tokenHeader, door.token];
    headers.push(addressHeader, incoming.socket.remoteAddress ?? "");
    if (isUpgrade) headers.push("connection", "upgrade");
    return request({ agent, socketPath: door.path, method, path: incoming.url ?? "/", headers });
  };

  const onLost = (cause: Error) => {
    log("warn", "a request was lost on its way within the server", { cause });
    return lost;
  };

  return {
    request(incoming, outgoing, seen) {
      const asked = ask(incoming);
      asked.once("response", ({ statusCode = 502, headers }) => {
        if (headers.connection === "close") outgoing.shouldKeepAlive = false;
        seen?.(statusCode);
      });
      relayAnswer(asked, incoming, outgoing, onLost);
    },
    async upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer) {
      const asked = ask(incoming, { isUpgrade: true });
      relayUpgrade(asked, { incoming, socket, head }, onLost);
      return true;
    },
    statusOf: (incoming) =>
      new Promise((resolve, reject) => {
        const asked = ask(incoming, { method: "HEAD", hasBody: false });
        asked.once("response", (response) => {
          response.resume();
          resolve(response.statusCode ?? 502);
        });
        asked.once("error", reject).end();
      }),
    close: () => agent.destroy(),
  };
}

const betweenTwo = "connection|keep-alive|proxy-connection|te|trailer|expect";
const ours = new RegExp(`^(${tokenHeader}|${addressHeader}|${betweenTwo})$`, "i");

const ofBody = /^(content-length|transfer-encoding)$/i;

/**
 * Headers as they came, without what is between the client and this process only, or only we may say; and without what
 * announces a body that is not passed on: whoever comes by the same connection next would be taken for it.
 */
function passed({ rawHeaders, headers }: IncomingMessage, hasBody: boolean): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = [rawHeaders[at], rawHeaders[at + 1]];
    if (!ours.test(name) && (hasBody || !ofBody.test(name))) kept.push(name, value);
  }
  // Said, or a body of unknown length would be announced.
  const hasLength = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
  return hasBody && hasLength ? kept : [...kept, "content-length", "0"];
}
