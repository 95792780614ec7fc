import type { PermissionReply, PermissionRequest, ToolPart } from "@opencode/sdk/types";
import type { FactsOf } from "../../core/tool/facts.js";
import type {
  PermissionOption,
  RequestPermissionRequest,
  RequestPermissionResponse,
  SessionUpdate,
} from "../../gen/acp/types.gen.js";
import { type Change, diffs, titleOf, toolCall } from "../updates/tool-call.js";

/** The key of `_meta` under which a rejection may say what to do instead. */
const wordsKey = "opencode/feedback";
const withWords = { [wordsKey]: true };

const options: PermissionOption[] = [
  { optionId: "once", kind: "allow_once", name: "Allow once" },
  { optionId: "always", kind: "allow_always", name: "Always allow" },
  { optionId: "reject", kind: "reject_once", name: "Reject", _meta: withWords },
  { optionId: "reject_always", kind: "reject_always", name: "Always reject", _meta: withWords },
];

/** What a permission is asked about, as far as it is known. */
export interface Asked {
  request: PermissionRequest;
  part: ToolPart | undefined;
  /** What the call will do to files if it is allowed. */
  planned: readonly Change[];
  directory: string;
  facts: FactsOf;
}

/** The question to the client: the call with everything a person needs to decide. */
export function permissionParams(sessionId: string, asked: Asked): RequestPermissionRequest {
  const { request, part, planned, directory, facts } = asked;
  const call = part
    ? toolCall(part, directory, facts)
    : {
        toolCallId: request.tool?.callID ?? request.id,
        kind: facts(request.permission).kind ?? "other",
        rawInput: request.metadata,
      };
  return {
    sessionId,
    toolCall: {
      ...call,
      title: askTitle(asked),
      status: "pending",
      ...(planned.length > 0 && {
        content: diffs(planned),
        locations: planned.map(({ file }) => ({ path: file })),
      }),
    },
    options,
  };
}

function askTitle({ request, part, facts }: Asked): string {
  if (request.permission === "project_trust")
    return `Trust this project? ${request.patterns.map((pattern) => pattern.replace(/ \[\w+\]$/, "")).join("; ")}`;
  const title = part ? titleOf(part, facts) : request.permission;
  if (request.permission === "external_directory")
    return `${title} (outside the project: ${request.patterns.join(", ")})`;
  if (request.permission === "config")
    return `${title} (changes what the agent itself may do or run: ${request.patterns.join(", ")})`;
  if (request.permission === "doom_loop") return `${title} (the same call again and again)`;
  return title;
}

export interface Replied {
  reply: PermissionReply;
  /** A rejection that holds from now on. */
  forGood: boolean;
  /** What to do instead. */
  feedback: string | undefined;
}

/** Anything that is not one of the two ways to allow is a no: some clients have outcomes of their own. */
export function replyOf(response: RequestPermissionResponse): Replied {
  const { outcome } = response;
  const chosen = outcome.outcome === "selected" ? outcome.optionId : undefined;
  return {
    reply: chosen === "once" || chosen === "always" ? chosen : "reject",
    forGood: chosen === "reject_always",
    feedback: wordsIn(outcome) ?? wordsIn(response),
  };
}

function wordsIn(said: object): string | undefined {
  const meta: unknown = "_meta" in said ? said._meta : undefined;
  if (typeof meta !== "object" || meta === null) return undefined;
  const words = [wordsKey, "feedback", "message"].map((key) => (meta as Record<string, unknown>)[key]);
  return words.find((one): one is string => typeof one === "string" && one.trim() !== "");
}

/** The same request in the form of an update, for clients that opted in to it. */
export function permissionUpdate(asked: Asked): SessionUpdate {
  const { request, part } = asked;
  return {
    sessionUpdate: "permission_request",
    id: request.id,
    toolName: part?.tool ?? request.permission,
    description: askTitle(asked),
    action: request.permission,
  };
}
