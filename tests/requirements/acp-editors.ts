import type { Requirements } from "./requirement.js";

/** What an editor hands over and relies on: its buffers, its places, its prompts as they were said. */
export const acpEditors = {
  "acp.start.failure": {
    says: "An agent that cannot start says why, to its client and on stderr, and starts once it can",
    source: "own requirement: a failure is told where it can be mended",
  },
} satisfies Requirements;
