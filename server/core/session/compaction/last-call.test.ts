import { expect, it } from "vitest";
import type { ModelMessage } from "../../provider/model.js";
import { needsToolsListed } from "./last-call.js";

const called: ModelMessage[] = [
  { role: "user", content: [{ type: "text", text: "hi" }] },
  { role: "assistant", content: [{ type: "tool-call", callID: "a", tool: "read", input: {} }] },
];
const model = (npm: string, id: string, providerID = "gateway") => ({
  ...{ id, providerID },
  api: { id, url: "", npm },
});

it.each([
  [true, model("@ai-sdk/anthropic", "claude-sonnet-4-5")],
  [true, model("@ai-sdk/amazon-bedrock", "amazon.nova-pro-v1:0")],
  [true, model("@ai-sdk/google-vertex/anthropic", "opus")],
  [true, model("@ai-sdk/openai-compatible", "anthropic/claude-haiku-4.5", "openrouter")],
  [true, model("@ai-sdk/openai-compatible", "anything", "my-litellm")],
  [false, model("@ai-sdk/openai", "gpt-5", "openai")],
  [false, model("@ai-sdk/google", "gemini-3-pro", "google")],
  [false, model("@ai-sdk/openai-compatible", "kimi-k2", "moonshotai")],
])("says %s for %j, and false where no tool was called", (needs, model) => {
  expect(needsToolsListed(model, called)).toBe(needs);
  expect(needsToolsListed(model, called.slice(0, 1))).toBe(false);
});
