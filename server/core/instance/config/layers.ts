import type { Config } from "@opencode/sdk/types";
import type { PluginOrigin } from "./plugin-list.js";

/** A directory's configuration, and who said what of it. */
export interface ConfigLayers {
  /** All of it. The same object until a file changes. */
  config: Config;
  /** The same, but what the project takes in from the environment and from files is withheld. */
  guarded: Config;
  /** What only the project's own files say, as in `guarded`. */
  project: Config;
  /** What only the user says: their files and what the server was started with. */
  user: Config;
  /** Who said each of the plugins of `config`. */
  origins: PluginOrigin[];
}
