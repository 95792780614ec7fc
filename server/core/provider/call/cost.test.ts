import type { Model } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../catalogue/catalogue.js";
import { costOf } from "./cost.js";

const catalogue = await loadCatalogue();

function model(cost: Model["cost"]): Model {
  const base = catalogue.provider("openai")?.models["gpt-4.1"];
  if (!base) throw new Error("the catalogue lost a model");
  return { ...base, cost };
}

const plain = { input: 3, output: 15, cache: { read: 0.3, write: 3.75 } };
const long = { input: 6, output: 22.5, cache: { read: 0.6, write: 7.5 } };
const tokens = (input: number, output = 0, reasoning = 0, read = 0, write = 0) => ({
  input,
  output,
  reasoning,
  cache: { read, write },
});

describe("costOf", () => {
  it("adds up every kind of token at its price, without rounding on the way", () => {
    expect(costOf(model(plain), tokens(1_000, 200, 100, 50_000, 10_000))).toBe(0.06);
    expect(costOf(model({ ...plain, input: 0.1 }), tokens(3))).toBe(0.0000003);
    expect(costOf(model({ ...plain, input: 0.075 }), tokens(7))).toBe(0.000000525);
  });

  it("takes the price of long contexts only past 200,000 tokens, cached ones counted", () => {
    const both = model({ ...plain, experimentalOver200K: long });
    expect(costOf(both, tokens(100_000, 0, 0, 100_000))).toBe(0.33);
    expect(costOf(both, tokens(100_001, 0, 0, 100_000))).toBe(0.660006);
  });

  it("takes the highest tier that is passed", () => {
    const tier = (size: number, input: number) => ({
      ...plain,
      input,
      tier: { type: "context" as const, size },
    });
    const tiered = model({ ...plain, tiers: [tier(1_000, 10), tier(2_000, 20)] });
    expect(costOf(tiered, tokens(1_000))).toBe(0.003);
    expect(costOf(tiered, tokens(2_000))).toBe(0.02);
    expect(costOf(tiered, tokens(2_001))).toBe(0.04002);
  });

  it("counts nonsense as nothing", () => {
    expect(costOf(model(plain), tokens(Number.NaN, -5))).toBe(0);
  });
});
