import { createOpencodeClient } from "@opencode-ai/sdk/client";
import type { PluginPlace } from "../protocol.js";
import type { Shell } from "./shell.js";

/** What every plugin function is given. */
export function pluginInput(
  { project, directory, worktree, serverUrl, door }: PluginPlace,
  $: Shell,
): unknown {
  const client = createOpencodeClient({
    baseUrl: door.url,
    directory,
    headers: { authorization: `Bearer ${door.token}` },
  });
  const experimental_workspace = { register: () => undefined };
  return { client, project, directory, worktree, serverUrl: new URL(serverUrl), $, experimental_workspace };
}
