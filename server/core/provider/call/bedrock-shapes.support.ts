import { awsEvent } from "../../../../tests/support/aws-events.js";
import { BROKEN, converse, converseBlock, json, ONCE, read, type Shape } from "./wire-shapes.support.js";

export const BEDROCK = "@ai-sdk/amazon-bedrock";

const words = (...deltas: string[]) => converseBlock(deltas.map((text) => ({ text })));
const use2 = (...deltas: string[]) =>
  converseBlock(
    deltas.map((input) => ({ toolUse: { input } })),
    { toolUse: { toolUseId: "tooluse_1", name: "read" } },
  );
const thinking = converseBlock([
  { reasoningContent: { text: "h" } },
  { reasoningContent: { text: "m" } },
  { reasoningContent: { signature: "c2lnbmVk" } },
]);
export const bedrock: Shape[] = [
  {
    name: "thoughts, words and a call",
    body: converse([thinking, words("j", "a"), use2(json.slice(0, 13), json.slice(13))], "tool_use"),
    seen: { thought: "hm", text: "ja", calls: [read], reason: "tool-calls" },
    back: "c2lnbmVk",
  },
  {
    name: "a call that is said to be the end of the turn",
    body: converse([use2(json)], "end_turn"),
    seen: { calls: [read], reason: "tool-calls" },
    back: "tooluse_1",
  },
  {
    name: "the limit inside a call",
    body: converse([use2(json.slice(0, 13))], "max_tokens"),
    seen: { calls: ['read {"filePath":" !'], reason: "length" },
  },
  {
    name: "no room for an answer",
    body: converse([], "model_context_window_exceeded"),
    fails: { name: "ContextOverflowError" },
  },
  { name: "a filter", body: converse([], "content_filtered"), fails: { name: "ContentFilterError" } },
  { name: "a guardrail", body: converse([], "guardrail_intervened"), fails: { name: "ContentFilterError" } },
  { name: "an answer of nothing", body: converse([], "end_turn"), fails: ONCE },
  { name: "an early close behind text", body: converse([words("ja")]), fails: BROKEN },
  { name: "an early close inside a call", body: converse([use2(json.slice(0, 13))]), fails: BROKEN },
  { name: "an early close before anything", body: converse([]), fails: BROKEN },
  ...(
    [
      ["throttlingException", "Too many requests, please wait before trying again.", BROKEN],
      ["throttlingException", "Too many tokens, please wait before trying again.", BROKEN],
      ["internalServerException", "The system had an unexpected error. Try your request again.", BROKEN],
      ["serviceUnavailableException", "Bedrock is unable to process your request.", BROKEN],
      ["modelStreamErrorException", "The model timed out.", BROKEN],
      ["validationException", "The schema of a tool is not valid.", { retryable: false, name: "APIError" }],
      ["validationException", "Input is too long for requested model.", { name: "ContextOverflowError" }],
    ] as const
  ).map(([kind, message, fails]) => ({
    name: `${kind} in mid-stream: ${message}`,
    body: Buffer.concat([converse([words("ja")]), awsEvent(kind, { message }, "exception")]),
    fails,
  })),
].map((shape) => ({ npm: BEDROCK, ...shape }));
