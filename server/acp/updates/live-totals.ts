import type { AssistantMessage, UserMessage } from "@opencode/sdk/types";
import type { Usage } from "../../gen/acp/types.gen.js";

/** How many model calls answered a prompt, and what they took in all. */
export interface Total {
  calls: number;
  usage: Usage;
}

const none: Total = { calls: 0, usage: { totalTokens: 0, inputTokens: 0, outputTokens: 0 } };

/** What the answers to one prompt took, as far as the client saw them: by the prompt's id. */
export function createTotals() {
  const totals = new Map<string, Total>();
  /** Prompts of our own in the turn of another, which goes on in them: that other one. */
  const origins = new Map<string, string>();
  const origin = (userID: string) => origins.get(userID) ?? userID;
  return {
    prompt({ id, continues }: UserMessage): void {
      if (continues !== undefined) origins.set(id, continues);
    },
    add({ parentID, summary, tokens: { input, output, reasoning, cache } }: AssistantMessage): void {
      const of = origin(parentID);
      const { calls, usage } = totals.get(of) ?? none;
      const read = input + cache.read + cache.write;
      totals.set(of, {
        // A summary is no step towards an answer.
        calls: summary ? calls : calls + 1,
        usage: {
          inputTokens: usage.inputTokens + read,
          outputTokens: usage.outputTokens + output + reasoning,
          totalTokens: usage.totalTokens + read + output + reasoning,
          thoughtTokens: (usage.thoughtTokens ?? 0) + reasoning,
          cachedReadTokens: (usage.cachedReadTokens ?? 0) + cache.read,
          cachedWriteTokens: (usage.cachedWriteTokens ?? 0) + cache.write,
        },
      });
    },
    origin,
    of: (userID: string): Total => totals.get(origin(userID)) ?? none,
    clear() {
      totals.clear();
      origins.clear();
    },
  };
}
