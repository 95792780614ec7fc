// Generated from openapi.yaml by codegen. Do not edit.
import type * as T from "@opencode/sdk/types";
import { z } from "zod";
import { discriminated, memo, type Thunk } from "./validators.gen.js";
import {
  APIError,
  EventID,
  LocationRef,
  MessageID,
  ModelLimit,
  ModelRef,
  ModelStatus,
  ModelV2Ref,
  OutputFormat,
  Part,
  PartID,
  PermissionReply,
  PermissionRuleset,
  PermissionTimeout,
  PermissionV2Reply,
  PermissionV2Source,
  ProjectCommands,
  ProjectIcon,
  PromptAgentAttachment,
  PromptSource,
  QuestionAnswer,
  QuestionV2Answer,
  Range,
  SessionID,
  SessionModel,
  Timestamp,
  Tokens,
  TuiCommandInput,
  TuiPromptInput,
  TuiSessionInput,
  TuiToastInput,
  WorkspaceID,
} from "./inputs.gen.js";

export * from "./inputs.gen.js";

export const PermissionID: Thunk<T.PermissionID> = memo(() => z.string().regex(/^per/u));

export const QuestionID: Thunk<T.QuestionID> = memo(() => z.string().regex(/^que/u));

export const Session: Thunk<T.Session> = memo(() => z.looseObject({
  id: SessionID(),
  slug: z.string(),
  projectID: z.string(),
  workspaceID: WorkspaceID().optional(),
  directory: z.string(),
  systemPrompt: z.looseObject({ mode: z.enum(["append", "override"]), text: z.string() }).optional(),
  additionalDirectories: z.array(z.string()).optional(),
  path: z.string().optional(),
  parentID: SessionID().optional(),
  summary: SessionSummary().optional(),
  cost: z.number().min(0).optional(),
  tokens: Tokens().optional(),
  share: SessionShare().optional(),
  title: z.string(),
  agent: z.string().optional(),
  model: SessionModel().optional(),
  version: z.string(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: SessionTime(),
  permission: PermissionRuleset().optional(),
  permissionTimeout: PermissionTimeout().optional(),
  revert: SessionRevert().optional(),
}));

export const GlobalSession: Thunk<T.GlobalSession> = memo(
  () => z.intersection(Session(), z.looseObject({ project: ProjectSummary().nullable() })),
);

export const ProjectSummary: Thunk<T.ProjectSummary> = memo(
  () => z.looseObject({ id: z.string(), name: z.string().optional(), worktree: z.string() }),
);

export const SessionTime: Thunk<T.SessionTime> = memo(() => z.looseObject({
  created: Timestamp(),
  updated: Timestamp(),
  compacting: Timestamp().optional(),
  archived: z.number().optional(),
}));

export const SessionSummary: Thunk<T.SessionSummary> = memo(() => z.looseObject({
  additions: z.int().min(0),
  deletions: z.int().min(0),
  files: z.int().min(0),
  diffs: z.array(SnapshotFileDiff()).optional(),
}));

export const SessionShare: Thunk<T.SessionShare> = memo(() => z.looseObject({ url: z.string() }));

export const SessionRevert: Thunk<T.SessionRevert> = memo(() => z.looseObject({
  messageID: MessageID(),
  partID: PartID().optional(),
  snapshot: z.string().optional(),
  diff: z.string().optional(),
  unrestored: z.array(UnrestoredFile()).optional(),
}));

export const UnrestoredFile: Thunk<T.UnrestoredFile> = memo(() => z.looseObject({
  file: z.string(),
  reason: z.enum(["large", "ignored", "nested", "outside", "blocked", "unrecorded"]),
}));

export const SessionStatus: Thunk<T.SessionStatus> = memo(
  () => discriminated("type", [SessionStatusIdle(), SessionStatusRetry(), SessionStatusBusy()]),
);

export const SessionStatusIdle: Thunk<T.SessionStatusIdle> = memo(
  () => z.looseObject({ type: z.literal("idle") }),
);

export const SessionStatusBusy: Thunk<T.SessionStatusBusy> = memo(
  () => z.looseObject({ type: z.literal("busy") }),
);

export const SessionStatusRetry: Thunk<T.SessionStatusRetry> = memo(() => z.looseObject({
  type: z.literal("retry"),
  attempt: z.int().min(0),
  message: z.string(),
  action: SessionRetryAction().optional(),
  next: Timestamp(),
}));

export const SessionRetryAction: Thunk<T.SessionRetryAction> = memo(() => z.looseObject({
  reason: z.string(),
  provider: z.string(),
  title: z.string(),
  message: z.string(),
  label: z.string(),
  link: z.string().optional(),
}));

export const Todo: Thunk<T.Todo> = memo(
  () => z.looseObject({ content: z.string(), status: z.string(), priority: z.string() }),
);

export const SnapshotFileDiff: Thunk<T.SnapshotFileDiff> = memo(() => z.looseObject({
  file: z.string().optional(),
  patch: z.string().optional(),
  additions: z.int().min(0),
  deletions: z.int().min(0),
  status: z.enum(["added", "deleted", "modified"]).optional(),
}));

export const TextMatch: Thunk<T.TextMatch> = memo(() => z.looseObject({
  path: z.looseObject({ text: z.string() }),
  lines: z.looseObject({ text: z.string() }),
  line_number: z.int().min(0),
  absolute_offset: z.int().min(0),
  submatches: z.array(z.looseObject({
    match: z.looseObject({ text: z.string() }),
    start: z.int().min(0),
    end: z.int().min(0),
  })),
}));

export const Symbol: Thunk<T.Symbol> = memo(() => z.looseObject({
  name: z.string(),
  kind: z.int().min(0),
  location: z.looseObject({ uri: z.string(), range: Range() }),
}));

export const FileNode: Thunk<T.FileNode> = memo(() => z.looseObject({
  name: z.string(),
  path: z.string(),
  absolute: z.string(),
  type: z.enum(["file", "directory"]),
  ignored: z.boolean(),
}));

export const FileContent: Thunk<T.FileContent> = memo(() => z.looseObject({
  type: z.enum(["text", "binary"]),
  content: z.string(),
  diff: z.string().optional(),
  patch: z.looseObject({
    oldFileName: z.string(),
    newFileName: z.string(),
    oldHeader: z.string().optional(),
    newHeader: z.string().optional(),
    hunks: z.array(z.looseObject({
      oldStart: z.int().min(0),
      oldLines: z.int().min(0),
      newStart: z.int().min(0),
      newLines: z.int().min(0),
      lines: z.array(z.string()),
    })),
    index: z.string().optional(),
  }).optional(),
  encoding: z.literal("base64").optional(),
  mimeType: z.string().optional(),
}));

export const File: Thunk<T.File> = memo(() => z.looseObject({
  path: z.string(),
  added: z.int().min(0),
  removed: z.int().min(0),
  status: z.enum(["added", "deleted", "modified"]),
}));

export const VcsInfo: Thunk<T.VcsInfo> = memo(
  () => z.looseObject({ branch: z.string().optional(), default_branch: z.string().optional() }),
);

export const VcsFileStatus: Thunk<T.VcsFileStatus> = memo(() => z.looseObject({
  file: z.string(),
  additions: z.number(),
  deletions: z.number(),
  status: z.enum(["added", "deleted", "modified"]),
}));

export const VcsFileDiff: Thunk<T.VcsFileDiff> = memo(() => z.looseObject({
  file: z.string(),
  patch: z.string().optional(),
  additions: z.number(),
  deletions: z.number(),
  status: z.enum(["added", "deleted", "modified"]).optional(),
}));

export const VcsApplied: Thunk<T.VcsApplied> = memo(() => z.looseObject({ applied: z.boolean() }));

export const VcsApplyError: Thunk<T.VcsApplyError> = memo(() => z.looseObject({
  name: z.literal("VcsApplyError"),
  data: z.looseObject({ message: z.string(), reason: z.enum(["non-git", "not-clean"]) }),
}));

export const MessageWithParts: Thunk<T.MessageWithParts> = memo(
  () => z.looseObject({ info: Message(), parts: z.array(Part()) }),
);

export const AssistantMessageWithParts: Thunk<T.AssistantMessageWithParts> = memo(
  () => z.looseObject({ info: AssistantMessage(), parts: z.array(Part()) }),
);

export const UserMessageWithParts: Thunk<T.UserMessageWithParts> = memo(
  () => z.looseObject({ info: UserMessage(), parts: z.array(Part()) }),
);

export const Message: Thunk<T.Message> = memo(
  () => discriminated("role", [UserMessage(), AssistantMessage()]),
);

export const UserMessage: Thunk<T.UserMessage> = memo(() => z.looseObject({
  id: MessageID(),
  sessionID: SessionID(),
  role: z.literal("user"),
  time: z.looseObject({ created: Timestamp() }),
  format: OutputFormat().optional(),
  summary: UserMessageSummary().optional(),
  agent: z.string(),
  model: UserMessageModel(),
  system: z.string().optional(),
  tools: z.record(z.string(), z.boolean()).optional(),
  continues: MessageID().optional(),
}));

export const UserMessageModel: Thunk<T.UserMessageModel> = memo(
  () => z.looseObject({ providerID: z.string(), modelID: z.string(), variant: z.string().optional() }),
);

export const UserMessageSummary: Thunk<T.UserMessageSummary> = memo(() => z.looseObject({
  title: z.string().optional(),
  body: z.string().optional(),
  diffs: z.array(SnapshotFileDiff()),
}));

export const AssistantMessage: Thunk<T.AssistantMessage> = memo(() => z.looseObject({
  id: MessageID(),
  sessionID: SessionID(),
  role: z.literal("assistant"),
  time: AssistantMessageTime(),
  error: MessageError().optional(),
  parentID: MessageID(),
  modelID: z.string(),
  providerID: z.string(),
  mode: z.string(),
  agent: z.string(),
  path: AssistantMessagePath(),
  summary: z.boolean().optional(),
  cost: z.number().min(0),
  tokens: Tokens(),
  structured: z.unknown().optional(),
  variant: z.string().optional(),
  finish: z.string().optional(),
}));

export const AssistantMessageTime: Thunk<T.AssistantMessageTime> = memo(
  () => z.looseObject({ created: Timestamp(), completed: Timestamp().optional() }),
);

export const AssistantMessagePath: Thunk<T.AssistantMessagePath> = memo(
  () => z.looseObject({ cwd: z.string(), root: z.string() }),
);

export const Command: Thunk<T.Command> = memo(() => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  agent: z.string().optional(),
  model: z.string().optional(),
  source: z.enum(["command", "mcp", "skill"]).optional(),
  template: z.string(),
  subtask: z.boolean().optional(),
  hints: z.array(z.string()),
}));

export const PermissionRequest: Thunk<T.PermissionRequest> = memo(() => z.looseObject({
  id: PermissionID(),
  sessionID: SessionID(),
  permission: z.string(),
  patterns: z.array(z.string()),
  metadata: z.record(z.string(), z.unknown()),
  always: z.array(z.string()),
  tool: PermissionTool().optional(),
  expires: Timestamp().optional(),
}));

export const PermissionTool: Thunk<T.PermissionTool> = memo(
  () => z.looseObject({ messageID: MessageID(), callID: z.string() }),
);

export const QuestionRequest: Thunk<T.QuestionRequest> = memo(() => z.looseObject({
  id: QuestionID(),
  sessionID: SessionID(),
  questions: z.array(QuestionInfo()),
  tool: QuestionTool().optional(),
  expires: Timestamp().optional(),
}));

export const QuestionInfo: Thunk<T.QuestionInfo> = memo(() => z.looseObject({
  question: z.string(),
  header: z.string(),
  options: z.array(QuestionOption()),
  multiple: z.boolean().optional(),
  custom: z.boolean().optional(),
}));

export const QuestionOption: Thunk<T.QuestionOption> = memo(
  () => z.looseObject({ label: z.string(), description: z.string() }),
);

export const QuestionTool: Thunk<T.QuestionTool> = memo(
  () => z.looseObject({ messageID: MessageID(), callID: z.string() }),
);

export const ToolIDs: Thunk<T.ToolIDs> = memo(() => z.array(z.string()));

export const ToolList: Thunk<T.ToolList> = memo(() => z.array(ToolListItem()));

export const ToolListItem: Thunk<T.ToolListItem> = memo(
  () => z.looseObject({ id: z.string(), description: z.string(), parameters: z.unknown() }),
);

export const Skill: Thunk<T.Skill> = memo(() => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  location: z.string(),
  content: z.string(),
}));

export const WorkspaceAdapter: Thunk<T.WorkspaceAdapter> = memo(
  () => z.looseObject({ type: z.string(), name: z.string(), description: z.string() }),
);

export const Workspace: Thunk<T.Workspace> = memo(() => z.looseObject({
  id: WorkspaceID(),
  type: z.string(),
  name: z.string(),
  branch: z.string().nullable().optional(),
  directory: z.string().nullable().optional(),
  extra: z.unknown().optional(),
  projectID: z.string(),
  timeUsed: z.number(),
}));

export const WorkspaceConnection: Thunk<T.WorkspaceConnection> = memo(() => z.looseObject({
  workspaceID: WorkspaceID(),
  status: z.enum(["connected", "connecting", "disconnected", "error"]),
}));

export const SyncRow: Thunk<T.SyncRow> = memo(() => z.looseObject({
  id: EventID(),
  aggregate_id: z.string(),
  seq: z.int().min(0),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
}));

export const SyncSession: Thunk<T.SyncSession> = memo(
  () => z.looseObject({ sessionID: SessionID() }),
);

export const LSPStatus: Thunk<T.LSPStatus> = memo(() => z.looseObject({
  id: z.string(),
  name: z.string(),
  root: z.string(),
  status: z.enum(["connected", "error"]),
}));

export const FormatterStatus: Thunk<T.FormatterStatus> = memo(
  () => z.looseObject({ name: z.string(), extensions: z.array(z.string()), enabled: z.boolean() }),
);

export const PtyID: Thunk<T.PtyID> = memo(() => z.string().regex(/^pty/u));

export const Pty: Thunk<T.Pty> = memo(() => z.looseObject({
  id: PtyID(),
  title: z.string(),
  command: z.string(),
  args: z.array(z.string()),
  cwd: z.string(),
  status: z.enum(["running", "exited"]),
  pid: z.int().min(0),
  exitCode: z.int().min(0).optional(),
}));

export const PtyShell: Thunk<T.PtyShell> = memo(
  () => z.looseObject({ path: z.string(), name: z.string(), acceptable: z.boolean() }),
);

export const PtyList: Thunk<T.PtyList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(Pty()) }),
);

export const PtyAnswer: Thunk<T.PtyAnswer> = memo(
  () => z.looseObject({ location: LocationInfo(), data: Pty() }),
);

export const PtyTicketAnswer: Thunk<T.PtyTicketAnswer> = memo(
  () => z.looseObject({ location: LocationInfo(), data: PtyTicketConnectToken() }),
);

export const PtyNotFoundV2Error: Thunk<T.PtyNotFoundV2Error> = memo(
  () => z.looseObject({ _tag: z.literal("PtyNotFoundError"), ptyID: z.string(), message: z.string() }),
);

export const PtyTicketConnectToken: Thunk<T.PtyTicketConnectToken> = memo(
  () => z.looseObject({ ticket: z.string(), expires_in: z.int().min(1) }),
);

export const HealthStatus: Thunk<T.HealthStatus> = memo(
  () => z.looseObject({ healthy: z.literal(true), version: z.string() }),
);

export const ReadyStatus: Thunk<T.ReadyStatus> = memo(
  () => z.looseObject({ ready: z.literal(true) }),
);

export const Path: Thunk<T.Path> = memo(() => z.looseObject({
  home: z.string(),
  state: z.string(),
  config: z.string(),
  worktree: z.string(),
  directory: z.string(),
}));

export const Project: Thunk<T.Project> = memo(() => z.looseObject({
  id: z.string(),
  worktree: z.string(),
  vcs: ProjectVcs().optional(),
  name: z.string().optional(),
  icon: ProjectIcon().optional(),
  commands: ProjectCommands().optional(),
  time: ProjectTime(),
  sandboxes: z.array(z.string()),
}));

export const ProjectDirectories: Thunk<T.ProjectDirectories> = memo(
  () => z.array(z.looseObject({ directory: z.string(), strategy: z.string().optional() })),
);

export const ProjectNotFoundError: Thunk<T.ProjectNotFoundError> = memo(() => z.looseObject({
  name: z.literal("ProjectNotFoundError"),
  data: z.looseObject({ message: z.string(), projectID: z.string() }),
  _tag: z.literal("ProjectNotFoundError"),
  projectID: z.string(),
  message: z.string(),
}));

export const ProjectVcs: Thunk<T.ProjectVcs> = memo(() => z.literal("git"));

export const ProjectTime: Thunk<T.ProjectTime> = memo(
  () => z.looseObject({ created: Timestamp(), updated: Timestamp(), initialized: Timestamp().optional() }),
);

export const Agent: Thunk<T.Agent> = memo(() => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  mode: z.enum(["subagent", "primary", "all"]),
  native: z.boolean().optional(),
  hidden: z.boolean().optional(),
  topP: z.number().optional(),
  temperature: z.number().optional(),
  color: z.string().optional(),
  permission: PermissionRuleset(),
  model: ModelRef().optional(),
  variant: z.string().optional(),
  prompt: z.string().optional(),
  options: z.record(z.string(), z.unknown()),
  steps: z.number().optional(),
}));

export const UpgradeOutcome: Thunk<T.UpgradeOutcome> = memo(
  () => discriminated("success", [UpgradeDone(), UpgradeRefused()]),
);

export const UpgradeDone: Thunk<T.UpgradeDone> = memo(
  () => z.looseObject({ success: z.literal(true), version: z.string() }),
);

export const UpgradeRefused: Thunk<T.UpgradeRefused> = memo(
  () => z.looseObject({ success: z.literal(false), error: z.string() }),
);

export const ExperimentalCapabilities: Thunk<T.ExperimentalCapabilities> = memo(
  () => z.looseObject({ backgroundSubagents: z.boolean() }),
);

export const ConsoleState: Thunk<T.ConsoleState> = memo(() => z.looseObject({
  consoleManagedProviders: z.array(z.string()),
  activeOrgName: z.string().optional(),
  switchableOrgCount: z.int().min(0),
}));

export const ConsoleOrgs: Thunk<T.ConsoleOrgs> = memo(
  () => z.looseObject({ orgs: z.array(ConsoleOrg()) }),
);

export const ConsoleOrg: Thunk<T.ConsoleOrg> = memo(() => z.looseObject({
  accountID: z.string(),
  accountEmail: z.string(),
  accountUrl: z.string(),
  orgID: z.string(),
  orgName: z.string(),
  active: z.boolean(),
}));

export const Worktree: Thunk<T.Worktree> = memo(
  () => z.looseObject({ name: z.string(), branch: z.string().optional(), directory: z.string() }),
);

export const ProjectCopyName: Thunk<T.ProjectCopyName> = memo(
  () => z.looseObject({ name: z.string() }),
);

export const ProjectCopyCopy: Thunk<T.ProjectCopyCopy> = memo(
  () => z.looseObject({ directory: z.string() }),
);

export const TuiRequest: Thunk<T.TuiRequest> = memo(
  () => z.looseObject({ path: z.string(), body: z.unknown() }),
);

export const ProviderCatalog: Thunk<T.ProviderCatalog> = memo(
  () => z.looseObject({ providers: z.array(Provider()), default: z.record(z.string(), z.string()) }),
);

export const ProviderList: Thunk<T.ProviderList> = memo(() => z.looseObject({
  all: z.array(Provider()),
  default: z.record(z.string(), z.string()),
  connected: z.array(z.string()),
}));

export const Provider: Thunk<T.Provider> = memo(() => z.looseObject({
  id: z.string(),
  name: z.string(),
  source: z.enum(["env", "config", "custom", "api"]),
  env: z.array(z.string()),
  key: z.string().optional(),
  options: z.record(z.string(), z.unknown()),
  models: z.record(z.string(), Model()),
}));

export const Model: Thunk<T.Model> = memo(() => z.looseObject({
  id: z.string(),
  providerID: z.string(),
  api: ModelApi(),
  name: z.string(),
  family: z.string().optional(),
  capabilities: ModelCapabilities(),
  cost: ModelCost(),
  limit: ModelLimit(),
  status: ModelStatus(),
  options: z.record(z.string(), z.unknown()),
  headers: z.record(z.string(), z.string()),
  release_date: z.string(),
  variants: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
}));

export const ModelApi: Thunk<T.ModelApi> = memo(
  () => z.looseObject({ id: z.string(), url: z.string(), npm: z.string() }),
);

export const ModelCapabilities: Thunk<T.ModelCapabilities> = memo(() => z.looseObject({
  temperature: z.boolean(),
  reasoning: z.boolean(),
  attachment: z.boolean(),
  toolcall: z.boolean(),
  input: ModelModalities(),
  output: ModelModalities(),
  interleaved: ModelInterleaved(),
}));

export const ModelModalities: Thunk<T.ModelModalities> = memo(() => z.looseObject({
  text: z.boolean(),
  audio: z.boolean(),
  image: z.boolean(),
  video: z.boolean(),
  pdf: z.boolean(),
}));

export const ModelInterleaved: Thunk<T.ModelInterleaved> = memo(() => z.union([
  z.boolean(),
  z.looseObject({
    field: z.union([z.enum(["reasoning", "reasoning_content", "reasoning_text"]), z.string()]),
  }),
]));

export const ModelCost: Thunk<T.ModelCost> = memo(() => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache: ModelCachePrice(),
  tiers: z.array(ModelCostTier()).optional(),
  experimentalOver200K: ModelPrice().optional(),
}));

export const ModelCachePrice: Thunk<T.ModelCachePrice> = memo(
  () => z.looseObject({ read: z.number(), write: z.number() }),
);

export const ModelCostTier: Thunk<T.ModelCostTier> = memo(() => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache: ModelCachePrice(),
  tier: z.looseObject({ type: z.literal("context"), size: z.number() }),
}));

export const ModelPrice: Thunk<T.ModelPrice> = memo(
  () => z.looseObject({ input: z.number(), output: z.number(), cache: ModelCachePrice() }),
);

export const ProviderAuthMethods: Thunk<T.ProviderAuthMethods> = memo(
  () => z.record(z.string(), z.array(ProviderAuthMethod())),
);

export const ProviderAuthMethod: Thunk<T.ProviderAuthMethod> = memo(() => z.looseObject({
  type: z.enum(["oauth", "api"]),
  label: z.string(),
  prompts: z.array(ProviderAuthPrompt()).optional(),
}));

export const ProviderAuthPrompt: Thunk<T.ProviderAuthPrompt> = memo(
  () => discriminated("type", [ProviderAuthTextPrompt(), ProviderAuthSelectPrompt()]),
);

export const ProviderAuthTextPrompt: Thunk<T.ProviderAuthTextPrompt> = memo(() => z.looseObject({
  type: z.literal("text"),
  key: z.string(),
  message: z.string(),
  placeholder: z.string().optional(),
  when: ProviderAuthCondition().optional(),
}));

export const ProviderAuthSelectPrompt: Thunk<T.ProviderAuthSelectPrompt> = memo(() => z.looseObject({
  type: z.literal("select"),
  key: z.string(),
  message: z.string(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string(), hint: z.string().optional() })),
  when: ProviderAuthCondition().optional(),
}));

export const ProviderAuthCondition: Thunk<T.ProviderAuthCondition> = memo(
  () => z.looseObject({ key: z.string(), op: z.enum(["eq", "neq"]), value: z.string() }),
);

export const ProviderAuthAuthorization: Thunk<T.ProviderAuthAuthorization> = memo(
  () => z.looseObject({ url: z.string(), method: z.enum(["auto", "code"]), instructions: z.string() }),
);

export const McpAuthStart: Thunk<T.McpAuthStart> = memo(
  () => z.looseObject({ authorizationUrl: z.string(), oauthState: z.string() }),
);

export const McpAuthRemoved: Thunk<T.McpAuthRemoved> = memo(
  () => z.looseObject({ success: z.literal(true) }),
);

export const McpResource: Thunk<T.McpResource> = memo(() => z.looseObject({
  name: z.string(),
  uri: z.string(),
  description: z.string().optional(),
  mimeType: z.string().optional(),
  client: z.string(),
}));

export const MCPStatus: Thunk<T.MCPStatus> = memo(() => discriminated("status", [
  MCPStatusConnected(),
  MCPStatusDisabled(),
  MCPStatusFailed(),
  MCPStatusNeedsAuth(),
  MCPStatusNeedsClientRegistration(),
]));

export const MCPStatusConnected: Thunk<T.MCPStatusConnected> = memo(
  () => z.looseObject({ status: z.literal("connected") }),
);

export const MCPStatusDisabled: Thunk<T.MCPStatusDisabled> = memo(
  () => z.looseObject({ status: z.literal("disabled") }),
);

export const MCPStatusFailed: Thunk<T.MCPStatusFailed> = memo(
  () => z.looseObject({ status: z.literal("failed"), error: z.string() }),
);

export const MCPStatusNeedsAuth: Thunk<T.MCPStatusNeedsAuth> = memo(
  () => z.looseObject({ status: z.literal("needs_auth") }),
);

export const MCPStatusNeedsClientRegistration: Thunk<T.MCPStatusNeedsClientRegistration> = memo(
  () => z.looseObject({ status: z.literal("needs_client_registration"), error: z.string() }),
);

export const Event: Thunk<T.Event> = memo(() => discriminated("type", [
  EventServerConnected(),
  EventServerHeartbeat(),
  EventServerResync(),
  EventServerInstanceDisposed(),
  EventGlobalDisposed(),
  EventTuiPromptAppend(),
  EventTuiCommandExecute(),
  EventTuiToastShow(),
  EventTuiSessionSelect(),
  EventSessionCreated(),
  EventSessionUpdated(),
  EventSessionDeleted(),
  EventSessionStatus(),
  EventSessionIdle(),
  EventSessionDiff(),
  EventSessionError(),
  EventSessionCompacted(),
  EventMessageCreated(),
  EventMessageUpdated(),
  EventMessageRemoved(),
  EventMessageDeleted(),
  EventMessagePartUpdated(),
  EventMessagePartDelta(),
  EventMessagePartRemoved(),
  EventPermissionAsked(),
  EventPermissionReplied(),
  EventPermissionExpired(),
  EventQuestionAsked(),
  EventQuestionReplied(),
  EventQuestionRejected(),
  EventQuestionExpired(),
  EventCommandExecuted(),
  EventFileEdited(),
  EventFileWatcherUpdated(),
  EventVcsBranchUpdated(),
  EventTodoUpdated(),
  EventLspUpdated(),
  EventLspClientDiagnostics(),
  EventPtyCreated(),
  EventPtyUpdated(),
  EventPtyExited(),
  EventPtyDeleted(),
  EventIntegrationUpdated(),
  EventIntegrationConnectionUpdated(),
  EventCatalogUpdated(),
  EventSessionNextMoved(),
  EventProjectUpdated(),
  EventProjectDirectoriesUpdated(),
  EventWorkspaceStatus(),
  EventWorktreeReady(),
  EventWorktreeFailed(),
  EventMcpToolsChanged(),
  EventMcpBrowserOpenFailed(),
]));

export const GlobalEvent: Thunk<T.GlobalEvent> = memo(() => z.looseObject({
  directory: z.string(),
  project: z.string().optional(),
  workspace: z.string().optional(),
  payload: Event(),
}));

export const EventServerConnected: Thunk<T.EventServerConnected> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("server.connected"),
  properties: z.record(z.string(), z.unknown()),
}));

export const EventServerHeartbeat: Thunk<T.EventServerHeartbeat> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("server.heartbeat"),
  properties: z.record(z.string(), z.unknown()),
}));

export const EventServerResync: Thunk<T.EventServerResync> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("server.resync"),
  properties: z.looseObject({
    reason: z.enum(["expired", "unknown"]),
    lastEventID: z.string().optional(),
    oldestEventID: z.string().optional(),
  }),
}));

export const EventServerInstanceDisposed: Thunk<T.EventServerInstanceDisposed> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("server.instance.disposed"),
  properties: z.looseObject({ directory: z.string() }),
}));

export const EventTuiPromptAppend: Thunk<T.EventTuiPromptAppend> = memo(
  () => z.looseObject({ id: EventID(), type: z.literal("tui.prompt.append"), properties: TuiPromptInput() }),
);

export const EventTuiCommandExecute: Thunk<T.EventTuiCommandExecute> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("tui.command.execute"),
  properties: TuiCommandInput(),
}));

export const EventTuiToastShow: Thunk<T.EventTuiToastShow> = memo(
  () => z.looseObject({ id: EventID(), type: z.literal("tui.toast.show"), properties: TuiToastInput() }),
);

export const EventTuiSessionSelect: Thunk<T.EventTuiSessionSelect> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("tui.session.select"),
  properties: TuiSessionInput(),
}));

export const EventGlobalDisposed: Thunk<T.EventGlobalDisposed> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("global.disposed"),
  properties: z.record(z.string(), z.unknown()),
}));

export const EventSessionCreated: Thunk<T.EventSessionCreated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.created"),
  properties: z.looseObject({ sessionID: SessionID(), info: Session() }),
}));

export const EventSessionUpdated: Thunk<T.EventSessionUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.updated"),
  properties: z.looseObject({ sessionID: SessionID(), info: Session() }),
}));

export const EventSessionDeleted: Thunk<T.EventSessionDeleted> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.deleted"),
  properties: z.looseObject({ sessionID: SessionID(), info: Session() }),
}));

export const EventSessionStatus: Thunk<T.EventSessionStatus> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.status"),
  properties: z.looseObject({ sessionID: SessionID(), status: SessionStatus() }),
}));

export const EventSessionIdle: Thunk<T.EventSessionIdle> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.idle"),
  properties: z.looseObject({ sessionID: SessionID() }),
}));

export const EventSessionDiff: Thunk<T.EventSessionDiff> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.diff"),
  properties: z.looseObject({ sessionID: SessionID(), diff: z.array(SnapshotFileDiff()) }),
}));

export const EventSessionError: Thunk<T.EventSessionError> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.error"),
  properties: z.looseObject({ sessionID: SessionID().optional(), error: MessageError().optional() }),
}));

export const EventSessionCompacted: Thunk<T.EventSessionCompacted> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.compacted"),
  properties: z.looseObject({ sessionID: SessionID() }),
}));

export const EventMessageCreated: Thunk<T.EventMessageCreated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("message.created"),
  properties: z.looseObject({ sessionID: SessionID(), info: Message(), parts: z.array(Part()) }),
}));

export const EventMessageUpdated: Thunk<T.EventMessageUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("message.updated"),
  properties: z.looseObject({ sessionID: SessionID(), info: Message(), parts: z.array(Part()) }),
}));

export const EventMessageRemoved: Thunk<T.EventMessageRemoved> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("message.removed"),
  properties: z.looseObject({ sessionID: SessionID(), messageID: MessageID() }),
}));

export const EventMessageDeleted: Thunk<T.EventMessageDeleted> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("message.deleted"),
  properties: z.looseObject({ sessionID: SessionID(), messageID: MessageID() }),
}));

export const EventMessagePartUpdated: Thunk<T.EventMessagePartUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("message.part.updated"),
  properties: z.looseObject({ sessionID: SessionID(), part: Part(), time: Timestamp() }),
}));

export const EventMessagePartDelta: Thunk<T.EventMessagePartDelta> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("message.part.delta"),
  properties: z.looseObject({
    sessionID: SessionID(),
    messageID: MessageID(),
    partID: PartID(),
    field: z.string(),
    delta: z.string(),
  }),
}));

export const EventMessagePartRemoved: Thunk<T.EventMessagePartRemoved> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("message.part.removed"),
  properties: z.looseObject({ sessionID: SessionID(), messageID: MessageID(), partID: PartID() }),
}));

export const EventPermissionAsked: Thunk<T.EventPermissionAsked> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("permission.asked"),
  properties: PermissionRequest(),
}));

export const EventPermissionReplied: Thunk<T.EventPermissionReplied> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("permission.replied"),
  properties: z.looseObject({
    sessionID: SessionID(),
    requestID: PermissionID(),
    reply: PermissionReply(),
    message: z.string().optional(),
  }),
}));

export const EventPermissionExpired: Thunk<T.EventPermissionExpired> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("permission.expired"),
  properties: z.looseObject({ sessionID: SessionID(), requestID: PermissionID(), expires: Timestamp() }),
}));

export const EventQuestionAsked: Thunk<T.EventQuestionAsked> = memo(
  () => z.looseObject({ id: EventID(), type: z.literal("question.asked"), properties: QuestionRequest() }),
);

export const EventQuestionReplied: Thunk<T.EventQuestionReplied> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("question.replied"),
  properties: z.looseObject({
    sessionID: SessionID(),
    requestID: QuestionID(),
    answers: z.array(QuestionAnswer()),
  }),
}));

export const EventQuestionExpired: Thunk<T.EventQuestionExpired> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("question.expired"),
  properties: z.looseObject({ sessionID: SessionID(), requestID: QuestionID(), expires: Timestamp() }),
}));

export const EventQuestionRejected: Thunk<T.EventQuestionRejected> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("question.rejected"),
  properties: z.looseObject({ sessionID: SessionID(), requestID: QuestionID() }),
}));

export const EventTodoUpdated: Thunk<T.EventTodoUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("todo.updated"),
  properties: z.looseObject({ sessionID: SessionID(), todos: z.array(Todo()) }),
}));

export const EventCommandExecuted: Thunk<T.EventCommandExecuted> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("command.executed"),
  properties: z.looseObject({
    name: z.string(),
    sessionID: SessionID(),
    arguments: z.string(),
    messageID: MessageID(),
  }),
}));

export const EventFileWatcherUpdated: Thunk<T.EventFileWatcherUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("file.watcher.updated"),
  properties: z.looseObject({ file: z.string(), event: z.enum(["add", "change", "unlink"]) }),
}));

export const EventVcsBranchUpdated: Thunk<T.EventVcsBranchUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("vcs.branch.updated"),
  properties: z.looseObject({ branch: z.string().optional() }),
}));

export const EventFileEdited: Thunk<T.EventFileEdited> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("file.edited"),
  properties: z.looseObject({ file: z.string() }),
}));

export const EventProjectDirectoriesUpdated: Thunk<T.EventProjectDirectoriesUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("project.directories.updated"),
  properties: z.looseObject({ projectID: z.string() }),
}));

export const EventWorkspaceStatus: Thunk<T.EventWorkspaceStatus> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("workspace.status"),
  properties: WorkspaceConnection(),
}));

export const EventWorktreeReady: Thunk<T.EventWorktreeReady> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("worktree.ready"),
  properties: z.looseObject({ name: z.string(), branch: z.string().optional() }),
}));

export const EventWorktreeFailed: Thunk<T.EventWorktreeFailed> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("worktree.failed"),
  properties: z.looseObject({ message: z.string() }),
}));

export const EventMcpToolsChanged: Thunk<T.EventMcpToolsChanged> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("mcp.tools.changed"),
  properties: z.looseObject({ server: z.string() }),
}));

export const EventMcpBrowserOpenFailed: Thunk<T.EventMcpBrowserOpenFailed> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("mcp.browser.open.failed"),
  properties: z.looseObject({ mcpName: z.string(), url: z.string() }),
}));

export const EventLspUpdated: Thunk<T.EventLspUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("lsp.updated"),
  properties: z.record(z.string(), z.unknown()),
}));

export const EventLspClientDiagnostics: Thunk<T.EventLspClientDiagnostics> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("lsp.client.diagnostics"),
  properties: z.looseObject({ serverID: z.string(), path: z.string() }),
}));

export const EventPtyCreated: Thunk<T.EventPtyCreated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("pty.created"),
  properties: z.looseObject({ info: Pty() }),
}));

export const EventPtyUpdated: Thunk<T.EventPtyUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("pty.updated"),
  properties: z.looseObject({ info: Pty() }),
}));

export const EventPtyExited: Thunk<T.EventPtyExited> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("pty.exited"),
  properties: z.looseObject({ id: PtyID(), exitCode: z.int().min(0) }),
}));

export const EventPtyDeleted: Thunk<T.EventPtyDeleted> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("pty.deleted"),
  properties: z.looseObject({ id: PtyID() }),
}));

export const EventIntegrationUpdated: Thunk<T.EventIntegrationUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("integration.updated"),
  properties: z.record(z.string(), z.unknown()),
}));

export const EventIntegrationConnectionUpdated: Thunk<T.EventIntegrationConnectionUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("integration.connection.updated"),
  properties: z.looseObject({ integrationID: z.string() }),
}));

export const EventCatalogUpdated: Thunk<T.EventCatalogUpdated> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("catalog.updated"),
  properties: z.record(z.string(), z.unknown()),
}));

export const EventSessionNextMoved: Thunk<T.EventSessionNextMoved> = memo(() => z.looseObject({
  id: EventID(),
  type: z.literal("session.next.moved"),
  properties: z.looseObject({
    timestamp: z.number(),
    sessionID: SessionID(),
    location: LocationRef(),
    subdirectory: z.string().optional(),
  }),
}));

export const EventProjectUpdated: Thunk<T.EventProjectUpdated> = memo(
  () => z.looseObject({ id: EventID(), type: z.literal("project.updated"), properties: Project() }),
);

export const V2Health: Thunk<T.V2Health> = memo(() => z.looseObject({ healthy: z.literal(true) }));

export const V2AgentList: Thunk<T.V2AgentList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(AgentV2Info()) }),
);

export const V2ModelList: Thunk<T.V2ModelList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(ModelV2Info()) }),
);

export const V2ProviderList: Thunk<T.V2ProviderList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(ProviderV2Info()) }),
);

export const V2ProviderAnswer: Thunk<T.V2ProviderAnswer> = memo(
  () => z.looseObject({ location: LocationInfo(), data: ProviderV2Info() }),
);

export const V2CommandList: Thunk<T.V2CommandList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(CommandV2Info()) }),
);

export const V2SkillList: Thunk<T.V2SkillList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(SkillV2Info()) }),
);

export const V2SessionAnswer: Thunk<T.V2SessionAnswer> = memo(
  () => z.looseObject({ data: SessionV2Info() }),
);

export const V2ActiveSessions: Thunk<T.V2ActiveSessions> = memo(
  () => z.looseObject({ data: z.record(z.string(), SessionActive()) }),
);

export const V2PromptAnswer: Thunk<T.V2PromptAnswer> = memo(
  () => z.looseObject({ data: SessionInputAdmitted() }),
);

export const V2RevertAnswer: Thunk<T.V2RevertAnswer> = memo(
  () => z.looseObject({ data: RevertState() }),
);

export const V2Context: Thunk<T.V2Context> = memo(
  () => z.looseObject({ data: z.array(SessionMessage()) }),
);

export const V2MessageAnswer: Thunk<T.V2MessageAnswer> = memo(
  () => z.looseObject({ data: SessionMessage() }),
);

export const V2PermissionRequestList: Thunk<T.V2PermissionRequestList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(PermissionV2Request()) }),
);

export const V2SavedPermissionList: Thunk<T.V2SavedPermissionList> = memo(
  () => z.looseObject({ data: z.array(PermissionSavedInfo()) }),
);

export const V2PermissionOutcome: Thunk<T.V2PermissionOutcome> = memo(() => z.looseObject({
  data: z.looseObject({ id: z.string().regex(/^per/u), effect: PermissionV2Effect() }),
}));

export const V2SessionPermissionList: Thunk<T.V2SessionPermissionList> = memo(
  () => z.looseObject({ data: z.array(PermissionV2Request()) }),
);

export const V2PermissionAnswer: Thunk<T.V2PermissionAnswer> = memo(
  () => z.looseObject({ data: PermissionV2Request() }),
);

export const V2QuestionRequestList: Thunk<T.V2QuestionRequestList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(QuestionV2Request()) }),
);

export const V2SessionQuestionList: Thunk<T.V2SessionQuestionList> = memo(
  () => z.looseObject({ data: z.array(QuestionV2Request()) }),
);

export const V2IntegrationList: Thunk<T.V2IntegrationList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(IntegrationInfo()) }),
);

export const V2IntegrationAnswer: Thunk<T.V2IntegrationAnswer> = memo(
  () => z.looseObject({ location: LocationInfo(), data: IntegrationInfo() }),
);

export const V2AttemptAnswer: Thunk<T.V2AttemptAnswer> = memo(
  () => z.looseObject({ location: LocationInfo(), data: IntegrationAttempt() }),
);

export const V2AttemptStatusAnswer: Thunk<T.V2AttemptStatusAnswer> = memo(
  () => z.looseObject({ location: LocationInfo(), data: IntegrationAttemptStatus() }),
);

export const V2ReferenceList: Thunk<T.V2ReferenceList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(ReferenceInfo()) }),
);

export const V2FileList: Thunk<T.V2FileList> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(FileSystemEntry()) }),
);

export const V2FoundFiles: Thunk<T.V2FoundFiles> = memo(
  () => z.looseObject({ location: LocationInfo(), data: z.array(FileSystemEntry()) }),
);

export const LocationInfo: Thunk<T.LocationInfo> = memo(() => z.looseObject({
  directory: z.string(),
  workspaceID: z.string().regex(/^wrk/u).optional(),
  project: z.looseObject({ id: z.string(), directory: z.string() }),
}));

export const AgentV2Info: Thunk<T.AgentV2Info> = memo(() => z.looseObject({
  id: z.string(),
  model: ModelV2Ref().optional(),
  request: ProviderRequest(),
  system: z.string().optional(),
  description: z.string().optional(),
  mode: z.enum(["subagent", "primary", "all"]),
  hidden: z.boolean(),
  color: AgentColor().optional(),
  steps: z.int().gt(0).optional(),
  permissions: PermissionV2Ruleset(),
}));

export const ProviderRequest: Thunk<T.ProviderRequest> = memo(() => z.looseObject({
  headers: z.record(z.string(), z.string()),
  body: z.record(z.string(), z.unknown()),
}));

export const AgentColor: Thunk<T.AgentColor> = memo(() => z.union([
  z.string().regex(/^#[0-9a-fA-F]{6}$/u),
  z.enum(["primary", "secondary", "accent", "success", "warning", "error", "info"]),
]));

export const PermissionV2Ruleset: Thunk<T.PermissionV2Ruleset> = memo(
  () => z.array(PermissionV2Rule()),
);

export const PermissionV2Rule: Thunk<T.PermissionV2Rule> = memo(
  () => z.looseObject({ action: z.string(), resource: z.string(), effect: PermissionV2Effect() }),
);

export const PermissionV2Effect: Thunk<T.PermissionV2Effect> = memo(
  () => z.enum(["allow", "deny", "ask"]),
);

export const ModelV2Info: Thunk<T.ModelV2Info> = memo(() => z.looseObject({
  id: z.string(),
  providerID: z.string(),
  family: z.string().optional(),
  name: z.string(),
  api: ModelV2Api(),
  capabilities: ModelV2Capabilities(),
  request: z.looseObject({
    headers: z.record(z.string(), z.string()),
    body: z.record(z.string(), z.unknown()),
    variant: z.string().optional(),
  }),
  variants: z.array(z.looseObject({
    id: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.record(z.string(), z.unknown()),
  })),
  time: z.looseObject({ released: z.number() }),
  cost: z.array(ModelV2Cost()),
  status: z.enum(["alpha", "beta", "deprecated", "active"]),
  enabled: z.boolean(),
  limit: z.looseObject({ context: z.int(), input: z.int().optional(), output: z.int() }),
}));

export const ModelV2Api: Thunk<T.ModelV2Api> = memo(() => discriminated("type", [
  z.looseObject({
    id: z.string(),
    type: z.literal("aisdk"),
    package: z.string(),
    url: z.string().optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
  }),
  z.looseObject({
    id: z.string(),
    type: z.literal("native"),
    url: z.string().optional(),
    settings: z.record(z.string(), z.unknown()),
  }),
]));

export const ModelV2Capabilities: Thunk<T.ModelV2Capabilities> = memo(
  () => z.looseObject({ tools: z.boolean(), input: z.array(z.string()), output: z.array(z.string()) }),
);

export const ModelV2Cost: Thunk<T.ModelV2Cost> = memo(() => z.looseObject({
  tier: z.looseObject({ type: z.literal("context"), size: z.int() }).optional(),
  input: z.number(),
  output: z.number(),
  cache: z.looseObject({ read: z.number(), write: z.number() }),
}));

export const ProviderV2Info: Thunk<T.ProviderV2Info> = memo(() => z.looseObject({
  id: z.string(),
  integrationID: z.string().optional(),
  name: z.string(),
  disabled: z.boolean().optional(),
  api: ProviderApi(),
  request: ProviderRequest(),
}));

export const ProviderApi: Thunk<T.ProviderApi> = memo(
  () => discriminated("type", [ProviderAISDK(), ProviderNative()]),
);

export const ProviderAISDK: Thunk<T.ProviderAISDK> = memo(() => z.looseObject({
  type: z.literal("aisdk"),
  package: z.string(),
  url: z.string().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
}));

export const ProviderNative: Thunk<T.ProviderNative> = memo(() => z.looseObject({
  type: z.literal("native"),
  url: z.string().optional(),
  settings: z.record(z.string(), z.unknown()),
}));

export const CommandV2Info: Thunk<T.CommandV2Info> = memo(() => z.looseObject({
  name: z.string(),
  template: z.string(),
  description: z.string().optional(),
  agent: z.string().optional(),
  model: ModelV2Ref().optional(),
  subtask: z.boolean().optional(),
}));

export const SkillV2Info: Thunk<T.SkillV2Info> = memo(() => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  slash: z.boolean().optional(),
  location: z.string(),
  content: z.string(),
}));

export const SessionsResponse: Thunk<T.SessionsResponse> = memo(() => z.looseObject({
  data: z.array(SessionV2Info()),
  cursor: z.looseObject({ previous: z.string().optional(), next: z.string().optional() }),
}));

export const SessionV2Info: Thunk<T.SessionV2Info> = memo(() => z.looseObject({
  id: z.string().regex(/^ses/u),
  parentID: z.string().regex(/^ses/u).optional(),
  projectID: z.string(),
  agent: z.string().optional(),
  model: ModelV2Ref().optional(),
  cost: z.number(),
  tokens: z.looseObject({
    input: z.number(),
    output: z.number(),
    reasoning: z.number(),
    cache: z.looseObject({ read: z.number(), write: z.number() }),
  }),
  time: z.looseObject({ created: z.number(), updated: z.number(), archived: z.number().optional() }),
  title: z.string(),
  location: LocationRef(),
  subpath: z.string().optional(),
  revert: RevertState().optional(),
}));

export const RevertState: Thunk<T.RevertState> = memo(() => z.looseObject({
  messageID: z.string().regex(/^msg_/u),
  partID: z.string().optional(),
  snapshot: z.string().optional(),
  diff: z.string().optional(),
  files: z.array(FileDiff()).optional(),
}));

export const FileDiff: Thunk<T.FileDiff> = memo(() => z.looseObject({
  path: z.string(),
  status: z.enum(["added", "modified", "deleted"]),
  additions: z.int().min(0),
  deletions: z.int().min(0),
  patch: z.string(),
}));

export const SessionActive: Thunk<T.SessionActive> = memo(
  () => z.looseObject({ type: z.literal("running") }),
);

export const SessionInputAdmitted: Thunk<T.SessionInputAdmitted> = memo(() => z.looseObject({
  admittedSeq: z.int().min(0),
  id: z.string().regex(/^msg_/u),
  sessionID: z.string().regex(/^ses/u),
  prompt: Prompt(),
  delivery: z.enum(["steer", "queue"]),
  timeCreated: z.number(),
  promotedSeq: z.int().min(0).optional(),
}));

export const Prompt: Thunk<T.Prompt> = memo(() => z.looseObject({
  text: z.string(),
  files: z.array(PromptFileAttachment()).optional(),
  agents: z.array(PromptAgentAttachment()).optional(),
}));

export const PromptFileAttachment: Thunk<T.PromptFileAttachment> = memo(() => z.looseObject({
  uri: z.string(),
  mime: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  source: PromptSource().optional(),
}));

export const SessionMessage: Thunk<T.SessionMessage> = memo(() => discriminated("type", [
  SessionMessageAgentSwitched(),
  SessionMessageModelSwitched(),
  SessionMessageUser(),
  SessionMessageSynthetic(),
  SessionMessageSystem(),
  SessionMessageShell(),
  SessionMessageAssistant(),
  SessionMessageCompaction(),
]));

export const SessionMessageAgentSwitched: Thunk<T.SessionMessageAgentSwitched> = memo(() => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  type: z.literal("agent-switched"),
  agent: z.string(),
}));

export const SessionMessageModelSwitched: Thunk<T.SessionMessageModelSwitched> = memo(() => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  type: z.literal("model-switched"),
  model: ModelV2Ref(),
}));

export const SessionMessageUser: Thunk<T.SessionMessageUser> = memo(() => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  text: z.string(),
  files: z.array(PromptFileAttachment()).optional(),
  agents: z.array(PromptAgentAttachment()).optional(),
  type: z.literal("user"),
}));

export const SessionMessageSynthetic: Thunk<T.SessionMessageSynthetic> = memo(() => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  sessionID: z.string().regex(/^ses/u),
  text: z.string(),
  type: z.literal("synthetic"),
}));

export const SessionMessageSystem: Thunk<T.SessionMessageSystem> = memo(() => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  type: z.literal("system"),
  text: z.string(),
}));

export const SessionMessageShell: Thunk<T.SessionMessageShell> = memo(() => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number(), completed: z.number().optional() }),
  type: z.literal("shell"),
  callID: z.string(),
  command: z.string(),
  output: z.string(),
}));

export const SessionMessageAssistant: Thunk<T.SessionMessageAssistant> = memo(() => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number(), completed: z.number().optional() }),
  type: z.literal("assistant"),
  agent: z.string(),
  model: ModelV2Ref(),
  content: z.array(discriminated("type", [
    SessionMessageAssistantText(),
    SessionMessageAssistantReasoning(),
    SessionMessageAssistantTool(),
  ])),
  snapshot: z.looseObject({
    start: z.string().optional(),
    end: z.string().optional(),
    files: z.array(z.string()).optional(),
  }).optional(),
  finish: z.string().optional(),
  cost: z.number().optional(),
  tokens: z.looseObject({
    input: z.number(),
    output: z.number(),
    reasoning: z.number(),
    cache: z.looseObject({ read: z.number(), write: z.number() }),
  }).optional(),
  error: SessionErrorUnknown().optional(),
}));

export const SessionMessageAssistantText: Thunk<T.SessionMessageAssistantText> = memo(
  () => z.looseObject({ type: z.literal("text"), id: z.string(), text: z.string() }),
);

export const SessionMessageAssistantReasoning: Thunk<T.SessionMessageAssistantReasoning> = memo(() => z.looseObject({
  type: z.literal("reasoning"),
  id: z.string(),
  text: z.string(),
  providerMetadata: LLMProviderMetadata().optional(),
  time: z.looseObject({ created: z.number(), completed: z.number().optional() }).optional(),
}));

export const LLMProviderMetadata: Thunk<T.LLMProviderMetadata> = memo(
  () => z.record(z.string(), z.record(z.string(), z.unknown())),
);

export const SessionMessageAssistantTool: Thunk<T.SessionMessageAssistantTool> = memo(() => z.looseObject({
  type: z.literal("tool"),
  id: z.string(),
  name: z.string(),
  provider: z.looseObject({
    executed: z.boolean(),
    metadata: LLMProviderMetadata().optional(),
    resultMetadata: LLMProviderMetadata().optional(),
  }).optional(),
  state: discriminated("status", [
    SessionMessageToolStatePending(),
    SessionMessageToolStateRunning(),
    SessionMessageToolStateCompleted(),
    SessionMessageToolStateError(),
  ]),
  time: z.looseObject({
    created: z.number(),
    ran: z.number().optional(),
    completed: z.number().optional(),
    pruned: z.number().optional(),
  }),
}));

export const SessionMessageToolStatePending: Thunk<T.SessionMessageToolStatePending> = memo(
  () => z.looseObject({ status: z.literal("pending"), input: z.string() }),
);

export const SessionMessageToolStateRunning: Thunk<T.SessionMessageToolStateRunning> = memo(() => z.looseObject({
  status: z.literal("running"),
  input: z.record(z.string(), z.unknown()),
  structured: z.record(z.string(), z.unknown()),
  content: z.array(LLMToolContent()),
}));

export const LLMToolContent: Thunk<T.LLMToolContent> = memo(
  () => discriminated("type", [ToolTextContent(), ToolFileContent()]),
);

export const ToolTextContent: Thunk<T.ToolTextContent> = memo(
  () => z.looseObject({ type: z.literal("text"), text: z.string() }),
);

export const ToolFileContent: Thunk<T.ToolFileContent> = memo(() => z.looseObject({
  type: z.literal("file"),
  uri: z.string(),
  mime: z.string(),
  name: z.string().optional(),
}));

export const SessionMessageToolStateCompleted: Thunk<T.SessionMessageToolStateCompleted> = memo(() => z.looseObject({
  status: z.literal("completed"),
  input: z.record(z.string(), z.unknown()),
  attachments: z.array(PromptFileAttachment()).optional(),
  content: z.array(LLMToolContent()),
  outputPaths: z.array(z.string()).optional(),
  structured: z.record(z.string(), z.unknown()),
  result: z.unknown().optional(),
}));

export const SessionMessageToolStateError: Thunk<T.SessionMessageToolStateError> = memo(() => z.looseObject({
  status: z.literal("error"),
  input: z.record(z.string(), z.unknown()),
  content: z.array(LLMToolContent()),
  structured: z.record(z.string(), z.unknown()),
  error: SessionErrorUnknown(),
  result: z.unknown().optional(),
}));

export const SessionErrorUnknown: Thunk<T.SessionErrorUnknown> = memo(
  () => z.looseObject({ type: z.literal("unknown"), message: z.string() }),
);

export const SessionMessageCompaction: Thunk<T.SessionMessageCompaction> = memo(() => z.looseObject({
  type: z.literal("compaction"),
  reason: z.enum(["auto", "manual"]),
  summary: z.string(),
  recent: z.string(),
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
}));

export const SessionHistory: Thunk<T.SessionHistory> = memo(
  () => z.looseObject({ data: z.array(SessionDurableEvent()), hasMore: z.boolean() }),
);

export const SessionDurableEvent: Thunk<T.SessionDurableEvent> = memo(() => discriminated("type", [
  SessionNextAgentSwitched(),
  SessionNextModelSwitched(),
  SessionNextMoved(),
  SessionNextPrompted(),
  SessionNextPromptAdmitted(),
  SessionNextContextUpdated(),
  SessionNextSynthetic(),
  SessionNextShellStarted(),
  SessionNextShellEnded(),
  SessionNextStepStarted(),
  SessionNextStepEnded(),
  SessionNextStepFailed(),
  SessionNextTextStarted(),
  SessionNextTextEnded(),
  SessionNextToolInputStarted(),
  SessionNextToolInputEnded(),
  SessionNextToolCalled(),
  SessionNextToolProgress(),
  SessionNextToolSuccess(),
  SessionNextToolFailed(),
  SessionNextReasoningStarted(),
  SessionNextReasoningEnded(),
  SessionNextRetried(),
  SessionNextCompactionStarted(),
  SessionNextCompactionEnded(),
  SessionNextRevertStaged(),
  SessionNextRevertCleared(),
  SessionNextRevertCommitted(),
]));

export const SessionNextAgentSwitched: Thunk<T.SessionNextAgentSwitched> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.agent.switched"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    agent: z.string(),
  }),
}));

export const SessionNextModelSwitched: Thunk<T.SessionNextModelSwitched> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.model.switched"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    model: ModelV2Ref(),
  }),
}));

export const SessionNextMoved: Thunk<T.SessionNextMoved> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.moved"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    location: LocationRef(),
    subdirectory: z.string().optional(),
  }),
}));

export const SessionNextPrompted: Thunk<T.SessionNextPrompted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.prompted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    prompt: Prompt(),
    delivery: z.enum(["steer", "queue"]),
  }),
}));

export const SessionNextPromptAdmitted: Thunk<T.SessionNextPromptAdmitted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.prompt.admitted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    prompt: Prompt(),
    delivery: z.enum(["steer", "queue"]),
  }),
}));

export const SessionNextContextUpdated: Thunk<T.SessionNextContextUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.context.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    text: z.string(),
  }),
}));

export const SessionNextSynthetic: Thunk<T.SessionNextSynthetic> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.synthetic"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    text: z.string(),
  }),
}));

export const SessionNextShellStarted: Thunk<T.SessionNextShellStarted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.shell.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    command: z.string(),
  }),
}));

export const SessionNextShellEnded: Thunk<T.SessionNextShellEnded> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.shell.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    callID: z.string(),
    output: z.string(),
  }),
}));

export const SessionNextStepStarted: Thunk<T.SessionNextStepStarted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.step.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    agent: z.string(),
    model: ModelV2Ref(),
    snapshot: z.string().optional(),
  }),
}));

export const SessionNextStepEnded: Thunk<T.SessionNextStepEnded> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.step.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    finish: z.string(),
    cost: z.number(),
    tokens: z.looseObject({
      input: z.number(),
      output: z.number(),
      reasoning: z.number(),
      cache: z.looseObject({ read: z.number(), write: z.number() }),
    }),
    snapshot: z.string().optional(),
    files: z.array(z.string()).optional(),
  }),
}));

export const SessionNextStepFailed: Thunk<T.SessionNextStepFailed> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.step.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    error: SessionErrorUnknown(),
  }),
}));

export const SessionNextTextStarted: Thunk<T.SessionNextTextStarted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.text.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    textID: z.string(),
  }),
}));

export const SessionNextTextEnded: Thunk<T.SessionNextTextEnded> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.text.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    textID: z.string(),
    text: z.string(),
  }),
}));

export const SessionNextToolInputStarted: Thunk<T.SessionNextToolInputStarted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.input.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    name: z.string(),
  }),
}));

export const SessionNextToolInputEnded: Thunk<T.SessionNextToolInputEnded> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.input.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    text: z.string(),
  }),
}));

export const SessionNextToolCalled: Thunk<T.SessionNextToolCalled> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.called"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    tool: z.string(),
    input: z.record(z.string(), z.unknown()),
    provider: z.looseObject({ executed: z.boolean(), metadata: LLMProviderMetadata().optional() }),
  }),
}));

export const SessionNextToolProgress: Thunk<T.SessionNextToolProgress> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.progress"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    structured: z.record(z.string(), z.unknown()),
    content: z.array(LLMToolContent()),
  }),
}));

export const SessionNextToolSuccess: Thunk<T.SessionNextToolSuccess> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.success"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    structured: z.record(z.string(), z.unknown()),
    content: z.array(LLMToolContent()),
    outputPaths: z.array(z.string()).optional(),
    result: z.unknown().optional(),
    provider: z.looseObject({ executed: z.boolean(), metadata: LLMProviderMetadata().optional() }),
  }),
}));

export const SessionNextToolFailed: Thunk<T.SessionNextToolFailed> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    error: SessionErrorUnknown(),
    result: z.unknown().optional(),
    provider: z.looseObject({ executed: z.boolean(), metadata: LLMProviderMetadata().optional() }),
  }),
}));

export const SessionNextReasoningStarted: Thunk<T.SessionNextReasoningStarted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.reasoning.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    reasoningID: z.string(),
    providerMetadata: LLMProviderMetadata().optional(),
  }),
}));

export const SessionNextReasoningEnded: Thunk<T.SessionNextReasoningEnded> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.reasoning.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    reasoningID: z.string(),
    text: z.string(),
    providerMetadata: LLMProviderMetadata().optional(),
  }),
}));

export const SessionNextRetried: Thunk<T.SessionNextRetried> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.retried"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    attempt: z.number(),
    error: SessionNextRetryError(),
  }),
}));

export const SessionNextRetryError: Thunk<T.SessionNextRetryError> = memo(() => z.looseObject({
  message: z.string(),
  statusCode: z.number().optional(),
  isRetryable: z.boolean(),
  responseHeaders: z.record(z.string(), z.string()).optional(),
  responseBody: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
}));

export const SessionNextCompactionStarted: Thunk<T.SessionNextCompactionStarted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.compaction.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    reason: z.enum(["auto", "manual"]),
  }),
}));

export const SessionNextCompactionEnded: Thunk<T.SessionNextCompactionEnded> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.compaction.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    reason: z.enum(["auto", "manual"]),
    text: z.string(),
    recent: z.string(),
  }),
}));

export const SessionNextRevertStaged: Thunk<T.SessionNextRevertStaged> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.revert.staged"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    revert: RevertState(),
  }),
}));

export const SessionNextRevertCleared: Thunk<T.SessionNextRevertCleared> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.revert.cleared"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ timestamp: z.number(), sessionID: z.string().regex(/^ses/u) }),
}));

export const SessionNextRevertCommitted: Thunk<T.SessionNextRevertCommitted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.revert.committed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
  }),
}));

export const SessionMessagesResponse: Thunk<T.SessionMessagesResponse> = memo(() => z.looseObject({
  data: z.array(SessionMessage()),
  cursor: z.looseObject({ previous: z.string().optional(), next: z.string().optional() }),
}));

export const V2Event: Thunk<T.V2Event> = memo(() => discriminated("type", [
  IntegrationUpdated(),
  CatalogUpdated(),
  IntegrationConnectionUpdated(),
  SessionCreated(),
  SessionUpdated(),
  SessionDeleted(),
  MessageUpdated(),
  MessageRemoved(),
  MessagePartUpdated(),
  MessagePartRemoved(),
  SessionNextAgentSwitched(),
  SessionNextModelSwitched(),
  SessionNextMoved(),
  SessionNextPrompted(),
  SessionNextPromptAdmitted(),
  SessionNextContextUpdated(),
  SessionNextSynthetic(),
  SessionNextShellStarted(),
  SessionNextShellEnded(),
  SessionNextStepStarted(),
  SessionNextStepEnded(),
  SessionNextStepFailed(),
  SessionNextTextStarted(),
  SessionNextTextDelta(),
  SessionNextTextEnded(),
  SessionNextReasoningStarted(),
  SessionNextReasoningDelta(),
  SessionNextReasoningEnded(),
  SessionNextToolInputStarted(),
  SessionNextToolInputDelta(),
  SessionNextToolInputEnded(),
  SessionNextToolCalled(),
  SessionNextToolProgress(),
  SessionNextToolSuccess(),
  SessionNextToolFailed(),
  SessionNextRetried(),
  SessionNextCompactionStarted(),
  SessionNextCompactionDelta(),
  SessionNextCompactionEnded(),
  SessionNextRevertStaged(),
  SessionNextRevertCleared(),
  SessionNextRevertCommitted(),
  MessagePartDelta(),
  SessionDiff(),
  SessionError(),
  FileEdited(),
  PermissionV2Asked(),
  PermissionV2Replied(),
  ProjectDirectoriesUpdated(),
  FileWatcherUpdated(),
  PtyCreated(),
  PtyUpdated(),
  PtyExited(),
  PtyDeleted(),
  QuestionV2Asked(),
  QuestionV2Replied(),
  QuestionV2Rejected(),
  TodoUpdated(),
  PermissionAsked(),
  PermissionReplied(),
  TuiPromptAppend(),
  TuiCommandExecute(),
  TuiToastShow(),
  TuiSessionSelect(),
  McpToolsChanged(),
  McpBrowserOpenFailed(),
  CommandExecuted(),
  ProjectUpdated(),
  SessionStatusUpdated(),
  SessionIdle(),
  QuestionAsked(),
  QuestionReplied(),
  QuestionRejected(),
  SessionCompacted(),
  VcsBranchUpdated(),
  WorktreeReady(),
  WorktreeFailed(),
  ServerConnected(),
  GlobalDisposed(),
]));

export const IntegrationUpdated: Thunk<T.IntegrationUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("integration.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
}));

export const CatalogUpdated: Thunk<T.CatalogUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("catalog.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
}));

export const IntegrationConnectionUpdated: Thunk<T.IntegrationConnectionUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("integration.connection.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ integrationID: z.string() }),
}));

export const SessionCreated: Thunk<T.SessionCreated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.created"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: Session() }),
}));

export const SessionUpdated: Thunk<T.SessionUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: Session() }),
}));

export const SessionDeleted: Thunk<T.SessionDeleted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.deleted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: Session() }),
}));

export const MessageUpdated: Thunk<T.MessageUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: Message() }),
}));

export const MessageRemoved: Thunk<T.MessageRemoved> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.removed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), messageID: z.string().regex(/^msg/u) }),
}));

export const MessagePartUpdated: Thunk<T.MessagePartUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.part.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), part: Part(), time: z.number() }),
}));

export const MessagePartRemoved: Thunk<T.MessagePartRemoved> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.part.removed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg/u),
    partID: z.string().regex(/^prt/u),
  }),
}));

export const SessionNextTextDelta: Thunk<T.SessionNextTextDelta> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.text.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    textID: z.string(),
    delta: z.string(),
  }),
}));

export const SessionNextReasoningDelta: Thunk<T.SessionNextReasoningDelta> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.reasoning.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    reasoningID: z.string(),
    delta: z.string(),
  }),
}));

export const SessionNextToolInputDelta: Thunk<T.SessionNextToolInputDelta> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.input.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    delta: z.string(),
  }),
}));

export const SessionNextCompactionDelta: Thunk<T.SessionNextCompactionDelta> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.compaction.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    text: z.string(),
  }),
}));

export const MessagePartDelta: Thunk<T.MessagePartDelta> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.part.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg/u),
    partID: z.string().regex(/^prt/u),
    field: z.string(),
    delta: z.string(),
  }),
}));

export const SessionDiff: Thunk<T.SessionDiff> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.diff"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), diff: z.array(SnapshotFileDiff()) }),
}));

export const SessionError: Thunk<T.SessionError> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.error"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u).optional(),
    error: discriminated("name", [
      ProviderAuthError(),
      UnknownError(),
      MessageOutputLengthError(),
      MessageAbortedError(),
      StructuredOutputError(),
      ContextOverflowError(),
      ContentFilterError(),
      APIError(),
    ]).optional(),
  }),
}));

export const FileEdited: Thunk<T.FileEdited> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("file.edited"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ file: z.string() }),
}));

export const PermissionV2Asked: Thunk<T.PermissionV2Asked> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.v2.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^per/u),
    sessionID: z.string().regex(/^ses/u),
    action: z.string(),
    resources: z.array(z.string()),
    save: z.array(z.string()).optional(),
    metadata: z.record(z.string(), z.unknown()).optional(),
    source: PermissionV2Source().optional(),
  }),
}));

export const PermissionV2Replied: Thunk<T.PermissionV2Replied> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.v2.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^per/u),
    reply: PermissionV2Reply(),
  }),
}));

export const ProjectDirectoriesUpdated: Thunk<T.ProjectDirectoriesUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("project.directories.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ projectID: z.string() }),
}));

export const FileWatcherUpdated: Thunk<T.FileWatcherUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("file.watcher.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ file: z.string(), event: z.enum(["add", "change", "unlink"]) }),
}));

export const PtyCreated: Thunk<T.PtyCreated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.created"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ info: Pty() }),
}));

export const PtyUpdated: Thunk<T.PtyUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ info: Pty() }),
}));

export const PtyExited: Thunk<T.PtyExited> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.exited"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ id: z.string().regex(/^pty/u), exitCode: z.int().min(0) }),
}));

export const PtyDeleted: Thunk<T.PtyDeleted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.deleted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ id: z.string().regex(/^pty/u) }),
}));

export const QuestionV2Asked: Thunk<T.QuestionV2Asked> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.v2.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^que/u),
    sessionID: z.string().regex(/^ses/u),
    questions: z.array(QuestionV2Info()),
    tool: QuestionV2Tool().optional(),
  }),
}));

export const QuestionV2Info: Thunk<T.QuestionV2Info> = memo(() => z.looseObject({
  question: z.string(),
  header: z.string(),
  options: z.array(QuestionV2Option()),
  multiple: z.boolean().optional(),
  custom: z.boolean().optional(),
}));

export const QuestionV2Option: Thunk<T.QuestionV2Option> = memo(
  () => z.looseObject({ label: z.string(), description: z.string() }),
);

export const QuestionV2Tool: Thunk<T.QuestionV2Tool> = memo(
  () => z.looseObject({ messageID: z.string(), callID: z.string() }),
);

export const QuestionV2Replied: Thunk<T.QuestionV2Replied> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.v2.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^que/u),
    answers: z.array(QuestionV2Answer()),
  }),
}));

export const QuestionV2Rejected: Thunk<T.QuestionV2Rejected> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.v2.rejected"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^que/u) }),
}));

export const TodoUpdated: Thunk<T.TodoUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("todo.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), todos: z.array(Todo()) }),
}));

export const PermissionAsked: Thunk<T.PermissionAsked> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^per/u),
    sessionID: z.string().regex(/^ses/u),
    permission: z.string(),
    patterns: z.array(z.string()),
    metadata: z.record(z.string(), z.unknown()),
    always: z.array(z.string()),
    tool: z.looseObject({ messageID: z.string(), callID: z.string() }).optional(),
  }),
}));

export const PermissionReplied: Thunk<T.PermissionReplied> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^per/u),
    reply: z.enum(["once", "always", "reject"]),
  }),
}));

export const TuiPromptAppend: Thunk<T.TuiPromptAppend> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.prompt.append"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ text: z.string() }),
}));

export const TuiCommandExecute: Thunk<T.TuiCommandExecute> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.command.execute"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    command: z.union([
      z.enum([
        "session.list",
        "session.new",
        "session.share",
        "session.interrupt",
        "session.compact",
        "session.page.up",
        "session.page.down",
        "session.line.up",
        "session.line.down",
        "session.half.page.up",
        "session.half.page.down",
        "session.first",
        "session.last",
        "prompt.clear",
        "prompt.submit",
        "agent.cycle",
      ]),
      z.string(),
    ]),
  }),
}));

export const TuiToastShow: Thunk<T.TuiToastShow> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.toast.show"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    title: z.string().optional(),
    message: z.string(),
    variant: z.enum(["info", "success", "warning", "error"]),
    duration: z.int().gt(0).optional(),
  }),
}));

export const TuiSessionSelect: Thunk<T.TuiSessionSelect> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.session.select"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u) }),
}));

export const McpToolsChanged: Thunk<T.McpToolsChanged> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("mcp.tools.changed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ server: z.string() }),
}));

export const McpBrowserOpenFailed: Thunk<T.McpBrowserOpenFailed> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("mcp.browser.open.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ mcpName: z.string(), url: z.string() }),
}));

export const CommandExecuted: Thunk<T.CommandExecuted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("command.executed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    name: z.string(),
    sessionID: z.string().regex(/^ses/u),
    arguments: z.string(),
    messageID: z.string().regex(/^msg/u),
  }),
}));

export const ProjectUpdated: Thunk<T.ProjectUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("project.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    id: z.string(),
    worktree: z.string(),
    vcs: ProjectVcs().optional(),
    name: z.string().optional(),
    icon: ProjectIcon().optional(),
    commands: ProjectCommands().optional(),
    time: ProjectTime(),
    sandboxes: z.array(z.string()),
  }),
}));

export const SessionStatusUpdated: Thunk<T.SessionStatusUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.status"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), status: SessionStatus() }),
}));

export const SessionIdle: Thunk<T.SessionIdle> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.idle"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u) }),
}));

export const QuestionAsked: Thunk<T.QuestionAsked> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^que/u),
    sessionID: z.string().regex(/^ses/u),
    questions: z.array(QuestionInfo()),
    tool: QuestionTool().optional(),
  }),
}));

export const QuestionReplied: Thunk<T.QuestionReplied> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^que/u),
    answers: z.array(QuestionAnswer()),
  }),
}));

export const QuestionRejected: Thunk<T.QuestionRejected> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.rejected"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^que/u) }),
}));

export const SessionCompacted: Thunk<T.SessionCompacted> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.compacted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u) }),
}));

export const VcsBranchUpdated: Thunk<T.VcsBranchUpdated> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("vcs.branch.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ branch: z.string().optional() }),
}));

export const WorktreeReady: Thunk<T.WorktreeReady> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("worktree.ready"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ name: z.string(), branch: z.string().optional() }),
}));

export const WorktreeFailed: Thunk<T.WorktreeFailed> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("worktree.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.looseObject({ message: z.string() }),
}));

export const ServerConnected: Thunk<T.ServerConnected> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("server.connected"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
}));

export const GlobalDisposed: Thunk<T.GlobalDisposed> = memo(() => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("global.disposed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
}));

export const PermissionV2Request: Thunk<T.PermissionV2Request> = memo(() => z.looseObject({
  id: z.string().regex(/^per/u),
  sessionID: z.string().regex(/^ses/u),
  action: z.string(),
  resources: z.array(z.string()),
  save: z.array(z.string()).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  source: PermissionV2Source().optional(),
}));

export const PermissionSavedInfo: Thunk<T.PermissionSavedInfo> = memo(
  () => z.looseObject({ id: z.string(), projectID: z.string(), action: z.string(), resource: z.string() }),
);

export const QuestionV2Request: Thunk<T.QuestionV2Request> = memo(() => z.looseObject({
  id: z.string().regex(/^que/u),
  sessionID: z.string().regex(/^ses/u),
  questions: z.array(QuestionV2Info()),
  tool: QuestionV2Tool().optional(),
}));

export const IntegrationInfo: Thunk<T.IntegrationInfo> = memo(() => z.looseObject({
  id: z.string(),
  name: z.string(),
  methods: z.array(IntegrationMethod()),
  connections: z.array(ConnectionInfo()),
}));

export const IntegrationMethod: Thunk<T.IntegrationMethod> = memo(
  () => discriminated("type", [IntegrationOAuthMethod(), IntegrationKeyMethod(), IntegrationEnvMethod()]),
);

export const IntegrationOAuthMethod: Thunk<T.IntegrationOAuthMethod> = memo(() => z.looseObject({
  id: z.string(),
  type: z.literal("oauth"),
  label: z.string(),
  prompts: z.array(discriminated("type", [IntegrationTextPrompt(), IntegrationSelectPrompt()])).optional(),
}));

export const IntegrationTextPrompt: Thunk<T.IntegrationTextPrompt> = memo(() => z.looseObject({
  type: z.literal("text"),
  key: z.string(),
  message: z.string(),
  placeholder: z.string().optional(),
  when: IntegrationWhen().optional(),
}));

export const IntegrationWhen: Thunk<T.IntegrationWhen> = memo(
  () => z.looseObject({ key: z.string(), op: z.enum(["eq", "neq"]), value: z.string() }),
);

export const IntegrationSelectPrompt: Thunk<T.IntegrationSelectPrompt> = memo(() => z.looseObject({
  type: z.literal("select"),
  key: z.string(),
  message: z.string(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string(), hint: z.string().optional() })),
  when: IntegrationWhen().optional(),
}));

export const IntegrationKeyMethod: Thunk<T.IntegrationKeyMethod> = memo(
  () => z.looseObject({ type: z.literal("key"), label: z.string().optional() }),
);

export const IntegrationEnvMethod: Thunk<T.IntegrationEnvMethod> = memo(
  () => z.looseObject({ type: z.literal("env"), names: z.array(z.string()) }),
);

export const ConnectionInfo: Thunk<T.ConnectionInfo> = memo(
  () => discriminated("type", [ConnectionCredentialInfo(), ConnectionEnvInfo()]),
);

export const ConnectionCredentialInfo: Thunk<T.ConnectionCredentialInfo> = memo(
  () => z.looseObject({ type: z.literal("credential"), id: z.string(), label: z.string() }),
);

export const ConnectionEnvInfo: Thunk<T.ConnectionEnvInfo> = memo(
  () => z.looseObject({ type: z.literal("env"), name: z.string() }),
);

export const IntegrationAttempt: Thunk<T.IntegrationAttempt> = memo(() => z.looseObject({
  attemptID: z.string(),
  url: z.string(),
  instructions: z.string(),
  mode: z.enum(["auto", "code"]),
  time: z.looseObject({ created: z.number(), expires: z.number() }),
}));

export const IntegrationAttemptStatus: Thunk<T.IntegrationAttemptStatus> = memo(() => discriminated("status", [
  z.looseObject({
    status: z.literal("pending"),
    time: z.looseObject({ created: z.number(), expires: z.number() }),
  }),
  z.looseObject({
    status: z.literal("complete"),
    time: z.looseObject({ created: z.number(), expires: z.number() }),
  }),
  z.looseObject({
    status: z.literal("failed"),
    message: z.string(),
    time: z.looseObject({ created: z.number(), expires: z.number() }),
  }),
  z.looseObject({
    status: z.literal("expired"),
    time: z.looseObject({ created: z.number(), expires: z.number() }),
  }),
]));

export const ReferenceInfo: Thunk<T.ReferenceInfo> = memo(() => z.looseObject({
  name: z.string(),
  path: z.string(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
  source: ReferenceSource(),
}));

export const ReferenceSource: Thunk<T.ReferenceSource> = memo(
  () => discriminated("type", [ReferenceLocalSource(), ReferenceGitSource()]),
);

export const ReferenceLocalSource: Thunk<T.ReferenceLocalSource> = memo(() => z.looseObject({
  type: z.literal("local"),
  path: z.string(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
}));

export const ReferenceGitSource: Thunk<T.ReferenceGitSource> = memo(() => z.looseObject({
  type: z.literal("git"),
  repository: z.string(),
  branch: z.string().optional(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
}));

export const FileSystemEntry: Thunk<T.FileSystemEntry> = memo(
  () => z.looseObject({ path: z.string(), type: z.enum(["file", "directory"]) }),
);

export const ServiceUnavailableV2Error: Thunk<T.ServiceUnavailableV2Error> = memo(() => z.looseObject({
  _tag: z.literal("ServiceUnavailableError"),
  message: z.string(),
  service: z.string().optional(),
}));

export const ConflictError: Thunk<T.ConflictError> = memo(() => z.looseObject({
  _tag: z.literal("ConflictError"),
  message: z.string(),
  resource: z.string().optional(),
}));

export const ForbiddenV2Error: Thunk<T.ForbiddenV2Error> = memo(
  () => z.looseObject({ _tag: z.literal("ForbiddenError"), message: z.string() }),
);

export const UnknownV2Error: Thunk<T.UnknownV2Error> = memo(
  () => z.looseObject({ _tag: z.literal("UnknownError"), message: z.string(), ref: z.string().optional() }),
);

export const InvalidCursorError: Thunk<T.InvalidCursorError> = memo(
  () => z.looseObject({ _tag: z.literal("InvalidCursorError"), message: z.string() }),
);

export const InvalidRequestError: Thunk<T.InvalidRequestError> = memo(() => z.looseObject({
  _tag: z.literal("InvalidRequestError"),
  message: z.string(),
  kind: z.string().optional(),
  field: z.string().optional(),
}));

export const MessageNotFoundError: Thunk<T.MessageNotFoundError> = memo(() => z.looseObject({
  _tag: z.literal("MessageNotFoundError"),
  sessionID: z.string(),
  messageID: z.string(),
  message: z.string(),
}));

export const SessionNotFoundError: Thunk<T.SessionNotFoundError> = memo(() => z.looseObject({
  _tag: z.literal("SessionNotFoundError"),
  sessionID: z.string(),
  message: z.string(),
}));

export const PermissionNotFoundV2Error: Thunk<T.PermissionNotFoundV2Error> = memo(() => z.looseObject({
  _tag: z.literal("PermissionNotFoundError"),
  requestID: z.string(),
  message: z.string(),
}));

export const ProviderNotFoundError: Thunk<T.ProviderNotFoundError> = memo(() => z.looseObject({
  _tag: z.literal("ProviderNotFoundError"),
  providerID: z.string(),
  message: z.string(),
}));

export const QuestionNotFoundV2Error: Thunk<T.QuestionNotFoundV2Error> = memo(() => z.looseObject({
  _tag: z.literal("QuestionNotFoundError"),
  requestID: z.string(),
  message: z.string(),
}));

export const UnauthorizedV2Error: Thunk<T.UnauthorizedV2Error> = memo(
  () => z.looseObject({ _tag: z.literal("UnauthorizedError"), message: z.string() }),
);

export const MessageError: Thunk<T.MessageError> = memo(() => discriminated("name", [
  ProviderAuthError(),
  UnknownError(),
  MessageOutputLengthError(),
  MessageAbortedError(),
  StructuredOutputError(),
  ContextOverflowError(),
  ContentFilterError(),
  APIError(),
]));

export const ProviderAuthError: Thunk<T.ProviderAuthError> = memo(() => z.looseObject({
  name: z.literal("ProviderAuthError"),
  data: z.looseObject({ providerID: z.string(), message: z.string() }),
}));

export const UnknownError: Thunk<T.UnknownError> = memo(() => z.looseObject({
  name: z.literal("UnknownError"),
  data: z.looseObject({ message: z.string(), ref: z.string().optional() }),
}));

export const MessageOutputLengthError: Thunk<T.MessageOutputLengthError> = memo(() => z.looseObject({
  name: z.literal("MessageOutputLengthError"),
  data: z.record(z.string(), z.unknown()),
}));

export const MessageAbortedError: Thunk<T.MessageAbortedError> = memo(() => z.looseObject({
  name: z.literal("MessageAbortedError"),
  data: z.looseObject({ message: z.string() }),
}));

export const StructuredOutputError: Thunk<T.StructuredOutputError> = memo(() => z.looseObject({
  name: z.literal("StructuredOutputError"),
  data: z.looseObject({ message: z.string(), retries: z.int().min(0) }),
}));

export const ContextOverflowError: Thunk<T.ContextOverflowError> = memo(() => z.looseObject({
  name: z.literal("ContextOverflowError"),
  data: z.looseObject({ message: z.string(), responseBody: z.string().optional() }),
}));

export const ContentFilterError: Thunk<T.ContentFilterError> = memo(() => z.looseObject({
  name: z.literal("ContentFilterError"),
  data: z.looseObject({ message: z.string() }),
}));

export const Issue: Thunk<T.Issue> = memo(
  () => z.looseObject({ path: z.array(z.string()), message: z.string() }),
);

export const BadRequestError: Thunk<T.BadRequestError> = memo(() => z.looseObject({
  name: z.literal("BadRequest"),
  _tag: z.literal("BadRequest"),
  data: z.looseObject({
    message: z.string(),
    kind: z.enum(["Params", "Headers", "Query", "Body", "Payload"]).optional(),
    reason: z.literal("not-available").optional(),
    issues: z.array(Issue()).optional(),
  }),
}));

export const WorktreeError: Thunk<T.WorktreeError> = memo(() => z.looseObject({
  name: z.enum([
    "WorktreeNotGitError",
    "WorktreeNameGenerationFailedError",
    "WorktreeCreateFailedError",
    "WorktreeStartCommandFailedError",
    "WorktreeRemoveFailedError",
    "WorktreeResetFailedError",
    "WorktreeListFailedError",
  ]),
  data: z.looseObject({ message: z.string() }),
}));

export const MoveSessionError: Thunk<T.MoveSessionError> = memo(
  () => z.looseObject({ name: z.literal("MoveSessionError"), data: z.looseObject({ message: z.string() }) }),
);

export const ProjectCopyError: Thunk<T.ProjectCopyError> = memo(() => z.looseObject({
  name: z.literal("ProjectCopyError"),
  data: z.looseObject({ message: z.string(), forceRequired: z.boolean().optional() }),
}));

export const WorkspaceCreateError: Thunk<T.WorkspaceCreateError> = memo(() => z.looseObject({
  name: z.literal("WorkspaceCreateError"),
  data: z.looseObject({ message: z.string() }),
}));

export const WorkspaceWarpError: Thunk<T.WorkspaceWarpError> = memo(() => z.looseObject({
  name: z.literal("WorkspaceWarpError"),
  data: z.looseObject({ message: z.string() }),
}));

export const ConfigJsonError: Thunk<T.ConfigJsonError> = memo(() => z.looseObject({
  name: z.literal("ConfigJsonError"),
  data: z.looseObject({
    message: z.string(),
    path: z.string(),
    line: z.int().optional(),
    column: z.int().optional(),
  }),
}));

export const ConfigInvalidError: Thunk<T.ConfigInvalidError> = memo(() => z.looseObject({
  name: z.literal("ConfigInvalidError"),
  data: z.looseObject({ message: z.string(), path: z.string(), issues: z.array(Issue()) }),
}));

export const ProviderModelNotFoundError: Thunk<T.ProviderModelNotFoundError> = memo(() => z.looseObject({
  name: z.literal("ProviderModelNotFoundError"),
  data: z.looseObject({
    message: z.string(),
    providerID: z.string(),
    modelID: z.string(),
    suggestions: z.array(z.string()).optional(),
  }),
}));

export const ProviderAuthOauthMissingError: Thunk<T.ProviderAuthOauthMissingError> = memo(() => z.looseObject({
  name: z.literal("ProviderAuthOauthMissing"),
  data: z.looseObject({ message: z.string(), providerID: z.string() }),
}));

export const ProviderAuthOauthCallbackFailedError: Thunk<T.ProviderAuthOauthCallbackFailedError> = memo(() => z.looseObject({
  name: z.literal("ProviderAuthOauthCallbackFailed"),
  data: z.looseObject({ message: z.string(), providerID: z.string() }),
}));

export const ProviderAuthValidationFailedError: Thunk<T.ProviderAuthValidationFailedError> = memo(() => z.looseObject({
  name: z.literal("ProviderAuthValidationFailed"),
  data: z.looseObject({ message: z.string(), field: z.string() }),
}));

export const AgentNotFoundError: Thunk<T.AgentNotFoundError> = memo(() => z.looseObject({
  name: z.literal("AgentNotFoundError"),
  data: z.looseObject({ message: z.string(), agent: z.string(), available: z.array(z.string()).optional() }),
}));

export const UnauthorizedError: Thunk<T.UnauthorizedError> = memo(() => z.looseObject({
  name: z.literal("UnauthorizedError"),
  _tag: z.literal("UnauthorizedError"),
  message: z.string(),
  data: z.looseObject({ message: z.string() }),
}));

export const ForbiddenError: Thunk<T.ForbiddenError> = memo(() => z.looseObject({
  name: z.literal("ForbiddenError"),
  _tag: z.literal("Forbidden"),
  data: z.looseObject({ message: z.string() }),
}));

export const NotFoundError: Thunk<T.NotFoundError> = memo(
  () => z.looseObject({ name: z.literal("NotFoundError"), data: z.looseObject({ message: z.string() }) }),
);

export const QuestionNotFoundError: Thunk<T.QuestionNotFoundError> = memo(() => z.looseObject({
  name: z.literal("QuestionNotFoundError"),
  _tag: z.literal("QuestionNotFoundError"),
  requestID: QuestionID(),
  message: z.string(),
  data: z.looseObject({ message: z.string(), requestID: QuestionID().optional() }),
}));

export const PermissionNotFoundError: Thunk<T.PermissionNotFoundError> = memo(() => z.looseObject({
  name: z.literal("PermissionNotFoundError"),
  _tag: z.literal("PermissionNotFoundError"),
  requestID: PermissionID(),
  message: z.string(),
  data: z.looseObject({ message: z.string(), requestID: PermissionID().optional() }),
}));

export const PtyNotFoundError: Thunk<T.PtyNotFoundError> = memo(() => z.looseObject({
  name: z.literal("PtyNotFoundError"),
  data: z.looseObject({ message: z.string(), ptyID: z.string() }),
  _tag: z.literal("PtyNotFoundError"),
  ptyID: z.string(),
  message: z.string(),
}));

export const PtyForbiddenError: Thunk<T.PtyForbiddenError> = memo(() => z.looseObject({
  name: z.literal("PtyForbiddenError"),
  data: z.looseObject({ message: z.string() }),
  _tag: z.literal("PtyForbiddenError"),
  message: z.string(),
}));

export const McpServerNotFoundError: Thunk<T.McpServerNotFoundError> = memo(() => z.looseObject({
  name: z.literal("McpServerNotFoundError"),
  data: z.looseObject({ message: z.string(), server: z.string() }),
  _tag: z.literal("McpServerNotFoundError"),
  message: z.string(),
}));

export const McpUnsupportedOAuthError: Thunk<T.McpUnsupportedOAuthError> = memo(() => z.looseObject({
  name: z.literal("McpUnsupportedOAuthError"),
  _tag: z.literal("BadRequest"),
  data: z.looseObject({ message: z.string() }),
  error: z.string(),
}));

export const MethodNotAllowedError: Thunk<T.MethodNotAllowedError> = memo(() => z.looseObject({
  name: z.literal("MethodNotAllowedError"),
  data: z.looseObject({ message: z.string(), allow: z.array(z.string()).optional() }),
}));

export const SessionBusyError: Thunk<T.SessionBusyError> = memo(() => z.looseObject({
  name: z.literal("SessionBusyError"),
  _tag: z.literal("SessionBusyError"),
  sessionID: SessionID(),
  message: z.string(),
  data: z.looseObject({ message: z.string(), sessionID: SessionID().optional() }),
}));

export const PayloadTooLargeError: Thunk<T.PayloadTooLargeError> = memo(() => z.looseObject({
  name: z.literal("PayloadTooLargeError"),
  data: z.looseObject({ message: z.string(), limit: z.int() }),
}));

export const SystemError: Thunk<T.SystemError> = memo(() => z.looseObject({
  name: z.literal("SystemError"),
  data: z.looseObject({ message: z.string(), code: z.string(), path: z.string().optional() }),
}));

export const ServiceUnavailableError: Thunk<T.ServiceUnavailableError> = memo(() => z.looseObject({
  name: z.literal("ServiceUnavailableError"),
  data: z.looseObject({ message: z.string() }),
}));

export const NotAcceptableError: Thunk<T.NotAcceptableError> = memo(() => z.looseObject({
  name: z.literal("NotAcceptableError"),
  data: z.looseObject({ message: z.string() }),
}));

export const UnsupportedMediaTypeError: Thunk<T.UnsupportedMediaTypeError> = memo(() => z.looseObject({
  name: z.literal("UnsupportedMediaTypeError"),
  data: z.looseObject({ message: z.string() }),
}));

export const NotImplementedError: Thunk<T.NotImplementedError> = memo(() => z.looseObject({
  name: z.literal("NotImplementedError"),
  data: z.looseObject({ message: z.string() }),
}));
