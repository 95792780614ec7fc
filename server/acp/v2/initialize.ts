import type {
  ClientCapabilities as First,
  InitializeResponse as FirstResponse,
} from "../../gen/acp/types.gen.js";
import type { AuthMethod, ClientCapabilities, InitializeResponse } from "../../gen/acp2/types.gen.js";

/** What a client of version 2 can do, in the words of version 1. It has no files and no terminals of its own. */
export function firstCapabilities({ auth, elicitation, _meta }: ClientCapabilities): First {
  return {
    fs: { readTextFile: false, writeTextFile: false },
    terminal: false,
    auth: { terminal: auth?.terminal != null },
    ...(elicitation && { elicitation }),
    // Every client of version 2 knows these, or passes over them.
    session: { notices: {}, compaction: {}, configOptions: { boolean: {} } },
    // The output of a command is told as that of a terminal.
    _meta: { ..._meta, terminal_output: true },
  } as First;
}

/** The answer to `initialize` in version 2. */
export function secondResponse({ agentInfo, authMethods }: FirstResponse): InitializeResponse {
  return {
    protocolVersion: 2,
    info: agentInfo ?? { name: "OpenCode", version: "unknown" },
    capabilities: {
      session: {
        prompt: { image: {}, embeddedContext: {} },
        mcp: { stdio: {}, http: {} },
        delete: {},
        additionalDirectories: {},
        fork: {},
        title: {},
      },
      providers: {},
    },
    authMethods: (authMethods ?? []).map(({ id, ...method }): AuthMethod => {
      if (!("type" in method) || method.type !== "terminal")
        return { ...method, type: "agent", methodId: id };
      const env = Object.entries(method.env ?? {}).map(([name, value]) => ({ name, value }));
      return { ...method, methodId: id, env };
    }),
  };
}
