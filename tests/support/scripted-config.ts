import type { Config } from "@opencode/sdk/types";
import type { ScriptedModel } from "./scripted-openai.js";

/** A configuration in which the scripted model, speaking OpenAI's chat completions, is the default. */
export function scriptedConfig(model: Pick<ScriptedModel, "url">, more: Config = {}): Config {
  return {
    model: "scripted/one",
    provider: {
      scripted: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: model.url, apiKey: "none" },
        models: { one: { limit: { context: 1_000_000, output: 100_000 } } },
      },
    },
    ...more,
  };
}
