import type { Model } from "@opencode/sdk/types";
import type { ModelMessage } from "../../provider/model.js";

/** What a model is told with the last call of a turn, after which no tool is run any more. */
export const lastCallNotice = `This is the last call of this turn: the limit of steps for this agent is reached, and no tool is run any more.
Answer in words only. Say what is done and what came of it, what is left to do, and what you would do next.`;

/**
 * Whether a conversation with tool calls is refused unless tools are listed: by Claude, whoever serves it, and by
 * Bedrock and LiteLLM for any model.
 */
export function needsToolsListed(
  model: Pick<Model, "id" | "providerID" | "api">,
  messages: readonly ModelMessage[],
): boolean {
  const about = `${model.api.npm} ${model.providerID} ${model.api.id} ${model.id}`;
  if (!/anthropic|claude|bedrock|litellm/i.test(about)) return false;
  return messages.some(
    ({ role, content }) => role === "tool" || content.some(({ type }) => type === "tool-call"),
  );
}
