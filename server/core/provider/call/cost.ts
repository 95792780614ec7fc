import type { Model, Tokens } from "@opencode/sdk/types";

interface Prices {
  input: number;
  output: number;
  cache: { read: number; write: number };
}

const LONG_CONTEXT = 200_000;
const SCALE = 1e6;

/**
 * What a model call costs, in USD. Reasoning is paid as output. Prices are scaled to whole numbers before they are
 * multiplied, so that only the last division rounds.
 */
export function costOf(model: Model, tokens: Tokens): number {
  const price = pricesFor(model.cost, tokens);
  const sum =
    scaled(price.input) * count(tokens.input) +
    scaled(price.output) * (count(tokens.output) + count(tokens.reasoning)) +
    scaled(price.cache.read) * count(tokens.cache.read) +
    scaled(price.cache.write) * count(tokens.cache.write);
  return sum / (SCALE * 1e6);
}

function pricesFor(cost: Model["cost"], tokens: Tokens): Prices {
  const context = count(tokens.input) + count(tokens.cache.read) + count(tokens.cache.write);
  const tier = (cost.tiers ?? [])
    .filter((candidate) => context > candidate.tier.size)
    .sort((a, b) => b.tier.size - a.tier.size)[0];
  if (tier) return tier;
  return context > LONG_CONTEXT && cost.experimentalOver200K ? cost.experimentalOver200K : cost;
}

function scaled(price: number): number {
  return Math.round(price * SCALE);
}

function count(tokens: number): number {
  return Number.isFinite(tokens) && tokens > 0 ? tokens : 0;
}
