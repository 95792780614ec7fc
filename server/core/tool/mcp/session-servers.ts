import type { Reads } from "../../storage/database.js";
import { readSessionOrigin } from "../../storage/tables/session-mcp.js";
import type { McpServerConfig } from "./connect.js";

export type McpServerConfigs = Record<string, McpServerConfig>;

/** The servers that sessions were created with; only the session table's own transaction writes them. */
export interface SessionServers {
  /** Those of the session itself; undefined when it was given none. */
  get(sessionID: string): Promise<McpServerConfigs | undefined>;
  /** Puts others in their place for as long as this process and the session live. */
  provide(sessionID: string, servers: McpServerConfigs): void;
  /** The session is no more. */
  forget(sessionID: string): void;
  /** The session and those it descends from, itself first. */
  lineage(sessionID: string): Promise<string[]>;
}

/** Sessions remembered at once; what a session was created with never changes. */
const capacity = 1_000;

export function createSessionServers(db: Reads): SessionServers {
  const provided = new Map<string, McpServerConfigs>();
  const known = new Map<string, { parentID: string | undefined; servers: McpServerConfigs | undefined }>();

  const read = async (sessionID: string) => {
    const found = known.get(sessionID);
    if (found) return found;
    const row = await readSessionOrigin(db, sessionID);
    const fresh = row ?? { parentID: undefined, servers: undefined };
    const [oldest] = known.keys();
    if (known.size >= capacity && oldest !== undefined) known.delete(oldest);
    if (row) known.set(sessionID, fresh);
    return fresh;
  };

  return {
    get: async (sessionID) => provided.get(sessionID) ?? (await read(sessionID)).servers,
    provide(sessionID, servers) {
      provided.set(sessionID, servers);
    },
    forget(sessionID) {
      provided.delete(sessionID);
      known.delete(sessionID);
    },
    async lineage(sessionID) {
      const ids: string[] = [];
      for (let id: string | undefined = sessionID; id !== undefined; id = (await read(id)).parentID)
        ids.push(id);
      return ids;
    },
  };
}
