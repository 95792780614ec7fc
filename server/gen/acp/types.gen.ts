// Generated from acp-schema by codegen. Do not edit.

export type AcpPayload =
  | InitializeRequest
  | InitializeResponse
  | AuthenticateRequest
  | AuthenticateResponse
  | LogoutRequest
  | LogoutResponse
  | AuthStatusRequest
  | AuthStatusResponse
  | ListProvidersRequest
  | ListProvidersResponse
  | SetProviderRequest
  | SetProviderResponse
  | DisableProviderRequest
  | DisableProviderResponse
  | NewSessionRequest
  | NewSessionResponse
  | LoadSessionRequest
  | LoadSessionResponse
  | ResumeSessionRequest
  | ResumeSessionResponse
  | ListSessionsRequest
  | ListSessionsResponse
  | CloseSessionRequest
  | CloseSessionResponse
  | DeleteSessionRequest
  | DeleteSessionResponse
  | ForkSessionRequest
  | ForkSessionResponse
  | SetSessionTitleRequest
  | SetSessionTitleResponse
  | PromptRequest
  | PromptResponse
  | SteeringRequest
  | SteeringResponse
  | CancelNotification
  | SetSessionModeRequest
  | SetSessionModeResponse
  | SetSessionConfigOptionRequest
  | SetSessionConfigOptionResponse
  | SetSessionModelRequest
  | SetSessionModelResponse
  | RequestPermissionRequest
  | RequestPermissionResponse
  | SessionNotification
  | AuthStatusUpdateNotification
  | ReadTextFileRequest
  | ReadTextFileResponse
  | WriteTextFileRequest
  | WriteTextFileResponse
  | CreateTerminalRequest
  | CreateTerminalResponse
  | TerminalOutputRequest
  | TerminalOutputResponse
  | WaitForTerminalExitRequest
  | WaitForTerminalExitResponse
  | KillTerminalRequest
  | KillTerminalResponse
  | ReleaseTerminalRequest
  | ReleaseTerminalResponse
  | CreateElicitationRequest
  | CreateElicitationResponse
  | CompleteElicitationNotification
  | CancelRequestNotification;
export type ProtocolVersion = number;
export type AuthMethod =
  | (AuthMethodTerminal & {
      type: "terminal";
    })
  | AuthMethodAgent;
export type AuthMethodId = string;
export type AuthState = "authenticated" | "unauthenticated" | "not_required" | "unknown" | string;
export type ProviderId = string;
export type LlmProtocol = "anthropic" | "openai" | "azure" | "vertex" | "bedrock" | string;
export type McpServer =
  | (McpServerHttp & {
      type: "http";
    })
  | (McpServerSse & {
      type: "sse";
    })
  | McpServerStdio;
export type SystemPromptMode = "append" | "override" | string;
export type ContentBlock =
  | (TextContent & {
      type: "text";
    })
  | (ImageContent & {
      type: "image";
    })
  | (AudioContent & {
      type: "audio";
    })
  | (ResourceLink & {
      type: "resource_link";
    })
  | (EmbeddedResource & {
      type: "resource";
    });
export type Role = "assistant" | "user";
export type EmbeddedResourceResource = TextResourceContents | BlobResourceContents;
export type SessionId = string;
export type SessionModeId = string;
export type SessionConfigOption = {
  id: SessionConfigId;
  name: string;
  description?: string | null;
  category?: SessionConfigOptionCategory | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
} & SessionConfigOption1;
export type SessionConfigId = string;
export type SessionConfigOptionCategory = "mode" | "model" | "model_config" | "thought_level" | string;
export type SessionConfigOption1 =
  | (SessionConfigSelect & {
      type: "select";
    })
  | (SessionConfigBoolean & {
      type: "boolean";
    });
export type SessionConfigValueId = string;
export type SessionConfigSelectOptions = SessionConfigSelectOption[] | SessionConfigSelectGroup[];
export type SessionConfigGroupId = string;
export type StopReason = "end_turn" | "max_tokens" | "max_turn_requests" | "refusal" | "cancelled";
export type SetSessionConfigOptionRequest = SetSessionConfigOptionRequest1 & {
  sessionId: SessionId;
  configId: SessionConfigId;
  _meta?: {
    [k: string]: unknown;
  } | null;
};
export type SetSessionConfigOptionRequest1 =
  | {
      type: "boolean";
      value: boolean;
    }
  | {
      value: SessionConfigValueId;
    };
export type ToolCallId = string;
export type ToolKind =
  "read" | "edit" | "delete" | "move" | "search" | "execute" | "think" | "fetch" | "switch_mode" | "other";
export type ToolCallStatus = "pending" | "in_progress" | "completed" | "failed";
export type ToolCallContent =
  | (Content & {
      type: "content";
    })
  | (Diff & {
      type: "diff";
    })
  | (Terminal & {
      type: "terminal";
    });
export type TerminalId = string;
export type PermissionOptionId = string;
export type PermissionOptionKind = "allow_once" | "allow_always" | "reject_once" | "reject_always";
export type RequestPermissionOutcome =
  | {
      outcome: "cancelled";
    }
  | (SelectedPermissionOutcome & {
      outcome: "selected";
    });
export type SessionUpdate =
  | (ContentChunk & {
      sessionUpdate: "user_message_chunk";
    })
  | (ContentChunk & {
      sessionUpdate: "agent_message_chunk";
    })
  | (ContentChunk & {
      sessionUpdate: "agent_thought_chunk";
    })
  | (ToolCall & {
      sessionUpdate: "tool_call";
    })
  | (ToolCallUpdate & {
      sessionUpdate: "tool_call_update";
    })
  | (Plan & {
      sessionUpdate: "plan";
    })
  | (AvailableCommandsUpdate & {
      sessionUpdate: "available_commands_update";
    })
  | (CurrentModeUpdate & {
      sessionUpdate: "current_mode_update";
    })
  | (ConfigOptionUpdate & {
      sessionUpdate: "config_option_update";
    })
  | (SessionInfoUpdate & {
      sessionUpdate: "session_info_update";
    })
  | (UsageUpdate & {
      sessionUpdate: "usage_update";
    })
  | (Notice & {
      sessionUpdate: "notice";
    })
  | (CompactionUpdate & {
      sessionUpdate: "compaction_update";
    })
  | (CompactionSummaryChunk & {
      sessionUpdate: "compaction_summary_chunk";
    })
  | (PermissionRequestUpdate & {
      sessionUpdate: "permission_request";
    });
export type MessageId = string;
export type PlanEntryPriority = "high" | "medium" | "low";
export type PlanEntryStatus = "pending" | "in_progress" | "completed";
export type AvailableCommandInput = UnstructuredCommandInput;
export type NoticeSeverity = "info" | "warning" | "error" | string;
export type CompactionId = string;
export type CompactionStatus = "in_progress" | "completed" | "failed" | "cancelled" | string;
export type CreateElicitationRequest = CreateElicitationRequest1 & {
  message: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
};
export type CreateElicitationRequest1 =
  | (ElicitationFormMode & {
      mode: "form";
    })
  | (ElicitationUrlMode & {
      mode: "url";
    });
export type ElicitationFormMode = ElicitationFormMode1 & {
  requestedSchema: ElicitationSchema;
};
export type ElicitationFormMode1 = ElicitationSessionScope | ElicitationRequestScope;
export type RequestId = null | number | string;
export type ElicitationSchemaType = "object";
export type ElicitationPropertySchema =
  | (StringPropertySchema & {
      type: "string";
    })
  | (NumberPropertySchema & {
      type: "number";
    })
  | (IntegerPropertySchema & {
      type: "integer";
    })
  | (BooleanPropertySchema & {
      type: "boolean";
    })
  | (MultiSelectPropertySchema & {
      type: "array";
    });
export type StringFormat = "email" | "uri" | "date" | "date-time";
export type MultiSelectItems =
  | (StringMultiSelectItems & {
      type: "string";
    })
  | TitledMultiSelectItems;
export type ElicitationUrlMode = ElicitationUrlMode1 & {
  elicitationId: ElicitationId;
  url: string;
};
export type ElicitationUrlMode1 = ElicitationSessionScope | ElicitationRequestScope;
export type ElicitationId = string;
export type CreateElicitationResponse = CreateElicitationResponse1 & {
  _meta?: {
    [k: string]: unknown;
  } | null;
};
export type CreateElicitationResponse1 =
  | (ElicitationAcceptAction & {
      action: "accept";
    })
  | {
      action: "decline";
    }
  | {
      action: "cancel";
    };
export type ElicitationContentValue = string | number | boolean | string[];

export interface InitializeRequest {
  protocolVersion: ProtocolVersion;
  clientCapabilities: ClientCapabilities;
  clientInfo?: Implementation | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ClientCapabilities {
  fs: FileSystemCapabilities;
  terminal: boolean;
  session?: ClientSessionCapabilities | null;
  auth: AuthCapabilities;
  elicitation?: ElicitationCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface FileSystemCapabilities {
  readTextFile: boolean;
  writeTextFile: boolean;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ClientSessionCapabilities {
  compaction?: CompactionCapabilities | null;
  configOptions?: SessionConfigOptionsCapabilities | null;
  notices?: NoticeCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CompactionCapabilities {}
export interface SessionConfigOptionsCapabilities {
  boolean?: BooleanConfigOptionCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface BooleanConfigOptionCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface NoticeCapabilities {}
export interface AuthCapabilities {
  terminal: boolean;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ElicitationCapabilities {
  form?: ElicitationFormCapabilities | null;
  url?: ElicitationUrlCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ElicitationFormCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ElicitationUrlCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Implementation {
  name: string;
  title?: string | null;
  version: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface InitializeResponse {
  protocolVersion: ProtocolVersion;
  agentCapabilities?: AgentCapabilities;
  authMethods?: AuthMethod[];
  agentInfo?: Implementation | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AgentCapabilities {
  loadSession?: boolean;
  promptCapabilities?: PromptCapabilities;
  mcpCapabilities?: McpCapabilities;
  sessionCapabilities?: SessionCapabilities;
  auth?: AgentAuthCapabilities;
  _meta?: {
    [k: string]: unknown;
  } | null;
  providers?: ProvidersCapabilities | null;
}
export interface PromptCapabilities {
  image?: boolean;
  audio?: boolean;
  embeddedContext?: boolean;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface McpCapabilities {
  http?: boolean;
  sse?: boolean;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionCapabilities {
  list?: SessionListCapabilities | null;
  delete?: SessionDeleteCapabilities | null;
  additionalDirectories?: SessionAdditionalDirectoriesCapabilities | null;
  resume?: SessionResumeCapabilities | null;
  close?: SessionCloseCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  fork?: SessionForkCapabilities | null;
  title?: SessionTitleCapabilities | null;
  systemPrompt?: SessionSystemPromptCapabilities | null;
}
export interface SessionListCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionDeleteCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionAdditionalDirectoriesCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionResumeCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionCloseCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionForkCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionTitleCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionSystemPromptCapabilities {
  mode?: SessionSystemPromptModeCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionSystemPromptModeCapabilities {
  override?: SessionSystemPromptOverrideCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionSystemPromptOverrideCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AgentAuthCapabilities {
  logout?: LogoutCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  status?: AuthStatusCapabilities | null;
}
export interface LogoutCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthStatusCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ProvidersCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthMethodTerminal {
  id: AuthMethodId;
  name: string;
  description?: string | null;
  args?: string[];
  env?: {
    [k: string]: string;
  };
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthMethodAgent {
  id: AuthMethodId;
  name: string;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthenticateRequest {
  methodId: AuthMethodId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthenticateResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface LogoutRequest {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface LogoutResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthStatusRequest {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthStatusResponse {
  state: AuthState;
  accounts?: AuthAccount[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AuthAccount {
  label: string;
  active?: boolean | null;
  name?: string | null;
  email?: string | null;
  organization?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ListProvidersRequest {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ListProvidersResponse {
  providers: ProviderInfo[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ProviderInfo {
  providerId: ProviderId;
  supported: LlmProtocol[];
  required: boolean;
  current?: ProviderCurrentConfig | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ProviderCurrentConfig {
  apiType: LlmProtocol;
  baseUrl: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetProviderRequest {
  providerId: ProviderId;
  apiType: LlmProtocol;
  baseUrl: string;
  headers?: {
    [k: string]: string;
  };
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetProviderResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface DisableProviderRequest {
  providerId: ProviderId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface DisableProviderResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface NewSessionRequest {
  cwd: string;
  additionalDirectories: string[];
  mcpServers: McpServer[];
  _meta?: {
    [k: string]: unknown;
  } | null;
  systemPrompt?: SystemPrompt | null;
}
export interface McpServerHttp {
  name: string;
  url: string;
  headers: HttpHeader[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface HttpHeader {
  name: string;
  value: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface McpServerSse {
  name: string;
  url: string;
  headers: HttpHeader[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface McpServerStdio {
  name: string;
  command: string;
  args: string[];
  env: EnvVariable[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface EnvVariable {
  name: string;
  value: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SystemPrompt {
  mode: SystemPromptMode;
  content: ContentBlock[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TextContent {
  annotations?: Annotations | null;
  text: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Annotations {
  audience?: Role[] | null;
  lastModified?: string | null;
  priority?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ImageContent {
  annotations?: Annotations | null;
  data: string;
  mimeType: string;
  uri?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AudioContent {
  annotations?: Annotations | null;
  data: string;
  mimeType: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ResourceLink {
  annotations?: Annotations | null;
  description?: string | null;
  mimeType?: string | null;
  name: string;
  size?: number | null;
  title?: string | null;
  uri: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface EmbeddedResource {
  annotations?: Annotations | null;
  resource: EmbeddedResourceResource;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TextResourceContents {
  mimeType?: string | null;
  text: string;
  uri: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface BlobResourceContents {
  blob: string;
  mimeType?: string | null;
  uri: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface NewSessionResponse {
  sessionId: SessionId;
  modes?: SessionModeState | null;
  configOptions?: SessionConfigOption[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  models?: SessionModelState;
}
export interface SessionModeState {
  currentModeId: SessionModeId;
  availableModes: SessionMode[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionMode {
  id: SessionModeId;
  name: string;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionConfigSelect {
  currentValue: SessionConfigValueId;
  options: SessionConfigSelectOptions;
}
export interface SessionConfigSelectOption {
  value: SessionConfigValueId;
  name: string;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionConfigSelectGroup {
  group: SessionConfigGroupId;
  name: string;
  options: SessionConfigSelectOption[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionConfigBoolean {
  currentValue: boolean;
}
export interface SessionModelState {
  currentModelId: string;
  availableModels: SessionModel[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionModel {
  modelId: string;
  name: string;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface LoadSessionRequest {
  mcpServers: McpServer[];
  cwd: string;
  additionalDirectories: string[];
  sessionId: SessionId;
  _meta?: {
    [k: string]: unknown;
  } | null;
  systemPrompt?: SystemPrompt | null;
}
export interface LoadSessionResponse {
  modes?: SessionModeState | null;
  configOptions?: SessionConfigOption[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  sessionId?: SessionId;
  models?: SessionModelState;
}
export interface ResumeSessionRequest {
  sessionId: SessionId;
  cwd: string;
  additionalDirectories: string[];
  mcpServers: McpServer[];
  _meta?: {
    [k: string]: unknown;
  } | null;
  systemPrompt?: SystemPrompt | null;
}
export interface ResumeSessionResponse {
  modes?: SessionModeState | null;
  configOptions?: SessionConfigOption[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  sessionId?: SessionId;
  models?: SessionModelState;
}
export interface ListSessionsRequest {
  cwd?: string | null;
  cursor?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ListSessionsResponse {
  sessions: SessionInfo[];
  nextCursor?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionInfo {
  sessionId: SessionId;
  cwd: string;
  additionalDirectories?: string[];
  title?: string | null;
  updatedAt?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CloseSessionRequest {
  sessionId: SessionId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CloseSessionResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface DeleteSessionRequest {
  sessionId: SessionId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface DeleteSessionResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ForkSessionRequest {
  sessionId: SessionId;
  cwd: string;
  additionalDirectories: string[];
  mcpServers: McpServer[];
  systemPrompt?: SystemPrompt | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ForkSessionResponse {
  sessionId: SessionId;
  modes?: SessionModeState | null;
  configOptions?: SessionConfigOption[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  models?: SessionModelState;
}
export interface SetSessionTitleRequest {
  sessionId: SessionId;
  title: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetSessionTitleResponse {
  title: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PromptRequest {
  sessionId: SessionId;
  prompt: ContentBlock[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PromptResponse {
  stopReason: StopReason;
  _meta?: {
    [k: string]: unknown;
  } | null;
  usage?: Usage | null;
}
export interface Usage {
  totalTokens: number;
  inputTokens: number;
  outputTokens: number;
  thoughtTokens?: number | null;
  cachedReadTokens?: number | null;
  cachedWriteTokens?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SteeringRequest {
  sessionId: SessionId;
  prompt: ContentBlock[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SteeringResponse {
  outcome: "injected" | "promptRequired";
  reason?: "noRunningTurn";
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CancelNotification {
  sessionId: SessionId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetSessionModeRequest {
  sessionId: SessionId;
  modeId: SessionModeId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetSessionModeResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetSessionConfigOptionResponse {
  configOptions: SessionConfigOption[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetSessionModelRequest {
  sessionId: SessionId;
  modelId: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SetSessionModelResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface RequestPermissionRequest {
  sessionId: SessionId;
  toolCall: ToolCallUpdate;
  options: PermissionOption[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCallUpdate {
  toolCallId: ToolCallId;
  kind?: ToolKind | null;
  status?: ToolCallStatus | null;
  title?: string | null;
  name?: string | null;
  content?: ToolCallContent[] | null;
  locations?: ToolCallLocation[] | null;
  rawInput?: unknown;
  rawOutput?: unknown;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Content {
  content: ContentBlock;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Diff {
  path: string;
  oldText?: string | null;
  newText: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Terminal {
  terminalId: TerminalId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCallLocation {
  path: string;
  line?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PermissionOption {
  optionId: PermissionOptionId;
  name: string;
  kind: PermissionOptionKind;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface RequestPermissionResponse {
  outcome: RequestPermissionOutcome;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SelectedPermissionOutcome {
  optionId: PermissionOptionId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionNotification {
  sessionId: SessionId;
  update: SessionUpdate;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ContentChunk {
  content: ContentBlock;
  messageId?: MessageId | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCall {
  toolCallId: ToolCallId;
  title: string;
  name?: string | null;
  kind?: ToolKind;
  status?: ToolCallStatus;
  content?: ToolCallContent[];
  locations?: ToolCallLocation[];
  rawInput?: unknown;
  rawOutput?: unknown;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Plan {
  entries: PlanEntry[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PlanEntry {
  content: string;
  priority: PlanEntryPriority;
  status: PlanEntryStatus;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AvailableCommandsUpdate {
  availableCommands: AvailableCommand[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AvailableCommand {
  name: string;
  description: string;
  input?: AvailableCommandInput | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface UnstructuredCommandInput {
  hint: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CurrentModeUpdate {
  currentModeId: SessionModeId;
  _meta?: {
    [k: string]: unknown;
  } | null;
  modeId?: SessionModeId;
}
export interface ConfigOptionUpdate {
  configOptions: SessionConfigOption[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionInfoUpdate {
  title?: string | null;
  updatedAt?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface UsageUpdate {
  used: number;
  size: number;
  cost?: Cost | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Cost {
  amount: number;
  currency: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Notice {
  severity: NoticeSeverity;
  title: string;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CompactionUpdate {
  compactionId: CompactionId;
  status: CompactionStatus;
  summary?: ContentBlock[] | null;
  error?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CompactionSummaryChunk {
  compactionId: CompactionId;
  content: ContentBlock;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PermissionRequestUpdate {
  id: string;
  toolName: string;
  description: string;
  action: string;
}
export interface AuthStatusUpdateNotification {
  state: AuthState;
  accounts?: AuthAccount[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ReadTextFileRequest {
  sessionId: SessionId;
  path: string;
  line?: number | null;
  limit?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ReadTextFileResponse {
  content: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface WriteTextFileRequest {
  sessionId: SessionId;
  path: string;
  content: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface WriteTextFileResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CreateTerminalRequest {
  sessionId: SessionId;
  command: string;
  args?: string[];
  env?: EnvVariable[];
  cwd?: string | null;
  outputByteLimit?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CreateTerminalResponse {
  terminalId: TerminalId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalOutputRequest {
  sessionId: SessionId;
  terminalId: TerminalId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalOutputResponse {
  output: string;
  truncated: boolean;
  exitStatus?: TerminalExitStatus | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalExitStatus {
  exitCode?: number | null;
  signal?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface WaitForTerminalExitRequest {
  sessionId: SessionId;
  terminalId: TerminalId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface WaitForTerminalExitResponse {
  exitCode?: number | null;
  signal?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface KillTerminalRequest {
  sessionId: SessionId;
  terminalId: TerminalId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface KillTerminalResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ReleaseTerminalRequest {
  sessionId: SessionId;
  terminalId: TerminalId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ReleaseTerminalResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ElicitationSessionScope {
  sessionId: SessionId;
  toolCallId?: ToolCallId | null;
}
export interface ElicitationRequestScope {
  requestId: RequestId;
}
export interface ElicitationSchema {
  type?: ElicitationSchemaType & string;
  title?: string | null;
  properties?: {
    [k: string]: ElicitationPropertySchema;
  };
  required?: string[] | null;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface StringPropertySchema {
  title?: string | null;
  description?: string | null;
  minLength?: number | null;
  maxLength?: number | null;
  pattern?: string | null;
  format?: StringFormat | null;
  default?: string | null;
  enum?: string[] | null;
  oneOf?: EnumOption[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface EnumOption {
  const: string;
  title: string;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface NumberPropertySchema {
  title?: string | null;
  description?: string | null;
  minimum?: number | null;
  maximum?: number | null;
  default?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface IntegerPropertySchema {
  title?: string | null;
  description?: string | null;
  minimum?: number | null;
  maximum?: number | null;
  default?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface BooleanPropertySchema {
  title?: string | null;
  description?: string | null;
  default?: boolean | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface MultiSelectPropertySchema {
  title?: string | null;
  description?: string | null;
  minItems?: number | null;
  maxItems?: number | null;
  items: MultiSelectItems;
  default?: string[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface StringMultiSelectItems {
  enum: string[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TitledMultiSelectItems {
  anyOf: EnumOption[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ElicitationAcceptAction {
  content?: {
    [k: string]: ElicitationContentValue;
  } | null;
}
export interface CompleteElicitationNotification {
  elicitationId: ElicitationId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CancelRequestNotification {
  requestId: RequestId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
