import { coded, error, type OverflowWording } from "./wording.js";

/** What sounds alike and is something else: a shorter conversation mends none of it. */
export const otherWordings: Omit<OverflowWording, "providers">[] = [
  {
    status: 429,
    body: coded(
      "rate_limit_exceeded",
      "Rate limit reached for gpt-5 on tokens per min (TPM): Limit 30000, Used 28000, Requested 5000. Please try again in 6s.",
    ),
  },
  {
    status: 400,
    body: error(
      "max_tokens is too large: 32000. This model supports at most 16384 completion tokens, whereas you provided 32000.",
      { param: "max_tokens" },
    ),
  },
  {
    status: 400,
    body: error(
      "max_tokens: 100000 > 64000, which is the maximum allowed number of output tokens for claude-x",
    ),
  },
  {
    status: 400,
    body: error(
      "`max_tokens` must be less than or equal to `8192`, the maximum value for `max_tokens` is less than the `context_window` for this model",
    ),
  },
  { status: 400, body: error("Range of max_tokens should be [1, 8192]") },
  {
    status: 400,
    body: error(
      "messages.1.content.0.image.source.base64: image exceeds 5 MB maximum: 6000000 bytes > 5242880 bytes",
    ),
  },
  {
    status: 400,
    body: error(
      "messages.0.content.1.image: At least one of the image dimensions exceed max allowed size: 8000 pixels",
    ),
  },
  { status: 400, body: error("A maximum of 100 PDF pages may be provided.") },
  {
    status: 400,
    body: error(
      "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length 130 instead.",
      { code: "array_above_max_length" },
    ),
  },
  {
    status: 400,
    body: error(
      "Invalid 'messages[3].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 45 instead.",
      { code: "string_above_max_length" },
    ),
  },
  { status: 400, body: error("`max_tokens` must be greater than `thinking.budget_tokens`.") },
  { status: 400, body: error("Invalid value: maximum number of stop sequences is 4") },
  { status: 400, body: error("tools.0.custom.name: String should have at most 128 characters") },
  {
    status: 400,
    body: error("The model `m` does not exist or you do not have access to it.", { code: "model_not_found" }),
  },
  {
    status: 400,
    body: error("Failed to parse the call", {
      failed_generation: "the prompt is too long: 9 tokens > 8 maximum",
    }),
  },
  { status: 402, body: error("Insufficient Balance") },
  {
    status: 402,
    body: error(
      "This request requires more credits, or fewer max_tokens. You requested up to 32000 tokens, but can only afford 1200.",
    ),
  },
  {
    status: 429,
    body: error("This request would exceed your account's rate limit of 40,000 input tokens per minute."),
  },
];
