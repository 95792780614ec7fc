// Generated from openapi.yaml by codegen. Do not edit.
import type * as T from "@opencode/sdk/types";

export type Awaitable<T> = T | Promise<T>;

/** The headers go out as soon as the handler returns this; the body follows when `result` settles. */
export interface LongRunning<T> {
  result: Promise<T>;
}

/** A value, or the JSON as which it is kept. */
export type Kept<Value> = Value | { readonly json: string; readonly value?: Value };

/** A list, or the JSON of one. */
export type Listed<Item> = Item[] | { readonly json: string; readonly item?: Item };

/** What a handler is given: validated, texts of the query turned into what they stand for. */
export interface RequestOf<ID extends keyof T.operations> {
  path: Given<T.operations[ID]["parameters"]["path"]>;
  query: Query<Given<T.operations[ID]["parameters"]["query"]>>;
  /** Names in lower case. */
  headers: Headers<Given<T.operations[ID]["parameters"]["header"]>>;
  body: Body<T.operations[ID]>;
}

type Given<Parameters> = [NonNullable<Parameters>] extends [never] ? {} : NonNullable<Parameters>;
type Query<Parameters> = { [Name in keyof Parameters]: WithoutWords<Parameters[Name]> };
/** `boolean | "true" | "false"` arrives as a boolean. */
type WithoutWords<Value> = true extends Value
  ? Exclude<Value, "true" | "false">
  : Value extends readonly unknown[]
    ? Value
    : Value extends object
      ? Query<Value>
      : Value;
type Headers<Parameters> = { [Name in keyof Parameters as Lowercase<Name & string>]: Parameters[Name] };
type Body<Operation> = Operation extends { requestBody: { content: { "application/json": infer Json } } }
  ? Json
  : Operation extends { requestBody?: { content: { "application/json": infer Json } } }
    ? Json | undefined
    : undefined;

/** The handlers of `global`. */
export interface GlobalOperations<Context> {
  /** Is the server up? `GET /global/health` */
  "global.health": (
    request: RequestOf<"global.health">,
    context: Context,
  ) => Awaitable<Kept<T.HealthStatus>>;

  /** Follow events of all directories `GET /global/event` */
  "global.event": (
    request: RequestOf<"global.event">,
    context: Context,
  ) => Awaitable<ReadableStream<Uint8Array>>;

  /** Read the user's own configuration `GET /global/config` */
  "global.config.get": (
    request: RequestOf<"global.config.get">,
    context: Context,
  ) => Awaitable<Kept<T.Config>>;

  /** Change the user's own configuration `PATCH /global/config` */
  "global.config.update": (
    request: RequestOf<"global.config.update">,
    context: Context,
  ) => Awaitable<Kept<T.Config>>;

  /** Let go of everything `POST /global/dispose` */
  "global.dispose": (request: RequestOf<"global.dispose">, context: Context) => Awaitable<boolean>;

  /** Ask for another version `POST /global/upgrade` */
  "global.upgrade": (
    request: RequestOf<"global.upgrade">,
    context: Context,
  ) => Awaitable<Kept<T.UpgradeOutcome>>;

  /** Is the server up? (short path) `GET /health` */
  "health.get": (
    request: RequestOf<"health.get">,
    context: Context,
  ) => Awaitable<Kept<T.HealthStatus>>;

  /** Does the server take work? `GET /ready` */
  "ready.get": (request: RequestOf<"ready.get">, context: Context) => Awaitable<Kept<T.ReadyStatus>>;

  /** What the server does, in numbers `GET /metrics` */
  "metrics.get": (
    request: RequestOf<"metrics.get">,
    context: Context,
  ) => Awaitable<string | Uint8Array>;

  /** This document `GET /doc` */
  "doc.get": (request: RequestOf<"doc.get">, context: Context) => Awaitable<Record<string, unknown>>;
}

/** The handlers of `event`. */
export interface EventOperations<Context> {
  /** Follow events of one directory `GET /event` */
  "event.subscribe": (
    request: RequestOf<"event.subscribe">,
    context: Context,
  ) => Awaitable<ReadableStream<Uint8Array>>;
}

/** The handlers of `config`. */
export interface ConfigOperations<Context> {
  /** Read the configuration `GET /config` */
  "config.get": (request: RequestOf<"config.get">, context: Context) => Awaitable<Kept<T.Config>>;

  /** Change the configuration of a directory `PATCH /config` */
  "config.update": (
    request: RequestOf<"config.update">,
    context: Context,
  ) => Awaitable<Kept<T.Config>>;

  /** Get the JSON Schema of the configuration `GET /config.schema.json` */
  "config.schema": (
    request: RequestOf<"config.schema">,
    context: Context,
  ) => Awaitable<Kept<T.JSONSchema>>;

  /** List usable providers `GET /config/providers` */
  "config.providers": (
    request: RequestOf<"config.providers">,
    context: Context,
  ) => Awaitable<Kept<T.ProviderCatalog>>;
}

/** The handlers of `provider`. */
export interface ProviderOperations<Context> {
  /** List all providers `GET /provider` */
  "provider.list": (
    request: RequestOf<"provider.list">,
    context: Context,
  ) => Awaitable<Kept<T.ProviderList>>;

  /** List ways to connect providers `GET /provider/auth` */
  "provider.auth": (
    request: RequestOf<"provider.auth">,
    context: Context,
  ) => Awaitable<Kept<T.ProviderAuthMethods>>;

  /** Begin to sign in `POST /provider/{providerID}/oauth/authorize` */
  "provider.oauth.authorize": (
    request: RequestOf<"provider.oauth.authorize">,
    context: Context,
  ) => Awaitable<Kept<T.ProviderAuthAuthorization>>;

  /** Complete a sign-in `POST /provider/{providerID}/oauth/callback` */
  "provider.oauth.callback": (
    request: RequestOf<"provider.oauth.callback">,
    context: Context,
  ) => Awaitable<boolean>;
}

/** The handlers of `instance`. */
export interface InstanceOperations<Context> {
  /** Where things are `GET /path` */
  "path.get": (request: RequestOf<"path.get">, context: Context) => Awaitable<Kept<T.Path>>;

  /** List commands `GET /command` */
  "command.list": (
    request: RequestOf<"command.list">,
    context: Context,
  ) => Awaitable<Listed<T.Command>>;

  /** List agents `GET /agent` */
  "app.agents": (request: RequestOf<"app.agents">, context: Context) => Awaitable<Listed<T.Agent>>;

  /** List skills `GET /skill` */
  "app.skills": (request: RequestOf<"app.skills">, context: Context) => Awaitable<Listed<T.Skill>>;

  /** Let go of a directory `POST /instance/dispose` */
  "instance.dispose": (
    request: RequestOf<"instance.dispose">,
    context: Context,
  ) => Awaitable<boolean>;

  /** How are the language servers? `GET /lsp` */
  "lsp.status": (
    request: RequestOf<"lsp.status">,
    context: Context,
  ) => Awaitable<Listed<T.LSPStatus>>;

  /** Which formatters are there? `GET /formatter` */
  "formatter.status": (
    request: RequestOf<"formatter.status">,
    context: Context,
  ) => Awaitable<Listed<T.FormatterStatus>>;

  /** Which branch is checked out `GET /vcs` */
  "vcs.get": (request: RequestOf<"vcs.get">, context: Context) => Awaitable<Kept<T.VcsInfo>>;

  /** What changed since the commit `GET /vcs/status` */
  "vcs.status": (
    request: RequestOf<"vcs.status">,
    context: Context,
  ) => Awaitable<Listed<T.VcsFileStatus>>;

  /** What changed, line by line `GET /vcs/diff` */
  "vcs.diff": (request: RequestOf<"vcs.diff">, context: Context) => Awaitable<Listed<T.VcsFileDiff>>;

  /** All changes as one patch `GET /vcs/diff/raw` */
  "vcs.diff.raw": (
    request: RequestOf<"vcs.diff.raw">,
    context: Context,
  ) => Awaitable<string | Uint8Array>;

  /** Apply a patch `POST /vcs/apply` */
  "vcs.apply": (request: RequestOf<"vcs.apply">, context: Context) => Awaitable<Kept<T.VcsApplied>>;
}

/** The handlers of `project`. */
export interface ProjectOperations<Context> {
  /** List projects `GET /project` */
  "project.list": (
    request: RequestOf<"project.list">,
    context: Context,
  ) => Awaitable<Listed<T.Project>>;

  /** The project of the directory `GET /project/current` */
  "project.current": (
    request: RequestOf<"project.current">,
    context: Context,
  ) => Awaitable<Kept<T.Project>>;

  /** Make the directory a git repository `POST /project/git/init` */
  "project.initGit": (
    request: RequestOf<"project.initGit">,
    context: Context,
  ) => Awaitable<Kept<T.Project>>;

  /** Change what a project is called `PATCH /project/{projectID}` */
  "project.update": (
    request: RequestOf<"project.update">,
    context: Context,
  ) => Awaitable<Kept<T.Project>>;

  /** Where a project is `GET /project/{projectID}/directories` */
  "project.directories": (
    request: RequestOf<"project.directories">,
    context: Context,
  ) => Awaitable<Kept<T.ProjectDirectories>>;
}

/** The handlers of `file`. */
export interface FileOperations<Context> {
  /** Search in files `GET /find` */
  "find.text": (request: RequestOf<"find.text">, context: Context) => Awaitable<Listed<T.TextMatch>>;

  /** Find files and folders by name `GET /find/file` */
  "find.files": (request: RequestOf<"find.files">, context: Context) => Awaitable<Array<string>>;

  /** Find symbols by name `GET /find/symbol` */
  "find.symbols": (
    request: RequestOf<"find.symbols">,
    context: Context,
  ) => Awaitable<Listed<T.Symbol>>;

  /** List a folder `GET /file` */
  "file.list": (request: RequestOf<"file.list">, context: Context) => Awaitable<Listed<T.FileNode>>;

  /** Read a file `GET /file/content` */
  "file.read": (request: RequestOf<"file.read">, context: Context) => Awaitable<Kept<T.FileContent>>;

  /** Files that changed `GET /file/status` */
  "file.status": (request: RequestOf<"file.status">, context: Context) => Awaitable<Listed<T.File>>;
}

/** The handlers of `control`. */
export interface ControlOperations<Context> {
  /** Write to the server's log `POST /log` */
  "app.log": (request: RequestOf<"app.log">, context: Context) => Awaitable<boolean>;

  /** Store a key `PUT /auth/{providerID}` */
  "auth.set": (request: RequestOf<"auth.set">, context: Context) => Awaitable<boolean>;

  /** Forget a key `DELETE /auth/{providerID}` */
  "auth.remove": (request: RequestOf<"auth.remove">, context: Context) => Awaitable<boolean>;
}

/** The handlers of `session`. */
export interface SessionOperations<Context> {
  /** List sessions `GET /session` */
  "session.list": (
    request: RequestOf<"session.list">,
    context: Context,
  ) => Awaitable<Listed<T.Session>>;

  /** Create a session `POST /session` */
  "session.create": (
    request: RequestOf<"session.create">,
    context: Context,
  ) => Awaitable<Kept<T.Session>>;

  /** Which sessions are busy `GET /session/status` */
  "session.status": (
    request: RequestOf<"session.status">,
    context: Context,
  ) => Awaitable<Record<string, T.SessionStatus>>;

  /** Read a session `GET /session/{sessionID}` */
  "session.get": (request: RequestOf<"session.get">, context: Context) => Awaitable<Kept<T.Session>>;

  /** Change a session `PATCH /session/{sessionID}` */
  "session.update": (
    request: RequestOf<"session.update">,
    context: Context,
  ) => Awaitable<Kept<T.Session>>;

  /** Delete a session `DELETE /session/{sessionID}` */
  "session.delete": (request: RequestOf<"session.delete">, context: Context) => Awaitable<boolean>;

  /** List child sessions `GET /session/{sessionID}/children` */
  "session.children": (
    request: RequestOf<"session.children">,
    context: Context,
  ) => Awaitable<Listed<T.Session>>;

  /** Read the todo list `GET /session/{sessionID}/todo` */
  "session.todo": (request: RequestOf<"session.todo">, context: Context) => Awaitable<Listed<T.Todo>>;

  /** What changed on disk `GET /session/{sessionID}/diff` */
  "session.diff": (
    request: RequestOf<"session.diff">,
    context: Context,
  ) => Awaitable<Listed<T.SnapshotFileDiff>>;

  /** Run a command `POST /session/{sessionID}/command` */
  "session.command": (
    request: RequestOf<"session.command">,
    context: Context,
  ) => Awaitable<LongRunning<T.AssistantMessageWithParts>>;

  /** Write AGENTS.md `POST /session/{sessionID}/init` */
  "session.init": (
    request: RequestOf<"session.init">,
    context: Context,
  ) => Awaitable<LongRunning<boolean>>;

  /** Run a shell command `POST /session/{sessionID}/shell` */
  "session.shell": (
    request: RequestOf<"session.shell">,
    context: Context,
  ) => Awaitable<LongRunning<T.MessageWithParts>>;

  /** List messages `GET /session/{sessionID}/message` */
  "session.messages": (
    request: RequestOf<"session.messages">,
    context: Context,
  ) => Awaitable<Listed<T.MessageWithParts>>;

  /** Send a prompt and wait for the answer `POST /session/{sessionID}/message` */
  "session.prompt": (
    request: RequestOf<"session.prompt">,
    context: Context,
  ) => Awaitable<LongRunning<T.AssistantMessageWithParts | T.UserMessageWithParts>>;

  /** Read a message `GET /session/{sessionID}/message/{messageID}` */
  "session.message": (
    request: RequestOf<"session.message">,
    context: Context,
  ) => Awaitable<Kept<T.MessageWithParts>>;

  /** Delete a message `DELETE /session/{sessionID}/message/{messageID}` */
  "session.deleteMessage": (
    request: RequestOf<"session.deleteMessage">,
    context: Context,
  ) => Awaitable<boolean>;

  /** Change a part `PATCH /session/{sessionID}/message/{messageID}/part/{partID}` */
  "part.update": (request: RequestOf<"part.update">, context: Context) => Awaitable<Kept<T.Part>>;

  /** Delete a part `DELETE /session/{sessionID}/message/{messageID}/part/{partID}` */
  "part.delete": (request: RequestOf<"part.delete">, context: Context) => Awaitable<boolean>;

  /** Abort what runs `POST /session/{sessionID}/abort` */
  "session.abort": (request: RequestOf<"session.abort">, context: Context) => Awaitable<boolean>;

  /** Take back a part of the session `POST /session/{sessionID}/revert` */
  "session.revert": (
    request: RequestOf<"session.revert">,
    context: Context,
  ) => Awaitable<Kept<T.Session>>;

  /** Undo a revert `POST /session/{sessionID}/unrevert` */
  "session.unrevert": (
    request: RequestOf<"session.unrevert">,
    context: Context,
  ) => Awaitable<Kept<T.Session>>;

  /** Copy a session `POST /session/{sessionID}/fork` */
  "session.fork": (
    request: RequestOf<"session.fork">,
    context: Context,
  ) => Awaitable<Kept<T.Session>>;

  /** Publish a session `POST /session/{sessionID}/share` */
  "session.share": (
    request: RequestOf<"session.share">,
    context: Context,
  ) => Awaitable<Kept<T.Session>>;

  /** Take back a published session `DELETE /session/{sessionID}/share` */
  "session.unshare": (
    request: RequestOf<"session.unshare">,
    context: Context,
  ) => Awaitable<Kept<T.Session>>;

  /** Condense the history of a session `POST /session/{sessionID}/summarize` */
  "session.summarize": (
    request: RequestOf<"session.summarize">,
    context: Context,
  ) => Awaitable<LongRunning<boolean>>;

  /** Send a prompt `POST /session/{sessionID}/prompt_async` */
  "session.prompt_async": (
    request: RequestOf<"session.prompt_async">,
    context: Context,
  ) => Awaitable<void>;
}

/** The handlers of `permission`. */
export interface PermissionOperations<Context> {
  /** List open permission requests `GET /permission` */
  "permission.list": (
    request: RequestOf<"permission.list">,
    context: Context,
  ) => Awaitable<Listed<T.PermissionRequest>>;

  /** Reply to a permission request `POST /permission/{requestID}/reply` */
  "permission.reply": (
    request: RequestOf<"permission.reply">,
    context: Context,
  ) => Awaitable<boolean>;

  /**
   * Reply to a permission request (older path) `POST /session/{sessionID}/permissions/{permissionID}`
   * @deprecated
   */
  "permission.respond": (
    request: RequestOf<"permission.respond">,
    context: Context,
  ) => Awaitable<boolean>;
}

/** The handlers of `question`. */
export interface QuestionOperations<Context> {
  /** List open questions `GET /question` */
  "question.list": (
    request: RequestOf<"question.list">,
    context: Context,
  ) => Awaitable<Listed<T.QuestionRequest>>;

  /** Answer questions `POST /question/{requestID}/reply` */
  "question.reply": (request: RequestOf<"question.reply">, context: Context) => Awaitable<boolean>;

  /** Dismiss questions `POST /question/{requestID}/reject` */
  "question.reject": (request: RequestOf<"question.reject">, context: Context) => Awaitable<boolean>;
}

/** The handlers of `mcp`. */
export interface McpOperations<Context> {
  /** How are the MCP servers? `GET /mcp` */
  "mcp.status": (
    request: RequestOf<"mcp.status">,
    context: Context,
  ) => Awaitable<Record<string, T.MCPStatus>>;

  /** Add an MCP server `POST /mcp` */
  "mcp.add": (
    request: RequestOf<"mcp.add">,
    context: Context,
  ) => Awaitable<Record<string, T.MCPStatus>>;

  /** Switch an MCP server on `POST /mcp/{name}/connect` */
  "mcp.connect": (request: RequestOf<"mcp.connect">, context: Context) => Awaitable<boolean>;

  /** Switch an MCP server off `POST /mcp/{name}/disconnect` */
  "mcp.disconnect": (request: RequestOf<"mcp.disconnect">, context: Context) => Awaitable<boolean>;

  /** Begin a login at an MCP server `POST /mcp/{name}/auth` */
  "mcp.auth.start": (
    request: RequestOf<"mcp.auth.start">,
    context: Context,
  ) => Awaitable<Kept<T.McpAuthStart>>;

  /** Log out of an MCP server `DELETE /mcp/{name}/auth` */
  "mcp.auth.remove": (
    request: RequestOf<"mcp.auth.remove">,
    context: Context,
  ) => Awaitable<Kept<T.McpAuthRemoved>>;

  /** End a login with its code `POST /mcp/{name}/auth/callback` */
  "mcp.auth.callback": (
    request: RequestOf<"mcp.auth.callback">,
    context: Context,
  ) => Awaitable<Kept<T.MCPStatus>>;

  /** Log in at an MCP server `POST /mcp/{name}/auth/authenticate` */
  "mcp.auth.authenticate": (
    request: RequestOf<"mcp.auth.authenticate">,
    context: Context,
  ) => Awaitable<Kept<T.MCPStatus>>;
}

/** The handlers of `pty`. */
export interface PtyOperations<Context> {
  /** Which shells are there? `GET /pty/shells` */
  "pty.shells": (request: RequestOf<"pty.shells">, context: Context) => Awaitable<Listed<T.PtyShell>>;

  /** List terminals `GET /pty` */
  "pty.list": (request: RequestOf<"pty.list">, context: Context) => Awaitable<Listed<T.Pty>>;

  /** Open a terminal `POST /pty` */
  "pty.create": (request: RequestOf<"pty.create">, context: Context) => Awaitable<Kept<T.Pty>>;

  /** Get a terminal `GET /pty/{ptyID}` */
  "pty.get": (request: RequestOf<"pty.get">, context: Context) => Awaitable<Kept<T.Pty>>;

  /** Rename or resize a terminal `PUT /pty/{ptyID}` */
  "pty.update": (request: RequestOf<"pty.update">, context: Context) => Awaitable<Kept<T.Pty>>;

  /** Close a terminal `DELETE /pty/{ptyID}` */
  "pty.remove": (request: RequestOf<"pty.remove">, context: Context) => Awaitable<boolean>;

  /** Get a ticket for a terminal `POST /pty/{ptyID}/connect-token` */
  "pty.connectToken": (
    request: RequestOf<"pty.connectToken">,
    context: Context,
  ) => Awaitable<Kept<T.PtyTicketConnectToken>>;

  /** Connect to a terminal `GET /pty/{ptyID}/connect` */
  "pty.connect": (request: RequestOf<"pty.connect">, context: Context) => Awaitable<boolean>;

  /** List terminals `GET /api/pty` */
  "v2.pty.list": (request: RequestOf<"v2.pty.list">, context: Context) => Awaitable<Kept<T.PtyList>>;

  /** Open a terminal `POST /api/pty` */
  "v2.pty.create": (
    request: RequestOf<"v2.pty.create">,
    context: Context,
  ) => Awaitable<Kept<T.PtyAnswer>>;

  /** Get a terminal `GET /api/pty/{ptyID}` */
  "v2.pty.get": (request: RequestOf<"v2.pty.get">, context: Context) => Awaitable<Kept<T.PtyAnswer>>;

  /** Rename or resize a terminal `PUT /api/pty/{ptyID}` */
  "v2.pty.update": (
    request: RequestOf<"v2.pty.update">,
    context: Context,
  ) => Awaitable<Kept<T.PtyAnswer>>;

  /** Close a terminal `DELETE /api/pty/{ptyID}` */
  "v2.pty.remove": (request: RequestOf<"v2.pty.remove">, context: Context) => Awaitable<void>;

  /** Get a ticket for a terminal `POST /api/pty/{ptyID}/connect-token` */
  "v2.pty.connectToken": (
    request: RequestOf<"v2.pty.connectToken">,
    context: Context,
  ) => Awaitable<Kept<T.PtyTicketAnswer>>;

  /** Connect to a terminal `GET /api/pty/{ptyID}/connect` */
  "v2.pty.connect": (request: RequestOf<"v2.pty.connect">, context: Context) => Awaitable<boolean>;
}

/** The handlers of `experimental`. */
export interface ExperimentalOperations<Context> {
  /** List sessions of all projects `GET /experimental/session` */
  "experimental.session.list": (
    request: RequestOf<"experimental.session.list">,
    context: Context,
  ) => Awaitable<Listed<T.GlobalSession>>;

  /** Go on without the subagents that are waited for `POST /experimental/session/{sessionID}/background` */
  "experimental.session.background": (
    request: RequestOf<"experimental.session.background">,
    context: Context,
  ) => Awaitable<boolean>;

  /** What of the experimental is on `GET /experimental/capabilities` */
  "experimental.capabilities.get": (
    request: RequestOf<"experimental.capabilities.get">,
    context: Context,
  ) => Awaitable<Kept<T.ExperimentalCapabilities>>;

  /** Read what an account manages `GET /experimental/console` */
  "experimental.console.get": (
    request: RequestOf<"experimental.console.get">,
    context: Context,
  ) => Awaitable<Kept<T.ConsoleState>>;

  /** List organisations of accounts `GET /experimental/console/orgs` */
  "experimental.console.listOrgs": (
    request: RequestOf<"experimental.console.listOrgs">,
    context: Context,
  ) => Awaitable<Kept<T.ConsoleOrgs>>;

  /** Work for another organisation `POST /experimental/console/switch` */
  "experimental.console.switchOrg": (
    request: RequestOf<"experimental.console.switchOrg">,
    context: Context,
  ) => Awaitable<boolean>;

  /** List work trees `GET /experimental/worktree` */
  "worktree.list": (
    request: RequestOf<"worktree.list">,
    context: Context,
  ) => Awaitable<Array<string>>;

  /** Make a work tree `POST /experimental/worktree` */
  "worktree.create": (
    request: RequestOf<"worktree.create">,
    context: Context,
  ) => Awaitable<Kept<T.Worktree>>;

  /** Remove a work tree `DELETE /experimental/worktree` */
  "worktree.remove": (request: RequestOf<"worktree.remove">, context: Context) => Awaitable<boolean>;

  /** Set a work tree back `POST /experimental/worktree/reset` */
  "worktree.reset": (request: RequestOf<"worktree.reset">, context: Context) => Awaitable<boolean>;

  /** List resources of MCP servers `GET /experimental/resource` */
  "experimental.resource.list": (
    request: RequestOf<"experimental.resource.list">,
    context: Context,
  ) => Awaitable<Record<string, T.McpResource>>;

  /** List the names of the tools `GET /experimental/tool/ids` */
  "tool.ids": (request: RequestOf<"tool.ids">, context: Context) => Awaitable<Kept<T.ToolIDs>>;

  /** List the tools a model is offered `GET /experimental/tool` */
  "tool.list": (request: RequestOf<"tool.list">, context: Context) => Awaitable<Kept<T.ToolList>>;
}

/** The handlers of `controlPlane`. */
export interface ControlPlaneOperations<Context> {
  /** Go on in another directory `POST /experimental/control-plane/move-session` */
  "experimental.controlPlane.moveSession": (
    request: RequestOf<"experimental.controlPlane.moveSession">,
    context: Context,
  ) => Awaitable<void>;
}

/** The handlers of `projectCopy`. */
export interface ProjectCopyOperations<Context> {
  /** Name a copy `POST /experimental/project/{projectID}/copy/generate-name` */
  "experimental.projectCopy.generateName": (
    request: RequestOf<"experimental.projectCopy.generateName">,
    context: Context,
  ) => Awaitable<Kept<T.ProjectCopyName>>;

  /** Make a copy of the project `POST /experimental/project/{projectID}/copy` */
  "v2.projectCopy.create": (
    request: RequestOf<"v2.projectCopy.create">,
    context: Context,
  ) => Awaitable<Kept<T.ProjectCopyCopy>>;

  /** Remove a copy of the project `DELETE /experimental/project/{projectID}/copy` */
  "v2.projectCopy.remove": (
    request: RequestOf<"v2.projectCopy.remove">,
    context: Context,
  ) => Awaitable<void>;

  /** Look again for copies `POST /experimental/project/{projectID}/copy/refresh` */
  "v2.projectCopy.refresh": (
    request: RequestOf<"v2.projectCopy.refresh">,
    context: Context,
  ) => Awaitable<void>;
}

/** The handlers of `workspace`. */
export interface WorkspaceOperations<Context> {
  /** List kinds of workspaces `GET /experimental/workspace/adapter` */
  "experimental.workspace.adapter.list": (
    request: RequestOf<"experimental.workspace.adapter.list">,
    context: Context,
  ) => Awaitable<Listed<T.WorkspaceAdapter>>;

  /** List workspaces `GET /experimental/workspace` */
  "experimental.workspace.list": (
    request: RequestOf<"experimental.workspace.list">,
    context: Context,
  ) => Awaitable<Listed<T.Workspace>>;

  /** Make a workspace `POST /experimental/workspace` */
  "experimental.workspace.create": (
    request: RequestOf<"experimental.workspace.create">,
    context: Context,
  ) => Awaitable<Kept<T.Workspace>>;

  /** Can workspaces be used? `GET /experimental/workspace/status` */
  "experimental.workspace.status": (
    request: RequestOf<"experimental.workspace.status">,
    context: Context,
  ) => Awaitable<Listed<T.WorkspaceConnection>>;

  /** Look again for workspaces `POST /experimental/workspace/sync-list` */
  "experimental.workspace.syncList": (
    request: RequestOf<"experimental.workspace.syncList">,
    context: Context,
  ) => Awaitable<void>;

  /** Put a session into a workspace `POST /experimental/workspace/warp` */
  "experimental.workspace.warp": (
    request: RequestOf<"experimental.workspace.warp">,
    context: Context,
  ) => Awaitable<void>;

  /** Remove a workspace `DELETE /experimental/workspace/{id}` */
  "experimental.workspace.remove": (
    request: RequestOf<"experimental.workspace.remove">,
    context: Context,
  ) => Awaitable<Kept<T.Workspace>>;
}

/** The handlers of `v2`. */
export interface V2Operations<Context> {
  /** Is the server up? `GET /api/health` */
  "v2.health.get": (
    request: RequestOf<"v2.health.get">,
    context: Context,
  ) => Awaitable<Kept<T.V2Health>>;

  /** Where is this? `GET /api/location` */
  "v2.location.get": (
    request: RequestOf<"v2.location.get">,
    context: Context,
  ) => Awaitable<Kept<T.LocationInfo>>;

  /** List agents `GET /api/agent` */
  "v2.agent.list": (
    request: RequestOf<"v2.agent.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2AgentList>>;

  /** List models `GET /api/model` */
  "v2.model.list": (
    request: RequestOf<"v2.model.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2ModelList>>;

  /** List providers `GET /api/provider` */
  "v2.provider.list": (
    request: RequestOf<"v2.provider.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2ProviderList>>;

  /** Get a provider `GET /api/provider/{providerID}` */
  "v2.provider.get": (
    request: RequestOf<"v2.provider.get">,
    context: Context,
  ) => Awaitable<Kept<T.V2ProviderAnswer>>;

  /** List commands `GET /api/command` */
  "v2.command.list": (
    request: RequestOf<"v2.command.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2CommandList>>;

  /** List skills `GET /api/skill` */
  "v2.skill.list": (
    request: RequestOf<"v2.skill.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2SkillList>>;

  /** List sessions `GET /api/session` */
  "v2.session.list": (
    request: RequestOf<"v2.session.list">,
    context: Context,
  ) => Awaitable<Kept<T.SessionsResponse>>;

  /** Create a session `POST /api/session` */
  "v2.session.create": (
    request: RequestOf<"v2.session.create">,
    context: Context,
  ) => Awaitable<Kept<T.V2SessionAnswer>>;

  /** Which sessions run? `GET /api/session/active` */
  "v2.session.active": (
    request: RequestOf<"v2.session.active">,
    context: Context,
  ) => Awaitable<Kept<T.V2ActiveSessions>>;

  /** Get a session `GET /api/session/{sessionID}` */
  "v2.session.get": (
    request: RequestOf<"v2.session.get">,
    context: Context,
  ) => Awaitable<Kept<T.V2SessionAnswer>>;

  /** Switch to another agent `POST /api/session/{sessionID}/agent` */
  "v2.session.switchAgent": (
    request: RequestOf<"v2.session.switchAgent">,
    context: Context,
  ) => Awaitable<void>;

  /** Switch to another model `POST /api/session/{sessionID}/model` */
  "v2.session.switchModel": (
    request: RequestOf<"v2.session.switchModel">,
    context: Context,
  ) => Awaitable<void>;

  /** Send a prompt `POST /api/session/{sessionID}/prompt` */
  "v2.session.prompt": (
    request: RequestOf<"v2.session.prompt">,
    context: Context,
  ) => Awaitable<Kept<T.V2PromptAnswer>>;

  /** Condense the conversation `POST /api/session/{sessionID}/compact` */
  "v2.session.compact": (
    request: RequestOf<"v2.session.compact">,
    context: Context,
  ) => Awaitable<void>;

  /** Wait until nothing runs `POST /api/session/{sessionID}/wait` */
  "v2.session.wait": (request: RequestOf<"v2.session.wait">, context: Context) => Awaitable<void>;

  /** Take back, for now `POST /api/session/{sessionID}/revert/stage` */
  "v2.session.revert.stage": (
    request: RequestOf<"v2.session.revert.stage">,
    context: Context,
  ) => Awaitable<Kept<T.V2RevertAnswer>>;

  /** Undo taking back `POST /api/session/{sessionID}/revert/clear` */
  "v2.session.revert.clear": (
    request: RequestOf<"v2.session.revert.clear">,
    context: Context,
  ) => Awaitable<void>;

  /** Make taking back final `POST /api/session/{sessionID}/revert/commit` */
  "v2.session.revert.commit": (
    request: RequestOf<"v2.session.revert.commit">,
    context: Context,
  ) => Awaitable<void>;

  /** What does the model read? `GET /api/session/{sessionID}/context` */
  "v2.session.context": (
    request: RequestOf<"v2.session.context">,
    context: Context,
  ) => Awaitable<Kept<T.V2Context>>;

  /** What happened? `GET /api/session/{sessionID}/history` */
  "v2.session.history": (
    request: RequestOf<"v2.session.history">,
    context: Context,
  ) => Awaitable<Kept<T.SessionHistory>>;

  /** Follow a session `GET /api/session/{sessionID}/event` */
  "v2.session.events": (
    request: RequestOf<"v2.session.events">,
    context: Context,
  ) => Awaitable<ReadableStream<Uint8Array>>;

  /** Stop what runs `POST /api/session/{sessionID}/interrupt` */
  "v2.session.interrupt": (
    request: RequestOf<"v2.session.interrupt">,
    context: Context,
  ) => Awaitable<void>;

  /** Get a message `GET /api/session/{sessionID}/message/{messageID}` */
  "v2.session.message": (
    request: RequestOf<"v2.session.message">,
    context: Context,
  ) => Awaitable<Kept<T.V2MessageAnswer>>;

  /** List messages `GET /api/session/{sessionID}/message` */
  "v2.session.messages": (
    request: RequestOf<"v2.session.messages">,
    context: Context,
  ) => Awaitable<Kept<T.SessionMessagesResponse>>;

  /** Follow everything `GET /api/event` */
  "v2.event.subscribe": (
    request: RequestOf<"v2.event.subscribe">,
    context: Context,
  ) => Awaitable<ReadableStream<Uint8Array>>;

  /** List permission requests `GET /api/permission/request` */
  "v2.permission.request.list": (
    request: RequestOf<"v2.permission.request.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2PermissionRequestList>>;

  /** List what is allowed for good `GET /api/permission/saved` */
  "v2.permission.saved.list": (
    request: RequestOf<"v2.permission.saved.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2SavedPermissionList>>;

  /** Allow it no longer `DELETE /api/permission/saved/{id}` */
  "v2.permission.saved.remove": (
    request: RequestOf<"v2.permission.saved.remove">,
    context: Context,
  ) => Awaitable<void>;

  /** List permission requests of a session `GET /api/session/{sessionID}/permission` */
  "v2.session.permission.list": (
    request: RequestOf<"v2.session.permission.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2SessionPermissionList>>;

  /** Ask for a permission `POST /api/session/{sessionID}/permission` */
  "v2.session.permission.create": (
    request: RequestOf<"v2.session.permission.create">,
    context: Context,
  ) => Awaitable<Kept<T.V2PermissionOutcome>>;

  /** Get a permission request `GET /api/session/{sessionID}/permission/{requestID}` */
  "v2.session.permission.get": (
    request: RequestOf<"v2.session.permission.get">,
    context: Context,
  ) => Awaitable<Kept<T.V2PermissionAnswer>>;

  /** Answer a permission request `POST /api/session/{sessionID}/permission/{requestID}/reply` */
  "v2.session.permission.reply": (
    request: RequestOf<"v2.session.permission.reply">,
    context: Context,
  ) => Awaitable<void>;

  /** List questions `GET /api/question/request` */
  "v2.question.request.list": (
    request: RequestOf<"v2.question.request.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2QuestionRequestList>>;

  /** List questions of a session `GET /api/session/{sessionID}/question` */
  "v2.session.question.list": (
    request: RequestOf<"v2.session.question.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2SessionQuestionList>>;

  /** Answer questions `POST /api/session/{sessionID}/question/{requestID}/reply` */
  "v2.session.question.reply": (
    request: RequestOf<"v2.session.question.reply">,
    context: Context,
  ) => Awaitable<void>;

  /** Dismiss questions `POST /api/session/{sessionID}/question/{requestID}/reject` */
  "v2.session.question.reject": (
    request: RequestOf<"v2.session.question.reject">,
    context: Context,
  ) => Awaitable<void>;

  /** List what can be connected `GET /api/integration` */
  "v2.integration.list": (
    request: RequestOf<"v2.integration.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2IntegrationList>>;

  /** Get what can be connected `GET /api/integration/{integrationID}` */
  "v2.integration.get": (
    request: RequestOf<"v2.integration.get">,
    context: Context,
  ) => Awaitable<Kept<T.V2IntegrationAnswer>>;

  /** Connect by a key `POST /api/integration/{integrationID}/connect/key` */
  "v2.integration.connect.key": (
    request: RequestOf<"v2.integration.connect.key">,
    context: Context,
  ) => Awaitable<void>;

  /** Begin to sign in `POST /api/integration/{integrationID}/connect/oauth` */
  "v2.integration.connect.oauth": (
    request: RequestOf<"v2.integration.connect.oauth">,
    context: Context,
  ) => Awaitable<Kept<T.V2AttemptAnswer>>;

  /** How far is a sign-in? `GET /api/integration/attempt/{attemptID}` */
  "v2.integration.attempt.status": (
    request: RequestOf<"v2.integration.attempt.status">,
    context: Context,
  ) => Awaitable<Kept<T.V2AttemptStatusAnswer>>;

  /** Give up a sign-in `DELETE /api/integration/attempt/{attemptID}` */
  "v2.integration.attempt.cancel": (
    request: RequestOf<"v2.integration.attempt.cancel">,
    context: Context,
  ) => Awaitable<void>;

  /** Complete a sign-in `POST /api/integration/attempt/{attemptID}/complete` */
  "v2.integration.attempt.complete": (
    request: RequestOf<"v2.integration.attempt.complete">,
    context: Context,
  ) => Awaitable<void>;

  /** Name a stored key `PATCH /api/credential/{credentialID}` */
  "v2.credential.update": (
    request: RequestOf<"v2.credential.update">,
    context: Context,
  ) => Awaitable<void>;

  /** Remove a stored key `DELETE /api/credential/{credentialID}` */
  "v2.credential.remove": (
    request: RequestOf<"v2.credential.remove">,
    context: Context,
  ) => Awaitable<void>;

  /** List references `GET /api/reference` */
  "v2.reference.list": (
    request: RequestOf<"v2.reference.list">,
    context: Context,
  ) => Awaitable<Kept<T.V2ReferenceList>>;

  /** Read a file as it is `GET /api/fs/read/*` */
  "v2.fs.read": (request: RequestOf<"v2.fs.read">, context: Context) => Awaitable<Uint8Array>;

  /** List a folder `GET /api/fs/list` */
  "v2.fs.list": (request: RequestOf<"v2.fs.list">, context: Context) => Awaitable<Kept<T.V2FileList>>;

  /** Find files by name `GET /api/fs/find` */
  "v2.fs.find": (
    request: RequestOf<"v2.fs.find">,
    context: Context,
  ) => Awaitable<Kept<T.V2FoundFiles>>;
}

/** The handlers of `sync`. */
export interface SyncOperations<Context> {
  /** Begin to follow workspaces `POST /sync/start` */
  "sync.start": (request: RequestOf<"sync.start">, context: Context) => Awaitable<boolean>;

  /** Read what became of sessions `POST /sync/history` */
  "sync.history.list": (
    request: RequestOf<"sync.history.list">,
    context: Context,
  ) => Awaitable<Listed<T.SyncRow>>;

  /** Give a session to a workspace `POST /sync/steal` */
  "sync.steal": (
    request: RequestOf<"sync.steal">,
    context: Context,
  ) => Awaitable<Kept<T.SyncSession>>;

  /** Take over what became of a session elsewhere `POST /sync/replay` */
  "sync.replay": (
    request: RequestOf<"sync.replay">,
    context: Context,
  ) => Awaitable<Kept<T.SyncSession>>;
}

/** The handlers of `tui`. */
export interface TuiOperations<Context> {
  /** Add to the prompt `POST /tui/append-prompt` */
  "tui.appendPrompt": (
    request: RequestOf<"tui.appendPrompt">,
    context: Context,
  ) => Awaitable<boolean>;

  /** Show the help `POST /tui/open-help` */
  "tui.openHelp": (request: RequestOf<"tui.openHelp">, context: Context) => Awaitable<boolean>;

  /** Show the sessions `POST /tui/open-sessions` */
  "tui.openSessions": (
    request: RequestOf<"tui.openSessions">,
    context: Context,
  ) => Awaitable<boolean>;

  /** Show the themes `POST /tui/open-themes` */
  "tui.openThemes": (request: RequestOf<"tui.openThemes">, context: Context) => Awaitable<boolean>;

  /** Show the models `POST /tui/open-models` */
  "tui.openModels": (request: RequestOf<"tui.openModels">, context: Context) => Awaitable<boolean>;

  /** Send the prompt `POST /tui/submit-prompt` */
  "tui.submitPrompt": (
    request: RequestOf<"tui.submitPrompt">,
    context: Context,
  ) => Awaitable<boolean>;

  /** Empty the prompt `POST /tui/clear-prompt` */
  "tui.clearPrompt": (request: RequestOf<"tui.clearPrompt">, context: Context) => Awaitable<boolean>;

  /** Run a command of the terminal `POST /tui/execute-command` */
  "tui.executeCommand": (
    request: RequestOf<"tui.executeCommand">,
    context: Context,
  ) => Awaitable<boolean>;

  /** Show a note `POST /tui/show-toast` */
  "tui.showToast": (request: RequestOf<"tui.showToast">, context: Context) => Awaitable<boolean>;

  /** Tell terminals something `POST /tui/publish` */
  "tui.publish": (request: RequestOf<"tui.publish">, context: Context) => Awaitable<boolean>;

  /** Show a session `POST /tui/select-session` */
  "tui.selectSession": (
    request: RequestOf<"tui.selectSession">,
    context: Context,
  ) => Awaitable<boolean>;

  /** Wait for what a terminal is told `GET /tui/control/next` */
  "tui.control.next": (
    request: RequestOf<"tui.control.next">,
    context: Context,
  ) => Awaitable<Kept<T.TuiRequest>>;

  /** Say what came of a request `POST /tui/control/response` */
  "tui.control.response": (
    request: RequestOf<"tui.control.response">,
    context: Context,
  ) => Awaitable<boolean>;
}

/** The handlers of `acp`. */
export interface AcpOperations<Context> {
  /** Receive messages of the Agent Client Protocol `GET /acp` */
  "acp.stream": (
    request: RequestOf<"acp.stream">,
    context: Context,
  ) => Awaitable<ReadableStream<Uint8Array>>;

  /** Send one message of the Agent Client Protocol `POST /acp` */
  "acp.send": (
    request: RequestOf<"acp.send">,
    context: Context,
  ) => Awaitable<T.AcpMessage | undefined>;

  /** End a connection of the Agent Client Protocol `DELETE /acp` */
  "acp.close": (request: RequestOf<"acp.close">, context: Context) => Awaitable<void>;
}

/** One handler an operation. `Context` is whatever the server gives its handlers. */
export interface Operations<Context>
  extends GlobalOperations<Context>,
    EventOperations<Context>,
    ConfigOperations<Context>,
    ProviderOperations<Context>,
    InstanceOperations<Context>,
    ProjectOperations<Context>,
    FileOperations<Context>,
    ControlOperations<Context>,
    SessionOperations<Context>,
    PermissionOperations<Context>,
    QuestionOperations<Context>,
    McpOperations<Context>,
    PtyOperations<Context>,
    ExperimentalOperations<Context>,
    ControlPlaneOperations<Context>,
    ProjectCopyOperations<Context>,
    WorkspaceOperations<Context>,
    V2Operations<Context>,
    SyncOperations<Context>,
    TuiOperations<Context>,
    AcpOperations<Context> {}

export type OperationID = keyof Operations<unknown>;

/** The handlers of each tag. */
export interface TagHandlers<Context> {
  global: GlobalOperations<Context>;
  event: EventOperations<Context>;
  config: ConfigOperations<Context>;
  provider: ProviderOperations<Context>;
  instance: InstanceOperations<Context>;
  project: ProjectOperations<Context>;
  file: FileOperations<Context>;
  control: ControlOperations<Context>;
  session: SessionOperations<Context>;
  permission: PermissionOperations<Context>;
  question: QuestionOperations<Context>;
  mcp: McpOperations<Context>;
  pty: PtyOperations<Context>;
  experimental: ExperimentalOperations<Context>;
  controlPlane: ControlPlaneOperations<Context>;
  projectCopy: ProjectCopyOperations<Context>;
  workspace: WorkspaceOperations<Context>;
  v2: V2Operations<Context>;
  sync: SyncOperations<Context>;
  tui: TuiOperations<Context>;
  acp: AcpOperations<Context>;
}

export type Tag = keyof TagHandlers<unknown>;

/** How the handlers of a tag are come by when it is first asked for something. */
export type HandlerLoaders<Context> = { readonly [T in Tag]: () => Promise<TagHandlers<Context>[T]> };

/**
 * One handler an operation that is a WebSocket as well, for whoever asks for one: what it returns without an error, it
 * has shaken hands with. `Socket` is whatever the server gives its handlers.
 */
export interface PtySockets<Context, Socket> {
  "pty.connect": (
    request: RequestOf<"pty.connect">,
    context: Context,
    socket: Socket,
  ) => Awaitable<void>;

  "v2.pty.connect": (
    request: RequestOf<"v2.pty.connect">,
    context: Context,
    socket: Socket,
  ) => Awaitable<void>;
}

/**
 * One handler an operation that is a WebSocket as well, for whoever asks for one: what it returns without an error, it
 * has shaken hands with. `Socket` is whatever the server gives its handlers.
 */
export interface AcpSockets<Context, Socket> {
  "acp.stream": (
    request: RequestOf<"acp.stream">,
    context: Context,
    socket: Socket,
  ) => Awaitable<void>;
}

/** The WebSockets of each tag that has some. */
export interface TagSockets<Context, Socket> {
  pty: PtySockets<Context, Socket>;
  acp: AcpSockets<Context, Socket>;
}

/** How the WebSockets of a tag are come by when it is first asked for one. */
export type SocketLoaders<Context, Socket> = {
  readonly [T in keyof TagSockets<Context, Socket>]: () => Promise<TagSockets<Context, Socket>[T]>;
};

export interface OperationInfo {
  id: OperationID;
  method: "get" | "post" | "put" | "patch" | "delete";
  /** With parameters as `{sessionID}`. */
  path: string;
  /** Whose file its route and its handler are in. */
  tag: Tag;
  /** Of a success. */
  status: number;
  /** Of a success without a body, where `status` is one with a body: its handler returned undefined. */
  emptyStatus?: number;
  /** Answers `text/event-stream`. */
  stream: boolean;
  /** Its handler returns a `LongRunning`. */
  longRunning: boolean;
  /** Declares 415: a body has to be sent as `application/json`. */
  jsonOnly?: boolean;
  /** Of a success that is neither JSON nor a stream: the handler returns its text, or its bytes. */
  contentType?: string;
  /** Objects that the query holds as `name[property]`. */
  deepObjects?: readonly string[];
  /** Whoever asks for a WebSocket at this path gets one. */
  webSocket?: boolean;
  /** Whoever asks for that with a good `ticket` in the query needs no other credentials. */
  ticket?: boolean;
}

/** Every operation, in the order of the contract. */
export const operations: readonly OperationInfo[] = [
  {
    id: "global.health",
    method: "get",
    path: "/global/health",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "global.event",
    method: "get",
    path: "/global/event",
    tag: "global",
    status: 200,
    stream: true,
    longRunning: false,
  },
  {
    id: "global.config.get",
    method: "get",
    path: "/global/config",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "global.config.update",
    method: "patch",
    path: "/global/config",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "global.dispose",
    method: "post",
    path: "/global/dispose",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "global.upgrade",
    method: "post",
    path: "/global/upgrade",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "health.get",
    method: "get",
    path: "/health",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "ready.get",
    method: "get",
    path: "/ready",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "metrics.get",
    method: "get",
    path: "/metrics",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
    contentType: "text/plain",
  },
  {
    id: "doc.get",
    method: "get",
    path: "/doc",
    tag: "global",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "event.subscribe",
    method: "get",
    path: "/event",
    tag: "event",
    status: 200,
    stream: true,
    longRunning: false,
  },
  {
    id: "config.get",
    method: "get",
    path: "/config",
    tag: "config",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "config.update",
    method: "patch",
    path: "/config",
    tag: "config",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "config.schema",
    method: "get",
    path: "/config.schema.json",
    tag: "config",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "config.providers",
    method: "get",
    path: "/config/providers",
    tag: "config",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "provider.list",
    method: "get",
    path: "/provider",
    tag: "provider",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "provider.auth",
    method: "get",
    path: "/provider/auth",
    tag: "provider",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "provider.oauth.authorize",
    method: "post",
    path: "/provider/{providerID}/oauth/authorize",
    tag: "provider",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "provider.oauth.callback",
    method: "post",
    path: "/provider/{providerID}/oauth/callback",
    tag: "provider",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "path.get",
    method: "get",
    path: "/path",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "command.list",
    method: "get",
    path: "/command",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "app.agents",
    method: "get",
    path: "/agent",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "app.skills",
    method: "get",
    path: "/skill",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "instance.dispose",
    method: "post",
    path: "/instance/dispose",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "lsp.status",
    method: "get",
    path: "/lsp",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "formatter.status",
    method: "get",
    path: "/formatter",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "project.list",
    method: "get",
    path: "/project",
    tag: "project",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "project.current",
    method: "get",
    path: "/project/current",
    tag: "project",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "project.initGit",
    method: "post",
    path: "/project/git/init",
    tag: "project",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "project.update",
    method: "patch",
    path: "/project/{projectID}",
    tag: "project",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "project.directories",
    method: "get",
    path: "/project/{projectID}/directories",
    tag: "project",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "find.text",
    method: "get",
    path: "/find",
    tag: "file",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "find.files",
    method: "get",
    path: "/find/file",
    tag: "file",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "find.symbols",
    method: "get",
    path: "/find/symbol",
    tag: "file",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "file.list",
    method: "get",
    path: "/file",
    tag: "file",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "file.read",
    method: "get",
    path: "/file/content",
    tag: "file",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "file.status",
    method: "get",
    path: "/file/status",
    tag: "file",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "vcs.get",
    method: "get",
    path: "/vcs",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "vcs.status",
    method: "get",
    path: "/vcs/status",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "vcs.diff",
    method: "get",
    path: "/vcs/diff",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "vcs.diff.raw",
    method: "get",
    path: "/vcs/diff/raw",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
    contentType: "text/x-diff",
  },
  {
    id: "vcs.apply",
    method: "post",
    path: "/vcs/apply",
    tag: "instance",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "app.log",
    method: "post",
    path: "/log",
    tag: "control",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "auth.set",
    method: "put",
    path: "/auth/{providerID}",
    tag: "control",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "auth.remove",
    method: "delete",
    path: "/auth/{providerID}",
    tag: "control",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.list",
    method: "get",
    path: "/session",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.create",
    method: "post",
    path: "/session",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.status",
    method: "get",
    path: "/session/status",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.get",
    method: "get",
    path: "/session/{sessionID}",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.update",
    method: "patch",
    path: "/session/{sessionID}",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.delete",
    method: "delete",
    path: "/session/{sessionID}",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.children",
    method: "get",
    path: "/session/{sessionID}/children",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.todo",
    method: "get",
    path: "/session/{sessionID}/todo",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.diff",
    method: "get",
    path: "/session/{sessionID}/diff",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.command",
    method: "post",
    path: "/session/{sessionID}/command",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: true,
  },
  {
    id: "session.init",
    method: "post",
    path: "/session/{sessionID}/init",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: true,
  },
  {
    id: "session.shell",
    method: "post",
    path: "/session/{sessionID}/shell",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: true,
  },
  {
    id: "session.messages",
    method: "get",
    path: "/session/{sessionID}/message",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.prompt",
    method: "post",
    path: "/session/{sessionID}/message",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: true,
  },
  {
    id: "session.message",
    method: "get",
    path: "/session/{sessionID}/message/{messageID}",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.deleteMessage",
    method: "delete",
    path: "/session/{sessionID}/message/{messageID}",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "part.update",
    method: "patch",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "part.delete",
    method: "delete",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.abort",
    method: "post",
    path: "/session/{sessionID}/abort",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.revert",
    method: "post",
    path: "/session/{sessionID}/revert",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.unrevert",
    method: "post",
    path: "/session/{sessionID}/unrevert",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.fork",
    method: "post",
    path: "/session/{sessionID}/fork",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.share",
    method: "post",
    path: "/session/{sessionID}/share",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.unshare",
    method: "delete",
    path: "/session/{sessionID}/share",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "session.summarize",
    method: "post",
    path: "/session/{sessionID}/summarize",
    tag: "session",
    status: 200,
    stream: false,
    longRunning: true,
  },
  {
    id: "session.prompt_async",
    method: "post",
    path: "/session/{sessionID}/prompt_async",
    tag: "session",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "permission.list",
    method: "get",
    path: "/permission",
    tag: "permission",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "permission.reply",
    method: "post",
    path: "/permission/{requestID}/reply",
    tag: "permission",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "permission.respond",
    method: "post",
    path: "/session/{sessionID}/permissions/{permissionID}",
    tag: "permission",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "question.list",
    method: "get",
    path: "/question",
    tag: "question",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "question.reply",
    method: "post",
    path: "/question/{requestID}/reply",
    tag: "question",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "question.reject",
    method: "post",
    path: "/question/{requestID}/reject",
    tag: "question",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.status",
    method: "get",
    path: "/mcp",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.add",
    method: "post",
    path: "/mcp",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.connect",
    method: "post",
    path: "/mcp/{name}/connect",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.disconnect",
    method: "post",
    path: "/mcp/{name}/disconnect",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.auth.start",
    method: "post",
    path: "/mcp/{name}/auth",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.auth.remove",
    method: "delete",
    path: "/mcp/{name}/auth",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.auth.callback",
    method: "post",
    path: "/mcp/{name}/auth/callback",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "mcp.auth.authenticate",
    method: "post",
    path: "/mcp/{name}/auth/authenticate",
    tag: "mcp",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.shells",
    method: "get",
    path: "/pty/shells",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.list",
    method: "get",
    path: "/pty",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.create",
    method: "post",
    path: "/pty",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.get",
    method: "get",
    path: "/pty/{ptyID}",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.update",
    method: "put",
    path: "/pty/{ptyID}",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.remove",
    method: "delete",
    path: "/pty/{ptyID}",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.connectToken",
    method: "post",
    path: "/pty/{ptyID}/connect-token",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "pty.connect",
    method: "get",
    path: "/pty/{ptyID}/connect",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
    webSocket: true,
    ticket: true,
  },
  {
    id: "experimental.session.list",
    method: "get",
    path: "/experimental/session",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.session.background",
    method: "post",
    path: "/experimental/session/{sessionID}/background",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.capabilities.get",
    method: "get",
    path: "/experimental/capabilities",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.console.get",
    method: "get",
    path: "/experimental/console",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.console.listOrgs",
    method: "get",
    path: "/experimental/console/orgs",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.console.switchOrg",
    method: "post",
    path: "/experimental/console/switch",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "worktree.list",
    method: "get",
    path: "/experimental/worktree",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "worktree.create",
    method: "post",
    path: "/experimental/worktree",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "worktree.remove",
    method: "delete",
    path: "/experimental/worktree",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "worktree.reset",
    method: "post",
    path: "/experimental/worktree/reset",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.controlPlane.moveSession",
    method: "post",
    path: "/experimental/control-plane/move-session",
    tag: "controlPlane",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.projectCopy.generateName",
    method: "post",
    path: "/experimental/project/{projectID}/copy/generate-name",
    tag: "projectCopy",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.projectCopy.create",
    method: "post",
    path: "/experimental/project/{projectID}/copy",
    tag: "projectCopy",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.projectCopy.remove",
    method: "delete",
    path: "/experimental/project/{projectID}/copy",
    tag: "projectCopy",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.projectCopy.refresh",
    method: "post",
    path: "/experimental/project/{projectID}/copy/refresh",
    tag: "projectCopy",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "experimental.workspace.adapter.list",
    method: "get",
    path: "/experimental/workspace/adapter",
    tag: "workspace",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.workspace.list",
    method: "get",
    path: "/experimental/workspace",
    tag: "workspace",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.workspace.create",
    method: "post",
    path: "/experimental/workspace",
    tag: "workspace",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.workspace.status",
    method: "get",
    path: "/experimental/workspace/status",
    tag: "workspace",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.workspace.syncList",
    method: "post",
    path: "/experimental/workspace/sync-list",
    tag: "workspace",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.workspace.warp",
    method: "post",
    path: "/experimental/workspace/warp",
    tag: "workspace",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.workspace.remove",
    method: "delete",
    path: "/experimental/workspace/{id}",
    tag: "workspace",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "experimental.resource.list",
    method: "get",
    path: "/experimental/resource",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tool.ids",
    method: "get",
    path: "/experimental/tool/ids",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tool.list",
    method: "get",
    path: "/experimental/tool",
    tag: "experimental",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.health.get",
    method: "get",
    path: "/api/health",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.location.get",
    method: "get",
    path: "/api/location",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.agent.list",
    method: "get",
    path: "/api/agent",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.model.list",
    method: "get",
    path: "/api/model",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.provider.list",
    method: "get",
    path: "/api/provider",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.provider.get",
    method: "get",
    path: "/api/provider/{providerID}",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.command.list",
    method: "get",
    path: "/api/command",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.skill.list",
    method: "get",
    path: "/api/skill",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.session.list",
    method: "get",
    path: "/api/session",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.create",
    method: "post",
    path: "/api/session",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.active",
    method: "get",
    path: "/api/session/active",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.get",
    method: "get",
    path: "/api/session/{sessionID}",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.switchAgent",
    method: "post",
    path: "/api/session/{sessionID}/agent",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.switchModel",
    method: "post",
    path: "/api/session/{sessionID}/model",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.prompt",
    method: "post",
    path: "/api/session/{sessionID}/prompt",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.compact",
    method: "post",
    path: "/api/session/{sessionID}/compact",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.wait",
    method: "post",
    path: "/api/session/{sessionID}/wait",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.revert.stage",
    method: "post",
    path: "/api/session/{sessionID}/revert/stage",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.revert.clear",
    method: "post",
    path: "/api/session/{sessionID}/revert/clear",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.revert.commit",
    method: "post",
    path: "/api/session/{sessionID}/revert/commit",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.context",
    method: "get",
    path: "/api/session/{sessionID}/context",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.history",
    method: "get",
    path: "/api/session/{sessionID}/history",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.events",
    method: "get",
    path: "/api/session/{sessionID}/event",
    tag: "v2",
    status: 200,
    stream: true,
    longRunning: false,
  },
  {
    id: "v2.session.interrupt",
    method: "post",
    path: "/api/session/{sessionID}/interrupt",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.message",
    method: "get",
    path: "/api/session/{sessionID}/message/{messageID}",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.messages",
    method: "get",
    path: "/api/session/{sessionID}/message",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.event.subscribe",
    method: "get",
    path: "/api/event",
    tag: "v2",
    status: 200,
    stream: true,
    longRunning: false,
  },
  {
    id: "v2.permission.request.list",
    method: "get",
    path: "/api/permission/request",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.permission.saved.list",
    method: "get",
    path: "/api/permission/saved",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.permission.saved.remove",
    method: "delete",
    path: "/api/permission/saved/{id}",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.permission.list",
    method: "get",
    path: "/api/session/{sessionID}/permission",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.permission.create",
    method: "post",
    path: "/api/session/{sessionID}/permission",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.permission.get",
    method: "get",
    path: "/api/session/{sessionID}/permission/{requestID}",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.permission.reply",
    method: "post",
    path: "/api/session/{sessionID}/permission/{requestID}/reply",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.question.request.list",
    method: "get",
    path: "/api/question/request",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.session.question.list",
    method: "get",
    path: "/api/session/{sessionID}/question",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.question.reply",
    method: "post",
    path: "/api/session/{sessionID}/question/{requestID}/reply",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.session.question.reject",
    method: "post",
    path: "/api/session/{sessionID}/question/{requestID}/reject",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
  },
  {
    id: "v2.integration.list",
    method: "get",
    path: "/api/integration",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.integration.get",
    method: "get",
    path: "/api/integration/{integrationID}",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.integration.connect.key",
    method: "post",
    path: "/api/integration/{integrationID}/connect/key",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.integration.connect.oauth",
    method: "post",
    path: "/api/integration/{integrationID}/connect/oauth",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.integration.attempt.status",
    method: "get",
    path: "/api/integration/attempt/{attemptID}",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.integration.attempt.cancel",
    method: "delete",
    path: "/api/integration/attempt/{attemptID}",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.integration.attempt.complete",
    method: "post",
    path: "/api/integration/attempt/{attemptID}/complete",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.credential.update",
    method: "patch",
    path: "/api/credential/{credentialID}",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.credential.remove",
    method: "delete",
    path: "/api/credential/{credentialID}",
    tag: "v2",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.reference.list",
    method: "get",
    path: "/api/reference",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.fs.read",
    method: "get",
    path: "/api/fs/read/*",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    contentType: "application/octet-stream",
    deepObjects: ["location"],
  },
  {
    id: "v2.fs.list",
    method: "get",
    path: "/api/fs/list",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.fs.find",
    method: "get",
    path: "/api/fs/find",
    tag: "v2",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.pty.list",
    method: "get",
    path: "/api/pty",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.pty.create",
    method: "post",
    path: "/api/pty",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.pty.get",
    method: "get",
    path: "/api/pty/{ptyID}",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.pty.update",
    method: "put",
    path: "/api/pty/{ptyID}",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.pty.remove",
    method: "delete",
    path: "/api/pty/{ptyID}",
    tag: "pty",
    status: 204,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.pty.connectToken",
    method: "post",
    path: "/api/pty/{ptyID}/connect-token",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
  },
  {
    id: "v2.pty.connect",
    method: "get",
    path: "/api/pty/{ptyID}/connect",
    tag: "pty",
    status: 200,
    stream: false,
    longRunning: false,
    deepObjects: ["location"],
    webSocket: true,
    ticket: true,
  },
  {
    id: "sync.start",
    method: "post",
    path: "/sync/start",
    tag: "sync",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "sync.history.list",
    method: "post",
    path: "/sync/history",
    tag: "sync",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "sync.steal",
    method: "post",
    path: "/sync/steal",
    tag: "sync",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "sync.replay",
    method: "post",
    path: "/sync/replay",
    tag: "sync",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.appendPrompt",
    method: "post",
    path: "/tui/append-prompt",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.openHelp",
    method: "post",
    path: "/tui/open-help",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.openSessions",
    method: "post",
    path: "/tui/open-sessions",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.openThemes",
    method: "post",
    path: "/tui/open-themes",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.openModels",
    method: "post",
    path: "/tui/open-models",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.submitPrompt",
    method: "post",
    path: "/tui/submit-prompt",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.clearPrompt",
    method: "post",
    path: "/tui/clear-prompt",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.executeCommand",
    method: "post",
    path: "/tui/execute-command",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.showToast",
    method: "post",
    path: "/tui/show-toast",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.publish",
    method: "post",
    path: "/tui/publish",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.selectSession",
    method: "post",
    path: "/tui/select-session",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.control.next",
    method: "get",
    path: "/tui/control/next",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "tui.control.response",
    method: "post",
    path: "/tui/control/response",
    tag: "tui",
    status: 200,
    stream: false,
    longRunning: false,
  },
  {
    id: "acp.stream",
    method: "get",
    path: "/acp",
    tag: "acp",
    status: 200,
    stream: true,
    longRunning: false,
    webSocket: true,
  },
  {
    id: "acp.send",
    method: "post",
    path: "/acp",
    tag: "acp",
    status: 200,
    emptyStatus: 202,
    stream: false,
    longRunning: false,
    jsonOnly: true,
  },
  {
    id: "acp.close",
    method: "delete",
    path: "/acp",
    tag: "acp",
    status: 202,
    stream: false,
    longRunning: false,
  },
];
