import type { Model } from "@opencode/sdk/types";
import { keptOnce } from "../base/kept-once.js";
import { commandEnvironment } from "../system/process/environment.js";
import { type CommandOptions, type CommandOutcome, runCommand } from "../system/process/run-command.js";
import { findShell } from "../system/process/shell.js";
import type { Withheld } from "../system/process/withheld.js";
import { applyPatchTool } from "./builtin/apply-patch/apply-patch.js";
import { createBashTool } from "./builtin/bash/bash.js";
import { createBashParser, type LoadWasm } from "./builtin/bash/parser.js";
import { editTool } from "./builtin/edit/edit.js";
import { writeTool } from "./builtin/edit/write.js";
import { readTool } from "./builtin/read.js";
import { createGlobTool } from "./builtin/search/glob.js";
import { createGrepTool } from "./builtin/search/grep.js";
import { createListTool } from "./builtin/search/list.js";
import { createRipgrep } from "./builtin/search/ripgrep.js";
import { createWebFetchTool, type WebFetchOptions } from "./builtin/web/webfetch.js";
import type { Tool } from "./tool.js";

export interface ToolsOptions extends WebFetchOptions {
  /** What commands inherit; secrets are taken out here. */
  env: Readonly<Record<string, string | undefined>>;
  /** More names, or globs, of variables that commands must not see. */
  secretNames?: readonly string[];
  /** Takes out of the environment of commands what turns out to be a key. */
  withheld?: Withheld;
  loadWasm: LoadWasm;
  /** The user's home folder, for `~` in commands. */
  home: string;
  /** The shell to prefer, when it reads bash's grammar. */
  shell?: string;
}

export interface Tools {
  /** By name; with a model only those that suit it. */
  list(options?: { model: Pick<Model, "id"> }): Tool[];
  get(id: string): Tool | undefined;
  /** Adds one that is made of services, in place of one of the same name. */
  register(tool: Tool): void;
  /** Runs a shell command for the user, in the environment that the agent's commands have. Asks nobody. */
  runCommand(options: Omit<CommandOptions, "shell" | "env">): Promise<CommandOutcome>;
}

/** The built-in tools. Nothing is loaded or looked up before a tool first runs. */
export function createTools(options: ToolsOptions): Tools {
  const theShell = keptOnce(() => findShell(options.shell));
  const inherited = commandEnvironment(options.env, options.secretNames);
  const env = options.withheld?.keepFrom(inherited) ?? inherited;
  const ripgrep = createRipgrep({ env });
  const bash = createBashTool({
    parse: createBashParser(options.loadWasm),
    shell: theShell,
    env,
    home: options.home,
  });
  const tools = new Map<string, Tool>();
  const register = (tool: Tool) => void tools.set(tool.id, tool);
  for (const tool of [
    bash,
    applyPatchTool,
    editTool,
    createGlobTool({ ripgrep }),
    createGrepTool({ ripgrep }),
    createListTool({ ripgrep }),
    readTool,
    createWebFetchTool(options),
    writeTool,
  ])
    register(tool);
  const sorted = () => [...tools.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    list: (given) => sorted().filter((tool) => !given || suits(tool.id, given.model.id)),
    get: (id) => tools.get(id),
    register,
    runCommand: async (given) => runCommand({ ...given, shell: await theShell(), env }),
  };
}

/** GPT models from the fifth generation on are trained to patch; all others edit and write. */
function suits(toolID: string, modelID: string): boolean {
  const patches = Number(/gpt-(\d+)/i.exec(modelID)?.[1] ?? 0) >= 5;
  if (toolID === "apply_patch") return patches;
  return !patches || (toolID !== "edit" && toolID !== "write");
}
