import { afterAll, describe, expect, it } from "vitest";
import { createRandom } from "../../../../tests/support/random.js";
import type { ModelEvent } from "../model.js";
import { createDeltaJoin, piecesOf } from "./joined-deltas.js";
import { ANTHROPIC, COMPATIBLE, collect, requestTo } from "./stream.support.js";
import {
  anthropic,
  chat,
  chunk,
  completed,
  ended,
  item,
  more,
  responses,
  startWires,
} from "./wire-shapes.support.js";

const OPENAI = "@ai-sdk/openai";
const words = Array.from({ length: 400 }, (_, at) => `w${at} `);
const odd = ['"', "\\", "\n", " ", "\u0000", "ä", "🌊", "\ud83c", "\udf0a", "]}", '","x":"', "\u2028", "\\n"];
const random = createRandom(7);
const any = Array.from({ length: 400 }, () => random.pick([...odd, "word "]));

const said = (texts: string[]) => chat(...texts.map((content) => chunk({ content })), ended("stop"));
const thought = (texts: string[]) =>
  chat(
    chunk({ role: "assistant", content: null, reasoning_content: "" }),
    ...texts.map((text) => chunk({ content: null, reasoning_content: text })),
    chunk({ content: "so" }),
    ended("stop"),
  );
const claude = (texts: string[]) =>
  anthropic(
    [[{ type: "text", text: "" }, ...texts.map((text) => ({ type: "text_delta", text }))]],
    "end_turn",
  );
const message = { type: "message", id: "msg_1", role: "assistant", content: [] };
const gpt = (texts: string[]) =>
  responses(
    ...item(
      message,
      message,
      texts.map((delta, at) => ({
        type: "response.output_text.delta",
        item_id: "msg_1",
        content_index: 0,
        delta,
        logprobs: [],
        obfuscation: "x".repeat(at % 5),
      })),
    ),
    completed,
  );

interface Parsed {
  lines: string;
  event: unknown;
}

/** The events of a stream, those that were joined taken apart again. */
function apart(stream: string): Parsed[] {
  return stream.split("\n\n").flatMap((lines): Parsed[] => {
    const data = /^data: (\{[^\n]*)$/m.exec(lines)?.[1];
    const event = data === undefined ? undefined : JSON.parse(data);
    if (!event?.opencode_pieces) return [{ lines: lines.replace(/data: [^\n]*/, ""), event }];
    const text: string = textOf(event);
    const pieces = piecesOf(event, text) ?? [];
    const { opencode_pieces: _, ...rest } = event;
    return pieces.map((piece) => ({
      lines: lines.replace(/data: [^\n]*/, ""),
      event: JSON.parse(JSON.stringify(rest).replace(JSON.stringify(text), () => JSON.stringify(piece))),
    }));
  });
}

function textOf(event: { delta?: unknown; choices?: [{ delta: Record<string, string> }] }): string {
  const { delta = event.choices?.[0].delta } = event;
  if (typeof delta === "string") return delta;
  const { content, reasoning_content, text } = delta as Record<string, string | null>;
  return content ?? reasoning_content ?? text ?? "";
}

/** What only counts events. */
function uncounted(parsed: Parsed[]): Parsed[] {
  return parsed.map(({ lines, event }) => ({
    lines,
    event: event && { ...event, sequence_number: 0, obfuscation: "" },
  }));
}

function joined(stream: string, cuts: number[] = []): string {
  const join = createDeltaJoin();
  const ends = [...cuts, stream.length];
  return ends
    .map((end, at) => Buffer.from(join(Buffer.from(stream.slice(ends[at - 1] ?? 0, end)))).toString())
    .join("");
}

describe.each([
  ["a chat", said],
  ["the thoughts of a chat", thought],
  ["an answer of Anthropic's", claude],
  ["a response of OpenAI's", gpt],
])("of %s", (_, make) => {
  it("joins the pieces of a text into one event", () => {
    const [before, after] = [make(words), joined(make(words))];
    expect(before.split("\n\n").length - after.split("\n\n").length).toBe(words.length - 1);
    expect(uncounted(apart(after))).toEqual(uncounted(apart(before)));
  });

  it("joins nothing that is not the same when it is taken apart, wherever what comes is cut", () => {
    const stream = make(any);
    const lines = [...stream.matchAll(/\n/g)].map(({ index }) => index + 1);
    for (let round = 0; round < 20; round++) {
      const cuts = lines.filter(() => random.chance(0.05));
      expect(uncounted(apart(joined(stream, cuts)))).toEqual(uncounted(apart(stream)));
    }
  });
});

it.each([
  ["one event", chat(chunk({ content: "a" }))],
  ["empty pieces", chat(chunk({ content: "" }), chunk({ content: "" }))],
  ["pieces of calls", chat(more("{"), more("}"))],
  [
    "texts beside the same call",
    chat(
      ...["a", "b"].map((content) =>
        chunk({ content, tool_calls: [{ index: 0, function: { arguments: " " } }] }),
      ),
    ),
  ],
  ["texts beside the same refusal", chat(...["a", "b"].map((content) => chunk({ content, refusal: "no" })))],
  ["texts of two kinds", chat(chunk({ content: "a" }), chunk({ reasoning_content: "b" }))],
  ["texts of two choices", chat(...[0, 1].map((index) => chunk({ content: "a" }, { index })))],
  [
    "texts with what they are likely to be",
    chat(...["a", "b"].map((content) => chunk({ content }, { logprobs: { content: [1] } }))),
  ],
  [
    "blocks of two",
    anthropic([
      [
        { type: "text", text: "" },
        { type: "text_delta", text: "a" },
      ],
      [
        { type: "text", text: "" },
        { type: "text_delta", text: "b" },
      ],
    ]),
  ],
  ["what is no JSON", 'data: {"choices":[{"delta":{"content":"\\x"}}]}\n\n'.repeat(2)],
  ["lines with returns", said(words).replaceAll("\n", "\r\n")],
])("leaves %s as they come, to the byte", (_, stream) => {
  expect(joined(stream)).toBe(stream);
});

it("looks into no long event: it is worth its cost, and might be made to be looked through for ever", () => {
  const many = 2_000_000;
  const long = [
    `{"choices":[{"delta":{"content":"${"\\n".repeat(3 * many)}"}}]}`,
    `{"choices":[{"delta":{${'"a":null,'.repeat(many)}"content":1}}]}`,
    `{${'"type":"response.output_text.delta",'.repeat(many)}"delta":1}`,
  ];
  for (const event of long) {
    const lines = Buffer.from(`data: ${event}\n\n`.repeat(2));
    expect(createDeltaJoin()(lines)).toBe(lines);
  }
});

it("takes nothing for pieces that does not make up the text", () => {
  expect(piecesOf({ opencode_pieces: [1, 2] }, "abc")).toEqual(["a", "bc"]);
  for (const pieces of [[1, 1], [4], [3, 0], ["3"], [-1, 4], "abc", undefined])
    expect(piecesOf({ opencode_pieces: pieces }, "abc")).toBeUndefined();
});

const wires = await startWires();
afterAll(wires.close);

describe.each([
  [COMPATIBLE, said],
  [OPENAI, gpt],
  [ANTHROPIC, claude],
])("a call by %s", (npm, make) => {
  const deltas = (events: ModelEvent[]) => events.filter((event) => event.type === "text-delta");

  it("tells of what came at once in few events, with each piece", async () => {
    wires.answer(make(words));
    const found = deltas(await collect(requestTo(wires.url, npm)));
    expect(found.flatMap(({ delta, pieces }) => pieces ?? [delta])).toEqual(words);
    expect(found.map(({ delta }) => delta).join("")).toBe(words.join(""));
    expect(found.length).toBeLessThan(10);
  });

  it("has no piece with half a character", async () => {
    wires.answer(make(any));
    const found = deltas(await collect(requestTo(wires.url, npm)));
    const pieces = found.flatMap(({ delta, pieces }) => pieces ?? [delta]);
    expect(pieces.join("")).toBe(any.join("").toWellFormed());
    expect(pieces.filter((piece) => !piece.isWellFormed())).toEqual([]);
  });
});
