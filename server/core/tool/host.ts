import type { Session } from "@opencode/sdk/types";
import type { Elicitation, ElicitationAnswer, ElicitationModes } from "../mcp/elicitation.js";
import type { CommandOptions, CommandOutcome } from "./run-command.js";
import type { FileChange } from "./tool.js";

/** What the front end of a session does for one tool call in place of this machine. Whatever is absent is done here. */
export interface ToolHost {
  /** A file's text as the user has it, unsaved changes included. Undefined: it cannot tell. Never rejects. */
  readText?(file: string, signal: AbortSignal): Promise<string | undefined>;
  /** Writes a file; false when it could not, and nothing was written. Never rejects. */
  writeText?(file: string, content: string): Promise<boolean>;
  /** Runs a command; undefined when it could not start it. */
  run?(command: CommandOptions): Promise<CommandOutcome | undefined>;
  /** Passes on what an MCP server asks the user. Rejects only when the signal fires. */
  elicit?(request: Elicitation, signal: AbortSignal): Promise<ElicitationAnswer>;
  /** Told that what such a request asked to be done at an address is done. */
  elicited?(id: string): void;
  /** Told before the tool asks whether it may make these changes. */
  planned?(changes: readonly FileChange[]): void;
  /** Told when a change has been made. */
  changed?(change: FileChange): void;
}

/** The call a host is for. */
export interface HostedCall {
  /** The session that makes the call, perhaps a child of the one the host was set for. */
  sessionID: string;
  partID: string;
}

export type HostOf = (call: HostedCall) => ToolHost;

/** Front ends by session. */
export interface Hosts {
  /** Serves the session and its children until the returned function is called. */
  set(sessionID: string, host: HostOf, elicitation?: ElicitationModes): () => void;
  /** What MCP servers may ask the front end of the session, or any; undefined where the session has none. */
  elicitation(sessionID?: string): ElicitationModes | undefined;
  /** That of the session, or of the nearest one it descends from. */
  find(session: Session): Promise<HostOf | undefined>;
}

export function createHosts(deps: { session(id: string): Promise<Session> }): Hosts {
  const hosts = new Map<string, { host: HostOf; elicitation: ElicitationModes }>();
  return {
    set(sessionID, host, elicitation = { form: false, url: false }) {
      const entry = { host, elicitation };
      hosts.set(sessionID, entry);
      return () => {
        if (hosts.get(sessionID) === entry) hosts.delete(sessionID);
      };
    },
    elicitation(sessionID) {
      if (sessionID !== undefined) return hosts.get(sessionID)?.elicitation;
      const all = [...hosts.values()].map(({ elicitation }) => elicitation);
      return { form: all.some(({ form }) => form), url: all.some(({ url }) => url) };
    },
    async find(session) {
      if (hosts.size === 0) return undefined;
      for (let one = session; ; one = await deps.session(one.parentID)) {
        const host = hosts.get(one.id)?.host;
        if (host || one.parentID === undefined) return host;
      }
    },
  };
}
