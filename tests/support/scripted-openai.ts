import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { lookForKeys } from "./keys.js";

/** One answer of a scripted model. Everything given is sent in this order: reasoning, text, tool calls, the end. */
export interface ScriptedStep {
  /** A string is sent word by word, a list piece by piece. */
  reasoning?: string | string[];
  text?: string | string[];
  /** Called in parallel; their arguments arrive in alternating pieces. `input` as a string is sent raw. */
  toolCalls?: { name: string; input: unknown; id?: string }[];
  usage?: ScriptedUsage;
  /** As this provider says it, such as "length" or "max_tokens"; by default what fits the content. */
  finish?: string;
  /** Refuses with this status instead of answering. */
  refuse?: { status: number; body?: unknown; headers?: Record<string, string> };
  /** Sent as an error event in the middle of the stream, which then ends. */
  streamError?: { type: string; message: string; code?: string | number };
  /** "reset" cuts the socket, "end" closes in good order without saying why, "hang" sends no more. */
  cut?: "reset" | "end" | "hang";
  /** No headers are sent: the request is never answered. */
  silent?: boolean;
  /** Milliseconds between two pieces. */
  delay?: number;
}

export interface ScriptedUsage {
  /** All tokens read, cached ones too. */
  input?: number;
  cacheRead?: number;
  cacheWrite?: number;
  /** All tokens written, reasoning too. */
  output?: number;
  reasoning?: number;
}

export interface ScriptedRequest {
  path: string;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever a client sent
  body: any;
  /** Settles when the answer is over: true if the client left before its end. */
  left: Promise<boolean>;
}

export type Respond = (request: ScriptedRequest, count: number) => ScriptedStep | Promise<ScriptedStep>;

export interface ScriptedModel {
  /** The base URL a provider is configured with. */
  url: string;
  /** Without the requests for a title. */
  requests: ScriptedRequest[];
  titleRequests: ScriptedRequest[];
  /** Adds answers for the next requests. */
  script(...steps: ScriptedStep[]): void;
  /** Answers when no scripted step is left. */
  respond(respond: Respond): void;
  /** Answers requests for a title, in place of the one that is always the same. */
  respondTitle(respond: Respond): void;
  /** Resolves with the request of this number, counted from 0, once it is there. */
  request(at: number): Promise<ScriptedRequest>;
  close(): Promise<void>;
}

/** What tells one provider's protocol from another's. */
export interface Dialect {
  /** The path of the base URL. */
  base: string;
  system(body: unknown): string;
  refusal(status: number): unknown;
  /** The media type of a stream, and one event of it; server-sent events unless told. */
  type?: string;
  frame?(data: unknown, event?: string): string | Buffer;
  stream(step: ScriptedStep, send: Send, body: unknown): Promise<void>;
}

/** Sends one event of the stream. */
export type Send = (data: unknown, event?: string) => Promise<void>;

/** Milliseconds that a request waits for a step when there is none. */
const patience = 10_000;

/** What a request for a title is answered with unless a test says otherwise. */
export const TITLE: ScriptedStep = { text: "A scripted title", usage: { input: 10, output: 5 } };

/** A scripted model that speaks OpenAI's chat completions on a loopback socket. */
export function startScriptedOpenAI(options: { port?: number } = {}): Promise<ScriptedModel> {
  return startScripted(openai, options);
}

/** The server under every scripted model. A request for a title takes no step: it has its own answer. */
export async function startScripted(
  dialect: Dialect,
  { port = 0 }: { port?: number },
): Promise<ScriptedModel> {
  const steps: ScriptedStep[] = [];
  const requests: ScriptedRequest[] = [];
  const titleRequests: ScriptedRequest[] = [];
  const waiting = new Map<number, (request: ScriptedRequest) => void>();
  const waitingForSteps = new Set<() => void>();
  // A test that scripts an answer after what makes the request may be the slower of the two.
  const nextStep = async (): Promise<ScriptedStep> => {
    const deadline = new AbortController();
    const added = new Promise<void>((resolve) => waitingForSteps.add(resolve));
    await Promise.race([added, sleep(patience, undefined, { signal: deadline.signal, ref: false })]);
    deadline.abort();
    return (
      steps.shift() ?? {
        refuse: { status: 400, body: { error: { message: "The script has no step left." } } },
      }
    );
  };
  let compute: Respond = nextStep;

  let title: Respond = () => TITLE;

  const server = createServer(async (incoming, response) => {
    const left = new Promise<boolean>((resolve) => {
      response.once("close", () => resolve(!response.writableFinished));
    });
    let text = "";
    for await (const chunk of incoming) text += chunk;
    lookForKeys(text, "what the model was sent");
    const request = { path: incoming.url ?? "", headers: incoming.headers, body: JSON.parse(text), left };
    const offered = request.body.tools ?? request.body.toolConfig?.tools;
    if (!offered?.length && /title/i.test(dialect.system(request.body))) {
      const count = titleRequests.push(request) - 1;
      return answer(dialect, await title(request, count), request, response);
    }
    const at = requests.push(request) - 1;
    waiting.get(at)?.(request);
    await answer(dialect, steps.shift() ?? (await compute(request, at)), request, response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}${dialect.base}`,
    requests,
    titleRequests,
    script(...added) {
      steps.push(...added);
      for (const go of waitingForSteps) go();
      waitingForSteps.clear();
    },
    respond: (respond) => {
      compute = respond;
    },
    respondTitle: (respond) => {
      title = respond;
    },
    request: (at) =>
      new Promise((resolve) => {
        const known = requests[at];
        if (known) resolve(known);
        else waiting.set(at, resolve);
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  dialect: Dialect,
  step: ScriptedStep,
  request: ScriptedRequest,
  response: ServerResponse,
): Promise<void> {
  if (step.silent) return;
  if (step.refuse) {
    const { status, headers, body = dialect.refusal(status) } = step.refuse;
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
    return;
  }
  const { type = "text/event-stream", frame = serverSent } = dialect;
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  const send: Send = async (data, event) => {
    response.write(frame(data, event));
    if (step.delay) await sleep(step.delay);
  };
  await dialect.stream(step, send, request.body);
  if (step.cut === "hang") return;
  if (step.cut === "reset") {
    // What was written must have left before the socket is cut.
    await new Promise((resolve) => response.write(": \n\n", resolve));
    response.socket?.resetAndDestroy();
  } else {
    response.end();
  }
}

function serverSent(data: unknown, event?: string): string {
  const json = typeof data === "string" ? data : JSON.stringify(data);
  return `${event ? `event: ${event}\n` : ""}data: ${json}\n\n`;
}

/** The pieces a text is sent in. */
export function pieces(text: string | string[] | undefined): string[] {
  return typeof text === "string" ? (text.match(/\S+\s*|^\s+/g) ?? []) : (text ?? []);
}

/** The raw arguments of a call in up to three pieces, so that no client can rely on getting them whole. */
export function argumentPieces(input: unknown): string[] {
  const raw = typeof input === "string" ? input : JSON.stringify(input);
  const size = Math.max(1, Math.ceil(raw.length / 3));
  return raw.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
}

const openai: Dialect = {
  base: "/v1",
  system(body) {
    const { messages = [] } = body as { messages?: { role: string; content: unknown }[] };
    return messages
      .filter(({ role }) => role === "system" || role === "developer")
      .map(({ content }) => JSON.stringify(content))
      .join("\n");
  },
  refusal: (status) => ({
    error: { message: `Scripted refusal ${status}`, type: "scripted", param: null, code: null },
  }),
  async stream(step, send, body) {
    const { model } = body as { model: string };
    const frame = { id: "chatcmpl-scripted", object: "chat.completion.chunk", created: 1, model };
    const chunk = (delta: object, finish_reason: string | null = null) =>
      send({ ...frame, choices: [{ index: 0, delta, finish_reason }] });

    await chunk({ role: "assistant", content: "" });
    for (const reasoning_content of pieces(step.reasoning)) await chunk({ reasoning_content });
    for (const content of pieces(step.text)) await chunk({ content });
    const calls = (step.toolCalls ?? []).map(({ id, name, input }, index) => ({
      start: { index, id: id ?? `call_${index}`, type: "function", function: { name, arguments: "" } },
      rest: argumentPieces(input).map((args) => ({ index, function: { arguments: args } })),
    }));
    for (const { start } of calls) await chunk({ tool_calls: [start] });
    for (let at = 0; calls.some(({ rest }) => at < rest.length); at++) {
      for (const { rest } of calls) if (rest[at]) await chunk({ tool_calls: [rest[at]] });
    }
    if (step.streamError) return send({ error: { param: null, code: null, ...step.streamError } });
    if (step.cut) return;
    await chunk({}, step.finish ?? (calls.length > 0 ? "tool_calls" : "stop"));
    const { input = 10, output = 5, cacheRead = 0, reasoning = 0 } = step.usage ?? {};
    await send({
      ...frame,
      choices: [],
      usage: {
        prompt_tokens: input,
        completion_tokens: output,
        total_tokens: input + output,
        prompt_tokens_details: { cached_tokens: cacheRead },
        completion_tokens_details: { reasoning_tokens: reasoning },
      },
    });
    await send("[DONE]");
  },
};
