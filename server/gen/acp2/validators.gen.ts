// Generated from acp-schema by codegen. Do not edit.
import { z } from "zod";
import { discriminated, memo, type Thunk } from "../validators.gen.js";
import {
  emptyListAsObject,
  kindsOtherThan,
  nullAs,
  present,
  validItems,
  wideInteger,
} from "../acp/lenient.gen.js";
import type * as T from "./types.gen.js";

export const AbsolutePath: Thunk<T.AbsolutePath> = memo(() => z.string());

export const AgentAuthCapabilities: Thunk<T.AgentAuthCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const AgentCapabilities: Thunk<T.AgentCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  session: SessionCapabilities().nullable().optional().catch(undefined),
  auth: AgentAuthCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  providers: ProvidersCapabilities().nullable().optional().catch(undefined),
})));

export const AgentMessage: Thunk<T.AgentMessage> = memo(() => z.looseObject({
  messageId: MessageId(),
  content: validItems(ContentBlock()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AgentThought: Thunk<T.AgentThought> = memo(() => z.looseObject({
  messageId: MessageId(),
  content: validItems(ContentBlock()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Annotations: Thunk<T.Annotations> = memo(() => emptyListAsObject(z.looseObject({
  audience: validItems(Role()).nullable().optional().catch(undefined),
  lastModified: z.string().nullable().optional().catch(undefined),
  priority: z.number().min(0).max(1).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const AudioContent: Thunk<T.AudioContent> = memo(() => z.looseObject({
  data: z.string(),
  mimeType: MediaType(),
  annotations: Annotations().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthMethod: Thunk<T.AuthMethod> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("terminal"),
      methodId: AuthMethodId(),
      name: z.string(),
      description: z.string().nullable().optional().catch(undefined),
      args: nullAs([], z.array(z.string())),
      env: nullAs([], z.array(EnvVariable())),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("agent"),
      methodId: AuthMethodId(),
      name: z.string(),
      description: z.string().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan(
    "type",
    ["agent","terminal"],
    z.looseObject({ type: z.string(), methodId: AuthMethodId(), name: z.string() }),
  ),
]));

export const AuthMethodAgent: Thunk<T.AuthMethodAgent> = memo(() => z.looseObject({
  methodId: AuthMethodId(),
  name: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthMethodId: Thunk<T.AuthMethodId> = memo(() => z.string());

export const AuthMethodTerminal: Thunk<T.AuthMethodTerminal> = memo(() => z.looseObject({
  methodId: AuthMethodId(),
  name: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  args: nullAs([], z.array(z.string())),
  env: nullAs([], z.array(EnvVariable())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AvailableCommand: Thunk<T.AvailableCommand> = memo(() => z.union([
  z.looseObject({
    type: z.literal("command"),
    name: z.string(),
    description: z.string(),
    input: AvailableCommandInput().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan(
    "type",
    ["command"],
    z.looseObject({ type: z.string(), name: z.string(), description: z.string() }),
  ),
]));

export const AvailableCommandInput: Thunk<T.AvailableCommandInput> = memo(() => z.union([
  z.looseObject({
    type: z.literal("text"),
    hint: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan("type", ["text"], z.looseObject({ type: z.string() })),
]));

export const AvailableCommandsUpdate: Thunk<T.AvailableCommandsUpdate> = memo(() => z.looseObject({
  availableCommands: validItems(AvailableCommand()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const BackgroundTerminal: Thunk<T.BackgroundTerminal> = memo(() => z.looseObject({
  terminalId: TerminalId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const BackgroundToolCall: Thunk<T.BackgroundToolCall> = memo(() => z.looseObject({
  toolCallId: ToolCallId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const BackgroundWork: Thunk<T.BackgroundWork> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("terminal"),
      terminalId: TerminalId(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("tool_call"),
      toolCallId: ToolCallId(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan("type", ["terminal","tool_call"], z.looseObject({ type: z.string() })),
]));

export const BlobResourceContents: Thunk<T.BlobResourceContents> = memo(() => z.looseObject({
  blob: z.string(),
  uri: z.url(),
  mimeType: MediaType().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const BooleanPropertySchema: Thunk<T.BooleanPropertySchema> = memo(() => emptyListAsObject(z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  default: z.boolean().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const CancelRequestNotification: Thunk<T.CancelRequestNotification> = memo(() => z.looseObject({
  requestId: RequestId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CancelSessionNotification: Thunk<T.CancelSessionNotification> = memo(() => z.looseObject({
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CancelledPermissionOutcome: Thunk<T.CancelledPermissionOutcome> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ClientAuthCapabilities: Thunk<T.ClientAuthCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  terminal: TerminalAuthCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ClientCapabilities: Thunk<T.ClientCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  auth: ClientAuthCapabilities().nullable().optional().catch(undefined),
  elicitation: ElicitationCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const CloseSessionRequest: Thunk<T.CloseSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CloseSessionResponse: Thunk<T.CloseSessionResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const Command: Thunk<T.Command> = memo(() => z.looseObject({
  name: z.string(),
  description: z.string(),
  input: AvailableCommandInput().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CommandPermissionSubject: Thunk<T.CommandPermissionSubject> = memo(() => z.looseObject({
  command: z.string(),
  cwd: AbsolutePath(),
  toolCallId: ToolCallId().nullable().optional().catch(undefined),
  terminalId: TerminalId().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CompactionId: Thunk<T.CompactionId> = memo(() => z.string());

export const CompactionStatus: Thunk<T.CompactionStatus> = memo(() => z.string());

export const CompactionSummaryChunk: Thunk<T.CompactionSummaryChunk> = memo(() => z.looseObject({
  compactionId: CompactionId(),
  content: ContentBlock(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CompactionUpdate: Thunk<T.CompactionUpdate> = memo(() => z.looseObject({
  compactionId: CompactionId(),
  status: CompactionStatus(),
  summary: validItems(ContentBlock()).nullable().optional().catch(undefined),
  error: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CompleteElicitationNotification: Thunk<T.CompleteElicitationNotification> = memo(() => z.looseObject({
  elicitationId: ElicitationId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ConfigOptionUpdate: Thunk<T.ConfigOptionUpdate> = memo(() => z.looseObject({
  configOptions: validItems(SessionConfigOption()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Content: Thunk<T.Content> = memo(() => z.looseObject({
  content: ContentBlock(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ContentBlock: Thunk<T.ContentBlock> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("text"),
      text: z.string(),
      annotations: Annotations().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("image"),
      data: z.string(),
      mimeType: MediaType(),
      uri: z.url().nullable().optional().catch(undefined),
      annotations: Annotations().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("audio"),
      data: z.string(),
      mimeType: MediaType(),
      annotations: Annotations().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("resource_link"),
      name: z.string(),
      uri: z.url(),
      title: z.string().nullable().optional().catch(undefined),
      description: z.string().nullable().optional().catch(undefined),
      icons: validItems(Icon()).nullable().optional().catch(undefined),
      mimeType: MediaType().nullable().optional().catch(undefined),
      size: wideInteger.min(0).nullable().optional().catch(undefined),
      annotations: Annotations().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("resource"),
      resource: EmbeddedResourceResource(),
      annotations: Annotations().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan(
    "type",
    ["text","image","audio","resource_link","resource"],
    z.looseObject({ type: z.string() }),
  ),
]));

export const ContentChunk: Thunk<T.ContentChunk> = memo(() => z.looseObject({
  messageId: MessageId(),
  content: ContentBlock(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Cost: Thunk<T.Cost> = memo(() => z.looseObject({
  amount: z.number(),
  currency: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CreateElicitationRequest: Thunk<T.CreateElicitationRequest> = memo(() => z.union([
  z.looseObject({
    mode: z.literal("form"),
    sessionId: SessionId(),
    toolCallId: ToolCallId().nullable().optional().catch(undefined),
    requestedSchema: ElicitationSchema(),
    message: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    mode: z.literal("form"),
    requestId: RequestId(),
    requestedSchema: ElicitationSchema(),
    message: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    mode: z.literal("url"),
    sessionId: SessionId(),
    toolCallId: ToolCallId().nullable().optional().catch(undefined),
    elicitationId: ElicitationId(),
    url: z.url(),
    message: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    mode: z.literal("url"),
    requestId: RequestId(),
    elicitationId: ElicitationId(),
    url: z.url(),
    message: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan(
    "mode",
    ["form","url"],
    z.looseObject({
      sessionId: SessionId(),
      toolCallId: ToolCallId().nullable().optional().catch(undefined),
      mode: z.string(),
      message: z.string(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ),
  kindsOtherThan(
    "mode",
    ["form","url"],
    z.looseObject({
      requestId: RequestId(),
      mode: z.string(),
      message: z.string(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ),
]));

export const CreateElicitationResponse: Thunk<T.CreateElicitationResponse> = memo(() => z.union([
  discriminated("action", [
    z.looseObject({
      action: z.literal("accept"),
      content: z.record(z.string(), ElicitationContentValue()).nullable().optional(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      action: z.literal("decline"),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      action: z.literal("cancel"),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan(
    "action",
    ["accept","decline","cancel"],
    z.looseObject({
      action: z.string(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ),
]));

export const DeleteSessionRequest: Thunk<T.DeleteSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const DeleteSessionResponse: Thunk<T.DeleteSessionResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const Diff: Thunk<T.Diff> = memo(() => z.looseObject({
  changes: validItems(DiffChange()),
  patch: DiffPatch().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const DiffChange: Thunk<T.DiffChange> = memo(() => z.union([
  discriminated("operation", [
    z.looseObject({
      operation: z.literal("add"),
      path: AbsolutePath(),
      fileType: DiffFileType().nullable().optional().catch(undefined),
      mimeType: MediaType().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      operation: z.literal("delete"),
      path: AbsolutePath(),
      fileType: DiffFileType().nullable().optional().catch(undefined),
      mimeType: MediaType().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      operation: z.literal("modify"),
      path: AbsolutePath(),
      fileType: DiffFileType().nullable().optional().catch(undefined),
      mimeType: MediaType().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      operation: z.literal("move"),
      oldPath: AbsolutePath(),
      path: AbsolutePath(),
      fileType: DiffFileType().nullable().optional().catch(undefined),
      mimeType: MediaType().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      operation: z.literal("copy"),
      oldPath: AbsolutePath(),
      path: AbsolutePath(),
      fileType: DiffFileType().nullable().optional().catch(undefined),
      mimeType: MediaType().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan(
    "operation",
    ["add","delete","modify","move","copy"],
    z.looseObject({
      operation: z.string(),
      fileType: DiffFileType().nullable().optional().catch(undefined),
      mimeType: MediaType().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ),
]));

export const DiffFileType: Thunk<T.DiffFileType> = memo(() => z.string());

export const DiffPatch: Thunk<T.DiffPatch> = memo(() => z.looseObject({
  format: DiffPatchFormat(),
  text: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const DiffPatchFormat: Thunk<T.DiffPatchFormat> = memo(() => z.string());

export const DiffPathChange: Thunk<T.DiffPathChange> = memo(
  () => z.looseObject({ path: AbsolutePath() }),
);

export const DiffPathPairChange: Thunk<T.DiffPathPairChange> = memo(
  () => z.looseObject({ oldPath: AbsolutePath(), path: AbsolutePath() }),
);

export const DisableProviderRequest: Thunk<T.DisableProviderRequest> = memo(() => z.looseObject({
  providerId: ProviderId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const DisableProviderResponse: Thunk<T.DisableProviderResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ElicitationAcceptAction: Thunk<T.ElicitationAcceptAction> = memo(() => emptyListAsObject(
  z.looseObject({ content: z.record(z.string(), ElicitationContentValue()).nullable().optional() }),
));

export const ElicitationCapabilities: Thunk<T.ElicitationCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  form: ElicitationFormCapabilities().nullable().optional().catch(undefined),
  url: ElicitationUrlCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ElicitationContentValue: Thunk<T.ElicitationContentValue> = memo(
  () => z.union([z.string(), wideInteger, z.number(), z.boolean(), z.array(z.string())]),
);

export const ElicitationFormCapabilities: Thunk<T.ElicitationFormCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ElicitationFormMode: Thunk<T.ElicitationFormMode> = memo(() => z.union([
  z.looseObject({
    sessionId: SessionId(),
    toolCallId: ToolCallId().nullable().optional().catch(undefined),
    requestedSchema: ElicitationSchema(),
  }),
  z.looseObject({ requestId: RequestId(), requestedSchema: ElicitationSchema() }),
]));

export const ElicitationId: Thunk<T.ElicitationId> = memo(() => z.string());

export const ElicitationPropertySchema: Thunk<T.ElicitationPropertySchema> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("string"),
      title: z.string().nullable().optional().catch(undefined),
      description: z.string().nullable().optional().catch(undefined),
      minLength: z.int().min(0).max(4294967295).nullable().optional(),
      maxLength: z.int().min(0).max(4294967295).nullable().optional(),
      pattern: z.string().nullable().optional(),
      format: StringFormat().nullable().optional(),
      default: z.string().nullable().optional().catch(undefined),
      enum: z.array(z.string()).min(1).nullable().optional(),
      oneOf: z.array(EnumOption()).min(1).nullable().optional(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("number"),
      title: z.string().nullable().optional().catch(undefined),
      description: z.string().nullable().optional().catch(undefined),
      minimum: z.number().nullable().optional(),
      maximum: z.number().nullable().optional(),
      default: z.number().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("integer"),
      title: z.string().nullable().optional().catch(undefined),
      description: z.string().nullable().optional().catch(undefined),
      minimum: wideInteger.nullable().optional(),
      maximum: wideInteger.nullable().optional(),
      default: wideInteger.nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("boolean"),
      title: z.string().nullable().optional().catch(undefined),
      description: z.string().nullable().optional().catch(undefined),
      default: z.boolean().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("array"),
      title: z.string().nullable().optional().catch(undefined),
      description: z.string().nullable().optional().catch(undefined),
      minItems: wideInteger.min(0).nullable().optional(),
      maxItems: wideInteger.min(0).nullable().optional(),
      items: MultiSelectItems(),
      default: validItems(z.string()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan(
    "type",
    ["string","number","integer","boolean","array"],
    z.looseObject({ type: z.string() }),
  ),
]));

export const ElicitationRequestScope: Thunk<T.ElicitationRequestScope> = memo(
  () => z.looseObject({ requestId: RequestId() }),
);

export const ElicitationSchema: Thunk<T.ElicitationSchema> = memo(() => z.looseObject({
  type: ElicitationSchemaType(),
  title: z.string().nullable().optional().catch(undefined),
  properties: z.record(z.string(), ElicitationPropertySchema()),
  required: z.array(z.string()).nullable().optional(),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ElicitationSchemaType: Thunk<T.ElicitationSchemaType> = memo(() => z.literal("object"));

export const ElicitationSessionScope: Thunk<T.ElicitationSessionScope> = memo(() => z.looseObject({
  sessionId: SessionId(),
  toolCallId: ToolCallId().nullable().optional().catch(undefined),
}));

export const ElicitationUrlCapabilities: Thunk<T.ElicitationUrlCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ElicitationUrlMode: Thunk<T.ElicitationUrlMode> = memo(() => z.union([
  z.looseObject({
    sessionId: SessionId(),
    toolCallId: ToolCallId().nullable().optional().catch(undefined),
    elicitationId: ElicitationId(),
    url: z.url(),
  }),
  z.looseObject({ requestId: RequestId(), elicitationId: ElicitationId(), url: z.url() }),
]));

export const EmbeddedResource: Thunk<T.EmbeddedResource> = memo(() => z.looseObject({
  resource: EmbeddedResourceResource(),
  annotations: Annotations().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const EmbeddedResourceResource: Thunk<T.EmbeddedResourceResource> = memo(
  () => z.union([TextResourceContents(), BlobResourceContents()]),
);

export const EnumOption: Thunk<T.EnumOption> = memo(() => z.looseObject({
  const: z.string(),
  title: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const EnvVariable: Thunk<T.EnvVariable> = memo(() => z.looseObject({
  name: z.string(),
  value: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Error: Thunk<T.Error> = memo(() => z.looseObject({
  code: ErrorCode(),
  message: z.string(),
  data: ErrorData().nullable().optional().catch(undefined),
}));

export const ErrorCode: Thunk<T.ErrorCode> = memo(() => z.int().min(-2147483648).max(2147483647));

export const ErrorData: Thunk<T.ErrorData> = memo(
  () => z.union([UnsupportedProtocolVersionErrorData(), SessionNotFoundErrorData()]),
);

export const ErrorStopReason: Thunk<T.ErrorStopReason> = memo(
  () => emptyListAsObject(z.looseObject({ error: Error().nullable().optional().catch(undefined) })),
);

export const ForkSessionRequest: Thunk<T.ForkSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  cwd: AbsolutePath(),
  additionalDirectories: nullAs([], z.array(AbsolutePath())),
  mcpServers: nullAs([], z.array(McpServer())),
  systemPrompt: SystemPrompt().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ForkSessionResponse: Thunk<T.ForkSessionResponse> = memo(() => z.looseObject({
  sessionId: SessionId(),
  configOptions: validItems(SessionConfigOption()).optional().catch([]),
  availableCommands: validItems(AvailableCommand()).optional().catch([]),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const HttpHeader: Thunk<T.HttpHeader> = memo(() => z.looseObject({
  name: z.string(),
  value: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Icon: Thunk<T.Icon> = memo(() => z.looseObject({
  src: z.url(),
  mimeType: MediaType().nullable().optional().catch(undefined),
  sizes: validItems(z.string()).nullable().optional().catch(undefined),
  theme: IconTheme().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const IconTheme: Thunk<T.IconTheme> = memo(() => z.string());

export const IdleStateUpdate: Thunk<T.IdleStateUpdate> = memo(() => z.union([
  z.looseObject({
    stopReason: z.literal("end_turn"),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    stopReason: z.literal("max_tokens"),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    stopReason: z.literal("max_turn_requests"),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    stopReason: z.literal("refusal"),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    stopReason: z.literal("cancelled"),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    stopReason: z.literal("error"),
    error: Error().nullable().optional().catch(undefined),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan(
    "stopReason",
    ["end_turn","max_tokens","max_turn_requests","refusal","cancelled","error"],
    z.looseObject({
      stopReason: z.string(),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ),
  z.looseObject({
    stopReason: z.null().optional(),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
]));

export const ImageContent: Thunk<T.ImageContent> = memo(() => z.looseObject({
  data: z.string(),
  mimeType: MediaType(),
  uri: z.url().nullable().optional().catch(undefined),
  annotations: Annotations().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Implementation: Thunk<T.Implementation> = memo(() => z.looseObject({
  name: z.string(),
  title: z.string().nullable().optional().catch(undefined),
  version: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const InitializeRequest: Thunk<T.InitializeRequest> = memo(() => z.looseObject({
  protocolVersion: ProtocolVersion(),
  info: Implementation(),
  capabilities: ClientCapabilities().default({}).catch({}),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const InitializeResponse: Thunk<T.InitializeResponse> = memo(() => z.looseObject({
  protocolVersion: ProtocolVersion(),
  info: Implementation(),
  capabilities: AgentCapabilities().default({}).catch({}),
  authMethods: validItems(AuthMethod()).optional().catch([]),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const IntegerPropertySchema: Thunk<T.IntegerPropertySchema> = memo(() => emptyListAsObject(z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  minimum: wideInteger.nullable().optional(),
  maximum: wideInteger.nullable().optional(),
  default: wideInteger.nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ListProvidersRequest: Thunk<T.ListProvidersRequest> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ListProvidersResponse: Thunk<T.ListProvidersResponse> = memo(() => z.looseObject({
  providers: z.array(ProviderInfo()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ListSessionsRequest: Thunk<T.ListSessionsRequest> = memo(() => emptyListAsObject(z.looseObject({
  cwd: AbsolutePath().nullable().optional(),
  cursor: SessionListCursor().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ListSessionsResponse: Thunk<T.ListSessionsResponse> = memo(() => z.looseObject({
  sessions: present(validItems(SessionInfo()).catch([])),
  nextCursor: SessionListCursor().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const LlmProtocol: Thunk<T.LlmProtocol> = memo(() => z.string());

export const LoginAuthRequest: Thunk<T.LoginAuthRequest> = memo(() => z.looseObject({
  methodId: AuthMethodId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const LoginAuthResponse: Thunk<T.LoginAuthResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const LogoutAuthRequest: Thunk<T.LogoutAuthRequest> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const LogoutAuthResponse: Thunk<T.LogoutAuthResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const McpCapabilities: Thunk<T.McpCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  stdio: McpStdioCapabilities().nullable().optional().catch(undefined),
  http: McpHttpCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const McpHttpCapabilities: Thunk<T.McpHttpCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const McpServer: Thunk<T.McpServer> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("http"),
      name: z.string(),
      url: z.url(),
      headers: nullAs([], z.array(HttpHeader())),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("stdio"),
      name: z.string(),
      command: AbsolutePath(),
      args: nullAs([], z.array(z.string())),
      env: nullAs([], z.array(EnvVariable())),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan("type", ["http","stdio"], z.looseObject({ type: z.string() })),
]));

export const McpServerHttp: Thunk<T.McpServerHttp> = memo(() => z.looseObject({
  name: z.string(),
  url: z.url(),
  headers: nullAs([], z.array(HttpHeader())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const McpServerStdio: Thunk<T.McpServerStdio> = memo(() => z.looseObject({
  name: z.string(),
  command: AbsolutePath(),
  args: nullAs([], z.array(z.string())),
  env: nullAs([], z.array(EnvVariable())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const McpStdioCapabilities: Thunk<T.McpStdioCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const MediaType: Thunk<T.MediaType> = memo(() => z.string());

export const MessageId: Thunk<T.MessageId> = memo(() => z.string());

export const MultiSelectItems: Thunk<T.MultiSelectItems> = memo(() => z.union([
  z.looseObject({
    type: z.literal("string"),
    enum: z.array(z.string()).min(1),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan("type", ["string"], z.looseObject({ type: z.string() })),
  TitledMultiSelectItems(),
]));

export const MultiSelectPropertySchema: Thunk<T.MultiSelectPropertySchema> = memo(() => z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  minItems: wideInteger.min(0).nullable().optional(),
  maxItems: wideInteger.min(0).nullable().optional(),
  items: MultiSelectItems(),
  default: validItems(z.string()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const NewSessionRequest: Thunk<T.NewSessionRequest> = memo(() => z.looseObject({
  cwd: AbsolutePath(),
  additionalDirectories: nullAs([], z.array(AbsolutePath())),
  mcpServers: nullAs([], z.array(McpServer())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const NewSessionResponse: Thunk<T.NewSessionResponse> = memo(() => z.looseObject({
  sessionId: SessionId(),
  configOptions: validItems(SessionConfigOption()).optional().catch([]),
  availableCommands: validItems(AvailableCommand()).optional().catch([]),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Notice: Thunk<T.Notice> = memo(() => z.looseObject({
  severity: NoticeSeverity(),
  title: z.string().min(1),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const NoticeSeverity: Thunk<T.NoticeSeverity> = memo(() => z.string());

export const NumberPropertySchema: Thunk<T.NumberPropertySchema> = memo(() => emptyListAsObject(z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  minimum: z.number().nullable().optional(),
  maximum: z.number().nullable().optional(),
  default: z.number().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const PermissionOption: Thunk<T.PermissionOption> = memo(() => z.looseObject({
  optionId: PermissionOptionId(),
  name: z.string(),
  kind: PermissionOptionKind(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PermissionOptionId: Thunk<T.PermissionOptionId> = memo(() => z.string());

export const PermissionOptionKind: Thunk<T.PermissionOptionKind> = memo(() => z.string());

export const PlanEntry: Thunk<T.PlanEntry> = memo(() => z.looseObject({
  content: z.string(),
  priority: PlanEntryPriority(),
  status: PlanEntryStatus(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PlanEntryPriority: Thunk<T.PlanEntryPriority> = memo(() => z.string());

export const PlanEntryStatus: Thunk<T.PlanEntryStatus> = memo(() => z.string());

export const PlanId: Thunk<T.PlanId> = memo(() => z.string());

export const PlanItems: Thunk<T.PlanItems> = memo(() => z.looseObject({
  planId: PlanId(),
  entries: validItems(PlanEntry()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PlanUpdate: Thunk<T.PlanUpdate> = memo(() => z.looseObject({
  plan: PlanUpdateContent(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PlanUpdateContent: Thunk<T.PlanUpdateContent> = memo(() => z.union([
  z.looseObject({
    type: z.literal("items"),
    planId: PlanId(),
    entries: validItems(PlanEntry()),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan("type", ["items"], z.looseObject({ type: z.string(), planId: PlanId() })),
]));

export const PromptAudioCapabilities: Thunk<T.PromptAudioCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const PromptCapabilities: Thunk<T.PromptCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  image: PromptImageCapabilities().nullable().optional().catch(undefined),
  audio: PromptAudioCapabilities().nullable().optional().catch(undefined),
  embeddedContext: PromptEmbeddedContextCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const PromptEmbeddedContextCapabilities: Thunk<T.PromptEmbeddedContextCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const PromptImageCapabilities: Thunk<T.PromptImageCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const PromptRequest: Thunk<T.PromptRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  prompt: z.array(ContentBlock()).min(1),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PromptResponse: Thunk<T.PromptResponse> = memo(() => z.looseObject({
  messageId: MessageId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ProtocolVersion: Thunk<T.ProtocolVersion> = memo(() => z.int().min(0).max(65535));

export const ProviderCurrentConfig: Thunk<T.ProviderCurrentConfig> = memo(() => z.looseObject({
  apiType: LlmProtocol(),
  baseUrl: z.url(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ProviderId: Thunk<T.ProviderId> = memo(() => z.string());

export const ProviderInfo: Thunk<T.ProviderInfo> = memo(() => z.looseObject({
  providerId: ProviderId(),
  supported: present(validItems(LlmProtocol()).catch([])),
  required: z.boolean(),
  current: ProviderCurrentConfig().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ProvidersCapabilities: Thunk<T.ProvidersCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ReplayFrom: Thunk<T.ReplayFrom> = memo(() => z.union([
  z.looseObject({
    type: z.literal("start"),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan("type", ["start"], z.looseObject({ type: z.string() })),
]));

export const ReplayFromStart: Thunk<T.ReplayFromStart> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const RequestId: Thunk<T.RequestId> = memo(() => z.union([wideInteger, z.string()]));

export const RequestPermissionOutcome: Thunk<T.RequestPermissionOutcome> = memo(() => z.union([
  discriminated("outcome", [
    z.looseObject({
      outcome: z.literal("cancelled"),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      outcome: z.literal("selected"),
      optionId: PermissionOptionId(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan("outcome", ["cancelled","selected"], z.looseObject({ outcome: z.string() })),
]));

export const RequestPermissionRequest: Thunk<T.RequestPermissionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  title: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  subject: RequestPermissionSubject().nullable().optional(),
  options: z.array(PermissionOption()).min(1),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const RequestPermissionResponse: Thunk<T.RequestPermissionResponse> = memo(() => z.looseObject({
  outcome: RequestPermissionOutcome(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const RequestPermissionSubject: Thunk<T.RequestPermissionSubject> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("tool_call"),
      toolCall: ToolCallUpdate(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("command"),
      command: z.string(),
      cwd: AbsolutePath(),
      toolCallId: ToolCallId().nullable().optional().catch(undefined),
      terminalId: TerminalId().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan("type", ["tool_call","command"], z.looseObject({ type: z.string() })),
]));

export const RequiresActionStateUpdate: Thunk<T.RequiresActionStateUpdate> = memo(() => emptyListAsObject(z.looseObject({
  background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ResourceLink: Thunk<T.ResourceLink> = memo(() => z.looseObject({
  name: z.string(),
  uri: z.url(),
  title: z.string().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  icons: validItems(Icon()).nullable().optional().catch(undefined),
  mimeType: MediaType().nullable().optional().catch(undefined),
  size: wideInteger.min(0).nullable().optional().catch(undefined),
  annotations: Annotations().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ResumeSessionRequest: Thunk<T.ResumeSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  cwd: AbsolutePath(),
  additionalDirectories: nullAs([], z.array(AbsolutePath())),
  mcpServers: nullAs([], z.array(McpServer())),
  replayFrom: ReplayFrom().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ResumeSessionResponse: Thunk<T.ResumeSessionResponse> = memo(() => emptyListAsObject(z.looseObject({
  configOptions: validItems(SessionConfigOption()).optional().catch([]),
  availableCommands: validItems(AvailableCommand()).optional().catch([]),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const Role: Thunk<T.Role> = memo(() => z.string());

export const RunningStateUpdate: Thunk<T.RunningStateUpdate> = memo(() => emptyListAsObject(z.looseObject({
  background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const SelectedPermissionOutcome: Thunk<T.SelectedPermissionOutcome> = memo(() => z.looseObject({
  optionId: PermissionOptionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionAdditionalDirectoriesCapabilities: Thunk<T.SessionAdditionalDirectoriesCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionCapabilities: Thunk<T.SessionCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  prompt: PromptCapabilities().nullable().optional().catch(undefined),
  mcp: McpCapabilities().nullable().optional().catch(undefined),
  delete: SessionDeleteCapabilities().nullable().optional().catch(undefined),
  additionalDirectories: SessionAdditionalDirectoriesCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  fork: SessionForkCapabilities().nullable().optional().catch(undefined),
  title: SessionTitleCapabilities().nullable().optional().catch(undefined),
})));

export const SessionConfigBoolean: Thunk<T.SessionConfigBoolean> = memo(
  () => z.looseObject({ currentValue: z.boolean() }),
);

export const SessionConfigGroupId: Thunk<T.SessionConfigGroupId> = memo(() => z.string());

export const SessionConfigId: Thunk<T.SessionConfigId> = memo(() => z.string());

export const SessionConfigOption: Thunk<T.SessionConfigOption> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("select"),
      currentValue: SessionConfigValueId(),
      options: SessionConfigSelectOptions(),
      configId: SessionConfigId(),
      name: z.string(),
      description: z.string().nullable().optional().catch(undefined),
      category: SessionConfigOptionCategory().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("boolean"),
      currentValue: z.boolean(),
      configId: SessionConfigId(),
      name: z.string(),
      description: z.string().nullable().optional().catch(undefined),
      category: SessionConfigOptionCategory().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan(
    "type",
    ["select","boolean"],
    z.looseObject({
      type: z.string(),
      configId: SessionConfigId(),
      name: z.string(),
      description: z.string().nullable().optional().catch(undefined),
      category: SessionConfigOptionCategory().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ),
]));

export const SessionConfigOptionCategory: Thunk<T.SessionConfigOptionCategory> = memo(
  () => z.string(),
);

export const SessionConfigSelect: Thunk<T.SessionConfigSelect> = memo(
  () => z.looseObject({ currentValue: SessionConfigValueId(), options: SessionConfigSelectOptions() }),
);

export const SessionConfigSelectGroup: Thunk<T.SessionConfigSelectGroup> = memo(() => z.looseObject({
  groupId: SessionConfigGroupId(),
  name: z.string(),
  options: present(validItems(SessionConfigSelectOption()).catch([])),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionConfigSelectOption: Thunk<T.SessionConfigSelectOption> = memo(() => z.looseObject({
  value: SessionConfigValueId(),
  name: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionConfigSelectOptions: Thunk<T.SessionConfigSelectOptions> = memo(
  () => z.union([z.array(SessionConfigSelectOption()).min(1), z.array(SessionConfigSelectGroup()).min(1)]),
);

export const SessionConfigValueId: Thunk<T.SessionConfigValueId> = memo(() => z.string());

export const SessionDeleteCapabilities: Thunk<T.SessionDeleteCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionForkCapabilities: Thunk<T.SessionForkCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionId: Thunk<T.SessionId> = memo(() => z.string());

export const SessionInfo: Thunk<T.SessionInfo> = memo(() => z.looseObject({
  sessionId: SessionId(),
  cwd: AbsolutePath(),
  additionalDirectories: nullAs([], z.array(AbsolutePath())),
  title: z.string().nullable().optional().catch(undefined),
  updatedAt: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionInfoUpdate: Thunk<T.SessionInfoUpdate> = memo(() => emptyListAsObject(z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  updatedAt: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const SessionListCursor: Thunk<T.SessionListCursor> = memo(() => z.string());

export const SessionNotFoundErrorData: Thunk<T.SessionNotFoundErrorData> = memo(() => z.looseObject({
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionTitleCapabilities: Thunk<T.SessionTitleCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionUpdate: Thunk<T.SessionUpdate> = memo(() => z.union([
  z.looseObject({
    sessionUpdate: z.literal("user_message_chunk"),
    messageId: MessageId(),
    content: ContentBlock(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("user_message"),
    messageId: MessageId(),
    content: validItems(ContentBlock()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("agent_message_chunk"),
    messageId: MessageId(),
    content: ContentBlock(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("agent_message"),
    messageId: MessageId(),
    content: validItems(ContentBlock()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("agent_thought_chunk"),
    messageId: MessageId(),
    content: ContentBlock(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("agent_thought"),
    messageId: MessageId(),
    content: validItems(ContentBlock()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.union([
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("running"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("idle"),
      stopReason: z.literal("end_turn"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("idle"),
      stopReason: z.literal("max_tokens"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("idle"),
      stopReason: z.literal("max_turn_requests"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("idle"),
      stopReason: z.literal("refusal"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("idle"),
      stopReason: z.literal("cancelled"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("idle"),
      stopReason: z.literal("error"),
      error: Error().nullable().optional().catch(undefined),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    kindsOtherThan(
      "stopReason",
      ["end_turn","max_tokens","max_turn_requests","refusal","cancelled","error"],
      z.looseObject({
        sessionUpdate: z.literal("state_update"),
        state: z.literal("idle"),
        stopReason: z.string(),
        background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
        _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
      }),
    ),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("idle"),
      stopReason: z.null().optional(),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      sessionUpdate: z.literal("state_update"),
      state: z.literal("requires_action"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    kindsOtherThan(
      "state",
      ["running","idle","requires_action"],
      z.looseObject({ sessionUpdate: z.literal("state_update"), state: z.string() }),
    ),
  ]),
  z.looseObject({
    sessionUpdate: z.literal("tool_call_content_chunk"),
    toolCallId: ToolCallId(),
    content: ToolCallContent(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("tool_call_update"),
    toolCallId: ToolCallId(),
    name: z.string().nullable().optional().catch(undefined),
    title: z.string().nullable().optional().catch(undefined),
    kind: ToolKind().nullable().optional().catch(undefined),
    status: ToolCallStatus().nullable().optional().catch(undefined),
    content: validItems(ToolCallContent()).nullable().optional().catch(undefined),
    locations: validItems(ToolCallLocation()).nullable().optional().catch(undefined),
    rawInput: z.unknown().optional().catch(undefined),
    rawOutput: z.unknown().optional().catch(undefined),
    capabilities: ToolCallCapabilities().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("terminal_update"),
    terminalId: TerminalId(),
    command: z.string().nullable().optional().catch(undefined),
    cwd: AbsolutePath().nullable().optional().catch(undefined),
    output: TerminalOutput().nullable().optional().catch(undefined),
    exitStatus: TerminalExitStatus().nullable().optional().catch(undefined),
    size: TerminalSize().nullable().optional().catch(undefined),
    capabilities: TerminalCapabilities().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("terminal_output_chunk"),
    terminalId: TerminalId(),
    data: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("plan_update"),
    plan: PlanUpdateContent(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("available_commands_update"),
    availableCommands: validItems(AvailableCommand()),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("config_option_update"),
    configOptions: validItems(SessionConfigOption()),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("session_info_update"),
    title: z.string().nullable().optional().catch(undefined),
    updatedAt: z.string().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("usage_update"),
    used: wideInteger.min(0),
    size: wideInteger.min(0),
    cost: Cost().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("notice"),
    severity: NoticeSeverity(),
    title: z.string().min(1),
    description: z.string().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("compaction_update"),
    compactionId: CompactionId(),
    status: CompactionStatus(),
    summary: validItems(ContentBlock()).nullable().optional().catch(undefined),
    error: z.string().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("compaction_summary_chunk"),
    compactionId: CompactionId(),
    content: ContentBlock(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan(
    "sessionUpdate",
    ["user_message_chunk","user_message","agent_message_chunk","agent_message","agent_thought_chunk","agent_thought","state_update","tool_call_content_chunk","tool_call_update","terminal_update","terminal_output_chunk","plan_update","available_commands_update","config_option_update","session_info_update","usage_update","notice","compaction_update","compaction_summary_chunk"],
    z.looseObject({ sessionUpdate: z.string() }),
  ),
]));

export const SetProviderRequest: Thunk<T.SetProviderRequest> = memo(() => z.looseObject({
  providerId: ProviderId(),
  apiType: LlmProtocol(),
  baseUrl: z.url(),
  headers: z.record(z.string(), z.string()).optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetProviderResponse: Thunk<T.SetProviderResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SetSessionConfigOptionRequest: Thunk<T.SetSessionConfigOptionRequest> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("id"),
      value: SessionConfigValueId(),
      sessionId: SessionId(),
      configId: SessionConfigId(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("boolean"),
      value: z.boolean(),
      sessionId: SessionId(),
      configId: SessionConfigId(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan(
    "type",
    ["id","boolean"],
    z.looseObject({
      type: z.string(),
      value: z.unknown(),
      sessionId: SessionId(),
      configId: SessionConfigId(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ),
]));

export const SetSessionConfigOptionResponse: Thunk<T.SetSessionConfigOptionResponse> = memo(() => z.looseObject({
  configOptions: validItems(SessionConfigOption()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetSessionTitleRequest: Thunk<T.SetSessionTitleRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  title: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetSessionTitleResponse: Thunk<T.SetSessionTitleResponse> = memo(() => z.looseObject({
  title: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const StateUpdate: Thunk<T.StateUpdate> = memo(() => z.union([
  z.looseObject({
    state: z.literal("running"),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.union([
    z.looseObject({
      state: z.literal("idle"),
      stopReason: z.literal("end_turn"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      state: z.literal("idle"),
      stopReason: z.literal("max_tokens"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      state: z.literal("idle"),
      stopReason: z.literal("max_turn_requests"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      state: z.literal("idle"),
      stopReason: z.literal("refusal"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      state: z.literal("idle"),
      stopReason: z.literal("cancelled"),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      state: z.literal("idle"),
      stopReason: z.literal("error"),
      error: Error().nullable().optional().catch(undefined),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    kindsOtherThan(
      "stopReason",
      ["end_turn","max_tokens","max_turn_requests","refusal","cancelled","error"],
      z.looseObject({
        state: z.literal("idle"),
        stopReason: z.string(),
        background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
        _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
      }),
    ),
    z.looseObject({
      state: z.literal("idle"),
      stopReason: z.null().optional(),
      background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  z.looseObject({
    state: z.literal("requires_action"),
    background: z.array(BackgroundWork()).nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  kindsOtherThan("state", ["running","idle","requires_action"], z.looseObject({ state: z.string() })),
]));

export const StringFormat: Thunk<T.StringFormat> = memo(() => z.string());

export const StringMultiSelectItems: Thunk<T.StringMultiSelectItems> = memo(() => z.looseObject({
  enum: z.array(z.string()).min(1),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const StringPropertySchema: Thunk<T.StringPropertySchema> = memo(() => emptyListAsObject(z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  minLength: z.int().min(0).max(4294967295).nullable().optional(),
  maxLength: z.int().min(0).max(4294967295).nullable().optional(),
  pattern: z.string().nullable().optional(),
  format: StringFormat().nullable().optional(),
  default: z.string().nullable().optional().catch(undefined),
  enum: z.array(z.string()).min(1).nullable().optional(),
  oneOf: z.array(EnumOption()).min(1).nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const SystemPrompt: Thunk<T.SystemPrompt> = memo(() => z.looseObject({
  mode: SystemPromptMode(),
  content: z.array(ContentBlock()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SystemPromptMode: Thunk<T.SystemPromptMode> = memo(() => z.string());

export const Terminal: Thunk<T.Terminal> = memo(() => z.looseObject({
  terminalId: TerminalId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TerminalAuthCapabilities: Thunk<T.TerminalAuthCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const TerminalCancelCapabilities: Thunk<T.TerminalCancelCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const TerminalCapabilities: Thunk<T.TerminalCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  cancel: TerminalCancelCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const TerminalExitStatus: Thunk<T.TerminalExitStatus> = memo(() => emptyListAsObject(z.looseObject({
  exitCode: wideInteger.nullable().optional().catch(undefined),
  signal: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const TerminalId: Thunk<T.TerminalId> = memo(() => z.string());

export const TerminalOutput: Thunk<T.TerminalOutput> = memo(() => z.looseObject({
  data: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TerminalOutputChunk: Thunk<T.TerminalOutputChunk> = memo(() => z.looseObject({
  terminalId: TerminalId(),
  data: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TerminalSize: Thunk<T.TerminalSize> = memo(() => z.looseObject({
  cols: z.int().min(1).max(65535),
  rows: z.int().min(1).max(65535),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TerminalUpdate: Thunk<T.TerminalUpdate> = memo(() => z.looseObject({
  terminalId: TerminalId(),
  command: z.string().nullable().optional().catch(undefined),
  cwd: AbsolutePath().nullable().optional().catch(undefined),
  output: TerminalOutput().nullable().optional().catch(undefined),
  exitStatus: TerminalExitStatus().nullable().optional().catch(undefined),
  size: TerminalSize().nullable().optional().catch(undefined),
  capabilities: TerminalCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TextCommandInput: Thunk<T.TextCommandInput> = memo(() => z.looseObject({
  hint: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TextContent: Thunk<T.TextContent> = memo(() => z.looseObject({
  text: z.string(),
  annotations: Annotations().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TextResourceContents: Thunk<T.TextResourceContents> = memo(() => z.looseObject({
  text: z.string(),
  uri: z.url(),
  mimeType: MediaType().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TitledMultiSelectItems: Thunk<T.TitledMultiSelectItems> = memo(() => z.looseObject({
  anyOf: z.array(EnumOption()).min(1),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolCallCancelCapabilities: Thunk<T.ToolCallCancelCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ToolCallCapabilities: Thunk<T.ToolCallCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  cancel: ToolCallCancelCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ToolCallContent: Thunk<T.ToolCallContent> = memo(() => z.union([
  discriminated("type", [
    z.looseObject({
      type: z.literal("content"),
      content: ContentBlock(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("diff"),
      changes: validItems(DiffChange()),
      patch: DiffPatch().nullable().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
    z.looseObject({
      type: z.literal("terminal"),
      terminalId: TerminalId(),
      _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    }),
  ]),
  kindsOtherThan("type", ["content","diff","terminal"], z.looseObject({ type: z.string() })),
]));

export const ToolCallContentChunk: Thunk<T.ToolCallContentChunk> = memo(() => z.looseObject({
  toolCallId: ToolCallId(),
  content: ToolCallContent(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolCallId: Thunk<T.ToolCallId> = memo(() => z.string());

export const ToolCallLocation: Thunk<T.ToolCallLocation> = memo(() => z.looseObject({
  path: AbsolutePath(),
  line: z.int().min(1).max(4294967295).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolCallPermissionSubject: Thunk<T.ToolCallPermissionSubject> = memo(() => z.looseObject({
  toolCall: ToolCallUpdate(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolCallStatus: Thunk<T.ToolCallStatus> = memo(() => z.string());

export const ToolCallUpdate: Thunk<T.ToolCallUpdate> = memo(() => z.looseObject({
  toolCallId: ToolCallId(),
  name: z.string().nullable().optional().catch(undefined),
  title: z.string().nullable().optional().catch(undefined),
  kind: ToolKind().nullable().optional().catch(undefined),
  status: ToolCallStatus().nullable().optional().catch(undefined),
  content: validItems(ToolCallContent()).nullable().optional().catch(undefined),
  locations: validItems(ToolCallLocation()).nullable().optional().catch(undefined),
  rawInput: z.unknown().optional().catch(undefined),
  rawOutput: z.unknown().optional().catch(undefined),
  capabilities: ToolCallCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolKind: Thunk<T.ToolKind> = memo(() => z.string());

export const UnsupportedProtocolVersionErrorData: Thunk<T.UnsupportedProtocolVersionErrorData> = memo(() => z.looseObject({
  requested: ProtocolVersion(),
  supported: z.array(ProtocolVersion()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const UpdateSessionNotification: Thunk<T.UpdateSessionNotification> = memo(() => z.looseObject({
  sessionId: SessionId(),
  update: SessionUpdate(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const UsageUpdate: Thunk<T.UsageUpdate> = memo(() => z.looseObject({
  used: wideInteger.min(0),
  size: wideInteger.min(0),
  cost: Cost().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const UserMessage: Thunk<T.UserMessage> = memo(() => z.looseObject({
  messageId: MessageId(),
  content: validItems(ContentBlock()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));
