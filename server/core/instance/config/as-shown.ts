import { userInfo } from "node:os";
import type { Config } from "@opencode/sdk/types";

/**
 * The config as clients are to see it: what no file says and they go by. Sharing is off, so that those who offer it do
 * not where it can only be refused; and the user has the name the system gives them.
 */
export function asShown(config: Config): Config {
  return { share: "disabled", ...username(), ...config };
}

function username(): Pick<Config, "username"> {
  try {
    return { username: userInfo().username };
  } catch {
    // A user that the system has no name for.
    return {};
  }
}
