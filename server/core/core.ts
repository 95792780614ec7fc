import { setTimeout as sleep } from "node:timers/promises";
import { createHookSlot } from "./base/hook-slot.js";
import { createLifetime } from "./base/lifetime.js";
import type { CorePaths } from "./base/paths.js";
import type { HooksOf } from "./base/plugin-hooks.js";
import type { CoreOptions } from "./core-options.js";
import { type InstanceServices, instanceWing } from "./instance/instance-wing.js";
import { interactionWing } from "./interaction/interaction-wing.js";
import type { TuiControl } from "./interaction/tui/tui-control.js";
import { createEventFeeds } from "./plugin/event-feeds.js";
import { type PluginServices, pluginWing } from "./plugin/plugin-wing.js";
import { type ProviderServices, providerWing } from "./provider/provider-wing.js";
import { type SessionServices, sessionWing } from "./session/session-wing.js";
import type { Nodes } from "./storage/nodes.js";
import { storageWing } from "./storage/storage-wing.js";
import { systemWing } from "./system/system-wing.js";
import type { OwnTools } from "./tool/own-tools.js";
import type { Tools } from "./tool/registry.js";
import { type ToolServices, toolWing } from "./tool/tool-wing.js";
import { type WorkspaceServices, workspaceWing } from "./workspace/workspace-wing.js";

/** The agent without a door: what `http` and `acp` are built over. */
export interface Core
  extends Pick<ProviderServices, "auth" | "publicProviders" | "refreshCatalogue">,
    Omit<InstanceServices, "configWatch" | "outputDirectory" | "report">,
    Pick<WorkspaceServices, "files" | "find" | "vcs" | "ptys" | "formatters" | "languageServers">,
    Pick<ToolServices, "hosts" | "mcp">,
    Pick<PluginServices, "plugins">,
    Omit<SessionServices, "interruptSessions" | "drainSessions"> {
  version: string;
  paths: CorePaths;
  tools: Pick<Tools, "list" | "facts">;
  ownTools: Pick<OwnTools, "list">;
  hooksOf: HooksOf;
  tui: TuiControl;
  /** Resolves when what was done so far would survive a power cut: before it is said to be done. */
  durable(): Promise<void>;
  /** Who shares the database. */
  nodes: Nodes;
  /** Begins nothing more, has the other nodes take it, and lets what runs come to its end for these milliseconds. */
  drain(milliseconds: number): Promise<void>;
  /** Ends every run, each with its answer closed; later prompts end at once. */
  interruptAll(): Promise<void>;
  /** `interruptAll`, then ends all that was begun and closes the database. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Builds every service once and puts right what an earlier process left open. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { version, paths, log } = options;
  const lifetime = createLifetime(log);
  try {
    const storage = await storageWing(options, lifetime);
    const slot = createHookSlot(options.hooks);
    const feeds = createEventFeeds(storage);
    lifetime.add(feeds.close);
    const hooks = { ...slot, hooksOf: feeds.fed(slot.hooksOf) };
    const system = systemWing(options, storage.owner, lifetime);
    const interaction = interactionWing(options, { ...hooks, ...storage });
    const workspace = workspaceWing(options, { ...hooks, ...storage, ...system }, lifetime);
    const provider = providerWing(options, { ...storage, ...system }, lifetime);
    const ground = { ...hooks, ...storage, ...system, ...interaction, ...workspace, ...provider };
    const instance = instanceWing(options, ground, lifetime);
    const tool = toolWing(options, { ...ground, ...instance }, lifetime);
    const { plugins } = pluginWing(options, { ...ground, ...instance, ...tool }, lifetime);
    const session = await sessionWing(options, { ...ground, ...instance, ...tool }, lifetime);
    const { interruptSessions, drainSessions, ...sessions } = session;
    const { auth, publicProviders, refreshCatalogue } = provider;
    const { files, find, vcs, ptys, formatters, languageServers } = workspace;
    const { configWatch, outputDirectory, report, ...directories } = instance;
    const { hosts, mcp, tools, ownTools, endTools } = tool;
    return {
      ...{ version, paths, durable: storage.db.durable },
      ...{ auth, publicProviders, refreshCatalogue },
      ...{ files, find, vcs, ptys, formatters, languageServers },
      ...directories,
      hooksOf: hooks.hooksOf,
      ...{ hosts, mcp, tools, ownTools, tui: interaction.tui },
      plugins,
      ...sessions,
      nodes: storage.nodes,
      async drain(milliseconds) {
        await storage.nodes.drain();
        if (milliseconds > 0)
          await Promise.race([drainSessions(), sleep(milliseconds, undefined, { ref: false })]);
      },
      async interruptAll() {
        interaction.tui.close();
        await interruptSessions();
        // Its children take a moment to end: begun here, while the doors still say goodbye.
        void Promise.all([endTools(), ptys.close(), languageServers.close(), plugins.close()]);
      },
      [Symbol.asyncDispose]: lifetime.close,
    };
  } catch (error) {
    await lifetime.close();
    throw error;
  }
}
