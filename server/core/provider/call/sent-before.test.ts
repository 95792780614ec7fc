import { afterAll, describe, expect, it } from "vitest";
import { createRandom } from "../../../../tests/support/random.js";
import type { AssistantContent, ModelMessage } from "../model.js";
import { createSentBefore, type SentBefore } from "./sent-before.js";
import { createStreamModel } from "./stream.js";
import { ANTHROPIC, COMPATIBLE, READ, requestTo } from "./stream.support.js";
import {
  anthropic,
  chat,
  chunk,
  completed,
  ended,
  item,
  responses,
  startWires,
} from "./wire-shapes.support.js";

const OPENAI = "@ai-sdk/openai";
const wires = await startWires();
afterAll(wires.close);

const message = { type: "message", id: "msg_1", role: "assistant", content: [] };
const answers: Record<string, string> = {
  [COMPATIBLE]: chat(chunk({ content: "a" }), ended("stop")),
  [OPENAI]: responses(
    ...item(message, message, [{ type: "response.output_text.delta", item_id: "msg_1", delta: "a" }]),
    completed,
  ),
  [ANTHROPIC]: anthropic(
    [
      [
        { type: "text", text: "" },
        { type: "text_delta", text: "a" },
      ],
    ],
    "end_turn",
  ),
};

/** Counts what is sent to the package, and never shortens it. */
const plain: SentBefore = { send: async (options, _, send) => send(options), fetchWhole: (inner) => inner };

function counted(): SentBefore & { prompts: number[] } {
  const one = createSentBefore();
  const prompts: number[] = [];
  return {
    ...one,
    prompts,
    send: (options, about, send) =>
      one.send(options, about, (asked) => {
        prompts.push(asked.prompt.length);
        return send(asked);
      }),
  };
}

/** What somebody asks and is answered, in all the forms there are of it. */
function round(at: number, npm: string): ModelMessage[] {
  const random = createRandom(at);
  const text = random.pick([
    "word",
    'quoted " and \\ back',
    "half \ud83c",
    "ä🌊",
    "lines\nof\ttext",
    "  spaces  ",
  ]);
  const encrypted = random.chance(0.8) ? "e" : null;
  const [thought, said, call] = (
    {
      [COMPATIBLE]: [{}, {}, { google: { thoughtSignature: `s${at}` } }],
      [ANTHROPIC]: [
        { anthropic: { signature: `s${at}` } },
        {},
        { anthropic: { caller: { type: "direct" } } },
      ],
      [OPENAI]: [
        { openai: { itemId: `rs_${at}`, reasoningEncryptedContent: encrypted } },
        { openai: { itemId: `msg_${at}` } },
        { openai: { itemId: `fc_${at}` } },
      ],
    } as Record<string, Record<string, unknown>[]>
  )[npm] as [object, object, object];
  const given = (metadata: object) =>
    random.chance(0.7) ? { metadata: metadata as Record<string, unknown> } : {};
  const content: AssistantContent[] = [];
  if (random.chance(0.4)) content.push({ type: "reasoning", text: `thought ${at}`, ...given(thought) });
  if (random.chance(0.8)) content.push({ type: "text", text: `${text} ${at} `, ...given(said) });
  const calls = content.some(({ type }) => type === "text") ? random.int(0, 3) : 2;
  const ids = Array.from({ length: calls }, (_, index) => `call ${at} ${index}`);
  content.push(
    ...ids.map(
      (callID): AssistantContent => ({
        ...{ type: "tool-call", callID, tool: "read", input: { filePath: text } },
        ...given(call),
      }),
    ),
  );
  const failed = random.chance(0.3);
  return [
    { role: "user", content: Array.from({ length: random.int(1, 3) }, () => ({ type: "text", text })) },
    { role: "assistant", content },
    ...(calls > 0
      ? [
          {
            role: "tool" as const,
            content: ids.map((callID) => ({
              type: "tool-result" as const,
              callID,
              tool: "read",
              output: text,
              failed,
            })),
          },
        ]
      : []),
  ];
}

describe.each(Object.keys(answers))("a long conversation by %s", (npm) => {
  const base = requestTo(wires.url, npm, { tools: [READ] });
  const sentOf = async (
    stream: ReturnType<typeof createStreamModel>,
    messages: ModelMessage[],
    more = {},
  ) => {
    wires.answer(answers[npm] ?? "");
    for await (const _ of stream({ ...base, messages, ...more }));
    return wires.sent.at(-1);
  };
  const [sentBefore, whole] = [counted(), createStreamModel({ sentBefore: plain })];
  const short = createStreamModel({ sentBefore });
  const both = async (messages: ModelMessage[], more = {}) => {
    const sent = await sentOf(short, messages, more);
    expect(sent).toBe(await sentOf(whole, messages, more));
    return sentBefore.prompts.at(-1) ?? 0;
  };
  const messages = Array.from({ length: 150 }, (_, at) => round(at, npm)).flat();

  it("is sent to the byte as it would be, while the package is given little of it", async () => {
    expect(await both(messages)).toBeGreaterThan(messages.length);
    expect(await both(messages)).toBeLessThan(12);
    const growing = [...messages];
    for (let at = 1_000; at < 1_080; at++) {
      growing.push(...round(at, npm));
      expect(await both(growing)).toBeLessThan(20);
    }
  });

  it("is sent as it would be when it is taken back, goes on elsewhere, or is asked in another way", async () => {
    await both(messages);
    const back = messages.slice(
      0,
      messages.findLastIndex(({ role }) => role === "user"),
    );
    await both([...back, ...round(2_000, npm)]);
    const cut = messages.slice(0, 2 * Math.floor(messages.length / 3));
    await both([...cut, ...round(2_001, npm)]);
    await both(messages.slice(1));
    const options = {
      [COMPATIBLE]: { reasoningEffort: "low" },
      [OPENAI]: { store: true },
      [ANTHROPIC]: { sendReasoning: false },
    }[npm];
    await both(messages, { options });
    const continued = { options: { previousResponseId: "resp_1" } };
    await both(messages, continued);
    expect(await both([...messages, ...round(2_002, npm)], continued)).toBeGreaterThan(messages.length);
    await both(messages, { system: ["Another.", "And one."] });
  });

  it("is known on from what was said twice in a row", async () => {
    const said: ModelMessage = { role: "user", content: [{ type: "text", text: "unanswered" }] };
    const twice = [...messages.slice(0, 3), said, { ...said }, ...messages];
    await both(twice);
    expect(await both([...twice, ...round(4_000, npm)])).toBeLessThan(20);
  });

  it("that ends with answers in a row is sent as it would be, and known on", async () => {
    const answered: ModelMessage[] = Array.from({ length: 8 }, () => ({
      role: "assistant",
      content: [{ type: "text", text: "and" }],
    }));
    await both([...messages, ...answered]);
    expect(await both([...messages, ...answered, ...round(5_000, npm)])).toBeLessThan(30);
  });

  it("with calls that a code made is sent as it would be", async () => {
    const caller = { type: "code_execution_20250825", toolId: "srv_1" };
    const call = { type: "tool-call" as const, callID: "c1", tool: "read", input: {} };
    const made: ModelMessage[] = [
      { role: "user", content: [{ type: "text", text: "on" }] },
      { role: "assistant", content: [{ ...call, metadata: { anthropic: { caller } } }] },
      {
        role: "tool",
        content: [{ type: "tool-result", callID: "c1", tool: "read", output: "", failed: false }],
      },
    ];
    await both([...messages, ...made, ...messages.map((one) => ({ ...one }))]);
  });

  it("with a file in it is sent as it would be", async () => {
    const url = `data:application/pdf;base64,${Buffer.from("%PDF").toString("base64")}`;
    const file: ModelMessage = {
      role: "user",
      content: [{ type: "file", mime: "application/pdf", url, filename: "a.pdf" }],
    };
    const given = [...messages, file, ...round(3_000, npm).slice(1), ...messages.map((one) => ({ ...one }))];
    await both(given);
    expect(await both([...given, ...round(3_001, npm)])).toBeGreaterThan(messages.length);
  });
});

describe("a package", () => {
  const text = (at: number) => [{ type: "text" as const, text: `text ${at}` }];
  const prompt = Array.from({ length: 300 }, (_, at) => ({
    role: at % 2 ? ("assistant" as const) : ("user" as const),
    content: text(at),
  }));
  const about = () => ({ npm: COMPATIBLE, model: {} });
  const asBody = (messages: readonly unknown[]) =>
    messages
      .map((one) => {
        const { role, content } = one as (typeof prompt)[number];
        return `{"role":"${role}","content":"${content[0]?.text}"},`;
      })
      .join("");

  it("that writes texts in another form is asked once more with all of it, and never so again", async () => {
    const sent = createSentBefore();
    const bodies: unknown[] = [];
    const fetched = sent.fetchWhole(
      async (_, init) => {
        bodies.push(init?.body);
        return new Response();
      },
      { as: "bytes" },
    );
    const given: number[] = [];
    const other = about();
    for (let at = 0; at < 2; at++)
      await sent.send({ prompt }, other, (options) => {
        given.push(options.prompt.length);
        return fetched("x", { body: asBody(options.prompt).replaceAll('"role"', '"by"') });
      });
    expect(given).toEqual([302, 300, 300]);
    expect(bodies).toEqual(Array.from({ length: 2 }, () => asBody(prompt).replaceAll('"role"', '"by"')));
  });

  it("that fails is told of with what was asked for", async () => {
    const refused = Object.assign(new Error("no"), { requestBodyValues: {} as unknown });
    const sent = createSentBefore().send({ prompt }, about(), () => Promise.reject(refused));
    await expect(sent).rejects.toBe(refused);
    expect(refused.requestBodyValues).toBe(prompt);
  });

  it("whose calls somebody else makes gives them a text", async () => {
    const sent = createSentBefore();
    const bodies: unknown[] = [];
    const fetched = sent.fetchWhole(
      async (_, init) => {
        bodies.push(init?.body);
        return new Response();
      },
      { as: "text" },
    );
    const same = about();
    for (let at = 0; at < 2; at++)
      await sent.send({ prompt }, same, ({ prompt: given }) => fetched("x", { body: asBody(given) }));
    expect(bodies).toEqual([asBody(prompt), asBody(prompt)]);
  });
});

it("sends nobody its marks, whatever a package does with a call that has ended", async () => {
  const sentBefore = createSentBefore();
  const prompt = Array.from({ length: 400 }, (_, at) => ({
    role: at % 2 === 0 ? ("user" as const) : ("assistant" as const),
    content: [{ type: "text" as const, text: `${at}` }],
  }));
  let body = "";
  const send = async (options: { prompt: unknown[] }) => {
    expect(options.prompt.length).not.toBe(prompt.length);
    body = JSON.stringify(options.prompt);
  };
  await sentBefore.send({ prompt }, { npm: COMPATIBLE, model: {} }, send);
  const sent: unknown[] = [];
  const whole = sentBefore.fetchWhole(
    async (_, init) => {
      sent.push(init?.body);
      return new Response();
    },
    { as: "text" },
  );
  await expect((async () => whole("http://localhost", { body }))()).rejects.toThrow("has ended");
  expect(sent).toEqual([]);
});
