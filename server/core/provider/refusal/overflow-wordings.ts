import { coded, error, type OverflowWording, typed } from "./wording.js";

/** Every provider of the catalogue is named at least once; the test beside this file tells which one is not. */
export const overflowWordings: OverflowWording[] = [
  {
    status: 400,
    body: typed("invalid_request_error", "prompt is too long: 210042 tokens > 200000 maximum"),
    providers: "anthropic google-vertex-anthropic freemodel claudinio opencode",
  },
  {
    status: 400,
    body: typed(
      "invalid_request_error",
      "input length and `max_tokens` exceed context limit: 190100 + 32000 > 200000, decrease input length or `max_tokens` and try again",
    ),
    providers: "anthropic amazon-bedrock",
  },
  {
    status: 413,
    body: typed("request_too_large", "Request exceeds the maximum size"),
    providers: "anthropic",
  },
  {
    status: 400,
    body: coded(
      "context_length_exceeded",
      "Your input exceeds the context window of this model. Please adjust your input and try again.",
    ),
    providers: "openai azure azure-cognitive-services perplexity-agent vivgrid",
  },
  {
    status: 400,
    body: coded(
      "context_length_exceeded",
      "This model's maximum context length is 128,000 tokens. However, your messages resulted in 131,072 tokens. Please reduce the length of the messages.",
    ),
    providers: "openai azure aihubmix 302ai abacus requesty poe helicone fastrouter llmgateway nano-gpt",
  },
  {
    status: 429,
    body: coded(
      "rate_limit_exceeded",
      "Request too large for gpt-5 in organization org-1 on tokens per min (TPM): Limit 30000, Requested 41210. The input or output tokens must be reduced in order to run successfully.",
    ),
    providers: "openai",
  },
  {
    status: 400,
    body: error("The input token count (1250074) exceeds the maximum number of tokens allowed (1048576).", {
      code: 400,
      status: "INVALID_ARGUMENT",
    }),
    providers: "google google-vertex",
  },
  {
    status: 400,
    body: error(
      "Unable to submit request because the input token count is 33000 but model only supports up to 32768. Reduce the input token count and try again.",
      { status: "INVALID_ARGUMENT" },
    ),
    providers: "google-vertex",
  },
  { status: 400, body: { message: "Input is too long for requested model." }, providers: "amazon-bedrock" },
  {
    status: 400,
    body: {
      message:
        "The model returned the following errors: Input Tokens Exceeded: Number of input tokens exceeds maximum length. Please update the input to try again.",
    },
    providers: "amazon-bedrock nova",
  },
  {
    status: 400,
    body: { message: "Too many input tokens. Max input tokens: 32000, request input token count: 41000" },
    providers: "amazon-bedrock",
  },
  {
    status: 400,
    body: error(
      "This endpoint's maximum context length is 200000 tokens. However, you requested about 250021 tokens (250021 of text input). Please reduce the length of either one, or use the context-compression plugin.",
      { code: 400 },
    ),
    providers: "openrouter kilo zenmux orcarouter",
  },
  {
    status: 400,
    body: error("Provider returned error", {
      code: 400,
      metadata: {
        raw: '{"error":{"message":"prompt is too long: 9 tokens > 8 maximum"}}',
        provider_name: "x",
      },
    }),
    providers: "openrouter",
  },
  {
    status: 400,
    body: {
      code: "Client specified an invalid argument",
      error: "This model's maximum prompt length is 131072 but the request contains 537812 tokens.",
    },
    providers: "xai",
  },
  {
    status: 400,
    body: coded("context_length_exceeded", "Please reduce the length of the messages or completion."),
    providers: "groq",
  },
  {
    status: 413,
    body: coded(
      "rate_limit_exceeded",
      "Request too large for model `m` in organization `o` service tier `on_demand` on tokens per minute (TPM): Limit 6000, Requested 9134, please reduce your message size and try again.",
    ),
    providers: "groq",
  },
  {
    status: 400,
    body: {
      message:
        "Please reduce the length of the messages or completion. Current length is 8230 while limit is 8192",
      type: "invalid_request_error",
      param: "messages",
      code: "context_length_exceeded",
    },
    providers: "cerebras",
  },
  {
    status: 400,
    body: error(
      "This model's maximum context length is 131072 tokens. However, you requested 140025 tokens (136025 in the messages, 4000 in the completion). Please reduce the length of the messages or completion.",
      { code: "invalid_request_error" },
    ),
    providers: "deepseek deepinfra",
  },
  {
    status: 400,
    body: {
      object: "error",
      message:
        "Prompt contains 40960 tokens and 0 draft tokens, too large for model with 32768 maximum context length",
      type: "invalid_request_invalid_args",
      code: "3051",
    },
    providers: "mistral",
  },
  {
    status: 400,
    body: {
      message:
        "too many tokens: total number of tokens in the prompt cannot exceed 4081 - received 4292. Try using a shorter prompt, or enable prompt truncating.",
    },
    providers: "cohere",
  },
  {
    status: 400,
    body: {
      message:
        "too many tokens: size limit exceeded by 11326 tokens. Try using shorter or fewer inputs, or setting prompt_truncation='AUTO'.",
    },
    providers: "cohere",
  },
  {
    status: 400,
    body: error(
      "Input length of 140000 tokens is over the limit of this model: the model accepts 127072 tokens",
      { type: "invalid_message", code: 400 },
    ),
    providers: "perplexity",
  },
  {
    status: 400,
    body: error("Prompt is too long: 140000 tokens, but the limit is 127072", {
      type: "invalid_request",
      code: 400,
    }),
    providers: "perplexity",
  },
  {
    status: 400,
    body: error("Invalid request: Your request exceeded model token limit: 262144 (requested: 270331)", {
      type: "invalid_request_error",
    }),
    providers: "moonshotai moonshotai-cn kimi-for-coding",
  },
  {
    status: 400,
    body: typed("bad_request_error", "invalid params, context window exceeds limit (2013)"),
    providers: "minimax minimax-cn minimax-coding-plan minimax-cn-coding-plan",
  },
  {
    status: 400,
    body: error("Prompt exceeds max length", { code: "1261" }),
    providers: "zai zai-coding-plan zhipuai zhipuai-coding-plan",
  },
  {
    status: 400,
    body: error("请求输入 token 长度超过模型上限", { code: "1261" }),
    providers: "zhipuai zhipuai-coding-plan",
  },
  {
    status: 400,
    body: coded(
      "invalid_parameter_error",
      "<400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 129024]",
    ),
    providers:
      "alibaba alibaba-cn alibaba-coding-plan alibaba-coding-plan-cn alibaba-token-plan alibaba-token-plan-cn iflowcn modelscope",
  },
  {
    status: 400,
    body: {
      code: 20015,
      message: "length of prompt_tokens (57535) must be less than max_seq_len (32768).",
      data: null,
    },
    providers: "siliconflow siliconflow-cn",
  },
  {
    status: 400,
    body: error("The prompt is too long: 250018, model maximum context length: 131071", {
      object: "error",
      type: "invalid_request_error",
    }),
    providers: "fireworks-ai",
  },
  {
    status: 422,
    body: error(
      "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 32769. Given: 32000 `inputs` tokens and 1024 `max_new_tokens`",
      { type: "validation" },
    ),
    providers: "togetherai huggingface ovhcloud",
  },
  {
    status: 422,
    body: {
      error: "Input validation error: `inputs` must have less than 1024 tokens. Given: 1111",
      error_type: "validation",
    },
    providers: "huggingface",
  },
  {
    status: 400,
    body: coded(
      "model_max_prompt_tokens_exceeded",
      "prompt token count of 140712 exceeds the limit of 128000",
    ),
    providers: "github-copilot",
  },
  {
    status: 413,
    body: coded("tokens_limit_reached", "Request body too large for gpt-5 model. Max size: 8000 tokens."),
    providers: "github-models",
  },
  {
    status: 400,
    body: {
      errors: [
        {
          message:
            "AiError: The estimated number of input and maximum output tokens (33101) exceeded this model context window limit (24000).",
          code: 5021,
        },
      ],
      success: false,
    },
    providers: "cloudflare-workers-ai",
  },
  {
    status: 400,
    body: {
      error_code: "BAD_REQUEST",
      message: "Input is too long: 210000 tokens exceeds the model's context length of 200000 tokens.",
    },
    providers: "databricks",
  },
  {
    status: 400,
    body: {
      message: "max tokens of 200000 exceeded: the request has 210200 tokens in its messages",
      request_id: "r",
    },
    providers: "snowflake-cortex",
  },
  {
    status: 400,
    body: error("prompt too long; exceeded max context length by 1119046 tokens (ref: 9616)", {
      type: "invalid_request_error",
    }),
    providers: "ollama-cloud",
  },
  {
    status: 400,
    body: error("request (9312 tokens) exceeds the available context size (4096 tokens), try increasing it", {
      type: "exceed_context_size_error",
      n_prompt_tokens: 9312,
      n_ctx: 4096,
    }),
    providers: "atomic-chat nearai",
  },
  {
    status: 400,
    body: {
      error:
        "Trying to keep the first 9312 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough. Try to load the model with a larger context length, or provide a shorter input",
    },
    providers: "lmstudio",
  },
  {
    status: 400,
    body: {
      error: "The number of tokens to keep from the initial prompt is greater than the context length.",
    },
    providers: "lmstudio",
  },
  {
    status: 400,
    body: {
      object: "error",
      message:
        "The decoder prompt (length 140000) is longer than the maximum model length of 131072. Make sure that `max_model_len` is no smaller than the number of text tokens.",
      type: "BadRequestError",
      code: 400,
    },
    providers:
      "chutes baseten clarifai digitalocean berget cortecs evroc regolo-ai scaleway stackit cloudferro-sherlock gmicloud hpc-ai io-net nebius novita-ai nvidia neuralwatt lilac tinfoil privatemode-ai subconscious submodel synthetic vultr wandb wafer.ai",
  },
  {
    status: 400,
    body: error(
      "This model's maximum context length is 32768 tokens and your request has 40100 input tokens (40100 > 32768).",
      { type: "BadRequestError", code: 400 },
    ),
    providers:
      "abliteration-ai ambient anyapi auriko bailing crof dinference drun friendli frogbot inception inceptron inference jiekou kuae-cloud-coding-plan llama llmtr lucidquery meganova mixlayer moark morph neon poolside qihang-ai qiniu-ai routing-run sakana sarvam the-grid-ai umans-ai umans-ai-coding-plan xpersona zeldoc opencode-go",
  },
  {
    status: 400,
    body: {
      object: "error",
      message: "The input (36100 tokens) is longer than the model's context length (32768 tokens).",
      type: "BadRequest",
      code: 400,
    },
    providers: "chutes hpc-ai",
  },
  {
    status: 400,
    body: error("the total length of your input exceeds the model's context window: 262144", {
      type: "request_params_invalid",
    }),
    providers: "stepfun stepfun-ai",
  },
  {
    status: 400,
    body: {
      error: {
        code: "400",
        message: "Param Incorrect",
        param: "Input tokens 300000 exceed the max input length 262144",
        detail: "input tokens exceed max input length",
      },
    },
    providers: "xiaomi xiaomi-token-plan-ams xiaomi-token-plan-cn xiaomi-token-plan-sgp",
  },
  {
    status: 400,
    body: { error: { message: "输入内容超出模型最大上下文长度", code: "400" } },
    providers: "tencent-coding-plan tencent-tokenhub",
  },
  {
    status: 400,
    body: error(
      "This model's maximum context length is 65536 tokens. However, your messages resulted in 70123 tokens. Please reduce the length of the messages or use a model with longer context.",
      { code: "invalid_request_body" },
    ),
    providers: "upstage venice v0",
  },
  {
    status: 400,
    body: error("Input is too long. AI_APICallError: prompt is too long: 210042 tokens > 200000 maximum", {
      type: "AI_APICallError",
      param: { statusCode: 400 },
    }),
    providers: "vercel",
  },
  {
    status: 400,
    body: error(
      "litellm.ContextWindowExceededError: litellm.BadRequestError: ContextWindowExceededError: the context window was exceeded",
      { code: "400" },
    ),
    providers: "wandb nearai",
  },
];
