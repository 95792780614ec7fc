import type { HooksOf } from "./base/plugin-hooks.js";
import type { InstanceOptions } from "./instance/instance-wing.js";
import type { PluginOptions } from "./plugin/plugin-wing.js";
import type { ProviderOptions } from "./provider/provider-wing.js";
import type { SessionOptions } from "./session/session-wing.js";
import type { StorageOptions } from "./storage/storage-wing.js";
import type { SystemOptions } from "./system/system-wing.js";
import type { ToolOptions } from "./tool/tool-wing.js";

/** What a core is told from outside: what its wings are told. */
export interface CoreOptions
  extends StorageOptions,
    SystemOptions,
    ProviderOptions,
    Omit<InstanceOptions, "database">,
    ToolOptions,
    PluginOptions,
    SessionOptions {
  config: InstanceOptions["config"];
  /** What is done at the moments of a turn besides: hooks of plugins, of those who embed the core. */
  hooks?: HooksOf;
}
