import type { Requirements } from "./requirement.js";

/** What an agent on the Agent Client Protocol has to do right; `oc` is the issue tracker of anomalyco/opencode. */
export const acp = {
  "acp.subagent.root": {
    says: "What a subagent does, asks and is refused reaches the client under the id of the session it opened",
    source: "oc#48232, oc#32388, zed-industries/zed#62015",
  },
  "acp.question.never-hangs": {
    says: "A question becomes a form where the client has forms and is turned down in words where it has none",
    source: "oc#17920, oc#30343, zed-industries/zed#61810",
  },
  "acp.plan.live-and-replayed": {
    says: "Todos are sent as a whole plan, when they change and when the session is loaded",
    source: "oc#40745, can1357/oh-my-pi#1120",
  },
  "acp.prompt.nothing-after": {
    says: "No chunk and no call of a turn comes after the answer to its prompt, and all come in order",
    source: "oc#17505, svkozak/pi-acp#70",
  },
  "acp.stdout.protocol-only": {
    says: "Whatever prints in the process or in a child that shares its output, stdout carries messages only",
    source: "oc#13634, google-gemini/gemini-cli#22647",
  },
  "acp.stderr.silent": {
    says: "Nothing is logged unless it is asked for, and then on stderr",
    source: "protocol, transports; clients show each line on stderr as an error",
  },
  "acp.cancel.never-an-error": {
    says: "A cancelled prompt is answered `cancelled`, however and whenever it was, after all its updates",
    source: "oc#30146, github/copilot-cli#4561; protocol, prompt turn",
  },
  "acp.cancel.preparing": {
    says: "A prompt that is a command is cancelled while the command still prepares, with what it started",
    source: "protocol, prompt turn: an agent stops as soon as it can",
  },
  "acp.tools.run-time": {
    says: "Tools of MCP servers have kind and locations as far as they are known",
    source: "acp.md; contract ToolPart",
  },
  "acp.steering": {
    says: "_session/steering says something to the turn that runs, at its next model call, or asks for a prompt",
    source: "clients' own extension",
  },
  "acp.steering.prompt": {
    says: "A prompt in mid-turn joins the turn and is answered with it",
    source: "contract, PromptInput.delivery",
  },
  "acp.steering.queue": {
    says: "A prompt with _meta.delivery queue waits for a turn of its own",
    source: "contract, PromptInput.delivery",
  },
  "acp.load.running": {
    says: "A session opened again in mid-turn goes on: what was asked may be answered, the rest is told after the replay",
    source: "review of a load over an open permission request",
  },
  "acp.provider.failures-told": {
    says: "A provider that fails is told of while it is tried again, and at last as an error with data",
    source: "oc#47804, oc#33055, tiann/hapi#1433",
  },
  "acp.provider.auth-required": {
    says: "A key the provider refuses is -32000, which opens the login",
    source: "oc#48297",
  },
  "acp.fs.gated": {
    says: "Files go through the editor if it advertises that, in one write, and never otherwise",
    source: "oc#38196, oc#21023, oc#4240",
  },
  "acp.permission.diff": {
    says: "Asking to change a file shows the change, with the whole file before and after",
    source: "oc#31781, oc#11653",
  },
  "acp.permission.deny-by-default": {
    says: "Anything but a chosen option to allow leaves things as they are: errors, `cancelled`, foreign outcomes",
    source: "AionUI answers `rejected`; protocol, request_permission",
  },
  "acp.output.throttled-and-capped": {
    says: "Output of a running command is passed on a few times a second, and never more than its end",
    source: "oc#17019, xenodium/agent-shell#342",
  },
  "acp.load.whole": {
    says: "Loading replays all of a long conversation before its answer, calls and diffs included",
    source: "oc#4870, oc#30760, agentclientprotocol/codex-acp#206",
  },
  "acp.load.despite-a-bad-entry": {
    says: "One stored part that cannot be shown does not keep the others from being loaded",
    source: "Yeachan-Heo/gajae-code#4019",
  },
  "acp.load.no-ghost": {
    says: "A session that is loaded twice, at once or one after the other, is told of and asked about once",
    source: "acp.md, session/load; a client that reconnects and asks again",
  },
  "acp.resume.no-replay": {
    says: "Resuming replays nothing",
    source: "NousResearch/hermes-agent#32201; protocol, session resume",
  },
  "acp.session.title": {
    says: "A title is told when it is made, and listed",
    source: "oc#21718",
  },
  "acp.new.answer-first": {
    says: "A session's first update comes after the answer that tells its id, and is the list of commands",
    source: "OpenHands/OpenHands-CLI#543, getpaseo/paseo#4037",
  },
  "acp.new.no-waiting": {
    says: "Opening a session waits for no MCP server, and its first prompt not for ever",
    source: "oc#41459, github/copilot-cli#4678",
  },
  "acp.initialize.nothing-loaded": {
    says: "initialize is answered while nothing of the agent is loaded yet",
    source: "can1357/oh-my-pi#1123",
  },
  "acp.process.several": {
    says: "Several agents at once work on one database",
    source: "oc#39390, oc#15750",
  },
  "acp.process.shared": {
    says: "Editors whose agents share a database see each other's turns in a session both have open, and may answer and stop them",
    source: "acp.md, clients beside each other; oc#39390",
  },
  "acp.process.no-orphans": {
    says: "The end of the input and signals end the process, its commands and MCP servers, also during start-up",
    source: "oc#13001, oc#10563, oc#11716, zed-industries/zed#48722",
  },
  "acp.cwd.respected": {
    says: "--cwd and the cwd of a session are where it works; relative ones start from the former",
    source: 'oc#12193, agentclientprotocol/claude-agent-acp#512; AionUI sends "."',
  },
  "acp.auth.honest": {
    says: "One login is offered in the form the client knows, the command it names exists, and nobody must log in first",
    source: "agentclientprotocol/registry#498, layercodedev/sled#10",
  },
  "acp.auth.key": {
    says: "authenticate answers once there is a model to talk to, and says how to log in until then",
    source: "acp.md, authenticate",
  },
  "acp.permission.reject-always": {
    says: "A rejection for good refuses the same without a question, where an always would hold, and nothing else",
    source: "acp-schema: PermissionOptionKind",
  },
  "acp.permission.feedback": {
    says: "A rejection may say what to do instead; the model reads it and the turn goes on",
    source: "docs/acp.md",
  },
  "acp.approval.modes": {
    says: "What is done without asking is an option of the session; it widens nothing that is forbidden",
    source: "acp-schema: SessionConfigOption",
  },
  "acp.options.boolean": {
    says: "An option that is a yes or no comes as one to clients that can show it, and does what it says",
    source: "acp-schema: clientCapabilities.session.configOptions.boolean",
  },
  "acp.auth.status": {
    says: "Whether there is a login is told when asked for, and once when it changes; no key is in it",
    source: "acp-schema: auth/status, auth/status_update",
  },
  "acp.session.set-title": {
    says: "A client names any stored session; what is stored is answered and told, and nothing renames it",
    source: "acp-schema: session/set_title",
  },
  "acp.support.list": {
    says: "docs/acp.md tells of every method, update and capability of the protocol, as they are served",
    source: "docs/acp.md",
  },
  "acp.auth.logout": {
    says: "logout forgets the keys of the providers this client works with, and no others",
    source: "acp.md, logout",
  },
  "acp.slash.answered": {
    says: "A slash command runs, whatever stands beside it; what begins with a slash and names none is for the model",
    source: "zed-industries/zed#57495",
  },
  "acp.links.editor": {
    says: "A link by an editor's own address that carries a path is that file, with the lines it names",
    source: "zed-industries/zed, mentions",
  },
  "acp.audience": {
    says: "Text for the user only is shown and stays from the model, text for the model only is not shown",
    source: "protocol, content: annotations",
  },
  "acp.commands.fresh": {
    says: "Commands that were added since are in the list before the next prompt is answered",
    source: "agentclientprotocol/claude-agent-acp#657",
  },
  "acp.prompt.queued": {
    says: "A prompt sent while one runs waits and is answered by itself; sessions run beside each other",
    source: "vercel-labs/fx#993, can1357/oh-my-pi#10707",
  },
  "acp.updates.gated": {
    says: "Kinds of updates that not every client knows are sent to those that advertise them only",
    source: "xenodium/agent-shell#455; protocol, client capabilities",
  },
  "acp.answers.objects": {
    says: "Results are objects, and those that open a stored session name it",
    source: "chenhg5/cc-connect#1867, nexu-io/open-design#6721",
  },
  "acp.usage.each-answer": {
    says: "How full the context is is told after every answer of the model",
    source: "can1357/oh-my-pi#12667",
  },
  "acp.path.bare": {
    says: "With a PATH that has nothing in it the agent starts, and its tools run",
    source: "carlrobertoh/ProxyAI#1237, agentclientprotocol/claude-agent-acp#633",
  },
  "acp.modes.in-step": {
    says: "Modes and options change together and are told in both forms",
    source: "protocol, session config options",
  },
  "acp.stop-reason": {
    says: "Length, refusal and too many requests end a turn under their own names",
    source: "protocol, stop reasons",
  },
  "acp.rpc.answered": {
    says: "Lines that are no message, batches included, are answered with errors; the last needs no line end",
    source: "JSON-RPC 2.0, 4 and 5.1; protocol, transports",
  },
  "acp.rpc.cancel-request": {
    says: "A request is cancelled by its id",
    source: "protocol, cancellation",
  },
  "acp.rpc.fuzz": {
    says: "No bytes, no value in any field end the agent, pollute its output or leave an id unanswered",
    source: "issue 4, it must show",
  },
  "acp.rpc.numeric-ids": {
    says: "The agent's own requests have numbers as ids",
    source: "AionUI never answers others",
  },
  "acp.rpc.lenient": {
    says: "Unknown fields, absent params, null for a list, [] for an object and a repeated initialize are taken",
    source: "JetBrains adds fields; avante.nvim writes {} as []; the Go lineage sends less",
  },
  "acp.rpc.version": {
    says: "Version 1 is spoken whatever version is asked for",
    source: "protocol, initialization",
  },
  "acp.session.unknown": {
    says: "A session that is not there is -32002 with its id, whichever method names it",
    source: "protocol, error codes",
  },
  "acp.session.list": {
    says: "Everything stored is listed page by page, of one directory or all; a foreign cursor is an error",
    source: "oc#30760; protocol, session list",
  },
  "acp.session.delete": {
    says: "Sessions are deleted, closed and forked; gone is gone",
    source: "protocol, session delete",
  },
  "acp.session.directories": {
    says: "Nobody is asked before a tool looks into the additional directories of a session",
    source: "protocol, additional directories",
  },
  "acp.session.close": {
    says: "Closing a session in mid-turn answers its prompt `cancelled` and leaves nothing running",
    source: "protocol, session close",
  },
  "acp.tool.failed": {
    says: "Calls of unknown tools, with wrong input and cut off by cancelling are failed, under their own names",
    source: "protocol, tool calls",
  },
  "acp.tool.outside": {
    says: "Asking to reach outside the project is of the kind of the call, with the path as its location",
    source: "protocol, request_permission",
  },
  "acp.seed.conversation": {
    says: "The Go lineage's conversation works line by line, from an initialize without a version on",
    source: "Go lineage's docs/server.md and its test of the ACP server",
  },
  "acp.legacy.set-model": {
    says: "session/set_model, which no schema has any more, still sets the model",
    source: "AionUI, avante.nvim, acpx",
  },
  "acp.legacy.mode-id": {
    says: "current_mode_update names the mode under both keys",
    source: "avante.nvim reads modeId",
  },
  "acp.mcp.servers": {
    says: "MCP servers that come with a session give it their tools and take their environment from it",
    source: "protocol, MCP servers",
  },
  "acp.recorded": {
    says: "What was said to another agent in recorded conversations is answered as well or better",
    source: "issue 4, it must show",
  },
} satisfies Requirements;
