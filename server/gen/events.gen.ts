// Generated from openapi.yaml by codegen. Do not edit.
import type * as T from "@opencode/sdk/types";

/** Event type to its properties. */
export interface EventMap {
  "server.connected": T.EventServerConnected["properties"];
  "server.heartbeat": T.EventServerHeartbeat["properties"];
  "server.resync": T.EventServerResync["properties"];
  "server.instance.disposed": T.EventServerInstanceDisposed["properties"];
  "global.disposed": T.EventGlobalDisposed["properties"];
  "tui.prompt.append": T.EventTuiPromptAppend["properties"];
  "tui.command.execute": T.EventTuiCommandExecute["properties"];
  "tui.toast.show": T.EventTuiToastShow["properties"];
  "tui.session.select": T.EventTuiSessionSelect["properties"];
  "session.created": T.EventSessionCreated["properties"];
  "session.updated": T.EventSessionUpdated["properties"];
  "session.deleted": T.EventSessionDeleted["properties"];
  "session.status": T.EventSessionStatus["properties"];
  "session.idle": T.EventSessionIdle["properties"];
  "session.diff": T.EventSessionDiff["properties"];
  "session.error": T.EventSessionError["properties"];
  "session.compacted": T.EventSessionCompacted["properties"];
  "message.created": T.EventMessageCreated["properties"];
  "message.updated": T.EventMessageUpdated["properties"];
  "message.removed": T.EventMessageRemoved["properties"];
  "message.deleted": T.EventMessageDeleted["properties"];
  "message.part.updated": T.EventMessagePartUpdated["properties"];
  "message.part.delta": T.EventMessagePartDelta["properties"];
  "message.part.removed": T.EventMessagePartRemoved["properties"];
  "permission.asked": T.EventPermissionAsked["properties"];
  "permission.replied": T.EventPermissionReplied["properties"];
  "permission.expired": T.EventPermissionExpired["properties"];
  "question.asked": T.EventQuestionAsked["properties"];
  "question.replied": T.EventQuestionReplied["properties"];
  "question.rejected": T.EventQuestionRejected["properties"];
  "question.expired": T.EventQuestionExpired["properties"];
  "command.executed": T.EventCommandExecuted["properties"];
  "file.edited": T.EventFileEdited["properties"];
  "file.watcher.updated": T.EventFileWatcherUpdated["properties"];
  "vcs.branch.updated": T.EventVcsBranchUpdated["properties"];
  "todo.updated": T.EventTodoUpdated["properties"];
  "lsp.updated": T.EventLspUpdated["properties"];
  "lsp.client.diagnostics": T.EventLspClientDiagnostics["properties"];
  "pty.created": T.EventPtyCreated["properties"];
  "pty.updated": T.EventPtyUpdated["properties"];
  "pty.exited": T.EventPtyExited["properties"];
  "pty.deleted": T.EventPtyDeleted["properties"];
  "integration.updated": T.EventIntegrationUpdated["properties"];
  "integration.connection.updated": T.EventIntegrationConnectionUpdated["properties"];
  "catalog.updated": T.EventCatalogUpdated["properties"];
  "session.next.moved": T.EventSessionNextMoved["properties"];
  "project.updated": T.EventProjectUpdated["properties"];
  "project.directories.updated": T.EventProjectDirectoriesUpdated["properties"];
  "workspace.status": T.EventWorkspaceStatus["properties"];
  "worktree.ready": T.EventWorktreeReady["properties"];
  "worktree.failed": T.EventWorktreeFailed["properties"];
  "mcp.tools.changed": T.EventMcpToolsChanged["properties"];
  "mcp.browser.open.failed": T.EventMcpBrowserOpenFailed["properties"];
}

export type EventType = keyof EventMap;

/** Sent to whoever listens now, never logged, so never replayed. */
export const ephemeralEvents: ReadonlySet<EventType> = new Set<EventType>([
  "server.connected",
  "server.heartbeat",
  "server.resync",
  "tui.prompt.append",
  "tui.command.execute",
  "tui.toast.show",
  "tui.session.select",
  "message.part.delta",
  "file.watcher.updated",
  "vcs.branch.updated",
  "lsp.updated",
  "lsp.client.diagnostics",
  "pty.created",
  "pty.updated",
  "pty.exited",
  "pty.deleted",
  "integration.updated",
  "integration.connection.updated",
  "catalog.updated",
]);
