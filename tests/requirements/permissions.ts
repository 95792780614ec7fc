import type { Requirements } from "./requirement.js";

export const permissions = {
  "permission.config": {
    says: "A change of what configuration is read from asks config; all allowed covers it, edit or bash allowed does not",
    source: "contract PermissionConfig",
  },
  "permission.config.after": {
    says: "What a command or a foreign tool changed of the configuration is asked for when it has ended, else undone",
    source: "contract PermissionConfig",
  },
  "permission.config.left": {
    says: "What a process that a call left behind changes of the configuration is asked for at the next model call, else undone",
    source: "contract PermissionConfig",
  },
  "trust.code": {
    says: "A project's MCP commands, tool files and commands in templates run once its first prompt has asked, by hash",
    source: "contract PermissionRequest",
  },
  "trust.secrets": {
    says: "Nothing of the user's goes to an address that a project names before somebody has allowed it",
    source: "contract PermissionRequest",
  },
  "trust.lists": {
    says: "Lists of a project that nobody has vouched for start no process and send nothing, before its first session too",
    source: "contract mcp.status, tool.ids, command.list, provider.list",
  },
  "trust.links": {
    says: "What lies behind a project's links out of it reaches no model and no client before somebody has allowed it",
    source: "contract PermissionRequest",
  },
  "trust.nothing": {
    says: "A project that runs and sends nothing is not asked about, and cannot vouch for itself",
    source: "contract PermissionRequest, Config.trusted",
  },
  "trust.here": {
    says: "Where the server was started, and in the user's trusted directories, nobody is asked",
    source: "contract PermissionConfig, Config.trusted",
  },
  "trust.allowed": {
    says: "What allows everything, of the user's or of the session's, covers trust; what allows edit does not",
    source: "contract PermissionConfig",
  },
  "permission.asked": {
    says: "permission.asked and GET /permission hold the same request, with tool, patterns, always, metadata",
    source: "http-wire.md 5; contract PermissionRequest",
  },
  "permission.asked.all": {
    says: "Calls that wait for an answer keep no other call of the same answer from being asked for",
    source: "contract permission.list",
  },
  "permission.once": { says: "once lets the waiting call run", source: "http-wire.md 5" },
  "permission.once.again": { says: "once holds for one call only", source: "contract PermissionReply" },
  "permission.bash.patterns": {
    says: "A shell line asks with one pattern for each of its commands",
    source: "http-wire.md 5; contract PermissionRequest",
  },
  "permission.list.order": { says: "The list is oldest first", source: "contract permission.list" },
  "permission.always": {
    says: "always lets other sessions of the directory through",
    source: "http-wire.md 5; contract PermissionReply",
  },
  "permission.always.elsewhere": {
    says: "always holds neither for another directory nor for other patterns",
    source: "http-wire.md 5, pitfall 7",
  },
  "permission.always.releases": {
    says: "always also allows waiting requests that it covers, with an event each",
    source: "http-wire.md 5; contract permission.reply",
  },
  "permission.always.worktree": {
    says: "always holds for the whole work tree",
    source: "contract PermissionReply",
  },
  "permission.always.restart": {
    says: "always is stored and outlives the server",
    source: "design 3.8; http-wire.md 5 tells of the fault",
  },
  "permission.reject": {
    says: "reject without a message fails the call and ends the turn without another model call",
    source: "http-wire.md 5; contract PermissionReplyByName",
  },
  "permission.reject.message": {
    says: "reject with a message reaches the model, which goes on",
    source: "http-wire.md 5; contract PermissionReplyByName",
  },
  "permission.reject.sweeps": {
    says: "reject refuses all that the session asks, one event each, and nothing of other sessions",
    source: "http-wire.md 5; contract permission.reply",
  },
  "permission.reply.forms": {
    says: "reply, response and allow are understood, on both paths",
    source: "design 4, superset rule; clients.md sdk-v1, opencode-web; issue 2, point 2",
  },
  "permission.reply.refused": {
    says: "A reply of no known form is 400 and the request stays",
    source: "http-wire.md 5",
  },
  "permission.reply.twice": { says: "The second reply is 404", source: "http-wire.md 5" },
  "permission.reply.unknown": {
    says: "An unknown request is 404 PermissionNotFoundError with its id",
    source: "http-wire.md 0, error bodies",
  },
  "permission.reply.race": {
    says: "Of replies at the same time exactly one wins",
    source: "design 3.8; contract permission.reply",
  },
  "permission.elsewhere": {
    says: "A request that waits is listed by a process that starts later, and can be answered there",
    source: "issue 3, point 2",
  },
  "permission.race.elsewhere": {
    says: "Of replies to two processes at the same time exactly one wins, in each try",
    source: "issue 3, point 2",
  },
  "permission.always.processes": {
    says: "An always given to one process holds in every other, and for what waits there",
    source: "issue 3, points 2 and 9",
  },
  "permission.timeout": {
    says: "A request that nobody answers in time is rejected with words for the agent, which goes on; events say so",
    source: "issue 3, point 2; users.md 1, complaint 1",
  },
  "permission.timeout.shown": {
    says: "The list and the event of what waits show until when",
    source: "issue 3, point 2",
  },
  "permission.timeout.session": {
    says: "A session's own time is stronger than the configuration's, and holds for its subagents and forks",
    source: "contract SessionCreateInput",
  },
  "permission.timeout.elsewhere": {
    says: "Other processes hear that a request's time is up",
    source: "issue 3, point 2",
  },
  "permission.timeout.editor": {
    says: "An editor's open request is cancelled when its time is up, and the turn goes on",
    source: "issue 3, point 2",
  },
  "permission.goes-on": {
    says: "With experimental.continue_loop_on_deny the agent goes on after a reject without a message",
    source: "contract ExperimentalConfig",
  },
  "permission.deny.tool": {
    says: "A tool denied as a whole is not offered to the model",
    source: "http-wire.md 5",
  },
  "permission.deny.pattern": {
    says: "A denied pattern fails the call with words for the model, which goes on",
    source: "http-wire.md 5; contract PermissionAction",
  },
  "permission.last-rule": {
    says: "The last rule that matches decides; the session's come after the agent's",
    source: "contract PermissionRuleset",
  },
  "permission.agent-rules": {
    says: "An agent's rules come after the configuration's and before the session's",
    source: "contract PermissionRuleset; issue 3, point 2",
  },
  "permission.bash.worst": {
    says: "Of a line of commands the strictest rule counts: denied if one is, asked for what is not allowed",
    source: "http-wire.md 5",
  },
  "permission.default.secrets": {
    says: "Reading stored keys or the database is asked for as reading .env is",
    source: "README, safe by default",
  },
  "permission.default.env": {
    says: "Reading *.env asks by default, its example does not",
    source: "http-wire.md 5, Defaults; issue 2, It must show",
  },
  "permission.bash.redirection": {
    says: "A file that a redirection or a program such as tee writes asks edit, whatever the rules for bash say",
    source: "contract PermissionConfig",
  },
  "permission.webfetch.redirect": {
    says: "A page that sends webfetch on to another place asks for that place",
    source: "contract PermissionConfig",
  },
  "permission.bash.cd": {
    says: "cd asks nothing by itself; what it leads out to asks, also where the text does not tell",
    source: "contract PermissionConfig",
  },
  "permission.default.external": {
    says: "Paths outside the directory ask external_directory, for files and for shell commands",
    source: "http-wire.md 5",
  },
  "permission.default.link": {
    says: "A link out of the directory asks as what it leads to",
    source: "design 3.12",
  },
  "permission.tools-field": {
    says: "tools of a prompt become rules of the session, for later prompts too",
    source: "http-wire.md 3; contract PromptInput",
  },
  "permission.plan-agent": {
    says: "The plan agent cannot change files",
    source: "design 3; issue 2, Default permissions",
  },
} as const satisfies Requirements;
