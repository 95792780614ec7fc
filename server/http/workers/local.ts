import type { IncomingMessage } from "node:http";
import { type OperationID, operations } from "../../gen/operations.gen.js";

/** What a worker answers by itself, and how. */
export type Kind =
  /** From the database, whatever goes on. */
  | "read"
  /** From the database, unless the session is being run. */
  | "content"
  | "stream";

const kinds: Partial<Record<OperationID, Kind>> = {
  "session.list": "read",
  "session.get": "read",
  "session.children": "read",
  "session.todo": "read",
  "session.messages": "content",
  "session.message": "content",
  "v2.session.list": "read",
  "v2.session.get": "read",
  "v2.session.messages": "content",
  "v2.session.message": "content",
  "v2.session.context": "content",
  "event.subscribe": "stream",
  "global.event": "stream",
  "v2.event.subscribe": "stream",
};

export const localOperations = operations.filter(({ id }) => kinds[id] !== undefined);

const patterns = localOperations.map(({ id, path }) => ({
  kind: kinds[id] as Kind,
  // Other names of a session are none, or paths of their own.
  pattern: new RegExp(
    `^${path.replace("{sessionID}", "(ses_[A-Za-z0-9]+)").replace("{messageID}", "\\w+")}$`,
  ),
}));

export interface Local {
  kind: Kind;
  /** The session that it is about, where it is about one. */
  sessionID: string | undefined;
}

/** Undefined for what the lead answers, which is all that is not plain. */
export function localOf({ method, url = "" }: IncomingMessage): Local | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  const [path = "", ...queries] = url.split("?");
  const query = queries.join("?");
  // A workspace stands for a directory that the lead knows; names that are written in another way might be any, and what
  // may or may not be the end of a query is not looked at here.
  if (/[?#]|(^|&)(workspace=|[^=&]*%)/.test(query)) return undefined;
  for (const { kind, pattern } of patterns) {
    const found = pattern.exec(path);
    if (found) return { kind, sessionID: found[1] };
  }
  return undefined;
}
