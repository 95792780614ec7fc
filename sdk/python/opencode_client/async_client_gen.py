# Generated from openapi.yaml by codegen. Do not edit.
"""One method for each operation of the API, to be awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Literal, Tuple, Union

from ._async_events import AsyncEventStream
from ._async_sender import AsyncSender
from ._request import Unset, unset

if TYPE_CHECKING:
    # Hundreds of types, which nobody needs at run time.
    from .types_gen import *


class AsyncGlobalConfigGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self) -> Config:
        """Read the user's own configuration

        The global files merged, without any project. Secrets are shown as `***`.
        """
        return await self._sender.call("GET", "/global/config", {}, {}, {})

    async def update(self, *, config: ConfigUpdateInput) -> Config:
        """Change the user's own configuration

        Written into the strongest of the user's files that exists, else a new `opencode.json` beside them, by the same rules as `PATCH /config`. It holds at once in every directory; `global.disposed` and, for each directory in use, `server.instance.disposed` tell clients to read the configuration again. Event streams stay open.
        """
        return await self._sender.call("PATCH", "/global/config", {}, {}, {}, whole=config)


class AsyncGlobalGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.config = AsyncGlobalConfigGroup(sender)

    async def health(self) -> HealthStatus:
        """Is the server up?

        Answers as soon as the server listens, before anything is loaded. Needs credentials like every other path.
        """
        return await self._sender.call("GET", "/global/health", {}, {}, {})

    def event(self) -> AsyncEventStream[GlobalEvent]:
        """Follow events of all directories

        Like `GET /event`, for all directories at once; each event comes with its `directory` and project. Ids are shared between both streams: a client may leave one and come back on the other.
        """
        return self._sender.stream("GET", "/global/event", {}, {}, {})

    async def dispose(self) -> bool:
        """Let go of everything

        Ends what runs in every directory in use, as `POST /instance/dispose` does in one, and tells of each by `server.instance.disposed`; then `global.disposed` says that all the configuration decides is to be read again. The server goes on: the next request begins anew.
        """
        return await self._sender.call("POST", "/global/dispose", {}, {}, {})

    async def upgrade(self, *, target: str) -> UpgradeOutcome:
        """Ask for another version

        This server does not replace itself, for it may be in use by others and is not installed in one way only: `error` says what to do. Nothing is changed.
        """
        return await self._sender.call("POST", "/global/upgrade", {}, {}, {}, body={"target": target})


class AsyncHealthGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self) -> HealthStatus:
        """Is the server up? (short path)

        Same as `GET /global/health`, for clients that probe this path.
        """
        return await self._sender.call("GET", "/health", {}, {}, {})


class AsyncReadyGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self) -> ReadyStatus:
        """Does the server take work?

        For load balancers: whether the database answers and the server is not on its way out. It needs no credentials and says nothing else. While a server drains it answers 503 here and goes on answering everything else.
        """
        return await self._sender.call("GET", "/ready", {}, {}, {})


class AsyncDocGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self) -> Dict[str, Any]:
        """This document

        The contract the server was generated from, as JSON.
        """
        return await self._sender.call("GET", "/doc", {}, {}, {})


class AsyncEventGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    def subscribe(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> AsyncEventStream[Event]:
        """Follow events of one directory

        Server-Sent Events. A frame is `data:` with one event as a line of JSON. If the event is in the log, `id:` with its place there stands before it. `server.connected` and `server.heartbeat` repeat the place reached, so a quiet stream can be resumed too.
        """
        return self._sender.stream("GET", "/event", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncConfigGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Config:
        """Read the configuration

        All sources merged, from weakest to strongest: global files, `OPENCODE_CONFIG`, files from the root of the work tree down to the directory, `OPENCODE_CONFIG_DIR`, `OPENCODE_CONFIG_CONTENT`. Older forms are brought into the present one, and secrets are shown as `***`.
        """
        return await self._sender.call("GET", "/config", {}, {"directory": directory, "workspace": workspace}, {})

    async def update(self, *, config: ConfigUpdateInput, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Config:
        """Change the configuration of a directory

        Written into the file of the project that rules over the directory: the nearest `opencode.jsonc` or `opencode.json` up to the root of the work tree, else a new `opencode.json` in the directory. Comments and formatting stay. Objects are merged key by key, other values replaced, and null removes a key. `***`, and whatever equals what the file says already, is left as it is on disk, so a configuration that was read can be sent back. A change that would make the file invalid is refused and nothing is written; so is any change while configuration of projects does not count (`OPENCODE_DISABLE_PROJECT_CONFIG`). What is written holds at once: `server.instance.disposed` tells clients to read the configuration again, and event streams stay open. Sources stronger than the file still win.
        """
        return await self._sender.call("PATCH", "/config", {}, {"directory": directory, "workspace": workspace}, {}, whole=config)

    async def schema(self) -> JSONSchema:
        """Get the JSON Schema of the configuration

        For editors: `$schema` of `opencode.json` may name this address. Made from the schema `Config` of this document.
        """
        return await self._sender.call("GET", "/config.schema.json", {}, {}, {})

    async def providers(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ProviderCatalog:
        """List usable providers

        The providers that have a key or need none, with their models. `demo` works offline and is used for prompts only when there is no other, or when they name it.
        """
        return await self._sender.call("GET", "/config/providers", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncProviderOauthGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def authorize(self, *, provider_id: str, method: float, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, inputs: Union[Dict[str, str], Unset] = unset) -> ProviderAuthAuthorization:
        """Begin to sign in

        For providers whose methods have one of type `oauth`: plugins bring them along, and a provider has them whose entry says in `options.oauth` as which program (`clientId`) one signs in and where.
        """
        return await self._sender.call("POST", "/provider/{providerID}/oauth/authorize", {"providerID": provider_id}, {"directory": directory, "workspace": workspace}, {}, body={"method": method, "inputs": inputs})

    async def callback(self, *, provider_id: str, method: float, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, code: Union[str, Unset] = unset) -> bool:
        """Complete a sign-in

        Stores what the provider gave in exchange for the code; without one it waits until the user has signed in.
        """
        return await self._sender.call("POST", "/provider/{providerID}/oauth/callback", {"providerID": provider_id}, {"directory": directory, "workspace": workspace}, {}, body={"method": method, "code": code})


class AsyncProviderGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.oauth = AsyncProviderOauthGroup(sender)

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ProviderList:
        """List all providers

        The whole catalogue, including providers that still lack a key, and which of them can be used.
        """
        return await self._sender.call("GET", "/provider", {}, {"directory": directory, "workspace": workspace}, {})

    async def auth(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ProviderAuthMethods:
        """List ways to connect providers

        By provider id. `PUT /auth/{providerID}` stores a key; the answers to prompts belong into its `metadata`.
        """
        return await self._sender.call("GET", "/provider/auth", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncPathGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Path:
        """Where things are

        Resolves the directory of the request and tells the server's own folders.
        """
        return await self._sender.call("GET", "/path", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncCommandGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Command]:
        """List commands

        The commands of the directory, by name: built in, from `command` of the config, and from markdown files in `command` or `commands` of the user's configuration folder and of `.opencode`. Behind them the prompts of MCP servers that are connected, as `server:prompt`; ask again after `mcp.tools.changed`. `hints` names what is to be typed behind the command.
        """
        return await self._sender.call("GET", "/command", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncAppGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def agents(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Agent]:
        """List agents

        The built-in agents and those of the configuration, ordered by name. Hidden ones are included.
        """
        return await self._sender.call("GET", "/agent", {}, {"directory": directory, "workspace": workspace}, {})

    async def skills(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Skill]:
        """List skills

        Skills the agent can load here, ordered by name: folders with a `SKILL.md` in `.opencode/skill`, `.opencode/skills`, `.claude/skills` and `.agents/skills` of the project, in the user's configuration and home, and in `skills.paths`. A file without front matter is no skill. Skills are commands as well.
        """
        return await self._sender.call("GET", "/skill", {}, {"directory": directory, "workspace": workspace}, {})

    async def log(self, *, service: str, level: Literal["debug", "info", "error", "warn"], message: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, extra: Union[Dict[str, Any], Unset] = unset) -> bool:
        """Write to the server's log

        For clients that want their own troubles in the same log.
        """
        return await self._sender.call("POST", "/log", {}, {"directory": directory, "workspace": workspace}, {}, body={"service": service, "level": level, "message": message, "extra": extra})


class AsyncInstanceGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def dispose(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Let go of a directory

        Ends what runs for the directory: turns (their answers end with `MessageAbortedError`), questions, MCP servers, tools of files. What is known of it, its configuration and its project included, is looked at anew at the next request. `server.instance.disposed` tells of it, also where nothing was held. Sessions stay.
        """
        return await self._sender.call("POST", "/instance/dispose", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncLspGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def status(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[LSPStatus]:
        """How are the language servers?

        The language servers that were started for the directory: none before the agent changes a file that one of them fits, and none unless the configuration's `lsp` says so.
        """
        return await self._sender.call("GET", "/lsp", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncFormatterGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def status(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[FormatterStatus]:
        """Which formatters are there?

        The formatters that the configuration's `formatter` means for the directory, and whether each is there, is wanted by the project, and may be run: a project's own has to be trusted (`project_trust`).
        """
        return await self._sender.call("GET", "/formatter", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncProjectGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Project]:
        """List projects

        All projects the server has worked in.
        """
        return await self._sender.call("GET", "/project", {}, {"directory": directory, "workspace": workspace}, {})

    async def current(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Project:
        """The project of the directory

        Finds the repository that holds the directory. One the server did not know yet is recorded, which causes `project.updated`.
        """
        return await self._sender.call("GET", "/project/current", {}, {"directory": directory, "workspace": workspace}, {})

    async def init_git(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Project:
        """Make the directory a git repository

        Runs `git init` in the directory, which causes `project.updated` and `server.instance.disposed`; in a repository, or below one, nothing is done. Until its first commit the repository is part of the project `global`.
        """
        return await self._sender.call("POST", "/project/git/init", {}, {"directory": directory, "workspace": workspace}, {})

    async def update(self, *, project_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, name: Union[str, Unset] = unset, icon: Union[ProjectIcon, Unset] = unset, commands: Union[ProjectCommands, Unset] = unset) -> Project:
        """Change what a project is called

        What is not given stays as it is; an icon is changed field by field, commands as a whole. Causes `project.updated`.
        """
        return await self._sender.call("PATCH", "/project/{projectID}", {"projectID": project_id}, {"directory": directory, "workspace": workspace}, {}, body={"name": name, "icon": icon, "commands": commands})

    async def directories(self, *, project_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ProjectDirectories:
        """Where a project is

        Its linked work trees, newest first, then other clones of it that the server has worked in, and its main work tree last. The list is empty for `global` and for a project that the server does not know.
        """
        return await self._sender.call("GET", "/project/{projectID}/directories", {"projectID": project_id}, {"directory": directory, "workspace": workspace}, {})


class AsyncFindGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def text(self, *, pattern: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[TextMatch]:
        """Search in files

        Looks for a regular expression of [ripgrep](https://docs.rs/regex/latest/regex/#syntax) in the text files of the directory, line by line and heeding case; `(?i)` in front ignores it. Hidden files are searched; what ignore files name, `.git`, binary files, links and what `permission.read` denies are not. At most 1000 lines are given, by path and number. Which ones, where there are more, is not said.
        """
        return await self._sender.call("GET", "/find", {}, {"directory": directory, "workspace": workspace, "pattern": pattern}, {})

    async def files(self, *, query: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, dirs: Union[Literal["true", "false"], Unset] = unset, type: Union[Literal["file", "directory"], Unset] = unset, limit: Union[int, Unset] = unset) -> List[str]:
        """Find files and folders by name

        The paths that hold all words of `query`, best first: in one piece before with gaps, in the name before in its folders, at the beginning of a name before in its middle, short before long. Case does not matter. Without a query the shortest paths are given. Paths are relative to the directory, those of folders end in `/`; empty folders and links are not found. Hidden files are; what ignore files name, `.git` and what `permission.read` denies is not.
        """
        return await self._sender.call("GET", "/find/file", {}, {"directory": directory, "workspace": workspace, "query": query, "dirs": dirs, "type": type, "limit": limit}, {})

    async def symbols(self, *, query: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Symbol]:
        """Find symbols by name

        What the language servers that run for the directory know by a name like this. None is started for it; where none runs, the list is empty. `lsp` in the configuration turns them on.
        """
        return await self._sender.call("GET", "/find/symbol", {}, {"directory": directory, "workspace": workspace, "query": query}, {})


class AsyncFileGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, path: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[FileNode]:
        """List a folder

        Folders first, each group by name. A link counts as the file or folder it leads to, and is left out where it leads nowhere or out of the directory, as is what is neither file nor folder and what `permission.read` denies. `ignored` tells what `.gitignore`, `.ignore`, `.rgignore` and `.git/info/exclude` name, and `.git`.
        """
        return await self._sender.call("GET", "/file", {}, {"directory": directory, "workspace": workspace, "path": path}, {})

    async def read(self, *, path: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> FileContent:
        """Read a file

        Text comes exactly as it is but for a byte order mark, which is left out. UTF-16 with a mark is read as such, and other text that is not UTF-8 as Windows-1252. What holds a NUL byte, or looks like no text, comes in base64 with a media type by the ending of its name. A link is followed within the directory. A file of more than 32 MiB, a folder and what is no file are refused with 400, and what `permission.read` denies with 403.
        """
        return await self._sender.call("GET", "/file/content", {}, {"directory": directory, "workspace": workspace, "path": path}, {})

    async def status(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[File]:
        """Files that changed

        What `GET /vcs/status` tells, with paths relative to the directory. Outside of git the list is empty.
        """
        return await self._sender.call("GET", "/file/status", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncVcsDiffGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def raw(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> str:
        """All changes as one patch

        What `POST /vcs/apply` or `git apply` needs to make the same changes in another work tree: with untracked and binary files, without repositories inside of this one and without what `permission.read` denies. Changes of more than 64 MB are refused.
        """
        return await self._sender.call("GET", "/vcs/diff/raw", {}, {"directory": directory, "workspace": workspace}, {}, reads="text")


class AsyncVcsGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.diff2 = AsyncVcsDiffGroup(sender)

    async def get(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> VcsInfo:
        """Which branch is checked out

        As it is now; while somebody follows the events of the directory, `vcs.branch.updated` tells when it changes. `branch` is absent where no branch is checked out, `default_branch` (that of `origin`, the one git is set up to begin with, `main` or `master`) where there is none of them. Outside of git both are absent.
        """
        return await self._sender.call("GET", "/vcs", {}, {"directory": directory, "workspace": workspace}, {})

    async def status(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[VcsFileStatus]:
        """What changed since the commit

        The files of the directory that are not as the commit has them, staged or not, in the order of their names. Paths are relative to the root of the repository. Untracked files come one by one, a repository inside of this one as one row that ends in `/`. A renamed file is one deleted and one added. Lines are counted but in binary files and in new ones of more than 16 MiB. Outside of git the list is empty.
        """
        return await self._sender.call("GET", "/vcs/status", {}, {"directory": directory, "workspace": workspace}, {})

    async def diff(self, *, mode: Literal["git", "branch"], directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, context: Union[int, Unset] = unset) -> List[VcsFileDiff]:
        """What changed, line by line

        The rows of `GET /vcs/status` with a patch each. Without `context` a patch holds the whole file. A file has none where it is a repository of its own, where `permission.read` denies it, and where it would make the patches longer than 10 MB. `mode=branch` compares with the commit at which the branch parted from the default branch; without a default branch the list is empty.
        """
        return await self._sender.call("GET", "/vcs/diff", {}, {"directory": directory, "workspace": workspace, "mode": mode, "context": context}, {})

    async def apply(self, *, patch: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> VcsApplied:
        """Apply a patch

        Changes files as a patch says, with paths relative to the root of the repository. All of it is tried first: either all is done or nothing. Nothing is staged. What lies outside of the directory is not touched.
        """
        return await self._sender.call("POST", "/vcs/apply", {}, {"directory": directory, "workspace": workspace}, {}, body={"patch": patch})


class AsyncAuthGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def set(self, *, provider_id: str, auth: Auth) -> bool:
        """Store a key

        Kept in `auth.json` in the server's data folder, readable by its user only, and never part of an answer. It holds at once, in every directory and every process on that folder. A key in the configuration is stronger, one in the environment weaker.
        """
        return await self._sender.call("PUT", "/auth/{providerID}", {"providerID": provider_id}, {}, {}, whole=auth)

    async def remove(self, *, provider_id: str) -> bool:
        """Forget a key

        Holds at once. What the environment or the configuration gives remains.
        """
        return await self._sender.call("DELETE", "/auth/{providerID}", {"providerID": provider_id}, {}, {})


class AsyncSessionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, scope: Union[Literal["project"], Unset] = unset, path: Union[str, Unset] = unset, roots: Union[bool, Literal["true", "false"], Unset] = unset, start: Union[float, Unset] = unset, search: Union[str, Unset] = unset, limit: Union[int, Unset] = unset) -> List[Session]:
        """List sessions

        Newest `time.updated` first, archived ones included. A `directory` in the query lists the sessions of exactly that directory; without it, or with a `path`, those of the project.
        """
        return await self._sender.call("GET", "/session", {}, {"directory": directory, "workspace": workspace, "scope": scope, "path": path, "roots": roots, "start": start, "search": search, "limit": limit}, {})

    async def create(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, parent_id: Union[SessionID, Unset] = unset, title: Union[str, Unset] = unset, agent: Union[str, Unset] = unset, model: Union[SessionModel, Unset] = unset, metadata: Union[Dict[str, Any], Unset] = unset, permission: Union[PermissionRuleset, Unset] = unset, permission_timeout: Union[PermissionTimeout, Unset] = unset, mcp: Union[McpServerConfigs, Unset] = unset, workspace_id: Union[WorkspaceID, Unset] = unset) -> Session:
        """Create a session

        Makes an empty session in the directory of the request. Causes `session.created`. Nothing runs until the first prompt.
        """
        return await self._sender.call("POST", "/session", {}, {"directory": directory, "workspace": workspace}, {}, body={"parentID": parent_id, "title": title, "agent": agent, "model": model, "metadata": metadata, "permission": permission, "permissionTimeout": permission_timeout, "mcp": mcp, "workspaceID": workspace_id})

    async def status(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Dict[str, SessionStatus]:
        """Which sessions are busy

        By session id. Sessions that are idle are left out.
        """
        return await self._sender.call("GET", "/session/status", {}, {"directory": directory, "workspace": workspace}, {})

    async def get(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Session:
        """Read a session

        Finds sessions of every directory.
        """
        return await self._sender.call("GET", "/session/{sessionID}", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def update(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, title: Union[str, Unset] = unset, metadata: Union[Dict[str, Any], Unset] = unset, permission: Union[PermissionRuleset, Unset] = unset, time: Union[SessionUpdateTime, Unset] = unset) -> Session:
        """Change a session

        Sets the title, metadata or archive time, or adds permission rules. Causes `session.updated` if anything changed.
        """
        return await self._sender.call("PATCH", "/session/{sessionID}", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"title": title, "metadata": metadata, "permission": permission, "time": time})

    async def delete(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Delete a session

        Aborts what runs, then removes the session with its messages and children. Causes `session.deleted` for each session removed, children first.
        """
        return await self._sender.call("DELETE", "/session/{sessionID}", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def children(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Session]:
        """List child sessions

        Sessions whose `parentID` is this one: those its agent started for subtasks, and those a client created.
        """
        return await self._sender.call("GET", "/session/{sessionID}/children", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def todo(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Todo]:
        """Read the todo list

        What the agent noted to do, as last told by `todo.updated`.
        """
        return await self._sender.call("GET", "/session/{sessionID}/todo", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def diff(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, message_id: Union[str, Unset] = unset) -> List[SnapshotFileDiff]:
        """What changed on disk

        With `messageID`, what the turn of that message changed; without it, what all turns did together: a file that several of them changed comes once. Turns that are reverted do not count.
        """
        return await self._sender.call("GET", "/session/{sessionID}/diff", {"sessionID": session_id}, {"directory": directory, "workspace": workspace, "messageID": message_id}, {})

    async def command(self, *, session_id: str, arguments: str, command: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, message_id: Union[MessageID, Unset] = unset, agent: Union[str, Unset] = unset, model: Union[str, Unset] = unset, variant: Union[str, Unset] = unset, parts: Union[List[FilePartInput], Unset] = unset) -> AssistantMessageWithParts:
        """Run a command

        Fills the command's template with the arguments and sends it as a prompt: `$1` and on stand for single words, `$ARGUMENTS` for all of them, the output of a shell command in the template for the command, and `@path` attaches a file. The command's own agent and model win over those given here. A command marked `subtask` is handed to its agent as a subagent. The text of a `server:prompt` is made by its MCP server; each word typed is an argument, the rest of them the last one. A plugin of the directory may change what is sent or refuse it, with 400 in its words. Waits and answers as `POST /session/{sessionID}/message` does; `command.executed` is sent when the turn has ended.
        """
        return await self._sender.call("POST", "/session/{sessionID}/command", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"messageID": message_id, "agent": agent, "model": model, "arguments": arguments, "command": command, "variant": variant, "parts": parts})

    async def init(self, *, session_id: str, model_id: str, provider_id: str, message_id: MessageID, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Write AGENTS.md

        Runs the command `init` with the model given: the agent studies the project and writes or improves its `AGENTS.md`. Answers when the turn has ended.
        """
        return await self._sender.call("POST", "/session/{sessionID}/init", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"modelID": model_id, "providerID": provider_id, "messageID": message_id})

    async def shell(self, *, session_id: str, agent: str, command: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, message_id: Union[MessageID, Unset] = unset, model: Union[ModelRef, Unset] = unset) -> MessageWithParts:
        """Run a shell command

        Runs a command for the user, who needs no permission for it, and keeps it and its output in the conversation, so that the agent knows of it. No model is asked. The session is busy meanwhile; `abort` ends the command with all its processes.
        """
        return await self._sender.call("POST", "/session/{sessionID}/shell", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"messageID": message_id, "agent": agent, "model": model, "command": command})

    async def messages(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, limit: Union[int, Unset] = unset, before: Union[str, Unset] = unset) -> List[MessageWithParts]:
        """List messages

        Oldest first. With `limit`, the newest ones; if there are older ones, `X-Next-Cursor` holds the `before` that gets them.
        """
        return await self._sender.call("GET", "/session/{sessionID}/message", {"sessionID": session_id}, {"directory": directory, "workspace": workspace, "limit": limit, "before": before}, {})

    async def prompt(self, *, session_id: str, parts: List[PartInput], directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, message_id: Union[MessageID, Unset] = unset, model: Union[ModelRef, Unset] = unset, agent: Union[str, Unset] = unset, no_reply: Union[bool, Unset] = unset, delivery: Union[Literal["steer", "queue"], Unset] = unset, tools: Union[Dict[str, bool], Unset] = unset, format: Union[OutputFormat, Unset] = unset, system: Union[str, Unset] = unset, variant: Union[str, Unset] = unset) -> AssistantMessageWithParts:
        """Send a prompt and wait for the answer

        Stores the user message, runs the agent and answers with its last message. The message is on disk before status and headers are sent; they come once the prompt is admitted, the body when the turn is done. Until then the server may send blanks, which JSON allows, to keep the connection open. If the session is busy, in this process or another one on the same database, the prompt joins the turn that runs or waits its own (see `delivery`). What was accepted is answered, or ended with an error that says why, by whichever process comes next. Closing the connection does not abort the turn.
        """
        return await self._sender.call("POST", "/session/{sessionID}/message", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"messageID": message_id, "model": model, "agent": agent, "noReply": no_reply, "delivery": delivery, "tools": tools, "format": format, "system": system, "variant": variant, "parts": parts})

    async def message(self, *, session_id: str, message_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> MessageWithParts:
        """Read a message

        One message as it is now, with the text streamed so far.
        """
        return await self._sender.call("GET", "/session/{sessionID}/message/{messageID}", {"sessionID": session_id, "messageID": message_id}, {"directory": directory, "workspace": workspace}, {})

    async def delete_message(self, *, session_id: str, message_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Delete a message

        Removes a message with its parts. What it changed on disk stays. Causes `message.removed` and `message.deleted`.
        """
        return await self._sender.call("DELETE", "/session/{sessionID}/message/{messageID}", {"sessionID": session_id, "messageID": message_id}, {"directory": directory, "workspace": workspace}, {})

    async def abort(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Abort what runs

        Stops the turn: the model call, the tools with all their processes, open permission requests. Prompts that wait are not run any more. Answers when all of that has ended and the session is idle. Each message cut short ends with `MessageAbortedError`, which `session.error` tells as well.
        """
        return await self._sender.call("POST", "/session/{sessionID}/abort", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def revert(self, *, session_id: str, message_id: MessageID, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, part_id: Union[PartID, Unset] = unset) -> Session:
        """Take back a part of the session

        Takes the session back to before a message, or before a part of one. Files that the agent changed since then get their earlier content at once; other files are not touched. What cannot be taken back stays as it is and is named in `revert.unrestored` with the reason: files over 2 MB, ignored ones, those of repositories inside and outside of the project. Of these only what the file tools changed is known, not what commands did; of large files both. The messages stay listed until the next prompt, which removes them; until then `session.unrevert` brings all back. A point inside an answer before anything was said is moved to its prompt. Causes `session.diff` with what was taken back, and `session.updated`.
        """
        return await self._sender.call("POST", "/session/{sessionID}/revert", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"messageID": message_id, "partID": part_id})

    async def unrevert(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Session:
        """Undo a revert

        Brings the messages and the files of a pending revert back. Without one nothing happens. Causes `session.updated`.
        """
        return await self._sender.call("POST", "/session/{sessionID}/unrevert", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def fork(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, message_id: Union[MessageID, Unset] = unset) -> Session:
        """Copy a session

        Makes a new session of the same directory with copies of the messages, or of those before `messageID`. Messages of a pending revert are not copied. The session may be busy: what is still being written is closed in the copy. Files are not touched. Causes `session.created`, then for each copy `message.created` and `message.updated` without parts, and `message.part.updated` for each part. A fork of more than 500 messages is told of by `session.created` and, when all are there, `session.updated` alone: its messages are to be read.
        """
        return await self._sender.call("POST", "/session/{sessionID}/fork", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"messageID": message_id})

    async def share(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Session:
        """Publish a session

        There is no place on this server to publish sessions at, so this is refused with `data.reason` `not-available`. The configuration says `share: disabled`, by which clients offer it to nobody.
        """
        return await self._sender.call("POST", "/session/{sessionID}/share", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def unshare(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Session:
        """Take back a published session

        Nothing of this server is published, so nothing changes and no event tells of it.
        """
        return await self._sender.call("DELETE", "/session/{sessionID}/share", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})

    async def summarize(self, *, session_id: str, provider_id: str, model_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, auto: Union[bool, Unset] = unset) -> bool:
        """Condense the history of a session

        Has the agent `compaction` write a summary, which the model reads from then on in place of what it covers; the newest messages stay in full. Nothing is removed from the list of messages: a prompt with a `compaction` part and an answer with `summary: true` are added, the latter streamed like any other, and `session.compacted` follows. Waits for a running turn, and answers when the summary is there. If it fails the answer is `false`, its message has the error and the history stays as it was. A session without messages is left alone.
        """
        return await self._sender.call("POST", "/session/{sessionID}/summarize", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"providerID": provider_id, "modelID": model_id, "auto": auto})

    async def prompt_async(self, *, session_id: str, parts: List[PartInput], directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, message_id: Union[MessageID, Unset] = unset, model: Union[ModelRef, Unset] = unset, agent: Union[str, Unset] = unset, no_reply: Union[bool, Unset] = unset, delivery: Union[Literal["steer", "queue"], Unset] = unset, tools: Union[Dict[str, bool], Unset] = unset, format: Union[OutputFormat, Unset] = unset, system: Union[str, Unset] = unset, variant: Union[str, Unset] = unset) -> None:
        """Send a prompt

        Like `POST /session/{sessionID}/message`, but answers once the prompt is stored. What follows is told by events; a failure by `session.error` and the message. A prompt that is refused, for a model there is not for example, is told by `session.error` too, beside the status.
        """
        return await self._sender.call("POST", "/session/{sessionID}/prompt_async", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {}, body={"messageID": message_id, "model": model, "agent": agent, "noReply": no_reply, "delivery": delivery, "tools": tools, "format": format, "system": system, "variant": variant, "parts": parts})


class AsyncPartGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def update(self, *, session_id: str, message_id: str, part_id: str, part: Part, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Part:
        """Change a part

        Replaces a part by the one given, or adds it to the message if it has none of that id. What the model reads from the next prompt on is changed with it. Causes `message.part.updated`.
        """
        return await self._sender.call("PATCH", "/session/{sessionID}/message/{messageID}/part/{partID}", {"sessionID": session_id, "messageID": message_id, "partID": part_id}, {"directory": directory, "workspace": workspace}, {}, whole=part)

    async def delete(self, *, session_id: str, message_id: str, part_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Delete a part

        Removes one part of a message; what it changed on disk stays. Possible while the session is busy, except for parts of the answer that is being written. Causes `message.part.removed`.
        """
        return await self._sender.call("DELETE", "/session/{sessionID}/message/{messageID}/part/{partID}", {"sessionID": session_id, "messageID": message_id, "partID": part_id}, {"directory": directory, "workspace": workspace}, {})


class AsyncPermissionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[PermissionRequest]:
        """List open permission requests

        Requests of the directory that wait for a reply, oldest first. A client that connects late finds here what it missed.
        """
        return await self._sender.call("GET", "/permission", {}, {"directory": directory, "workspace": workspace}, {})

    async def reply(self, *, request_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, reply: Union[PermissionReply, Unset] = unset, message: Union[str, Unset] = unset, allow: Union[bool, Unset] = unset) -> bool:
        """Reply to a permission request

        Lets the tool go on or refuses it. `reject` also refuses the other open requests of the session. `always` also allows open requests that it covers. Causes `permission.replied` for each. The first reply counts.
        """
        return await self._sender.call("POST", "/permission/{requestID}/reply", {"requestID": request_id}, {"directory": directory, "workspace": workspace}, {}, body={"reply": reply, "message": message, "allow": allow})

    async def respond(self, *, session_id: str, permission_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, response: Union[PermissionReply, Unset] = unset, reply: Union[PermissionReply, Unset] = unset, message: Union[str, Unset] = unset, allow: Union[bool, Unset] = unset) -> bool:
        """Reply to a permission request (older path)

        Same as `POST /permission/{requestID}/reply`, which new clients should use.

        Deprecated.
        """
        return await self._sender.call("POST", "/session/{sessionID}/permissions/{permissionID}", {"sessionID": session_id, "permissionID": permission_id}, {"directory": directory, "workspace": workspace}, {}, body={"response": response, "reply": reply, "message": message, "allow": allow})


class AsyncQuestionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[QuestionRequest]:
        """List open questions

        Questions of the directory that wait for an answer, oldest first. A client that connects late finds here what it missed.
        """
        return await self._sender.call("GET", "/question", {}, {"directory": directory, "workspace": workspace}, {})

    async def reply(self, *, request_id: str, answers: List[QuestionAnswer], directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Answer questions

        Gives the agent one answer for each question of the request, in their order. Causes `question.replied`. The first reply counts.
        """
        return await self._sender.call("POST", "/question/{requestID}/reply", {"requestID": request_id}, {"directory": directory, "workspace": workspace}, {}, body={"answers": answers})

    async def reject(self, *, request_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Dismiss questions

        Leaves the questions of the request unanswered, which ends the turn. Causes `question.rejected`.
        """
        return await self._sender.call("POST", "/question/{requestID}/reject", {"requestID": request_id}, {"directory": directory, "workspace": workspace}, {})


class AsyncMcpAuthGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def start(self, *, name: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> McpAuthStart:
        """Begin a login at an MCP server

        Asks a remote server where its users log in. After the login the browser comes back to the redirect address with a code: when that is on this machine, the server takes it there by itself; otherwise send it to `mcp.auth.callback`. A login is awaited for 5 minutes.
        """
        return await self._sender.call("POST", "/mcp/{name}/auth", {"name": name}, {"directory": directory, "workspace": workspace}, {})

    async def remove(self, *, name: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> McpAuthRemoved:
        """Log out of an MCP server

        Forgets the tokens and the client of an earlier login, and connects again without them.
        """
        return await self._sender.call("DELETE", "/mcp/{name}/auth", {"name": name}, {"directory": directory, "workspace": workspace}, {})

    async def callback(self, *, name: str, code: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> MCPStatus:
        """End a login with its code

        Turns the code the browser came back with into tokens, and connects with them.
        """
        return await self._sender.call("POST", "/mcp/{name}/auth/callback", {"name": name}, {"directory": directory, "workspace": workspace}, {}, body={"code": code})

    async def authenticate(self, *, name: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> MCPStatus:
        """Log in at an MCP server

        Begins a login, opens it in a browser on the machine of the server, and waits until the user has logged in, the request is cancelled or 5 minutes have passed. Where no browser opens, `mcp.browser.open.failed` tells the address and the wait goes on.
        """
        return await self._sender.call("POST", "/mcp/{name}/auth/authenticate", {"name": name}, {"directory": directory, "workspace": workspace}, {})


class AsyncMcpGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.auth = AsyncMcpAuthGroup(sender)

    async def status(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, session_id: Union[SessionID, Unset] = unset) -> Dict[str, MCPStatus]:
        """How are the MCP servers?

        Each configured server of the directory with its status. Starts the servers if they are not running; one that is still connecting is waited for, at most 5 seconds after its start, and is `failed` until it has connected.
        """
        return await self._sender.call("GET", "/mcp", {}, {"directory": directory, "workspace": workspace, "sessionID": session_id}, {})

    async def add(self, *, name: str, config: Union[McpLocalConfig, McpRemoteConfig], directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Dict[str, MCPStatus]:
        """Add an MCP server

        Adds a server to the directory until the process ends, or replaces one of the same name, and waits until it has connected or failed. Configuration files stay as they are.
        """
        return await self._sender.call("POST", "/mcp", {}, {"directory": directory, "workspace": workspace}, {}, body={"name": name, "config": config})

    async def connect(self, *, name: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Switch an MCP server on

        Connects a server that is off or has failed, and waits until that has worked or not. Holds until the process ends or the server's configuration changes. 400 where the project that brings it along has not been allowed to run it yet (`project_trust`).
        """
        return await self._sender.call("POST", "/mcp/{name}/connect", {"name": name}, {"directory": directory, "workspace": workspace}, {})

    async def disconnect(self, *, name: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Switch an MCP server off

        Ends the connection, and the process of a local server with all it started. Holds until the process ends or the server's configuration changes.
        """
        return await self._sender.call("POST", "/mcp/{name}/disconnect", {"name": name}, {"directory": directory, "workspace": workspace}, {})


class AsyncPtyGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def shells(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[PtyShell]:
        """Which shells are there?

        The shells that this machine offers its users, in the order of `/etc/shells`, without those that are not there.
        """
        return await self._sender.call("GET", "/pty/shells", {}, {"directory": directory, "workspace": workspace}, {})

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Pty]:
        """List terminals

        The terminals of the directory that run, the oldest first.
        """
        return await self._sender.call("GET", "/pty", {}, {"directory": directory, "workspace": workspace}, {})

    async def create(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, command: Union[str, Unset] = unset, args: Union[List[str], Unset] = unset, cwd: Union[str, Unset] = unset, title: Union[str, Unset] = unset, env: Union[Dict[str, str], Unset] = unset) -> Pty:
        """Open a terminal

        Starts a program in a terminal of 80 columns and 24 rows; without a body's word for it, the user's login shell. It runs as the user and asks for nothing, as what a person types: agents have no part in it. The permission `pty` of the configuration can deny it, by patterns of the whole command line; then the answer is 403, as `PtyForbiddenError`. `ask` allows it, since who asks for a terminal is the one who would be asked.
        """
        return await self._sender.call("POST", "/pty", {}, {"directory": directory, "workspace": workspace}, {}, body={"command": command, "args": args, "cwd": cwd, "title": title, "env": env})

    async def get(self, *, pty_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Pty:
        """Get a terminal

        One that runs. Another directory's is 404.
        """
        return await self._sender.call("GET", "/pty/{ptyID}", {"ptyID": pty_id}, {"directory": directory, "workspace": workspace}, {})

    async def update(self, *, pty_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, title: Union[str, Unset] = unset, size: Union[PtySize, Unset] = unset) -> Pty:
        """Rename or resize a terminal

        What is not given stays as it is. Its program is told of a new size at once. All who look at a terminal share its size.
        """
        return await self._sender.call("PUT", "/pty/{ptyID}", {"ptyID": pty_id}, {"directory": directory, "workspace": workspace}, {}, body={"title": title, "size": size})

    async def remove(self, *, pty_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Close a terminal

        Ends its program and all that runs in it: SIGHUP first, then SIGKILL for what does not heed it. Its WebSockets are closed with 1000. Answered when all of it is gone.
        """
        return await self._sender.call("DELETE", "/pty/{ptyID}", {"ptyID": pty_id}, {"directory": directory, "workspace": workspace}, {})

    async def connect_token(self, *, pty_id: str, x_opencode_ticket: Union[str, Unset] = unset, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> PtyTicketConnectToken:
        """Get a ticket for a terminal

        A ticket lets a page open the WebSocket of one terminal once, within 60 seconds, without the password in an address. It stands for the credentials of nothing else. Refused (403, `PtyForbiddenError`) without the header `x-opencode-ticket: 1`, which no form can send, and from pages of an origin that may not read the answer.
        """
        return await self._sender.call("POST", "/pty/{ptyID}/connect-token", {"ptyID": pty_id}, {"directory": directory, "workspace": workspace}, {"x-opencode-ticket": x_opencode_ticket})

    async def connect(self, *, pty_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, cursor: Union[str, Unset] = unset, ticket: Union[str, Unset] = unset) -> bool:
        """Connect to a terminal

        A WebSocket (`Upgrade: websocket`), by which a terminal is seen and typed into. Without an offer of an upgrade the answer is `true` where there is something to connect to; a ticket is not used up by that.
        """
        return await self._sender.call("GET", "/pty/{ptyID}/connect", {"ptyID": pty_id}, {"directory": directory, "workspace": workspace, "cursor": cursor, "ticket": ticket}, {})


class AsyncExperimentalSessionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, roots: Union[bool, Literal["true", "false"], Unset] = unset, archived: Union[bool, Literal["true", "false"], Unset] = unset, start: Union[float, Unset] = unset, cursor: Union[float, Unset] = unset, search: Union[str, Unset] = unset, limit: Union[int, Unset] = unset) -> List[GlobalSession]:
        """List sessions of all projects

        Newest `time.updated` first, each with its project. Only a `directory` in the query narrows it to exactly that directory; the header does not. `X-Next-Cursor` leads to the next page.
        """
        return await self._sender.call("GET", "/experimental/session", {}, {"directory": directory, "workspace": workspace, "roots": roots, "archived": archived, "start": start, "cursor": cursor, "search": search, "limit": limit}, {})

    async def background(self, *, session_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Go on without the subagents that are waited for

        The calls of the `task` tool that the session waits for just now are completed at once, with `background` in their metadata, and its turn goes on. Their subagents work on in their own sessions. When one has ended, the session is told in a synthetic message, which joins the turn that runs or begins one; what was aborted is told as well and begins none. That survives a restart of the server.
        """
        return await self._sender.call("POST", "/experimental/session/{sessionID}/background", {"sessionID": session_id}, {"directory": directory, "workspace": workspace}, {})


class AsyncExperimentalCapabilitiesGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ExperimentalCapabilities:
        """What of the experimental is on

        Clients ask this before they offer what not every server does.
        """
        return await self._sender.call("GET", "/experimental/capabilities", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncExperimentalConsoleGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ConsoleState:
        """Read what an account manages

        This server knows no accounts that bring providers along, so no provider is managed and there is nothing to switch to.
        """
        return await self._sender.call("GET", "/experimental/console", {}, {"directory": directory, "workspace": workspace}, {})

    async def list_orgs(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ConsoleOrgs:
        """List organisations of accounts

        Always empty, for there are no accounts.
        """
        return await self._sender.call("GET", "/experimental/console/orgs", {}, {"directory": directory, "workspace": workspace}, {})

    async def switch_org(self, *, account_id: str, org_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Work for another organisation

        There are no accounts to switch between, so this is refused with `data.reason` `not-available`.
        """
        return await self._sender.call("POST", "/experimental/console/switch", {}, {"directory": directory, "workspace": workspace}, {}, body={"accountID": account_id, "orgID": org_id})


class AsyncExperimentalControlPlaneGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def move_session(self, *, session_id: SessionID, destination: MoveSessionDestination, move_changes: Union[bool, Unset] = unset) -> None:
        """Go on in another directory

        Has a session that rests, and its children, go on in another directory of the same project: a folder of the work tree, another work tree, another clone. With `moveChanges` what is not committed below its present directory, staged or not, and files that git does not know go with it: they are applied there, all or nothing, and then taken away here. `session.updated` tells of it.
        """
        return await self._sender.call("POST", "/experimental/control-plane/move-session", {}, {}, {}, body={"sessionID": session_id, "destination": destination, "moveChanges": move_changes})


class AsyncExperimentalProjectCopyGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def generate_name(self, *, project_id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, context: Union[str, Unset] = unset) -> ProjectCopyName:
        """Name a copy

        A short name for a copy of the project: the words of `context` that say something, or two words. No model is asked.
        """
        return await self._sender.call("POST", "/experimental/project/{projectID}/copy/generate-name", {"projectID": project_id}, {"directory": directory, "workspace": workspace}, {}, body={"context": context})


class AsyncExperimentalWorkspaceAdapterGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[WorkspaceAdapter]:
        """List kinds of workspaces

        What workspaces can be made of here: work trees of git on this machine.
        """
        return await self._sender.call("GET", "/experimental/workspace/adapter", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncExperimentalWorkspaceGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.adapter = AsyncExperimentalWorkspaceAdapterGroup(sender)

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[Workspace]:
        """List workspaces

        Those of the directory's project, the oldest first.
        """
        return await self._sender.call("GET", "/experimental/workspace", {}, {"directory": directory, "workspace": workspace}, {})

    async def create(self, *, type: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, id: Union[str, Unset] = unset, branch: Union[str, None, Unset] = unset, extra: Any = unset) -> Workspace:
        """Make a workspace

        Makes a work tree of the directory's repository, at what that has checked out: on a new branch of the name given, or on none. `workspace.status` tells of it, `worktree.ready` in the workspace that its files are there. Requests with `?workspace=<id>` work in it, and sessions made in it are its own.
        """
        return await self._sender.call("POST", "/experimental/workspace", {}, {"directory": directory, "workspace": workspace}, {}, body={"id": id, "type": type, "branch": branch, "extra": extra})

    async def status(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[WorkspaceConnection]:
        """Can workspaces be used?

        Of those of the directory's project. One whose folder is gone is in error.
        """
        return await self._sender.call("GET", "/experimental/workspace/status", {}, {"directory": directory, "workspace": workspace}, {})

    async def sync_list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> None:
        """Look again for workspaces

        Reads the workspaces anew that other processes may have made.
        """
        return await self._sender.call("POST", "/experimental/workspace/sync-list", {}, {"directory": directory, "workspace": workspace}, {})

    async def warp(self, *, id: Union[str, None], session_id: SessionID, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, copy_changes: Union[bool, Unset] = unset) -> None:
        """Put a session into a workspace

        Has a session that rests, with its children, go on in the workspace, or for null where its project is. With `copyChanges` what is not committed where it comes from is there too, and stays here as well; where it cannot be applied nothing is changed. `session.updated` tells of it.
        """
        return await self._sender.call("POST", "/experimental/workspace/warp", {}, {"directory": directory, "workspace": workspace}, {}, body={"id": id, "sessionID": session_id, "copyChanges": copy_changes})

    async def remove(self, *, id: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Workspace:
        """Remove a workspace

        Removes the workspace, its work tree with all that is not committed, and the sessions that are in it: those to be kept are put elsewhere first, by `POST /experimental/workspace/warp`. A branch that it was made with stays.
        """
        return await self._sender.call("DELETE", "/experimental/workspace/{id}", {"id": id}, {"directory": directory, "workspace": workspace}, {})


class AsyncExperimentalResourceGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> Dict[str, McpResource]:
        """List resources of MCP servers

        What the connected MCP servers of the directory offer to read.
        """
        return await self._sender.call("GET", "/experimental/resource", {}, {"directory": directory, "workspace": workspace}, {})


class AsyncExperimentalGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.session = AsyncExperimentalSessionGroup(sender)
        self.capabilities = AsyncExperimentalCapabilitiesGroup(sender)
        self.console = AsyncExperimentalConsoleGroup(sender)
        self.control_plane = AsyncExperimentalControlPlaneGroup(sender)
        self.project_copy = AsyncExperimentalProjectCopyGroup(sender)
        self.workspace = AsyncExperimentalWorkspaceGroup(sender)
        self.resource = AsyncExperimentalResourceGroup(sender)


class AsyncWorktreeGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> List[str]:
        """List work trees

        Work trees of the directory's repository beside the main one, as git has them. Empty outside a repository.
        """
        return await self._sender.call("GET", "/experimental/worktree", {}, {"directory": directory, "workspace": workspace}, {})

    async def create(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, worktree_create_input: Union[WorktreeCreateInput, Unset] = unset) -> Worktree:
        """Make a work tree

        Makes a work tree of the directory's repository, in the data folder of this server, with a branch `opencode/<name>` at what the directory has checked out. The answer comes before its files: `worktree.ready` in the work tree tells when they are there, `worktree.failed` what went wrong. Then the start command of the project runs in it, then `startCommand`; one that fails is told by `worktree.failed` too.
        """
        return await self._sender.call("POST", "/experimental/worktree", {}, {"directory": directory, "workspace": workspace}, {}, whole=worktree_create_input)

    async def remove(self, *, worktree_remove_input: WorktreeRemoveInput, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Remove a work tree

        Ends what runs in the work tree and removes it with all that is in it, changes that are not committed included. Only what `GET /experimental/worktree` lists is removed: never the main work tree, one that is locked, or any other folder. Its branch goes too where this server made it and every commit of it is on another branch, tag or remote.
        """
        return await self._sender.call("DELETE", "/experimental/worktree", {}, {"directory": directory, "workspace": workspace}, {}, whole=worktree_remove_input)

    async def reset(self, *, worktree_reset_input: WorktreeResetInput, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Set a work tree back

        Sets the work tree to the default branch as it is now, at the remote where there is one. What was changed in it, files that git ignores and commits of its own included, is dropped; its branch keeps its name. Refused for the main work tree and for the one that the request works in. Nothing is changed when the remote cannot be reached.
        """
        return await self._sender.call("POST", "/experimental/worktree/reset", {}, {"directory": directory, "workspace": workspace}, {}, whole=worktree_reset_input)


class AsyncV2ProjectCopyGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def create(self, *, project_id: str, strategy: str, directory: str, location: Union[V2ProjectCopyCreateLocation, Unset] = unset, name: Union[str, Unset] = unset) -> ProjectCopyCopy:
        """Make a copy of the project

        Makes a work tree without a branch, at what the directory of the request has checked out. That must be of the project. `project.directories.updated` tells of it.
        """
        return await self._sender.call("POST", "/experimental/project/{projectID}/copy", {"projectID": project_id}, {"location": location}, {}, body={"strategy": strategy, "directory": directory, "name": name})

    async def remove(self, *, project_id: str, directory: str, force: bool, location: Union[V2ProjectCopyRemoveLocation, Unset] = unset) -> None:
        """Remove a copy of the project

        Ends what runs in a copy and removes it: any work tree of the repository except the main one and those that are locked, and nothing else. Without `force` one with changes that are not committed is refused, and `data.forceRequired` says so. No branch is removed.
        """
        return await self._sender.call("DELETE", "/experimental/project/{projectID}/copy", {"projectID": project_id}, {"location": location}, {}, body={"directory": directory, "force": force})

    async def refresh(self, *, project_id: str, location: Union[V2ProjectCopyRefreshLocation, Unset] = unset) -> None:
        """Look again for copies

        Where a project is, is asked of git each time, so there is nothing to be refreshed; `project.directories.updated` has clients ask again.
        """
        return await self._sender.call("POST", "/experimental/project/{projectID}/copy/refresh", {"projectID": project_id}, {"location": location}, {})


class AsyncV2HealthGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self) -> V2Health:
        """Is the server up?

        Needs credentials like every other path. Loads nothing.
        """
        return await self._sender.call("GET", "/api/health", {}, {}, {})


class AsyncV2LocationGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self, *, location: Union[V2LocationGetLocation, Unset] = unset) -> LocationInfo:
        """Where is this?

        The directory that the request works in, as the server understands it, and its project. A directory that does not exist belongs to the project `global`.
        """
        return await self._sender.call("GET", "/api/location", {}, {"location": location}, {})


class AsyncV2AgentGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2AgentListLocation, Unset] = unset) -> V2AgentList:
        """List agents

        The agents of the directory: those that come with the server first, then those of the configuration.
        """
        return await self._sender.call("GET", "/api/agent", {}, {"location": location}, {})


class AsyncV2ModelGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2ModelListLocation, Unset] = unset) -> V2ModelList:
        """List models

        Models of the providers that are connected. Keys are never part of it.
        """
        return await self._sender.call("GET", "/api/model", {}, {"location": location}, {})


class AsyncV2ProviderGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2ProviderListLocation, Unset] = unset) -> V2ProviderList:
        """List providers

        Providers that are connected. Keys are never part of it.
        """
        return await self._sender.call("GET", "/api/provider", {}, {"location": location}, {})

    async def get(self, *, provider_id: str, location: Union[V2ProviderGetLocation, Unset] = unset) -> V2ProviderAnswer:
        """Get a provider

        Any provider that is known, connected or not.
        """
        return await self._sender.call("GET", "/api/provider/{providerID}", {"providerID": provider_id}, {"location": location}, {})


class AsyncV2CommandGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2CommandListLocation, Unset] = unset) -> V2CommandList:
        """List commands

        Commands that come with the server, of the configuration, of files and of MCP servers. Skills are not among them: see `GET /api/skill`.
        """
        return await self._sender.call("GET", "/api/command", {}, {"location": location}, {})


class AsyncV2SkillGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2SkillListLocation, Unset] = unset) -> V2SkillList:
        """List skills

        Skills that the agent can load here, ordered by name.
        """
        return await self._sender.call("GET", "/api/skill", {}, {"location": location}, {})


class AsyncV2SessionRevertGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def stage(self, *, session_id: str, message_id: str, files: Union[bool, Unset] = unset) -> V2RevertAnswer:
        """Take back, for now

        Takes the session back to before a message, files included unless `files` is false. The conversation stays as it is until that is made final: by `commit`, or by the next prompt. Taken back again, it is so from where it was at first. Not while the session is busy.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/revert/stage", {"sessionID": session_id}, {}, {}, body={"messageID": message_id, "files": files})

    async def clear(self, *, session_id: str) -> None:
        """Undo taking back

        Puts the files back as they were before `stage`. Nothing happens where nothing is taken back. Not while the session is busy.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/revert/clear", {"sessionID": session_id}, {}, {})

    async def commit(self, *, session_id: str) -> None:
        """Make taking back final

        Removes the message that the session was taken back to, and all after it. Nothing happens where nothing is taken back. Not while the session is busy.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/revert/commit", {"sessionID": session_id}, {}, {})


class AsyncV2SessionPermissionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, session_id: str) -> V2SessionPermissionList:
        """List permission requests of a session

        The oldest first.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}/permission", {"sessionID": session_id}, {}, {})

    async def create(self, *, session_id: str, action: str, resources: List[str], id: Union[str, Unset] = unset, save: Union[List[str], Unset] = unset, metadata: Union[Dict[str, Any], Unset] = unset, source: Union[PermissionV2Source, Unset] = unset, agent: Union[str, Unset] = unset) -> V2PermissionOutcome:
        """Ask for a permission

        Says what the rules of the session's agent, or of the one named, make of an action, and does not wait: where a person is to be asked, the request is told by `permission.v2.asked` and waits for a reply. One denied resource denies all; else one to be asked for asks for all.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/permission", {"sessionID": session_id}, {}, {}, body={"id": id, "action": action, "resources": resources, "save": save, "metadata": metadata, "source": source, "agent": agent})

    async def get(self, *, session_id: str, request_id: str) -> V2PermissionAnswer:
        """Get a permission request

        One that waits.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}/permission/{requestID}", {"sessionID": session_id, "requestID": request_id}, {}, {})

    async def reply(self, *, session_id: str, request_id: str, reply: PermissionV2Reply, message: Union[str, Unset] = unset) -> None:
        """Answer a permission request

        The first reply counts. `always` saves what the request offers to save, for the project; what else that covers need not wait any longer. `reject` refuses everything that waits in the session; the agent reads the message.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/permission/{requestID}/reply", {"sessionID": session_id, "requestID": request_id}, {}, {}, body={"reply": reply, "message": message})


class AsyncV2SessionQuestionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, session_id: str) -> V2SessionQuestionList:
        """List questions of a session

        The oldest first.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}/question", {"sessionID": session_id}, {}, {})

    async def reply(self, *, session_id: str, request_id: str, question_v2_reply: QuestionV2Reply) -> None:
        """Answer questions

        One answer for each question of the request, in their order; those left out are unanswered. The first reply counts.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/question/{requestID}/reply", {"sessionID": session_id, "requestID": request_id}, {}, {}, whole=question_v2_reply)

    async def reject(self, *, session_id: str, request_id: str) -> None:
        """Dismiss questions

        Leaves them unanswered, which ends the turn.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/question/{requestID}/reject", {"sessionID": session_id, "requestID": request_id}, {}, {})


class AsyncV2SessionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.revert = AsyncV2SessionRevertGroup(sender)
        self.permission = AsyncV2SessionPermissionGroup(sender)
        self.question = AsyncV2SessionQuestionGroup(sender)

    async def list(self, *, workspace: Union[str, Unset] = unset, limit: Union[int, Unset] = unset, order: Union[Literal["asc", "desc"], Unset] = unset, search: Union[str, Unset] = unset, directory: Union[str, Unset] = unset, project: Union[str, Unset] = unset, subpath: Union[str, Unset] = unset, cursor: Union[str, Unset] = unset) -> SessionsResponse:
        """List sessions

        Sessions of all directories and projects, children and archived ones included, by when they were made.
        """
        return await self._sender.call("GET", "/api/session", {}, {"workspace": workspace, "limit": limit, "order": order, "search": search, "directory": directory, "project": project, "subpath": subpath, "cursor": cursor}, {})

    async def create(self, *, id: Union[str, Unset] = unset, agent: Union[str, Unset] = unset, model: Union[ModelV2Ref, Unset] = unset, location: Union[LocationRef, Unset] = unset) -> V2SessionAnswer:
        """Create a session

        In the directory of `location`; without it in that of the header `x-opencode-directory`, of `?directory=` or of the server. With the `id` of a session that is there, that one is the answer, as it is. Agent and model are looked at when a prompt needs them.
        """
        return await self._sender.call("POST", "/api/session", {}, {}, {}, body={"id": id, "agent": agent, "model": model, "location": location})

    async def active(self) -> V2ActiveSessions:
        """Which sessions run?

        Sessions of all directories in which something runs, whichever process runs it.
        """
        return await self._sender.call("GET", "/api/session/active", {}, {}, {})

    async def get(self, *, session_id: str) -> V2SessionAnswer:
        """Get a session

        A session by its id.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}", {"sessionID": session_id}, {}, {})

    async def switch_agent(self, *, session_id: str, agent: str) -> None:
        """Switch to another agent

        Prompts from now on are for this agent; an empty name is that of the default one. Where the agent has a model of its own, the session switches to that as well. Causes `session.next.agent.switched`.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/agent", {"sessionID": session_id}, {}, {}, body={"agent": agent})

    async def switch_model(self, *, session_id: str, model: ModelV2Ref) -> None:
        """Switch to another model

        Prompts from now on are for this model. Causes `session.next.model.switched`, unless it is the model already.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/model", {"sessionID": session_id}, {}, {}, body={"model": model})

    async def prompt(self, *, session_id: str, prompt: PromptV2Input, id: Union[str, Unset] = unset, delivery: Union[Literal["steer", "queue"], Unset] = unset, resume: Union[bool, Unset] = unset) -> V2PromptAnswer:
        """Send a prompt

        Answers as soon as the prompt is on disk; what comes of it is told by events. It is for the session's agent and model. To a busy session a prompt with `delivery` of `steer`, the default, joins the turn that runs at its next model call; with `queue` it waits for a turn of its own. With `resume` of false nothing is run: the prompt is read with the next one. A prompt sent again with its `id` starts nothing while that one runs or is answered, and gets the same answer.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/prompt", {"sessionID": session_id}, {}, {}, body={"id": id, "prompt": prompt, "delivery": delivery, "resume": resume})

    async def compact(self, *, session_id: str) -> None:
        """Condense the conversation

        Once nothing else runs, has the session's model write a summary that it reads in place of what came before. Answers when that is done; 503 says why it failed.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/compact", {"sessionID": session_id}, {}, {})

    async def wait(self, *, session_id: str) -> None:
        """Wait until nothing runs

        Answers as soon as nothing of the session runs or waits to run, at once where that is so.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/wait", {"sessionID": session_id}, {}, {})

    async def context(self, *, session_id: str) -> V2Context:
        """What does the model read?

        The conversation from the last summary on, oldest first, in the order in which the model reads it.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}/context", {"sessionID": session_id}, {}, {})

    async def history(self, *, session_id: str, limit: Union[int, Unset] = unset, after: Union[int, Unset] = unset) -> SessionHistory:
        """What happened?

        Events of the session that are kept, oldest first. Of what was removed since there are none.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}/history", {"sessionID": session_id}, {"limit": limit, "after": after}, {})

    def events(self, *, session_id: str, after: Union[str, Unset] = unset) -> AsyncEventStream[SessionDurableEvent]:
        """Follow a session

        What happened after `after`, then what happens, without a gap and nothing twice. Only what is kept: see `GET /api/event` for words as they are written. Comments keep the connection alive; the stream ends when the session is deleted.
        """
        return self._sender.stream("GET", "/api/session/{sessionID}/event", {"sessionID": session_id}, {"after": after}, {})

    async def interrupt(self, *, session_id: str) -> None:
        """Stop what runs

        Ends the turn that runs and what waits behind it; what was written stays. Answers when nothing runs any more, at once where nothing did.
        """
        return await self._sender.call("POST", "/api/session/{sessionID}/interrupt", {"sessionID": session_id}, {}, {})

    async def message(self, *, session_id: str, message_id: str) -> V2MessageAnswer:
        """Get a message

        One entry of the conversation.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}/message/{messageID}", {"sessionID": session_id, "messageID": message_id}, {}, {})

    async def messages(self, *, session_id: str, limit: Union[int, Unset] = unset, order: Union[Literal["asc", "desc"], Unset] = unset, cursor: Union[str, Unset] = unset) -> SessionMessagesResponse:
        """List messages

        The conversation in the order in which it was written, the newest first unless asked otherwise.
        """
        return await self._sender.call("GET", "/api/session/{sessionID}/message", {"sessionID": session_id}, {"limit": limit, "order": order, "cursor": cursor}, {})


class AsyncV2EventGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    def subscribe(self) -> AsyncEventStream[V2Event]:
        """Follow everything

        What happens in all directories, from now on. Events of sessions as `GET /api/session/{sessionID}/event` has them, words as they are written, and the events of `GET /global/event` in this form. Comments keep the connection alive. The stream stays open whatever happens.
        """
        return self._sender.stream("GET", "/api/event", {}, {}, {})


class AsyncV2PermissionRequestGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2PermissionRequestListLocation, Unset] = unset) -> V2PermissionRequestList:
        """List permission requests

        What agents ask in the directory and nobody has answered yet, the oldest first.
        """
        return await self._sender.call("GET", "/api/permission/request", {}, {"location": location}, {})


class AsyncV2PermissionSavedGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, project_id: Union[str, Unset] = unset) -> V2SavedPermissionList:
        """List what is allowed for good

        What `always` has allowed, by project.
        """
        return await self._sender.call("GET", "/api/permission/saved", {}, {"projectID": project_id}, {})

    async def remove(self, *, id: str) -> None:
        """Allow it no longer

        From now on it is asked for again. Nothing happens where there is no such rule.
        """
        return await self._sender.call("DELETE", "/api/permission/saved/{id}", {"id": id}, {}, {})


class AsyncV2PermissionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.request = AsyncV2PermissionRequestGroup(sender)
        self.saved = AsyncV2PermissionSavedGroup(sender)


class AsyncV2QuestionRequestGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2QuestionRequestListLocation, Unset] = unset) -> V2QuestionRequestList:
        """List questions

        What agents want to know in the directory and nobody has answered yet, the oldest first.
        """
        return await self._sender.call("GET", "/api/question/request", {}, {"location": location}, {})


class AsyncV2QuestionGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.request = AsyncV2QuestionRequestGroup(sender)


class AsyncV2IntegrationConnectGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def key(self, *, integration_id: str, key: str, location: Union[V2IntegrationConnectKeyLocation, Unset] = unset, label: Union[str, Unset] = unset) -> None:
        """Connect by a key

        Stores a key of the provider, in place of the one there was; it holds at once. The same store as `PUT /auth/{providerID}`.
        """
        return await self._sender.call("POST", "/api/integration/{integrationID}/connect/key", {"integrationID": integration_id}, {"location": location}, {}, body={"key": key, "label": label})

    async def oauth(self, *, integration_id: str, method_id: str, inputs: Dict[str, str], location: Union[V2IntegrationConnectOauthLocation, Unset] = unset, label: Union[str, Unset] = unset) -> V2AttemptAnswer:
        """Begin to sign in

        For methods of type `oauth`. No built-in provider has one, so this is refused.
        """
        return await self._sender.call("POST", "/api/integration/{integrationID}/connect/oauth", {"integrationID": integration_id}, {"location": location}, {}, body={"methodID": method_id, "inputs": inputs, "label": label})


class AsyncV2IntegrationAttemptGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def status(self, *, attempt_id: str, location: Union[V2IntegrationAttemptStatusLocation, Unset] = unset) -> V2AttemptStatusAnswer:
        """How far is a sign-in?

        A sign-in that is not known is an invalid request.
        """
        return await self._sender.call("GET", "/api/integration/attempt/{attemptID}", {"attemptID": attempt_id}, {"location": location}, {})

    async def cancel(self, *, attempt_id: str, location: Union[V2IntegrationAttemptCancelLocation, Unset] = unset) -> None:
        """Give up a sign-in

        Nothing happens where there is none.
        """
        return await self._sender.call("DELETE", "/api/integration/attempt/{attemptID}", {"attemptID": attempt_id}, {"location": location}, {})

    async def complete(self, *, attempt_id: str, location: Union[V2IntegrationAttemptCompleteLocation, Unset] = unset, code: Union[str, Unset] = unset) -> None:
        """Complete a sign-in

        With the code that the provider gave. A sign-in that is not known is an invalid request.
        """
        return await self._sender.call("POST", "/api/integration/attempt/{attemptID}/complete", {"attemptID": attempt_id}, {"location": location}, {}, body={"code": code})


class AsyncV2IntegrationGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.connect = AsyncV2IntegrationConnectGroup(sender)
        self.attempt = AsyncV2IntegrationAttemptGroup(sender)

    async def list(self, *, location: Union[V2IntegrationListLocation, Unset] = unset) -> V2IntegrationList:
        """List what can be connected

        Every provider that is known, with the ways to connect it and what connects it.
        """
        return await self._sender.call("GET", "/api/integration", {}, {"location": location}, {})

    async def get(self, *, integration_id: str, location: Union[V2IntegrationGetLocation, Unset] = unset) -> V2IntegrationAnswer:
        """Get what can be connected

        One provider. One that is not known is an invalid request.
        """
        return await self._sender.call("GET", "/api/integration/{integrationID}", {"integrationID": integration_id}, {"location": location}, {})


class AsyncV2CredentialGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def update(self, *, credential_id: str, label: str, location: Union[V2CredentialUpdateLocation, Unset] = unset) -> None:
        """Name a stored key

        Nothing happens where there is none.
        """
        return await self._sender.call("PATCH", "/api/credential/{credentialID}", {"credentialID": credential_id}, {"location": location}, {}, body={"label": label})

    async def remove(self, *, credential_id: str, location: Union[V2CredentialRemoveLocation, Unset] = unset) -> None:
        """Remove a stored key

        Nothing happens where there is none.
        """
        return await self._sender.call("DELETE", "/api/credential/{credentialID}", {"credentialID": credential_id}, {"location": location}, {})


class AsyncV2ReferenceGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2ReferenceListLocation, Unset] = unset) -> V2ReferenceList:
        """List references

        Other code that the agent may read, as `references` of the configuration names it. Listing fetches nothing: a repository is copied, its newest state alone, when a tool first reads below its path. Those that a project names which nobody has trusted yet are left out.
        """
        return await self._sender.call("GET", "/api/reference", {}, {"location": location}, {})


class AsyncV2FsGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def read(self, *, location: Union[V2FsReadLocation, Unset] = unset) -> bytes:
        """Read a file as it is

        What stands behind `/api/fs/read/` is the path of the file, relative to the directory or absolute within it, percent-encoded. The media type goes by the ending of its name. Refused for what is no file, lies outside, may not be read by `permission.read`, or is larger than 32 MiB.
        """
        return await self._sender.call("GET", "/api/fs/read/*", {}, {"location": location}, {}, reads="bytes")

    async def list(self, *, location: Union[V2FsListLocation, Unset] = unset, path: Union[str, Unset] = unset) -> V2FileList:
        """List a folder

        One level: folders first, each group by name. What the permission rules deny reading is left out, and so is what leads out of the directory.
        """
        return await self._sender.call("GET", "/api/fs/list", {}, {"location": location, "path": path}, {})

    async def find(self, *, query: str, location: Union[V2FsFindLocation, Unset] = unset, type: Union[Literal["file", "directory"], Unset] = unset, limit: Union[str, Unset] = unset) -> V2FoundFiles:
        """Find files by name

        Files and folders whose paths fit, best first. Ignore files are heeded; nothing outside of the directory is mentioned.
        """
        return await self._sender.call("GET", "/api/fs/find", {}, {"location": location, "query": query, "type": type, "limit": limit}, {})


class AsyncV2PtyGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, location: Union[V2PtyListLocation, Unset] = unset) -> PtyList:
        """List terminals

        The terminals of the directory, the oldest first: those of `pty.list`, and up to 16 that have ended, which stay until they are closed.
        """
        return await self._sender.call("GET", "/api/pty", {}, {"location": location}, {})

    async def create(self, *, location: Union[V2PtyCreateLocation, Unset] = unset, command: Union[str, Unset] = unset, args: Union[List[str], Unset] = unset, cwd: Union[str, Unset] = unset, title: Union[str, Unset] = unset, env: Union[Dict[str, str], Unset] = unset) -> PtyAnswer:
        """Open a terminal

        As `pty.create`.
        """
        return await self._sender.call("POST", "/api/pty", {}, {"location": location}, {}, body={"command": command, "args": args, "cwd": cwd, "title": title, "env": env})

    async def get(self, *, pty_id: str, location: Union[V2PtyGetLocation, Unset] = unset) -> PtyAnswer:
        """Get a terminal

        One that runs, or that has ended and was not closed.
        """
        return await self._sender.call("GET", "/api/pty/{ptyID}", {"ptyID": pty_id}, {"location": location}, {})

    async def update(self, *, pty_id: str, location: Union[V2PtyUpdateLocation, Unset] = unset, title: Union[str, Unset] = unset, size: Union[PtySize, Unset] = unset) -> PtyAnswer:
        """Rename or resize a terminal

        As `pty.update`.
        """
        return await self._sender.call("PUT", "/api/pty/{ptyID}", {"ptyID": pty_id}, {"location": location}, {}, body={"title": title, "size": size})

    async def remove(self, *, pty_id: str, location: Union[V2PtyRemoveLocation, Unset] = unset) -> None:
        """Close a terminal

        As `pty.remove`; one that has ended is forgotten.
        """
        return await self._sender.call("DELETE", "/api/pty/{ptyID}", {"ptyID": pty_id}, {"location": location}, {})

    async def connect_token(self, *, pty_id: str, x_opencode_ticket: Union[str, Unset] = unset, location: Union[V2PtyConnectTokenLocation, Unset] = unset) -> PtyTicketAnswer:
        """Get a ticket for a terminal

        As `pty.connectToken`.
        """
        return await self._sender.call("POST", "/api/pty/{ptyID}/connect-token", {"ptyID": pty_id}, {"location": location}, {"x-opencode-ticket": x_opencode_ticket})

    async def connect(self, *, pty_id: str, location: Union[V2PtyConnectLocation, Unset] = unset, cursor: Union[str, Unset] = unset, ticket: Union[str, Unset] = unset) -> bool:
        """Connect to a terminal

        As `pty.connect`, with `location[directory]`. A terminal whose program has ended shows what it wrote last, then closes with 4404.
        """
        return await self._sender.call("GET", "/api/pty/{ptyID}/connect", {"ptyID": pty_id}, {"location": location, "cursor": cursor, "ticket": ticket}, {})


class AsyncV2Group:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.project_copy = AsyncV2ProjectCopyGroup(sender)
        self.health = AsyncV2HealthGroup(sender)
        self.location = AsyncV2LocationGroup(sender)
        self.agent = AsyncV2AgentGroup(sender)
        self.model = AsyncV2ModelGroup(sender)
        self.provider = AsyncV2ProviderGroup(sender)
        self.command = AsyncV2CommandGroup(sender)
        self.skill = AsyncV2SkillGroup(sender)
        self.session = AsyncV2SessionGroup(sender)
        self.event = AsyncV2EventGroup(sender)
        self.permission = AsyncV2PermissionGroup(sender)
        self.question = AsyncV2QuestionGroup(sender)
        self.integration = AsyncV2IntegrationGroup(sender)
        self.credential = AsyncV2CredentialGroup(sender)
        self.reference = AsyncV2ReferenceGroup(sender)
        self.fs = AsyncV2FsGroup(sender)
        self.pty = AsyncV2PtyGroup(sender)


class AsyncToolGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def ids(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ToolIDs:
        """List the names of the tools

        Every tool there is, those of files included, whether or not an agent or a model is offered it.
        """
        return await self._sender.call("GET", "/experimental/tool/ids", {}, {"directory": directory, "workspace": workspace}, {})

    async def list(self, *, provider: str, model: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> ToolList:
        """List the tools a model is offered

        Name, text and arguments of each, as the model reads them in this directory, plugins having had their say. Permission rules, which may withhold some, are not considered.
        """
        return await self._sender.call("GET", "/experimental/tool", {}, {"directory": directory, "workspace": workspace, "provider": provider, "model": model}, {})


class AsyncSyncHistoryGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, body: Union[SyncKnown, Unset] = unset) -> List[SyncRow]:
        """Read what became of sessions

        What the event log holds of all sessions that are there, of every project, in the order of `seq`: what was created, changed and removed of sessions, messages and parts. The body says the highest `seq` that is known of a session; what is beyond comes, and without a body everything. The log keeps the last 20,000 events or 64 MB, whichever is less; numbers of a session ascend and have gaps.
        """
        return await self._sender.call("POST", "/sync/history", {}, {"directory": directory, "workspace": workspace}, {}, whole=body)


class AsyncSyncGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.history = AsyncSyncHistoryGroup(sender)

    async def start(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Begin to follow workspaces

        Workspaces of this server are on this machine, so there is nothing to be fetched.
        """
        return await self._sender.call("POST", "/sync/start", {}, {"directory": directory, "workspace": workspace}, {})

    async def steal(self, *, session_id: SessionID, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> SyncSession:
        """Give a session to a workspace

        The session belongs to the workspace of the query from now on, which has to be named. It goes on where it is: `POST /experimental/workspace/warp` moves it there.
        """
        return await self._sender.call("POST", "/sync/steal", {}, {"directory": directory, "workspace": workspace}, {}, body={"sessionID": session_id})

    async def replay(self, *, directory: str, events: List[SyncReplayEvent], workspace: Union[str, Unset] = unset) -> SyncSession:
        """Take over what became of a session elsewhere

        All of the events or none, in the order given, as rows of `POST /sync/history` of another server have them (`aggregate_id` is `aggregateID` here). A session that is not known begins with its `session.created.1` and keeps what that says of its directory and its project; `directory` is not looked at. Numbers ascend; a row that is known by its number and id is passed over, so a call may be made again. Clients hear of each change as of one that was made here. Refused are other types of events, two sessions in one call, a number that is known by another id or does not follow on, ids that belong to another session, and changes of a session that began on this server. While the session runs here nothing is taken over.
        """
        return await self._sender.call("POST", "/sync/replay", {}, {"workspace": workspace}, {}, body={"directory": directory, "events": events})


class AsyncTuiControlGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def next(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> TuiRequest:
        """Wait for what a terminal is told

        For a terminal that does not follow the events: answers with the next of these requests for the directory, as it came, once there is one. Each is handed to one who waits; what comes within a minute of the last answer is kept for the next question, a hundred at most. Leaving ends the wait.
        """
        return await self._sender.call("GET", "/tui/control/next", {}, {"directory": directory, "workspace": workspace}, {})

    async def response(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, body: Union[TuiResponse, Unset] = unset) -> bool:
        """Say what came of a request

        Taken from terminals that answer what `GET /tui/control/next` gave them. Who asked had its answer already, so nothing follows from it.
        """
        return await self._sender.call("POST", "/tui/control/response", {}, {"directory": directory, "workspace": workspace}, {}, whole=body)


class AsyncTuiGroup:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.control = AsyncTuiControlGroup(sender)

    async def append_prompt(self, *, text: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Add to the prompt

        Has terminals that show the directory add the text to what is being typed, by `tui.prompt.append`.
        """
        return await self._sender.call("POST", "/tui/append-prompt", {}, {"directory": directory, "workspace": workspace}, {}, body={"text": text})

    async def open_help(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Show the help

        Tells `tui.command.execute` with `help.show`.
        """
        return await self._sender.call("POST", "/tui/open-help", {}, {"directory": directory, "workspace": workspace}, {})

    async def open_sessions(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Show the sessions

        Tells `tui.command.execute` with `session.list`.
        """
        return await self._sender.call("POST", "/tui/open-sessions", {}, {"directory": directory, "workspace": workspace}, {})

    async def open_themes(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Show the themes

        Tells `tui.command.execute` with `theme.switch`.
        """
        return await self._sender.call("POST", "/tui/open-themes", {}, {"directory": directory, "workspace": workspace}, {})

    async def open_models(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Show the models

        Tells `tui.command.execute` with `model.list`.
        """
        return await self._sender.call("POST", "/tui/open-models", {}, {"directory": directory, "workspace": workspace}, {})

    async def submit_prompt(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Send the prompt

        Has what is being typed sent: tells `tui.command.execute` with `prompt.submit`.
        """
        return await self._sender.call("POST", "/tui/submit-prompt", {}, {"directory": directory, "workspace": workspace}, {})

    async def clear_prompt(self, *, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Empty the prompt

        Has what is being typed thrown away: tells `tui.command.execute` with `prompt.clear`.
        """
        return await self._sender.call("POST", "/tui/clear-prompt", {}, {"directory": directory, "workspace": workspace}, {})

    async def execute_command(self, *, command: str, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Run a command of the terminal

        Tells `tui.command.execute`. Names of older clients (`session_new`) are told by their present ones (`session.new`); all others as they are, for a terminal passes over what it does not know.
        """
        return await self._sender.call("POST", "/tui/execute-command", {}, {"directory": directory, "workspace": workspace}, {}, body={"command": command})

    async def show_toast(self, *, message: str, variant: Literal["info", "success", "warning", "error"], directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset, title: Union[str, Unset] = unset, duration: Union[int, Unset] = unset) -> bool:
        """Show a note

        Tells `tui.toast.show`; for five seconds unless `duration` says otherwise.
        """
        return await self._sender.call("POST", "/tui/show-toast", {}, {"directory": directory, "workspace": workspace}, {}, body={"title": title, "message": message, "variant": variant, "duration": duration})

    async def publish(self, *, body: TuiPublishInput, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Tell terminals something

        Tells one of the four events of terminals as it is given. Editors that steer a terminal do it by this.
        """
        return await self._sender.call("POST", "/tui/publish", {}, {"directory": directory, "workspace": workspace}, {}, whole=body)

    async def select_session(self, *, session_id: SessionID, directory: Union[str, Unset] = unset, workspace: Union[str, Unset] = unset) -> bool:
        """Show a session

        Has terminals go to the session, by `tui.session.select`.
        """
        return await self._sender.call("POST", "/tui/select-session", {}, {"directory": directory, "workspace": workspace}, {}, body={"sessionID": session_id})


class AsyncOperations:
    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender
        self.global_ = AsyncGlobalGroup(sender)
        self.health = AsyncHealthGroup(sender)
        self.ready = AsyncReadyGroup(sender)
        self.doc = AsyncDocGroup(sender)
        self.event = AsyncEventGroup(sender)
        self.config = AsyncConfigGroup(sender)
        self.provider = AsyncProviderGroup(sender)
        self.path = AsyncPathGroup(sender)
        self.command = AsyncCommandGroup(sender)
        self.app = AsyncAppGroup(sender)
        self.instance = AsyncInstanceGroup(sender)
        self.lsp = AsyncLspGroup(sender)
        self.formatter = AsyncFormatterGroup(sender)
        self.project = AsyncProjectGroup(sender)
        self.find = AsyncFindGroup(sender)
        self.file = AsyncFileGroup(sender)
        self.vcs = AsyncVcsGroup(sender)
        self.auth = AsyncAuthGroup(sender)
        self.session = AsyncSessionGroup(sender)
        self.part = AsyncPartGroup(sender)
        self.permission = AsyncPermissionGroup(sender)
        self.question = AsyncQuestionGroup(sender)
        self.mcp = AsyncMcpGroup(sender)
        self.pty = AsyncPtyGroup(sender)
        self.experimental = AsyncExperimentalGroup(sender)
        self.worktree = AsyncWorktreeGroup(sender)
        self.v2 = AsyncV2Group(sender)
        self.tool = AsyncToolGroup(sender)
        self.sync = AsyncSyncGroup(sender)
        self.tui = AsyncTuiGroup(sender)
