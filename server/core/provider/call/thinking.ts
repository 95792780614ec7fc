import type { Model } from "@opencode/sdk/types";

const GOOGLE = new Set(["@ai-sdk/google", "@ai-sdk/google-vertex"]);
const OPENAI = new Set(["@ai-sdk/openai", "@ai-sdk/azure", "@ai-sdk/amazon-bedrock/mantle"]);
const CLAUDE = new Set(["@ai-sdk/anthropic", "@ai-sdk/google-vertex/anthropic"]);
/** OpenAI's own that think; a model of another maker behind its protocol has no summary to give. */
const SUMMARISES = /(^|[/.])(o\d|gpt-[5-9]|codex)(?!.*chat)/i;

/** Options by which a model that thinks shows its thoughts; what is set for a call, or in the config, is stronger. */
export function visibleThinking({ api, capabilities }: Model): Record<string, unknown> {
  if (!capabilities.reasoning) return {};
  if (GOOGLE.has(api.npm)) return { thinkingConfig: { includeThoughts: true } };
  return OPENAI.has(api.npm) && SUMMARISES.test(api.id) ? { reasoningSummary: "auto" } : {};
}

/** Headers by which a model may think between its calls too. */
export function thinkingHeaders({ api, capabilities }: Model): Record<string, string> {
  const claude = capabilities.reasoning && CLAUDE.has(api.npm) && /claude/i.test(api.id);
  return claude ? { "anthropic-beta": "interleaved-thinking-2025-05-14" } : {};
}

/** Options without the wish for a summary: some accounts may not have one, and are told so with a refusal. */
export function withoutSummary(options: Record<string, unknown>): Record<string, unknown> | undefined {
  if (!("reasoningSummary" in options)) return undefined;
  const { reasoningSummary: _, ...rest } = options;
  return rest;
}
