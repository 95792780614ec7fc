// Generated from openapi.yaml by codegen. Do not edit.
import type * as T from "@opencode/sdk/types";
import { z } from "zod";
import * as components from "../../server/gen/components.gen.js";
import { discriminated } from "../../server/gen/validators.gen.js";
import type { Assert, Same, Usable } from "./equal.js";

const AcpMessage = () => z.looseObject({
  jsonrpc: z.string().optional(),
  id: z.unknown().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type AcpMessageProof = Assert<Same<typeof AcpMessage, T.AcpMessage>>;

const SessionID = () => z.string().regex(/^ses/u);
export type SessionIDProof = Assert<Same<typeof SessionID, T.SessionID>>;

const MessageID = () => z.string().regex(/^msg/u);
export type MessageIDProof = Assert<Same<typeof MessageID, T.MessageID>>;

const PartID = () => z.string().regex(/^prt/u);
export type PartIDProof = Assert<Same<typeof PartID, T.PartID>>;

const PermissionID = () => z.string().regex(/^per/u);
export type PermissionIDProof = Assert<Same<typeof PermissionID, T.PermissionID>>;

const QuestionID = () => z.string().regex(/^que/u);
export type QuestionIDProof = Assert<Same<typeof QuestionID, T.QuestionID>>;

const EventID = () => z.string().regex(/^evt/u);
export type EventIDProof = Assert<Same<typeof EventID, T.EventID>>;

const WorkspaceID = () => z.string().regex(/^wrk/u);
export type WorkspaceIDProof = Assert<Same<typeof WorkspaceID, T.WorkspaceID>>;

const Timestamp = () => z.int().min(0);
export type TimestampProof = Assert<Same<typeof Timestamp, T.Timestamp>>;

const Session = () => z.looseObject({
  id: components.SessionID(),
  slug: z.string(),
  projectID: z.string(),
  workspaceID: components.WorkspaceID().optional(),
  directory: z.string(),
  systemPrompt: z.looseObject({ mode: z.enum(["append", "override"]), text: z.string() }).optional(),
  additionalDirectories: z.array(z.string()).optional(),
  path: z.string().optional(),
  parentID: components.SessionID().optional(),
  summary: components.SessionSummary().optional(),
  cost: z.number().min(0).optional(),
  tokens: components.Tokens().optional(),
  share: components.SessionShare().optional(),
  title: z.string(),
  agent: z.string().optional(),
  model: components.SessionModel().optional(),
  version: z.string(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: components.SessionTime(),
  permission: components.PermissionRuleset().optional(),
  permissionTimeout: components.PermissionTimeout().optional(),
  revert: components.SessionRevert().optional(),
});
export type SessionProof = Assert<Same<typeof Session, T.Session>>;

const GlobalSession = () => z.intersection(
  components.Session(),
  z.looseObject({ project: components.ProjectSummary().nullable() }),
);
export type GlobalSessionProof = Assert<Same<typeof GlobalSession, T.GlobalSession>>;

const ProjectSummary = () => z.looseObject({ id: z.string(), name: z.string().optional(), worktree: z.string() });
export type ProjectSummaryProof = Assert<Same<typeof ProjectSummary, T.ProjectSummary>>;

const SessionModel = () => z.looseObject({ id: z.string(), providerID: z.string(), variant: z.string().optional() });
export type SessionModelProof = Assert<Same<typeof SessionModel, T.SessionModel>>;

const SessionTime = () => z.looseObject({
  created: components.Timestamp(),
  updated: components.Timestamp(),
  compacting: components.Timestamp().optional(),
  archived: z.number().optional(),
});
export type SessionTimeProof = Assert<Same<typeof SessionTime, T.SessionTime>>;

const SessionSummary = () => z.looseObject({
  additions: z.int().min(0),
  deletions: z.int().min(0),
  files: z.int().min(0),
  diffs: z.array(components.SnapshotFileDiff()).optional(),
});
export type SessionSummaryProof = Assert<Same<typeof SessionSummary, T.SessionSummary>>;

const SessionShare = () => z.looseObject({ url: z.string() });
export type SessionShareProof = Assert<Same<typeof SessionShare, T.SessionShare>>;

const SessionRevert = () => z.looseObject({
  messageID: components.MessageID(),
  partID: components.PartID().optional(),
  snapshot: z.string().optional(),
  diff: z.string().optional(),
  unrestored: z.array(components.UnrestoredFile()).optional(),
});
export type SessionRevertProof = Assert<Same<typeof SessionRevert, T.SessionRevert>>;

const UnrestoredFile = () => z.looseObject({
  file: z.string(),
  reason: z.enum(["large", "ignored", "nested", "outside", "blocked", "unrecorded"]),
});
export type UnrestoredFileProof = Assert<Same<typeof UnrestoredFile, T.UnrestoredFile>>;

const SessionStatus = () => discriminated("type", [
  components.SessionStatusIdle(),
  components.SessionStatusRetry(),
  components.SessionStatusBusy(),
]);
export type SessionStatusProof = Assert<Same<typeof SessionStatus, T.SessionStatus>>;

const SessionStatusIdle = () => z.looseObject({ type: z.literal("idle") });
export type SessionStatusIdleProof = Assert<Same<typeof SessionStatusIdle, T.SessionStatusIdle>>;

const SessionStatusBusy = () => z.looseObject({ type: z.literal("busy") });
export type SessionStatusBusyProof = Assert<Same<typeof SessionStatusBusy, T.SessionStatusBusy>>;

const SessionStatusRetry = () => z.looseObject({
  type: z.literal("retry"),
  attempt: z.int().min(0),
  message: z.string(),
  action: components.SessionRetryAction().optional(),
  next: components.Timestamp(),
});
export type SessionStatusRetryProof = Assert<Same<typeof SessionStatusRetry, T.SessionStatusRetry>>;

const SessionRetryAction = () => z.looseObject({
  reason: z.string(),
  provider: z.string(),
  title: z.string(),
  message: z.string(),
  label: z.string(),
  link: z.string().optional(),
});
export type SessionRetryActionProof = Assert<Same<typeof SessionRetryAction, T.SessionRetryAction>>;

const SessionCreateInput = () => z.looseObject({
  parentID: components.SessionID().optional(),
  title: z.string().max(10000).optional(),
  agent: z.string().optional(),
  model: components.SessionModel().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  permission: components.PermissionRuleset().optional(),
  permissionTimeout: components.PermissionTimeout().optional(),
  mcp: components.McpServerConfigs().optional(),
  workspaceID: components.WorkspaceID().optional(),
});
export type SessionCreateInputProof = Assert<Same<typeof SessionCreateInput, T.SessionCreateInput>>;

const SessionRevertInput = () => z.looseObject({ messageID: components.MessageID(), partID: components.PartID().optional() });
export type SessionRevertInputProof = Assert<Same<typeof SessionRevertInput, T.SessionRevertInput>>;

const SessionForkInput = () => z.looseObject({ messageID: components.MessageID().optional() });
export type SessionForkInputProof = Assert<Same<typeof SessionForkInput, T.SessionForkInput>>;

const SessionUpdateInput = () => z.looseObject({
  title: z.string().max(10000).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  permission: components.PermissionRuleset().optional(),
  time: z.looseObject({ archived: z.number().optional() }).optional(),
});
export type SessionUpdateInputProof = Assert<Same<typeof SessionUpdateInput, T.SessionUpdateInput>>;

const Todo = () => z.looseObject({ content: z.string(), status: z.string(), priority: z.string() });
export type TodoProof = Assert<Same<typeof Todo, T.Todo>>;

const SnapshotFileDiff = () => z.looseObject({
  file: z.string().optional(),
  patch: z.string().optional(),
  additions: z.int().min(0),
  deletions: z.int().min(0),
  status: z.enum(["added", "deleted", "modified"]).optional(),
});
export type SnapshotFileDiffProof = Assert<Same<typeof SnapshotFileDiff, T.SnapshotFileDiff>>;

const TextMatch = () => z.looseObject({
  path: z.looseObject({ text: z.string() }),
  lines: z.looseObject({ text: z.string() }),
  line_number: z.int().min(0),
  absolute_offset: z.int().min(0),
  submatches: z.array(z.looseObject({
    match: z.looseObject({ text: z.string() }),
    start: z.int().min(0),
    end: z.int().min(0),
  })),
});
export type TextMatchProof = Assert<Same<typeof TextMatch, T.TextMatch>>;

const Symbol = () => z.looseObject({
  name: z.string(),
  kind: z.int().min(0),
  location: z.looseObject({ uri: z.string(), range: components.Range() }),
});
export type SymbolProof = Assert<Same<typeof Symbol, T.Symbol>>;

const FileNode = () => z.looseObject({
  name: z.string(),
  path: z.string(),
  absolute: z.string(),
  type: z.enum(["file", "directory"]),
  ignored: z.boolean(),
});
export type FileNodeProof = Assert<Same<typeof FileNode, T.FileNode>>;

const FileContent = () => z.looseObject({
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
});
export type FileContentProof = Assert<Same<typeof FileContent, T.FileContent>>;

const File = () => z.looseObject({
  path: z.string(),
  added: z.int().min(0),
  removed: z.int().min(0),
  status: z.enum(["added", "deleted", "modified"]),
});
export type FileProof = Assert<Same<typeof File, T.File>>;

const VcsInfo = () => z.looseObject({ branch: z.string().optional(), default_branch: z.string().optional() });
export type VcsInfoProof = Assert<Same<typeof VcsInfo, T.VcsInfo>>;

const VcsFileStatus = () => z.looseObject({
  file: z.string(),
  additions: z.number(),
  deletions: z.number(),
  status: z.enum(["added", "deleted", "modified"]),
});
export type VcsFileStatusProof = Assert<Same<typeof VcsFileStatus, T.VcsFileStatus>>;

const VcsFileDiff = () => z.looseObject({
  file: z.string(),
  patch: z.string().optional(),
  additions: z.number(),
  deletions: z.number(),
  status: z.enum(["added", "deleted", "modified"]).optional(),
});
export type VcsFileDiffProof = Assert<Same<typeof VcsFileDiff, T.VcsFileDiff>>;

const VcsApplyInput = () => z.looseObject({ patch: z.string() });
export type VcsApplyInputProof = Assert<Same<typeof VcsApplyInput, T.VcsApplyInput>>;

const VcsApplied = () => z.looseObject({ applied: z.boolean() });
export type VcsAppliedProof = Assert<Same<typeof VcsApplied, T.VcsApplied>>;

const VcsApplyError = () => z.looseObject({
  name: z.literal("VcsApplyError"),
  data: z.looseObject({ message: z.string(), reason: z.enum(["non-git", "not-clean"]) }),
});
export type VcsApplyErrorProof = Assert<Same<typeof VcsApplyError, T.VcsApplyError>>;

const MessageWithParts = () => z.looseObject({ info: components.Message(), parts: z.array(components.Part()) });
export type MessageWithPartsProof = Assert<Same<typeof MessageWithParts, T.MessageWithParts>>;

const AssistantMessageWithParts = () => z.looseObject({ info: components.AssistantMessage(), parts: z.array(components.Part()) });
export type AssistantMessageWithPartsProof = Assert<Same<typeof AssistantMessageWithParts, T.AssistantMessageWithParts>>;

const UserMessageWithParts = () => z.looseObject({ info: components.UserMessage(), parts: z.array(components.Part()) });
export type UserMessageWithPartsProof = Assert<Same<typeof UserMessageWithParts, T.UserMessageWithParts>>;

const Message = () => discriminated("role", [components.UserMessage(), components.AssistantMessage()]);
export type MessageProof = Assert<Same<typeof Message, T.Message>>;

const UserMessage = () => z.looseObject({
  id: components.MessageID(),
  sessionID: components.SessionID(),
  role: z.literal("user"),
  time: z.looseObject({ created: components.Timestamp() }),
  format: components.OutputFormat().optional(),
  summary: components.UserMessageSummary().optional(),
  agent: z.string(),
  model: components.UserMessageModel(),
  system: z.string().optional(),
  tools: z.record(z.string(), z.boolean()).optional(),
  continues: components.MessageID().optional(),
});
export type UserMessageProof = Assert<Same<typeof UserMessage, T.UserMessage>>;

const UserMessageModel = () => z.looseObject({ providerID: z.string(), modelID: z.string(), variant: z.string().optional() });
export type UserMessageModelProof = Assert<Same<typeof UserMessageModel, T.UserMessageModel>>;

const UserMessageSummary = () => z.looseObject({
  title: z.string().optional(),
  body: z.string().optional(),
  diffs: z.array(components.SnapshotFileDiff()),
});
export type UserMessageSummaryProof = Assert<Same<typeof UserMessageSummary, T.UserMessageSummary>>;

const AssistantMessage = () => z.looseObject({
  id: components.MessageID(),
  sessionID: components.SessionID(),
  role: z.literal("assistant"),
  time: components.AssistantMessageTime(),
  error: components.MessageError().optional(),
  parentID: components.MessageID(),
  modelID: z.string(),
  providerID: z.string(),
  mode: z.string(),
  agent: z.string(),
  path: components.AssistantMessagePath(),
  summary: z.boolean().optional(),
  cost: z.number().min(0),
  tokens: components.Tokens(),
  structured: z.unknown().optional(),
  variant: z.string().optional(),
  finish: z.string().optional(),
});
export type AssistantMessageProof = Assert<Same<typeof AssistantMessage, T.AssistantMessage>>;

const AssistantMessageTime = () => z.looseObject({ created: components.Timestamp(), completed: components.Timestamp().optional() });
export type AssistantMessageTimeProof = Assert<Same<typeof AssistantMessageTime, T.AssistantMessageTime>>;

const AssistantMessagePath = () => z.looseObject({ cwd: z.string(), root: z.string() });
export type AssistantMessagePathProof = Assert<Same<typeof AssistantMessagePath, T.AssistantMessagePath>>;

const Tokens = () => z.looseObject({
  total: z.int().min(0).optional(),
  input: z.int().min(0),
  output: z.int().min(0),
  reasoning: z.int().min(0),
  cache: components.TokenCache(),
});
export type TokensProof = Assert<Same<typeof Tokens, T.Tokens>>;

const TokenCache = () => z.looseObject({ read: z.int().min(0), write: z.int().min(0) });
export type TokenCacheProof = Assert<Same<typeof TokenCache, T.TokenCache>>;

const ModelRef = () => z.looseObject({ providerID: z.string(), modelID: z.string() });
export type ModelRefProof = Assert<Same<typeof ModelRef, T.ModelRef>>;

const OutputFormat = () => discriminated("type", [components.OutputFormatText(), components.OutputFormatJsonSchema()]);
export type OutputFormatProof = Assert<Same<typeof OutputFormat, T.OutputFormat>>;

const OutputFormatText = () => z.looseObject({ type: z.literal("text") });
export type OutputFormatTextProof = Assert<Same<typeof OutputFormatText, T.OutputFormatText>>;

const OutputFormatJsonSchema = () => z.looseObject({
  type: z.literal("json_schema"),
  schema: components.JSONSchema(),
  retryCount: z.int().min(0).optional(),
});
export type OutputFormatJsonSchemaProof = Assert<Same<typeof OutputFormatJsonSchema, T.OutputFormatJsonSchema>>;

const JSONSchema = () => z.record(z.string(), z.unknown());
export type JSONSchemaProof = Assert<Same<typeof JSONSchema, T.JSONSchema>>;

const Command = () => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  agent: z.string().optional(),
  model: z.string().optional(),
  source: z.enum(["command", "mcp", "skill"]).optional(),
  template: z.string(),
  subtask: z.boolean().optional(),
  hints: z.array(z.string()),
});
export type CommandProof = Assert<Same<typeof Command, T.Command>>;

const CommandInput = () => z.looseObject({
  messageID: components.MessageID().optional(),
  agent: z.string().optional(),
  model: z.string().optional(),
  arguments: z.string(),
  command: z.string(),
  variant: z.string().optional(),
  parts: z.array(components.FilePartInput()).optional(),
});
export type CommandInputProof = Assert<Same<typeof CommandInput, T.CommandInput>>;

const InitInput = () => z.looseObject({ modelID: z.string(), providerID: z.string(), messageID: components.MessageID() });
export type InitInputProof = Assert<Same<typeof InitInput, T.InitInput>>;

const ShellInput = () => z.looseObject({
  messageID: components.MessageID().optional(),
  agent: z.string(),
  model: components.ModelRef().optional(),
  command: z.string().min(1),
});
export type ShellInputProof = Assert<Same<typeof ShellInput, T.ShellInput>>;

const PromptInput = () => z.looseObject({
  messageID: components.MessageID().optional(),
  model: components.ModelRef().optional(),
  agent: z.string().optional(),
  noReply: z.boolean().optional(),
  delivery: z.enum(["steer", "queue"]).optional(),
  tools: z.record(z.string(), z.boolean()).optional(),
  format: components.OutputFormat().optional(),
  system: z.string().optional(),
  variant: z.string().optional(),
  parts: z.array(components.PartInput()).max(1000),
});
export type PromptInputProof = Assert<Same<typeof PromptInput, T.PromptInput>>;

const SessionSummarizeInput = () => z.looseObject({ providerID: z.string(), modelID: z.string(), auto: z.boolean().optional() });
export type SessionSummarizeInputProof = Assert<Same<typeof SessionSummarizeInput, T.SessionSummarizeInput>>;

const Part = () => discriminated("type", [
  components.TextPart(),
  components.SubtaskPart(),
  components.ReasoningPart(),
  components.FilePart(),
  components.ToolPart(),
  components.StepStartPart(),
  components.StepFinishPart(),
  components.SnapshotPart(),
  components.PatchPart(),
  components.AgentPart(),
  components.RetryPart(),
  components.CompactionPart(),
]);
export type PartProof = Assert<Same<typeof Part, T.Part>>;

const PartTime = () => z.looseObject({ start: components.Timestamp(), end: components.Timestamp().optional() });
export type PartTimeProof = Assert<Same<typeof PartTime, T.PartTime>>;

const TextPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("text"),
  text: z.string(),
  synthetic: z.boolean().optional(),
  ignored: z.boolean().optional(),
  time: components.PartTime().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type TextPartProof = Assert<Same<typeof TextPart, T.TextPart>>;

const ReasoningPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("reasoning"),
  text: z.string(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: components.PartTime(),
});
export type ReasoningPartProof = Assert<Same<typeof ReasoningPart, T.ReasoningPart>>;

const FilePart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("file"),
  mime: z.string(),
  filename: z.string().optional(),
  url: z.string(),
  source: components.FilePartSource().optional(),
  ignored: z.boolean().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type FilePartProof = Assert<Same<typeof FilePart, T.FilePart>>;

const FilePartSource = () => discriminated("type", [
  components.FileSource(),
  components.SymbolSource(),
  components.ResourceSource(),
]);
export type FilePartSourceProof = Assert<Same<typeof FilePartSource, T.FilePartSource>>;

const FilePartSourceText = () => z.looseObject({ value: z.string(), start: z.number(), end: z.number() });
export type FilePartSourceTextProof = Assert<Same<typeof FilePartSourceText, T.FilePartSourceText>>;

const FileSource = () => z.looseObject({ text: components.FilePartSourceText(), type: z.literal("file"), path: z.string() });
export type FileSourceProof = Assert<Same<typeof FileSource, T.FileSource>>;

const SymbolSource = () => z.looseObject({
  text: components.FilePartSourceText(),
  type: z.literal("symbol"),
  path: z.string(),
  range: components.Range(),
  name: z.string(),
  kind: z.int().min(0),
});
export type SymbolSourceProof = Assert<Same<typeof SymbolSource, T.SymbolSource>>;

const ResourceSource = () => z.looseObject({
  text: components.FilePartSourceText(),
  type: z.literal("resource"),
  clientName: z.string(),
  uri: z.string(),
});
export type ResourceSourceProof = Assert<Same<typeof ResourceSource, T.ResourceSource>>;

const Range = () => z.looseObject({ start: components.Position(), end: components.Position() });
export type RangeProof = Assert<Same<typeof Range, T.Range>>;

const Position = () => z.looseObject({ line: z.int().min(0), character: z.int().min(0) });
export type PositionProof = Assert<Same<typeof Position, T.Position>>;

const ToolPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("tool"),
  callID: z.string(),
  tool: z.string(),
  state: components.ToolState(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});
export type ToolPartProof = Assert<Same<typeof ToolPart, T.ToolPart>>;

const ToolState = () => discriminated("status", [
  components.ToolStatePending(),
  components.ToolStateRunning(),
  components.ToolStateCompleted(),
  components.ToolStateError(),
]);
export type ToolStateProof = Assert<Same<typeof ToolState, T.ToolState>>;

const ToolStatePending = () => z.looseObject({
  status: z.literal("pending"),
  input: z.record(z.string(), z.unknown()),
  raw: z.string(),
});
export type ToolStatePendingProof = Assert<Same<typeof ToolStatePending, T.ToolStatePending>>;

const ToolStateRunning = () => z.looseObject({
  status: z.literal("running"),
  input: z.record(z.string(), z.unknown()),
  title: z.string().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ start: components.Timestamp() }),
});
export type ToolStateRunningProof = Assert<Same<typeof ToolStateRunning, T.ToolStateRunning>>;

const ToolStateCompleted = () => z.looseObject({
  status: z.literal("completed"),
  input: z.record(z.string(), z.unknown()),
  output: z.string(),
  title: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  time: components.ToolCompletedTime(),
  attachments: z.array(components.FilePart()).optional(),
});
export type ToolStateCompletedProof = Assert<Same<typeof ToolStateCompleted, T.ToolStateCompleted>>;

const ToolStateError = () => z.looseObject({
  status: z.literal("error"),
  input: z.record(z.string(), z.unknown()),
  error: z.string(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: components.ToolTime(),
});
export type ToolStateErrorProof = Assert<Same<typeof ToolStateError, T.ToolStateError>>;

const ToolTime = () => z.looseObject({ start: components.Timestamp(), end: components.Timestamp() });
export type ToolTimeProof = Assert<Same<typeof ToolTime, T.ToolTime>>;

const ToolCompletedTime = () => z.looseObject({
  start: components.Timestamp(),
  end: components.Timestamp(),
  compacted: components.Timestamp().optional(),
});
export type ToolCompletedTimeProof = Assert<Same<typeof ToolCompletedTime, T.ToolCompletedTime>>;

const StepStartPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("step-start"),
  snapshot: z.string().optional(),
});
export type StepStartPartProof = Assert<Same<typeof StepStartPart, T.StepStartPart>>;

const StepFinishPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("step-finish"),
  reason: z.string(),
  snapshot: z.string().optional(),
  cost: z.number().min(0),
  tokens: components.Tokens(),
});
export type StepFinishPartProof = Assert<Same<typeof StepFinishPart, T.StepFinishPart>>;

const SnapshotPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("snapshot"),
  snapshot: z.string(),
});
export type SnapshotPartProof = Assert<Same<typeof SnapshotPart, T.SnapshotPart>>;

const PatchPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("patch"),
  hash: z.string(),
  files: z.array(z.string()),
});
export type PatchPartProof = Assert<Same<typeof PatchPart, T.PatchPart>>;

const SubtaskPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("subtask"),
  prompt: z.string(),
  description: z.string(),
  agent: z.string(),
  model: components.ModelRef().optional(),
  command: z.string().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type SubtaskPartProof = Assert<Same<typeof SubtaskPart, T.SubtaskPart>>;

const AgentPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("agent"),
  name: z.string(),
  source: components.FilePartSourceText().optional(),
});
export type AgentPartProof = Assert<Same<typeof AgentPart, T.AgentPart>>;

const RetryPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("retry"),
  attempt: z.int().min(0),
  error: components.APIError(),
  time: z.looseObject({ created: components.Timestamp() }),
});
export type RetryPartProof = Assert<Same<typeof RetryPart, T.RetryPart>>;

const CompactionPart = () => z.looseObject({
  id: components.PartID(),
  sessionID: components.SessionID(),
  messageID: components.MessageID(),
  type: z.literal("compaction"),
  auto: z.boolean(),
  overflow: z.boolean().optional(),
  tail_start_id: components.MessageID().optional(),
});
export type CompactionPartProof = Assert<Same<typeof CompactionPart, T.CompactionPart>>;

const PartInput = () => discriminated("type", [
  components.TextPartInput(),
  components.FilePartInput(),
  components.AgentPartInput(),
  components.SubtaskPartInput(),
]);
export type PartInputProof = Assert<Same<typeof PartInput, T.PartInput>>;

const TextPartInput = () => z.looseObject({
  id: components.PartID().optional(),
  type: z.literal("text"),
  text: z.string(),
  synthetic: z.boolean().optional(),
  ignored: z.boolean().optional(),
  time: components.PartTime().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type TextPartInputProof = Assert<Same<typeof TextPartInput, T.TextPartInput>>;

const FilePartInput = () => z.looseObject({
  id: components.PartID().optional(),
  type: z.literal("file"),
  mime: z.string(),
  filename: z.string().optional(),
  url: z.string(),
  source: components.FilePartSource().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type FilePartInputProof = Assert<Same<typeof FilePartInput, T.FilePartInput>>;

const AgentPartInput = () => z.looseObject({
  id: components.PartID().optional(),
  type: z.literal("agent"),
  name: z.string(),
  source: components.FilePartSourceText().optional(),
});
export type AgentPartInputProof = Assert<Same<typeof AgentPartInput, T.AgentPartInput>>;

const SubtaskPartInput = () => z.looseObject({
  id: components.PartID().optional(),
  type: z.literal("subtask"),
  prompt: z.string(),
  description: z.string(),
  agent: z.string(),
  model: components.ModelRef().optional(),
  command: z.string().optional(),
  said: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type SubtaskPartInputProof = Assert<Same<typeof SubtaskPartInput, T.SubtaskPartInput>>;

const PermissionRuleset = () => z.array(components.PermissionRule());
export type PermissionRulesetProof = Assert<Same<typeof PermissionRuleset, T.PermissionRuleset>>;

const PermissionRule = () => z.looseObject({
  permission: z.string(),
  pattern: z.string(),
  action: components.PermissionAction(),
});
export type PermissionRuleProof = Assert<Same<typeof PermissionRule, T.PermissionRule>>;

const PermissionAction = () => z.enum(["allow", "deny", "ask"]);
export type PermissionActionProof = Assert<Same<typeof PermissionAction, T.PermissionAction>>;

const PermissionTimeout = () => z.int().min(0);
export type PermissionTimeoutProof = Assert<Same<typeof PermissionTimeout, T.PermissionTimeout>>;

const PermissionRequest = () => z.looseObject({
  id: components.PermissionID(),
  sessionID: components.SessionID(),
  permission: z.string(),
  patterns: z.array(z.string()),
  metadata: z.record(z.string(), z.unknown()),
  always: z.array(z.string()),
  tool: components.PermissionTool().optional(),
  expires: components.Timestamp().optional(),
});
export type PermissionRequestProof = Assert<Same<typeof PermissionRequest, T.PermissionRequest>>;

const PermissionTool = () => z.looseObject({ messageID: components.MessageID(), callID: z.string() });
export type PermissionToolProof = Assert<Same<typeof PermissionTool, T.PermissionTool>>;

const PermissionReply = () => z.enum(["once", "always", "reject"]);
export type PermissionReplyProof = Assert<Same<typeof PermissionReply, T.PermissionReply>>;

const PermissionReplyInput = () => z.union([components.PermissionReplyByName(), components.PermissionReplyByAllow()]);
export type PermissionReplyInputProof = Assert<Same<typeof PermissionReplyInput, T.PermissionReplyInput>>;

const PermissionReplyByName = () => z.looseObject({ reply: components.PermissionReply(), message: z.string().optional() });
export type PermissionReplyByNameProof = Assert<Same<typeof PermissionReplyByName, T.PermissionReplyByName>>;

const PermissionReplyByAllow = () => z.looseObject({ allow: z.boolean(), message: z.string().optional() });
export type PermissionReplyByAllowProof = Assert<Same<typeof PermissionReplyByAllow, T.PermissionReplyByAllow>>;

const PermissionResponseInput = () => z.union([
  components.PermissionResponseByName(),
  components.PermissionReplyByName(),
  components.PermissionReplyByAllow(),
]);
export type PermissionResponseInputProof = Assert<Same<typeof PermissionResponseInput, T.PermissionResponseInput>>;

const PermissionResponseByName = () => z.looseObject({ response: components.PermissionReply() });
export type PermissionResponseByNameProof = Assert<Same<typeof PermissionResponseByName, T.PermissionResponseByName>>;

const QuestionRequest = () => z.looseObject({
  id: components.QuestionID(),
  sessionID: components.SessionID(),
  questions: z.array(components.QuestionInfo()),
  tool: components.QuestionTool().optional(),
  expires: components.Timestamp().optional(),
});
export type QuestionRequestProof = Assert<Same<typeof QuestionRequest, T.QuestionRequest>>;

const QuestionInfo = () => z.looseObject({
  question: z.string(),
  header: z.string(),
  options: z.array(components.QuestionOption()),
  multiple: z.boolean().optional(),
  custom: z.boolean().optional(),
});
export type QuestionInfoProof = Assert<Same<typeof QuestionInfo, T.QuestionInfo>>;

const QuestionOption = () => z.looseObject({ label: z.string(), description: z.string() });
export type QuestionOptionProof = Assert<Same<typeof QuestionOption, T.QuestionOption>>;

const QuestionTool = () => z.looseObject({ messageID: components.MessageID(), callID: z.string() });
export type QuestionToolProof = Assert<Same<typeof QuestionTool, T.QuestionTool>>;

const QuestionAnswer = () => z.array(z.string());
export type QuestionAnswerProof = Assert<Same<typeof QuestionAnswer, T.QuestionAnswer>>;

const QuestionReplyInput = () => z.looseObject({ answers: z.array(components.QuestionAnswer()) });
export type QuestionReplyInputProof = Assert<Same<typeof QuestionReplyInput, T.QuestionReplyInput>>;

const ToolIDs = () => z.array(z.string());
export type ToolIDsProof = Assert<Same<typeof ToolIDs, T.ToolIDs>>;

const ToolList = () => z.array(components.ToolListItem());
export type ToolListProof = Assert<Same<typeof ToolList, T.ToolList>>;

const ToolListItem = () => z.looseObject({ id: z.string(), description: z.string(), parameters: z.unknown() });
export type ToolListItemProof = Assert<Same<typeof ToolListItem, T.ToolListItem>>;

const Skill = () => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  location: z.string(),
  content: z.string(),
});
export type SkillProof = Assert<Same<typeof Skill, T.Skill>>;

const WorkspaceAdapter = () => z.looseObject({ type: z.string(), name: z.string(), description: z.string() });
export type WorkspaceAdapterProof = Assert<Same<typeof WorkspaceAdapter, T.WorkspaceAdapter>>;

const Workspace = () => z.looseObject({
  id: components.WorkspaceID(),
  type: z.string(),
  name: z.string(),
  branch: z.string().nullable().optional(),
  directory: z.string().nullable().optional(),
  extra: z.unknown().optional(),
  projectID: z.string(),
  timeUsed: z.number(),
});
export type WorkspaceProof = Assert<Same<typeof Workspace, T.Workspace>>;

const WorkspaceCreateInput = () => z.looseObject({
  id: z.string().regex(/^wrk/u).optional(),
  type: z.string(),
  branch: z.string().nullable().optional(),
  extra: z.unknown().optional(),
});
export type WorkspaceCreateInputProof = Assert<Same<typeof WorkspaceCreateInput, T.WorkspaceCreateInput>>;

const WorkspaceConnection = () => z.looseObject({
  workspaceID: components.WorkspaceID(),
  status: z.enum(["connected", "connecting", "disconnected", "error"]),
});
export type WorkspaceConnectionProof = Assert<Same<typeof WorkspaceConnection, T.WorkspaceConnection>>;

const WorkspaceWarpInput = () => z.looseObject({
  id: z.string().regex(/^wrk/u).nullable(),
  sessionID: components.SessionID(),
  copyChanges: z.boolean().optional(),
});
export type WorkspaceWarpInputProof = Assert<Same<typeof WorkspaceWarpInput, T.WorkspaceWarpInput>>;

const SyncKnown = () => z.record(z.string(), z.int().min(0));
export type SyncKnownProof = Assert<Same<typeof SyncKnown, T.SyncKnown>>;

const SyncRow = () => z.looseObject({
  id: components.EventID(),
  aggregate_id: z.string(),
  seq: z.int().min(0),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type SyncRowProof = Assert<Same<typeof SyncRow, T.SyncRow>>;

const SyncStealInput = () => z.looseObject({ sessionID: components.SessionID() });
export type SyncStealInputProof = Assert<Same<typeof SyncStealInput, T.SyncStealInput>>;

const SyncSession = () => z.looseObject({ sessionID: components.SessionID() });
export type SyncSessionProof = Assert<Same<typeof SyncSession, T.SyncSession>>;

const SyncReplayInput = () => z.looseObject({ directory: z.string(), events: z.array(components.SyncReplayEvent()).min(1) });
export type SyncReplayInputProof = Assert<Same<typeof SyncReplayInput, T.SyncReplayInput>>;

const SyncReplayEvent = () => z.looseObject({
  id: components.EventID(),
  aggregateID: z.string(),
  seq: z.int().min(0),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type SyncReplayEventProof = Assert<Same<typeof SyncReplayEvent, T.SyncReplayEvent>>;

const LSPStatus = () => z.looseObject({
  id: z.string(),
  name: z.string(),
  root: z.string(),
  status: z.enum(["connected", "error"]),
});
export type LSPStatusProof = Assert<Same<typeof LSPStatus, T.LSPStatus>>;

const FormatterStatus = () => z.looseObject({ name: z.string(), extensions: z.array(z.string()), enabled: z.boolean() });
export type FormatterStatusProof = Assert<Same<typeof FormatterStatus, T.FormatterStatus>>;

const PtyID = () => z.string().regex(/^pty/u);
export type PtyIDProof = Assert<Same<typeof PtyID, T.PtyID>>;

const Pty = () => z.looseObject({
  id: components.PtyID(),
  title: z.string(),
  command: z.string(),
  args: z.array(z.string()),
  cwd: z.string(),
  status: z.enum(["running", "exited"]),
  pid: z.int().min(0),
  exitCode: z.int().min(0).optional(),
});
export type PtyProof = Assert<Same<typeof Pty, T.Pty>>;

const PtyShell = () => z.looseObject({ path: z.string(), name: z.string(), acceptable: z.boolean() });
export type PtyShellProof = Assert<Same<typeof PtyShell, T.PtyShell>>;

const PtyCreateInput = () => z.looseObject({
  command: z.string().optional(),
  args: z.array(z.string()).optional(),
  cwd: z.string().optional(),
  title: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
export type PtyCreateInputProof = Assert<Same<typeof PtyCreateInput, T.PtyCreateInput>>;

const PtyUpdateInput = () => z.looseObject({ title: z.string().optional(), size: components.PtySize().optional() });
export type PtyUpdateInputProof = Assert<Same<typeof PtyUpdateInput, T.PtyUpdateInput>>;

const PtySize = () => z.looseObject({ rows: z.int().min(1), cols: z.int().min(1) });
export type PtySizeProof = Assert<Same<typeof PtySize, T.PtySize>>;

const PtyList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.Pty()) });
export type PtyListProof = Assert<Same<typeof PtyList, T.PtyList>>;

const PtyAnswer = () => z.looseObject({ location: components.LocationInfo(), data: components.Pty() });
export type PtyAnswerProof = Assert<Same<typeof PtyAnswer, T.PtyAnswer>>;

const PtyTicketAnswer = () => z.looseObject({ location: components.LocationInfo(), data: components.PtyTicketConnectToken() });
export type PtyTicketAnswerProof = Assert<Same<typeof PtyTicketAnswer, T.PtyTicketAnswer>>;

const PtyNotFoundV2Error = () => z.looseObject({ _tag: z.literal("PtyNotFoundError"), ptyID: z.string(), message: z.string() });
export type PtyNotFoundV2ErrorProof = Assert<Same<typeof PtyNotFoundV2Error, T.PtyNotFoundV2Error>>;

const PtyTicketConnectToken = () => z.looseObject({ ticket: z.string(), expires_in: z.int().min(1) });
export type PtyTicketConnectTokenProof = Assert<Same<typeof PtyTicketConnectToken, T.PtyTicketConnectToken>>;

const HealthStatus = () => z.looseObject({ healthy: z.literal(true), version: z.string() });
export type HealthStatusProof = Assert<Same<typeof HealthStatus, T.HealthStatus>>;

const ReadyStatus = () => z.looseObject({ ready: z.literal(true) });
export type ReadyStatusProof = Assert<Same<typeof ReadyStatus, T.ReadyStatus>>;

const Path = () => z.looseObject({
  home: z.string(),
  state: z.string(),
  config: z.string(),
  worktree: z.string(),
  directory: z.string(),
});
export type PathProof = Assert<Same<typeof Path, T.Path>>;

const Project = () => z.looseObject({
  id: z.string(),
  worktree: z.string(),
  vcs: components.ProjectVcs().optional(),
  name: z.string().optional(),
  icon: components.ProjectIcon().optional(),
  commands: components.ProjectCommands().optional(),
  time: components.ProjectTime(),
  sandboxes: z.array(z.string()),
});
export type ProjectProof = Assert<Same<typeof Project, T.Project>>;

const ProjectUpdateInput = () => z.looseObject({
  name: z.string().optional(),
  icon: components.ProjectIcon().optional(),
  commands: components.ProjectCommands().optional(),
});
export type ProjectUpdateInputProof = Assert<Same<typeof ProjectUpdateInput, T.ProjectUpdateInput>>;

const ProjectDirectories = () => z.array(z.looseObject({ directory: z.string(), strategy: z.string().optional() }));
export type ProjectDirectoriesProof = Assert<Same<typeof ProjectDirectories, T.ProjectDirectories>>;

const ProjectNotFoundError = () => z.looseObject({
  name: z.literal("ProjectNotFoundError"),
  data: z.looseObject({ message: z.string(), projectID: z.string() }),
  _tag: z.literal("ProjectNotFoundError"),
  projectID: z.string(),
  message: z.string(),
});
export type ProjectNotFoundErrorProof = Assert<Same<typeof ProjectNotFoundError, T.ProjectNotFoundError>>;

const ProjectVcs = () => z.literal("git");
export type ProjectVcsProof = Assert<Same<typeof ProjectVcs, T.ProjectVcs>>;

const ProjectIcon = () => z.looseObject({
  url: z.string().optional(),
  override: z.string().optional(),
  color: z.string().optional(),
});
export type ProjectIconProof = Assert<Same<typeof ProjectIcon, T.ProjectIcon>>;

const ProjectCommands = () => z.looseObject({ start: z.string().optional() });
export type ProjectCommandsProof = Assert<Same<typeof ProjectCommands, T.ProjectCommands>>;

const ProjectTime = () => z.looseObject({
  created: components.Timestamp(),
  updated: components.Timestamp(),
  initialized: components.Timestamp().optional(),
});
export type ProjectTimeProof = Assert<Same<typeof ProjectTime, T.ProjectTime>>;

const Agent = () => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  mode: z.enum(["subagent", "primary", "all"]),
  native: z.boolean().optional(),
  hidden: z.boolean().optional(),
  topP: z.number().optional(),
  temperature: z.number().optional(),
  color: z.string().optional(),
  permission: components.PermissionRuleset(),
  model: components.ModelRef().optional(),
  variant: z.string().optional(),
  prompt: z.string().optional(),
  options: z.record(z.string(), z.unknown()),
  steps: z.number().optional(),
});
export type AgentProof = Assert<Same<typeof Agent, T.Agent>>;

const LogInput = () => z.looseObject({
  service: z.string(),
  level: z.enum(["debug", "info", "error", "warn"]),
  message: z.string(),
  extra: z.record(z.string(), z.unknown()).optional(),
});
export type LogInputProof = Assert<Same<typeof LogInput, T.LogInput>>;

const UpgradeInput = () => z.looseObject({ target: z.string() });
export type UpgradeInputProof = Assert<Same<typeof UpgradeInput, T.UpgradeInput>>;

const UpgradeOutcome = () => discriminated("success", [components.UpgradeDone(), components.UpgradeRefused()]);
export type UpgradeOutcomeProof = Assert<Same<typeof UpgradeOutcome, T.UpgradeOutcome>>;

const UpgradeDone = () => z.looseObject({ success: z.literal(true), version: z.string() });
export type UpgradeDoneProof = Assert<Same<typeof UpgradeDone, T.UpgradeDone>>;

const UpgradeRefused = () => z.looseObject({ success: z.literal(false), error: z.string() });
export type UpgradeRefusedProof = Assert<Same<typeof UpgradeRefused, T.UpgradeRefused>>;

const ExperimentalCapabilities = () => z.looseObject({ backgroundSubagents: z.boolean() });
export type ExperimentalCapabilitiesProof = Assert<Same<typeof ExperimentalCapabilities, T.ExperimentalCapabilities>>;

const ConsoleState = () => z.looseObject({
  consoleManagedProviders: z.array(z.string()),
  activeOrgName: z.string().optional(),
  switchableOrgCount: z.int().min(0),
});
export type ConsoleStateProof = Assert<Same<typeof ConsoleState, T.ConsoleState>>;

const ConsoleOrgs = () => z.looseObject({ orgs: z.array(components.ConsoleOrg()) });
export type ConsoleOrgsProof = Assert<Same<typeof ConsoleOrgs, T.ConsoleOrgs>>;

const ConsoleOrg = () => z.looseObject({
  accountID: z.string(),
  accountEmail: z.string(),
  accountUrl: z.string(),
  orgID: z.string(),
  orgName: z.string(),
  active: z.boolean(),
});
export type ConsoleOrgProof = Assert<Same<typeof ConsoleOrg, T.ConsoleOrg>>;

const ConsoleSwitchInput = () => z.looseObject({ accountID: z.string(), orgID: z.string() });
export type ConsoleSwitchInputProof = Assert<Same<typeof ConsoleSwitchInput, T.ConsoleSwitchInput>>;

const Worktree = () => z.looseObject({ name: z.string(), branch: z.string().optional(), directory: z.string() });
export type WorktreeProof = Assert<Same<typeof Worktree, T.Worktree>>;

const WorktreeCreateInput = () => z.looseObject({ name: z.string().optional(), startCommand: z.string().optional() });
export type WorktreeCreateInputProof = Assert<Same<typeof WorktreeCreateInput, T.WorktreeCreateInput>>;

const WorktreeRemoveInput = () => z.looseObject({ directory: z.string() });
export type WorktreeRemoveInputProof = Assert<Same<typeof WorktreeRemoveInput, T.WorktreeRemoveInput>>;

const WorktreeResetInput = () => z.looseObject({ directory: z.string() });
export type WorktreeResetInputProof = Assert<Same<typeof WorktreeResetInput, T.WorktreeResetInput>>;

const MoveSessionInput = () => z.looseObject({
  sessionID: components.SessionID(),
  destination: components.MoveSessionDestination(),
  moveChanges: z.boolean().optional(),
});
export type MoveSessionInputProof = Assert<Same<typeof MoveSessionInput, T.MoveSessionInput>>;

const MoveSessionDestination = () => z.looseObject({ directory: z.string() });
export type MoveSessionDestinationProof = Assert<Same<typeof MoveSessionDestination, T.MoveSessionDestination>>;

const ProjectCopyNameInput = () => z.looseObject({ context: z.string().optional() });
export type ProjectCopyNameInputProof = Assert<Same<typeof ProjectCopyNameInput, T.ProjectCopyNameInput>>;

const ProjectCopyName = () => z.looseObject({ name: z.string() });
export type ProjectCopyNameProof = Assert<Same<typeof ProjectCopyName, T.ProjectCopyName>>;

const ProjectCopyCreateInput = () => z.looseObject({ strategy: z.string(), directory: z.string(), name: z.string().optional() });
export type ProjectCopyCreateInputProof = Assert<Same<typeof ProjectCopyCreateInput, T.ProjectCopyCreateInput>>;

const ProjectCopyRemoveInput = () => z.looseObject({ directory: z.string(), force: z.boolean() });
export type ProjectCopyRemoveInputProof = Assert<Same<typeof ProjectCopyRemoveInput, T.ProjectCopyRemoveInput>>;

const ProjectCopyCopy = () => z.looseObject({ directory: z.string() });
export type ProjectCopyCopyProof = Assert<Same<typeof ProjectCopyCopy, T.ProjectCopyCopy>>;

const TuiPromptInput = () => z.looseObject({ text: z.string() });
export type TuiPromptInputProof = Assert<Same<typeof TuiPromptInput, T.TuiPromptInput>>;

const TuiCommandInput = () => z.looseObject({ command: z.string() });
export type TuiCommandInputProof = Assert<Same<typeof TuiCommandInput, T.TuiCommandInput>>;

const TuiToastInput = () => z.looseObject({
  title: z.string().optional(),
  message: z.string(),
  variant: z.enum(["info", "success", "warning", "error"]),
  duration: z.int().min(1).optional(),
});
export type TuiToastInputProof = Assert<Same<typeof TuiToastInput, T.TuiToastInput>>;

const TuiSessionInput = () => z.looseObject({ sessionID: components.SessionID() });
export type TuiSessionInputProof = Assert<Same<typeof TuiSessionInput, T.TuiSessionInput>>;

const TuiPublishInput = () => discriminated("type", [
  components.TuiPublishPromptAppend(),
  components.TuiPublishCommandExecute(),
  components.TuiPublishToastShow(),
  components.TuiPublishSessionSelect(),
]);
export type TuiPublishInputProof = Assert<Same<typeof TuiPublishInput, T.TuiPublishInput>>;

const TuiPublishPromptAppend = () => z.looseObject({ type: z.literal("tui.prompt.append"), properties: components.TuiPromptInput() });
export type TuiPublishPromptAppendProof = Assert<Same<typeof TuiPublishPromptAppend, T.TuiPublishPromptAppend>>;

const TuiPublishCommandExecute = () => z.looseObject({ type: z.literal("tui.command.execute"), properties: components.TuiCommandInput() });
export type TuiPublishCommandExecuteProof = Assert<Same<typeof TuiPublishCommandExecute, T.TuiPublishCommandExecute>>;

const TuiPublishToastShow = () => z.looseObject({ type: z.literal("tui.toast.show"), properties: components.TuiToastInput() });
export type TuiPublishToastShowProof = Assert<Same<typeof TuiPublishToastShow, T.TuiPublishToastShow>>;

const TuiPublishSessionSelect = () => z.looseObject({ type: z.literal("tui.session.select"), properties: components.TuiSessionInput() });
export type TuiPublishSessionSelectProof = Assert<Same<typeof TuiPublishSessionSelect, T.TuiPublishSessionSelect>>;

const TuiRequest = () => z.looseObject({ path: z.string(), body: z.unknown() });
export type TuiRequestProof = Assert<Same<typeof TuiRequest, T.TuiRequest>>;

const TuiResponse = () => z.unknown();
export type TuiResponseProof = Assert<Same<typeof TuiResponse, T.TuiResponse>>;

const ProviderCatalog = () => z.looseObject({
  providers: z.array(components.Provider()),
  default: z.record(z.string(), z.string()),
});
export type ProviderCatalogProof = Assert<Same<typeof ProviderCatalog, T.ProviderCatalog>>;

const ProviderList = () => z.looseObject({
  all: z.array(components.Provider()),
  default: z.record(z.string(), z.string()),
  connected: z.array(z.string()),
});
export type ProviderListProof = Assert<Same<typeof ProviderList, T.ProviderList>>;

const Provider = () => z.looseObject({
  id: z.string(),
  name: z.string(),
  source: z.enum(["env", "config", "custom", "api"]),
  env: z.array(z.string()),
  key: z.string().optional(),
  options: z.record(z.string(), z.unknown()),
  models: z.record(z.string(), components.Model()),
});
export type ProviderProof = Assert<Same<typeof Provider, T.Provider>>;

const Model = () => z.looseObject({
  id: z.string(),
  providerID: z.string(),
  api: components.ModelApi(),
  name: z.string(),
  family: z.string().optional(),
  capabilities: components.ModelCapabilities(),
  cost: components.ModelCost(),
  limit: components.ModelLimit(),
  status: components.ModelStatus(),
  options: z.record(z.string(), z.unknown()),
  headers: z.record(z.string(), z.string()),
  release_date: z.string(),
  variants: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export type ModelProof = Assert<Same<typeof Model, T.Model>>;

const ModelApi = () => z.looseObject({ id: z.string(), url: z.string(), npm: z.string() });
export type ModelApiProof = Assert<Same<typeof ModelApi, T.ModelApi>>;

const ModelCapabilities = () => z.looseObject({
  temperature: z.boolean(),
  reasoning: z.boolean(),
  attachment: z.boolean(),
  toolcall: z.boolean(),
  input: components.ModelModalities(),
  output: components.ModelModalities(),
  interleaved: components.ModelInterleaved(),
});
export type ModelCapabilitiesProof = Assert<Same<typeof ModelCapabilities, T.ModelCapabilities>>;

const ModelModalities = () => z.looseObject({
  text: z.boolean(),
  audio: z.boolean(),
  image: z.boolean(),
  video: z.boolean(),
  pdf: z.boolean(),
});
export type ModelModalitiesProof = Assert<Same<typeof ModelModalities, T.ModelModalities>>;

const ModelInterleaved = () => z.union([
  z.boolean(),
  z.looseObject({
    field: z.union([z.enum(["reasoning", "reasoning_content", "reasoning_text"]), z.string()]),
  }),
]);
export type ModelInterleavedProof = Assert<Same<typeof ModelInterleaved, T.ModelInterleaved>>;

const ModelCost = () => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache: components.ModelCachePrice(),
  tiers: z.array(components.ModelCostTier()).optional(),
  experimentalOver200K: components.ModelPrice().optional(),
});
export type ModelCostProof = Assert<Same<typeof ModelCost, T.ModelCost>>;

const ModelCachePrice = () => z.looseObject({ read: z.number(), write: z.number() });
export type ModelCachePriceProof = Assert<Same<typeof ModelCachePrice, T.ModelCachePrice>>;

const ModelCostTier = () => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache: components.ModelCachePrice(),
  tier: z.looseObject({ type: z.literal("context"), size: z.number() }),
});
export type ModelCostTierProof = Assert<Same<typeof ModelCostTier, T.ModelCostTier>>;

const ModelPrice = () => z.looseObject({ input: z.number(), output: z.number(), cache: components.ModelCachePrice() });
export type ModelPriceProof = Assert<Same<typeof ModelPrice, T.ModelPrice>>;

const ModelLimit = () => z.looseObject({ context: z.number(), input: z.number().optional(), output: z.number() });
export type ModelLimitProof = Assert<Same<typeof ModelLimit, T.ModelLimit>>;

const ModelStatus = () => z.enum(["alpha", "beta", "deprecated", "active"]);
export type ModelStatusProof = Assert<Same<typeof ModelStatus, T.ModelStatus>>;

const Auth = () => discriminated("type", [components.ApiAuth(), components.OAuth(), components.WellKnownAuth()]);
export type AuthProof = Assert<Same<typeof Auth, T.Auth>>;

const ApiAuth = () => z.looseObject({
  type: z.literal("api"),
  key: z.string().min(1),
  metadata: z.record(z.string(), z.string()).optional(),
});
export type ApiAuthProof = Assert<Same<typeof ApiAuth, T.ApiAuth>>;

const OAuth = () => z.looseObject({
  type: z.literal("oauth"),
  refresh: z.string(),
  access: z.string(),
  expires: z.int().min(0),
  accountId: z.string().optional(),
  enterpriseUrl: z.string().optional(),
});
export type OAuthProof = Assert<Same<typeof OAuth, T.OAuth>>;

const WellKnownAuth = () => z.looseObject({ type: z.literal("wellknown"), key: z.string(), token: z.string() });
export type WellKnownAuthProof = Assert<Same<typeof WellKnownAuth, T.WellKnownAuth>>;

const ProviderAuthMethods = () => z.record(z.string(), z.array(components.ProviderAuthMethod()));
export type ProviderAuthMethodsProof = Assert<Same<typeof ProviderAuthMethods, T.ProviderAuthMethods>>;

const ProviderAuthMethod = () => z.looseObject({
  type: z.enum(["oauth", "api"]),
  label: z.string(),
  prompts: z.array(components.ProviderAuthPrompt()).optional(),
});
export type ProviderAuthMethodProof = Assert<Same<typeof ProviderAuthMethod, T.ProviderAuthMethod>>;

const ProviderAuthPrompt = () => discriminated("type", [components.ProviderAuthTextPrompt(), components.ProviderAuthSelectPrompt()]);
export type ProviderAuthPromptProof = Assert<Same<typeof ProviderAuthPrompt, T.ProviderAuthPrompt>>;

const ProviderAuthTextPrompt = () => z.looseObject({
  type: z.literal("text"),
  key: z.string(),
  message: z.string(),
  placeholder: z.string().optional(),
  when: components.ProviderAuthCondition().optional(),
});
export type ProviderAuthTextPromptProof = Assert<Same<typeof ProviderAuthTextPrompt, T.ProviderAuthTextPrompt>>;

const ProviderAuthSelectPrompt = () => z.looseObject({
  type: z.literal("select"),
  key: z.string(),
  message: z.string(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string(), hint: z.string().optional() })),
  when: components.ProviderAuthCondition().optional(),
});
export type ProviderAuthSelectPromptProof = Assert<Same<typeof ProviderAuthSelectPrompt, T.ProviderAuthSelectPrompt>>;

const ProviderAuthCondition = () => z.looseObject({ key: z.string(), op: z.enum(["eq", "neq"]), value: z.string() });
export type ProviderAuthConditionProof = Assert<Same<typeof ProviderAuthCondition, T.ProviderAuthCondition>>;

const ProviderOAuthAuthorizeInput = () => z.looseObject({ method: z.number(), inputs: z.record(z.string(), z.string()).optional() });
export type ProviderOAuthAuthorizeInputProof = Assert<Same<typeof ProviderOAuthAuthorizeInput, T.ProviderOAuthAuthorizeInput>>;

const ProviderOAuthCallbackInput = () => z.looseObject({ method: z.number(), code: z.string().optional() });
export type ProviderOAuthCallbackInputProof = Assert<Same<typeof ProviderOAuthCallbackInput, T.ProviderOAuthCallbackInput>>;

const ProviderAuthAuthorization = () => z.looseObject({ url: z.string(), method: z.enum(["auto", "code"]), instructions: z.string() });
export type ProviderAuthAuthorizationProof = Assert<Same<typeof ProviderAuthAuthorization, T.ProviderAuthAuthorization>>;

const ConfigUpdateInput = () => z.record(z.string(), z.unknown());
export type ConfigUpdateInputProof = Assert<Same<typeof ConfigUpdateInput, T.ConfigUpdateInput>>;

const Config = () => z.looseObject({
  $schema: z.string().optional(),
  shell: z.string().optional(),
  logLevel: components.LogLevel().optional(),
  server: components.ServerConfig().optional(),
  command: z.record(z.string(), components.CommandConfig()).optional(),
  skills: components.SkillsConfig().optional(),
  references: z.record(z.string(), components.ReferenceConfig()).optional(),
  reference: z.record(z.string(), components.ReferenceConfig()).optional(),
  watcher: components.WatcherConfig().optional(),
  snapshot: z.boolean().optional(),
  plugin: z.array(components.PluginConfig()).optional(),
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
  mode: z.object({ build: components.AgentConfig().optional(), plan: components.AgentConfig().optional() }).catchall(components.AgentConfig()).optional(),
  agent: z.object({
    plan: components.AgentConfig().optional(),
    build: components.AgentConfig().optional(),
    general: components.AgentConfig().optional(),
    explore: components.AgentConfig().optional(),
    title: components.AgentConfig().optional(),
    summary: components.AgentConfig().optional(),
    compaction: components.AgentConfig().optional(),
  }).catchall(components.AgentConfig()).optional(),
  provider: z.record(z.string(), components.ProviderConfig()).optional(),
  mcp: z.record(z.string(), components.McpConfig()).optional(),
  formatter: z.union([z.boolean(), z.record(z.string(), components.FormatterConfig())]).optional(),
  lsp: z.union([
    z.boolean(),
    z.record(z.string(), z.union([components.LspDisabledConfig(), components.LspServerConfig()])),
  ]).optional(),
  instructions: z.array(z.string()).optional(),
  layout: components.LayoutConfig().optional(),
  permission: components.PermissionConfig().optional(),
  permission_timeout: z.int().min(0).optional(),
  tools: z.record(z.string(), z.boolean()).optional(),
  attachment: components.AttachmentConfig().optional(),
  enterprise: components.EnterpriseConfig().optional(),
  tool_output: components.ToolOutputConfig().optional(),
  compaction: components.CompactionConfig().optional(),
  experimental: components.ExperimentalConfig().optional(),
});
export type ConfigProof = Assert<Same<typeof Config, T.Config>>;

const LogLevel = () => z.enum(["DEBUG", "INFO", "WARN", "ERROR"]);
export type LogLevelProof = Assert<Same<typeof LogLevel, T.LogLevel>>;

const ServerConfig = () => z.looseObject({
  port: z.int().gt(0).optional(),
  hostname: z.string().optional(),
  mdns: z.boolean().optional(),
  mdnsDomain: z.string().optional(),
  cors: z.array(z.string()).optional(),
});
export type ServerConfigProof = Assert<Same<typeof ServerConfig, T.ServerConfig>>;

const CommandConfig = () => z.looseObject({
  template: z.string(),
  description: z.string().optional(),
  agent: z.string().optional(),
  model: z.string().optional(),
  variant: z.string().optional(),
  subtask: z.boolean().optional(),
});
export type CommandConfigProof = Assert<Same<typeof CommandConfig, T.CommandConfig>>;

const SkillsConfig = () => z.looseObject({ paths: z.array(z.string()).optional(), urls: z.array(z.string()).optional() });
export type SkillsConfigProof = Assert<Same<typeof SkillsConfig, T.SkillsConfig>>;

const ReferenceConfig = () => z.union([z.string(), components.ReferenceGitConfig(), components.ReferenceLocalConfig()]);
export type ReferenceConfigProof = Assert<Same<typeof ReferenceConfig, T.ReferenceConfig>>;

const ReferenceGitConfig = () => z.looseObject({
  repository: z.string(),
  branch: z.string().optional(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
});
export type ReferenceGitConfigProof = Assert<Same<typeof ReferenceGitConfig, T.ReferenceGitConfig>>;

const ReferenceLocalConfig = () => z.looseObject({
  path: z.string(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
});
export type ReferenceLocalConfigProof = Assert<Same<typeof ReferenceLocalConfig, T.ReferenceLocalConfig>>;

const WatcherConfig = () => z.looseObject({ ignore: z.array(z.string()).optional() });
export type WatcherConfigProof = Assert<Same<typeof WatcherConfig, T.WatcherConfig>>;

const PluginConfig = () => z.union([z.string(), z.tuple([z.string(), z.record(z.string(), z.unknown())])]);
export type PluginConfigProof = Assert<Same<typeof PluginConfig, T.PluginConfig>>;

const AgentConfig = () => z.looseObject({
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
  permission: components.PermissionConfig().optional(),
});
export type AgentConfigProof = Assert<Same<typeof AgentConfig, T.AgentConfig>>;

const PermissionConfig = () => z.union([components.PermissionActionConfig(), components.PermissionToolsConfig()]);
export type PermissionConfigProof = Assert<Same<typeof PermissionConfig, T.PermissionConfig>>;

const PermissionToolsConfig = () => z.object({
  read: components.PermissionRuleConfig().optional(),
  edit: components.PermissionRuleConfig().optional(),
  glob: components.PermissionRuleConfig().optional(),
  grep: components.PermissionRuleConfig().optional(),
  list: components.PermissionRuleConfig().optional(),
  bash: components.PermissionRuleConfig().optional(),
  task: components.PermissionRuleConfig().optional(),
  external_directory: components.PermissionRuleConfig().optional(),
  todowrite: components.PermissionActionConfig().optional(),
  question: components.PermissionActionConfig().optional(),
  webfetch: components.PermissionActionConfig().optional(),
  websearch: components.PermissionActionConfig().optional(),
  lsp: components.PermissionRuleConfig().optional(),
  doom_loop: components.PermissionActionConfig().optional(),
  skill: components.PermissionRuleConfig().optional(),
  pty: components.PermissionRuleConfig().optional(),
}).catchall(components.PermissionRuleConfig());
export type PermissionToolsConfigProof = Assert<Same<typeof PermissionToolsConfig, T.PermissionToolsConfig>>;

const PermissionRuleConfig = () => z.union([components.PermissionActionConfig(), components.PermissionObjectConfig()]);
export type PermissionRuleConfigProof = Assert<Same<typeof PermissionRuleConfig, T.PermissionRuleConfig>>;

const PermissionObjectConfig = () => z.record(z.string(), components.PermissionActionConfig());
export type PermissionObjectConfigProof = Assert<Same<typeof PermissionObjectConfig, T.PermissionObjectConfig>>;

const PermissionActionConfig = () => z.enum(["ask", "allow", "deny"]);
export type PermissionActionConfigProof = Assert<Same<typeof PermissionActionConfig, T.PermissionActionConfig>>;

const ProviderConfig = () => z.looseObject({
  api: z.string().optional(),
  name: z.string().optional(),
  env: z.array(z.string()).optional(),
  id: z.string().optional(),
  npm: z.string().optional(),
  whitelist: z.array(z.string()).optional(),
  blacklist: z.array(z.string()).optional(),
  options: components.ProviderOptionsConfig().optional(),
  models: z.record(z.string(), components.ProviderModelConfig()).optional(),
});
export type ProviderConfigProof = Assert<Same<typeof ProviderConfig, T.ProviderConfig>>;

const ProviderOptionsConfig = () => z.looseObject({
  apiKey: z.string().optional(),
  baseURL: z.string().optional(),
  enterpriseUrl: z.string().optional(),
  setCacheKey: z.boolean().optional(),
  timeout: components.TimeoutConfig().optional(),
  headerTimeout: components.TimeoutConfig().optional(),
  chunkTimeout: components.TimeoutConfig().optional(),
});
export type ProviderOptionsConfigProof = Assert<Same<typeof ProviderOptionsConfig, T.ProviderOptionsConfig>>;

const TimeoutConfig = () => z.union([z.int().gt(0), z.literal(false)]);
export type TimeoutConfigProof = Assert<Same<typeof TimeoutConfig, T.TimeoutConfig>>;

const ProviderModelConfig = () => z.looseObject({
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
  cost: components.ModelCostConfig().optional(),
  limit: components.ModelLimit().optional(),
  modalities: components.ModelModalitiesConfig().optional(),
  experimental: z.boolean().optional(),
  status: components.ModelStatus().optional(),
  provider: z.looseObject({ npm: z.string().optional(), api: z.string().optional() }).optional(),
  options: z.record(z.string(), z.unknown()).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  variants: z.record(z.string(), components.ModelVariantConfig()).optional(),
});
export type ProviderModelConfigProof = Assert<Same<typeof ProviderModelConfig, T.ProviderModelConfig>>;

const ModelCostConfig = () => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache_read: z.number().optional(),
  cache_write: z.number().optional(),
  context_over_200k: components.ModelPriceConfig().optional(),
});
export type ModelCostConfigProof = Assert<Same<typeof ModelCostConfig, T.ModelCostConfig>>;

const ModelPriceConfig = () => z.looseObject({
  input: z.number(),
  output: z.number(),
  cache_read: z.number().optional(),
  cache_write: z.number().optional(),
});
export type ModelPriceConfigProof = Assert<Same<typeof ModelPriceConfig, T.ModelPriceConfig>>;

const ModelModalitiesConfig = () => z.looseObject({
  input: z.array(components.ModelModality()).optional(),
  output: z.array(components.ModelModality()).optional(),
});
export type ModelModalitiesConfigProof = Assert<Same<typeof ModelModalitiesConfig, T.ModelModalitiesConfig>>;

const ModelModality = () => z.enum(["text", "audio", "image", "video", "pdf"]);
export type ModelModalityProof = Assert<Same<typeof ModelModality, T.ModelModality>>;

const ModelVariantConfig = () => z.looseObject({ disabled: z.boolean().optional() });
export type ModelVariantConfigProof = Assert<Same<typeof ModelVariantConfig, T.ModelVariantConfig>>;

const McpConfig = () => z.union([components.McpLocalConfig(), components.McpRemoteConfig(), components.McpToggleConfig()]);
export type McpConfigProof = Assert<Same<typeof McpConfig, T.McpConfig>>;

const McpLocalConfig = () => z.looseObject({
  type: z.literal("local"),
  command: z.array(z.string()),
  cwd: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  enabled: z.boolean().optional(),
  timeout: z.int().gt(0).optional(),
});
export type McpLocalConfigProof = Assert<Same<typeof McpLocalConfig, T.McpLocalConfig>>;

const McpRemoteConfig = () => z.looseObject({
  type: z.literal("remote"),
  url: z.string(),
  enabled: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  oauth: z.union([components.McpOAuthConfig(), z.literal(false)]).optional(),
  timeout: z.int().gt(0).optional(),
});
export type McpRemoteConfigProof = Assert<Same<typeof McpRemoteConfig, T.McpRemoteConfig>>;

const McpToggleConfig = () => z.looseObject({ enabled: z.boolean() });
export type McpToggleConfigProof = Assert<Same<typeof McpToggleConfig, T.McpToggleConfig>>;

const McpServerConfigs = () => z.record(
  z.string(),
  discriminated("type", [components.McpLocalConfig(), components.McpRemoteConfig()]),
);
export type McpServerConfigsProof = Assert<Same<typeof McpServerConfigs, T.McpServerConfigs>>;

const McpAddInput = () => z.looseObject({
  name: z.string().min(1),
  config: discriminated("type", [components.McpLocalConfig(), components.McpRemoteConfig()]),
});
export type McpAddInputProof = Assert<Same<typeof McpAddInput, T.McpAddInput>>;

const McpAuthCallbackInput = () => z.looseObject({ code: z.string().min(1) });
export type McpAuthCallbackInputProof = Assert<Same<typeof McpAuthCallbackInput, T.McpAuthCallbackInput>>;

const McpAuthStart = () => z.looseObject({ authorizationUrl: z.string(), oauthState: z.string() });
export type McpAuthStartProof = Assert<Same<typeof McpAuthStart, T.McpAuthStart>>;

const McpAuthRemoved = () => z.looseObject({ success: z.literal(true) });
export type McpAuthRemovedProof = Assert<Same<typeof McpAuthRemoved, T.McpAuthRemoved>>;

const McpResource = () => z.looseObject({
  name: z.string(),
  uri: z.string(),
  description: z.string().optional(),
  mimeType: z.string().optional(),
  client: z.string(),
});
export type McpResourceProof = Assert<Same<typeof McpResource, T.McpResource>>;

const MCPStatus = () => discriminated("status", [
  components.MCPStatusConnected(),
  components.MCPStatusDisabled(),
  components.MCPStatusFailed(),
  components.MCPStatusNeedsAuth(),
  components.MCPStatusNeedsClientRegistration(),
]);
export type MCPStatusProof = Assert<Same<typeof MCPStatus, T.MCPStatus>>;

const MCPStatusConnected = () => z.looseObject({ status: z.literal("connected") });
export type MCPStatusConnectedProof = Assert<Same<typeof MCPStatusConnected, T.MCPStatusConnected>>;

const MCPStatusDisabled = () => z.looseObject({ status: z.literal("disabled") });
export type MCPStatusDisabledProof = Assert<Same<typeof MCPStatusDisabled, T.MCPStatusDisabled>>;

const MCPStatusFailed = () => z.looseObject({ status: z.literal("failed"), error: z.string() });
export type MCPStatusFailedProof = Assert<Same<typeof MCPStatusFailed, T.MCPStatusFailed>>;

const MCPStatusNeedsAuth = () => z.looseObject({ status: z.literal("needs_auth") });
export type MCPStatusNeedsAuthProof = Assert<Same<typeof MCPStatusNeedsAuth, T.MCPStatusNeedsAuth>>;

const MCPStatusNeedsClientRegistration = () => z.looseObject({ status: z.literal("needs_client_registration"), error: z.string() });
export type MCPStatusNeedsClientRegistrationProof = Assert<Same<typeof MCPStatusNeedsClientRegistration, T.MCPStatusNeedsClientRegistration>>;

const McpOAuthConfig = () => z.looseObject({
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  scope: z.string().optional(),
  callbackPort: z.int().min(1).max(65535).optional(),
  redirectUri: z.string().optional(),
});
export type McpOAuthConfigProof = Assert<Same<typeof McpOAuthConfig, T.McpOAuthConfig>>;

const FormatterConfig = () => z.looseObject({
  disabled: z.boolean().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  extensions: z.array(z.string()).optional(),
});
export type FormatterConfigProof = Assert<Same<typeof FormatterConfig, T.FormatterConfig>>;

const LspDisabledConfig = () => z.looseObject({ disabled: z.literal(true) });
export type LspDisabledConfigProof = Assert<Same<typeof LspDisabledConfig, T.LspDisabledConfig>>;

const LspServerConfig = () => z.looseObject({
  command: z.array(z.string()),
  extensions: z.array(z.string()).optional(),
  disabled: z.boolean().optional(),
  env: z.record(z.string(), z.string()).optional(),
  initialization: z.record(z.string(), z.unknown()).optional(),
});
export type LspServerConfigProof = Assert<Same<typeof LspServerConfig, T.LspServerConfig>>;

const LayoutConfig = () => z.enum(["auto", "stretch"]);
export type LayoutConfigProof = Assert<Same<typeof LayoutConfig, T.LayoutConfig>>;

const AttachmentConfig = () => z.looseObject({ image: components.ImageAttachmentConfig().optional() });
export type AttachmentConfigProof = Assert<Same<typeof AttachmentConfig, T.AttachmentConfig>>;

const ImageAttachmentConfig = () => z.looseObject({
  auto_resize: z.boolean().optional(),
  max_width: z.int().gt(0).optional(),
  max_height: z.int().gt(0).optional(),
  max_base64_bytes: z.int().gt(0).optional(),
});
export type ImageAttachmentConfigProof = Assert<Same<typeof ImageAttachmentConfig, T.ImageAttachmentConfig>>;

const EnterpriseConfig = () => z.looseObject({ url: z.string().optional() });
export type EnterpriseConfigProof = Assert<Same<typeof EnterpriseConfig, T.EnterpriseConfig>>;

const ToolOutputConfig = () => z.looseObject({ max_lines: z.int().gt(0).optional(), max_bytes: z.int().gt(0).optional() });
export type ToolOutputConfigProof = Assert<Same<typeof ToolOutputConfig, T.ToolOutputConfig>>;

const CompactionConfig = () => z.looseObject({
  auto: z.boolean().optional(),
  prune: z.boolean().optional(),
  tail_turns: z.int().min(0).optional(),
  preserve_recent_tokens: z.int().min(0).optional(),
  reserved: z.int().min(0).optional(),
});
export type CompactionConfigProof = Assert<Same<typeof CompactionConfig, T.CompactionConfig>>;

const ExperimentalConfig = () => z.looseObject({
  disable_paste_summary: z.boolean().optional(),
  batch_tool: z.boolean().optional(),
  openTelemetry: z.boolean().optional(),
  primary_tools: z.array(z.string()).optional(),
  continue_loop_on_deny: z.boolean().optional(),
  mcp_timeout: z.int().gt(0).optional(),
  policies: z.array(components.PolicyConfig()).optional(),
});
export type ExperimentalConfigProof = Assert<Same<typeof ExperimentalConfig, T.ExperimentalConfig>>;

const PolicyConfig = () => z.looseObject({
  action: z.literal("provider.use"),
  effect: components.PolicyEffect(),
  resource: z.string(),
});
export type PolicyConfigProof = Assert<Same<typeof PolicyConfig, T.PolicyConfig>>;

const PolicyEffect = () => z.enum(["allow", "deny"]);
export type PolicyEffectProof = Assert<Same<typeof PolicyEffect, T.PolicyEffect>>;

const Event = () => discriminated("type", [
  components.EventServerConnected(),
  components.EventServerHeartbeat(),
  components.EventServerResync(),
  components.EventServerInstanceDisposed(),
  components.EventGlobalDisposed(),
  components.EventTuiPromptAppend(),
  components.EventTuiCommandExecute(),
  components.EventTuiToastShow(),
  components.EventTuiSessionSelect(),
  components.EventSessionCreated(),
  components.EventSessionUpdated(),
  components.EventSessionDeleted(),
  components.EventSessionStatus(),
  components.EventSessionIdle(),
  components.EventSessionDiff(),
  components.EventSessionError(),
  components.EventSessionCompacted(),
  components.EventMessageCreated(),
  components.EventMessageUpdated(),
  components.EventMessageRemoved(),
  components.EventMessageDeleted(),
  components.EventMessagePartUpdated(),
  components.EventMessagePartDelta(),
  components.EventMessagePartRemoved(),
  components.EventPermissionAsked(),
  components.EventPermissionReplied(),
  components.EventPermissionExpired(),
  components.EventQuestionAsked(),
  components.EventQuestionReplied(),
  components.EventQuestionRejected(),
  components.EventQuestionExpired(),
  components.EventCommandExecuted(),
  components.EventFileEdited(),
  components.EventFileWatcherUpdated(),
  components.EventVcsBranchUpdated(),
  components.EventTodoUpdated(),
  components.EventLspUpdated(),
  components.EventLspClientDiagnostics(),
  components.EventPtyCreated(),
  components.EventPtyUpdated(),
  components.EventPtyExited(),
  components.EventPtyDeleted(),
  components.EventIntegrationUpdated(),
  components.EventIntegrationConnectionUpdated(),
  components.EventCatalogUpdated(),
  components.EventSessionNextMoved(),
  components.EventProjectUpdated(),
  components.EventProjectDirectoriesUpdated(),
  components.EventWorkspaceStatus(),
  components.EventWorktreeReady(),
  components.EventWorktreeFailed(),
  components.EventMcpToolsChanged(),
  components.EventMcpBrowserOpenFailed(),
]);
export type EventProof = Assert<Same<typeof Event, T.Event>>;

const GlobalEvent = () => z.looseObject({
  directory: z.string(),
  project: z.string().optional(),
  workspace: z.string().optional(),
  payload: components.Event(),
});
export type GlobalEventProof = Assert<Same<typeof GlobalEvent, T.GlobalEvent>>;

const EventServerConnected = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("server.connected"),
  properties: z.record(z.string(), z.unknown()),
});
export type EventServerConnectedProof = Assert<Same<typeof EventServerConnected, T.EventServerConnected>>;

const EventServerHeartbeat = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("server.heartbeat"),
  properties: z.record(z.string(), z.unknown()),
});
export type EventServerHeartbeatProof = Assert<Same<typeof EventServerHeartbeat, T.EventServerHeartbeat>>;

const EventServerResync = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("server.resync"),
  properties: z.looseObject({
    reason: z.enum(["expired", "unknown"]),
    lastEventID: z.string().optional(),
    oldestEventID: z.string().optional(),
  }),
});
export type EventServerResyncProof = Assert<Same<typeof EventServerResync, T.EventServerResync>>;

const EventServerInstanceDisposed = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("server.instance.disposed"),
  properties: z.looseObject({ directory: z.string() }),
});
export type EventServerInstanceDisposedProof = Assert<Same<typeof EventServerInstanceDisposed, T.EventServerInstanceDisposed>>;

const EventTuiPromptAppend = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("tui.prompt.append"),
  properties: components.TuiPromptInput(),
});
export type EventTuiPromptAppendProof = Assert<Same<typeof EventTuiPromptAppend, T.EventTuiPromptAppend>>;

const EventTuiCommandExecute = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("tui.command.execute"),
  properties: components.TuiCommandInput(),
});
export type EventTuiCommandExecuteProof = Assert<Same<typeof EventTuiCommandExecute, T.EventTuiCommandExecute>>;

const EventTuiToastShow = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("tui.toast.show"),
  properties: components.TuiToastInput(),
});
export type EventTuiToastShowProof = Assert<Same<typeof EventTuiToastShow, T.EventTuiToastShow>>;

const EventTuiSessionSelect = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("tui.session.select"),
  properties: components.TuiSessionInput(),
});
export type EventTuiSessionSelectProof = Assert<Same<typeof EventTuiSessionSelect, T.EventTuiSessionSelect>>;

const EventGlobalDisposed = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("global.disposed"),
  properties: z.record(z.string(), z.unknown()),
});
export type EventGlobalDisposedProof = Assert<Same<typeof EventGlobalDisposed, T.EventGlobalDisposed>>;

const EventSessionCreated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.created"),
  properties: z.looseObject({ sessionID: components.SessionID(), info: components.Session() }),
});
export type EventSessionCreatedProof = Assert<Same<typeof EventSessionCreated, T.EventSessionCreated>>;

const EventSessionUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.updated"),
  properties: z.looseObject({ sessionID: components.SessionID(), info: components.Session() }),
});
export type EventSessionUpdatedProof = Assert<Same<typeof EventSessionUpdated, T.EventSessionUpdated>>;

const EventSessionDeleted = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.deleted"),
  properties: z.looseObject({ sessionID: components.SessionID(), info: components.Session() }),
});
export type EventSessionDeletedProof = Assert<Same<typeof EventSessionDeleted, T.EventSessionDeleted>>;

const EventSessionStatus = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.status"),
  properties: z.looseObject({ sessionID: components.SessionID(), status: components.SessionStatus() }),
});
export type EventSessionStatusProof = Assert<Same<typeof EventSessionStatus, T.EventSessionStatus>>;

const EventSessionIdle = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.idle"),
  properties: z.looseObject({ sessionID: components.SessionID() }),
});
export type EventSessionIdleProof = Assert<Same<typeof EventSessionIdle, T.EventSessionIdle>>;

const EventSessionDiff = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.diff"),
  properties: z.looseObject({ sessionID: components.SessionID(), diff: z.array(components.SnapshotFileDiff()) }),
});
export type EventSessionDiffProof = Assert<Same<typeof EventSessionDiff, T.EventSessionDiff>>;

const EventSessionError = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.error"),
  properties: z.looseObject({
    sessionID: components.SessionID().optional(),
    error: components.MessageError().optional(),
  }),
});
export type EventSessionErrorProof = Assert<Same<typeof EventSessionError, T.EventSessionError>>;

const EventSessionCompacted = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.compacted"),
  properties: z.looseObject({ sessionID: components.SessionID() }),
});
export type EventSessionCompactedProof = Assert<Same<typeof EventSessionCompacted, T.EventSessionCompacted>>;

const EventMessageCreated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("message.created"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    info: components.Message(),
    parts: z.array(components.Part()),
  }),
});
export type EventMessageCreatedProof = Assert<Same<typeof EventMessageCreated, T.EventMessageCreated>>;

const EventMessageUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("message.updated"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    info: components.Message(),
    parts: z.array(components.Part()),
  }),
});
export type EventMessageUpdatedProof = Assert<Same<typeof EventMessageUpdated, T.EventMessageUpdated>>;

const EventMessageRemoved = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("message.removed"),
  properties: z.looseObject({ sessionID: components.SessionID(), messageID: components.MessageID() }),
});
export type EventMessageRemovedProof = Assert<Same<typeof EventMessageRemoved, T.EventMessageRemoved>>;

const EventMessageDeleted = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("message.deleted"),
  properties: z.looseObject({ sessionID: components.SessionID(), messageID: components.MessageID() }),
});
export type EventMessageDeletedProof = Assert<Same<typeof EventMessageDeleted, T.EventMessageDeleted>>;

const EventMessagePartUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("message.part.updated"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    part: components.Part(),
    time: components.Timestamp(),
  }),
});
export type EventMessagePartUpdatedProof = Assert<Same<typeof EventMessagePartUpdated, T.EventMessagePartUpdated>>;

const EventMessagePartDelta = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("message.part.delta"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    messageID: components.MessageID(),
    partID: components.PartID(),
    field: z.string(),
    delta: z.string(),
  }),
});
export type EventMessagePartDeltaProof = Assert<Same<typeof EventMessagePartDelta, T.EventMessagePartDelta>>;

const EventMessagePartRemoved = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("message.part.removed"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    messageID: components.MessageID(),
    partID: components.PartID(),
  }),
});
export type EventMessagePartRemovedProof = Assert<Same<typeof EventMessagePartRemoved, T.EventMessagePartRemoved>>;

const EventPermissionAsked = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("permission.asked"),
  properties: components.PermissionRequest(),
});
export type EventPermissionAskedProof = Assert<Same<typeof EventPermissionAsked, T.EventPermissionAsked>>;

const EventPermissionReplied = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("permission.replied"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    requestID: components.PermissionID(),
    reply: components.PermissionReply(),
    message: z.string().optional(),
  }),
});
export type EventPermissionRepliedProof = Assert<Same<typeof EventPermissionReplied, T.EventPermissionReplied>>;

const EventPermissionExpired = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("permission.expired"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    requestID: components.PermissionID(),
    expires: components.Timestamp(),
  }),
});
export type EventPermissionExpiredProof = Assert<Same<typeof EventPermissionExpired, T.EventPermissionExpired>>;

const EventQuestionAsked = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("question.asked"),
  properties: components.QuestionRequest(),
});
export type EventQuestionAskedProof = Assert<Same<typeof EventQuestionAsked, T.EventQuestionAsked>>;

const EventQuestionReplied = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("question.replied"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    requestID: components.QuestionID(),
    answers: z.array(components.QuestionAnswer()),
  }),
});
export type EventQuestionRepliedProof = Assert<Same<typeof EventQuestionReplied, T.EventQuestionReplied>>;

const EventQuestionExpired = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("question.expired"),
  properties: z.looseObject({
    sessionID: components.SessionID(),
    requestID: components.QuestionID(),
    expires: components.Timestamp(),
  }),
});
export type EventQuestionExpiredProof = Assert<Same<typeof EventQuestionExpired, T.EventQuestionExpired>>;

const EventQuestionRejected = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("question.rejected"),
  properties: z.looseObject({ sessionID: components.SessionID(), requestID: components.QuestionID() }),
});
export type EventQuestionRejectedProof = Assert<Same<typeof EventQuestionRejected, T.EventQuestionRejected>>;

const EventTodoUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("todo.updated"),
  properties: z.looseObject({ sessionID: components.SessionID(), todos: z.array(components.Todo()) }),
});
export type EventTodoUpdatedProof = Assert<Same<typeof EventTodoUpdated, T.EventTodoUpdated>>;

const EventCommandExecuted = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("command.executed"),
  properties: z.looseObject({
    name: z.string(),
    sessionID: components.SessionID(),
    arguments: z.string(),
    messageID: components.MessageID(),
  }),
});
export type EventCommandExecutedProof = Assert<Same<typeof EventCommandExecuted, T.EventCommandExecuted>>;

const EventFileWatcherUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("file.watcher.updated"),
  properties: z.looseObject({ file: z.string(), event: z.enum(["add", "change", "unlink"]) }),
});
export type EventFileWatcherUpdatedProof = Assert<Same<typeof EventFileWatcherUpdated, T.EventFileWatcherUpdated>>;

const EventVcsBranchUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("vcs.branch.updated"),
  properties: z.looseObject({ branch: z.string().optional() }),
});
export type EventVcsBranchUpdatedProof = Assert<Same<typeof EventVcsBranchUpdated, T.EventVcsBranchUpdated>>;

const EventFileEdited = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("file.edited"),
  properties: z.looseObject({ file: z.string() }),
});
export type EventFileEditedProof = Assert<Same<typeof EventFileEdited, T.EventFileEdited>>;

const EventProjectDirectoriesUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("project.directories.updated"),
  properties: z.looseObject({ projectID: z.string() }),
});
export type EventProjectDirectoriesUpdatedProof = Assert<Same<typeof EventProjectDirectoriesUpdated, T.EventProjectDirectoriesUpdated>>;

const EventWorkspaceStatus = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("workspace.status"),
  properties: components.WorkspaceConnection(),
});
export type EventWorkspaceStatusProof = Assert<Same<typeof EventWorkspaceStatus, T.EventWorkspaceStatus>>;

const EventWorktreeReady = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("worktree.ready"),
  properties: z.looseObject({ name: z.string(), branch: z.string().optional() }),
});
export type EventWorktreeReadyProof = Assert<Same<typeof EventWorktreeReady, T.EventWorktreeReady>>;

const EventWorktreeFailed = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("worktree.failed"),
  properties: z.looseObject({ message: z.string() }),
});
export type EventWorktreeFailedProof = Assert<Same<typeof EventWorktreeFailed, T.EventWorktreeFailed>>;

const EventMcpToolsChanged = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("mcp.tools.changed"),
  properties: z.looseObject({ server: z.string() }),
});
export type EventMcpToolsChangedProof = Assert<Same<typeof EventMcpToolsChanged, T.EventMcpToolsChanged>>;

const EventMcpBrowserOpenFailed = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("mcp.browser.open.failed"),
  properties: z.looseObject({ mcpName: z.string(), url: z.string() }),
});
export type EventMcpBrowserOpenFailedProof = Assert<Same<typeof EventMcpBrowserOpenFailed, T.EventMcpBrowserOpenFailed>>;

const EventLspUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("lsp.updated"),
  properties: z.record(z.string(), z.unknown()),
});
export type EventLspUpdatedProof = Assert<Same<typeof EventLspUpdated, T.EventLspUpdated>>;

const EventLspClientDiagnostics = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("lsp.client.diagnostics"),
  properties: z.looseObject({ serverID: z.string(), path: z.string() }),
});
export type EventLspClientDiagnosticsProof = Assert<Same<typeof EventLspClientDiagnostics, T.EventLspClientDiagnostics>>;

const EventPtyCreated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("pty.created"),
  properties: z.looseObject({ info: components.Pty() }),
});
export type EventPtyCreatedProof = Assert<Same<typeof EventPtyCreated, T.EventPtyCreated>>;

const EventPtyUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("pty.updated"),
  properties: z.looseObject({ info: components.Pty() }),
});
export type EventPtyUpdatedProof = Assert<Same<typeof EventPtyUpdated, T.EventPtyUpdated>>;

const EventPtyExited = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("pty.exited"),
  properties: z.looseObject({ id: components.PtyID(), exitCode: z.int().min(0) }),
});
export type EventPtyExitedProof = Assert<Same<typeof EventPtyExited, T.EventPtyExited>>;

const EventPtyDeleted = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("pty.deleted"),
  properties: z.looseObject({ id: components.PtyID() }),
});
export type EventPtyDeletedProof = Assert<Same<typeof EventPtyDeleted, T.EventPtyDeleted>>;

const EventIntegrationUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("integration.updated"),
  properties: z.record(z.string(), z.unknown()),
});
export type EventIntegrationUpdatedProof = Assert<Same<typeof EventIntegrationUpdated, T.EventIntegrationUpdated>>;

const EventIntegrationConnectionUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("integration.connection.updated"),
  properties: z.looseObject({ integrationID: z.string() }),
});
export type EventIntegrationConnectionUpdatedProof = Assert<Same<typeof EventIntegrationConnectionUpdated, T.EventIntegrationConnectionUpdated>>;

const EventCatalogUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("catalog.updated"),
  properties: z.record(z.string(), z.unknown()),
});
export type EventCatalogUpdatedProof = Assert<Same<typeof EventCatalogUpdated, T.EventCatalogUpdated>>;

const EventSessionNextMoved = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("session.next.moved"),
  properties: z.looseObject({
    timestamp: z.number(),
    sessionID: components.SessionID(),
    location: components.LocationRef(),
    subdirectory: z.string().optional(),
  }),
});
export type EventSessionNextMovedProof = Assert<Same<typeof EventSessionNextMoved, T.EventSessionNextMoved>>;

const EventProjectUpdated = () => z.looseObject({
  id: components.EventID(),
  type: z.literal("project.updated"),
  properties: components.Project(),
});
export type EventProjectUpdatedProof = Assert<Same<typeof EventProjectUpdated, T.EventProjectUpdated>>;

const V2Health = () => z.looseObject({ healthy: z.literal(true) });
export type V2HealthProof = Assert<Same<typeof V2Health, T.V2Health>>;

const V2AgentList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.AgentV2Info()) });
export type V2AgentListProof = Assert<Same<typeof V2AgentList, T.V2AgentList>>;

const V2ModelList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.ModelV2Info()) });
export type V2ModelListProof = Assert<Same<typeof V2ModelList, T.V2ModelList>>;

const V2ProviderList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.ProviderV2Info()) });
export type V2ProviderListProof = Assert<Same<typeof V2ProviderList, T.V2ProviderList>>;

const V2ProviderAnswer = () => z.looseObject({ location: components.LocationInfo(), data: components.ProviderV2Info() });
export type V2ProviderAnswerProof = Assert<Same<typeof V2ProviderAnswer, T.V2ProviderAnswer>>;

const V2CommandList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.CommandV2Info()) });
export type V2CommandListProof = Assert<Same<typeof V2CommandList, T.V2CommandList>>;

const V2SkillList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.SkillV2Info()) });
export type V2SkillListProof = Assert<Same<typeof V2SkillList, T.V2SkillList>>;

const V2SessionAnswer = () => z.looseObject({ data: components.SessionV2Info() });
export type V2SessionAnswerProof = Assert<Same<typeof V2SessionAnswer, T.V2SessionAnswer>>;

const V2ActiveSessions = () => z.looseObject({ data: z.record(z.string(), components.SessionActive()) });
export type V2ActiveSessionsProof = Assert<Same<typeof V2ActiveSessions, T.V2ActiveSessions>>;

const V2PromptAnswer = () => z.looseObject({ data: components.SessionInputAdmitted() });
export type V2PromptAnswerProof = Assert<Same<typeof V2PromptAnswer, T.V2PromptAnswer>>;

const V2RevertAnswer = () => z.looseObject({ data: components.RevertState() });
export type V2RevertAnswerProof = Assert<Same<typeof V2RevertAnswer, T.V2RevertAnswer>>;

const V2Context = () => z.looseObject({ data: z.array(components.SessionMessage()) });
export type V2ContextProof = Assert<Same<typeof V2Context, T.V2Context>>;

const V2MessageAnswer = () => z.looseObject({ data: components.SessionMessage() });
export type V2MessageAnswerProof = Assert<Same<typeof V2MessageAnswer, T.V2MessageAnswer>>;

const V2PermissionRequestList = () => z.looseObject({
  location: components.LocationInfo(),
  data: z.array(components.PermissionV2Request()),
});
export type V2PermissionRequestListProof = Assert<Same<typeof V2PermissionRequestList, T.V2PermissionRequestList>>;

const V2SavedPermissionList = () => z.looseObject({ data: z.array(components.PermissionSavedInfo()) });
export type V2SavedPermissionListProof = Assert<Same<typeof V2SavedPermissionList, T.V2SavedPermissionList>>;

const V2PermissionOutcome = () => z.looseObject({
  data: z.looseObject({ id: z.string().regex(/^per/u), effect: components.PermissionV2Effect() }),
});
export type V2PermissionOutcomeProof = Assert<Same<typeof V2PermissionOutcome, T.V2PermissionOutcome>>;

const V2SessionPermissionList = () => z.looseObject({ data: z.array(components.PermissionV2Request()) });
export type V2SessionPermissionListProof = Assert<Same<typeof V2SessionPermissionList, T.V2SessionPermissionList>>;

const V2PermissionAnswer = () => z.looseObject({ data: components.PermissionV2Request() });
export type V2PermissionAnswerProof = Assert<Same<typeof V2PermissionAnswer, T.V2PermissionAnswer>>;

const V2QuestionRequestList = () => z.looseObject({
  location: components.LocationInfo(),
  data: z.array(components.QuestionV2Request()),
});
export type V2QuestionRequestListProof = Assert<Same<typeof V2QuestionRequestList, T.V2QuestionRequestList>>;

const V2SessionQuestionList = () => z.looseObject({ data: z.array(components.QuestionV2Request()) });
export type V2SessionQuestionListProof = Assert<Same<typeof V2SessionQuestionList, T.V2SessionQuestionList>>;

const V2IntegrationList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.IntegrationInfo()) });
export type V2IntegrationListProof = Assert<Same<typeof V2IntegrationList, T.V2IntegrationList>>;

const V2IntegrationAnswer = () => z.looseObject({ location: components.LocationInfo(), data: components.IntegrationInfo() });
export type V2IntegrationAnswerProof = Assert<Same<typeof V2IntegrationAnswer, T.V2IntegrationAnswer>>;

const V2AttemptAnswer = () => z.looseObject({ location: components.LocationInfo(), data: components.IntegrationAttempt() });
export type V2AttemptAnswerProof = Assert<Same<typeof V2AttemptAnswer, T.V2AttemptAnswer>>;

const V2AttemptStatusAnswer = () => z.looseObject({ location: components.LocationInfo(), data: components.IntegrationAttemptStatus() });
export type V2AttemptStatusAnswerProof = Assert<Same<typeof V2AttemptStatusAnswer, T.V2AttemptStatusAnswer>>;

const V2ReferenceList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.ReferenceInfo()) });
export type V2ReferenceListProof = Assert<Same<typeof V2ReferenceList, T.V2ReferenceList>>;

const V2FileList = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.FileSystemEntry()) });
export type V2FileListProof = Assert<Same<typeof V2FileList, T.V2FileList>>;

const V2FoundFiles = () => z.looseObject({ location: components.LocationInfo(), data: z.array(components.FileSystemEntry()) });
export type V2FoundFilesProof = Assert<Same<typeof V2FoundFiles, T.V2FoundFiles>>;

const LocationInfo = () => z.looseObject({
  directory: z.string(),
  workspaceID: z.string().regex(/^wrk/u).optional(),
  project: z.looseObject({ id: z.string(), directory: z.string() }),
});
export type LocationInfoProof = Assert<Same<typeof LocationInfo, T.LocationInfo>>;

const AgentV2Info = () => z.looseObject({
  id: z.string(),
  model: components.ModelV2Ref().optional(),
  request: components.ProviderRequest(),
  system: z.string().optional(),
  description: z.string().optional(),
  mode: z.enum(["subagent", "primary", "all"]),
  hidden: z.boolean(),
  color: components.AgentColor().optional(),
  steps: z.int().gt(0).optional(),
  permissions: components.PermissionV2Ruleset(),
});
export type AgentV2InfoProof = Assert<Same<typeof AgentV2Info, T.AgentV2Info>>;

const ModelV2Ref = () => z.looseObject({ id: z.string(), providerID: z.string(), variant: z.string().optional() });
export type ModelV2RefProof = Assert<Same<typeof ModelV2Ref, T.ModelV2Ref>>;

const ProviderRequest = () => z.looseObject({
  headers: z.record(z.string(), z.string()),
  body: z.record(z.string(), z.unknown()),
});
export type ProviderRequestProof = Assert<Same<typeof ProviderRequest, T.ProviderRequest>>;

const AgentColor = () => z.union([
  z.string().regex(/^#[0-9a-fA-F]{6}$/u),
  z.enum(["primary", "secondary", "accent", "success", "warning", "error", "info"]),
]);
export type AgentColorProof = Assert<Same<typeof AgentColor, T.AgentColor>>;

const PermissionV2Ruleset = () => z.array(components.PermissionV2Rule());
export type PermissionV2RulesetProof = Assert<Same<typeof PermissionV2Ruleset, T.PermissionV2Ruleset>>;

const PermissionV2Rule = () => z.looseObject({ action: z.string(), resource: z.string(), effect: components.PermissionV2Effect() });
export type PermissionV2RuleProof = Assert<Same<typeof PermissionV2Rule, T.PermissionV2Rule>>;

const PermissionV2Effect = () => z.enum(["allow", "deny", "ask"]);
export type PermissionV2EffectProof = Assert<Same<typeof PermissionV2Effect, T.PermissionV2Effect>>;

const ModelV2Info = () => z.looseObject({
  id: z.string(),
  providerID: z.string(),
  family: z.string().optional(),
  name: z.string(),
  api: components.ModelV2Api(),
  capabilities: components.ModelV2Capabilities(),
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
  cost: z.array(components.ModelV2Cost()),
  status: z.enum(["alpha", "beta", "deprecated", "active"]),
  enabled: z.boolean(),
  limit: z.looseObject({ context: z.int(), input: z.int().optional(), output: z.int() }),
});
export type ModelV2InfoProof = Assert<Same<typeof ModelV2Info, T.ModelV2Info>>;

const ModelV2Api = () => discriminated("type", [
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
]);
export type ModelV2ApiProof = Assert<Same<typeof ModelV2Api, T.ModelV2Api>>;

const ModelV2Capabilities = () => z.looseObject({ tools: z.boolean(), input: z.array(z.string()), output: z.array(z.string()) });
export type ModelV2CapabilitiesProof = Assert<Same<typeof ModelV2Capabilities, T.ModelV2Capabilities>>;

const ModelV2Cost = () => z.looseObject({
  tier: z.looseObject({ type: z.literal("context"), size: z.int() }).optional(),
  input: z.number(),
  output: z.number(),
  cache: z.looseObject({ read: z.number(), write: z.number() }),
});
export type ModelV2CostProof = Assert<Same<typeof ModelV2Cost, T.ModelV2Cost>>;

const ProviderV2Info = () => z.looseObject({
  id: z.string(),
  integrationID: z.string().optional(),
  name: z.string(),
  disabled: z.boolean().optional(),
  api: components.ProviderApi(),
  request: components.ProviderRequest(),
});
export type ProviderV2InfoProof = Assert<Same<typeof ProviderV2Info, T.ProviderV2Info>>;

const ProviderApi = () => discriminated("type", [components.ProviderAISDK(), components.ProviderNative()]);
export type ProviderApiProof = Assert<Same<typeof ProviderApi, T.ProviderApi>>;

const ProviderAISDK = () => z.looseObject({
  type: z.literal("aisdk"),
  package: z.string(),
  url: z.string().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});
export type ProviderAISDKProof = Assert<Same<typeof ProviderAISDK, T.ProviderAISDK>>;

const ProviderNative = () => z.looseObject({
  type: z.literal("native"),
  url: z.string().optional(),
  settings: z.record(z.string(), z.unknown()),
});
export type ProviderNativeProof = Assert<Same<typeof ProviderNative, T.ProviderNative>>;

const CommandV2Info = () => z.looseObject({
  name: z.string(),
  template: z.string(),
  description: z.string().optional(),
  agent: z.string().optional(),
  model: components.ModelV2Ref().optional(),
  subtask: z.boolean().optional(),
});
export type CommandV2InfoProof = Assert<Same<typeof CommandV2Info, T.CommandV2Info>>;

const SkillV2Info = () => z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  slash: z.boolean().optional(),
  location: z.string(),
  content: z.string(),
});
export type SkillV2InfoProof = Assert<Same<typeof SkillV2Info, T.SkillV2Info>>;

const SessionsResponse = () => z.looseObject({
  data: z.array(components.SessionV2Info()),
  cursor: z.looseObject({ previous: z.string().optional(), next: z.string().optional() }),
});
export type SessionsResponseProof = Assert<Same<typeof SessionsResponse, T.SessionsResponse>>;

const SessionV2Info = () => z.looseObject({
  id: z.string().regex(/^ses/u),
  parentID: z.string().regex(/^ses/u).optional(),
  projectID: z.string(),
  agent: z.string().optional(),
  model: components.ModelV2Ref().optional(),
  cost: z.number(),
  tokens: z.looseObject({
    input: z.number(),
    output: z.number(),
    reasoning: z.number(),
    cache: z.looseObject({ read: z.number(), write: z.number() }),
  }),
  time: z.looseObject({ created: z.number(), updated: z.number(), archived: z.number().optional() }),
  title: z.string(),
  location: components.LocationRef(),
  subpath: z.string().optional(),
  revert: components.RevertState().optional(),
});
export type SessionV2InfoProof = Assert<Same<typeof SessionV2Info, T.SessionV2Info>>;

const LocationRef = () => z.looseObject({ directory: z.string(), workspaceID: z.string().regex(/^wrk/u).optional() });
export type LocationRefProof = Assert<Same<typeof LocationRef, T.LocationRef>>;

const RevertState = () => z.looseObject({
  messageID: z.string().regex(/^msg_/u),
  partID: z.string().optional(),
  snapshot: z.string().optional(),
  diff: z.string().optional(),
  files: z.array(components.FileDiff()).optional(),
});
export type RevertStateProof = Assert<Same<typeof RevertState, T.RevertState>>;

const FileDiff = () => z.looseObject({
  path: z.string(),
  status: z.enum(["added", "modified", "deleted"]),
  additions: z.int().min(0),
  deletions: z.int().min(0),
  patch: z.string(),
});
export type FileDiffProof = Assert<Same<typeof FileDiff, T.FileDiff>>;

const SessionV2CreateInput = () => z.looseObject({
  id: z.string().regex(/^ses/u).optional(),
  agent: z.string().optional(),
  model: components.ModelV2Ref().optional(),
  location: components.LocationRef().optional(),
});
export type SessionV2CreateInputProof = Assert<Same<typeof SessionV2CreateInput, T.SessionV2CreateInput>>;

const SessionActive = () => z.looseObject({ type: z.literal("running") });
export type SessionActiveProof = Assert<Same<typeof SessionActive, T.SessionActive>>;

const PromptV2Input = () => z.looseObject({
  text: z.string(),
  files: z.array(components.PromptInputFileAttachment()).optional(),
  agents: z.array(components.PromptAgentAttachment()).optional(),
});
export type PromptV2InputProof = Assert<Same<typeof PromptV2Input, T.PromptV2Input>>;

const PromptInputFileAttachment = () => z.looseObject({
  uri: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  source: components.PromptSource().optional(),
});
export type PromptInputFileAttachmentProof = Assert<Same<typeof PromptInputFileAttachment, T.PromptInputFileAttachment>>;

const PromptSource = () => z.looseObject({ start: z.number(), end: z.number(), text: z.string() });
export type PromptSourceProof = Assert<Same<typeof PromptSource, T.PromptSource>>;

const PromptAgentAttachment = () => z.looseObject({ name: z.string(), source: components.PromptSource().optional() });
export type PromptAgentAttachmentProof = Assert<Same<typeof PromptAgentAttachment, T.PromptAgentAttachment>>;

const SessionInputAdmitted = () => z.looseObject({
  admittedSeq: z.int().min(0),
  id: z.string().regex(/^msg_/u),
  sessionID: z.string().regex(/^ses/u),
  prompt: components.Prompt(),
  delivery: z.enum(["steer", "queue"]),
  timeCreated: z.number(),
  promotedSeq: z.int().min(0).optional(),
});
export type SessionInputAdmittedProof = Assert<Same<typeof SessionInputAdmitted, T.SessionInputAdmitted>>;

const Prompt = () => z.looseObject({
  text: z.string(),
  files: z.array(components.PromptFileAttachment()).optional(),
  agents: z.array(components.PromptAgentAttachment()).optional(),
});
export type PromptProof = Assert<Same<typeof Prompt, T.Prompt>>;

const PromptFileAttachment = () => z.looseObject({
  uri: z.string(),
  mime: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  source: components.PromptSource().optional(),
});
export type PromptFileAttachmentProof = Assert<Same<typeof PromptFileAttachment, T.PromptFileAttachment>>;

const SessionMessage = () => discriminated("type", [
  components.SessionMessageAgentSwitched(),
  components.SessionMessageModelSwitched(),
  components.SessionMessageUser(),
  components.SessionMessageSynthetic(),
  components.SessionMessageSystem(),
  components.SessionMessageShell(),
  components.SessionMessageAssistant(),
  components.SessionMessageCompaction(),
]);
export type SessionMessageProof = Assert<Same<typeof SessionMessage, T.SessionMessage>>;

const SessionMessageAgentSwitched = () => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  type: z.literal("agent-switched"),
  agent: z.string(),
});
export type SessionMessageAgentSwitchedProof = Assert<Same<typeof SessionMessageAgentSwitched, T.SessionMessageAgentSwitched>>;

const SessionMessageModelSwitched = () => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  type: z.literal("model-switched"),
  model: components.ModelV2Ref(),
});
export type SessionMessageModelSwitchedProof = Assert<Same<typeof SessionMessageModelSwitched, T.SessionMessageModelSwitched>>;

const SessionMessageUser = () => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  text: z.string(),
  files: z.array(components.PromptFileAttachment()).optional(),
  agents: z.array(components.PromptAgentAttachment()).optional(),
  type: z.literal("user"),
});
export type SessionMessageUserProof = Assert<Same<typeof SessionMessageUser, T.SessionMessageUser>>;

const SessionMessageSynthetic = () => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  sessionID: z.string().regex(/^ses/u),
  text: z.string(),
  type: z.literal("synthetic"),
});
export type SessionMessageSyntheticProof = Assert<Same<typeof SessionMessageSynthetic, T.SessionMessageSynthetic>>;

const SessionMessageSystem = () => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
  type: z.literal("system"),
  text: z.string(),
});
export type SessionMessageSystemProof = Assert<Same<typeof SessionMessageSystem, T.SessionMessageSystem>>;

const SessionMessageShell = () => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number(), completed: z.number().optional() }),
  type: z.literal("shell"),
  callID: z.string(),
  command: z.string(),
  output: z.string(),
});
export type SessionMessageShellProof = Assert<Same<typeof SessionMessageShell, T.SessionMessageShell>>;

const SessionMessageAssistant = () => z.looseObject({
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number(), completed: z.number().optional() }),
  type: z.literal("assistant"),
  agent: z.string(),
  model: components.ModelV2Ref(),
  content: z.array(discriminated("type", [
    components.SessionMessageAssistantText(),
    components.SessionMessageAssistantReasoning(),
    components.SessionMessageAssistantTool(),
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
  error: components.SessionErrorUnknown().optional(),
});
export type SessionMessageAssistantProof = Assert<Same<typeof SessionMessageAssistant, T.SessionMessageAssistant>>;

const SessionMessageAssistantText = () => z.looseObject({ type: z.literal("text"), id: z.string(), text: z.string() });
export type SessionMessageAssistantTextProof = Assert<Same<typeof SessionMessageAssistantText, T.SessionMessageAssistantText>>;

const SessionMessageAssistantReasoning = () => z.looseObject({
  type: z.literal("reasoning"),
  id: z.string(),
  text: z.string(),
  providerMetadata: components.LLMProviderMetadata().optional(),
  time: z.looseObject({ created: z.number(), completed: z.number().optional() }).optional(),
});
export type SessionMessageAssistantReasoningProof = Assert<Same<typeof SessionMessageAssistantReasoning, T.SessionMessageAssistantReasoning>>;

const LLMProviderMetadata = () => z.record(z.string(), z.record(z.string(), z.unknown()));
export type LLMProviderMetadataProof = Assert<Same<typeof LLMProviderMetadata, T.LLMProviderMetadata>>;

const SessionMessageAssistantTool = () => z.looseObject({
  type: z.literal("tool"),
  id: z.string(),
  name: z.string(),
  provider: z.looseObject({
    executed: z.boolean(),
    metadata: components.LLMProviderMetadata().optional(),
    resultMetadata: components.LLMProviderMetadata().optional(),
  }).optional(),
  state: discriminated("status", [
    components.SessionMessageToolStatePending(),
    components.SessionMessageToolStateRunning(),
    components.SessionMessageToolStateCompleted(),
    components.SessionMessageToolStateError(),
  ]),
  time: z.looseObject({
    created: z.number(),
    ran: z.number().optional(),
    completed: z.number().optional(),
    pruned: z.number().optional(),
  }),
});
export type SessionMessageAssistantToolProof = Assert<Same<typeof SessionMessageAssistantTool, T.SessionMessageAssistantTool>>;

const SessionMessageToolStatePending = () => z.looseObject({ status: z.literal("pending"), input: z.string() });
export type SessionMessageToolStatePendingProof = Assert<Same<typeof SessionMessageToolStatePending, T.SessionMessageToolStatePending>>;

const SessionMessageToolStateRunning = () => z.looseObject({
  status: z.literal("running"),
  input: z.record(z.string(), z.unknown()),
  structured: z.record(z.string(), z.unknown()),
  content: z.array(components.LLMToolContent()),
});
export type SessionMessageToolStateRunningProof = Assert<Same<typeof SessionMessageToolStateRunning, T.SessionMessageToolStateRunning>>;

const LLMToolContent = () => discriminated("type", [components.ToolTextContent(), components.ToolFileContent()]);
export type LLMToolContentProof = Assert<Same<typeof LLMToolContent, T.LLMToolContent>>;

const ToolTextContent = () => z.looseObject({ type: z.literal("text"), text: z.string() });
export type ToolTextContentProof = Assert<Same<typeof ToolTextContent, T.ToolTextContent>>;

const ToolFileContent = () => z.looseObject({
  type: z.literal("file"),
  uri: z.string(),
  mime: z.string(),
  name: z.string().optional(),
});
export type ToolFileContentProof = Assert<Same<typeof ToolFileContent, T.ToolFileContent>>;

const SessionMessageToolStateCompleted = () => z.looseObject({
  status: z.literal("completed"),
  input: z.record(z.string(), z.unknown()),
  attachments: z.array(components.PromptFileAttachment()).optional(),
  content: z.array(components.LLMToolContent()),
  outputPaths: z.array(z.string()).optional(),
  structured: z.record(z.string(), z.unknown()),
  result: z.unknown().optional(),
});
export type SessionMessageToolStateCompletedProof = Assert<Same<typeof SessionMessageToolStateCompleted, T.SessionMessageToolStateCompleted>>;

const SessionMessageToolStateError = () => z.looseObject({
  status: z.literal("error"),
  input: z.record(z.string(), z.unknown()),
  content: z.array(components.LLMToolContent()),
  structured: z.record(z.string(), z.unknown()),
  error: components.SessionErrorUnknown(),
  result: z.unknown().optional(),
});
export type SessionMessageToolStateErrorProof = Assert<Same<typeof SessionMessageToolStateError, T.SessionMessageToolStateError>>;

const SessionErrorUnknown = () => z.looseObject({ type: z.literal("unknown"), message: z.string() });
export type SessionErrorUnknownProof = Assert<Same<typeof SessionErrorUnknown, T.SessionErrorUnknown>>;

const SessionMessageCompaction = () => z.looseObject({
  type: z.literal("compaction"),
  reason: z.enum(["auto", "manual"]),
  summary: z.string(),
  recent: z.string(),
  id: z.string().regex(/^msg_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  time: z.looseObject({ created: z.number() }),
});
export type SessionMessageCompactionProof = Assert<Same<typeof SessionMessageCompaction, T.SessionMessageCompaction>>;

const SessionHistory = () => z.looseObject({ data: z.array(components.SessionDurableEvent()), hasMore: z.boolean() });
export type SessionHistoryProof = Assert<Same<typeof SessionHistory, T.SessionHistory>>;

const SessionDurableEvent = () => discriminated("type", [
  components.SessionNextAgentSwitched(),
  components.SessionNextModelSwitched(),
  components.SessionNextMoved(),
  components.SessionNextPrompted(),
  components.SessionNextPromptAdmitted(),
  components.SessionNextContextUpdated(),
  components.SessionNextSynthetic(),
  components.SessionNextShellStarted(),
  components.SessionNextShellEnded(),
  components.SessionNextStepStarted(),
  components.SessionNextStepEnded(),
  components.SessionNextStepFailed(),
  components.SessionNextTextStarted(),
  components.SessionNextTextEnded(),
  components.SessionNextToolInputStarted(),
  components.SessionNextToolInputEnded(),
  components.SessionNextToolCalled(),
  components.SessionNextToolProgress(),
  components.SessionNextToolSuccess(),
  components.SessionNextToolFailed(),
  components.SessionNextReasoningStarted(),
  components.SessionNextReasoningEnded(),
  components.SessionNextRetried(),
  components.SessionNextCompactionStarted(),
  components.SessionNextCompactionEnded(),
  components.SessionNextRevertStaged(),
  components.SessionNextRevertCleared(),
  components.SessionNextRevertCommitted(),
]);
export type SessionDurableEventProof = Assert<Same<typeof SessionDurableEvent, T.SessionDurableEvent>>;

const SessionNextAgentSwitched = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.agent.switched"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    agent: z.string(),
  }),
});
export type SessionNextAgentSwitchedProof = Assert<Same<typeof SessionNextAgentSwitched, T.SessionNextAgentSwitched>>;

const SessionNextModelSwitched = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.model.switched"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    model: components.ModelV2Ref(),
  }),
});
export type SessionNextModelSwitchedProof = Assert<Same<typeof SessionNextModelSwitched, T.SessionNextModelSwitched>>;

const SessionNextMoved = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.moved"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    location: components.LocationRef(),
    subdirectory: z.string().optional(),
  }),
});
export type SessionNextMovedProof = Assert<Same<typeof SessionNextMoved, T.SessionNextMoved>>;

const SessionNextPrompted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.prompted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    prompt: components.Prompt(),
    delivery: z.enum(["steer", "queue"]),
  }),
});
export type SessionNextPromptedProof = Assert<Same<typeof SessionNextPrompted, T.SessionNextPrompted>>;

const SessionNextPromptAdmitted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.prompt.admitted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    prompt: components.Prompt(),
    delivery: z.enum(["steer", "queue"]),
  }),
});
export type SessionNextPromptAdmittedProof = Assert<Same<typeof SessionNextPromptAdmitted, T.SessionNextPromptAdmitted>>;

const SessionNextContextUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.context.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    text: z.string(),
  }),
});
export type SessionNextContextUpdatedProof = Assert<Same<typeof SessionNextContextUpdated, T.SessionNextContextUpdated>>;

const SessionNextSynthetic = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.synthetic"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    text: z.string(),
  }),
});
export type SessionNextSyntheticProof = Assert<Same<typeof SessionNextSynthetic, T.SessionNextSynthetic>>;

const SessionNextShellStarted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.shell.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    command: z.string(),
  }),
});
export type SessionNextShellStartedProof = Assert<Same<typeof SessionNextShellStarted, T.SessionNextShellStarted>>;

const SessionNextShellEnded = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.shell.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    callID: z.string(),
    output: z.string(),
  }),
});
export type SessionNextShellEndedProof = Assert<Same<typeof SessionNextShellEnded, T.SessionNextShellEnded>>;

const SessionNextStepStarted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.step.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    agent: z.string(),
    model: components.ModelV2Ref(),
    snapshot: z.string().optional(),
  }),
});
export type SessionNextStepStartedProof = Assert<Same<typeof SessionNextStepStarted, T.SessionNextStepStarted>>;

const SessionNextStepEnded = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.step.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
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
});
export type SessionNextStepEndedProof = Assert<Same<typeof SessionNextStepEnded, T.SessionNextStepEnded>>;

const SessionNextStepFailed = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.step.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    error: components.SessionErrorUnknown(),
  }),
});
export type SessionNextStepFailedProof = Assert<Same<typeof SessionNextStepFailed, T.SessionNextStepFailed>>;

const SessionNextTextStarted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.text.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    textID: z.string(),
  }),
});
export type SessionNextTextStartedProof = Assert<Same<typeof SessionNextTextStarted, T.SessionNextTextStarted>>;

const SessionNextTextEnded = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.text.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    textID: z.string(),
    text: z.string(),
  }),
});
export type SessionNextTextEndedProof = Assert<Same<typeof SessionNextTextEnded, T.SessionNextTextEnded>>;

const SessionNextToolInputStarted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.input.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    name: z.string(),
  }),
});
export type SessionNextToolInputStartedProof = Assert<Same<typeof SessionNextToolInputStarted, T.SessionNextToolInputStarted>>;

const SessionNextToolInputEnded = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.input.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    text: z.string(),
  }),
});
export type SessionNextToolInputEndedProof = Assert<Same<typeof SessionNextToolInputEnded, T.SessionNextToolInputEnded>>;

const SessionNextToolCalled = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.called"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    tool: z.string(),
    input: z.record(z.string(), z.unknown()),
    provider: z.looseObject({ executed: z.boolean(), metadata: components.LLMProviderMetadata().optional() }),
  }),
});
export type SessionNextToolCalledProof = Assert<Same<typeof SessionNextToolCalled, T.SessionNextToolCalled>>;

const SessionNextToolProgress = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.progress"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    structured: z.record(z.string(), z.unknown()),
    content: z.array(components.LLMToolContent()),
  }),
});
export type SessionNextToolProgressProof = Assert<Same<typeof SessionNextToolProgress, T.SessionNextToolProgress>>;

const SessionNextToolSuccess = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.success"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    structured: z.record(z.string(), z.unknown()),
    content: z.array(components.LLMToolContent()),
    outputPaths: z.array(z.string()).optional(),
    result: z.unknown().optional(),
    provider: z.looseObject({ executed: z.boolean(), metadata: components.LLMProviderMetadata().optional() }),
  }),
});
export type SessionNextToolSuccessProof = Assert<Same<typeof SessionNextToolSuccess, T.SessionNextToolSuccess>>;

const SessionNextToolFailed = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    error: components.SessionErrorUnknown(),
    result: z.unknown().optional(),
    provider: z.looseObject({ executed: z.boolean(), metadata: components.LLMProviderMetadata().optional() }),
  }),
});
export type SessionNextToolFailedProof = Assert<Same<typeof SessionNextToolFailed, T.SessionNextToolFailed>>;

const SessionNextReasoningStarted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.reasoning.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    reasoningID: z.string(),
    providerMetadata: components.LLMProviderMetadata().optional(),
  }),
});
export type SessionNextReasoningStartedProof = Assert<Same<typeof SessionNextReasoningStarted, T.SessionNextReasoningStarted>>;

const SessionNextReasoningEnded = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.reasoning.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    reasoningID: z.string(),
    text: z.string(),
    providerMetadata: components.LLMProviderMetadata().optional(),
  }),
});
export type SessionNextReasoningEndedProof = Assert<Same<typeof SessionNextReasoningEnded, T.SessionNextReasoningEnded>>;

const SessionNextRetried = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.retried"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    attempt: z.number(),
    error: components.SessionNextRetryError(),
  }),
});
export type SessionNextRetriedProof = Assert<Same<typeof SessionNextRetried, T.SessionNextRetried>>;

const SessionNextRetryError = () => z.looseObject({
  message: z.string(),
  statusCode: z.number().optional(),
  isRetryable: z.boolean(),
  responseHeaders: z.record(z.string(), z.string()).optional(),
  responseBody: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
});
export type SessionNextRetryErrorProof = Assert<Same<typeof SessionNextRetryError, T.SessionNextRetryError>>;

const SessionNextCompactionStarted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.compaction.started"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    reason: z.enum(["auto", "manual"]),
  }),
});
export type SessionNextCompactionStartedProof = Assert<Same<typeof SessionNextCompactionStarted, T.SessionNextCompactionStarted>>;

const SessionNextCompactionEnded = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.compaction.ended"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    reason: z.enum(["auto", "manual"]),
    text: z.string(),
    recent: z.string(),
  }),
});
export type SessionNextCompactionEndedProof = Assert<Same<typeof SessionNextCompactionEnded, T.SessionNextCompactionEnded>>;

const SessionNextRevertStaged = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.revert.staged"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    revert: components.RevertState(),
  }),
});
export type SessionNextRevertStagedProof = Assert<Same<typeof SessionNextRevertStaged, T.SessionNextRevertStaged>>;

const SessionNextRevertCleared = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.revert.cleared"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ timestamp: z.number(), sessionID: z.string().regex(/^ses/u) }),
});
export type SessionNextRevertClearedProof = Assert<Same<typeof SessionNextRevertCleared, T.SessionNextRevertCleared>>;

const SessionNextRevertCommitted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.revert.committed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
  }),
});
export type SessionNextRevertCommittedProof = Assert<Same<typeof SessionNextRevertCommitted, T.SessionNextRevertCommitted>>;

const SessionMessagesResponse = () => z.looseObject({
  data: z.array(components.SessionMessage()),
  cursor: z.looseObject({ previous: z.string().optional(), next: z.string().optional() }),
});
export type SessionMessagesResponseProof = Assert<Same<typeof SessionMessagesResponse, T.SessionMessagesResponse>>;

const V2Event = () => discriminated("type", [
  components.IntegrationUpdated(),
  components.CatalogUpdated(),
  components.IntegrationConnectionUpdated(),
  components.SessionCreated(),
  components.SessionUpdated(),
  components.SessionDeleted(),
  components.MessageUpdated(),
  components.MessageRemoved(),
  components.MessagePartUpdated(),
  components.MessagePartRemoved(),
  components.SessionNextAgentSwitched(),
  components.SessionNextModelSwitched(),
  components.SessionNextMoved(),
  components.SessionNextPrompted(),
  components.SessionNextPromptAdmitted(),
  components.SessionNextContextUpdated(),
  components.SessionNextSynthetic(),
  components.SessionNextShellStarted(),
  components.SessionNextShellEnded(),
  components.SessionNextStepStarted(),
  components.SessionNextStepEnded(),
  components.SessionNextStepFailed(),
  components.SessionNextTextStarted(),
  components.SessionNextTextDelta(),
  components.SessionNextTextEnded(),
  components.SessionNextReasoningStarted(),
  components.SessionNextReasoningDelta(),
  components.SessionNextReasoningEnded(),
  components.SessionNextToolInputStarted(),
  components.SessionNextToolInputDelta(),
  components.SessionNextToolInputEnded(),
  components.SessionNextToolCalled(),
  components.SessionNextToolProgress(),
  components.SessionNextToolSuccess(),
  components.SessionNextToolFailed(),
  components.SessionNextRetried(),
  components.SessionNextCompactionStarted(),
  components.SessionNextCompactionDelta(),
  components.SessionNextCompactionEnded(),
  components.SessionNextRevertStaged(),
  components.SessionNextRevertCleared(),
  components.SessionNextRevertCommitted(),
  components.MessagePartDelta(),
  components.SessionDiff(),
  components.SessionError(),
  components.FileEdited(),
  components.PermissionV2Asked(),
  components.PermissionV2Replied(),
  components.ProjectDirectoriesUpdated(),
  components.FileWatcherUpdated(),
  components.PtyCreated(),
  components.PtyUpdated(),
  components.PtyExited(),
  components.PtyDeleted(),
  components.QuestionV2Asked(),
  components.QuestionV2Replied(),
  components.QuestionV2Rejected(),
  components.TodoUpdated(),
  components.PermissionAsked(),
  components.PermissionReplied(),
  components.TuiPromptAppend(),
  components.TuiCommandExecute(),
  components.TuiToastShow(),
  components.TuiSessionSelect(),
  components.McpToolsChanged(),
  components.McpBrowserOpenFailed(),
  components.CommandExecuted(),
  components.ProjectUpdated(),
  components.SessionStatusUpdated(),
  components.SessionIdle(),
  components.QuestionAsked(),
  components.QuestionReplied(),
  components.QuestionRejected(),
  components.SessionCompacted(),
  components.VcsBranchUpdated(),
  components.WorktreeReady(),
  components.WorktreeFailed(),
  components.ServerConnected(),
  components.GlobalDisposed(),
]);
export type V2EventProof = Assert<Same<typeof V2Event, T.V2Event>>;

const IntegrationUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("integration.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type IntegrationUpdatedProof = Assert<Same<typeof IntegrationUpdated, T.IntegrationUpdated>>;

const CatalogUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("catalog.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type CatalogUpdatedProof = Assert<Same<typeof CatalogUpdated, T.CatalogUpdated>>;

const IntegrationConnectionUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("integration.connection.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ integrationID: z.string() }),
});
export type IntegrationConnectionUpdatedProof = Assert<Same<typeof IntegrationConnectionUpdated, T.IntegrationConnectionUpdated>>;

const SessionCreated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.created"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: components.Session() }),
});
export type SessionCreatedProof = Assert<Same<typeof SessionCreated, T.SessionCreated>>;

const SessionUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: components.Session() }),
});
export type SessionUpdatedProof = Assert<Same<typeof SessionUpdated, T.SessionUpdated>>;

const SessionDeleted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.deleted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: components.Session() }),
});
export type SessionDeletedProof = Assert<Same<typeof SessionDeleted, T.SessionDeleted>>;

const MessageUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), info: components.Message() }),
});
export type MessageUpdatedProof = Assert<Same<typeof MessageUpdated, T.MessageUpdated>>;

const MessageRemoved = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.removed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), messageID: z.string().regex(/^msg/u) }),
});
export type MessageRemovedProof = Assert<Same<typeof MessageRemoved, T.MessageRemoved>>;

const MessagePartUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.part.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), part: components.Part(), time: z.number() }),
});
export type MessagePartUpdatedProof = Assert<Same<typeof MessagePartUpdated, T.MessagePartUpdated>>;

const MessagePartRemoved = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.part.removed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg/u),
    partID: z.string().regex(/^prt/u),
  }),
});
export type MessagePartRemovedProof = Assert<Same<typeof MessagePartRemoved, T.MessagePartRemoved>>;

const SessionNextTextDelta = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.text.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    textID: z.string(),
    delta: z.string(),
  }),
});
export type SessionNextTextDeltaProof = Assert<Same<typeof SessionNextTextDelta, T.SessionNextTextDelta>>;

const SessionNextReasoningDelta = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.reasoning.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    reasoningID: z.string(),
    delta: z.string(),
  }),
});
export type SessionNextReasoningDeltaProof = Assert<Same<typeof SessionNextReasoningDelta, T.SessionNextReasoningDelta>>;

const SessionNextToolInputDelta = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.tool.input.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    assistantMessageID: z.string().regex(/^msg_/u),
    callID: z.string(),
    delta: z.string(),
  }),
});
export type SessionNextToolInputDeltaProof = Assert<Same<typeof SessionNextToolInputDelta, T.SessionNextToolInputDelta>>;

const SessionNextCompactionDelta = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.next.compaction.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    timestamp: z.number(),
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg_/u),
    text: z.string(),
  }),
});
export type SessionNextCompactionDeltaProof = Assert<Same<typeof SessionNextCompactionDelta, T.SessionNextCompactionDelta>>;

const MessagePartDelta = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("message.part.delta"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    messageID: z.string().regex(/^msg/u),
    partID: z.string().regex(/^prt/u),
    field: z.string(),
    delta: z.string(),
  }),
});
export type MessagePartDeltaProof = Assert<Same<typeof MessagePartDelta, T.MessagePartDelta>>;

const SessionDiff = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.diff"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    diff: z.array(components.SnapshotFileDiff()),
  }),
});
export type SessionDiffProof = Assert<Same<typeof SessionDiff, T.SessionDiff>>;

const SessionError = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.error"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u).optional(),
    error: discriminated("name", [
      components.ProviderAuthError(),
      components.UnknownError(),
      components.MessageOutputLengthError(),
      components.MessageAbortedError(),
      components.StructuredOutputError(),
      components.ContextOverflowError(),
      components.ContentFilterError(),
      components.APIError(),
    ]).optional(),
  }),
});
export type SessionErrorProof = Assert<Same<typeof SessionError, T.SessionError>>;

const FileEdited = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("file.edited"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ file: z.string() }),
});
export type FileEditedProof = Assert<Same<typeof FileEdited, T.FileEdited>>;

const PermissionV2Asked = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.v2.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^per/u),
    sessionID: z.string().regex(/^ses/u),
    action: z.string(),
    resources: z.array(z.string()),
    save: z.array(z.string()).optional(),
    metadata: z.record(z.string(), z.unknown()).optional(),
    source: components.PermissionV2Source().optional(),
  }),
});
export type PermissionV2AskedProof = Assert<Same<typeof PermissionV2Asked, T.PermissionV2Asked>>;

const PermissionV2Source = () => z.looseObject({ type: z.literal("tool"), messageID: z.string(), callID: z.string() });
export type PermissionV2SourceProof = Assert<Same<typeof PermissionV2Source, T.PermissionV2Source>>;

const PermissionV2Replied = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.v2.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^per/u),
    reply: components.PermissionV2Reply(),
  }),
});
export type PermissionV2RepliedProof = Assert<Same<typeof PermissionV2Replied, T.PermissionV2Replied>>;

const PermissionV2Reply = () => z.enum(["once", "always", "reject"]);
export type PermissionV2ReplyProof = Assert<Same<typeof PermissionV2Reply, T.PermissionV2Reply>>;

const ProjectDirectoriesUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("project.directories.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ projectID: z.string() }),
});
export type ProjectDirectoriesUpdatedProof = Assert<Same<typeof ProjectDirectoriesUpdated, T.ProjectDirectoriesUpdated>>;

const FileWatcherUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("file.watcher.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ file: z.string(), event: z.enum(["add", "change", "unlink"]) }),
});
export type FileWatcherUpdatedProof = Assert<Same<typeof FileWatcherUpdated, T.FileWatcherUpdated>>;

const PtyCreated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.created"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ info: components.Pty() }),
});
export type PtyCreatedProof = Assert<Same<typeof PtyCreated, T.PtyCreated>>;

const PtyUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ info: components.Pty() }),
});
export type PtyUpdatedProof = Assert<Same<typeof PtyUpdated, T.PtyUpdated>>;

const PtyExited = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.exited"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ id: z.string().regex(/^pty/u), exitCode: z.int().min(0) }),
});
export type PtyExitedProof = Assert<Same<typeof PtyExited, T.PtyExited>>;

const PtyDeleted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("pty.deleted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ id: z.string().regex(/^pty/u) }),
});
export type PtyDeletedProof = Assert<Same<typeof PtyDeleted, T.PtyDeleted>>;

const QuestionV2Asked = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.v2.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^que/u),
    sessionID: z.string().regex(/^ses/u),
    questions: z.array(components.QuestionV2Info()),
    tool: components.QuestionV2Tool().optional(),
  }),
});
export type QuestionV2AskedProof = Assert<Same<typeof QuestionV2Asked, T.QuestionV2Asked>>;

const QuestionV2Info = () => z.looseObject({
  question: z.string(),
  header: z.string(),
  options: z.array(components.QuestionV2Option()),
  multiple: z.boolean().optional(),
  custom: z.boolean().optional(),
});
export type QuestionV2InfoProof = Assert<Same<typeof QuestionV2Info, T.QuestionV2Info>>;

const QuestionV2Option = () => z.looseObject({ label: z.string(), description: z.string() });
export type QuestionV2OptionProof = Assert<Same<typeof QuestionV2Option, T.QuestionV2Option>>;

const QuestionV2Tool = () => z.looseObject({ messageID: z.string(), callID: z.string() });
export type QuestionV2ToolProof = Assert<Same<typeof QuestionV2Tool, T.QuestionV2Tool>>;

const QuestionV2Replied = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.v2.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^que/u),
    answers: z.array(components.QuestionV2Answer()),
  }),
});
export type QuestionV2RepliedProof = Assert<Same<typeof QuestionV2Replied, T.QuestionV2Replied>>;

const QuestionV2Answer = () => z.array(z.string());
export type QuestionV2AnswerProof = Assert<Same<typeof QuestionV2Answer, T.QuestionV2Answer>>;

const QuestionV2Rejected = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.v2.rejected"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^que/u) }),
});
export type QuestionV2RejectedProof = Assert<Same<typeof QuestionV2Rejected, T.QuestionV2Rejected>>;

const TodoUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("todo.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), todos: z.array(components.Todo()) }),
});
export type TodoUpdatedProof = Assert<Same<typeof TodoUpdated, T.TodoUpdated>>;

const PermissionAsked = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^per/u),
    sessionID: z.string().regex(/^ses/u),
    permission: z.string(),
    patterns: z.array(z.string()),
    metadata: z.record(z.string(), z.unknown()),
    always: z.array(z.string()),
    tool: z.looseObject({ messageID: z.string(), callID: z.string() }).optional(),
  }),
});
export type PermissionAskedProof = Assert<Same<typeof PermissionAsked, T.PermissionAsked>>;

const PermissionReplied = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("permission.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^per/u),
    reply: z.enum(["once", "always", "reject"]),
  }),
});
export type PermissionRepliedProof = Assert<Same<typeof PermissionReplied, T.PermissionReplied>>;

const TuiPromptAppend = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.prompt.append"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ text: z.string() }),
});
export type TuiPromptAppendProof = Assert<Same<typeof TuiPromptAppend, T.TuiPromptAppend>>;

const TuiCommandExecute = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.command.execute"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
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
});
export type TuiCommandExecuteProof = Assert<Same<typeof TuiCommandExecute, T.TuiCommandExecute>>;

const TuiToastShow = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.toast.show"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    title: z.string().optional(),
    message: z.string(),
    variant: z.enum(["info", "success", "warning", "error"]),
    duration: z.int().gt(0).optional(),
  }),
});
export type TuiToastShowProof = Assert<Same<typeof TuiToastShow, T.TuiToastShow>>;

const TuiSessionSelect = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("tui.session.select"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u) }),
});
export type TuiSessionSelectProof = Assert<Same<typeof TuiSessionSelect, T.TuiSessionSelect>>;

const McpToolsChanged = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("mcp.tools.changed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ server: z.string() }),
});
export type McpToolsChangedProof = Assert<Same<typeof McpToolsChanged, T.McpToolsChanged>>;

const McpBrowserOpenFailed = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("mcp.browser.open.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ mcpName: z.string(), url: z.string() }),
});
export type McpBrowserOpenFailedProof = Assert<Same<typeof McpBrowserOpenFailed, T.McpBrowserOpenFailed>>;

const CommandExecuted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("command.executed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    name: z.string(),
    sessionID: z.string().regex(/^ses/u),
    arguments: z.string(),
    messageID: z.string().regex(/^msg/u),
  }),
});
export type CommandExecutedProof = Assert<Same<typeof CommandExecuted, T.CommandExecuted>>;

const ProjectUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("project.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    id: z.string(),
    worktree: z.string(),
    vcs: components.ProjectVcs().optional(),
    name: z.string().optional(),
    icon: components.ProjectIcon().optional(),
    commands: components.ProjectCommands().optional(),
    time: components.ProjectTime(),
    sandboxes: z.array(z.string()),
  }),
});
export type ProjectUpdatedProof = Assert<Same<typeof ProjectUpdated, T.ProjectUpdated>>;

const SessionStatusUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.status"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), status: components.SessionStatus() }),
});
export type SessionStatusUpdatedProof = Assert<Same<typeof SessionStatusUpdated, T.SessionStatusUpdated>>;

const SessionIdle = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.idle"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u) }),
});
export type SessionIdleProof = Assert<Same<typeof SessionIdle, T.SessionIdle>>;

const QuestionAsked = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.asked"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    id: z.string().regex(/^que/u),
    sessionID: z.string().regex(/^ses/u),
    questions: z.array(components.QuestionInfo()),
    tool: components.QuestionTool().optional(),
  }),
});
export type QuestionAskedProof = Assert<Same<typeof QuestionAsked, T.QuestionAsked>>;

const QuestionReplied = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.replied"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({
    sessionID: z.string().regex(/^ses/u),
    requestID: z.string().regex(/^que/u),
    answers: z.array(components.QuestionAnswer()),
  }),
});
export type QuestionRepliedProof = Assert<Same<typeof QuestionReplied, T.QuestionReplied>>;

const QuestionRejected = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("question.rejected"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^que/u) }),
});
export type QuestionRejectedProof = Assert<Same<typeof QuestionRejected, T.QuestionRejected>>;

const SessionCompacted = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("session.compacted"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ sessionID: z.string().regex(/^ses/u) }),
});
export type SessionCompactedProof = Assert<Same<typeof SessionCompacted, T.SessionCompacted>>;

const VcsBranchUpdated = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("vcs.branch.updated"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ branch: z.string().optional() }),
});
export type VcsBranchUpdatedProof = Assert<Same<typeof VcsBranchUpdated, T.VcsBranchUpdated>>;

const WorktreeReady = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("worktree.ready"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ name: z.string(), branch: z.string().optional() }),
});
export type WorktreeReadyProof = Assert<Same<typeof WorktreeReady, T.WorktreeReady>>;

const WorktreeFailed = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("worktree.failed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.looseObject({ message: z.string() }),
});
export type WorktreeFailedProof = Assert<Same<typeof WorktreeFailed, T.WorktreeFailed>>;

const ServerConnected = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("server.connected"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type ServerConnectedProof = Assert<Same<typeof ServerConnected, T.ServerConnected>>;

const GlobalDisposed = () => z.looseObject({
  id: z.string().regex(/^evt_/u),
  metadata: z.record(z.string(), z.unknown()).optional(),
  type: z.literal("global.disposed"),
  durable: z.looseObject({ aggregateID: z.string(), seq: z.int(), version: z.int() }).optional(),
  location: components.LocationRef().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type GlobalDisposedProof = Assert<Same<typeof GlobalDisposed, T.GlobalDisposed>>;

const PermissionV2Request = () => z.looseObject({
  id: z.string().regex(/^per/u),
  sessionID: z.string().regex(/^ses/u),
  action: z.string(),
  resources: z.array(z.string()),
  save: z.array(z.string()).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  source: components.PermissionV2Source().optional(),
});
export type PermissionV2RequestProof = Assert<Same<typeof PermissionV2Request, T.PermissionV2Request>>;

const PermissionSavedInfo = () => z.looseObject({ id: z.string(), projectID: z.string(), action: z.string(), resource: z.string() });
export type PermissionSavedInfoProof = Assert<Same<typeof PermissionSavedInfo, T.PermissionSavedInfo>>;

const PermissionV2CreateInput = () => z.looseObject({
  id: z.string().regex(/^per/u).optional(),
  action: z.string(),
  resources: z.array(z.string()).max(1000),
  save: z.array(z.string()).max(1000).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  source: components.PermissionV2Source().optional(),
  agent: z.string().optional(),
});
export type PermissionV2CreateInputProof = Assert<Same<typeof PermissionV2CreateInput, T.PermissionV2CreateInput>>;

const QuestionV2Request = () => z.looseObject({
  id: z.string().regex(/^que/u),
  sessionID: z.string().regex(/^ses/u),
  questions: z.array(components.QuestionV2Info()),
  tool: components.QuestionV2Tool().optional(),
});
export type QuestionV2RequestProof = Assert<Same<typeof QuestionV2Request, T.QuestionV2Request>>;

const QuestionV2Reply = () => z.looseObject({ answers: z.array(components.QuestionV2Answer()) });
export type QuestionV2ReplyProof = Assert<Same<typeof QuestionV2Reply, T.QuestionV2Reply>>;

const IntegrationInfo = () => z.looseObject({
  id: z.string(),
  name: z.string(),
  methods: z.array(components.IntegrationMethod()),
  connections: z.array(components.ConnectionInfo()),
});
export type IntegrationInfoProof = Assert<Same<typeof IntegrationInfo, T.IntegrationInfo>>;

const IntegrationMethod = () => discriminated("type", [
  components.IntegrationOAuthMethod(),
  components.IntegrationKeyMethod(),
  components.IntegrationEnvMethod(),
]);
export type IntegrationMethodProof = Assert<Same<typeof IntegrationMethod, T.IntegrationMethod>>;

const IntegrationOAuthMethod = () => z.looseObject({
  id: z.string(),
  type: z.literal("oauth"),
  label: z.string(),
  prompts: z.array(
    discriminated("type", [components.IntegrationTextPrompt(), components.IntegrationSelectPrompt()]),
  ).optional(),
});
export type IntegrationOAuthMethodProof = Assert<Same<typeof IntegrationOAuthMethod, T.IntegrationOAuthMethod>>;

const IntegrationTextPrompt = () => z.looseObject({
  type: z.literal("text"),
  key: z.string(),
  message: z.string(),
  placeholder: z.string().optional(),
  when: components.IntegrationWhen().optional(),
});
export type IntegrationTextPromptProof = Assert<Same<typeof IntegrationTextPrompt, T.IntegrationTextPrompt>>;

const IntegrationWhen = () => z.looseObject({ key: z.string(), op: z.enum(["eq", "neq"]), value: z.string() });
export type IntegrationWhenProof = Assert<Same<typeof IntegrationWhen, T.IntegrationWhen>>;

const IntegrationSelectPrompt = () => z.looseObject({
  type: z.literal("select"),
  key: z.string(),
  message: z.string(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string(), hint: z.string().optional() })),
  when: components.IntegrationWhen().optional(),
});
export type IntegrationSelectPromptProof = Assert<Same<typeof IntegrationSelectPrompt, T.IntegrationSelectPrompt>>;

const IntegrationKeyMethod = () => z.looseObject({ type: z.literal("key"), label: z.string().optional() });
export type IntegrationKeyMethodProof = Assert<Same<typeof IntegrationKeyMethod, T.IntegrationKeyMethod>>;

const IntegrationEnvMethod = () => z.looseObject({ type: z.literal("env"), names: z.array(z.string()) });
export type IntegrationEnvMethodProof = Assert<Same<typeof IntegrationEnvMethod, T.IntegrationEnvMethod>>;

const ConnectionInfo = () => discriminated("type", [components.ConnectionCredentialInfo(), components.ConnectionEnvInfo()]);
export type ConnectionInfoProof = Assert<Same<typeof ConnectionInfo, T.ConnectionInfo>>;

const ConnectionCredentialInfo = () => z.looseObject({ type: z.literal("credential"), id: z.string(), label: z.string() });
export type ConnectionCredentialInfoProof = Assert<Same<typeof ConnectionCredentialInfo, T.ConnectionCredentialInfo>>;

const ConnectionEnvInfo = () => z.looseObject({ type: z.literal("env"), name: z.string() });
export type ConnectionEnvInfoProof = Assert<Same<typeof ConnectionEnvInfo, T.ConnectionEnvInfo>>;

const IntegrationAttempt = () => z.looseObject({
  attemptID: z.string(),
  url: z.string(),
  instructions: z.string(),
  mode: z.enum(["auto", "code"]),
  time: z.looseObject({ created: z.number(), expires: z.number() }),
});
export type IntegrationAttemptProof = Assert<Same<typeof IntegrationAttempt, T.IntegrationAttempt>>;

const IntegrationAttemptStatus = () => discriminated("status", [
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
]);
export type IntegrationAttemptStatusProof = Assert<Same<typeof IntegrationAttemptStatus, T.IntegrationAttemptStatus>>;

const ReferenceInfo = () => z.looseObject({
  name: z.string(),
  path: z.string(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
  source: components.ReferenceSource(),
});
export type ReferenceInfoProof = Assert<Same<typeof ReferenceInfo, T.ReferenceInfo>>;

const ReferenceSource = () => discriminated("type", [components.ReferenceLocalSource(), components.ReferenceGitSource()]);
export type ReferenceSourceProof = Assert<Same<typeof ReferenceSource, T.ReferenceSource>>;

const ReferenceLocalSource = () => z.looseObject({
  type: z.literal("local"),
  path: z.string(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
});
export type ReferenceLocalSourceProof = Assert<Same<typeof ReferenceLocalSource, T.ReferenceLocalSource>>;

const ReferenceGitSource = () => z.looseObject({
  type: z.literal("git"),
  repository: z.string(),
  branch: z.string().optional(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
});
export type ReferenceGitSourceProof = Assert<Same<typeof ReferenceGitSource, T.ReferenceGitSource>>;

const FileSystemEntry = () => z.looseObject({ path: z.string(), type: z.enum(["file", "directory"]) });
export type FileSystemEntryProof = Assert<Same<typeof FileSystemEntry, T.FileSystemEntry>>;

const ServiceUnavailableV2Error = () => z.looseObject({
  _tag: z.literal("ServiceUnavailableError"),
  message: z.string(),
  service: z.string().optional(),
});
export type ServiceUnavailableV2ErrorProof = Assert<Same<typeof ServiceUnavailableV2Error, T.ServiceUnavailableV2Error>>;

const ConflictError = () => z.looseObject({
  _tag: z.literal("ConflictError"),
  message: z.string(),
  resource: z.string().optional(),
});
export type ConflictErrorProof = Assert<Same<typeof ConflictError, T.ConflictError>>;

const ForbiddenV2Error = () => z.looseObject({ _tag: z.literal("ForbiddenError"), message: z.string() });
export type ForbiddenV2ErrorProof = Assert<Same<typeof ForbiddenV2Error, T.ForbiddenV2Error>>;

const UnknownV2Error = () => z.looseObject({ _tag: z.literal("UnknownError"), message: z.string(), ref: z.string().optional() });
export type UnknownV2ErrorProof = Assert<Same<typeof UnknownV2Error, T.UnknownV2Error>>;

const InvalidCursorError = () => z.looseObject({ _tag: z.literal("InvalidCursorError"), message: z.string() });
export type InvalidCursorErrorProof = Assert<Same<typeof InvalidCursorError, T.InvalidCursorError>>;

const InvalidRequestError = () => z.looseObject({
  _tag: z.literal("InvalidRequestError"),
  message: z.string(),
  kind: z.string().optional(),
  field: z.string().optional(),
});
export type InvalidRequestErrorProof = Assert<Same<typeof InvalidRequestError, T.InvalidRequestError>>;

const MessageNotFoundError = () => z.looseObject({
  _tag: z.literal("MessageNotFoundError"),
  sessionID: z.string(),
  messageID: z.string(),
  message: z.string(),
});
export type MessageNotFoundErrorProof = Assert<Same<typeof MessageNotFoundError, T.MessageNotFoundError>>;

const SessionNotFoundError = () => z.looseObject({
  _tag: z.literal("SessionNotFoundError"),
  sessionID: z.string(),
  message: z.string(),
});
export type SessionNotFoundErrorProof = Assert<Same<typeof SessionNotFoundError, T.SessionNotFoundError>>;

const PermissionNotFoundV2Error = () => z.looseObject({
  _tag: z.literal("PermissionNotFoundError"),
  requestID: z.string(),
  message: z.string(),
});
export type PermissionNotFoundV2ErrorProof = Assert<Same<typeof PermissionNotFoundV2Error, T.PermissionNotFoundV2Error>>;

const ProviderNotFoundError = () => z.looseObject({
  _tag: z.literal("ProviderNotFoundError"),
  providerID: z.string(),
  message: z.string(),
});
export type ProviderNotFoundErrorProof = Assert<Same<typeof ProviderNotFoundError, T.ProviderNotFoundError>>;

const QuestionNotFoundV2Error = () => z.looseObject({
  _tag: z.literal("QuestionNotFoundError"),
  requestID: z.string(),
  message: z.string(),
});
export type QuestionNotFoundV2ErrorProof = Assert<Same<typeof QuestionNotFoundV2Error, T.QuestionNotFoundV2Error>>;

const UnauthorizedV2Error = () => z.looseObject({ _tag: z.literal("UnauthorizedError"), message: z.string() });
export type UnauthorizedV2ErrorProof = Assert<Same<typeof UnauthorizedV2Error, T.UnauthorizedV2Error>>;

const MessageError = () => discriminated("name", [
  components.ProviderAuthError(),
  components.UnknownError(),
  components.MessageOutputLengthError(),
  components.MessageAbortedError(),
  components.StructuredOutputError(),
  components.ContextOverflowError(),
  components.ContentFilterError(),
  components.APIError(),
]);
export type MessageErrorProof = Assert<Same<typeof MessageError, T.MessageError>>;

const ProviderAuthError = () => z.looseObject({
  name: z.literal("ProviderAuthError"),
  data: z.looseObject({ providerID: z.string(), message: z.string() }),
});
export type ProviderAuthErrorProof = Assert<Same<typeof ProviderAuthError, T.ProviderAuthError>>;

const UnknownError = () => z.looseObject({
  name: z.literal("UnknownError"),
  data: z.looseObject({ message: z.string(), ref: z.string().optional() }),
});
export type UnknownErrorProof = Assert<Same<typeof UnknownError, T.UnknownError>>;

const MessageOutputLengthError = () => z.looseObject({
  name: z.literal("MessageOutputLengthError"),
  data: z.record(z.string(), z.unknown()),
});
export type MessageOutputLengthErrorProof = Assert<Same<typeof MessageOutputLengthError, T.MessageOutputLengthError>>;

const MessageAbortedError = () => z.looseObject({
  name: z.literal("MessageAbortedError"),
  data: z.looseObject({ message: z.string() }),
});
export type MessageAbortedErrorProof = Assert<Same<typeof MessageAbortedError, T.MessageAbortedError>>;

const StructuredOutputError = () => z.looseObject({
  name: z.literal("StructuredOutputError"),
  data: z.looseObject({ message: z.string(), retries: z.int().min(0) }),
});
export type StructuredOutputErrorProof = Assert<Same<typeof StructuredOutputError, T.StructuredOutputError>>;

const ContextOverflowError = () => z.looseObject({
  name: z.literal("ContextOverflowError"),
  data: z.looseObject({ message: z.string(), responseBody: z.string().optional() }),
});
export type ContextOverflowErrorProof = Assert<Same<typeof ContextOverflowError, T.ContextOverflowError>>;

const ContentFilterError = () => z.looseObject({
  name: z.literal("ContentFilterError"),
  data: z.looseObject({ message: z.string() }),
});
export type ContentFilterErrorProof = Assert<Same<typeof ContentFilterError, T.ContentFilterError>>;

const APIError = () => z.looseObject({
  name: z.literal("APIError"),
  data: z.looseObject({
    message: z.string(),
    statusCode: z.int().min(0).optional(),
    isRetryable: z.boolean(),
    responseHeaders: z.record(z.string(), z.string()).optional(),
    responseBody: z.string().optional(),
    metadata: z.record(z.string(), z.string()).optional(),
  }),
});
export type APIErrorProof = Assert<Same<typeof APIError, T.APIError>>;

const Issue = () => z.looseObject({ path: z.array(z.string()), message: z.string() });
export type IssueProof = Assert<Same<typeof Issue, T.Issue>>;

const BadRequestError = () => z.looseObject({
  name: z.literal("BadRequest"),
  _tag: z.literal("BadRequest"),
  data: z.looseObject({
    message: z.string(),
    kind: z.enum(["Params", "Headers", "Query", "Body", "Payload"]).optional(),
    reason: z.literal("not-available").optional(),
    issues: z.array(components.Issue()).optional(),
  }),
});
export type BadRequestErrorProof = Assert<Same<typeof BadRequestError, T.BadRequestError>>;

const WorktreeError = () => z.looseObject({
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
});
export type WorktreeErrorProof = Assert<Same<typeof WorktreeError, T.WorktreeError>>;

const MoveSessionError = () => z.looseObject({ name: z.literal("MoveSessionError"), data: z.looseObject({ message: z.string() }) });
export type MoveSessionErrorProof = Assert<Same<typeof MoveSessionError, T.MoveSessionError>>;

const ProjectCopyError = () => z.looseObject({
  name: z.literal("ProjectCopyError"),
  data: z.looseObject({ message: z.string(), forceRequired: z.boolean().optional() }),
});
export type ProjectCopyErrorProof = Assert<Same<typeof ProjectCopyError, T.ProjectCopyError>>;

const WorkspaceCreateError = () => z.looseObject({
  name: z.literal("WorkspaceCreateError"),
  data: z.looseObject({ message: z.string() }),
});
export type WorkspaceCreateErrorProof = Assert<Same<typeof WorkspaceCreateError, T.WorkspaceCreateError>>;

const WorkspaceWarpError = () => z.looseObject({
  name: z.literal("WorkspaceWarpError"),
  data: z.looseObject({ message: z.string() }),
});
export type WorkspaceWarpErrorProof = Assert<Same<typeof WorkspaceWarpError, T.WorkspaceWarpError>>;

const ConfigJsonError = () => z.looseObject({
  name: z.literal("ConfigJsonError"),
  data: z.looseObject({
    message: z.string(),
    path: z.string(),
    line: z.int().optional(),
    column: z.int().optional(),
  }),
});
export type ConfigJsonErrorProof = Assert<Same<typeof ConfigJsonError, T.ConfigJsonError>>;

const ConfigInvalidError = () => z.looseObject({
  name: z.literal("ConfigInvalidError"),
  data: z.looseObject({ message: z.string(), path: z.string(), issues: z.array(components.Issue()) }),
});
export type ConfigInvalidErrorProof = Assert<Same<typeof ConfigInvalidError, T.ConfigInvalidError>>;

const ProviderModelNotFoundError = () => z.looseObject({
  name: z.literal("ProviderModelNotFoundError"),
  data: z.looseObject({
    message: z.string(),
    providerID: z.string(),
    modelID: z.string(),
    suggestions: z.array(z.string()).optional(),
  }),
});
export type ProviderModelNotFoundErrorProof = Assert<Same<typeof ProviderModelNotFoundError, T.ProviderModelNotFoundError>>;

const ProviderAuthOauthMissingError = () => z.looseObject({
  name: z.literal("ProviderAuthOauthMissing"),
  data: z.looseObject({ message: z.string(), providerID: z.string() }),
});
export type ProviderAuthOauthMissingErrorProof = Assert<Same<typeof ProviderAuthOauthMissingError, T.ProviderAuthOauthMissingError>>;

const ProviderAuthOauthCallbackFailedError = () => z.looseObject({
  name: z.literal("ProviderAuthOauthCallbackFailed"),
  data: z.looseObject({ message: z.string(), providerID: z.string() }),
});
export type ProviderAuthOauthCallbackFailedErrorProof = Assert<Same<typeof ProviderAuthOauthCallbackFailedError, T.ProviderAuthOauthCallbackFailedError>>;

const ProviderAuthValidationFailedError = () => z.looseObject({
  name: z.literal("ProviderAuthValidationFailed"),
  data: z.looseObject({ message: z.string(), field: z.string() }),
});
export type ProviderAuthValidationFailedErrorProof = Assert<Same<typeof ProviderAuthValidationFailedError, T.ProviderAuthValidationFailedError>>;

const AgentNotFoundError = () => z.looseObject({
  name: z.literal("AgentNotFoundError"),
  data: z.looseObject({ message: z.string(), agent: z.string(), available: z.array(z.string()).optional() }),
});
export type AgentNotFoundErrorProof = Assert<Same<typeof AgentNotFoundError, T.AgentNotFoundError>>;

const UnauthorizedError = () => z.looseObject({
  name: z.literal("UnauthorizedError"),
  _tag: z.literal("UnauthorizedError"),
  message: z.string(),
  data: z.looseObject({ message: z.string() }),
});
export type UnauthorizedErrorProof = Assert<Same<typeof UnauthorizedError, T.UnauthorizedError>>;

const ForbiddenError = () => z.looseObject({
  name: z.literal("ForbiddenError"),
  _tag: z.literal("Forbidden"),
  data: z.looseObject({ message: z.string() }),
});
export type ForbiddenErrorProof = Assert<Same<typeof ForbiddenError, T.ForbiddenError>>;

const NotFoundError = () => z.looseObject({ name: z.literal("NotFoundError"), data: z.looseObject({ message: z.string() }) });
export type NotFoundErrorProof = Assert<Same<typeof NotFoundError, T.NotFoundError>>;

const QuestionNotFoundError = () => z.looseObject({
  name: z.literal("QuestionNotFoundError"),
  _tag: z.literal("QuestionNotFoundError"),
  requestID: components.QuestionID(),
  message: z.string(),
  data: z.looseObject({ message: z.string(), requestID: components.QuestionID().optional() }),
});
export type QuestionNotFoundErrorProof = Assert<Same<typeof QuestionNotFoundError, T.QuestionNotFoundError>>;

const PermissionNotFoundError = () => z.looseObject({
  name: z.literal("PermissionNotFoundError"),
  _tag: z.literal("PermissionNotFoundError"),
  requestID: components.PermissionID(),
  message: z.string(),
  data: z.looseObject({ message: z.string(), requestID: components.PermissionID().optional() }),
});
export type PermissionNotFoundErrorProof = Assert<Same<typeof PermissionNotFoundError, T.PermissionNotFoundError>>;

const PtyNotFoundError = () => z.looseObject({
  name: z.literal("PtyNotFoundError"),
  data: z.looseObject({ message: z.string(), ptyID: z.string() }),
  _tag: z.literal("PtyNotFoundError"),
  ptyID: z.string(),
  message: z.string(),
});
export type PtyNotFoundErrorProof = Assert<Same<typeof PtyNotFoundError, T.PtyNotFoundError>>;

const PtyForbiddenError = () => z.looseObject({
  name: z.literal("PtyForbiddenError"),
  data: z.looseObject({ message: z.string() }),
  _tag: z.literal("PtyForbiddenError"),
  message: z.string(),
});
export type PtyForbiddenErrorProof = Assert<Same<typeof PtyForbiddenError, T.PtyForbiddenError>>;

const McpServerNotFoundError = () => z.looseObject({
  name: z.literal("McpServerNotFoundError"),
  data: z.looseObject({ message: z.string(), server: z.string() }),
  _tag: z.literal("McpServerNotFoundError"),
  message: z.string(),
});
export type McpServerNotFoundErrorProof = Assert<Same<typeof McpServerNotFoundError, T.McpServerNotFoundError>>;

const McpUnsupportedOAuthError = () => z.looseObject({
  name: z.literal("McpUnsupportedOAuthError"),
  _tag: z.literal("BadRequest"),
  data: z.looseObject({ message: z.string() }),
  error: z.string(),
});
export type McpUnsupportedOAuthErrorProof = Assert<Same<typeof McpUnsupportedOAuthError, T.McpUnsupportedOAuthError>>;

const MethodNotAllowedError = () => z.looseObject({
  name: z.literal("MethodNotAllowedError"),
  data: z.looseObject({ message: z.string(), allow: z.array(z.string()).optional() }),
});
export type MethodNotAllowedErrorProof = Assert<Same<typeof MethodNotAllowedError, T.MethodNotAllowedError>>;

const SessionBusyError = () => z.looseObject({
  name: z.literal("SessionBusyError"),
  _tag: z.literal("SessionBusyError"),
  sessionID: components.SessionID(),
  message: z.string(),
  data: z.looseObject({ message: z.string(), sessionID: components.SessionID().optional() }),
});
export type SessionBusyErrorProof = Assert<Same<typeof SessionBusyError, T.SessionBusyError>>;

const PayloadTooLargeError = () => z.looseObject({
  name: z.literal("PayloadTooLargeError"),
  data: z.looseObject({ message: z.string(), limit: z.int() }),
});
export type PayloadTooLargeErrorProof = Assert<Same<typeof PayloadTooLargeError, T.PayloadTooLargeError>>;

const SystemError = () => z.looseObject({
  name: z.literal("SystemError"),
  data: z.looseObject({ message: z.string(), code: z.string(), path: z.string().optional() }),
});
export type SystemErrorProof = Assert<Same<typeof SystemError, T.SystemError>>;

const ServiceUnavailableError = () => z.looseObject({
  name: z.literal("ServiceUnavailableError"),
  data: z.looseObject({ message: z.string() }),
});
export type ServiceUnavailableErrorProof = Assert<Same<typeof ServiceUnavailableError, T.ServiceUnavailableError>>;

const NotAcceptableError = () => z.looseObject({
  name: z.literal("NotAcceptableError"),
  data: z.looseObject({ message: z.string() }),
});
export type NotAcceptableErrorProof = Assert<Same<typeof NotAcceptableError, T.NotAcceptableError>>;

const UnsupportedMediaTypeError = () => z.looseObject({
  name: z.literal("UnsupportedMediaTypeError"),
  data: z.looseObject({ message: z.string() }),
});
export type UnsupportedMediaTypeErrorProof = Assert<Same<typeof UnsupportedMediaTypeError, T.UnsupportedMediaTypeError>>;

const NotImplementedError = () => z.looseObject({
  name: z.literal("NotImplementedError"),
  data: z.looseObject({ message: z.string() }),
});
export type NotImplementedErrorProof = Assert<Same<typeof NotImplementedError, T.NotImplementedError>>;
