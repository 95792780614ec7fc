import type { PermissionReply, PermissionReplyInput, PermissionResponseInput } from "@opencode/sdk/types";
import type { PermissionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function permissionRoutes({ core }: RouteDeps): PermissionOperations<RequestContext> {
  return {
    "permission.list": (_, { directory }) => core.permissions.list(directory),
    "permission.reply": async ({ path, body }) => {
      await core.permissions.reply(path.requestID, replyOf(body), messageOf(body));
      return true;
    },
    "permission.respond": async ({ path, body }) => {
      await core.sessions.get(path.sessionID);
      await core.permissions.reply(path.permissionID, replyOf(body), messageOf(body), path.sessionID);
      return true;
    },
  };
}

type AnyReply = PermissionReplyInput | PermissionResponseInput;

/** The three forms clients use for the same answer. */
function replyOf(body: AnyReply): PermissionReply {
  if ("response" in body) return body.response;
  if ("reply" in body) return body.reply;
  return body.allow ? "once" : "reject";
}

function messageOf(body: AnyReply): string | undefined {
  return "message" in body ? body.message : undefined;
}
