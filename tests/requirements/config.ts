import type { Requirements } from "./requirement.js";

export const config = {
  "config.sources": {
    says: "Configuration is read from the global folder, the work tree down to the directory, and what is given",
    source: "contract config.get; clients.md, Spawn contract 6; issue 2, point 5",
  },
  "config.precedence": {
    says: "OPENCODE_CONFIG_CONTENT wins over files",
    source: "clients.md, Spawn contract 6",
  },
  "config.jsonc": { says: "Comments and trailing commas are allowed", source: "issue 2, point 5" },
  "config.go-lineage": { says: ".opencode.json is understood in its own form", source: "issue 2, point 5" },
  "config.mcp-forms": {
    says: "mcp and mcpServers, in either file, both show in GET /mcp and GET /config",
    source: "issue 3, point 4",
  },
  "config.default-agent": {
    says: "A default_agent that is none a user may work with has the prompt refused, for another one may do more",
    source: "issue 3, point 4; contract Config.default_agent",
  },
  "config.substitution": {
    says: "{env:} and {file:} are replaced inside values and cannot break out of them",
    source: "issue 2, point 5",
  },
  "config.unknown-keys": { says: "Unknown keys are accepted", source: "http-wire.md 0, error bodies" },
  "config.broken.json": {
    says: "Broken JSON is 400 ConfigJsonError with path and line, where configuration is needed",
    source: "http-wire.md 0, error bodies, 11; issue 2",
  },
  "config.broken.value": {
    says: "A wrong value is 400 ConfigInvalidError with path, key and line",
    source: "http-wire.md 0, error bodies",
  },
  "config.broken.mends": { says: "Mending the file is enough", source: "http-wire.md 11; contract Instance" },
  "config.broken.elsewhere": {
    says: "Other directories and what needs no configuration are not harmed",
    source: "http-wire.md 11",
  },
  "config.broken.secrets": { says: "Errors about a file do not show its secrets", source: "design 3.12" },
  "config.live": {
    says: "An edited file holds for the next prompt",
    source: "http-wire.md pitfall 10; design 3.13",
  },
  "config.redacted": {
    says: "GET /config shows secrets as *** and is still a configuration",
    source: "contract config.get; http-wire.md 9 tells of the fault",
  },
  "catalog.providers": {
    says: "/config/providers has what can be used, with models and a default",
    source: "http-wire.md 9; clients.md opencode-tui",
  },
  "catalog.all": {
    says: "/provider has all, which are connected, and defaults",
    source: "http-wire.md 9; clients.md opencode-tui",
  },
  "catalog.model": { says: "A model has the fields clients read", source: "http-wire.md 9; contract Model" },
  "catalog.demo": { says: "The demo is there and named as what it is", source: "design 3.14" },
  "catalog.env-key": { says: "A key in the environment connects its provider", source: "issue 2, point 5" },
  "catalog.disabled": {
    says: "disabled_providers and enabled_providers decide which are there",
    source: "http-wire.md 9; contract Config",
  },
  "agent.list": {
    says: "Agents come sorted by name, with the built-in ones, hidden ones and their rules",
    source: "http-wire.md 9; agents.facts.json",
  },
  "agent.configured": {
    says: "Configuration adds, changes and disables agents",
    source: "http-wire.md 9",
  },
  "config.folders": {
    says: "Agents, commands, skills and tools count from the user's folder and OPENCODE_CONFIG_DIR too",
    source: "issue 3, point 4",
  },
  "agent.file": {
    says: "A markdown file in .opencode/agent is an agent: front matter its settings, body its prompt",
    source: "issue 3, points 4 and 5; http-wire.md 9",
  },
  "agent.file.precedence": {
    says: "Agent files count from the user's folder to the nearest, each over the configuration file beside it",
    source: "issue 3, point 4",
  },
  "agent.file.live": {
    says: "An agent file takes effect when it comes, changes or goes",
    source: "issue 3, point 4; http-wire.md pitfall 10",
  },
  "agent.file.broken": {
    says: "A broken agent file costs the field, or the agent, and not the directory; it is told with path, key and line",
    source: "issue 3, point 4; contract Config.agent",
  },
  "agent.file.foreign": {
    says: "Agent files of other programs are read as they are meant: tools as lists, colours, models, turns",
    source: "contract Config.agent",
  },
  "agent.variant": {
    says: "The variant of an agent holds for its own model, else for one that has it",
    source: "contract AgentConfig.variant",
  },
  "agent.name": { says: "An agent may be given another name", source: "contract AgentConfig.name" },
  "config.shown": {
    says: "GET /config shows what files add, and a name for the user",
    source: "contract config.get",
  },
  "path.get": {
    says: "The paths are absolute and those the server uses",
    source: "http-wire.md 9; contract Path",
  },
  "project.current": {
    says: "The project of a repository is its first commit; it is recorded with project.updated",
    source: "http-wire.md 2; contract project.current",
  },
  "project.list": { says: "Projects are those the server worked in", source: "contract project.list" },
  "project.updated-time": {
    says: "A project's time.updated is the last time a session was started in it",
    source: "contract ProjectTime",
  },
  "log.write": { says: "Clients write into the server's log", source: "contract app.log; http-wire.md 9" },
  "doc.contract": { says: "/doc is the contract itself", source: "contract doc.get; issue 2, point 4" },
  "health.both": {
    says: "/global/health and /health tell healthy and the version",
    source: "clients.md ai-sdk, Spawn contract; issue 2, point 2",
  },
  "config.overrule": {
    says: "What the environment forbids holds over every file, and what it leaves out does not count",
    source: "README, command line",
  },
  "secret.one-list": {
    says: "What is a key is hidden alike in the configuration and in both lists of providers, wherever it stands",
    source: "contract Provider, Config",
  },
  "secret.commands": {
    says: "A variable that the configuration uses as a key is not in the environment of commands",
    source: "README, safe by default",
  },
  "secret.errors": {
    says: "What no list shows is cut out of the errors that a provider's words end in, header values and variables too",
    source: "contract MessageError",
  },
  "secret.process": {
    says: "The environment that the server was started with cannot be read from what it runs",
    source: "README, safe by default",
  },
  "secret.nowhere": {
    says: "A key is in no answer and no event, whatever goes wrong",
    source: "contract Provider; http-wire.md 9 tells of the fault; issue 2",
  },
} as const satisfies Requirements;
