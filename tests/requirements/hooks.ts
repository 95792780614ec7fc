import type { Requirements } from "./requirement.js";

const source = "plugins.md 4; issue 14";

/** What plugins do at the moments of a turn. */
export const hooks = {
  "hook.tool.before": {
    says: "tool.execute.before changes a call's arguments before they are checked, asked for and stored; a throw is the call's error, word for word",
    source,
  },
  "hook.tool.after": {
    says: "tool.execute.after changes what the model reads of a call that went well, of an MCP server its content; a throw is the call's error",
    source,
  },
  "hook.tool.definition": {
    says: "tool.definition changes what a model, and who lists tools, is told of each, in one call a step",
    source,
  },
  "hook.shell.env": {
    says: "shell.env adds to the environment of the agent's commands, the user's and terminals",
    source,
  },
  "hook.permission": {
    says: "permission.ask is told of each request that no rule forbids, and allows it, denies it or has a person asked",
    source,
  },
  "hook.chat.message": {
    says: "chat.message changes a prompt before it is written; a throw refuses it and nothing is stored; an abort ends its wait",
    source,
  },
  "hook.chat.params": {
    says: "chat.params and chat.headers change what goes out with each model call, the title's too; a throw is the turn's error",
    source,
  },
  "hook.chat.system": {
    says: "experimental.chat.system.transform changes the system text of each model call",
    source,
  },
  "hook.chat.messages": {
    says: "experimental.chat.messages.transform changes what a model reads of the history, and nothing that is stored; where it fails the history stays",
    source,
  },
  "hook.text": {
    says: "experimental.text.complete changes a text as it is stored once it is whole",
    source,
  },
  "hook.command": {
    says: "command.execute.before changes what a command says, or refuses it with nothing stored",
    source,
  },
  "hook.compaction": {
    says: "session.compacting adds to what a summary is asked for or replaces it; compaction.autocontinue keeps the work from going on",
    source,
  },
  "hook.title": {
    says: "provider.small_model chooses the model of titles where the configuration names none",
    source,
  },
  "hook.config": {
    says: "config changes the configuration of its directory at once, for agents, commands and rules; what is wrong in it is left out and told",
    source,
  },
  "hook.event": {
    says: "event is told every event of its directory, in order; who does not keep up holds up nothing",
    source,
  },
  "hook.provider": {
    says: "provider replaces the models of a provider of the catalogue",
    source,
  },
  "plugin.tool": {
    says: "Tools of plugins have their arguments checked and are under the rules, one named like a built-in tool under that one's",
    source,
  },
  "hook.none": {
    says: "A hook that no plugin has costs no call, and one that never answers keeps neither an abort nor other sessions waiting",
    source,
  },
} satisfies Requirements;
