import type { Session, Tokens } from "@opencode/sdk/types";

export const noTokens: Tokens = { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } };

/** The session with one more model call on its account. */
export function withSpending(session: Session, cost: number, tokens: Tokens): Session {
  const sum = session.tokens ?? noTokens;
  return {
    ...session,
    cost: (session.cost ?? 0) + cost,
    tokens: {
      input: sum.input + tokens.input,
      output: sum.output + tokens.output,
      reasoning: sum.reasoning + tokens.reasoning,
      cache: { read: sum.cache.read + tokens.cache.read, write: sum.cache.write + tokens.cache.write },
    },
  };
}
