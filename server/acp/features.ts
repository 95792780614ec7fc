import type { ClientCapabilities } from "../gen/acp/types.gen.js";

/** What the client can do, and what therefore may be sent to it. */
export interface Features {
  readFiles: boolean;
  writeFiles: boolean;
  terminal: boolean;
  /** Shows output that we send in pieces as a terminal (`_meta.terminal_output`). */
  terminalOutput: boolean;
  /** Runs a command of ours for a login. */
  terminalAuth: boolean;
  /** The same in the older form, with the whole command (`_meta["terminal-auth"]`). */
  legacyTerminalAuth: boolean;
  forms: boolean;
  /** Opens addresses for the user. */
  urls: boolean;
  /** Shows options that are a yes or no. */
  booleans: boolean;
  notices: boolean;
  compaction: boolean;
  /** Wants each permission request as an update besides the request. */
  permissionUpdates: boolean;
}

/** Nothing is taken for granted that was not advertised. */
export function featuresOf(capabilities: ClientCapabilities | undefined): Features {
  const meta = capabilities?._meta ?? {};
  return {
    readFiles: capabilities?.fs.readTextFile ?? false,
    writeFiles: capabilities?.fs.writeTextFile ?? false,
    terminal: capabilities?.terminal ?? false,
    terminalOutput: meta.terminal_output === true,
    terminalAuth: capabilities?.auth.terminal ?? false,
    legacyTerminalAuth: meta["terminal-auth"] === true,
    forms: capabilities?.elicitation?.form != null,
    urls: capabilities?.elicitation?.url != null,
    booleans: capabilities?.session?.configOptions?.boolean != null,
    notices: capabilities?.session?.notices != null,
    compaction: capabilities?.session?.compaction != null,
    permissionUpdates: meta["opencode/permission-request-update"] === true,
  };
}
