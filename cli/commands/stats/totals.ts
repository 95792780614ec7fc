import type { MessageWithParts, Session } from "@opencode/sdk/types";

export interface Totals {
  sessions: number;
  cost: number;
  tokens: { input: number; output: number; reasoning: number; cache: { read: number; write: number } };
  /** By `provider/model`. */
  models: Map<string, { messages: number; input: number; output: number; cost: number }>;
  tools: Map<string, { calls: number; failed: number }>;
}

export function newTotals(): Totals {
  return {
    sessions: 0,
    cost: 0,
    tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
    models: new Map(),
    tools: new Map(),
  };
}

/** Adds what a session keeps count of itself. */
export function addSession(totals: Totals, { cost = 0, tokens }: Pick<Session, "cost" | "tokens">): void {
  totals.sessions += 1;
  totals.cost += cost;
  if (!tokens) return;
  totals.tokens.input += tokens.input;
  totals.tokens.output += tokens.output;
  totals.tokens.reasoning += tokens.reasoning;
  totals.tokens.cache.read += tokens.cache.read;
  totals.tokens.cache.write += tokens.cache.write;
}

/** Adds an answer to its model, and its calls to their tools. */
export function addUse({ models, tools }: Totals, { info, parts }: MessageWithParts): void {
  if (info.role !== "assistant") return;
  const name = `${info.providerID}/${info.modelID}`;
  const model = models.get(name) ?? { messages: 0, input: 0, output: 0, cost: 0 };
  model.messages += 1;
  model.input += info.tokens.input;
  model.output += info.tokens.output;
  model.cost += info.cost;
  models.set(name, model);
  for (const part of parts) {
    if (part.type !== "tool") continue;
    const tool = tools.get(part.tool) ?? { calls: 0, failed: 0 };
    tool.calls += 1;
    if (part.state.status === "error") tool.failed += 1;
    tools.set(part.tool, tool);
  }
}
