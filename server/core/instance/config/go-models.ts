/** The Go lineage's provider names where ours differ. */
const providers: Record<string, string> = {
  gemini: "google",
  vertexai: "google-vertex",
  bedrock: "amazon-bedrock",
  copilot: "github-copilot",
};

/** The provider's name in our model, for a key of the Go lineage's `providers`. */
export function providerID(name: string): string {
  return providers[name] ?? name;
}

/** Providers that the Go lineage writes before a dot: "openrouter.gpt-4.1". */
const prefixed = /^(azure|bedrock|copilot|openrouter|vertexai|local)\.(.+)$/;

const families: [RegExp, string][] = [
  [/^claude-/, "anthropic"],
  [/^(gpt-|o\d|codex)/, "openai"],
  [/^gemini-/, "google"],
  [/^grok-/, "xai"],
  [/^(qwen-qwq|deepseek-r1-distill|llama-|meta-llama\/)/, "groq"],
];

/** Ids that are not the provider's own, with the one that was meant. */
const ids: Record<string, string> = {
  "claude-3-haiku": "claude-3-haiku-20240307",
  "claude-3-opus": "claude-3-opus-latest",
  "claude-3.5-haiku": "claude-3-5-haiku-latest",
  "claude-3.5-sonnet": "claude-3-5-sonnet-latest",
  "claude-3.7-sonnet": "claude-3-7-sonnet-latest",
  "claude-4-opus": "claude-opus-4-0",
  "claude-4-sonnet": "claude-sonnet-4-0",
  "gemini-2.5": "gemini-2.5-pro",
};

/** "provider/model" for a model id of the Go lineage; one that names its provider, or none we know, stays as it is. */
export function modelID(name: string): string {
  const [, provider, model] = prefixed.exec(name) ?? [];
  if (provider && model) return `${providerID(provider)}/${model}`;
  const family = families.find(([pattern]) => pattern.test(name));
  return family ? `${family[1]}/${ids[name] ?? name}` : name;
}
