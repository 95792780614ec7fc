import { randomUUID } from "node:crypto";
import type { LanguageModelV3CallOptions, LanguageModelV3Message } from "@ai-sdk/provider";
import { sharedLength } from "../../base/growing-list.js";
import { isPlainObject } from "../credentials/secrets.js";

/** Keeps the request bodies of long conversations, of which a next call sends all but its end again. */
export interface SentBefore {
  /**
   * Sends a call whose prompt has a mark in place of the messages of which the JSON is known already, and another behind
   * those of which it is to be known from now on. With the same options where that does not pay, or not work.
   */
  send<Answer>(
    options: LanguageModelV3CallOptions,
    about: About,
    send: (options: LanguageModelV3CallOptions) => PromiseLike<Answer>,
  ): Promise<Answer>;
  /** A fetch that takes the marks out of a body and puts what they stand for in. Others' look into a body as a text. */
  fetchWhole(inner: typeof fetch, options: { as: "text" | "bytes" }): typeof fetch;
}

/** Marks that are not to be found in what a package made of them. */
class OtherForm extends Error {}

/** What is known of one conversation. */
interface Known {
  model: object;
  /** What else messages are converted by. */
  options: string;
  messages: readonly LanguageModelV3Message[];
  /** Their JSON as elements of a list, a comma behind each. */
  json: readonly Buffer[];
}

interface About {
  npm: string;
  model: object;
}

interface Call {
  id: string;
  npm: string;
  options: LanguageModelV3CallOptions;
  known: Known;
  /** The messages of which all is known once the call is sent. */
  upTo: readonly LanguageModelV3Message[];
}

/** Messages from which on it pays. */
const long = 200;
/** Messages at the end that may be others in the next call: marked for a cache, or joined by what is typed meanwhile. */
const last = 4;

/**
 * How the package begins a message of the user's, and writes a text at its begin that stands alone or, with Anthropic's,
 * before what the message holds: all that the user and tools say in a row is one there.
 */
const forms: Readonly<Record<string, (text: string) => [begin: string, mark: string]>> = {
  "@ai-sdk/openai-compatible": (text) => ["", `{"role":"user","content":"${text}"},`],
  "@ai-sdk/openai": (text) => ["", `{"role":"user","content":[{"type":"input_text","text":"${text}"}]},`],
  "@ai-sdk/anthropic": (text) => ['{"role":"user","content":[', `{"type":"text","text":"${text}"},`],
};

export function createSentBefore(): SentBefore {
  // By the first message: conversations come again with more at their end.
  const known = new WeakMap<LanguageModelV3Message, Known>();
  const calls = new Map<string, Call>();
  /** Nothing that anybody says has it. */
  const word = `kept-${randomUUID()}`;
  const marks = new RegExp(`${word}-\\d+`);
  let count = 0;

  /** Models whose package writes texts in another form. */
  const others = new WeakSet<object>();

  const markedCall = (options: LanguageModelV3CallOptions, { npm, model }: About): Call | undefined => {
    const { prompt } = options;
    const start = prompt.findIndex(({ role }) => role !== "system");
    const first = prompt[start];
    if (!(npm in forms) || others.has(model) || first?.role !== "user" || prompt.length < long)
      return undefined;
    if (isContinued(options)) return undefined;
    const by = JSON.stringify(options.providerOptions ?? {});
    const messages = prompt.slice(start);
    const before = known.get(first);
    const isSame =
      before?.model === model &&
      before.options === by &&
      sharedLength(before.messages, messages) === before.messages.length;
    const from = isSame ? before : { model, options: by, messages: [], json: [] };
    const end = endOfKnown(messages, from.messages.length);
    if (end === undefined) return undefined;
    const id = `${word}-${count++}`;
    const fresh = messages.slice(from.messages.length, end);
    const short = [
      ...prompt.slice(0, start),
      marked(`${id}-begin`),
      ...(fresh.length > 0 ? [...fresh, marked(`${id}-end`)] : []),
      ...messages.slice(end),
    ];
    return { id, npm, known: from, upTo: messages.slice(0, end), options: { ...options, prompt: short } };
  };

  return {
    async send(options, about, send) {
      const call = markedCall(options, about);
      if (!call) return send(options);
      calls.set(call.id, call);
      try {
        return await send(call.options);
      } catch (error) {
        if (error instanceof OtherForm) {
          others.add(about.model);
          return send(options);
        }
        // Whoever looks into what was asked for is not to see the marks.
        if (error instanceof Error && "requestBodyValues" in error) error.requestBodyValues = options.prompt;
        throw error;
      } finally {
        calls.delete(call.id);
      }
    },
    fetchWhole:
      (inner, { as }) =>
      (input, init) => {
        const body = init?.body;
        const id = typeof body === "string" ? marks.exec(body)?.[0] : undefined;
        if (typeof body !== "string" || id === undefined) return inner(input, init);
        const call = calls.get(id);
        // A model is not to take a mark for what was said.
        if (!call) throw new Error("The provider's package sent a call again that has ended");
        const { head, fresh, tail } = partsOf(body, call);
        const json = [...call.known.json, Buffer.from(fresh)];
        const [first] = call.upTo;
        const kept = json.length > 64 ? [Buffer.concat(json)] : json;
        if (first) known.set(first, { ...call.known, messages: call.upTo, json: kept });
        const whole = Buffer.concat([Buffer.from(head), ...json, Buffer.from(tail)]);
        return inner(input, { ...init, body: as === "text" ? whole.toString() : whole });
      },
  };
}

/** Of a conversation that the service keeps itself, each call is sent as goes by all results that there are. */
function isContinued({ providerOptions = {} }: LanguageModelV3CallOptions): boolean {
  return Object.values(providerOptions).some((options) => options.previousResponseId || options.conversation);
}

function marked(text: string): LanguageModelV3Message {
  return { role: "user", content: [{ type: "text", text }] };
}

/**
 * Behind the last answer of the model that is likely to stay as it is and is followed by somebody else, if all before it
 * is text: what is sent of files may change the request elsewhere.
 */
function endOfKnown(messages: readonly LanguageModelV3Message[], from: number): number | undefined {
  const odd = messages.slice(from, -last).findIndex((message) => !isText(message));
  const most = odd < 0 ? messages.length - last : from + odd;
  const isEnd = ({ role }: LanguageModelV3Message, at: number) =>
    role === "assistant" && messages[at + 1]?.role !== "assistant";
  const end = messages.slice(0, most).findLastIndex(isEnd) + 1;
  return end > 0 && end >= from ? end : undefined;
}

function isText({ role, content }: LanguageModelV3Message): boolean {
  if (role === "system") return false;
  return content.every((part) => {
    if (part.type === "tool-result") return part.output.type === "text" || part.output.type === "error-text";
    // Whether a code's call is said to be one goes by the whole conversation.
    if (part.type === "tool-call") return isDirect(part.providerOptions?.anthropic?.caller);
    return part.type === "text" || part.type === "reasoning";
  });
}

function isDirect(caller: unknown): boolean {
  return caller === undefined || (isPlainObject(caller) && caller.type === "direct");
}

function partsOf(
  body: string,
  { id, npm, known, upTo }: Call,
): { head: string; fresh: string; tail: string } {
  const form = forms[npm] ?? (() => ["", ""]);
  const [begin, first] = form(`${id}-begin`);
  const [, second] = form(`${id}-end`);
  const at = body.indexOf(begin + first);
  const from = at + begin.length + first.length;
  const hasEnd = upTo.length > known.messages.length;
  const end = hasEnd ? body.indexOf(begin + second, from) : from;
  if (at < 0 || end < 0) throw new OtherForm();
  if (!hasEnd) return { head: body.slice(0, at), fresh: "", tail: begin + body.slice(from) };
  const rest = end + begin.length + second.length;
  return { head: body.slice(0, at), fresh: begin + body.slice(from, end), tail: begin + body.slice(rest) };
}
