import type { Instance } from "../instance/instance.js";
import type { Tool } from "./tool.js";

/** The tools of a directory's plugins, at once where it has none. Never rejects. */
export type PluginTools = (instance: Instance) => Promise<readonly Tool[]> | undefined;

/** What a directory brings along of tools, be it as files or by plugins. */
export interface OwnTools {
  /** A plugin's counts over a file's of the same name. */
  list(instance: Instance): Promise<Tool[]>;
  /** Says where tools of plugins come from, once. They ask by the rules as those of files do. */
  provide(plugins: PluginTools): void;
}

export function createOwnTools(files: { list(instance: Instance): Promise<Tool[]> }): OwnTools {
  let plugins: PluginTools | undefined;
  return {
    async list(instance) {
      const ofPlugins = plugins?.(instance);
      const found = await files.list(instance);
      if (!ofPlugins) return found;
      return [...new Map([...found, ...(await ofPlugins)].map((tool) => [tool.id, tool])).values()];
    },
    provide(from) {
      plugins = from;
    },
  };
}
