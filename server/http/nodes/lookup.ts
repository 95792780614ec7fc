import type { IncomingMessage } from "node:http";
import type { Nodes, Place } from "../../core/storage/nodes.js";

/** Says that somebody has passed it on already: it is not passed on once more. */
export const passedOn = "x-opencode-passed-on";

export type Lookup = (nodes: Nodes) => Promise<Place>;

/** How to find the node of a request; undefined for what every node can answer. */
export function lookupOf({ method = "GET", url = "", headers }: IncomingMessage): Lookup | undefined {
  if (headers[passedOn] !== undefined) return undefined;
  const [path = ""] = url.split("?", 1);
  const pty = /^\/(?:api\/)?pty\/(pty_[^/]+)/.exec(path)?.[1];
  if (pty !== undefined) return (nodes) => nodes.placeOf("pty", pty);
  const connection = path === "/acp" ? headers["acp-connection-id"] : undefined;
  if (typeof connection === "string") return (nodes) => nodes.placeOf("acp", connection);
  const [, kindOfLogin, name] = /^\/(provider|mcp)\/([^/]+)\/(?:oauth|auth)\/callback$/.exec(path) ?? [];
  if (name !== undefined) return (nodes) => nodes.placeOf("login", `${kindOfLogin}/${decoded(name)}`);
  // What is only read is read from the database, but for what the files themselves say.
  const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
  if (isRead && !/\/diff$/.test(path)) return undefined;
  const session = /^\/(?:api\/)?session\/(ses_[^/]+)/.exec(path)?.[1];
  if (session !== undefined) return (nodes) => nodes.placeOfSession(session);
  const asked = /^\/(?:api\/)?(permission|question)\/([^/]+)\//.exec(path);
  const [, kind, id] = asked ?? [];
  if ((kind !== "permission" && kind !== "question") || id === undefined) return undefined;
  return (nodes) => nodes.placeOfAsked(kind, id);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
