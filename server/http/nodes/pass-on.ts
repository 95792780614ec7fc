import { type ClientRequest, type IncomingMessage, request, type ServerResponse } from "node:http";
import { request as secureRequest } from "node:https";
import type { Duplex } from "node:stream";
import { CoreError } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { Nodes, SessionPlace } from "../../core/storage/nodes.js";
import { everyAnswer } from "../request/exchange.js";
import { toWire } from "../response/errors.js";

/**
 * Requests for what is to be had at another node only: whether one is answered there. What every node can answer is
 * known not to be at once.
 */
export interface PassOn {
  request(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> | false;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): Promise<boolean>;
}

/** Says that somebody has passed it on already: it is not passed on once more. */
export const passedOn = "x-opencode-passed-on";

type Lookup = (nodes: Nodes) => Promise<SessionPlace>;

/**
 * Hands a request to the node it belongs to as it came, credentials and `Host` included: that one judges it, as if the
 * load balancer had chosen better.
 */
export function createPassOn({ nodes, log }: { nodes: Nodes; log: Log }): PassOn {
  const placeOf = async (lookup: Lookup): Promise<SessionPlace> => {
    try {
      return await lookup(nodes);
    } catch (cause) {
      // The request itself tells what is wrong with the database.
      log("debug", "could not look for the node of a request", { cause });
      return "here";
    }
  };

  const ask = (
    url: string,
    { method = "GET", url: path = "/", rawHeaders }: IncomingMessage,
  ): ClientRequest => {
    const { protocol, hostname, port } = new URL(url);
    const headers = [...rawHeaders, passedOn, "1"];
    const send = protocol === "https:" ? secureRequest : request;
    // An array of headers is sent as it is, `Host` included.
    return send({ hostname: hostname.replace(/^\[|\]$/g, ""), port, method, path, headers, agent: false });
  };

  const passRequest = async (lookup: Lookup, incoming: IncomingMessage, outgoing: ServerResponse) => {
    const place = await placeOf(lookup);
    if (place === "here" || place === "away") return false;
    if (place === "nowhere") {
      refuse(outgoing, "None of the nodes that see the files of this session is running");
      return true;
    }
    const passed = ask(place.url, incoming);
    passed.on("response", (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.statusMessage, endToEnd(response));
      response.pipe(outgoing);
      response.on("error", () => outgoing.destroy());
    });
    passed.on("error", (cause) => {
      log("warn", "a request could not be passed on to its node", { url: place.url, cause });
      if (outgoing.headersSent) outgoing.destroy();
      else refuse(outgoing, "The node that this request is for cannot be reached; try again");
    });
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
    return true;
  };

  return {
    request(incoming, outgoing) {
      const lookup = lookupOf(incoming);
      return lookup ? passRequest(lookup, incoming, outgoing) : false;
    },
    async upgrade(incoming, socket, head) {
      const lookup = lookupOf(incoming);
      const place = lookup ? await placeOf(lookup) : "here";
      if (typeof place === "string") return false;
      const passed = ask(place.url, incoming);
      socket.on("error", () => passed.destroy());
      passed.on("upgrade", (response, other, first) => {
        socket.write(`${headOf(response)}\r\n`);
        if (first.length > 0) socket.write(first);
        if (head.length > 0) other.write(head);
        other.on("error", () => socket.destroy());
        socket.on("close", () => other.destroy());
        other.on("close", () => socket.destroy());
        other.pipe(socket).pipe(other);
      });
      passed.on("response", (response) => {
        socket.write(`${headOf(response)}connection: close\r\n\r\n`);
        response.pipe(socket);
      });
      passed.on("error", (cause) => {
        log("warn", "a WebSocket could not be passed on to its node", { url: place.url, cause });
        socket.destroy();
      });
      passed.end();
      return true;
    },
  };
}

/** How to find the node of a request; undefined for what every node can answer. */
function lookupOf({ method = "GET", url = "", headers }: IncomingMessage): Lookup | undefined {
  if (headers[passedOn] !== undefined) return undefined;
  const [path = ""] = url.split("?", 1);
  const pty = /^\/(?:api\/)?pty\/(pty_[^/]+)/.exec(path)?.[1];
  if (pty !== undefined)
    return async (nodes) => {
      const there = await nodes.placeOf("pty", pty);
      return there === undefined ? "here" : { url: there };
    };
  // What is only read is read from the database.
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return undefined;
  const session = /^\/(?:api\/)?session\/(ses_[^/]+)/.exec(path)?.[1];
  if (session !== undefined) return (nodes) => nodes.placeOfSession(session);
  const asked = /^\/(?:api\/)?(permission|question)\/([^/]+)\//.exec(path);
  const [, kind, id] = asked ?? [];
  if ((kind !== "permission" && kind !== "question") || id === undefined) return undefined;
  return (nodes) => nodes.placeOfAsked(kind, id);
}

function refuse(outgoing: ServerResponse, message: string): void {
  const { status, body } = toWire(new CoreError("ServiceUnavailableError", { message }), () => undefined);
  outgoing.writeHead(status, { ...everyAnswer, "content-type": "application/json" });
  outgoing.end(JSON.stringify(body));
}

/** Without what is between the two nodes only. */
function endToEnd({ rawHeaders }: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    if (!/^(connection|keep-alive|transfer-encoding)$/i.test(name)) kept.push(name, value);
  }
  return kept;
}

function headOf(response: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${response.statusCode} ${response.statusMessage}`];
  const upgrades = response.statusCode === 101;
  const headers = upgrades ? response.rawHeaders : endToEnd(response);
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
  return `${lines.join("\r\n")}\r\n`;
}
