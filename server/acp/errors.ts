import { randomBytes } from "node:crypto";
import { CoreError, type CoreErrors } from "../core/base/errors.js";
import type { Log } from "../core/base/log.js";
import { systemFailure } from "../core/base/system-failure.js";
import { CODES, RpcError, type RpcErrorBody } from "./rpc/rpc-errors.js";

const codes: { [N in keyof CoreErrors]: number } = {
  BadRequest: CODES.invalidParams,
  ConfigJsonError: CODES.internal,
  ConfigInvalidError: CODES.internal,
  ProviderModelNotFoundError: CODES.invalidParams,
  ProviderAuthOauthMissing: CODES.invalidParams,
  ProviderAuthOauthCallbackFailed: CODES.invalidParams,
  ProviderAuthValidationFailed: CODES.invalidParams,
  AgentNotFoundError: CODES.invalidParams,
  NotFoundError: CODES.notFound,
  ForbiddenError: CODES.invalidParams,
  VcsApplyError: CODES.invalidParams,
  ProjectNotFoundError: CODES.notFound,
  PermissionNotFoundError: CODES.notFound,
  QuestionNotFoundError: CODES.notFound,
  PtyNotFoundError: CODES.notFound,
  PtyForbiddenError: CODES.notFound,
  McpServerNotFoundError: CODES.notFound,
  McpUnsupportedOAuthError: CODES.invalidParams,
  SessionBusyError: CODES.invalidRequest,
  WorktreeNotGitError: CODES.invalidRequest,
  WorktreeNameGenerationFailedError: CODES.invalidRequest,
  WorktreeCreateFailedError: CODES.invalidRequest,
  WorktreeRemoveFailedError: CODES.invalidRequest,
  WorktreeResetFailedError: CODES.invalidRequest,
  WorktreeListFailedError: CODES.invalidRequest,
  ProjectCopyError: CODES.invalidRequest,
  MoveSessionError: CODES.invalidRequest,
  WorkspaceCreateError: CODES.invalidRequest,
  WorkspaceWarpError: CODES.invalidRequest,
  ServiceUnavailableError: CODES.internal,
  SystemError: CODES.internal,
};

/**
 * The error that answers a request whose handler threw. An error nobody named is logged with its cause and
 * answered with a reference to that log line only.
 */
export function toRpcError(error: unknown, { log, signal }: { log: Log; signal: AbortSignal }): RpcErrorBody {
  if (error instanceof RpcError) return error.body;
  if (error instanceof CoreError) {
    const { name, data: all }: { name: keyof CoreErrors; data: { message: string } } = error;
    const { message, ...data } = all;
    return { code: codes[name], message, data: { name, ...data } };
  }
  if (signal.aborted && (error === signal.reason || isAbort(error))) {
    return { code: CODES.cancelled, message: "Request cancelled" };
  }
  const failure = systemFailure(error);
  if (failure) {
    log("warn", failure.message, { cause: error });
    return toRpcError(failure, { log, signal });
  }
  const ref = `err_${randomBytes(4).toString("hex")}`;
  log("error", "Unexpected error while answering a request", { ref, cause: error });
  return { code: CODES.internal, message: "Internal error", data: { ref } };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
