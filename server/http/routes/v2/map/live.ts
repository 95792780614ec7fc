import type { Event, Part, PermissionRequest, QuestionRequest, V2Event } from "@opencode/sdk/types";
import { newID } from "../../../../core/base/ids.js";
import { permissionRequest, questionRequest } from "./requests.js";

type Live = Extract<
  V2Event,
  { type: `session.next.${string}` | `permission.v2.${string}` | `question.v2.${string}` }
>;
type Draft = { [L in Live as L["type"]]: { type: L["type"]; data: L["data"] } }[Live["type"]];

/** What a part that is being written is. */
type Growing = "text" | "reasoning" | "summary";

/** Told by each view itself; a move is told here from what is kept of the session. */
type Own = "server.connected" | "session.next.moved";

/** Events of the other view that are events of this one as well, and fields that only the other one has. */
const shared: Record<Exclude<Event["type"] & V2Event["type"], Own>, readonly string[]> = {
  "session.created": [],
  "session.updated": [],
  "session.deleted": [],
  "session.status": [],
  "session.idle": [],
  "session.diff": [],
  "session.error": [],
  "session.compacted": [],
  "message.updated": ["parts"],
  "message.removed": [],
  "message.part.updated": [],
  "message.part.removed": [],
  "message.part.delta": [],
  "permission.asked": ["expires"],
  "permission.replied": ["message"],
  "question.asked": ["expires"],
  "question.replied": [],
  "question.rejected": [],
  "todo.updated": [],
  "command.executed": [],
  "file.edited": [],
  "integration.updated": [],
  "integration.connection.updated": [],
  "catalog.updated": [],
  "mcp.tools.changed": [],
  "mcp.browser.open.failed": [],
  "project.updated": [],
  "tui.toast.show": [],
  "tui.prompt.append": [],
  "tui.command.execute": [],
  "tui.session.select": [],
  "pty.created": [],
  "pty.updated": [],
  "pty.exited": [],
  "pty.deleted": [],
  "worktree.ready": [],
  "worktree.failed": [],
  "file.watcher.updated": [],
  "vcs.branch.updated": [],
  "project.directories.updated": [],
  "global.disposed": [],
};

/**
 * Says what events of the other view are in this one, apart from what is kept of sessions. Remembers which parts are being
 * written: what grows says only how much. `known` are those that were begun earlier.
 */
export function createLive(known: () => readonly { part: Part }[]): (event: Event) => object[] {
  const growing = new Map<string, Growing>();
  const summaries = new Set<string>();

  const remember = (part: Part) => {
    if (part.type !== "text" && part.type !== "reasoning") return;
    if (part.time?.end !== undefined) growing.delete(part.id);
    else growing.set(part.id, summaries.has(part.messageID) ? "summary" : part.type);
  };
  for (const { part } of known()) remember(part);

  return (event) => {
    if (event.type === "message.created" || event.type === "message.updated") {
      const { info } = event.properties;
      if (info.role === "assistant" && info.summary) {
        if (info.time.completed === undefined && !info.error) summaries.add(info.id);
        else summaries.delete(info.id);
      }
    }
    if (event.type === "message.part.updated") remember(event.properties.part);
    const drafts = draftsOf(event, growing).map((draft) => ({ id: newID("evt"), ...draft }));
    const left = (shared as Partial<Record<string, readonly string[]>>)[event.type];
    return left ? [plain(event, left), ...drafts] : drafts;
  };
}

function plain({ id, type, properties }: Event, left: readonly string[]) {
  const fields = Object.entries(properties).filter(([name]) => !left.includes(name));
  return { id, type, data: Object.fromEntries(fields) };
}

function draftsOf(event: Event, growing: ReadonlyMap<string, Growing>): Draft[] {
  switch (event.type) {
    case "message.part.delta":
      return [deltaOf(event.properties, growing.get(event.properties.partID) ?? "text")];
    case "message.part.updated":
      return progressOf(event.properties.part);
    case "session.status": {
      const { sessionID, status } = event.properties;
      if (status.type !== "retry") return [];
      const error = { message: status.message, isRetryable: true };
      const data = { timestamp: Date.now(), sessionID, attempt: status.attempt, error };
      return [{ type: "session.next.retried", data }];
    }
    case "permission.asked":
      return [
        { type: "permission.v2.asked", data: permissionRequest(event.properties as PermissionRequest) },
      ];
    case "permission.replied": {
      const { sessionID, requestID, reply } = event.properties;
      return [{ type: "permission.v2.replied", data: { sessionID, requestID, reply } }];
    }
    case "question.asked":
      return [{ type: "question.v2.asked", data: questionRequest(event.properties as QuestionRequest) }];
    case "question.replied": {
      const { sessionID, requestID, answers } = event.properties;
      return [{ type: "question.v2.replied", data: { sessionID, requestID, answers } }];
    }
    case "question.rejected": {
      const { sessionID, requestID } = event.properties;
      return [{ type: "question.v2.rejected", data: { sessionID, requestID } }];
    }
    default:
      return [];
  }
}

function deltaOf(
  { sessionID, messageID, partID, delta }: Extract<Event, { type: "message.part.delta" }>["properties"],
  kind: Growing,
): Draft {
  const own = { timestamp: Date.now(), sessionID };
  if (kind === "summary")
    return { type: "session.next.compaction.delta", data: { ...own, messageID, text: delta } };
  const assistantMessageID = messageID;
  if (kind === "reasoning")
    return {
      type: "session.next.reasoning.delta",
      data: { ...own, assistantMessageID, reasoningID: partID, delta },
    };
  return { type: "session.next.text.delta", data: { ...own, assistantMessageID, textID: partID, delta } };
}

function progressOf(part: Part): Draft[] {
  if (part.type !== "tool" || part.state.status !== "running" || !part.state.metadata) return [];
  const { sessionID, messageID, callID, state } = part;
  const data = {
    timestamp: Date.now(),
    sessionID,
    assistantMessageID: messageID,
    callID,
    structured: state.metadata ?? {},
    content: [],
  };
  return [{ type: "session.next.tool.progress", data }];
}
