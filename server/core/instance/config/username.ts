import { userInfo } from "node:os";
import type { Config } from "@opencode/sdk/types";

/** The config with the name to show for the user: the system's, unless the config says another. */
export function withUsername(config: Config): Config {
  if (config.username !== undefined) return config;
  try {
    return { ...config, username: userInfo().username };
  } catch {
    // A user that the system has no name for.
    return config;
  }
}
