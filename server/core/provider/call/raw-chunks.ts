import { isPlainObject } from "../credentials/secrets.js";
import type { FinishReason } from "../model.js";

/** What a chunk of a provider holds that its package passes over. */
export type Overlooked =
  | { type: "reasoning"; id: string; delta: string }
  /** A signature on an empty text. */
  | { type: "signature"; metadata: Record<string, unknown> };

/** Reads one chunk as it came over the wire. `details`: the package leaves `reasoning_details` unread. */
export function overlooked(chunk: unknown, { details }: { details: boolean }): Overlooked[] {
  if (!isPlainObject(chunk)) return [];
  // Open models show their reasoning itself where OpenAI's show a summary of it.
  if (chunk.type === "response.reasoning_text.delta") {
    const { item_id, delta } = chunk;
    return typeof delta === "string" && delta !== ""
      ? [{ type: "reasoning", id: `${String(item_id)}:0`, delta }]
      : [];
  }
  if (Array.isArray(chunk.candidates)) return lateSignature(chunk.candidates[0]);
  return details && Array.isArray(chunk.choices) ? detailsOf(chunk.choices[0]) : [];
}

/** How an answer of OpenAI's responses ended; undefined for every other chunk. */
export function endOf(chunk: unknown): FinishReason | undefined {
  if (!isPlainObject(chunk)) return undefined;
  if (chunk.type === "response.completed") return "stop";
  if (chunk.type !== "response.incomplete") return undefined;
  const response = isPlainObject(chunk.response) ? chunk.response : {};
  const { reason } = isPlainObject(response.incomplete_details) ? response.incomplete_details : {};
  if (reason === "max_output_tokens") return "length";
  return reason === "content_filter" ? "content-filter" : "other";
}

function lateSignature(candidate: unknown): Overlooked[] {
  const content = isPlainObject(candidate) && isPlainObject(candidate.content) ? candidate.content : {};
  const parts = Array.isArray(content.parts) ? content.parts.filter(isPlainObject) : [];
  return parts
    .filter(({ text, thoughtSignature }) => text === "" && typeof thoughtSignature === "string")
    .map(({ thoughtSignature }) => ({ type: "signature", metadata: { google: { thoughtSignature } } }));
}

function detailsOf(choice: unknown): Overlooked[] {
  const delta = isPlainObject(choice) && isPlainObject(choice.delta) ? choice.delta : {};
  if (delta.reasoning || delta.reasoning_content || !Array.isArray(delta.reasoning_details)) return [];
  const text = delta.reasoning_details
    .filter(isPlainObject)
    .map((detail) => (typeof detail.text === "string" ? detail.text : detail.summary))
    .filter((one) => typeof one === "string")
    .join("");
  return text === "" ? [] : [{ type: "reasoning", id: "details", delta: text }];
}
