import type { Lifetime } from "../base/lifetime.js";
import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import type { ConfigSources } from "../instance/config/files.js";
import type { InstanceServices } from "../instance/instance-wing.js";
import type { InteractionServices } from "../interaction/interaction-wing.js";
import type { StorageServices } from "../storage/storage-wing.js";
import type { SystemServices } from "../system/system-wing.js";
import type { WorkspaceServices } from "../workspace/workspace-wing.js";
import type { LoadWasm } from "./builtin/bash/parser.js";
import { createQuestionTool } from "./builtin/question.js";
import { createSkillTool } from "./builtin/skill.js";
import { createToolFiles } from "./file/tool-files.js";
import { createHosts, elicitationOf, type Hosts } from "./host.js";
import { createMcp, type Mcp } from "./mcp/mcp.js";
import { createOwnTools, type OwnTools } from "./own-tools.js";
import { createTools, type Tools } from "./registry.js";

export interface ToolOptions {
  version: string;
  paths: CorePaths;
  config: Pick<ConfigSources, "extraConfigDir" | "omit">;
  loadWasm: LoadWasm;
  /** Absolute path of the built `tool-file/runner.ts`, the process in which tool files run. */
  toolRunner: string;
  /** Milliseconds a tool file may take to load; ten seconds unless given. */
  toolLoadTimeout?: number | undefined;
  /** Whether other machines can reach us: then the agent fetches nothing from private networks. */
  exposed?: boolean;
  /** Whether questions of a session that no front end serves reach somebody; unless said otherwise they do. */
  answersQuestions?: boolean;
  log: Log;
}

/** What the agent can do, wherever it is done. */
export interface ToolServices {
  /** Front ends that do some of the tools' work for their sessions. */
  hosts: Hosts;
  tools: Tools;
  mcp: Mcp;
  /** What directories bring along: as files in their configuration folders, and by plugins. */
  ownTools: OwnTools;
  /** Ends the processes of tools. */
  endTools(): Promise<void>;
}

export function toolWing(
  options: ToolOptions,
  lower: StorageServices & SystemServices & InteractionServices & WorkspaceServices & InstanceServices,
  lifetime: Lifetime,
): ToolServices {
  const { version, paths, log } = options;
  const { db, journal, nodes, ownedEnv, cleanEnv, withheld, questions, instances, disposal, report } = lower;
  const hosts = createHosts((sessionID) => nodes.bind("editor", sessionID));
  const tools = createTools({
    ...{ env: ownedEnv, withheld, home: paths.home, loadWasm: options.loadWasm, ripgrep: lower.ripgrep },
    exposed: options.exposed ?? false,
    userAgent: `opencode/${version}`,
  });
  tools.register(createQuestionTool({ questions }));
  tools.register(createSkillTool({ instances }));
  const toolFiles = createToolFiles({
    ...{ env: cleanEnv, report, log },
    runner: options.toolRunner,
    // One that takes a built-in tool's name asks for what that one asks for.
    permissionOf: (id) => tools.get(id)?.permission ?? id,
    loadTimeout: options.toolLoadTimeout,
    configDir: paths.config,
    extraConfigDir: options.config.extraConfigDir,
    omit: options.config.omit,
  });
  const mcp = createMcp({
    ...{ db, journal, env: ownedEnv, withheld, data: paths.data, version, questions, log },
    secrets: lower.secrets,
    elicits: elicitationOf(hosts, options.answersQuestions ?? true),
  });
  disposal.onDispose(mcp.release);
  disposal.onDispose(toolFiles.release);
  const endTools = async () => {
    await Promise.all([mcp.close(), toolFiles.close()]);
  };
  lifetime.add(endTools);
  return { hosts, tools, mcp, ownTools: createOwnTools(toolFiles), endTools };
}
