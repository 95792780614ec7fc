// Generated from acp-schema by codegen. Do not edit.
import type { z } from "zod";
import type * as T from "./types.gen.js";
import * as V from "./validators.gen.js";

/** What a table says of a method, whoever serves it. */
interface MethodRow {
  kind: "request" | "notification";
  /** Builds the validator of its params on the first call. */
  params: () => z.ZodType;
  /** The same for its result; a notification has none. */
  result?: () => z.ZodType;
  /** What must have been advertised, as a path into the initialize messages or what opened the session. */
  gate?: string;
}

export interface ServedMethod extends MethodRow {
  handler: keyof AgentMethods<never>;
}

export interface CalledMethod extends MethodRow {
  method: string;
}

export interface CallOptions {
  /** Sends `$/cancel_request` and rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** One handler a served method. `Context` is what the caller of the handlers passes along. */
export interface AgentMethods<Context> {
  /** `initialize` */
  initialize(params: T.InitializeRequest, context: Context): Promise<T.InitializeResponse> | T.InitializeResponse;
  /** `auth/login` */
  login(params: T.LoginAuthRequest, context: Context): Promise<T.LoginAuthResponse> | T.LoginAuthResponse;
  /** `auth/logout` */
  logout(params: T.LogoutAuthRequest, context: Context): Promise<T.LogoutAuthResponse> | T.LogoutAuthResponse;
  /** `providers/list` (unstable), gated by capabilities.providers */
  listProviders(params: T.ListProvidersRequest, context: Context): Promise<T.ListProvidersResponse> | T.ListProvidersResponse;
  /** `providers/set` (unstable), gated by capabilities.providers */
  setProvider(params: T.SetProviderRequest, context: Context): Promise<T.SetProviderResponse> | T.SetProviderResponse;
  /** `providers/disable` (unstable), gated by capabilities.providers */
  disableProvider(params: T.DisableProviderRequest, context: Context): Promise<T.DisableProviderResponse> | T.DisableProviderResponse;
  /** `session/new` */
  newSession(params: T.NewSessionRequest, context: Context): Promise<T.NewSessionResponse> | T.NewSessionResponse;
  /** `session/resume` */
  resumeSession(params: T.ResumeSessionRequest, context: Context): Promise<T.ResumeSessionResponse> | T.ResumeSessionResponse;
  /** `session/list` */
  listSessions(params: T.ListSessionsRequest, context: Context): Promise<T.ListSessionsResponse> | T.ListSessionsResponse;
  /** `session/close` */
  closeSession(params: T.CloseSessionRequest, context: Context): Promise<T.CloseSessionResponse> | T.CloseSessionResponse;
  /** `session/delete`, gated by capabilities.session.delete */
  deleteSession(params: T.DeleteSessionRequest, context: Context): Promise<T.DeleteSessionResponse> | T.DeleteSessionResponse;
  /** `session/fork` (unstable), gated by capabilities.session.fork */
  forkSession(params: T.ForkSessionRequest, context: Context): Promise<T.ForkSessionResponse> | T.ForkSessionResponse;
  /** `session/set_title` (unstable), gated by capabilities.session.title */
  setTitle(params: T.SetSessionTitleRequest, context: Context): Promise<T.SetSessionTitleResponse> | T.SetSessionTitleResponse;
  /** `session/prompt` */
  prompt(params: T.PromptRequest, context: Context): Promise<T.PromptResponse> | T.PromptResponse;
  /** `session/cancel` */
  cancel(params: T.CancelSessionNotification, context: Context): Promise<void> | void;
  /** `session/set_config_option` */
  setConfigOption(params: T.SetSessionConfigOptionRequest, context: Context): Promise<T.SetSessionConfigOptionResponse> | T.SetSessionConfigOptionResponse;
}

/** One call a method of the client; a notification settles when it is written or nobody is there to read it. */
export interface ClientMethods {
  /** `session/request_permission` */
  requestPermission(params: T.RequestPermissionRequest, options?: CallOptions): Promise<T.RequestPermissionResponse>;
  /** `session/update` */
  sessionUpdate(params: T.UpdateSessionNotification): Promise<void>;
  /** `elicitation/create`, gated by capabilities.elicitation */
  createElicitation(params: T.CreateElicitationRequest, options?: CallOptions): Promise<T.CreateElicitationResponse>;
  /** `elicitation/complete`, gated by capabilities.elicitation.url */
  completeElicitation(params: T.CompleteElicitationNotification): Promise<void>;
}

/** By method. */
export const agentMethods: Readonly<Record<string, ServedMethod>> = {
  initialize: {
    handler: "initialize",
    kind: "request",
    params: V.InitializeRequest,
    result: V.InitializeResponse,
  },
  "auth/login": { handler: "login", kind: "request", params: V.LoginAuthRequest, result: V.LoginAuthResponse },
  "auth/logout": { handler: "logout", kind: "request", params: V.LogoutAuthRequest, result: V.LogoutAuthResponse },
  "providers/list": {
    handler: "listProviders",
    kind: "request",
    params: V.ListProvidersRequest,
    result: V.ListProvidersResponse,
    gate: "capabilities.providers",
  },
  "providers/set": {
    handler: "setProvider",
    kind: "request",
    params: V.SetProviderRequest,
    result: V.SetProviderResponse,
    gate: "capabilities.providers",
  },
  "providers/disable": {
    handler: "disableProvider",
    kind: "request",
    params: V.DisableProviderRequest,
    result: V.DisableProviderResponse,
    gate: "capabilities.providers",
  },
  "session/new": {
    handler: "newSession",
    kind: "request",
    params: V.NewSessionRequest,
    result: V.NewSessionResponse,
  },
  "session/resume": {
    handler: "resumeSession",
    kind: "request",
    params: V.ResumeSessionRequest,
    result: V.ResumeSessionResponse,
  },
  "session/list": {
    handler: "listSessions",
    kind: "request",
    params: V.ListSessionsRequest,
    result: V.ListSessionsResponse,
  },
  "session/close": {
    handler: "closeSession",
    kind: "request",
    params: V.CloseSessionRequest,
    result: V.CloseSessionResponse,
  },
  "session/delete": {
    handler: "deleteSession",
    kind: "request",
    params: V.DeleteSessionRequest,
    result: V.DeleteSessionResponse,
    gate: "capabilities.session.delete",
  },
  "session/fork": {
    handler: "forkSession",
    kind: "request",
    params: V.ForkSessionRequest,
    result: V.ForkSessionResponse,
    gate: "capabilities.session.fork",
  },
  "session/set_title": {
    handler: "setTitle",
    kind: "request",
    params: V.SetSessionTitleRequest,
    result: V.SetSessionTitleResponse,
    gate: "capabilities.session.title",
  },
  "session/prompt": { handler: "prompt", kind: "request", params: V.PromptRequest, result: V.PromptResponse },
  "session/cancel": { handler: "cancel", kind: "notification", params: V.CancelSessionNotification },
  "session/set_config_option": {
    handler: "setConfigOption",
    kind: "request",
    params: V.SetSessionConfigOptionRequest,
    result: V.SetSessionConfigOptionResponse,
  },
};

/** By name of the call. */
export const clientMethods: Readonly<Record<keyof ClientMethods, CalledMethod>> = {
  requestPermission: {
    method: "session/request_permission",
    kind: "request",
    params: V.RequestPermissionRequest,
    result: V.RequestPermissionResponse,
  },
  sessionUpdate: { method: "session/update", kind: "notification", params: V.UpdateSessionNotification },
  createElicitation: {
    method: "elicitation/create",
    kind: "request",
    params: V.CreateElicitationRequest,
    result: V.CreateElicitationResponse,
    gate: "capabilities.elicitation",
  },
  completeElicitation: {
    method: "elicitation/complete",
    kind: "notification",
    params: V.CompleteElicitationNotification,
    gate: "capabilities.elicitation.url",
  },
};
