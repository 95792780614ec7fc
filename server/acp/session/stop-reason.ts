import type { AssistantMessage } from "@opencode/sdk/types";
import type { StopReason } from "../../gen/acp/types.gen.js";
import { authRequired, CODES, RpcError } from "../rpc/rpc-errors.js";

/**
 * Why a turn ended, from its last message. `limit` is how many model calls it could make, `calls` how many it made.
 * Throws what the prompt is answered with when the provider failed.
 */
export function stopReason(
  { error, finish }: AssistantMessage,
  { calls, limit }: { calls: number; limit: number | undefined },
): StopReason {
  if (error) return failed(error);
  if (finish === "length") return "max_tokens";
  if (finish === "content-filter") return "refusal";
  if (finish === "tool-calls" && limit !== undefined && calls >= limit) return "max_turn_requests";
  return "end_turn";
}

function failed(error: NonNullable<AssistantMessage["error"]>): StopReason {
  switch (error.name) {
    case "MessageAbortedError":
      return "cancelled";
    case "MessageOutputLengthError":
      return "max_tokens";
    case "ContentFilterError":
      return "refusal";
    case "ProviderAuthError":
      throw authRequired(`The provider refused the key: ${error.data.message}`, {
        name: error.name,
        providerID: error.data.providerID,
      });
    default: {
      const { message, ...data } = error.data as {
        message?: unknown;
        statusCode?: unknown;
        isRetryable?: unknown;
      };
      const { statusCode, isRetryable } = data;
      throw new RpcError(CODES.internal, `Internal error: ${String(message ?? error.name)}`, {
        name: error.name,
        ...(statusCode !== undefined && { statusCode }),
        ...(isRetryable !== undefined && { isRetryable }),
      });
    }
  }
}
