import type { Model } from "@opencode/sdk/types";

/**
 * Where a provider serves the models of one make, told from those it is known to have: gateways serve each make by
 * its own protocol. `undefined` when it has none of that make, or they differ.
 */
export function siblingPlace(
  id: string,
  models: Readonly<Record<string, Model>> = {},
): { npm: string; api: string } | undefined {
  const make = makeOf(id);
  const siblings = Object.values(models).filter((model) => makeOf(model.id) === make);
  const [first] = siblings;
  if (!first) return undefined;
  const alike = siblings.every(({ api }) => api.npm === first.api.npm && api.url === first.api.url);
  return alike ? { npm: first.api.npm, api: first.api.url } : undefined;
}

/** `claude` of `anthropic/claude-sonnet-9`, `us.anthropic.claude-sonnet-9-v1:0` and `claude-sonnet-9`. */
function makeOf(id: string): string {
  const name = id.slice(id.lastIndexOf("/") + 1).toLowerCase();
  const words = name
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && word !== "anthropic" && word !== "openai");
  return words[0] ?? name;
}
