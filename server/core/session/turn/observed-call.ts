import type { Observers } from "../../base/observers.js";
import { callTool, type ToolCall, type ToolCallDeps } from "./tool-call.js";

/** `callTool`, of which those are told who measure. */
export async function observedCall(
  deps: ToolCallDeps & { observers: Pick<Observers, "begins"> },
  call: ToolCall,
): Promise<boolean> {
  const { session, part, tool, signal } = call;
  const observation = deps.observers.begins({
    type: "tool",
    sessionID: session.id,
    callID: part.callID,
    tool: part.tool,
    isKnown: tool !== undefined,
  });
  try {
    return await observation.within(() => callTool(deps, call));
  } finally {
    const failed = signal.aborted ? "Aborted" : "ToolFailure";
    observation.ends({ error: part.state.status === "completed" ? undefined : failed });
  }
}
