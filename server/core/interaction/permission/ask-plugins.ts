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

/**
 * What the plugins of a session's directory make of a request that no rule forbids: of what a person is about to be asked,
 * and of what the rules allow.
 */
export async function askPlugins(
  hooksOf: HooksOf,
  { session, request, tool, signal }: Asking,
  { id, status: before }: { id: string; status: "ask" | "allow" },
): Promise<"ask" | "deny" | "allow"> {
  const hooks = await hooksUntil(hooksOf(session.directory), signal);
  if (!hooks?.has("permission.ask") || peopleOnly.has(request.permission)) return before;
  const asked = {
    ...{ id, sessionID: session.id, ...request },
    ...(tool && { tool, ...tool }),
    type: request.permission,
    pattern: request.patterns,
    title: `${request.permission}: ${request.patterns.join(", ")}`,
    time: { created: Date.now() },
  };
  const { status } = await runHook(hooks, "permission.ask", asked, { status: before }, signal);
  return ["ask", "deny", "allow"].includes(status) ? status : before;
}
