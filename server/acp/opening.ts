import path from "node:path";
import type { PermissionRule, Session } from "@opencode/sdk/types";
import type { Core } from "../core/core.js";
import { CoreError } from "../core/errors.js";
import type { Instance } from "../core/instance.js";
import type { Log } from "../core/log.js";
import type { McpServer } from "../gen/acp/types.gen.js";
import type { Choice } from "./config-options.js";
import { mcpServers } from "./mcp-servers.js";
import { replay } from "./replay.js";
import { resourceNotFound } from "./rpc-errors.js";
import type { OpenSession, OpenSessions } from "./sessions.js";

/** What a client says of a session it opens. */
export interface Opening {
  /** Absolute, or relative to where the agent was started. */
  cwd: string;
  mcpServers: readonly McpServer[];
  additionalDirectories: readonly string[];
}

/** Milliseconds between an answer that opens a session and the first update of it: some clients need a moment. */
const settling = 20;

export interface Opener {
  create(opening: Opening): Promise<OpenSession>;
  /** One that is stored. Throws -32002 where there is none. */
  open(sessionId: string, opening: Opening): Promise<OpenSession>;
  fork(sessionId: string, opening: Opening): Promise<OpenSession>;
  /** Sends the stored conversation; resolves when all of it is written. */
  replay(session: OpenSession): Promise<void>;
  /** Tells the client of the commands once it has its answer. */
  announce(session: OpenSession, answered: Promise<void>): void;
}

export function createOpener(deps: { core: Core; sessions: OpenSessions; cwd: string; log: Log }): Opener {
  const { core, sessions, cwd, log } = deps;

  const stored = (sessionId: string): Promise<Session> =>
    core.sessions.get(sessionId).catch((error: unknown) => {
      if (error instanceof CoreError && error.name === "NotFoundError")
        throw resourceNotFound(`Session not found: ${sessionId}`, { sessionId });
      throw error;
    });

  const opened = async (session: Session, instance: Instance): Promise<OpenSession> => {
    const open = await sessions.open(session, instance, await choiceOf(session, instance));
    // Only now it is known what a server that asks may ask. Nobody would end those of a client that has left meanwhile.
    if (sessions.find(session.id)) core.mcp.warm(instance, session.id);
    return open;
  };

  const reopened = async (session: Session, opening: Opening): Promise<OpenSession> => {
    const rules = directoryRules(opening.additionalDirectories);
    const missing = rules.filter((rule) => !session.permission?.some((one) => same(one, rule)));
    if (missing.length > 0) {
      await core.sessions.update(session.id, (now) => ({
        ...now,
        permission: [...(now.permission ?? []), ...missing],
      }));
    }
    core.mcp.provide(session.id, mcpServers(opening.mcpServers));
    return opened(session, await core.instances.get(session.directory));
  };

  return {
    async create(opening) {
      const instance = await core.instances.get(path.resolve(cwd, opening.cwd));
      const now = Date.now();
      await core.projects.remember(instance, now);
      const rules = directoryRules(opening.additionalDirectories);
      const session = await core.sessions.create(
        {
          ...(opening.mcpServers.length > 0 && { mcp: mcpServers(opening.mcpServers) }),
          ...(rules.length > 0 && { permission: rules }),
        },
        instance,
        now,
      );
      return opened(session, instance);
    },
    open: async (sessionId, opening) => reopened(await stored(sessionId), opening),
    async fork(sessionId, opening) {
      await stored(sessionId);
      return reopened(await core.history.forks.fork(sessionId, {}), opening);
    },
    async replay(session) {
      const updates = replay(
        {
          messages: async (id) => (await core.messages.list(id)).messages,
          todos: core.todos.list,
          contextSize: session.contextSize,
          showsCompaction: session.showsCompaction,
          log,
        },
        await core.sessions.get(session.id),
      );
      await session.holding(async () => {
        for await (const update of updates) await session.send(update);
      });
    },
    announce(session, answered) {
      const announce = async () => {
        await answered;
        await new Promise((resolve) => setTimeout(resolve, settling));
        await session.tellCommands();
        // Servers that have only just been started bring theirs a little later.
        await core.mcp.prompts(session.instance, session.id);
        await session.tellCommands();
      };
      announce().catch((cause: unknown) => log("warn", "the commands could not be listed", { cause }));
    },
  };
}

async function choiceOf(session: Session, instance: Instance): Promise<Choice> {
  const providers = await instance.providers();
  const agent = await instance.agent(session.agent).catch(() => instance.agent());
  const own = session.model && { providerID: session.model.providerID, modelID: session.model.id };
  const variant = session.model ? session.model.variant : agent.variant;
  return {
    mode: agent.name,
    model: own ?? agent.model ?? providers.defaultModel(),
    ...(variant !== undefined && { variant }),
  };
}

/** Folders beside the project that the client works in too: nobody is asked before a tool looks there. */
function directoryRules(directories: readonly string[]): PermissionRule[] {
  return directories.map((directory) => ({
    permission: "external_directory",
    pattern: path.join(directory, "*"),
    action: "allow",
  }));
}

function same(a: PermissionRule, b: PermissionRule): boolean {
  return a.permission === b.permission && a.pattern === b.pattern && a.action === b.action;
}
