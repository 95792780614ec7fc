import { attaching } from "./everywhere.js";
import type { CommandSpec, OptionSpec } from "./spec.js";

const cwd = (what: string): OptionSpec => ({
  name: "cwd",
  short: "c",
  value: "directory",
  summary: what,
  default: "the current one",
});
const tableOrJson: OptionSpec = {
  name: "format",
  value: "format",
  summary: "How it is written to stdout",
  choices: ["table", "json"],
  default: "table",
};
const any = Number.MAX_SAFE_INTEGER;
const password =
  "OPENCODE_SERVER_PASSWORD, or a file that OPENCODE_SERVER_PASSWORD_FILE names, holds the password.";
/** Of a server. */
const serving: readonly OptionSpec[] = [
  {
    name: "port",
    value: "port",
    summary: "Port to listen on; 0: any free one",
    range: [0, 65_535],
    default: "4096, or the next free one",
  },
  { name: "hostname", value: "address", summary: "Address to bind", default: "127.0.0.1" },
  {
    name: "cors",
    value: "origin",
    summary: 'Browser origin to allow, besides local ones; "*" allows any',
    repeated: true,
  },
  cwd("Directory to work in"),
  {
    name: "drain",
    value: "seconds",
    summary: "Time for running turns to come to their end after a signal",
    range: [0, 86_400],
    default: "0",
  },
  {
    name: "workers",
    value: "number",
    summary:
      "Processes that share the port, for reads and event streams on several cores; 1 is the same as none",
    range: [1, 64],
    default: "1",
  },
  { name: "no-auth", summary: "Allow a server that other machines reach to run without a password" },
  { name: "mdns", summary: "", hidden: true },
  { name: "mdns-domain", value: "domain", summary: "", hidden: true },
];

/** Every command. The code of one is loaded when it is called. */
export const commands: readonly CommandSpec[] = [
  {
    name: "serve",
    summary: "Serve the coding agent over HTTP and Server-Sent Events",
    options: [{ name: "ui", summary: "Serve a page to chat with the agent, at /ui" }, ...serving],
    notes: password,
    examples: ["opencode serve --ui --port 5000 --cors https://app.example"],
    load: async () => (await import("../serve.js")).serve,
  },
  {
    name: "web",
    summary: "Serve with a page to chat with the agent, and open it in a browser",
    options: [
      { name: "ui", summary: "", hidden: true },
      { name: "open", summary: "Open a browser; --no-open: only say where the page is", default: "yes" },
      ...serving,
    ],
    notes: password,
    examples: ["opencode web", "opencode web --cwd ~/project --port 5000"],
    load: async () => (await import("../commands/web.js")).web,
  },
  {
    name: "acp",
    summary: "Serve the coding agent to an editor over the Agent Client Protocol on stdio",
    options: [cwd("Directory that relative paths begin in")],
    examples: ["opencode acp --cwd ~/project --log-level info"],
    load: async () => (await import("../acp.js")).acp,
  },
  {
    name: "run",
    summary: "Send one prompt and print the answer",
    words: [{ name: "message", repeated: true }],
    options: [
      { name: "continue", short: "c", summary: "Go on with the latest session of the directory" },
      { name: "session", short: "s", value: "id", summary: "Go on with this session" },
      { name: "fork", summary: "Go on with a copy of that session" },
      { name: "model", short: "m", value: "provider/model", summary: "Model to use" },
      { name: "agent", value: "name", summary: "Agent to use" },
      { name: "variant", value: "name", summary: "Variant of the model, such as how much it thinks" },
      { name: "file", short: "f", value: "path", summary: "File or folder to attach", repeated: true },
      { name: "command", value: "name", summary: "Run this command, with the message as its arguments" },
      { name: "title", value: "text", summary: "Title of a new session" },
      {
        name: "format",
        value: "format",
        summary: "Text as it comes, or one JSON event a line",
        choices: ["default", "json"],
        default: "default",
      },
      { name: "thinking", summary: "Show what the model thinks" },
      { name: "auto", summary: "Allow all that no rule denies" },
      ...attaching,
    ],
    notes:
      "What is piped to it is added to the message. What the agent asks is asked in the terminal; where there is none\nit is rejected, unless --auto or the configuration allows it. Exit code 1: it failed; 130: it was interrupted.",
    examples: [
      'opencode run "What does this project do?"',
      'git diff | opencode run -m anthropic/claude-sonnet-4-5 "Review this change"',
      'opencode run -c --format json "And the tests?"',
    ],
    load: async () => (await import("../commands/run/run.js")).run,
  },
  {
    name: "auth login",
    aliases: ["providers login", "acp auth login"],
    summary: "Store the key of a model provider",
    words: [{ name: "provider" }],
    options: [{ name: "provider", value: "id", summary: "", hidden: true }],
    examples: ["opencode auth login anthropic", "opencode auth login openai < key.txt"],
    load: async () => (await import("../commands/auth/login.js")).login,
  },
  {
    name: "auth list",
    aliases: ["auth ls", "providers list", "providers ls"],
    summary: "List the providers whose keys are stored or in the environment",
    options: [tableOrJson],
    examples: ["opencode auth list"],
    load: async () => (await import("../commands/auth/list.js")).list,
  },
  {
    name: "auth logout",
    aliases: ["providers logout"],
    summary: "Forget the key of a model provider",
    words: [{ name: "provider", required: true }],
    examples: ["opencode auth logout anthropic"],
    load: async () => (await import("../commands/auth/logout.js")).logout,
  },
  {
    name: "models",
    summary: "List the models that can be used",
    words: [{ name: "provider" }],
    options: [
      { name: "refresh", summary: "Fetch the catalogue of models anew first" },
      { name: "verbose", summary: "With limits and prices, as JSON" },
      ...attaching,
    ],
    examples: ["opencode models anthropic"],
    load: async () => (await import("../commands/models.js")).models,
  },
  {
    name: "session list",
    aliases: ["session ls"],
    summary: "List the sessions of the directory's project",
    options: [
      {
        name: "max-count",
        short: "n",
        value: "number",
        summary: "Only so many, the latest ones",
        range: [1, any],
      },
      { name: "all", summary: "Those of all projects" },
      tableOrJson,
      ...attaching,
    ],
    examples: ["opencode session list -n 10", "opencode session list --format json"],
    load: async () => (await import("../commands/session/list.js")).list,
  },
  {
    name: "session export",
    aliases: ["export"],
    summary: "Write a session with its messages to stdout, as JSON",
    words: [{ name: "id" }],
    options: [
      {
        name: "sanitize",
        summary: "Without what was said, files, places and what tools were given and gave",
      },
      ...attaching,
    ],
    notes: "Without an id it is the latest session of the directory.",
    examples: ["opencode session export ses_... > session.json"],
    load: async () => (await import("../commands/session/export.js")).exportSession,
  },
  {
    name: "session import",
    aliases: ["import"],
    summary: "Read a session that was exported, here or by another server of this API",
    words: [{ name: "file", required: true }],
    options: [
      {
        name: "dir",
        value: "directory",
        summary: "Directory it is to belong to",
        default: "the current one",
      },
    ],
    notes: "`-` reads standard input. It gets a new id where there is a session of its own already.",
    examples: ["opencode session import session.json"],
    load: async () => (await import("../commands/session/import.js")).importSession,
  },
  {
    name: "session delete",
    aliases: ["session rm"],
    summary: "Delete a session, its messages and its subagents' sessions",
    words: [{ name: "id", required: true }],
    options: attaching,
    examples: ["opencode session delete ses_..."],
    load: async () => (await import("../commands/session/delete.js")).deleteSession,
  },
  {
    name: "mcp list",
    aliases: ["mcp ls"],
    summary: "Connect to the MCP servers of the configuration and list how they are",
    options: [tableOrJson, ...attaching],
    examples: ["opencode mcp list"],
    load: async () => (await import("../commands/mcp/list.js")).list,
  },
  {
    name: "mcp auth",
    summary: "Log in at an MCP server, in a browser",
    words: [{ name: "name", required: true }],
    options: attaching,
    examples: ["opencode mcp auth tracker"],
    load: async () => (await import("../commands/mcp/auth.js")).auth,
  },
  {
    name: "mcp logout",
    summary: "Forget a login at an MCP server",
    words: [{ name: "name", required: true }],
    options: attaching,
    examples: ["opencode mcp logout tracker"],
    load: async () => (await import("../commands/mcp/logout.js")).logout,
  },
  {
    name: "agent list",
    aliases: ["agent ls"],
    summary: "List the agents that can be used",
    options: [tableOrJson, ...attaching],
    examples: ["opencode agent list"],
    load: async () => (await import("../commands/agent-list.js")).list,
  },
  {
    name: "stats",
    summary: "Tell what sessions have used: tokens, cost, models and tools",
    options: [
      {
        name: "days",
        value: "number",
        summary: "Only sessions of the last days; 0: of today",
        range: [0, 36_500],
      },
      { name: "models", summary: "By model, which reads all messages" },
      { name: "tools", summary: "By tool, which reads all messages" },
      { name: "project", summary: "Only the directory's project" },
      tableOrJson,
      ...attaching,
    ],
    examples: ["opencode stats --days 7 --models"],
    load: async () => (await import("../commands/stats/stats.js")).stats,
  },
  {
    name: "db path",
    summary: "Say where the database is",
    examples: ["opencode db path"],
    load: async () => (await import("../commands/db/path.js")).databasePath,
  },
  {
    name: "db backup",
    summary: "Copy the database to a file, while servers run as well",
    words: [{ name: "file" }],
    notes:
      "Without a file it lies beside the database, with the time in its name. A file that is there is left alone.",
    examples: ["opencode db backup ~/opencode.backup.db"],
    load: async () => (await import("../commands/db/backup.js")).backup,
  },
  {
    name: "db migrate",
    summary: "Copy a database file into the PostgreSQL database that OPENCODE_DATABASE_URL names, or back",
    options: [
      { name: "from", value: "file", summary: "The file to copy, with no server running on it" },
      { name: "to", value: "file", summary: "A file that is not there yet, to copy the database to" },
    ],
    notes:
      "The other database has to be empty. Sessions work on the files of OPENCODE_VOLUME from then on. An interrupted copy begins anew.",
    examples: ["opencode db migrate --from ~/.local/share/opencode-contract/opencode.db"],
    load: async () => (await import("../commands/db/migrate.js")).migrate,
  },
  {
    name: "config check",
    summary: "Say which files configure the directory, and what of them is wrong or counts for nothing",
    options: [cwd("Directory whose configuration it is")],
    notes: "Exit code 1: something cannot be used.",
    examples: ["opencode config check"],
    load: async () => (await import("../commands/config-check.js")).check,
  },
  {
    name: "mock",
    summary: "Serve the examples of the contract, without any agent",
    options: [
      { name: "port", value: "port", summary: "Port to listen on", range: [1, 65_535], default: "4010" },
      { name: "hostname", value: "address", summary: "Address to bind", default: "127.0.0.1" },
    ],
    notes:
      "It keeps no state, and its event streams end. The next step is `opencode serve` with the model demo/demo.\nIt needs Prism: npm install --save-dev @stoplight/prism-cli",
    examples: ["opencode mock --port 4010"],
    load: async () => (await import("../commands/mock.js")).mock,
  },
];
