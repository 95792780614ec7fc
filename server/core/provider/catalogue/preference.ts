import type { CatalogueModel } from "./entries.js";

const FIRST_PROVIDERS = ["anthropic", "openai", "google", "openrouter"];
/** What a coding agent is best started with, best first; newer ones of a kind come before older ones. */
const KINDS = [
  /claude.*sonnet/,
  /claude.*opus/,
  /gpt-5(?!.*(mini|nano|pro|codex|chat|image|oss))/,
  /gemini.*\bflash\b(?!.*(lite|image|live|tts))/,
  /claude/,
  /gpt-5/,
  /gemini-(?!.*(image|live|tts|embed))/,
  /kimi-k/,
  /glm-[45]/,
  /qwen3.*coder/,
  /deepseek/,
  /minimax-m/,
  /qwen3/,
  /grok-[45]/,
  /(codestral|devstral|mistral-(large|medium))/,
];

/** Lower comes first. */
export function providerRank(id: string): number {
  const place = FIRST_PROVIDERS.indexOf(id);
  return place < 0 ? FIRST_PROVIDERS.length : place;
}

/** For sorting: what can drive tools, is finished, of a known good kind and new comes first. */
export function preference(a: string, left: CatalogueModel, b: string, right: CatalogueModel): number {
  return (
    handicap(left) - handicap(right) ||
    kind(a) - kind(b) ||
    compare(right.release_date ?? "", left.release_date ?? "") ||
    Number(isPreview(a)) - Number(isPreview(b)) ||
    a.length - b.length ||
    compare(a, b)
  );
}

function handicap(model: CatalogueModel): number {
  return (
    (model.tool_call === false ? 4 : 0) +
    (model.modalities?.output?.some((kind) => kind !== "text") ? 2 : 0) +
    (model.status ? 1 : 0)
  );
}

function kind(id: string): number {
  const place = KINDS.findIndex((pattern) => pattern.test(id.toLowerCase()));
  return place < 0 ? KINDS.length : place;
}

function isPreview(id: string): boolean {
  return /preview|beta|exp|free|fast|turbo|latest|highspeed/i.test(id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
