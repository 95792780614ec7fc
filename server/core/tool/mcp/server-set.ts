import type { McpServerConfig } from "./connect.js";
import type { McpServer } from "./server.js";

/** The servers of one directory or one session. */
export interface ServerSet {
  /**
   * Makes the servers those that are wanted: starts new ones, replaces changed ones, closes the others. The
   * promise tells when what it closed is gone; nobody need wait for it.
   */
  follow(wanted: Record<string, McpServerConfig>): Promise<void>;
  list(): McpServer[];
  /** Resolves when nothing of them is left; `follow` may start them anew. */
  close(): Promise<void>;
}

export function createServerSet(open: (name: string, config: McpServerConfig) => McpServer): ServerSet {
  let servers = new Map<string, { server: McpServer; stands: string }>();
  const closing = new Set<Promise<void>>();

  const end = (server: McpServer) => {
    const closed = server.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };

  const settled = async () => {
    await Promise.allSettled(closing);
  };

  return {
    follow(wanted) {
      const before = servers;
      servers = new Map();
      for (const [name, config] of Object.entries(wanted)) {
        const stands = JSON.stringify(config);
        const known = before.get(name);
        if (known?.stands === stands) {
          servers.set(name, known);
          before.delete(name);
          continue;
        }
        const server = open(name, config);
        servers.set(name, { server, stands });
        server.start();
      }
      for (const { server } of before.values()) end(server);
      return settled();
    },
    list: () => [...servers.values()].map(({ server }) => server),
    async close() {
      for (const { server } of servers.values()) end(server);
      servers = new Map();
      await settled();
    },
  };
}
