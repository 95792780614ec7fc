// Generated from acp-schema by codegen. Do not edit.

export type AcpPayload =
  | InitializeRequest
  | InitializeResponse
  | LoginAuthRequest
  | LoginAuthResponse
  | LogoutAuthRequest
  | LogoutAuthResponse
  | ListProvidersRequest
  | ListProvidersResponse
  | SetProviderRequest
  | SetProviderResponse
  | DisableProviderRequest
  | DisableProviderResponse
  | NewSessionRequest
  | NewSessionResponse
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
  | CancelSessionNotification
  | SetSessionConfigOptionRequest
  | SetSessionConfigOptionResponse
  | RequestPermissionRequest
  | RequestPermissionResponse
  | UpdateSessionNotification
  | CreateElicitationRequest
  | CreateElicitationResponse
  | CompleteElicitationNotification
  | CancelRequestNotification;
export type ProtocolVersion = number;
export type AuthMethod =
  | (AuthMethodTerminal & {
      type: "terminal";
    })
  | (AuthMethodAgent & {
      type: "agent";
    });
export type AuthMethodId = string;
export type ProviderId = string;
export type LlmProtocol = "anthropic" | "openai" | "azure" | "vertex" | "bedrock" | string;
export type AbsolutePath = string;
export type McpServer =
  | (McpServerHttp & {
      type: "http";
    })
  | (McpServerStdio & {
      type: "stdio";
    });
export type SessionId = string;
export type SessionConfigOption = SessionConfigOption1 & {
  configId: SessionConfigId;
  name: string;
  description?: string | null;
  category?: SessionConfigOptionCategory | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
};
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
export type SessionConfigId = string;
export type SessionConfigOptionCategory = "mode" | "model" | "model_config" | "thought_level" | string;
export type AvailableCommand = Command & {
  type: "command";
};
export type AvailableCommandInput = TextCommandInput & {
  type: "text";
};
export type ReplayFrom = ReplayFromStart & {
  type: "start";
};
export type SessionListCursor = string;
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
export type Role = "assistant" | "user" | string;
export type MediaType = string;
export type IconTheme = "light" | "dark" | string;
export type EmbeddedResourceResource = TextResourceContents | BlobResourceContents;
export type MessageId = string;
export type SetSessionConfigOptionRequest = SetSessionConfigOptionRequest1 & {
  sessionId: SessionId;
  configId: SessionConfigId;
  _meta?: {
    [k: string]: unknown;
  } | null;
};
export type SetSessionConfigOptionRequest1 =
  | {
      type: "id";
      value: SessionConfigValueId;
    }
  | {
      type: "boolean";
      value: boolean;
    };
export type RequestPermissionSubject =
  | (ToolCallPermissionSubject & {
      type: "tool_call";
    })
  | (CommandPermissionSubject & {
      type: "command";
    });
export type ToolCallId = string;
export type ToolKind =
  "read" | "edit" | "delete" | "move" | "search" | "execute" | "think" | "fetch" | "switch_mode" | "other" | string;
export type ToolCallStatus = "pending" | "in_progress" | "paused" | "completed" | "failed" | "cancelled" | string;
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
export type DiffChange = DiffChange1 & {
  fileType?: DiffFileType | null;
  mimeType?: MediaType | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
};
export type DiffChange1 =
  | (DiffPathChange & {
      operation: "add";
    })
  | (DiffPathChange & {
      operation: "delete";
    })
  | (DiffPathChange & {
      operation: "modify";
    })
  | (DiffPathPairChange & {
      operation: "move";
    })
  | (DiffPathPairChange & {
      operation: "copy";
    });
export type DiffFileType = "text" | "binary" | "directory" | "symlink" | string;
export type DiffPatchFormat = "git_patch" | string;
export type TerminalId = string;
export type PermissionOptionId = string;
export type PermissionOptionKind = "allow_once" | "allow_always" | "reject_once" | "reject_always" | string;
export type RequestPermissionOutcome =
  | (CancelledPermissionOutcome & {
      outcome: "cancelled";
    })
  | (SelectedPermissionOutcome & {
      outcome: "selected";
    });
export type SessionUpdate =
  | (ContentChunk & {
      sessionUpdate: "user_message_chunk";
    })
  | (UserMessage & {
      sessionUpdate: "user_message";
    })
  | (ContentChunk & {
      sessionUpdate: "agent_message_chunk";
    })
  | (AgentMessage & {
      sessionUpdate: "agent_message";
    })
  | (ContentChunk & {
      sessionUpdate: "agent_thought_chunk";
    })
  | (AgentThought & {
      sessionUpdate: "agent_thought";
    })
  | (StateUpdate & {
      sessionUpdate: "state_update";
    })
  | (ToolCallContentChunk & {
      sessionUpdate: "tool_call_content_chunk";
    })
  | (ToolCallUpdate & {
      sessionUpdate: "tool_call_update";
    })
  | (TerminalUpdate & {
      sessionUpdate: "terminal_update";
    })
  | (TerminalOutputChunk & {
      sessionUpdate: "terminal_output_chunk";
    })
  | (PlanUpdate & {
      sessionUpdate: "plan_update";
    })
  | (AvailableCommandsUpdate & {
      sessionUpdate: "available_commands_update";
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
    });
export type StateUpdate =
  | (RunningStateUpdate & {
      state: "running";
    })
  | (IdleStateUpdate & {
      state: "idle";
    })
  | (RequiresActionStateUpdate & {
      state: "requires_action";
    });
export type BackgroundWork =
  | (BackgroundTerminal & {
      type: "terminal";
    })
  | (BackgroundToolCall & {
      type: "tool_call";
    });
export type IdleStateUpdate = IdleStateUpdate1 & {
  background?: BackgroundWork[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  stopReason?: string | null;
};
export type IdleStateUpdate1 =
  | {
      stopReason: "end_turn";
    }
  | {
      stopReason: "max_tokens";
    }
  | {
      stopReason: "max_turn_requests";
    }
  | {
      stopReason: "refusal";
    }
  | {
      stopReason: "cancelled";
    }
  | (ErrorStopReason & {
      stopReason: "error";
    })
  | {
      stopReason?: null;
    };
export type ErrorCode = -32700 | -32600 | -32601 | -32602 | -32603 | -32800 | -32000 | -32002 | -32022 | number;
export type ErrorData = UnsupportedProtocolVersionErrorData | SessionNotFoundErrorData;
export type PlanUpdateContent = PlanItems & {
  type: "items";
};
export type PlanId = string;
export type PlanEntryPriority = "high" | "medium" | "low" | string;
export type PlanEntryStatus = "pending" | "in_progress" | "completed" | "cancelled" | string;
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
export type ElicitationFormMode = {
  requestedSchema: ElicitationSchema;
} & ElicitationFormMode1;
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
export type StringFormat = "email" | "uri" | "date" | "date-time" | string;
export type MultiSelectItems =
  | (StringMultiSelectItems & {
      type: "string";
    })
  | TitledMultiSelectItems;
export type ElicitationFormMode1 = ElicitationSessionScope | ElicitationRequestScope;
export type RequestId = number | string;
export type ElicitationUrlMode = {
  elicitationId: ElicitationId;
  url: string;
} & ElicitationUrlMode1;
export type ElicitationId = string;
export type ElicitationUrlMode1 = ElicitationSessionScope | ElicitationRequestScope;
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
  info: Implementation;
  capabilities: ClientCapabilities;
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
export interface ClientCapabilities {
  auth?: ClientAuthCapabilities | null;
  elicitation?: ElicitationCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ClientAuthCapabilities {
  terminal?: TerminalAuthCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalAuthCapabilities {
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
export interface InitializeResponse {
  protocolVersion: ProtocolVersion;
  info: Implementation;
  capabilities?: AgentCapabilities;
  authMethods?: AuthMethod[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AgentCapabilities {
  session?: SessionCapabilities | null;
  auth?: AgentAuthCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  providers?: ProvidersCapabilities | null;
}
export interface SessionCapabilities {
  prompt?: PromptCapabilities | null;
  mcp?: McpCapabilities | null;
  delete?: SessionDeleteCapabilities | null;
  additionalDirectories?: SessionAdditionalDirectoriesCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
  fork?: SessionForkCapabilities | null;
  title?: SessionTitleCapabilities | null;
}
export interface PromptCapabilities {
  image?: PromptImageCapabilities | null;
  audio?: PromptAudioCapabilities | null;
  embeddedContext?: PromptEmbeddedContextCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PromptImageCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PromptAudioCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PromptEmbeddedContextCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface McpCapabilities {
  stdio?: McpStdioCapabilities | null;
  http?: McpHttpCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface McpStdioCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface McpHttpCapabilities {
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
export interface AgentAuthCapabilities {
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
  methodId: AuthMethodId;
  name: string;
  description?: string | null;
  args?: string[];
  env?: EnvVariable[];
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
export interface AuthMethodAgent {
  methodId: AuthMethodId;
  name: string;
  description?: string | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface LoginAuthRequest {
  methodId: AuthMethodId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface LoginAuthResponse {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface LogoutAuthRequest {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface LogoutAuthResponse {
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
  cwd: AbsolutePath;
  additionalDirectories: AbsolutePath[];
  mcpServers: McpServer[];
  _meta?: {
    [k: string]: unknown;
  } | null;
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
export interface McpServerStdio {
  name: string;
  command: AbsolutePath;
  args: string[];
  env: EnvVariable[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface NewSessionResponse {
  sessionId: SessionId;
  configOptions?: SessionConfigOption[];
  availableCommands?: AvailableCommand[];
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
  groupId: SessionConfigGroupId;
  name: string;
  /**
   * @minItems 1
   */
  options: SessionConfigSelectOption[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionConfigBoolean {
  currentValue: boolean;
}
export interface Command {
  name: string;
  description: string;
  input?: AvailableCommandInput | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TextCommandInput {
  hint: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ResumeSessionRequest {
  sessionId: SessionId;
  cwd: AbsolutePath;
  additionalDirectories: AbsolutePath[];
  mcpServers: McpServer[];
  replayFrom?: ReplayFrom | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ReplayFromStart {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ResumeSessionResponse {
  configOptions?: SessionConfigOption[];
  availableCommands?: AvailableCommand[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ListSessionsRequest {
  cwd?: AbsolutePath | null;
  cursor?: SessionListCursor | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ListSessionsResponse {
  sessions: SessionInfo[];
  nextCursor?: SessionListCursor | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionInfo {
  sessionId: SessionId;
  cwd: AbsolutePath;
  additionalDirectories?: AbsolutePath[];
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
  cwd: AbsolutePath;
  additionalDirectories: AbsolutePath[];
  mcpServers: McpServer[];
  systemPrompt?: SystemPrompt | null;
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
  text: string;
  annotations?: Annotations | null;
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
  data: string;
  mimeType: MediaType;
  uri?: string | null;
  annotations?: Annotations | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AudioContent {
  data: string;
  mimeType: MediaType;
  annotations?: Annotations | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ResourceLink {
  name: string;
  uri: string;
  title?: string | null;
  description?: string | null;
  icons?: Icon[] | null;
  mimeType?: MediaType | null;
  size?: number | null;
  annotations?: Annotations | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface Icon {
  src: string;
  mimeType?: MediaType | null;
  sizes?: string[] | null;
  theme?: IconTheme | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface EmbeddedResource {
  resource: EmbeddedResourceResource;
  annotations?: Annotations | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TextResourceContents {
  text: string;
  uri: string;
  mimeType?: MediaType | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface BlobResourceContents {
  blob: string;
  uri: string;
  mimeType?: MediaType | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ForkSessionResponse {
  sessionId: SessionId;
  configOptions?: SessionConfigOption[];
  availableCommands?: AvailableCommand[];
  _meta?: {
    [k: string]: unknown;
  } | null;
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
  /**
   * @minItems 1
   */
  prompt: ContentBlock[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PromptResponse {
  messageId: MessageId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CancelSessionNotification {
  sessionId: SessionId;
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
export interface RequestPermissionRequest {
  sessionId: SessionId;
  title: string;
  description?: string | null;
  subject?: RequestPermissionSubject | null;
  /**
   * @minItems 1
   */
  options: PermissionOption[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCallPermissionSubject {
  toolCall: ToolCallUpdate;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCallUpdate {
  toolCallId: ToolCallId;
  name?: string | null;
  title?: string | null;
  kind?: ToolKind | null;
  status?: ToolCallStatus | null;
  content?: ToolCallContent[] | null;
  locations?: ToolCallLocation[] | null;
  rawInput?: unknown;
  rawOutput?: unknown;
  capabilities?: ToolCallCapabilities | null;
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
  changes: DiffChange[];
  patch?: DiffPatch | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface DiffPathChange {
  path: AbsolutePath;
}
export interface DiffPathPairChange {
  oldPath: AbsolutePath;
  path: AbsolutePath;
}
export interface DiffPatch {
  format: DiffPatchFormat;
  text: string;
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
  path: AbsolutePath;
  line?: number | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCallCapabilities {
  cancel?: ToolCallCancelCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCallCancelCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface CommandPermissionSubject {
  command: string;
  cwd: AbsolutePath;
  toolCallId?: ToolCallId | null;
  terminalId?: TerminalId | null;
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
export interface CancelledPermissionOutcome {
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
export interface UpdateSessionNotification {
  sessionId: SessionId;
  update: SessionUpdate;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ContentChunk {
  messageId: MessageId;
  content: ContentBlock;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface UserMessage {
  messageId: MessageId;
  content?: ContentBlock[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AgentMessage {
  messageId: MessageId;
  content?: ContentBlock[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface AgentThought {
  messageId: MessageId;
  content?: ContentBlock[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface RunningStateUpdate {
  background?: BackgroundWork[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface BackgroundTerminal {
  terminalId: TerminalId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface BackgroundToolCall {
  toolCallId: ToolCallId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ErrorStopReason {
  error?: Error | null;
}
export interface Error {
  code: ErrorCode;
  message: string;
  data?: ErrorData | null;
}
export interface UnsupportedProtocolVersionErrorData {
  requested: ProtocolVersion;
  supported: ProtocolVersion[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface SessionNotFoundErrorData {
  sessionId: SessionId;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface RequiresActionStateUpdate {
  background?: BackgroundWork[] | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface ToolCallContentChunk {
  toolCallId: ToolCallId;
  content: ToolCallContent;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalUpdate {
  terminalId: TerminalId;
  command?: string | null;
  cwd?: AbsolutePath | null;
  output?: TerminalOutput | null;
  exitStatus?: TerminalExitStatus | null;
  size?: TerminalSize | null;
  capabilities?: TerminalCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalOutput {
  data: string;
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
export interface TerminalSize {
  cols: number;
  rows: number;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalCapabilities {
  cancel?: TerminalCancelCapabilities | null;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalCancelCapabilities {
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TerminalOutputChunk {
  terminalId: TerminalId;
  data: string;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PlanUpdate {
  plan: PlanUpdateContent;
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface PlanItems {
  planId: PlanId;
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
export interface ElicitationSchema {
  type: ElicitationSchemaType;
  title?: string | null;
  properties: {
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
  /**
   * @minItems 1
   */
  enum?: string[] | null;
  /**
   * @minItems 1
   */
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
  /**
   * @minItems 1
   */
  enum: string[];
  _meta?: {
    [k: string]: unknown;
  } | null;
}
export interface TitledMultiSelectItems {
  /**
   * @minItems 1
   */
  anyOf: EnumOption[];
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
