import { createHash } from "node:crypto";
import type { Model } from "@opencode/sdk/types";
import { sharedLength } from "../../base/growing-list.js";
import type { AssistantContent, ModelMessage } from "../model.js";

/** What a provider takes as the id of a call. */
interface Form {
  fits: RegExp;
  /** Of ids that another model gave. */
  fitsForeign: RegExp;
  make(digest: Buffer): string;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** The narrowest of what is taken: OpenAI's chat completions end at 40. */
const COMMON = /^[a-zA-Z0-9_-]{1,40}$/;
const named = (digest: Buffer) => `call_${letters(digest, 24)}`;

const forms: [(model: Model) => boolean, Form][] = [
  [
    isMistral,
    { fits: /^[a-zA-Z0-9]{9}$/, fitsForeign: /^[a-zA-Z0-9]{9}$/, make: (digest) => letters(digest, 9) },
  ],
  [isClaudeOrBedrock, { fits: /^[a-zA-Z0-9_-]{1,64}$/, fitsForeign: COMMON, make: named }],
];
const anyForm: Form = { fits: /./s, fitsForeign: COMMON, make: named };

/** Its models are also served by others, with the same template. */
export function isMistral({ api, providerID, family }: Model): boolean {
  return (
    providerID === "mistral" ||
    /\bapi\.mistral\.ai\b/.test(api.url) ||
    /(mi(s|x)tral|ministral|magistral|codestral|devstral|pixtral|voxtral)/i.test(`${api.id} ${family ?? ""}`)
  );
}

function isClaudeOrBedrock({ api }: Model): boolean {
  return /anthropic|amazon-bedrock/.test(api.npm) || /claude/i.test(api.id);
}

interface Named {
  model: Model;
  messages: readonly ModelMessage[];
  made: ModelMessage[];
  /** For each message, what its calls are named. */
  given: ReadonlyMap<string, string>[];
  taken: Set<string>;
}

// By the first message: conversations come again with more at their end.
const known = new WeakMap<ModelMessage, Named>();

/**
 * Gives the calls of a conversation ids that the model's provider takes: the same each time, as long as what is before
 * them is, and no two alike. Those that fit stay as they are. Costs what is new since the last time.
 */
export function withCallIDs(messages: readonly ModelMessage[], model: Model): ModelMessage[] {
  const [first] = messages;
  if (!first) return [];
  const before = known.get(first);
  const kept =
    before?.model === model ? before : { model, messages: [], made: [], given: [], taken: new Set<string>() };
  const common = sharedLength(kept.messages, messages);
  for (const gone of kept.given.slice(common)) for (const id of gone.values()) kept.taken.delete(id);
  const made = kept.made.slice(0, common);
  const given = kept.given.slice(0, common);
  for (const message of messages.slice(common)) {
    const names = message.role === "assistant" ? nameCalls(message.content, formOf(model), kept.taken) : NONE;
    // Results stand right behind their calls.
    made.push(renamed(message, names === NONE ? (given.at(-1) ?? NONE) : names));
    given.push(names);
  }
  known.set(first, { model, messages: [...messages], made, given, taken: kept.taken });
  return [...made];
}

const NONE: ReadonlyMap<string, string> = new Map();

function formOf(model: Model): Form {
  return forms.find(([holds]) => holds(model))?.[1] ?? anyForm;
}

function nameCalls(content: AssistantContent[], form: Form, taken: Set<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const part of content) {
    if (part.type !== "tool-call") continue;
    const { callID, own } = part;
    let wanted = (own ? form.fits : form.fitsForeign).test(callID) ? callID : form.make(digestOf(callID));
    for (let at = 1; taken.has(wanted); at++) wanted = form.make(digestOf(`${callID}\n${at}`));
    taken.add(wanted);
    names.set(callID, wanted);
  }
  return names;
}

function renamed(message: ModelMessage, names: ReadonlyMap<string, string>): ModelMessage {
  const name = <Part extends { callID: string }>(part: Part): Part => ({
    ...part,
    callID: names.get(part.callID) ?? part.callID,
  });
  if (message.role === "tool") return { ...message, content: message.content.map(name) };
  if (message.role === "user" || names.size === 0) return message;
  return {
    ...message,
    content: message.content.map((part) => (part.type === "tool-call" ? name(part) : part)),
  };
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function letters(digest: Buffer, count: number): string {
  return Array.from({ length: count }, (_, at) => LETTERS.charAt((digest[at] ?? 0) % LETTERS.length)).join(
    "",
  );
}
