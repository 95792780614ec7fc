// Generated from openapi.yaml by codegen. Do not edit.

export interface paths {
    "/global/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server up?
         * @description Answers as soon as the server listens, before anything is loaded. Needs credentials like every other path.
         */
        get: operations["global.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow events of all directories
         * @description Like `GET /event`, for all directories at once; each event comes with its `directory` and project.
         *     Ids are shared between both streams: a client may leave one and come back on the other.
         */
        get: operations["global.event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the user's own configuration
         * @description The global files merged, without any project. Secrets are shown as `***`.
         */
        get: operations["global.config.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the user's own configuration
         * @description Written into the strongest of the user's files that exists, else a new `opencode.json` beside them, by the same rules as `PATCH /config`. It holds at once in every directory; `global.disposed` and, for each directory in use, `server.instance.disposed` tell clients to read the configuration again. Event streams stay open.
         */
        patch: operations["global.config.update"];
        trace?: never;
    };
    "/global/dispose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of everything
         * @description Ends what runs in every directory in use, as `POST /instance/dispose` does in one, and tells of each by `server.instance.disposed`; then `global.disposed` says that all the configuration decides is to be read again. The server goes on: the next request begins anew.
         */
        post: operations["global.dispose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/global/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another version
         * @description This server does not replace itself, for it may be in use by others and is not installed in one way only: `error` says what to do. Nothing is changed.
         */
        post: operations["global.upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server up? (short path)
         * @description Same as `GET /global/health`, for clients that probe this path.
         */
        get: operations["health.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Does the server take work?
         * @description For load balancers: whether the database answers and the server is not on its way out. It needs no credentials and says nothing else. While a server drains it answers 503 here and goes on answering everything else.
         */
        get: operations["ready.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the server does, in numbers
         * @description For Prometheus and whatever reads its text format: requests, prompts, calls of models and tools with how long they took, tokens and cost by model, all since this process started; what waits, what runs, open event streams, memory. Labels name providers, models, tools and outcomes, never sessions or what was said. It asks for the password like everything else (`basic_auth` or `authorization` of a scrape configuration).
         */
        get: operations["metrics.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description The contract the server was generated from, as JSON.
         */
        get: operations["doc.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow events of one directory
         * @description Server-Sent Events. A frame is `data:` with one event as a line of JSON. If the event is in the log,
         *     `id:` with its place there stands before it. `server.connected` and `server.heartbeat` repeat the
         *     place reached, so a quiet stream can be resumed too.
         *
         *     1. `server.connected` comes first. From here on nothing is missed.
         *     2. If the client sent `Last-Event-ID`: all events after it, in order, then the present text of each
         *        part that still streams, as `message.part.updated`. If the log no longer reaches back so far,
         *        `server.resync` says so first.
         *     3. Events as they happen, and `server.heartbeat` every 10 seconds.
         *
         *     `message.part.delta` has no `id:`; what was missed of a text is made up for by the full part. A
         *     client that reads too slowly is disconnected, and may come back in the same way. One whose `Accept`
         *     names `application/json` beside `text/event-stream`, and that resumes nothing, gets no `id:` at all:
         *     such clients read line by line.
         */
        get: operations["event.subscribe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the configuration
         * @description All sources merged, from weakest to strongest: global files, `OPENCODE_CONFIG`, files from the root of the work tree down to the directory, `OPENCODE_CONFIG_DIR`, `OPENCODE_CONFIG_CONTENT`. Older forms are brought into the present one, and secrets are shown as `***`.
         */
        get: operations["config.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the configuration of a directory
         * @description Written into the file of the project that rules over the directory: the nearest `opencode.jsonc` or `opencode.json` up to the root of the work tree, else a new `opencode.json` in the directory. Comments and formatting stay. Objects are merged key by key, other values replaced, and null removes a key. `***`, and whatever equals what the file says already, is left as it is on disk, so a configuration that was read can be sent back. A change that would make the file invalid is refused and nothing is written; so is any change while configuration of projects does not count (`OPENCODE_DISABLE_PROJECT_CONFIG`). What is written holds at once: `server.instance.disposed` tells clients to read the configuration again, and event streams stay open. Sources stronger than the file still win.
         */
        patch: operations["config.update"];
        trace?: never;
    };
    "/config.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the JSON Schema of the configuration
         * @description For editors: `$schema` of `opencode.json` may name this address. Made from the schema `Config` of this document.
         */
        get: operations["config.schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List usable providers
         * @description The providers that have a key or need none, with their models. `demo` works offline and is used for prompts only when there is no other, or when they name it.
         */
        get: operations["config.providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all providers
         * @description The whole catalogue, including providers that still lack a key, and which of them can be used.
         */
        get: operations["provider.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ways to connect providers
         * @description By provider id. `PUT /auth/{providerID}` stores a key; the answers to prompts belong into its `metadata`.
         */
        get: operations["provider.auth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/{providerID}/oauth/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in
         * @description For providers whose methods have one of type `oauth`: plugins bring them along, and a provider has them whose entry says in `options.oauth` as which program (`clientId`) one signs in and where.
         */
        post: operations["provider.oauth.authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/{providerID}/oauth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a sign-in
         * @description Stores what the provider gave in exchange for the code; without one it waits until the user has signed in.
         */
        post: operations["provider.oauth.callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where things are
         * @description Resolves the directory of the request and tells the server's own folders.
         */
        get: operations["path.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/command": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List commands
         * @description The commands of the directory, by name: built in, from `command` of the config, and from markdown files in `command` or `commands` of the user's configuration folder and of `.opencode`. Behind them the prompts of MCP servers that are connected, as `server:prompt`; ask again after `mcp.tools.changed`. `hints` names what is to be typed behind the command.
         */
        get: operations["command.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agents
         * @description The built-in agents and those of the configuration, ordered by name. Hidden ones are included.
         */
        get: operations["app.agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List skills
         * @description Skills the agent can load here, ordered by name: folders with a `SKILL.md` in `.opencode/skill`, `.opencode/skills`, `.claude/skills` and `.agents/skills` of the project, in the user's configuration and home, and in `skills.paths`. A file without front matter is no skill. Skills are commands as well.
         */
        get: operations["app.skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance/dispose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of a directory
         * @description Ends what runs for the directory: turns (their answers end with `MessageAbortedError`), questions, MCP servers, tools of files. What is known of it, its configuration and its project included, is looked at anew at the next request. `server.instance.disposed` tells of it, also where nothing was held. Sessions stay.
         */
        post: operations["instance.dispose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lsp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How are the language servers?
         * @description The language servers that were started for the directory: none before the agent changes a file that one of them fits, and none unless the configuration's `lsp` says so.
         */
        get: operations["lsp.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/formatter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which formatters are there?
         * @description The formatters that the configuration's `formatter` means for the directory, and whether each is there, is wanted by the project, and may be run: a project's own has to be trusted (`project_trust`).
         */
        get: operations["formatter.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description All projects the server has worked in.
         */
        get: operations["project.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The project of the directory
         * @description Finds the repository that holds the directory. One the server did not know yet is recorded, which causes `project.updated`.
         */
        get: operations["project.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project/git/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the directory a git repository
         * @description Runs `git init` in the directory, which causes `project.updated` and `server.instance.disposed`; in a repository, or below one, nothing is done. Until its first commit the repository is part of the project `global`.
         */
        post: operations["project.initGit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project/{projectID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a project is called
         * @description What is not given stays as it is; an icon is changed field by field, commands as a whole. Causes `project.updated`.
         */
        patch: operations["project.update"];
        trace?: never;
    };
    "/project/{projectID}/directories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a project is
         * @description Its linked work trees, newest first, then other clones of it that the server has worked in, and its main work tree last. The list is empty for `global` and for a project that the server does not know.
         */
        get: operations["project.directories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search in files
         * @description Looks for a regular expression of [ripgrep](https://docs.rs/regex/latest/regex/#syntax) in the text files of the
         *     directory, line by line and heeding case; `(?i)` in front ignores it. Hidden files are searched; what ignore files
         *     name, `.git`, binary files, links and what `permission.read` denies are not. At most 1000 lines are given, by path
         *     and number. Which ones, where there are more, is not said.
         *
         *     `start`, `end` and `absolute_offset` count bytes, the first two from the beginning of the line. A line is cut to
         *     2000 characters and `...`, its places stay. Text that is not UTF-8 is shown as far as it can be.
         */
        get: operations["find.text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/find/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find files and folders by name
         * @description The paths that hold all words of `query`, best first: in one piece before with gaps, in the name before in its
         *     folders, at the beginning of a name before in its middle, short before long. Case does not matter. Without a query
         *     the shortest paths are given. Paths are relative to the directory, those of folders end in `/`; empty folders and
         *     links are not found. Hidden files are; what ignore files name, `.git` and what `permission.read` denies is not.
         *
         *     Of more than 10,000 files one that is some seconds old may be missing.
         */
        get: operations["find.files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/find/symbol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find symbols by name
         * @description What the language servers that run for the directory know by a name like this. None is started for it; where none runs, the list is empty. `lsp` in the configuration turns them on.
         */
        get: operations["find.symbols"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a folder
         * @description Folders first, each group by name. A link counts as the file or folder it leads to, and is left out where it leads nowhere or out of the directory, as is what is neither file nor folder and what `permission.read` denies. `ignored` tells what `.gitignore`, `.ignore`, `.rgignore` and `.git/info/exclude` name, and `.git`.
         */
        get: operations["file.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file
         * @description Text comes exactly as it is but for a byte order mark, which is left out. UTF-16 with a mark is read as such, and other text that is not UTF-8 as Windows-1252. What holds a NUL byte, or looks like no text, comes in base64 with a media type by the ending of its name. A link is followed within the directory. A file of more than 32 MiB, a folder and what is no file are refused with 400, and what `permission.read` denies with 403.
         */
        get: operations["file.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files that changed
         * @description What `GET /vcs/status` tells, with paths relative to the directory. Outside of git the list is empty.
         */
        get: operations["file.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vcs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which branch is checked out
         * @description As it is now; while somebody follows the events of the directory, `vcs.branch.updated` tells when it changes. `branch` is absent where no branch is checked out, `default_branch` (that of `origin`, the one git is set up to begin with, `main` or `master`) where there is none of them. Outside of git both are absent.
         */
        get: operations["vcs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vcs/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since the commit
         * @description The files of the directory that are not as the commit has them, staged or not, in the order of their names. Paths
         *     are relative to the root of the repository. Untracked files come one by one, a repository inside of this one as one
         *     row that ends in `/`. A renamed file is one deleted and one added. Lines are counted but in binary files and in new
         *     ones of more than 16 MiB. Outside of git the list is empty.
         *
         *     git is asked once, with the settings of the user and of the repository but for what these would run: no filter, no
         *     hook, no external diff, no file system monitor.
         */
        get: operations["vcs.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vcs/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed, line by line
         * @description The rows of `GET /vcs/status` with a patch each. Without `context` a patch holds the whole file. A file has none where it is a repository of its own, where `permission.read` denies it, and where it would make the patches longer than 10 MB. `mode=branch` compares with the commit at which the branch parted from the default branch; without a default branch the list is empty.
         */
        get: operations["vcs.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vcs/diff/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All changes as one patch
         * @description What `POST /vcs/apply` or `git apply` needs to make the same changes in another work tree: with untracked and binary files, without repositories inside of this one and without what `permission.read` denies. Changes of more than 64 MB are refused.
         */
        get: operations["vcs.diff.raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vcs/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a patch
         * @description Changes files as a patch says, with paths relative to the root of the repository. All of it is tried first: either all is done or nothing. Nothing is staged. What lies outside of the directory is not touched.
         */
        post: operations["vcs.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to the server's log
         * @description For clients that want their own troubles in the same log.
         */
        post: operations["app.log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/{providerID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Store a key
         * @description Kept in `auth.json` in the server's data folder, readable by its user only, and never part of an answer. It holds at once, in every directory and every process on that folder. A key in the configuration is stronger, one in the environment weaker.
         */
        put: operations["auth.set"];
        post?: never;
        /**
         * Forget a key
         * @description Holds at once. What the environment or the configuration gives remains.
         */
        delete: operations["auth.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Newest `time.updated` first, archived ones included. A `directory` in the query lists the sessions of exactly that directory; without it, or with a `path`, those of the project.
         */
        get: operations["session.list"];
        put?: never;
        /**
         * Create a session
         * @description Makes an empty session in the directory of the request. Causes `session.created`. Nothing runs until the first prompt.
         */
        post: operations["session.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which sessions are busy
         * @description By session id. Sessions that are idle are left out.
         */
        get: operations["session.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a session
         * @description Finds sessions of every directory.
         */
        get: operations["session.get"];
        put?: never;
        post?: never;
        /**
         * Delete a session
         * @description Aborts what runs, then removes the session with its messages and children. Causes `session.deleted` for each session removed, children first.
         */
        delete: operations["session.delete"];
        options?: never;
        head?: never;
        /**
         * Change a session
         * @description Sets the title, metadata or archive time, or adds permission rules. Causes `session.updated` if anything changed.
         */
        patch: operations["session.update"];
        trace?: never;
    };
    "/session/{sessionID}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List child sessions
         * @description Sessions whose `parentID` is this one: those its agent started for subtasks, and those a client created.
         */
        get: operations["session.children"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/todo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the todo list
         * @description What the agent noted to do, as last told by `todo.updated`.
         */
        get: operations["session.todo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed on disk
         * @description With `messageID`, what the turn of that message changed; without it, what all turns did together: a file that several of them changed comes once. Turns that are reverted do not count.
         */
        get: operations["session.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/command": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a command
         * @description Fills the command's template with the arguments and sends it as a prompt: `$1` and on stand for single words, `$ARGUMENTS` for all of them, the output of a shell command in the template for the command, and `@path` attaches a file. The command's own agent and model win over those given here. A command marked `subtask` is handed to its agent as a subagent. The text of a `server:prompt` is made by its MCP server; each word typed is an argument, the rest of them the last one. A plugin of the directory may change what is sent or refuse it, with 400 in its words. Waits and answers as `POST /session/{sessionID}/message` does; `command.executed` is sent when the turn has ended.
         */
        post: operations["session.command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write AGENTS.md
         * @description Runs the command `init` with the model given: the agent studies the project and writes or improves its `AGENTS.md`. Answers when the turn has ended.
         */
        post: operations["session.init"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/shell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a shell command
         * @description Runs a command for the user, who needs no permission for it, and keeps it and its output in the conversation, so that the agent knows of it. No model is asked. The session is busy meanwhile; `abort` ends the command with all its processes.
         */
        post: operations["session.shell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description Oldest first. With `limit`, the newest ones; if there are older ones, `X-Next-Cursor` holds the `before` that gets them.
         */
        get: operations["session.messages"];
        put?: never;
        /**
         * Send a prompt and wait for the answer
         * @description Stores the user message, runs the agent and answers with its last message. The message is on disk
         *     before status and headers are sent; they come once the prompt is admitted, the body when the turn is
         *     done. Until then the server may send blanks, which JSON allows, to keep the connection open. If the
         *     session is busy, in this process or another one on the same database, the prompt joins the turn that
         *     runs or waits its own (see `delivery`). What was accepted is answered, or ended with an error that says
         *     why, by whichever process comes next. Closing the connection does not abort the turn.
         *
         *     A plugin of the directory may change the prompt before it is stored, or refuse it: then the answer is 400 in the
         *     plugin's words, and nothing is stored. So it is when the session is aborted before the plugin has answered.
         *
         *     Causes `message.created` and `message.updated` for the prompt, `session.status`, the events of the
         *     answer, and `session.idle` at the end. All of them are on their way to every event stream before the
         *     body ends, as for every operation that waits for a turn: with the answer in hand nothing of the turn
         *     is still to come, but for the `session.idle` of a session in which more prompts wait. The failure of
         *     a model is told by `info.error`, with status 200.
         */
        post: operations["session.prompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/message/{messageID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a message
         * @description One message as it is now, with the text streamed so far.
         */
        get: operations["session.message"];
        put?: never;
        post?: never;
        /**
         * Delete a message
         * @description Removes a message with its parts. What it changed on disk stays. Causes `message.removed` and `message.deleted`.
         */
        delete: operations["session.deleteMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/message/{messageID}/part/{partID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a part
         * @description Removes one part of a message; what it changed on disk stays. Possible while the session is busy, except for parts of the answer that is being written. Causes `message.part.removed`.
         */
        delete: operations["part.delete"];
        options?: never;
        head?: never;
        /**
         * Change a part
         * @description Replaces a part by the one given, or adds it to the message if it has none of that id. What the model reads from the next prompt on is changed with it. Causes `message.part.updated`.
         */
        patch: operations["part.update"];
        trace?: never;
    };
    "/session/{sessionID}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abort what runs
         * @description Stops the turn: the model call, the tools with all their processes, open permission requests. Prompts that wait are not run any more. Answers when all of that has ended and the session is idle. Each message cut short ends with `MessageAbortedError`, which `session.error` tells as well.
         */
        post: operations["session.abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a part of the session
         * @description Takes the session back to before a message, or before a part of one. Files that the agent changed since then get their earlier content at once; other files are not touched. What cannot be taken back stays as it is and is named in `revert.unrestored` with the reason: files over 2 MB, ignored ones, those of repositories inside and outside of the project. Of these only what the file tools changed is known, not what commands did; of large files both. The messages stay listed until the next prompt, which removes them; until then `session.unrevert` brings all back. A point inside an answer before anything was said is moved to its prompt. Causes `session.diff` with what was taken back, and `session.updated`.
         */
        post: operations["session.revert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/unrevert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a revert
         * @description Brings the messages and the files of a pending revert back. Without one nothing happens. Causes `session.updated`.
         */
        post: operations["session.unrevert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/fork": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a session
         * @description Makes a new session of the same directory with copies of the messages, or of those before `messageID`. Messages of a pending revert are not copied. The session may be busy: what is still being written is closed in the copy. Files are not touched. Causes `session.created`, then for each copy `message.created` and `message.updated` without parts, and `message.part.updated` for each part. A fork of more than 500 messages is told of by `session.created` and, when all are there, `session.updated` alone: its messages are to be read.
         */
        post: operations["session.fork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a session
         * @description There is no place on this server to publish sessions at, so this is refused with `data.reason` `not-available`. The configuration says `share: disabled`, by which clients offer it to nobody.
         */
        post: operations["session.share"];
        /**
         * Take back a published session
         * @description Nothing of this server is published, so nothing changes and no event tells of it.
         */
        delete: operations["session.unshare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/summarize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Condense the history of a session
         * @description Has the agent `compaction` write a summary, which the model reads from then on in place of what it covers; the newest messages stay in full. Nothing is removed from the list of messages: a prompt with a `compaction` part and an answer with `summary: true` are added, the latter streamed like any other, and `session.compacted` follows. Waits for a running turn, and answers when the summary is there. If it fails the answer is `false`, its message has the error and the history stays as it was. A session without messages is left alone.
         */
        post: operations["session.summarize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/prompt_async": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a prompt
         * @description Like `POST /session/{sessionID}/message`, but answers once the prompt is stored. What follows is told by events; a failure by `session.error` and the message. A prompt that is refused, for a model there is not for example, is told by `session.error` too, beside the status.
         */
        post: operations["session.prompt_async"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open permission requests
         * @description Requests of the directory that wait for a reply, oldest first. A client that connects late finds here what it missed.
         */
        get: operations["permission.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permission/{requestID}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to a permission request
         * @description Lets the tool go on or refuses it. `reject` also refuses the other open requests of the session. `always` also allows open requests that it covers. Causes `permission.replied` for each. The first reply counts.
         */
        post: operations["permission.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/{sessionID}/permissions/{permissionID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to a permission request (older path)
         * @deprecated
         * @description Same as `POST /permission/{requestID}/reply`, which new clients should use.
         */
        post: operations["permission.respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open questions
         * @description Questions of the directory that wait for an answer, oldest first. A client that connects late finds here what it missed.
         *
         *     What an MCP server asks while one of its tools runs (an elicitation) is among them, under the call that it holds up: a question for each field of a form, asked once more with the reason where an answer does not fit, or a yes or no to opening an address or to a form without fields. The name of the server begins the question. To reject it is to decline. A form that asks for a secret is declined unseen, and so is what a server asks while several sessions use it, for it cannot be told whose question it is; the output of the call says so. In a session that an Agent Client Protocol client has open the question is that client's, and not here.
         */
        get: operations["question.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question/{requestID}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer questions
         * @description Gives the agent one answer for each question of the request, in their order. Causes `question.replied`. The first reply counts.
         */
        post: operations["question.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question/{requestID}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss questions
         * @description Leaves the questions of the request unanswered, which ends the turn. Causes `question.rejected`.
         */
        post: operations["question.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How are the MCP servers?
         * @description Each configured server of the directory with its status. Starts the servers if they are not running; one that is still connecting is waited for, at most 5 seconds after its start, and is `failed` until it has connected.
         */
        get: operations["mcp.status"];
        put?: never;
        /**
         * Add an MCP server
         * @description Adds a server to the directory until the process ends, or replaces one of the same name, and waits until it has connected or failed. Configuration files stay as they are.
         */
        post: operations["mcp.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp/{name}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch an MCP server on
         * @description Connects a server that is off or has failed, and waits until that has worked or not. Holds until the process ends or the server's configuration changes. 400 where the project that brings it along has not been allowed to run it yet (`project_trust`).
         */
        post: operations["mcp.connect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp/{name}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch an MCP server off
         * @description Ends the connection, and the process of a local server with all it started. Holds until the process ends or the server's configuration changes.
         */
        post: operations["mcp.disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp/{name}/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a login at an MCP server
         * @description Asks a remote server where its users log in. After the login the browser comes back to the redirect address with a code: when that is on this machine, the server takes it there by itself; otherwise send it to `mcp.auth.callback`. A login is awaited for 5 minutes.
         */
        post: operations["mcp.auth.start"];
        /**
         * Log out of an MCP server
         * @description Forgets the tokens and the client of an earlier login, and connects again without them.
         */
        delete: operations["mcp.auth.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp/{name}/auth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a login with its code
         * @description Turns the code the browser came back with into tokens, and connects with them.
         */
        post: operations["mcp.auth.callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp/{name}/auth/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in at an MCP server
         * @description Begins a login, opens it in a browser on the machine of the server, and waits until the user has logged in, the request is cancelled or 5 minutes have passed. Where no browser opens, `mcp.browser.open.failed` tells the address and the wait goes on.
         */
        post: operations["mcp.auth.authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pty/shells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which shells are there?
         * @description The shells that this machine offers its users, in the order of `/etc/shells`, without those that are not there.
         */
        get: operations["pty.shells"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List terminals
         * @description The terminals of the directory that run, the oldest first.
         */
        get: operations["pty.list"];
        put?: never;
        /**
         * Open a terminal
         * @description Starts a program in a terminal of 80 columns and 24 rows; without a body's word for it, the user's login shell.
         *     It runs as the user and asks for nothing, as what a person types: agents have no part in it. The permission
         *     `pty` of the configuration can deny it, by patterns of the whole command line; then the answer is 403, as
         *     `PtyForbiddenError`. `ask` allows it, since who asks for a terminal is the one who would be asked.
         *
         *     Its environment is the server's without the server's own secrets, the keys of providers among them, with
         *     `TERM=xterm-256color`, `OPENCODE=1`, `OPENCODE_TERMINAL=1` and `OPENCODE_PID`, then what plugins of the directory
         *     add, then `env`. A plugin that throws where it is asked for that makes the answer 400, in its words.
         *
         *     A terminal lives in the memory of the server, until its program ends, it is removed, or the server ends. What
         *     runs in it ends with it then, whatever its process group. At most 64 run at a time, one more is 503.
         */
        post: operations["pty.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pty/{ptyID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a terminal
         * @description One that runs. Another directory's is 404.
         */
        get: operations["pty.get"];
        /**
         * Rename or resize a terminal
         * @description What is not given stays as it is. Its program is told of a new size at once. All who look at a terminal share its size.
         */
        put: operations["pty.update"];
        post?: never;
        /**
         * Close a terminal
         * @description Ends its program and all that runs in it: SIGHUP first, then SIGKILL for what does not heed it. Its WebSockets are closed with 1000. Answered when all of it is gone.
         */
        delete: operations["pty.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pty/{ptyID}/connect-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket for a terminal
         * @description A ticket lets a page open the WebSocket of one terminal once, within 60 seconds, without the password in an address. It stands for the credentials of nothing else. Refused (403, `PtyForbiddenError`) without the header `x-opencode-ticket: 1`, which no form can send, and from pages of an origin that may not read the answer.
         */
        post: operations["pty.connectToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pty/{ptyID}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connect to a terminal
         * @description A WebSocket (`Upgrade: websocket`), by which a terminal is seen and typed into. Without an offer of an upgrade
         *     the answer is `true` where there is something to connect to; a ticket is not used up by that.
         *
         *     - The server sends what was written from `cursor` on as text frames of at most 65,536 characters, then one
         *       binary frame, a zero byte and JSON: `{"cursor":N}`. N counts the UTF-16 code units that the terminal has
         *       written since its start; a client that comes back with it as `cursor` gets what it has missed. Then text
         *       frames with what is written from now on. The last 2,097,152 units are kept: an older `cursor` gets these,
         *       `-1` and one that lies ahead get nothing of what was. Bytes that are no UTF-8 are U+FFFD.
         *     - The client sends what is typed, in text or binary frames of at most 1 MiB, which the program is given as
         *       they are.
         *     - Any number of clients may be connected; all see everything and all may type. A client that leaves ends
         *       nothing.
         *     - Closed with 1000 when the program ends or the terminal is closed, 1001 when the server stops, 1008 when a
         *       client has not read for 10 seconds what it was sent (the program waits that long), 1009 for a frame that is
         *       too long.
         *
         *     A page is let in by the rules of every path, or by `ticket`, which counts before all other credentials: with
         *     one the page's origin has to be one that may read answers, and a ticket that is unknown, used, too old or
         *     another terminal's is 403. The size of a terminal is set with `pty.update`.
         */
        get: operations["pty.connect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions of all projects
         * @description Newest `time.updated` first, each with its project. Only a `directory` in the query narrows it to exactly that directory; the header does not. `X-Next-Cursor` leads to the next page.
         */
        get: operations["experimental.session.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/session/{sessionID}/background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on without the subagents that are waited for
         * @description The calls of the `task` tool that the session waits for just now are completed at once, with `background` in their metadata, and its turn goes on. Their subagents work on in their own sessions. When one has ended, the session is told in a synthetic message, which joins the turn that runs or begins one; what was aborted is told as well and begins none. That survives a restart of the server.
         */
        post: operations["experimental.session.background"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of the experimental is on
         * @description Clients ask this before they offer what not every server does.
         */
        get: operations["experimental.capabilities.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/console": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an account manages
         * @description This server knows no accounts that bring providers along, so no provider is managed and there is nothing to switch to.
         */
        get: operations["experimental.console.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/console/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organisations of accounts
         * @description Always empty, for there are no accounts.
         */
        get: operations["experimental.console.listOrgs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/console/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work for another organisation
         * @description There are no accounts to switch between, so this is refused with `data.reason` `not-available`.
         */
        post: operations["experimental.console.switchOrg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/worktree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List work trees
         * @description Work trees of the directory's repository beside the main one, as git has them. Empty outside a repository.
         */
        get: operations["worktree.list"];
        put?: never;
        /**
         * Make a work tree
         * @description Makes a work tree of the directory's repository, in the data folder of this server, with a branch `opencode/<name>` at what the directory has checked out. The answer comes before its files: `worktree.ready` in the work tree tells when they are there, `worktree.failed` what went wrong. Then the start command of the project runs in it, then `startCommand`; one that fails is told by `worktree.failed` too.
         */
        post: operations["worktree.create"];
        /**
         * Remove a work tree
         * @description Ends what runs in the work tree and removes it with all that is in it, changes that are not committed included. Only what `GET /experimental/worktree` lists is removed: never the main work tree, one that is locked, or any other folder. Its branch goes too where this server made it and every commit of it is on another branch, tag or remote.
         */
        delete: operations["worktree.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/worktree/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a work tree back
         * @description Sets the work tree to the default branch as it is now, at the remote where there is one. What was changed in it, files that git ignores and commits of its own included, is dropped; its branch keeps its name. Refused for the main work tree and for the one that the request works in. Nothing is changed when the remote cannot be reached.
         */
        post: operations["worktree.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/control-plane/move-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on in another directory
         * @description Has a session that rests, and its children, go on in another directory of the same project: a folder of the work tree, another work tree, another clone. With `moveChanges` what is not committed below its present directory, staged or not, and files that git does not know go with it: they are applied there, all or nothing, and then taken away here. `session.updated` tells of it.
         */
        post: operations["experimental.controlPlane.moveSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/project/{projectID}/copy/generate-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name a copy
         * @description A short name for a copy of the project: the words of `context` that say something, or two words. No model is asked.
         */
        post: operations["experimental.projectCopy.generateName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/project/{projectID}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a copy of the project
         * @description Makes a work tree without a branch, at what the directory of the request has checked out. That must be of the project. `project.directories.updated` tells of it.
         */
        post: operations["v2.projectCopy.create"];
        /**
         * Remove a copy of the project
         * @description Ends what runs in a copy and removes it: any work tree of the repository except the main one and those that are locked, and nothing else. Without `force` one with changes that are not committed is refused, and `data.forceRequired` says so. No branch is removed.
         */
        delete: operations["v2.projectCopy.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/project/{projectID}/copy/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look again for copies
         * @description Where a project is, is asked of git each time, so there is nothing to be refreshed; `project.directories.updated` has clients ask again.
         */
        post: operations["v2.projectCopy.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/workspace/adapter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List kinds of workspaces
         * @description What workspaces can be made of here: work trees of git on this machine.
         */
        get: operations["experimental.workspace.adapter.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workspaces
         * @description Those of the directory's project, the oldest first.
         */
        get: operations["experimental.workspace.list"];
        put?: never;
        /**
         * Make a workspace
         * @description Makes a work tree of the directory's repository, at what that has checked out: on a new branch of the name given, or on none. `workspace.status` tells of it, `worktree.ready` in the workspace that its files are there. Requests with `?workspace=<id>` work in it, and sessions made in it are its own.
         */
        post: operations["experimental.workspace.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/workspace/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can workspaces be used?
         * @description Of those of the directory's project. One whose folder is gone is in error.
         */
        get: operations["experimental.workspace.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/workspace/sync-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look again for workspaces
         * @description Reads the workspaces anew that other processes may have made.
         */
        post: operations["experimental.workspace.syncList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/workspace/warp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a session into a workspace
         * @description Has a session that rests, with its children, go on in the workspace, or for null where its project is. With `copyChanges` what is not committed where it comes from is there too, and stays here as well; where it cannot be applied nothing is changed. `session.updated` tells of it.
         */
        post: operations["experimental.workspace.warp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/workspace/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a workspace
         * @description Removes the workspace, its work tree with all that is not committed, and the sessions that are in it: those to be kept are put elsewhere first, by `POST /experimental/workspace/warp`. A branch that it was made with stays.
         */
        delete: operations["experimental.workspace.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resources of MCP servers
         * @description What the connected MCP servers of the directory offer to read.
         */
        get: operations["experimental.resource.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/tool/ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the names of the tools
         * @description Every tool there is, those of files included, whether or not an agent or a model is offered it.
         */
        get: operations["tool.ids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experimental/tool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tools a model is offered
         * @description Name, text and arguments of each, as the model reads them in this directory, plugins having had their say. Permission rules, which may withhold some, are not considered.
         */
        get: operations["tool.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server up?
         * @description Needs credentials like every other path. Loads nothing.
         */
        get: operations["v2.health.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/location": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where is this?
         * @description The directory that the request works in, as the server understands it, and its project. A directory that does not exist belongs to the project `global`.
         */
        get: operations["v2.location.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agents
         * @description The agents of the directory: those that come with the server first, then those of the configuration.
         */
        get: operations["v2.agent.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models
         * @description Models of the providers that are connected. Keys are never part of it.
         */
        get: operations["v2.model.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List providers
         * @description Providers that are connected. Keys are never part of it.
         */
        get: operations["v2.provider.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider/{providerID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a provider
         * @description Any provider that is known, connected or not.
         */
        get: operations["v2.provider.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/command": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List commands
         * @description Commands that come with the server, of the configuration, of files and of MCP servers. Skills are not among them: see `GET /api/skill`.
         */
        get: operations["v2.command.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List skills
         * @description Skills that the agent can load here, ordered by name.
         */
        get: operations["v2.skill.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Sessions of all directories and projects, children and archived ones included, by when they were made.
         */
        get: operations["v2.session.list"];
        put?: never;
        /**
         * Create a session
         * @description In the directory of `location`; without it in that of the header `x-opencode-directory`, of `?directory=` or of the server. With the `id` of a session that is there, that one is the answer, as it is. Agent and model are looked at when a prompt needs them.
         */
        post: operations["v2.session.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which sessions run?
         * @description Sessions of all directories in which something runs, whichever process runs it.
         */
        get: operations["v2.session.active"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a session
         * @description A session by its id.
         */
        get: operations["v2.session.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch to another agent
         * @description Prompts from now on are for this agent; an empty name is that of the default one. Where the agent has a model of its own, the session switches to that as well. Causes `session.next.agent.switched`.
         */
        post: operations["v2.session.switchAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch to another model
         * @description Prompts from now on are for this model. Causes `session.next.model.switched`, unless it is the model already.
         */
        post: operations["v2.session.switchModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a prompt
         * @description Answers as soon as the prompt is on disk; what comes of it is told by events. It is for the session's agent and model. To a busy session a prompt with `delivery` of `steer`, the default, joins the turn that runs at its next model call; with `queue` it waits for a turn of its own. With `resume` of false nothing is run: the prompt is read with the next one. A prompt sent again with its `id` starts nothing while that one runs or is answered, and gets the same answer.
         */
        post: operations["v2.session.prompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/compact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Condense the conversation
         * @description Once nothing else runs, has the session's model write a summary that it reads in place of what came before. Answers when that is done; 503 says why it failed.
         */
        post: operations["v2.session.compact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait until nothing runs
         * @description Answers as soon as nothing of the session runs or waits to run, at once where that is so.
         */
        post: operations["v2.session.wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/revert/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back, for now
         * @description Takes the session back to before a message, files included unless `files` is false. The conversation stays as it is until that is made final: by `commit`, or by the next prompt. Taken back again, it is so from where it was at first. Not while the session is busy.
         */
        post: operations["v2.session.revert.stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/revert/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo taking back
         * @description Puts the files back as they were before `stage`. Nothing happens where nothing is taken back. Not while the session is busy.
         */
        post: operations["v2.session.revert.clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/revert/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make taking back final
         * @description Removes the message that the session was taken back to, and all after it. Nothing happens where nothing is taken back. Not while the session is busy.
         */
        post: operations["v2.session.revert.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What does the model read?
         * @description The conversation from the last summary on, oldest first, in the order in which the model reads it.
         */
        get: operations["v2.session.context"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened?
         * @description Events of the session that are kept, oldest first. Of what was removed since there are none.
         */
        get: operations["v2.session.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a session
         * @description What happened after `after`, then what happens, without a gap and nothing twice. Only what is kept: see `GET /api/event` for words as they are written. Comments keep the connection alive; the stream ends when the session is deleted.
         */
        get: operations["v2.session.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/interrupt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop what runs
         * @description Ends the turn that runs and what waits behind it; what was written stays. Answers when nothing runs any more, at once where nothing did.
         */
        post: operations["v2.session.interrupt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/message/{messageID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message
         * @description One entry of the conversation.
         */
        get: operations["v2.session.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description The conversation in the order in which it was written, the newest first unless asked otherwise.
         */
        get: operations["v2.session.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow everything
         * @description What happens in all directories, from now on. Events of sessions as `GET /api/session/{sessionID}/event` has them, words as they are written, and the events of `GET /global/event` in this form. Comments keep the connection alive. The stream stays open whatever happens.
         */
        get: operations["v2.event.subscribe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permission/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List permission requests
         * @description What agents ask in the directory and nobody has answered yet, the oldest first.
         */
        get: operations["v2.permission.request.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permission/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is allowed for good
         * @description What `always` has allowed, by project.
         */
        get: operations["v2.permission.saved.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permission/saved/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Allow it no longer
         * @description From now on it is asked for again. Nothing happens where there is no such rule.
         */
        delete: operations["v2.permission.saved.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List permission requests of a session
         * @description The oldest first.
         */
        get: operations["v2.session.permission.list"];
        put?: never;
        /**
         * Ask for a permission
         * @description Says what the rules of the session's agent, or of the one named, make of an action, and does not wait: where a person is to be asked, the request is told by `permission.v2.asked` and waits for a reply. One denied resource denies all; else one to be asked for asks for all.
         */
        post: operations["v2.session.permission.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/permission/{requestID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a permission request
         * @description One that waits.
         */
        get: operations["v2.session.permission.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/permission/{requestID}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a permission request
         * @description The first reply counts. `always` saves what the request offers to save, for the project; what else that covers need not wait any longer. `reject` refuses everything that waits in the session; the agent reads the message.
         */
        post: operations["v2.session.permission.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List questions
         * @description What agents want to know in the directory and nobody has answered yet, the oldest first.
         */
        get: operations["v2.question.request.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List questions of a session
         * @description The oldest first.
         */
        get: operations["v2.session.question.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/question/{requestID}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer questions
         * @description One answer for each question of the request, in their order; those left out are unanswered. The first reply counts.
         */
        post: operations["v2.session.question.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/{sessionID}/question/{requestID}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss questions
         * @description Leaves them unanswered, which ends the turn.
         */
        post: operations["v2.session.question.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be connected
         * @description Every provider that is known, with the ways to connect it and what connects it.
         */
        get: operations["v2.integration.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/{integrationID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what can be connected
         * @description One provider. One that is not known is an invalid request.
         */
        get: operations["v2.integration.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/{integrationID}/connect/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect by a key
         * @description Stores a key of the provider, in place of the one there was; it holds at once. The same store as `PUT /auth/{providerID}`.
         */
        post: operations["v2.integration.connect.key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/{integrationID}/connect/oauth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in
         * @description For methods of type `oauth`. No built-in provider has one, so this is refused.
         */
        post: operations["v2.integration.connect.oauth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/attempt/{attemptID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far is a sign-in?
         * @description A sign-in that is not known is an invalid request.
         */
        get: operations["v2.integration.attempt.status"];
        put?: never;
        post?: never;
        /**
         * Give up a sign-in
         * @description Nothing happens where there is none.
         */
        delete: operations["v2.integration.attempt.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/attempt/{attemptID}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a sign-in
         * @description With the code that the provider gave. A sign-in that is not known is an invalid request.
         */
        post: operations["v2.integration.attempt.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credential/{credentialID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a stored key
         * @description Nothing happens where there is none.
         */
        delete: operations["v2.credential.remove"];
        options?: never;
        head?: never;
        /**
         * Name a stored key
         * @description Nothing happens where there is none.
         */
        patch: operations["v2.credential.update"];
        trace?: never;
    };
    "/api/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List references
         * @description Other code that the agent may read, as `references` of the configuration names it. Listing fetches nothing: a repository is copied, its newest state alone, when a tool first reads below its path. Those that a project names which nobody has trusted yet are left out.
         */
        get: operations["v2.reference.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fs/read/*": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file as it is
         * @description What stands behind `/api/fs/read/` is the path of the file, relative to the directory or absolute within it, percent-encoded. The media type goes by the ending of its name. Refused for what is no file, lies outside, may not be read by `permission.read`, or is larger than 32 MiB.
         */
        get: operations["v2.fs.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fs/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a folder
         * @description One level: folders first, each group by name. What the permission rules deny reading is left out, and so is what leads out of the directory.
         */
        get: operations["v2.fs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fs/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find files by name
         * @description Files and folders whose paths fit, best first. Ignore files are heeded; nothing outside of the directory is mentioned.
         */
        get: operations["v2.fs.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List terminals
         * @description The terminals of the directory, the oldest first: those of `pty.list`, and up to 16 that have ended, which stay until they are closed.
         */
        get: operations["v2.pty.list"];
        put?: never;
        /**
         * Open a terminal
         * @description As `pty.create`.
         */
        post: operations["v2.pty.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pty/{ptyID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a terminal
         * @description One that runs, or that has ended and was not closed.
         */
        get: operations["v2.pty.get"];
        /**
         * Rename or resize a terminal
         * @description As `pty.update`.
         */
        put: operations["v2.pty.update"];
        post?: never;
        /**
         * Close a terminal
         * @description As `pty.remove`; one that has ended is forgotten.
         */
        delete: operations["v2.pty.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pty/{ptyID}/connect-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket for a terminal
         * @description As `pty.connectToken`.
         */
        post: operations["v2.pty.connectToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pty/{ptyID}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connect to a terminal
         * @description As `pty.connect`, with `location[directory]`. A terminal whose program has ended shows what it wrote last, then closes with 4404.
         */
        get: operations["v2.pty.connect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to follow workspaces
         * @description Workspaces of this server are on this machine, so there is nothing to be fetched.
         */
        post: operations["sync.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what became of sessions
         * @description What the event log holds of all sessions that are there, of every project, in the order of `seq`: what was created, changed and removed of sessions, messages and parts. The body says the highest `seq` that is known of a session; what is beyond comes, and without a body everything. The log keeps the last 20,000 events or 64 MB, whichever is less; numbers of a session ascend and have gaps.
         */
        post: operations["sync.history.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync/steal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a session to a workspace
         * @description The session belongs to the workspace of the query from now on, which has to be named. It goes on where it is: `POST /experimental/workspace/warp` moves it there.
         */
        post: operations["sync.steal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over what became of a session elsewhere
         * @description All of the events or none, in the order given, as rows of `POST /sync/history` of another server have them (`aggregate_id` is `aggregateID` here). A session that is not known begins with its `session.created.1` and keeps what that says of its directory and its project; `directory` is not looked at. Numbers ascend; a row that is known by its number and id is passed over, so a call may be made again. Clients hear of each change as of one that was made here. Refused are other types of events, two sessions in one call, a number that is known by another id or does not follow on, ids that belong to another session, and changes of a session that began on this server. While the session runs here nothing is taken over.
         */
        post: operations["sync.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/append-prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to the prompt
         * @description Has terminals that show the directory add the text to what is being typed, by `tui.prompt.append`.
         */
        post: operations["tui.appendPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/open-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the help
         * @description Tells `tui.command.execute` with `help.show`.
         */
        post: operations["tui.openHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/open-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the sessions
         * @description Tells `tui.command.execute` with `session.list`.
         */
        post: operations["tui.openSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/open-themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the themes
         * @description Tells `tui.command.execute` with `theme.switch`.
         */
        post: operations["tui.openThemes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/open-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the models
         * @description Tells `tui.command.execute` with `model.list`.
         */
        post: operations["tui.openModels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/submit-prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the prompt
         * @description Has what is being typed sent: tells `tui.command.execute` with `prompt.submit`.
         */
        post: operations["tui.submitPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/clear-prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty the prompt
         * @description Has what is being typed thrown away: tells `tui.command.execute` with `prompt.clear`.
         */
        post: operations["tui.clearPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/execute-command": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a command of the terminal
         * @description Tells `tui.command.execute`. Names of older clients (`session_new`) are told by their present ones (`session.new`); all others as they are, for a terminal passes over what it does not know.
         */
        post: operations["tui.executeCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/show-toast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a note
         * @description Tells `tui.toast.show`; for five seconds unless `duration` says otherwise.
         */
        post: operations["tui.showToast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell terminals something
         * @description Tells one of the four events of terminals as it is given. Editors that steer a terminal do it by this.
         */
        post: operations["tui.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/select-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a session
         * @description Has terminals go to the session, by `tui.session.select`.
         */
        post: operations["tui.selectSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/control/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wait for what a terminal is told
         * @description For a terminal that does not follow the events: answers with the next of these requests for the directory, as it came, once there is one. Each is handed to one who waits; what comes within a minute of the last answer is kept for the next question, a hundred at most. Leaving ends the wait.
         */
        get: operations["tui.control.next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tui/control/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what came of a request
         * @description Taken from terminals that answer what `GET /tui/control/next` gave them. Who asked had its answer already, so nothing follows from it.
         */
        post: operations["tui.control.response"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receive messages of the Agent Client Protocol
         * @description Server-Sent Events, each `data:` one JSON-RPC message as a line of JSON. `Accept` must name
         *     `text/event-stream`.
         *
         *     - With `Acp-Connection-Id` alone: what belongs to no session, and the answers to `session/new` and
         *       `session/load`.
         *     - With `Acp-Session-Id` too: everything else of that session. It may be opened before the session
         *       is, as `session/load` needs it. The answer to `session/load` waits until what was replayed has
         *       left on this stream.
         *
         *     Messages are kept until their stream is open: up to 16 Mi characters a connection. A client that
         *     lets more than that pile up loses the connection. A message goes out once: what is on its way when a
         *     stream breaks is not sent again. A second stream for the same ids takes the place of the first,
         *     which ends. Comment lines keep a quiet stream open. A connection that has had no stream and no
         *     request for 60 seconds ends, as it does with `DELETE /acp`.
         *
         *     The transport's proposal asks for HTTP/2; this server speaks HTTP/1.1, so each stream is a
         *     connection of its own. Browsers allow about six to one server, which the WebSocket does not use up.
         *
         *     ## WebSocket
         *
         *     With `Upgrade: websocket` the same path opens a WebSocket, which carries all messages both ways:
         *     one JSON-RPC message a text frame, `initialize` first, at most 32 MiB each. Binary frames are
         *     ignored. No header is needed; `Acp-Connection-Id` in the answer only names the connection for
         *     logs. A page in a browser must come from an origin that the server allows; where only a `*` allows
         *     it, the credentials must be in `auth_token`, not in what the browser remembers. The server pings
         *     every 30 seconds and closes what does not answer within 30 more. It closes with 1001 when it stops,
         *     1008 when the client does not read, and 1009 when a message is too large.
         */
        get: operations["acp.stream"];
        put?: never;
        /**
         * Send one message of the Agent Client Protocol
         * @description One JSON-RPC 2.0 message: a request, a notification, or the answer to a request of the agent.
         *
         *     - `initialize` without `Acp-Connection-Id` opens a connection. It is answered here, with 200, the
         *       answer and the connection's id in `Acp-Connection-Id`, which every later request carries.
         *     - Every other message is taken with 202. What it leads to comes on the streams of `GET /acp`, told
         *       apart by the `id` of JSON-RPC.
         *
         *     A message whose `params` name a session carries `Acp-Session-Id` with the same id. An answer to a
         *     request of the agent needs only the connection. Messages are handed to the agent in the order in
         *     which they arrive; a client that depends on an order waits for each 202.
         */
        post: operations["acp.send"];
        /**
         * End a connection of the Agent Client Protocol
         * @description Cancels the client's prompts, lets go of its sessions and ends its streams. The sessions stay stored; a new connection opens them with `session/load` or `session/resume`. Losing the connection, in whatever way, does the same.
         */
        delete: operations["acp.close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A JSON-RPC 2.0 message of the Agent Client Protocol: with `method` and `id` a request, without `id` a notification, with `result` or `error` an answer. The methods are those of the protocol's version 1. */
        AcpMessage: {
            /** @description Always `2.0`. */
            jsonrpc?: string;
            /** @description Of a request, and of its answer. The agent's own requests have numbers. */
            id?: unknown;
            /** @description Such as `session/prompt`. */
            method?: string;
            /** @description What the method takes. */
            params?: unknown;
            /** @description Of an answer to a request that succeeded. */
            result?: unknown;
            /** @description Of an answer to a request that failed, with `code` and `message`. */
            error?: unknown;
        };
        /** @description Id of a session, `ses_` and 26 characters. Session ids descend: the newest sorts first. */
        SessionID: string;
        /** @description Id of a message, `msg_` and 26 characters. Ids made by the server ascend with time. */
        MessageID: string;
        /** @description Id of a part, `prt_` and 26 characters. The parts of a message are ordered by it. */
        PartID: string;
        /** @description Id of a permission request, `per_` and 26 characters. */
        PermissionID: string;
        /** @description Id of a question request, `que_` and 26 characters. */
        QuestionID: string;
        /** @description Id of an event, `evt_` and 26 characters. It is not the `id:` of the frame; see `event.subscribe`. */
        EventID: string;
        /** @description Id of a workspace, beginning with `wrk`. */
        WorkspaceID: string;
        /** @description Milliseconds since 1970-01-01T00:00:00Z. */
        Timestamp: number;
        /** @description A conversation with an agent in one directory. Every run of it, whoever starts it, happens in that directory. */
        Session: {
            id: components["schemas"]["SessionID"];
            /** @description Short readable name, such as `quiet-lantern`. Not unique. */
            slug: string;
            /** @description The project that holds `directory`. */
            projectID: string;
            /** @description As given when the session was created. Carries no meaning here. */
            workspaceID?: components["schemas"]["WorkspaceID"];
            /** @description Absolute path the agent works in. It changes only when an ACP client opens the session in another. */
            directory: string;
            /** @description Instructions that its ACP client gave for the session; absent if it gave none. */
            systemPrompt?: {
                /**
                 * @description Whether they come on top of the agent's own, or in their place.
                 * @enum {string}
                 */
                mode: "append" | "override";
                text: string;
            };
            /** @description Absolute paths of folders beside it that the session works in too, as its ACP client named them. Absent if there are none. */
            additionalDirectories?: string[];
            /** @description `directory` relative to the project's work tree; empty at its root. */
            path?: string;
            /** @description The session that started this one. Absent on a root session. */
            parentID?: components["schemas"]["SessionID"];
            /** @description What the whole session changed on disk so far. */
            summary?: components["schemas"]["SessionSummary"];
            /** @description US dollars spent on model calls so far. */
            cost?: number;
            /** @description Sum over all model calls so far; `total` is absent. */
            tokens?: components["schemas"]["Tokens"];
            /** @description Present if it is shared. */
            share?: components["schemas"]["SessionShare"];
            /** @description As given, or made by a small model call after the first prompt. */
            title: string;
            /** @description Agent of the latest prompt. */
            agent?: string;
            /** @description Model of the latest prompt, used again by prompts that name none. */
            model?: components["schemas"]["SessionModel"];
            /** @description Version of the server that created the session. */
            version: string;
            /** @description Whatever the client stored here. */
            metadata?: {
                [key: string]: unknown;
            };
            time: components["schemas"]["SessionTime"];
            /** @description Rules of this session. They are checked after the agent's, and the last rule that matches wins. */
            permission?: components["schemas"]["PermissionRuleset"];
            /** @description As given when the session was created. */
            permissionTimeout?: components["schemas"]["PermissionTimeout"];
            /** @description Present while a revert is pending: messages from there on are kept until the next prompt. */
            revert?: components["schemas"]["SessionRevert"];
        };
        /** @description A session in a list of all projects. */
        GlobalSession: components["schemas"]["Session"] & {
            /** @description The project of the session; null if the server does not know it any more. */
            project: components["schemas"]["ProjectSummary"] | null;
        };
        /** @description What to show of a project. */
        ProjectSummary: {
            /** @description Hash of the repository's first commit, or `global`. */
            id: string;
            /** @description Name to show, if one was set. */
            name?: string;
            /** @description Root of the work tree; `/` for `global`. */
            worktree: string;
        };
        /** @description A model as a session names it. */
        SessionModel: {
            /** @description Model id within its provider. */
            id: string;
            providerID: string;
            /** @description Named setting of the model, such as `high`. */
            variant?: string;
        };
        /** @description When things happened to a session. */
        SessionTime: {
            created: components["schemas"]["Timestamp"];
            /** @description Last prompt or revert, or last change of the permissions or metadata. Lists are ordered by it. */
            updated: components["schemas"]["Timestamp"];
            /** @description Present while its history is being condensed. */
            compacting?: components["schemas"]["Timestamp"];
            /** @description When the client archived it, in milliseconds since the epoch; 0 once it is restored. Archived sessions stay listed, save where a list of all projects leaves them out. */
            archived?: number;
        };
        /** @description Lines and files changed by a session. */
        SessionSummary: {
            /** @description Lines added. */
            additions: number;
            /** @description Lines removed. */
            deletions: number;
            /** @description Files touched. */
            files: number;
            /** @description The changes themselves; usually left out, ask `session.diff`. */
            diffs?: components["schemas"]["SnapshotFileDiff"][];
        };
        /** @description Where a shared session can be read. */
        SessionShare: {
            url: string;
        };
        /** @description Point a session was taken back to. */
        SessionRevert: {
            /** @description First message that no longer counts. */
            messageID: components["schemas"]["MessageID"];
            /** @description First part that no longer counts, when the message is cut inside. */
            partID?: components["schemas"]["PartID"];
            /** @description State of the files from before the revert. Absent if none were changed since that point, or if what they were is not kept: then only the conversation is taken back. */
            snapshot?: string;
            /** @description Unified diff of what the revert did to the files. Absent if it is very long. */
            diff?: string;
            /** @description Files that the agent changed since that point and that stay as they are. Absent if there are none. */
            unrestored?: components["schemas"]["UnrestoredFile"][];
        };
        /** @description A file that a revert left as it is. */
        UnrestoredFile: {
            /** @description Path relative to the root of the work tree; absolute for a file outside of it. */
            file: string;
            /**
             * @description `large`: over 2 MB, now or then. `ignored`: git ignores it. `nested`: it belongs to a repository or submodule inside. `outside`: it is not in the work tree. `blocked`: a folder with other files or a link stands in its place. `unrecorded`: its earlier content is not kept, as with `snapshot: false`.
             * @enum {string}
             */
            reason: "large" | "ignored" | "nested" | "outside" | "blocked" | "unrecorded";
        };
        /** @description What a session is doing. Tagged by `type`. */
        SessionStatus: components["schemas"]["SessionStatusIdle"] | components["schemas"]["SessionStatusRetry"] | components["schemas"]["SessionStatusBusy"];
        /** @description Nothing runs and no prompt waits. */
        SessionStatusIdle: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "idle";
        };
        /** @description A prompt is being answered. Also while it waits for a permission. */
        SessionStatusBusy: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "busy";
        };
        /** @description The model call failed in a way that may pass; it will be made again. */
        SessionStatusRetry: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "retry";
            /** @description Number of the coming attempt, counted from 1. */
            attempt: number;
            /** @description Why the last attempt failed. */
            message: string;
            /** @description What the user can do about it, if anything. */
            action?: components["schemas"]["SessionRetryAction"];
            /** @description When the next attempt starts. */
            next: components["schemas"]["Timestamp"];
        };
        /** @description A remedy to offer to the user. */
        SessionRetryAction: {
            /** @description Machine-readable cause. */
            reason: string;
            /** @description Id of the provider concerned. */
            provider: string;
            /** @description Heading to show. */
            title: string;
            /** @description Sentence to show. */
            message: string;
            /** @description Text of the button. */
            label: string;
            /** @description Page the button opens. */
            link?: string;
        };
        /** @description All fields are optional, and so is the body. */
        SessionCreateInput: {
            /** @description Makes the new session a child of this one. */
            parentID?: components["schemas"]["SessionID"];
            /** @description Without it: `New session - <ISO time>`, or `Child session - <ISO time>`, replaced after the first prompt. */
            title?: string;
            /** @description Agent to show for the session until a prompt names one. */
            agent?: string;
            /** @description Model for prompts that name none. */
            model?: components["schemas"]["SessionModel"];
            /** @description Stored as it is. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Rules for this session, on top of the agent's. */
            permission?: components["schemas"]["PermissionRuleset"];
            /** @description For this session and its children, in place of the configuration's `permission_timeout`. */
            permissionTimeout?: components["schemas"]["PermissionTimeout"];
            /** @description MCP servers for this session and its children alone, beside those of the directory; one of the same name counts instead of it. Kept with the session, and never told again. */
            mcp?: components["schemas"]["McpServerConfigs"];
            /** @description Stored as it is. */
            workspaceID?: components["schemas"]["WorkspaceID"];
        };
        /** @description Where to go back to. */
        SessionRevertInput: {
            /** @description First message that is not to count any more. */
            messageID: components["schemas"]["MessageID"];
            /** @description First part of that message that is not to count any more; what comes before it stays. */
            partID?: components["schemas"]["PartID"];
        };
        /** @description How much to copy. */
        SessionForkInput: {
            /** @description First message that is not copied. Without it all are. */
            messageID?: components["schemas"]["MessageID"];
        };
        /** @description What to change. Fields left out keep their value. */
        SessionUpdateInput: {
            /** @description New title. It will not be replaced by a generated one. */
            title?: string;
            /** @description Replaces the stored metadata as a whole. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Rules to add at the end of the session's list. */
            permission?: components["schemas"]["PermissionRuleset"];
            time?: {
                /** @description Milliseconds since the epoch; marks the session as archived. */
                archived?: number;
            };
        };
        /** @description One item of the list the agent keeps while it works. */
        Todo: {
            /** @description What is to be done. */
            content: string;
            /** @description `pending`, `in_progress`, `completed` or `cancelled`. */
            status: string;
            /** @description `high`, `medium` or `low`. */
            priority: string;
        };
        /** @description Change of one file. */
        SnapshotFileDiff: {
            /** @description Path relative to the project's work tree, or to the session's directory outside of git. */
            file?: string;
            /** @description Unified diff. Absent when it is too large or the file is binary. */
            patch?: string;
            /** @description Lines added. */
            additions: number;
            /** @description Lines removed. */
            deletions: number;
            /** @enum {string} */
            status?: "added" | "deleted" | "modified";
        };
        /** @description A line of a file in which something was found. Offsets are bytes. */
        TextMatch: {
            /** @description Relative to the directory. */
            path: {
                text: string;
            };
            /** @description The line with its end, at most 2000 characters of it and `...`. */
            lines: {
                text: string;
            };
            /** @description From 1. */
            line_number: number;
            /** @description Where the line begins in the file. */
            absolute_offset: number;
            /** @description What matched, where in the line. */
            submatches: {
                match: {
                    text: string;
                };
                start: number;
                end: number;
            }[];
        };
        /** @description Something that has a name in a program. */
        Symbol: {
            name: string;
            /** @description SymbolKind of the Language Server Protocol, such as 12 for a function. */
            kind: number;
            location: {
                uri: string;
                range: components["schemas"]["Range"];
            };
        };
        /** @description A file or folder. */
        FileNode: {
            name: string;
            /** @description Relative to the directory; that of a folder ends in `/`. */
            path: string;
            /** @description The whole path, without a `/` at the end. */
            absolute: string;
            /** @enum {string} */
            type: "file" | "directory";
            /** @description Whether ignore files name it. */
            ignored: boolean;
        };
        /** @description What is in a file. */
        FileContent: {
            /** @enum {string} */
            type: "text" | "binary";
            /** @description Text, or base64. */
            content: string;
            /** @description Not given by this server. */
            diff?: string;
            /** @description Not given by this server. */
            patch?: {
                oldFileName: string;
                newFileName: string;
                oldHeader?: string;
                newHeader?: string;
                hunks: {
                    oldStart: number;
                    oldLines: number;
                    newStart: number;
                    newLines: number;
                    lines: string[];
                }[];
                index?: string;
            };
            /**
             * @description Of `content`, where it is no text.
             * @constant
             */
            encoding?: "base64";
            /** @description Of what is no text, by the ending of the name. */
            mimeType?: string;
        };
        /** @description A file that differs from the commit. */
        File: {
            /** @description Relative to the directory. */
            path: string;
            /** @description Lines. */
            added: number;
            /** @description Lines. */
            removed: number;
            /** @enum {string} */
            status: "added" | "deleted" | "modified";
        };
        /** @description What is checked out. */
        VcsInfo: {
            branch?: string;
            default_branch?: string;
        };
        /** @description A file that differs from the commit. */
        VcsFileStatus: {
            /** @description Relative to the root of the repository. */
            file: string;
            /** @description Lines. */
            additions: number;
            /** @description Lines. */
            deletions: number;
            /** @enum {string} */
            status: "added" | "deleted" | "modified";
        };
        /** @description How a file differs. */
        VcsFileDiff: {
            /** @description Relative to the root of the repository. */
            file: string;
            /** @description As git writes it. */
            patch?: string;
            /** @description Lines. */
            additions: number;
            /** @description Lines. */
            deletions: number;
            /** @enum {string} */
            status?: "added" | "deleted" | "modified";
        };
        /** @description What to apply. */
        VcsApplyInput: {
            /** @description As `git diff` writes it. */
            patch: string;
        };
        /** @description Whether a patch was applied. */
        VcsApplied: {
            applied: boolean;
        };
        /** @description A patch that git cannot apply. */
        VcsApplyError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "VcsApplyError";
            data: {
                message: string;
                /** @enum {string} */
                reason: "non-git" | "not-clean";
            };
        };
        /** @description A message and its parts, ordered by part id. */
        MessageWithParts: {
            info: components["schemas"]["Message"];
            parts: components["schemas"]["Part"][];
        };
        /** @description An answer and its parts, ordered by part id. */
        AssistantMessageWithParts: {
            info: components["schemas"]["AssistantMessage"];
            parts: components["schemas"]["Part"][];
        };
        /** @description A prompt and its parts, ordered by part id. */
        UserMessageWithParts: {
            info: components["schemas"]["UserMessage"];
            parts: components["schemas"]["Part"][];
        };
        /** @description Who spoke, when and on whose behalf. The words are in the parts. Tagged by `role`. */
        Message: components["schemas"]["UserMessage"] | components["schemas"]["AssistantMessage"];
        /** @description A prompt. */
        UserMessage: {
            id: components["schemas"]["MessageID"];
            sessionID: components["schemas"]["SessionID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            role: "user";
            time: {
                created: components["schemas"]["Timestamp"];
            };
            /** @description The answer's form, when the prompt asked for one. */
            format?: components["schemas"]["OutputFormat"];
            /** @description What the turn that followed changed on disk. */
            summary?: components["schemas"]["UserMessageSummary"];
            /** @description Agent that answers. */
            agent: string;
            /** @description Model that answers. */
            model: components["schemas"]["UserMessageModel"];
            /** @description Instructions the prompt added to the system prompt. */
            system?: string;
            /** @description Tools the prompt switched on (`true`) or off (`false`), by name. */
            tools?: {
                [key: string]: boolean;
            };
            /** @description The prompt in whose turn the server wrote this message, to condense the history and go on. Absent on what a client sent. */
            continues?: components["schemas"]["MessageID"];
        };
        /** @description The model a prompt was admitted with. */
        UserMessageModel: {
            providerID: string;
            modelID: string;
            /** @description Named setting of the model, such as `high`. */
            variant?: string;
        };
        /** @description What one turn changed. */
        UserMessageSummary: {
            /** @description Short name of the turn. */
            title?: string;
            /** @description The turn in a few sentences. */
            body?: string;
            diffs: components["schemas"]["SnapshotFileDiff"][];
        };
        /** @description One model call. A turn in which the agent uses tools has several, one after the other, with the same `parentID`. */
        AssistantMessage: {
            id: components["schemas"]["MessageID"];
            sessionID: components["schemas"]["SessionID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            role: "assistant";
            time: components["schemas"]["AssistantMessageTime"];
            /** @description Why the call ended early. Absent after a normal end. */
            error?: components["schemas"]["MessageError"];
            /** @description The prompt this answers. */
            parentID: components["schemas"]["MessageID"];
            modelID: string;
            providerID: string;
            /** @description Same as `agent`. */
            mode: string;
            /** @description Agent that answered. */
            agent: string;
            /** @description Where the call ran. */
            path: components["schemas"]["AssistantMessagePath"];
            /** @description True if this is a condensed history, not an answer. */
            summary?: boolean;
            /** @description US dollars for this call. */
            cost: number;
            tokens: components["schemas"]["Tokens"];
            /** @description The answer as a value, when the prompt's `format` asked for one. */
            structured?: unknown;
            /** @description Named setting of the model, such as `high`. */
            variant?: string;
            /** @description Why the model stopped: `stop`, `tool-calls`, `length`, `content-filter`, `error` or `other`. Absent until it did. */
            finish?: string;
        };
        /** @description Start and end of a model call. */
        AssistantMessageTime: {
            created: components["schemas"]["Timestamp"];
            /** @description Absent while the call runs. */
            completed?: components["schemas"]["Timestamp"];
        };
        /** @description Where the call ran. */
        AssistantMessagePath: {
            /** @description The session's directory. */
            cwd: string;
            /** @description The project's work tree. */
            root: string;
        };
        /** @description Tokens as the provider counted them. The counts do not overlap. */
        Tokens: {
            /** @description All of them together, as the provider states it. Absent until the call has ended. */
            total?: number;
            /** @description Sent and not found in the provider's cache. */
            input: number;
            /** @description Written by the model, without reasoning. */
            output: number;
            /** @description Spent on reasoning. */
            reasoning: number;
            cache: components["schemas"]["TokenCache"];
        };
        /** @description Use of the provider's prompt cache, in tokens. */
        TokenCache: {
            /** @description Sent and found in the cache. */
            read: number;
            /** @description Put into the cache. */
            write: number;
        };
        /** @description A model, named by its provider and its id there. */
        ModelRef: {
            providerID: string;
            modelID: string;
        };
        /** @description Form of an answer. Tagged by `type`. */
        OutputFormat: components["schemas"]["OutputFormatText"] | components["schemas"]["OutputFormatJsonSchema"];
        /** @description Plain text, as without a format. */
        OutputFormatText: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
        };
        /** @description A value that satisfies a JSON Schema. It arrives in `structured` of the last message. Checked are the keywords of draft 2020-12 for types, values, objects, arrays, strings and numbers, their combination and `$ref` within the schema; `format`, `unevaluatedProperties` and `unevaluatedItems` are left to the model. */
        OutputFormatJsonSchema: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "json_schema";
            schema: components["schemas"]["JSONSchema"];
            /** @description How often the model may try again after an answer that does not fit. Twice unless given. */
            retryCount?: number;
        };
        /** @description Any JSON Schema. */
        JSONSchema: {
            [key: string]: unknown;
        };
        /** @description A prompt that is run by its name. */
        Command: {
            name: string;
            description?: string;
            /** @description The agent that runs it, whatever the request says. */
            agent?: string;
            /** @description The model that runs it, as `provider/model`. */
            model?: string;
            /**
             * @description Where it comes from.
             * @enum {string}
             */
            source?: "command" | "mcp" | "skill";
            /** @description The prompt, with its placeholders. Empty for a prompt of an MCP server, which makes the text. */
            template: string;
            /** @description Whether it is handed to its agent as a subagent. */
            subtask?: boolean;
            /** @description The placeholders of the template in the order in which they are filled, or the arguments of an MCP server's prompt, optional ones in brackets. */
            hints: string[];
        };
        /** @description Which command to run, with what. */
        CommandInput: {
            messageID?: components["schemas"]["MessageID"];
            agent?: string;
            /** @description As `provider/model`. */
            model?: string;
            /** @description What was typed behind the command's name; may be empty. */
            arguments: string;
            /** @description Its name, without a slash. */
            command: string;
            variant?: string;
            /** @description Files to attach. */
            parts?: components["schemas"]["FilePartInput"][];
        };
        /** @description The model that is to write AGENTS.md, and the id of the prompt that asks for it. */
        InitInput: {
            modelID: string;
            providerID: string;
            messageID: components["schemas"]["MessageID"];
        };
        /** @description A command line to run. */
        ShellInput: {
            messageID?: components["schemas"]["MessageID"];
            /** @description The agent whose conversation it belongs to. */
            agent: string;
            model?: components["schemas"]["ModelRef"];
            command: string;
        };
        /** @description A prompt. Only `parts` is required. */
        PromptInput: {
            /** @description Id for the new user message, so that a client can show it before the server knows it. Made by the server if absent. A prompt sent again with the id of one that runs or was answered starts nothing and gets that answer; with `noReply`, or before it was answered, it rewrites the message. */
            messageID?: components["schemas"]["MessageID"];
            /** @description Without it: the agent's model, then the session's, then `model` of the configuration, then the first one available. */
            model?: components["schemas"]["ModelRef"];
            /** @description Without it: `default_agent` of the configuration, else `build`. It does not stick to the session. */
            agent?: string;
            /** @description Store the message and do not run the agent. */
            noReply?: boolean;
            /**
             * @description What becomes of a prompt to a session that is busy. With `steer`, the default, it joins the turn that runs, at its next model call, and is answered with it; where that turn makes no further call, it is answered after it. With `queue` it waits for a turn of its own in any case.
             * @enum {string}
             */
            delivery?: "steer" | "queue";
            /** @description Tools to switch on (`true`) or off (`false`), by name. Kept as rules of the session for later prompts. */
            tools?: {
                [key: string]: boolean;
            };
            /** @description Ask for an answer in this form. */
            format?: components["schemas"]["OutputFormat"];
            /** @description Added to the system prompt of this turn. */
            system?: string;
            /** @description Named setting of the model, such as `high`. */
            variant?: string;
            /** @description What the user says and attaches, in order. May be empty, and 1,000 parts at most. */
            parts: components["schemas"]["PartInput"][];
        };
        /** @description How to condense a session. */
        SessionSummarizeInput: {
            /** @description Provider of the model that writes the summary, unless the agent `compaction` has its own. */
            providerID: string;
            /** @description The model's id there. */
            modelID: string;
            /** @description Afterwards go on with the work. Without it the session only gets the summary. */
            auto?: boolean;
        };
        /** @description A piece of a message. Tagged by `type`. */
        Part: components["schemas"]["TextPart"] | components["schemas"]["SubtaskPart"] | components["schemas"]["ReasoningPart"] | components["schemas"]["FilePart"] | components["schemas"]["ToolPart"] | components["schemas"]["StepStartPart"] | components["schemas"]["StepFinishPart"] | components["schemas"]["SnapshotPart"] | components["schemas"]["PatchPart"] | components["schemas"]["AgentPart"] | components["schemas"]["RetryPart"] | components["schemas"]["CompactionPart"];
        /** @description Start and end of a streamed text. */
        PartTime: {
            start: components["schemas"]["Timestamp"];
            /** @description Absent while it streams. */
            end?: components["schemas"]["Timestamp"];
        };
        /** @description Text of a prompt or of an answer. */
        TextPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            /** @description While it streams, what is written so far; it grows by `message.part.delta`. */
            text: string;
            /** @description True if the server wrote it, not the user. Sent to the model, usually not shown. */
            synthetic?: boolean;
            /** @description True if it is shown but not sent to the model. */
            ignored?: boolean;
            time?: components["schemas"]["PartTime"];
            /** @description What the provider wants back with the next call. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing. */
            said?: {
                [key: string]: unknown;
            }[];
        };
        /** @description What the model thought before it answered. */
        ReasoningPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reasoning";
            /** @description While it streams, what is written so far; it grows by `message.part.delta`. */
            text: string;
            /** @description What the provider wants back with the next call, such as a signature. */
            metadata?: {
                [key: string]: unknown;
            };
            time: components["schemas"]["PartTime"];
        };
        /** @description A file given with a prompt or returned by a tool. */
        FilePart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "file";
            /** @description Media type; `application/x-directory` for a directory. */
            mime: string;
            /** @description Name to show. */
            filename?: string;
            /** @description `file:`, `data:` or `http(s):` URL. `?start=` and `?end=` on a `file:` URL pick lines, counted from 1. An `http(s):` URL is passed on as it is: the provider fetches it, or the model by a tool. */
            url: string;
            /** @description Where the user mentioned the file. */
            source?: components["schemas"]["FilePartSource"];
            /** @description The provider refused it: the model is told so in its place, and later requests go without it. */
            ignored?: boolean;
            /** @description What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing. */
            said?: {
                [key: string]: unknown;
            }[];
        };
        /** @description What a mention in the prompt refers to. Tagged by `type`. */
        FilePartSource: components["schemas"]["FileSource"] | components["schemas"]["SymbolSource"] | components["schemas"]["ResourceSource"];
        /** @description A mention: the text and where it stands in the prompt. */
        FilePartSourceText: {
            /** @description The text, such as `@greet.js`. */
            value: string;
            /** @description Index of its first character. */
            start: number;
            /** @description Index after its last character. */
            end: number;
        };
        /** @description A whole file was mentioned. */
        FileSource: {
            text: components["schemas"]["FilePartSourceText"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "file";
            /** @description Path of the file. */
            path: string;
        };
        /** @description A symbol in a file was mentioned. */
        SymbolSource: {
            text: components["schemas"]["FilePartSourceText"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "symbol";
            /** @description Path of the file. */
            path: string;
            /** @description Where the symbol is defined. */
            range: components["schemas"]["Range"];
            /** @description Name of the symbol. */
            name: string;
            /** @description Number of its kind, as in the Language Server Protocol. */
            kind: number;
        };
        /** @description A resource of an MCP server was mentioned. */
        ResourceSource: {
            text: components["schemas"]["FilePartSourceText"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "resource";
            /** @description Name of the MCP server in the configuration. */
            clientName: string;
            /** @description URI of the resource. */
            uri: string;
        };
        /** @description A stretch of a text file; `end` is not part of it. */
        Range: {
            start: components["schemas"]["Position"];
            end: components["schemas"]["Position"];
        };
        /** @description A place in a text file. */
        Position: {
            /** @description Counted from 0. */
            line: number;
            /** @description UTF-16 code units from the start of the line. */
            character: number;
        };
        /** @description One call of a tool: asked for, run, ended. Each step is a `message.part.updated`. */
        ToolPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tool";
            /** @description Id the model gave to the call. */
            callID: string;
            /** @description Name of the tool, such as `read`. */
            tool: string;
            state: components["schemas"]["ToolState"];
            /** @description What the provider wants back with the next call. */
            metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description How far a tool call is. Tagged by `status`. */
        ToolState: components["schemas"]["ToolStatePending"] | components["schemas"]["ToolStateRunning"] | components["schemas"]["ToolStateCompleted"] | components["schemas"]["ToolStateError"];
        /** @description The model is still writing the arguments. */
        ToolStatePending: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "pending";
            /** @description Arguments so far; usually empty. */
            input: {
                [key: string]: unknown;
            };
            /** @description Text of the arguments so far. */
            raw: string;
        };
        /** @description The tool runs, or waits for a permission. */
        ToolStateRunning: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "running";
            /** @description Arguments as the model gave them. */
            input: {
                [key: string]: unknown;
            };
            /** @description Line to show. */
            title?: string;
            /** @description What is known so far, such as `output` of a shell command. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Start of the call. */
            time: {
                start: components["schemas"]["Timestamp"];
            };
        };
        /** @description The tool has ended. A shell command with a non-zero exit code counts as completed. */
        ToolStateCompleted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "completed";
            /** @description Arguments as the model gave them. */
            input: {
                [key: string]: unknown;
            };
            /** @description What the model reads. Long outputs are cut, and the rest is named in it. */
            output: string;
            /** @description Line to show. */
            title: string;
            /** @description Details by tool: `edit` gives `diff` and `filediff`, `bash` gives `output` and `exit`. */
            metadata: {
                [key: string]: unknown;
            };
            time: components["schemas"]["ToolCompletedTime"];
            /** @description Files the tool returned. */
            attachments?: components["schemas"]["FilePart"][];
        };
        /** @description The tool failed, was refused or was cut off. */
        ToolStateError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "error";
            /** @description Arguments as the model gave them. */
            input: {
                [key: string]: unknown;
            };
            /** @description Sentence the model reads. */
            error: string;
            /** @description Details; `interrupted` is true after an abort. */
            metadata?: {
                [key: string]: unknown;
            };
            time: components["schemas"]["ToolTime"];
        };
        /** @description Start and end of a tool call. */
        ToolTime: {
            start: components["schemas"]["Timestamp"];
            end: components["schemas"]["Timestamp"];
        };
        /** @description Start and end of a tool call that completed. */
        ToolCompletedTime: {
            start: components["schemas"]["Timestamp"];
            end: components["schemas"]["Timestamp"];
            /** @description When its output was left out of the history sent to the model. */
            compacted?: components["schemas"]["Timestamp"];
        };
        /** @description First part of an assistant message: the model call begins. */
        StepStartPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "step-start";
            /** @description State of the files before it. */
            snapshot?: string;
        };
        /** @description The model call has ended. */
        StepFinishPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "step-finish";
            /** @description As `finish` of the message. */
            reason: string;
            /** @description State of the files after it. */
            snapshot?: string;
            /** @description US dollars for this call. */
            cost: number;
            tokens: components["schemas"]["Tokens"];
        };
        /** @description A recorded state of the files. */
        SnapshotPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "snapshot";
            /** @description Id of that state. */
            snapshot: string;
        };
        /** @description Files changed during the step. */
        PatchPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "patch";
            /** @description Id of the state before the change. */
            hash: string;
            /** @description Absolute paths. */
            files: string[];
        };
        /** @description Work handed to another agent. */
        SubtaskPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "subtask";
            /** @description What that agent is told. */
            prompt: string;
            /** @description Name of the task, in a few words. */
            description: string;
            /** @description Which agent does it. */
            agent: string;
            /** @description Which model it uses, if not its own. */
            model?: components["schemas"]["ModelRef"];
            /** @description Command that led to it. */
            command?: string;
            /** @description What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing. */
            said?: {
                [key: string]: unknown;
            }[];
        };
        /** @description The user mentioned an agent, such as `@explore`. */
        AgentPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "agent";
            /** @description Name of the agent. */
            name: string;
            /** @description Where in the prompt. */
            source?: components["schemas"]["FilePartSourceText"];
        };
        /** @description A failed attempt that is followed by another. */
        RetryPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "retry";
            /** @description Number of the failed attempt, counted from 1. */
            attempt: number;
            error: components["schemas"]["APIError"];
            time: {
                created: components["schemas"]["Timestamp"];
            };
        };
        /** @description From here on the history is sent to the model in condensed form. */
        CompactionPart: {
            id: components["schemas"]["PartID"];
            sessionID: components["schemas"]["SessionID"];
            messageID: components["schemas"]["MessageID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "compaction";
            /** @description True if the server began it, false if the user did. */
            auto: boolean;
            /** @description True if the model had refused the history as too long. */
            overflow?: boolean;
            /** @description First message that is still sent in full. */
            tail_start_id?: components["schemas"]["MessageID"];
        };
        /** @description A piece of a prompt. Tagged by `type`. Ids are made by the server if absent. */
        PartInput: components["schemas"]["TextPartInput"] | components["schemas"]["FilePartInput"] | components["schemas"]["AgentPartInput"] | components["schemas"]["SubtaskPartInput"];
        /** @description Text. The first thing most prompts hold. */
        TextPartInput: {
            id?: components["schemas"]["PartID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            text: string;
            /** @description Mark it as not typed by the user. */
            synthetic?: boolean;
            /** @description Show it and do not send it to the model. */
            ignored?: boolean;
            /** @description Stored as it is. */
            time?: components["schemas"]["PartTime"];
            /** @description Stored as it is. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing. */
            said?: {
                [key: string]: unknown;
            }[];
        };
        /** @description A file or directory. Text is read once, when the prompt is admitted, and given to the model; images go to models that see. What is labelled a picture or document is looked into: text goes as text, and what is damaged is refused with 400. */
        FilePartInput: {
            id?: components["schemas"]["PartID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "file";
            /** @description Media type; `application/x-directory` for a directory. */
            mime: string;
            /** @description Name to show. */
            filename?: string;
            /** @description `file:`, `data:` or `http(s):` URL. `?start=` and `?end=` on a `file:` URL pick lines, counted from 1. */
            url: string;
            /** @description Where the user mentioned the file. */
            source?: components["schemas"]["FilePartSource"];
            /** @description What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing. */
            said?: {
                [key: string]: unknown;
            }[];
        };
        /** @description A mention of an agent: the model is told to hand the work to it. */
        AgentPartInput: {
            id?: components["schemas"]["PartID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "agent";
            /** @description Name of the agent. */
            name: string;
            /** @description Where in the prompt. */
            source?: components["schemas"]["FilePartSourceText"];
        };
        /** @description Work for another agent, done before the main agent goes on. */
        SubtaskPartInput: {
            id?: components["schemas"]["PartID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "subtask";
            /** @description What that agent is told. */
            prompt: string;
            /** @description Name of the task, in a few words. */
            description: string;
            /** @description Which agent does it. */
            agent: string;
            /** @description Which model it uses, if not its own. */
            model?: components["schemas"]["ModelRef"];
            /** @description Command that led to it. */
            command?: string;
            /** @description What the user gave in place of this part, for showing the conversation again: content blocks of the Agent Client Protocol without their bulk. Empty where the user gave nothing. */
            said?: {
                [key: string]: unknown;
            }[];
        };
        /** @description Rules in order. The last one that matches decides; if none does, the answer is `ask`. */
        PermissionRuleset: components["schemas"]["PermissionRule"][];
        /** @description What to do when a tool wants something. */
        PermissionRule: {
            /** @description Name of the permission, such as `edit` or `bash`; `*` stands for any characters. */
            permission: string;
            /** @description What it is wanted for: a path, a command, a URL. `*` stands for any characters. */
            pattern: string;
            action: components["schemas"]["PermissionAction"];
        };
        /**
         * @description `allow` lets it happen, `deny` tells the model that a rule forbids it, `ask` waits for a reply.
         * @enum {string}
         */
        PermissionAction: "allow" | "deny" | "ask";
        /** @description Milliseconds that a permission request or a question waits for an answer before it is rejected; 0 for as long as it takes. */
        PermissionTimeout: number;
        /** @description A tool call that waits for a reply; or a turn that is about to begin, where `permission` is `project_trust`: then `patterns` say what the project would run or send (MCP commands, tool files, commands in templates, values from the environment or from files, files that are links out of the project and whose text the model would be given, addresses that would get the user's key), each with a hash by which an `always` is kept. Until it is allowed the project's configuration counts without that. */
        PermissionRequest: {
            id: components["schemas"]["PermissionID"];
            sessionID: components["schemas"]["SessionID"];
            /** @description What is asked for: `edit`, `bash`, `external_directory` and so on. */
            permission: string;
            /** @description What it is asked for: paths, or one entry for each command of a shell line. */
            patterns: string[];
            /** @description What to show to the person who decides, such as `filepath` and `diff`, or `command`. */
            metadata: {
                [key: string]: unknown;
            };
            /** @description Patterns that the reply `always` will allow. */
            always: string[];
            tool?: components["schemas"]["PermissionTool"];
            /** @description When it is rejected unless it is answered. Absent if it waits as long as it takes. */
            expires?: components["schemas"]["Timestamp"];
        };
        /** @description The tool call that asks. */
        PermissionTool: {
            messageID: components["schemas"]["MessageID"];
            /** @description `callID` of the tool part. */
            callID: string;
        };
        /**
         * @description `once` allows this call. `always` allows it and, from now on, everything in the same work tree that matches `always` of the request, also once the server was started anew, until `DELETE /api/permission/saved/{id}` takes it back. `reject` refuses it.
         * @enum {string}
         */
        PermissionReply: "once" | "always" | "reject";
        /** @description A reply in either of two forms. */
        PermissionReplyInput: components["schemas"]["PermissionReplyByName"] | components["schemas"]["PermissionReplyByAllow"];
        /** @description The reply by name. */
        PermissionReplyByName: {
            reply: components["schemas"]["PermissionReply"];
            /** @description With `reject`: what the agent should do instead. It reads this and goes on; without it the turn ends. */
            message?: string;
        };
        /** @description The reply as yes or no. */
        PermissionReplyByAllow: {
            /** @description True is `once`, false is `reject`. */
            allow: boolean;
            /** @description With `false`: what the agent should do instead. It reads this and goes on; without it the turn ends. */
            message?: string;
        };
        /** @description A reply in any of three forms. */
        PermissionResponseInput: components["schemas"]["PermissionResponseByName"] | components["schemas"]["PermissionReplyByName"] | components["schemas"]["PermissionReplyByAllow"];
        /** @description The reply by name, as older clients send it. */
        PermissionResponseByName: {
            response: components["schemas"]["PermissionReply"];
        };
        /** @description Questions of one tool call that wait for answers. */
        QuestionRequest: {
            id: components["schemas"]["QuestionID"];
            sessionID: components["schemas"]["SessionID"];
            /** @description To be answered together. */
            questions: components["schemas"]["QuestionInfo"][];
            tool?: components["schemas"]["QuestionTool"];
            /** @description When they are dropped unless they are answered. Absent if they wait as long as it takes. */
            expires?: components["schemas"]["Timestamp"];
        };
        /** @description A question and the answers it offers. */
        QuestionInfo: {
            /** @description The question, as a sentence. */
            question: string;
            /** @description The question in a word or two. */
            header: string;
            /** @description Answers to choose from. */
            options: components["schemas"]["QuestionOption"][];
            /** @description Whether more than one may be chosen. Absent is no. */
            multiple?: boolean;
            /** @description Whether the user may answer in own words. Absent is yes. */
            custom?: boolean;
        };
        /** @description An answer to choose. */
        QuestionOption: {
            /** @description What is chosen, and sent as the answer. */
            label: string;
            /** @description What choosing it means. */
            description: string;
        };
        /** @description The tool call that asks. */
        QuestionTool: {
            messageID: components["schemas"]["MessageID"];
            /** @description `callID` of the tool part. */
            callID: string;
        };
        /** @description Labels of the chosen options, or the user's own words. Empty when none was chosen. */
        QuestionAnswer: string[];
        /** @description Answers to the questions of a request. */
        QuestionReplyInput: {
            /** @description One for each question, in their order. */
            answers: components["schemas"]["QuestionAnswer"][];
        };
        /** @description Names of tools. */
        ToolIDs: string[];
        /** @description Tools as a model is offered them. */
        ToolList: components["schemas"]["ToolListItem"][];
        /** @description A tool as a model is offered it. */
        ToolListItem: {
            /** @description The name it is called by. */
            id: string;
            /** @description What the model is told about it. */
            description: string;
            /** @description JSON Schema of its arguments. */
            parameters: unknown;
        };
        /** @description Knowledge the agent can load when it is of use. */
        Skill: {
            /** @description The name it is loaded by. */
            name: string;
            /** @description What it is for; the agent decides by it. */
            description?: string;
            /** @description Absolute path of its `SKILL.md`. */
            location: string;
            /** @description The text of the file below its front matter. */
            content: string;
        };
        /** @description A kind of workspaces. */
        WorkspaceAdapter: {
            type: string;
            name: string;
            description: string;
        };
        /** @description A place that sessions are put into. */
        Workspace: {
            id: components["schemas"]["WorkspaceID"];
            type: string;
            name: string;
            /** @description The branch that was made for it; null where it is on none. */
            branch?: string | null;
            /** @description Absolute path. */
            directory?: string | null;
            /** @description What its maker has given along. */
            extra?: unknown;
            projectID: string;
            timeUsed: number;
        };
        /** @description The workspace that is wanted. */
        WorkspaceCreateInput: {
            /** @description Made up unless given. */
            id?: string;
            /** @description One of the kinds there are. */
            type: string;
            /** @description A new branch to be on. */
            branch?: string | null;
            /** @description Anything; it is given back. */
            extra?: unknown;
        };
        /** @description Whether a workspace can be used. */
        WorkspaceConnection: {
            workspaceID: components["schemas"]["WorkspaceID"];
            /** @enum {string} */
            status: "connected" | "connecting" | "disconnected" | "error";
        };
        /** @description Which session, and where to. */
        WorkspaceWarpInput: {
            /** @description The workspace, or null for none. */
            id: string | null;
            sessionID: components["schemas"]["SessionID"];
            /** @description Takes along what is not committed. */
            copyChanges?: boolean;
        };
        /** @description By session, the highest `seq` that is known of it. */
        SyncKnown: {
            [key: string]: number;
        };
        /** @description Something that became of a session. */
        SyncRow: {
            id: components["schemas"]["EventID"];
            /** @description The session. */
            aggregate_id: string;
            /** @description Its place in the event log. */
            seq: number;
            /** @description Type of the event and the version of its form, such as `message.updated.1`. */
            type: string;
            /** @description Properties of the event. */
            data: Record<string, unknown>;
        };
        /** @description The session. */
        SyncStealInput: {
            sessionID: components["schemas"]["SessionID"];
        };
        /** @description A session that was given or taken over. */
        SyncSession: {
            sessionID: components["schemas"]["SessionID"];
        };
        /** @description Events of one session, as `POST /sync/history` of another server has them. */
        SyncReplayInput: {
            directory: string;
            events: components["schemas"]["SyncReplayEvent"][];
        };
        /** @description One of them. */
        SyncReplayEvent: {
            id: components["schemas"]["EventID"];
            aggregateID: string;
            seq: number;
            type: string;
            data: Record<string, unknown>;
        };
        /** @description A language server of a directory. */
        LSPStatus: {
            /** @description What the configuration calls it. */
            id: string;
            /** @description For people. */
            name: string;
            /** @description Where it works, relative to the directory. */
            root: string;
            /**
             * @description `error`: it could not be started, or has ended by itself.
             * @enum {string}
             */
            status: "connected" | "error";
        };
        /** @description A formatter of a directory. */
        FormatterStatus: {
            /** @description What the configuration calls it. */
            name: string;
            /** @description Files it is for, such as `.ts`. */
            extensions: string[];
            /** @description Whether it formats what the agent changes. */
            enabled: boolean;
        };
        /** @description Id of a terminal. */
        PtyID: string;
        /** @description A terminal with the program that runs in it. */
        Pty: {
            id: components["schemas"]["PtyID"];
            /** @description For people. `Terminal` and the end of the id, unless one was given. */
            title: string;
            /** @description The program, as it was given; the user's shell where none was. */
            command: string;
            /** @description Its arguments. */
            args: string[];
            /** @description Where it was started; absolute. */
            cwd: string;
            /**
             * @description Whether it still runs.
             * @enum {string}
             */
            status: "running" | "exited";
            /** @description Id of its process, which leads a session of its own. */
            pid: number;
            /** @description What it ended with, once it has; 128 and the number of the signal where one ended it. */
            exitCode?: number;
        };
        /** @description A shell of this machine. */
        PtyShell: {
            /** @description Absolute path. */
            path: string;
            /** @description The last part of it. */
            name: string;
            /** @description Whether it reads the command lines that agents write, which are bash's. */
            acceptable: boolean;
        };
        /** @description What to run, and where. */
        PtyCreateInput: {
            /** @description A program on the `PATH`, or a path, which may be relative to `cwd`. Absent or empty: the user's shell. */
            command?: string;
            /** @description Its arguments. Where none are given, a shell gets `-l`: it is a login shell. */
            args?: string[];
            /** @description Absolute, or relative to the directory, which is meant when it is absent or empty. */
            cwd?: string;
            /** @description For people; may be changed. */
            title?: string;
            /** @description Variables over those of the server. */
            env?: {
                [key: string]: string;
            };
        };
        /** @description What to change. */
        PtyUpdateInput: {
            /** @description For people; an empty one changes nothing. */
            title?: string;
            size?: components["schemas"]["PtySize"];
        };
        /** @description In characters. More than 65,535 is as much as that. */
        PtySize: {
            /** @description Lines. */
            rows: number;
            /** @description Characters of a line. */
            cols: number;
        };
        /** @description Terminals of a directory. */
        PtyList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["Pty"][];
        };
        /** @description A terminal of a directory. */
        PtyAnswer: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["Pty"];
        };
        /** @description A ticket for a terminal of a directory. */
        PtyTicketAnswer: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["PtyTicketConnectToken"];
        };
        /** @description The directory has no such terminal. */
        PtyNotFoundV2Error: {
            /** @constant */
            _tag: "PtyNotFoundError";
            ptyID: string;
            message: string;
        };
        /** @description A ticket for one connection to one terminal. */
        PtyTicketConnectToken: {
            /** @description For `ticket` of `pty.connect`. */
            ticket: string;
            /** @description Seconds until it is worth nothing. */
            expires_in: number;
        };
        /** @description The server runs. */
        HealthStatus: {
            /**
             * @description Always true; a server that is not healthy does not answer so.
             * @constant
             */
            healthy: true;
            /** @description Version of the server. */
            version: string;
        };
        /** @description The server takes work. */
        ReadyStatus: {
            /**
             * @description Always true; a server that takes none does not answer so.
             * @constant
             */
            ready: true;
        };
        /** @description Where things are, for one directory. All are absolute. */
        Path: {
            /** @description The user's home. */
            home: string;
            /** @description Where the server keeps its data. */
            state: string;
            /** @description Where the global configuration is read from. */
            config: string;
            /** @description Root of the work tree that holds `directory`; `/` outside of git. */
            worktree: string;
            /** @description The directory this request was about. */
            directory: string;
        };
        /** @description A git repository the server has worked in, or `global` for everything outside of git. */
        Project: {
            /** @description Hash of the repository's first commit, or `global`. */
            id: string;
            /** @description Root of the work tree; `/` for `global`. */
            worktree: string;
            vcs?: components["schemas"]["ProjectVcs"];
            /** @description Name to show, if one was set. */
            name?: string;
            icon?: components["schemas"]["ProjectIcon"];
            commands?: components["schemas"]["ProjectCommands"];
            time: components["schemas"]["ProjectTime"];
            /** @description Further work trees of the same repository, as absolute paths. */
            sandboxes: string[];
        };
        /** @description What to change of a project. */
        ProjectUpdateInput: {
            name?: string;
            icon?: components["schemas"]["ProjectIcon"];
            commands?: components["schemas"]["ProjectCommands"];
        };
        /** @description Directories of a project. */
        ProjectDirectories: {
            /** @description Absolute path. */
            directory: string;
            /** @description How a copy was made; absent for others. */
            strategy?: string;
        }[];
        /** @description There is no such project. */
        ProjectNotFoundError: {
            /** @constant */
            name: "ProjectNotFoundError";
            data: {
                message: string;
                projectID: string;
            };
            /** @constant */
            _tag: "ProjectNotFoundError";
            projectID: string;
            message: string;
        };
        /**
         * @description Version control in use. Absent outside of git.
         * @constant
         */
        ProjectVcs: "git";
        /** @description Picture to show for the project. */
        ProjectIcon: {
            /** @description Picture found in the project. */
            url?: string;
            /** @description Picture set by the user. */
            override?: string;
            /** @description Colour to use with it. */
            color?: string;
        };
        /** @description Commands of the project. */
        ProjectCommands: {
            /** @description Run in a fresh work tree. */
            start?: string;
        };
        /** @description When things happened to a project. */
        ProjectTime: {
            created: components["schemas"]["Timestamp"];
            /** @description Last time a session was started in it. */
            updated: components["schemas"]["Timestamp"];
            /** @description When its instructions were first written. */
            initialized?: components["schemas"]["Timestamp"];
        };
        /** @description A way of working: a system prompt, a model, rules. */
        Agent: {
            /** @description Name used in prompts. */
            name: string;
            /** @description When to use it. */
            description?: string;
            /**
             * @description `primary`: answers prompts. `subagent`: is called by other agents. `all`: both.
             * @enum {string}
             */
            mode: "subagent" | "primary" | "all";
            /** @description True if it comes with the server. */
            native?: boolean;
            /** @description True if it is for the server's own use and should not be offered. */
            hidden?: boolean;
            /** @description Nucleus sampling, from 0 to 1. */
            topP?: number;
            /** @description Sampling temperature. */
            temperature?: number;
            /** @description `#rrggbb`, or the name of a colour of the theme. */
            color?: string;
            /** @description Its rules in full, from the built-in ones to those of the configuration. The last match wins. */
            permission: components["schemas"]["PermissionRuleset"];
            /** @description Its own model, if it has one. */
            model?: components["schemas"]["ModelRef"];
            /** @description Named setting of its model. */
            variant?: string;
            /** @description Its system prompt, if it has its own. */
            prompt?: string;
            /** @description Passed to the provider with every call. */
            options: {
                [key: string]: unknown;
            };
            /** @description Most model calls in one turn. */
            steps?: number;
        };
        /** @description One entry for the server's log. */
        LogInput: {
            /** @description Who writes it. */
            service: string;
            /** @enum {string} */
            level: "debug" | "info" | "error" | "warn";
            /** @description The entry. */
            message: string;
            /** @description Further fields of the entry. */
            extra?: {
                [key: string]: unknown;
            };
        };
        /** @description The version that is wanted. */
        UpgradeInput: {
            target: string;
        };
        /** @description Whether another version is in place. */
        UpgradeOutcome: components["schemas"]["UpgradeDone"] | components["schemas"]["UpgradeRefused"];
        /** @description It is, and counts from the next start. Not met on this server. */
        UpgradeDone: {
            /** @constant */
            success: true;
            version: string;
        };
        /** @description It is not. */
        UpgradeRefused: {
            /** @constant */
            success: false;
            /** @description Why, and what to do. */
            error: string;
        };
        /** @description What can be used of the experimental. */
        ExperimentalCapabilities: {
            /** @description Whether what a subagent does can go on in the background while its caller answers. */
            backgroundSubagents: boolean;
        };
        /** @description What an account manages of this server. */
        ConsoleState: {
            /** @description Ids of providers. */
            consoleManagedProviders: string[];
            activeOrgName?: string;
            switchableOrgCount: number;
        };
        /** @description Organisations that can be worked for. */
        ConsoleOrgs: {
            orgs: components["schemas"]["ConsoleOrg"][];
        };
        /** @description One of them. */
        ConsoleOrg: {
            accountID: string;
            accountEmail: string;
            accountUrl: string;
            orgID: string;
            orgName: string;
            /** @description Whether it is worked for now. */
            active: boolean;
        };
        /** @description Who to work for. */
        ConsoleSwitchInput: {
            accountID: string;
            orgID: string;
        };
        /** @description A work tree of a repository. */
        Worktree: {
            /** @description What the request asked for, as part of a path. */
            name: string;
            /** @description The branch that was made for it. */
            branch?: string;
            /** @description Absolute path. */
            directory: string;
        };
        /** @description What is to be made. */
        WorktreeCreateInput: {
            /** @description Letters other than a to z and digits become hyphens; two words are put behind one that is taken. Two words of their own without it. */
            name?: string;
            /** @description Run by a shell in the work tree once its files are there. */
            startCommand?: string;
        };
        /** @description What is to be removed. */
        WorktreeRemoveInput: {
            /** @description Absolute path. */
            directory: string;
        };
        /** @description What is to be set back. */
        WorktreeResetInput: {
            /** @description Absolute path. */
            directory: string;
        };
        /** @description Which session, and where to. */
        MoveSessionInput: {
            sessionID: components["schemas"]["SessionID"];
            destination: components["schemas"]["MoveSessionDestination"];
            /** @description Takes along what is not committed. */
            moveChanges?: boolean;
        };
        /** @description A place to go on in. */
        MoveSessionDestination: {
            /** @description Absolute path of a directory that is there. */
            directory: string;
        };
        /** @description What the copy is for. */
        ProjectCopyNameInput: {
            context?: string;
        };
        /** @description A name for a copy. */
        ProjectCopyName: {
            name: string;
        };
        /** @description The copy that is wanted. */
        ProjectCopyCreateInput: {
            /** @description How it is made: `git_worktree`. */
            strategy: string;
            /** @description Absolute path of the folder to make it in, which is made where it is not there. */
            directory: string;
            /** @description Name of its own folder, without slashes; a number is put behind one that is taken. Two words if absent. */
            name?: string;
        };
        /** @description The copy that is to go. */
        ProjectCopyRemoveInput: {
            /** @description Absolute path. */
            directory: string;
            /** @description Removes it even if changes are lost that are not committed. */
            force: boolean;
        };
        /** @description A copy of a project. */
        ProjectCopyCopy: {
            /** @description Absolute path. */
            directory: string;
        };
        /** @description Text for what is being typed. */
        TuiPromptInput: {
            text: string;
        };
        /** @description A command of the terminal. */
        TuiCommandInput: {
            /** @description Such as `session.new`, `session.list`, `model.list`, `prompt.submit` or `agent.cycle`. */
            command: string;
        };
        /** @description A note to be shown for a while. */
        TuiToastInput: {
            title?: string;
            message: string;
            /** @enum {string} */
            variant: "info" | "success" | "warning" | "error";
            /** @description Milliseconds to show it. */
            duration?: number;
        };
        /** @description The session to be shown. */
        TuiSessionInput: {
            sessionID: components["schemas"]["SessionID"];
        };
        /** @description One of the events of terminals, without an id. */
        TuiPublishInput: components["schemas"]["TuiPublishPromptAppend"] | components["schemas"]["TuiPublishCommandExecute"] | components["schemas"]["TuiPublishToastShow"] | components["schemas"]["TuiPublishSessionSelect"];
        /** @description Adds to what is being typed. */
        TuiPublishPromptAppend: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.prompt.append";
            properties: components["schemas"]["TuiPromptInput"];
        };
        /** @description Runs a command. */
        TuiPublishCommandExecute: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.command.execute";
            properties: components["schemas"]["TuiCommandInput"];
        };
        /** @description Shows a note. */
        TuiPublishToastShow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.toast.show";
            properties: components["schemas"]["TuiToastInput"];
        };
        /** @description Goes to a session. */
        TuiPublishSessionSelect: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.session.select";
            properties: components["schemas"]["TuiSessionInput"];
        };
        /** @description A request to a terminal. */
        TuiRequest: {
            /** @description Of the operation that was called. */
            path: string;
            /** @description What it was given; null where it was given nothing. */
            body: unknown;
        };
        /** @description Anything a terminal says of a request. */
        TuiResponse: unknown;
        /** @description The providers that can be used now. */
        ProviderCatalog: {
            providers: components["schemas"]["Provider"][];
            /** @description Model to offer first, by provider id. */
            default: {
                [key: string]: string;
            };
        };
        /** @description All providers the server knows of. */
        ProviderList: {
            all: components["schemas"]["Provider"][];
            /** @description Model to offer first, by provider id. */
            default: {
                [key: string]: string;
            };
            /** @description Ids of those that can be used now. */
            connected: string[];
        };
        /** @description A service that runs models. Keys are never part of it. */
        Provider: {
            id: string;
            /** @description Name to show. */
            name: string;
            /**
             * @description What made it available: an environment variable, the configuration, a stored key (`api`), or the server itself (`custom`).
             * @enum {string}
             */
            source: "env" | "config" | "custom" | "api";
            /** @description Environment variables its key is read from. */
            env: string[];
            /** @description Always absent here. Declared for clients that expect the field. */
            key?: string;
            /** @description Settings from the configuration, without secrets. */
            options: {
                [key: string]: unknown;
            };
            /** @description By model id. */
            models: {
                [key: string]: components["schemas"]["Model"];
            };
        };
        /** @description A model and what it can do. */
        Model: {
            /** @description Id within the provider, used in prompts. */
            id: string;
            providerID: string;
            api: components["schemas"]["ModelApi"];
            /** @description Name to show. */
            name: string;
            /** @description Group of related models. */
            family?: string;
            capabilities: components["schemas"]["ModelCapabilities"];
            cost: components["schemas"]["ModelCost"];
            limit: components["schemas"]["ModelLimit"];
            status: components["schemas"]["ModelStatus"];
            /** @description Passed to the provider with every call. */
            options: {
                [key: string]: unknown;
            };
            /** @description Sent to the provider with every call. */
            headers: {
                [key: string]: string;
            };
            /** @description `YYYY-MM-DD`; may be empty. */
            release_date: string;
            /** @description Named settings of the model, chosen by `variant` of a prompt. */
            variants?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
        };
        /** @description How the model is called. */
        ModelApi: {
            /** @description Id the provider knows it by. */
            id: string;
            /** @description Base URL. */
            url: string;
            /** @description Package that speaks the protocol. */
            npm: string;
        };
        /** @description What a model can do. */
        ModelCapabilities: {
            /** @description Takes a temperature. */
            temperature: boolean;
            /** @description Thinks before it answers. */
            reasoning: boolean;
            /** @description Takes files. */
            attachment: boolean;
            /** @description Calls tools. */
            toolcall: boolean;
            /** @description What it reads. */
            input: components["schemas"]["ModelModalities"];
            /** @description What it writes. */
            output: components["schemas"]["ModelModalities"];
            /** @description Whether reasoning is sent back between tool calls. */
            interleaved: components["schemas"]["ModelInterleaved"];
        };
        /** @description Kinds of content. */
        ModelModalities: {
            text: boolean;
            audio: boolean;
            image: boolean;
            video: boolean;
            pdf: boolean;
        };
        /** @description Whether reasoning is sent back between tool calls, and in which field. */
        ModelInterleaved: boolean | {
            /** @description Field of the message that carries it. */
            field: ("reasoning" | "reasoning_content" | "reasoning_text") | string;
        };
        /** @description Prices in US dollars for one million tokens. */
        ModelCost: {
            /** @description Input that was not cached. */
            input: number;
            /** @description Output and reasoning. */
            output: number;
            cache: components["schemas"]["ModelCachePrice"];
            /** @description Other prices from a certain context size on. */
            tiers?: components["schemas"]["ModelCostTier"][];
            /** @description Prices above 200,000 tokens of context. */
            experimentalOver200K?: components["schemas"]["ModelPrice"];
        };
        /** @description Prices of cached input in US dollars for one million tokens. */
        ModelCachePrice: {
            /** @description Read from the cache. */
            read: number;
            /** @description Put into the cache. */
            write: number;
        };
        /** @description Prices from a certain context size on. */
        ModelCostTier: {
            /** @description US dollars for one million tokens. */
            input: number;
            /** @description US dollars for one million tokens. */
            output: number;
            cache: components["schemas"]["ModelCachePrice"];
            /** @description Where it begins. */
            tier: {
                /** @constant */
                type: "context";
                /** @description Tokens of context. */
                size: number;
            };
        };
        /** @description Prices in US dollars for one million tokens. */
        ModelPrice: {
            input: number;
            output: number;
            cache: components["schemas"]["ModelCachePrice"];
        };
        /** @description Sizes in tokens. */
        ModelLimit: {
            /** @description Input and output together. */
            context: number;
            /** @description Most input, where it is less than the context. */
            input?: number;
            /** @description Most output. */
            output: number;
        };
        /**
         * @description How mature the model is.
         * @enum {string}
         */
        ModelStatus: "alpha" | "beta" | "deprecated" | "active";
        /** @description What connects a provider. */
        Auth: components["schemas"]["ApiAuth"] | components["schemas"]["OAuth"] | components["schemas"]["WellKnownAuth"];
        /** @description A key. */
        ApiAuth: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "api";
            key: string;
            /** @description Settings that go with the key, such as `resourceName`, `region`, `project` or `accountId`. */
            metadata?: {
                [key: string]: string;
            };
        };
        /** @description Tokens from a sign-in elsewhere. The server does not renew them. */
        OAuth: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "oauth";
            refresh: string;
            /** @description Sent to the provider until it expires. */
            access: string;
            /** @description Milliseconds since the epoch; 0 means never. */
            expires: number;
            accountId?: string;
            enterpriseUrl?: string;
        };
        /** @description A token under the name of the variable that it stands in for. */
        WellKnownAuth: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "wellknown";
            /** @description Name of the variable. */
            key: string;
            token: string;
        };
        /** @description Ways to connect providers, by provider id. */
        ProviderAuthMethods: {
            [key: string]: components["schemas"]["ProviderAuthMethod"][];
        };
        /** @description A way to connect a provider. */
        ProviderAuthMethod: {
            /** @enum {string} */
            type: "oauth" | "api";
            /** @description Name to show. */
            label: string;
            /** @description What to ask the user beside the key. */
            prompts?: components["schemas"]["ProviderAuthPrompt"][];
        };
        /** @description A setting to ask the user for. */
        ProviderAuthPrompt: components["schemas"]["ProviderAuthTextPrompt"] | components["schemas"]["ProviderAuthSelectPrompt"];
        /** @description One that the user writes. */
        ProviderAuthTextPrompt: {
            /** @constant */
            type: "text";
            /** @description Key in `metadata`, or in `inputs` of a sign-in. */
            key: string;
            /** @description What to ask. */
            message: string;
            /** @description What holds if it is left empty. */
            placeholder?: string;
            when?: components["schemas"]["ProviderAuthCondition"];
        };
        /** @description One that the user chooses. */
        ProviderAuthSelectPrompt: {
            /** @constant */
            type: "select";
            /** @description Key in `inputs`. */
            key: string;
            /** @description What to ask. */
            message: string;
            /** @description What there is to choose from. */
            options: {
                label: string;
                value: string;
                hint?: string;
            }[];
            when?: components["schemas"]["ProviderAuthCondition"];
        };
        /** @description The answer to an earlier prompt without which this one is left out. */
        ProviderAuthCondition: {
            key: string;
            /** @enum {string} */
            op: "eq" | "neq";
            value: string;
        };
        /** @description Which way to sign in. */
        ProviderOAuthAuthorizeInput: {
            /** @description Place in the list of methods, from 0. */
            method: number;
            /** @description Answers to prompts. */
            inputs?: {
                [key: string]: string;
            };
        };
        /** @description The end of a sign-in. */
        ProviderOAuthCallbackInput: {
            /** @description Place in the list of methods, from 0. */
            method: number;
            /** @description What the user was shown. */
            code?: string;
        };
        /** @description Where and how to sign in. */
        ProviderAuthAuthorization: {
            url: string;
            /**
             * @description `auto`: the server notices the end. `code`: the user is shown a code.
             * @enum {string}
             */
            method: "auto" | "code";
            instructions: string;
        };
        /** @description Part of a `Config`. Objects are merged key by key, other values replaced; null removes a key and `***` leaves it as it is. */
        ConfigUpdateInput: {
            [key: string]: unknown;
        };
        /** @description The configuration. In `opencode.json` or `opencode.jsonc`, unknown keys are accepted and ignored. */
        Config: {
            /** @description For editors; ignored. */
            $schema?: string;
            /** @description Shell that runs the `bash` tool. */
            shell?: string;
            /** @description Least severe entry to log. */
            logLevel?: components["schemas"]["LogLevel"];
            /** @description Where `opencode serve` listens, unless its flags say so. */
            server?: components["schemas"]["ServerConfig"];
            /** @description Slash commands, by name. */
            command?: {
                [key: string]: components["schemas"]["CommandConfig"];
            };
            /** @description Where skills are looked for besides the usual folders. */
            skills?: components["schemas"]["SkillsConfig"];
            /** @description Other code the agent may read, by name. */
            references?: {
                [key: string]: components["schemas"]["ReferenceConfig"];
            };
            /** @description Older name of `references`. */
            reference?: {
                [key: string]: components["schemas"]["ReferenceConfig"];
            };
            /** @description What the file watcher leaves out. */
            watcher?: components["schemas"]["WatcherConfig"];
            /** @description Record the state of the files around each step, so that it can be taken back. On unless false. */
            snapshot?: boolean;
            /** @description Plugins to load: packages (`name`, `name@1.2.0`) and files (`./plugin.ts`, seen from the file that says so), in their order. Files add to each other's lists; of two for the same package or file the later counts. */
            plugin?: components["schemas"]["PluginConfig"][];
            /**
             * @description Whether sessions may be shared, and whether that happens by itself. This server publishes nothing: what no file says is shown as `disabled`, by which clients know not to offer it.
             * @enum {string}
             */
            share?: "manual" | "auto" | "disabled";
            /** @description Older form of `share`: `auto`. */
            autoshare?: boolean;
            /** @description Whether a client may update itself; `notify` only tells. */
            autoupdate?: boolean | "notify";
            /** @description Ids of providers not to use even if a key is there. */
            disabled_providers?: string[];
            /** @description Ids of the only providers to use; `demo` is one of the others. */
            enabled_providers?: string[];
            /** @description Model for prompts that name none, as `provider/model`. */
            model?: string;
            /** @description Model for titles and other small work, as `provider/model`. */
            small_model?: string;
            /** @description Agent for prompts that name none; `build` if absent. Where it is none that a user works with (unknown, a subagent, hidden), such prompts are refused. */
            default_agent?: string;
            /** @description How deep agents may call agents. */
            subagent_depth?: number;
            /** @description Directories, or globs of them (`~/work/*`), whose projects may run their own code and be sent what is the user's, without being asked for as `project_trust`. Counts in the user's own configuration alone. */
            trusted?: string[];
            /** @description Name to show for the user; the system's name for them if absent. */
            username?: string;
            /** @description Older name of `agent`. */
            mode?: {
                build?: components["schemas"]["AgentConfig"];
                plan?: components["schemas"]["AgentConfig"];
            } & {
                [key: string]: components["schemas"]["AgentConfig"];
            };
            /** @description Agents, by name. Those named here as built in are changed, others are added. */
            agent?: {
                plan?: components["schemas"]["AgentConfig"];
                build?: components["schemas"]["AgentConfig"];
                general?: components["schemas"]["AgentConfig"];
                explore?: components["schemas"]["AgentConfig"];
                title?: components["schemas"]["AgentConfig"];
                summary?: components["schemas"]["AgentConfig"];
                compaction?: components["schemas"]["AgentConfig"];
            } & {
                [key: string]: components["schemas"]["AgentConfig"];
            };
            /** @description Providers, by id. Known ones are changed, others are added. */
            provider?: {
                [key: string]: components["schemas"]["ProviderConfig"];
            };
            /** @description MCP servers, by name. */
            mcp?: {
                [key: string]: components["schemas"]["McpConfig"];
            };
            /** @description Formatters that run on what the agent has changed (edit, write, apply_patch); none unless this says so. `true` or an object: those that are known by name (`GET /formatter` lists them), each where it is found (in the project's `node_modules` or on the `PATH`; none is ever installed) and the project uses it, with the changes and additions of the object. One that fails is told once. What a project would run of its own asks `project_trust` first. */
            formatter?: boolean | {
                [key: string]: components["schemas"]["FormatterConfig"];
            };
            /** @description Language servers, whose errors the agent reads after it has changed a file; none unless this says so. `true` or an object: those that are known by name, each where it is found (in the project's `node_modules` or on the `PATH`; none is ever installed), with the changes and additions of the object. One starts with the first change of a file that it fits, at most 16 run at a time, and one that nobody has used for half an hour ends. What a project would run of its own asks `project_trust` first. */
            lsp?: boolean | {
                [key: string]: components["schemas"]["LspDisabledConfig"] | components["schemas"]["LspServerConfig"];
            };
            /** @description Files, globs or URLs whose text is added to the system prompt. */
            instructions?: string[];
            /** @description Older setting of the terminal interface; ignored. */
            layout?: components["schemas"]["LayoutConfig"];
            /** @description What tools may do. */
            permission?: components["schemas"]["PermissionConfig"];
            /** @description Milliseconds that a permission request or a question waits for an answer. Then it is rejected, the agent reads why and goes on. Absent or 0: it waits as long as it takes. A session may have its own. */
            permission_timeout?: number;
            /** @description Older form of `permission`: tools on (`true`) or off (`false`), by name. */
            tools?: {
                [key: string]: boolean;
            };
            /** @description How attachments are prepared for the model. */
            attachment?: components["schemas"]["AttachmentConfig"];
            /** @description Settings for companies. */
            enterprise?: components["schemas"]["EnterpriseConfig"];
            /** @description How much of a tool's output the model reads. */
            tool_output?: components["schemas"]["ToolOutputConfig"];
            /** @description When and how the history is condensed. */
            compaction?: components["schemas"]["CompactionConfig"];
            /** @description Settings that may change or go. */
            experimental?: components["schemas"]["ExperimentalConfig"];
        };
        /**
         * @description Severity of a log entry.
         * @enum {string}
         */
        LogLevel: "DEBUG" | "INFO" | "WARN" | "ERROR";
        /** @description Where the server listens. */
        ServerConfig: {
            /** @description TCP port. */
            port?: number;
            /** @description Address to bind. */
            hostname?: string;
            /** @description Announce the server in the local network. */
            mdns?: boolean;
            /** @description Name to announce. */
            mdnsDomain?: string;
            /** @description Browser origins to let in besides local ones. */
            cors?: string[];
        };
        /** @description A slash command. */
        CommandConfig: {
            /** @description Prompt it stands for; `$ARGUMENTS` and `$1`, `$2` ... are filled in. */
            template: string;
            /** @description Line to show. */
            description?: string;
            /** @description Agent that answers. */
            agent?: string;
            /** @description Model that answers, as `provider/model`. */
            model?: string;
            /** @description Named setting of the model. */
            variant?: string;
            /** @description Run it as a subtask. */
            subtask?: boolean;
        };
        /** @description Where skills are looked for. */
        SkillsConfig: {
            /** @description Folders. */
            paths?: string[];
            /** @description Addresses. */
            urls?: string[];
        };
        /** @description Other code the agent may read; a string is a path or a repository. */
        ReferenceConfig: string | components["schemas"]["ReferenceGitConfig"] | components["schemas"]["ReferenceLocalConfig"];
        /** @description Code in a git repository. */
        ReferenceGitConfig: {
            /** @description Address to clone from. */
            repository: string;
            /** @description Branch to read; the default one if absent. */
            branch?: string;
            /** @description What it is good for. */
            description?: string;
            /** @description Do not offer it to the user. */
            hidden?: boolean;
        };
        /** @description Code on this machine. */
        ReferenceLocalConfig: {
            /** @description Folder; relative to the configuration file. */
            path: string;
            /** @description What it is good for. */
            description?: string;
            /** @description Do not offer it to the user. */
            hidden?: boolean;
        };
        /** @description File watcher. */
        WatcherConfig: {
            /** @description Globs it leaves out. */
            ignore?: string[];
        };
        /** @description A package or file, alone or with its options. */
        PluginConfig: string | [
            string,
            {
                [key: string]: unknown;
            }
        ];
        /** @description Changes to an agent, or a new one. Keys not named here go to `options`. */
        AgentConfig: {
            /** @description Its model, as `provider/model`. */
            model?: string;
            /** @description The name it is shown and called by, in place of its key. */
            name?: string;
            /** @description Named setting of the model; for its own `model` alone, or for any that has it where it has none. */
            variant?: string;
            /** @description Sampling temperature. */
            temperature?: number;
            /** @description Nucleus sampling, from 0 to 1. */
            top_p?: number;
            /** @description System prompt in place of the built-in one. */
            prompt?: string;
            /** @description Older form of `permission`: tools on or off, by name. */
            tools?: {
                [key: string]: boolean;
            };
            /** @description Remove the agent. */
            disable?: boolean;
            /** @description When to use it; other agents read this. */
            description?: string;
            /**
             * @description Who calls it: the user (`primary`), other agents (`subagent`), or both (`all`).
             * @enum {string}
             */
            mode?: "subagent" | "primary" | "all";
            /** @description Do not offer it to the user. */
            hidden?: boolean;
            /** @description Passed to the provider with every call. */
            options?: {
                [key: string]: unknown;
            };
            /** @description `#rrggbb`, or the name of a colour of the theme. */
            color?: string | ("primary" | "secondary" | "accent" | "success" | "warning" | "error" | "info");
            /** @description Most model calls in one turn. */
            steps?: number;
            /** @description Older name of `steps`. */
            maxSteps?: number;
            /** @description Its own rules, on top of the general ones. */
            permission?: components["schemas"]["PermissionConfig"];
        } & {
            [key: string]: unknown;
        };
        /** @description One action for everything, or actions by permission. Without any, all is allowed except files outside the directory, a tool call repeated three times (`doom_loop`) and reading `.env` files, which ask. What an agent is denied, the subagents that it calls are denied as well, except for what `agent.<name>.permission` states of the subagent itself: that counts over its caller's denials, but what a project's files state lifts no denial of the user's own configuration. The denials of a session hold for all that work for it. Two permissions ask even where no rule names them. `config`: a change of a file that configuration is read from (`opencode.json`, what lies in `.opencode`, the user's folder, folders of skills), which an allowance of everything (`*`) covers and one of `edit` does not; what a command, an MCP tool or a tool file changed there without that is asked for when the call has ended, and undone where it is refused; so is, before the next model call, what a process that a command left behind changed there after it (where it can be seen: on Linux). `project_trust`: what the project of a directory would run, which MCP servers it would call, and what it would send of the user's, asked again when that changes, the project's own files that it names included; nobody is asked in the directory that the server was started in, in that of an editor, or in those of `trusted`, and only what the user's own configuration or the session allows counts. */
        PermissionConfig: components["schemas"]["PermissionActionConfig"] | components["schemas"]["PermissionToolsConfig"];
        /** @description Actions by permission; a key may hold `*`. Order counts, the last match wins. */
        PermissionToolsConfig: {
            /** @description Read a file. */
            read?: components["schemas"]["PermissionRuleConfig"];
            /** @description Change, write or remove a file. */
            edit?: components["schemas"]["PermissionRuleConfig"];
            /** @description Find files by name. */
            glob?: components["schemas"]["PermissionRuleConfig"];
            /** @description Search in files. */
            grep?: components["schemas"]["PermissionRuleConfig"];
            /** @description List a folder. */
            list?: components["schemas"]["PermissionRuleConfig"];
            /** @description Run a shell command; patterns match each command of a line. `cd` is none: the folder is what matters. A file that a redirection writes, or a program that is known to (`tee`, `cp`, `mv`, `sed -i`, `curl -o` and the like), asks `edit`, and a path outside `external_directory`, whatever is said here. */
            bash?: components["schemas"]["PermissionRuleConfig"];
            /** @description Call another agent; patterns match its name. */
            task?: components["schemas"]["PermissionRuleConfig"];
            /** @description Touch files outside the session's directory. A shell line that may reach places which its text does not tell, such as `cd "$(…)"`, `read X; cat $X` or `cd ..` in a loop, asks for `/*`; lists of what lies below, such as `$(git ls-files)`, are no such places. */
            external_directory?: components["schemas"]["PermissionRuleConfig"];
            /** @description Keep a todo list. */
            todowrite?: components["schemas"]["PermissionActionConfig"];
            /** @description Ask the user a question. */
            question?: components["schemas"]["PermissionActionConfig"];
            /** @description Fetch a web page. */
            webfetch?: components["schemas"]["PermissionActionConfig"];
            /** @description Search the web. */
            websearch?: components["schemas"]["PermissionActionConfig"];
            /** @description Ask a language server. */
            lsp?: components["schemas"]["PermissionRuleConfig"];
            /** @description Make the same tool call for the third time in a row, with no prompt in between. */
            doom_loop?: components["schemas"]["PermissionActionConfig"];
            /** @description Load a skill; patterns match its name. */
            skill?: components["schemas"]["PermissionRuleConfig"];
            /** @description Open a terminal for a person (`pty.create`); patterns match the whole command line, such as `/bin/bash -l`. Only `deny` counts, the user's own configuration's before a project's: agents cannot open terminals. */
            pty?: components["schemas"]["PermissionRuleConfig"];
        } & {
            [key: string]: components["schemas"]["PermissionRuleConfig"];
        };
        /** @description An action, or actions by pattern. */
        PermissionRuleConfig: components["schemas"]["PermissionActionConfig"] | components["schemas"]["PermissionObjectConfig"];
        /** @description Actions by pattern. Order counts, the last match wins. */
        PermissionObjectConfig: {
            [key: string]: components["schemas"]["PermissionActionConfig"];
        };
        /**
         * @description What to do when a tool wants something.
         * @enum {string}
         */
        PermissionActionConfig: "ask" | "allow" | "deny";
        /** @description Changes to a provider, or a new one. */
        ProviderConfig: {
            /** @description Base URL. */
            api?: string;
            /** @description Name to show. */
            name?: string;
            /** @description Environment variables its key is read from. */
            env?: string[];
            /** @description Id the provider knows itself by. */
            id?: string;
            /** @description Package that speaks its protocol, such as `@ai-sdk/openai-compatible`. One that is not built in is installed on its first use, without its scripts, and kept as it is; a name, a name with a version, or an absolute path. */
            npm?: string;
            /** @description Ids of the only models to use. */
            whitelist?: string[];
            /** @description Ids of models not to use. */
            blacklist?: string[];
            /** @description How to reach it. */
            options?: components["schemas"]["ProviderOptionsConfig"];
            /** @description Models, by id. Known ones are changed, others are added. */
            models?: {
                [key: string]: components["schemas"]["ProviderModelConfig"];
            };
        };
        /** @description How to reach a provider. Keys not named here go to its package. */
        ProviderOptionsConfig: {
            /** @description Key. Answers of this API show `***` instead. */
            apiKey?: string;
            /** @description Base URL. */
            baseURL?: string;
            /** @description Address of a private installation. */
            enterpriseUrl?: string;
            /** @description Send a cache key made from the session. */
            setCacheKey?: boolean;
            /** @description For the whole call. */
            timeout?: components["schemas"]["TimeoutConfig"];
            /** @description Until the answer begins. */
            headerTimeout?: components["schemas"]["TimeoutConfig"];
            /** @description Between two pieces of the answer. */
            chunkTimeout?: components["schemas"]["TimeoutConfig"];
        } & {
            [key: string]: unknown;
        };
        /** @description Milliseconds, or false for no limit. */
        TimeoutConfig: number | false;
        /** @description Changes to a model, or a new one. */
        ProviderModelConfig: {
            /** @description Id the provider knows it by, if not the key. */
            id?: string;
            /** @description Name to show. */
            name?: string;
            /** @description Group of related models. */
            family?: string;
            /** @description `YYYY-MM-DD`. */
            release_date?: string;
            /** @description Takes files. */
            attachment?: boolean;
            /** @description Thinks before it answers. */
            reasoning?: boolean;
            /** @description Takes a temperature. */
            temperature?: boolean;
            /** @description Calls tools. */
            tool_call?: boolean;
            /** @description Whether reasoning is sent back between tool calls, and in which field. */
            interleaved?: boolean | ("reasoning" | "reasoning_content" | "reasoning_text") | string | {
                /** @description Field of the message that carries it. */
                field: ("reasoning" | "reasoning_content" | "reasoning_text") | string;
            };
            /** @description Prices. */
            cost?: components["schemas"]["ModelCostConfig"];
            /** @description Sizes. */
            limit?: components["schemas"]["ModelLimit"];
            /** @description What it reads and writes. */
            modalities?: components["schemas"]["ModelModalitiesConfig"];
            /** @description Offer it only to those who ask for such models. */
            experimental?: boolean;
            status?: components["schemas"]["ModelStatus"];
            /** @description Where it is served, if not where the others are. */
            provider?: {
                /** @description Package that speaks the protocol. */
                npm?: string;
                /** @description Base URL. */
                api?: string;
            };
            /** @description Passed to the provider with every call. */
            options?: {
                [key: string]: unknown;
            };
            /** @description Sent to the provider with every call. */
            headers?: {
                [key: string]: string;
            };
            /** @description Named settings, chosen by `variant` of a prompt. */
            variants?: {
                [key: string]: components["schemas"]["ModelVariantConfig"];
            };
        };
        /** @description Prices in US dollars for one million tokens. */
        ModelCostConfig: {
            input: number;
            output: number;
            cache_read?: number;
            cache_write?: number;
            /** @description Prices above 200,000 tokens of context. */
            context_over_200k?: components["schemas"]["ModelPriceConfig"];
        };
        /** @description Prices in US dollars for one million tokens. */
        ModelPriceConfig: {
            input: number;
            output: number;
            cache_read?: number;
            cache_write?: number;
        };
        /** @description What a model reads and writes. */
        ModelModalitiesConfig: {
            input?: components["schemas"]["ModelModality"][];
            output?: components["schemas"]["ModelModality"][];
        };
        /**
         * @description A kind of content.
         * @enum {string}
         */
        ModelModality: "text" | "audio" | "image" | "video" | "pdf";
        /** @description Options a variant adds to each call. */
        ModelVariantConfig: {
            /** @description Remove the variant. */
            disabled?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description An MCP server, or a switch for one that is configured elsewhere. */
        McpConfig: components["schemas"]["McpLocalConfig"] | components["schemas"]["McpRemoteConfig"] | components["schemas"]["McpToggleConfig"];
        /** @description An MCP server started as a child process. */
        McpLocalConfig: {
            /** @constant */
            type: "local";
            /** @description Program and arguments. */
            command: string[];
            /** @description Where it runs; the session's directory if absent. */
            cwd?: string;
            /** @description Variables added to its environment. */
            environment?: {
                [key: string]: string;
            };
            /** @description False leaves it off. */
            enabled?: boolean;
            /** @description Milliseconds to wait for its answer; if absent, 30 s for a connection and 5 minutes for a tool call, counted anew with each sign of progress. */
            timeout?: number;
        };
        /** @description An MCP server reached by URL. */
        McpRemoteConfig: {
            /** @constant */
            type: "remote";
            /** @description Its address. */
            url: string;
            /** @description False leaves it off. */
            enabled?: boolean;
            /** @description Sent with every request. */
            headers?: {
                [key: string]: string;
            };
            /** @description How to log in; false never tries. */
            oauth?: components["schemas"]["McpOAuthConfig"] | false;
            /** @description Milliseconds to wait for its answer; if absent, 30 s for a connection and 5 minutes for a tool call, counted anew with each sign of progress. */
            timeout?: number;
        };
        /** @description Switches on or off what is configured elsewhere. */
        McpToggleConfig: {
            enabled: boolean;
        };
        /** @description MCP servers, by name. */
        McpServerConfigs: {
            [key: string]: components["schemas"]["McpLocalConfig"] | components["schemas"]["McpRemoteConfig"];
        };
        /** @description A server to add. */
        McpAddInput: {
            /** @description What it is called; its tools are named `<name>_<tool>`. */
            name: string;
            /** @description How to reach it. */
            config: components["schemas"]["McpLocalConfig"] | components["schemas"]["McpRemoteConfig"];
        };
        /** @description What the browser came back with. */
        McpAuthCallbackInput: {
            code: string;
        };
        /** @description A login that has begun. */
        McpAuthStart: {
            /** @description Address at which the user logs in. */
            authorizationUrl: string;
            /** @description The `state` that the browser brings back. */
            oauthState: string;
        };
        /** @description That a login is forgotten. */
        McpAuthRemoved: {
            /** @constant */
            success: true;
        };
        /** @description Something an MCP server offers to read. */
        McpResource: {
            name: string;
            uri: string;
            description?: string;
            mimeType?: string;
            /** @description Name of the MCP server. */
            client: string;
        };
        /** @description How an MCP server is. */
        MCPStatus: components["schemas"]["MCPStatusConnected"] | components["schemas"]["MCPStatusDisabled"] | components["schemas"]["MCPStatusFailed"] | components["schemas"]["MCPStatusNeedsAuth"] | components["schemas"]["MCPStatusNeedsClientRegistration"];
        /** @description Its tools are offered to agents. */
        MCPStatusConnected: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "connected";
        };
        /** @description It is switched off. */
        MCPStatusDisabled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "disabled";
        };
        /** @description There is no connection, or not yet. */
        MCPStatusFailed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "failed";
            /** @description Why, with the last lines a local server wrote to stderr. */
            error: string;
        };
        /** @description A user has to log in first. */
        MCPStatusNeedsAuth: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "needs_auth";
        };
        /** @description A login needs the id of a client that was registered by hand. */
        MCPStatusNeedsClientRegistration: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "needs_client_registration";
            /** @description What to do. */
            error: string;
        };
        /** @description OAuth at an MCP server. */
        McpOAuthConfig: {
            /** @description Client to log in as; registered by itself if absent. */
            clientId?: string;
            /** @description Its secret, if it has one. */
            clientSecret?: string;
            /** @description What to ask for, separated by blanks. */
            scope?: string;
            /** @description Local port the browser comes back to. */
            callbackPort?: number;
            /** @description Address the browser comes back to, if not the local one. */
            redirectUri?: string;
        };
        /** @description Changes to a formatter, or a new one. */
        FormatterConfig: {
            /** @description Do not run it. */
            disabled?: boolean;
            /** @description Program and arguments; `$FILE` is the file. */
            command?: string[];
            /** @description Variables added to its environment. */
            environment?: {
                [key: string]: string;
            };
            /** @description Files it is for, such as `.ts`. */
            extensions?: string[];
        };
        /** @description A language server that is not to be used. */
        LspDisabledConfig: {
            /** @constant */
            disabled: true;
        };
        /** @description Changes to a language server, or a new one. */
        LspServerConfig: {
            /** @description Program and arguments. */
            command: string[];
            /** @description Files it is for, such as `.ts`. */
            extensions?: string[];
            /** @description Do not start it. */
            disabled?: boolean;
            /** @description Variables added to its environment. */
            env?: {
                [key: string]: string;
            };
            /** @description Sent to it as `initializationOptions`. */
            initialization?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Older setting of the terminal interface.
         * @enum {string}
         */
        LayoutConfig: "auto" | "stretch";
        /** @description How attachments are prepared. */
        AttachmentConfig: {
            image?: components["schemas"]["ImageAttachmentConfig"];
        };
        /** @description How images are prepared. */
        ImageAttachmentConfig: {
            /** @description Scale down what is too large. */
            auto_resize?: boolean;
            /** @description Pixels. */
            max_width?: number;
            /** @description Pixels. */
            max_height?: number;
            /** @description Bytes after encoding. */
            max_base64_bytes?: number;
        };
        /** @description Settings for companies. */
        EnterpriseConfig: {
            /** @description Address of a private installation. */
            url?: string;
        };
        /** @description How much of a tool's output the model reads. */
        ToolOutputConfig: {
            /** @description Lines. */
            max_lines?: number;
            /** @description Bytes. */
            max_bytes?: number;
        };
        /** @description When and how the history is condensed. */
        CompactionConfig: {
            /** @description Condense when the context is nearly full. On unless false. */
            auto?: boolean;
            /** @description After each turn, leave the outputs of old tool calls out of what the model reads; the newest, and those of the last two turns, stay. On unless false. */
            prune?: boolean;
            /** @description Turns that are kept in full, as far as `preserve_recent_tokens` allows. 2 unless given. */
            tail_turns?: number;
            /** @description Tokens of recent history that are kept in full. A quarter of the context unless given, at most 8,000. */
            preserve_recent_tokens?: number;
            /** @description Tokens left free. What the model may write unless given, at most 20,000. */
            reserved?: number;
        };
        /** @description Settings that may change or go. */
        ExperimentalConfig: {
            /** @description Show pasted text in full. */
            disable_paste_summary?: boolean;
            /** @description Offer a tool that makes several calls at once. */
            batch_tool?: boolean;
            /** @description Record traces of model calls. */
            openTelemetry?: boolean;
            /** @description Tools that only primary agents may use. */
            primary_tools?: string[];
            /** @description Go on after a rejected permission. */
            continue_loop_on_deny?: boolean;
            /** @description Milliseconds to wait for an MCP server. */
            mcp_timeout?: number;
            /** @description Which providers may be used. */
            policies?: components["schemas"]["PolicyConfig"][];
        };
        /** @description A rule about providers. */
        PolicyConfig: {
            /** @constant */
            action: "provider.use";
            effect: components["schemas"]["PolicyEffect"];
            /** @description Id of a provider; `*` stands for any characters. */
            resource: string;
        };
        /**
         * @description What the rule does.
         * @enum {string}
         */
        PolicyEffect: "allow" | "deny";
        /** @description Something that happened. Tagged by `type`. New types may be added; a client should pass over those it does not know. */
        Event: components["schemas"]["EventServerConnected"] | components["schemas"]["EventServerHeartbeat"] | components["schemas"]["EventServerResync"] | components["schemas"]["EventServerInstanceDisposed"] | components["schemas"]["EventGlobalDisposed"] | components["schemas"]["EventTuiPromptAppend"] | components["schemas"]["EventTuiCommandExecute"] | components["schemas"]["EventTuiToastShow"] | components["schemas"]["EventTuiSessionSelect"] | components["schemas"]["EventSessionCreated"] | components["schemas"]["EventSessionUpdated"] | components["schemas"]["EventSessionDeleted"] | components["schemas"]["EventSessionStatus"] | components["schemas"]["EventSessionIdle"] | components["schemas"]["EventSessionDiff"] | components["schemas"]["EventSessionError"] | components["schemas"]["EventSessionCompacted"] | components["schemas"]["EventMessageCreated"] | components["schemas"]["EventMessageUpdated"] | components["schemas"]["EventMessageRemoved"] | components["schemas"]["EventMessageDeleted"] | components["schemas"]["EventMessagePartUpdated"] | components["schemas"]["EventMessagePartDelta"] | components["schemas"]["EventMessagePartRemoved"] | components["schemas"]["EventPermissionAsked"] | components["schemas"]["EventPermissionReplied"] | components["schemas"]["EventPermissionExpired"] | components["schemas"]["EventQuestionAsked"] | components["schemas"]["EventQuestionReplied"] | components["schemas"]["EventQuestionRejected"] | components["schemas"]["EventQuestionExpired"] | components["schemas"]["EventCommandExecuted"] | components["schemas"]["EventFileEdited"] | components["schemas"]["EventFileWatcherUpdated"] | components["schemas"]["EventVcsBranchUpdated"] | components["schemas"]["EventTodoUpdated"] | components["schemas"]["EventLspUpdated"] | components["schemas"]["EventLspClientDiagnostics"] | components["schemas"]["EventPtyCreated"] | components["schemas"]["EventPtyUpdated"] | components["schemas"]["EventPtyExited"] | components["schemas"]["EventPtyDeleted"] | components["schemas"]["EventIntegrationUpdated"] | components["schemas"]["EventIntegrationConnectionUpdated"] | components["schemas"]["EventCatalogUpdated"] | components["schemas"]["EventSessionNextMoved"] | components["schemas"]["EventProjectUpdated"] | components["schemas"]["EventProjectDirectoriesUpdated"] | components["schemas"]["EventWorkspaceStatus"] | components["schemas"]["EventWorktreeReady"] | components["schemas"]["EventWorktreeFailed"] | components["schemas"]["EventMcpToolsChanged"] | components["schemas"]["EventMcpBrowserOpenFailed"];
        /** @description An event and where it happened. */
        GlobalEvent: {
            /** @description Directory it belongs to; `global` for those that belong to none, such as `server.connected`. */
            directory: string;
            /** @description Id of the project that holds `directory`. */
            project?: string;
            /** @description Id of the workspace that `directory` is, where it is one. */
            workspace?: string;
            /** @description The event, as `GET /event` sends it. */
            payload: components["schemas"]["Event"];
        };
        /** @description First event of every stream. What happens from now on will be delivered. */
        EventServerConnected: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "server.connected";
            properties: Record<string, unknown>;
        };
        /** @description Sent every 10 seconds, so that both sides notice a dead connection. */
        EventServerHeartbeat: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "server.heartbeat";
            properties: Record<string, unknown>;
        };
        /** @description The events after the id the client came back with cannot all be delivered. Load what you show again. Events that can be delivered follow. */
        EventServerResync: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "server.resync";
            properties: {
                /**
                 * @description `expired`: the log no longer reaches back that far. `unknown`: the id was never given out.
                 * @enum {string}
                 */
                reason: "expired" | "unknown";
                /** @description What the client sent. */
                lastEventID?: string;
                /** @description Oldest id that could still be continued from. */
                oldestEventID?: string;
            };
        };
        /** @description What the server held for a directory was let go; its configuration is read anew on next use. */
        EventServerInstanceDisposed: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "server.instance.disposed";
            properties: {
                /** @description Absolute path. */
                directory: string;
            };
        };
        /** @description Text for what is being typed in terminals that show the directory. */
        EventTuiPromptAppend: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.prompt.append";
            properties: components["schemas"]["TuiPromptInput"];
        };
        /** @description A command for terminals that show the directory. */
        EventTuiCommandExecute: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.command.execute";
            properties: components["schemas"]["TuiCommandInput"];
        };
        /** @description A note for people who look at the directory just now: what a client wants them to know, or that a provider's package is being installed, and the turn that needs it waits. */
        EventTuiToastShow: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.toast.show";
            properties: components["schemas"]["TuiToastInput"];
        };
        /** @description A session that terminals of the directory should show. */
        EventTuiSessionSelect: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tui.session.select";
            properties: components["schemas"]["TuiSessionInput"];
        };
        /** @description What holds in every directory was changed; whatever the configuration decides is to be read again. */
        EventGlobalDisposed: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "global.disposed";
            properties: Record<string, unknown>;
        };
        /** @description A session was created. */
        EventSessionCreated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.created";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                info: components["schemas"]["Session"];
            };
        };
        /** @description A session changed. Carries all of it. */
        EventSessionUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.updated";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                info: components["schemas"]["Session"];
            };
        };
        /** @description A session was deleted, with its messages. Children come before their parent. */
        EventSessionDeleted: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.deleted";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                /** @description As it was. */
                info: components["schemas"]["Session"];
            };
        };
        /** @description A session became busy or idle, or waits to try again. */
        EventSessionStatus: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.status";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                status: components["schemas"]["SessionStatus"];
            };
        };
        /** @description A session has nothing more to do. Follows a `session.status` of type `idle`. */
        EventSessionIdle: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.idle";
            properties: {
                sessionID: components["schemas"]["SessionID"];
            };
        };
        /** @description A turn has ended; this is what it did to files. Or the session was reverted; this is what was taken back. */
        EventSessionDiff: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.diff";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                /** @description One entry for each file that is not what it was before the turn. */
                diff: components["schemas"]["SnapshotFileDiff"][];
            };
        };
        /** @description A turn failed or was aborted; the same error is in the message. Without a session: something of the directory could not be used and is left out, such as a file of tools. */
        EventSessionError: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.error";
            properties: {
                /** @description Absent if the failure belongs to no session. */
                sessionID?: components["schemas"]["SessionID"];
                error?: components["schemas"]["MessageError"];
            };
        };
        /** @description The history was condensed. From now on the model reads the summary in place of what it covers. */
        EventSessionCompacted: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.compacted";
            properties: {
                sessionID: components["schemas"]["SessionID"];
            };
        };
        /** @description A message is new. Comes once, before its first `message.updated`. */
        EventMessageCreated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.created";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                info: components["schemas"]["Message"];
                /** @description Its parts at this moment: all of a prompt's, none of an answer's or of a fork's copy. */
                parts: components["schemas"]["Part"][];
            };
        };
        /** @description A message is new or changed. Carries all of it. */
        EventMessageUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.updated";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                info: components["schemas"]["Message"];
                /** @description Its parts at this moment. While text streams, the parts' own events are ahead of it. */
                parts: components["schemas"]["Part"][];
            };
        };
        /** @description A message was deleted. */
        EventMessageRemoved: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.removed";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                messageID: components["schemas"]["MessageID"];
            };
        };
        /** @description Same as `message.removed`, for clients that listen to this name. Comes right after it. */
        EventMessageDeleted: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.deleted";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                messageID: components["schemas"]["MessageID"];
            };
        };
        /** @description A part is new or changed. Carries all of it and replaces what deltas have built up. Progress of a tool that runs is not in the log. */
        EventMessagePartUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.part.updated";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                part: components["schemas"]["Part"];
                /** @description When it changed. */
                time: components["schemas"]["Timestamp"];
            };
        };
        /** @description Text to append to a part that streams. Deltas of a part arrive in order; joined, they are its final text. None ends in half a character. */
        EventMessagePartDelta: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.part.delta";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                messageID: components["schemas"]["MessageID"];
                partID: components["schemas"]["PartID"];
                /** @description Name of the field that grows, `text`. */
                field: string;
                /** @description What to append. */
                delta: string;
            };
        };
        /** @description A part was removed. */
        EventMessagePartRemoved: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.part.removed";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                messageID: components["schemas"]["MessageID"];
                partID: components["schemas"]["PartID"];
            };
        };
        /** @description A tool call waits for a reply. The properties are the request, as in `permission.list`. */
        EventPermissionAsked: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permission.asked";
            properties: components["schemas"]["PermissionRequest"];
        };
        /** @description A request was answered, by whomever, or it ended without an answer (`reject`): its time was up, which `permission.expired` has told before, or its turn was aborted. */
        EventPermissionReplied: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permission.replied";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                requestID: components["schemas"]["PermissionID"];
                reply: components["schemas"]["PermissionReply"];
                /** @description What the user said beside a `reject`, or that the time was up. */
                message?: string;
            };
        };
        /** @description Nobody answered a request in time. `permission.replied` follows, with `reject` and a message that the agent reads. */
        EventPermissionExpired: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "permission.expired";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                requestID: components["schemas"]["PermissionID"];
                /** @description When its time was up. */
                expires: components["schemas"]["Timestamp"];
            };
        };
        /** @description The agent, or an MCP server that it uses, asks the user. The properties are the request, as in `question.list`. */
        EventQuestionAsked: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "question.asked";
            properties: components["schemas"]["QuestionRequest"];
        };
        /** @description Questions were answered, by whomever. */
        EventQuestionReplied: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "question.replied";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                requestID: components["schemas"]["QuestionID"];
                /** @description One for each question, in their order. */
                answers: components["schemas"]["QuestionAnswer"][];
            };
        };
        /** @description Nobody answered questions in time. `question.rejected` follows, and the agent goes on without. */
        EventQuestionExpired: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "question.expired";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                requestID: components["schemas"]["QuestionID"];
                /** @description When their time was up. */
                expires: components["schemas"]["Timestamp"];
            };
        };
        /** @description Questions were dismissed, or dropped because their turn was aborted or their time was up; `question.expired` has told the latter before. */
        EventQuestionRejected: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "question.rejected";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                requestID: components["schemas"]["QuestionID"];
            };
        };
        /** @description The agent changed its todo list. */
        EventTodoUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "todo.updated";
            properties: {
                sessionID: components["schemas"]["SessionID"];
                /** @description The whole list. */
                todos: components["schemas"]["Todo"][];
            };
        };
        /** @description The turn that a command began has ended. */
        EventCommandExecuted: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "command.executed";
            properties: {
                name: string;
                sessionID: components["schemas"]["SessionID"];
                arguments: string;
                messageID: components["schemas"]["MessageID"];
            };
        };
        /** @description A file or folder came, changed or went, whoever did that; or `.git/HEAD` of the repository did. Told while somebody follows the directory's events, or those of all directories and has asked for its files or its branch. Files that ignore files name are left out, and of many changes at once only the folders are told. The home folder and those above it are not watched. Not in the log: it has no `id:` and is not sent again. */
        EventFileWatcherUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "file.watcher.updated";
            properties: {
                /** @description Absolute path. */
                file: string;
                /** @enum {string} */
                event: "add" | "change" | "unlink";
            };
        };
        /** @description Another branch is checked out, or none, and then `branch` is absent. Told as `file.watcher.updated` is, and like that not in the log. */
        EventVcsBranchUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "vcs.branch.updated";
            properties: {
                branch?: string;
            };
        };
        /** @description A tool changed a file. Not in the log: it has no `id:` and is not sent again. */
        EventFileEdited: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "file.edited";
            properties: {
                /** @description Absolute path. */
                file: string;
            };
        };
        /** @description A project has a copy more or less. Told in the directory that it was asked of. */
        EventProjectDirectoriesUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "project.directories.updated";
            properties: {
                projectID: string;
            };
        };
        /** @description A workspace can be used from now on, or cannot any more. Told in the directory `global`. */
        EventWorkspaceStatus: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "workspace.status";
            properties: components["schemas"]["WorkspaceConnection"];
        };
        /** @description The files of a new work tree are there. Told in the work tree. */
        EventWorktreeReady: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "worktree.ready";
            properties: {
                name: string;
                /** @description Absent where none is checked out. */
                branch?: string;
            };
        };
        /** @description A new work tree has not got its files, or a start command failed in it. Told in the work tree, which stays. */
        EventWorktreeFailed: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "worktree.failed";
            properties: {
                /** @description What went wrong, and what the command said last. */
                message: string;
            };
        };
        /** @description An MCP server offers other tools or prompts than before, because it said so, came or went. */
        EventMcpToolsChanged: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "mcp.tools.changed";
            properties: {
                /** @description Its name. */
                server: string;
            };
        };
        /** @description A login at an MCP server waits for a browser, which this machine could not open. */
        EventMcpBrowserOpenFailed: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "mcp.browser.open.failed";
            properties: {
                /** @description Name of the server. */
                mcpName: string;
                /** @description Address at which the user logs in. */
                url: string;
            };
        };
        /** @description A language server has started or ended; `GET /lsp` tells. Not in the log: it has no `id:` and is not sent again. */
        EventLspUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lsp.updated";
            properties: Record<string, unknown>;
        };
        /** @description A language server has said something new of a file. Not in the log: it has no `id:` and is not sent again. */
        EventLspClientDiagnostics: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lsp.client.diagnostics";
            properties: {
                /** @description What the configuration calls the server. */
                serverID: string;
                /** @description Absolute path of the file. */
                path: string;
            };
        };
        /** @description A terminal was opened. Not in the log: it has no `id:` and is not sent again. */
        EventPtyCreated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pty.created";
            properties: {
                info: components["schemas"]["Pty"];
            };
        };
        /** @description A terminal has another title or size. Not in the log: it has no `id:` and is not sent again. */
        EventPtyUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pty.updated";
            properties: {
                info: components["schemas"]["Pty"];
            };
        };
        /** @description The program of a terminal has ended. Not in the log: it has no `id:` and is not sent again. */
        EventPtyExited: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pty.exited";
            properties: {
                id: components["schemas"]["PtyID"];
                /** @description What it ended with; 128 and the number of the signal where one ended it. */
                exitCode: number;
            };
        };
        /** @description A terminal was closed. Not in the log: it has no `id:` and is not sent again. */
        EventPtyDeleted: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pty.deleted";
            properties: {
                id: components["schemas"]["PtyID"];
            };
        };
        /** @description A key of some provider came, changed or went, whichever program did that. Not in the log: it has no `id:` and is not sent again. */
        EventIntegrationUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "integration.updated";
            properties: Record<string, unknown>;
        };
        /** @description The same, once for each provider. Not in the log. */
        EventIntegrationConnectionUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "integration.connection.updated";
            properties: {
                /** @description The provider. */
                integrationID: string;
            };
        };
        /** @description Other providers or models may be there than before: a key changed, or the catalogue. Not in the log. */
        EventCatalogUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "catalog.updated";
            properties: Record<string, unknown>;
        };
        /** @description A session lives in another directory from now on. `session.updated` comes before it and carries all of the session. */
        EventSessionNextMoved: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.next.moved";
            properties: {
                timestamp: number;
                sessionID: components["schemas"]["SessionID"];
                location: components["schemas"]["LocationRef"];
                /** @description Where in its work tree; absent at the top. */
                subdirectory?: string;
            };
        };
        /** @description A project is new or changed. The properties are all of it. */
        EventProjectUpdated: {
            id: components["schemas"]["EventID"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "project.updated";
            properties: components["schemas"]["Project"];
        };
        /** @description It is. */
        V2Health: {
            /** @constant */
            healthy: true;
        };
        /** @description The agents. */
        V2AgentList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["AgentV2Info"][];
        };
        /** @description The models. */
        V2ModelList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["ModelV2Info"][];
        };
        /** @description The providers. */
        V2ProviderList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["ProviderV2Info"][];
        };
        /** @description The provider. */
        V2ProviderAnswer: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["ProviderV2Info"];
        };
        /** @description The commands. */
        V2CommandList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["CommandV2Info"][];
        };
        /** @description The skills. */
        V2SkillList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["SkillV2Info"][];
        };
        /** @description The session. */
        V2SessionAnswer: {
            data: components["schemas"]["SessionV2Info"];
        };
        /** @description By their ids. */
        V2ActiveSessions: {
            data: {
                [key: string]: components["schemas"]["SessionActive"];
            };
        };
        /** @description The prompt is admitted. */
        V2PromptAnswer: {
            data: components["schemas"]["SessionInputAdmitted"];
        };
        /** @description To where it is taken back. */
        V2RevertAnswer: {
            data: components["schemas"]["RevertState"];
        };
        /** @description The conversation. */
        V2Context: {
            data: components["schemas"]["SessionMessage"][];
        };
        /** @description The entry. */
        V2MessageAnswer: {
            data: components["schemas"]["SessionMessage"];
        };
        /** @description The requests. */
        V2PermissionRequestList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["PermissionV2Request"][];
        };
        /** @description The rules. */
        V2SavedPermissionList: {
            data: components["schemas"]["PermissionSavedInfo"][];
        };
        /** @description What becomes of it. */
        V2PermissionOutcome: {
            data: {
                id: string;
                effect: components["schemas"]["PermissionV2Effect"];
            };
        };
        /** @description The requests. */
        V2SessionPermissionList: {
            data: components["schemas"]["PermissionV2Request"][];
        };
        /** @description The request. */
        V2PermissionAnswer: {
            data: components["schemas"]["PermissionV2Request"];
        };
        /** @description The questions. */
        V2QuestionRequestList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["QuestionV2Request"][];
        };
        /** @description The questions. */
        V2SessionQuestionList: {
            data: components["schemas"]["QuestionV2Request"][];
        };
        /** @description The providers. */
        V2IntegrationList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["IntegrationInfo"][];
        };
        /** @description The provider. */
        V2IntegrationAnswer: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["IntegrationInfo"];
        };
        /** @description Where to sign in. */
        V2AttemptAnswer: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["IntegrationAttempt"];
        };
        /** @description How far it is. */
        V2AttemptStatusAnswer: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["IntegrationAttemptStatus"];
        };
        /** @description The references. */
        V2ReferenceList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["ReferenceInfo"][];
        };
        /** @description What is in it. */
        V2FileList: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["FileSystemEntry"][];
        };
        /** @description What fits. */
        V2FoundFiles: {
            location: components["schemas"]["LocationInfo"];
            data: components["schemas"]["FileSystemEntry"][];
        };
        /** @description A directory, and the project it belongs to. */
        LocationInfo: {
            /** @description Absolute path. */
            directory: string;
            /** @description The workspace it was asked for in. */
            workspaceID?: string;
            /** @description The project of the directory, `global` outside a repository. */
            project: {
                id: string;
                /** @description Absolute path. */
                directory: string;
            };
        };
        /** @description A way of working: a system prompt, a model, rules. */
        AgentV2Info: {
            /** @description Name used in prompts. */
            id: string;
            model?: components["schemas"]["ModelV2Ref"];
            request: components["schemas"]["ProviderRequest"];
            /** @description Its system prompt, if it has its own. */
            system?: string;
            description?: string;
            /** @enum {string} */
            mode: "subagent" | "primary" | "all";
            /** @description True if it is for the server's own use and should not be offered. */
            hidden: boolean;
            color?: components["schemas"]["AgentColor"];
            /** @description Most model calls in one turn. */
            steps?: number;
            permissions: components["schemas"]["PermissionV2Ruleset"];
        };
        /** @description A model of a provider. */
        ModelV2Ref: {
            id: string;
            providerID: string;
            variant?: string;
        };
        /** @description What goes out with every call. */
        ProviderRequest: {
            headers: {
                [key: string]: string;
            };
            body: {
                [key: string]: unknown;
            };
        };
        /** @description `#rrggbb`, or the name of a colour of the theme. */
        AgentColor: string | ("primary" | "secondary" | "accent" | "success" | "warning" | "error" | "info");
        /** @description Rules in order; the last that matches decides. */
        PermissionV2Ruleset: components["schemas"]["PermissionV2Rule"][];
        /** @description What is to become of an action on resources that match. */
        PermissionV2Rule: {
            /** @description What is done, such as `edit`. `*` stands for anything. */
            action: string;
            /** @description What it is done to. `*` stands for anything. */
            resource: string;
            effect: components["schemas"]["PermissionV2Effect"];
        };
        /**
         * @description What becomes of an action: it is allowed, denied, or a person is asked.
         * @enum {string}
         */
        PermissionV2Effect: "allow" | "deny" | "ask";
        /** @description A model that can be used, and what it can do. */
        ModelV2Info: {
            id: string;
            providerID: string;
            family?: string;
            name: string;
            api: components["schemas"]["ModelV2Api"];
            capabilities: components["schemas"]["ModelV2Capabilities"];
            request: {
                headers: {
                    [key: string]: string;
                };
                body: {
                    [key: string]: unknown;
                };
                variant?: string;
            };
            variants: {
                id: string;
                headers: {
                    [key: string]: string;
                };
                body: {
                    [key: string]: unknown;
                };
            }[];
            time: {
                released: number;
            };
            cost: components["schemas"]["ModelV2Cost"][];
            /** @enum {string} */
            status: "alpha" | "beta" | "deprecated" | "active";
            /** @description Always true: others are not listed. */
            enabled: boolean;
            limit: {
                context: number;
                input?: number;
                output: number;
            };
        };
        /** @description How the model is called: through a package of the AI SDK, or in a way of its own. */
        ModelV2Api: {
            id: string;
            /** @constant */
            type: "aisdk";
            package: string;
            url?: string;
            settings?: {
                [key: string]: unknown;
            };
        } | {
            id: string;
            /** @constant */
            type: "native";
            url?: string;
            settings: {
                [key: string]: unknown;
            };
        };
        /** @description What a model can do. */
        ModelV2Capabilities: {
            /** @description Calls tools. */
            tools: boolean;
            /** @description Kinds of content it reads. */
            input: string[];
            /** @description Kinds of content it writes. */
            output: string[];
        };
        /** @description Prices in US dollars for one million tokens, from a context size on where `tier` names one. */
        ModelV2Cost: {
            tier?: {
                /** @constant */
                type: "context";
                size: number;
            };
            input: number;
            output: number;
            cache: {
                read: number;
                write: number;
            };
        };
        /** @description A service that runs models. Keys are never part of it. */
        ProviderV2Info: {
            id: string;
            /** @description The integration that connects it. */
            integrationID?: string;
            name: string;
            disabled?: boolean;
            api: components["schemas"]["ProviderApi"];
            request: components["schemas"]["ProviderRequest"];
        };
        /** @description How the models of a provider are called. */
        ProviderApi: components["schemas"]["ProviderAISDK"] | components["schemas"]["ProviderNative"];
        /** @description Through a package of the AI SDK. */
        ProviderAISDK: {
            /** @constant */
            type: "aisdk";
            package: string;
            url?: string;
            settings?: {
                [key: string]: unknown;
            };
        };
        /** @description In a way of its own. */
        ProviderNative: {
            /** @constant */
            type: "native";
            url?: string;
            settings: {
                [key: string]: unknown;
            };
        };
        /** @description A prompt that is run by its name. */
        CommandV2Info: {
            name: string;
            template: string;
            description?: string;
            agent?: string;
            model?: components["schemas"]["ModelV2Ref"];
            subtask?: boolean;
        };
        /** @description Knowledge that the agent can load when it is of use. */
        SkillV2Info: {
            name: string;
            description?: string;
            /** @description Whether it is run as a command, too. */
            slash?: boolean;
            location: string;
            content: string;
        };
        /** @description A page of sessions. */
        SessionsResponse: {
            data: components["schemas"]["SessionV2Info"][];
            cursor: {
                previous?: string;
                next?: string;
            };
        };
        /** @description A session. */
        SessionV2Info: {
            id: string;
            parentID?: string;
            projectID: string;
            agent?: string;
            model?: components["schemas"]["ModelV2Ref"];
            /** @description US dollars so far. */
            cost: number;
            tokens: {
                input: number;
                output: number;
                reasoning: number;
                cache: {
                    read: number;
                    write: number;
                };
            };
            time: {
                created: number;
                updated: number;
                archived?: number;
            };
            title: string;
            location: components["schemas"]["LocationRef"];
            /** @description The directory, relative to the root of the project. Absent where it is the root. */
            subpath?: string;
            revert?: components["schemas"]["RevertState"];
        };
        /** @description A directory of this machine. */
        LocationRef: {
            /** @description Absolute path. */
            directory: string;
            /** @description The workspace it was asked for in. */
            workspaceID?: string;
        };
        /** @description To where a session is taken back, as long as that can still be undone. */
        RevertState: {
            messageID: string;
            partID?: string;
            /** @description State of the files before. */
            snapshot?: string;
            /** @description Unified diff of what that changed in the files. */
            diff?: string;
            files?: components["schemas"]["FileDiff"][];
        };
        /** @description What became of one file. */
        FileDiff: {
            /** @description Relative to the root of the project. */
            path: string;
            /** @enum {string} */
            status: "added" | "modified" | "deleted";
            additions: number;
            deletions: number;
            /** @description Unified diff. */
            patch: string;
        };
        /** @description A new session. */
        SessionV2CreateInput: {
            /** @description An id of the client's own; made by the server if absent. */
            id?: string;
            /** @description Agent of its prompts. */
            agent?: string;
            /** @description Model of its prompts. */
            model?: components["schemas"]["ModelV2Ref"];
            /** @description Where it works. */
            location?: components["schemas"]["LocationRef"];
        };
        /** @description What an active session does. */
        SessionActive: {
            /** @constant */
            type: "running";
        };
        /** @description What a person says to the agent. */
        PromptV2Input: {
            text: string;
            files?: components["schemas"]["PromptInputFileAttachment"][];
            agents?: components["schemas"]["PromptAgentAttachment"][];
        };
        /** @description A file that goes with a prompt. */
        PromptInputFileAttachment: {
            uri: string;
            name?: string;
            description?: string;
            source?: components["schemas"]["PromptSource"];
        };
        /** @description The place in the text that stands for it. */
        PromptSource: {
            start: number;
            end: number;
            text: string;
        };
        /** @description An agent that the prompt names. */
        PromptAgentAttachment: {
            name: string;
            source?: components["schemas"]["PromptSource"];
        };
        /** @description A prompt that is on disk and will be answered. */
        SessionInputAdmitted: {
            /** @description Place of its `session.next.prompt.admitted` in the history. */
            admittedSeq: number;
            id: string;
            sessionID: string;
            prompt: components["schemas"]["Prompt"];
            /** @enum {string} */
            delivery: "steer" | "queue";
            timeCreated: number;
            /** @description Place of its `session.next.prompted` in the history, once the model reads it. */
            promotedSeq?: number;
        };
        /** @description What a person says to the agent. */
        Prompt: {
            text: string;
            files?: components["schemas"]["PromptFileAttachment"][];
            agents?: components["schemas"]["PromptAgentAttachment"][];
        };
        /** @description A file that goes with a prompt. */
        PromptFileAttachment: {
            uri: string;
            mime: string;
            name?: string;
            description?: string;
            source?: components["schemas"]["PromptSource"];
        };
        /** @description One entry of a conversation. */
        SessionMessage: components["schemas"]["SessionMessageAgentSwitched"] | components["schemas"]["SessionMessageModelSwitched"] | components["schemas"]["SessionMessageUser"] | components["schemas"]["SessionMessageSynthetic"] | components["schemas"]["SessionMessageSystem"] | components["schemas"]["SessionMessageShell"] | components["schemas"]["SessionMessageAssistant"] | components["schemas"]["SessionMessageCompaction"];
        /** @description From here on another agent answers. */
        SessionMessageAgentSwitched: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
            };
            /** @constant */
            type: "agent-switched";
            agent: string;
        };
        /** @description From here on another model answers. */
        SessionMessageModelSwitched: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
            };
            /** @constant */
            type: "model-switched";
            model: components["schemas"]["ModelV2Ref"];
        };
        /** @description What a person said. */
        SessionMessageUser: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
            };
            text: string;
            files?: components["schemas"]["PromptFileAttachment"][];
            agents?: components["schemas"]["PromptAgentAttachment"][];
            /** @constant */
            type: "user";
        };
        /** @description What the server put beside a prompt, such as the text of an attached file. */
        SessionMessageSynthetic: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
            };
            sessionID: string;
            text: string;
            /** @constant */
            type: "synthetic";
        };
        /** @description What was said to the model for the system. */
        SessionMessageSystem: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
            };
            /** @constant */
            type: "system";
            text: string;
        };
        /** @description A command that a person ran. */
        SessionMessageShell: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
                completed?: number;
            };
            /** @constant */
            type: "shell";
            callID: string;
            command: string;
            output: string;
        };
        /** @description What the model answered in one step. */
        SessionMessageAssistant: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
                completed?: number;
            };
            /** @constant */
            type: "assistant";
            agent: string;
            model: components["schemas"]["ModelV2Ref"];
            content: (components["schemas"]["SessionMessageAssistantText"] | components["schemas"]["SessionMessageAssistantReasoning"] | components["schemas"]["SessionMessageAssistantTool"])[];
            snapshot?: {
                start?: string;
                end?: string;
                files?: string[];
            };
            finish?: string;
            cost?: number;
            tokens?: {
                input: number;
                output: number;
                reasoning: number;
                cache: {
                    read: number;
                    write: number;
                };
            };
            error?: components["schemas"]["SessionErrorUnknown"];
        };
        /** @description Words of the answer. */
        SessionMessageAssistantText: {
            /** @constant */
            type: "text";
            id: string;
            text: string;
        };
        /** @description What the model thought. */
        SessionMessageAssistantReasoning: {
            /** @constant */
            type: "reasoning";
            id: string;
            text: string;
            providerMetadata?: components["schemas"]["LLMProviderMetadata"];
            time?: {
                created: number;
                completed?: number;
            };
        };
        /** @description What a provider says of a piece of its answer, by provider. */
        LLMProviderMetadata: {
            [key: string]: {
                [key: string]: unknown;
            };
        };
        /** @description A call of a tool. */
        SessionMessageAssistantTool: {
            /** @constant */
            type: "tool";
            id: string;
            name: string;
            provider?: {
                executed: boolean;
                metadata?: components["schemas"]["LLMProviderMetadata"];
                resultMetadata?: components["schemas"]["LLMProviderMetadata"];
            };
            state: components["schemas"]["SessionMessageToolStatePending"] | components["schemas"]["SessionMessageToolStateRunning"] | components["schemas"]["SessionMessageToolStateCompleted"] | components["schemas"]["SessionMessageToolStateError"];
            time: {
                created: number;
                ran?: number;
                completed?: number;
                pruned?: number;
            };
        };
        /** @description The model is still writing the call. */
        SessionMessageToolStatePending: {
            /** @constant */
            status: "pending";
            input: string;
        };
        /** @description The tool runs. */
        SessionMessageToolStateRunning: {
            /** @constant */
            status: "running";
            input: {
                [key: string]: unknown;
            };
            structured: {
                [key: string]: unknown;
            };
            content: components["schemas"]["LLMToolContent"][];
        };
        /** @description A piece of what a tool gave. */
        LLMToolContent: components["schemas"]["ToolTextContent"] | components["schemas"]["ToolFileContent"];
        /** @description Text. */
        ToolTextContent: {
            /** @constant */
            type: "text";
            text: string;
        };
        /** @description A file. */
        ToolFileContent: {
            /** @constant */
            type: "file";
            uri: string;
            mime: string;
            name?: string;
        };
        /** @description The tool is done. */
        SessionMessageToolStateCompleted: {
            /** @constant */
            status: "completed";
            input: {
                [key: string]: unknown;
            };
            attachments?: components["schemas"]["PromptFileAttachment"][];
            content: components["schemas"]["LLMToolContent"][];
            outputPaths?: string[];
            structured: {
                [key: string]: unknown;
            };
            result?: unknown;
        };
        /** @description The tool failed, or was not run. */
        SessionMessageToolStateError: {
            /** @constant */
            status: "error";
            input: {
                [key: string]: unknown;
            };
            content: components["schemas"]["LLMToolContent"][];
            structured: {
                [key: string]: unknown;
            };
            error: components["schemas"]["SessionErrorUnknown"];
            result?: unknown;
        };
        /** @description What went wrong. */
        SessionErrorUnknown: {
            /** @constant */
            type: "unknown";
            message: string;
        };
        /** @description The conversation up to here, condensed; the model reads this in its place. */
        SessionMessageCompaction: {
            /** @constant */
            type: "compaction";
            /** @enum {string} */
            reason: "auto" | "manual";
            summary: string;
            recent: string;
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            time: {
                created: number;
            };
        };
        /** @description A page of what happened in a session. */
        SessionHistory: {
            data: components["schemas"]["SessionDurableEvent"][];
            /** @description Whether more follows: ask again with `after` of the last event. */
            hasMore: boolean;
        };
        /** @description Something that happened in a session and is kept. */
        SessionDurableEvent: components["schemas"]["SessionNextAgentSwitched"] | components["schemas"]["SessionNextModelSwitched"] | components["schemas"]["SessionNextMoved"] | components["schemas"]["SessionNextPrompted"] | components["schemas"]["SessionNextPromptAdmitted"] | components["schemas"]["SessionNextContextUpdated"] | components["schemas"]["SessionNextSynthetic"] | components["schemas"]["SessionNextShellStarted"] | components["schemas"]["SessionNextShellEnded"] | components["schemas"]["SessionNextStepStarted"] | components["schemas"]["SessionNextStepEnded"] | components["schemas"]["SessionNextStepFailed"] | components["schemas"]["SessionNextTextStarted"] | components["schemas"]["SessionNextTextEnded"] | components["schemas"]["SessionNextToolInputStarted"] | components["schemas"]["SessionNextToolInputEnded"] | components["schemas"]["SessionNextToolCalled"] | components["schemas"]["SessionNextToolProgress"] | components["schemas"]["SessionNextToolSuccess"] | components["schemas"]["SessionNextToolFailed"] | components["schemas"]["SessionNextReasoningStarted"] | components["schemas"]["SessionNextReasoningEnded"] | components["schemas"]["SessionNextRetried"] | components["schemas"]["SessionNextCompactionStarted"] | components["schemas"]["SessionNextCompactionEnded"] | components["schemas"]["SessionNextRevertStaged"] | components["schemas"]["SessionNextRevertCleared"] | components["schemas"]["SessionNextRevertCommitted"];
        /** @description Another agent answers from now on. */
        SessionNextAgentSwitched: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.agent.switched";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                agent: string;
            };
        };
        /** @description Another model answers from now on. */
        SessionNextModelSwitched: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.model.switched";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                model: components["schemas"]["ModelV2Ref"];
            };
        };
        /** @description The session lives in another directory from now on. */
        SessionNextMoved: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.moved";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                location: components["schemas"]["LocationRef"];
                subdirectory?: string;
            };
        };
        /** @description A prompt that was admitted is read by the model from now on. */
        SessionNextPrompted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.prompted";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                prompt: components["schemas"]["Prompt"];
                /** @enum {string} */
                delivery: "steer" | "queue";
            };
        };
        /** @description A prompt is on disk. */
        SessionNextPromptAdmitted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.prompt.admitted";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                prompt: components["schemas"]["Prompt"];
                /** @enum {string} */
                delivery: "steer" | "queue";
            };
        };
        /** @description What the model is told of its surroundings has changed. */
        SessionNextContextUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.context.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                text: string;
            };
        };
        /** @description The server put something beside a prompt. */
        SessionNextSynthetic: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.synthetic";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                text: string;
            };
        };
        /** @description A person's command runs. */
        SessionNextShellStarted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.shell.started";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                callID: string;
                command: string;
            };
        };
        /** @description A person's command has ended. */
        SessionNextShellEnded: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.shell.ended";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                callID: string;
                output: string;
            };
        };
        /** @description The model is asked. */
        SessionNextStepStarted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.step.started";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                agent: string;
                model: components["schemas"]["ModelV2Ref"];
                snapshot?: string;
            };
        };
        /** @description The model has answered. */
        SessionNextStepEnded: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.step.ended";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                finish: string;
                cost: number;
                tokens: {
                    input: number;
                    output: number;
                    reasoning: number;
                    cache: {
                        read: number;
                        write: number;
                    };
                };
                snapshot?: string;
                files?: string[];
            };
        };
        /** @description The step has no answer, or only a part of one. */
        SessionNextStepFailed: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.step.failed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                error: components["schemas"]["SessionErrorUnknown"];
            };
        };
        /** @description The model begins to write. */
        SessionNextTextStarted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.text.started";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                textID: string;
            };
        };
        /** @description What the model wrote. */
        SessionNextTextEnded: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.text.ended";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                textID: string;
                text: string;
            };
        };
        /** @description The model begins to write a call. */
        SessionNextToolInputStarted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.tool.input.started";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                callID: string;
                name: string;
            };
        };
        /** @description The model has written a call. */
        SessionNextToolInputEnded: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.tool.input.ended";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                callID: string;
                text: string;
            };
        };
        /** @description A tool runs. */
        SessionNextToolCalled: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.tool.called";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                callID: string;
                tool: string;
                input: {
                    [key: string]: unknown;
                };
                provider: {
                    executed: boolean;
                    metadata?: components["schemas"]["LLMProviderMetadata"];
                };
            };
        };
        /** @description What a tool that runs shows so far. Not kept. */
        SessionNextToolProgress: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.tool.progress";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                callID: string;
                structured: {
                    [key: string]: unknown;
                };
                content: components["schemas"]["LLMToolContent"][];
            };
        };
        /** @description A tool is done. */
        SessionNextToolSuccess: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.tool.success";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                callID: string;
                structured: {
                    [key: string]: unknown;
                };
                content: components["schemas"]["LLMToolContent"][];
                outputPaths?: string[];
                result?: unknown;
                provider: {
                    executed: boolean;
                    metadata?: components["schemas"]["LLMProviderMetadata"];
                };
            };
        };
        /** @description A tool failed, or was not run. */
        SessionNextToolFailed: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.tool.failed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                callID: string;
                error: components["schemas"]["SessionErrorUnknown"];
                result?: unknown;
                provider: {
                    executed: boolean;
                    metadata?: components["schemas"]["LLMProviderMetadata"];
                };
            };
        };
        /** @description The model begins to think. */
        SessionNextReasoningStarted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.reasoning.started";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                reasoningID: string;
                providerMetadata?: components["schemas"]["LLMProviderMetadata"];
            };
        };
        /** @description What the model thought. */
        SessionNextReasoningEnded: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.reasoning.ended";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                reasoningID: string;
                text: string;
                providerMetadata?: components["schemas"]["LLMProviderMetadata"];
            };
        };
        /** @description The model is asked again after a failure. Not kept. */
        SessionNextRetried: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.retried";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                attempt: number;
                error: components["schemas"]["SessionNextRetryError"];
            };
        };
        /** @description Why the model is asked again. */
        SessionNextRetryError: {
            message: string;
            statusCode?: number;
            isRetryable: boolean;
            responseHeaders?: {
                [key: string]: string;
            };
            responseBody?: string;
            metadata?: {
                [key: string]: string;
            };
        };
        /** @description The conversation is being condensed. */
        SessionNextCompactionStarted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.compaction.started";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                /** @enum {string} */
                reason: "auto" | "manual";
            };
        };
        /** @description The conversation is condensed. */
        SessionNextCompactionEnded: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.compaction.ended";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                /** @enum {string} */
                reason: "auto" | "manual";
                text: string;
                recent: string;
            };
        };
        /** @description The session is taken back; that can still be undone. */
        SessionNextRevertStaged: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.revert.staged";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                revert: components["schemas"]["RevertState"];
            };
        };
        /** @description The session is no longer taken back. */
        SessionNextRevertCleared: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.revert.cleared";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
            };
        };
        /** @description What was taken back is gone. */
        SessionNextRevertCommitted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.revert.committed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
            };
        };
        /** @description A page of a conversation. */
        SessionMessagesResponse: {
            data: components["schemas"]["SessionMessage"][];
            cursor: {
                previous?: string;
                next?: string;
            };
        };
        /** @description Something that happens. */
        V2Event: components["schemas"]["IntegrationUpdated"] | components["schemas"]["CatalogUpdated"] | components["schemas"]["IntegrationConnectionUpdated"] | components["schemas"]["SessionCreated"] | components["schemas"]["SessionUpdated"] | components["schemas"]["SessionDeleted"] | components["schemas"]["MessageUpdated"] | components["schemas"]["MessageRemoved"] | components["schemas"]["MessagePartUpdated"] | components["schemas"]["MessagePartRemoved"] | components["schemas"]["SessionNextAgentSwitched"] | components["schemas"]["SessionNextModelSwitched"] | components["schemas"]["SessionNextMoved"] | components["schemas"]["SessionNextPrompted"] | components["schemas"]["SessionNextPromptAdmitted"] | components["schemas"]["SessionNextContextUpdated"] | components["schemas"]["SessionNextSynthetic"] | components["schemas"]["SessionNextShellStarted"] | components["schemas"]["SessionNextShellEnded"] | components["schemas"]["SessionNextStepStarted"] | components["schemas"]["SessionNextStepEnded"] | components["schemas"]["SessionNextStepFailed"] | components["schemas"]["SessionNextTextStarted"] | components["schemas"]["SessionNextTextDelta"] | components["schemas"]["SessionNextTextEnded"] | components["schemas"]["SessionNextReasoningStarted"] | components["schemas"]["SessionNextReasoningDelta"] | components["schemas"]["SessionNextReasoningEnded"] | components["schemas"]["SessionNextToolInputStarted"] | components["schemas"]["SessionNextToolInputDelta"] | components["schemas"]["SessionNextToolInputEnded"] | components["schemas"]["SessionNextToolCalled"] | components["schemas"]["SessionNextToolProgress"] | components["schemas"]["SessionNextToolSuccess"] | components["schemas"]["SessionNextToolFailed"] | components["schemas"]["SessionNextRetried"] | components["schemas"]["SessionNextCompactionStarted"] | components["schemas"]["SessionNextCompactionDelta"] | components["schemas"]["SessionNextCompactionEnded"] | components["schemas"]["SessionNextRevertStaged"] | components["schemas"]["SessionNextRevertCleared"] | components["schemas"]["SessionNextRevertCommitted"] | components["schemas"]["MessagePartDelta"] | components["schemas"]["SessionDiff"] | components["schemas"]["SessionError"] | components["schemas"]["FileEdited"] | components["schemas"]["PermissionV2Asked"] | components["schemas"]["PermissionV2Replied"] | components["schemas"]["ProjectDirectoriesUpdated"] | components["schemas"]["FileWatcherUpdated"] | components["schemas"]["PtyCreated"] | components["schemas"]["PtyUpdated"] | components["schemas"]["PtyExited"] | components["schemas"]["PtyDeleted"] | components["schemas"]["QuestionV2Asked"] | components["schemas"]["QuestionV2Replied"] | components["schemas"]["QuestionV2Rejected"] | components["schemas"]["TodoUpdated"] | components["schemas"]["PermissionAsked"] | components["schemas"]["PermissionReplied"] | components["schemas"]["TuiPromptAppend"] | components["schemas"]["TuiCommandExecute"] | components["schemas"]["TuiToastShow"] | components["schemas"]["TuiSessionSelect"] | components["schemas"]["McpToolsChanged"] | components["schemas"]["McpBrowserOpenFailed"] | components["schemas"]["CommandExecuted"] | components["schemas"]["ProjectUpdated"] | components["schemas"]["SessionStatusUpdated"] | components["schemas"]["SessionIdle"] | components["schemas"]["QuestionAsked"] | components["schemas"]["QuestionReplied"] | components["schemas"]["QuestionRejected"] | components["schemas"]["SessionCompacted"] | components["schemas"]["VcsBranchUpdated"] | components["schemas"]["WorktreeReady"] | components["schemas"]["WorktreeFailed"] | components["schemas"]["ServerConnected"] | components["schemas"]["GlobalDisposed"];
        /** @description `integration.updated`, in the form of this view. */
        IntegrationUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "integration.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: Record<string, unknown>;
        };
        /** @description `catalog.updated`, in the form of this view. */
        CatalogUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "catalog.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: Record<string, unknown>;
        };
        /** @description `integration.connection.updated`, in the form of this view. */
        IntegrationConnectionUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "integration.connection.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                integrationID: string;
            };
        };
        /** @description `session.created`, in the form of this view. */
        SessionCreated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.created";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                info: components["schemas"]["Session"];
            };
        };
        /** @description `session.updated`, in the form of this view. */
        SessionUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                info: components["schemas"]["Session"];
            };
        };
        /** @description `session.deleted`, in the form of this view. */
        SessionDeleted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.deleted";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                info: components["schemas"]["Session"];
            };
        };
        /** @description `message.updated`, in the form of this view. */
        MessageUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "message.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                info: components["schemas"]["Message"];
            };
        };
        /** @description `message.removed`, in the form of this view. */
        MessageRemoved: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "message.removed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                messageID: string;
            };
        };
        /** @description `message.part.updated`, in the form of this view. */
        MessagePartUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "message.part.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                part: components["schemas"]["Part"];
                time: number;
            };
        };
        /** @description `message.part.removed`, in the form of this view. */
        MessagePartRemoved: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "message.part.removed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                messageID: string;
                partID: string;
            };
        };
        /** @description The model writes. Not kept: `session.next.text.ended` has the whole. */
        SessionNextTextDelta: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.text.delta";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                textID: string;
                delta: string;
            };
        };
        /** @description The model thinks. Not kept: `session.next.reasoning.ended` has the whole. */
        SessionNextReasoningDelta: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.reasoning.delta";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                reasoningID: string;
                delta: string;
            };
        };
        /** @description The model writes a call. Not kept. */
        SessionNextToolInputDelta: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.tool.input.delta";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                assistantMessageID: string;
                callID: string;
                delta: string;
            };
        };
        /** @description The summary is being written. Not kept. */
        SessionNextCompactionDelta: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.next.compaction.delta";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                timestamp: number;
                sessionID: string;
                messageID: string;
                text: string;
            };
        };
        /** @description `message.part.delta`, in the form of this view. */
        MessagePartDelta: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "message.part.delta";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                messageID: string;
                partID: string;
                field: string;
                delta: string;
            };
        };
        /** @description `session.diff`, in the form of this view. */
        SessionDiff: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.diff";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                diff: components["schemas"]["SnapshotFileDiff"][];
            };
        };
        /** @description `session.error`, in the form of this view. */
        SessionError: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.error";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID?: string;
                error?: components["schemas"]["ProviderAuthError"] | components["schemas"]["UnknownError"] | components["schemas"]["MessageOutputLengthError"] | components["schemas"]["MessageAbortedError"] | components["schemas"]["StructuredOutputError"] | components["schemas"]["ContextOverflowError"] | components["schemas"]["ContentFilterError"] | components["schemas"]["APIError"];
            };
        };
        /** @description `file.edited`, in the form of this view. */
        FileEdited: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "file.edited";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                file: string;
            };
        };
        /** @description `permission.v2.asked`, in the form of this view. */
        PermissionV2Asked: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "permission.v2.asked";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                id: string;
                sessionID: string;
                action: string;
                resources: string[];
                save?: string[];
                metadata?: {
                    [key: string]: unknown;
                };
                source?: components["schemas"]["PermissionV2Source"];
            };
        };
        /** @description The call of a tool that asks. */
        PermissionV2Source: {
            /** @constant */
            type: "tool";
            messageID: string;
            callID: string;
        };
        /** @description `permission.v2.replied`, in the form of this view. */
        PermissionV2Replied: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "permission.v2.replied";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                requestID: string;
                reply: components["schemas"]["PermissionV2Reply"];
            };
        };
        /**
         * @description `once` allows it this time, `always` from now on in the project, `reject` refuses it.
         * @enum {string}
         */
        PermissionV2Reply: "once" | "always" | "reject";
        /** @description `project.directories.updated`, in the form of this view. */
        ProjectDirectoriesUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "project.directories.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                projectID: string;
            };
        };
        /** @description `file.watcher.updated`, in the form of this view. */
        FileWatcherUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "file.watcher.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                file: string;
                /** @enum {string} */
                event: "add" | "change" | "unlink";
            };
        };
        /** @description `pty.created`, in the form of this view. */
        PtyCreated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "pty.created";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                info: components["schemas"]["Pty"];
            };
        };
        /** @description `pty.updated`, in the form of this view. */
        PtyUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "pty.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                info: components["schemas"]["Pty"];
            };
        };
        /** @description `pty.exited`, in the form of this view. */
        PtyExited: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "pty.exited";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                id: string;
                exitCode: number;
            };
        };
        /** @description `pty.deleted`, in the form of this view. */
        PtyDeleted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "pty.deleted";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                id: string;
            };
        };
        /** @description `question.v2.asked`, in the form of this view. */
        QuestionV2Asked: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "question.v2.asked";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                id: string;
                sessionID: string;
                questions: components["schemas"]["QuestionV2Info"][];
                tool?: components["schemas"]["QuestionV2Tool"];
            };
        };
        /** @description One question. */
        QuestionV2Info: {
            question: string;
            header: string;
            options: components["schemas"]["QuestionV2Option"][];
            multiple?: boolean;
            custom?: boolean;
        };
        /** @description An answer to choose. */
        QuestionV2Option: {
            label: string;
            description: string;
        };
        /** @description The call of the tool that asks. */
        QuestionV2Tool: {
            messageID: string;
            callID: string;
        };
        /** @description `question.v2.replied`, in the form of this view. */
        QuestionV2Replied: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "question.v2.replied";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                requestID: string;
                answers: components["schemas"]["QuestionV2Answer"][];
            };
        };
        /** @description Labels of the options that were chosen, or own words. */
        QuestionV2Answer: string[];
        /** @description `question.v2.rejected`, in the form of this view. */
        QuestionV2Rejected: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "question.v2.rejected";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                requestID: string;
            };
        };
        /** @description `todo.updated`, in the form of this view. */
        TodoUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "todo.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                todos: components["schemas"]["Todo"][];
            };
        };
        /** @description `permission.asked`, in the form of this view. */
        PermissionAsked: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "permission.asked";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                id: string;
                sessionID: string;
                permission: string;
                patterns: string[];
                metadata: {
                    [key: string]: unknown;
                };
                always: string[];
                tool?: {
                    messageID: string;
                    callID: string;
                };
            };
        };
        /** @description `permission.replied`, in the form of this view. */
        PermissionReplied: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "permission.replied";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                requestID: string;
                /** @enum {string} */
                reply: "once" | "always" | "reject";
            };
        };
        /** @description `tui.prompt.append`, in the form of this view. */
        TuiPromptAppend: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "tui.prompt.append";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                text: string;
            };
        };
        /** @description `tui.command.execute`, in the form of this view. */
        TuiCommandExecute: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "tui.command.execute";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                command: ("session.list" | "session.new" | "session.share" | "session.interrupt" | "session.compact" | "session.page.up" | "session.page.down" | "session.line.up" | "session.line.down" | "session.half.page.up" | "session.half.page.down" | "session.first" | "session.last" | "prompt.clear" | "prompt.submit" | "agent.cycle") | string;
            };
        };
        /** @description `tui.toast.show`, in the form of this view. */
        TuiToastShow: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "tui.toast.show";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                title?: string;
                message: string;
                /** @enum {string} */
                variant: "info" | "success" | "warning" | "error";
                duration?: number;
            };
        };
        /** @description `tui.session.select`, in the form of this view. */
        TuiSessionSelect: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "tui.session.select";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
            };
        };
        /** @description `mcp.tools.changed`, in the form of this view. */
        McpToolsChanged: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "mcp.tools.changed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                server: string;
            };
        };
        /** @description `mcp.browser.open.failed`, in the form of this view. */
        McpBrowserOpenFailed: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "mcp.browser.open.failed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                mcpName: string;
                url: string;
            };
        };
        /** @description `command.executed`, in the form of this view. */
        CommandExecuted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "command.executed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                name: string;
                sessionID: string;
                arguments: string;
                messageID: string;
            };
        };
        /** @description `project.updated`, in the form of this view. */
        ProjectUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "project.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                id: string;
                worktree: string;
                vcs?: components["schemas"]["ProjectVcs"];
                name?: string;
                icon?: components["schemas"]["ProjectIcon"];
                commands?: components["schemas"]["ProjectCommands"];
                time: components["schemas"]["ProjectTime"];
                sandboxes: string[];
            };
        };
        /** @description `session.status`, in the form of this view. */
        SessionStatusUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.status";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                status: components["schemas"]["SessionStatus"];
            };
        };
        /** @description `session.idle`, in the form of this view. */
        SessionIdle: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.idle";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
            };
        };
        /** @description `question.asked`, in the form of this view. */
        QuestionAsked: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "question.asked";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                id: string;
                sessionID: string;
                questions: components["schemas"]["QuestionInfo"][];
                tool?: components["schemas"]["QuestionTool"];
            };
        };
        /** @description `question.replied`, in the form of this view. */
        QuestionReplied: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "question.replied";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                requestID: string;
                answers: components["schemas"]["QuestionAnswer"][];
            };
        };
        /** @description `question.rejected`, in the form of this view. */
        QuestionRejected: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "question.rejected";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
                requestID: string;
            };
        };
        /** @description `session.compacted`, in the form of this view. */
        SessionCompacted: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "session.compacted";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                sessionID: string;
            };
        };
        /** @description `vcs.branch.updated`, in the form of this view. */
        VcsBranchUpdated: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "vcs.branch.updated";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                branch?: string;
            };
        };
        /** @description `worktree.ready`, in the form of this view. */
        WorktreeReady: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "worktree.ready";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                name: string;
                branch?: string;
            };
        };
        /** @description `worktree.failed`, in the form of this view. */
        WorktreeFailed: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "worktree.failed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: {
                message: string;
            };
        };
        /** @description `server.connected`, in the form of this view. */
        ServerConnected: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "server.connected";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: Record<string, unknown>;
        };
        /** @description `global.disposed`, in the form of this view. */
        GlobalDisposed: {
            id: string;
            metadata?: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "global.disposed";
            durable?: {
                /** @description The session. */
                aggregateID: string;
                /** @description Place among the events of the session. Grows, with gaps. */
                seq: number;
                version: number;
            };
            location?: components["schemas"]["LocationRef"];
            data: Record<string, unknown>;
        };
        /** @description A question of the agent whether it may act, waiting for an answer. */
        PermissionV2Request: {
            id: string;
            sessionID: string;
            action: string;
            /** @description What the action is about. */
            resources: string[];
            /** @description What an `always` would allow. */
            save?: string[];
            metadata?: {
                [key: string]: unknown;
            };
            source?: components["schemas"]["PermissionV2Source"];
        };
        /** @description What was allowed for good. */
        PermissionSavedInfo: {
            id: string;
            projectID: string;
            action: string;
            /** @description What it is allowed for. `*` stands for anything. */
            resource: string;
        };
        /** @description What is to be allowed. */
        PermissionV2CreateInput: {
            /** @description An id of the client's own; made by the server if absent. */
            id?: string;
            /** @description What is to be done, such as `edit`. */
            action: string;
            /** @description What it is done to. */
            resources: string[];
            /** @description What an `always` would allow. */
            save?: string[];
            /** @description Shown to the person who decides. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description The call of a tool that asks. */
            source?: components["schemas"]["PermissionV2Source"];
            /** @description Whose rules count; those of the session's agent unless given. */
            agent?: string;
        };
        /** @description Questions of the agent, waiting for answers. */
        QuestionV2Request: {
            id: string;
            sessionID: string;
            questions: components["schemas"]["QuestionV2Info"][];
            tool?: components["schemas"]["QuestionV2Tool"];
        };
        /** @description One answer for each question, in their order. */
        QuestionV2Reply: {
            answers: components["schemas"]["QuestionV2Answer"][];
        };
        /** @description A provider as something to connect. */
        IntegrationInfo: {
            id: string;
            name: string;
            methods: components["schemas"]["IntegrationMethod"][];
            connections: components["schemas"]["ConnectionInfo"][];
        };
        /** @description A way to connect. */
        IntegrationMethod: components["schemas"]["IntegrationOAuthMethod"] | components["schemas"]["IntegrationKeyMethod"] | components["schemas"]["IntegrationEnvMethod"];
        /** @description By a sign-in. */
        IntegrationOAuthMethod: {
            id: string;
            /** @constant */
            type: "oauth";
            label: string;
            prompts?: (components["schemas"]["IntegrationTextPrompt"] | components["schemas"]["IntegrationSelectPrompt"])[];
        };
        /** @description A text that is asked for first. */
        IntegrationTextPrompt: {
            /** @constant */
            type: "text";
            key: string;
            message: string;
            placeholder?: string;
            when?: components["schemas"]["IntegrationWhen"];
        };
        /** @description When it is asked. */
        IntegrationWhen: {
            key: string;
            /** @enum {string} */
            op: "eq" | "neq";
            value: string;
        };
        /** @description A choice that is asked for first. */
        IntegrationSelectPrompt: {
            /** @constant */
            type: "select";
            key: string;
            message: string;
            options: {
                label: string;
                value: string;
                hint?: string;
            }[];
            when?: components["schemas"]["IntegrationWhen"];
        };
        /** @description By a key. */
        IntegrationKeyMethod: {
            /** @constant */
            type: "key";
            label?: string;
        };
        /** @description By a variable of the server's environment. */
        IntegrationEnvMethod: {
            /** @constant */
            type: "env";
            names: string[];
        };
        /** @description What connects a provider. */
        ConnectionInfo: components["schemas"]["ConnectionCredentialInfo"] | components["schemas"]["ConnectionEnvInfo"];
        /** @description A stored key. */
        ConnectionCredentialInfo: {
            /** @constant */
            type: "credential";
            id: string;
            label: string;
        };
        /** @description A variable of the server's environment that is set. */
        ConnectionEnvInfo: {
            /** @constant */
            type: "env";
            name: string;
        };
        /** @description A sign-in that has begun. */
        IntegrationAttempt: {
            attemptID: string;
            url: string;
            instructions: string;
            /** @enum {string} */
            mode: "auto" | "code";
            time: {
                created: number;
                expires: number;
            };
        };
        /** @description How far a sign-in is. */
        IntegrationAttemptStatus: {
            /** @constant */
            status: "pending";
            time: {
                created: number;
                expires: number;
            };
        } | {
            /** @constant */
            status: "complete";
            time: {
                created: number;
                expires: number;
            };
        } | {
            /** @constant */
            status: "failed";
            message: string;
            time: {
                created: number;
                expires: number;
            };
        } | {
            /** @constant */
            status: "expired";
            time: {
                created: number;
                expires: number;
            };
        };
        /** @description Other code that the agent may read. */
        ReferenceInfo: {
            name: string;
            path: string;
            description?: string;
            hidden?: boolean;
            source: components["schemas"]["ReferenceSource"];
        };
        /** @description Where the code is from. */
        ReferenceSource: components["schemas"]["ReferenceLocalSource"] | components["schemas"]["ReferenceGitSource"];
        /** @description A folder of this machine. */
        ReferenceLocalSource: {
            /** @constant */
            type: "local";
            path: string;
            description?: string;
            hidden?: boolean;
        };
        /** @description A git repository. */
        ReferenceGitSource: {
            /** @constant */
            type: "git";
            repository: string;
            branch?: string;
            description?: string;
            hidden?: boolean;
        };
        /** @description A file or a folder. */
        FileSystemEntry: {
            /** @description Relative to the directory; of a folder with a slash at its end. */
            path: string;
            /** @enum {string} */
            type: "file" | "directory";
        };
        /** @description It cannot be done just now. */
        ServiceUnavailableV2Error: {
            /** @constant */
            _tag: "ServiceUnavailableError";
            message: string;
            service?: string;
        };
        /** @description The id is taken by something else. */
        ConflictError: {
            /** @constant */
            _tag: "ConflictError";
            message: string;
            resource?: string;
        };
        /** @description The request comes from where it may not. */
        ForbiddenV2Error: {
            /** @constant */
            _tag: "ForbiddenError";
            message: string;
        };
        /** @description The server failed. */
        UnknownV2Error: {
            /** @constant */
            _tag: "UnknownError";
            message: string;
            ref?: string;
        };
        /** @description The cursor is none of ours. */
        InvalidCursorError: {
            /** @constant */
            _tag: "InvalidCursorError";
            message: string;
        };
        /** @description The request does not fit this document, or what it asks for makes no sense now. */
        InvalidRequestError: {
            /** @constant */
            _tag: "InvalidRequestError";
            message: string;
            kind?: string;
            field?: string;
        };
        /** @description The session has no such message. */
        MessageNotFoundError: {
            /** @constant */
            _tag: "MessageNotFoundError";
            sessionID: string;
            messageID: string;
            message: string;
        };
        /** @description There is no such session. */
        SessionNotFoundError: {
            /** @constant */
            _tag: "SessionNotFoundError";
            sessionID: string;
            message: string;
        };
        /** @description There is no such request, or it is answered. */
        PermissionNotFoundV2Error: {
            /** @constant */
            _tag: "PermissionNotFoundError";
            requestID: string;
            message: string;
        };
        /** @description There is no such provider. */
        ProviderNotFoundError: {
            /** @constant */
            _tag: "ProviderNotFoundError";
            providerID: string;
            message: string;
        };
        /** @description There is no such request, or it is answered. */
        QuestionNotFoundV2Error: {
            /** @constant */
            _tag: "QuestionNotFoundError";
            requestID: string;
            message: string;
        };
        /** @description Credentials are missing or wrong. */
        UnauthorizedV2Error: {
            /** @constant */
            _tag: "UnauthorizedError";
            message: string;
        };
        /** @description Why a turn ended early. Tagged by `name`. */
        MessageError: components["schemas"]["ProviderAuthError"] | components["schemas"]["UnknownError"] | components["schemas"]["MessageOutputLengthError"] | components["schemas"]["MessageAbortedError"] | components["schemas"]["StructuredOutputError"] | components["schemas"]["ContextOverflowError"] | components["schemas"]["ContentFilterError"] | components["schemas"]["APIError"];
        /** @description The provider did not accept the key, or there is none. */
        ProviderAuthError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ProviderAuthError";
            data: {
                providerID: string;
                message: string;
            };
        };
        /** @description Something failed that has no name of its own. Details are in the server's log, never in the answer. */
        UnknownError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "UnknownError";
            data: {
                message: string;
                /** @description Finds the entry in the server's log. */
                ref?: string;
            };
        };
        /** @description The answer reached the output limit of the model. */
        MessageOutputLengthError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "MessageOutputLengthError";
            data: Record<string, unknown>;
        };
        /** @description The turn was aborted. */
        MessageAbortedError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "MessageAbortedError";
            data: {
                message: string;
            };
        };
        /** @description The model did not give a value of the form that was asked for. */
        StructuredOutputError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "StructuredOutputError";
            data: {
                message: string;
                /** @description How often it tried again. */
                retries: number;
            };
        };
        /** @description The history is longer than the model can take. */
        ContextOverflowError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ContextOverflowError";
            data: {
                message: string;
                /** @description What the provider answered. */
                responseBody?: string;
            };
        };
        /** @description The provider refused the content. */
        ContentFilterError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ContentFilterError";
            data: {
                message: string;
            };
        };
        /** @description The provider answered with an error. Without `statusCode` it did not answer; `metadata.package` names its package if that could not be installed or loaded. */
        APIError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "APIError";
            data: {
                message: string;
                /** @description HTTP status of its answer; absent if there was none. */
                statusCode?: number;
                /** @description True if trying again may help. The server has then already done so, unless the provider asks for a wait of more than ten minutes: `message` then says until when, and the turn ends at once. */
                isRetryable: boolean;
                /** @description Headers of its answer. */
                responseHeaders?: {
                    [key: string]: string;
                };
                /** @description Its answer. */
                responseBody?: string;
                /** @description Further facts, such as `url`. */
                metadata?: {
                    [key: string]: string;
                };
            };
        };
        /** @description One thing that is wrong with an input. */
        Issue: {
            /** @description Keys and indexes that lead to it. */
            path: string[];
            /** @description What is expected there. */
            message: string;
        };
        /** @description The request does not fit this document. */
        BadRequestError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "BadRequest";
            /**
             * @description Same as `name`, for clients that look here.
             * @constant
             */
            _tag: "BadRequest";
            data: {
                message: string;
                /**
                 * @description Which part of the request: path (`Params`), headers, query, or body (`Body`, `Payload`).
                 * @enum {string}
                 */
                kind?: "Params" | "Headers" | "Query" | "Body" | "Payload";
                /**
                 * @description `not-available`: the request fits this document, and this server has nothing to do it with.
                 * @enum {string}
                 */
                reason?: "not-available";
                issues?: components["schemas"]["Issue"][];
            };
        };
        /** @description A work tree could not be made, listed, removed or reset. */
        WorktreeError: {
            /** @enum {string} */
            name: "WorktreeNotGitError" | "WorktreeNameGenerationFailedError" | "WorktreeCreateFailedError" | "WorktreeStartCommandFailedError" | "WorktreeRemoveFailedError" | "WorktreeResetFailedError" | "WorktreeListFailedError";
            data: {
                /** @description Why, in git's words where it is git that refuses. */
                message: string;
            };
        };
        /** @description The session cannot go on there. Nothing was changed. */
        MoveSessionError: {
            /** @constant */
            name: "MoveSessionError";
            data: {
                message: string;
            };
        };
        /** @description A copy of the project could not be made or removed. */
        ProjectCopyError: {
            /** @constant */
            name: "ProjectCopyError";
            data: {
                message: string;
                /** @description True where `force` would remove it. */
                forceRequired?: boolean;
            };
        };
        /** @description The workspace could not be made. */
        WorkspaceCreateError: {
            /** @constant */
            name: "WorkspaceCreateError";
            data: {
                message: string;
            };
        };
        /** @description The session cannot go on there. Nothing was changed. */
        WorkspaceWarpError: {
            /** @constant */
            name: "WorkspaceWarpError";
            data: {
                message: string;
            };
        };
        /** @description A configuration file is not valid JSON. */
        ConfigJsonError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ConfigJsonError";
            data: {
                message: string;
                /** @description The file. */
                path: string;
                /** @description Counted from 1. */
                line?: number;
                /** @description Counted from 1. */
                column?: number;
            };
        };
        /** @description A configuration file holds a value of the wrong kind. */
        ConfigInvalidError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ConfigInvalidError";
            data: {
                message: string;
                /** @description The file. */
                path: string;
                issues: components["schemas"]["Issue"][];
            };
        };
        /** @description The prompt names a model that is not there. Nothing was stored. */
        ProviderModelNotFoundError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ProviderModelNotFoundError";
            data: {
                message: string;
                providerID: string;
                modelID: string;
                /** @description Models with similar names, as `provider/model`. */
                suggestions?: string[];
            };
        };
        /** @description The provider has no sign-in; it takes a key. */
        ProviderAuthOauthMissingError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ProviderAuthOauthMissing";
            data: {
                message: string;
                providerID: string;
            };
        };
        /** @description The user has not signed in, or what does it failed. */
        ProviderAuthOauthCallbackFailedError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ProviderAuthOauthCallbackFailed";
            data: {
                message: string;
                providerID: string;
            };
        };
        /** @description An answer to a prompt of the sign-in will not do. */
        ProviderAuthValidationFailedError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ProviderAuthValidationFailed";
            data: {
                message: string;
                /** @description Key of the prompt. */
                field: string;
            };
        };
        /** @description The prompt names an agent that is not there. Nothing was stored. */
        AgentNotFoundError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "AgentNotFoundError";
            data: {
                message: string;
                /** @description The name it gave. */
                agent: string;
                /** @description Names that would do. */
                available?: string[];
            };
        };
        /** @description Credentials are missing or wrong. */
        UnauthorizedError: {
            /** @constant */
            name: "UnauthorizedError";
            /**
             * @description Same as `name`, for clients that look here.
             * @constant
             */
            _tag: "UnauthorizedError";
            /** @description Same as in `data`, for clients that look here. */
            message: string;
            data: {
                message: string;
            };
        };
        /** @description The request comes from where it may not come from. */
        ForbiddenError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "ForbiddenError";
            /**
             * @description `Forbidden`, for clients that look here.
             * @constant
             */
            _tag: "Forbidden";
            data: {
                message: string;
            };
        };
        /** @description There is no such thing: a session, a message, a path. */
        NotFoundError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "NotFoundError";
            data: {
                message: string;
            };
        };
        /** @description The question was never asked, or it was answered already. */
        QuestionNotFoundError: {
            /** @constant */
            name: "QuestionNotFoundError";
            /**
             * @description Same as `name`, for clients that look here.
             * @constant
             */
            _tag: "QuestionNotFoundError";
            /** @description The id that was asked for. */
            requestID: components["schemas"]["QuestionID"];
            /** @description Same as in `data`, for clients that look here. */
            message: string;
            data: {
                message: string;
                requestID?: components["schemas"]["QuestionID"];
            };
        };
        /** @description The request was never made, or it was answered already. */
        PermissionNotFoundError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "PermissionNotFoundError";
            /**
             * @description Same as `name`, for clients that look here.
             * @constant
             */
            _tag: "PermissionNotFoundError";
            /** @description The id that was asked for. */
            requestID: components["schemas"]["PermissionID"];
            /** @description Same as in `data`, for clients that look here. */
            message: string;
            data: {
                message: string;
                requestID?: components["schemas"]["PermissionID"];
            };
        };
        /** @description The directory has no such terminal. */
        PtyNotFoundError: {
            /** @constant */
            name: "PtyNotFoundError";
            data: {
                message: string;
                /** @description The id that was asked for. */
                ptyID: string;
            };
            /** @constant */
            _tag: "PtyNotFoundError";
            /** @description Same as in `data`, for clients that look here. */
            ptyID: string;
            /** @description Same as in `data`, for clients that look here. */
            message: string;
        };
        /** @description This may not be done to a terminal. */
        PtyForbiddenError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "PtyForbiddenError";
            data: {
                message: string;
            };
            /** @constant */
            _tag: "PtyForbiddenError";
            /** @description Same as in `data`, for clients that look here. */
            message: string;
        };
        /** @description The directory has no MCP server of this name. */
        McpServerNotFoundError: {
            /** @constant */
            name: "McpServerNotFoundError";
            data: {
                message: string;
                /** @description The name that was asked for. */
                server: string;
            };
            /** @constant */
            _tag: "McpServerNotFoundError";
            message: string;
        };
        /** @description The MCP server knows no login. */
        McpUnsupportedOAuthError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "McpUnsupportedOAuthError";
            /** @constant */
            _tag: "BadRequest";
            data: {
                message: string;
            };
            error: string;
        };
        /** @description The path exists, but not with this method. */
        MethodNotAllowedError: {
            /** @constant */
            name: "MethodNotAllowedError";
            data: {
                message: string;
                /** @description Methods the path has. */
                allow?: string[];
            };
        };
        /** @description The session runs; abort it or wait. */
        SessionBusyError: {
            /** @constant */
            name: "SessionBusyError";
            /**
             * @description Same as `name`, for clients that look here.
             * @constant
             */
            _tag: "SessionBusyError";
            /** @description The session that runs. */
            sessionID: components["schemas"]["SessionID"];
            /** @description Same as in `data`, for clients that look here. */
            message: string;
            data: {
                message: string;
                sessionID?: components["schemas"]["SessionID"];
            };
        };
        /** @description The body is larger than the server takes. */
        PayloadTooLargeError: {
            /** @constant */
            name: "PayloadTooLargeError";
            data: {
                message: string;
                /** @description Most bytes it takes. */
                limit: number;
            };
        };
        /** @description The machine refused what the server had to do, and will until somebody mends it. */
        SystemError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "SystemError";
            data: {
                /** @description What could not be done, why, and what to do about it. */
                message: string;
                /** @description The system's name for it, such as `ENOSPC`, `EROFS`, `ENAMETOOLONG` or `EISDIR`. */
                code: string;
                /** @description The file or folder, shortened in its middle when it is long. */
                path?: string;
            };
        };
        /** @description The server is stopping, another process keeps its database, or it has run out of something. */
        ServiceUnavailableError: {
            /** @constant */
            name: "ServiceUnavailableError";
            data: {
                message: string;
            };
        };
        /** @description The client does not accept what this answers with. */
        NotAcceptableError: {
            /** @constant */
            name: "NotAcceptableError";
            data: {
                message: string;
            };
        };
        /** @description The body has a content-type that is not taken here. */
        UnsupportedMediaTypeError: {
            /** @constant */
            name: "UnsupportedMediaTypeError";
            data: {
                message: string;
            };
        };
        /** @description The server does not do this. */
        NotImplementedError: {
            /** @constant */
            name: "NotImplementedError";
            data: {
                message: string;
            };
        };
    };
    responses: {
        /** @description The request does not fit this document, or the configuration of the directory cannot be used. So is a JSON body that is nested deeper than 256 levels or holds more than 250,000 values, names not counted. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"] | components["schemas"]["ConfigJsonError"] | components["schemas"]["ConfigInvalidError"];
            };
        };
        /** @description The request does not fit this document, or the provider has no sign-in. */
        ProviderOAuthRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"] | components["schemas"]["ConfigJsonError"] | components["schemas"]["ConfigInvalidError"] | components["schemas"]["ProviderAuthOauthMissingError"] | components["schemas"]["ProviderAuthOauthCallbackFailedError"] | components["schemas"]["ProviderAuthValidationFailedError"];
            };
        };
        /** @description The request does not fit this document, the configuration of the directory cannot be used, or there is no such model or agent. Nothing was stored. */
        PromptRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"] | components["schemas"]["ConfigJsonError"] | components["schemas"]["ConfigInvalidError"] | components["schemas"]["ProviderModelNotFoundError"] | components["schemas"]["AgentNotFoundError"];
            };
        };
        /** @description Credentials are missing or wrong. From a caller that has tried ten different wrong ones within a minute, no others are looked at until that minute is over. Callers are told apart by address, behind a proxy in a private network by the last address of `X-Forwarded-For`, and by the page that asks. */
        Unauthorized: {
            headers: {
                /**
                 * @description Seconds until credentials are looked at again. Absent where they were looked at.
                 * @example 42
                 */
                "Retry-After"?: string;
                /**
                 * @description Asks for HTTP Basic.
                 * @example Basic realm="Secure Area"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
        /** @description `Host` or the page that asks is not one the server answers to, or a page's request is of a form that any page can send. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description There is no such session, or no such message in it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The server knows no such project. */
        ProjectNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProjectNotFoundError"];
            };
        };
        /** @description There is no such file or folder. */
        FileNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description `permission.read` denies the file to the default agent, and so to those who ask for it here. Or as every path answers to a page from elsewhere. */
        FileDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description git cannot apply the patch to the files as they are, or the request does not fit this document. */
        VcsApplyRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VcsApplyError"] | components["schemas"]["BadRequestError"];
            };
        };
        /** @description There is no such request, it was answered already, or there is no such session. */
        PermissionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PermissionNotFoundError"] | components["schemas"]["NotFoundError"];
            };
        };
        /** @description There is no such request, or it was answered already. */
        QuestionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QuestionNotFoundError"];
            };
        };
        /** @description The directory has no MCP server of this name. */
        McpServerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["McpServerNotFoundError"];
            };
        };
        /** @description The server knows no login, or the request is not as this document says. */
        McpLoginRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["McpUnsupportedOAuthError"] | components["schemas"]["BadRequestError"] | components["schemas"]["ConfigJsonError"] | components["schemas"]["ConfigInvalidError"];
            };
        };
        /** @description The directory has no such terminal, or its program has ended. */
        PtyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PtyNotFoundError"];
            };
        };
        /** @description The directory has no such terminal, or its program has ended. */
        PtyUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The configuration denies it, the request does not say that it means it, or it comes from where it may not come from. */
        PtyForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PtyForbiddenError"] | components["schemas"]["ForbiddenError"];
            };
        };
        /** @description The server knows the path, but not with this method. A client that is newer than the server meets this. */
        MethodNotAllowed: {
            headers: {
                /**
                 * @description Methods the path has.
                 * @example GET, HEAD, OPTIONS
                 */
                Allow?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MethodNotAllowedError"];
            };
        };
        /** @description The session is busy, in this process or another one on the same database. */
        SessionBusy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SessionBusyError"];
            };
        };
        /** @description The body is too large. It was not read to its end. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PayloadTooLargeError"];
            };
        };
        /** @description There is no such connection, or no longer. The client opens a new one. */
        AcpConnectionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The client does not accept what this answers with. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotAcceptableError"];
            };
        };
        /** @description The body is not sent as JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedMediaTypeError"];
            };
        };
        /** @description The request does not fit this document, the place is not there or of another project, or the changes cannot be applied there. Nothing was changed. */
        MoveSessionRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"] | components["schemas"]["MoveSessionError"];
            };
        };
        /** @description The request does not fit this document, or the copy cannot be made or removed. */
        ProjectCopyRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProjectCopyError"] | components["schemas"]["InvalidRequestError"];
            };
        };
        /** @description The request does not fit this document, or the workspace cannot be made, or the session cannot go on in it. */
        WorkspaceRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"] | components["schemas"]["WorkspaceCreateError"] | components["schemas"]["WorkspaceWarpError"];
            };
        };
        /** @description The request does not fit this document, or the work tree cannot be made, removed or reset: the name tells which, the message why. */
        WorktreeRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"] | components["schemas"]["WorktreeError"];
            };
        };
        /** @description The server does not do this, and a newer one may. */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotImplementedError"];
            };
        };
        /** @description The machine is at fault: a full disk, a place that cannot be written, something else where a file is meant. Then the message says so and what to do. Or the server is: then the log has the details under `data.ref`. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SystemError"] | components["schemas"]["UnknownError"];
            };
        };
        /** @description The server is stopping, another process keeps its database, or it has no descriptors, processes or memory left. The message says which. Try again. */
        ServiceUnavailable: {
            headers: {
                /**
                 * @description Seconds to wait.
                 * @example 1
                 */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceUnavailableError"];
            };
        };
        /** @description The conversation could not be condensed, or the server is stopping. */
        V2CompactUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceUnavailableV2Error"];
            };
        };
        /** @description The id is that of another prompt, or of something else. */
        V2Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConflictError"];
            };
        };
        /** @description The request comes from a page or for a host that is not allowed. */
        V2Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenV2Error"];
            };
        };
        /** @description The machine or the server is at fault. The message says what to do, or the log has the details under `ref`. */
        V2InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnknownV2Error"];
            };
        };
        /** @description The cursor is none of ours, or the request does not fit this document. */
        V2InvalidCursor: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidCursorError"] | components["schemas"]["InvalidRequestError"];
            };
        };
        /** @description The request does not fit this document, or cannot be met as things are. */
        V2InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequestError"];
            };
        };
        /** @description There is no such session, or it has no such message. */
        V2MessageNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MessageNotFoundError"] | components["schemas"]["SessionNotFoundError"];
            };
        };
        /** @description The body is larger than 32 MiB. The connection closes. */
        V2PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequestError"];
            };
        };
        /** @description There is no such session, or it has no such request that waits. */
        V2PermissionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PermissionNotFoundV2Error"] | components["schemas"]["SessionNotFoundError"];
            };
        };
        /** @description There is no such provider. */
        V2ProviderNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProviderNotFoundError"];
            };
        };
        /** @description There is no such session, or it has no such request that waits. */
        V2QuestionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QuestionNotFoundV2Error"] | components["schemas"]["SessionNotFoundError"];
            };
        };
        /** @description The server is stopping, another process keeps its database, or what is asked for failed. The message says which. */
        V2ServiceUnavailable: {
            headers: {
                /**
                 * @description Seconds to wait.
                 * @example 1
                 */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceUnavailableV2Error"];
            };
        };
        /** @description There is no such session. */
        V2SessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SessionNotFoundError"];
            };
        };
        /** @description Credentials are missing or wrong. */
        V2Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedV2Error"];
            };
        };
        /** @description The directory has no such terminal. */
        V2PtyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PtyNotFoundV2Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
         * @example /home/ada/greeter
         */
        directory: string;
        /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
        workspace: string;
        /**
         * @description `id:` of the last frame the client has seen. What came after it is sent first. `EventSource` and the SDKs set it by themselves.
         * @example 140
         */
        lastEventID: string;
        /**
         * @description The session. It need not be in the directory of the request.
         * @example ses_e1c4eda3fffemta1YuL7LjqlUL
         */
        sessionID: string;
        /**
         * @description The project.
         * @example 9f31c07e42cb6eb9a060e54bf8d69288fbee4904
         */
        projectID: string;
        /**
         * @description The workspace.
         * @example wrk_1e3b0fa0a001L5mWqkJYtXbGsd
         */
        workspaceID: string;
        /**
         * @description The provider.
         * @example anthropic
         */
        providerID: string;
        /**
         * @description A message of that session.
         * @example msg_1e3b13628001Bffo5ElZW84U2U
         */
        messageID: string;
        /**
         * @description A part of that message.
         * @example prt_1e3b1386c003gsXU5tZfjD8mCw
         */
        partID: string;
        /**
         * @description The request, as told by `permission.asked`.
         * @example per_1e3b15180001zE7HgHRNh2swjf
         */
        permissionID: string;
        /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
        location: {
            directory?: string;
            /** @description Given back as `workspaceID`. It selects nothing. */
            workspace?: string;
        };
        /**
         * @description The connection, as the answer to `initialize` named it.
         * @example 0d9a7f0e-3c59-4d57-9a55-0c1d5f4c2f11
         */
        acpConnectionID: string;
        /**
         * @description The session a message or a stream is about.
         * @example ses_e1c4eda3fffemta1YuL7LjqlUL
         */
        acpSessionID: string;
        /**
         * @description A terminal of the directory.
         * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
         */
        ptyID: string;
        /**
         * @description Name of an MCP server of the directory.
         * @example docs
         */
        mcpServerName: string;
        /**
         * @description The request, as told by `permission.asked`.
         * @example per_1e3b15180001zE7HgHRNh2swjf
         */
        requestID: string;
        /**
         * @description The request, as told by `question.asked`.
         * @example que_1e3b1790c001mJw3qQn0cXbT5e
         */
        questionID: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcpMessage = components['schemas']['AcpMessage'];
export type SessionId = components['schemas']['SessionID'];
export type MessageId = components['schemas']['MessageID'];
export type PartId = components['schemas']['PartID'];
export type PermissionId = components['schemas']['PermissionID'];
export type QuestionId = components['schemas']['QuestionID'];
export type EventId = components['schemas']['EventID'];
export type WorkspaceId = components['schemas']['WorkspaceID'];
export type Timestamp = components['schemas']['Timestamp'];
export type Session = components['schemas']['Session'];
export type GlobalSession = components['schemas']['GlobalSession'];
export type ProjectSummary = components['schemas']['ProjectSummary'];
export type SessionModel = components['schemas']['SessionModel'];
export type SessionTime = components['schemas']['SessionTime'];
export type SessionSummary = components['schemas']['SessionSummary'];
export type SessionShare = components['schemas']['SessionShare'];
export type SessionRevert = components['schemas']['SessionRevert'];
export type UnrestoredFile = components['schemas']['UnrestoredFile'];
export type SessionStatus = components['schemas']['SessionStatus'];
export type SessionStatusIdle = components['schemas']['SessionStatusIdle'];
export type SessionStatusBusy = components['schemas']['SessionStatusBusy'];
export type SessionStatusRetry = components['schemas']['SessionStatusRetry'];
export type SessionRetryAction = components['schemas']['SessionRetryAction'];
export type SessionCreateInput = components['schemas']['SessionCreateInput'];
export type SessionRevertInput = components['schemas']['SessionRevertInput'];
export type SessionForkInput = components['schemas']['SessionForkInput'];
export type SessionUpdateInput = components['schemas']['SessionUpdateInput'];
export type Todo = components['schemas']['Todo'];
export type SnapshotFileDiff = components['schemas']['SnapshotFileDiff'];
export type TextMatch = components['schemas']['TextMatch'];
export type Symbol = components['schemas']['Symbol'];
export type FileNode = components['schemas']['FileNode'];
export type FileContent = components['schemas']['FileContent'];
export type File = components['schemas']['File'];
export type VcsInfo = components['schemas']['VcsInfo'];
export type VcsFileStatus = components['schemas']['VcsFileStatus'];
export type VcsFileDiff = components['schemas']['VcsFileDiff'];
export type VcsApplyInput = components['schemas']['VcsApplyInput'];
export type VcsApplied = components['schemas']['VcsApplied'];
export type VcsApplyError = components['schemas']['VcsApplyError'];
export type MessageWithParts = components['schemas']['MessageWithParts'];
export type AssistantMessageWithParts = components['schemas']['AssistantMessageWithParts'];
export type UserMessageWithParts = components['schemas']['UserMessageWithParts'];
export type Message = components['schemas']['Message'];
export type UserMessage = components['schemas']['UserMessage'];
export type UserMessageModel = components['schemas']['UserMessageModel'];
export type UserMessageSummary = components['schemas']['UserMessageSummary'];
export type AssistantMessage = components['schemas']['AssistantMessage'];
export type AssistantMessageTime = components['schemas']['AssistantMessageTime'];
export type AssistantMessagePath = components['schemas']['AssistantMessagePath'];
export type Tokens = components['schemas']['Tokens'];
export type TokenCache = components['schemas']['TokenCache'];
export type ModelRef = components['schemas']['ModelRef'];
export type OutputFormat = components['schemas']['OutputFormat'];
export type OutputFormatText = components['schemas']['OutputFormatText'];
export type OutputFormatJsonSchema = components['schemas']['OutputFormatJsonSchema'];
export type JsonSchema = components['schemas']['JSONSchema'];
export type Command = components['schemas']['Command'];
export type CommandInput = components['schemas']['CommandInput'];
export type InitInput = components['schemas']['InitInput'];
export type ShellInput = components['schemas']['ShellInput'];
export type PromptInput = components['schemas']['PromptInput'];
export type SessionSummarizeInput = components['schemas']['SessionSummarizeInput'];
export type Part = components['schemas']['Part'];
export type PartTime = components['schemas']['PartTime'];
export type TextPart = components['schemas']['TextPart'];
export type ReasoningPart = components['schemas']['ReasoningPart'];
export type FilePart = components['schemas']['FilePart'];
export type FilePartSource = components['schemas']['FilePartSource'];
export type FilePartSourceText = components['schemas']['FilePartSourceText'];
export type FileSource = components['schemas']['FileSource'];
export type SymbolSource = components['schemas']['SymbolSource'];
export type ResourceSource = components['schemas']['ResourceSource'];
export type Range = components['schemas']['Range'];
export type Position = components['schemas']['Position'];
export type ToolPart = components['schemas']['ToolPart'];
export type ToolState = components['schemas']['ToolState'];
export type ToolStatePending = components['schemas']['ToolStatePending'];
export type ToolStateRunning = components['schemas']['ToolStateRunning'];
export type ToolStateCompleted = components['schemas']['ToolStateCompleted'];
export type ToolStateError = components['schemas']['ToolStateError'];
export type ToolTime = components['schemas']['ToolTime'];
export type ToolCompletedTime = components['schemas']['ToolCompletedTime'];
export type StepStartPart = components['schemas']['StepStartPart'];
export type StepFinishPart = components['schemas']['StepFinishPart'];
export type SnapshotPart = components['schemas']['SnapshotPart'];
export type PatchPart = components['schemas']['PatchPart'];
export type SubtaskPart = components['schemas']['SubtaskPart'];
export type AgentPart = components['schemas']['AgentPart'];
export type RetryPart = components['schemas']['RetryPart'];
export type CompactionPart = components['schemas']['CompactionPart'];
export type PartInput = components['schemas']['PartInput'];
export type TextPartInput = components['schemas']['TextPartInput'];
export type FilePartInput = components['schemas']['FilePartInput'];
export type AgentPartInput = components['schemas']['AgentPartInput'];
export type SubtaskPartInput = components['schemas']['SubtaskPartInput'];
export type PermissionRuleset = components['schemas']['PermissionRuleset'];
export type PermissionRule = components['schemas']['PermissionRule'];
export type PermissionAction = components['schemas']['PermissionAction'];
export type PermissionTimeout = components['schemas']['PermissionTimeout'];
export type PermissionRequest = components['schemas']['PermissionRequest'];
export type PermissionTool = components['schemas']['PermissionTool'];
export type PermissionReply = components['schemas']['PermissionReply'];
export type PermissionReplyInput = components['schemas']['PermissionReplyInput'];
export type PermissionReplyByName = components['schemas']['PermissionReplyByName'];
export type PermissionReplyByAllow = components['schemas']['PermissionReplyByAllow'];
export type PermissionResponseInput = components['schemas']['PermissionResponseInput'];
export type PermissionResponseByName = components['schemas']['PermissionResponseByName'];
export type QuestionRequest = components['schemas']['QuestionRequest'];
export type QuestionInfo = components['schemas']['QuestionInfo'];
export type QuestionOption = components['schemas']['QuestionOption'];
export type QuestionTool = components['schemas']['QuestionTool'];
export type QuestionAnswer = components['schemas']['QuestionAnswer'];
export type QuestionReplyInput = components['schemas']['QuestionReplyInput'];
export type ToolIDs = components['schemas']['ToolIDs'];
export type ToolList = components['schemas']['ToolList'];
export type ToolListItem = components['schemas']['ToolListItem'];
export type Skill = components['schemas']['Skill'];
export type WorkspaceAdapter = components['schemas']['WorkspaceAdapter'];
export type Workspace = components['schemas']['Workspace'];
export type WorkspaceCreateInput = components['schemas']['WorkspaceCreateInput'];
export type WorkspaceConnection = components['schemas']['WorkspaceConnection'];
export type WorkspaceWarpInput = components['schemas']['WorkspaceWarpInput'];
export type SyncKnown = components['schemas']['SyncKnown'];
export type SyncRow = components['schemas']['SyncRow'];
export type SyncStealInput = components['schemas']['SyncStealInput'];
export type SyncSession = components['schemas']['SyncSession'];
export type SyncReplayInput = components['schemas']['SyncReplayInput'];
export type SyncReplayEvent = components['schemas']['SyncReplayEvent'];
export type LspStatus = components['schemas']['LSPStatus'];
export type FormatterStatus = components['schemas']['FormatterStatus'];
export type PtyId = components['schemas']['PtyID'];
export type Pty = components['schemas']['Pty'];
export type PtyShell = components['schemas']['PtyShell'];
export type PtyCreateInput = components['schemas']['PtyCreateInput'];
export type PtyUpdateInput = components['schemas']['PtyUpdateInput'];
export type PtySize = components['schemas']['PtySize'];
export type PtyList = components['schemas']['PtyList'];
export type PtyAnswer = components['schemas']['PtyAnswer'];
export type PtyTicketAnswer = components['schemas']['PtyTicketAnswer'];
export type PtyNotFoundV2Error = components['schemas']['PtyNotFoundV2Error'];
export type PtyTicketConnectToken = components['schemas']['PtyTicketConnectToken'];
export type HealthStatus = components['schemas']['HealthStatus'];
export type ReadyStatus = components['schemas']['ReadyStatus'];
export type Path = components['schemas']['Path'];
export type Project = components['schemas']['Project'];
export type ProjectUpdateInput = components['schemas']['ProjectUpdateInput'];
export type ProjectDirectories = components['schemas']['ProjectDirectories'];
export type ProjectNotFoundError = components['schemas']['ProjectNotFoundError'];
export type ProjectVcs = components['schemas']['ProjectVcs'];
export type ProjectIcon = components['schemas']['ProjectIcon'];
export type ProjectCommands = components['schemas']['ProjectCommands'];
export type ProjectTime = components['schemas']['ProjectTime'];
export type Agent = components['schemas']['Agent'];
export type LogInput = components['schemas']['LogInput'];
export type UpgradeInput = components['schemas']['UpgradeInput'];
export type UpgradeOutcome = components['schemas']['UpgradeOutcome'];
export type UpgradeDone = components['schemas']['UpgradeDone'];
export type UpgradeRefused = components['schemas']['UpgradeRefused'];
export type ExperimentalCapabilities = components['schemas']['ExperimentalCapabilities'];
export type ConsoleState = components['schemas']['ConsoleState'];
export type ConsoleOrgs = components['schemas']['ConsoleOrgs'];
export type ConsoleOrg = components['schemas']['ConsoleOrg'];
export type ConsoleSwitchInput = components['schemas']['ConsoleSwitchInput'];
export type Worktree = components['schemas']['Worktree'];
export type WorktreeCreateInput = components['schemas']['WorktreeCreateInput'];
export type WorktreeRemoveInput = components['schemas']['WorktreeRemoveInput'];
export type WorktreeResetInput = components['schemas']['WorktreeResetInput'];
export type MoveSessionInput = components['schemas']['MoveSessionInput'];
export type MoveSessionDestination = components['schemas']['MoveSessionDestination'];
export type ProjectCopyNameInput = components['schemas']['ProjectCopyNameInput'];
export type ProjectCopyName = components['schemas']['ProjectCopyName'];
export type ProjectCopyCreateInput = components['schemas']['ProjectCopyCreateInput'];
export type ProjectCopyRemoveInput = components['schemas']['ProjectCopyRemoveInput'];
export type ProjectCopyCopy = components['schemas']['ProjectCopyCopy'];
export type TuiPromptInput = components['schemas']['TuiPromptInput'];
export type TuiCommandInput = components['schemas']['TuiCommandInput'];
export type TuiToastInput = components['schemas']['TuiToastInput'];
export type TuiSessionInput = components['schemas']['TuiSessionInput'];
export type TuiPublishInput = components['schemas']['TuiPublishInput'];
export type TuiPublishPromptAppend = components['schemas']['TuiPublishPromptAppend'];
export type TuiPublishCommandExecute = components['schemas']['TuiPublishCommandExecute'];
export type TuiPublishToastShow = components['schemas']['TuiPublishToastShow'];
export type TuiPublishSessionSelect = components['schemas']['TuiPublishSessionSelect'];
export type TuiRequest = components['schemas']['TuiRequest'];
export type TuiResponse = components['schemas']['TuiResponse'];
export type ProviderCatalog = components['schemas']['ProviderCatalog'];
export type ProviderList = components['schemas']['ProviderList'];
export type Provider = components['schemas']['Provider'];
export type Model = components['schemas']['Model'];
export type ModelApi = components['schemas']['ModelApi'];
export type ModelCapabilities = components['schemas']['ModelCapabilities'];
export type ModelModalities = components['schemas']['ModelModalities'];
export type ModelInterleaved = components['schemas']['ModelInterleaved'];
export type ModelCost = components['schemas']['ModelCost'];
export type ModelCachePrice = components['schemas']['ModelCachePrice'];
export type ModelCostTier = components['schemas']['ModelCostTier'];
export type ModelPrice = components['schemas']['ModelPrice'];
export type ModelLimit = components['schemas']['ModelLimit'];
export type ModelStatus = components['schemas']['ModelStatus'];
export type Auth = components['schemas']['Auth'];
export type ApiAuth = components['schemas']['ApiAuth'];
export type OAuth = components['schemas']['OAuth'];
export type WellKnownAuth = components['schemas']['WellKnownAuth'];
export type ProviderAuthMethods = components['schemas']['ProviderAuthMethods'];
export type ProviderAuthMethod = components['schemas']['ProviderAuthMethod'];
export type ProviderAuthPrompt = components['schemas']['ProviderAuthPrompt'];
export type ProviderAuthTextPrompt = components['schemas']['ProviderAuthTextPrompt'];
export type ProviderAuthSelectPrompt = components['schemas']['ProviderAuthSelectPrompt'];
export type ProviderAuthCondition = components['schemas']['ProviderAuthCondition'];
export type ProviderOAuthAuthorizeInput = components['schemas']['ProviderOAuthAuthorizeInput'];
export type ProviderOAuthCallbackInput = components['schemas']['ProviderOAuthCallbackInput'];
export type ProviderAuthAuthorization = components['schemas']['ProviderAuthAuthorization'];
export type ConfigUpdateInput = components['schemas']['ConfigUpdateInput'];
export type Config = components['schemas']['Config'];
export type LogLevel = components['schemas']['LogLevel'];
export type ServerConfig = components['schemas']['ServerConfig'];
export type CommandConfig = components['schemas']['CommandConfig'];
export type SkillsConfig = components['schemas']['SkillsConfig'];
export type ReferenceConfig = components['schemas']['ReferenceConfig'];
export type ReferenceGitConfig = components['schemas']['ReferenceGitConfig'];
export type ReferenceLocalConfig = components['schemas']['ReferenceLocalConfig'];
export type WatcherConfig = components['schemas']['WatcherConfig'];
export type PluginConfig = components['schemas']['PluginConfig'];
export type AgentConfig = components['schemas']['AgentConfig'];
export type PermissionConfig = components['schemas']['PermissionConfig'];
export type PermissionToolsConfig = components['schemas']['PermissionToolsConfig'];
export type PermissionRuleConfig = components['schemas']['PermissionRuleConfig'];
export type PermissionObjectConfig = components['schemas']['PermissionObjectConfig'];
export type PermissionActionConfig = components['schemas']['PermissionActionConfig'];
export type ProviderConfig = components['schemas']['ProviderConfig'];
export type ProviderOptionsConfig = components['schemas']['ProviderOptionsConfig'];
export type TimeoutConfig = components['schemas']['TimeoutConfig'];
export type ProviderModelConfig = components['schemas']['ProviderModelConfig'];
export type ModelCostConfig = components['schemas']['ModelCostConfig'];
export type ModelPriceConfig = components['schemas']['ModelPriceConfig'];
export type ModelModalitiesConfig = components['schemas']['ModelModalitiesConfig'];
export type ModelModality = components['schemas']['ModelModality'];
export type ModelVariantConfig = components['schemas']['ModelVariantConfig'];
export type McpConfig = components['schemas']['McpConfig'];
export type McpLocalConfig = components['schemas']['McpLocalConfig'];
export type McpRemoteConfig = components['schemas']['McpRemoteConfig'];
export type McpToggleConfig = components['schemas']['McpToggleConfig'];
export type McpServerConfigs = components['schemas']['McpServerConfigs'];
export type McpAddInput = components['schemas']['McpAddInput'];
export type McpAuthCallbackInput = components['schemas']['McpAuthCallbackInput'];
export type McpAuthStart = components['schemas']['McpAuthStart'];
export type McpAuthRemoved = components['schemas']['McpAuthRemoved'];
export type McpResource = components['schemas']['McpResource'];
export type McpStatus = components['schemas']['MCPStatus'];
export type McpStatusConnected = components['schemas']['MCPStatusConnected'];
export type McpStatusDisabled = components['schemas']['MCPStatusDisabled'];
export type McpStatusFailed = components['schemas']['MCPStatusFailed'];
export type McpStatusNeedsAuth = components['schemas']['MCPStatusNeedsAuth'];
export type McpStatusNeedsClientRegistration = components['schemas']['MCPStatusNeedsClientRegistration'];
export type McpOAuthConfig = components['schemas']['McpOAuthConfig'];
export type FormatterConfig = components['schemas']['FormatterConfig'];
export type LspDisabledConfig = components['schemas']['LspDisabledConfig'];
export type LspServerConfig = components['schemas']['LspServerConfig'];
export type LayoutConfig = components['schemas']['LayoutConfig'];
export type AttachmentConfig = components['schemas']['AttachmentConfig'];
export type ImageAttachmentConfig = components['schemas']['ImageAttachmentConfig'];
export type EnterpriseConfig = components['schemas']['EnterpriseConfig'];
export type ToolOutputConfig = components['schemas']['ToolOutputConfig'];
export type CompactionConfig = components['schemas']['CompactionConfig'];
export type ExperimentalConfig = components['schemas']['ExperimentalConfig'];
export type PolicyConfig = components['schemas']['PolicyConfig'];
export type PolicyEffect = components['schemas']['PolicyEffect'];
export type Event = components['schemas']['Event'];
export type GlobalEvent = components['schemas']['GlobalEvent'];
export type EventServerConnected = components['schemas']['EventServerConnected'];
export type EventServerHeartbeat = components['schemas']['EventServerHeartbeat'];
export type EventServerResync = components['schemas']['EventServerResync'];
export type EventServerInstanceDisposed = components['schemas']['EventServerInstanceDisposed'];
export type EventTuiPromptAppend = components['schemas']['EventTuiPromptAppend'];
export type EventTuiCommandExecute = components['schemas']['EventTuiCommandExecute'];
export type EventTuiToastShow = components['schemas']['EventTuiToastShow'];
export type EventTuiSessionSelect = components['schemas']['EventTuiSessionSelect'];
export type EventGlobalDisposed = components['schemas']['EventGlobalDisposed'];
export type EventSessionCreated = components['schemas']['EventSessionCreated'];
export type EventSessionUpdated = components['schemas']['EventSessionUpdated'];
export type EventSessionDeleted = components['schemas']['EventSessionDeleted'];
export type EventSessionStatus = components['schemas']['EventSessionStatus'];
export type EventSessionIdle = components['schemas']['EventSessionIdle'];
export type EventSessionDiff = components['schemas']['EventSessionDiff'];
export type EventSessionError = components['schemas']['EventSessionError'];
export type EventSessionCompacted = components['schemas']['EventSessionCompacted'];
export type EventMessageCreated = components['schemas']['EventMessageCreated'];
export type EventMessageUpdated = components['schemas']['EventMessageUpdated'];
export type EventMessageRemoved = components['schemas']['EventMessageRemoved'];
export type EventMessageDeleted = components['schemas']['EventMessageDeleted'];
export type EventMessagePartUpdated = components['schemas']['EventMessagePartUpdated'];
export type EventMessagePartDelta = components['schemas']['EventMessagePartDelta'];
export type EventMessagePartRemoved = components['schemas']['EventMessagePartRemoved'];
export type EventPermissionAsked = components['schemas']['EventPermissionAsked'];
export type EventPermissionReplied = components['schemas']['EventPermissionReplied'];
export type EventPermissionExpired = components['schemas']['EventPermissionExpired'];
export type EventQuestionAsked = components['schemas']['EventQuestionAsked'];
export type EventQuestionReplied = components['schemas']['EventQuestionReplied'];
export type EventQuestionExpired = components['schemas']['EventQuestionExpired'];
export type EventQuestionRejected = components['schemas']['EventQuestionRejected'];
export type EventTodoUpdated = components['schemas']['EventTodoUpdated'];
export type EventCommandExecuted = components['schemas']['EventCommandExecuted'];
export type EventFileWatcherUpdated = components['schemas']['EventFileWatcherUpdated'];
export type EventVcsBranchUpdated = components['schemas']['EventVcsBranchUpdated'];
export type EventFileEdited = components['schemas']['EventFileEdited'];
export type EventProjectDirectoriesUpdated = components['schemas']['EventProjectDirectoriesUpdated'];
export type EventWorkspaceStatus = components['schemas']['EventWorkspaceStatus'];
export type EventWorktreeReady = components['schemas']['EventWorktreeReady'];
export type EventWorktreeFailed = components['schemas']['EventWorktreeFailed'];
export type EventMcpToolsChanged = components['schemas']['EventMcpToolsChanged'];
export type EventMcpBrowserOpenFailed = components['schemas']['EventMcpBrowserOpenFailed'];
export type EventLspUpdated = components['schemas']['EventLspUpdated'];
export type EventLspClientDiagnostics = components['schemas']['EventLspClientDiagnostics'];
export type EventPtyCreated = components['schemas']['EventPtyCreated'];
export type EventPtyUpdated = components['schemas']['EventPtyUpdated'];
export type EventPtyExited = components['schemas']['EventPtyExited'];
export type EventPtyDeleted = components['schemas']['EventPtyDeleted'];
export type EventIntegrationUpdated = components['schemas']['EventIntegrationUpdated'];
export type EventIntegrationConnectionUpdated = components['schemas']['EventIntegrationConnectionUpdated'];
export type EventCatalogUpdated = components['schemas']['EventCatalogUpdated'];
export type EventSessionNextMoved = components['schemas']['EventSessionNextMoved'];
export type EventProjectUpdated = components['schemas']['EventProjectUpdated'];
export type V2Health = components['schemas']['V2Health'];
export type V2AgentList = components['schemas']['V2AgentList'];
export type V2ModelList = components['schemas']['V2ModelList'];
export type V2ProviderList = components['schemas']['V2ProviderList'];
export type V2ProviderAnswer = components['schemas']['V2ProviderAnswer'];
export type V2CommandList = components['schemas']['V2CommandList'];
export type V2SkillList = components['schemas']['V2SkillList'];
export type V2SessionAnswer = components['schemas']['V2SessionAnswer'];
export type V2ActiveSessions = components['schemas']['V2ActiveSessions'];
export type V2PromptAnswer = components['schemas']['V2PromptAnswer'];
export type V2RevertAnswer = components['schemas']['V2RevertAnswer'];
export type V2Context = components['schemas']['V2Context'];
export type V2MessageAnswer = components['schemas']['V2MessageAnswer'];
export type V2PermissionRequestList = components['schemas']['V2PermissionRequestList'];
export type V2SavedPermissionList = components['schemas']['V2SavedPermissionList'];
export type V2PermissionOutcome = components['schemas']['V2PermissionOutcome'];
export type V2SessionPermissionList = components['schemas']['V2SessionPermissionList'];
export type V2PermissionAnswer = components['schemas']['V2PermissionAnswer'];
export type V2QuestionRequestList = components['schemas']['V2QuestionRequestList'];
export type V2SessionQuestionList = components['schemas']['V2SessionQuestionList'];
export type V2IntegrationList = components['schemas']['V2IntegrationList'];
export type V2IntegrationAnswer = components['schemas']['V2IntegrationAnswer'];
export type V2AttemptAnswer = components['schemas']['V2AttemptAnswer'];
export type V2AttemptStatusAnswer = components['schemas']['V2AttemptStatusAnswer'];
export type V2ReferenceList = components['schemas']['V2ReferenceList'];
export type V2FileList = components['schemas']['V2FileList'];
export type V2FoundFiles = components['schemas']['V2FoundFiles'];
export type LocationInfo = components['schemas']['LocationInfo'];
export type AgentV2Info = components['schemas']['AgentV2Info'];
export type ModelV2Ref = components['schemas']['ModelV2Ref'];
export type ProviderRequest = components['schemas']['ProviderRequest'];
export type AgentColor = components['schemas']['AgentColor'];
export type PermissionV2Ruleset = components['schemas']['PermissionV2Ruleset'];
export type PermissionV2Rule = components['schemas']['PermissionV2Rule'];
export type PermissionV2Effect = components['schemas']['PermissionV2Effect'];
export type ModelV2Info = components['schemas']['ModelV2Info'];
export type ModelV2Api = components['schemas']['ModelV2Api'];
export type ModelV2Capabilities = components['schemas']['ModelV2Capabilities'];
export type ModelV2Cost = components['schemas']['ModelV2Cost'];
export type ProviderV2Info = components['schemas']['ProviderV2Info'];
export type ProviderApi = components['schemas']['ProviderApi'];
export type ProviderAisdk = components['schemas']['ProviderAISDK'];
export type ProviderNative = components['schemas']['ProviderNative'];
export type CommandV2Info = components['schemas']['CommandV2Info'];
export type SkillV2Info = components['schemas']['SkillV2Info'];
export type SessionsResponse = components['schemas']['SessionsResponse'];
export type SessionV2Info = components['schemas']['SessionV2Info'];
export type LocationRef = components['schemas']['LocationRef'];
export type RevertState = components['schemas']['RevertState'];
export type FileDiff = components['schemas']['FileDiff'];
export type SessionV2CreateInput = components['schemas']['SessionV2CreateInput'];
export type SessionActive = components['schemas']['SessionActive'];
export type PromptV2Input = components['schemas']['PromptV2Input'];
export type PromptInputFileAttachment = components['schemas']['PromptInputFileAttachment'];
export type PromptSource = components['schemas']['PromptSource'];
export type PromptAgentAttachment = components['schemas']['PromptAgentAttachment'];
export type SessionInputAdmitted = components['schemas']['SessionInputAdmitted'];
export type Prompt = components['schemas']['Prompt'];
export type PromptFileAttachment = components['schemas']['PromptFileAttachment'];
export type SessionMessage = components['schemas']['SessionMessage'];
export type SessionMessageAgentSwitched = components['schemas']['SessionMessageAgentSwitched'];
export type SessionMessageModelSwitched = components['schemas']['SessionMessageModelSwitched'];
export type SessionMessageUser = components['schemas']['SessionMessageUser'];
export type SessionMessageSynthetic = components['schemas']['SessionMessageSynthetic'];
export type SessionMessageSystem = components['schemas']['SessionMessageSystem'];
export type SessionMessageShell = components['schemas']['SessionMessageShell'];
export type SessionMessageAssistant = components['schemas']['SessionMessageAssistant'];
export type SessionMessageAssistantText = components['schemas']['SessionMessageAssistantText'];
export type SessionMessageAssistantReasoning = components['schemas']['SessionMessageAssistantReasoning'];
export type LlmProviderMetadata = components['schemas']['LLMProviderMetadata'];
export type SessionMessageAssistantTool = components['schemas']['SessionMessageAssistantTool'];
export type SessionMessageToolStatePending = components['schemas']['SessionMessageToolStatePending'];
export type SessionMessageToolStateRunning = components['schemas']['SessionMessageToolStateRunning'];
export type LlmToolContent = components['schemas']['LLMToolContent'];
export type ToolTextContent = components['schemas']['ToolTextContent'];
export type ToolFileContent = components['schemas']['ToolFileContent'];
export type SessionMessageToolStateCompleted = components['schemas']['SessionMessageToolStateCompleted'];
export type SessionMessageToolStateError = components['schemas']['SessionMessageToolStateError'];
export type SessionErrorUnknown = components['schemas']['SessionErrorUnknown'];
export type SessionMessageCompaction = components['schemas']['SessionMessageCompaction'];
export type SessionHistory = components['schemas']['SessionHistory'];
export type SessionDurableEvent = components['schemas']['SessionDurableEvent'];
export type SessionNextAgentSwitched = components['schemas']['SessionNextAgentSwitched'];
export type SessionNextModelSwitched = components['schemas']['SessionNextModelSwitched'];
export type SessionNextMoved = components['schemas']['SessionNextMoved'];
export type SessionNextPrompted = components['schemas']['SessionNextPrompted'];
export type SessionNextPromptAdmitted = components['schemas']['SessionNextPromptAdmitted'];
export type SessionNextContextUpdated = components['schemas']['SessionNextContextUpdated'];
export type SessionNextSynthetic = components['schemas']['SessionNextSynthetic'];
export type SessionNextShellStarted = components['schemas']['SessionNextShellStarted'];
export type SessionNextShellEnded = components['schemas']['SessionNextShellEnded'];
export type SessionNextStepStarted = components['schemas']['SessionNextStepStarted'];
export type SessionNextStepEnded = components['schemas']['SessionNextStepEnded'];
export type SessionNextStepFailed = components['schemas']['SessionNextStepFailed'];
export type SessionNextTextStarted = components['schemas']['SessionNextTextStarted'];
export type SessionNextTextEnded = components['schemas']['SessionNextTextEnded'];
export type SessionNextToolInputStarted = components['schemas']['SessionNextToolInputStarted'];
export type SessionNextToolInputEnded = components['schemas']['SessionNextToolInputEnded'];
export type SessionNextToolCalled = components['schemas']['SessionNextToolCalled'];
export type SessionNextToolProgress = components['schemas']['SessionNextToolProgress'];
export type SessionNextToolSuccess = components['schemas']['SessionNextToolSuccess'];
export type SessionNextToolFailed = components['schemas']['SessionNextToolFailed'];
export type SessionNextReasoningStarted = components['schemas']['SessionNextReasoningStarted'];
export type SessionNextReasoningEnded = components['schemas']['SessionNextReasoningEnded'];
export type SessionNextRetried = components['schemas']['SessionNextRetried'];
export type SessionNextRetryError = components['schemas']['SessionNextRetryError'];
export type SessionNextCompactionStarted = components['schemas']['SessionNextCompactionStarted'];
export type SessionNextCompactionEnded = components['schemas']['SessionNextCompactionEnded'];
export type SessionNextRevertStaged = components['schemas']['SessionNextRevertStaged'];
export type SessionNextRevertCleared = components['schemas']['SessionNextRevertCleared'];
export type SessionNextRevertCommitted = components['schemas']['SessionNextRevertCommitted'];
export type SessionMessagesResponse = components['schemas']['SessionMessagesResponse'];
export type V2Event = components['schemas']['V2Event'];
export type IntegrationUpdated = components['schemas']['IntegrationUpdated'];
export type CatalogUpdated = components['schemas']['CatalogUpdated'];
export type IntegrationConnectionUpdated = components['schemas']['IntegrationConnectionUpdated'];
export type SessionCreated = components['schemas']['SessionCreated'];
export type SessionUpdated = components['schemas']['SessionUpdated'];
export type SessionDeleted = components['schemas']['SessionDeleted'];
export type MessageUpdated = components['schemas']['MessageUpdated'];
export type MessageRemoved = components['schemas']['MessageRemoved'];
export type MessagePartUpdated = components['schemas']['MessagePartUpdated'];
export type MessagePartRemoved = components['schemas']['MessagePartRemoved'];
export type SessionNextTextDelta = components['schemas']['SessionNextTextDelta'];
export type SessionNextReasoningDelta = components['schemas']['SessionNextReasoningDelta'];
export type SessionNextToolInputDelta = components['schemas']['SessionNextToolInputDelta'];
export type SessionNextCompactionDelta = components['schemas']['SessionNextCompactionDelta'];
export type MessagePartDelta = components['schemas']['MessagePartDelta'];
export type SessionDiff = components['schemas']['SessionDiff'];
export type SessionError = components['schemas']['SessionError'];
export type FileEdited = components['schemas']['FileEdited'];
export type PermissionV2Asked = components['schemas']['PermissionV2Asked'];
export type PermissionV2Source = components['schemas']['PermissionV2Source'];
export type PermissionV2Replied = components['schemas']['PermissionV2Replied'];
export type PermissionV2Reply = components['schemas']['PermissionV2Reply'];
export type ProjectDirectoriesUpdated = components['schemas']['ProjectDirectoriesUpdated'];
export type FileWatcherUpdated = components['schemas']['FileWatcherUpdated'];
export type PtyCreated = components['schemas']['PtyCreated'];
export type PtyUpdated = components['schemas']['PtyUpdated'];
export type PtyExited = components['schemas']['PtyExited'];
export type PtyDeleted = components['schemas']['PtyDeleted'];
export type QuestionV2Asked = components['schemas']['QuestionV2Asked'];
export type QuestionV2Info = components['schemas']['QuestionV2Info'];
export type QuestionV2Option = components['schemas']['QuestionV2Option'];
export type QuestionV2Tool = components['schemas']['QuestionV2Tool'];
export type QuestionV2Replied = components['schemas']['QuestionV2Replied'];
export type QuestionV2Answer = components['schemas']['QuestionV2Answer'];
export type QuestionV2Rejected = components['schemas']['QuestionV2Rejected'];
export type TodoUpdated = components['schemas']['TodoUpdated'];
export type PermissionAsked = components['schemas']['PermissionAsked'];
export type PermissionReplied = components['schemas']['PermissionReplied'];
export type TuiPromptAppend = components['schemas']['TuiPromptAppend'];
export type TuiCommandExecute = components['schemas']['TuiCommandExecute'];
export type TuiToastShow = components['schemas']['TuiToastShow'];
export type TuiSessionSelect = components['schemas']['TuiSessionSelect'];
export type McpToolsChanged = components['schemas']['McpToolsChanged'];
export type McpBrowserOpenFailed = components['schemas']['McpBrowserOpenFailed'];
export type CommandExecuted = components['schemas']['CommandExecuted'];
export type ProjectUpdated = components['schemas']['ProjectUpdated'];
export type SessionStatusUpdated = components['schemas']['SessionStatusUpdated'];
export type SessionIdle = components['schemas']['SessionIdle'];
export type QuestionAsked = components['schemas']['QuestionAsked'];
export type QuestionReplied = components['schemas']['QuestionReplied'];
export type QuestionRejected = components['schemas']['QuestionRejected'];
export type SessionCompacted = components['schemas']['SessionCompacted'];
export type VcsBranchUpdated = components['schemas']['VcsBranchUpdated'];
export type WorktreeReady = components['schemas']['WorktreeReady'];
export type WorktreeFailed = components['schemas']['WorktreeFailed'];
export type ServerConnected = components['schemas']['ServerConnected'];
export type GlobalDisposed = components['schemas']['GlobalDisposed'];
export type PermissionV2Request = components['schemas']['PermissionV2Request'];
export type PermissionSavedInfo = components['schemas']['PermissionSavedInfo'];
export type PermissionV2CreateInput = components['schemas']['PermissionV2CreateInput'];
export type QuestionV2Request = components['schemas']['QuestionV2Request'];
export type QuestionV2Reply = components['schemas']['QuestionV2Reply'];
export type IntegrationInfo = components['schemas']['IntegrationInfo'];
export type IntegrationMethod = components['schemas']['IntegrationMethod'];
export type IntegrationOAuthMethod = components['schemas']['IntegrationOAuthMethod'];
export type IntegrationTextPrompt = components['schemas']['IntegrationTextPrompt'];
export type IntegrationWhen = components['schemas']['IntegrationWhen'];
export type IntegrationSelectPrompt = components['schemas']['IntegrationSelectPrompt'];
export type IntegrationKeyMethod = components['schemas']['IntegrationKeyMethod'];
export type IntegrationEnvMethod = components['schemas']['IntegrationEnvMethod'];
export type ConnectionInfo = components['schemas']['ConnectionInfo'];
export type ConnectionCredentialInfo = components['schemas']['ConnectionCredentialInfo'];
export type ConnectionEnvInfo = components['schemas']['ConnectionEnvInfo'];
export type IntegrationAttempt = components['schemas']['IntegrationAttempt'];
export type IntegrationAttemptStatus = components['schemas']['IntegrationAttemptStatus'];
export type ReferenceInfo = components['schemas']['ReferenceInfo'];
export type ReferenceSource = components['schemas']['ReferenceSource'];
export type ReferenceLocalSource = components['schemas']['ReferenceLocalSource'];
export type ReferenceGitSource = components['schemas']['ReferenceGitSource'];
export type FileSystemEntry = components['schemas']['FileSystemEntry'];
export type ServiceUnavailableV2Error = components['schemas']['ServiceUnavailableV2Error'];
export type ConflictError = components['schemas']['ConflictError'];
export type ForbiddenV2Error = components['schemas']['ForbiddenV2Error'];
export type UnknownV2Error = components['schemas']['UnknownV2Error'];
export type InvalidCursorError = components['schemas']['InvalidCursorError'];
export type InvalidRequestError = components['schemas']['InvalidRequestError'];
export type MessageNotFoundError = components['schemas']['MessageNotFoundError'];
export type SessionNotFoundError = components['schemas']['SessionNotFoundError'];
export type PermissionNotFoundV2Error = components['schemas']['PermissionNotFoundV2Error'];
export type ProviderNotFoundError = components['schemas']['ProviderNotFoundError'];
export type QuestionNotFoundV2Error = components['schemas']['QuestionNotFoundV2Error'];
export type UnauthorizedV2Error = components['schemas']['UnauthorizedV2Error'];
export type MessageError = components['schemas']['MessageError'];
export type ProviderAuthError = components['schemas']['ProviderAuthError'];
export type UnknownError = components['schemas']['UnknownError'];
export type MessageOutputLengthError = components['schemas']['MessageOutputLengthError'];
export type MessageAbortedError = components['schemas']['MessageAbortedError'];
export type StructuredOutputError = components['schemas']['StructuredOutputError'];
export type ContextOverflowError = components['schemas']['ContextOverflowError'];
export type ContentFilterError = components['schemas']['ContentFilterError'];
export type ApiError = components['schemas']['APIError'];
export type Issue = components['schemas']['Issue'];
export type BadRequestError = components['schemas']['BadRequestError'];
export type WorktreeError = components['schemas']['WorktreeError'];
export type MoveSessionError = components['schemas']['MoveSessionError'];
export type ProjectCopyError = components['schemas']['ProjectCopyError'];
export type WorkspaceCreateError = components['schemas']['WorkspaceCreateError'];
export type WorkspaceWarpError = components['schemas']['WorkspaceWarpError'];
export type ConfigJsonError = components['schemas']['ConfigJsonError'];
export type ConfigInvalidError = components['schemas']['ConfigInvalidError'];
export type ProviderModelNotFoundError = components['schemas']['ProviderModelNotFoundError'];
export type ProviderAuthOauthMissingError = components['schemas']['ProviderAuthOauthMissingError'];
export type ProviderAuthOauthCallbackFailedError = components['schemas']['ProviderAuthOauthCallbackFailedError'];
export type ProviderAuthValidationFailedError = components['schemas']['ProviderAuthValidationFailedError'];
export type AgentNotFoundError = components['schemas']['AgentNotFoundError'];
export type UnauthorizedError = components['schemas']['UnauthorizedError'];
export type ForbiddenError = components['schemas']['ForbiddenError'];
export type NotFoundError = components['schemas']['NotFoundError'];
export type QuestionNotFoundError = components['schemas']['QuestionNotFoundError'];
export type PermissionNotFoundError = components['schemas']['PermissionNotFoundError'];
export type PtyNotFoundError = components['schemas']['PtyNotFoundError'];
export type PtyForbiddenError = components['schemas']['PtyForbiddenError'];
export type McpServerNotFoundError = components['schemas']['McpServerNotFoundError'];
export type McpUnsupportedOAuthError = components['schemas']['McpUnsupportedOAuthError'];
export type MethodNotAllowedError = components['schemas']['MethodNotAllowedError'];
export type SessionBusyError = components['schemas']['SessionBusyError'];
export type PayloadTooLargeError = components['schemas']['PayloadTooLargeError'];
export type SystemError = components['schemas']['SystemError'];
export type ServiceUnavailableError = components['schemas']['ServiceUnavailableError'];
export type NotAcceptableError = components['schemas']['NotAcceptableError'];
export type UnsupportedMediaTypeError = components['schemas']['UnsupportedMediaTypeError'];
export type NotImplementedError = components['schemas']['NotImplementedError'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseProviderOAuthRejected = components['responses']['ProviderOAuthRejected'];
export type ResponsePromptRejected = components['responses']['PromptRejected'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseProjectNotFound = components['responses']['ProjectNotFound'];
export type ResponseFileNotFound = components['responses']['FileNotFound'];
export type ResponseFileDenied = components['responses']['FileDenied'];
export type ResponseVcsApplyRejected = components['responses']['VcsApplyRejected'];
export type ResponsePermissionNotFound = components['responses']['PermissionNotFound'];
export type ResponseQuestionNotFound = components['responses']['QuestionNotFound'];
export type ResponseMcpServerNotFound = components['responses']['McpServerNotFound'];
export type ResponseMcpLoginRefused = components['responses']['McpLoginRefused'];
export type ResponsePtyNotFound = components['responses']['PtyNotFound'];
export type ResponsePtyUnknown = components['responses']['PtyUnknown'];
export type ResponsePtyForbidden = components['responses']['PtyForbidden'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseSessionBusy = components['responses']['SessionBusy'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseAcpConnectionNotFound = components['responses']['AcpConnectionNotFound'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseMoveSessionRejected = components['responses']['MoveSessionRejected'];
export type ResponseProjectCopyRejected = components['responses']['ProjectCopyRejected'];
export type ResponseWorkspaceRejected = components['responses']['WorkspaceRejected'];
export type ResponseWorktreeRejected = components['responses']['WorktreeRejected'];
export type ResponseNotImplemented = components['responses']['NotImplemented'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseV2CompactUnavailable = components['responses']['V2CompactUnavailable'];
export type ResponseV2Conflict = components['responses']['V2Conflict'];
export type ResponseV2Forbidden = components['responses']['V2Forbidden'];
export type ResponseV2InternalError = components['responses']['V2InternalError'];
export type ResponseV2InvalidCursor = components['responses']['V2InvalidCursor'];
export type ResponseV2InvalidRequest = components['responses']['V2InvalidRequest'];
export type ResponseV2MessageNotFound = components['responses']['V2MessageNotFound'];
export type ResponseV2PayloadTooLarge = components['responses']['V2PayloadTooLarge'];
export type ResponseV2PermissionNotFound = components['responses']['V2PermissionNotFound'];
export type ResponseV2ProviderNotFound = components['responses']['V2ProviderNotFound'];
export type ResponseV2QuestionNotFound = components['responses']['V2QuestionNotFound'];
export type ResponseV2ServiceUnavailable = components['responses']['V2ServiceUnavailable'];
export type ResponseV2SessionNotFound = components['responses']['V2SessionNotFound'];
export type ResponseV2Unauthorized = components['responses']['V2Unauthorized'];
export type ResponseV2PtyNotFound = components['responses']['V2PtyNotFound'];
export type ParameterDirectory = components['parameters']['directory'];
export type ParameterWorkspace = components['parameters']['workspace'];
export type ParameterLastEventId = components['parameters']['lastEventID'];
export type ParameterSessionId = components['parameters']['sessionID'];
export type ParameterProjectId = components['parameters']['projectID'];
export type ParameterWorkspaceId = components['parameters']['workspaceID'];
export type ParameterProviderId = components['parameters']['providerID'];
export type ParameterMessageId = components['parameters']['messageID'];
export type ParameterPartId = components['parameters']['partID'];
export type ParameterPermissionId = components['parameters']['permissionID'];
export type ParameterLocation = components['parameters']['location'];
export type ParameterAcpConnectionId = components['parameters']['acpConnectionID'];
export type ParameterAcpSessionId = components['parameters']['acpSessionID'];
export type ParameterPtyId = components['parameters']['ptyID'];
export type ParameterMcpServerName = components['parameters']['mcpServerName'];
export type ParameterRequestId = components['parameters']['requestID'];
export type ParameterQuestionId = components['parameters']['questionID'];
export type $defs = Record<string, never>;
export interface operations {
    "global.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthStatus"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "global.event": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `id:` of the last frame the client has seen. What came after it is sent first. `EventSource` and the SDKs set it by themselves.
                 * @example 140
                 */
                "Last-Event-ID"?: components["parameters"]["lastEventID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that ends only when one side closes it. The schema describes the `data:` of one frame. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["GlobalEvent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "global.config.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What holds in every directory unless something says otherwise. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "global.config.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigUpdateInput"];
            };
        };
        responses: {
            /** @description The global files merged, as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "global.dispose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything was let go. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "global.upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpgradeInput"];
            };
        };
        responses: {
            /** @description What to do instead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeOutcome"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "health.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthStatus"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "ready.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyStatus"];
                };
            };
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "metrics.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Samples, each metric with its help and its type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "doc.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI 3.1 document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "event.subscribe": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: {
                /**
                 * @description `id:` of the last frame the client has seen. What came after it is sent first. `EventSource` and the SDKs set it by themselves.
                 * @example 140
                 */
                "Last-Event-ID"?: components["parameters"]["lastEventID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that ends only when one side closes it. The schema describes the `data:` of one frame. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "config.get": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in force for the directory. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "config.update": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigUpdateInput"];
            };
        };
        responses: {
            /** @description What is in force for the directory now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "config.schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Schema, draft 2020-12. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JSONSchema"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "config.providers": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Providers and their default models. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderCatalog"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "provider.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "provider.auth": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ways to connect, best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAuthMethods"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "provider.oauth.authorize": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The provider.
                 * @example anthropic
                 */
                providerID: components["parameters"]["providerID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderOAuthAuthorizeInput"];
            };
        };
        responses: {
            /** @description Where the user signs in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAuthAuthorization"];
                };
            };
            400: components["responses"]["ProviderOAuthRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "provider.oauth.callback": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The provider.
                 * @example anthropic
                 */
                providerID: components["parameters"]["providerID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderOAuthCallbackInput"];
            };
        };
        responses: {
            /** @description True: the provider is connected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["ProviderOAuthRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "path.get": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Absolute paths. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Path"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "command.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "app.agents": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agents of the directory. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "app.skills": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The skills of the directory. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Skill"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "instance.dispose": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let go. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "lsp.status": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with its state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LSPStatus"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "formatter.status": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The formatters. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormatterStatus"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "project.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Known projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "project.current": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "project.initGit": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project of the directory. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "project.update": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description A project's id.
                 * @example 9f31c07e42cb6eb9a060e54bf8d69288fbee4904
                 */
                projectID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUpdateInput"];
            };
        };
        responses: {
            /** @description The project as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "project.directories": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description A project's id.
                 * @example 9f31c07e42cb6eb9a060e54bf8d69288fbee4904
                 */
                projectID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Directories that are there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDirectories"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "find.text": {
        parameters: {
            query: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description The regular expression. Without a character it matches every line.
                 * @example Hell?o
                 */
                pattern: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextMatch"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "find.files": {
        parameters: {
            query: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description Parts of a path, with blanks between them.
                 * @example greet
                 */
                query: string;
                /** @description `false` leaves out folders; `type` counts before it. */
                dirs?: "true" | "false";
                /** @description Files alone or folders alone. */
                type?: "file" | "directory";
                /**
                 * @description How many paths at most; 10 unless given.
                 * @example 10
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Paths, best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "find.symbols": {
        parameters: {
            query: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description A name, or a part of it.
                 * @example greet
                 */
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Symbols of all language servers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Symbol"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "file.list": {
        parameters: {
            query: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description A folder, relative to the directory or absolute; empty or `.` for the directory itself.
                 * @example .
                 */
                path: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileNode"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["FileDenied"];
            404: components["responses"]["FileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "file.read": {
        parameters: {
            query: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description A file, relative to the directory or absolute.
                 * @example greet.js
                 */
                path: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileContent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["FileDenied"];
            404: components["responses"]["FileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "file.status": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files that differ from the commit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vcs.get": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The branch, and the one that others start from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vcs.status": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files that differ. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsFileStatus"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vcs.diff": {
        parameters: {
            query: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description Against the commit that is checked out, or against the default branch.
                 * @example git
                 */
                mode: "git" | "branch";
                /**
                 * @description Lines around each change.
                 * @example 3
                 */
                context?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files that differ. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsFileDiff"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vcs.diff.raw": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The patch; empty where nothing changed, and outside of git. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/x-diff": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "vcs.apply": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VcsApplyInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsApplied"];
                };
            };
            400: components["responses"]["VcsApplyRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "app.log": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInput"];
            };
        };
        responses: {
            /** @description True: it was written, or its level is below the one that is logged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The provider.
                 * @example anthropic
                 */
                providerID: components["parameters"]["providerID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Auth"];
            };
        };
        responses: {
            /** @description True: it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "auth.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The provider.
                 * @example anthropic
                 */
                providerID: components["parameters"]["providerID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: nothing is stored for the provider any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /** @description `project` lists the sessions of the whole project, even if the query names a directory. */
                scope?: "project";
                /** @description Only sessions in this folder or deeper, relative to the project's work tree; empty for all of the project. It stands in place of a `directory` in the query, which then only says which project. */
                path?: string;
                /** @description True: only sessions without a parent. */
                roots?: boolean | ("true" | "false");
                /** @description Only sessions updated at this time or later, in milliseconds since the epoch. */
                start?: number;
                /** @description Only sessions whose title contains this, in any case; `%` stands for any characters. */
                search?: string;
                /** @description Most sessions to list, 100 if absent. 0 lists none. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions that match all filters. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.create": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SessionCreateInput"];
            };
        };
        responses: {
            /** @description The new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.status": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Status of the busy sessions of the directory. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["SessionStatus"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.get": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.delete": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: it is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.update": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionUpdateInput"];
            };
        };
        responses: {
            /** @description The session after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.children": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Direct children. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.todo": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list; empty if there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Todo"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.diff": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description A message of the session; an answer stands for its prompt.
                 * @example msg_1e3b13628001Bffo5ElZW84U2U
                 */
                messageID?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each file that is not what it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotFileDiff"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.command": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandInput"];
            };
        };
        responses: {
            /** @description The last message of the answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantMessageWithParts"];
                };
            };
            400: components["responses"]["PromptRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.init": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitInput"];
            };
        };
        responses: {
            /** @description True: the turn has ended; the session's last message tells how. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["PromptRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.shell": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShellInput"];
            };
        };
        responses: {
            /** @description The message that holds the command as a finished tool part. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageWithParts"];
                };
            };
            400: components["responses"]["PromptRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.messages": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /** @description Most messages to list. 0 or absent lists all. */
                limit?: number;
                /** @description Value of `X-Next-Cursor` of an earlier answer. Needs `limit`. */
                before?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages with their parts. */
            200: {
                headers: {
                    /**
                     * @description Address of the next older messages, `rel="next"`. Absent if there are none.
                     * @example <http://127.0.0.1:4096/session/ses_e1c4eda3fffemta1YuL7LjqlUL/message?limit=4&before=eyJpZCI6Im1zZ18xZTNiMTM2MjgwMDFCZmZvNUVsWlc4NFUyVSIsInRpbWUiOjE3OTQ4MjE0MDQyMDB9>; rel="next"
                     */
                    Link?: string;
                    /**
                     * @description Value of `before` for the next older messages. Absent if there are none.
                     * @example eyJpZCI6Im1zZ18xZTNiMTM2MjgwMDFCZmZvNUVsWlc4NFUyVSIsInRpbWUiOjE3OTQ4MjE0MDQyMDB9
                     */
                    "X-Next-Cursor"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageWithParts"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.prompt": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptInput"];
            };
        };
        responses: {
            /** @description The last message of the answer, or the user message if `noReply` is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantMessageWithParts"] | components["schemas"]["UserMessageWithParts"];
                };
            };
            400: components["responses"]["PromptRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.message": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description A message of that session.
                 * @example msg_1e3b13628001Bffo5ElZW84U2U
                 */
                messageID: components["parameters"]["messageID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message with its parts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageWithParts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.deleteMessage": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description A message of that session.
                 * @example msg_1e3b13628001Bffo5ElZW84U2U
                 */
                messageID: components["parameters"]["messageID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: it is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "part.delete": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description A message of that session.
                 * @example msg_1e3b13628001Bffo5ElZW84U2U
                 */
                messageID: components["parameters"]["messageID"];
                /**
                 * @description A part of that message.
                 * @example prt_1e3b1386c003gsXU5tZfjD8mCw
                 */
                partID: components["parameters"]["partID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: it is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "part.update": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description A message of that session.
                 * @example msg_1e3b13628001Bffo5ElZW84U2U
                 */
                messageID: components["parameters"]["messageID"];
                /**
                 * @description A part of that message.
                 * @example prt_1e3b1386c003gsXU5tZfjD8mCw
                 */
                partID: components["parameters"]["partID"];
            };
            cookie?: never;
        };
        /** @description The whole part, with the ids of the path. It must be finished, for nobody would finish it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Part"];
            };
        };
        responses: {
            /** @description The part as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.abort": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: nothing runs, or nothing ran. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.revert": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRevertInput"];
            };
        };
        responses: {
            /** @description The session, with `revert` in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.unrevert": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, without `revert`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.fork": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SessionForkInput"];
            };
        };
        responses: {
            /** @description The new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.share": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session with the address it is published at. Not met on this server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.unshare": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.summarize": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionSummarizeInput"];
            };
        };
        responses: {
            /** @description True once the history is condensed, false if that failed or was aborted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["PromptRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "session.prompt_async": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptInput"];
            };
        };
        responses: {
            /** @description The prompt is on disk and will be answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PromptRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "permission.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionRequest"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "permission.reply": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The request, as told by `permission.asked`.
                 * @example per_1e3b15180001zE7HgHRNh2swjf
                 */
                requestID: components["parameters"]["requestID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionReplyInput"];
            };
        };
        responses: {
            /** @description True: the reply was taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PermissionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "permission.respond": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description The request, as told by `permission.asked`.
                 * @example per_1e3b15180001zE7HgHRNh2swjf
                 */
                permissionID: components["parameters"]["permissionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionResponseInput"];
            };
        };
        responses: {
            /** @description True: the reply was taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PermissionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "question.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open questions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionRequest"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "question.reply": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The request, as told by `question.asked`.
                 * @example que_1e3b1790c001mJw3qQn0cXbT5e
                 */
                requestID: components["parameters"]["questionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionReplyInput"];
            };
        };
        responses: {
            /** @description True: the answers were taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["QuestionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "question.reject": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The request, as told by `question.asked`.
                 * @example que_1e3b1790c001mJw3qQn0cXbT5e
                 */
                requestID: components["parameters"]["questionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: they were dismissed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["QuestionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.status": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /** @description Adds the servers this session was created with, and those of the sessions above it. */
                sessionID?: components["schemas"]["SessionID"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Statuses by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["MCPStatus"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.add": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["McpAddInput"];
            };
        };
        responses: {
            /** @description Statuses of all servers of the directory, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["MCPStatus"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.connect": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of an MCP server of the directory.
                 * @example docs
                 */
                name: components["parameters"]["mcpServerName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it is connected now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["McpServerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.disconnect": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of an MCP server of the directory.
                 * @example docs
                 */
                name: components["parameters"]["mcpServerName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: it is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["McpServerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.auth.start": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of an MCP server of the directory.
                 * @example docs
                 */
                name: components["parameters"]["mcpServerName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to send the user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpAuthStart"];
                };
            };
            400: components["responses"]["McpLoginRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["McpServerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.auth.remove": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of an MCP server of the directory.
                 * @example docs
                 */
                name: components["parameters"]["mcpServerName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is stored any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpAuthRemoved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["McpServerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.auth.callback": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of an MCP server of the directory.
                 * @example docs
                 */
                name: components["parameters"]["mcpServerName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["McpAuthCallbackInput"];
            };
        };
        responses: {
            /** @description The server's status with the new tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MCPStatus"];
                };
            };
            400: components["responses"]["McpLoginRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["McpServerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mcp.auth.authenticate": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of an MCP server of the directory.
                 * @example docs
                 */
                name: components["parameters"]["mcpServerName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server's status after that. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MCPStatus"];
                };
            };
            400: components["responses"]["McpLoginRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["McpServerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.shells": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shells. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PtyShell"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terminals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pty"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.create": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PtyCreateInput"];
            };
        };
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pty"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PtyForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.get": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terminal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pty"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.update": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PtyUpdateInput"];
            };
        };
        responses: {
            /** @description The terminal as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pty"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.remove": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: it is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.connectToken": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: {
                /**
                 * @description `1`.
                 * @example 1
                 */
                "x-opencode-ticket"?: string;
            };
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PtyTicketConnectToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PtyForbidden"];
            404: components["responses"]["PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "pty.connect": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description Where to begin, in UTF-16 code units since the start; from the start unless it is an integer.
                 * @example 1042
                 */
                cursor?: string;
                /**
                 * @description What `pty.connectToken` gave. Empty is as if absent.
                 * @example 6d0f3a52-1a0e-4b6e-9a35-5f7a3c0f0d11
                 */
                ticket?: string;
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: there is something to connect to, by a WebSocket. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PtyUnknown"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.session.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /** @description True: only sessions without a parent. */
                roots?: boolean | ("true" | "false");
                /** @description True: archived sessions too, beside the others. They are left out otherwise. */
                archived?: boolean | ("true" | "false");
                /** @description Only sessions updated at this time or later, in milliseconds since the epoch. */
                start?: number;
                /** @description Only sessions updated before this time, in milliseconds since the epoch: `X-Next-Cursor` of the page before. 0 stands for none. */
                cursor?: number;
                /** @description Only sessions whose title contains this, in any case; `%` stands for any characters. */
                search?: string;
                /** @description Sessions of a page, 100 if absent. Those updated in the very millisecond of its last one come with it, so that none is lost between two pages. 0 lists none. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions that match all filters. */
            200: {
                headers: {
                    /**
                     * @description Value of `cursor` for the next page. Absent behind the last one.
                     * @example 1794821400000
                     */
                    "X-Next-Cursor"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlobalSession"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.session.background": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it waited for any. False for a session that is not known, too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.capabilities.get": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be used. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentalCapabilities"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.console.get": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is managed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.console.listOrgs": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleOrgs"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.console.switchOrg": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsoleSwitchInput"];
            };
        };
        responses: {
            /** @description Switched. Not met on this server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "worktree.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Absolute paths of those that are there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            400: components["responses"]["WorktreeRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "worktree.create": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WorktreeCreateInput"];
            };
        };
        responses: {
            /** @description Where it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worktree"];
                };
            };
            400: components["responses"]["WorktreeRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "worktree.remove": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorktreeRemoveInput"];
            };
        };
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["WorktreeRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "worktree.reset": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorktreeResetInput"];
            };
        };
        responses: {
            /** @description It is as the default branch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["WorktreeRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.controlPlane.moveSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveSessionInput"];
            };
        };
        responses: {
            /** @description It goes on there. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MoveSessionRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.projectCopy.generateName": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 9f31c07e42cb6eb9a060e54bf8d69288fbee4904
                 */
                projectID: components["parameters"]["projectID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProjectCopyNameInput"];
            };
        };
        responses: {
            /** @description The name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectCopyName"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "v2.projectCopy.create": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 9f31c07e42cb6eb9a060e54bf8d69288fbee4904
                 */
                projectID: components["parameters"]["projectID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCopyCreateInput"];
            };
        };
        responses: {
            /** @description Where it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectCopyCopy"];
                };
            };
            400: components["responses"]["ProjectCopyRejected"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.projectCopy.remove": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 9f31c07e42cb6eb9a060e54bf8d69288fbee4904
                 */
                projectID: components["parameters"]["projectID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCopyRemoveInput"];
            };
        };
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ProjectCopyRejected"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.projectCopy.refresh": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 9f31c07e42cb6eb9a060e54bf8d69288fbee4904
                 */
                projectID: components["parameters"]["projectID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Clients are told. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ProjectCopyRejected"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "experimental.workspace.adapter.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kinds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceAdapter"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.workspace.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspaces. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.workspace.create": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceCreateInput"];
            };
        };
        responses: {
            /** @description The workspace. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["WorkspaceRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.workspace.status": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceConnection"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.workspace.syncList": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are as they are kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.workspace.warp": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceWarpInput"];
            };
        };
        responses: {
            /** @description It goes on there. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["WorkspaceRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.workspace.remove": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path: {
                /**
                 * @description The workspace.
                 * @example wrk_1e3b0fa0a001L5mWqkJYtXbGsd
                 */
                id: components["parameters"]["workspaceID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["WorktreeRejected"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "experimental.resource.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resources by a key of server and name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["McpResource"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tool.ids": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names, as permission rules use them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolIDs"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tool.list": {
        parameters: {
            query: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
                /**
                 * @description The model's provider.
                 * @example anthropic
                 */
                provider: string;
                /**
                 * @description The model.
                 * @example claude-sonnet-5
                 */
                model: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tools. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "v2.health.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2Health"];
                };
            };
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.location.get": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The place. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationInfo"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.agent.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2AgentList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.model.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2ModelList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.provider.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2ProviderList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.provider.get": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The provider.
                 * @example anthropic
                 */
                providerID: components["parameters"]["providerID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2ProviderAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2ProviderNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.command.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2CommandList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.skill.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The skills. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2SkillList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.list": {
        parameters: {
            query?: {
                /** @description Only sessions of this workspace. */
                workspace?: string;
                /** @description Most sessions of a page; 50 unless given. */
                limit?: number;
                /** @description By when they were made; the newest first unless given. */
                order?: "asc" | "desc";
                /** @description Part of the title; case does not matter, `%` is a wildcard. */
                search?: string;
                /** @description Only sessions of exactly this directory; relative to the server's. */
                directory?: string;
                /** @description Only sessions of this project. */
                project?: string;
                /** @description Only sessions of this directory of their project, and of those below it. */
                subpath?: string;
                /** @description `previous` or `next` of an earlier page. It carries the filters and the order of that page; `limit` is given anew. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsResponse"];
                };
            };
            400: components["responses"]["V2InvalidCursor"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SessionV2CreateInput"];
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2SessionAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By their ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2ActiveSessions"];
                };
            };
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2SessionAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.switchAgent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agent: string;
                };
            };
        };
        responses: {
            /** @description It is switched. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.switchModel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    model: components["schemas"]["ModelV2Ref"];
                };
            };
        };
        responses: {
            /** @description It is switched. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.prompt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    prompt: components["schemas"]["PromptV2Input"];
                    /** @enum {string} */
                    delivery?: "steer" | "queue";
                    resume?: boolean;
                };
            };
        };
        responses: {
            /** @description The prompt is admitted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2PromptAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["V2Conflict"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.compact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is condensed, or there was nothing to condense. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2CompactUnavailable"];
        };
    };
    "v2.session.wait": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing runs. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.revert.stage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    messageID: string;
                    files?: boolean;
                };
            };
        };
        responses: {
            /** @description To where it is taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2RevertAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2MessageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.revert.clear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is taken back any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.revert.commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is final. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.context": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2Context"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.history": {
        parameters: {
            query?: {
                /** @description Most events of a page; 50 unless given. */
                limit?: number;
                /** @description `durable.seq` of the last event the client has; from the beginning without it. */
                after?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionHistory"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.events": {
        parameters: {
            query?: {
                /** @description `durable.seq` of the last event the client has; from the beginning without it. Empty is as if absent. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events as they come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SessionDurableEvent"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.interrupt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing runs. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description A message of that session.
                 * @example msg_1e3b13628001Bffo5ElZW84U2U
                 */
                messageID: components["parameters"]["messageID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2MessageAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2MessageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.messages": {
        parameters: {
            query?: {
                /** @description Most entries of a page; 50 unless given. */
                limit?: number;
                /** @description The newest first unless given. Not together with a cursor, which carries it. */
                order?: "asc" | "desc";
                /** @description `previous` or `next` of an earlier page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMessagesResponse"];
                };
            };
            400: components["responses"]["V2InvalidCursor"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.event.subscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events as they come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["V2Event"];
                };
            };
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.permission.request.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2PermissionRequestList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.permission.saved.list": {
        parameters: {
            query?: {
                /** @description Only those of this project; empty is as if absent. */
                projectID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2SavedPermissionList"];
                };
            };
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.permission.saved.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a saved rule.
                 * @example psv_5c1d0a7b8e9f4c2d1a3b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not allowed any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.permission.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2SessionPermissionList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.permission.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionV2CreateInput"];
            };
        };
        responses: {
            /** @description What becomes of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2PermissionOutcome"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.permission.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description The request, as told by `permission.asked`.
                 * @example per_1e3b15180001zE7HgHRNh2swjf
                 */
                requestID: components["parameters"]["requestID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2PermissionAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2PermissionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.permission.reply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description The request, as told by `permission.asked`.
                 * @example per_1e3b15180001zE7HgHRNh2swjf
                 */
                requestID: components["parameters"]["requestID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reply: components["schemas"]["PermissionV2Reply"];
                    message?: string;
                };
            };
        };
        responses: {
            /** @description The reply was taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2PermissionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.question.request.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2QuestionRequestList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.question.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2SessionQuestionList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2SessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.question.reply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description The request, as told by `question.asked`.
                 * @example que_1e3b1790c001mJw3qQn0cXbT5e
                 */
                requestID: components["parameters"]["questionID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionV2Reply"];
            };
        };
        responses: {
            /** @description The answers were taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2QuestionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.session.question.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session. It need not be in the directory of the request.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                sessionID: components["parameters"]["sessionID"];
                /**
                 * @description The request, as told by `question.asked`.
                 * @example que_1e3b1790c001mJw3qQn0cXbT5e
                 */
                requestID: components["parameters"]["questionID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They were dismissed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2QuestionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.integration.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2IntegrationList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.integration.get": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a provider.
                 * @example anthropic
                 */
                integrationID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2IntegrationAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.integration.connect.key": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a provider.
                 * @example anthropic
                 */
                integrationID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    label?: string;
                };
            };
        };
        responses: {
            /** @description It is stored. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.integration.connect.oauth": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a provider.
                 * @example anthropic
                 */
                integrationID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    methodID: string;
                    inputs: {
                        [key: string]: string;
                    };
                    label?: string;
                };
            };
        };
        responses: {
            /** @description Where to sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2AttemptAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.integration.attempt.status": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The sign-in.
                 * @example con_1e3b1a2f0001kLw0ZsYf2Qh7Ux
                 */
                attemptID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2AttemptStatusAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.integration.attempt.cancel": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The sign-in.
                 * @example con_1e3b1a2f0001kLw0ZsYf2Qh7Ux
                 */
                attemptID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is none any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.integration.attempt.complete": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The sign-in.
                 * @example con_1e3b1a2f0001kLw0ZsYf2Qh7Ux
                 */
                attemptID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                };
            };
        };
        responses: {
            /** @description It is complete. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.credential.remove": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The stored key.
                 * @example cred_YW50aHJvcGlj
                 */
                credentialID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.credential.update": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description The stored key.
                 * @example cred_YW50aHJvcGlj
                 */
                credentialID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                };
            };
        };
        responses: {
            /** @description It has the name. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.reference.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The references. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2ReferenceList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.fs.read": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.fs.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
                /** @description Folder, relative to the directory or absolute in it; the directory itself unless given. */
                path?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2FileList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.fs.find": {
        parameters: {
            query: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
                /**
                 * @description Parts of a path, in any case; everything fits where it is empty.
                 * @example greet
                 */
                query: string;
                /** @description Only files, or only folders. */
                type?: "file" | "directory";
                /** @description Most entries, from 1 to 10000; 50 unless given. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What fits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["V2FoundFiles"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.pty.list": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terminals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PtyList"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.pty.create": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PtyCreateInput"];
            };
        };
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PtyAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.pty.get": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terminal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PtyAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.pty.update": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PtyUpdateInput"];
            };
        };
        responses: {
            /** @description The terminal as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PtyAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["V2PayloadTooLarge"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.pty.remove": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.pty.connectToken": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
            };
            header?: {
                /**
                 * @description `1`.
                 * @example 1
                 */
                "x-opencode-ticket"?: string;
            };
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PtyTicketAnswer"];
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "v2.pty.connect": {
        parameters: {
            query?: {
                /** @description Directory to work in. Counts before the header `x-opencode-directory`. Absolute, or relative to the server's; unlike the header it is not decoded a second time. */
                location?: components["parameters"]["location"];
                /**
                 * @description Where to begin, in UTF-16 code units since the start; from the start unless it is an integer.
                 * @example 1042
                 */
                cursor?: string;
                /**
                 * @description What `v2.pty.connectToken` gave. Empty is as if absent.
                 * @example 6d0f3a52-1a0e-4b6e-9a35-5f7a3c0f0d11
                 */
                ticket?: string;
            };
            header?: never;
            path: {
                /**
                 * @description A terminal of the directory.
                 * @example pty_1e3b1a4c0001kQ2vXr7Lw0Zs9f
                 */
                ptyID: components["parameters"]["ptyID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True: there is something to connect to, by a WebSocket. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["V2InvalidRequest"];
            401: components["responses"]["V2Unauthorized"];
            403: components["responses"]["V2Forbidden"];
            404: components["responses"]["V2PtyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["V2InternalError"];
            503: components["responses"]["V2ServiceUnavailable"];
        };
    };
    "sync.start": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is missing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sync.history.list": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SyncKnown"];
            };
        };
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRow"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sync.steal": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncStealInput"];
            };
        };
        responses: {
            /** @description Its own now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "sync.replay": {
        parameters: {
            query?: {
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncReplayInput"];
            };
        };
        responses: {
            /** @description Taken over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SessionBusy"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.appendPrompt": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TuiPromptInput"];
            };
        };
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.openHelp": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.openSessions": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.openThemes": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.openModels": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.submitPrompt": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.clearPrompt": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.executeCommand": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TuiCommandInput"];
            };
        };
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.showToast": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TuiToastInput"];
            };
        };
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.publish": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TuiPublishInput"];
            };
        };
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.selectSession": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TuiSessionInput"];
            };
        };
        responses: {
            /** @description It was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.control.next": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TuiRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "tui.control.response": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
                /** @description Id of a workspace, whose directory then counts before all others. Anything that does not begin with `wrk` is as if absent. */
                workspace?: components["parameters"]["workspace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TuiResponse"];
            };
        };
        responses: {
            /** @description Taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "acp.stream": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
            };
            header?: {
                /**
                 * @description The connection, as the answer to `initialize` named it.
                 * @example 0d9a7f0e-3c59-4d57-9a55-0c1d5f4c2f11
                 */
                "Acp-Connection-Id"?: components["parameters"]["acpConnectionID"];
                /**
                 * @description The session a message or a stream is about.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                "Acp-Session-Id"?: components["parameters"]["acpSessionID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection is a WebSocket from here on. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A stream that ends with the connection. The schema describes the `data:` of one frame. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["AcpMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AcpConnectionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "acp.send": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
            };
            header?: {
                /**
                 * @description The connection, as the answer to `initialize` named it.
                 * @example 0d9a7f0e-3c59-4d57-9a55-0c1d5f4c2f11
                 */
                "Acp-Connection-Id"?: components["parameters"]["acpConnectionID"];
                /**
                 * @description The session a message or a stream is about.
                 * @example ses_e1c4eda3fffemta1YuL7LjqlUL
                 */
                "Acp-Session-Id"?: components["parameters"]["acpSessionID"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A message, at most 32 MiB of JSON, sent as `application/json`. A list of messages, which JSON-RPC calls a batch, is refused with 501. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcpMessage"] | unknown[];
            };
        };
        responses: {
            /** @description The connection is open. This answers `initialize`, with its result or with an error. */
            200: {
                headers: {
                    /**
                     * @description Names the connection from here on. Whoever knows it can speak for the client.
                     * @example 0d9a7f0e-3c59-4d57-9a55-0c1d5f4c2f11
                     */
                    "Acp-Connection-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcpMessage"];
                };
            };
            /** @description Taken. The answer, if there is to be one, comes on a stream. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AcpConnectionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "acp.close": {
        parameters: {
            query?: {
                /**
                 * @description Directory to work in, absolute or relative to the server's. Counts before the header `x-opencode-directory`; empty is as if absent.
                 * @example /home/ada/greeter
                 */
                directory?: components["parameters"]["directory"];
            };
            header?: {
                /**
                 * @description The connection, as the answer to `initialize` named it.
                 * @example 0d9a7f0e-3c59-4d57-9a55-0c1d5f4c2f11
                 */
                "Acp-Connection-Id"?: components["parameters"]["acpConnectionID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ends. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AcpConnectionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
export type SessionID = components["schemas"]["SessionID"];
export type MessageID = components["schemas"]["MessageID"];
export type PartID = components["schemas"]["PartID"];
export type PermissionID = components["schemas"]["PermissionID"];
export type QuestionID = components["schemas"]["QuestionID"];
export type EventID = components["schemas"]["EventID"];
export type WorkspaceID = components["schemas"]["WorkspaceID"];
export type JSONSchema = components["schemas"]["JSONSchema"];
export type LSPStatus = components["schemas"]["LSPStatus"];
export type PtyID = components["schemas"]["PtyID"];
export type MCPStatus = components["schemas"]["MCPStatus"];
export type MCPStatusConnected = components["schemas"]["MCPStatusConnected"];
export type MCPStatusDisabled = components["schemas"]["MCPStatusDisabled"];
export type MCPStatusFailed = components["schemas"]["MCPStatusFailed"];
export type MCPStatusNeedsAuth = components["schemas"]["MCPStatusNeedsAuth"];
export type MCPStatusNeedsClientRegistration = components["schemas"]["MCPStatusNeedsClientRegistration"];
export type ProviderAISDK = components["schemas"]["ProviderAISDK"];
export type LLMProviderMetadata = components["schemas"]["LLMProviderMetadata"];
export type LLMToolContent = components["schemas"]["LLMToolContent"];
export type APIError = components["schemas"]["APIError"];
