# Generated from openapi.yaml by codegen. Do not edit.
"""What the API takes and gives: plain dictionaries, with these keys.

Nothing here is checked at run time: it tells an editor or a type checker what there is. A key that is `NotRequired`
may be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Literal, Tuple, Union

if TYPE_CHECKING:
    from typing_extensions import NotRequired, TypeAlias, TypedDict
else:
    from typing import TypeAlias, TypedDict


class AcpMessage(TypedDict):
    """A JSON-RPC 2.0 message of the Agent Client Protocol: with `method` and `id` a request, without `id` a notification, with `result` or `error` an answer. The methods are those of the protocol's version 1."""
    jsonrpc: NotRequired[str]
    """Always `2.0`."""
    id: NotRequired[Any]
    """Of a request, and of its answer. The agent's own requests have numbers."""
    method: NotRequired[str]
    """Such as `session/prompt`."""
    params: NotRequired[Any]
    """What the method takes."""
    result: NotRequired[Any]
    """Of an answer to a request that succeeded."""
    error: NotRequired[Any]
    """Of an answer to a request that failed, with `code` and `message`."""

SessionID: TypeAlias = "str"
"""Id of a session, `ses_` and 26 characters. Session ids descend: the newest sorts first."""

MessageID: TypeAlias = "str"
"""Id of a message, `msg_` and 26 characters. Ids made by the server ascend with time."""

PartID: TypeAlias = "str"
"""Id of a part, `prt_` and 26 characters. The parts of a message are ordered by it."""

PermissionID: TypeAlias = "str"
"""Id of a permission request, `per_` and 26 characters."""

QuestionID: TypeAlias = "str"
"""Id of a question request, `que_` and 26 characters."""

EventID: TypeAlias = "str"
"""Id of an event, `evt_` and 26 characters. It is not the `id:` of the frame; see `event.subscribe`."""

WorkspaceID: TypeAlias = "str"
"""Id of a workspace, beginning with `wrk`."""

Timestamp: TypeAlias = "int"
"""Milliseconds since 1970-01-01T00:00:00Z."""

class Session(TypedDict):
    """A conversation with an agent in one directory. Every run of it, whoever starts it, happens in that directory."""
    id: SessionID
    slug: str
    """Short readable name, such as `quiet-lantern`. Not unique."""
    projectID: str
    """The project that holds `directory`."""
    workspaceID: NotRequired[WorkspaceID]
    """As given when the session was created. Carries no meaning here."""
    directory: str
    """Absolute path the agent works in. It changes only when an ACP client opens the session in another."""
    systemPrompt: NotRequired[SessionSystemPrompt]
    """Instructions that its ACP client gave for the session; absent if it gave none."""
    additionalDirectories: NotRequired[List[str]]
    """Absolute paths of folders beside it that the session works in too, as its ACP client named them. Absent if there are none."""
    path: NotRequired[str]
    """`directory` relative to the project's work tree; empty at its root."""
    parentID: NotRequired[SessionID]
    """The session that started this one. Absent on a root session."""
    summary: NotRequired[SessionSummary]
    """What the whole session changed on disk so far."""
    cost: NotRequired[float]
    """US dollars spent on model calls so far."""
    tokens: NotRequired[Tokens]
    """Sum over all model calls so far; `total` is absent."""
    share: NotRequired[SessionShare]
    """Present if it is shared."""
    title: str
    """As given, or made by a small model call after the first prompt."""
    agent: NotRequired[str]
    """Agent of the latest prompt."""
    model: NotRequired[SessionModel]
    """Model of the latest prompt, used again by prompts that name none."""
    version: str
    """Version of the server that created the session."""
    metadata: NotRequired[Dict[str, Any]]
    """Whatever the client stored here."""
    time: SessionTime
    permission: NotRequired[PermissionRuleset]
    """Rules of this session. They are checked after the agent's, and the last rule that matches wins."""
    permissionTimeout: NotRequired[PermissionTimeout]
    """As given when the session was created."""
    revert: NotRequired[SessionRevert]
    """Present while a revert is pending: messages from there on are kept until the next prompt."""

class SessionSystemPrompt(TypedDict):
    """Instructions that its ACP client gave for the session; absent if it gave none."""
    mode: Literal["append", "override"]
    """Whether they come on top of the agent's own, or in their place."""
    text: str

class GlobalSession(TypedDict):
    """A session in a list of all projects."""
    id: SessionID
    slug: str
    """Short readable name, such as `quiet-lantern`. Not unique."""
    projectID: str
    """The project that holds `directory`."""
    workspaceID: NotRequired[WorkspaceID]
    """As given when the session was created. Carries no meaning here."""
    directory: str
    """Absolute path the agent works in. It changes only when an ACP client opens the session in another."""
    systemPrompt: NotRequired[GlobalSessionSystemPrompt]
    """Instructions that its ACP client gave for the session; absent if it gave none."""
    additionalDirectories: NotRequired[List[str]]
    """Absolute paths of folders beside it that the session works in too, as its ACP client named them. Absent if there are none."""
    path: NotRequired[str]
    """`directory` relative to the project's work tree; empty at its root."""
    parentID: NotRequired[SessionID]
    """The session that started this one. Absent on a root session."""
    summary: NotRequired[SessionSummary]
    """What the whole session changed on disk so far."""
    cost: NotRequired[float]
    """US dollars spent on model calls so far."""
    tokens: NotRequired[Tokens]
    """Sum over all model calls so far; `total` is absent."""
    share: NotRequired[SessionShare]
    """Present if it is shared."""
    title: str
    """As given, or made by a small model call after the first prompt."""
    agent: NotRequired[str]
    """Agent of the latest prompt."""
    model: NotRequired[SessionModel]
    """Model of the latest prompt, used again by prompts that name none."""
    version: str
    """Version of the server that created the session."""
    metadata: NotRequired[Dict[str, Any]]
    """Whatever the client stored here."""
    time: SessionTime
    permission: NotRequired[PermissionRuleset]
    """Rules of this session. They are checked after the agent's, and the last rule that matches wins."""
    permissionTimeout: NotRequired[PermissionTimeout]
    """As given when the session was created."""
    revert: NotRequired[SessionRevert]
    """Present while a revert is pending: messages from there on are kept until the next prompt."""
    project: Union[ProjectSummary, None]
    """The project of the session; null if the server does not know it any more."""

class GlobalSessionSystemPrompt(TypedDict):
    """Instructions that its ACP client gave for the session; absent if it gave none."""
    mode: Literal["append", "override"]
    """Whether they come on top of the agent's own, or in their place."""
    text: str

class ProjectSummary(TypedDict):
    """What to show of a project."""
    id: str
    """Hash of the repository's first commit, or `global`."""
    name: NotRequired[str]
    """Name to show, if one was set."""
    worktree: str
    """Root of the work tree; `/` for `global`."""

class SessionModel(TypedDict):
    """A model as a session names it."""
    id: str
    """Model id within its provider."""
    providerID: str
    variant: NotRequired[str]
    """Named setting of the model, such as `high`."""

class SessionTime(TypedDict):
    """When things happened to a session."""
    created: Timestamp
    updated: Timestamp
    """Last prompt or revert, or last change of the permissions or metadata. Lists are ordered by it."""
    compacting: NotRequired[Timestamp]
    """Present while its history is being condensed."""
    archived: NotRequired[float]
    """When the client archived it, in milliseconds since the epoch; 0 once it is restored. Archived sessions stay listed, save where a list of all projects leaves them out."""

class SessionSummary(TypedDict):
    """Lines and files changed by a session."""
    additions: int
    """Lines added."""
    deletions: int
    """Lines removed."""
    files: int
    """Files touched."""
    diffs: NotRequired[List[SnapshotFileDiff]]
    """The changes themselves; usually left out, ask `session.diff`."""

class SessionShare(TypedDict):
    """Where a shared session can be read."""
    url: str

class SessionRevert(TypedDict):
    """Point a session was taken back to."""
    messageID: MessageID
    """First message that no longer counts."""
    partID: NotRequired[PartID]
    """First part that no longer counts, when the message is cut inside."""
    snapshot: NotRequired[str]
    """State of the files from before the revert. Absent if none were changed since that point, or if what they were is not kept: then only the conversation is taken back."""
    diff: NotRequired[str]
    """Unified diff of what the revert did to the files. Absent if it is very long."""
    unrestored: NotRequired[List[UnrestoredFile]]
    """Files that the agent changed since that point and that stay as they are. Absent if there are none."""

class UnrestoredFile(TypedDict):
    """A file that a revert left as it is."""
    file: str
    """Path relative to the root of the work tree; absolute for a file outside of it."""
    reason: Literal["large", "ignored", "nested", "outside", "blocked", "unrecorded"]
    """`large`: over 2 MB, now or then. `ignored`: git ignores it. `nested`: it belongs to a repository or submodule inside. `outside`: it is not in the work tree. `blocked`: a folder with other files or a link stands in its place. `unrecorded`: its earlier content is not kept, as with `snapshot: false`."""

SessionStatus: TypeAlias = "Union[SessionStatusIdle, SessionStatusRetry, SessionStatusBusy]"
"""What a session is doing. Tagged by `type`."""

class SessionStatusIdle(TypedDict):
    """Nothing runs and no prompt waits."""
    type: Literal["idle"]

class SessionStatusBusy(TypedDict):
    """A prompt is being answered. Also while it waits for a permission."""
    type: Literal["busy"]

class SessionStatusRetry(TypedDict):
    """The model call failed in a way that may pass; it will be made again."""
    type: Literal["retry"]
    attempt: int
    """Number of the coming attempt, counted from 1."""
    message: str
    """Why the last attempt failed."""
    action: NotRequired[SessionRetryAction]
    """What the user can do about it, if anything."""
    next: Timestamp
    """When the next attempt starts."""

class SessionRetryAction(TypedDict):
    """A remedy to offer to the user."""
    reason: str
    """Machine-readable cause."""
    provider: str
    """Id of the provider concerned."""
    title: str
    """Heading to show."""
    message: str
    """Sentence to show."""
    label: str
    """Text of the button."""
    link: NotRequired[str]
    """Page the button opens."""

class SessionCreateInput(TypedDict):
    """All fields are optional, and so is the body."""
    parentID: NotRequired[SessionID]
    """Makes the new session a child of this one."""
    title: NotRequired[str]
    """Without it: `New session - <ISO time>`, or `Child session - <ISO time>`, replaced after the first prompt."""
    agent: NotRequired[str]
    """Agent to show for the session until a prompt names one."""
    model: NotRequired[SessionModel]
    """Model for prompts that name none."""
    metadata: NotRequired[Dict[str, Any]]
    """Stored as it is."""
    permission: NotRequired[PermissionRuleset]
    """Rules for this session, on top of the agent's."""
    permissionTimeout: NotRequired[PermissionTimeout]
    """For this session and its children, in place of the configuration's `permission_timeout`."""
    mcp: NotRequired[McpServerConfigs]
    """MCP servers for this session and its children alone, beside those of the directory; one of the same name counts instead of it. Kept with the session, and never told again."""
    workspaceID: NotRequired[WorkspaceID]
    """Stored as it is."""

class SessionRevertInput(TypedDict):
    """Where to go back to."""
    messageID: MessageID
    """First message that is not to count any more."""
    partID: NotRequired[PartID]
    """First part of that message that is not to count any more; what comes before it stays."""

class SessionForkInput(TypedDict):
    """How much to copy."""
    messageID: NotRequired[MessageID]
    """First message that is not copied. Without it all are."""

class SessionUpdateInput(TypedDict):
    """What to change. Fields left out keep their value."""
    title: NotRequired[str]
    """New title. It will not be replaced by a generated one."""
    metadata: NotRequired[Dict[str, Any]]
    """Replaces the stored metadata as a whole."""
    permission: NotRequired[PermissionRuleset]
    """Rules to add at the end of the session's list."""
    time: NotRequired[SessionUpdateInputTime]

class SessionUpdateInputTime(TypedDict):
    archived: NotRequired[float]
    """Milliseconds since the epoch; marks the session as archived."""

class Todo(TypedDict):
    """One item of the list the agent keeps while it works."""
    content: str
    """What is to be done."""
    status: str
    """`pending`, `in_progress`, `completed` or `cancelled`."""
    priority: str
    """`high`, `medium` or `low`."""

class SnapshotFileDiff(TypedDict):
    """Change of one file."""
    file: NotRequired[str]
    """Path relative to the project's work tree, or to the session's directory outside of git."""
    patch: NotRequired[str]
    """Unified diff. Absent when it is too large or the file is binary."""
    additions: int
    """Lines added."""
    deletions: int
    """Lines removed."""
    status: NotRequired[Literal["added", "deleted", "modified"]]

class TextMatch(TypedDict):
    """A line of a file in which something was found. Offsets are bytes."""
    path: TextMatchPath
    """Relative to the directory."""
    lines: TextMatchLines
    """The line with its end, at most 2000 characters of it and `...`."""
    line_number: int
    """From 1."""
    absolute_offset: int
    """Where the line begins in the file."""
    submatches: List[TextMatchSubmatchesItem]
    """What matched, where in the line."""

class TextMatchPath(TypedDict):
    """Relative to the directory."""
    text: str

class TextMatchLines(TypedDict):
    """The line with its end, at most 2000 characters of it and `...`."""
    text: str

class TextMatchSubmatchesItem(TypedDict):
    match: TextMatchSubmatchesItemMatch
    start: int
    end: int

class TextMatchSubmatchesItemMatch(TypedDict):
    text: str

class Symbol(TypedDict):
    """Something that has a name in a program."""
    name: str
    kind: int
    """SymbolKind of the Language Server Protocol, such as 12 for a function."""
    location: SymbolLocation

class SymbolLocation(TypedDict):
    uri: str
    range: Range

class FileNode(TypedDict):
    """A file or folder."""
    name: str
    path: str
    """Relative to the directory; that of a folder ends in `/`."""
    absolute: str
    """The whole path, without a `/` at the end."""
    type: Literal["file", "directory"]
    ignored: bool
    """Whether ignore files name it."""

class FileContent(TypedDict):
    """What is in a file."""
    type: Literal["text", "binary"]
    content: str
    """Text, or base64."""
    diff: NotRequired[str]
    """Not given by this server."""
    patch: NotRequired[FileContentPatch]
    """Not given by this server."""
    encoding: NotRequired[Literal["base64"]]
    """Of `content`, where it is no text."""
    mimeType: NotRequired[str]
    """Of what is no text, by the ending of the name."""

class FileContentPatch(TypedDict):
    """Not given by this server."""
    oldFileName: str
    newFileName: str
    oldHeader: NotRequired[str]
    newHeader: NotRequired[str]
    hunks: List[FileContentPatchHunksItem]
    index: NotRequired[str]

class FileContentPatchHunksItem(TypedDict):
    oldStart: int
    oldLines: int
    newStart: int
    newLines: int
    lines: List[str]

class File(TypedDict):
    """A file that differs from the commit."""
    path: str
    """Relative to the directory."""
    added: int
    """Lines."""
    removed: int
    """Lines."""
    status: Literal["added", "deleted", "modified"]

class VcsInfo(TypedDict):
    """What is checked out."""
    branch: NotRequired[str]
    default_branch: NotRequired[str]

class VcsFileStatus(TypedDict):
    """A file that differs from the commit."""
    file: str
    """Relative to the root of the repository."""
    additions: float
    """Lines."""
    deletions: float
    """Lines."""
    status: Literal["added", "deleted", "modified"]

class VcsFileDiff(TypedDict):
    """How a file differs."""
    file: str
    """Relative to the root of the repository."""
    patch: NotRequired[str]
    """As git writes it."""
    additions: float
    """Lines."""
    deletions: float
    """Lines."""
    status: NotRequired[Literal["added", "deleted", "modified"]]

class VcsApplyInput(TypedDict):
    """What to apply."""
    patch: str
    """As `git diff` writes it."""

class VcsApplied(TypedDict):
    """Whether a patch was applied."""
    applied: bool

class VcsApplyError(TypedDict):
    """A patch that git cannot apply."""
    name: Literal["VcsApplyError"]
    data: VcsApplyErrorData

class VcsApplyErrorData(TypedDict):
    message: str
    reason: Literal["non-git", "not-clean"]

class MessageWithParts(TypedDict):
    """A message and its parts, ordered by part id."""
    info: Message
    parts: List[Part]

class AssistantMessageWithParts(TypedDict):
    """An answer and its parts, ordered by part id."""
    info: AssistantMessage
    parts: List[Part]

class UserMessageWithParts(TypedDict):
    """A prompt and its parts, ordered by part id."""
    info: UserMessage
    parts: List[Part]

Message: TypeAlias = "Union[UserMessage, AssistantMessage]"
"""Who spoke, when and on whose behalf. The words are in the parts. Tagged by `role`."""

class UserMessage(TypedDict):
    """A prompt."""
    id: MessageID
    sessionID: SessionID
    role: Literal["user"]
    time: UserMessageTime
    format: NotRequired[OutputFormat]
    """The answer's form, when the prompt asked for one."""
    summary: NotRequired[UserMessageSummary]
    """What the turn that followed changed on disk."""
    agent: str
    """Agent that answers."""
    model: UserMessageModel
    """Model that answers."""
    system: NotRequired[str]
    """Instructions the prompt added to the system prompt."""
    tools: NotRequired[Dict[str, bool]]
    """Tools the prompt switched on (`true`) or off (`false`), by name."""
    continues: NotRequired[MessageID]
    """The prompt in whose turn the server wrote this message, to condense the history and go on. Absent on what a client sent."""

class UserMessageTime(TypedDict):
    created: Timestamp

class UserMessageModel(TypedDict):
    """The model a prompt was admitted with."""
    providerID: str
    modelID: str
    variant: NotRequired[str]
    """Named setting of the model, such as `high`."""

class UserMessageSummary(TypedDict):
    """What one turn changed."""
    title: NotRequired[str]
    """Short name of the turn."""
    body: NotRequired[str]
    """The turn in a few sentences."""
    diffs: List[SnapshotFileDiff]

class AssistantMessage(TypedDict):
    """One model call. A turn in which the agent uses tools has several, one after the other, with the same `parentID`."""
    id: MessageID
    sessionID: SessionID
    role: Literal["assistant"]
    time: AssistantMessageTime
    error: NotRequired[MessageError]
    """Why the call ended early. Absent after a normal end."""
    parentID: MessageID
    """The prompt this answers."""
    modelID: str
    providerID: str
    mode: str
    """Same as `agent`."""
    agent: str
    """Agent that answered."""
    path: AssistantMessagePath
    """Where the call ran."""
    summary: NotRequired[bool]
    """True if this is a condensed history, not an answer."""
    cost: float
    """US dollars for this call."""
    tokens: Tokens
    structured: NotRequired[Any]
    """The answer as a value, when the prompt's `format` asked for one."""
    variant: NotRequired[str]
    """Named setting of the model, such as `high`."""
    finish: NotRequired[str]
    """Why the model stopped: `stop`, `tool-calls`, `length`, `content-filter`, `error` or `other`. Absent until it did."""

class AssistantMessageTime(TypedDict):
    """Start and end of a model call."""
    created: Timestamp
    completed: NotRequired[Timestamp]
    """Absent while the call runs."""

class AssistantMessagePath(TypedDict):
    """Where the call ran."""
    cwd: str
    """The session's directory."""
    root: str
    """The project's work tree."""

class Tokens(TypedDict):
    """Tokens as the provider counted them. The counts do not overlap."""
    total: NotRequired[int]
    """All of them together, as the provider states it. Absent until the call has ended."""
    input: int
    """Sent and not found in the provider's cache."""
    output: int
    """Written by the model, without reasoning."""
    reasoning: int
    """Spent on reasoning."""
    cache: TokenCache

class TokenCache(TypedDict):
    """Use of the provider's prompt cache, in tokens."""
    read: int
    """Sent and found in the cache."""
    write: int
    """Put into the cache."""

class ModelRef(TypedDict):
    """A model, named by its provider and its id there."""
    providerID: str
    modelID: str

OutputFormat: TypeAlias = "Union[OutputFormatText, OutputFormatJsonSchema]"
"""Form of an answer. Tagged by `type`."""

class OutputFormatText(TypedDict):
    """Plain text, as without a format."""
    type: Literal["text"]

class OutputFormatJsonSchema(TypedDict):
    """A value that satisfies a JSON Schema. It arrives in `structured` of the last message. Checked are the keywords of draft 2020-12 for types, values, objects, arrays, strings and numbers, their combination and `$ref` within the schema; `format`, `unevaluatedProperties` and `unevaluatedItems` are left to the model."""
    type: Literal["json_schema"]
    schema: JSONSchema
    retryCount: NotRequired[int]
    """How often the model may try again after an answer that does not fit. Twice unless given."""

JSONSchema: TypeAlias = "Dict[str, Any]"
"""Any JSON Schema."""

class Command(TypedDict):
    """A prompt that is run by its name."""
    name: str
    description: NotRequired[str]
    agent: NotRequired[str]
    """The agent that runs it, whatever the request says."""
    model: NotRequired[str]
    """The model that runs it, as `provider/model`."""
    source: NotRequired[Literal["command", "mcp", "skill"]]
    """Where it comes from."""
    template: str
    """The prompt, with its placeholders. Empty for a prompt of an MCP server, which makes the text."""
    subtask: NotRequired[bool]
    """Whether it is handed to its agent as a subagent."""
    hints: List[str]
    """The placeholders of the template in the order in which they are filled, or the arguments of an MCP server's prompt, optional ones in brackets."""

class CommandInput(TypedDict):
    """Which command to run, with what."""
    messageID: NotRequired[MessageID]
    agent: NotRequired[str]
    model: NotRequired[str]
    """As `provider/model`."""
    arguments: str
    """What was typed behind the command's name; may be empty."""
    command: str
    """Its name, without a slash."""
    variant: NotRequired[str]
    parts: NotRequired[List[FilePartInput]]
    """Files to attach."""

class InitInput(TypedDict):
    """The model that is to write AGENTS.md, and the id of the prompt that asks for it."""
    modelID: str
    providerID: str
    messageID: MessageID

class ShellInput(TypedDict):
    """A command line to run."""
    messageID: NotRequired[MessageID]
    agent: str
    """The agent whose conversation it belongs to."""
    model: NotRequired[ModelRef]
    command: str

class PromptInput(TypedDict):
    """A prompt. Only `parts` is required."""
    messageID: NotRequired[MessageID]
    """Id for the new user message, so that a client can show it before the server knows it. Made by the server if absent. A prompt sent again with the id of one that runs or was answered starts nothing and gets that answer; with `noReply`, or before it was answered, it rewrites the message."""
    model: NotRequired[ModelRef]
    """Without it: the agent's model, then the session's, then `model` of the configuration, then the first one available."""
    agent: NotRequired[str]
    """Without it: `default_agent` of the configuration, else `build`. It does not stick to the session."""
    noReply: NotRequired[bool]
    """Store the message and do not run the agent."""
    delivery: NotRequired[Literal["steer", "queue"]]
    """What becomes of a prompt to a session that is busy. With `steer`, the default, it joins the turn that runs, at its next model call, and is answered with it; where that turn makes no further call, it is answered after it. With `queue` it waits for a turn of its own in any case."""
    tools: NotRequired[Dict[str, bool]]
    """Tools to switch on (`true`) or off (`false`), by name. Kept as rules of the session for later prompts."""
    format: NotRequired[OutputFormat]
    """Ask for an answer in this form."""
    system: NotRequired[str]
    """Added to the system prompt of this turn."""
    variant: NotRequired[str]
    """Named setting of the model, such as `high`."""
    parts: List[PartInput]
    """What the user says and attaches, in order. May be empty, and 1,000 parts at most."""

class SessionSummarizeInput(TypedDict):
    """How to condense a session."""
    providerID: str
    """Provider of the model that writes the summary, unless the agent `compaction` has its own."""
    modelID: str
    """The model's id there."""
    auto: NotRequired[bool]
    """Afterwards go on with the work. Without it the session only gets the summary."""

Part: TypeAlias = "Union[TextPart, SubtaskPart, ReasoningPart, FilePart, ToolPart, StepStartPart, StepFinishPart, SnapshotPart, PatchPart, AgentPart, RetryPart, CompactionPart]"
"""A piece of a message. Tagged by `type`."""

class PartTime(TypedDict):
    """Start and end of a streamed text."""
    start: Timestamp
    end: NotRequired[Timestamp]
    """Absent while it streams."""

class TextPart(TypedDict):
    """Text of a prompt or of an answer."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["text"]
    text: str
    """While it streams, what is written so far; it grows by `message.part.delta`."""
    synthetic: NotRequired[bool]
    """True if the server wrote it, not the user. Sent to the model, usually not shown."""
    ignored: NotRequired[bool]
    """True if it is shown but not sent to the model."""
    time: NotRequired[PartTime]
    metadata: NotRequired[Dict[str, Any]]
    """What the provider wants back with the next call."""
    said: NotRequired[List[Dict[str, Any]]]
    """What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing."""

class ReasoningPart(TypedDict):
    """What the model thought before it answered."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["reasoning"]
    text: str
    """While it streams, what is written so far; it grows by `message.part.delta`."""
    metadata: NotRequired[Dict[str, Any]]
    """What the provider wants back with the next call, such as a signature."""
    time: PartTime

class FilePart(TypedDict):
    """A file given with a prompt or returned by a tool."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["file"]
    mime: str
    """Media type; `application/x-directory` for a directory."""
    filename: NotRequired[str]
    """Name to show."""
    url: str
    """`file:`, `data:` or `http(s):` URL. `?start=` and `?end=` on a `file:` URL pick lines, counted from 1. An `http(s):` URL is passed on as it is: the provider fetches it, or the model by a tool."""
    source: NotRequired[FilePartSource]
    """Where the user mentioned the file."""
    ignored: NotRequired[bool]
    """The provider refused it: the model is told so in its place, and later requests go without it."""
    said: NotRequired[List[Dict[str, Any]]]
    """What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing."""

FilePartSource: TypeAlias = "Union[FileSource, SymbolSource, ResourceSource]"
"""What a mention in the prompt refers to. Tagged by `type`."""

class FilePartSourceText(TypedDict):
    """A mention: the text and where it stands in the prompt."""
    value: str
    """The text, such as `@greet.js`."""
    start: float
    """Index of its first character."""
    end: float
    """Index after its last character."""

class FileSource(TypedDict):
    """A whole file was mentioned."""
    text: FilePartSourceText
    type: Literal["file"]
    path: str
    """Path of the file."""

class SymbolSource(TypedDict):
    """A symbol in a file was mentioned."""
    text: FilePartSourceText
    type: Literal["symbol"]
    path: str
    """Path of the file."""
    range: Range
    """Where the symbol is defined."""
    name: str
    """Name of the symbol."""
    kind: int
    """Number of its kind, as in the Language Server Protocol."""

class ResourceSource(TypedDict):
    """A resource of an MCP server was mentioned."""
    text: FilePartSourceText
    type: Literal["resource"]
    clientName: str
    """Name of the MCP server in the configuration."""
    uri: str
    """URI of the resource."""

class Range(TypedDict):
    """A stretch of a text file; `end` is not part of it."""
    start: Position
    end: Position

class Position(TypedDict):
    """A place in a text file."""
    line: int
    """Counted from 0."""
    character: int
    """UTF-16 code units from the start of the line."""

class ToolPart(TypedDict):
    """One call of a tool: asked for, run, ended. Each step is a `message.part.updated`."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["tool"]
    callID: str
    """Id the model gave to the call."""
    tool: str
    """Name of the tool, such as `read`."""
    state: ToolState
    metadata: NotRequired[Dict[str, Any]]
    """What the provider wants back with the next call."""

ToolState: TypeAlias = "Union[ToolStatePending, ToolStateRunning, ToolStateCompleted, ToolStateError]"
"""How far a tool call is. Tagged by `status`."""

class ToolStatePending(TypedDict):
    """The model is still writing the arguments."""
    status: Literal["pending"]
    input: Dict[str, Any]
    """Arguments so far; usually empty."""
    raw: str
    """Text of the arguments so far."""

class ToolStateRunning(TypedDict):
    """The tool runs, or waits for a permission."""
    status: Literal["running"]
    input: Dict[str, Any]
    """Arguments as the model gave them."""
    title: NotRequired[str]
    """Line to show."""
    metadata: NotRequired[Dict[str, Any]]
    """What is known so far, such as `output` of a shell command."""
    time: ToolStateRunningTime
    """Start of the call."""

class ToolStateRunningTime(TypedDict):
    """Start of the call."""
    start: Timestamp

class ToolStateCompleted(TypedDict):
    """The tool has ended. A shell command with a non-zero exit code counts as completed."""
    status: Literal["completed"]
    input: Dict[str, Any]
    """Arguments as the model gave them."""
    output: str
    """What the model reads. Long outputs are cut, and the rest is named in it."""
    title: str
    """Line to show."""
    metadata: Dict[str, Any]
    """Details by tool: `edit` gives `diff` and `filediff`, `bash` gives `output` and `exit`."""
    time: ToolCompletedTime
    attachments: NotRequired[List[FilePart]]
    """Files the tool returned."""

class ToolStateError(TypedDict):
    """The tool failed, was refused or was cut off."""
    status: Literal["error"]
    input: Dict[str, Any]
    """Arguments as the model gave them."""
    error: str
    """Sentence the model reads."""
    metadata: NotRequired[Dict[str, Any]]
    """Details; `interrupted` is true after an abort."""
    time: ToolTime

class ToolTime(TypedDict):
    """Start and end of a tool call."""
    start: Timestamp
    end: Timestamp

class ToolCompletedTime(TypedDict):
    """Start and end of a tool call that completed."""
    start: Timestamp
    end: Timestamp
    compacted: NotRequired[Timestamp]
    """When its output was left out of the history sent to the model."""

class StepStartPart(TypedDict):
    """First part of an assistant message: the model call begins."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["step-start"]
    snapshot: NotRequired[str]
    """State of the files before it."""

class StepFinishPart(TypedDict):
    """The model call has ended."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["step-finish"]
    reason: str
    """As `finish` of the message."""
    snapshot: NotRequired[str]
    """State of the files after it."""
    cost: float
    """US dollars for this call."""
    tokens: Tokens

class SnapshotPart(TypedDict):
    """A recorded state of the files."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["snapshot"]
    snapshot: str
    """Id of that state."""

class PatchPart(TypedDict):
    """Files changed during the step."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["patch"]
    hash: str
    """Id of the state before the change."""
    files: List[str]
    """Absolute paths."""

class SubtaskPart(TypedDict):
    """Work handed to another agent."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["subtask"]
    prompt: str
    """What that agent is told."""
    description: str
    """Name of the task, in a few words."""
    agent: str
    """Which agent does it."""
    model: NotRequired[ModelRef]
    """Which model it uses, if not its own."""
    command: NotRequired[str]
    """Command that led to it."""
    said: NotRequired[List[Dict[str, Any]]]
    """What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing."""

class AgentPart(TypedDict):
    """The user mentioned an agent, such as `@explore`."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["agent"]
    name: str
    """Name of the agent."""
    source: NotRequired[FilePartSourceText]
    """Where in the prompt."""

class RetryPart(TypedDict):
    """A failed attempt that is followed by another."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["retry"]
    attempt: int
    """Number of the failed attempt, counted from 1."""
    error: APIError
    time: RetryPartTime

class RetryPartTime(TypedDict):
    created: Timestamp

class CompactionPart(TypedDict):
    """From here on the history is sent to the model in condensed form."""
    id: PartID
    sessionID: SessionID
    messageID: MessageID
    type: Literal["compaction"]
    auto: bool
    """True if the server began it, false if the user did."""
    overflow: NotRequired[bool]
    """True if the model had refused the history as too long."""
    tail_start_id: NotRequired[MessageID]
    """First message that is still sent in full."""

PartInput: TypeAlias = "Union[TextPartInput, FilePartInput, AgentPartInput, SubtaskPartInput]"
"""A piece of a prompt. Tagged by `type`. Ids are made by the server if absent."""

class TextPartInput(TypedDict):
    """Text. The first thing most prompts hold."""
    id: NotRequired[PartID]
    type: Literal["text"]
    text: str
    synthetic: NotRequired[bool]
    """Mark it as not typed by the user."""
    ignored: NotRequired[bool]
    """Show it and do not send it to the model."""
    time: NotRequired[PartTime]
    """Stored as it is."""
    metadata: NotRequired[Dict[str, Any]]
    """Stored as it is."""
    said: NotRequired[List[Dict[str, Any]]]
    """What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing."""

class FilePartInput(TypedDict):
    """A file or directory. Text is read once, when the prompt is admitted, and given to the model; images go to models that see. What is labelled a picture or document is looked into: text goes as text, and what is damaged is refused with 400."""
    id: NotRequired[PartID]
    type: Literal["file"]
    mime: str
    """Media type; `application/x-directory` for a directory."""
    filename: NotRequired[str]
    """Name to show."""
    url: str
    """`file:`, `data:` or `http(s):` URL. `?start=` and `?end=` on a `file:` URL pick lines, counted from 1."""
    source: NotRequired[FilePartSource]
    """Where the user mentioned the file."""
    said: NotRequired[List[Dict[str, Any]]]
    """What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing."""

class AgentPartInput(TypedDict):
    """A mention of an agent: the model is told to hand the work to it."""
    id: NotRequired[PartID]
    type: Literal["agent"]
    name: str
    """Name of the agent."""
    source: NotRequired[FilePartSourceText]
    """Where in the prompt."""

class SubtaskPartInput(TypedDict):
    """Work for another agent, done before the main agent goes on."""
    id: NotRequired[PartID]
    type: Literal["subtask"]
    prompt: str
    """What that agent is told."""
    description: str
    """Name of the task, in a few words."""
    agent: str
    """Which agent does it."""
    model: NotRequired[ModelRef]
    """Which model it uses, if not its own."""
    command: NotRequired[str]
    """Command that led to it."""
    said: NotRequired[List[Dict[str, Any]]]
    """What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing."""

PermissionRuleset: TypeAlias = "List[PermissionRule]"
"""Rules in order. The last one that matches decides; if none does, the answer is `ask`."""

class PermissionRule(TypedDict):
    """What to do when a tool wants something."""
    permission: str
    """Name of the permission, such as `edit` or `bash`; `*` stands for any characters."""
    pattern: str
    """What it is wanted for: a path, a command, a URL. `*` stands for any characters."""
    action: PermissionAction

PermissionAction: TypeAlias = "Literal[\"allow\", \"deny\", \"ask\"]"
"""`allow` lets it happen, `deny` tells the model that a rule forbids it, `ask` waits for a reply."""

PermissionTimeout: TypeAlias = "int"
"""Milliseconds that a permission request or a question waits for an answer before it is rejected; 0 for as long as it takes."""

class PermissionRequest(TypedDict):
    """A tool call that waits for a reply; or a turn that is about to begin, where `permission` is `project_trust`: then `patterns` say what the project would run or send (MCP commands, tool files, commands in templates, values from the environment or from files, files that are links out of the project and whose text the model would be given, addresses that would get the user's key), each with a hash by which an `always` is kept. Until it is allowed the project's configuration counts without that."""
    id: PermissionID
    sessionID: SessionID
    permission: str
    """What is asked for: `edit`, `bash`, `external_directory` and so on."""
    patterns: List[str]
    """What it is asked for: paths, or one entry for each command of a shell line."""
    metadata: Dict[str, Any]
    """What to show to the person who decides, such as `filepath` and `diff`, or `command`."""
    always: List[str]
    """Patterns that the reply `always` will allow."""
    tool: NotRequired[PermissionTool]
    expires: NotRequired[Timestamp]
    """When it is rejected unless it is answered. Absent if it waits as long as it takes."""

class PermissionTool(TypedDict):
    """The tool call that asks."""
    messageID: MessageID
    callID: str
    """`callID` of the tool part."""

PermissionReply: TypeAlias = "Literal[\"once\", \"always\", \"reject\"]"
"""`once` allows this call. `always` allows it and, from now on, everything in the same work tree that matches `always` of the request, also once the server was started anew, until `DELETE /api/permission/saved/{id}` takes it back. `reject` refuses it."""

PermissionReplyInput: TypeAlias = "Union[PermissionReplyByName, PermissionReplyByAllow]"
"""A reply in either of two forms."""

class PermissionReplyByName(TypedDict):
    """The reply by name."""
    reply: PermissionReply
    message: NotRequired[str]
    """With `reject`: what the agent should do instead. It reads this and goes on; without it the turn ends."""

class PermissionReplyByAllow(TypedDict):
    """The reply as yes or no."""
    allow: bool
    """True is `once`, false is `reject`."""
    message: NotRequired[str]
    """With `false`: what the agent should do instead. It reads this and goes on; without it the turn ends."""

PermissionResponseInput: TypeAlias = "Union[PermissionResponseByName, PermissionReplyByName, PermissionReplyByAllow]"
"""A reply in any of three forms."""

class PermissionResponseByName(TypedDict):
    """The reply by name, as older clients send it."""
    response: PermissionReply

class QuestionRequest(TypedDict):
    """Questions of one tool call that wait for answers."""
    id: QuestionID
    sessionID: SessionID
    questions: List[QuestionInfo]
    """To be answered together."""
    tool: NotRequired[QuestionTool]
    expires: NotRequired[Timestamp]
    """When they are dropped unless they are answered. Absent if they wait as long as it takes."""

class QuestionInfo(TypedDict):
    """A question and the answers it offers."""
    question: str
    """The question, as a sentence."""
    header: str
    """The question in a word or two."""
    options: List[QuestionOption]
    """Answers to choose from."""
    multiple: NotRequired[bool]
    """Whether more than one may be chosen. Absent is no."""
    custom: NotRequired[bool]
    """Whether the user may answer in own words. Absent is yes."""

class QuestionOption(TypedDict):
    """An answer to choose."""
    label: str
    """What is chosen, and sent as the answer."""
    description: str
    """What choosing it means."""

class QuestionTool(TypedDict):
    """The tool call that asks."""
    messageID: MessageID
    callID: str
    """`callID` of the tool part."""

QuestionAnswer: TypeAlias = "List[str]"
"""Labels of the chosen options, or the user's own words. Empty when none was chosen."""

class QuestionReplyInput(TypedDict):
    """Answers to the questions of a request."""
    answers: List[QuestionAnswer]
    """One for each question, in their order."""

ToolIDs: TypeAlias = "List[str]"
"""Names of tools."""

ToolList: TypeAlias = "List[ToolListItem]"
"""Tools as a model is offered them."""

class ToolListItem(TypedDict):
    """A tool as a model is offered it."""
    id: str
    """The name it is called by."""
    description: str
    """What the model is told about it."""
    parameters: Any
    """JSON Schema of its arguments."""

class Skill(TypedDict):
    """Knowledge the agent can load when it is of use."""
    name: str
    """The name it is loaded by."""
    description: NotRequired[str]
    """What it is for; the agent decides by it."""
    location: str
    """Absolute path of its `SKILL.md`."""
    content: str
    """The text of the file below its front matter."""

class WorkspaceAdapter(TypedDict):
    """A kind of workspaces."""
    type: str
    name: str
    description: str

class Workspace(TypedDict):
    """A place that sessions are put into."""
    id: WorkspaceID
    type: str
    name: str
    branch: NotRequired[Union[str, None]]
    """The branch that was made for it; null where it is on none."""
    directory: NotRequired[Union[str, None]]
    """Absolute path."""
    extra: NotRequired[Any]
    """What its maker has given along."""
    projectID: str
    timeUsed: float

class WorkspaceCreateInput(TypedDict):
    """The workspace that is wanted."""
    id: NotRequired[str]
    """Made up unless given."""
    type: str
    """One of the kinds there are."""
    branch: NotRequired[Union[str, None]]
    """A new branch to be on."""
    extra: NotRequired[Any]
    """Anything; it is given back."""

class WorkspaceConnection(TypedDict):
    """Whether a workspace can be used."""
    workspaceID: WorkspaceID
    status: Literal["connected", "connecting", "disconnected", "error"]

class WorkspaceWarpInput(TypedDict):
    """Which session, and where to."""
    id: Union[str, None]
    """The workspace, or null for none."""
    sessionID: SessionID
    copyChanges: NotRequired[bool]
    """Takes along what is not committed."""

SyncKnown: TypeAlias = "Dict[str, int]"
"""By session, the highest `seq` that is known of it."""

class SyncRow(TypedDict):
    """Something that became of a session."""
    id: EventID
    aggregate_id: str
    """The session."""
    seq: int
    """Its place in the event log."""
    type: str
    """Type of the event and the version of its form, such as `message.updated.1`."""
    data: Dict[str, Any]
    """Properties of the event."""

class SyncStealInput(TypedDict):
    """The session."""
    sessionID: SessionID

class SyncSession(TypedDict):
    """A session that was given or taken over."""
    sessionID: SessionID

class SyncReplayInput(TypedDict):
    """Events of one session, as `POST /sync/history` of another server has them."""
    directory: str
    events: List[SyncReplayEvent]

class SyncReplayEvent(TypedDict):
    """One of them."""
    id: EventID
    aggregateID: str
    seq: int
    type: str
    data: Dict[str, Any]

class LSPStatus(TypedDict):
    """A language server of a directory."""
    id: str
    """What the configuration calls it."""
    name: str
    """For people."""
    root: str
    """Where it works, relative to the directory."""
    status: Literal["connected", "error"]
    """`error`: it could not be started, or has ended by itself."""

class FormatterStatus(TypedDict):
    """A formatter of a directory."""
    name: str
    """What the configuration calls it."""
    extensions: List[str]
    """Files it is for, such as `.ts`."""
    enabled: bool
    """Whether it formats what the agent changes."""

PtyID: TypeAlias = "str"
"""Id of a terminal."""

class Pty(TypedDict):
    """A terminal with the program that runs in it."""
    id: PtyID
    title: str
    """For people. `Terminal` and the end of the id, unless one was given."""
    command: str
    """The program, as it was given; the user's shell where none was."""
    args: List[str]
    """Its arguments."""
    cwd: str
    """Where it was started; absolute."""
    status: Literal["running", "exited"]
    """Whether it still runs."""
    pid: int
    """Id of its process, which leads a session of its own."""
    exitCode: NotRequired[int]
    """What it ended with, once it has; 128 and the number of the signal where one ended it."""

class PtyShell(TypedDict):
    """A shell of this machine."""
    path: str
    """Absolute path."""
    name: str
    """The last part of it."""
    acceptable: bool
    """Whether it reads the command lines that agents write, which are bash's."""

class PtyCreateInput(TypedDict):
    """What to run, and where."""
    command: NotRequired[str]
    """A program on the `PATH`, or a path, which may be relative to `cwd`. Absent or empty: the user's shell."""
    args: NotRequired[List[str]]
    """Its arguments. Where none are given, a shell gets `-l`: it is a login shell."""
    cwd: NotRequired[str]
    """Absolute, or relative to the directory, which is meant when it is absent or empty."""
    title: NotRequired[str]
    """For people; may be changed."""
    env: NotRequired[Dict[str, str]]
    """Variables over those of the server."""

class PtyUpdateInput(TypedDict):
    """What to change."""
    title: NotRequired[str]
    """For people; an empty one changes nothing."""
    size: NotRequired[PtySize]

class PtySize(TypedDict):
    """In characters. More than 65,535 is as much as that."""
    rows: int
    """Lines."""
    cols: int
    """Characters of a line."""

class PtyList(TypedDict):
    """Terminals of a directory."""
    location: LocationInfo
    data: List[Pty]

class PtyAnswer(TypedDict):
    """A terminal of a directory."""
    location: LocationInfo
    data: Pty

class PtyTicketAnswer(TypedDict):
    """A ticket for a terminal of a directory."""
    location: LocationInfo
    data: PtyTicketConnectToken

class PtyNotFoundV2Error(TypedDict):
    """The directory has no such terminal."""
    _tag: Literal["PtyNotFoundError"]
    ptyID: str
    message: str

class PtyTicketConnectToken(TypedDict):
    """A ticket for one connection to one terminal."""
    ticket: str
    """For `ticket` of `pty.connect`."""
    expires_in: int
    """Seconds until it is worth nothing."""

class HealthStatus(TypedDict):
    """The server runs."""
    healthy: Literal[True]
    """Always true; a server that is not healthy does not answer so."""
    version: str
    """Version of the server."""

class ReadyStatus(TypedDict):
    """The server takes work."""
    ready: Literal[True]
    """Always true; a server that takes none does not answer so."""

class Path(TypedDict):
    """Where things are, for one directory. All are absolute."""
    home: str
    """The user's home."""
    state: str
    """Where the server keeps its data."""
    config: str
    """Where the global configuration is read from."""
    worktree: str
    """Root of the work tree that holds `directory`; `/` outside of git."""
    directory: str
    """The directory this request was about."""

class Project(TypedDict):
    """A git repository the server has worked in, or `global` for everything outside of git."""
    id: str
    """Hash of the repository's first commit, or `global`."""
    worktree: str
    """Root of the work tree; `/` for `global`."""
    vcs: NotRequired[ProjectVcs]
    name: NotRequired[str]
    """Name to show, if one was set."""
    icon: NotRequired[ProjectIcon]
    commands: NotRequired[ProjectCommands]
    time: ProjectTime
    sandboxes: List[str]
    """Further work trees of the same repository, as absolute paths."""

class ProjectUpdateInput(TypedDict):
    """What to change of a project."""
    name: NotRequired[str]
    icon: NotRequired[ProjectIcon]
    commands: NotRequired[ProjectCommands]

class ProjectDirectoriesItem(TypedDict):
    directory: str
    """Absolute path."""
    strategy: NotRequired[str]
    """How a copy was made; absent for others."""

ProjectDirectories: TypeAlias = "List[ProjectDirectoriesItem]"
"""Directories of a project."""

class ProjectNotFoundError(TypedDict):
    """There is no such project."""
    name: Literal["ProjectNotFoundError"]
    data: ProjectNotFoundErrorData
    _tag: Literal["ProjectNotFoundError"]
    projectID: str
    message: str

class ProjectNotFoundErrorData(TypedDict):
    message: str
    projectID: str

ProjectVcs: TypeAlias = "Literal[\"git\"]"
"""Version control in use. Absent outside of git."""

class ProjectIcon(TypedDict):
    """Picture to show for the project."""
    url: NotRequired[str]
    """Picture found in the project."""
    override: NotRequired[str]
    """Picture set by the user."""
    color: NotRequired[str]
    """Colour to use with it."""

class ProjectCommands(TypedDict):
    """Commands of the project."""
    start: NotRequired[str]
    """Run in a fresh work tree."""

class ProjectTime(TypedDict):
    """When things happened to a project."""
    created: Timestamp
    updated: Timestamp
    """Last time a session was started in it."""
    initialized: NotRequired[Timestamp]
    """When its instructions were first written."""

class Agent(TypedDict):
    """A way of working: a system prompt, a model, rules."""
    name: str
    """Name used in prompts."""
    description: NotRequired[str]
    """When to use it."""
    mode: Literal["subagent", "primary", "all"]
    """`primary`: answers prompts. `subagent`: is called by other agents. `all`: both."""
    native: NotRequired[bool]
    """True if it comes with the server."""
    hidden: NotRequired[bool]
    """True if it is for the server's own use and should not be offered."""
    topP: NotRequired[float]
    """Nucleus sampling, from 0 to 1."""
    temperature: NotRequired[float]
    """Sampling temperature."""
    color: NotRequired[str]
    """`#rrggbb`, or the name of a colour of the theme."""
    permission: PermissionRuleset
    """Its rules in full, from the built-in ones to those of the configuration. The last match wins."""
    model: NotRequired[ModelRef]
    """Its own model, if it has one."""
    variant: NotRequired[str]
    """Named setting of its model."""
    prompt: NotRequired[str]
    """Its system prompt, if it has its own."""
    options: Dict[str, Any]
    """Passed to the provider with every call."""
    steps: NotRequired[float]
    """Most model calls in one turn."""

class LogInput(TypedDict):
    """One entry for the server's log."""
    service: str
    """Who writes it."""
    level: Literal["debug", "info", "error", "warn"]
    message: str
    """The entry."""
    extra: NotRequired[Dict[str, Any]]
    """Further fields of the entry."""

class UpgradeInput(TypedDict):
    """The version that is wanted."""
    target: str

UpgradeOutcome: TypeAlias = "Union[UpgradeDone, UpgradeRefused]"
"""Whether another version is in place."""

class UpgradeDone(TypedDict):
    """It is, and counts from the next start. Not met on this server."""
    success: Literal[True]
    version: str

class UpgradeRefused(TypedDict):
    """It is not."""
    success: Literal[False]
    error: str
    """Why, and what to do."""

class ExperimentalCapabilities(TypedDict):
    """What can be used of the experimental."""
    backgroundSubagents: bool
    """Whether what a subagent does can go on in the background while its caller answers."""

class ConsoleState(TypedDict):
    """What an account manages of this server."""
    consoleManagedProviders: List[str]
    """Ids of providers."""
    activeOrgName: NotRequired[str]
    switchableOrgCount: int

class ConsoleOrgs(TypedDict):
    """Organisations that can be worked for."""
    orgs: List[ConsoleOrg]

class ConsoleOrg(TypedDict):
    """One of them."""
    accountID: str
    accountEmail: str
    accountUrl: str
    orgID: str
    orgName: str
    active: bool
    """Whether it is worked for now."""

class ConsoleSwitchInput(TypedDict):
    """Who to work for."""
    accountID: str
    orgID: str

class Worktree(TypedDict):
    """A work tree of a repository."""
    name: str
    """What the request asked for, as part of a path."""
    branch: NotRequired[str]
    """The branch that was made for it."""
    directory: str
    """Absolute path."""

class WorktreeCreateInput(TypedDict):
    """What is to be made."""
    name: NotRequired[str]
    """Letters other than a to z and digits become hyphens; two words are put behind one that is taken. Two words of their own without it."""
    startCommand: NotRequired[str]
    """Run by a shell in the work tree once its files are there."""

class WorktreeRemoveInput(TypedDict):
    """What is to be removed."""
    directory: str
    """Absolute path."""

class WorktreeResetInput(TypedDict):
    """What is to be set back."""
    directory: str
    """Absolute path."""

class MoveSessionInput(TypedDict):
    """Which session, and where to."""
    sessionID: SessionID
    destination: MoveSessionDestination
    moveChanges: NotRequired[bool]
    """Takes along what is not committed."""

class MoveSessionDestination(TypedDict):
    """A place to go on in."""
    directory: str
    """Absolute path of a directory that is there."""

class ProjectCopyNameInput(TypedDict):
    """What the copy is for."""
    context: NotRequired[str]

class ProjectCopyName(TypedDict):
    """A name for a copy."""
    name: str

class ProjectCopyCreateInput(TypedDict):
    """The copy that is wanted."""
    strategy: str
    """How it is made: `git_worktree`."""
    directory: str
    """Absolute path of the folder to make it in, which is made where it is not there."""
    name: NotRequired[str]
    """Name of its own folder, without slashes; a number is put behind one that is taken. Two words if absent."""

class ProjectCopyRemoveInput(TypedDict):
    """The copy that is to go."""
    directory: str
    """Absolute path."""
    force: bool
    """Removes it even if changes are lost that are not committed."""

class ProjectCopyCopy(TypedDict):
    """A copy of a project."""
    directory: str
    """Absolute path."""

class TuiPromptInput(TypedDict):
    """Text for what is being typed."""
    text: str

class TuiCommandInput(TypedDict):
    """A command of the terminal."""
    command: str
    """Such as `session.new`, `session.list`, `model.list`, `prompt.submit` or `agent.cycle`."""

class TuiToastInput(TypedDict):
    """A note to be shown for a while."""
    title: NotRequired[str]
    message: str
    variant: Literal["info", "success", "warning", "error"]
    duration: NotRequired[int]
    """Milliseconds to show it."""

class TuiSessionInput(TypedDict):
    """The session to be shown."""
    sessionID: SessionID

TuiPublishInput: TypeAlias = "Union[TuiPublishPromptAppend, TuiPublishCommandExecute, TuiPublishToastShow, TuiPublishSessionSelect]"
"""One of the events of terminals, without an id."""

class TuiPublishPromptAppend(TypedDict):
    """Adds to what is being typed."""
    type: Literal["tui.prompt.append"]
    properties: TuiPromptInput

class TuiPublishCommandExecute(TypedDict):
    """Runs a command."""
    type: Literal["tui.command.execute"]
    properties: TuiCommandInput

class TuiPublishToastShow(TypedDict):
    """Shows a note."""
    type: Literal["tui.toast.show"]
    properties: TuiToastInput

class TuiPublishSessionSelect(TypedDict):
    """Goes to a session."""
    type: Literal["tui.session.select"]
    properties: TuiSessionInput

class TuiRequest(TypedDict):
    """A request to a terminal."""
    path: str
    """Of the operation that was called."""
    body: Any
    """What it was given; null where it was given nothing."""

TuiResponse: TypeAlias = "Any"
"""Anything a terminal says of a request."""

class ProviderCatalog(TypedDict):
    """The providers that can be used now."""
    providers: List[Provider]
    default: Dict[str, str]
    """Model to offer first, by provider id."""

class ProviderList(TypedDict):
    """All providers the server knows of."""
    all: List[Provider]
    default: Dict[str, str]
    """Model to offer first, by provider id."""
    connected: List[str]
    """Ids of those that can be used now."""

class Provider(TypedDict):
    """A service that runs models. Keys are never part of it."""
    id: str
    name: str
    """Name to show."""
    source: Literal["env", "config", "custom", "api"]
    """What made it available: an environment variable, the configuration, a stored key (`api`), or the server itself (`custom`)."""
    env: List[str]
    """Environment variables its key is read from."""
    key: NotRequired[str]
    """Always absent here. Declared for clients that expect the field."""
    options: Dict[str, Any]
    """Settings from the configuration, without secrets."""
    models: Dict[str, Model]
    """By model id."""

class Model(TypedDict):
    """A model and what it can do."""
    id: str
    """Id within the provider, used in prompts."""
    providerID: str
    api: ModelApi
    name: str
    """Name to show."""
    family: NotRequired[str]
    """Group of related models."""
    capabilities: ModelCapabilities
    cost: ModelCost
    limit: ModelLimit
    status: ModelStatus
    options: Dict[str, Any]
    """Passed to the provider with every call."""
    headers: Dict[str, str]
    """Sent to the provider with every call."""
    release_date: str
    """`YYYY-MM-DD`; may be empty."""
    variants: NotRequired[Dict[str, Dict[str, Any]]]
    """Named settings of the model, chosen by `variant` of a prompt."""

class ModelApi(TypedDict):
    """How the model is called."""
    id: str
    """Id the provider knows it by."""
    url: str
    """Base URL."""
    npm: str
    """Package that speaks the protocol."""

class ModelCapabilities(TypedDict):
    """What a model can do."""
    temperature: bool
    """Takes a temperature."""
    reasoning: bool
    """Thinks before it answers."""
    attachment: bool
    """Takes files."""
    toolcall: bool
    """Calls tools."""
    input: ModelModalities
    """What it reads."""
    output: ModelModalities
    """What it writes."""
    interleaved: ModelInterleaved
    """Whether reasoning is sent back between tool calls."""

class ModelModalities(TypedDict):
    """Kinds of content."""
    text: bool
    audio: bool
    image: bool
    video: bool
    pdf: bool

class ModelInterleaved2(TypedDict):
    field: Union[Literal["reasoning", "reasoning_content", "reasoning_text"], str]
    """Field of the message that carries it."""

ModelInterleaved: TypeAlias = "Union[bool, ModelInterleaved2]"
"""Whether reasoning is sent back between tool calls, and in which field."""

class ModelCost(TypedDict):
    """Prices in US dollars for one million tokens."""
    input: float
    """Input that was not cached."""
    output: float
    """Output and reasoning."""
    cache: ModelCachePrice
    tiers: NotRequired[List[ModelCostTier]]
    """Other prices from a certain context size on."""
    experimentalOver200K: NotRequired[ModelPrice]
    """Prices above 200,000 tokens of context."""

class ModelCachePrice(TypedDict):
    """Prices of cached input in US dollars for one million tokens."""
    read: float
    """Read from the cache."""
    write: float
    """Put into the cache."""

class ModelCostTier(TypedDict):
    """Prices from a certain context size on."""
    input: float
    """US dollars for one million tokens."""
    output: float
    """US dollars for one million tokens."""
    cache: ModelCachePrice
    tier: ModelCostTierTier
    """Where it begins."""

class ModelCostTierTier(TypedDict):
    """Where it begins."""
    type: Literal["context"]
    size: float
    """Tokens of context."""

class ModelPrice(TypedDict):
    """Prices in US dollars for one million tokens."""
    input: float
    output: float
    cache: ModelCachePrice

class ModelLimit(TypedDict):
    """Sizes in tokens."""
    context: float
    """Input and output together."""
    input: NotRequired[float]
    """Most input, where it is less than the context."""
    output: float
    """Most output."""

ModelStatus: TypeAlias = "Literal[\"alpha\", \"beta\", \"deprecated\", \"active\"]"
"""How mature the model is."""

Auth: TypeAlias = "Union[ApiAuth, OAuth, WellKnownAuth]"
"""What connects a provider."""

class ApiAuth(TypedDict):
    """A key."""
    type: Literal["api"]
    key: str
    metadata: NotRequired[Dict[str, str]]
    """Settings that go with the key, such as `resourceName`, `region`, `project` or `accountId`."""

class OAuth(TypedDict):
    """Tokens from a sign-in elsewhere. The server does not renew them."""
    type: Literal["oauth"]
    refresh: str
    access: str
    """Sent to the provider until it expires."""
    expires: int
    """Milliseconds since the epoch; 0 means never."""
    accountId: NotRequired[str]
    enterpriseUrl: NotRequired[str]

class WellKnownAuth(TypedDict):
    """A token under the name of the variable that it stands in for."""
    type: Literal["wellknown"]
    key: str
    """Name of the variable."""
    token: str

ProviderAuthMethods: TypeAlias = "Dict[str, List[ProviderAuthMethod]]"
"""Ways to connect providers, by provider id."""

class ProviderAuthMethod(TypedDict):
    """A way to connect a provider."""
    type: Literal["oauth", "api"]
    label: str
    """Name to show."""
    prompts: NotRequired[List[ProviderAuthPrompt]]
    """What to ask the user beside the key."""

ProviderAuthPrompt: TypeAlias = "Union[ProviderAuthTextPrompt, ProviderAuthSelectPrompt]"
"""A setting to ask the user for."""

class ProviderAuthTextPrompt(TypedDict):
    """One that the user writes."""
    type: Literal["text"]
    key: str
    """Key in `metadata`, or in `inputs` of a sign-in."""
    message: str
    """What to ask."""
    placeholder: NotRequired[str]
    """What holds if it is left empty."""
    when: NotRequired[ProviderAuthCondition]

class ProviderAuthSelectPrompt(TypedDict):
    """One that the user chooses."""
    type: Literal["select"]
    key: str
    """Key in `inputs`."""
    message: str
    """What to ask."""
    options: List[ProviderAuthSelectPromptOptionsItem]
    """What there is to choose from."""
    when: NotRequired[ProviderAuthCondition]

class ProviderAuthSelectPromptOptionsItem(TypedDict):
    label: str
    value: str
    hint: NotRequired[str]

class ProviderAuthCondition(TypedDict):
    """The answer to an earlier prompt without which this one is left out."""
    key: str
    op: Literal["eq", "neq"]
    value: str

class ProviderOAuthAuthorizeInput(TypedDict):
    """Which way to sign in."""
    method: float
    """Place in the list of methods, from 0."""
    inputs: NotRequired[Dict[str, str]]
    """Answers to prompts."""

class ProviderOAuthCallbackInput(TypedDict):
    """The end of a sign-in."""
    method: float
    """Place in the list of methods, from 0."""
    code: NotRequired[str]
    """What the user was shown."""

class ProviderAuthAuthorization(TypedDict):
    """Where and how to sign in."""
    url: str
    method: Literal["auto", "code"]
    """`auto`: the server notices the end. `code`: the user is shown a code."""
    instructions: str

ConfigUpdateInput: TypeAlias = "Dict[str, Any]"
"""Part of a `Config`. Objects are merged key by key, other values replaced; null removes a key and `***` leaves it as it is."""

Config = TypedDict("Config", {"$schema": "NotRequired[str]", "shell": "NotRequired[str]", "logLevel": "NotRequired[LogLevel]", "server": "NotRequired[ServerConfig]", "command": "NotRequired[Dict[str, CommandConfig]]", "skills": "NotRequired[SkillsConfig]", "references": "NotRequired[Dict[str, ReferenceConfig]]", "reference": "NotRequired[Dict[str, ReferenceConfig]]", "watcher": "NotRequired[WatcherConfig]", "snapshot": "NotRequired[bool]", "plugin": "NotRequired[List[PluginConfig]]", "share": "NotRequired[Literal[\"manual\", \"auto\", \"disabled\"]]", "autoshare": "NotRequired[bool]", "autoupdate": "NotRequired[Union[bool, Literal[\"notify\"]]]", "disabled_providers": "NotRequired[List[str]]", "enabled_providers": "NotRequired[List[str]]", "model": "NotRequired[str]", "small_model": "NotRequired[str]", "default_agent": "NotRequired[str]", "subagent_depth": "NotRequired[int]", "trusted": "NotRequired[List[str]]", "username": "NotRequired[str]", "mode": "NotRequired[ConfigMode]", "agent": "NotRequired[ConfigAgent]", "provider": "NotRequired[Dict[str, ProviderConfig]]", "mcp": "NotRequired[Dict[str, McpConfig]]", "formatter": "NotRequired[Union[bool, Dict[str, FormatterConfig]]]", "lsp": "NotRequired[Union[bool, Dict[str, Union[LspDisabledConfig, LspServerConfig]]]]", "instructions": "NotRequired[List[str]]", "layout": "NotRequired[LayoutConfig]", "permission": "NotRequired[PermissionConfig]", "permission_timeout": "NotRequired[int]", "tools": "NotRequired[Dict[str, bool]]", "attachment": "NotRequired[AttachmentConfig]", "enterprise": "NotRequired[EnterpriseConfig]", "tool_output": "NotRequired[ToolOutputConfig]", "compaction": "NotRequired[CompactionConfig]", "experimental": "NotRequired[ExperimentalConfig]"})

class ConfigMode(TypedDict):
    """Older name of `agent`."""
    build: NotRequired[AgentConfig]
    plan: NotRequired[AgentConfig]

class ConfigAgent(TypedDict):
    """Agents, by name. Those named here as built in are changed, others are added."""
    plan: NotRequired[AgentConfig]
    build: NotRequired[AgentConfig]
    general: NotRequired[AgentConfig]
    explore: NotRequired[AgentConfig]
    title: NotRequired[AgentConfig]
    summary: NotRequired[AgentConfig]
    compaction: NotRequired[AgentConfig]

LogLevel: TypeAlias = "Literal[\"DEBUG\", \"INFO\", \"WARN\", \"ERROR\"]"
"""Severity of a log entry."""

class ServerConfig(TypedDict):
    """Where the server listens."""
    port: NotRequired[int]
    """TCP port."""
    hostname: NotRequired[str]
    """Address to bind."""
    mdns: NotRequired[bool]
    """Announce the server in the local network."""
    mdnsDomain: NotRequired[str]
    """Name to announce."""
    cors: NotRequired[List[str]]
    """Browser origins to let in besides local ones."""

class CommandConfig(TypedDict):
    """A slash command."""
    template: str
    """Prompt it stands for; `$ARGUMENTS` and `$1`, `$2` ... are filled in."""
    description: NotRequired[str]
    """Line to show."""
    agent: NotRequired[str]
    """Agent that answers."""
    model: NotRequired[str]
    """Model that answers, as `provider/model`."""
    variant: NotRequired[str]
    """Named setting of the model."""
    subtask: NotRequired[bool]
    """Run it as a subtask."""

class SkillsConfig(TypedDict):
    """Where skills are looked for."""
    paths: NotRequired[List[str]]
    """Folders."""
    urls: NotRequired[List[str]]
    """Addresses."""

ReferenceConfig: TypeAlias = "Union[str, ReferenceGitConfig, ReferenceLocalConfig]"
"""Other code the agent may read; a string is a path or a repository."""

class ReferenceGitConfig(TypedDict):
    """Code in a git repository."""
    repository: str
    """Address to clone from."""
    branch: NotRequired[str]
    """Branch to read; the default one if absent."""
    description: NotRequired[str]
    """What it is good for."""
    hidden: NotRequired[bool]
    """Do not offer it to the user."""

class ReferenceLocalConfig(TypedDict):
    """Code on this machine."""
    path: str
    """Folder; relative to the configuration file."""
    description: NotRequired[str]
    """What it is good for."""
    hidden: NotRequired[bool]
    """Do not offer it to the user."""

class WatcherConfig(TypedDict):
    """File watcher."""
    ignore: NotRequired[List[str]]
    """Globs it leaves out."""

PluginConfig: TypeAlias = "Union[str, Tuple[str, Dict[str, Any]]]"
"""A package or file, alone or with its options."""

class AgentConfig(TypedDict):
    """Changes to an agent, or a new one. Keys not named here go to `options`."""
    model: NotRequired[str]
    """Its model, as `provider/model`."""
    name: NotRequired[str]
    """The name it is shown and called by, in place of its key."""
    variant: NotRequired[str]
    """Named setting of the model; for its own `model` alone, or for any that has it where it has none."""
    temperature: NotRequired[float]
    """Sampling temperature."""
    top_p: NotRequired[float]
    """Nucleus sampling, from 0 to 1."""
    prompt: NotRequired[str]
    """System prompt in place of the built-in one."""
    tools: NotRequired[Dict[str, bool]]
    """Older form of `permission`: tools on or off, by name."""
    disable: NotRequired[bool]
    """Remove the agent."""
    description: NotRequired[str]
    """When to use it; other agents read this."""
    mode: NotRequired[Literal["subagent", "primary", "all"]]
    """Who calls it: the user (`primary`), other agents (`subagent`), or both (`all`)."""
    hidden: NotRequired[bool]
    """Do not offer it to the user."""
    options: NotRequired[Dict[str, Any]]
    """Passed to the provider with every call."""
    color: NotRequired[Union[str, Literal["primary", "secondary", "accent", "success", "warning", "error", "info"]]]
    """`#rrggbb`, or the name of a colour of the theme."""
    steps: NotRequired[int]
    """Most model calls in one turn."""
    maxSteps: NotRequired[int]
    """Older name of `steps`."""
    permission: NotRequired[PermissionConfig]
    """Its own rules, on top of the general ones."""

PermissionConfig: TypeAlias = "Union[PermissionActionConfig, PermissionToolsConfig]"
"""One action for everything, or actions by permission. Without any, all is allowed except files outside the directory, a tool call repeated three times (`doom_loop`) and reading `.env` files, which ask. What an agent is denied, the subagents that it calls are denied as well, except for what `agent.<name>.permission` states of the subagent itself: that counts over its caller's denials, but what a project's files state lifts no denial of the user's own configuration. The denials of a session hold for all that work for it. Two permissions ask even where no rule names them. `config`: a change of a file that configuration is read from (`opencode.json`, what lies in `.opencode`, the user's folder, folders of skills), which an allowance of everything (`*`) covers and one of `edit` does not; what a command, an MCP tool or a tool file changed there without that is asked for when the call has ended, and undone where it is refused; so is, before the next model call, what a process that a command left behind changed there after it (where it can be seen: on Linux). `project_trust`: what the project of a directory would run, which MCP servers it would call, and what it would send of the user's, asked again when that changes, the project's own files that it names included; nobody is asked in the directory that the server was started in, in that of an editor, or in those of `trusted`, and only what the user's own configuration or the session allows counts."""

class PermissionToolsConfig(TypedDict):
    """Actions by permission; a key may hold `*`. Order counts, the last match wins."""
    read: NotRequired[PermissionRuleConfig]
    """Read a file."""
    edit: NotRequired[PermissionRuleConfig]
    """Change, write or remove a file."""
    glob: NotRequired[PermissionRuleConfig]
    """Find files by name."""
    grep: NotRequired[PermissionRuleConfig]
    """Search in files."""
    list: NotRequired[PermissionRuleConfig]
    """List a folder."""
    bash: NotRequired[PermissionRuleConfig]
    """Run a shell command; patterns match each command of a line. `cd` is none: the folder is what matters. A file that a redirection writes, or a program that is known to (`tee`, `cp`, `mv`, `sed -i`, `curl -o` and the like), asks `edit`, and a path outside `external_directory`, whatever is said here."""
    task: NotRequired[PermissionRuleConfig]
    """Call another agent; patterns match its name."""
    external_directory: NotRequired[PermissionRuleConfig]
    """Touch files outside the session's directory. A shell line that may reach places which its text does not tell, such as `cd "$(…)"`, `read X; cat $X` or `cd ..` in a loop, asks for `/*`; lists of what lies below, such as `$(git ls-files)`, are no such places."""
    todowrite: NotRequired[PermissionActionConfig]
    """Keep a todo list."""
    question: NotRequired[PermissionActionConfig]
    """Ask the user a question."""
    webfetch: NotRequired[PermissionActionConfig]
    """Fetch a web page."""
    websearch: NotRequired[PermissionActionConfig]
    """Search the web."""
    lsp: NotRequired[PermissionRuleConfig]
    """Ask a language server."""
    doom_loop: NotRequired[PermissionActionConfig]
    """Make the same tool call for the third time in a row, with no prompt in between."""
    skill: NotRequired[PermissionRuleConfig]
    """Load a skill; patterns match its name."""
    pty: NotRequired[PermissionRuleConfig]
    """Open a terminal for a person (`pty.create`); patterns match the whole command line, such as `/bin/bash -l`. Only `deny` counts, the user's own configuration's before a project's: agents cannot open terminals."""

PermissionRuleConfig: TypeAlias = "Union[PermissionActionConfig, PermissionObjectConfig]"
"""An action, or actions by pattern."""

PermissionObjectConfig: TypeAlias = "Dict[str, PermissionActionConfig]"
"""Actions by pattern. Order counts, the last match wins."""

PermissionActionConfig: TypeAlias = "Literal[\"ask\", \"allow\", \"deny\"]"
"""What to do when a tool wants something."""

class ProviderConfig(TypedDict):
    """Changes to a provider, or a new one."""
    api: NotRequired[str]
    """Base URL."""
    name: NotRequired[str]
    """Name to show."""
    env: NotRequired[List[str]]
    """Environment variables its key is read from."""
    id: NotRequired[str]
    """Id the provider knows itself by."""
    npm: NotRequired[str]
    """Package that speaks its protocol, such as `@ai-sdk/openai-compatible`. One that is not built in is installed on its first use, without its scripts, and kept as it is; a name, a name with a version, or an absolute path."""
    whitelist: NotRequired[List[str]]
    """Ids of the only models to use."""
    blacklist: NotRequired[List[str]]
    """Ids of models not to use."""
    options: NotRequired[ProviderOptionsConfig]
    """How to reach it."""
    models: NotRequired[Dict[str, ProviderModelConfig]]
    """Models, by id. Known ones are changed, others are added."""

class ProviderOptionsConfig(TypedDict):
    """How to reach a provider. Keys not named here go to its package."""
    apiKey: NotRequired[str]
    """Key. Answers of this API show `***` instead."""
    baseURL: NotRequired[str]
    """Base URL."""
    enterpriseUrl: NotRequired[str]
    """Address of a private installation."""
    setCacheKey: NotRequired[bool]
    """Send a cache key made from the session."""
    timeout: NotRequired[TimeoutConfig]
    """For the whole call."""
    headerTimeout: NotRequired[TimeoutConfig]
    """Until the answer begins."""
    chunkTimeout: NotRequired[TimeoutConfig]
    """Between two pieces of the answer."""

TimeoutConfig: TypeAlias = "Union[int, Literal[False]]"
"""Milliseconds, or false for no limit."""

class ProviderModelConfig(TypedDict):
    """Changes to a model, or a new one."""
    id: NotRequired[str]
    """Id the provider knows it by, if not the key."""
    name: NotRequired[str]
    """Name to show."""
    family: NotRequired[str]
    """Group of related models."""
    release_date: NotRequired[str]
    """`YYYY-MM-DD`."""
    attachment: NotRequired[bool]
    """Takes files."""
    reasoning: NotRequired[bool]
    """Thinks before it answers."""
    temperature: NotRequired[bool]
    """Takes a temperature."""
    tool_call: NotRequired[bool]
    """Calls tools."""
    interleaved: NotRequired[Union[bool, Literal["reasoning", "reasoning_content", "reasoning_text"], str, ProviderModelConfigInterleaved4]]
    """Whether reasoning is sent back between tool calls, and in which field."""
    cost: NotRequired[ModelCostConfig]
    """Prices."""
    limit: NotRequired[ModelLimit]
    """Sizes."""
    modalities: NotRequired[ModelModalitiesConfig]
    """What it reads and writes."""
    experimental: NotRequired[bool]
    """Offer it only to those who ask for such models."""
    status: NotRequired[ModelStatus]
    provider: NotRequired[ProviderModelConfigProvider]
    """Where it is served, if not where the others are."""
    options: NotRequired[Dict[str, Any]]
    """Passed to the provider with every call."""
    headers: NotRequired[Dict[str, str]]
    """Sent to the provider with every call."""
    variants: NotRequired[Dict[str, ModelVariantConfig]]
    """Named settings, chosen by `variant` of a prompt."""

class ProviderModelConfigInterleaved4(TypedDict):
    field: Union[Literal["reasoning", "reasoning_content", "reasoning_text"], str]
    """Field of the message that carries it."""

class ProviderModelConfigProvider(TypedDict):
    """Where it is served, if not where the others are."""
    npm: NotRequired[str]
    """Package that speaks the protocol."""
    api: NotRequired[str]
    """Base URL."""

class ModelCostConfig(TypedDict):
    """Prices in US dollars for one million tokens."""
    input: float
    output: float
    cache_read: NotRequired[float]
    cache_write: NotRequired[float]
    context_over_200k: NotRequired[ModelPriceConfig]
    """Prices above 200,000 tokens of context."""

class ModelPriceConfig(TypedDict):
    """Prices in US dollars for one million tokens."""
    input: float
    output: float
    cache_read: NotRequired[float]
    cache_write: NotRequired[float]

class ModelModalitiesConfig(TypedDict):
    """What a model reads and writes."""
    input: NotRequired[List[ModelModality]]
    output: NotRequired[List[ModelModality]]

ModelModality: TypeAlias = "Literal[\"text\", \"audio\", \"image\", \"video\", \"pdf\"]"
"""A kind of content."""

class ModelVariantConfig(TypedDict):
    """Options a variant adds to each call."""
    disabled: NotRequired[bool]
    """Remove the variant."""

McpConfig: TypeAlias = "Union[McpLocalConfig, McpRemoteConfig, McpToggleConfig]"
"""An MCP server, or a switch for one that is configured elsewhere."""

class McpLocalConfig(TypedDict):
    """An MCP server started as a child process."""
    type: Literal["local"]
    command: List[str]
    """Program and arguments."""
    cwd: NotRequired[str]
    """Where it runs; the session's directory if absent."""
    environment: NotRequired[Dict[str, str]]
    """Variables added to its environment."""
    enabled: NotRequired[bool]
    """False leaves it off."""
    timeout: NotRequired[int]
    """Milliseconds to wait for its answer; if absent, 30 s for a connection and 5 minutes for a tool call, counted anew with each sign of progress."""

class McpRemoteConfig(TypedDict):
    """An MCP server reached by URL."""
    type: Literal["remote"]
    url: str
    """Its address."""
    enabled: NotRequired[bool]
    """False leaves it off."""
    headers: NotRequired[Dict[str, str]]
    """Sent with every request."""
    oauth: NotRequired[Union[McpOAuthConfig, Literal[False]]]
    """How to log in; false never tries."""
    timeout: NotRequired[int]
    """Milliseconds to wait for its answer; if absent, 30 s for a connection and 5 minutes for a tool call, counted anew with each sign of progress."""

class McpToggleConfig(TypedDict):
    """Switches on or off what is configured elsewhere."""
    enabled: bool

McpServerConfigs: TypeAlias = "Dict[str, Union[McpLocalConfig, McpRemoteConfig]]"
"""MCP servers, by name."""

class McpAddInput(TypedDict):
    """A server to add."""
    name: str
    """What it is called; its tools are named `<name>_<tool>`."""
    config: Union[McpLocalConfig, McpRemoteConfig]
    """How to reach it."""

class McpAuthCallbackInput(TypedDict):
    """What the browser came back with."""
    code: str

class McpAuthStart(TypedDict):
    """A login that has begun."""
    authorizationUrl: str
    """Address at which the user logs in."""
    oauthState: str
    """The `state` that the browser brings back."""

class McpAuthRemoved(TypedDict):
    """That a login is forgotten."""
    success: Literal[True]

class McpResource(TypedDict):
    """Something an MCP server offers to read."""
    name: str
    uri: str
    description: NotRequired[str]
    mimeType: NotRequired[str]
    client: str
    """Name of the MCP server."""

MCPStatus: TypeAlias = "Union[MCPStatusConnected, MCPStatusDisabled, MCPStatusFailed, MCPStatusNeedsAuth, MCPStatusNeedsClientRegistration]"
"""How an MCP server is."""

class MCPStatusConnected(TypedDict):
    """Its tools are offered to agents."""
    status: Literal["connected"]

class MCPStatusDisabled(TypedDict):
    """It is switched off."""
    status: Literal["disabled"]

class MCPStatusFailed(TypedDict):
    """There is no connection, or not yet."""
    status: Literal["failed"]
    error: str
    """Why, with the last lines a local server wrote to stderr."""

class MCPStatusNeedsAuth(TypedDict):
    """A user has to log in first."""
    status: Literal["needs_auth"]

class MCPStatusNeedsClientRegistration(TypedDict):
    """A login needs the id of a client that was registered by hand."""
    status: Literal["needs_client_registration"]
    error: str
    """What to do."""

class McpOAuthConfig(TypedDict):
    """OAuth at an MCP server."""
    clientId: NotRequired[str]
    """Client to log in as; registered by itself if absent."""
    clientSecret: NotRequired[str]
    """Its secret, if it has one."""
    scope: NotRequired[str]
    """What to ask for, separated by blanks."""
    callbackPort: NotRequired[int]
    """Local port the browser comes back to."""
    redirectUri: NotRequired[str]
    """Address the browser comes back to, if not the local one."""

class FormatterConfig(TypedDict):
    """Changes to a formatter, or a new one."""
    disabled: NotRequired[bool]
    """Do not run it."""
    command: NotRequired[List[str]]
    """Program and arguments; `$FILE` is the file."""
    environment: NotRequired[Dict[str, str]]
    """Variables added to its environment."""
    extensions: NotRequired[List[str]]
    """Files it is for, such as `.ts`."""

class LspDisabledConfig(TypedDict):
    """A language server that is not to be used."""
    disabled: Literal[True]

class LspServerConfig(TypedDict):
    """Changes to a language server, or a new one."""
    command: List[str]
    """Program and arguments."""
    extensions: NotRequired[List[str]]
    """Files it is for, such as `.ts`."""
    disabled: NotRequired[bool]
    """Do not start it."""
    env: NotRequired[Dict[str, str]]
    """Variables added to its environment."""
    initialization: NotRequired[Dict[str, Any]]
    """Sent to it as `initializationOptions`."""

LayoutConfig: TypeAlias = "Literal[\"auto\", \"stretch\"]"
"""Older setting of the terminal interface."""

class AttachmentConfig(TypedDict):
    """How attachments are prepared."""
    image: NotRequired[ImageAttachmentConfig]

class ImageAttachmentConfig(TypedDict):
    """How images are prepared."""
    auto_resize: NotRequired[bool]
    """Scale down what is too large."""
    max_width: NotRequired[int]
    """Pixels."""
    max_height: NotRequired[int]
    """Pixels."""
    max_base64_bytes: NotRequired[int]
    """Bytes after encoding."""

class EnterpriseConfig(TypedDict):
    """Settings for companies."""
    url: NotRequired[str]
    """Address of a private installation."""

class ToolOutputConfig(TypedDict):
    """How much of a tool's output the model reads."""
    max_lines: NotRequired[int]
    """Lines."""
    max_bytes: NotRequired[int]
    """Bytes."""

class CompactionConfig(TypedDict):
    """When and how the history is condensed."""
    auto: NotRequired[bool]
    """Condense when the context is nearly full. On unless false."""
    prune: NotRequired[bool]
    """After each turn, leave the outputs of old tool calls out of what the model reads; the newest, and those of the last two turns, stay. On unless false."""
    tail_turns: NotRequired[int]
    """Turns that are kept in full, as far as `preserve_recent_tokens` allows. 2 unless given."""
    preserve_recent_tokens: NotRequired[int]
    """Tokens of recent history that are kept in full. A quarter of the context unless given, at most 8,000."""
    reserved: NotRequired[int]
    """Tokens left free. What the model may write unless given, at most 20,000."""

class ExperimentalConfig(TypedDict):
    """Settings that may change or go."""
    disable_paste_summary: NotRequired[bool]
    """Show pasted text in full."""
    batch_tool: NotRequired[bool]
    """Offer a tool that makes several calls at once."""
    openTelemetry: NotRequired[bool]
    """Record traces of model calls."""
    primary_tools: NotRequired[List[str]]
    """Tools that only primary agents may use."""
    continue_loop_on_deny: NotRequired[bool]
    """Go on after a rejected permission."""
    mcp_timeout: NotRequired[int]
    """Milliseconds to wait for an MCP server."""
    policies: NotRequired[List[PolicyConfig]]
    """Which providers may be used."""

class PolicyConfig(TypedDict):
    """A rule about providers."""
    action: Literal["provider.use"]
    effect: PolicyEffect
    resource: str
    """Id of a provider; `*` stands for any characters."""

PolicyEffect: TypeAlias = "Literal[\"allow\", \"deny\"]"
"""What the rule does."""

Event: TypeAlias = "Union[EventServerConnected, EventServerHeartbeat, EventServerResync, EventServerInstanceDisposed, EventGlobalDisposed, EventTuiPromptAppend, EventTuiCommandExecute, EventTuiToastShow, EventTuiSessionSelect, EventSessionCreated, EventSessionUpdated, EventSessionDeleted, EventSessionStatus, EventSessionIdle, EventSessionDiff, EventSessionError, EventSessionCompacted, EventMessageCreated, EventMessageUpdated, EventMessageRemoved, EventMessageDeleted, EventMessagePartUpdated, EventMessagePartDelta, EventMessagePartRemoved, EventPermissionAsked, EventPermissionReplied, EventPermissionExpired, EventQuestionAsked, EventQuestionReplied, EventQuestionRejected, EventQuestionExpired, EventCommandExecuted, EventFileEdited, EventFileWatcherUpdated, EventVcsBranchUpdated, EventTodoUpdated, EventLspUpdated, EventLspClientDiagnostics, EventPtyCreated, EventPtyUpdated, EventPtyExited, EventPtyDeleted, EventIntegrationUpdated, EventIntegrationConnectionUpdated, EventCatalogUpdated, EventSessionNextMoved, EventProjectUpdated, EventProjectDirectoriesUpdated, EventWorkspaceStatus, EventWorktreeReady, EventWorktreeFailed, EventMcpToolsChanged, EventMcpBrowserOpenFailed]"
"""Something that happened. Tagged by `type`. New types may be added; a client should pass over those it does not know."""

class GlobalEvent(TypedDict):
    """An event and where it happened."""
    directory: str
    """Directory it belongs to; `global` for those that belong to none, such as `server.connected`."""
    project: NotRequired[str]
    """Id of the project that holds `directory`."""
    workspace: NotRequired[str]
    """Id of the workspace that `directory` is, where it is one."""
    payload: Event
    """The event, as `GET /event` sends it."""

class EventServerConnected(TypedDict):
    """First event of every stream. What happens from now on will be delivered."""
    id: EventID
    type: Literal["server.connected"]
    properties: Dict[str, Any]

class EventServerHeartbeat(TypedDict):
    """Sent every 10 seconds, so that both sides notice a dead connection."""
    id: EventID
    type: Literal["server.heartbeat"]
    properties: Dict[str, Any]

class EventServerResync(TypedDict):
    """The events after the id the client came back with cannot all be delivered. Load what you show again. Events that can be delivered follow."""
    id: EventID
    type: Literal["server.resync"]
    properties: EventServerResyncProperties

class EventServerResyncProperties(TypedDict):
    reason: Literal["expired", "unknown"]
    """`expired`: the log no longer reaches back that far. `unknown`: the id was never given out."""
    lastEventID: NotRequired[str]
    """What the client sent."""
    oldestEventID: NotRequired[str]
    """Oldest id that could still be continued from."""

class EventServerInstanceDisposed(TypedDict):
    """What the server held for a directory was let go; its configuration is read anew on next use."""
    id: EventID
    type: Literal["server.instance.disposed"]
    properties: EventServerInstanceDisposedProperties

class EventServerInstanceDisposedProperties(TypedDict):
    directory: str
    """Absolute path."""

class EventTuiPromptAppend(TypedDict):
    """Text for what is being typed in terminals that show the directory."""
    id: EventID
    type: Literal["tui.prompt.append"]
    properties: TuiPromptInput

class EventTuiCommandExecute(TypedDict):
    """A command for terminals that show the directory."""
    id: EventID
    type: Literal["tui.command.execute"]
    properties: TuiCommandInput

class EventTuiToastShow(TypedDict):
    """A note for people who look at the directory just now: what a client wants them to know, or that a provider's package is being installed, and the turn that needs it waits."""
    id: EventID
    type: Literal["tui.toast.show"]
    properties: TuiToastInput

class EventTuiSessionSelect(TypedDict):
    """A session that terminals of the directory should show."""
    id: EventID
    type: Literal["tui.session.select"]
    properties: TuiSessionInput

class EventGlobalDisposed(TypedDict):
    """What holds in every directory was changed; whatever the configuration decides is to be read again."""
    id: EventID
    type: Literal["global.disposed"]
    properties: Dict[str, Any]

class EventSessionCreated(TypedDict):
    """A session was created."""
    id: EventID
    type: Literal["session.created"]
    properties: EventSessionCreatedProperties

class EventSessionCreatedProperties(TypedDict):
    sessionID: SessionID
    info: Session

class EventSessionUpdated(TypedDict):
    """A session changed. Carries all of it."""
    id: EventID
    type: Literal["session.updated"]
    properties: EventSessionUpdatedProperties

class EventSessionUpdatedProperties(TypedDict):
    sessionID: SessionID
    info: Session

class EventSessionDeleted(TypedDict):
    """A session was deleted, with its messages. Children come before their parent."""
    id: EventID
    type: Literal["session.deleted"]
    properties: EventSessionDeletedProperties

class EventSessionDeletedProperties(TypedDict):
    sessionID: SessionID
    info: Session
    """As it was."""

class EventSessionStatus(TypedDict):
    """A session became busy or idle, or waits to try again."""
    id: EventID
    type: Literal["session.status"]
    properties: EventSessionStatusProperties

class EventSessionStatusProperties(TypedDict):
    sessionID: SessionID
    status: SessionStatus

class EventSessionIdle(TypedDict):
    """A session has nothing more to do. Follows a `session.status` of type `idle`."""
    id: EventID
    type: Literal["session.idle"]
    properties: EventSessionIdleProperties

class EventSessionIdleProperties(TypedDict):
    sessionID: SessionID

class EventSessionDiff(TypedDict):
    """A turn has ended; this is what it did to files. Or the session was reverted; this is what was taken back."""
    id: EventID
    type: Literal["session.diff"]
    properties: EventSessionDiffProperties

class EventSessionDiffProperties(TypedDict):
    sessionID: SessionID
    diff: List[SnapshotFileDiff]
    """One entry for each file that is not what it was before the turn."""

class EventSessionError(TypedDict):
    """A turn failed or was aborted; the same error is in the message. Without a session: something of the directory could not be used and is left out, such as a file of tools."""
    id: EventID
    type: Literal["session.error"]
    properties: EventSessionErrorProperties

class EventSessionErrorProperties(TypedDict):
    sessionID: NotRequired[SessionID]
    """Absent if the failure belongs to no session."""
    error: NotRequired[MessageError]

class EventSessionCompacted(TypedDict):
    """The history was condensed. From now on the model reads the summary in place of what it covers."""
    id: EventID
    type: Literal["session.compacted"]
    properties: EventSessionCompactedProperties

class EventSessionCompactedProperties(TypedDict):
    sessionID: SessionID

class EventMessageCreated(TypedDict):
    """A message is new. Comes once, before its first `message.updated`."""
    id: EventID
    type: Literal["message.created"]
    properties: EventMessageCreatedProperties

class EventMessageCreatedProperties(TypedDict):
    sessionID: SessionID
    info: Message
    parts: List[Part]
    """Its parts at this moment: all of a prompt's, none of an answer's or of a fork's copy."""

class EventMessageUpdated(TypedDict):
    """A message is new or changed. Carries all of it."""
    id: EventID
    type: Literal["message.updated"]
    properties: EventMessageUpdatedProperties

class EventMessageUpdatedProperties(TypedDict):
    sessionID: SessionID
    info: Message
    parts: List[Part]
    """Its parts at this moment. While text streams, the parts' own events are ahead of it."""

class EventMessageRemoved(TypedDict):
    """A message was deleted."""
    id: EventID
    type: Literal["message.removed"]
    properties: EventMessageRemovedProperties

class EventMessageRemovedProperties(TypedDict):
    sessionID: SessionID
    messageID: MessageID

class EventMessageDeleted(TypedDict):
    """Same as `message.removed`, for clients that listen to this name. Comes right after it."""
    id: EventID
    type: Literal["message.deleted"]
    properties: EventMessageDeletedProperties

class EventMessageDeletedProperties(TypedDict):
    sessionID: SessionID
    messageID: MessageID

class EventMessagePartUpdated(TypedDict):
    """A part is new or changed. Carries all of it and replaces what deltas have built up. Progress of a tool that runs is not in the log."""
    id: EventID
    type: Literal["message.part.updated"]
    properties: EventMessagePartUpdatedProperties

class EventMessagePartUpdatedProperties(TypedDict):
    sessionID: SessionID
    part: Part
    time: Timestamp
    """When it changed."""

class EventMessagePartDelta(TypedDict):
    """Text to append to a part that streams. Deltas of a part arrive in order; joined, they are its final text. None ends in half a character."""
    id: EventID
    type: Literal["message.part.delta"]
    properties: EventMessagePartDeltaProperties

class EventMessagePartDeltaProperties(TypedDict):
    sessionID: SessionID
    messageID: MessageID
    partID: PartID
    field: str
    """Name of the field that grows, `text`."""
    delta: str
    """What to append."""

class EventMessagePartRemoved(TypedDict):
    """A part was removed."""
    id: EventID
    type: Literal["message.part.removed"]
    properties: EventMessagePartRemovedProperties

class EventMessagePartRemovedProperties(TypedDict):
    sessionID: SessionID
    messageID: MessageID
    partID: PartID

class EventPermissionAsked(TypedDict):
    """A tool call waits for a reply. The properties are the request, as in `permission.list`."""
    id: EventID
    type: Literal["permission.asked"]
    properties: PermissionRequest

class EventPermissionReplied(TypedDict):
    """A request was answered, by whomever, or it ended without an answer (`reject`): its time was up, which `permission.expired` has told before, or its turn was aborted."""
    id: EventID
    type: Literal["permission.replied"]
    properties: EventPermissionRepliedProperties

class EventPermissionRepliedProperties(TypedDict):
    sessionID: SessionID
    requestID: PermissionID
    reply: PermissionReply
    message: NotRequired[str]
    """What the user said beside a `reject`, or that the time was up."""

class EventPermissionExpired(TypedDict):
    """Nobody answered a request in time. `permission.replied` follows, with `reject` and a message that the agent reads."""
    id: EventID
    type: Literal["permission.expired"]
    properties: EventPermissionExpiredProperties

class EventPermissionExpiredProperties(TypedDict):
    sessionID: SessionID
    requestID: PermissionID
    expires: Timestamp
    """When its time was up."""

class EventQuestionAsked(TypedDict):
    """The agent, or an MCP server that it uses, asks the user. The properties are the request, as in `question.list`."""
    id: EventID
    type: Literal["question.asked"]
    properties: QuestionRequest

class EventQuestionReplied(TypedDict):
    """Questions were answered, by whomever."""
    id: EventID
    type: Literal["question.replied"]
    properties: EventQuestionRepliedProperties

class EventQuestionRepliedProperties(TypedDict):
    sessionID: SessionID
    requestID: QuestionID
    answers: List[QuestionAnswer]
    """One for each question, in their order."""

class EventQuestionExpired(TypedDict):
    """Nobody answered questions in time. `question.rejected` follows, and the agent goes on without."""
    id: EventID
    type: Literal["question.expired"]
    properties: EventQuestionExpiredProperties

class EventQuestionExpiredProperties(TypedDict):
    sessionID: SessionID
    requestID: QuestionID
    expires: Timestamp
    """When their time was up."""

class EventQuestionRejected(TypedDict):
    """Questions were dismissed, or dropped because their turn was aborted or their time was up; `question.expired` has told the latter before."""
    id: EventID
    type: Literal["question.rejected"]
    properties: EventQuestionRejectedProperties

class EventQuestionRejectedProperties(TypedDict):
    sessionID: SessionID
    requestID: QuestionID

class EventTodoUpdated(TypedDict):
    """The agent changed its todo list."""
    id: EventID
    type: Literal["todo.updated"]
    properties: EventTodoUpdatedProperties

class EventTodoUpdatedProperties(TypedDict):
    sessionID: SessionID
    todos: List[Todo]
    """The whole list."""

class EventCommandExecuted(TypedDict):
    """The turn that a command began has ended."""
    id: EventID
    type: Literal["command.executed"]
    properties: EventCommandExecutedProperties

class EventCommandExecutedProperties(TypedDict):
    name: str
    sessionID: SessionID
    arguments: str
    messageID: MessageID

class EventFileWatcherUpdated(TypedDict):
    """A file or folder came, changed or went, whoever did that; or `.git/HEAD` of the repository did. Told while somebody follows the directory's events, or those of all directories and has asked for its files or its branch. Files that ignore files name are left out, and of many changes at once only the folders are told. The home folder and those above it are not watched. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["file.watcher.updated"]
    properties: EventFileWatcherUpdatedProperties

class EventFileWatcherUpdatedProperties(TypedDict):
    file: str
    """Absolute path."""
    event: Literal["add", "change", "unlink"]

class EventVcsBranchUpdated(TypedDict):
    """Another branch is checked out, or none, and then `branch` is absent. Told as `file.watcher.updated` is, and like that not in the log."""
    id: EventID
    type: Literal["vcs.branch.updated"]
    properties: EventVcsBranchUpdatedProperties

class EventVcsBranchUpdatedProperties(TypedDict):
    branch: NotRequired[str]

class EventFileEdited(TypedDict):
    """A tool changed a file. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["file.edited"]
    properties: EventFileEditedProperties

class EventFileEditedProperties(TypedDict):
    file: str
    """Absolute path."""

class EventProjectDirectoriesUpdated(TypedDict):
    """A project has a copy more or less. Told in the directory that it was asked of."""
    id: EventID
    type: Literal["project.directories.updated"]
    properties: EventProjectDirectoriesUpdatedProperties

class EventProjectDirectoriesUpdatedProperties(TypedDict):
    projectID: str

class EventWorkspaceStatus(TypedDict):
    """A workspace can be used from now on, or cannot any more. Told in the directory `global`."""
    id: EventID
    type: Literal["workspace.status"]
    properties: WorkspaceConnection

class EventWorktreeReady(TypedDict):
    """The files of a new work tree are there. Told in the work tree."""
    id: EventID
    type: Literal["worktree.ready"]
    properties: EventWorktreeReadyProperties

class EventWorktreeReadyProperties(TypedDict):
    name: str
    branch: NotRequired[str]
    """Absent where none is checked out."""

class EventWorktreeFailed(TypedDict):
    """A new work tree has not got its files, or a start command failed in it. Told in the work tree, which stays."""
    id: EventID
    type: Literal["worktree.failed"]
    properties: EventWorktreeFailedProperties

class EventWorktreeFailedProperties(TypedDict):
    message: str
    """What went wrong, and what the command said last."""

class EventMcpToolsChanged(TypedDict):
    """An MCP server offers other tools or prompts than before, because it said so, came or went."""
    id: EventID
    type: Literal["mcp.tools.changed"]
    properties: EventMcpToolsChangedProperties

class EventMcpToolsChangedProperties(TypedDict):
    server: str
    """Its name."""

class EventMcpBrowserOpenFailed(TypedDict):
    """A login at an MCP server waits for a browser, which this machine could not open."""
    id: EventID
    type: Literal["mcp.browser.open.failed"]
    properties: EventMcpBrowserOpenFailedProperties

class EventMcpBrowserOpenFailedProperties(TypedDict):
    mcpName: str
    """Name of the server."""
    url: str
    """Address at which the user logs in."""

class EventLspUpdated(TypedDict):
    """A language server has started or ended; `GET /lsp` tells. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["lsp.updated"]
    properties: Dict[str, Any]

class EventLspClientDiagnostics(TypedDict):
    """A language server has said something new of a file. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["lsp.client.diagnostics"]
    properties: EventLspClientDiagnosticsProperties

class EventLspClientDiagnosticsProperties(TypedDict):
    serverID: str
    """What the configuration calls the server."""
    path: str
    """Absolute path of the file."""

class EventPtyCreated(TypedDict):
    """A terminal was opened. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["pty.created"]
    properties: EventPtyCreatedProperties

class EventPtyCreatedProperties(TypedDict):
    info: Pty

class EventPtyUpdated(TypedDict):
    """A terminal has another title or size. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["pty.updated"]
    properties: EventPtyUpdatedProperties

class EventPtyUpdatedProperties(TypedDict):
    info: Pty

class EventPtyExited(TypedDict):
    """The program of a terminal has ended. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["pty.exited"]
    properties: EventPtyExitedProperties

class EventPtyExitedProperties(TypedDict):
    id: PtyID
    exitCode: int
    """What it ended with; 128 and the number of the signal where one ended it."""

class EventPtyDeleted(TypedDict):
    """A terminal was closed. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["pty.deleted"]
    properties: EventPtyDeletedProperties

class EventPtyDeletedProperties(TypedDict):
    id: PtyID

class EventIntegrationUpdated(TypedDict):
    """A key of some provider came, changed or went, whichever program did that. Not in the log: it has no `id:` and is not sent again."""
    id: EventID
    type: Literal["integration.updated"]
    properties: Dict[str, Any]

class EventIntegrationConnectionUpdated(TypedDict):
    """The same, once for each provider. Not in the log."""
    id: EventID
    type: Literal["integration.connection.updated"]
    properties: EventIntegrationConnectionUpdatedProperties

class EventIntegrationConnectionUpdatedProperties(TypedDict):
    integrationID: str
    """The provider."""

class EventCatalogUpdated(TypedDict):
    """Other providers or models may be there than before: a key changed, or the catalogue. Not in the log."""
    id: EventID
    type: Literal["catalog.updated"]
    properties: Dict[str, Any]

class EventSessionNextMoved(TypedDict):
    """A session lives in another directory from now on. `session.updated` comes before it and carries all of the session."""
    id: EventID
    type: Literal["session.next.moved"]
    properties: EventSessionNextMovedProperties

class EventSessionNextMovedProperties(TypedDict):
    timestamp: float
    sessionID: SessionID
    location: LocationRef
    subdirectory: NotRequired[str]
    """Where in its work tree; absent at the top."""

class EventProjectUpdated(TypedDict):
    """A project is new or changed. The properties are all of it."""
    id: EventID
    type: Literal["project.updated"]
    properties: Project

class V2Health(TypedDict):
    """It is."""
    healthy: Literal[True]

class V2AgentList(TypedDict):
    """The agents."""
    location: LocationInfo
    data: List[AgentV2Info]

class V2ModelList(TypedDict):
    """The models."""
    location: LocationInfo
    data: List[ModelV2Info]

class V2ProviderList(TypedDict):
    """The providers."""
    location: LocationInfo
    data: List[ProviderV2Info]

class V2ProviderAnswer(TypedDict):
    """The provider."""
    location: LocationInfo
    data: ProviderV2Info

class V2CommandList(TypedDict):
    """The commands."""
    location: LocationInfo
    data: List[CommandV2Info]

class V2SkillList(TypedDict):
    """The skills."""
    location: LocationInfo
    data: List[SkillV2Info]

class V2SessionAnswer(TypedDict):
    """The session."""
    data: SessionV2Info

class V2ActiveSessions(TypedDict):
    """By their ids."""
    data: Dict[str, SessionActive]

class V2PromptAnswer(TypedDict):
    """The prompt is admitted."""
    data: SessionInputAdmitted

class V2RevertAnswer(TypedDict):
    """To where it is taken back."""
    data: RevertState

class V2Context(TypedDict):
    """The conversation."""
    data: List[SessionMessage]

class V2MessageAnswer(TypedDict):
    """The entry."""
    data: SessionMessage

class V2PermissionRequestList(TypedDict):
    """The requests."""
    location: LocationInfo
    data: List[PermissionV2Request]

class V2SavedPermissionList(TypedDict):
    """The rules."""
    data: List[PermissionSavedInfo]

class V2PermissionOutcome(TypedDict):
    """What becomes of it."""
    data: V2PermissionOutcomeData

class V2PermissionOutcomeData(TypedDict):
    id: str
    effect: PermissionV2Effect

class V2SessionPermissionList(TypedDict):
    """The requests."""
    data: List[PermissionV2Request]

class V2PermissionAnswer(TypedDict):
    """The request."""
    data: PermissionV2Request

class V2QuestionRequestList(TypedDict):
    """The questions."""
    location: LocationInfo
    data: List[QuestionV2Request]

class V2SessionQuestionList(TypedDict):
    """The questions."""
    data: List[QuestionV2Request]

class V2IntegrationList(TypedDict):
    """The providers."""
    location: LocationInfo
    data: List[IntegrationInfo]

class V2IntegrationAnswer(TypedDict):
    """The provider."""
    location: LocationInfo
    data: IntegrationInfo

class V2AttemptAnswer(TypedDict):
    """Where to sign in."""
    location: LocationInfo
    data: IntegrationAttempt

class V2AttemptStatusAnswer(TypedDict):
    """How far it is."""
    location: LocationInfo
    data: IntegrationAttemptStatus

class V2ReferenceList(TypedDict):
    """The references."""
    location: LocationInfo
    data: List[ReferenceInfo]

class V2FileList(TypedDict):
    """What is in it."""
    location: LocationInfo
    data: List[FileSystemEntry]

class V2FoundFiles(TypedDict):
    """What fits."""
    location: LocationInfo
    data: List[FileSystemEntry]

class LocationInfo(TypedDict):
    """A directory, and the project it belongs to."""
    directory: str
    """Absolute path."""
    workspaceID: NotRequired[str]
    """The workspace it was asked for in."""
    project: LocationInfoProject
    """The project of the directory, `global` outside a repository."""

class LocationInfoProject(TypedDict):
    """The project of the directory, `global` outside a repository."""
    id: str
    directory: str
    """Absolute path."""

class AgentV2Info(TypedDict):
    """A way of working: a system prompt, a model, rules."""
    id: str
    """Name used in prompts."""
    model: NotRequired[ModelV2Ref]
    request: ProviderRequest
    system: NotRequired[str]
    """Its system prompt, if it has its own."""
    description: NotRequired[str]
    mode: Literal["subagent", "primary", "all"]
    hidden: bool
    """True if it is for the server's own use and should not be offered."""
    color: NotRequired[AgentColor]
    steps: NotRequired[int]
    """Most model calls in one turn."""
    permissions: PermissionV2Ruleset

class ModelV2Ref(TypedDict):
    """A model of a provider."""
    id: str
    providerID: str
    variant: NotRequired[str]

class ProviderRequest(TypedDict):
    """What goes out with every call."""
    headers: Dict[str, str]
    body: Dict[str, Any]

AgentColor: TypeAlias = "Union[str, Literal[\"primary\", \"secondary\", \"accent\", \"success\", \"warning\", \"error\", \"info\"]]"
"""`#rrggbb`, or the name of a colour of the theme."""

PermissionV2Ruleset: TypeAlias = "List[PermissionV2Rule]"
"""Rules in order; the last that matches decides."""

class PermissionV2Rule(TypedDict):
    """What is to become of an action on resources that match."""
    action: str
    """What is done, such as `edit`. `*` stands for anything."""
    resource: str
    """What it is done to. `*` stands for anything."""
    effect: PermissionV2Effect

PermissionV2Effect: TypeAlias = "Literal[\"allow\", \"deny\", \"ask\"]"
"""What becomes of an action: it is allowed, denied, or a person is asked."""

class ModelV2Info(TypedDict):
    """A model that can be used, and what it can do."""
    id: str
    providerID: str
    family: NotRequired[str]
    name: str
    api: ModelV2Api
    capabilities: ModelV2Capabilities
    request: ModelV2InfoRequest
    variants: List[ModelV2InfoVariantsItem]
    time: ModelV2InfoTime
    cost: List[ModelV2Cost]
    status: Literal["alpha", "beta", "deprecated", "active"]
    enabled: bool
    """Always true: others are not listed."""
    limit: ModelV2InfoLimit

class ModelV2InfoRequest(TypedDict):
    headers: Dict[str, str]
    body: Dict[str, Any]
    variant: NotRequired[str]

class ModelV2InfoVariantsItem(TypedDict):
    id: str
    headers: Dict[str, str]
    body: Dict[str, Any]

class ModelV2InfoTime(TypedDict):
    released: float

class ModelV2InfoLimit(TypedDict):
    context: int
    input: NotRequired[int]
    output: int

class ModelV2Api1(TypedDict):
    id: str
    type: Literal["aisdk"]
    package: str
    url: NotRequired[str]
    settings: NotRequired[Dict[str, Any]]

class ModelV2Api2(TypedDict):
    id: str
    type: Literal["native"]
    url: NotRequired[str]
    settings: Dict[str, Any]

ModelV2Api: TypeAlias = "Union[ModelV2Api1, ModelV2Api2]"
"""How the model is called: through a package of the AI SDK, or in a way of its own."""

class ModelV2Capabilities(TypedDict):
    """What a model can do."""
    tools: bool
    """Calls tools."""
    input: List[str]
    """Kinds of content it reads."""
    output: List[str]
    """Kinds of content it writes."""

class ModelV2Cost(TypedDict):
    """Prices in US dollars for one million tokens, from a context size on where `tier` names one."""
    tier: NotRequired[ModelV2CostTier]
    input: float
    output: float
    cache: ModelV2CostCache

class ModelV2CostTier(TypedDict):
    type: Literal["context"]
    size: int

class ModelV2CostCache(TypedDict):
    read: float
    write: float

class ProviderV2Info(TypedDict):
    """A service that runs models. Keys are never part of it."""
    id: str
    integrationID: NotRequired[str]
    """The integration that connects it."""
    name: str
    disabled: NotRequired[bool]
    api: ProviderApi
    request: ProviderRequest

ProviderApi: TypeAlias = "Union[ProviderAISDK, ProviderNative]"
"""How the models of a provider are called."""

class ProviderAISDK(TypedDict):
    """Through a package of the AI SDK."""
    type: Literal["aisdk"]
    package: str
    url: NotRequired[str]
    settings: NotRequired[Dict[str, Any]]

class ProviderNative(TypedDict):
    """In a way of its own."""
    type: Literal["native"]
    url: NotRequired[str]
    settings: Dict[str, Any]

class CommandV2Info(TypedDict):
    """A prompt that is run by its name."""
    name: str
    template: str
    description: NotRequired[str]
    agent: NotRequired[str]
    model: NotRequired[ModelV2Ref]
    subtask: NotRequired[bool]

class SkillV2Info(TypedDict):
    """Knowledge that the agent can load when it is of use."""
    name: str
    description: NotRequired[str]
    slash: NotRequired[bool]
    """Whether it is run as a command, too."""
    location: str
    content: str

class SessionsResponse(TypedDict):
    """A page of sessions."""
    data: List[SessionV2Info]
    cursor: SessionsResponseCursor

class SessionsResponseCursor(TypedDict):
    previous: NotRequired[str]
    next: NotRequired[str]

class SessionV2Info(TypedDict):
    """A session."""
    id: str
    parentID: NotRequired[str]
    projectID: str
    agent: NotRequired[str]
    model: NotRequired[ModelV2Ref]
    cost: float
    """US dollars so far."""
    tokens: SessionV2InfoTokens
    time: SessionV2InfoTime
    title: str
    location: LocationRef
    subpath: NotRequired[str]
    """The directory, relative to the root of the project. Absent where it is the root."""
    revert: NotRequired[RevertState]

class SessionV2InfoTokens(TypedDict):
    input: float
    output: float
    reasoning: float
    cache: SessionV2InfoTokensCache

class SessionV2InfoTokensCache(TypedDict):
    read: float
    write: float

class SessionV2InfoTime(TypedDict):
    created: float
    updated: float
    archived: NotRequired[float]

class LocationRef(TypedDict):
    """A directory of this machine."""
    directory: str
    """Absolute path."""
    workspaceID: NotRequired[str]
    """The workspace it was asked for in."""

class RevertState(TypedDict):
    """To where a session is taken back, as long as that can still be undone."""
    messageID: str
    partID: NotRequired[str]
    snapshot: NotRequired[str]
    """State of the files before."""
    diff: NotRequired[str]
    """Unified diff of what that changed in the files."""
    files: NotRequired[List[FileDiff]]

class FileDiff(TypedDict):
    """What became of one file."""
    path: str
    """Relative to the root of the project."""
    status: Literal["added", "modified", "deleted"]
    additions: int
    deletions: int
    patch: str
    """Unified diff."""

class SessionV2CreateInput(TypedDict):
    """A new session."""
    id: NotRequired[str]
    """An id of the client's own; made by the server if absent."""
    agent: NotRequired[str]
    """Agent of its prompts."""
    model: NotRequired[ModelV2Ref]
    """Model of its prompts."""
    location: NotRequired[LocationRef]
    """Where it works."""

class SessionActive(TypedDict):
    """What an active session does."""
    type: Literal["running"]

class PromptV2Input(TypedDict):
    """What a person says to the agent."""
    text: str
    files: NotRequired[List[PromptInputFileAttachment]]
    agents: NotRequired[List[PromptAgentAttachment]]

class PromptInputFileAttachment(TypedDict):
    """A file that goes with a prompt."""
    uri: str
    name: NotRequired[str]
    description: NotRequired[str]
    source: NotRequired[PromptSource]

class PromptSource(TypedDict):
    """The place in the text that stands for it."""
    start: float
    end: float
    text: str

class PromptAgentAttachment(TypedDict):
    """An agent that the prompt names."""
    name: str
    source: NotRequired[PromptSource]

class SessionInputAdmitted(TypedDict):
    """A prompt that is on disk and will be answered."""
    admittedSeq: int
    """Place of its `session.next.prompt.admitted` in the history."""
    id: str
    sessionID: str
    prompt: Prompt
    delivery: Literal["steer", "queue"]
    timeCreated: float
    promotedSeq: NotRequired[int]
    """Place of its `session.next.prompted` in the history, once the model reads it."""

class Prompt(TypedDict):
    """What a person says to the agent."""
    text: str
    files: NotRequired[List[PromptFileAttachment]]
    agents: NotRequired[List[PromptAgentAttachment]]

class PromptFileAttachment(TypedDict):
    """A file that goes with a prompt."""
    uri: str
    mime: str
    name: NotRequired[str]
    description: NotRequired[str]
    source: NotRequired[PromptSource]

SessionMessage: TypeAlias = "Union[SessionMessageAgentSwitched, SessionMessageModelSwitched, SessionMessageUser, SessionMessageSynthetic, SessionMessageSystem, SessionMessageShell, SessionMessageAssistant, SessionMessageCompaction]"
"""One entry of a conversation."""

class SessionMessageAgentSwitched(TypedDict):
    """From here on another agent answers."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageAgentSwitchedTime
    type: Literal["agent-switched"]
    agent: str

class SessionMessageAgentSwitchedTime(TypedDict):
    created: float

class SessionMessageModelSwitched(TypedDict):
    """From here on another model answers."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageModelSwitchedTime
    type: Literal["model-switched"]
    model: ModelV2Ref

class SessionMessageModelSwitchedTime(TypedDict):
    created: float

class SessionMessageUser(TypedDict):
    """What a person said."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageUserTime
    text: str
    files: NotRequired[List[PromptFileAttachment]]
    agents: NotRequired[List[PromptAgentAttachment]]
    type: Literal["user"]

class SessionMessageUserTime(TypedDict):
    created: float

class SessionMessageSynthetic(TypedDict):
    """What the server put beside a prompt, such as the text of an attached file."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageSyntheticTime
    sessionID: str
    text: str
    type: Literal["synthetic"]

class SessionMessageSyntheticTime(TypedDict):
    created: float

class SessionMessageSystem(TypedDict):
    """What was said to the model for the system."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageSystemTime
    type: Literal["system"]
    text: str

class SessionMessageSystemTime(TypedDict):
    created: float

class SessionMessageShell(TypedDict):
    """A command that a person ran."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageShellTime
    type: Literal["shell"]
    callID: str
    command: str
    output: str

class SessionMessageShellTime(TypedDict):
    created: float
    completed: NotRequired[float]

class SessionMessageAssistant(TypedDict):
    """What the model answered in one step."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageAssistantTime
    type: Literal["assistant"]
    agent: str
    model: ModelV2Ref
    content: List[Union[SessionMessageAssistantText, SessionMessageAssistantReasoning, SessionMessageAssistantTool]]
    snapshot: NotRequired[SessionMessageAssistantSnapshot]
    finish: NotRequired[str]
    cost: NotRequired[float]
    tokens: NotRequired[SessionMessageAssistantTokens]
    error: NotRequired[SessionErrorUnknown]

class SessionMessageAssistantTime(TypedDict):
    created: float
    completed: NotRequired[float]

class SessionMessageAssistantSnapshot(TypedDict):
    start: NotRequired[str]
    end: NotRequired[str]
    files: NotRequired[List[str]]

class SessionMessageAssistantTokens(TypedDict):
    input: float
    output: float
    reasoning: float
    cache: SessionMessageAssistantTokensCache

class SessionMessageAssistantTokensCache(TypedDict):
    read: float
    write: float

class SessionMessageAssistantText(TypedDict):
    """Words of the answer."""
    type: Literal["text"]
    id: str
    text: str

class SessionMessageAssistantReasoning(TypedDict):
    """What the model thought."""
    type: Literal["reasoning"]
    id: str
    text: str
    providerMetadata: NotRequired[LLMProviderMetadata]
    time: NotRequired[SessionMessageAssistantReasoningTime]

class SessionMessageAssistantReasoningTime(TypedDict):
    created: float
    completed: NotRequired[float]

LLMProviderMetadata: TypeAlias = "Dict[str, Dict[str, Any]]"
"""What a provider says of a piece of its answer, by provider."""

class SessionMessageAssistantTool(TypedDict):
    """A call of a tool."""
    type: Literal["tool"]
    id: str
    name: str
    provider: NotRequired[SessionMessageAssistantToolProvider]
    state: Union[SessionMessageToolStatePending, SessionMessageToolStateRunning, SessionMessageToolStateCompleted, SessionMessageToolStateError]
    time: SessionMessageAssistantToolTime

class SessionMessageAssistantToolProvider(TypedDict):
    executed: bool
    metadata: NotRequired[LLMProviderMetadata]
    resultMetadata: NotRequired[LLMProviderMetadata]

class SessionMessageAssistantToolTime(TypedDict):
    created: float
    ran: NotRequired[float]
    completed: NotRequired[float]
    pruned: NotRequired[float]

class SessionMessageToolStatePending(TypedDict):
    """The model is still writing the call."""
    status: Literal["pending"]
    input: str

class SessionMessageToolStateRunning(TypedDict):
    """The tool runs."""
    status: Literal["running"]
    input: Dict[str, Any]
    structured: Dict[str, Any]
    content: List[LLMToolContent]

LLMToolContent: TypeAlias = "Union[ToolTextContent, ToolFileContent]"
"""A piece of what a tool gave."""

class ToolTextContent(TypedDict):
    """Text."""
    type: Literal["text"]
    text: str

class ToolFileContent(TypedDict):
    """A file."""
    type: Literal["file"]
    uri: str
    mime: str
    name: NotRequired[str]

class SessionMessageToolStateCompleted(TypedDict):
    """The tool is done."""
    status: Literal["completed"]
    input: Dict[str, Any]
    attachments: NotRequired[List[PromptFileAttachment]]
    content: List[LLMToolContent]
    outputPaths: NotRequired[List[str]]
    structured: Dict[str, Any]
    result: NotRequired[Any]

class SessionMessageToolStateError(TypedDict):
    """The tool failed, or was not run."""
    status: Literal["error"]
    input: Dict[str, Any]
    content: List[LLMToolContent]
    structured: Dict[str, Any]
    error: SessionErrorUnknown
    result: NotRequired[Any]

class SessionErrorUnknown(TypedDict):
    """What went wrong."""
    type: Literal["unknown"]
    message: str

class SessionMessageCompaction(TypedDict):
    """The conversation up to here, condensed; the model reads this in its place."""
    type: Literal["compaction"]
    reason: Literal["auto", "manual"]
    summary: str
    recent: str
    id: str
    metadata: NotRequired[Dict[str, Any]]
    time: SessionMessageCompactionTime

class SessionMessageCompactionTime(TypedDict):
    created: float

class SessionHistory(TypedDict):
    """A page of what happened in a session."""
    data: List[SessionDurableEvent]
    hasMore: bool
    """Whether more follows: ask again with `after` of the last event."""

SessionDurableEvent: TypeAlias = "Union[SessionNextAgentSwitched, SessionNextModelSwitched, SessionNextMoved, SessionNextPrompted, SessionNextPromptAdmitted, SessionNextContextUpdated, SessionNextSynthetic, SessionNextShellStarted, SessionNextShellEnded, SessionNextStepStarted, SessionNextStepEnded, SessionNextStepFailed, SessionNextTextStarted, SessionNextTextEnded, SessionNextToolInputStarted, SessionNextToolInputEnded, SessionNextToolCalled, SessionNextToolProgress, SessionNextToolSuccess, SessionNextToolFailed, SessionNextReasoningStarted, SessionNextReasoningEnded, SessionNextRetried, SessionNextCompactionStarted, SessionNextCompactionEnded, SessionNextRevertStaged, SessionNextRevertCleared, SessionNextRevertCommitted]"
"""Something that happened in a session and is kept."""

class SessionNextAgentSwitched(TypedDict):
    """Another agent answers from now on."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.agent.switched"]
    durable: NotRequired[SessionNextAgentSwitchedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextAgentSwitchedData

class SessionNextAgentSwitchedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextAgentSwitchedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    agent: str

class SessionNextModelSwitched(TypedDict):
    """Another model answers from now on."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.model.switched"]
    durable: NotRequired[SessionNextModelSwitchedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextModelSwitchedData

class SessionNextModelSwitchedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextModelSwitchedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    model: ModelV2Ref

class SessionNextMoved(TypedDict):
    """The session lives in another directory from now on."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.moved"]
    durable: NotRequired[SessionNextMovedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextMovedData

class SessionNextMovedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextMovedData(TypedDict):
    timestamp: float
    sessionID: str
    location: LocationRef
    subdirectory: NotRequired[str]

class SessionNextPrompted(TypedDict):
    """A prompt that was admitted is read by the model from now on."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.prompted"]
    durable: NotRequired[SessionNextPromptedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextPromptedData

class SessionNextPromptedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextPromptedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    prompt: Prompt
    delivery: Literal["steer", "queue"]

class SessionNextPromptAdmitted(TypedDict):
    """A prompt is on disk."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.prompt.admitted"]
    durable: NotRequired[SessionNextPromptAdmittedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextPromptAdmittedData

class SessionNextPromptAdmittedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextPromptAdmittedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    prompt: Prompt
    delivery: Literal["steer", "queue"]

class SessionNextContextUpdated(TypedDict):
    """What the model is told of its surroundings has changed."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.context.updated"]
    durable: NotRequired[SessionNextContextUpdatedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextContextUpdatedData

class SessionNextContextUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextContextUpdatedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    text: str

class SessionNextSynthetic(TypedDict):
    """The server put something beside a prompt."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.synthetic"]
    durable: NotRequired[SessionNextSyntheticDurable]
    location: NotRequired[LocationRef]
    data: SessionNextSyntheticData

class SessionNextSyntheticDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextSyntheticData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    text: str

class SessionNextShellStarted(TypedDict):
    """A person's command runs."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.shell.started"]
    durable: NotRequired[SessionNextShellStartedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextShellStartedData

class SessionNextShellStartedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextShellStartedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    callID: str
    command: str

class SessionNextShellEnded(TypedDict):
    """A person's command has ended."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.shell.ended"]
    durable: NotRequired[SessionNextShellEndedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextShellEndedData

class SessionNextShellEndedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextShellEndedData(TypedDict):
    timestamp: float
    sessionID: str
    callID: str
    output: str

class SessionNextStepStarted(TypedDict):
    """The model is asked."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.step.started"]
    durable: NotRequired[SessionNextStepStartedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextStepStartedData

class SessionNextStepStartedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextStepStartedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    agent: str
    model: ModelV2Ref
    snapshot: NotRequired[str]

class SessionNextStepEnded(TypedDict):
    """The model has answered."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.step.ended"]
    durable: NotRequired[SessionNextStepEndedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextStepEndedData

class SessionNextStepEndedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextStepEndedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    finish: str
    cost: float
    tokens: SessionNextStepEndedDataTokens
    snapshot: NotRequired[str]
    files: NotRequired[List[str]]

class SessionNextStepEndedDataTokens(TypedDict):
    input: float
    output: float
    reasoning: float
    cache: SessionNextStepEndedDataTokensCache

class SessionNextStepEndedDataTokensCache(TypedDict):
    read: float
    write: float

class SessionNextStepFailed(TypedDict):
    """The step has no answer, or only a part of one."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.step.failed"]
    durable: NotRequired[SessionNextStepFailedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextStepFailedData

class SessionNextStepFailedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextStepFailedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    error: SessionErrorUnknown

class SessionNextTextStarted(TypedDict):
    """The model begins to write."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.text.started"]
    durable: NotRequired[SessionNextTextStartedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextTextStartedData

class SessionNextTextStartedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextTextStartedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    textID: str

class SessionNextTextEnded(TypedDict):
    """What the model wrote."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.text.ended"]
    durable: NotRequired[SessionNextTextEndedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextTextEndedData

class SessionNextTextEndedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextTextEndedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    textID: str
    text: str

class SessionNextToolInputStarted(TypedDict):
    """The model begins to write a call."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.tool.input.started"]
    durable: NotRequired[SessionNextToolInputStartedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextToolInputStartedData

class SessionNextToolInputStartedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextToolInputStartedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    callID: str
    name: str

class SessionNextToolInputEnded(TypedDict):
    """The model has written a call."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.tool.input.ended"]
    durable: NotRequired[SessionNextToolInputEndedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextToolInputEndedData

class SessionNextToolInputEndedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextToolInputEndedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    callID: str
    text: str

class SessionNextToolCalled(TypedDict):
    """A tool runs."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.tool.called"]
    durable: NotRequired[SessionNextToolCalledDurable]
    location: NotRequired[LocationRef]
    data: SessionNextToolCalledData

class SessionNextToolCalledDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextToolCalledData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    callID: str
    tool: str
    input: Dict[str, Any]
    provider: SessionNextToolCalledDataProvider

class SessionNextToolCalledDataProvider(TypedDict):
    executed: bool
    metadata: NotRequired[LLMProviderMetadata]

class SessionNextToolProgress(TypedDict):
    """What a tool that runs shows so far. Not kept."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.tool.progress"]
    durable: NotRequired[SessionNextToolProgressDurable]
    location: NotRequired[LocationRef]
    data: SessionNextToolProgressData

class SessionNextToolProgressDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextToolProgressData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    callID: str
    structured: Dict[str, Any]
    content: List[LLMToolContent]

class SessionNextToolSuccess(TypedDict):
    """A tool is done."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.tool.success"]
    durable: NotRequired[SessionNextToolSuccessDurable]
    location: NotRequired[LocationRef]
    data: SessionNextToolSuccessData

class SessionNextToolSuccessDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextToolSuccessData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    callID: str
    structured: Dict[str, Any]
    content: List[LLMToolContent]
    outputPaths: NotRequired[List[str]]
    result: NotRequired[Any]
    provider: SessionNextToolSuccessDataProvider

class SessionNextToolSuccessDataProvider(TypedDict):
    executed: bool
    metadata: NotRequired[LLMProviderMetadata]

class SessionNextToolFailed(TypedDict):
    """A tool failed, or was not run."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.tool.failed"]
    durable: NotRequired[SessionNextToolFailedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextToolFailedData

class SessionNextToolFailedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextToolFailedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    callID: str
    error: SessionErrorUnknown
    result: NotRequired[Any]
    provider: SessionNextToolFailedDataProvider

class SessionNextToolFailedDataProvider(TypedDict):
    executed: bool
    metadata: NotRequired[LLMProviderMetadata]

class SessionNextReasoningStarted(TypedDict):
    """The model begins to think."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.reasoning.started"]
    durable: NotRequired[SessionNextReasoningStartedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextReasoningStartedData

class SessionNextReasoningStartedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextReasoningStartedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    reasoningID: str
    providerMetadata: NotRequired[LLMProviderMetadata]

class SessionNextReasoningEnded(TypedDict):
    """What the model thought."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.reasoning.ended"]
    durable: NotRequired[SessionNextReasoningEndedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextReasoningEndedData

class SessionNextReasoningEndedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextReasoningEndedData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    reasoningID: str
    text: str
    providerMetadata: NotRequired[LLMProviderMetadata]

class SessionNextRetried(TypedDict):
    """The model is asked again after a failure. Not kept."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.retried"]
    durable: NotRequired[SessionNextRetriedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextRetriedData

class SessionNextRetriedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextRetriedData(TypedDict):
    timestamp: float
    sessionID: str
    attempt: float
    error: SessionNextRetryError

class SessionNextRetryError(TypedDict):
    """Why the model is asked again."""
    message: str
    statusCode: NotRequired[float]
    isRetryable: bool
    responseHeaders: NotRequired[Dict[str, str]]
    responseBody: NotRequired[str]
    metadata: NotRequired[Dict[str, str]]

class SessionNextCompactionStarted(TypedDict):
    """The conversation is being condensed."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.compaction.started"]
    durable: NotRequired[SessionNextCompactionStartedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextCompactionStartedData

class SessionNextCompactionStartedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextCompactionStartedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    reason: Literal["auto", "manual"]

class SessionNextCompactionEnded(TypedDict):
    """The conversation is condensed."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.compaction.ended"]
    durable: NotRequired[SessionNextCompactionEndedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextCompactionEndedData

class SessionNextCompactionEndedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextCompactionEndedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    reason: Literal["auto", "manual"]
    text: str
    recent: str

class SessionNextRevertStaged(TypedDict):
    """The session is taken back; that can still be undone."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.revert.staged"]
    durable: NotRequired[SessionNextRevertStagedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextRevertStagedData

class SessionNextRevertStagedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextRevertStagedData(TypedDict):
    timestamp: float
    sessionID: str
    revert: RevertState

class SessionNextRevertCleared(TypedDict):
    """The session is no longer taken back."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.revert.cleared"]
    durable: NotRequired[SessionNextRevertClearedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextRevertClearedData

class SessionNextRevertClearedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextRevertClearedData(TypedDict):
    timestamp: float
    sessionID: str

class SessionNextRevertCommitted(TypedDict):
    """What was taken back is gone."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.revert.committed"]
    durable: NotRequired[SessionNextRevertCommittedDurable]
    location: NotRequired[LocationRef]
    data: SessionNextRevertCommittedData

class SessionNextRevertCommittedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextRevertCommittedData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str

class SessionMessagesResponse(TypedDict):
    """A page of a conversation."""
    data: List[SessionMessage]
    cursor: SessionMessagesResponseCursor

class SessionMessagesResponseCursor(TypedDict):
    previous: NotRequired[str]
    next: NotRequired[str]

V2Event: TypeAlias = "Union[IntegrationUpdated, CatalogUpdated, IntegrationConnectionUpdated, SessionCreated, SessionUpdated, SessionDeleted, MessageUpdated, MessageRemoved, MessagePartUpdated, MessagePartRemoved, SessionNextAgentSwitched, SessionNextModelSwitched, SessionNextMoved, SessionNextPrompted, SessionNextPromptAdmitted, SessionNextContextUpdated, SessionNextSynthetic, SessionNextShellStarted, SessionNextShellEnded, SessionNextStepStarted, SessionNextStepEnded, SessionNextStepFailed, SessionNextTextStarted, SessionNextTextDelta, SessionNextTextEnded, SessionNextReasoningStarted, SessionNextReasoningDelta, SessionNextReasoningEnded, SessionNextToolInputStarted, SessionNextToolInputDelta, SessionNextToolInputEnded, SessionNextToolCalled, SessionNextToolProgress, SessionNextToolSuccess, SessionNextToolFailed, SessionNextRetried, SessionNextCompactionStarted, SessionNextCompactionDelta, SessionNextCompactionEnded, SessionNextRevertStaged, SessionNextRevertCleared, SessionNextRevertCommitted, MessagePartDelta, SessionDiff, SessionError, FileEdited, PermissionV2Asked, PermissionV2Replied, ProjectDirectoriesUpdated, FileWatcherUpdated, PtyCreated, PtyUpdated, PtyExited, PtyDeleted, QuestionV2Asked, QuestionV2Replied, QuestionV2Rejected, TodoUpdated, PermissionAsked, PermissionReplied, TuiPromptAppend, TuiCommandExecute, TuiToastShow, TuiSessionSelect, McpToolsChanged, McpBrowserOpenFailed, CommandExecuted, ProjectUpdated, SessionStatusUpdated, SessionIdle, QuestionAsked, QuestionReplied, QuestionRejected, SessionCompacted, VcsBranchUpdated, WorktreeReady, WorktreeFailed, ServerConnected, GlobalDisposed]"
"""Something that happens."""

class IntegrationUpdated(TypedDict):
    """`integration.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["integration.updated"]
    durable: NotRequired[IntegrationUpdatedDurable]
    location: NotRequired[LocationRef]
    data: Dict[str, Any]

class IntegrationUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class CatalogUpdated(TypedDict):
    """`catalog.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["catalog.updated"]
    durable: NotRequired[CatalogUpdatedDurable]
    location: NotRequired[LocationRef]
    data: Dict[str, Any]

class CatalogUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class IntegrationConnectionUpdated(TypedDict):
    """`integration.connection.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["integration.connection.updated"]
    durable: NotRequired[IntegrationConnectionUpdatedDurable]
    location: NotRequired[LocationRef]
    data: IntegrationConnectionUpdatedData

class IntegrationConnectionUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class IntegrationConnectionUpdatedData(TypedDict):
    integrationID: str

class SessionCreated(TypedDict):
    """`session.created`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.created"]
    durable: NotRequired[SessionCreatedDurable]
    location: NotRequired[LocationRef]
    data: SessionCreatedData

class SessionCreatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionCreatedData(TypedDict):
    sessionID: str
    info: Session

class SessionUpdated(TypedDict):
    """`session.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.updated"]
    durable: NotRequired[SessionUpdatedDurable]
    location: NotRequired[LocationRef]
    data: SessionUpdatedData

class SessionUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionUpdatedData(TypedDict):
    sessionID: str
    info: Session

class SessionDeleted(TypedDict):
    """`session.deleted`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.deleted"]
    durable: NotRequired[SessionDeletedDurable]
    location: NotRequired[LocationRef]
    data: SessionDeletedData

class SessionDeletedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionDeletedData(TypedDict):
    sessionID: str
    info: Session

class MessageUpdated(TypedDict):
    """`message.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["message.updated"]
    durable: NotRequired[MessageUpdatedDurable]
    location: NotRequired[LocationRef]
    data: MessageUpdatedData

class MessageUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class MessageUpdatedData(TypedDict):
    sessionID: str
    info: Message

class MessageRemoved(TypedDict):
    """`message.removed`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["message.removed"]
    durable: NotRequired[MessageRemovedDurable]
    location: NotRequired[LocationRef]
    data: MessageRemovedData

class MessageRemovedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class MessageRemovedData(TypedDict):
    sessionID: str
    messageID: str

class MessagePartUpdated(TypedDict):
    """`message.part.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["message.part.updated"]
    durable: NotRequired[MessagePartUpdatedDurable]
    location: NotRequired[LocationRef]
    data: MessagePartUpdatedData

class MessagePartUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class MessagePartUpdatedData(TypedDict):
    sessionID: str
    part: Part
    time: float

class MessagePartRemoved(TypedDict):
    """`message.part.removed`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["message.part.removed"]
    durable: NotRequired[MessagePartRemovedDurable]
    location: NotRequired[LocationRef]
    data: MessagePartRemovedData

class MessagePartRemovedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class MessagePartRemovedData(TypedDict):
    sessionID: str
    messageID: str
    partID: str

class SessionNextTextDelta(TypedDict):
    """The model writes. Not kept: `session.next.text.ended` has the whole."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.text.delta"]
    durable: NotRequired[SessionNextTextDeltaDurable]
    location: NotRequired[LocationRef]
    data: SessionNextTextDeltaData

class SessionNextTextDeltaDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextTextDeltaData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    textID: str
    delta: str

class SessionNextReasoningDelta(TypedDict):
    """The model thinks. Not kept: `session.next.reasoning.ended` has the whole."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.reasoning.delta"]
    durable: NotRequired[SessionNextReasoningDeltaDurable]
    location: NotRequired[LocationRef]
    data: SessionNextReasoningDeltaData

class SessionNextReasoningDeltaDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextReasoningDeltaData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    reasoningID: str
    delta: str

class SessionNextToolInputDelta(TypedDict):
    """The model writes a call. Not kept."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.tool.input.delta"]
    durable: NotRequired[SessionNextToolInputDeltaDurable]
    location: NotRequired[LocationRef]
    data: SessionNextToolInputDeltaData

class SessionNextToolInputDeltaDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextToolInputDeltaData(TypedDict):
    timestamp: float
    sessionID: str
    assistantMessageID: str
    callID: str
    delta: str

class SessionNextCompactionDelta(TypedDict):
    """The summary is being written. Not kept."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.next.compaction.delta"]
    durable: NotRequired[SessionNextCompactionDeltaDurable]
    location: NotRequired[LocationRef]
    data: SessionNextCompactionDeltaData

class SessionNextCompactionDeltaDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionNextCompactionDeltaData(TypedDict):
    timestamp: float
    sessionID: str
    messageID: str
    text: str

class MessagePartDelta(TypedDict):
    """`message.part.delta`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["message.part.delta"]
    durable: NotRequired[MessagePartDeltaDurable]
    location: NotRequired[LocationRef]
    data: MessagePartDeltaData

class MessagePartDeltaDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class MessagePartDeltaData(TypedDict):
    sessionID: str
    messageID: str
    partID: str
    field: str
    delta: str

class SessionDiff(TypedDict):
    """`session.diff`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.diff"]
    durable: NotRequired[SessionDiffDurable]
    location: NotRequired[LocationRef]
    data: SessionDiffData

class SessionDiffDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionDiffData(TypedDict):
    sessionID: str
    diff: List[SnapshotFileDiff]

class SessionError(TypedDict):
    """`session.error`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.error"]
    durable: NotRequired[SessionErrorDurable]
    location: NotRequired[LocationRef]
    data: SessionErrorData

class SessionErrorDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionErrorData(TypedDict):
    sessionID: NotRequired[str]
    error: NotRequired[Union[ProviderAuthError, UnknownError, MessageOutputLengthError, MessageAbortedError, StructuredOutputError, ContextOverflowError, ContentFilterError, APIError]]

class FileEdited(TypedDict):
    """`file.edited`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["file.edited"]
    durable: NotRequired[FileEditedDurable]
    location: NotRequired[LocationRef]
    data: FileEditedData

class FileEditedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class FileEditedData(TypedDict):
    file: str

class PermissionV2Asked(TypedDict):
    """`permission.v2.asked`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["permission.v2.asked"]
    durable: NotRequired[PermissionV2AskedDurable]
    location: NotRequired[LocationRef]
    data: PermissionV2AskedData

class PermissionV2AskedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PermissionV2AskedData(TypedDict):
    id: str
    sessionID: str
    action: str
    resources: List[str]
    save: NotRequired[List[str]]
    metadata: NotRequired[Dict[str, Any]]
    source: NotRequired[PermissionV2Source]

class PermissionV2Source(TypedDict):
    """The call of a tool that asks."""
    type: Literal["tool"]
    messageID: str
    callID: str

class PermissionV2Replied(TypedDict):
    """`permission.v2.replied`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["permission.v2.replied"]
    durable: NotRequired[PermissionV2RepliedDurable]
    location: NotRequired[LocationRef]
    data: PermissionV2RepliedData

class PermissionV2RepliedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PermissionV2RepliedData(TypedDict):
    sessionID: str
    requestID: str
    reply: PermissionV2Reply

PermissionV2Reply: TypeAlias = "Literal[\"once\", \"always\", \"reject\"]"
"""`once` allows it this time, `always` from now on in the project, `reject` refuses it."""

class ProjectDirectoriesUpdated(TypedDict):
    """`project.directories.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["project.directories.updated"]
    durable: NotRequired[ProjectDirectoriesUpdatedDurable]
    location: NotRequired[LocationRef]
    data: ProjectDirectoriesUpdatedData

class ProjectDirectoriesUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class ProjectDirectoriesUpdatedData(TypedDict):
    projectID: str

class FileWatcherUpdated(TypedDict):
    """`file.watcher.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["file.watcher.updated"]
    durable: NotRequired[FileWatcherUpdatedDurable]
    location: NotRequired[LocationRef]
    data: FileWatcherUpdatedData

class FileWatcherUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class FileWatcherUpdatedData(TypedDict):
    file: str
    event: Literal["add", "change", "unlink"]

class PtyCreated(TypedDict):
    """`pty.created`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["pty.created"]
    durable: NotRequired[PtyCreatedDurable]
    location: NotRequired[LocationRef]
    data: PtyCreatedData

class PtyCreatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PtyCreatedData(TypedDict):
    info: Pty

class PtyUpdated(TypedDict):
    """`pty.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["pty.updated"]
    durable: NotRequired[PtyUpdatedDurable]
    location: NotRequired[LocationRef]
    data: PtyUpdatedData

class PtyUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PtyUpdatedData(TypedDict):
    info: Pty

class PtyExited(TypedDict):
    """`pty.exited`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["pty.exited"]
    durable: NotRequired[PtyExitedDurable]
    location: NotRequired[LocationRef]
    data: PtyExitedData

class PtyExitedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PtyExitedData(TypedDict):
    id: str
    exitCode: int

class PtyDeleted(TypedDict):
    """`pty.deleted`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["pty.deleted"]
    durable: NotRequired[PtyDeletedDurable]
    location: NotRequired[LocationRef]
    data: PtyDeletedData

class PtyDeletedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PtyDeletedData(TypedDict):
    id: str

class QuestionV2Asked(TypedDict):
    """`question.v2.asked`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["question.v2.asked"]
    durable: NotRequired[QuestionV2AskedDurable]
    location: NotRequired[LocationRef]
    data: QuestionV2AskedData

class QuestionV2AskedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class QuestionV2AskedData(TypedDict):
    id: str
    sessionID: str
    questions: List[QuestionV2Info]
    tool: NotRequired[QuestionV2Tool]

class QuestionV2Info(TypedDict):
    """One question."""
    question: str
    header: str
    options: List[QuestionV2Option]
    multiple: NotRequired[bool]
    custom: NotRequired[bool]

class QuestionV2Option(TypedDict):
    """An answer to choose."""
    label: str
    description: str

class QuestionV2Tool(TypedDict):
    """The call of the tool that asks."""
    messageID: str
    callID: str

class QuestionV2Replied(TypedDict):
    """`question.v2.replied`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["question.v2.replied"]
    durable: NotRequired[QuestionV2RepliedDurable]
    location: NotRequired[LocationRef]
    data: QuestionV2RepliedData

class QuestionV2RepliedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class QuestionV2RepliedData(TypedDict):
    sessionID: str
    requestID: str
    answers: List[QuestionV2Answer]

QuestionV2Answer: TypeAlias = "List[str]"
"""Labels of the options that were chosen, or own words."""

class QuestionV2Rejected(TypedDict):
    """`question.v2.rejected`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["question.v2.rejected"]
    durable: NotRequired[QuestionV2RejectedDurable]
    location: NotRequired[LocationRef]
    data: QuestionV2RejectedData

class QuestionV2RejectedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class QuestionV2RejectedData(TypedDict):
    sessionID: str
    requestID: str

class TodoUpdated(TypedDict):
    """`todo.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["todo.updated"]
    durable: NotRequired[TodoUpdatedDurable]
    location: NotRequired[LocationRef]
    data: TodoUpdatedData

class TodoUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class TodoUpdatedData(TypedDict):
    sessionID: str
    todos: List[Todo]

class PermissionAsked(TypedDict):
    """`permission.asked`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["permission.asked"]
    durable: NotRequired[PermissionAskedDurable]
    location: NotRequired[LocationRef]
    data: PermissionAskedData

class PermissionAskedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PermissionAskedData(TypedDict):
    id: str
    sessionID: str
    permission: str
    patterns: List[str]
    metadata: Dict[str, Any]
    always: List[str]
    tool: NotRequired[PermissionAskedDataTool]

class PermissionAskedDataTool(TypedDict):
    messageID: str
    callID: str

class PermissionReplied(TypedDict):
    """`permission.replied`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["permission.replied"]
    durable: NotRequired[PermissionRepliedDurable]
    location: NotRequired[LocationRef]
    data: PermissionRepliedData

class PermissionRepliedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PermissionRepliedData(TypedDict):
    sessionID: str
    requestID: str
    reply: Literal["once", "always", "reject"]

class TuiPromptAppend(TypedDict):
    """`tui.prompt.append`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["tui.prompt.append"]
    durable: NotRequired[TuiPromptAppendDurable]
    location: NotRequired[LocationRef]
    data: TuiPromptAppendData

class TuiPromptAppendDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class TuiPromptAppendData(TypedDict):
    text: str

class TuiCommandExecute(TypedDict):
    """`tui.command.execute`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["tui.command.execute"]
    durable: NotRequired[TuiCommandExecuteDurable]
    location: NotRequired[LocationRef]
    data: TuiCommandExecuteData

class TuiCommandExecuteDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class TuiCommandExecuteData(TypedDict):
    command: Union[Literal["session.list", "session.new", "session.share", "session.interrupt", "session.compact", "session.page.up", "session.page.down", "session.line.up", "session.line.down", "session.half.page.up", "session.half.page.down", "session.first", "session.last", "prompt.clear", "prompt.submit", "agent.cycle"], str]

class TuiToastShow(TypedDict):
    """`tui.toast.show`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["tui.toast.show"]
    durable: NotRequired[TuiToastShowDurable]
    location: NotRequired[LocationRef]
    data: TuiToastShowData

class TuiToastShowDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class TuiToastShowData(TypedDict):
    title: NotRequired[str]
    message: str
    variant: Literal["info", "success", "warning", "error"]
    duration: NotRequired[int]

class TuiSessionSelect(TypedDict):
    """`tui.session.select`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["tui.session.select"]
    durable: NotRequired[TuiSessionSelectDurable]
    location: NotRequired[LocationRef]
    data: TuiSessionSelectData

class TuiSessionSelectDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class TuiSessionSelectData(TypedDict):
    sessionID: str

class McpToolsChanged(TypedDict):
    """`mcp.tools.changed`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["mcp.tools.changed"]
    durable: NotRequired[McpToolsChangedDurable]
    location: NotRequired[LocationRef]
    data: McpToolsChangedData

class McpToolsChangedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class McpToolsChangedData(TypedDict):
    server: str

class McpBrowserOpenFailed(TypedDict):
    """`mcp.browser.open.failed`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["mcp.browser.open.failed"]
    durable: NotRequired[McpBrowserOpenFailedDurable]
    location: NotRequired[LocationRef]
    data: McpBrowserOpenFailedData

class McpBrowserOpenFailedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class McpBrowserOpenFailedData(TypedDict):
    mcpName: str
    url: str

class CommandExecuted(TypedDict):
    """`command.executed`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["command.executed"]
    durable: NotRequired[CommandExecutedDurable]
    location: NotRequired[LocationRef]
    data: CommandExecutedData

class CommandExecutedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class CommandExecutedData(TypedDict):
    name: str
    sessionID: str
    arguments: str
    messageID: str

class ProjectUpdated(TypedDict):
    """`project.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["project.updated"]
    durable: NotRequired[ProjectUpdatedDurable]
    location: NotRequired[LocationRef]
    data: ProjectUpdatedData

class ProjectUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class ProjectUpdatedData(TypedDict):
    id: str
    worktree: str
    vcs: NotRequired[ProjectVcs]
    name: NotRequired[str]
    icon: NotRequired[ProjectIcon]
    commands: NotRequired[ProjectCommands]
    time: ProjectTime
    sandboxes: List[str]

class SessionStatusUpdated(TypedDict):
    """`session.status`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.status"]
    durable: NotRequired[SessionStatusUpdatedDurable]
    location: NotRequired[LocationRef]
    data: SessionStatusUpdatedData

class SessionStatusUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionStatusUpdatedData(TypedDict):
    sessionID: str
    status: SessionStatus

class SessionIdle(TypedDict):
    """`session.idle`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.idle"]
    durable: NotRequired[SessionIdleDurable]
    location: NotRequired[LocationRef]
    data: SessionIdleData

class SessionIdleDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionIdleData(TypedDict):
    sessionID: str

class QuestionAsked(TypedDict):
    """`question.asked`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["question.asked"]
    durable: NotRequired[QuestionAskedDurable]
    location: NotRequired[LocationRef]
    data: QuestionAskedData

class QuestionAskedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class QuestionAskedData(TypedDict):
    id: str
    sessionID: str
    questions: List[QuestionInfo]
    tool: NotRequired[QuestionTool]

class QuestionReplied(TypedDict):
    """`question.replied`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["question.replied"]
    durable: NotRequired[QuestionRepliedDurable]
    location: NotRequired[LocationRef]
    data: QuestionRepliedData

class QuestionRepliedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class QuestionRepliedData(TypedDict):
    sessionID: str
    requestID: str
    answers: List[QuestionAnswer]

class QuestionRejected(TypedDict):
    """`question.rejected`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["question.rejected"]
    durable: NotRequired[QuestionRejectedDurable]
    location: NotRequired[LocationRef]
    data: QuestionRejectedData

class QuestionRejectedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class QuestionRejectedData(TypedDict):
    sessionID: str
    requestID: str

class SessionCompacted(TypedDict):
    """`session.compacted`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["session.compacted"]
    durable: NotRequired[SessionCompactedDurable]
    location: NotRequired[LocationRef]
    data: SessionCompactedData

class SessionCompactedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class SessionCompactedData(TypedDict):
    sessionID: str

class VcsBranchUpdated(TypedDict):
    """`vcs.branch.updated`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["vcs.branch.updated"]
    durable: NotRequired[VcsBranchUpdatedDurable]
    location: NotRequired[LocationRef]
    data: VcsBranchUpdatedData

class VcsBranchUpdatedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class VcsBranchUpdatedData(TypedDict):
    branch: NotRequired[str]

class WorktreeReady(TypedDict):
    """`worktree.ready`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["worktree.ready"]
    durable: NotRequired[WorktreeReadyDurable]
    location: NotRequired[LocationRef]
    data: WorktreeReadyData

class WorktreeReadyDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class WorktreeReadyData(TypedDict):
    name: str
    branch: NotRequired[str]

class WorktreeFailed(TypedDict):
    """`worktree.failed`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["worktree.failed"]
    durable: NotRequired[WorktreeFailedDurable]
    location: NotRequired[LocationRef]
    data: WorktreeFailedData

class WorktreeFailedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class WorktreeFailedData(TypedDict):
    message: str

class ServerConnected(TypedDict):
    """`server.connected`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["server.connected"]
    durable: NotRequired[ServerConnectedDurable]
    location: NotRequired[LocationRef]
    data: Dict[str, Any]

class ServerConnectedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class GlobalDisposed(TypedDict):
    """`global.disposed`, in the form of this view."""
    id: str
    metadata: NotRequired[Dict[str, Any]]
    type: Literal["global.disposed"]
    durable: NotRequired[GlobalDisposedDurable]
    location: NotRequired[LocationRef]
    data: Dict[str, Any]

class GlobalDisposedDurable(TypedDict):
    aggregateID: str
    """The session."""
    seq: int
    """Place among the events of the session. Grows, with gaps."""
    version: int

class PermissionV2Request(TypedDict):
    """A question of the agent whether it may act, waiting for an answer."""
    id: str
    sessionID: str
    action: str
    resources: List[str]
    """What the action is about."""
    save: NotRequired[List[str]]
    """What an `always` would allow."""
    metadata: NotRequired[Dict[str, Any]]
    source: NotRequired[PermissionV2Source]

class PermissionSavedInfo(TypedDict):
    """What was allowed for good."""
    id: str
    projectID: str
    action: str
    resource: str
    """What it is allowed for. `*` stands for anything."""

class PermissionV2CreateInput(TypedDict):
    """What is to be allowed."""
    id: NotRequired[str]
    """An id of the client's own; made by the server if absent."""
    action: str
    """What is to be done, such as `edit`."""
    resources: List[str]
    """What it is done to."""
    save: NotRequired[List[str]]
    """What an `always` would allow."""
    metadata: NotRequired[Dict[str, Any]]
    """Shown to the person who decides."""
    source: NotRequired[PermissionV2Source]
    """The call of a tool that asks."""
    agent: NotRequired[str]
    """Whose rules count; those of the session's agent unless given."""

class QuestionV2Request(TypedDict):
    """Questions of the agent, waiting for answers."""
    id: str
    sessionID: str
    questions: List[QuestionV2Info]
    tool: NotRequired[QuestionV2Tool]

class QuestionV2Reply(TypedDict):
    """One answer for each question, in their order."""
    answers: List[QuestionV2Answer]

class IntegrationInfo(TypedDict):
    """A provider as something to connect."""
    id: str
    name: str
    methods: List[IntegrationMethod]
    connections: List[ConnectionInfo]

IntegrationMethod: TypeAlias = "Union[IntegrationOAuthMethod, IntegrationKeyMethod, IntegrationEnvMethod]"
"""A way to connect."""

class IntegrationOAuthMethod(TypedDict):
    """By a sign-in."""
    id: str
    type: Literal["oauth"]
    label: str
    prompts: NotRequired[List[Union[IntegrationTextPrompt, IntegrationSelectPrompt]]]

class IntegrationTextPrompt(TypedDict):
    """A text that is asked for first."""
    type: Literal["text"]
    key: str
    message: str
    placeholder: NotRequired[str]
    when: NotRequired[IntegrationWhen]

class IntegrationWhen(TypedDict):
    """When it is asked."""
    key: str
    op: Literal["eq", "neq"]
    value: str

class IntegrationSelectPrompt(TypedDict):
    """A choice that is asked for first."""
    type: Literal["select"]
    key: str
    message: str
    options: List[IntegrationSelectPromptOptionsItem]
    when: NotRequired[IntegrationWhen]

class IntegrationSelectPromptOptionsItem(TypedDict):
    label: str
    value: str
    hint: NotRequired[str]

class IntegrationKeyMethod(TypedDict):
    """By a key."""
    type: Literal["key"]
    label: NotRequired[str]

class IntegrationEnvMethod(TypedDict):
    """By a variable of the server's environment."""
    type: Literal["env"]
    names: List[str]

ConnectionInfo: TypeAlias = "Union[ConnectionCredentialInfo, ConnectionEnvInfo]"
"""What connects a provider."""

class ConnectionCredentialInfo(TypedDict):
    """A stored key."""
    type: Literal["credential"]
    id: str
    label: str

class ConnectionEnvInfo(TypedDict):
    """A variable of the server's environment that is set."""
    type: Literal["env"]
    name: str

class IntegrationAttempt(TypedDict):
    """A sign-in that has begun."""
    attemptID: str
    url: str
    instructions: str
    mode: Literal["auto", "code"]
    time: IntegrationAttemptTime

class IntegrationAttemptTime(TypedDict):
    created: float
    expires: float

class IntegrationAttemptStatus1(TypedDict):
    status: Literal["pending"]
    time: IntegrationAttemptStatus1Time

class IntegrationAttemptStatus1Time(TypedDict):
    created: float
    expires: float

class IntegrationAttemptStatus2(TypedDict):
    status: Literal["complete"]
    time: IntegrationAttemptStatus2Time

class IntegrationAttemptStatus2Time(TypedDict):
    created: float
    expires: float

class IntegrationAttemptStatus3(TypedDict):
    status: Literal["failed"]
    message: str
    time: IntegrationAttemptStatus3Time

class IntegrationAttemptStatus3Time(TypedDict):
    created: float
    expires: float

class IntegrationAttemptStatus4(TypedDict):
    status: Literal["expired"]
    time: IntegrationAttemptStatus4Time

class IntegrationAttemptStatus4Time(TypedDict):
    created: float
    expires: float

IntegrationAttemptStatus: TypeAlias = "Union[IntegrationAttemptStatus1, IntegrationAttemptStatus2, IntegrationAttemptStatus3, IntegrationAttemptStatus4]"
"""How far a sign-in is."""

class ReferenceInfo(TypedDict):
    """Other code that the agent may read."""
    name: str
    path: str
    description: NotRequired[str]
    hidden: NotRequired[bool]
    source: ReferenceSource

ReferenceSource: TypeAlias = "Union[ReferenceLocalSource, ReferenceGitSource]"
"""Where the code is from."""

class ReferenceLocalSource(TypedDict):
    """A folder of this machine."""
    type: Literal["local"]
    path: str
    description: NotRequired[str]
    hidden: NotRequired[bool]

class ReferenceGitSource(TypedDict):
    """A git repository."""
    type: Literal["git"]
    repository: str
    branch: NotRequired[str]
    description: NotRequired[str]
    hidden: NotRequired[bool]

class FileSystemEntry(TypedDict):
    """A file or a folder."""
    path: str
    """Relative to the directory; of a folder with a slash at its end."""
    type: Literal["file", "directory"]

class ServiceUnavailableV2Error(TypedDict):
    """It cannot be done just now."""
    _tag: Literal["ServiceUnavailableError"]
    message: str
    service: NotRequired[str]

class ConflictError(TypedDict):
    """The id is taken by something else."""
    _tag: Literal["ConflictError"]
    message: str
    resource: NotRequired[str]

class ForbiddenV2Error(TypedDict):
    """The request comes from where it may not."""
    _tag: Literal["ForbiddenError"]
    message: str

class UnknownV2Error(TypedDict):
    """The server failed."""
    _tag: Literal["UnknownError"]
    message: str
    ref: NotRequired[str]

class InvalidCursorError(TypedDict):
    """The cursor is none of ours."""
    _tag: Literal["InvalidCursorError"]
    message: str

class InvalidRequestError(TypedDict):
    """The request does not fit this document, or what it asks for makes no sense now."""
    _tag: Literal["InvalidRequestError"]
    message: str
    kind: NotRequired[str]
    field: NotRequired[str]

class MessageNotFoundError(TypedDict):
    """The session has no such message."""
    _tag: Literal["MessageNotFoundError"]
    sessionID: str
    messageID: str
    message: str

class SessionNotFoundError(TypedDict):
    """There is no such session."""
    _tag: Literal["SessionNotFoundError"]
    sessionID: str
    message: str

class PermissionNotFoundV2Error(TypedDict):
    """There is no such request, or it is answered."""
    _tag: Literal["PermissionNotFoundError"]
    requestID: str
    message: str

class ProviderNotFoundError(TypedDict):
    """There is no such provider."""
    _tag: Literal["ProviderNotFoundError"]
    providerID: str
    message: str

class QuestionNotFoundV2Error(TypedDict):
    """There is no such request, or it is answered."""
    _tag: Literal["QuestionNotFoundError"]
    requestID: str
    message: str

class UnauthorizedV2Error(TypedDict):
    """Credentials are missing or wrong."""
    _tag: Literal["UnauthorizedError"]
    message: str

MessageError: TypeAlias = "Union[ProviderAuthError, UnknownError, MessageOutputLengthError, MessageAbortedError, StructuredOutputError, ContextOverflowError, ContentFilterError, APIError]"
"""Why a turn ended early. Tagged by `name`."""

class ProviderAuthError(TypedDict):
    """The provider did not accept the key, or there is none."""
    name: Literal["ProviderAuthError"]
    data: ProviderAuthErrorData

class ProviderAuthErrorData(TypedDict):
    providerID: str
    message: str

class UnknownError(TypedDict):
    """Something failed that has no name of its own. Details are in the server's log, never in the answer."""
    name: Literal["UnknownError"]
    data: UnknownErrorData

class UnknownErrorData(TypedDict):
    message: str
    ref: NotRequired[str]
    """Finds the entry in the server's log."""

class MessageOutputLengthError(TypedDict):
    """The answer reached the output limit of the model."""
    name: Literal["MessageOutputLengthError"]
    data: Dict[str, Any]

class MessageAbortedError(TypedDict):
    """The turn was aborted."""
    name: Literal["MessageAbortedError"]
    data: MessageAbortedErrorData

class MessageAbortedErrorData(TypedDict):
    message: str

class StructuredOutputError(TypedDict):
    """The model did not give a value of the form that was asked for."""
    name: Literal["StructuredOutputError"]
    data: StructuredOutputErrorData

class StructuredOutputErrorData(TypedDict):
    message: str
    retries: int
    """How often it tried again."""

class ContextOverflowError(TypedDict):
    """The history is longer than the model can take."""
    name: Literal["ContextOverflowError"]
    data: ContextOverflowErrorData

class ContextOverflowErrorData(TypedDict):
    message: str
    responseBody: NotRequired[str]
    """What the provider answered."""

class ContentFilterError(TypedDict):
    """The provider refused the content."""
    name: Literal["ContentFilterError"]
    data: ContentFilterErrorData

class ContentFilterErrorData(TypedDict):
    message: str

class APIError(TypedDict):
    """The provider answered with an error. Without `statusCode` it did not answer; `metadata.package` names its package if that could not be installed or loaded."""
    name: Literal["APIError"]
    data: APIErrorData

class APIErrorData(TypedDict):
    message: str
    statusCode: NotRequired[int]
    """HTTP status of its answer; absent if there was none."""
    isRetryable: bool
    """True if trying again may help. The server has then already done so, unless the provider asks for a wait of more than ten minutes: `message` then says until when, and the turn ends at once."""
    responseHeaders: NotRequired[Dict[str, str]]
    """Headers of its answer."""
    responseBody: NotRequired[str]
    """Its answer."""
    metadata: NotRequired[Dict[str, str]]
    """Further facts, such as `url`."""

class Issue(TypedDict):
    """One thing that is wrong with an input."""
    path: List[str]
    """Keys and indexes that lead to it."""
    message: str
    """What is expected there."""

class BadRequestError(TypedDict):
    """The request does not fit this document."""
    name: Literal["BadRequest"]
    _tag: Literal["BadRequest"]
    """Same as `name`, for clients that look here."""
    data: BadRequestErrorData

class BadRequestErrorData(TypedDict):
    message: str
    kind: NotRequired[Literal["Params", "Headers", "Query", "Body", "Payload"]]
    """Which part of the request: path (`Params`), headers, query, or body (`Body`, `Payload`)."""
    reason: NotRequired[Literal["not-available"]]
    """`not-available`: the request fits this document, and this server has nothing to do it with."""
    issues: NotRequired[List[Issue]]

class WorktreeError(TypedDict):
    """A work tree could not be made, listed, removed or reset."""
    name: Literal["WorktreeNotGitError", "WorktreeNameGenerationFailedError", "WorktreeCreateFailedError", "WorktreeStartCommandFailedError", "WorktreeRemoveFailedError", "WorktreeResetFailedError", "WorktreeListFailedError"]
    data: WorktreeErrorData

class WorktreeErrorData(TypedDict):
    message: str
    """Why, in git's words where it is git that refuses."""

class MoveSessionError(TypedDict):
    """The session cannot go on there. Nothing was changed."""
    name: Literal["MoveSessionError"]
    data: MoveSessionErrorData

class MoveSessionErrorData(TypedDict):
    message: str

class ProjectCopyError(TypedDict):
    """A copy of the project could not be made or removed."""
    name: Literal["ProjectCopyError"]
    data: ProjectCopyErrorData

class ProjectCopyErrorData(TypedDict):
    message: str
    forceRequired: NotRequired[bool]
    """True where `force` would remove it."""

class WorkspaceCreateError(TypedDict):
    """The workspace could not be made."""
    name: Literal["WorkspaceCreateError"]
    data: WorkspaceCreateErrorData

class WorkspaceCreateErrorData(TypedDict):
    message: str

class WorkspaceWarpError(TypedDict):
    """The session cannot go on there. Nothing was changed."""
    name: Literal["WorkspaceWarpError"]
    data: WorkspaceWarpErrorData

class WorkspaceWarpErrorData(TypedDict):
    message: str

class ConfigJsonError(TypedDict):
    """A configuration file is not valid JSON."""
    name: Literal["ConfigJsonError"]
    data: ConfigJsonErrorData

class ConfigJsonErrorData(TypedDict):
    message: str
    path: str
    """The file."""
    line: NotRequired[int]
    """Counted from 1."""
    column: NotRequired[int]
    """Counted from 1."""

class ConfigInvalidError(TypedDict):
    """A configuration file holds a value of the wrong kind."""
    name: Literal["ConfigInvalidError"]
    data: ConfigInvalidErrorData

class ConfigInvalidErrorData(TypedDict):
    message: str
    path: str
    """The file."""
    issues: List[Issue]

class ProviderModelNotFoundError(TypedDict):
    """The prompt names a model that is not there. Nothing was stored."""
    name: Literal["ProviderModelNotFoundError"]
    data: ProviderModelNotFoundErrorData

class ProviderModelNotFoundErrorData(TypedDict):
    message: str
    providerID: str
    modelID: str
    suggestions: NotRequired[List[str]]
    """Models with similar names, as `provider/model`."""

class ProviderAuthOauthMissingError(TypedDict):
    """The provider has no sign-in; it takes a key."""
    name: Literal["ProviderAuthOauthMissing"]
    data: ProviderAuthOauthMissingErrorData

class ProviderAuthOauthMissingErrorData(TypedDict):
    message: str
    providerID: str

class ProviderAuthOauthCallbackFailedError(TypedDict):
    """The user has not signed in, or what does it failed."""
    name: Literal["ProviderAuthOauthCallbackFailed"]
    data: ProviderAuthOauthCallbackFailedErrorData

class ProviderAuthOauthCallbackFailedErrorData(TypedDict):
    message: str
    providerID: str

class ProviderAuthValidationFailedError(TypedDict):
    """An answer to a prompt of the sign-in will not do."""
    name: Literal["ProviderAuthValidationFailed"]
    data: ProviderAuthValidationFailedErrorData

class ProviderAuthValidationFailedErrorData(TypedDict):
    message: str
    field: str
    """Key of the prompt."""

class AgentNotFoundError(TypedDict):
    """The prompt names an agent that is not there. Nothing was stored."""
    name: Literal["AgentNotFoundError"]
    data: AgentNotFoundErrorData

class AgentNotFoundErrorData(TypedDict):
    message: str
    agent: str
    """The name it gave."""
    available: NotRequired[List[str]]
    """Names that would do."""

class UnauthorizedError(TypedDict):
    """Credentials are missing or wrong."""
    name: Literal["UnauthorizedError"]
    _tag: Literal["UnauthorizedError"]
    """Same as `name`, for clients that look here."""
    message: str
    """Same as in `data`, for clients that look here."""
    data: UnauthorizedErrorData

class UnauthorizedErrorData(TypedDict):
    message: str

class ForbiddenError(TypedDict):
    """The request comes from where it may not come from."""
    name: Literal["ForbiddenError"]
    _tag: Literal["Forbidden"]
    """`Forbidden`, for clients that look here."""
    data: ForbiddenErrorData

class ForbiddenErrorData(TypedDict):
    message: str

class NotFoundError(TypedDict):
    """There is no such thing: a session, a message, a path."""
    name: Literal["NotFoundError"]
    data: NotFoundErrorData

class NotFoundErrorData(TypedDict):
    message: str

class QuestionNotFoundError(TypedDict):
    """The question was never asked, or it was answered already."""
    name: Literal["QuestionNotFoundError"]
    _tag: Literal["QuestionNotFoundError"]
    """Same as `name`, for clients that look here."""
    requestID: QuestionID
    """The id that was asked for."""
    message: str
    """Same as in `data`, for clients that look here."""
    data: QuestionNotFoundErrorData

class QuestionNotFoundErrorData(TypedDict):
    message: str
    requestID: NotRequired[QuestionID]

class PermissionNotFoundError(TypedDict):
    """The request was never made, or it was answered already."""
    name: Literal["PermissionNotFoundError"]
    _tag: Literal["PermissionNotFoundError"]
    """Same as `name`, for clients that look here."""
    requestID: PermissionID
    """The id that was asked for."""
    message: str
    """Same as in `data`, for clients that look here."""
    data: PermissionNotFoundErrorData

class PermissionNotFoundErrorData(TypedDict):
    message: str
    requestID: NotRequired[PermissionID]

class PtyNotFoundError(TypedDict):
    """The directory has no such terminal."""
    name: Literal["PtyNotFoundError"]
    data: PtyNotFoundErrorData
    _tag: Literal["PtyNotFoundError"]
    ptyID: str
    """Same as in `data`, for clients that look here."""
    message: str
    """Same as in `data`, for clients that look here."""

class PtyNotFoundErrorData(TypedDict):
    message: str
    ptyID: str
    """The id that was asked for."""

class PtyForbiddenError(TypedDict):
    """This may not be done to a terminal."""
    name: Literal["PtyForbiddenError"]
    data: PtyForbiddenErrorData
    _tag: Literal["PtyForbiddenError"]
    message: str
    """Same as in `data`, for clients that look here."""

class PtyForbiddenErrorData(TypedDict):
    message: str

class McpServerNotFoundError(TypedDict):
    """The directory has no MCP server of this name."""
    name: Literal["McpServerNotFoundError"]
    data: McpServerNotFoundErrorData
    _tag: Literal["McpServerNotFoundError"]
    message: str

class McpServerNotFoundErrorData(TypedDict):
    message: str
    server: str
    """The name that was asked for."""

class McpUnsupportedOAuthError(TypedDict):
    """The MCP server knows no login."""
    name: Literal["McpUnsupportedOAuthError"]
    _tag: Literal["BadRequest"]
    data: McpUnsupportedOAuthErrorData
    error: str

class McpUnsupportedOAuthErrorData(TypedDict):
    message: str

class MethodNotAllowedError(TypedDict):
    """The path exists, but not with this method."""
    name: Literal["MethodNotAllowedError"]
    data: MethodNotAllowedErrorData

class MethodNotAllowedErrorData(TypedDict):
    message: str
    allow: NotRequired[List[str]]
    """Methods the path has."""

class SessionBusyError(TypedDict):
    """The session runs; abort it or wait."""
    name: Literal["SessionBusyError"]
    _tag: Literal["SessionBusyError"]
    """Same as `name`, for clients that look here."""
    sessionID: SessionID
    """The session that runs."""
    message: str
    """Same as in `data`, for clients that look here."""
    data: SessionBusyErrorData

class SessionBusyErrorData(TypedDict):
    message: str
    sessionID: NotRequired[SessionID]

class PayloadTooLargeError(TypedDict):
    """The body is larger than the server takes."""
    name: Literal["PayloadTooLargeError"]
    data: PayloadTooLargeErrorData

class PayloadTooLargeErrorData(TypedDict):
    message: str
    limit: int
    """Most bytes it takes."""

class SystemError(TypedDict):
    """The machine refused what the server had to do, and will until somebody mends it."""
    name: Literal["SystemError"]
    data: SystemErrorData

class SystemErrorData(TypedDict):
    message: str
    """What could not be done, why, and what to do about it."""
    code: str
    """The system's name for it, such as `ENOSPC`, `EROFS`, `ENAMETOOLONG` or `EISDIR`."""
    path: NotRequired[str]
    """The file or folder, shortened in its middle when it is long."""

class ServiceUnavailableError(TypedDict):
    """The server is stopping, another process keeps its database, or it has run out of something."""
    name: Literal["ServiceUnavailableError"]
    data: ServiceUnavailableErrorData

class ServiceUnavailableErrorData(TypedDict):
    message: str

class NotAcceptableError(TypedDict):
    """The client does not accept what this answers with."""
    name: Literal["NotAcceptableError"]
    data: NotAcceptableErrorData

class NotAcceptableErrorData(TypedDict):
    message: str

class UnsupportedMediaTypeError(TypedDict):
    """The body has a content-type that is not taken here."""
    name: Literal["UnsupportedMediaTypeError"]
    data: UnsupportedMediaTypeErrorData

class UnsupportedMediaTypeErrorData(TypedDict):
    message: str

class NotImplementedError(TypedDict):
    """The server does not do this."""
    name: Literal["NotImplementedError"]
    data: NotImplementedErrorData

class NotImplementedErrorData(TypedDict):
    message: str

class SessionUpdateTime(TypedDict):
    archived: NotRequired[float]
    """Milliseconds since the epoch; marks the session as archived."""

class V2ProjectCopyCreateLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2ProjectCopyRemoveLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2ProjectCopyRefreshLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2LocationGetLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2AgentListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2ModelListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2ProviderListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2ProviderGetLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2CommandListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2SkillListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PermissionRequestListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2QuestionRequestListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2IntegrationConnectKeyLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2IntegrationConnectOauthLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2IntegrationAttemptStatusLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2IntegrationAttemptCancelLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2IntegrationAttemptCompleteLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2IntegrationListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2IntegrationGetLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2CredentialUpdateLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2CredentialRemoveLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2ReferenceListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2FsReadLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2FsListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2FsFindLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PtyListLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PtyCreateLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PtyGetLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PtyUpdateLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PtyRemoveLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PtyConnectTokenLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""

class V2PtyConnectLocation(TypedDict):
    directory: NotRequired[str]
    workspace: NotRequired[str]
    """Given back as `workspaceID`. It selects nothing."""
