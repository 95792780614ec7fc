import type { PermissionRequest, QuestionRequest } from "@opencode/sdk/types";

/** A question of the agent whether it may act, as this view shows it. */
export function permissionRequest(request: PermissionRequest) {
  const { id, sessionID, permission, patterns, always, metadata, tool } = request;
  return {
    id,
    sessionID,
    action: permission,
    resources: patterns,
    save: always,
    metadata,
    ...(tool && { source: { type: "tool" as const, messageID: tool.messageID, callID: tool.callID } }),
  };
}

/** Questions of the agent, as this view shows them. */
export function questionRequest({ id, sessionID, questions, tool }: QuestionRequest) {
  return { id, sessionID, questions, ...(tool && { tool }) };
}
