/** Packages that are built in; `load.ts` knows how to open each. */
export const builtInPackages = [
  "@ai-sdk/openai-compatible",
  "@ai-sdk/anthropic",
  "@ai-sdk/openai",
  "@ai-sdk/google",
  "@ai-sdk/azure",
  "@ai-sdk/amazon-bedrock",
  "@ai-sdk/amazon-bedrock/mantle",
  "@ai-sdk/google-vertex",
  "@ai-sdk/google-vertex/anthropic",
  "@openrouter/ai-sdk-provider",
] as const;

export type BuiltInPackage = (typeof builtInPackages)[number];

/** Packages whose services also answer OpenAI's chat completions: where. They are driven by the compatible package. */
const COMPATIBLE: Record<string, string> = {
  "@ai-sdk/xai": "https://api.x.ai/v1",
  "@ai-sdk/groq": "https://api.groq.com/openai/v1",
  "@ai-sdk/mistral": "https://api.mistral.ai/v1",
  "@ai-sdk/deepseek": "https://api.deepseek.com/v1",
  "@ai-sdk/deepinfra": "https://api.deepinfra.com/v1/openai",
  "@ai-sdk/togetherai": "https://api.together.xyz/v1",
  "@ai-sdk/fireworks": "https://api.fireworks.ai/inference/v1",
  "@ai-sdk/cerebras": "https://api.cerebras.ai/v1",
  "@ai-sdk/perplexity": "https://api.perplexity.ai",
  "@ai-sdk/cohere": "https://api.cohere.ai/compatibility/v1",
  "@ai-sdk/vercel": "https://api.v0.dev/v1",
  "@ai-sdk/gateway": "https://ai-gateway.vercel.sh/v1",
  "@ai-sdk/moonshotai": "https://api.moonshot.ai/v1",
  "@ai-sdk/alibaba": "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
  "@aihubmix/ai-sdk-provider": "https://aihubmix.com/v1",
  "venice-ai-sdk-provider": "https://api.venice.ai/api/v1",
};

/** How a package's models are called here; `undefined` when nothing built in speaks to them. */
export function drivenBy(
  npm: string,
  api: string | undefined,
): { npm: BuiltInPackage; api?: string } | undefined {
  const own = builtInPackages.find((name) => name === npm);
  if (own) return { npm: own, ...(api && { api }) };
  const address = Object.hasOwn(COMPATIBLE, npm) ? (api ?? COMPATIBLE[npm]) : undefined;
  return address ? { npm: "@ai-sdk/openai-compatible", api: address } : undefined;
}
