import type { Model } from "@opencode/sdk/types";
import { lazyAsync } from "../base/lazy.js";
import { commandEnvironment } from "../system/process/environment.js";
import { type CommandOptions, type CommandOutcome, runCommand } from "../system/process/run-command.js";
import { findShell } from "../system/process/shell.js";
import type { Withheld } from "../system/process/withheld.js";
import type { Ripgrep } from "../workspace/find/ripgrep.js";
import { applyPatchTool } from "./builtin/apply-patch/apply-patch.js";
import { createBashTool } from "./builtin/bash/bash.js";
import { createBashParser, type LoadWasm } from "./builtin/bash/parser.js";
import { editTool } from "./builtin/edit/edit.js";
import { writeTool } from "./builtin/edit/write.js";
import { readTool } from "./builtin/read.js";
import { createGlobTool } from "./builtin/search/glob.js";
import { createGrepTool } from "./builtin/search/grep.js";
import { createListTool } from "./builtin/search/list.js";
import { createWebFetchTool, type WebFetchOptions } from "./builtin/web/webfetch.js";
import type { FactsOf } from "./facts.js";
import type { Tool } from "./tool.js";

export interface ToolsOptions extends WebFetchOptions {
  /** What commands inherit; secrets are taken out here. */
  env: Readonly<Record<string, string | undefined>>;
  /** More names, or globs, of variables that commands must not see. */
  secretNames?: readonly string[];
  /** Takes out of the environment of commands what turns out to be a key. */
  withheld?: Withheld;
  loadWasm: LoadWasm;
  ripgrep: Ripgrep;
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
  /** Notes which tools of a directory or a session are offered, so that what is known of them is known here. */
  offer(tools: Iterable<Tool>): void;
  /** What is known of a tool, of those that were offered lately, too; by a built-in name, of the built-in one. */
  facts: FactsOf;
  /** What the tools ask for that there are or were offered lately. */
  permissions(): string[];
  /** Runs a shell command for the user, in the environment that the agent's commands have and `env`. Asks nobody. */
  runCommand(
    options: Omit<CommandOptions, "shell" | "env"> & Partial<Pick<CommandOptions, "env">>,
  ): Promise<CommandOutcome>;
}

/** Tools of directories and sessions that are known by what they were when they were offered last. */
const remembered = 2_000;

/** The built-in tools. Nothing is loaded or looked up before a tool first runs. */
export function createTools(options: ToolsOptions): Tools {
  const theShell = lazyAsync(() => findShell(options.shell));
  const inherited = commandEnvironment(options.env, options.secretNames);
  const env = options.withheld?.keepFrom(inherited) ?? inherited;
  const { ripgrep } = options;
  const bash = createBashTool({
    parse: createBashParser(options.loadWasm),
    shell: theShell,
    env,
    home: options.home,
  });
  const tools = new Map<string, Tool>();
  const lately = new Map<string, Tool>();
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
    list: (given) => sorted().filter(({ suits }) => !given || (suits?.(given.model.id) ?? true)),
    get: (id) => tools.get(id),
    register,
    offer(offered) {
      for (const tool of offered) {
        // What one directory has under the name of a built-in tool says nothing of what others have.
        if (tools.has(tool.id)) continue;
        lately.delete(tool.id);
        lately.set(tool.id, tool);
      }
      for (const id of lately.keys()) {
        if (lately.size <= remembered) break;
        lately.delete(id);
      }
    },
    facts: (id) => tools.get(id) ?? lately.get(id) ?? {},
    permissions: () => [
      ...new Set([...tools.values(), ...lately.values()].map(({ id, permission }) => permission ?? id)),
    ],
    runCommand: async (given) =>
      runCommand({ ...given, shell: await theShell(), env: { ...env, ...given.env } }),
  };
}
