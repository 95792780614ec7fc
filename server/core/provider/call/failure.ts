import type { MessageError } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";
import { isPlainObject, publicHeaders, redact } from "../credentials/secrets.js";
import { ModelFailure } from "../model.js";
import { meansBadKey, meansFilter } from "../refusal/kinds.js";
import { meansOverflow } from "../refusal/overflow-meaning.js";
import { patience, waitOf } from "../refusal/wait.js";
import { isTooLongUntold } from "../refusal/wordless.js";
import { wordsOf } from "../refusal/words.js";

export interface FailureContext {
  providerID: string;
  apiKey: string | undefined;
  /** What else must not be shown, such as the values of headers. */
  secrets?: readonly string[];
  /** Where the request went, if it is known. */
  url?: string | undefined;
  /** How many tokens the model reads, 0 where that is not known. */
  room?: number | undefined;
}

/** What a provider said when it refused a call. Header names are lower case. */
export interface Refusal {
  status?: number | undefined;
  message?: string | undefined;
  headers?: Record<string, string> | undefined;
  body?: string | undefined;
  /** What was asked for. */
  request?: unknown;
}

const MAX_BODY = 8_000;
const RETRYABLE_KINDS =
  /overloaded|rate[_ ]limit|server_error|internal|unavailable|api_error|timeout|timed out|too[_ ]many[_ ]requests|too many tokens|throttl|exhausted|try (your request )?again|unable to process your request|temporar/i;
const OUT_OF_QUOTA = /insufficient_quota|billing_hard_limit|billing_not_active|credit balance is too low/i;

/** The failure a refused call ends in: which error it is, and whether trying again may help. */
export function refusalFailure(refusal: Refusal, context: FailureContext, cause?: unknown): ModelFailure {
  const { status, headers = {} } = refusal;
  const secrets = [context.apiKey, ...(context.secrets ?? [])];
  const body = cutText(redact(refusal.body ?? "", secrets), MAX_BODY);
  const message = redact(messageOf(refusal), secrets);
  const said = `${message}\n${wordsOf(refusal.body)}`;
  const limited = status === 429;
  const fail = (error: MessageError, retryable = false, retryAfter?: number) =>
    new ModelFailure(error, { retryable, retryAfter, cause });

  const closed = status === 401 || status === 403;
  if (
    status === 401 ||
    (closed && !meansFilter(said)) ||
    (!limited && isClientError(status) && meansBadKey(said))
  ) {
    return fail({ name: "ProviderAuthError", data: { providerID: context.providerID, message } });
  }
  const { room = 0 } = context;
  if (
    meansOverflow(said, { limited }) ||
    (status === 413 && !/rate_limit/i.test(said)) ||
    isTooLongUntold(refusal, { request: refusal.request, room })
  ) {
    return fail({ name: "ContextOverflowError", data: { message, ...(body && { responseBody: body }) } });
  }
  if (!limited && meansFilter(said)) return fail({ name: "ContentFilterError", data: { message } });
  const retryable = mayRetry(status, said);
  const wait = retryable ? waitOf(headers, refusal.body, said) : undefined;
  const tooLong = wait !== undefined && wait > patience;
  return fail(
    {
      name: "APIError",
      data: {
        message: tooLong ? `${message} ${untilWhen(wait)}` : message,
        ...(status !== undefined && { statusCode: status }),
        isRetryable: retryable,
        ...(Object.keys(headers).length > 0 && { responseHeaders: shownHeaders(headers, secrets) }),
        ...(body && { responseBody: body }),
        ...(context.url && { metadata: { url: plainUrl(context.url) } }),
      },
    },
    retryable && !tooLong,
    wait,
  );
}

function shownHeaders(headers: Record<string, string>, secrets: readonly (string | undefined)[]) {
  const shown = Object.entries(publicHeaders(headers));
  return Object.fromEntries(shown.map(([name, value]) => [name, redact(value, secrets)]));
}

/** The failure of a call that broke before or while the provider answered. */
export function brokenFailure(message: string, context: FailureContext, cause?: unknown): ModelFailure {
  const metadata = context.url ? { metadata: { url: plainUrl(context.url) } } : {};
  return new ModelFailure(
    { name: "APIError", data: { message, isRetryable: true, ...metadata } },
    { retryable: true, cause },
  );
}

/** A failure that no retry mends and no provider caused. */
export function unknownFailure(message: string, cause?: unknown): ModelFailure {
  return new ModelFailure({ name: "UnknownError", data: { message } }, { retryable: false, cause });
}

/** For a person who will not be kept waiting that long here. */
function untilWhen(wait: number): string {
  const minutes = Math.ceil(wait / 60_000);
  const span = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
  return `(The provider asks to wait until ${new Date(Date.now() + wait).toISOString()}, which is ${span}: too long to go on by itself. Prompt again then, or choose another model.)`;
}

function isClientError(status: number | undefined): boolean {
  return status === undefined || (status >= 400 && status < 500);
}

function mayRetry(status: number | undefined, said: string): boolean {
  if (OUT_OF_QUOTA.test(said)) return false;
  if (status === undefined) return RETRYABLE_KINDS.test(said);
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/** Servers put the reason in many places: {error:{message}}, {error:""}, {message}, {detail}. */
function messageOf(refusal: Refusal): string {
  const parsed = parseObject(refusal.body);
  const error = parsed?.error;
  const candidates = [
    isPlainObject(error) ? error.message : error,
    parsed?.message,
    parsed?.detail,
    refusal.message,
    refusal.status !== undefined && `The provider answered with status ${refusal.status}`,
  ];
  const found = candidates.find((value) => typeof value === "string" && value.trim() !== "");
  return typeof found === "string" ? found : "The provider reported an error without a message";
}

function parseObject(text: string | undefined): Record<string, unknown> | undefined {
  if (!text?.trimStart().startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Without query and user info, where keys may stand. */
function plainUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed ? `${parsed.origin}${parsed.pathname}` : "";
}
