/**
 * Every error core throws on purpose, by name, with the data that goes with it.
 * Transports own the status codes and JSON-RPC codes: see http/errors.ts.
 */
export interface CoreErrors {
  BadRequest: { message: string; kind?: RequestPlace; issues?: Issue[]; reason?: "not-available" };
  ConfigJsonError: { message: string; path: string; line?: number; column?: number };
  ConfigInvalidError: { message: string; path: string; issues: Issue[] };
  ProviderModelNotFoundError: {
    message: string;
    providerID: string;
    modelID: string;
    suggestions?: string[];
  };
  ProviderAuthOauthMissing: { message: string; providerID: string };
  ProviderAuthOauthCallbackFailed: { message: string; providerID: string };
  ProviderAuthValidationFailed: { message: string; field: string };
  AgentNotFoundError: { message: string; agent: string; available?: string[] };
  NotFoundError: { message: string };
  /** Rules deny it. */
  ForbiddenError: { message: string };
  VcsApplyError: { message: string; reason: "non-git" | "not-clean" };
  ProjectNotFoundError: { message: string; projectID: string };
  PermissionNotFoundError: { message: string; requestID: string };
  QuestionNotFoundError: { message: string; requestID: string };
  PtyNotFoundError: { message: string; ptyID: string };
  PtyForbiddenError: { message: string };
  McpServerNotFoundError: { message: string; server: string };
  McpUnsupportedOAuthError: { message: string };
  SessionBusyError: { message: string; sessionID: string };
  WorktreeNotGitError: { message: string };
  WorktreeNameGenerationFailedError: { message: string };
  WorktreeCreateFailedError: { message: string };
  WorktreeRemoveFailedError: { message: string };
  WorktreeResetFailedError: { message: string };
  WorktreeListFailedError: { message: string };
  ProjectCopyError: { message: string; forceRequired?: boolean };
  MoveSessionError: { message: string };
  WorkspaceCreateError: { message: string };
  WorkspaceWarpError: { message: string };
  ServiceUnavailableError: { message: string; service?: string };
  SystemError: { message: string; code: string; path?: string };
}

export type RequestPlace = "Params" | "Headers" | "Query" | "Body" | "Payload";
export interface Issue {
  path: string[];
  message: string;
}

export class CoreError<N extends keyof CoreErrors = keyof CoreErrors> extends Error {
  override readonly name: N;
  readonly data: CoreErrors[N];

  constructor(name: N, data: CoreErrors[N], options?: ErrorOptions) {
    super(data.message, options);
    this.name = name;
    this.data = data;
  }
}

/** Knows what was looked for, for doors whose errors name it. */
export class NotFound extends CoreError<"NotFoundError"> {
  readonly kind: string;
  readonly id: string;

  constructor(kind: string, id: string) {
    super("NotFoundError", { message: `${kind} not found: ${id}` });
    this.kind = kind;
    this.id = id;
  }
}

/** "Session not found: ses_x": the thing's kind, capitalised, and the id that was asked for. */
export function notFound(kind: string, id: string): NotFound {
  return new NotFound(kind, id);
}

export function badRequest(message: string, kind: RequestPlace, issues?: Issue[]): CoreError<"BadRequest"> {
  return new CoreError("BadRequest", { message, kind, ...(issues && { issues }) });
}

/** What clients of this API may ask for and this server has nothing for; the sentence says what there is instead. */
export function notAvailable(message: string): CoreError<"BadRequest"> {
  return new CoreError("BadRequest", { message, reason: "not-available" });
}

/** A failure the model should read and mend: its message becomes the tool part's error. */
export class ToolFailure extends Error {
  override readonly name = "ToolFailure";
  readonly metadata: Record<string, unknown> | undefined;

  constructor(message: string, metadata?: Record<string, unknown>) {
    super(message);
    this.metadata = metadata;
  }
}
