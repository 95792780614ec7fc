import { setTimeout as pause } from "node:timers/promises";
import type {
  Config,
  MessageWithParts,
  Part,
  PromptInput,
  ProviderConfig,
  SessionCreateInput,
} from "@opencode/sdk/types";

import type { EventLog, EventView } from "./event-log.js";
import type { ScriptedModel } from "./scripted-openai.js";
import type { TestServer } from "./server.js";

type Text = string | Omit<PromptInput, "parts"> | PromptInput;

/** What most scenarios do, through the unmodified official client. Everything throws unless it is answered with success. */
export type Driver = ReturnType<typeof drive>;

export function drive(server: TestServer) {
  // `tests/types` holds the types of both clients equal; ours are the ones the events and the core have.
  const client = server.official as unknown as TestServer["own"];
  const body = (input: Text): PromptInput =>
    typeof input === "string" ? { parts: [{ type: "text", text: input }] } : { parts: [], ...input };
  return {
    client,
    session: (input: SessionCreateInput & { directory?: string } = {}) => data(client.session.create(input)),
    prompt: (sessionID: string, input: Text): Promise<MessageWithParts> =>
      data(client.session.prompt({ sessionID, ...body(input) })),
    async promptAsync(sessionID: string, input: Text): Promise<void> {
      const { error } = await client.session.promptAsync({ sessionID, ...body(input) });
      if (error) throw new Error(JSON.stringify(error));
    },
    messages: (sessionID: string): Promise<MessageWithParts[]> =>
      data(client.session.messages({ sessionID })),
    pending: (directory?: string) =>
      data(client.permission.list(directory === undefined ? {} : { directory })),
    reply: (requestID: string, reply: "once" | "always" | "reject", message?: string) =>
      data(client.permission.reply({ requestID, reply, ...(message !== undefined && { message }) })),
    /** Events from now on: everything earlier has reached the log, which must be that of all directories, when it resolves. */
    async since(log: EventLog): Promise<EventView> {
      const { id } = await data(client.session.create({ title: "a mark in the stream" }));
      await log.session(id).first("session.created");
      return log.rest();
    },
    /** The status and body of a raw call. */
    async raw(method: string, path: string, json?: unknown) {
      const init = json === undefined ? { method } : { method, body: JSON.stringify(json) };
      const response = await server.fetch(path, init);
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
    },
  };
}

/** The answer of a call that must succeed. */
export async function data<T>(call: Promise<{ data?: T | undefined; error?: unknown }>): Promise<T> {
  const { data: value, error } = await call;
  if (value === undefined) throw new Error(`refused: ${JSON.stringify(error)}`);
  return value;
}

/** Status and body of a call that must be refused. */
export async function refusal(call: Promise<{ error?: unknown; response: Response }>) {
  const { error, response } = await call;
  if (error === undefined) throw new Error(`expected a refusal, got ${response.status}`);
  return { status: response.status, ...(error as { name: string; data: Record<string, unknown> }) };
}

/** All text of one kind of part, joined. */
export function textOf(parts: Part[], type: "text" | "reasoning" = "text"): string {
  return parts.flatMap((part) => (part.type === type ? [part.text] : [])).join("");
}

/** The tool parts, in order. */
export function toolsOf(parts: Part[]) {
  return parts.flatMap((part) => (part.type === "tool" ? [part] : []));
}

/** The key every scripted provider is configured with; no answer may hold it. */
export const SCRIPTED_KEY = "sk-scripted-0123456789abcdef";

/** A configuration whose default model is the scripted one, as provider `scripted`, models `one` and `two`. */
export function scriptedConfig(model: ScriptedModel, more: ProviderConfig & { npm?: string } = {}): Config {
  const entry = {
    reasoning: true,
    limit: { context: 100_000, output: 10_000 },
    cost: { input: 1_000_000, output: 2_000_000 },
  };
  return {
    model: "scripted/one",
    provider: {
      scripted: {
        options: { baseURL: model.url, apiKey: SCRIPTED_KEY },
        models: { one: entry, two: entry },
        ...more,
      },
    },
  };
}

/** For what no event tells: asks again until it holds, at most 10 s unless there are to be more tries. */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  holds: (value: T) => boolean,
  most = 1_600,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (holds(value)) return value;
    if (tries === most) throw new Error(`did not come about: ${JSON.stringify(value)}`);
    await pause(25);
  }
}
