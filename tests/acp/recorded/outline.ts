import type { Message } from "./scenario.js";

/** Updates that come when they come. */
const floating = new Set(["available_commands_update", "session_info_update"]);

/** What one message says, in a line short enough to compare the conversations of two agents. */
export interface Said {
  line: string;
  /** The call it is about. Calls run side by side, so each has an outline of its own. */
  call?: string;
}

type Content = { type: string }[] | undefined;

/** A `session/update` or a request of the agent; undefined for an update whose place in the order means nothing. */
export function said({ method, params }: Message): Said | undefined {
  if (method !== "session/update") {
    const { toolCall } = params;
    if (!toolCall) return { line: `asks ${method}` };
    return {
      line: `asks ${method} ${toolCall.kind}${contents(toolCall.content)}`,
      call: toolCall.toolCallId,
    };
  }
  const { sessionUpdate, toolCallId, status, content, compactionId } = params.update;
  if (floating.has(sessionUpdate)) return undefined;
  if (sessionUpdate === "user_message_chunk") return { line: `${sessionUpdate} ${content.type}` };
  if (compactionId !== undefined) return { line: [sessionUpdate, status].filter(Boolean).join(" ") };
  if (toolCallId === undefined) return { line: sessionUpdate };
  const ended = status === "completed" || status === "failed";
  return { line: `${status}${ended ? contents(content) : ""}`, call: toolCallId };
}

/** The answer to a request. */
export function answered(method: string | undefined, { result, error }: Message): string {
  if (error) return `answers ${method} ${error.code}`;
  return `answers ${method}${result?.stopReason ? ` ${result.stopReason}` : ""}`;
}

/** Collects lines: a track for each session, one for each of its calls, one for what belongs to no session. */
export function createOutline() {
  const tracks: Record<string, string[]> = {};
  const calls = new Map<string, string>();
  const put = (track: string, line: string) => {
    tracks[track] ??= [];
    const lines = tracks[track];
    // Many pieces of one text are as good as one; an answer is never a repetition.
    if (line.startsWith("answers ") || lines.at(-1) !== line) lines.push(line);
  };
  return {
    tracks,
    put,
    /** Puts a message where it belongs. */
    add(session: string, { line, call }: Said, { params }: Message) {
      if (call === undefined) return put(session, line);
      const known = calls.get(call);
      const count = [...calls.values()].filter((one) => one.startsWith(`${session} call `)).length;
      const track = known ?? `${session} call ${count + 1}`;
      calls.set(call, track);
      if (!known) put(session, `calls ${params.update?.kind}`);
      put(track, line);
    },
  };
}

function contents(content: Content): string {
  const types = [...new Set((content ?? []).map(({ type }) => type))];
  return types.length > 0 ? ` with ${types.join(" and ")}` : "";
}
