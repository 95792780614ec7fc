import type { LanguageModelV3Usage } from "@ai-sdk/provider";
import type { Tokens } from "@opencode/sdk/types";
import { isPlainObject } from "../credentials/secrets.js";

/** Packages of the older form count flat. */
interface FlatUsage {
  inputTokens?: number;
  outputTokens?: number;
  reasoningTokens?: number;
  cachedInputTokens?: number;
}

const OWN_COUNTS = new Set(["prompt_tokens", "completion_tokens", "total_tokens"]);

/** Usage with nothing counted twice: input without the cached, output without the reasoning. */
export function tokensOf(usage: LanguageModelV3Usage | FlatUsage): Tokens {
  const { inputTokens: read, outputTokens: written, raw } = nested(usage);
  const own = isPlainObject(raw) ? raw : {};
  const cache = { read: read.cacheRead ?? 0, write: read.cacheWrite ?? 0 };
  const beside = reasoningBeside(own, written.reasoning ?? 0);
  const reasoning = beside?.reasoning ?? written.reasoning ?? 0;
  // What Google's own tools read counts apart from the prompt, and is paid like it.
  const input =
    Math.max(0, read.noCache ?? (read.total ?? 0) - cache.read - cache.write) +
    count(own.toolUsePromptTokenCount);
  const output = Math.max(0, beside?.output ?? written.text ?? (written.total ?? 0) - reasoning);
  return { total: input + output + reasoning + cache.read + cache.write, input, output, reasoning, cache };
}

/**
 * Most services count reasoning within the completion, xAI and gateways to Gemini beside it, some without naming it:
 * their total tells. `undefined` where it is within.
 */
function reasoningBeside(
  raw: Record<string, unknown>,
  known: number,
): { output: number; reasoning: number } | undefined {
  const [prompt, completion, total] = [raw.prompt_tokens, raw.completion_tokens, raw.total_tokens].map(
    count,
  ) as [number, number, number];
  if (typeof raw.completion_tokens !== "number") return undefined;
  if (known > 0) {
    const beside = total === prompt + completion + known || known > completion;
    return beside ? { output: completion, reasoning: known } : undefined;
  }
  const others = Object.keys(raw).some((key) => /_tokens$/.test(key) && !OWN_COUNTS.has(key));
  const rest = total - prompt - completion;
  return rest > 0 && prompt > 0 && !others ? { output: completion, reasoning: rest } : undefined;
}

function nested(usage: LanguageModelV3Usage | FlatUsage): Pick<
  LanguageModelV3Usage,
  "inputTokens" | "outputTokens"
> & {
  raw?: unknown;
} {
  if (typeof usage.inputTokens === "object" && typeof usage.outputTokens === "object") {
    return usage as LanguageModelV3Usage;
  }
  const flat = usage as FlatUsage;
  const cacheRead = flat.cachedInputTokens;
  return {
    inputTokens: { total: flat.inputTokens, noCache: undefined, cacheRead, cacheWrite: undefined },
    outputTokens: { total: flat.outputTokens, text: undefined, reasoning: flat.reasoningTokens },
  };
}

function count(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}
