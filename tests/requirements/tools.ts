import type { Requirements } from "./requirement.js";

export const tools = {
  "references.fetched": {
    says: "A repository that references name is copied when a tool first reads below its path; one that cannot be had says why",
    source: "contract v2.reference.list, Config.references",
  },
  "references.trust": {
    says: "Repositories that a project names are neither told nor fetched before somebody trusts it",
    source: "contract Config.references",
  },
  "tool.todo": {
    says: "todowrite replaces the list, tells todo.updated, titles it by its length; todoread and GET give it back",
    source: "http-wire.md 6; contract session.todo",
  },
  "tool.search": {
    says: "glob, grep and list heed ignore files and report count, matches and truncated",
    source: "http-wire.md 6",
  },
  "tool.search.pattern": {
    says: "An invalid pattern is an error the model can mend",
    source: "issue 3, tools",
  },
  "tool.search.abort": {
    says: "abort ends ripgrep at once",
    source: "issue 3, tools; contract session.abort",
  },
  "tool.patch": {
    says: "apply_patch changes several files or none, asks edit once, and is in the turn's diff",
    source: "http-wire.md 6",
  },
  "tool.patch.offered": {
    says: "GPT models from the fifth generation on are offered apply_patch instead of edit and write",
    source: "http-wire.md 6",
  },
  "tool.webfetch": {
    says: "webfetch asks with the address and gives the page as markdown",
    source: "http-wire.md 5, 6",
  },
  "tool.webfetch.exposed": {
    says: "A server that other machines can reach fetches nothing from private networks",
    source: "issue 3, tools",
  },
  "mcp.malformed": {
    says: "A malformed tool or prompt of an MCP server costs itself, or its schema, and is told",
    source: "contract mcp.status",
  },
  "tool.skill": {
    says: "Skills are listed by GET /skill and in the tool's description, and loaded by name",
    source: "http-wire.md 6; contract app.skills",
  },
  "tool.skill.denied": {
    says: "A skill that the rules deny is neither described nor loaded",
    source: "contract PermissionConfig",
  },
  "tool.listed": {
    says: "GET /experimental/tool/ids names every tool, GET /experimental/tool those a model is offered",
    source: "contract tool.ids, tool.list",
  },
  "demo.plan-ask": { says: "The demo model's plan: and ask: drive the real tools", source: "design.md 3.14" },
  "tool.file": {
    says: "A file in .opencode/tool is a tool: offered, listed, run, in TypeScript and without node_modules",
    source: "issue 3, point 4",
  },
  "tool.file.exports": {
    says: "Named exports are tools of their own; a plain object will do; results are a text or title, output, metadata",
    source: "issue 3, point 4",
  },
  "tool.file.permission": {
    says: "A tool of a file is asked for under its name, and may ask for more",
    source: "issue 3, points 2 and 4",
  },
  "tool.file.output": { says: "Its output is shortened as any other", source: "issue 3, point 1" },
  "tool.file.shadows": {
    says: "It takes the place of a built-in tool of the same name",
    source: "issue 3, point 4",
  },
  "tool.file.abort": {
    says: "Abort ends it, heeding or not, with all it started",
    source: "design 3.11; users.md row 6",
  },
  "tool.file.broken": {
    says: "A tool file that throws, hangs or exports rubbish is left out and told by log and session.error",
    source: "issue 3, point 4; design 3.10",
  },
  "tool.file.lazy": {
    says: "Tool files are run when their tools are needed, not before",
    source: "design 3.12, 3.13",
  },
  "tool.file.live": { says: "A tool follows its file", source: "issue 3, point 4" },
  "tool.formatters": {
    says: "What the agent changes is formatted before its diff is shown; a formatter that fails is told once",
    source: "contract Config.formatter",
  },
  "tool.formatters.status": {
    says: "The formatters that are meant are listed, with whether each would be run",
    source: "contract formatter.status",
  },
  "tool.lsp": {
    says: "After a change the agent reads the errors that language servers find, and events and status tell of them",
    source: "contract Config.lsp",
  },
  "tool.lsp.ends": {
    says: "Language servers end with their directory and with the server, and one that fails costs no change",
    source: "contract Config.lsp",
  },
  "tool.lsp.most": {
    says: "A file that is read starts the language servers that fit it; of more than sixteen the one used longest ago ends",
    source: "contract Config.lsp",
  },
  "tool.programs.trust": {
    says: "No formatter or language server of a project is run before somebody trusts it",
    source: "contract project_trust; README: safe by default",
  },
} satisfies Requirements;
