import type { ReasoningControls } from "./entries.js";

type Options = Record<string, unknown>;
interface Family {
  effort?(level: string): Options | undefined;
  budget?(tokens: number): Options;
}

const GOOGLE_LEVELS = new Set(["minimal", "low", "medium", "high"]);
const BEDROCK_LEVELS = new Set(["low", "medium", "high", "xhigh", "max"]);
/** Tokens of thought: what is plenty, and the most that leaves room for an answer. */
const HIGH = 16_000;
const MAX = 31_999;

const openai: Family = {
  effort: (reasoningEffort) => ({
    reasoningEffort,
    ...(reasoningEffort !== "none" && {
      reasoningSummary: "auto",
      include: ["reasoning.encrypted_content"],
    }),
  }),
};
const anthropic: Family = {
  effort: (effort) => ({ thinking: { type: "adaptive" }, effort }),
  budget: (budgetTokens) => ({ thinking: { type: "enabled", budgetTokens } }),
};
const google: Family = {
  effort: (thinkingLevel) =>
    GOOGLE_LEVELS.has(thinkingLevel)
      ? { thinkingConfig: { includeThoughts: true, thinkingLevel } }
      : undefined,
  budget: (thinkingBudget) => ({ thinkingConfig: { includeThoughts: true, thinkingBudget } }),
};
const compatible: Family = { effort: (reasoningEffort) => ({ reasoningEffort }) };

const families: Record<string, Family> = {
  "@ai-sdk/openai": openai,
  "@ai-sdk/azure": openai,
  "@ai-sdk/amazon-bedrock/mantle": openai,
  "@ai-sdk/anthropic": anthropic,
  "@ai-sdk/google-vertex/anthropic": anthropic,
  "@ai-sdk/google": google,
  "@ai-sdk/google-vertex": google,
  "@ai-sdk/openai-compatible": compatible,
  "@openrouter/ai-sdk-provider": {
    effort: (effort) => ({ reasoning: { effort } }),
    budget: (max_tokens) => ({ reasoning: { max_tokens } }),
  },
  "@ai-sdk/amazon-bedrock": {
    effort: (level) =>
      BEDROCK_LEVELS.has(level)
        ? { reasoningConfig: { type: "adaptive", maxReasoningEffort: level } }
        : undefined,
    budget: (budgetTokens) => ({ reasoningConfig: { type: "enabled", budgetTokens } }),
  },
};

/**
 * The named settings of a model, as options of the package that calls it: one for each level of effort it knows, or
 * `high` and `max` where thought is measured in tokens.
 */
export function variantsOf(npm: string, controls: ReasoningControls | undefined): Record<string, Options> {
  const family = Object.hasOwn(families, npm) ? families[npm] : undefined;
  if (!family || !controls) return {};
  const levels = (controls.efforts ?? []).flatMap((level) => {
    const options = level === "default" ? undefined : family.effort?.(level);
    return options ? [[level, options] as const] : [];
  });
  if (levels.length > 0 || !controls.budget || !family.budget) return Object.fromEntries(levels);
  const { min, max } = controls.budget;
  const most = Math.max(min, Math.min(max || MAX, MAX));
  return {
    high: family.budget(Math.max(min, Math.min(HIGH, most))),
    max: family.budget(most),
  };
}
