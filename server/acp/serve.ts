import type { Core } from "../core/core.js";
import { type AgentOptions, createAgent } from "./agent.js";
import type { Connection } from "./rpc/connection.js";
import { type ServeAgentOptions, serveAgent } from "./rpc/serve-agent.js";
import { createAgentV2 } from "./v2/agent.js";

export interface ServeAcpOptions
  extends Omit<ServeAgentOptions, "agent" | "second">,
    Pick<AgentOptions, "version" | "cwd" | "own" | "remote"> {
  core(): Promise<Core>;
}

/** Serves one ACP client over a pair of streams. Core outlives the connection: who made it ends it. */
export function serveAcp(options: ServeAcpOptions): Connection {
  const { core: _core, version, cwd, own, remote, ...streams } = options;
  const closing: (() => void)[] = [];
  let opened: Core | undefined;
  const core = async () => {
    opened = await options.core();
    return opened;
  };
  const common = { core, version, cwd, own, remote, log: options.log };
  const connection = serveAgent({
    ...streams,
    durable: async () => opened?.durable(),
    agent: (client) => {
      const made = createAgent({ client, ...common });
      closing.push(made.close);
      return made.agent;
    },
    second: (client) => {
      const made = createAgentV2({ client, ...common });
      closing.push(made.close);
      return made.agent;
    },
  });
  const close = () => {
    for (const end of closing) end();
  };
  return { ...connection, closed: connection.closed.finally(close) };
}
