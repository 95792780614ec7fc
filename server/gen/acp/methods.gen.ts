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
  /** `authenticate` */
  authenticate(params: T.AuthenticateRequest, context: Context): Promise<T.AuthenticateResponse> | T.AuthenticateResponse;
  /** `logout`, gated by agentCapabilities.auth.logout */
  logout(params: T.LogoutRequest, context: Context): Promise<T.LogoutResponse> | T.LogoutResponse;
  /** `auth/status` (unstable), gated by agentCapabilities.auth.status */
  authStatus(params: T.AuthStatusRequest, context: Context): Promise<T.AuthStatusResponse> | T.AuthStatusResponse;
  /** `providers/list` (unstable), gated by agentCapabilities.providers */
  listProviders(params: T.ListProvidersRequest, context: Context): Promise<T.ListProvidersResponse> | T.ListProvidersResponse;
  /** `providers/set` (unstable), gated by agentCapabilities.providers */
  setProvider(params: T.SetProviderRequest, context: Context): Promise<T.SetProviderResponse> | T.SetProviderResponse;
  /** `providers/disable` (unstable), gated by agentCapabilities.providers */
  disableProvider(params: T.DisableProviderRequest, context: Context): Promise<T.DisableProviderResponse> | T.DisableProviderResponse;
  /** `session/new` */
  newSession(params: T.NewSessionRequest, context: Context): Promise<T.NewSessionResponse> | T.NewSessionResponse;
  /** `session/load`, gated by agentCapabilities.loadSession */
  loadSession(params: T.LoadSessionRequest, context: Context): Promise<T.LoadSessionResponse> | T.LoadSessionResponse;
  /** `session/resume`, gated by agentCapabilities.sessionCapabilities.resume */
  resumeSession(params: T.ResumeSessionRequest, context: Context): Promise<T.ResumeSessionResponse> | T.ResumeSessionResponse;
  /** `session/list`, gated by agentCapabilities.sessionCapabilities.list */
  listSessions(params: T.ListSessionsRequest, context: Context): Promise<T.ListSessionsResponse> | T.ListSessionsResponse;
  /** `session/close`, gated by agentCapabilities.sessionCapabilities.close */
  closeSession(params: T.CloseSessionRequest, context: Context): Promise<T.CloseSessionResponse> | T.CloseSessionResponse;
  /** `session/delete`, gated by agentCapabilities.sessionCapabilities.delete */
  deleteSession(params: T.DeleteSessionRequest, context: Context): Promise<T.DeleteSessionResponse> | T.DeleteSessionResponse;
  /** `session/fork` (unstable), gated by agentCapabilities.sessionCapabilities.fork */
  forkSession(params: T.ForkSessionRequest, context: Context): Promise<T.ForkSessionResponse> | T.ForkSessionResponse;
  /** `session/set_title` (unstable), gated by agentCapabilities.sessionCapabilities.title */
  setTitle(params: T.SetSessionTitleRequest, context: Context): Promise<T.SetSessionTitleResponse> | T.SetSessionTitleResponse;
  /** `session/prompt` */
  prompt(params: T.PromptRequest, context: Context): Promise<T.PromptResponse> | T.PromptResponse;
  /** `_session/steering` (legacy) */
  steer(params: T.SteeringRequest, context: Context): Promise<T.SteeringResponse> | T.SteeringResponse;
  /** `session/cancel` */
  cancel(params: T.CancelNotification, context: Context): Promise<void> | void;
  /** `session/set_mode`, gated by session.modes */
  setMode(params: T.SetSessionModeRequest, context: Context): Promise<T.SetSessionModeResponse> | T.SetSessionModeResponse;
  /** `session/set_config_option`, gated by session.configOptions */
  setConfigOption(params: T.SetSessionConfigOptionRequest, context: Context): Promise<T.SetSessionConfigOptionResponse> | T.SetSessionConfigOptionResponse;
  /** `session/set_model` (legacy) */
  setModel(params: T.SetSessionModelRequest, context: Context): Promise<T.SetSessionModelResponse> | T.SetSessionModelResponse;
}

/** One call a method of the client; a notification settles when it is written or nobody is there to read it. */
export interface ClientMethods {
  /** `session/request_permission` */
  requestPermission(params: T.RequestPermissionRequest, options?: CallOptions): Promise<T.RequestPermissionResponse>;
  /** `session/update` */
  sessionUpdate(params: T.SessionNotification): Promise<void>;
  /** `auth/status_update` (unstable), gated by agentCapabilities.auth.status */
  authStatusUpdate(params: T.AuthStatusUpdateNotification): Promise<void>;
  /** `fs/read_text_file`, gated by clientCapabilities.fs.readTextFile */
  readTextFile(params: T.ReadTextFileRequest, options?: CallOptions): Promise<T.ReadTextFileResponse>;
  /** `fs/write_text_file`, gated by clientCapabilities.fs.writeTextFile */
  writeTextFile(params: T.WriteTextFileRequest, options?: CallOptions): Promise<T.WriteTextFileResponse>;
  /** `terminal/create`, gated by clientCapabilities.terminal */
  createTerminal(params: T.CreateTerminalRequest, options?: CallOptions): Promise<T.CreateTerminalResponse>;
  /** `terminal/output`, gated by clientCapabilities.terminal */
  terminalOutput(params: T.TerminalOutputRequest, options?: CallOptions): Promise<T.TerminalOutputResponse>;
  /** `terminal/wait_for_exit`, gated by clientCapabilities.terminal */
  waitForTerminalExit(params: T.WaitForTerminalExitRequest, options?: CallOptions): Promise<T.WaitForTerminalExitResponse>;
  /** `terminal/kill`, gated by clientCapabilities.terminal */
  killTerminal(params: T.KillTerminalRequest, options?: CallOptions): Promise<T.KillTerminalResponse>;
  /** `terminal/release`, gated by clientCapabilities.terminal */
  releaseTerminal(params: T.ReleaseTerminalRequest, options?: CallOptions): Promise<T.ReleaseTerminalResponse>;
  /** `elicitation/create`, gated by clientCapabilities.elicitation */
  createElicitation(params: T.CreateElicitationRequest, options?: CallOptions): Promise<T.CreateElicitationResponse>;
  /** `elicitation/complete`, gated by clientCapabilities.elicitation.url */
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
  authenticate: {
    handler: "authenticate",
    kind: "request",
    params: V.AuthenticateRequest,
    result: V.AuthenticateResponse,
  },
  logout: {
    handler: "logout",
    kind: "request",
    params: V.LogoutRequest,
    result: V.LogoutResponse,
    gate: "agentCapabilities.auth.logout",
  },
  "auth/status": {
    handler: "authStatus",
    kind: "request",
    params: V.AuthStatusRequest,
    result: V.AuthStatusResponse,
    gate: "agentCapabilities.auth.status",
  },
  "providers/list": {
    handler: "listProviders",
    kind: "request",
    params: V.ListProvidersRequest,
    result: V.ListProvidersResponse,
    gate: "agentCapabilities.providers",
  },
  "providers/set": {
    handler: "setProvider",
    kind: "request",
    params: V.SetProviderRequest,
    result: V.SetProviderResponse,
    gate: "agentCapabilities.providers",
  },
  "providers/disable": {
    handler: "disableProvider",
    kind: "request",
    params: V.DisableProviderRequest,
    result: V.DisableProviderResponse,
    gate: "agentCapabilities.providers",
  },
  "session/new": {
    handler: "newSession",
    kind: "request",
    params: V.NewSessionRequest,
    result: V.NewSessionResponse,
  },
  "session/load": {
    handler: "loadSession",
    kind: "request",
    params: V.LoadSessionRequest,
    result: V.LoadSessionResponse,
    gate: "agentCapabilities.loadSession",
  },
  "session/resume": {
    handler: "resumeSession",
    kind: "request",
    params: V.ResumeSessionRequest,
    result: V.ResumeSessionResponse,
    gate: "agentCapabilities.sessionCapabilities.resume",
  },
  "session/list": {
    handler: "listSessions",
    kind: "request",
    params: V.ListSessionsRequest,
    result: V.ListSessionsResponse,
    gate: "agentCapabilities.sessionCapabilities.list",
  },
  "session/close": {
    handler: "closeSession",
    kind: "request",
    params: V.CloseSessionRequest,
    result: V.CloseSessionResponse,
    gate: "agentCapabilities.sessionCapabilities.close",
  },
  "session/delete": {
    handler: "deleteSession",
    kind: "request",
    params: V.DeleteSessionRequest,
    result: V.DeleteSessionResponse,
    gate: "agentCapabilities.sessionCapabilities.delete",
  },
  "session/fork": {
    handler: "forkSession",
    kind: "request",
    params: V.ForkSessionRequest,
    result: V.ForkSessionResponse,
    gate: "agentCapabilities.sessionCapabilities.fork",
  },
  "session/set_title": {
    handler: "setTitle",
    kind: "request",
    params: V.SetSessionTitleRequest,
    result: V.SetSessionTitleResponse,
    gate: "agentCapabilities.sessionCapabilities.title",
  },
  "session/prompt": { handler: "prompt", kind: "request", params: V.PromptRequest, result: V.PromptResponse },
  "_session/steering": { handler: "steer", kind: "request", params: V.SteeringRequest, result: V.SteeringResponse },
  "session/cancel": { handler: "cancel", kind: "notification", params: V.CancelNotification },
  "session/set_mode": {
    handler: "setMode",
    kind: "request",
    params: V.SetSessionModeRequest,
    result: V.SetSessionModeResponse,
    gate: "session.modes",
  },
  "session/set_config_option": {
    handler: "setConfigOption",
    kind: "request",
    params: V.SetSessionConfigOptionRequest,
    result: V.SetSessionConfigOptionResponse,
    gate: "session.configOptions",
  },
  "session/set_model": {
    handler: "setModel",
    kind: "request",
    params: V.SetSessionModelRequest,
    result: V.SetSessionModelResponse,
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
  sessionUpdate: { method: "session/update", kind: "notification", params: V.SessionNotification },
  authStatusUpdate: {
    method: "auth/status_update",
    kind: "notification",
    params: V.AuthStatusUpdateNotification,
    gate: "agentCapabilities.auth.status",
  },
  readTextFile: {
    method: "fs/read_text_file",
    kind: "request",
    params: V.ReadTextFileRequest,
    result: V.ReadTextFileResponse,
    gate: "clientCapabilities.fs.readTextFile",
  },
  writeTextFile: {
    method: "fs/write_text_file",
    kind: "request",
    params: V.WriteTextFileRequest,
    result: V.WriteTextFileResponse,
    gate: "clientCapabilities.fs.writeTextFile",
  },
  createTerminal: {
    method: "terminal/create",
    kind: "request",
    params: V.CreateTerminalRequest,
    result: V.CreateTerminalResponse,
    gate: "clientCapabilities.terminal",
  },
  terminalOutput: {
    method: "terminal/output",
    kind: "request",
    params: V.TerminalOutputRequest,
    result: V.TerminalOutputResponse,
    gate: "clientCapabilities.terminal",
  },
  waitForTerminalExit: {
    method: "terminal/wait_for_exit",
    kind: "request",
    params: V.WaitForTerminalExitRequest,
    result: V.WaitForTerminalExitResponse,
    gate: "clientCapabilities.terminal",
  },
  killTerminal: {
    method: "terminal/kill",
    kind: "request",
    params: V.KillTerminalRequest,
    result: V.KillTerminalResponse,
    gate: "clientCapabilities.terminal",
  },
  releaseTerminal: {
    method: "terminal/release",
    kind: "request",
    params: V.ReleaseTerminalRequest,
    result: V.ReleaseTerminalResponse,
    gate: "clientCapabilities.terminal",
  },
  createElicitation: {
    method: "elicitation/create",
    kind: "request",
    params: V.CreateElicitationRequest,
    result: V.CreateElicitationResponse,
    gate: "clientCapabilities.elicitation",
  },
  completeElicitation: {
    method: "elicitation/complete",
    kind: "notification",
    params: V.CompleteElicitationNotification,
    gate: "clientCapabilities.elicitation.url",
  },
};
