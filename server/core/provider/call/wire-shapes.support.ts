import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { awsEvent } from "../../../../tests/support/aws-events.js";
import { createRandom } from "../../../../tests/support/random.js";
import type { AssistantContent, ModelEvent, ModelMessage, ToolContent } from "../model.js";

type Wire = object;
interface Named {
  type: string;
  [key: string]: unknown;
}

/** Frames of an event stream; the last may be cut anywhere. */
export const frames = (...events: Wire[]): string =>
  events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
const named = (...events: Named[]): string =>
  events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");

/** One chunk of a chat stream. */
export const chunk = (delta: Wire, more: Wire = {}): Wire => ({
  id: "gen-1",
  object: "chat.completion.chunk",
  created: 1,
  model: "m1",
  choices: [{ index: 0, delta, finish_reason: null, ...more }],
});
export const ended = (finish_reason: string | null, usage?: Wire): Wire => ({
  ...chunk({}, { finish_reason }),
  ...(usage && { usage }),
});
export const called = (name: string, args: unknown, more: Wire = {}): Wire =>
  chunk({
    tool_calls: [{ index: 0, id: "c1", type: "function", function: { name, arguments: args }, ...more }],
  });
export const more = (args: unknown, index = 0): Wire =>
  chunk({ tool_calls: [{ index, function: { arguments: args } }] });
export const chat = (...events: Wire[]): string => `${frames(...events)}data: [DONE]\n\n`;

/** One chunk of Google's. */
export const parts = (list: Wire[], end: Wire = {}): Wire => ({
  candidates: [{ index: 0, content: { role: "model", parts: list }, ...end }],
  usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 },
});

/** One answer of OpenAI's responses: numbered, with its begin. */
export function responses(...events: Named[]): string {
  const response = { id: "resp_1", created_at: 1, model: "m1" };
  return named(
    ...[{ type: "response.created", response }, ...events].map((event, sequence_number) => ({
      ...event,
      sequence_number,
    })),
  );
}
const usage = { input_tokens: 10, output_tokens: 5 };
export const completed = {
  type: "response.completed",
  response: { id: "resp_1", created_at: 1, model: "m1", incomplete_details: null, usage },
};
export const incomplete = (reason: string) => ({
  type: "response.incomplete",
  response: { id: "resp_1", created_at: 1, model: "m1", incomplete_details: { reason }, usage },
});
/** An item of a response with what comes in between. */
export const item = (added: Wire, done: Wire | undefined, deltas: Named[] = [], output_index = 0) => [
  { type: "response.output_item.added", output_index, item: added },
  ...deltas.map((delta) => ({ output_index, ...delta })),
  ...(done ? [{ type: "response.output_item.done", output_index, item: done }] : []),
];

/** One answer of Anthropic's. `end` is the reason; without one the stream closes early. */
export function anthropic(blocks: [Wire, ...Wire[]][], end?: string): string {
  const counted = { input_tokens: 10, output_tokens: 5 };
  const message = {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "m1",
    content: [],
    usage: counted,
  };
  return named(
    { type: "message_start", message },
    ...blocks.flatMap(([content_block, ...deltas], index) => [
      { type: "content_block_start", index, content_block },
      ...deltas.map((delta) => ({ type: "content_block_delta", index, delta })),
      { type: "content_block_stop", index },
    ]),
    ...(end === undefined
      ? []
      : [
          { type: "message_delta", delta: { stop_reason: end, stop_sequence: null }, usage: counted },
          { type: "message_stop" },
        ]),
  );
}

type Converse = (at: number) => [type: string, payload: Wire][];

/** One block of an answer of Bedrock's. */
export const converseBlock =
  (deltas: Wire[], start?: Wire): Converse =>
  (contentBlockIndex) => [
    ...(start ? [["contentBlockStart", { contentBlockIndex, start }] as [string, Wire]] : []),
    ...deltas.map((delta): [string, Wire] => ["contentBlockDelta", { contentBlockIndex, delta }]),
    ["contentBlockStop", { contentBlockIndex }],
  ];

/** One answer of Bedrock's, in its binary events. Without an end the stream closes early. */
export function converse(blocks: Converse[], stopReason?: string): Buffer {
  const events: [string, Wire][] = [
    ["messageStart", { role: "assistant" }],
    ...blocks.flatMap((block, at) => block(at)),
    ...(stopReason === undefined
      ? []
      : ([
          ["messageStop", { stopReason }],
          ["metadata", { usage: { inputTokens: 10, outputTokens: 5, totalTokens: 15 }, metrics: {} }],
        ] as [string, Wire][])),
  ];
  return Buffer.concat(events.map(([type, payload]) => awsEvent(type, payload)));
}

/** What a reader of the events would see. */
export interface Seen {
  text?: string;
  thought?: string;
  /** Name and arguments; `!` behind one that was cut, `*` before one that the provider ran. */
  calls?: string[];
  /** `!` before one that failed. */
  results?: string[];
  reason?: string;
}

export function seen(events: readonly ModelEvent[]): Seen {
  const joined = (type: ModelEvent["type"]) =>
    events.map((event) => (event.type === type && "delta" in event ? event.delta : "")).join("");
  const calls = events.flatMap((event) =>
    event.type === "tool-call"
      ? [`${event.executed ? "*" : ""}${event.tool} ${event.input}${event.cut ? " !" : ""}`]
      : [],
  );
  const results = events.flatMap((event) =>
    event.type === "tool-result" ? [`${event.failed ? "! " : ""}${event.output}`] : [],
  );
  const [end] = events.slice(-1);
  const [text, thought] = [joined("text-delta"), joined("reasoning-delta")];
  return {
    ...(text && { text }),
    ...(thought && { thought }),
    ...(calls.length > 0 && { calls }),
    ...(results.length > 0 && { results }),
    ...(end?.type === "finish" && { reason: end.reason }),
  };
}

/** The next request's messages: what was answered, with all that must go back. */
export function sentBack(events: readonly ModelEvent[]): ModelMessage[] {
  const content: AssistantContent[] = [];
  const results: ToolContent[] = [];
  const texts = new Map<string, string>();
  for (const event of events) {
    if (event.type === "text-delta" || event.type === "reasoning-delta") {
      texts.set(event.id, (texts.get(event.id) ?? "") + event.delta);
    } else if (event.type === "text-end" || event.type === "reasoning-end") {
      const type = event.type === "text-end" ? "text" : "reasoning";
      content.push({
        type,
        text: texts.get(event.id) ?? "",
        ...(event.metadata && { metadata: event.metadata }),
      });
      texts.delete(event.id);
    } else if (event.type === "tool-call" && !event.executed) {
      const { callID, tool, metadata } = event;
      content.push({
        type: "tool-call",
        callID,
        tool,
        input: JSON.parse(event.input || "{}"),
        ...(metadata && { metadata }),
      });
      results.push({ type: "tool-result", callID, tool, output: "done", failed: false });
    }
  }
  return [
    { role: "user", content: [{ type: "text", text: "hello" }] },
    { role: "assistant", content },
    ...(results.length > 0 ? [{ role: "tool" as const, content: results }] : []),
    { role: "user", content: [{ type: "text", text: "on" }] },
  ];
}

/** How an answer looks on the wire and what is to be seen of it. */
export interface Shape {
  name: string;
  npm: string | string[];
  body: string | Buffer;
  seen?: Seen;
  /** Counts of the end. */
  tokens?: object;
  /** The failure it ends with. */
  fails?: object;
  /** What the next request carries. */
  back?: string;
}

export const ONCE = { once: true, retryable: true, name: "APIError" };
export const BROKEN = { once: false, retryable: true, name: "APIError" };
export const read = 'read {"filePath":"ä🌊.txt"}';
export const args = { filePath: "ä🌊.txt" };
export const json = JSON.stringify(args);

export interface Wires {
  url: string;
  /** Bodies of the requests so far. */
  sent: string[];
  /** The next answers; with a seed it comes in pieces, cut between any two bytes. */
  answer(bytes: string | Buffer, how?: { seed?: number; type?: string }): void;
  close(): Promise<void>;
}

/** A server that answers with bytes as they are, in as many pieces as chance gives. */
export async function startWires(): Promise<Wires> {
  let next: { bytes: Buffer; seed: number | undefined; type: string };
  const sent: string[] = [];
  const server: Server = createServer(async (incoming, response) => {
    let text = "";
    for await (const piece of incoming) text += piece;
    sent.push(text);
    const { bytes, seed, type } = next;
    response.writeHead(200, { "content-type": type });
    response.socket?.setNoDelay(true);
    for (const piece of seed === undefined ? [bytes] : pieces(bytes, seed)) {
      response.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    sent,
    answer(bytes, { seed, type = "text/event-stream" } = {}) {
      next = { bytes: Buffer.from(bytes), seed, type };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pieces(bytes: Buffer, seed: number): Buffer[] {
  const random = createRandom(seed);
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = random.chance(0.3) ? random.int(1, 4) : random.int(5, 120);
    found.push(bytes.subarray(at, at + size));
    at += size;
  }
  return found;
}
