import type { Requirements } from "./requirement.js";

/** What a client of the Agent Client Protocol is told of a turn, and what is asked of it. */
export const acpUpdates = {
  "acp.compact": {
    says: "/compact is offered as a command and condenses the conversation; something visible comes of it for every client",
    source: "protocol: slash commands",
  },
  "acp.compaction": {
    says: "a compaction, asked for or in mid-turn, is in_progress, streams its summary, is completed, and usage follows",
    source: "protocol: compaction_update, compaction_summary_chunk",
  },
  "acp.compaction.cancelled": {
    says: "a compaction that is cancelled ends as cancelled and the prompt answers cancelled",
    source: "protocol: compaction_update, session/cancel",
  },
  "acp.compaction.failed": {
    says: "a compaction that fails ends as failed with the reason, an empty summary too",
    source: "protocol: compaction_update",
  },
  "acp.restart": {
    says: "an answer that is begun anew has another messageId, so that no client joins two beginnings into one text",
    source: "protocol: messageId of chunks",
  },
  "acp.elicitation.mcp": {
    says: "the form of an MCP server reaches a client that advertised forms, and its answer, whatever it is, the server",
    source: "protocol: elicitation/create",
  },
  "acp.elicitation.url": {
    says: "so does an address to open, and that it is done",
    source: "protocol: elicitation/create, elicitation/complete",
  },
  "acp.elicitation.gate": {
    says: "MCP servers are told that they may ask only where the client can show it, forms and addresses apart",
    source: "protocol: clientCapabilities.elicitation",
  },
  "acp.elicitation.secret": {
    says: "a form that asks for a secret is declined and never shown",
    source: "protocol: elicitation must not ask for secrets",
  },
  "mcp.elicitation": {
    says: "what an MCP server asks becomes questions for HTTP clients, asked again where an answer does not fit",
    source: "contract: question.asked",
  },
  "mcp.prompts": {
    says: "the prompts of MCP servers are commands of both doors, their arguments what is typed behind them",
    source: "contract: GET /command",
  },
} as const satisfies Requirements;
