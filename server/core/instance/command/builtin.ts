import type { Command } from "@opencode/sdk/types";
import { hintsOf } from "./expand.js";
import init from "./init.md";
import review from "./review.md";

/** Commands that every project has. */
export const builtinCommands: readonly Command[] = [
  {
    name: "init",
    description: "write or improve AGENTS.md",
    source: "command",
    template: init.trim(),
    hints: hintsOf(init),
  },
  {
    name: "review",
    description: "review changes [commit|branch|pr]",
    source: "command",
    template: review.trim(),
    hints: hintsOf(review),
  },
];
