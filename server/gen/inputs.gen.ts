// Generated from openapi.yaml by codegen. Do not edit.
import type * as T from "@opencode/sdk/types";
import { z } from "zod";
import { discriminated, memo, type Thunk } from "./validators.gen.js";

export const AcpMessage: Thunk<T.AcpMessage> = memo(() => z.looseObject({
  jsonrpc: z.string().optional(),
  id: z.unknown().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
}));

export const SessionID: Thunk<T.SessionID> = memo(() => z.string().regex(/^ses/u));

export const MessageID: Thunk<T.MessageID> = memo(() => z.string().regex(/^msg/u));

export const PartID: Thunk<T.PartID> = memo(() => z.string().regex(/^prt/u));

export const EventID: Thunk<T.EventID> = memo(() => z.string().regex(/^evt/u));

export const WorkspaceID: Thunk<T.WorkspaceID> = memo(() => z.string().regex(/^wrk/u));

export const Timestamp: Thunk<T.Timestamp> = memo(() => z.int().min(0));

export const SessionModel: Thunk<T.SessionModel> = memo(
  () => z.looseObject({ id: z.string(), providerID: z.string(), variant: z.string().optional() }),
);

export const SessionCreateInput: Thunk<T.SessionCreateInput> = memo(() => z.looseObject({
  parentID: SessionID().optional(),
  title: z.string().max(10000).optional(),
  agent: z.string().optional(),
  model: SessionModel().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  permission: PermissionRuleset().optional(),
  permissionTimeout: PermissionTimeout().optional(),
  mcp: McpServerConfigs().optional(),
  workspaceID: WorkspaceID().optional(),
}));

export const SessionRevertInput: Thunk<T.SessionRevertInput> = memo(
  () => z.looseObject({ messageID: MessageID(), partID: PartID().optional() }),
);

export const SessionForkInput: Thunk<T.SessionForkInput> = memo(
  () => z.looseObject({ messageID: MessageID().optional() }),
);

export const SessionUpdateInput: Thunk<T.SessionUpdateInput> = memo(() => z.looseObject({
  title: z.string().max(10000).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  permission: PermissionRuleset().optional(),
  time: z.looseObject({ archived: z.number().optional() }).optional(),
}));

export const VcsApplyInput: Thunk<T.VcsApplyInput> = memo(
  () => z.looseObject({ patch: z.string() }),
);

export const Tokens: Thunk<T.Tokens> = memo(() => z.looseObject({
  total: z.int().min(0).optional(),
  input: z.int().min(0),
  output: z.int().min(0),
  reasoning: z.int().min(0),
  cache: TokenCache(),
}));

export const TokenCache: Thunk<T.TokenCache> = memo(
  () => z.looseObject({ read: z.int().min(0), write: z.int().min(0) }),
);

export const ModelRef: Thunk<T.ModelRef> = memo(
  () => z.looseObject({ providerID: z.string(), modelID: z.string() }),
);

export const OutputFormat: Thunk<T.OutputFormat> = memo(
  () => discriminated("type", [OutputFormatText(), OutputFormatJsonSchema()]),
);

export const OutputFormatText: Thunk<T.OutputFormatText> = memo(
  () => z.looseObject({ type: z.literal("text") }),
);

export const OutputFormatJsonSchema: Thunk<T.OutputFormatJsonSchema> = memo(() => z.looseObject({
  type: z.literal("json_schema"),
  schema: JSONSchema(),
  retryCount: z.int().min(0).optional(),
}));

export const JSONSchema: Thunk<T.JSONSchema> = memo(() => z.record(z.string(), z.unknown()));

export const CommandInput: Thunk<T.CommandInput> = memo(() => z.looseObject({
  messageID: MessageID().optional(),
  agent: z.string().optional(),
  model: z.string().optional(),
  arguments: z.string(),
  command: z.string(),
  variant: z.string().optional(),
  parts: z.array(FilePartInput()).optional(),
}));

export const InitInput: Thunk<T.InitInput> = memo(
  () => z.looseObject({ modelID: z.string(), providerID: z.string(), messageID: MessageID() }),
);

export const ShellInput: Thunk<T.ShellInput> = memo(() => z.looseObject({
  messageID: MessageID().optional(),
  agent: z.string(),
  model: ModelRef().optional(),
  command: z.string().min(1),
}));

export const PromptInput: Thunk<T.PromptInput> = memo(() => z.looseObject({
  messageID: MessageID().optional(),
  model: ModelRef().optional(),
  agent: z.string().optional(),
  noReply: z.boolean().optional(),
  delivery: z.enum(["steer", "queue"]).optional(),
  tools: z.record(z.string(), z.boolean()).optional(),
  format: OutputFormat().optional(),
  system: z.string().optional(),
  variant: z.string().optional(),
  parts: z.array(PartInput()).max(1000),
}));

export const SessionSummarizeInput: Thunk<T.SessionSummarizeInput> = memo(
  () => z.looseObject({ providerID: z.string(), modelID: z.string(), auto: z.boolean().optional() }),
);

export const Part: Thunk<T.Part> = memo(() => discriminated("type", [
  TextPart(),
  SubtaskPart(),
  ReasoningPart(),
  FilePart(),
  ToolPart(),
  StepStartPart(),
  StepFinishPart(),
  SnapshotPart(),
  PatchPart(),
  AgentPart(),
  RetryPart(),
  CompactionPart(),
]));

export const PartTime: Thunk<T.PartTime> = memo(
  () => z.looseObject({ start: Timestamp(), end: Timestamp().optional() }),
);

export const TextPart: Thunk<T.TextPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("text"),
  text: z.string(),
  synthetic: z.boolean().optional(),
  ignored: z.boolean().optional(),
  time: PartTime().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
}));

export const ReasoningPart: Thunk<T.ReasoningPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("reasoning"),
  text: z.string(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: PartTime(),
}));

export const FilePart: Thunk<T.FilePart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("file"),
  mime: z.string(),
  filename: z.string().optional(),
  url: z.string(),
  source: FilePartSource().optional(),
  ignored: z.boolean().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
}));

export const FilePartSource: Thunk<T.FilePartSource> = memo(
  () => discriminated("type", [FileSource(), SymbolSource(), ResourceSource()]),
);

export const FilePartSourceText: Thunk<T.FilePartSourceText> = memo(
  () => z.looseObject({ value: z.string(), start: z.number(), end: z.number() }),
);

export const FileSource: Thunk<T.FileSource> = memo(
  () => z.looseObject({ text: FilePartSourceText(), type: z.literal("file"), path: z.string() }),
);

export const SymbolSource: Thunk<T.SymbolSource> = memo(() => z.looseObject({
  text: FilePartSourceText(),
  type: z.literal("symbol"),
  path: z.string(),
  range: Range(),
  name: z.string(),
  kind: z.int().min(0),
}));

export const ResourceSource: Thunk<T.ResourceSource> = memo(() => z.looseObject({
  text: FilePartSourceText(),
  type: z.literal("resource"),
  clientName: z.string(),
  uri: z.string(),
}));

export const Range: Thunk<T.Range> = memo(
  () => z.looseObject({ start: Position(), end: Position() }),
);

export const Position: Thunk<T.Position> = memo(
  () => z.looseObject({ line: z.int().min(0), character: z.int().min(0) }),
);

export const ToolPart: Thunk<T.ToolPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("tool"),
  callID: z.string(),
  tool: z.string(),
  state: ToolState(),
  metadata: z.record(z.string(), z.unknown()).optional(),
}));

export const ToolState: Thunk<T.ToolState> = memo(() => discriminated("status", [
  ToolStatePending(),
  ToolStateRunning(),
  ToolStateCompleted(),
  ToolStateError(),
]));

export const ToolStatePending: Thunk<T.ToolStatePending> = memo(() => z.looseObject({
  status: z.literal("pending"),
  input: z.record(z.string(), z.unknown()),
  raw: z.string(),
}));

export const ToolStateRunning: Thunk<T.ToolStateRunning> = memo(() => z.looseObject({
  status: z.literal("running"),
  input: z.record(z.string(), z.unknown()),
  title: z.string().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ start: Timestamp() }),
}));

export const ToolStateCompleted: Thunk<T.ToolStateCompleted> = memo(() => z.looseObject({
  status: z.literal("completed"),
  input: z.record(z.string(), z.unknown()),
  output: z.string(),
  title: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  time: ToolCompletedTime(),
  attachments: z.array(FilePart()).optional(),
}));

export const ToolStateError: Thunk<T.ToolStateError> = memo(() => z.looseObject({
  status: z.literal("error"),
  input: z.record(z.string(), z.unknown()),
  error: z.string(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: ToolTime(),
}));

export const ToolTime: Thunk<T.ToolTime> = memo(
  () => z.looseObject({ start: Timestamp(), end: Timestamp() }),
);

export const ToolCompletedTime: Thunk<T.ToolCompletedTime> = memo(
  () => z.looseObject({ start: Timestamp(), end: Timestamp(), compacted: Timestamp().optional() }),
);

export const StepStartPart: Thunk<T.StepStartPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("step-start"),
  snapshot: z.string().optional(),
}));

export const StepFinishPart: Thunk<T.StepFinishPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("step-finish"),
  reason: z.string(),
  snapshot: z.string().optional(),
  cost: z.number().min(0),
  tokens: Tokens(),
}));

export const SnapshotPart: Thunk<T.SnapshotPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("snapshot"),
  snapshot: z.string(),
}));

export const PatchPart: Thunk<T.PatchPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("patch"),
  hash: z.string(),
  files: z.array(z.string()),
}));

export const SubtaskPart: Thunk<T.SubtaskPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("subtask"),
  prompt: z.string(),
  description: z.string(),
  agent: z.string(),
  model: ModelRef().optional(),
  command: z.string().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
}));

export const AgentPart: Thunk<T.AgentPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("agent"),
  name: z.string(),
  source: FilePartSourceText().optional(),
}));

export const RetryPart: Thunk<T.RetryPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("retry"),
  attempt: z.int().min(0),
  error: APIError(),
  time: z.looseObject({ created: Timestamp() }),
}));

export const CompactionPart: Thunk<T.CompactionPart> = memo(() => z.looseObject({
  id: PartID(),
  sessionID: SessionID(),
  messageID: MessageID(),
  type: z.literal("compaction"),
  auto: z.boolean(),
  overflow: z.boolean().optional(),
  tail_start_id: MessageID().optional(),
}));

export const PartInput: Thunk<T.PartInput> = memo(
  () => discriminated("type", [TextPartInput(), FilePartInput(), AgentPartInput(), SubtaskPartInput()]),
);

export const TextPartInput: Thunk<T.TextPartInput> = memo(() => z.looseObject({
  id: PartID().optional(),
  type: z.literal("text"),
  text: z.string(),
  synthetic: z.boolean().optional(),
  ignored: z.boolean().optional(),
  time: PartTime().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
}));

export const FilePartInput: Thunk<T.FilePartInput> = memo(() => z.looseObject({
  id: PartID().optional(),
  type: z.literal("file"),
  mime: z.string(),
  filename: z.string().optional(),
  url: z.string(),
  source: FilePartSource().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
}));

export const AgentPartInput: Thunk<T.AgentPartInput> = memo(() => z.looseObject({
  id: PartID().optional(),
  type: z.literal("agent"),
  name: z.string(),
  source: FilePartSourceText().optional(),
}));

export const SubtaskPartInput: Thunk<T.SubtaskPartInput> = memo(() => z.looseObject({
  id: PartID().optional(),
  type: z.literal("subtask"),
  prompt: z.string(),
  description: z.string(),
  agent: z.string(),
  model: ModelRef().optional(),
  command: z.string().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
}));

export const PermissionRuleset: Thunk<T.PermissionRuleset> = memo(() => z.array(PermissionRule()));

export const PermissionRule: Thunk<T.PermissionRule> = memo(
  () => z.looseObject({ permission: z.string(), pattern: z.string(), action: PermissionAction() }),
);

export const PermissionAction: Thunk<T.PermissionAction> = memo(
  () => z.enum(["allow", "deny", "ask"]),
);

export const PermissionTimeout: Thunk<T.PermissionTimeout> = memo(() => z.int().min(0));

export const PermissionReply: Thunk<T.PermissionReply> = memo(
  () => z.enum(["once", "always", "reject"]),
);

export const PermissionReplyInput: Thunk<T.PermissionReplyInput> = memo(
  () => z.union([PermissionReplyByName(), PermissionReplyByAllow()]),
);

export const PermissionReplyByName: Thunk<T.PermissionReplyByName> = memo(
  () => z.looseObject({ reply: PermissionReply(), message: z.string().optional() }),
);

export const PermissionReplyByAllow: Thunk<T.PermissionReplyByAllow> = memo(
  () => z.looseObject({ allow: z.boolean(), message: z.string().optional() }),
);

export const PermissionResponseInput: Thunk<T.PermissionResponseInput> = memo(
  () => z.union([PermissionResponseByName(), PermissionReplyByName(), PermissionReplyByAllow()]),
);

export const PermissionResponseByName: Thunk<T.PermissionResponseByName> = memo(
  () => z.looseObject({ response: PermissionReply() }),
);

export const QuestionAnswer: Thunk<T.QuestionAnswer> = memo(() => z.array(z.string()));

export const QuestionReplyInput: Thunk<T.QuestionReplyInput> = memo(
  () => z.looseObject({ answers: z.array(QuestionAnswer()) }),
);

export const WorkspaceCreateInput: Thunk<T.WorkspaceCreateInput> = memo(() => z.looseObject({
  id: z.string().regex(/^wrk/u).optional(),
  type: z.string(),
  branch: z.string().nullable().optional(),
  extra: z.unknown().optional(),
}));

export const WorkspaceWarpInput: Thunk<T.WorkspaceWarpInput> = memo(() => z.looseObject({
  id: z.string().regex(/^wrk/u).nullable(),
  sessionID: SessionID(),
  copyChanges: z.boolean().optional(),
}));

export const SyncKnown: Thunk<T.SyncKnown> = memo(() => z.record(z.string(), z.int().min(0)));

export const SyncStealInput: Thunk<T.SyncStealInput> = memo(
  () => z.looseObject({ sessionID: SessionID() }),
);

export const SyncReplayInput: Thunk<T.SyncReplayInput> = memo(
  () => z.looseObject({ directory: z.string(), events: z.array(SyncReplayEvent()).min(1) }),
);

export const SyncReplayEvent: Thunk<T.SyncReplayEvent> = memo(() => z.looseObject({
  id: EventID(),
  aggregateID: z.string(),
  seq: z.int().min(0),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
}));

export const PtyCreateInput: Thunk<T.PtyCreateInput> = memo(() => z.looseObject({
  command: z.string().optional(),
  args: z.array(z.string()).optional(),
  cwd: z.string().optional(),
  title: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
}));

export const PtyUpdateInput: Thunk<T.PtyUpdateInput> = memo(
  () => z.looseObject({ title: z.string().optional(), size: PtySize().optional() }),
);

export const PtySize: Thunk<T.PtySize> = memo(
  () => z.looseObject({ rows: z.int().min(1), cols: z.int().min(1) }),
);

export const ProjectUpdateInput: Thunk<T.ProjectUpdateInput> = memo(() => z.looseObject({
  name: z.string().optional(),
  icon: ProjectIcon().optional(),
  commands: ProjectCommands().optional(),
}));

export const ProjectIcon: Thunk<T.ProjectIcon> = memo(() => z.looseObject({
  url: z.string().optional(),
  override: z.string().optional(),
  color: z.string().optional(),
}));

export const ProjectCommands: Thunk<T.ProjectCommands> = memo(
  () => z.looseObject({ start: z.string().optional() }),
);

export const LogInput: Thunk<T.LogInput> = memo(() => z.looseObject({
  service: z.string(),
  level: z.enum(["debug", "info", "error", "warn"]),
  message: z.string(),
  extra: z.record(z.string(), z.unknown()).optional(),
}));

export const UpgradeInput: Thunk<T.UpgradeInput> = memo(() => z.looseObject({ target: z.string() }));

export const ConsoleSwitchInput: Thunk<T.ConsoleSwitchInput> = memo(
  () => z.looseObject({ accountID: z.string(), orgID: z.string() }),
);

export const WorktreeCreateInput: Thunk<T.WorktreeCreateInput> = memo(
  () => z.looseObject({ name: z.string().optional(), startCommand: z.string().optional() }),
);

export const WorktreeRemoveInput: Thunk<T.WorktreeRemoveInput> = memo(
  () => z.looseObject({ directory: z.string() }),
);

export const WorktreeResetInput: Thunk<T.WorktreeResetInput> = memo(
  () => z.looseObject({ directory: z.string() }),
);

export const MoveSessionInput: Thunk<T.MoveSessionInput> = memo(() => z.looseObject({
  sessionID: SessionID(),
  destination: MoveSessionDestination(),
  moveChanges: z.boolean().optional(),
}));

export const MoveSessionDestination: Thunk<T.MoveSessionDestination> = memo(
  () => z.looseObject({ directory: z.string() }),
);

export const ProjectCopyNameInput: Thunk<T.ProjectCopyNameInput> = memo(
  () => z.looseObject({ context: z.string().optional() }),
);

export const ProjectCopyCreateInput: Thunk<T.ProjectCopyCreateInput> = memo(
  () => z.looseObject({ strategy: z.string(), directory: z.string(), name: z.string().optional() }),
);

export const ProjectCopyRemoveInput: Thunk<T.ProjectCopyRemoveInput> = memo(
  () => z.looseObject({ directory: z.string(), force: z.boolean() }),
);

export const TuiPromptInput: Thunk<T.TuiPromptInput> = memo(
  () => z.looseObject({ text: z.string() }),
);

export const TuiCommandInput: Thunk<T.TuiCommandInput> = memo(
  () => z.looseObject({ command: z.string() }),
);

export const TuiToastInput: Thunk<T.TuiToastInput> = memo(() => z.looseObject({
  title: z.string().optional(),
  message: z.string(),
  variant: z.enum(["info", "success", "warning", "error"]),
  duration: z.int().min(1).optional(),
}));

export const TuiSessionInput: Thunk<T.TuiSessionInput> = memo(
  () => z.looseObject({ sessionID: SessionID() }),
);

export const TuiPublishInput: Thunk<T.TuiPublishInput> = memo(() => discriminated("type", [
  TuiPublishPromptAppend(),
  TuiPublishCommandExecute(),
  TuiPublishToastShow(),
  TuiPublishSessionSelect(),
]));

export const TuiPublishPromptAppend: Thunk<T.TuiPublishPromptAppend> = memo(
  () => z.looseObject({ type: z.literal("tui.prompt.append"), properties: TuiPromptInput() }),
);

export const TuiPublishCommandExecute: Thunk<T.TuiPublishCommandExecute> = memo(
  () => z.looseObject({ type: z.literal("tui.command.execute"), properties: TuiCommandInput() }),
);

export const TuiPublishToastShow: Thunk<T.TuiPublishToastShow> = memo(
  () => z.looseObject({ type: z.literal("tui.toast.show"), properties: TuiToastInput() }),
);

export const TuiPublishSessionSelect: Thunk<T.TuiPublishSessionSelect> = memo(
  () => z.looseObject({ type: z.literal("tui.session.select"), properties: TuiSessionInput() }),
);

export const TuiResponse: Thunk<T.TuiResponse> = memo(() => z.unknown());

export const ModelLimit: Thunk<T.ModelLimit> = memo(
  () => z.looseObject({ context: z.number(), input: z.number().optional(), output: z.number() }),
);

export const ModelStatus: Thunk<T.ModelStatus> = memo(
  () => z.enum(["alpha", "beta", "deprecated", "active"]),
);

export const Auth: Thunk<T.Auth> = memo(
  () => discriminated("type", [ApiAuth(), OAuth(), WellKnownAuth()]),
);

export const ApiAuth: Thunk<T.ApiAuth> = memo(() => z.looseObject({
  type: z.literal("api"),
  key: z.string().min(1),
  metadata: z.record(z.string(), z.string()).optional(),
}));

export const OAuth: Thunk<T.OAuth> = memo(() => z.looseObject({
  type: z.literal("oauth"),
  refresh: z.string(),
  access: z.string(),
  expires: z.int().min(0),
  accountId: z.string().optional(),
  enterpriseUrl: z.string().optional(),
}));

export const WellKnownAuth: Thunk<T.WellKnownAuth> = memo(
  () => z.looseObject({ type: z.literal("wellknown"), key: z.string(), token: z.string() }),
);

export const ProviderOAuthAuthorizeInput: Thunk<T.ProviderOAuthAuthorizeInput> = memo(
  () => z.looseObject({ method: z.number(), inputs: z.record(z.string(), z.string()).optional() }),
);

export const ProviderOAuthCallbackInput: Thunk<T.ProviderOAuthCallbackInput> = memo(
  () => z.looseObject({ method: z.number(), code: z.string().optional() }),
);

export const ConfigUpdateInput: Thunk<T.ConfigUpdateInput> = memo(
  () => z.record(z.string(), z.unknown()),
);

export const Config: Thunk<T.Config> = memo(() => z.looseObject({
  $schema: z.string().optional(),
  shell: z.string().optional(),
  logLevel: LogLevel().optional(),
  server: ServerConfig().optional(),
  command: z.record(z.string(), CommandConfig()).optional(),
  skills: SkillsConfig().optional(),
  references: z.record(z.string(), ReferenceConfig()).optional(),
  reference: z.record(z.string(), ReferenceConfig()).optional(),
  watcher: WatcherConfig().optional(),
  snapshot: z.boolean().optional(),
  plugin: z.array(PluginConfig()).optional(),
  share: z.enum(["manual", "auto", "disabled"]).optional(),
  autoshare: z.boolean().optional(),
  autoupdate: z.union([z.boolean(), z.literal("notify")]).optional(),
  disabled_providers: z.array(z.string()).optional(),
  enabled_providers: z.array(z.string()).optional(),
  model: z.string().optional(),
  small_model: z.string().optional(),
  default_agent: z.string().optional(),
  subagent_depth: z.int().min(0).optional(),
  trusted: z.array(z.string()).optional(),
  username: z.string().optional(),
  mode: z.object({ build: AgentConfig().optional(), plan: AgentConfig().optional() }).catchall(AgentConfig()).optional(),
  agent: z.object({
    plan: AgentConfig().optional(),
    build: AgentConfig().optional(),
    general: AgentConfig().optional(),
    explore: AgentConfig().optional(),
    title: AgentConfig().optional(),
    summary: AgentConfig().optional(),
    compaction: AgentConfig().optional(),
  }).catchall(AgentConfig()).optional(),
  provider: z.record(z.string(), ProviderConfig()).optional(),
  mcp: z.record(z.string(), McpConfig()).optional(),
  formatter: z.union([z.boolean(), z.record(z.string(), FormatterConfig())]).optional(),
  lsp: z.union([z.boolean(), z.record(z.string(), z.union([LspDisabledConfig(), LspServerConfig()]))]).optional(),
  instructions: z.array(z.string()).optional(),
  layout: LayoutConfig().optional(),
  permission: PermissionConfig().optional(),
  permission_timeout: z.int().min(0).optional(),
  tools: z.record(z.string(), z.boolean()).optional(),
  attachment: AttachmentConfig().optional(),
  enterprise: EnterpriseConfig().optional(),
  tool_output: ToolOutputConfig().optional(),
  compaction: CompactionConfig().optional(),
  experimental: ExperimentalConfig().optional(),
}));

export const LogLevel: Thunk<T.LogLevel> = memo(() => z.enum(["DEBUG", "INFO", "WARN", "ERROR"]));

export const ServerConfig: Thunk<T.ServerConfig> = memo(() => z.looseObject({
  port: z.int().gt(0).optional(),
  hostname: z.string().optional(),
  mdns: z.boolean().optional(),
  mdnsDomain: z.string().optional(),
  cors: z.array(z.string()).optional(),
}));

export const CommandConfig: Thunk<T.CommandConfig> = memo(() => z.looseObject({
  template: z.string(),
  description: z.string().optional(),
  agent: z.string().optional(),
  model: z.string().optional(),
  variant: z.string().optional(),
  subtask: z.boolean().optional(),
}));

export const SkillsConfig: Thunk<T.SkillsConfig> = memo(
  () => z.looseObject({ paths: z.array(z.string()).optional(), urls: z.array(z.string()).optional() }),
);

export const ReferenceConfig: Thunk<T.ReferenceConfig> = memo(
  () => z.union([z.string(), ReferenceGitConfig(), ReferenceLocalConfig()]),
);

export const ReferenceGitConfig: Thunk<T.ReferenceGitConfig> = memo(() => z.looseObject({
  repository: z.string(),
  branch: z.string().optional(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
}));

export const ReferenceLocalConfig: Thunk<T.ReferenceLocalConfig> = memo(() => z.looseObject({
  path: z.string(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
}));

export const WatcherConfig: Thunk<T.WatcherConfig> = memo(
  () => z.looseObject({ ignore: z.array(z.string()).optional() }),
);

export const PluginConfig: Thunk<T.PluginConfig> = memo(
  () => z.union([z.string(), z.tuple([z.string(), z.record(z.string(), z.unknown())])]),
);

export const AgentConfig: Thunk<T.AgentConfig> = memo(() => z.looseObject({
  model: z.string().optional(),
  name: z.string().optional(),
  variant: z.string().optional(),
  temperature: z.number().optional(),
  top_p: z.number().optional(),
  prompt: z.string().optional(),
  tools: z.record(z.string(), z.boolean()).optional(),
  disable: z.boolean().optional(),
  description: z.string().optional(),
  mode: z.enum(["subagent", "primary", "all"]).optional(),
  hidden: z.boolean().optional(),
  options: z.record(z.string(), z.unknown()).optional(),
  color: z.union([
    z.string().regex(/^#[0-9a-fA-F]{6}$/u),
    z.enum(["primary", "secondary", "accent", "success", "warning", "error", "info"]),
  ]).optional(),
  steps: z.int().gt(0).optional(),
  maxSteps: z.int().gt(0).optional(),
  permission: PermissionConfig().optional(),
}));

export const PermissionConfig: Thunk<T.PermissionConfig> = memo(
  () => z.union([PermissionActionConfig(), PermissionToolsConfig()]),
);

export const PermissionToolsConfig: Thunk<T.PermissionToolsConfig> = memo(() => z.object({
  read: PermissionRuleConfig().optional(),
  edit: PermissionRuleConfig().optional(),
  glob: PermissionRuleConfig().optional(),
  grep: PermissionRuleConfig().optional(),
  list: PermissionRuleConfig().optional(),
  bash: PermissionRuleConfig().optional(),
  task: PermissionRuleConfig().optional(),
  external_directory: PermissionRuleConfig().optional(),
  todowrite: PermissionActionConfig().optional(),
  question: PermissionActionConfig().optional(),
  webfetch: PermissionActionConfig().optional(),
  websearch: PermissionActionConfig().optional(),
  lsp: PermissionRuleConfig().optional(),
  doom_loop: PermissionActionConfig().optional(),
  skill: PermissionRuleConfig().optional(),
  pty: PermissionRuleConfig().optional(),
}).catchall(PermissionRuleConfig()));

export const PermissionRuleConfig: Thunk<T.PermissionRuleConfig> = memo(
  () => z.union([PermissionActionConfig(), PermissionObjectConfig()]),
);

export const PermissionObjectConfig: Thunk<T.PermissionObjectConfig> = memo(
  () => z.record(z.string(), PermissionActionConfig()),
);

export const PermissionActionConfig: Thunk<T.PermissionActionConfig> = memo(
  () => z.enum(["ask", "allow", "deny"]),
);

export const ProviderConfig: Thunk<T.ProviderConfig> = memo(() => z.looseObject({
  api: z.string().optional(),
  name: z.string().optional(),
  env: z.array(z.string()).optional(),
  id: z.string().optional(),
  npm: z.string().optional(),
  whitelist: z.array(z.string()).optional(),
  blacklist: z.array(z.string()).optional(),
  options: ProviderOptionsConfig().optional(),
  models: z.record(z.string(), ProviderModelConfig()).optional(),
}));

export const ProviderOptionsConfig: Thunk<T.ProviderOptionsConfig> = memo(() => z.looseObject({
  apiKey: z.string().optional(),
  baseURL: z.string().optional(),
  enterpriseUrl: z.string().optional(),
  setCacheKey: z.boolean().optional(),
  timeout: TimeoutConfig().optional(),
  headerTimeout: TimeoutConfig().optional(),
  chunkTimeout: TimeoutConfig().optional(),
}));

export const TimeoutConfig: Thunk<T.TimeoutConfig> = memo(
  () => z.union([z.int().gt(0), z.literal(false)]),
);

export const ProviderModelConfig: Thunk<T.ProviderModelConfig> = memo(() => z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  family: z.string().optional(),
  release_date: z.string().optional(),
  attachment: z.boolean().optional(),
  reasoning: z.boolean().optional(),
  temperature: z.boolean().optional(),
  tool_call: z.boolean().optional(),
  interleaved: z.union([
    z.boolean(),
    z.enum(["reasoning", "reasoning_content", "reasoning_text"]),
    z.string(),
    z.looseObject({
      field: z.union([z.enum(["reasoning", "reasoning_content", "reasoning_text"]), z.string()]),
    }),
  ]).optional(),
  cost: ModelCostConfig().optional(),
  limit: ModelLimit().optional(),
  modalities: ModelModalitiesConfig().optional(),
  experimental: z.boolean().optional(),
  status: ModelStatus().optional(),
  provider: z.looseObject({ npm: z.string().optional(), api: z.string().optional() }).optional(),
  options: z.record(z.string(), z.unknown()).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  variants: z.record(z.string(), ModelVariantConfig()).optional(),
}));

export const ModelCostConfig: Thunk<T.ModelCostConfig> = memo(() => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache_read: z.number().optional(),
  cache_write: z.number().optional(),
  context_over_200k: ModelPriceConfig().optional(),
}));

export const ModelPriceConfig: Thunk<T.ModelPriceConfig> = memo(() => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache_read: z.number().optional(),
  cache_write: z.number().optional(),
}));

export const ModelModalitiesConfig: Thunk<T.ModelModalitiesConfig> = memo(() => z.looseObject({
  input: z.array(ModelModality()).optional(),
  output: z.array(ModelModality()).optional(),
}));

export const ModelModality: Thunk<T.ModelModality> = memo(
  () => z.enum(["text", "audio", "image", "video", "pdf"]),
);

export const ModelVariantConfig: Thunk<T.ModelVariantConfig> = memo(
  () => z.looseObject({ disabled: z.boolean().optional() }),
);

export const McpConfig: Thunk<T.McpConfig> = memo(
  () => z.union([McpLocalConfig(), McpRemoteConfig(), McpToggleConfig()]),
);

export const McpLocalConfig: Thunk<T.McpLocalConfig> = memo(() => z.looseObject({
  type: z.literal("local"),
  command: z.array(z.string()),
  cwd: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  enabled: z.boolean().optional(),
  timeout: z.int().gt(0).optional(),
}));

export const McpRemoteConfig: Thunk<T.McpRemoteConfig> = memo(() => z.looseObject({
  type: z.literal("remote"),
  url: z.string(),
  enabled: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  oauth: z.union([McpOAuthConfig(), z.literal(false)]).optional(),
  timeout: z.int().gt(0).optional(),
}));

export const McpToggleConfig: Thunk<T.McpToggleConfig> = memo(
  () => z.looseObject({ enabled: z.boolean() }),
);

export const McpServerConfigs: Thunk<T.McpServerConfigs> = memo(
  () => z.record(z.string(), discriminated("type", [McpLocalConfig(), McpRemoteConfig()])),
);

export const McpAddInput: Thunk<T.McpAddInput> = memo(() => z.looseObject({
  name: z.string().min(1),
  config: discriminated("type", [McpLocalConfig(), McpRemoteConfig()]),
}));

export const McpAuthCallbackInput: Thunk<T.McpAuthCallbackInput> = memo(
  () => z.looseObject({ code: z.string().min(1) }),
);

export const McpOAuthConfig: Thunk<T.McpOAuthConfig> = memo(() => z.looseObject({
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  scope: z.string().optional(),
  callbackPort: z.int().min(1).max(65535).optional(),
  redirectUri: z.string().optional(),
}));

export const FormatterConfig: Thunk<T.FormatterConfig> = memo(() => z.looseObject({
  disabled: z.boolean().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  extensions: z.array(z.string()).optional(),
}));

export const LspDisabledConfig: Thunk<T.LspDisabledConfig> = memo(
  () => z.looseObject({ disabled: z.literal(true) }),
);

export const LspServerConfig: Thunk<T.LspServerConfig> = memo(() => z.looseObject({
  command: z.array(z.string()),
  extensions: z.array(z.string()).optional(),
  disabled: z.boolean().optional(),
  env: z.record(z.string(), z.string()).optional(),
  initialization: z.record(z.string(), z.unknown()).optional(),
}));

export const LayoutConfig: Thunk<T.LayoutConfig> = memo(() => z.enum(["auto", "stretch"]));

export const AttachmentConfig: Thunk<T.AttachmentConfig> = memo(
  () => z.looseObject({ image: ImageAttachmentConfig().optional() }),
);

export const ImageAttachmentConfig: Thunk<T.ImageAttachmentConfig> = memo(() => z.looseObject({
  auto_resize: z.boolean().optional(),
  max_width: z.int().gt(0).optional(),
  max_height: z.int().gt(0).optional(),
  max_base64_bytes: z.int().gt(0).optional(),
}));

export const EnterpriseConfig: Thunk<T.EnterpriseConfig> = memo(
  () => z.looseObject({ url: z.string().optional() }),
);

export const ToolOutputConfig: Thunk<T.ToolOutputConfig> = memo(
  () => z.looseObject({ max_lines: z.int().gt(0).optional(), max_bytes: z.int().gt(0).optional() }),
);

export const CompactionConfig: Thunk<T.CompactionConfig> = memo(() => z.looseObject({
  auto: z.boolean().optional(),
  prune: z.boolean().optional(),
  tail_turns: z.int().min(0).optional(),
  preserve_recent_tokens: z.int().min(0).optional(),
  reserved: z.int().min(0).optional(),
}));

export const ExperimentalConfig: Thunk<T.ExperimentalConfig> = memo(() => z.looseObject({
  disable_paste_summary: z.boolean().optional(),
  batch_tool: z.boolean().optional(),
  openTelemetry: z.boolean().optional(),
  primary_tools: z.array(z.string()).optional(),
  continue_loop_on_deny: z.boolean().optional(),
  mcp_timeout: z.int().gt(0).optional(),
  policies: z.array(PolicyConfig()).optional(),
}));

export const PolicyConfig: Thunk<T.PolicyConfig> = memo(
  () => z.looseObject({ action: z.literal("provider.use"), effect: PolicyEffect(), resource: z.string() }),
);

export const PolicyEffect: Thunk<T.PolicyEffect> = memo(() => z.enum(["allow", "deny"]));

export const ModelV2Ref: Thunk<T.ModelV2Ref> = memo(
  () => z.looseObject({ id: z.string(), providerID: z.string(), variant: z.string().optional() }),
);

export const LocationRef: Thunk<T.LocationRef> = memo(
  () => z.looseObject({ directory: z.string(), workspaceID: z.string().regex(/^wrk/u).optional() }),
);

export const SessionV2CreateInput: Thunk<T.SessionV2CreateInput> = memo(() => z.looseObject({
  id: z.string().regex(/^ses/u).optional(),
  agent: z.string().optional(),
  model: ModelV2Ref().optional(),
  location: LocationRef().optional(),
}));

export const PromptV2Input: Thunk<T.PromptV2Input> = memo(() => z.looseObject({
  text: z.string(),
  files: z.array(PromptInputFileAttachment()).optional(),
  agents: z.array(PromptAgentAttachment()).optional(),
}));

export const PromptInputFileAttachment: Thunk<T.PromptInputFileAttachment> = memo(() => z.looseObject({
  uri: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  source: PromptSource().optional(),
}));

export const PromptSource: Thunk<T.PromptSource> = memo(
  () => z.looseObject({ start: z.number(), end: z.number(), text: z.string() }),
);

export const PromptAgentAttachment: Thunk<T.PromptAgentAttachment> = memo(
  () => z.looseObject({ name: z.string(), source: PromptSource().optional() }),
);

export const PermissionV2Source: Thunk<T.PermissionV2Source> = memo(
  () => z.looseObject({ type: z.literal("tool"), messageID: z.string(), callID: z.string() }),
);

export const PermissionV2Reply: Thunk<T.PermissionV2Reply> = memo(
  () => z.enum(["once", "always", "reject"]),
);

export const QuestionV2Answer: Thunk<T.QuestionV2Answer> = memo(() => z.array(z.string()));

export const PermissionV2CreateInput: Thunk<T.PermissionV2CreateInput> = memo(() => z.looseObject({
  id: z.string().regex(/^per/u).optional(),
  action: z.string(),
  resources: z.array(z.string()).max(1000),
  save: z.array(z.string()).max(1000).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  source: PermissionV2Source().optional(),
  agent: z.string().optional(),
}));

export const QuestionV2Reply: Thunk<T.QuestionV2Reply> = memo(
  () => z.looseObject({ answers: z.array(QuestionV2Answer()) }),
);

export const APIError: Thunk<T.APIError> = memo(() => z.looseObject({
  name: z.literal("APIError"),
  data: z.looseObject({
    message: z.string(),
    statusCode: z.int().min(0).optional(),
    isRetryable: z.boolean(),
    responseHeaders: z.record(z.string(), z.string()).optional(),
    responseBody: z.string().optional(),
    metadata: z.record(z.string(), z.string()).optional(),
  }),
}));
