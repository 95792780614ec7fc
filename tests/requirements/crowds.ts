import type { Requirements } from "./requirement.js";

export const crowds = {
  "crowd.mcp": {
    says: "MCP servers that are added at once are all there",
    source: "contract mcp.add",
  },
  "crowd.limits": {
    says: "Titles, parts, depth and values beyond the limits of the contract are refused before they cost anything",
    source: "contract PromptInput, SessionCreateInput",
  },
  "crowd.calls": {
    says: "Of many tool calls in one answer at most 16 are at work at a time",
    source: "AGENTS.md, How things flow",
  },
  "crowd.fork": {
    says: "A long session is forked in lots, without its messages in the log, while others are served",
    source: "contract session.fork",
  },
} as const satisfies Requirements;
