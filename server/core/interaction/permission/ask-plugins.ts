import type { Session } from "@opencode/sdk/types";
import type { HooksOf } from "../../base/plugin-hooks.js";
import { hooksUntil, runHook } from "../../base/run-hook.js";

interface Asking {
  session: Session;
  request: {
    permission: string;
    patterns: string[];
    always: string[];
    metadata: Record<string, unknown>;
  };
  tool?: { messageID: string; callID: string };
  signal: AbortSignal;
}

/** Nobody vouches for the project that they may come from. */
const peopleOnly = new Set(["project_trust"]);

/** What the plugins of a session's directory say of what a person is about to be asked. */
export async function askPlugins(
  hooksOf: HooksOf,
  { session, request, tool, signal }: Asking,
  id: string,
): Promise<"ask" | "deny" | "allow"> {
  const hooks = await hooksUntil(hooksOf(session.directory), signal);
  if (!hooks?.has("permission.ask") || peopleOnly.has(request.permission)) return "ask";
  const asked = {
    ...{ id, sessionID: session.id, ...request },
    ...(tool && { tool, ...tool }),
    type: request.permission,
    pattern: request.patterns,
    title: `${request.permission}: ${request.patterns.join(", ")}`,
    time: { created: Date.now() },
  };
  const { status } = await runHook(hooks, "permission.ask", asked, { status: "ask" }, signal);
  return status === "deny" || status === "allow" ? status : "ask";
}
