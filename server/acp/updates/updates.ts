import type { AssistantMessage, Command, Session, SessionStatus, Todo } from "@opencode/sdk/types";
import type { AvailableCommand, SessionUpdate } from "../../gen/acp/types.gen.js";

type Meta = Record<string, unknown>;
type ChunkKind = "user_message_chunk" | "agent_message_chunk" | "agent_thought_chunk";

/** A piece of text of one message. */
export function chunk(sessionUpdate: ChunkKind, messageId: string, text: string, meta?: Meta): SessionUpdate {
  return { sessionUpdate, messageId, content: { type: "text", text }, ...(meta && { _meta: meta }) };
}

/**
 * The whole plan; the protocol knows no step that was given up, so those are left out. Where nobody works, no step is in
 * progress.
 */
export function plan(todos: readonly Todo[], { atRest = false } = {}): SessionUpdate {
  const statusOf = (status: string) => (atRest && status === "in_progress" ? "pending" : planStatus(status));
  const entries = todos.flatMap(({ content, priority, status }) =>
    status === "cancelled"
      ? []
      : [{ content, priority: priorityOf(priority), status: statusOf(status) } as const],
  );
  return { sessionUpdate: "plan", entries };
}

function priorityOf(priority: string): "high" | "medium" | "low" {
  return priority === "high" || priority === "low" ? priority : "medium";
}

function planStatus(status: string): "pending" | "in_progress" | "completed" {
  return status === "completed" || status === "in_progress" ? status : "pending";
}

/** How full the model's context is after an answer; cost is that of the session so far, in US dollars. */
export function usage(info: AssistantMessage, size: number, cost: number): SessionUpdate {
  const { input, output, reasoning, cache } = info.tokens;
  // A summary stands in place of what it was made from.
  const used = info.summary ? output : input + cache.read + cache.write + output + reasoning;
  return { sessionUpdate: "usage_update", used, size, cost: { amount: cost, currency: "USD" } };
}

export function sessionInfo(session: Session): SessionUpdate {
  return {
    sessionUpdate: "session_info_update",
    title: session.title,
    updatedAt: new Date(session.time.updated).toISOString(),
  };
}

/** That the provider failed and will be asked again. */
export function retryText(status: Extract<SessionStatus, { type: "retry" }>, now: number): string {
  const seconds = Math.max(0, Math.round((status.next - now) / 1000));
  return `The provider failed (${status.message}). Retry ${status.attempt} in ${seconds} s.`;
}

export function availableCommands(
  commands: readonly Pick<Command, "name" | "description" | "hints">[],
): SessionUpdate {
  return {
    sessionUpdate: "available_commands_update",
    availableCommands: commands.map(
      ({ name, description, hints }): AvailableCommand => ({
        name,
        description: description ?? name,
        ...(hints.length > 0 && { input: { hint: hints.join(" ") } }),
      }),
    ),
  };
}

/** Some clients read `modeId`, as an example in the protocol's documents has it. */
export function currentMode(mode: string): SessionUpdate {
  return { sessionUpdate: "current_mode_update", currentModeId: mode, modeId: mode };
}
