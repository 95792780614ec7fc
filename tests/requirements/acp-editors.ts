import type { Requirements } from "./requirement.js";

/** What an editor hands over and relies on: its buffers, its places, its prompts as they were said. */
export const acpEditors = {
  "acp.start.failure": {
    says: "An agent that cannot start says why, to its client and on stderr, and starts once it can",
    source: "own requirement: a failure is told where it can be mended",
  },
  "acp.fs.stale": {
    says: "An editor buffer that is behind the disk undoes nothing; one that is ahead of it is what is read and changed",
    source: "own requirement: nothing that a person or a command wrote is lost",
  },
  "acp.fs.torn": {
    says: "A file that has changed both in the editor and on disk is left alone, and the model is told",
    source: "own requirement: nothing that a person or a command wrote is lost",
  },
} satisfies Requirements;
