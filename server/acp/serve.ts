import type { Core } from "../core/core.js";
import { type AgentOptions, createAgent } from "./agent.js";
import type { Connection } from "./rpc/connection.js";
import { type ServeAgentOptions, serveAgent } from "./rpc/serve-agent.js";

export interface ServeAcpOptions
  extends Omit<ServeAgentOptions, "agent">,
    Pick<AgentOptions, "version" | "cwd" | "own" | "remote"> {
  core(): Promise<Core>;
}

/** Serves one ACP client over a pair of streams. Core outlives the connection: who made it ends it. */
export function serveAcp(options: ServeAcpOptions): Connection {
  const { core: _core, version, cwd, own, remote, ...streams } = options;
  let close = () => {};
  let opened: Core | undefined;
  const core = async () => {
    opened = await options.core();
    return opened;
  };
  const connection = serveAgent({
    ...streams,
    durable: async () => opened?.durable(),
    agent: (client) => {
      const made = createAgent({ client, core, version, cwd, own, remote, log: options.log });
      close = made.close;
      return made.agent;
    },
  });
  return { ...connection, closed: connection.closed.finally(() => close()) };
}
