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

export const AgentAuthCapabilities: Thunk<T.AgentAuthCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  logout: LogoutCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  status: AuthStatusCapabilities().nullable().optional().catch(undefined),
})));

export const AgentCapabilities: Thunk<T.AgentCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  loadSession: z.boolean().default(false).catch(false),
  promptCapabilities: PromptCapabilities().default({"image":false,"audio":false,"embeddedContext":false}).catch({"image":false,"audio":false,"embeddedContext":false}),
  mcpCapabilities: McpCapabilities().default({"http":false,"sse":false}).catch({"http":false,"sse":false}),
  sessionCapabilities: SessionCapabilities().default({}).catch({}),
  auth: AgentAuthCapabilities().default({}).catch({}),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  providers: ProvidersCapabilities().nullable().optional().catch(undefined),
})));

export const Annotations: Thunk<T.Annotations> = memo(() => emptyListAsObject(z.looseObject({
  audience: validItems(Role()).nullable().optional().catch(undefined),
  lastModified: z.string().nullable().optional().catch(undefined),
  priority: z.number().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const AudioContent: Thunk<T.AudioContent> = memo(() => z.looseObject({
  annotations: Annotations().nullable().optional().catch(undefined),
  data: z.string(),
  mimeType: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthAccount: Thunk<T.AuthAccount> = memo(() => z.looseObject({
  label: z.string(),
  active: z.boolean().nullable().optional().catch(undefined),
  name: z.string().nullable().optional().catch(undefined),
  email: z.string().nullable().optional().catch(undefined),
  organization: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthCapabilities: Thunk<T.AuthCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  terminal: z.boolean().default(false).catch(false),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const AuthMethod: Thunk<T.AuthMethod> = memo(() => z.union([
  z.looseObject({
    type: z.literal("terminal"),
    id: AuthMethodId(),
    name: z.string(),
    description: z.string().nullable().optional().catch(undefined),
    args: nullAs([], z.array(z.string())),
    env: nullAs({}, z.record(z.string(), z.string())),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  AuthMethodAgent(),
]));

export const AuthMethodAgent: Thunk<T.AuthMethodAgent> = memo(() => z.looseObject({
  id: AuthMethodId(),
  name: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthMethodId: Thunk<T.AuthMethodId> = memo(() => z.string());

export const AuthMethodTerminal: Thunk<T.AuthMethodTerminal> = memo(() => z.looseObject({
  id: AuthMethodId(),
  name: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  args: nullAs([], z.array(z.string())),
  env: nullAs({}, z.record(z.string(), z.string())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthState: Thunk<T.AuthState> = memo(() => z.string());

export const AuthStatusCapabilities: Thunk<T.AuthStatusCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const AuthStatusRequest: Thunk<T.AuthStatusRequest> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const AuthStatusResponse: Thunk<T.AuthStatusResponse> = memo(() => z.looseObject({
  state: AuthState(),
  accounts: validItems(AuthAccount()).optional().catch([]),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthStatusUpdateNotification: Thunk<T.AuthStatusUpdateNotification> = memo(() => z.looseObject({
  state: AuthState(),
  accounts: validItems(AuthAccount()).optional().catch([]),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthenticateRequest: Thunk<T.AuthenticateRequest> = memo(() => z.looseObject({
  methodId: AuthMethodId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AuthenticateResponse: Thunk<T.AuthenticateResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const AvailableCommand: Thunk<T.AvailableCommand> = memo(() => z.looseObject({
  name: z.string(),
  description: z.string(),
  input: AvailableCommandInput().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const AvailableCommandInput: Thunk<T.AvailableCommandInput> = memo(
  () => UnstructuredCommandInput(),
);

export const AvailableCommandsUpdate: Thunk<T.AvailableCommandsUpdate> = memo(() => z.looseObject({
  availableCommands: present(validItems(AvailableCommand()).catch([])),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const BlobResourceContents: Thunk<T.BlobResourceContents> = memo(() => z.looseObject({
  blob: z.string(),
  mimeType: z.string().nullable().optional().catch(undefined),
  uri: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const BooleanConfigOptionCapabilities: Thunk<T.BooleanConfigOptionCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const BooleanPropertySchema: Thunk<T.BooleanPropertySchema> = memo(() => emptyListAsObject(z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  default: z.boolean().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const CancelNotification: Thunk<T.CancelNotification> = memo(() => z.looseObject({
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CancelRequestNotification: Thunk<T.CancelRequestNotification> = memo(() => z.looseObject({
  requestId: RequestId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ClientCapabilities: Thunk<T.ClientCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  fs: FileSystemCapabilities().default({"readTextFile":false,"writeTextFile":false}).catch({"readTextFile":false,"writeTextFile":false}),
  terminal: z.boolean().default(false).catch(false),
  session: ClientSessionCapabilities().nullable().optional().catch(undefined),
  auth: AuthCapabilities().default({"terminal":false}).catch({"terminal":false}),
  elicitation: ElicitationCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ClientSessionCapabilities: Thunk<T.ClientSessionCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  compaction: CompactionCapabilities().nullable().optional().catch(undefined),
  configOptions: SessionConfigOptionsCapabilities().nullable().optional().catch(undefined),
  notices: NoticeCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const CloseSessionRequest: Thunk<T.CloseSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CloseSessionResponse: Thunk<T.CloseSessionResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const CompactionCapabilities: Thunk<T.CompactionCapabilities> = memo(
  () => emptyListAsObject(z.record(z.string(), z.unknown())),
);

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
  configOptions: present(validItems(SessionConfigOption()).catch([])),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Content: Thunk<T.Content> = memo(() => z.looseObject({
  content: ContentBlock(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ContentBlock: Thunk<T.ContentBlock> = memo(() => discriminated("type", [
  z.looseObject({
    type: z.literal("text"),
    annotations: Annotations().nullable().optional().catch(undefined),
    text: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("image"),
    annotations: Annotations().nullable().optional().catch(undefined),
    data: z.string(),
    mimeType: z.string(),
    uri: z.string().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("audio"),
    annotations: Annotations().nullable().optional().catch(undefined),
    data: z.string(),
    mimeType: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("resource_link"),
    annotations: Annotations().nullable().optional().catch(undefined),
    description: z.string().nullable().optional().catch(undefined),
    mimeType: z.string().nullable().optional().catch(undefined),
    name: z.string(),
    size: wideInteger.nullable().optional().catch(undefined),
    title: z.string().nullable().optional().catch(undefined),
    uri: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("resource"),
    annotations: Annotations().nullable().optional().catch(undefined),
    resource: EmbeddedResourceResource(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
]));

export const ContentChunk: Thunk<T.ContentChunk> = memo(() => z.looseObject({
  content: ContentBlock(),
  messageId: MessageId().nullable().optional().catch(undefined),
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

export const CreateTerminalRequest: Thunk<T.CreateTerminalRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  command: z.string(),
  args: nullAs([], z.array(z.string())),
  env: nullAs([], z.array(EnvVariable())),
  cwd: z.string().nullable().optional(),
  outputByteLimit: wideInteger.min(0).nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CreateTerminalResponse: Thunk<T.CreateTerminalResponse> = memo(() => z.looseObject({
  terminalId: TerminalId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const CurrentModeUpdate: Thunk<T.CurrentModeUpdate> = memo(() => z.looseObject({
  currentModeId: SessionModeId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  modeId: SessionModeId().optional(),
}));

export const DeleteSessionRequest: Thunk<T.DeleteSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const DeleteSessionResponse: Thunk<T.DeleteSessionResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const Diff: Thunk<T.Diff> = memo(() => z.looseObject({
  path: z.string(),
  oldText: z.string().nullable().optional().catch(undefined),
  newText: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

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
      enum: z.array(z.string()).nullable().optional(),
      oneOf: z.array(EnumOption()).nullable().optional(),
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

export const ElicitationSchema: Thunk<T.ElicitationSchema> = memo(() => emptyListAsObject(z.looseObject({
  type: ElicitationSchemaType().default("object").catch("object"),
  title: z.string().nullable().optional().catch(undefined),
  properties: z.record(z.string(), ElicitationPropertySchema()).default({}),
  required: z.array(z.string()).nullable().optional(),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

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
  annotations: Annotations().nullable().optional().catch(undefined),
  resource: EmbeddedResourceResource(),
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

export const FileSystemCapabilities: Thunk<T.FileSystemCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  readTextFile: z.boolean().default(false).catch(false),
  writeTextFile: z.boolean().default(false).catch(false),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ForkSessionRequest: Thunk<T.ForkSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  cwd: z.string(),
  additionalDirectories: nullAs([], z.array(z.string())),
  mcpServers: nullAs([], z.array(McpServer())),
  systemPrompt: SystemPrompt().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ForkSessionResponse: Thunk<T.ForkSessionResponse> = memo(() => z.looseObject({
  sessionId: SessionId(),
  modes: SessionModeState().nullable().optional().catch(undefined),
  configOptions: validItems(SessionConfigOption()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  models: SessionModelState().optional(),
}));

export const HttpHeader: Thunk<T.HttpHeader> = memo(() => z.looseObject({
  name: z.string(),
  value: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ImageContent: Thunk<T.ImageContent> = memo(() => z.looseObject({
  annotations: Annotations().nullable().optional().catch(undefined),
  data: z.string(),
  mimeType: z.string(),
  uri: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Implementation: Thunk<T.Implementation> = memo(() => z.looseObject({
  name: z.string(),
  title: z.string().nullable().optional().catch(undefined),
  version: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const InitializeRequest: Thunk<T.InitializeRequest> = memo(() => z.looseObject({
  protocolVersion: ProtocolVersion().default(1),
  clientCapabilities: ClientCapabilities().default({"fs":{"readTextFile":false,"writeTextFile":false},"terminal":false,"auth":{"terminal":false}}).catch({"fs":{"readTextFile":false,"writeTextFile":false},"terminal":false,"auth":{"terminal":false}}),
  clientInfo: Implementation().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const InitializeResponse: Thunk<T.InitializeResponse> = memo(() => z.looseObject({
  protocolVersion: ProtocolVersion(),
  agentCapabilities: AgentCapabilities().default({"loadSession":false,"promptCapabilities":{"image":false,"audio":false,"embeddedContext":false},"mcpCapabilities":{"http":false,"sse":false},"sessionCapabilities":{},"auth":{}}).catch({"loadSession":false,"promptCapabilities":{"image":false,"audio":false,"embeddedContext":false},"mcpCapabilities":{"http":false,"sse":false},"sessionCapabilities":{},"auth":{}}),
  authMethods: validItems(AuthMethod()).default([]).catch([]),
  agentInfo: Implementation().nullable().optional().catch(undefined),
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

export const KillTerminalRequest: Thunk<T.KillTerminalRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  terminalId: TerminalId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const KillTerminalResponse: Thunk<T.KillTerminalResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ListProvidersRequest: Thunk<T.ListProvidersRequest> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const ListProvidersResponse: Thunk<T.ListProvidersResponse> = memo(() => z.looseObject({
  providers: z.array(ProviderInfo()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ListSessionsRequest: Thunk<T.ListSessionsRequest> = memo(() => emptyListAsObject(z.looseObject({
  cwd: z.string().nullable().optional(),
  cursor: z.string().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const ListSessionsResponse: Thunk<T.ListSessionsResponse> = memo(() => z.looseObject({
  sessions: present(validItems(SessionInfo()).catch([])),
  nextCursor: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const LlmProtocol: Thunk<T.LlmProtocol> = memo(() => z.string());

export const LoadSessionRequest: Thunk<T.LoadSessionRequest> = memo(() => z.looseObject({
  mcpServers: nullAs([], z.array(McpServer())).default([]),
  cwd: z.string(),
  additionalDirectories: nullAs([], z.array(z.string())),
  sessionId: SessionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  systemPrompt: SystemPrompt().nullable().optional(),
}));

export const LoadSessionResponse: Thunk<T.LoadSessionResponse> = memo(() => emptyListAsObject(z.looseObject({
  modes: SessionModeState().nullable().optional().catch(undefined),
  configOptions: validItems(SessionConfigOption()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  sessionId: SessionId().optional(),
  models: SessionModelState().optional(),
})));

export const LogoutCapabilities: Thunk<T.LogoutCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const LogoutRequest: Thunk<T.LogoutRequest> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const LogoutResponse: Thunk<T.LogoutResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const McpCapabilities: Thunk<T.McpCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  http: z.boolean().default(false).catch(false),
  sse: z.boolean().default(false).catch(false),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const McpServer: Thunk<T.McpServer> = memo(() => z.union([
  z.looseObject({
    type: z.literal("http"),
    name: z.string(),
    url: z.string(),
    headers: nullAs([], z.array(HttpHeader())),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("sse"),
    name: z.string(),
    url: z.string(),
    headers: nullAs([], z.array(HttpHeader())),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  McpServerStdio(),
]));

export const McpServerHttp: Thunk<T.McpServerHttp> = memo(() => z.looseObject({
  name: z.string(),
  url: z.string(),
  headers: nullAs([], z.array(HttpHeader())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const McpServerSse: Thunk<T.McpServerSse> = memo(() => z.looseObject({
  name: z.string(),
  url: z.string(),
  headers: nullAs([], z.array(HttpHeader())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const McpServerStdio: Thunk<T.McpServerStdio> = memo(() => z.looseObject({
  name: z.string(),
  command: z.string(),
  args: nullAs([], z.array(z.string())),
  env: nullAs([], z.array(EnvVariable())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const MessageId: Thunk<T.MessageId> = memo(() => z.string());

export const MultiSelectItems: Thunk<T.MultiSelectItems> = memo(() => z.union([
  z.looseObject({
    type: z.literal("string"),
    enum: z.array(z.string()),
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
  cwd: z.string(),
  additionalDirectories: nullAs([], z.array(z.string())),
  mcpServers: nullAs([], z.array(McpServer())).default([]),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  systemPrompt: SystemPrompt().nullable().optional(),
}));

export const NewSessionResponse: Thunk<T.NewSessionResponse> = memo(() => z.looseObject({
  sessionId: SessionId(),
  modes: SessionModeState().nullable().optional().catch(undefined),
  configOptions: validItems(SessionConfigOption()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  models: SessionModelState().optional(),
}));

export const Notice: Thunk<T.Notice> = memo(() => z.looseObject({
  severity: NoticeSeverity(),
  title: z.string().min(1),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const NoticeCapabilities: Thunk<T.NoticeCapabilities> = memo(
  () => emptyListAsObject(z.record(z.string(), z.unknown())),
);

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

export const PermissionOptionKind: Thunk<T.PermissionOptionKind> = memo(
  () => z.enum(["allow_once", "allow_always", "reject_once", "reject_always"]),
);

export const Plan: Thunk<T.Plan> = memo(() => z.looseObject({
  entries: present(validItems(PlanEntry()).catch([])),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PlanEntry: Thunk<T.PlanEntry> = memo(() => z.looseObject({
  content: z.string(),
  priority: PlanEntryPriority(),
  status: PlanEntryStatus(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PlanEntryPriority: Thunk<T.PlanEntryPriority> = memo(
  () => z.enum(["high", "medium", "low"]),
);

export const PlanEntryStatus: Thunk<T.PlanEntryStatus> = memo(
  () => z.enum(["pending", "in_progress", "completed"]),
);

export const PromptCapabilities: Thunk<T.PromptCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  image: z.boolean().default(false).catch(false),
  audio: z.boolean().default(false).catch(false),
  embeddedContext: z.boolean().default(false).catch(false),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const PromptRequest: Thunk<T.PromptRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  prompt: z.array(ContentBlock()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PromptResponse: Thunk<T.PromptResponse> = memo(() => z.looseObject({
  stopReason: StopReason(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  usage: Usage().nullable().optional().catch(undefined),
}));

export const ProtocolVersion: Thunk<T.ProtocolVersion> = memo(() => z.int().min(0).max(65535));

export const ProviderCurrentConfig: Thunk<T.ProviderCurrentConfig> = memo(() => z.looseObject({
  apiType: LlmProtocol(),
  baseUrl: z.string(),
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

export const ReadTextFileRequest: Thunk<T.ReadTextFileRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  path: z.string(),
  line: z.int().min(0).max(4294967295).nullable().optional(),
  limit: z.int().min(0).max(4294967295).nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ReadTextFileResponse: Thunk<T.ReadTextFileResponse> = memo(() => z.looseObject({
  content: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ReleaseTerminalRequest: Thunk<T.ReleaseTerminalRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  terminalId: TerminalId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ReleaseTerminalResponse: Thunk<T.ReleaseTerminalResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const RequestId: Thunk<T.RequestId> = memo(
  () => z.union([wideInteger, z.string()]).nullable(),
);

export const RequestPermissionOutcome: Thunk<T.RequestPermissionOutcome> = memo(() => discriminated("outcome", [
  z.looseObject({ outcome: z.literal("cancelled") }),
  z.looseObject({
    outcome: z.literal("selected"),
    optionId: PermissionOptionId(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
]));

export const RequestPermissionRequest: Thunk<T.RequestPermissionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  toolCall: ToolCallUpdate(),
  options: z.array(PermissionOption()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const RequestPermissionResponse: Thunk<T.RequestPermissionResponse> = memo(() => z.looseObject({
  outcome: RequestPermissionOutcome(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ResourceLink: Thunk<T.ResourceLink> = memo(() => z.looseObject({
  annotations: Annotations().nullable().optional().catch(undefined),
  description: z.string().nullable().optional().catch(undefined),
  mimeType: z.string().nullable().optional().catch(undefined),
  name: z.string(),
  size: wideInteger.nullable().optional().catch(undefined),
  title: z.string().nullable().optional().catch(undefined),
  uri: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ResumeSessionRequest: Thunk<T.ResumeSessionRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  cwd: z.string(),
  additionalDirectories: nullAs([], z.array(z.string())),
  mcpServers: nullAs([], z.array(McpServer())),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  systemPrompt: SystemPrompt().nullable().optional(),
}));

export const ResumeSessionResponse: Thunk<T.ResumeSessionResponse> = memo(() => emptyListAsObject(z.looseObject({
  modes: SessionModeState().nullable().optional().catch(undefined),
  configOptions: validItems(SessionConfigOption()).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  sessionId: SessionId().optional(),
  models: SessionModelState().optional(),
})));

export const Role: Thunk<T.Role> = memo(() => z.enum(["assistant", "user"]));

export const SelectedPermissionOutcome: Thunk<T.SelectedPermissionOutcome> = memo(() => z.looseObject({
  optionId: PermissionOptionId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionAdditionalDirectoriesCapabilities: Thunk<T.SessionAdditionalDirectoriesCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionCapabilities: Thunk<T.SessionCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  list: SessionListCapabilities().nullable().optional().catch(undefined),
  delete: SessionDeleteCapabilities().nullable().optional().catch(undefined),
  additionalDirectories: SessionAdditionalDirectoriesCapabilities().nullable().optional().catch(undefined),
  resume: SessionResumeCapabilities().nullable().optional().catch(undefined),
  close: SessionCloseCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  fork: SessionForkCapabilities().nullable().optional().catch(undefined),
  title: SessionTitleCapabilities().nullable().optional().catch(undefined),
  systemPrompt: SessionSystemPromptCapabilities().nullable().optional().catch(undefined),
})));

export const SessionCloseCapabilities: Thunk<T.SessionCloseCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionConfigBoolean: Thunk<T.SessionConfigBoolean> = memo(
  () => z.looseObject({ currentValue: z.boolean() }),
);

export const SessionConfigGroupId: Thunk<T.SessionConfigGroupId> = memo(() => z.string());

export const SessionConfigId: Thunk<T.SessionConfigId> = memo(() => z.string());

export const SessionConfigOption: Thunk<T.SessionConfigOption> = memo(() => discriminated("type", [
  z.looseObject({
    type: z.literal("select"),
    currentValue: SessionConfigValueId(),
    options: SessionConfigSelectOptions(),
    id: SessionConfigId(),
    name: z.string(),
    description: z.string().nullable().optional().catch(undefined),
    category: SessionConfigOptionCategory().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("boolean"),
    currentValue: z.boolean(),
    id: SessionConfigId(),
    name: z.string(),
    description: z.string().nullable().optional().catch(undefined),
    category: SessionConfigOptionCategory().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
]));

export const SessionConfigOptionCategory: Thunk<T.SessionConfigOptionCategory> = memo(
  () => z.string(),
);

export const SessionConfigOptionsCapabilities: Thunk<T.SessionConfigOptionsCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  boolean: BooleanConfigOptionCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const SessionConfigSelect: Thunk<T.SessionConfigSelect> = memo(
  () => z.looseObject({ currentValue: SessionConfigValueId(), options: SessionConfigSelectOptions() }),
);

export const SessionConfigSelectGroup: Thunk<T.SessionConfigSelectGroup> = memo(() => z.looseObject({
  group: SessionConfigGroupId(),
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
  () => z.union([z.array(SessionConfigSelectOption()), z.array(SessionConfigSelectGroup())]),
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
  cwd: z.string(),
  additionalDirectories: validItems(z.string()).optional().catch([]),
  title: z.string().nullable().optional().catch(undefined),
  updatedAt: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionInfoUpdate: Thunk<T.SessionInfoUpdate> = memo(() => emptyListAsObject(z.looseObject({
  title: z.string().nullable().optional().catch(undefined),
  updatedAt: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const SessionListCapabilities: Thunk<T.SessionListCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionMode: Thunk<T.SessionMode> = memo(() => z.looseObject({
  id: SessionModeId(),
  name: z.string(),
  description: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionModeId: Thunk<T.SessionModeId> = memo(() => z.string());

export const SessionModeState: Thunk<T.SessionModeState> = memo(() => z.looseObject({
  currentModeId: SessionModeId(),
  availableModes: present(validItems(SessionMode()).catch([])),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionNotification: Thunk<T.SessionNotification> = memo(() => z.looseObject({
  sessionId: SessionId(),
  update: SessionUpdate(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionResumeCapabilities: Thunk<T.SessionResumeCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionSystemPromptCapabilities: Thunk<T.SessionSystemPromptCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  mode: SessionSystemPromptModeCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const SessionSystemPromptModeCapabilities: Thunk<T.SessionSystemPromptModeCapabilities> = memo(() => emptyListAsObject(z.looseObject({
  override: SessionSystemPromptOverrideCapabilities().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const SessionSystemPromptOverrideCapabilities: Thunk<T.SessionSystemPromptOverrideCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionTitleCapabilities: Thunk<T.SessionTitleCapabilities> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionUpdate: Thunk<T.SessionUpdate> = memo(() => discriminated("sessionUpdate", [
  z.looseObject({
    sessionUpdate: z.literal("user_message_chunk"),
    content: ContentBlock(),
    messageId: MessageId().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("agent_message_chunk"),
    content: ContentBlock(),
    messageId: MessageId().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("agent_thought_chunk"),
    content: ContentBlock(),
    messageId: MessageId().nullable().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("tool_call"),
    toolCallId: ToolCallId(),
    title: z.string(),
    name: z.string().nullable().optional().catch(undefined),
    kind: ToolKind().optional().catch(undefined),
    status: ToolCallStatus().optional().catch(undefined),
    content: validItems(ToolCallContent()).optional().catch([]),
    locations: validItems(ToolCallLocation()).optional().catch([]),
    rawInput: z.unknown().optional().catch(undefined),
    rawOutput: z.unknown().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("tool_call_update"),
    toolCallId: ToolCallId(),
    kind: ToolKind().nullable().optional().catch(undefined),
    status: ToolCallStatus().nullable().optional().catch(undefined),
    title: z.string().nullable().optional().catch(undefined),
    name: z.string().nullable().optional().catch(undefined),
    content: validItems(ToolCallContent()).nullable().optional().catch(undefined),
    locations: validItems(ToolCallLocation()).nullable().optional().catch(undefined),
    rawInput: z.unknown().optional().catch(undefined),
    rawOutput: z.unknown().optional().catch(undefined),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("plan"),
    entries: present(validItems(PlanEntry()).catch([])),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("available_commands_update"),
    availableCommands: present(validItems(AvailableCommand()).catch([])),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    sessionUpdate: z.literal("current_mode_update"),
    currentModeId: SessionModeId(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
    modeId: SessionModeId().optional(),
  }),
  z.looseObject({
    sessionUpdate: z.literal("config_option_update"),
    configOptions: present(validItems(SessionConfigOption()).catch([])),
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
  z.looseObject({
    sessionUpdate: z.literal("permission_request"),
    id: z.string(),
    toolName: z.string(),
    description: z.string(),
    action: z.string(),
  }),
]));

export const SetProviderRequest: Thunk<T.SetProviderRequest> = memo(() => z.looseObject({
  providerId: ProviderId(),
  apiType: LlmProtocol(),
  baseUrl: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetProviderResponse: Thunk<T.SetProviderResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SetSessionConfigOptionRequest: Thunk<T.SetSessionConfigOptionRequest> = memo(() => z.union([
  z.looseObject({
    type: z.literal("boolean"),
    value: z.boolean(),
    sessionId: SessionId(),
    configId: SessionConfigId(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    value: SessionConfigValueId(),
    sessionId: SessionId(),
    configId: SessionConfigId(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
]));

export const SetSessionConfigOptionResponse: Thunk<T.SetSessionConfigOptionResponse> = memo(() => z.looseObject({
  configOptions: present(validItems(SessionConfigOption()).catch([])),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetSessionModeRequest: Thunk<T.SetSessionModeRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  modeId: SessionModeId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetSessionModeResponse: Thunk<T.SetSessionModeResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SetSessionTitleRequest: Thunk<T.SetSessionTitleRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  title: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetSessionTitleResponse: Thunk<T.SetSessionTitleResponse> = memo(() => z.looseObject({
  title: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const StopReason: Thunk<T.StopReason> = memo(
  () => z.enum(["end_turn", "max_tokens", "max_turn_requests", "refusal", "cancelled"]),
);

export const StringFormat: Thunk<T.StringFormat> = memo(
  () => z.enum(["email", "uri", "date", "date-time"]),
);

export const StringMultiSelectItems: Thunk<T.StringMultiSelectItems> = memo(() => z.looseObject({
  enum: z.array(z.string()),
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
  enum: z.array(z.string()).nullable().optional(),
  oneOf: z.array(EnumOption()).nullable().optional(),
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

export const TerminalExitStatus: Thunk<T.TerminalExitStatus> = memo(() => emptyListAsObject(z.looseObject({
  exitCode: z.int().min(0).max(4294967295).nullable().optional().catch(undefined),
  signal: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const TerminalId: Thunk<T.TerminalId> = memo(() => z.string());

export const TerminalOutputRequest: Thunk<T.TerminalOutputRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  terminalId: TerminalId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TerminalOutputResponse: Thunk<T.TerminalOutputResponse> = memo(() => z.looseObject({
  output: z.string(),
  truncated: z.boolean(),
  exitStatus: TerminalExitStatus().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TextContent: Thunk<T.TextContent> = memo(() => z.looseObject({
  annotations: Annotations().nullable().optional().catch(undefined),
  text: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TextResourceContents: Thunk<T.TextResourceContents> = memo(() => z.looseObject({
  mimeType: z.string().nullable().optional().catch(undefined),
  text: z.string(),
  uri: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const TitledMultiSelectItems: Thunk<T.TitledMultiSelectItems> = memo(() => z.looseObject({
  anyOf: z.array(EnumOption()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolCall: Thunk<T.ToolCall> = memo(() => z.looseObject({
  toolCallId: ToolCallId(),
  title: z.string(),
  name: z.string().nullable().optional().catch(undefined),
  kind: ToolKind().optional().catch(undefined),
  status: ToolCallStatus().optional().catch(undefined),
  content: validItems(ToolCallContent()).optional().catch([]),
  locations: validItems(ToolCallLocation()).optional().catch([]),
  rawInput: z.unknown().optional().catch(undefined),
  rawOutput: z.unknown().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolCallContent: Thunk<T.ToolCallContent> = memo(() => discriminated("type", [
  z.looseObject({
    type: z.literal("content"),
    content: ContentBlock(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("diff"),
    path: z.string(),
    oldText: z.string().nullable().optional().catch(undefined),
    newText: z.string(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
  z.looseObject({
    type: z.literal("terminal"),
    terminalId: TerminalId(),
    _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
  }),
]));

export const ToolCallId: Thunk<T.ToolCallId> = memo(() => z.string());

export const ToolCallLocation: Thunk<T.ToolCallLocation> = memo(() => z.looseObject({
  path: z.string(),
  line: z.int().min(0).max(4294967295).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolCallStatus: Thunk<T.ToolCallStatus> = memo(
  () => z.enum(["pending", "in_progress", "completed", "failed"]),
);

export const ToolCallUpdate: Thunk<T.ToolCallUpdate> = memo(() => z.looseObject({
  toolCallId: ToolCallId(),
  kind: ToolKind().nullable().optional().catch(undefined),
  status: ToolCallStatus().nullable().optional().catch(undefined),
  title: z.string().nullable().optional().catch(undefined),
  name: z.string().nullable().optional().catch(undefined),
  content: validItems(ToolCallContent()).nullable().optional().catch(undefined),
  locations: validItems(ToolCallLocation()).nullable().optional().catch(undefined),
  rawInput: z.unknown().optional().catch(undefined),
  rawOutput: z.unknown().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const ToolKind: Thunk<T.ToolKind> = memo(() => z.enum([
  "read",
  "edit",
  "delete",
  "move",
  "search",
  "execute",
  "think",
  "fetch",
  "switch_mode",
  "other",
]));

export const UnstructuredCommandInput: Thunk<T.UnstructuredCommandInput> = memo(() => z.looseObject({
  hint: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const Usage: Thunk<T.Usage> = memo(() => z.looseObject({
  totalTokens: wideInteger.min(0),
  inputTokens: wideInteger.min(0),
  outputTokens: wideInteger.min(0),
  thoughtTokens: wideInteger.min(0).nullable().optional().catch(undefined),
  cachedReadTokens: wideInteger.min(0).nullable().optional().catch(undefined),
  cachedWriteTokens: wideInteger.min(0).nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const UsageUpdate: Thunk<T.UsageUpdate> = memo(() => z.looseObject({
  used: wideInteger.min(0),
  size: wideInteger.min(0),
  cost: Cost().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const WaitForTerminalExitRequest: Thunk<T.WaitForTerminalExitRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  terminalId: TerminalId(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const WaitForTerminalExitResponse: Thunk<T.WaitForTerminalExitResponse> = memo(() => emptyListAsObject(z.looseObject({
  exitCode: z.int().min(0).max(4294967295).nullable().optional().catch(undefined),
  signal: z.string().nullable().optional().catch(undefined),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
})));

export const WriteTextFileRequest: Thunk<T.WriteTextFileRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  path: z.string(),
  content: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const WriteTextFileResponse: Thunk<T.WriteTextFileResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SteeringRequest: Thunk<T.SteeringRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  prompt: z.array(ContentBlock()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SteeringResponse: Thunk<T.SteeringResponse> = memo(() => z.looseObject({
  outcome: z.enum(["injected", "promptRequired"]),
  reason: z.literal("noRunningTurn").optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetSessionModelRequest: Thunk<T.SetSessionModelRequest> = memo(() => z.looseObject({
  sessionId: SessionId(),
  modelId: z.string(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SetSessionModelResponse: Thunk<T.SetSessionModelResponse> = memo(() => emptyListAsObject(
  z.looseObject({ _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined) }),
));

export const SessionModelState: Thunk<T.SessionModelState> = memo(() => z.looseObject({
  currentModelId: z.string(),
  availableModels: z.array(SessionModel()),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const SessionModel: Thunk<T.SessionModel> = memo(() => z.looseObject({
  modelId: z.string(),
  name: z.string(),
  description: z.string().nullable().optional(),
  _meta: z.record(z.string(), z.unknown()).nullable().optional().catch(undefined),
}));

export const PermissionRequestUpdate: Thunk<T.PermissionRequestUpdate> = memo(
  () => z.looseObject({ id: z.string(), toolName: z.string(), description: z.string(), action: z.string() }),
);
