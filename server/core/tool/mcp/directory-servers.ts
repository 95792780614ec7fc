import type { Config } from "@opencode/sdk/types";
import type { McpServerConfig } from "./connect.js";
import type { McpServer } from "./server.js";
import { createServerSet, type ServerSet } from "./server-set.js";

/** The servers of one directory: those of its configuration, those added since, each as it was switched. */
export interface DirectoryServers extends Pick<ServerSet, "list" | "close"> {
  /** Follows the configuration, which is the same object until it changes. */
  follow(config: Config): void;
  /** Until the process ends; `config.mcp` is left alone. Replaces one of the same name. */
  add(name: string, config: McpServerConfig): void;
  get(name: string): McpServer | undefined;
  /** Whether there is anything that the configuration does not say, and that would be lost with this. */
  own(): boolean;
  /** Holds until its configuration changes. Resolves when what it ended is gone. */
  turn(name: string, enabled: boolean): Promise<void>;
}

export function createDirectoryServers(
  open: (name: string, config: McpServerConfig, timeout: number | undefined) => McpServer,
): DirectoryServers {
  let followed: Config | undefined;
  let stale = true;
  const added = new Map<string, McpServerConfig>();
  const turned = new Map<string, { stands: string; enabled: boolean }>();
  const set = createServerSet((name, config) => open(name, config, followed?.experimental?.mcp_timeout));

  const wanted = (): Record<string, McpServerConfig> => {
    // What has no type only switches a server that is configured elsewhere, and here there is none.
    const configured = Object.entries(followed?.mcp ?? {}).filter(
      (entry): entry is [string, McpServerConfig] => "type" in entry[1],
    );
    return Object.fromEntries(
      [...configured, ...added].map(([name, config]) => {
        const turn = turned.get(name);
        return [
          name,
          turn?.stands === JSON.stringify(config) ? { ...config, enabled: turn.enabled } : config,
        ];
      }),
    );
  };

  const apply = () => {
    stale = false;
    return set.follow(wanted());
  };

  return {
    list: set.list,
    get: (name) => set.list().find((server) => server.name === name),
    own: () => added.size > 0 || turned.size > 0,
    follow(config) {
      if (config === followed && !stale) return;
      followed = config;
      void apply();
    },
    add(name, config) {
      turned.delete(name);
      added.set(name, config);
      void apply();
    },
    async turn(name, enabled) {
      const base = added.get(name) ?? followed?.mcp?.[name];
      if (!base) return;
      turned.set(name, { stands: JSON.stringify(base), enabled });
      await apply();
    },
    close() {
      stale = true;
      return set.close();
    },
  };
}
