import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { agentMethods } from "../gen/acp/methods.gen.js";
import { type Agent, serveAgent } from "./rpc/serve-agent.js";

/** Numbers in [0, 1), the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const handled = () => Promise.resolve({});
/** Serves every method with an empty result. */
const agent = Object.fromEntries(
  Object.values(agentMethods).map(({ handler }) => [handler, handled]),
) as unknown as Agent;

/** What a served agent writes, as parsed lines, when these lines come in. */
async function answersTo(lines: readonly (string | Buffer)[]): Promise<Record<string, unknown>[]> {
  const input = new PassThrough();
  let output = "";
  const { closed } = serveAgent({
    input,
    write: (text) => {
      output += text;
    },
    agent: () => agent,
    log: () => {},
  });
  for (const line of lines) {
    input.write(line);
    input.write("\n");
  }
  input.end();
  await closed;
  expect(output === "" || output.endsWith("\n")).toBe(true);
  return output
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const WRONG = [null, true, 0, -1, 1.5, "text", "", [], ["x"], {}, { x: 1 }, [[]]];

describe("an agent under fuzz", () => {
  it("answers random bytes with errors under no id", async () => {
    const random = generator(1);
    const lines = Array.from({ length: 500 }, () => {
      const bytes = Buffer.alloc(1 + Math.floor(random() * 200), 0);
      for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(random() * 256);
      return Buffer.from(bytes.map((byte) => (byte === 10 ? 11 : byte)));
    });
    const answers = await answersTo(lines);
    expect(answers.length).toBeGreaterThan(450);
    for (const answer of answers) expect(answer).toMatchObject({ jsonrpc: "2.0", id: null, error: {} });
  });

  it("answers every beginning of a message", async () => {
    const message = JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "session/new",
      params: { cwd: "/x", _meta: {} },
    });
    const lines = Array.from({ length: message.length - 1 }, (_, length) => message.slice(0, length + 1));
    const answers = await answersTo(lines);
    expect(answers).toHaveLength(lines.length);
    for (const answer of answers) expect(answer).toMatchObject({ id: null, error: { code: -32700 } });
  });

  it("answers a wrong value in every place of an envelope", async () => {
    const good = { jsonrpc: "2.0", id: 1, method: "session/list", params: {} };
    const lines = Object.keys(good).flatMap((name) =>
      WRONG.map((value) => JSON.stringify({ ...good, [name]: value })),
    );
    const answers = await answersTo(lines);
    // Each of them has an id, though not always one that can be answered to.
    expect(answers).toHaveLength(lines.length);
    for (const answer of answers) expect([1, null, ...WRONG]).toContainEqual(answer.id);
  });

  it.each(Object.entries(agentMethods))("answers wrong params of %s under its id", async (method) => {
    const fields = [
      "sessionId",
      "cwd",
      "mcpServers",
      "prompt",
      "configId",
      "value",
      "modeId",
      "modelId",
      "methodId",
    ];
    const more = [
      "protocolVersion",
      "clientCapabilities",
      "clientInfo",
      "cursor",
      "additionalDirectories",
      "_meta",
    ];
    const right = {
      sessionId: "s",
      cwd: "/",
      mcpServers: [],
      prompt: [],
      configId: "c",
      value: "v",
      modeId: "m",
    };
    const params = [
      undefined,
      ...WRONG,
      { __proto__: null, constructor: 1 },
      ...[...fields, ...more].flatMap((field) => WRONG.map((value) => ({ ...right, [field]: value }))),
      ...WRONG.map((value) => ({ ...right, prompt: [value], mcpServers: [value] })),
      ...WRONG.map((value) => ({
        ...right,
        prompt: [{ type: value }],
        mcpServers: [{ type: value, name: value }],
      })),
    ];
    const calls = params.map((value, index) => ({ jsonrpc: "2.0", id: index, method, params: value }));
    const answers = await answersTo(calls.map((value) => JSON.stringify(value)));
    expect(answers.map(({ id }) => id).sort((left, right) => Number(left) - Number(right))).toEqual(
      calls.map(({ id }) => id),
    );
    const codes = new Set(
      answers.flatMap(({ error }) => (error as { code: number } | undefined)?.code ?? []),
    );
    for (const code of codes) expect(code).toBe(-32602);
  });

  it("refuses a line of 40 MiB under its id, and serves one of 30 MiB and what comes after", async () => {
    const call = (id: string, size: number) =>
      JSON.stringify({
        jsonrpc: "2.0",
        id,
        method: "session/list",
        params: { _meta: { text: "x".repeat(size << 20) } },
      });
    const answers = await answersTo([call("over", 40), call("under", 30), call("small", 0)]);
    expect(answers).toMatchObject([
      { id: "over", error: { code: -32600 } },
      { id: "under", result: {} },
      { id: "small", result: {} },
    ]);
  });

  it("takes no property of an object's prototype for a method or a field", async () => {
    const answers = await answersTo([
      '{"jsonrpc":"2.0","id":1,"method":"constructor"}',
      '{"jsonrpc":"2.0","id":2,"method":"__proto__"}',
      '{"jsonrpc":"2.0","id":3,"method":"session/list","params":{"__proto__":{"cwd":7}}}',
      '{"__proto__":{"method":"session/list"},"jsonrpc":"2.0","id":4}',
    ]);
    expect(
      answers.map(({ id, error }) => [id, (error as { code: number } | undefined)?.code]).sort(),
    ).toEqual([
      [1, -32601],
      [2, -32601],
      [3, undefined],
      [4, -32600],
    ]);
  });

  it("answers under ids of many kinds, lines between them broken", async () => {
    const random = generator(2);
    const ids = Array.from({ length: 300 }, (_, index) =>
      random() < 0.5 ? index : `id ${index} "\\ \u2028`,
    );
    const lines = ids.flatMap((id) => {
      const line = JSON.stringify({ jsonrpc: "2.0", id, method: "session/list" });
      return [line, line.slice(0, Math.floor(random() * (line.length - 2)) + 1)];
    });
    const answers = await answersTo(lines);
    const answered = answers.filter((answer) => answer.id !== null);
    expect(new Set(answered.map(({ id }) => id))).toEqual(new Set(ids));
    expect(answers.filter((answer) => answer.id === null)).toHaveLength(ids.length);
  });
});
