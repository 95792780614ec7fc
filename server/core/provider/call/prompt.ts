import type {
  LanguageModelV3CallOptions,
  LanguageModelV3FilePart,
  LanguageModelV3FunctionTool,
  LanguageModelV3Message,
  LanguageModelV3Prompt,
  LanguageModelV3TextPart,
  LanguageModelV3ToolResultOutput,
  SharedV3ProviderOptions,
} from "@ai-sdk/provider";
import type { Model } from "@opencode/sdk/types";
import { dataBase64 } from "../../base/data-url.js";
import { growingFlatMap } from "../../base/growing-list.js";
import { isPlainObject } from "../credentials/secrets.js";
import type { AssistantContent, ModelMessage, ModelRequest, ToolContent, UserContent } from "../model.js";
import { isMistral, withCallIDs } from "./call-ids.js";
import { thinkingHeaders } from "./thinking.js";

export const COMPATIBLE = "@ai-sdk/openai-compatible";
const MAX_OUTPUT = 32_000;
const EPHEMERAL = { cacheControl: { type: "ephemeral" } };
const CACHE_MARKS: Record<string, SharedV3ProviderOptions> = {
  "@ai-sdk/anthropic": { anthropic: EPHEMERAL },
  "@ai-sdk/google-vertex/anthropic": { anthropic: EPHEMERAL },
  "@openrouter/ai-sdk-provider": { openrouter: EPHEMERAL },
  "@ai-sdk/amazon-bedrock": { bedrock: { cachePoint: { type: "default" } } },
};
/** Under which names packages look for their options, where that is not the last part of their own name. */
const OPTION_NAMES: Record<string, string> = {
  "@ai-sdk/amazon-bedrock": "bedrock",
  "@ai-sdk/amazon-bedrock/mantle": "openai",
  "@ai-sdk/google-vertex": "vertex",
  "@openrouter/ai-sdk-provider": "openrouter",
};
/** Services that would keep the conversation unless told not to. */
const KEEPING = new Set(["@ai-sdk/openai", "@ai-sdk/azure"]);

/** A model request in the form the provider packages take; without the signal. */
export function callOptions(request: ModelRequest): LanguageModelV3CallOptions {
  const { model, tools, provider } = request;
  const maxOutputTokens = request.maxOutputTokens ?? outputLimit(request);
  const sampling = model.capabilities.temperature || request.insists;
  const options = packageOptions(request);
  return {
    prompt: promptOf(request),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    ...(sampling && request.temperature !== undefined && { temperature: request.temperature }),
    ...(sampling && request.topP !== undefined && { topP: request.topP }),
    ...(request.topK !== undefined && { topK: request.topK }),
    ...(tools.length > 0 && {
      tools: tools.map(
        ({ name, description, inputSchema }): LanguageModelV3FunctionTool => ({
          type: "function",
          name,
          description,
          inputSchema,
        }),
      ),
      toolChoice: { type: request.toolChoice ?? "auto" },
    }),
    headers: {
      ...thinkingHeaders(model),
      ...model.headers,
      ...provider.secrets?.modelHeaders[model.id],
      ...request.headers,
    },
    ...(options && { providerOptions: options }),
  };
}

/** What a call asks for at most unless it says more or less. */
export function outputLimit({ model }: Pick<ModelRequest, "model">): number | undefined {
  const { context, output } = model.limit;
  if (output <= 0) return undefined;
  // A local server counts the answer against its context: asking for all of it leaves no room for the prompt.
  if (model.api.npm === COMPATIBLE && context > 0 && output >= context) return undefined;
  return Math.min(output, MAX_OUTPUT);
}

function packageOptions({ model, provider, options }: ModelRequest): SharedV3ProviderOptions | undefined {
  const name = optionsName(model.api.npm, provider.info.id);
  // Nothing of a conversation is kept at OpenAI; reasoning travels back and forth encrypted instead.
  const all = KEEPING.has(model.api.npm) ? { store: false, ...options } : options;
  return Object.keys(all).length > 0 ? ({ [name]: all } as SharedV3ProviderOptions) : undefined;
}

function optionsName(npm: string, providerID: string): string {
  if (npm === COMPATIBLE) return (providerID.split(".")[0] ?? providerID).trim();
  return OPTION_NAMES[npm] ?? npm.slice(npm.lastIndexOf("/") + 1).replace(/@.*$/, "");
}

function promptOf(request: ModelRequest): LanguageModelV3Prompt {
  const compatible = request.model.api.npm === COMPATIBLE;
  const texts = request.system.filter((text) => text.trim() !== "");
  // Many chat templates of local models take one system message only.
  const system = compatible && texts.length > 1 ? [texts.join("\n\n")] : texts;
  const called = withCallIDs(request.messages, request.model);
  const messages = mergeUsers(convert(called, request.model));
  if (messages.at(-1)?.role !== "user" && messages.at(-1)?.role !== "tool") {
    messages.push({ role: "user", content: [{ type: "text", text: "Continue." }] });
  }
  const prompt = [
    ...system.map((content): LanguageModelV3Message => ({ role: "system", content })),
    ...(isMistral(request.model) ? messages.flatMap(noted) : messages),
  ];
  const mark = cacheMark(request.model);
  return mark ? withCacheMarks(prompt, mark) : prompt;
}

/** Where a service carries models of many makers, only some of them take the marks. */
function cacheMark({ api }: ModelRequest["model"]): SharedV3ProviderOptions | undefined {
  const anyMaker = api.npm === "@openrouter/ai-sdk-provider" || api.npm === "@ai-sdk/amazon-bedrock";
  return anyMaker && !/claude|nova/i.test(api.id) ? undefined : CACHE_MARKS[api.npm];
}

/** Up to here a next call finds everything unchanged: the end of the system text and of the last two messages. */
function withCacheMarks(prompt: LanguageModelV3Prompt, mark: SharedV3ProviderOptions): LanguageModelV3Prompt {
  const lastSystem = prompt.findLastIndex((message) => message.role === "system");
  return prompt.map((message, at) =>
    at === lastSystem || (at > lastSystem && at >= prompt.length - 2)
      ? { ...message, providerOptions: { ...message.providerOptions, ...mark } }
      : message,
  );
}

/** Mistral's templates have no user right behind the result of a tool. */
function noted(
  message: LanguageModelV3Message,
  at: number,
  all: LanguageModelV3Message[],
): LanguageModelV3Message[] {
  if (message.role !== "user" || all[at - 1]?.role !== "tool") return [message];
  return [notedAnswer, message];
}

const notedAnswer: LanguageModelV3Message = { role: "assistant", content: [text("Noted.")] };

/** Some providers refuse two user messages in a row, which an aborted turn leaves behind. */
function mergeUsers(messages: LanguageModelV3Message[]): LanguageModelV3Message[] {
  const merged: LanguageModelV3Message[] = [];
  for (const message of messages) {
    const last = merged.at(-1);
    if (last?.role === "user" && message.role === "user") merged[merged.length - 1] = together(last, message);
    else merged.push(message);
  }
  return merged;
}

type UserMessage = Extract<LanguageModelV3Message, { role: "user" }>;

const joined = new WeakMap<UserMessage, { first: UserMessage; made: UserMessage }>();

/** The same object each time, as every message of a conversation that goes on. */
function together(first: UserMessage, second: UserMessage): UserMessage {
  const known = joined.get(second);
  if (known?.first === first) return known.made;
  const made = { ...first, content: [...first.content, ...second.content] };
  joined.set(second, { first, made });
  return made;
}

const convert = growingFlatMap((message: ModelMessage, model: Model): LanguageModelV3Message[] => {
  if (message.role === "user") return [{ role: "user", content: message.content.map(userPart) }];
  if (message.role === "assistant") return [assistantMessage(message.content, model)];
  if (model.api.npm !== COMPATIBLE) {
    return [{ role: "tool", content: message.content.map((part) => toolResult(part, true)) }];
  }
  // This form has no room for media in a tool result: they follow as a user message.
  const media = message.content.flatMap((part) =>
    (part.attachments ?? []).map((file) => userPart({ type: "file", ...file })),
  );
  return [
    { role: "tool", content: message.content.map((part) => toolResult(part, false)) },
    ...(media.length > 0
      ? [{ role: "user" as const, content: [text("Attached to the tool results above:"), ...media] }]
      : []),
  ];
});

function userPart(part: UserContent): LanguageModelV3TextPart | LanguageModelV3FilePart {
  if (part.type === "text") return text(part.text);
  const data = dataBase64(part.url);
  return {
    type: "file",
    mediaType: part.mime,
    data: data ?? new URL(part.url),
    ...(part.filename !== undefined && { filename: part.filename }),
  };
}

function assistantMessage(content: AssistantContent[], model: Model): LanguageModelV3Message {
  const field = reasoningField(model);
  const compatible = model.api.npm === COMPATIBLE;
  const thought = content.flatMap((part) => (part.type === "reasoning" ? [part.text] : [])).join("");
  // Where thoughts belong to every step, one without any, or of another model, has the field all the same.
  const sent = thought || (field === "reasoning_content" ? " " : "");
  const kept = compatible ? content.filter((part) => part.type !== "reasoning") : content;
  return {
    role: "assistant",
    content: kept.map((part) => {
      const providerOptions = echoed(part.metadata, compatible);
      if (part.type === "tool-call") {
        return {
          type: "tool-call",
          toolCallId: part.callID,
          toolName: part.tool,
          input: part.input,
          ...providerOptions,
        };
      }
      return { type: part.type, text: part.text, ...providerOptions };
    }),
    // Only servers that ask for their reasoning get it back; others refuse the unknown field.
    ...(compatible && field && sent && { providerOptions: { openaiCompatible: { [field]: sent } } }),
  };
}

/** Under which name a service wants its model's thoughts back. */
function reasoningField({ capabilities, providerID, api }: Model): string | undefined {
  const { interleaved, reasoning } = capabilities;
  if (typeof interleaved === "object") return interleaved.field;
  const wanting = reasoning && /deepseek|moonshot|kimi/i.test(`${providerID} ${hostOf(api.url)}`);
  return interleaved || wanting ? "reasoning_content" : undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "";
}

/** What a provider attached to a part (signatures, item ids), to be handed back with it. */
function echoed(metadata: Record<string, unknown> | undefined, compatible: boolean) {
  const entries = Object.entries(metadata ?? {}).filter(([, value]) => isPlainObject(value));
  if (entries.length === 0) return {};
  const options = Object.fromEntries(entries) as SharedV3ProviderOptions;
  if (!compatible) return { providerOptions: options };
  const signature = Object.values(options).find((value) => value.thoughtSignature)?.thoughtSignature;
  return signature ? { providerOptions: { google: { thoughtSignature: signature } } } : {};
}

function toolResult(part: ToolContent, media: boolean) {
  return {
    type: "tool-result" as const,
    toolCallId: part.callID,
    toolName: part.tool,
    output: toolOutput(part, media),
  };
}

function toolOutput(part: ToolContent, media: boolean): LanguageModelV3ToolResultOutput {
  if (part.failed) return { type: "error-text", value: part.output };
  const files = media ? (part.attachments ?? []) : [];
  if (files.length === 0) return { type: "text", value: part.output };
  return {
    type: "content",
    value: [
      { type: "text", text: part.output },
      ...files.map(({ mime, url }) => {
        const data = dataBase64(url);
        if (data === undefined) return text(`[File at ${url}]`);
        const type = mime.startsWith("image/") ? ("image-data" as const) : ("file-data" as const);
        return { type, data, mediaType: mime };
      }),
    ],
  };
}

function text(value: string): LanguageModelV3TextPart {
  return { type: "text", text: value };
}
