import { afterAll, describe, expect, it } from "vitest";
import { type ModelEvent, ModelFailure } from "../model.js";
import { BEDROCK, bedrock } from "./bedrock-shapes.support.js";
import { ANTHROPIC, COMPATIBLE, collect, READ, requestTo } from "./stream.support.js";
import {
  anthropic,
  args,
  BROKEN,
  called,
  chat,
  chunk,
  completed,
  ended,
  frames,
  incomplete,
  item,
  json,
  more,
  ONCE,
  parts,
  read,
  responses,
  type Shape,
  seen,
  sentBack,
  startWires,
} from "./wire-shapes.support.js";

const GOOGLE = "@ai-sdk/google";
const OPENAI = "@ai-sdk/openai";
const OPENROUTER = "@openrouter/ai-sdk-provider";

const chats: Shape[] = [
  {
    name: "arguments as an object",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(chunk({ role: "assistant", content: "" }), called("read", args), ended("tool_calls")),
    seen: { calls: [read], reason: "tool-calls" },
    back: "done",
  },
  {
    name: "an empty name beside a call that has one",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(called("read", json), called("", json, { index: 1, id: "c2" }), ended("tool_calls")),
    seen: { calls: [read, `invalid ${json}`], reason: "tool-calls" },
  },
  {
    name: "a blank name beside a call that has one",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(called("read", json), called("  ", json, { index: 1, id: "c2" }), ended("tool_calls")),
    seen: { calls: [read, `invalid ${json}`], reason: "tool-calls" },
  },
  {
    name: "null for a name beside a call that has one",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(
      called("read", json),
      called(null as never, json, { index: 1, id: "c2" }),
      ended("tool_calls"),
    ),
    seen: { calls: [read, `invalid ${json}`], reason: "tool-calls" },
  },
  {
    name: "no function at all, with its arguments behind it",
    npm: COMPATIBLE,
    body: chat(
      chunk({ tool_calls: [{ index: 0, id: "c1", type: "function" }] }),
      more(json),
      ended("tool_calls"),
    ),
    seen: { calls: [`invalid ${json}`], reason: "tool-calls" },
  },
  {
    name: "an empty object before the arguments' text",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(called("read", {}), more(json.slice(0, 9)), more(json.slice(9)), ended("tool_calls")),
    seen: { calls: [read], reason: "tool-calls" },
  },
  {
    name: "objects for calls whose numbers are words and whose ids are numbers",
    npm: COMPATIBLE,
    body: chat(
      called("read", args, { index: "0", id: 7 }),
      called("read", { nested: { arguments: { a: [1] } } }, { index: "1", id: 8 }),
      ended("tool_calls"),
    ),
    seen: { calls: [read, 'read {"nested":{"arguments":{"a":[1]}}}'], reason: "tool-calls" },
  },
  {
    name: "arguments that speak of arguments",
    npm: COMPATIBLE,
    body: chat(called("read", '{"text":"\\"arguments\\":{}, \\"tool_calls\\""}'), ended("tool_calls")),
    seen: { calls: ['read {"text":"\\"arguments\\":{}, \\"tool_calls\\""}'], reason: "tool-calls" },
  },
  {
    name: "a text that speaks of arguments",
    npm: COMPATIBLE,
    body: chat(chunk({ content: '{"tool_calls":[{"function":{"arguments":{}}}]}' }), ended("stop")),
    seen: { text: '{"tool_calls":[{"function":{"arguments":{}}}]}', reason: "stop" },
  },
  {
    name: "reasoning beside the completion, named",
    npm: COMPATIBLE,
    body: chat(
      chunk({ content: "ja" }),
      ended("stop", {
        prompt_tokens: 100,
        completion_tokens: 10,
        total_tokens: 160,
        completion_tokens_details: { reasoning_tokens: 50 },
      }),
    ),
    seen: { text: "ja", reason: "stop" },
    tokens: { total: 160, input: 100, output: 10, reasoning: 50 },
  },
  {
    name: "reasoning beside the completion, unnamed",
    npm: COMPATIBLE,
    body: chat(
      chunk({ content: "ja" }),
      ended("stop", { prompt_tokens: 100, completion_tokens: 10, total_tokens: 160 }),
    ),
    seen: { text: "ja", reason: "stop" },
    tokens: { total: 160, input: 100, output: 10, reasoning: 50 },
  },
  {
    name: "reasoning within the completion, in a chunk behind the end",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(chunk({ content: "ja" }), ended("stop"), {
      ...ended(null, {
        prompt_tokens: 100,
        completion_tokens: 60,
        total_tokens: 160,
        completion_tokens_details: { reasoning_tokens: 50 },
      }),
      choices: [],
    }),
    seen: { text: "ja", reason: "stop" },
    tokens: { total: 160, input: 100, output: 10, reasoning: 50 },
  },
  {
    name: "the limit inside a call",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(chunk({ content: "ja" }), called("read", json.slice(0, 13)), ended("length")),
    seen: { text: "ja", calls: ['read {"filePath":" !'], reason: "length" },
  },
  {
    name: "the limit inside the second call",
    npm: COMPATIBLE,
    body: chat(
      called("read", json),
      called("read", "", { index: 1, id: "c2" }),
      more(json.slice(0, 13), 1),
      ended("length"),
    ),
    seen: { calls: [read, 'read {"filePath":" !'], reason: "length" },
  },
  {
    name: "the limit right behind a call's name",
    npm: COMPATIBLE,
    body: chat(called("read", ""), ended("length")),
    seen: { calls: ["read  !"], reason: "length" },
  },
  ...["malformed_function_call", "unexpected_tool_call", "other", "error"].map((reason) => ({
    name: `the end of a gateway, ${reason}`,
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(chunk({ role: "assistant", content: "" }), ended(reason)),
    fails: ONCE,
  })),
  ...["", "\n ", null].map((content) => ({
    name: `an answer of nothing, ${JSON.stringify(content)}`,
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(chunk({ role: "assistant", content }), ended("stop")),
    fails: ONCE,
  })),
  {
    name: "thoughts and no answer",
    npm: COMPATIBLE,
    body: chat(chunk({ reasoning_content: "hm" }), ended("stop")),
    fails: ONCE,
  },
  {
    name: "a filter before the first word",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(chunk({ content: "" }), ended("content_filter")),
    fails: { retryable: false, name: "ContentFilterError" },
  },
  {
    name: "an early close inside a call",
    npm: [COMPATIBLE, OPENROUTER],
    body: frames(chunk({ content: "ja" }), called("read", json.slice(0, 13))),
    fails: BROKEN,
  },
  {
    name: "arguments that are no JSON",
    npm: [COMPATIBLE, OPENROUTER],
    body: chat(called("read", '{"filePath": ä.txt}'), ended("tool_calls")),
    seen: { calls: ['read {"filePath": ä.txt}'], reason: "tool-calls" },
  },
  {
    name: "an early close behind text",
    npm: OPENROUTER,
    body: frames(chunk({ content: "ja" })),
    fails: BROKEN,
  },
  {
    name: "a call of nothing",
    npm: COMPATIBLE,
    body: chat(called("list", {}), ended("tool_calls")),
    seen: { calls: ["list "], reason: "tool-calls" },
  },
  {
    name: "a call of nothing",
    npm: OPENROUTER,
    body: chat(called("list", {}), ended("tool_calls")),
    seen: { calls: ["list {}"], reason: "tool-calls" },
  },
  {
    name: "thoughts in details only",
    npm: COMPATIBLE,
    body: chat(
      chunk({ reasoning_details: [{ type: "reasoning.text", text: "hm " }] }),
      chunk({ reasoning_details: [{ type: "reasoning.summary", summary: "ah" }] }),
      chunk({ content: "ja" }),
      ended("stop"),
    ),
    seen: { text: "ja", thought: "hm ah", reason: "stop" },
  },
];

const late = { text: "", thoughtSignature: "bGF0ZQ==" };
const gemini: Shape[] = [
  { name: "an early close behind text", body: frames(parts([{ text: "ja" }])), fails: BROKEN },
  { name: "an early close before anything", body: "", fails: BROKEN },
  {
    name: "an early close inside an event",
    body: frames(parts([{ text: "ja" }]), parts([{ text: "nein" }], { finishReason: "STOP" })).slice(0, -60),
    fails: BROKEN,
  },
  ...["MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "OTHER", "TOO_MANY_TOOL_CALLS"].flatMap(
    (finishReason) => [
      { name: finishReason, body: frames({ candidates: [{ finishReason, index: 0 }] }), fails: ONCE },
      {
        name: `${finishReason} behind text`,
        body: frames(parts([{ text: "I will" }]), parts([], { finishReason })),
        fails: ONCE,
      },
    ],
  ),
  { name: "an answer of nothing", body: frames(parts([], { finishReason: "STOP" })), fails: ONCE },
  {
    name: "an answer of nothing but an empty text",
    body: frames(parts([{ text: "" }]), parts([{ text: "" }], { finishReason: "STOP" })),
    fails: ONCE,
  },
  {
    name: "the limit before the first word",
    body: frames(parts([{ text: "hm", thought: true }]), parts([], { finishReason: "MAX_TOKENS" })),
    fails: { retryable: false, name: "MessageOutputLengthError" },
  },
  ...["SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST"].map((finishReason) => ({
    name: finishReason,
    body: frames({ candidates: [{ finishReason, index: 0 }] }),
    fails: { retryable: false, name: "ContentFilterError" },
  })),
  {
    name: "a prompt that is blocked",
    body: frames({ promptFeedback: { blockReason: "SAFETY" }, usageMetadata: { promptTokenCount: 9 } }),
    fails: { retryable: false, name: "ContentFilterError" },
  },
  {
    name: "a late signature behind text",
    body: frames(parts([{ text: "ja" }]), parts([late], { finishReason: "STOP" })),
    seen: { text: "ja", reason: "stop" },
    back: '"text":"ja","thoughtSignature":"bGF0ZQ=="',
  },
  {
    name: "a late signature behind a thought",
    body: frames(
      parts([{ text: "hm", thought: true }]),
      parts([late]),
      parts([{ functionCall: { name: "read", args } }], { finishReason: "STOP" }),
    ),
    seen: { thought: "hm", calls: [read], reason: "tool-calls" },
    back: "bGF0ZQ==",
  },
  {
    name: "code that the provider ran",
    body: frames(
      parts([{ executableCode: { language: "PYTHON", code: "print(6)" } }]),
      parts([{ codeExecutionResult: { outcome: "OUTCOME_OK", output: "6" } }, { text: "Six." }], {
        finishReason: "STOP",
      }),
    ),
    seen: {
      text: "Six.",
      calls: ['*code_execution {"language":"PYTHON","code":"print(6)"}'],
      results: [JSON.stringify({ outcome: "OUTCOME_OK", output: "6" }, null, 2)],
      reason: "stop",
    },
  },
].map((shape) => ({ npm: GOOGLE, ...shape }));

const call = { type: "function_call", id: "fc_1", call_id: "call_1", name: "read", status: "completed" };
const begun = { ...call, arguments: "", status: "in_progress" };
const argument = (delta: string) => ({
  type: "response.function_call_arguments.delta",
  item_id: "fc_1",
  delta,
});
const message = { type: "message", id: "msg_1", role: "assistant", content: [] };
const word = (delta: string) => ({
  type: "response.output_text.delta",
  item_id: "msg_1",
  content_index: 0,
  delta,
});
const thought = { type: "reasoning", id: "rs_1", summary: [], encrypted_content: null };
const rawThought = (delta: string) => ({
  type: "response.reasoning_text.delta",
  item_id: "rs_1",
  content_index: 0,
  delta,
});
const said = item(message, message, [word("j"), word("a")]);
const search = {
  type: "web_search_call",
  id: "ws_1",
  status: "completed",
  action: { type: "search", query: "q" },
};

const shell = {
  type: "shell_call",
  ...{ id: "sh_1", call_id: "call_sh", status: "completed", action: { commands: ["uname"] } },
};
const shellOutput = {
  type: "shell_call_output",
  ...{ id: "sho_1", call_id: "call_sh", status: "completed" },
  output: [{ outcome: { type: "exit", exit_code: 0 }, stdout: "Linux", stderr: "" }],
};

const openai: Shape[] = [
  { name: "an early close behind text", body: responses(...said), fails: BROKEN },
  {
    name: "an early close inside a call",
    body: responses(...item(begun, undefined, [argument(json.slice(0, 13))])),
    fails: BROKEN,
  },
  {
    name: "an early close before anything",
    body: responses(),
    fails: BROKEN,
  },
  {
    name: "arguments as an object",
    body: responses(...item(begun, { ...call, arguments: args }), completed),
    seen: { calls: [read], reason: "tool-calls" },
    back: "call_1",
  },
  {
    name: "the limit inside a call",
    body: responses(
      ...item(begun, { ...call, arguments: json.slice(0, 13), status: "incomplete" }, [
        argument(json.slice(0, 13)),
      ]),
      incomplete("max_output_tokens"),
    ),
    seen: { calls: ['read {"filePath":" !'], reason: "length" },
  },
  {
    name: "the limit inside a call that never ends",
    body: responses(
      ...item(begun, undefined, [argument(json.slice(0, 13))]),
      incomplete("max_output_tokens"),
    ),
    seen: { calls: ['read {"filePath":" !'], reason: "length" },
  },
  {
    name: "raw reasoning",
    body: responses(...item(thought, thought, [rawThought("hm "), rawThought("ah")]), ...said, completed),
    seen: { text: "ja", thought: "hm ah", reason: "stop" },
  },
  {
    name: "raw reasoning beside its summary",
    body: responses(
      ...item(thought, thought, [
        { type: "response.reasoning_summary_part.added", ...{ item_id: "rs_1", summary_index: 0 } },
        {
          type: "response.reasoning_summary_text.delta",
          ...{ item_id: "rs_1", summary_index: 0, delta: "In short." },
        },
        rawThought("hm"),
      ]),
      ...said,
      completed,
    ),
    seen: { text: "ja", thought: "In short.", reason: "stop" },
  },
  { name: "an answer of nothing", body: responses(completed), fails: ONCE },
  {
    name: "raw reasoning and no answer",
    body: responses(...item(thought, thought, [rawThought("hm")]), completed),
    fails: ONCE,
  },
  {
    name: "a filter before the first word",
    body: responses(incomplete("content_filter")),
    fails: { retryable: false, name: "ContentFilterError" },
  },
  {
    name: "a search that the provider ran",
    body: responses(...item({ ...search, status: "in_progress" }, search), ...said, completed),
    seen: {
      text: "ja",
      calls: ["*web_search {}"],
      results: [JSON.stringify({ action: { type: "search", query: "q" } }, null, 2)],
      reason: "stop",
    },
  },
  ...(["searching", "in_progress", "failed"] as const).map((status) => ({
    name: `a search that the provider tells of while it is ${status}`,
    body: responses(...item(search, { ...search, status }), ...said, completed),
    seen: {
      text: "ja",
      calls: ["*web_search {}"],
      results: [status === "failed" ? '! {\n  "status": "failed"\n}' : ""],
      reason: "stop",
    },
  })),
  {
    name: "a command that the provider ran and does not call its own",
    body: responses(...item(shell, shell), ...item(shellOutput, shellOutput, [], 1), ...said, completed),
    seen: {
      text: "ja",
      calls: ['*shell {"action":{"commands":["uname"]}}'],
      results: [expect.stringContaining("Linux")] as never,
      reason: "stop",
    },
  },
  {
    name: "a command of the provider's beside a call of ours",
    body: responses(
      ...item(shell, shell),
      ...item(begun, { ...call, arguments: json }, [argument(json)], 1),
      ...item(shellOutput, shellOutput, [], 2),
      completed,
    ),
    seen: {
      calls: [read, '*shell {"action":{"commands":["uname"]}}'],
      results: [expect.stringContaining("Linux")] as never,
      reason: "tool-calls",
    },
  },
  {
    name: "a command that nobody has run",
    body: responses(...item(shell, shell), completed),
    seen: { calls: ['shell {"action":{"commands":["uname"]}}'], reason: "tool-calls" },
  },
  ...(
    [
      [completed, "stop"],
      [incomplete("max_output_tokens"), "length"],
    ] as const
  ).map(([end, reason]) => ({
    name: `an event that cannot be read before an end of ${reason}`,
    body: responses(...said, { type: "response.output_text.annotation.added", annotation: {} }, end),
    seen: { text: "ja", reason },
  })),
  {
    name: "an event that cannot be read behind a call",
    body: responses(
      ...item(begun, { ...call, arguments: json }, [argument(json)]),
      { type: "response.output_text.annotation.added", annotation: {} },
      completed,
    ),
    seen: { calls: [read], reason: "tool-calls" },
  },
].map((shape) => ({ npm: OPENAI, ...shape }));

const text = (words: string): [object, object] => [
  { type: "text", text: "" },
  { type: "text_delta", text: words },
];
const use = { type: "tool_use", id: "t1", name: "read", input: {} };
const partial = (partial_json: string) => ({ type: "input_json_delta", partial_json });
const server = { type: "server_tool_use", id: "s1", name: "web_search", input: {} };
const claude: Shape[] = [
  { name: "an early close behind text", body: anthropic([text("ja")]), fails: BROKEN },
  {
    name: "an early close inside a call",
    body: anthropic([[use, partial(json.slice(0, 13))]]),
    fails: BROKEN,
  },
  {
    name: "the limit inside a call",
    body: anthropic([text("ja"), [use, partial(""), partial(json.slice(0, 13))]], "max_tokens"),
    seen: { text: "ja", calls: ['read {"filePath":" !'], reason: "length" },
  },
  {
    name: "the limit inside a call that was given as an object",
    body: anthropic([[{ ...use, input: args }]], "tool_use"),
    seen: { calls: [read], reason: "tool-calls" },
  },
  { name: "an answer of nothing", body: anthropic([], "end_turn"), fails: ONCE },
  {
    name: "a refusal",
    body: anthropic([], "refusal"),
    fails: { retryable: false, name: "ContentFilterError" },
  },
  {
    name: "no room for an answer",
    body: anthropic([], "model_context_window_exceeded"),
    fails: { retryable: false, name: "ContextOverflowError" },
  },
  {
    name: "a search that the provider ran",
    body: anthropic(
      [
        [server, partial('{"query":"q"}')],
        [
          {
            type: "web_search_tool_result",
            tool_use_id: "s1",
            content: { type: "web_search_tool_result_error", error_code: "unavailable" },
          },
        ],
        text("ja"),
      ],
      "end_turn",
    ),
    seen: {
      text: "ja",
      calls: ['*web_search {"query":"q"}'],
      results: [
        `! ${JSON.stringify({ type: "web_search_tool_result_error", errorCode: "unavailable" }, null, 2)}`,
      ],
      reason: "stop",
    },
  },
].map((shape) => ({ npm: ANTHROPIC, ...shape }));

const shapes = [...chats, ...gemini, ...openai, ...claude, ...bedrock].flatMap(({ npm, ...shape }) =>
  [npm].flat().map((one) => ({ npm: one, ...shape })),
);

const wires = await startWires();
afterAll(wires.close);

const request = (npm: string) => requestTo(wires.url, npm, { tools: [READ] });

async function outcome(npm: string) {
  const events: ModelEvent[] = await collect(request(npm)).catch((error: unknown) => {
    if (!(error instanceof ModelFailure)) throw error;
    const { once, retryable } = error;
    return { once, retryable, name: error.error.name } as never;
  });
  return events;
}

describe.each([...new Set(shapes.map(({ npm }) => npm))])("answers of %s", (npm) => {
  it.each(shapes.filter((shape) => shape.npm === npm))("$name", async (shape) => {
    for (const seed of [undefined, 1, 2]) {
      const type = npm === BEDROCK ? { type: "application/vnd.amazon.eventstream" } : {};
      wires.answer(shape.body, { ...(seed !== undefined && { seed }), ...type });
      const events = await outcome(npm);
      if (shape.fails) {
        expect(events, `seed ${seed}`).toMatchObject(shape.fails);
        continue;
      }
      expect(seen(events), `seed ${seed}`).toEqual(shape.seen);
      if (shape.tokens) expect(events.at(-1)).toMatchObject({ tokens: shape.tokens });
      if (shape.back === undefined || seed !== undefined) continue;
      await collect({ ...request(npm), messages: sentBack(events) }).catch(() => undefined);
      expect(wires.sent.at(-1)).toContain(shape.back);
    }
  });
});
