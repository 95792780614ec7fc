import { type ClientRequest, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Log } from "../../core/base/log.js";
import type { Nodes, Place } from "../../core/storage/nodes.js";
import { type Lookup, lookupOf, passedOn } from "./lookup.js";
import { reach } from "./reach.js";
import { refuse, refuseUpgrade, relayAnswer, relayUpgrade } from "./relay.js";

/**
 * Requests for what is to be had at another node only: whether one is answered there. What every node can answer is
 * known not to be at once.
 */
export interface PassOn {
  request(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> | false;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): Promise<boolean>;
}

/** Milliseconds between two looks whether a node that has not answered yet is still there. */
const lookAgain = 5_000;

/** A node that was reached. */
interface Reached {
  url: string;
  socket: Socket;
}

/**
 * Hands a request to the node it belongs to as it came, credentials and `Host` included: that one judges it, as if the
 * load balancer had chosen better.
 */
export function createPassOn({ nodes, log }: { nodes: Nodes; log: Log }): PassOn {
  const placeOf = async (lookup: Lookup): Promise<Place> => {
    try {
      return await lookup(nodes);
    } catch (cause) {
      // The request itself tells what is wrong with the database.
      log("debug", "could not look for the node of a request", { cause });
      return "here";
    }
  };

  /** The first of its nodes that is reached; a text: why there is none. */
  const find = async (lookup: Lookup): Promise<"here" | Reached | { why: string }> => {
    const place = await placeOf(lookup);
    if (place === "here" || place === "away") return "here";
    if ("volume" in place) return { why: nobodySees(place.volume) };
    for (const url of place.urls) {
      try {
        return { url, socket: await reach(url) };
      } catch (cause) {
        log("warn", "a request could not be passed on to its node", { url, cause });
      }
    }
    return place.orAway ? "here" : { why: notReached(place.urls) };
  };

  const ask = ({ socket }: Reached, { method = "GET", url = "/", rawHeaders }: IncomingMessage) => {
    // An array of headers is sent as it is, `Host` included.
    const headers = [...rawHeaders, passedOn, "1"];
    return request({ createConnection: () => socket, method, path: url, headers });
  };

  /** A node that stands still answers nothing, and nobody says so: gives up on it once it counts as gone. */
  const watch = (url: string, passed: ClientRequest) => {
    const timer = setInterval(async () => {
      // A database that is away says nothing of it.
      const isThere = await nodes.isThere(url).catch(() => true);
      if (!isThere) passed.destroy(new Error("the node is silent"));
    }, lookAgain).unref();
    const stop = () => clearInterval(timer);
    passed.once("response", stop).once("upgrade", stop).once("close", stop);
  };

  const passRequest = async (lookup: Lookup, incoming: IncomingMessage, outgoing: ServerResponse) => {
    const found = await find(lookup);
    if (found === "here") return false;
    if ("why" in found) {
      refuse(incoming, outgoing, found.why);
      return true;
    }
    const { url } = found;
    const passed = ask(found, incoming);
    watch(url, passed);
    relayAnswer(passed, incoming, outgoing, (cause) => {
      log("warn", "a request was lost on its way to its node", { url, cause });
      return lost;
    });
    return true;
  };

  return {
    request(incoming, outgoing) {
      const lookup = lookupOf(incoming);
      return lookup ? passRequest(lookup, incoming, outgoing) : false;
    },
    async upgrade(incoming, socket, head) {
      const lookup = lookupOf(incoming);
      const found = lookup ? await find(lookup) : "here";
      if (found === "here") return false;
      if ("why" in found) {
        refuseUpgrade(incoming, socket, found.why);
        return true;
      }
      const passed = ask(found, incoming);
      watch(found.url, passed);
      relayUpgrade(passed, { incoming, socket, head }, (cause) => {
        log("warn", "a WebSocket was lost on its way to its node", { url: found.url, cause });
        return lost;
      });
      return true;
    },
  };
}

const nobodySees = (volume: string) =>
  `No node that sees the files of this session is running: start one with OPENCODE_VOLUME=${volume}, then try again. What was accepted is kept and goes on then`;
const notReached = (urls: readonly string[]) =>
  `The node that this request is for cannot be reached at ${urls.join(" or ")}: see that OPENCODE_NODE_URL there is an address that the other nodes reach, and try again`;
const lost =
  "The node that this request is for was lost before it answered: look whether it was done before you try again";
