import type { Agent, MessageWithParts, PermissionRule, Session } from "@opencode/sdk/types";
import { CoreError } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { Core } from "../../core/core.js";
import { variantFor } from "../../core/instance/agent/agents.js";
import type { Instance } from "../../core/instance/instance.js";
import type { ModelRef } from "../../core/provider/registry.js";
import type { Routes } from "../../core/provider/routes.js";
import type { RoutesNow } from "../../core/session/routed.js";
import { hasDefaultTitle } from "../../core/session/sessions.js";
import { nameBelow } from "../../core/system/files/inside.js";
import { realTarget } from "../../core/system/files/real-target.js";
import { directoryRule } from "../../core/tool/external-directory.js";
import type { McpServer } from "../../gen/acp/types.gen.js";
import { invalidParams, resourceNotFound } from "../rpc/rpc-errors.js";
import { replay } from "../updates/replay.js";
import { sessionInfo } from "../updates/updates.js";
import { mcpServers } from "./client-mcp-servers.js";
import type { Choice } from "./config-options.js";
import type { OpenSession } from "./open-session.js";
import { folderAt, isSameFolder } from "./places.js";
import type { OpenSessions } from "./sessions.js";
import { type GivenSystemPrompt, systemPromptOf } from "./system-prompt.js";

/** What a client says of a session it opens. */
export interface Opening extends GivenSystemPrompt {
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
  /** Tells the client of the title, where the session has one, and of the commands once it has its answer. */
  announce(session: OpenSession, answered: Promise<void>): void;
}

/** One that is stored, whether the client has it open or not. Throws -32002 where there is none. */
export function storedSession(core: Core, sessionId: string): Promise<Session> {
  return core.sessions.get(sessionId).catch((error: unknown) => {
    if (error instanceof CoreError && error.name === "NotFoundError")
      throw resourceNotFound(`Session not found: ${sessionId}`, { sessionId });
    throw error;
  });
}

export function createOpener(deps: {
  core: Core;
  sessions: OpenSessions;
  cwd: string;
  /** Where this client has models called. */
  routes: RoutesNow;
  /** Told of the directory that the client works in. */
  here(directory: string): void;
  log: Log;
}): Opener {
  const { core, sessions, cwd, log } = deps;

  const stored = async (sessionId: string) => {
    const session = await storedSession(core, sessionId);
    if (!(await core.nodes.sees(sessionId))) {
      const message = "sessionId: its files are on another machine; open it in an editor there";
      throw invalidParams(message, { sessionId });
    }
    return session;
  };

  const opened = async (session: Session, instance: Instance): Promise<OpenSession> => {
    const open = await sessions.open(session, instance, await choiceOf(session, instance, deps.routes()));
    // Only now it is known what a server that asks may ask. Nobody would end those of a client that has left meanwhile.
    if (sessions.find(session.id)) core.mcp.warm(instance, session.id);
    return open;
  };

  /** Where the client says that the session works, all of it checked before anything is changed. */
  const placeOf = async ({ cwd: given, additionalDirectories, ...opening }: Opening) => ({
    systemPrompt: systemPromptOf(opening),
    directory: await folderAt(cwd, given, "cwd"),
    additional: await Promise.all(
      additionalDirectories.map((one, at) => folderAt(cwd, one, `additionalDirectories[${at}]`)),
    ),
  });

  /** The session as this opening has it: in its folder, and beside it in those that were named now and no others. */
  const placed = async (session: Session, place: Place): Promise<Session> => {
    const { directory, additional, systemPrompt = session.systemPrompt } = place;
    const stays = await isSameFolder(session.directory, directory);
    if (!stays) await core.occupancy.refuseBusy(session);
    const instance = await core.instances.get(stays ? session.directory : directory);
    const [former, rules] = await Promise.all(
      [session.additionalDirectories ?? [], additional].map(directoryRules),
    );
    const { additionalDirectories: before = [] } = session;
    const tells = ({ mode, text }: Partial<NonNullable<Session["systemPrompt"]>> = {}) => `${mode} ${text}`;
    const isSame = tells(systemPrompt) === tells(session.systemPrompt);
    if (stays && isSame && before.join("\n") === additional.join("\n")) return session;
    return core.sessions.update(session.id, ({ additionalDirectories: _, ...now }) => ({
      ...now,
      ...(!stays && placeIn(instance)),
      ...(systemPrompt && { systemPrompt }),
      ...(additional.length > 0 && { additionalDirectories: additional }),
      permission: [
        ...(now.permission ?? []).filter((rule) => !former?.some((one) => same(one, rule))),
        ...(rules ?? []),
      ],
    }));
  };

  const reopened = async (session: Session, opening: Opening, place: Place): Promise<OpenSession> => {
    const now = await placed(session, place);
    core.mcp.provide(session.id, mcpServers(opening.mcpServers));
    deps.here(now.directory);
    return opened(now, await core.instances.get(now.directory));
  };

  return {
    async create(opening) {
      const { directory, additional, systemPrompt } = await placeOf(opening);
      deps.here(directory);
      const instance = await core.instances.get(directory);
      const now = Date.now();
      const rules = await directoryRules(additional);
      const input = {
        ...(opening.mcpServers.length > 0 && { mcp: mcpServers(opening.mcpServers) }),
        ...(rules.length > 0 && { permission: rules, additionalDirectories: additional }),
        ...(systemPrompt && { systemPrompt }),
      };
      const session = await core.projects.use(instance, now, (also) =>
        core.sessions.create(input, instance, now, also),
      );
      return opened(session, instance);
    },
    async open(sessionId, opening) {
      const session = await stored(sessionId);
      return reopened(session, opening, await placeOf(opening));
    },
    async fork(sessionId, opening) {
      await stored(sessionId);
      const place = await placeOf(opening);
      return reopened(await core.history.forks.fork(sessionId, {}), opening, place);
    },
    async replay(session) {
      const shown: MessageWithParts[] = [];
      const status = (await core.statusesOf(session.directory))[session.id];
      const busy = session.running || (status !== undefined && status.type !== "idle");
      const updates = replay(
        {
          async messages(id) {
            const { messages } = await core.messages.list(id);
            shown.push(...messages);
            return messages;
          },
          todos: core.todos.list,
          contextSize: session.contextSize,
          showsCompaction: session.showsCompaction,
          isBusy: () => busy,
          facts: core.tools.facts,
          log,
        },
        await core.sessions.get(session.id),
      );
      await session.holding(async () => {
        for await (const update of updates) await session.send(update);
        await session.join(shown);
      });
    },
    announce(session, answered) {
      const announce = async () => {
        const { title } = await core.sessions.get(session.id);
        await answered;
        await new Promise((resolve) => setTimeout(resolve, settling));
        const stored = await core.sessions.get(session.id);
        // Closed since, or loaded again: who loaded it has another that tells.
        if (session.lifetime.signal.aborted) return;
        // One that it was given since has been told as it was given.
        if (!hasDefaultTitle(stored) && stored.title === title) await session.send(sessionInfo(stored));
        await session.tellCommands();
        if (!session.running) await session.join();
        await session.handOver();
        if (session.lifetime.signal.aborted) return;
        // Servers that have only just been started bring theirs a little later.
        await core.mcp.prompts(session.instance, session.id);
        await session.tellCommands();
      };
      announce().catch((cause: unknown) => log("warn", "the commands could not be listed", { cause }));
    },
  };
}

async function choiceOf(session: Session, instance: Instance, routes: Routes | undefined): Promise<Choice> {
  const providers = await instance.providers(routes);
  const agent = await instance.agent(session.agent).catch(() => instance.agent());
  const own = session.model && { providerID: session.model.providerID, modelID: session.model.id };
  const model = own ?? agent.model ?? providers.defaultModel();
  const { variants } =
    providers.list().find(({ info }) => info.id === model.providerID)?.info.models[model.modelID] ?? {};
  const variant = session.model ? session.model.variant : variantFor(agent, model, variants);
  return {
    mode: agent.name,
    model,
    ...(variant !== undefined && { variant }),
    // The mode's own model gives way when the mode does.
    ...(agent.model &&
      agent.model.providerID === model.providerID &&
      agent.model.modelID === model.modelID && {
        chosen: { model: await modelWithout(agent, instance, routes) },
      }),
  };
}

/** The model of a session that is in no mode with a model of its own. */
async function modelWithout(mode: Agent, instance: Instance, routes: Routes | undefined): Promise<ModelRef> {
  const usual = await instance.agent();
  const { model } = usual.name === mode.name ? {} : usual;
  return model ?? (await instance.providers(routes)).defaultModel();
}

interface Place {
  directory: string;
  additional: string[];
  systemPrompt: Session["systemPrompt"];
}

function placeIn({ directory, worktree, projectID }: Instance) {
  const below = nameBelow(worktree, directory);
  return { directory, path: below, projectID };
}

/** Folders beside the project that the client works in too: nobody is asked before a tool looks there. */
async function directoryRules(directories: readonly string[]): Promise<PermissionRule[]> {
  // What is asked for is the folder as it really is.
  const real = await Promise.all(directories.map((directory) => realTarget(directory)));
  return [...new Set([...directories, ...real])].map((directory) => ({
    permission: "external_directory",
    pattern: directoryRule(directory),
    action: "allow",
  }));
}

function same(a: PermissionRule, b: PermissionRule): boolean {
  return a.permission === b.permission && a.pattern === b.pattern && a.action === b.action;
}
