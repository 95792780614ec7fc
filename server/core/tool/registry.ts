import { createBashTool } from "./bash.js";
import { createBashParser, type LoadWasm } from "./bash-parser.js";
import { commandEnvironment } from "./command-environment.js";
import { editTool } from "./edit.js";
import { readTool } from "./read.js";
import { findShell, type Shell } from "./shell.js";
import type { Tool } from "./tool.js";
import { writeTool } from "./write.js";

export interface ToolsOptions {
  /** What commands inherit; secrets are taken out here. */
  env: Readonly<Record<string, string | undefined>>;
  /** More names, or globs, of variables that commands must not see: each provider's key. */
  secretNames?: readonly string[];
  loadWasm: LoadWasm;
  /** The user's home folder, for `~` in commands. */
  home: string;
  /** The shell to prefer, when it reads bash's grammar. */
  shell?: string;
}

export interface Tools {
  list(): Tool[];
  get(id: string): Tool | undefined;
}

/** The built-in tools. Nothing is loaded or looked up before a tool first runs. */
export function createTools(options: ToolsOptions): Tools {
  let shell: Promise<Shell> | undefined;
  const bash = createBashTool({
    parse: createBashParser(options.loadWasm),
    shell: () => {
      shell ??= findShell(options.shell);
      return shell;
    },
    env: commandEnvironment(options.env, options.secretNames),
    home: options.home,
  });
  const tools = new Map([bash, editTool, readTool, writeTool].map((tool) => [tool.id, tool]));
  return { list: () => [...tools.values()], get: (id) => tools.get(id) };
}
