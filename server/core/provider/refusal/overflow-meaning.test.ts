import { describe, expect, it } from "vitest";
import { refusalFailure } from "../call/failure.js";
import { loadCatalogue } from "../catalogue/catalogue.js";
import { otherWordings } from "./other-wordings.js";
import { overflowWordings } from "./overflow-wordings.js";

const { ids } = await loadCatalogue();
const nameOf = (wording: { status: number; body: unknown }, providerID = "some") => {
  const body = typeof wording.body === "string" ? wording.body : JSON.stringify(wording.body);
  return refusalFailure({ status: wording.status, body }, { providerID, apiKey: undefined }).error.name;
};
const wordingsOf = (id: string) =>
  overflowWordings.filter(({ providers }) => providers.split(" ").includes(id));

describe("a request that is larger than the model reads", () => {
  it.each(ids)("is recognised when %s says so", (id) => {
    const wordings = wordingsOf(id);
    expect(wordings.length).toBeGreaterThan(0);
    for (const wording of wordings)
      expect([wording.body, nameOf(wording, id)]).toEqual([wording.body, "ContextOverflowError"]);
  });

  it("names no provider that the catalogue does not know", () => {
    const named = overflowWordings.flatMap(({ providers }) => providers.split(" "));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  // Nobody's exact words: by their meaning alone.
  it.each([
    "The total number of tokens in your conversation (151,000) is over this model's limit of 128,000 tokens.",
    "input tokens exceed the configured limit of 272000 tokens",
    "Context size has been exceeded.",
    "The context window is full, please start a new conversation",
    "Requested token count exceeds the model's maximum context length of 40960 tokens",
    "Sequence length 70000 is greater than the maximum of 65536",
    "Your prompt has 90000 tokens, but the configured context size is 65536 tokens",
    "the number of input tokens 5000 cannot exceed the total tokens limit 4096 for this model",
    "Message is too long: please shorten your messages",
    "Payload too large: 300000 tokens",
    "The request was rejected because the input text was longer than the model can take (max 8192 tokens)",
    "Token limit exceeded: 41k of 32k",
    "This model only supports up to 32768 tokens in its prompt, you sent 40000",
    "提示词超过模型的最大长度",
  ])("is recognised by its meaning: %s", (message) => {
    for (const status of [400, 422, 500])
      expect(nameOf({ status, body: { error: { message } } })).toBe("ContextOverflowError");
    expect(nameOf({ status: 400, body: message })).toBe("ContextOverflowError");
    expect(nameOf({ status: 400, body: { detail: [{ msg: message }] } })).toBe("ContextOverflowError");
  });

  it.each(otherWordings.map((wording) => [JSON.stringify(wording.body), wording] as const))(
    "is not what %s means",
    (_, wording) => expect(nameOf(wording)).not.toBe("ContextOverflowError"),
  );
});

describe("what a refusal is", () => {
  it.each([
    [
      400,
      {
        error: {
          code: 400,
          message: "API key not valid. Please pass a valid API key.",
          status: "INVALID_ARGUMENT",
          details: [{ reason: "API_KEY_INVALID" }],
        },
      },
      "ProviderAuthError",
    ],
    [
      400,
      { error: { code: 400, message: "API key expired. Please renew the API key." } },
      "ProviderAuthError",
    ],
    [
      400,
      {
        code: "x",
        error: "Incorrect API key provided: xa***. You can obtain an API key from https://console.x.ai.",
      },
      "ProviderAuthError",
    ],
    [400, { message: "The security token included in the request is expired" }, "ProviderAuthError"],
    [404, { error: { message: "No auth credentials found" } }, "ProviderAuthError"],
    [400, { error: { message: "Invalid API token" } }, "ProviderAuthError"],
    [403, { error: { message: "Your key may not use this model" } }, "ProviderAuthError"],
    [
      403,
      { error: { code: 403, message: "Your input was flagged", metadata: { reasons: ["hate"] } } },
      "ContentFilterError",
    ],
    [
      403,
      { error: "Content violates usage guidelines. Failed check: SAFETY_CHECK_TYPE_BIO" },
      "ContentFilterError",
    ],
    [
      400,
      {
        error: {
          code: "content_filter",
          message: "The response was filtered",
          innererror: { code: "ResponsibleAIPolicyViolation" },
        },
      },
      "ContentFilterError",
    ],
    [
      400,
      {
        type: "error",
        error: { type: "invalid_request_error", message: "Output blocked by content filtering policy" },
      },
      "ContentFilterError",
    ],
    [
      400,
      { error: { code: "data_inspection_failed", message: "Input data may contain inappropriate content." } },
      "ContentFilterError",
    ],
    [400, { error: { message: "Content Exists Risk" } }, "ContentFilterError"],
    [
      400,
      {
        error: {
          code: "1301",
          message: "System detected potentially unsafe or sensitive content in input or generation.",
        },
      },
      "ContentFilterError",
    ],
    [
      400,
      {
        error: {
          type: "content_filter",
          message: "The request was rejected because it was considered high risk",
        },
      },
      "ContentFilterError",
    ],
    [
      400,
      {
        error: {
          code: "invalid_prompt",
          message: "Invalid prompt: your prompt was flagged as potentially violating our usage policy.",
        },
      },
      "ContentFilterError",
    ],
    [
      400,
      { base_resp: { status_code: 1026 }, error: { message: "input new_sensitive" } },
      "ContentFilterError",
    ],
    [400, { error: { message: "Unknown parameter: 'safety_settings'." } }, "APIError"],
    [
      400,
      { error: { message: "Invalid type for 'messages[0].content': token ids are not supported" } },
      "APIError",
    ],
    [500, { error: { message: "Internal error while checking credentials" } }, "APIError"],
  ])("%i %j is %s", (status, body, name) => {
    expect(nameOf({ status, body })).toBe(name);
  });
});
