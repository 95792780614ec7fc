import { withoutUrlSecrets } from "../../base/redact.js";
import { isPlainObject, redact } from "../credentials/secrets.js";
import { ModelFailure } from "../model.js";
import { brokenFailure, type FailureContext, refusalFailure, unknownFailure } from "./failure.js";

/** What the AI SDK's errors carry; they are told by name, so that its error classes need not be loaded. */
interface SdkError extends Error {
  url?: string;
  statusCode?: number;
  responseHeaders?: Record<string, string>;
  responseBody?: string;
  requestBodyValues?: unknown;
  value?: unknown;
}

const TIMEOUTS: Record<string, string> = {
  UND_ERR_HEADERS_TIMEOUT: "did not begin to answer in time",
  UND_ERR_BODY_TIMEOUT: "stopped in the middle of an answer",
  UND_ERR_CONNECT_TIMEOUT: "could not be reached in time",
  ETIMEDOUT: "could not be reached in time",
};
/** Codes of the system, of undici and of TLS; not those of Node's own mistakes, which no retry mends. */
const NETWORK = /^(?!ERR_(?!TLS_))(E[A-Z_]+|UND_ERR_\w+|\w*CERT\w*|\w*SIGNATURE\w*)$/;
const CUT = /^(UND_ERR_SOCKET|ECONNRESET|EPIPE|UND_ERR_ABORTED)$/;

/** Turns whatever a model call threw into a failure with a name, a sentence and a say on retrying. */
export function failureFrom(error: unknown, context: FailureContext): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const failure = understood(error, context);
  const secrets = [context.apiKey, ...(context.secrets ?? [])];
  failure.cause = loggable(error, (text) => withoutUrlSecrets(redact(text, secrets)));
  return failure;
}

/** The cause goes to the log, which is no place for keys either. */
function loggable(error: unknown, clean: (text: string) => string, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? clean(error) : undefined;
  const told = new Error(clean(error.message));
  told.name = error.name;
  told.stack = clean(error.stack ?? `${error.name}: ${error.message}`);
  if (error.cause !== undefined && depth < 8) told.cause = loggable(error.cause, clean, depth + 1);
  return told;
}

function understood(error: unknown, context: FailureContext): ModelFailure {
  if (!(error instanceof Error)) return reportedFailure(error, context);
  const sdk: SdkError = error;
  const at = { ...context, url: sdk.url ?? context.url };
  if (sdk.name === "AI_APICallError" && sdk.statusCode !== undefined && sdk.statusCode >= 400) {
    return refusalFailure(
      {
        status: sdk.statusCode,
        message: sdk.message,
        headers: sdk.responseHeaders,
        body: sdk.responseBody,
        request: sdk.requestBodyValues,
      },
      at,
      error,
    );
  }
  if (sdk.name === "AI_LoadAPIKeyError") return missingKeyFailure(sdk.message, context, error);
  const code = networkCode(error);
  if (code) return brokenFailure(networkMessage(code, at), at, error);
  if (sdk.name === "AI_TypeValidationError" && isPlainObject(sdk.value) && sdk.value.error) {
    return reportedFailure(sdk.value.error, context, error);
  }
  return unknownFailure(redact(sdk.message, [context.apiKey, ...(context.secrets ?? [])]), error);
}

/** A call that cannot be made because the provider has no key. */
export function missingKeyFailure(message: string, context: FailureContext, cause?: unknown): ModelFailure {
  const error = { name: "ProviderAuthError" as const, data: { providerID: context.providerID, message } };
  return new ModelFailure(error, { retryable: false, cause });
}

/** An error that came as an event inside a stream that had begun well. */
function reportedFailure(error: unknown, context: FailureContext, cause?: unknown): ModelFailure {
  const said = isPlainObject(error) ? error : { message: String(error) };
  const code = Number(said.code ?? said.status);
  return refusalFailure(
    {
      status: Number.isInteger(code) && code >= 400 && code < 600 ? code : undefined,
      message: typeof said.message === "string" ? said.message : undefined,
      body: JSON.stringify({ error }),
    },
    context,
    cause ?? error,
  );
}

/** The code of the system or of fetch, at any depth of causes. */
function networkCode(error: Error): string | undefined {
  let cut: string | undefined;
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    const { code } = (at instanceof AggregateError ? at.errors[0] : at) as { code?: unknown };
    if (typeof code === "string" && NETWORK.test(code)) return code;
    if (at instanceof TypeError && at.message === "terminated") cut = "UND_ERR_SOCKET";
  }
  return cut;
}

function networkMessage(code: string, context: FailureContext): string {
  const host = context.url && URL.canParse(context.url) ? new URL(context.url).origin : context.providerID;
  const timeout = TIMEOUTS[code];
  if (timeout) return `${host} ${timeout} (${code})`;
  if (CUT.test(code)) return `${host} closed the connection before the answer was complete (${code})`;
  return `Cannot reach ${host} (${code})`;
}
