// Generated from openapi.yaml by codegen. Do not edit.
import type { Answer, EventStream, Failure, Options, Params, Result, Schema } from "../operation.js";
import type { Route } from "../parameters.js";
import type { Sender } from "../request.js";

const routes = {
  "global.health": { method: "GET", path: "/global/health" },
  "global.event": { method: "GET", path: "/global/event" },
  "global.config.get": { method: "GET", path: "/global/config" },
  "global.config.update": { method: "PATCH", path: "/global/config", body: "config" },
  "global.dispose": { method: "POST", path: "/global/dispose" },
  "global.upgrade": { method: "POST", path: "/global/upgrade", body: ["target"] },
  "health.get": { method: "GET", path: "/health" },
  "ready.get": { method: "GET", path: "/ready" },
  "doc.get": { method: "GET", path: "/doc" },
  "event.subscribe": { method: "GET", path: "/event", query: ["directory", "workspace"] },
  "config.get": { method: "GET", path: "/config", query: ["directory", "workspace"] },
  "config.update": { method: "PATCH", path: "/config", query: ["directory", "workspace"], body: "config" },
  "config.schema": { method: "GET", path: "/config.schema.json" },
  "config.providers": { method: "GET", path: "/config/providers", query: ["directory", "workspace"] },
  "provider.list": { method: "GET", path: "/provider", query: ["directory", "workspace"] },
  "provider.auth": { method: "GET", path: "/provider/auth", query: ["directory", "workspace"] },
  "provider.oauth.authorize": {
    method: "POST",
    path: "/provider/{providerID}/oauth/authorize",
    query: ["directory", "workspace"],
    body: ["method", "inputs"],
  },
  "provider.oauth.callback": {
    method: "POST",
    path: "/provider/{providerID}/oauth/callback",
    query: ["directory", "workspace"],
    body: ["method", "code"],
  },
  "path.get": { method: "GET", path: "/path", query: ["directory", "workspace"] },
  "command.list": { method: "GET", path: "/command", query: ["directory", "workspace"] },
  "app.agents": { method: "GET", path: "/agent", query: ["directory", "workspace"] },
  "app.skills": { method: "GET", path: "/skill", query: ["directory", "workspace"] },
  "instance.dispose": { method: "POST", path: "/instance/dispose", query: ["directory", "workspace"] },
  "lsp.status": { method: "GET", path: "/lsp", query: ["directory", "workspace"] },
  "formatter.status": { method: "GET", path: "/formatter", query: ["directory", "workspace"] },
  "project.list": { method: "GET", path: "/project", query: ["directory", "workspace"] },
  "project.current": { method: "GET", path: "/project/current", query: ["directory", "workspace"] },
  "project.initGit": { method: "POST", path: "/project/git/init", query: ["directory", "workspace"] },
  "project.update": {
    method: "PATCH",
    path: "/project/{projectID}",
    query: ["directory", "workspace"],
    body: ["name", "icon", "commands"],
  },
  "project.directories": { method: "GET", path: "/project/{projectID}/directories", query: ["directory", "workspace"] },
  "find.text": { method: "GET", path: "/find", query: ["directory", "workspace", "pattern"] },
  "find.files": {
    method: "GET",
    path: "/find/file",
    query: ["directory", "workspace", "query", "dirs", "type", "limit"],
  },
  "find.symbols": { method: "GET", path: "/find/symbol", query: ["directory", "workspace", "query"] },
  "file.list": { method: "GET", path: "/file", query: ["directory", "workspace", "path"] },
  "file.read": { method: "GET", path: "/file/content", query: ["directory", "workspace", "path"] },
  "file.status": { method: "GET", path: "/file/status", query: ["directory", "workspace"] },
  "vcs.get": { method: "GET", path: "/vcs", query: ["directory", "workspace"] },
  "vcs.status": { method: "GET", path: "/vcs/status", query: ["directory", "workspace"] },
  "vcs.diff": { method: "GET", path: "/vcs/diff", query: ["directory", "workspace", "mode", "context"] },
  "vcs.diff.raw": { method: "GET", path: "/vcs/diff/raw", query: ["directory", "workspace"], answer: "text" },
  "vcs.apply": { method: "POST", path: "/vcs/apply", query: ["directory", "workspace"], body: ["patch"] },
  "app.log": {
    method: "POST",
    path: "/log",
    query: ["directory", "workspace"],
    body: ["service", "level", "message", "extra"],
  },
  "auth.set": { method: "PUT", path: "/auth/{providerID}", body: "auth" },
  "auth.remove": { method: "DELETE", path: "/auth/{providerID}" },
  "session.list": {
    method: "GET",
    path: "/session",
    query: ["directory", "workspace", "scope", "path", "roots", "start", "search", "limit"],
  },
  "session.create": {
    method: "POST",
    path: "/session",
    query: ["directory", "workspace"],
    body: [
      "parentID",
      "title",
      "agent",
      "model",
      "metadata",
      "permission",
      "permissionTimeout",
      "mcp",
      "workspaceID",
    ],
  },
  "session.status": { method: "GET", path: "/session/status", query: ["directory", "workspace"] },
  "session.get": { method: "GET", path: "/session/{sessionID}", query: ["directory", "workspace"] },
  "session.update": {
    method: "PATCH",
    path: "/session/{sessionID}",
    query: ["directory", "workspace"],
    body: ["title", "metadata", "permission", "time"],
  },
  "session.delete": { method: "DELETE", path: "/session/{sessionID}", query: ["directory", "workspace"] },
  "session.children": { method: "GET", path: "/session/{sessionID}/children", query: ["directory", "workspace"] },
  "session.todo": { method: "GET", path: "/session/{sessionID}/todo", query: ["directory", "workspace"] },
  "session.diff": { method: "GET", path: "/session/{sessionID}/diff", query: ["directory", "workspace", "messageID"] },
  "session.command": {
    method: "POST",
    path: "/session/{sessionID}/command",
    query: ["directory", "workspace"],
    body: ["messageID", "agent", "model", "arguments", "command", "variant", "parts"],
  },
  "session.init": {
    method: "POST",
    path: "/session/{sessionID}/init",
    query: ["directory", "workspace"],
    body: ["modelID", "providerID", "messageID"],
  },
  "session.shell": {
    method: "POST",
    path: "/session/{sessionID}/shell",
    query: ["directory", "workspace"],
    body: ["messageID", "agent", "model", "command"],
  },
  "session.messages": {
    method: "GET",
    path: "/session/{sessionID}/message",
    query: ["directory", "workspace", "limit", "before"],
  },
  "session.prompt": {
    method: "POST",
    path: "/session/{sessionID}/message",
    query: ["directory", "workspace"],
    body: [
      "messageID",
      "model",
      "agent",
      "noReply",
      "delivery",
      "tools",
      "format",
      "system",
      "variant",
      "parts",
    ],
  },
  "session.message": {
    method: "GET",
    path: "/session/{sessionID}/message/{messageID}",
    query: ["directory", "workspace"],
  },
  "session.deleteMessage": {
    method: "DELETE",
    path: "/session/{sessionID}/message/{messageID}",
    query: ["directory", "workspace"],
  },
  "part.update": {
    method: "PATCH",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    query: ["directory", "workspace"],
    body: "part",
  },
  "part.delete": {
    method: "DELETE",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    query: ["directory", "workspace"],
  },
  "session.abort": { method: "POST", path: "/session/{sessionID}/abort", query: ["directory", "workspace"] },
  "session.revert": {
    method: "POST",
    path: "/session/{sessionID}/revert",
    query: ["directory", "workspace"],
    body: ["messageID", "partID"],
  },
  "session.unrevert": { method: "POST", path: "/session/{sessionID}/unrevert", query: ["directory", "workspace"] },
  "session.fork": {
    method: "POST",
    path: "/session/{sessionID}/fork",
    query: ["directory", "workspace"],
    body: ["messageID"],
  },
  "session.share": { method: "POST", path: "/session/{sessionID}/share", query: ["directory", "workspace"] },
  "session.unshare": { method: "DELETE", path: "/session/{sessionID}/share", query: ["directory", "workspace"] },
  "session.summarize": {
    method: "POST",
    path: "/session/{sessionID}/summarize",
    query: ["directory", "workspace"],
    body: ["providerID", "modelID", "auto"],
  },
  "session.prompt_async": {
    method: "POST",
    path: "/session/{sessionID}/prompt_async",
    query: ["directory", "workspace"],
    body: [
      "messageID",
      "model",
      "agent",
      "noReply",
      "delivery",
      "tools",
      "format",
      "system",
      "variant",
      "parts",
    ],
  },
  "permission.list": { method: "GET", path: "/permission", query: ["directory", "workspace"] },
  "permission.reply": {
    method: "POST",
    path: "/permission/{requestID}/reply",
    query: ["directory", "workspace"],
    body: ["reply", "message", "allow"],
  },
  "permission.respond": {
    method: "POST",
    path: "/session/{sessionID}/permissions/{permissionID}",
    query: ["directory", "workspace"],
    body: ["response", "reply", "message", "allow"],
  },
  "question.list": { method: "GET", path: "/question", query: ["directory", "workspace"] },
  "question.reply": {
    method: "POST",
    path: "/question/{requestID}/reply",
    query: ["directory", "workspace"],
    body: ["answers"],
  },
  "question.reject": { method: "POST", path: "/question/{requestID}/reject", query: ["directory", "workspace"] },
  "mcp.status": { method: "GET", path: "/mcp", query: ["directory", "workspace", "sessionID"] },
  "mcp.add": { method: "POST", path: "/mcp", query: ["directory", "workspace"], body: ["name", "config"] },
  "mcp.connect": { method: "POST", path: "/mcp/{name}/connect", query: ["directory", "workspace"] },
  "mcp.disconnect": { method: "POST", path: "/mcp/{name}/disconnect", query: ["directory", "workspace"] },
  "mcp.auth.start": { method: "POST", path: "/mcp/{name}/auth", query: ["directory", "workspace"] },
  "mcp.auth.remove": { method: "DELETE", path: "/mcp/{name}/auth", query: ["directory", "workspace"] },
  "mcp.auth.callback": {
    method: "POST",
    path: "/mcp/{name}/auth/callback",
    query: ["directory", "workspace"],
    body: ["code"],
  },
  "mcp.auth.authenticate": { method: "POST", path: "/mcp/{name}/auth/authenticate", query: ["directory", "workspace"] },
  "pty.shells": { method: "GET", path: "/pty/shells", query: ["directory", "workspace"] },
  "pty.list": { method: "GET", path: "/pty", query: ["directory", "workspace"] },
  "pty.create": {
    method: "POST",
    path: "/pty",
    query: ["directory", "workspace"],
    body: ["command", "args", "cwd", "title", "env"],
  },
  "pty.get": { method: "GET", path: "/pty/{ptyID}", query: ["directory", "workspace"] },
  "pty.update": { method: "PUT", path: "/pty/{ptyID}", query: ["directory", "workspace"], body: ["title", "size"] },
  "pty.remove": { method: "DELETE", path: "/pty/{ptyID}", query: ["directory", "workspace"] },
  "pty.connectToken": {
    method: "POST",
    path: "/pty/{ptyID}/connect-token",
    query: ["directory", "workspace"],
    header: ["x-opencode-ticket"],
  },
  "pty.connect": {
    method: "GET",
    path: "/pty/{ptyID}/connect",
    query: ["directory", "workspace", "cursor", "ticket"],
  },
  "experimental.session.list": {
    method: "GET",
    path: "/experimental/session",
    query: ["directory", "workspace", "roots", "archived", "start", "cursor", "search", "limit"],
  },
  "experimental.session.background": {
    method: "POST",
    path: "/experimental/session/{sessionID}/background",
    query: ["directory", "workspace"],
  },
  "experimental.capabilities.get": { method: "GET", path: "/experimental/capabilities", query: ["directory", "workspace"] },
  "experimental.console.get": { method: "GET", path: "/experimental/console", query: ["directory", "workspace"] },
  "experimental.console.listOrgs": { method: "GET", path: "/experimental/console/orgs", query: ["directory", "workspace"] },
  "experimental.console.switchOrg": {
    method: "POST",
    path: "/experimental/console/switch",
    query: ["directory", "workspace"],
    body: ["accountID", "orgID"],
  },
  "worktree.list": { method: "GET", path: "/experimental/worktree", query: ["directory", "workspace"] },
  "worktree.create": {
    method: "POST",
    path: "/experimental/worktree",
    query: ["directory", "workspace"],
    body: "worktreeCreateInput",
  },
  "worktree.remove": {
    method: "DELETE",
    path: "/experimental/worktree",
    query: ["directory", "workspace"],
    body: "worktreeRemoveInput",
  },
  "worktree.reset": {
    method: "POST",
    path: "/experimental/worktree/reset",
    query: ["directory", "workspace"],
    body: "worktreeResetInput",
  },
  "experimental.controlPlane.moveSession": {
    method: "POST",
    path: "/experimental/control-plane/move-session",
    body: ["sessionID", "destination", "moveChanges"],
  },
  "experimental.projectCopy.generateName": {
    method: "POST",
    path: "/experimental/project/{projectID}/copy/generate-name",
    query: ["directory", "workspace"],
    body: ["context"],
  },
  "v2.projectCopy.create": {
    method: "POST",
    path: "/experimental/project/{projectID}/copy",
    query: ["location"],
    body: ["strategy", "directory", "name"],
  },
  "v2.projectCopy.remove": {
    method: "DELETE",
    path: "/experimental/project/{projectID}/copy",
    query: ["location"],
    body: ["directory", "force"],
  },
  "v2.projectCopy.refresh": { method: "POST", path: "/experimental/project/{projectID}/copy/refresh", query: ["location"] },
  "experimental.workspace.adapter.list": { method: "GET", path: "/experimental/workspace/adapter", query: ["directory", "workspace"] },
  "experimental.workspace.list": { method: "GET", path: "/experimental/workspace", query: ["directory", "workspace"] },
  "experimental.workspace.create": {
    method: "POST",
    path: "/experimental/workspace",
    query: ["directory", "workspace"],
    body: ["id", "type", "branch", "extra"],
  },
  "experimental.workspace.status": { method: "GET", path: "/experimental/workspace/status", query: ["directory", "workspace"] },
  "experimental.workspace.syncList": { method: "POST", path: "/experimental/workspace/sync-list", query: ["directory", "workspace"] },
  "experimental.workspace.warp": {
    method: "POST",
    path: "/experimental/workspace/warp",
    query: ["directory", "workspace"],
    body: ["id", "sessionID", "copyChanges"],
  },
  "experimental.workspace.remove": { method: "DELETE", path: "/experimental/workspace/{id}", query: ["directory", "workspace"] },
  "experimental.resource.list": { method: "GET", path: "/experimental/resource", query: ["directory", "workspace"] },
  "tool.ids": { method: "GET", path: "/experimental/tool/ids", query: ["directory", "workspace"] },
  "tool.list": {
    method: "GET",
    path: "/experimental/tool",
    query: ["directory", "workspace", "provider", "model"],
  },
  "v2.health.get": { method: "GET", path: "/api/health" },
  "v2.location.get": { method: "GET", path: "/api/location", query: ["location"] },
  "v2.agent.list": { method: "GET", path: "/api/agent", query: ["location"] },
  "v2.model.list": { method: "GET", path: "/api/model", query: ["location"] },
  "v2.provider.list": { method: "GET", path: "/api/provider", query: ["location"] },
  "v2.provider.get": { method: "GET", path: "/api/provider/{providerID}", query: ["location"] },
  "v2.command.list": { method: "GET", path: "/api/command", query: ["location"] },
  "v2.skill.list": { method: "GET", path: "/api/skill", query: ["location"] },
  "v2.session.list": {
    method: "GET",
    path: "/api/session",
    query: ["workspace", "limit", "order", "search", "directory", "project", "subpath", "cursor"],
  },
  "v2.session.create": { method: "POST", path: "/api/session", body: ["id", "agent", "model", "location"] },
  "v2.session.active": { method: "GET", path: "/api/session/active" },
  "v2.session.get": { method: "GET", path: "/api/session/{sessionID}" },
  "v2.session.switchAgent": { method: "POST", path: "/api/session/{sessionID}/agent", body: ["agent"] },
  "v2.session.switchModel": { method: "POST", path: "/api/session/{sessionID}/model", body: ["model"] },
  "v2.session.prompt": {
    method: "POST",
    path: "/api/session/{sessionID}/prompt",
    body: ["id", "prompt", "delivery", "resume"],
  },
  "v2.session.compact": { method: "POST", path: "/api/session/{sessionID}/compact" },
  "v2.session.wait": { method: "POST", path: "/api/session/{sessionID}/wait" },
  "v2.session.revert.stage": { method: "POST", path: "/api/session/{sessionID}/revert/stage", body: ["messageID", "files"] },
  "v2.session.revert.clear": { method: "POST", path: "/api/session/{sessionID}/revert/clear" },
  "v2.session.revert.commit": { method: "POST", path: "/api/session/{sessionID}/revert/commit" },
  "v2.session.context": { method: "GET", path: "/api/session/{sessionID}/context" },
  "v2.session.history": { method: "GET", path: "/api/session/{sessionID}/history", query: ["limit", "after"] },
  "v2.session.events": { method: "GET", path: "/api/session/{sessionID}/event", query: ["after"] },
  "v2.session.interrupt": { method: "POST", path: "/api/session/{sessionID}/interrupt" },
  "v2.session.message": { method: "GET", path: "/api/session/{sessionID}/message/{messageID}" },
  "v2.session.messages": { method: "GET", path: "/api/session/{sessionID}/message", query: ["limit", "order", "cursor"] },
  "v2.event.subscribe": { method: "GET", path: "/api/event" },
  "v2.permission.request.list": { method: "GET", path: "/api/permission/request", query: ["location"] },
  "v2.permission.saved.list": { method: "GET", path: "/api/permission/saved", query: ["projectID"] },
  "v2.permission.saved.remove": { method: "DELETE", path: "/api/permission/saved/{id}" },
  "v2.session.permission.list": { method: "GET", path: "/api/session/{sessionID}/permission" },
  "v2.session.permission.create": {
    method: "POST",
    path: "/api/session/{sessionID}/permission",
    body: ["id", "action", "resources", "save", "metadata", "source", "agent"],
  },
  "v2.session.permission.get": { method: "GET", path: "/api/session/{sessionID}/permission/{requestID}" },
  "v2.session.permission.reply": {
    method: "POST",
    path: "/api/session/{sessionID}/permission/{requestID}/reply",
    body: ["reply", "message"],
  },
  "v2.question.request.list": { method: "GET", path: "/api/question/request", query: ["location"] },
  "v2.session.question.list": { method: "GET", path: "/api/session/{sessionID}/question" },
  "v2.session.question.reply": {
    method: "POST",
    path: "/api/session/{sessionID}/question/{requestID}/reply",
    body: "questionV2Reply",
  },
  "v2.session.question.reject": { method: "POST", path: "/api/session/{sessionID}/question/{requestID}/reject" },
  "v2.integration.list": { method: "GET", path: "/api/integration", query: ["location"] },
  "v2.integration.get": { method: "GET", path: "/api/integration/{integrationID}", query: ["location"] },
  "v2.integration.connect.key": {
    method: "POST",
    path: "/api/integration/{integrationID}/connect/key",
    query: ["location"],
    body: ["key", "label"],
  },
  "v2.integration.connect.oauth": {
    method: "POST",
    path: "/api/integration/{integrationID}/connect/oauth",
    query: ["location"],
    body: ["methodID", "inputs", "label"],
  },
  "v2.integration.attempt.status": { method: "GET", path: "/api/integration/attempt/{attemptID}", query: ["location"] },
  "v2.integration.attempt.cancel": { method: "DELETE", path: "/api/integration/attempt/{attemptID}", query: ["location"] },
  "v2.integration.attempt.complete": {
    method: "POST",
    path: "/api/integration/attempt/{attemptID}/complete",
    query: ["location"],
    body: ["code"],
  },
  "v2.credential.update": { method: "PATCH", path: "/api/credential/{credentialID}", query: ["location"], body: ["label"] },
  "v2.credential.remove": { method: "DELETE", path: "/api/credential/{credentialID}", query: ["location"] },
  "v2.reference.list": { method: "GET", path: "/api/reference", query: ["location"] },
  "v2.fs.read": { method: "GET", path: "/api/fs/read/*", query: ["location"], answer: "blob" },
  "v2.fs.list": { method: "GET", path: "/api/fs/list", query: ["location", "path"] },
  "v2.fs.find": { method: "GET", path: "/api/fs/find", query: ["location", "query", "type", "limit"] },
  "v2.pty.list": { method: "GET", path: "/api/pty", query: ["location"] },
  "v2.pty.create": {
    method: "POST",
    path: "/api/pty",
    query: ["location"],
    body: ["command", "args", "cwd", "title", "env"],
  },
  "v2.pty.get": { method: "GET", path: "/api/pty/{ptyID}", query: ["location"] },
  "v2.pty.update": { method: "PUT", path: "/api/pty/{ptyID}", query: ["location"], body: ["title", "size"] },
  "v2.pty.remove": { method: "DELETE", path: "/api/pty/{ptyID}", query: ["location"] },
  "v2.pty.connectToken": {
    method: "POST",
    path: "/api/pty/{ptyID}/connect-token",
    query: ["location"],
    header: ["x-opencode-ticket"],
  },
  "v2.pty.connect": { method: "GET", path: "/api/pty/{ptyID}/connect", query: ["location", "cursor", "ticket"] },
  "sync.start": { method: "POST", path: "/sync/start", query: ["directory", "workspace"] },
  "sync.history.list": { method: "POST", path: "/sync/history", query: ["directory", "workspace"], body: "body" },
  "sync.steal": { method: "POST", path: "/sync/steal", query: ["directory", "workspace"], body: ["sessionID"] },
  "sync.replay": { method: "POST", path: "/sync/replay", query: ["workspace"], body: ["directory", "events"] },
  "tui.appendPrompt": { method: "POST", path: "/tui/append-prompt", query: ["directory", "workspace"], body: ["text"] },
  "tui.openHelp": { method: "POST", path: "/tui/open-help", query: ["directory", "workspace"] },
  "tui.openSessions": { method: "POST", path: "/tui/open-sessions", query: ["directory", "workspace"] },
  "tui.openThemes": { method: "POST", path: "/tui/open-themes", query: ["directory", "workspace"] },
  "tui.openModels": { method: "POST", path: "/tui/open-models", query: ["directory", "workspace"] },
  "tui.submitPrompt": { method: "POST", path: "/tui/submit-prompt", query: ["directory", "workspace"] },
  "tui.clearPrompt": { method: "POST", path: "/tui/clear-prompt", query: ["directory", "workspace"] },
  "tui.executeCommand": {
    method: "POST",
    path: "/tui/execute-command",
    query: ["directory", "workspace"],
    body: ["command"],
  },
  "tui.showToast": {
    method: "POST",
    path: "/tui/show-toast",
    query: ["directory", "workspace"],
    body: ["title", "message", "variant", "duration"],
  },
  "tui.publish": { method: "POST", path: "/tui/publish", query: ["directory", "workspace"], body: "body" },
  "tui.selectSession": {
    method: "POST",
    path: "/tui/select-session",
    query: ["directory", "workspace"],
    body: ["sessionID"],
  },
  "tui.control.next": { method: "GET", path: "/tui/control/next", query: ["directory", "workspace"] },
  "tui.control.response": { method: "POST", path: "/tui/control/response", query: ["directory", "workspace"], body: "body" },
} satisfies Record<string, Route>;

class Group {
  protected declare readonly sender: Sender;

  constructor(sender: Sender) {
    // Not to be seen where somebody prints a client: it holds the credentials.
    Object.defineProperty(this, "sender", { value: sender });
  }
}

class GlobalConfigGroup extends Group {
  /**
   * Read the user's own configuration
   *
   * The global files merged, without any project. Secrets are shown as `***`.
   */
  get<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"global.config.get", 200>, Failure<"global.config.get">, ThrowOnError> {
    return this.sender.call(routes["global.config.get"], undefined, options);
  }

  /**
   * Change the user's own configuration
   *
   * Written into the strongest of the user's files that exists, else a new `opencode.json` beside them, by the same rules as `PATCH /config`. It holds at once in every directory; `global.disposed` and, for each directory in use, `server.instance.disposed` tell clients to read the configuration again. Event streams stay open.
   */
  update<ThrowOnError extends boolean = false>(
    parameters?: Params<"global.config.update", "config">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"global.config.update", 200>, Failure<"global.config.update">, ThrowOnError> {
    return this.sender.call(routes["global.config.update"], parameters, options);
  }
}

class GlobalGroup extends Group {
  readonly config = new GlobalConfigGroup(this.sender);

  /**
   * Is the server up?
   *
   * Answers as soon as the server listens, before anything is loaded. Needs credentials like every other path.
   */
  health<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"global.health", 200>, Failure<"global.health">, ThrowOnError> {
    return this.sender.call(routes["global.health"], undefined, options);
  }

  /**
   * Follow events of all directories
   *
   * Like `GET /event`, for all directories at once; each event comes with its `directory` and project. Ids are shared between both streams: a client may leave one and come back on the other.
   */
  event<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): EventStream<Answer<"global.event", 200>> {
    return this.sender.stream(routes["global.event"], undefined, options);
  }

  /**
   * Let go of everything
   *
   * Ends what runs in every directory in use, as `POST /instance/dispose` does in one, and tells of each by `server.instance.disposed`; then `global.disposed` says that all the configuration decides is to be read again. The server goes on: the next request begins anew.
   */
  dispose<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"global.dispose", 200>, Failure<"global.dispose">, ThrowOnError> {
    return this.sender.call(routes["global.dispose"], undefined, options);
  }

  /**
   * Ask for another version
   *
   * This server does not replace itself, for it may be in use by others and is not installed in one way only: `error` says what to do. Nothing is changed.
   */
  upgrade<ThrowOnError extends boolean = false>(
    parameters?: Params<"global.upgrade">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"global.upgrade", 200>, Failure<"global.upgrade">, ThrowOnError> {
    return this.sender.call(routes["global.upgrade"], parameters, options);
  }
}

class HealthGroup extends Group {
  /**
   * Is the server up? (short path)
   *
   * Same as `GET /global/health`, for clients that probe this path.
   */
  get<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"health.get", 200>, Failure<"health.get">, ThrowOnError> {
    return this.sender.call(routes["health.get"], undefined, options);
  }
}

class ReadyGroup extends Group {
  /**
   * Does the server take work?
   *
   * For load balancers: whether the database answers and the server is not on its way out. It needs no credentials and says nothing else. While a server drains it answers 503 here and goes on answering everything else.
   */
  get<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"ready.get", 200>, Failure<"ready.get">, ThrowOnError> {
    return this.sender.call(routes["ready.get"], undefined, options);
  }
}

class DocGroup extends Group {
  /**
   * This document
   *
   * The contract the server was generated from, as JSON.
   */
  get<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"doc.get", 200>, Failure<"doc.get">, ThrowOnError> {
    return this.sender.call(routes["doc.get"], undefined, options);
  }
}

class EventGroup extends Group {
  /**
   * Follow events of one directory
   *
   * Server-Sent Events. A frame is `data:` with one event as a line of JSON. If the event is in the log, `id:` with its place there stands before it. `server.connected` and `server.heartbeat` repeat the place reached, so a quiet stream can be resumed too.
   */
  subscribe<ThrowOnError extends boolean = false>(
    parameters?: Params<"event.subscribe">,
    options?: Options<ThrowOnError>,
  ): EventStream<Answer<"event.subscribe", 200>> {
    return this.sender.stream(routes["event.subscribe"], parameters, options);
  }
}

class ConfigGroup extends Group {
  /**
   * Read the configuration
   *
   * All sources merged, from weakest to strongest: global files, `OPENCODE_CONFIG`, files from the root of the work tree down to the directory, `OPENCODE_CONFIG_DIR`, `OPENCODE_CONFIG_CONTENT`. Older forms are brought into the present one, and secrets are shown as `***`.
   */
  get<ThrowOnError extends boolean = false>(
    parameters?: Params<"config.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"config.get", 200>, Failure<"config.get">, ThrowOnError> {
    return this.sender.call(routes["config.get"], parameters, options);
  }

  /**
   * Change the configuration of a directory
   *
   * Written into the file of the project that rules over the directory: the nearest `opencode.jsonc` or `opencode.json` up to the root of the work tree, else a new `opencode.json` in the directory. Comments and formatting stay. Objects are merged key by key, other values replaced, and null removes a key. `***`, and whatever equals what the file says already, is left as it is on disk, so a configuration that was read can be sent back. A change that would make the file invalid is refused and nothing is written; so is any change while configuration of projects does not count (`OPENCODE_DISABLE_PROJECT_CONFIG`). What is written holds at once: `server.instance.disposed` tells clients to read the configuration again, and event streams stay open. Sources stronger than the file still win.
   */
  update<ThrowOnError extends boolean = false>(
    parameters?: Params<"config.update", "config">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"config.update", 200>, Failure<"config.update">, ThrowOnError> {
    return this.sender.call(routes["config.update"], parameters, options);
  }

  /**
   * Get the JSON Schema of the configuration
   *
   * For editors: `$schema` of `opencode.json` may name this address. Made from the schema `Config` of this document.
   */
  schema<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"config.schema", 200>, Failure<"config.schema">, ThrowOnError> {
    return this.sender.call(routes["config.schema"], undefined, options);
  }

  /**
   * List usable providers
   *
   * The providers that have a key or need none, with their models. `demo` works offline and is used for prompts only when there is no other, or when they name it.
   */
  providers<ThrowOnError extends boolean = false>(
    parameters?: Params<"config.providers">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"config.providers", 200>, Failure<"config.providers">, ThrowOnError> {
    return this.sender.call(routes["config.providers"], parameters, options);
  }
}

class ProviderOauthGroup extends Group {
  /**
   * Begin to sign in
   *
   * For providers whose methods have one of type `oauth`: plugins bring them along, and a provider has them whose entry says in `options.oauth` as which program (`clientId`) one signs in and where.
   */
  authorize<ThrowOnError extends boolean = false>(
    parameters: Params<"provider.oauth.authorize">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"provider.oauth.authorize", 200>, Failure<"provider.oauth.authorize">, ThrowOnError> {
    return this.sender.call(routes["provider.oauth.authorize"], parameters, options);
  }

  /**
   * Complete a sign-in
   *
   * Stores what the provider gave in exchange for the code; without one it waits until the user has signed in.
   */
  callback<ThrowOnError extends boolean = false>(
    parameters: Params<"provider.oauth.callback">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"provider.oauth.callback", 200>, Failure<"provider.oauth.callback">, ThrowOnError> {
    return this.sender.call(routes["provider.oauth.callback"], parameters, options);
  }
}

class ProviderGroup extends Group {
  readonly oauth = new ProviderOauthGroup(this.sender);

  /**
   * List all providers
   *
   * The whole catalogue, including providers that still lack a key, and which of them can be used.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"provider.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"provider.list", 200>, Failure<"provider.list">, ThrowOnError> {
    return this.sender.call(routes["provider.list"], parameters, options);
  }

  /**
   * List ways to connect providers
   *
   * By provider id. `PUT /auth/{providerID}` stores a key; the answers to prompts belong into its `metadata`.
   */
  auth<ThrowOnError extends boolean = false>(
    parameters?: Params<"provider.auth">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"provider.auth", 200>, Failure<"provider.auth">, ThrowOnError> {
    return this.sender.call(routes["provider.auth"], parameters, options);
  }
}

class PathGroup extends Group {
  /**
   * Where things are
   *
   * Resolves the directory of the request and tells the server's own folders.
   */
  get<ThrowOnError extends boolean = false>(
    parameters?: Params<"path.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"path.get", 200>, Failure<"path.get">, ThrowOnError> {
    return this.sender.call(routes["path.get"], parameters, options);
  }
}

class CommandGroup extends Group {
  /**
   * List commands
   *
   * The commands of the directory, by name: built in, from `command` of the config, and from markdown files in `command` or `commands` of the user's configuration folder and of `.opencode`. Behind them the prompts of MCP servers that are connected, as `server:prompt`; ask again after `mcp.tools.changed`. `hints` names what is to be typed behind the command.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"command.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"command.list", 200>, Failure<"command.list">, ThrowOnError> {
    return this.sender.call(routes["command.list"], parameters, options);
  }
}

class AppGroup extends Group {
  /**
   * List agents
   *
   * The built-in agents and those of the configuration, ordered by name. Hidden ones are included.
   */
  agents<ThrowOnError extends boolean = false>(
    parameters?: Params<"app.agents">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"app.agents", 200>, Failure<"app.agents">, ThrowOnError> {
    return this.sender.call(routes["app.agents"], parameters, options);
  }

  /**
   * List skills
   *
   * Skills the agent can load here, ordered by name: folders with a `SKILL.md` in `.opencode/skill`, `.opencode/skills`, `.claude/skills` and `.agents/skills` of the project, in the user's configuration and home, and in `skills.paths`. A file without front matter is no skill. Skills are commands as well.
   */
  skills<ThrowOnError extends boolean = false>(
    parameters?: Params<"app.skills">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"app.skills", 200>, Failure<"app.skills">, ThrowOnError> {
    return this.sender.call(routes["app.skills"], parameters, options);
  }

  /**
   * Write to the server's log
   *
   * For clients that want their own troubles in the same log.
   */
  log<ThrowOnError extends boolean = false>(
    parameters?: Params<"app.log">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"app.log", 200>, Failure<"app.log">, ThrowOnError> {
    return this.sender.call(routes["app.log"], parameters, options);
  }
}

class InstanceGroup extends Group {
  /**
   * Let go of a directory
   *
   * Ends what runs for the directory: turns (their answers end with `MessageAbortedError`), questions, MCP servers, tools of files. What is known of it, its configuration and its project included, is looked at anew at the next request. `server.instance.disposed` tells of it, also where nothing was held. Sessions stay.
   */
  dispose<ThrowOnError extends boolean = false>(
    parameters?: Params<"instance.dispose">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"instance.dispose", 200>, Failure<"instance.dispose">, ThrowOnError> {
    return this.sender.call(routes["instance.dispose"], parameters, options);
  }
}

class LspGroup extends Group {
  /**
   * How are the language servers?
   *
   * The language servers that were started for the directory: none before the agent changes a file that one of them fits, and none unless the configuration's `lsp` says so.
   */
  status<ThrowOnError extends boolean = false>(
    parameters?: Params<"lsp.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"lsp.status", 200>, Failure<"lsp.status">, ThrowOnError> {
    return this.sender.call(routes["lsp.status"], parameters, options);
  }
}

class FormatterGroup extends Group {
  /**
   * Which formatters are there?
   *
   * The formatters that the configuration's `formatter` means for the directory, and whether each is there, is wanted by the project, and may be run: a project's own has to be trusted (`project_trust`).
   */
  status<ThrowOnError extends boolean = false>(
    parameters?: Params<"formatter.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"formatter.status", 200>, Failure<"formatter.status">, ThrowOnError> {
    return this.sender.call(routes["formatter.status"], parameters, options);
  }
}

class ProjectGroup extends Group {
  /**
   * List projects
   *
   * All projects the server has worked in.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"project.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"project.list", 200>, Failure<"project.list">, ThrowOnError> {
    return this.sender.call(routes["project.list"], parameters, options);
  }

  /**
   * The project of the directory
   *
   * Finds the repository that holds the directory. One the server did not know yet is recorded, which causes `project.updated`.
   */
  current<ThrowOnError extends boolean = false>(
    parameters?: Params<"project.current">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"project.current", 200>, Failure<"project.current">, ThrowOnError> {
    return this.sender.call(routes["project.current"], parameters, options);
  }

  /**
   * Make the directory a git repository
   *
   * Runs `git init` in the directory, which causes `project.updated` and `server.instance.disposed`; in a repository, or below one, nothing is done. Until its first commit the repository is part of the project `global`.
   */
  initGit<ThrowOnError extends boolean = false>(
    parameters?: Params<"project.initGit">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"project.initGit", 200>, Failure<"project.initGit">, ThrowOnError> {
    return this.sender.call(routes["project.initGit"], parameters, options);
  }

  /**
   * Change what a project is called
   *
   * What is not given stays as it is; an icon is changed field by field, commands as a whole. Causes `project.updated`.
   */
  update<ThrowOnError extends boolean = false>(
    parameters: Params<"project.update">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"project.update", 200>, Failure<"project.update">, ThrowOnError> {
    return this.sender.call(routes["project.update"], parameters, options);
  }

  /**
   * Where a project is
   *
   * Its linked work trees, newest first, then other clones of it that the server has worked in, and its main work tree last. The list is empty for `global` and for a project that the server does not know.
   */
  directories<ThrowOnError extends boolean = false>(
    parameters: Params<"project.directories">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"project.directories", 200>, Failure<"project.directories">, ThrowOnError> {
    return this.sender.call(routes["project.directories"], parameters, options);
  }
}

class FindGroup extends Group {
  /**
   * Search in files
   *
   * Looks for a regular expression of [ripgrep](https://docs.rs/regex/latest/regex/#syntax) in the text files of the directory, line by line and heeding case; `(?i)` in front ignores it. Hidden files are searched; what ignore files name, `.git`, binary files, links and what `permission.read` denies are not. At most 1000 lines are given, by path and number. Which ones, where there are more, is not said.
   */
  text<ThrowOnError extends boolean = false>(
    parameters: Params<"find.text">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"find.text", 200>, Failure<"find.text">, ThrowOnError> {
    return this.sender.call(routes["find.text"], parameters, options);
  }

  /**
   * Find files and folders by name
   *
   * The paths that hold all words of `query`, best first: in one piece before with gaps, in the name before in its folders, at the beginning of a name before in its middle, short before long. Case does not matter. Without a query the shortest paths are given. Paths are relative to the directory, those of folders end in `/`; empty folders and links are not found. Hidden files are; what ignore files name, `.git` and what `permission.read` denies is not.
   */
  files<ThrowOnError extends boolean = false>(
    parameters: Params<"find.files">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"find.files", 200>, Failure<"find.files">, ThrowOnError> {
    return this.sender.call(routes["find.files"], parameters, options);
  }

  /**
   * Find symbols by name
   *
   * What the language servers that run for the directory know by a name like this. None is started for it; where none runs, the list is empty. `lsp` in the configuration turns them on.
   */
  symbols<ThrowOnError extends boolean = false>(
    parameters: Params<"find.symbols">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"find.symbols", 200>, Failure<"find.symbols">, ThrowOnError> {
    return this.sender.call(routes["find.symbols"], parameters, options);
  }
}

class FileGroup extends Group {
  /**
   * List a folder
   *
   * Folders first, each group by name. A link counts as the file or folder it leads to, and is left out where it leads nowhere or out of the directory, as is what is neither file nor folder and what `permission.read` denies. `ignored` tells what `.gitignore`, `.ignore`, `.rgignore` and `.git/info/exclude` name, and `.git`.
   */
  list<ThrowOnError extends boolean = false>(
    parameters: Params<"file.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"file.list", 200>, Failure<"file.list">, ThrowOnError> {
    return this.sender.call(routes["file.list"], parameters, options);
  }

  /**
   * Read a file
   *
   * Text comes exactly as it is but for a byte order mark, which is left out. UTF-16 with a mark is read as such, and other text that is not UTF-8 as Windows-1252. What holds a NUL byte, or looks like no text, comes in base64 with a media type by the ending of its name. A link is followed within the directory. A file of more than 32 MiB, a folder and what is no file are refused with 400, and what `permission.read` denies with 403.
   */
  read<ThrowOnError extends boolean = false>(
    parameters: Params<"file.read">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"file.read", 200>, Failure<"file.read">, ThrowOnError> {
    return this.sender.call(routes["file.read"], parameters, options);
  }

  /**
   * Files that changed
   *
   * What `GET /vcs/status` tells, with paths relative to the directory. Outside of git the list is empty.
   */
  status<ThrowOnError extends boolean = false>(
    parameters?: Params<"file.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"file.status", 200>, Failure<"file.status">, ThrowOnError> {
    return this.sender.call(routes["file.status"], parameters, options);
  }
}

class VcsDiffGroup extends Group {
  /**
   * All changes as one patch
   *
   * What `POST /vcs/apply` or `git apply` needs to make the same changes in another work tree: with untracked and binary files, without repositories inside of this one and without what `permission.read` denies. Changes of more than 64 MB are refused.
   */
  raw<ThrowOnError extends boolean = false>(
    parameters?: Params<"vcs.diff.raw">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"vcs.diff.raw", 200>, Failure<"vcs.diff.raw">, ThrowOnError> {
    return this.sender.call(routes["vcs.diff.raw"], parameters, options);
  }
}

class VcsGroup extends Group {
  readonly diff2 = new VcsDiffGroup(this.sender);

  /**
   * Which branch is checked out
   *
   * As it is now; while somebody follows the events of the directory, `vcs.branch.updated` tells when it changes. `branch` is absent where no branch is checked out, `default_branch` (that of `origin`, the one git is set up to begin with, `main` or `master`) where there is none of them. Outside of git both are absent.
   */
  get<ThrowOnError extends boolean = false>(
    parameters?: Params<"vcs.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"vcs.get", 200>, Failure<"vcs.get">, ThrowOnError> {
    return this.sender.call(routes["vcs.get"], parameters, options);
  }

  /**
   * What changed since the commit
   *
   * The files of the directory that are not as the commit has them, staged or not, in the order of their names. Paths are relative to the root of the repository. Untracked files come one by one, a repository inside of this one as one row that ends in `/`. A renamed file is one deleted and one added. Lines are counted but in binary files and in new ones of more than 16 MiB. Outside of git the list is empty.
   */
  status<ThrowOnError extends boolean = false>(
    parameters?: Params<"vcs.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"vcs.status", 200>, Failure<"vcs.status">, ThrowOnError> {
    return this.sender.call(routes["vcs.status"], parameters, options);
  }

  /**
   * What changed, line by line
   *
   * The rows of `GET /vcs/status` with a patch each. Without `context` a patch holds the whole file. A file has none where it is a repository of its own, where `permission.read` denies it, and where it would make the patches longer than 10 MB. `mode=branch` compares with the commit at which the branch parted from the default branch; without a default branch the list is empty.
   */
  diff<ThrowOnError extends boolean = false>(
    parameters: Params<"vcs.diff">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"vcs.diff", 200>, Failure<"vcs.diff">, ThrowOnError> {
    return this.sender.call(routes["vcs.diff"], parameters, options);
  }

  /**
   * Apply a patch
   *
   * Changes files as a patch says, with paths relative to the root of the repository. All of it is tried first: either all is done or nothing. Nothing is staged. What lies outside of the directory is not touched.
   */
  apply<ThrowOnError extends boolean = false>(
    parameters?: Params<"vcs.apply">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"vcs.apply", 200>, Failure<"vcs.apply">, ThrowOnError> {
    return this.sender.call(routes["vcs.apply"], parameters, options);
  }
}

class AuthGroup extends Group {
  /**
   * Store a key
   *
   * Kept in `auth.json` in the server's data folder, readable by its user only, and never part of an answer. It holds at once, in every directory and every process on that folder. A key in the configuration is stronger, one in the environment weaker.
   */
  set<ThrowOnError extends boolean = false>(
    parameters: Params<"auth.set", "auth">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"auth.set", 200>, Failure<"auth.set">, ThrowOnError> {
    return this.sender.call(routes["auth.set"], parameters, options);
  }

  /**
   * Forget a key
   *
   * Holds at once. What the environment or the configuration gives remains.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"auth.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"auth.remove", 200>, Failure<"auth.remove">, ThrowOnError> {
    return this.sender.call(routes["auth.remove"], parameters, options);
  }
}

export class SessionGroup extends Group {
  /**
   * List sessions
   *
   * Newest `time.updated` first, archived ones included. A `directory` in the query lists the sessions of exactly that directory; without it, or with a `path`, those of the project.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"session.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.list", 200>, Failure<"session.list">, ThrowOnError> {
    return this.sender.call(routes["session.list"], parameters, options);
  }

  /**
   * Create a session
   *
   * Makes an empty session in the directory of the request. Causes `session.created`. Nothing runs until the first prompt.
   */
  create<ThrowOnError extends boolean = false>(
    parameters?: Params<"session.create">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.create", 200>, Failure<"session.create">, ThrowOnError> {
    return this.sender.call(routes["session.create"], parameters, options);
  }

  /**
   * Which sessions are busy
   *
   * By session id. Sessions that are idle are left out.
   */
  status<ThrowOnError extends boolean = false>(
    parameters?: Params<"session.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.status", 200>, Failure<"session.status">, ThrowOnError> {
    return this.sender.call(routes["session.status"], parameters, options);
  }

  /**
   * Read a session
   *
   * Finds sessions of every directory.
   */
  get<ThrowOnError extends boolean = false>(
    parameters: Params<"session.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.get", 200>, Failure<"session.get">, ThrowOnError> {
    return this.sender.call(routes["session.get"], parameters, options);
  }

  /**
   * Change a session
   *
   * Sets the title, metadata or archive time, or adds permission rules. Causes `session.updated` if anything changed.
   */
  update<ThrowOnError extends boolean = false>(
    parameters: Params<"session.update">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.update", 200>, Failure<"session.update">, ThrowOnError> {
    return this.sender.call(routes["session.update"], parameters, options);
  }

  /**
   * Delete a session
   *
   * Aborts what runs, then removes the session with its messages and children. Causes `session.deleted` for each session removed, children first.
   */
  delete<ThrowOnError extends boolean = false>(
    parameters: Params<"session.delete">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.delete", 200>, Failure<"session.delete">, ThrowOnError> {
    return this.sender.call(routes["session.delete"], parameters, options);
  }

  /**
   * List child sessions
   *
   * Sessions whose `parentID` is this one: those its agent started for subtasks, and those a client created.
   */
  children<ThrowOnError extends boolean = false>(
    parameters: Params<"session.children">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.children", 200>, Failure<"session.children">, ThrowOnError> {
    return this.sender.call(routes["session.children"], parameters, options);
  }

  /**
   * Read the todo list
   *
   * What the agent noted to do, as last told by `todo.updated`.
   */
  todo<ThrowOnError extends boolean = false>(
    parameters: Params<"session.todo">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.todo", 200>, Failure<"session.todo">, ThrowOnError> {
    return this.sender.call(routes["session.todo"], parameters, options);
  }

  /**
   * What changed on disk
   *
   * With `messageID`, what the turn of that message changed; without it, what all turns did together: a file that several of them changed comes once. Turns that are reverted do not count.
   */
  diff<ThrowOnError extends boolean = false>(
    parameters: Params<"session.diff">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.diff", 200>, Failure<"session.diff">, ThrowOnError> {
    return this.sender.call(routes["session.diff"], parameters, options);
  }

  /**
   * Run a command
   *
   * Fills the command's template with the arguments and sends it as a prompt: `$1` and on stand for single words, `$ARGUMENTS` for all of them, the output of a shell command in the template for the command, and `@path` attaches a file. The command's own agent and model win over those given here. A command marked `subtask` is handed to its agent as a subagent. The text of a `server:prompt` is made by its MCP server; each word typed is an argument, the rest of them the last one. A plugin of the directory may change what is sent or refuse it, with 400 in its words. Waits and answers as `POST /session/{sessionID}/message` does; `command.executed` is sent when the turn has ended.
   */
  command<ThrowOnError extends boolean = false>(
    parameters: Params<"session.command">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.command", 200>, Failure<"session.command">, ThrowOnError> {
    return this.sender.call(routes["session.command"], parameters, options);
  }

  /**
   * Write AGENTS.md
   *
   * Runs the command `init` with the model given: the agent studies the project and writes or improves its `AGENTS.md`. Answers when the turn has ended.
   */
  init<ThrowOnError extends boolean = false>(
    parameters: Params<"session.init">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.init", 200>, Failure<"session.init">, ThrowOnError> {
    return this.sender.call(routes["session.init"], parameters, options);
  }

  /**
   * Run a shell command
   *
   * Runs a command for the user, who needs no permission for it, and keeps it and its output in the conversation, so that the agent knows of it. No model is asked. The session is busy meanwhile; `abort` ends the command with all its processes.
   */
  shell<ThrowOnError extends boolean = false>(
    parameters: Params<"session.shell">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.shell", 200>, Failure<"session.shell">, ThrowOnError> {
    return this.sender.call(routes["session.shell"], parameters, options);
  }

  /**
   * List messages
   *
   * Oldest first. With `limit`, the newest ones; if there are older ones, `X-Next-Cursor` holds the `before` that gets them.
   */
  messages<ThrowOnError extends boolean = false>(
    parameters: Params<"session.messages">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.messages", 200>, Failure<"session.messages">, ThrowOnError> {
    return this.sender.call(routes["session.messages"], parameters, options);
  }

  /**
   * Send a prompt and wait for the answer
   *
   * Stores the user message, runs the agent and answers with its last message. The message is on disk before status and headers are sent; they come once the prompt is admitted, the body when the turn is done. Until then the server may send blanks, which JSON allows, to keep the connection open. If the session is busy, in this process or another one on the same database, the prompt joins the turn that runs or waits its own (see `delivery`). What was accepted is answered, or ended with an error that says why, by whichever process comes next. Closing the connection does not abort the turn.
   */
  prompt<ThrowOnError extends boolean = false>(
    parameters: Params<"session.prompt">,
    options?: Options<ThrowOnError>,
  ): Result<Schema<"AssistantMessageWithParts">, Failure<"session.prompt">, ThrowOnError> {
    return this.sender.call(routes["session.prompt"], parameters, options);
  }

  /**
   * Read a message
   *
   * One message as it is now, with the text streamed so far.
   */
  message<ThrowOnError extends boolean = false>(
    parameters: Params<"session.message">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.message", 200>, Failure<"session.message">, ThrowOnError> {
    return this.sender.call(routes["session.message"], parameters, options);
  }

  /**
   * Delete a message
   *
   * Removes a message with its parts. What it changed on disk stays. Causes `message.removed` and `message.deleted`.
   */
  deleteMessage<ThrowOnError extends boolean = false>(
    parameters: Params<"session.deleteMessage">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.deleteMessage", 200>, Failure<"session.deleteMessage">, ThrowOnError> {
    return this.sender.call(routes["session.deleteMessage"], parameters, options);
  }

  /**
   * Abort what runs
   *
   * Stops the turn: the model call, the tools with all their processes, open permission requests. Prompts that wait are not run any more. Answers when all of that has ended and the session is idle. Each message cut short ends with `MessageAbortedError`, which `session.error` tells as well.
   */
  abort<ThrowOnError extends boolean = false>(
    parameters: Params<"session.abort">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.abort", 200>, Failure<"session.abort">, ThrowOnError> {
    return this.sender.call(routes["session.abort"], parameters, options);
  }

  /**
   * Take back a part of the session
   *
   * Takes the session back to before a message, or before a part of one. Files that the agent changed since then get their earlier content at once; other files are not touched. What cannot be taken back stays as it is and is named in `revert.unrestored` with the reason: files over 2 MB, ignored ones, those of repositories inside and outside of the project. Of these only what the file tools changed is known, not what commands did; of large files both. The messages stay listed until the next prompt, which removes them; until then `session.unrevert` brings all back. A point inside an answer before anything was said is moved to its prompt. Causes `session.diff` with what was taken back, and `session.updated`.
   */
  revert<ThrowOnError extends boolean = false>(
    parameters: Params<"session.revert">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.revert", 200>, Failure<"session.revert">, ThrowOnError> {
    return this.sender.call(routes["session.revert"], parameters, options);
  }

  /**
   * Undo a revert
   *
   * Brings the messages and the files of a pending revert back. Without one nothing happens. Causes `session.updated`.
   */
  unrevert<ThrowOnError extends boolean = false>(
    parameters: Params<"session.unrevert">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.unrevert", 200>, Failure<"session.unrevert">, ThrowOnError> {
    return this.sender.call(routes["session.unrevert"], parameters, options);
  }

  /**
   * Copy a session
   *
   * Makes a new session of the same directory with copies of the messages, or of those before `messageID`. Messages of a pending revert are not copied. The session may be busy: what is still being written is closed in the copy. Files are not touched. Causes `session.created`, then for each copy `message.created` and `message.updated` without parts, and `message.part.updated` for each part. A fork of more than 500 messages is told of by `session.created` and, when all are there, `session.updated` alone: its messages are to be read.
   */
  fork<ThrowOnError extends boolean = false>(
    parameters: Params<"session.fork">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.fork", 200>, Failure<"session.fork">, ThrowOnError> {
    return this.sender.call(routes["session.fork"], parameters, options);
  }

  /**
   * Publish a session
   *
   * There is no place on this server to publish sessions at, so this is refused with `data.reason` `not-available`. The configuration says `share: disabled`, by which clients offer it to nobody.
   */
  share<ThrowOnError extends boolean = false>(
    parameters: Params<"session.share">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.share", 200>, Failure<"session.share">, ThrowOnError> {
    return this.sender.call(routes["session.share"], parameters, options);
  }

  /**
   * Take back a published session
   *
   * Nothing of this server is published, so nothing changes and no event tells of it.
   */
  unshare<ThrowOnError extends boolean = false>(
    parameters: Params<"session.unshare">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.unshare", 200>, Failure<"session.unshare">, ThrowOnError> {
    return this.sender.call(routes["session.unshare"], parameters, options);
  }

  /**
   * Condense the history of a session
   *
   * Has the agent `compaction` write a summary, which the model reads from then on in place of what it covers; the newest messages stay in full. Nothing is removed from the list of messages: a prompt with a `compaction` part and an answer with `summary: true` are added, the latter streamed like any other, and `session.compacted` follows. Waits for a running turn, and answers when the summary is there. If it fails the answer is `false`, its message has the error and the history stays as it was. A session without messages is left alone.
   */
  summarize<ThrowOnError extends boolean = false>(
    parameters: Params<"session.summarize">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.summarize", 200>, Failure<"session.summarize">, ThrowOnError> {
    return this.sender.call(routes["session.summarize"], parameters, options);
  }

  /**
   * Send a prompt
   *
   * Like `POST /session/{sessionID}/message`, but answers once the prompt is stored. What follows is told by events; a failure by `session.error` and the message. A prompt that is refused, for a model there is not for example, is told by `session.error` too, beside the status.
   */
  promptAsync<ThrowOnError extends boolean = false>(
    parameters: Params<"session.prompt_async">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.prompt_async", 204>, Failure<"session.prompt_async">, ThrowOnError> {
    return this.sender.call(routes["session.prompt_async"], parameters, options);
  }
}

class PartGroup extends Group {
  /**
   * Change a part
   *
   * Replaces a part by the one given, or adds it to the message if it has none of that id. What the model reads from the next prompt on is changed with it. Causes `message.part.updated`.
   */
  update<ThrowOnError extends boolean = false>(
    parameters: Params<"part.update", "part">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"part.update", 200>, Failure<"part.update">, ThrowOnError> {
    return this.sender.call(routes["part.update"], parameters, options);
  }

  /**
   * Delete a part
   *
   * Removes one part of a message; what it changed on disk stays. Possible while the session is busy, except for parts of the answer that is being written. Causes `message.part.removed`.
   */
  delete<ThrowOnError extends boolean = false>(
    parameters: Params<"part.delete">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"part.delete", 200>, Failure<"part.delete">, ThrowOnError> {
    return this.sender.call(routes["part.delete"], parameters, options);
  }
}

class PermissionGroup extends Group {
  /**
   * List open permission requests
   *
   * Requests of the directory that wait for a reply, oldest first. A client that connects late finds here what it missed.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"permission.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"permission.list", 200>, Failure<"permission.list">, ThrowOnError> {
    return this.sender.call(routes["permission.list"], parameters, options);
  }

  /**
   * Reply to a permission request
   *
   * Lets the tool go on or refuses it. `reject` also refuses the other open requests of the session. `always` also allows open requests that it covers. Causes `permission.replied` for each. The first reply counts.
   */
  reply<ThrowOnError extends boolean = false>(
    parameters: Params<"permission.reply">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"permission.reply", 200>, Failure<"permission.reply">, ThrowOnError> {
    return this.sender.call(routes["permission.reply"], parameters, options);
  }

  /**
   * Reply to a permission request (older path)
   *
   * Same as `POST /permission/{requestID}/reply`, which new clients should use.
   *
   * @deprecated
   */
  respond<ThrowOnError extends boolean = false>(
    parameters: Params<"permission.respond">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"permission.respond", 200>, Failure<"permission.respond">, ThrowOnError> {
    return this.sender.call(routes["permission.respond"], parameters, options);
  }
}

class QuestionGroup extends Group {
  /**
   * List open questions
   *
   * Questions of the directory that wait for an answer, oldest first. A client that connects late finds here what it missed.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"question.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"question.list", 200>, Failure<"question.list">, ThrowOnError> {
    return this.sender.call(routes["question.list"], parameters, options);
  }

  /**
   * Answer questions
   *
   * Gives the agent one answer for each question of the request, in their order. Causes `question.replied`. The first reply counts.
   */
  reply<ThrowOnError extends boolean = false>(
    parameters: Params<"question.reply">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"question.reply", 200>, Failure<"question.reply">, ThrowOnError> {
    return this.sender.call(routes["question.reply"], parameters, options);
  }

  /**
   * Dismiss questions
   *
   * Leaves the questions of the request unanswered, which ends the turn. Causes `question.rejected`.
   */
  reject<ThrowOnError extends boolean = false>(
    parameters: Params<"question.reject">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"question.reject", 200>, Failure<"question.reject">, ThrowOnError> {
    return this.sender.call(routes["question.reject"], parameters, options);
  }
}

class McpAuthGroup extends Group {
  /**
   * Begin a login at an MCP server
   *
   * Asks a remote server where its users log in. After the login the browser comes back to the redirect address with a code: when that is on this machine, the server takes it there by itself; otherwise send it to `mcp.auth.callback`. A login is awaited for 5 minutes.
   */
  start<ThrowOnError extends boolean = false>(
    parameters: Params<"mcp.auth.start">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.auth.start", 200>, Failure<"mcp.auth.start">, ThrowOnError> {
    return this.sender.call(routes["mcp.auth.start"], parameters, options);
  }

  /**
   * Log out of an MCP server
   *
   * Forgets the tokens and the client of an earlier login, and connects again without them.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"mcp.auth.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.auth.remove", 200>, Failure<"mcp.auth.remove">, ThrowOnError> {
    return this.sender.call(routes["mcp.auth.remove"], parameters, options);
  }

  /**
   * End a login with its code
   *
   * Turns the code the browser came back with into tokens, and connects with them.
   */
  callback<ThrowOnError extends boolean = false>(
    parameters: Params<"mcp.auth.callback">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.auth.callback", 200>, Failure<"mcp.auth.callback">, ThrowOnError> {
    return this.sender.call(routes["mcp.auth.callback"], parameters, options);
  }

  /**
   * Log in at an MCP server
   *
   * Begins a login, opens it in a browser on the machine of the server, and waits until the user has logged in, the request is cancelled or 5 minutes have passed. Where no browser opens, `mcp.browser.open.failed` tells the address and the wait goes on.
   */
  authenticate<ThrowOnError extends boolean = false>(
    parameters: Params<"mcp.auth.authenticate">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.auth.authenticate", 200>, Failure<"mcp.auth.authenticate">, ThrowOnError> {
    return this.sender.call(routes["mcp.auth.authenticate"], parameters, options);
  }
}

class McpGroup extends Group {
  readonly auth = new McpAuthGroup(this.sender);

  /**
   * How are the MCP servers?
   *
   * Each configured server of the directory with its status. Starts the servers if they are not running; one that is still connecting is waited for, at most 5 seconds after its start, and is `failed` until it has connected.
   */
  status<ThrowOnError extends boolean = false>(
    parameters?: Params<"mcp.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.status", 200>, Failure<"mcp.status">, ThrowOnError> {
    return this.sender.call(routes["mcp.status"], parameters, options);
  }

  /**
   * Add an MCP server
   *
   * Adds a server to the directory until the process ends, or replaces one of the same name, and waits until it has connected or failed. Configuration files stay as they are.
   */
  add<ThrowOnError extends boolean = false>(
    parameters?: Params<"mcp.add">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.add", 200>, Failure<"mcp.add">, ThrowOnError> {
    return this.sender.call(routes["mcp.add"], parameters, options);
  }

  /**
   * Switch an MCP server on
   *
   * Connects a server that is off or has failed, and waits until that has worked or not. Holds until the process ends or the server's configuration changes. 400 where the project that brings it along has not been allowed to run it yet (`project_trust`).
   */
  connect<ThrowOnError extends boolean = false>(
    parameters: Params<"mcp.connect">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.connect", 200>, Failure<"mcp.connect">, ThrowOnError> {
    return this.sender.call(routes["mcp.connect"], parameters, options);
  }

  /**
   * Switch an MCP server off
   *
   * Ends the connection, and the process of a local server with all it started. Holds until the process ends or the server's configuration changes.
   */
  disconnect<ThrowOnError extends boolean = false>(
    parameters: Params<"mcp.disconnect">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"mcp.disconnect", 200>, Failure<"mcp.disconnect">, ThrowOnError> {
    return this.sender.call(routes["mcp.disconnect"], parameters, options);
  }
}

class PtyGroup extends Group {
  /**
   * Which shells are there?
   *
   * The shells that this machine offers its users, in the order of `/etc/shells`, without those that are not there.
   */
  shells<ThrowOnError extends boolean = false>(
    parameters?: Params<"pty.shells">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.shells", 200>, Failure<"pty.shells">, ThrowOnError> {
    return this.sender.call(routes["pty.shells"], parameters, options);
  }

  /**
   * List terminals
   *
   * The terminals of the directory that run, the oldest first.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"pty.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.list", 200>, Failure<"pty.list">, ThrowOnError> {
    return this.sender.call(routes["pty.list"], parameters, options);
  }

  /**
   * Open a terminal
   *
   * Starts a program in a terminal of 80 columns and 24 rows; without a body's word for it, the user's login shell. It runs as the user and asks for nothing, as what a person types: agents have no part in it. The permission `pty` of the configuration can deny it, by patterns of the whole command line; then the answer is 403, as `PtyForbiddenError`. `ask` allows it, since who asks for a terminal is the one who would be asked.
   */
  create<ThrowOnError extends boolean = false>(
    parameters?: Params<"pty.create">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.create", 200>, Failure<"pty.create">, ThrowOnError> {
    return this.sender.call(routes["pty.create"], parameters, options);
  }

  /**
   * Get a terminal
   *
   * One that runs. Another directory's is 404.
   */
  get<ThrowOnError extends boolean = false>(
    parameters: Params<"pty.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.get", 200>, Failure<"pty.get">, ThrowOnError> {
    return this.sender.call(routes["pty.get"], parameters, options);
  }

  /**
   * Rename or resize a terminal
   *
   * What is not given stays as it is. Its program is told of a new size at once. All who look at a terminal share its size.
   */
  update<ThrowOnError extends boolean = false>(
    parameters: Params<"pty.update">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.update", 200>, Failure<"pty.update">, ThrowOnError> {
    return this.sender.call(routes["pty.update"], parameters, options);
  }

  /**
   * Close a terminal
   *
   * Ends its program and all that runs in it: SIGHUP first, then SIGKILL for what does not heed it. Its WebSockets are closed with 1000. Answered when all of it is gone.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"pty.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.remove", 200>, Failure<"pty.remove">, ThrowOnError> {
    return this.sender.call(routes["pty.remove"], parameters, options);
  }

  /**
   * Get a ticket for a terminal
   *
   * A ticket lets a page open the WebSocket of one terminal once, within 60 seconds, without the password in an address. It stands for the credentials of nothing else. Refused (403, `PtyForbiddenError`) without the header `x-opencode-ticket: 1`, which no form can send, and from pages of an origin that may not read the answer.
   */
  connectToken<ThrowOnError extends boolean = false>(
    parameters: Params<"pty.connectToken">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.connectToken", 200>, Failure<"pty.connectToken">, ThrowOnError> {
    return this.sender.call(routes["pty.connectToken"], parameters, options);
  }

  /**
   * Connect to a terminal
   *
   * A WebSocket (`Upgrade: websocket`), by which a terminal is seen and typed into. Without an offer of an upgrade the answer is `true` where there is something to connect to; a ticket is not used up by that.
   */
  connect<ThrowOnError extends boolean = false>(
    parameters: Params<"pty.connect">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"pty.connect", 200>, Failure<"pty.connect">, ThrowOnError> {
    return this.sender.call(routes["pty.connect"], parameters, options);
  }
}

class ExperimentalSessionGroup extends Group {
  /**
   * List sessions of all projects
   *
   * Newest `time.updated` first, each with its project. Only a `directory` in the query narrows it to exactly that directory; the header does not. `X-Next-Cursor` leads to the next page.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.session.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.session.list", 200>, Failure<"experimental.session.list">, ThrowOnError> {
    return this.sender.call(routes["experimental.session.list"], parameters, options);
  }

  /**
   * Go on without the subagents that are waited for
   *
   * The calls of the `task` tool that the session waits for just now are completed at once, with `background` in their metadata, and its turn goes on. Their subagents work on in their own sessions. When one has ended, the session is told in a synthetic message, which joins the turn that runs or begins one; what was aborted is told as well and begins none. That survives a restart of the server.
   */
  background<ThrowOnError extends boolean = false>(
    parameters: Params<"experimental.session.background">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.session.background", 200>, Failure<"experimental.session.background">, ThrowOnError> {
    return this.sender.call(routes["experimental.session.background"], parameters, options);
  }
}

class ExperimentalCapabilitiesGroup extends Group {
  /**
   * What of the experimental is on
   *
   * Clients ask this before they offer what not every server does.
   */
  get<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.capabilities.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.capabilities.get", 200>, Failure<"experimental.capabilities.get">, ThrowOnError> {
    return this.sender.call(routes["experimental.capabilities.get"], parameters, options);
  }
}

class ExperimentalConsoleGroup extends Group {
  /**
   * Read what an account manages
   *
   * This server knows no accounts that bring providers along, so no provider is managed and there is nothing to switch to.
   */
  get<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.console.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.console.get", 200>, Failure<"experimental.console.get">, ThrowOnError> {
    return this.sender.call(routes["experimental.console.get"], parameters, options);
  }

  /**
   * List organisations of accounts
   *
   * Always empty, for there are no accounts.
   */
  listOrgs<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.console.listOrgs">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.console.listOrgs", 200>, Failure<"experimental.console.listOrgs">, ThrowOnError> {
    return this.sender.call(routes["experimental.console.listOrgs"], parameters, options);
  }

  /**
   * Work for another organisation
   *
   * There are no accounts to switch between, so this is refused with `data.reason` `not-available`.
   */
  switchOrg<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.console.switchOrg">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.console.switchOrg", 200>, Failure<"experimental.console.switchOrg">, ThrowOnError> {
    return this.sender.call(routes["experimental.console.switchOrg"], parameters, options);
  }
}

class ExperimentalControlPlaneGroup extends Group {
  /**
   * Go on in another directory
   *
   * Has a session that rests, and its children, go on in another directory of the same project: a folder of the work tree, another work tree, another clone. With `moveChanges` what is not committed below its present directory, staged or not, and files that git does not know go with it: they are applied there, all or nothing, and then taken away here. `session.updated` tells of it.
   */
  moveSession<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.controlPlane.moveSession">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.controlPlane.moveSession", 204>, Failure<"experimental.controlPlane.moveSession">, ThrowOnError> {
    return this.sender.call(routes["experimental.controlPlane.moveSession"], parameters, options);
  }
}

class ExperimentalProjectCopyGroup extends Group {
  /**
   * Name a copy
   *
   * A short name for a copy of the project: the words of `context` that say something, or two words. No model is asked.
   */
  generateName<ThrowOnError extends boolean = false>(
    parameters: Params<"experimental.projectCopy.generateName">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.projectCopy.generateName", 200>, Failure<"experimental.projectCopy.generateName">, ThrowOnError> {
    return this.sender.call(routes["experimental.projectCopy.generateName"], parameters, options);
  }
}

class ExperimentalWorkspaceAdapterGroup extends Group {
  /**
   * List kinds of workspaces
   *
   * What workspaces can be made of here: work trees of git on this machine.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.workspace.adapter.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.workspace.adapter.list", 200>, Failure<"experimental.workspace.adapter.list">, ThrowOnError> {
    return this.sender.call(routes["experimental.workspace.adapter.list"], parameters, options);
  }
}

class ExperimentalWorkspaceGroup extends Group {
  readonly adapter = new ExperimentalWorkspaceAdapterGroup(this.sender);

  /**
   * List workspaces
   *
   * Those of the directory's project, the oldest first.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.workspace.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.workspace.list", 200>, Failure<"experimental.workspace.list">, ThrowOnError> {
    return this.sender.call(routes["experimental.workspace.list"], parameters, options);
  }

  /**
   * Make a workspace
   *
   * Makes a work tree of the directory's repository, at what that has checked out: on a new branch of the name given, or on none. `workspace.status` tells of it, `worktree.ready` in the workspace that its files are there. Requests with `?workspace=<id>` work in it, and sessions made in it are its own.
   */
  create<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.workspace.create">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.workspace.create", 200>, Failure<"experimental.workspace.create">, ThrowOnError> {
    return this.sender.call(routes["experimental.workspace.create"], parameters, options);
  }

  /**
   * Can workspaces be used?
   *
   * Of those of the directory's project. One whose folder is gone is in error.
   */
  status<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.workspace.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.workspace.status", 200>, Failure<"experimental.workspace.status">, ThrowOnError> {
    return this.sender.call(routes["experimental.workspace.status"], parameters, options);
  }

  /**
   * Look again for workspaces
   *
   * Reads the workspaces anew that other processes may have made.
   */
  syncList<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.workspace.syncList">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.workspace.syncList", 204>, Failure<"experimental.workspace.syncList">, ThrowOnError> {
    return this.sender.call(routes["experimental.workspace.syncList"], parameters, options);
  }

  /**
   * Put a session into a workspace
   *
   * Has a session that rests, with its children, go on in the workspace, or for null where its project is. With `copyChanges` what is not committed where it comes from is there too, and stays here as well; where it cannot be applied nothing is changed. `session.updated` tells of it.
   */
  warp<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.workspace.warp">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.workspace.warp", 204>, Failure<"experimental.workspace.warp">, ThrowOnError> {
    return this.sender.call(routes["experimental.workspace.warp"], parameters, options);
  }

  /**
   * Remove a workspace
   *
   * Removes the workspace, its work tree with all that is not committed, and the sessions that are in it: those to be kept are put elsewhere first, by `POST /experimental/workspace/warp`. A branch that it was made with stays.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"experimental.workspace.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.workspace.remove", 200>, Failure<"experimental.workspace.remove">, ThrowOnError> {
    return this.sender.call(routes["experimental.workspace.remove"], parameters, options);
  }
}

class ExperimentalResourceGroup extends Group {
  /**
   * List resources of MCP servers
   *
   * What the connected MCP servers of the directory offer to read.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"experimental.resource.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"experimental.resource.list", 200>, Failure<"experimental.resource.list">, ThrowOnError> {
    return this.sender.call(routes["experimental.resource.list"], parameters, options);
  }
}

class ExperimentalGroup extends Group {
  readonly session = new ExperimentalSessionGroup(this.sender);
  readonly capabilities = new ExperimentalCapabilitiesGroup(this.sender);
  readonly console = new ExperimentalConsoleGroup(this.sender);
  readonly controlPlane = new ExperimentalControlPlaneGroup(this.sender);
  readonly projectCopy = new ExperimentalProjectCopyGroup(this.sender);
  readonly workspace = new ExperimentalWorkspaceGroup(this.sender);
  readonly resource = new ExperimentalResourceGroup(this.sender);
}

class WorktreeGroup extends Group {
  /**
   * List work trees
   *
   * Work trees of the directory's repository beside the main one, as git has them. Empty outside a repository.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"worktree.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"worktree.list", 200>, Failure<"worktree.list">, ThrowOnError> {
    return this.sender.call(routes["worktree.list"], parameters, options);
  }

  /**
   * Make a work tree
   *
   * Makes a work tree of the directory's repository, in the data folder of this server, with a branch `opencode/<name>` at what the directory has checked out. The answer comes before its files: `worktree.ready` in the work tree tells when they are there, `worktree.failed` what went wrong. Then the start command of the project runs in it, then `startCommand`; one that fails is told by `worktree.failed` too.
   */
  create<ThrowOnError extends boolean = false>(
    parameters?: Params<"worktree.create", "worktreeCreateInput">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"worktree.create", 200>, Failure<"worktree.create">, ThrowOnError> {
    return this.sender.call(routes["worktree.create"], parameters, options);
  }

  /**
   * Remove a work tree
   *
   * Ends what runs in the work tree and removes it with all that is in it, changes that are not committed included. Only what `GET /experimental/worktree` lists is removed: never the main work tree, one that is locked, or any other folder. Its branch goes too where this server made it and every commit of it is on another branch, tag or remote.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters?: Params<"worktree.remove", "worktreeRemoveInput">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"worktree.remove", 200>, Failure<"worktree.remove">, ThrowOnError> {
    return this.sender.call(routes["worktree.remove"], parameters, options);
  }

  /**
   * Set a work tree back
   *
   * Sets the work tree to the default branch as it is now, at the remote where there is one. What was changed in it, files that git ignores and commits of its own included, is dropped; its branch keeps its name. Refused for the main work tree and for the one that the request works in. Nothing is changed when the remote cannot be reached.
   */
  reset<ThrowOnError extends boolean = false>(
    parameters?: Params<"worktree.reset", "worktreeResetInput">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"worktree.reset", 200>, Failure<"worktree.reset">, ThrowOnError> {
    return this.sender.call(routes["worktree.reset"], parameters, options);
  }
}

class V2ProjectCopyGroup extends Group {
  /**
   * Make a copy of the project
   *
   * Makes a work tree without a branch, at what the directory of the request has checked out. That must be of the project. `project.directories.updated` tells of it.
   */
  create<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.projectCopy.create">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.projectCopy.create", 200>, Failure<"v2.projectCopy.create">, ThrowOnError> {
    return this.sender.call(routes["v2.projectCopy.create"], parameters, options);
  }

  /**
   * Remove a copy of the project
   *
   * Ends what runs in a copy and removes it: any work tree of the repository except the main one and those that are locked, and nothing else. Without `force` one with changes that are not committed is refused, and `data.forceRequired` says so. No branch is removed.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.projectCopy.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.projectCopy.remove", 204>, Failure<"v2.projectCopy.remove">, ThrowOnError> {
    return this.sender.call(routes["v2.projectCopy.remove"], parameters, options);
  }

  /**
   * Look again for copies
   *
   * Where a project is, is asked of git each time, so there is nothing to be refreshed; `project.directories.updated` has clients ask again.
   */
  refresh<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.projectCopy.refresh">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.projectCopy.refresh", 204>, Failure<"v2.projectCopy.refresh">, ThrowOnError> {
    return this.sender.call(routes["v2.projectCopy.refresh"], parameters, options);
  }
}

class V2HealthGroup extends Group {
  /**
   * Is the server up?
   *
   * Needs credentials like every other path. Loads nothing.
   */
  get<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.health.get", 200>, Failure<"v2.health.get">, ThrowOnError> {
    return this.sender.call(routes["v2.health.get"], undefined, options);
  }
}

class V2LocationGroup extends Group {
  /**
   * Where is this?
   *
   * The directory that the request works in, as the server understands it, and its project. A directory that does not exist belongs to the project `global`.
   */
  get<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.location.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.location.get", 200>, Failure<"v2.location.get">, ThrowOnError> {
    return this.sender.call(routes["v2.location.get"], parameters, options);
  }
}

class V2AgentGroup extends Group {
  /**
   * List agents
   *
   * The agents of the directory: those that come with the server first, then those of the configuration.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.agent.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.agent.list", 200>, Failure<"v2.agent.list">, ThrowOnError> {
    return this.sender.call(routes["v2.agent.list"], parameters, options);
  }
}

class V2ModelGroup extends Group {
  /**
   * List models
   *
   * Models of the providers that are connected. Keys are never part of it.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.model.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.model.list", 200>, Failure<"v2.model.list">, ThrowOnError> {
    return this.sender.call(routes["v2.model.list"], parameters, options);
  }
}

class V2ProviderGroup extends Group {
  /**
   * List providers
   *
   * Providers that are connected. Keys are never part of it.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.provider.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.provider.list", 200>, Failure<"v2.provider.list">, ThrowOnError> {
    return this.sender.call(routes["v2.provider.list"], parameters, options);
  }

  /**
   * Get a provider
   *
   * Any provider that is known, connected or not.
   */
  get<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.provider.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.provider.get", 200>, Failure<"v2.provider.get">, ThrowOnError> {
    return this.sender.call(routes["v2.provider.get"], parameters, options);
  }
}

class V2CommandGroup extends Group {
  /**
   * List commands
   *
   * Commands that come with the server, of the configuration, of files and of MCP servers. Skills are not among them: see `GET /api/skill`.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.command.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.command.list", 200>, Failure<"v2.command.list">, ThrowOnError> {
    return this.sender.call(routes["v2.command.list"], parameters, options);
  }
}

class V2SkillGroup extends Group {
  /**
   * List skills
   *
   * Skills that the agent can load here, ordered by name.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.skill.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.skill.list", 200>, Failure<"v2.skill.list">, ThrowOnError> {
    return this.sender.call(routes["v2.skill.list"], parameters, options);
  }
}

class V2SessionRevertGroup extends Group {
  /**
   * Take back, for now
   *
   * Takes the session back to before a message, files included unless `files` is false. The conversation stays as it is until that is made final: by `commit`, or by the next prompt. Taken back again, it is so from where it was at first. Not while the session is busy.
   */
  stage<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.revert.stage">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.revert.stage", 200>, Failure<"v2.session.revert.stage">, ThrowOnError> {
    return this.sender.call(routes["v2.session.revert.stage"], parameters, options);
  }

  /**
   * Undo taking back
   *
   * Puts the files back as they were before `stage`. Nothing happens where nothing is taken back. Not while the session is busy.
   */
  clear<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.revert.clear">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.revert.clear", 204>, Failure<"v2.session.revert.clear">, ThrowOnError> {
    return this.sender.call(routes["v2.session.revert.clear"], parameters, options);
  }

  /**
   * Make taking back final
   *
   * Removes the message that the session was taken back to, and all after it. Nothing happens where nothing is taken back. Not while the session is busy.
   */
  commit<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.revert.commit">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.revert.commit", 204>, Failure<"v2.session.revert.commit">, ThrowOnError> {
    return this.sender.call(routes["v2.session.revert.commit"], parameters, options);
  }
}

class V2SessionPermissionGroup extends Group {
  /**
   * List permission requests of a session
   *
   * The oldest first.
   */
  list<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.permission.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.permission.list", 200>, Failure<"v2.session.permission.list">, ThrowOnError> {
    return this.sender.call(routes["v2.session.permission.list"], parameters, options);
  }

  /**
   * Ask for a permission
   *
   * Says what the rules of the session's agent, or of the one named, make of an action, and does not wait: where a person is to be asked, the request is told by `permission.v2.asked` and waits for a reply. One denied resource denies all; else one to be asked for asks for all.
   */
  create<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.permission.create">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.permission.create", 200>, Failure<"v2.session.permission.create">, ThrowOnError> {
    return this.sender.call(routes["v2.session.permission.create"], parameters, options);
  }

  /**
   * Get a permission request
   *
   * One that waits.
   */
  get<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.permission.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.permission.get", 200>, Failure<"v2.session.permission.get">, ThrowOnError> {
    return this.sender.call(routes["v2.session.permission.get"], parameters, options);
  }

  /**
   * Answer a permission request
   *
   * The first reply counts. `always` saves what the request offers to save, for the project; what else that covers need not wait any longer. `reject` refuses everything that waits in the session; the agent reads the message.
   */
  reply<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.permission.reply">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.permission.reply", 204>, Failure<"v2.session.permission.reply">, ThrowOnError> {
    return this.sender.call(routes["v2.session.permission.reply"], parameters, options);
  }
}

class V2SessionQuestionGroup extends Group {
  /**
   * List questions of a session
   *
   * The oldest first.
   */
  list<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.question.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.question.list", 200>, Failure<"v2.session.question.list">, ThrowOnError> {
    return this.sender.call(routes["v2.session.question.list"], parameters, options);
  }

  /**
   * Answer questions
   *
   * One answer for each question of the request, in their order; those left out are unanswered. The first reply counts.
   */
  reply<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.question.reply", "questionV2Reply">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.question.reply", 204>, Failure<"v2.session.question.reply">, ThrowOnError> {
    return this.sender.call(routes["v2.session.question.reply"], parameters, options);
  }

  /**
   * Dismiss questions
   *
   * Leaves them unanswered, which ends the turn.
   */
  reject<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.question.reject">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.question.reject", 204>, Failure<"v2.session.question.reject">, ThrowOnError> {
    return this.sender.call(routes["v2.session.question.reject"], parameters, options);
  }
}

class V2SessionGroup extends Group {
  readonly revert = new V2SessionRevertGroup(this.sender);
  readonly permission = new V2SessionPermissionGroup(this.sender);
  readonly question = new V2SessionQuestionGroup(this.sender);

  /**
   * List sessions
   *
   * Sessions of all directories and projects, children and archived ones included, by when they were made.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.session.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.list", 200>, Failure<"v2.session.list">, ThrowOnError> {
    return this.sender.call(routes["v2.session.list"], parameters, options);
  }

  /**
   * Create a session
   *
   * In the directory of `location`; without it in that of the header `x-opencode-directory`, of `?directory=` or of the server. With the `id` of a session that is there, that one is the answer, as it is. Agent and model are looked at when a prompt needs them.
   */
  create<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.session.create">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.create", 200>, Failure<"v2.session.create">, ThrowOnError> {
    return this.sender.call(routes["v2.session.create"], parameters, options);
  }

  /**
   * Which sessions run?
   *
   * Sessions of all directories in which something runs, whichever process runs it.
   */
  active<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.active", 200>, Failure<"v2.session.active">, ThrowOnError> {
    return this.sender.call(routes["v2.session.active"], undefined, options);
  }

  /**
   * Get a session
   *
   * A session by its id.
   */
  get<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.get", 200>, Failure<"v2.session.get">, ThrowOnError> {
    return this.sender.call(routes["v2.session.get"], parameters, options);
  }

  /**
   * Switch to another agent
   *
   * Prompts from now on are for this agent; an empty name is that of the default one. Where the agent has a model of its own, the session switches to that as well. Causes `session.next.agent.switched`.
   */
  switchAgent<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.switchAgent">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.switchAgent", 204>, Failure<"v2.session.switchAgent">, ThrowOnError> {
    return this.sender.call(routes["v2.session.switchAgent"], parameters, options);
  }

  /**
   * Switch to another model
   *
   * Prompts from now on are for this model. Causes `session.next.model.switched`, unless it is the model already.
   */
  switchModel<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.switchModel">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.switchModel", 204>, Failure<"v2.session.switchModel">, ThrowOnError> {
    return this.sender.call(routes["v2.session.switchModel"], parameters, options);
  }

  /**
   * Send a prompt
   *
   * Answers as soon as the prompt is on disk; what comes of it is told by events. It is for the session's agent and model. To a busy session a prompt with `delivery` of `steer`, the default, joins the turn that runs at its next model call; with `queue` it waits for a turn of its own. With `resume` of false nothing is run: the prompt is read with the next one. A prompt sent again with its `id` starts nothing while that one runs or is answered, and gets the same answer.
   */
  prompt<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.prompt">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.prompt", 200>, Failure<"v2.session.prompt">, ThrowOnError> {
    return this.sender.call(routes["v2.session.prompt"], parameters, options);
  }

  /**
   * Condense the conversation
   *
   * Once nothing else runs, has the session's model write a summary that it reads in place of what came before. Answers when that is done; 503 says why it failed.
   */
  compact<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.compact">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.compact", 204>, Failure<"v2.session.compact">, ThrowOnError> {
    return this.sender.call(routes["v2.session.compact"], parameters, options);
  }

  /**
   * Wait until nothing runs
   *
   * Answers as soon as nothing of the session runs or waits to run, at once where that is so.
   */
  wait<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.wait">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.wait", 204>, Failure<"v2.session.wait">, ThrowOnError> {
    return this.sender.call(routes["v2.session.wait"], parameters, options);
  }

  /**
   * What does the model read?
   *
   * The conversation from the last summary on, oldest first, in the order in which the model reads it.
   */
  context<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.context">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.context", 200>, Failure<"v2.session.context">, ThrowOnError> {
    return this.sender.call(routes["v2.session.context"], parameters, options);
  }

  /**
   * What happened?
   *
   * Events of the session that are kept, oldest first. Of what was removed since there are none.
   */
  history<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.history">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.history", 200>, Failure<"v2.session.history">, ThrowOnError> {
    return this.sender.call(routes["v2.session.history"], parameters, options);
  }

  /**
   * Follow a session
   *
   * What happened after `after`, then what happens, without a gap and nothing twice. Only what is kept: see `GET /api/event` for words as they are written. Comments keep the connection alive; the stream ends when the session is deleted.
   */
  events<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.events">,
    options?: Options<ThrowOnError>,
  ): EventStream<Answer<"v2.session.events", 200>> {
    return this.sender.stream(routes["v2.session.events"], parameters, options);
  }

  /**
   * Stop what runs
   *
   * Ends the turn that runs and what waits behind it; what was written stays. Answers when nothing runs any more, at once where nothing did.
   */
  interrupt<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.interrupt">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.interrupt", 204>, Failure<"v2.session.interrupt">, ThrowOnError> {
    return this.sender.call(routes["v2.session.interrupt"], parameters, options);
  }

  /**
   * Get a message
   *
   * One entry of the conversation.
   */
  message<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.message">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.message", 200>, Failure<"v2.session.message">, ThrowOnError> {
    return this.sender.call(routes["v2.session.message"], parameters, options);
  }

  /**
   * List messages
   *
   * The conversation in the order in which it was written, the newest first unless asked otherwise.
   */
  messages<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.session.messages">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.session.messages", 200>, Failure<"v2.session.messages">, ThrowOnError> {
    return this.sender.call(routes["v2.session.messages"], parameters, options);
  }
}

class V2EventGroup extends Group {
  /**
   * Follow everything
   *
   * What happens in all directories, from now on. Events of sessions as `GET /api/session/{sessionID}/event` has them, words as they are written, and the events of `GET /global/event` in this form. Comments keep the connection alive. The stream stays open whatever happens.
   */
  subscribe<ThrowOnError extends boolean = false>(
    options?: Options<ThrowOnError>,
  ): EventStream<Answer<"v2.event.subscribe", 200>> {
    return this.sender.stream(routes["v2.event.subscribe"], undefined, options);
  }
}

class V2PermissionRequestGroup extends Group {
  /**
   * List permission requests
   *
   * What agents ask in the directory and nobody has answered yet, the oldest first.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.permission.request.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.permission.request.list", 200>, Failure<"v2.permission.request.list">, ThrowOnError> {
    return this.sender.call(routes["v2.permission.request.list"], parameters, options);
  }
}

class V2PermissionSavedGroup extends Group {
  /**
   * List what is allowed for good
   *
   * What `always` has allowed, by project.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.permission.saved.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.permission.saved.list", 200>, Failure<"v2.permission.saved.list">, ThrowOnError> {
    return this.sender.call(routes["v2.permission.saved.list"], parameters, options);
  }

  /**
   * Allow it no longer
   *
   * From now on it is asked for again. Nothing happens where there is no such rule.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.permission.saved.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.permission.saved.remove", 204>, Failure<"v2.permission.saved.remove">, ThrowOnError> {
    return this.sender.call(routes["v2.permission.saved.remove"], parameters, options);
  }
}

class V2PermissionGroup extends Group {
  readonly request = new V2PermissionRequestGroup(this.sender);
  readonly saved = new V2PermissionSavedGroup(this.sender);
}

class V2QuestionRequestGroup extends Group {
  /**
   * List questions
   *
   * What agents want to know in the directory and nobody has answered yet, the oldest first.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.question.request.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.question.request.list", 200>, Failure<"v2.question.request.list">, ThrowOnError> {
    return this.sender.call(routes["v2.question.request.list"], parameters, options);
  }
}

class V2QuestionGroup extends Group {
  readonly request = new V2QuestionRequestGroup(this.sender);
}

class V2IntegrationConnectGroup extends Group {
  /**
   * Connect by a key
   *
   * Stores a key of the provider, in place of the one there was; it holds at once. The same store as `PUT /auth/{providerID}`.
   */
  key<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.integration.connect.key">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.integration.connect.key", 204>, Failure<"v2.integration.connect.key">, ThrowOnError> {
    return this.sender.call(routes["v2.integration.connect.key"], parameters, options);
  }

  /**
   * Begin to sign in
   *
   * For methods of type `oauth`. No built-in provider has one, so this is refused.
   */
  oauth<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.integration.connect.oauth">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.integration.connect.oauth", 200>, Failure<"v2.integration.connect.oauth">, ThrowOnError> {
    return this.sender.call(routes["v2.integration.connect.oauth"], parameters, options);
  }
}

class V2IntegrationAttemptGroup extends Group {
  /**
   * How far is a sign-in?
   *
   * A sign-in that is not known is an invalid request.
   */
  status<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.integration.attempt.status">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.integration.attempt.status", 200>, Failure<"v2.integration.attempt.status">, ThrowOnError> {
    return this.sender.call(routes["v2.integration.attempt.status"], parameters, options);
  }

  /**
   * Give up a sign-in
   *
   * Nothing happens where there is none.
   */
  cancel<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.integration.attempt.cancel">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.integration.attempt.cancel", 204>, Failure<"v2.integration.attempt.cancel">, ThrowOnError> {
    return this.sender.call(routes["v2.integration.attempt.cancel"], parameters, options);
  }

  /**
   * Complete a sign-in
   *
   * With the code that the provider gave. A sign-in that is not known is an invalid request.
   */
  complete<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.integration.attempt.complete">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.integration.attempt.complete", 204>, Failure<"v2.integration.attempt.complete">, ThrowOnError> {
    return this.sender.call(routes["v2.integration.attempt.complete"], parameters, options);
  }
}

class V2IntegrationGroup extends Group {
  readonly connect = new V2IntegrationConnectGroup(this.sender);
  readonly attempt = new V2IntegrationAttemptGroup(this.sender);

  /**
   * List what can be connected
   *
   * Every provider that is known, with the ways to connect it and what connects it.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.integration.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.integration.list", 200>, Failure<"v2.integration.list">, ThrowOnError> {
    return this.sender.call(routes["v2.integration.list"], parameters, options);
  }

  /**
   * Get what can be connected
   *
   * One provider. One that is not known is an invalid request.
   */
  get<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.integration.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.integration.get", 200>, Failure<"v2.integration.get">, ThrowOnError> {
    return this.sender.call(routes["v2.integration.get"], parameters, options);
  }
}

class V2CredentialGroup extends Group {
  /**
   * Name a stored key
   *
   * Nothing happens where there is none.
   */
  update<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.credential.update">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.credential.update", 204>, Failure<"v2.credential.update">, ThrowOnError> {
    return this.sender.call(routes["v2.credential.update"], parameters, options);
  }

  /**
   * Remove a stored key
   *
   * Nothing happens where there is none.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.credential.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.credential.remove", 204>, Failure<"v2.credential.remove">, ThrowOnError> {
    return this.sender.call(routes["v2.credential.remove"], parameters, options);
  }
}

class V2ReferenceGroup extends Group {
  /**
   * List references
   *
   * Other code that the agent may read, as `references` of the configuration names it. Listing fetches nothing: a repository is copied, its newest state alone, when a tool first reads below its path. Those that a project names which nobody has trusted yet are left out.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.reference.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.reference.list", 200>, Failure<"v2.reference.list">, ThrowOnError> {
    return this.sender.call(routes["v2.reference.list"], parameters, options);
  }
}

class V2FsGroup extends Group {
  /**
   * Read a file as it is
   *
   * What stands behind `/api/fs/read/` is the path of the file, relative to the directory or absolute within it, percent-encoded. The media type goes by the ending of its name. Refused for what is no file, lies outside, may not be read by `permission.read`, or is larger than 32 MiB.
   */
  read<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.fs.read">,
    options?: Options<ThrowOnError>,
  ): Result<Blob, Failure<"v2.fs.read">, ThrowOnError> {
    return this.sender.call(routes["v2.fs.read"], parameters, options);
  }

  /**
   * List a folder
   *
   * One level: folders first, each group by name. What the permission rules deny reading is left out, and so is what leads out of the directory.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.fs.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.fs.list", 200>, Failure<"v2.fs.list">, ThrowOnError> {
    return this.sender.call(routes["v2.fs.list"], parameters, options);
  }

  /**
   * Find files by name
   *
   * Files and folders whose paths fit, best first. Ignore files are heeded; nothing outside of the directory is mentioned.
   */
  find<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.fs.find">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.fs.find", 200>, Failure<"v2.fs.find">, ThrowOnError> {
    return this.sender.call(routes["v2.fs.find"], parameters, options);
  }
}

class V2PtyGroup extends Group {
  /**
   * List terminals
   *
   * The terminals of the directory, the oldest first: those of `pty.list`, and up to 16 that have ended, which stay until they are closed.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.pty.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.pty.list", 200>, Failure<"v2.pty.list">, ThrowOnError> {
    return this.sender.call(routes["v2.pty.list"], parameters, options);
  }

  /**
   * Open a terminal
   *
   * As `pty.create`.
   */
  create<ThrowOnError extends boolean = false>(
    parameters?: Params<"v2.pty.create">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.pty.create", 200>, Failure<"v2.pty.create">, ThrowOnError> {
    return this.sender.call(routes["v2.pty.create"], parameters, options);
  }

  /**
   * Get a terminal
   *
   * One that runs, or that has ended and was not closed.
   */
  get<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.pty.get">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.pty.get", 200>, Failure<"v2.pty.get">, ThrowOnError> {
    return this.sender.call(routes["v2.pty.get"], parameters, options);
  }

  /**
   * Rename or resize a terminal
   *
   * As `pty.update`.
   */
  update<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.pty.update">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.pty.update", 200>, Failure<"v2.pty.update">, ThrowOnError> {
    return this.sender.call(routes["v2.pty.update"], parameters, options);
  }

  /**
   * Close a terminal
   *
   * As `pty.remove`; one that has ended is forgotten.
   */
  remove<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.pty.remove">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.pty.remove", 204>, Failure<"v2.pty.remove">, ThrowOnError> {
    return this.sender.call(routes["v2.pty.remove"], parameters, options);
  }

  /**
   * Get a ticket for a terminal
   *
   * As `pty.connectToken`.
   */
  connectToken<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.pty.connectToken">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.pty.connectToken", 200>, Failure<"v2.pty.connectToken">, ThrowOnError> {
    return this.sender.call(routes["v2.pty.connectToken"], parameters, options);
  }

  /**
   * Connect to a terminal
   *
   * As `pty.connect`, with `location[directory]`. A terminal whose program has ended shows what it wrote last, then closes with 4404.
   */
  connect<ThrowOnError extends boolean = false>(
    parameters: Params<"v2.pty.connect">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"v2.pty.connect", 200>, Failure<"v2.pty.connect">, ThrowOnError> {
    return this.sender.call(routes["v2.pty.connect"], parameters, options);
  }
}

class V2Group extends Group {
  readonly projectCopy = new V2ProjectCopyGroup(this.sender);
  readonly health = new V2HealthGroup(this.sender);
  readonly location = new V2LocationGroup(this.sender);
  readonly agent = new V2AgentGroup(this.sender);
  readonly model = new V2ModelGroup(this.sender);
  readonly provider = new V2ProviderGroup(this.sender);
  readonly command = new V2CommandGroup(this.sender);
  readonly skill = new V2SkillGroup(this.sender);
  readonly session = new V2SessionGroup(this.sender);
  readonly event = new V2EventGroup(this.sender);
  readonly permission = new V2PermissionGroup(this.sender);
  readonly question = new V2QuestionGroup(this.sender);
  readonly integration = new V2IntegrationGroup(this.sender);
  readonly credential = new V2CredentialGroup(this.sender);
  readonly reference = new V2ReferenceGroup(this.sender);
  readonly fs = new V2FsGroup(this.sender);
  readonly pty = new V2PtyGroup(this.sender);
}

class ToolGroup extends Group {
  /**
   * List the names of the tools
   *
   * Every tool there is, those of files included, whether or not an agent or a model is offered it.
   */
  ids<ThrowOnError extends boolean = false>(
    parameters?: Params<"tool.ids">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tool.ids", 200>, Failure<"tool.ids">, ThrowOnError> {
    return this.sender.call(routes["tool.ids"], parameters, options);
  }

  /**
   * List the tools a model is offered
   *
   * Name, text and arguments of each, as the model reads them in this directory, plugins having had their say. Permission rules, which may withhold some, are not considered.
   */
  list<ThrowOnError extends boolean = false>(
    parameters: Params<"tool.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tool.list", 200>, Failure<"tool.list">, ThrowOnError> {
    return this.sender.call(routes["tool.list"], parameters, options);
  }
}

class SyncHistoryGroup extends Group {
  /**
   * Read what became of sessions
   *
   * What the event log holds of all sessions that are there, of every project, in the order of `seq`: what was created, changed and removed of sessions, messages and parts. The body says the highest `seq` that is known of a session; what is beyond comes, and without a body everything. The log keeps the last 20,000 events or 64 MB, whichever is less; numbers of a session ascend and have gaps.
   */
  list<ThrowOnError extends boolean = false>(
    parameters?: Params<"sync.history.list", "body">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"sync.history.list", 200>, Failure<"sync.history.list">, ThrowOnError> {
    return this.sender.call(routes["sync.history.list"], parameters, options);
  }
}

class SyncGroup extends Group {
  readonly history = new SyncHistoryGroup(this.sender);

  /**
   * Begin to follow workspaces
   *
   * Workspaces of this server are on this machine, so there is nothing to be fetched.
   */
  start<ThrowOnError extends boolean = false>(
    parameters?: Params<"sync.start">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"sync.start", 200>, Failure<"sync.start">, ThrowOnError> {
    return this.sender.call(routes["sync.start"], parameters, options);
  }

  /**
   * Give a session to a workspace
   *
   * The session belongs to the workspace of the query from now on, which has to be named. It goes on where it is: `POST /experimental/workspace/warp` moves it there.
   */
  steal<ThrowOnError extends boolean = false>(
    parameters?: Params<"sync.steal">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"sync.steal", 200>, Failure<"sync.steal">, ThrowOnError> {
    return this.sender.call(routes["sync.steal"], parameters, options);
  }

  /**
   * Take over what became of a session elsewhere
   *
   * All of the events or none, in the order given, as rows of `POST /sync/history` of another server have them (`aggregate_id` is `aggregateID` here). A session that is not known begins with its `session.created.1` and keeps what that says of its directory and its project; `directory` is not looked at. Numbers ascend; a row that is known by its number and id is passed over, so a call may be made again. Clients hear of each change as of one that was made here. Refused are other types of events, two sessions in one call, a number that is known by another id or does not follow on, ids that belong to another session, and changes of a session that began on this server. While the session runs here nothing is taken over.
   */
  replay<ThrowOnError extends boolean = false>(
    parameters?: Params<"sync.replay">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"sync.replay", 200>, Failure<"sync.replay">, ThrowOnError> {
    return this.sender.call(routes["sync.replay"], parameters, options);
  }
}

class TuiControlGroup extends Group {
  /**
   * Wait for what a terminal is told
   *
   * For a terminal that does not follow the events: answers with the next of these requests for the directory, as it came, once there is one. Each is handed to one who waits; what comes within a minute of the last answer is kept for the next question, a hundred at most. Leaving ends the wait.
   */
  next<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.control.next">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.control.next", 200>, Failure<"tui.control.next">, ThrowOnError> {
    return this.sender.call(routes["tui.control.next"], parameters, options);
  }

  /**
   * Say what came of a request
   *
   * Taken from terminals that answer what `GET /tui/control/next` gave them. Who asked had its answer already, so nothing follows from it.
   */
  response<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.control.response", "body">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.control.response", 200>, Failure<"tui.control.response">, ThrowOnError> {
    return this.sender.call(routes["tui.control.response"], parameters, options);
  }
}

class TuiGroup extends Group {
  readonly control = new TuiControlGroup(this.sender);

  /**
   * Add to the prompt
   *
   * Has terminals that show the directory add the text to what is being typed, by `tui.prompt.append`.
   */
  appendPrompt<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.appendPrompt">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.appendPrompt", 200>, Failure<"tui.appendPrompt">, ThrowOnError> {
    return this.sender.call(routes["tui.appendPrompt"], parameters, options);
  }

  /**
   * Show the help
   *
   * Tells `tui.command.execute` with `help.show`.
   */
  openHelp<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.openHelp">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.openHelp", 200>, Failure<"tui.openHelp">, ThrowOnError> {
    return this.sender.call(routes["tui.openHelp"], parameters, options);
  }

  /**
   * Show the sessions
   *
   * Tells `tui.command.execute` with `session.list`.
   */
  openSessions<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.openSessions">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.openSessions", 200>, Failure<"tui.openSessions">, ThrowOnError> {
    return this.sender.call(routes["tui.openSessions"], parameters, options);
  }

  /**
   * Show the themes
   *
   * Tells `tui.command.execute` with `theme.switch`.
   */
  openThemes<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.openThemes">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.openThemes", 200>, Failure<"tui.openThemes">, ThrowOnError> {
    return this.sender.call(routes["tui.openThemes"], parameters, options);
  }

  /**
   * Show the models
   *
   * Tells `tui.command.execute` with `model.list`.
   */
  openModels<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.openModels">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.openModels", 200>, Failure<"tui.openModels">, ThrowOnError> {
    return this.sender.call(routes["tui.openModels"], parameters, options);
  }

  /**
   * Send the prompt
   *
   * Has what is being typed sent: tells `tui.command.execute` with `prompt.submit`.
   */
  submitPrompt<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.submitPrompt">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.submitPrompt", 200>, Failure<"tui.submitPrompt">, ThrowOnError> {
    return this.sender.call(routes["tui.submitPrompt"], parameters, options);
  }

  /**
   * Empty the prompt
   *
   * Has what is being typed thrown away: tells `tui.command.execute` with `prompt.clear`.
   */
  clearPrompt<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.clearPrompt">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.clearPrompt", 200>, Failure<"tui.clearPrompt">, ThrowOnError> {
    return this.sender.call(routes["tui.clearPrompt"], parameters, options);
  }

  /**
   * Run a command of the terminal
   *
   * Tells `tui.command.execute`. Names of older clients (`session_new`) are told by their present ones (`session.new`); all others as they are, for a terminal passes over what it does not know.
   */
  executeCommand<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.executeCommand">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.executeCommand", 200>, Failure<"tui.executeCommand">, ThrowOnError> {
    return this.sender.call(routes["tui.executeCommand"], parameters, options);
  }

  /**
   * Show a note
   *
   * Tells `tui.toast.show`; for five seconds unless `duration` says otherwise.
   */
  showToast<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.showToast">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.showToast", 200>, Failure<"tui.showToast">, ThrowOnError> {
    return this.sender.call(routes["tui.showToast"], parameters, options);
  }

  /**
   * Tell terminals something
   *
   * Tells one of the four events of terminals as it is given. Editors that steer a terminal do it by this.
   */
  publish<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.publish", "body">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.publish", 200>, Failure<"tui.publish">, ThrowOnError> {
    return this.sender.call(routes["tui.publish"], parameters, options);
  }

  /**
   * Show a session
   *
   * Has terminals go to the session, by `tui.session.select`.
   */
  selectSession<ThrowOnError extends boolean = false>(
    parameters?: Params<"tui.selectSession">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tui.selectSession", 200>, Failure<"tui.selectSession">, ThrowOnError> {
    return this.sender.call(routes["tui.selectSession"], parameters, options);
  }
}

export class OpencodeClient extends Group {
  readonly global = new GlobalGroup(this.sender);
  readonly health = new HealthGroup(this.sender);
  readonly ready = new ReadyGroup(this.sender);
  readonly doc = new DocGroup(this.sender);
  readonly event = new EventGroup(this.sender);
  readonly config = new ConfigGroup(this.sender);
  readonly provider = new ProviderGroup(this.sender);
  readonly path = new PathGroup(this.sender);
  readonly command = new CommandGroup(this.sender);
  readonly app = new AppGroup(this.sender);
  readonly instance = new InstanceGroup(this.sender);
  readonly lsp = new LspGroup(this.sender);
  readonly formatter = new FormatterGroup(this.sender);
  readonly project = new ProjectGroup(this.sender);
  readonly find = new FindGroup(this.sender);
  readonly file = new FileGroup(this.sender);
  readonly vcs = new VcsGroup(this.sender);
  readonly auth = new AuthGroup(this.sender);
  readonly session = new SessionGroup(this.sender);
  readonly part = new PartGroup(this.sender);
  readonly permission = new PermissionGroup(this.sender);
  readonly question = new QuestionGroup(this.sender);
  readonly mcp = new McpGroup(this.sender);
  readonly pty = new PtyGroup(this.sender);
  readonly experimental = new ExperimentalGroup(this.sender);
  readonly worktree = new WorktreeGroup(this.sender);
  readonly v2 = new V2Group(this.sender);
  readonly tool = new ToolGroup(this.sender);
  readonly sync = new SyncGroup(this.sender);
  readonly tui = new TuiGroup(this.sender);
}
