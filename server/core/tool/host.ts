import type { Session } from "@opencode/sdk/types";
import type {
  Elicitation,
  ElicitationAnswer,
  ElicitationModes,
} from "../interaction/elicitation/elicitation.js";
import type { Bound } from "../storage/nodes.js";
import type { CommandOptions, CommandOutcome } from "../system/process/run-command.js";
import type { EditorBuffers } from "./editor-buffers.js";
import type { FileChange } from "./file-change.js";

/** What the front end of a session does for one tool call in place of this machine. Whatever is absent is done here. */
export interface ToolHost {
  /** A file's text as the user has it, unsaved changes included. Undefined: it cannot tell. Never rejects. */
  readText?(file: string, signal: AbortSignal): Promise<string | undefined>;
  /** Writes a file; false when it could not, and nothing was written. Never rejects. */
  writeText?(file: string, content: string): Promise<boolean>;
  /** What is known of the front end's buffers; there where it reads files. */
  buffers?: EditorBuffers;
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
  /** Empty where there is no call. */
  partID: string;
}

export type HostOf = (call: HostedCall) => ToolHost;

/** A front end's place at a session. */
export interface Hosting {
  /** Resolves when other processes know of it. */
  known: Promise<void>;
  /** It is the one that the user works in now. */
  lead(): void;
  leave(): void;
}

/** Front ends by session. */
export interface Hosts {
  /** Serves the session and its children until it leaves. Of several, the one that led last does. */
  set(sessionID: string, host: HostOf, elicitation?: ElicitationModes): Hosting;
  /** Whether any front end is at the session. */
  isServed(sessionID: string): boolean;
  /** What MCP servers may ask the front end of the session, or any; undefined where the session has none. */
  elicitation(sessionID?: string): ElicitationModes | undefined;
  /** That of the session, or of the nearest one it descends from, which `get` knows by its id. */
  find(session: Session, get: (id: string) => Promise<Session>): Promise<HostOf | undefined>;
}

/** Nobody else is there to know. */
const bindNowhere = (): Bound => ({ known: Promise.resolve(), end: () => undefined });

/** `bind` has other processes know that the editor of a session is here, until what it returned is ended. */
export function createHosts(bind: (sessionID: string) => Bound = bindNowhere): Hosts {
  const bound = new Map<string, Bound>();
  /** By session, the leading one last. */
  const hosts = new Map<string, { host: HostOf; elicitation: ElicitationModes }[]>();
  const leading = (sessionID: string) => hosts.get(sessionID)?.at(-1);
  return {
    set(sessionID, host, elicitation = { form: false, url: false }) {
      const entry = { host, elicitation };
      const others = () => (hosts.get(sessionID) ?? []).filter((one) => one !== entry);
      const lead = () => void hosts.set(sessionID, [...others(), entry]);
      lead();
      const here = bound.get(sessionID) ?? bind(sessionID);
      bound.set(sessionID, here);
      return {
        known: here.known,
        lead,
        leave() {
          const left = others();
          if (left.length > 0) return void hosts.set(sessionID, left);
          hosts.delete(sessionID);
          bound.get(sessionID)?.end();
          bound.delete(sessionID);
        },
      };
    },
    elicitation(sessionID) {
      if (sessionID !== undefined) return leading(sessionID)?.elicitation;
      const all = [...hosts.values()].flat().map(({ elicitation }) => elicitation);
      return { form: all.some(({ form }) => form), url: all.some(({ url }) => url) };
    },
    isServed: (sessionID) => hosts.has(sessionID),
    async find(session, get) {
      if (hosts.size === 0) return undefined;
      for (let one = session; ; one = await get(one.parentID)) {
        const host = leading(one.id)?.host;
        if (host || one.parentID === undefined) return host;
      }
    },
  };
}

/** What MCP servers may ask of whom: of the front end, and of everybody else where `others` answer. */
export function elicitationOf(hosts: Hosts, others: boolean): (sessionID?: string) => ElicitationModes {
  return (sessionID) => {
    const front = hosts.elicitation(sessionID);
    if (sessionID !== undefined) return front ?? { form: others, url: others };
    return { form: others || front?.form === true, url: others || front?.url === true };
  };
}
