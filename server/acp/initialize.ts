import type { AuthMethod, AuthMethodAgent, InitializeResponse } from "../gen/acp/types.gen.js";
import type { Features } from "./features.js";

/** The way to log in that every client has. */
export const loginMethod = "opencode-login";

/** The command line that started us, without what it is to do. */
export interface OwnCommand {
  command: string;
  args: string[];
}

/** The answer to `initialize`: version 1 whatever was asked for, as the protocol has it for an unknown version. */
export function initializeResponse({
  version,
  own,
  features,
  ways,
}: {
  version: string;
  own: OwnCommand | undefined;
  features: Features;
  /** Other ways to log in. */
  ways: readonly AuthMethodAgent[];
}): InitializeResponse {
  return {
    protocolVersion: 1,
    agentInfo: { name: "OpenCode", title: "OpenCode", version },
    agentCapabilities: {
      loadSession: true,
      promptCapabilities: { image: true, audio: false, embeddedContext: true },
      mcpCapabilities: { http: true, sse: true },
      sessionCapabilities: {
        list: {},
        delete: {},
        resume: {},
        close: {},
        fork: {},
        title: {},
        additionalDirectories: {},
        systemPrompt: { mode: { override: {} } },
      },
      auth: { logout: {}, status: {} },
      providers: {},
    },
    authMethods: [authMethod(own, features), ...ways],
    _meta: { steering: { supported: true } },
  };
}

function authMethod(own: OwnCommand | undefined, { terminalAuth, legacyTerminalAuth }: Features): AuthMethod {
  const args = ["auth", "login"];
  const method = {
    id: loginMethod,
    name: "Log in with a provider key",
    description: "Run `opencode auth login` in a terminal",
    ...(legacyTerminalAuth &&
      own && {
        _meta: {
          "terminal-auth": { command: own.command, args: [...own.args, ...args], label: "OpenCode login" },
        },
      }),
  };
  return terminalAuth && own ? { ...method, type: "terminal", args, env: {} } : method;
}
