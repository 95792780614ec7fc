import type { ProviderConfig } from "@opencode/sdk/types";
import { loadCatalogue } from "../catalogue/catalogue.js";
import { type ModelEvent, ModelFailure, type ModelRequest } from "../model.js";
import { createProviders } from "../registry.js";
import { createStreamModel } from "./stream.js";

export const KEY = "sk-very-secret-0123456789";
export const COMPATIBLE = "@ai-sdk/openai-compatible";
export const ANTHROPIC = "@ai-sdk/anthropic";
export const READ = {
  name: "read",
  description: "Reads a file",
  inputSchema: { type: "object", properties: {} },
};
export const stream = createStreamModel();

const catalogue = await loadCatalogue();

/** A request to a provider of this address and package, as a config would define it. */
export function requestTo(
  url: string,
  npm: string,
  more: Partial<ModelRequest> = {},
  config: ProviderConfig = {},
) {
  const entry: ProviderConfig = {
    npm,
    ...config,
    options: { baseURL: url, apiKey: KEY, ...config.options },
    models: { m1: { limit: { context: 100_000, output: 64_000 }, reasoning: true, ...config.models?.m1 } },
  };
  const providers = createProviders({ config: { provider: { test: entry } }, env: {}, catalogue });
  return { ...baseRequest, ...providers.get("test", "m1"), ...more };
}

const baseRequest = {
  headers: {},
  system: ["Be brief."],
  messages: [{ role: "user", content: [{ type: "text", text: "hello" }] }],
  tools: [],
  options: {},
  signal: new AbortController().signal,
} satisfies Omit<ModelRequest, "provider" | "model">;

export async function collect(request: ModelRequest): Promise<ModelEvent[]> {
  const events: ModelEvent[] = [];
  for await (const event of stream(request)) events.push(event);
  return events;
}

export async function failure(request: ModelRequest): Promise<ModelFailure> {
  const error = await collect(request).then(
    () => undefined,
    (thrown) => thrown,
  );
  if (!(error instanceof ModelFailure)) throw new Error(`no failure but ${String(error)}`);
  return error;
}
