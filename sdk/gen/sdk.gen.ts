// Generated from openapi.yaml by codegen. Do not edit.
import type { Answer, EventStream, Failure, Options, Params, Result, Schema } from "../operation.js";
import type { Route } from "../parameters.js";
import type { Sender } from "../request.js";

const routes = {
  "global.health": { method: "GET", path: "/global/health" },
  "global.event": { method: "GET", path: "/global/event" },
  "health.get": { method: "GET", path: "/health" },
  "doc.get": { method: "GET", path: "/doc" },
  "event.subscribe": { method: "GET", path: "/event", query: ["directory", "workspace"] },
  "config.get": { method: "GET", path: "/config", query: ["directory", "workspace"] },
  "config.providers": { method: "GET", path: "/config/providers", query: ["directory", "workspace"] },
  "provider.list": { method: "GET", path: "/provider", query: ["directory", "workspace"] },
  "path.get": { method: "GET", path: "/path", query: ["directory", "workspace"] },
  "app.agents": { method: "GET", path: "/agent", query: ["directory", "workspace"] },
  "app.skills": { method: "GET", path: "/skill", query: ["directory", "workspace"] },
  "project.list": { method: "GET", path: "/project", query: ["directory", "workspace"] },
  "project.current": { method: "GET", path: "/project/current", query: ["directory", "workspace"] },
  "app.log": {
    method: "POST",
    path: "/log",
    query: ["directory", "workspace"],
    body: ["service", "level", "message", "extra"],
  },
  "session.list": {
    method: "GET",
    path: "/session",
    query: ["directory", "workspace", "scope", "path", "roots", "start", "search", "limit"],
  },
  "session.create": {
    method: "POST",
    path: "/session",
    query: ["directory", "workspace"],
    body: ["parentID", "title", "agent", "model", "metadata", "permission", "workspaceID"],
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
  "session.messages": {
    method: "GET",
    path: "/session/{sessionID}/message",
    query: ["directory", "workspace", "limit", "before"],
  },
  "session.prompt": {
    method: "POST",
    path: "/session/{sessionID}/message",
    query: ["directory", "workspace"],
    body: ["messageID", "model", "agent", "noReply", "tools", "format", "system", "variant", "parts"],
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
  "session.abort": { method: "POST", path: "/session/{sessionID}/abort", query: ["directory", "workspace"] },
  "session.prompt_async": {
    method: "POST",
    path: "/session/{sessionID}/prompt_async",
    query: ["directory", "workspace"],
    body: ["messageID", "model", "agent", "noReply", "tools", "format", "system", "variant", "parts"],
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
  "tool.ids": { method: "GET", path: "/experimental/tool/ids", query: ["directory", "workspace"] },
  "tool.list": {
    method: "GET",
    path: "/experimental/tool",
    query: ["directory", "workspace", "provider", "model"],
  },
} satisfies Record<string, Route>;

class Group {
  constructor(protected readonly sender: Sender) {}
}

class GlobalGroup extends Group {
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

class ProviderGroup extends Group {
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
   * Skills the agent can load here, ordered by name: folders with a `SKILL.md` in `.opencode/skill`, `.opencode/skills` and `.claude/skills` of the project, in the user's configuration, and in `skills.paths`.
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
}

class SessionGroup extends Group {
  /**
   * List sessions
   *
   * Newest `time.updated` first, archived ones included. A `directory` in the query lists the sessions of exactly that directory; without it, those of the project.
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
   * With `messageID`, what the turn of that prompt changed; without it, what all turns did, the oldest first.
   */
  diff<ThrowOnError extends boolean = false>(
    parameters: Params<"session.diff">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.diff", 200>, Failure<"session.diff">, ThrowOnError> {
    return this.sender.call(routes["session.diff"], parameters, options);
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
   * Stores the user message, runs the agent and answers with its last message. The message is on disk before status and headers are sent; they come once the prompt is admitted, the body when the turn is done. Until then the server may send blanks, which JSON allows, to keep the connection open. If the session is busy the prompt waits its turn; only if another process runs the session, the answer is 409 and nothing is stored. Closing the connection does not abort the turn.
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
   * Send a prompt
   *
   * Like `POST /session/{sessionID}/message`, but answers once the prompt is stored. What follows is told by events; a failure by `session.error` and the message.
   */
  promptAsync<ThrowOnError extends boolean = false>(
    parameters: Params<"session.prompt_async">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"session.prompt_async", 204>, Failure<"session.prompt_async">, ThrowOnError> {
    return this.sender.call(routes["session.prompt_async"], parameters, options);
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

class ToolGroup extends Group {
  /**
   * List the names of the tools
   *
   * Every tool there is, whether or not an agent or a model is offered it.
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
   * Name, text and arguments of each, as the model reads them in this directory. Permission rules, which may withhold some, are not considered.
   */
  list<ThrowOnError extends boolean = false>(
    parameters: Params<"tool.list">,
    options?: Options<ThrowOnError>,
  ): Result<Answer<"tool.list", 200>, Failure<"tool.list">, ThrowOnError> {
    return this.sender.call(routes["tool.list"], parameters, options);
  }
}

export class OpencodeClient extends Group {
  readonly global = new GlobalGroup(this.sender);
  readonly health = new HealthGroup(this.sender);
  readonly doc = new DocGroup(this.sender);
  readonly event = new EventGroup(this.sender);
  readonly config = new ConfigGroup(this.sender);
  readonly provider = new ProviderGroup(this.sender);
  readonly path = new PathGroup(this.sender);
  readonly app = new AppGroup(this.sender);
  readonly project = new ProjectGroup(this.sender);
  readonly session = new SessionGroup(this.sender);
  readonly permission = new PermissionGroup(this.sender);
  readonly question = new QuestionGroup(this.sender);
  readonly tool = new ToolGroup(this.sender);
}
