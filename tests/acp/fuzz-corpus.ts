import { agentMethods } from "../../server/gen/acp/methods.gen.js";
import { createRandom } from "../support/random.js";

export interface Corpus {
  bytes: Buffer[];
  /** Each of them has to be answered under its id. */
  ids: (number | string)[];
}

const wrong = [null, true, -1.5, 1e300, "", "__proto__", ["x"], [[null]], { x: 1 }];
const nested = (depth: number) => `${'{"_meta":'.repeat(depth)}{}${"}".repeat(depth)}`;

/** Every param that some method has, with a value that is right for a session of this id. */
const right = (sessionId: string, cwd: string) => ({
  sessionId,
  cwd,
  mcpServers: [],
  additionalDirectories: [],
  prompt: [{ type: "text", text: "x" }],
  configId: "mode",
  value: "build",
  modeId: "build",
  modelId: "scripted/one",
  methodId: "opencode-login",
  protocolVersion: 1,
  clientCapabilities: {},
  clientInfo: { name: "fuzz", version: "1" },
  cursor: undefined,
  _meta: {},
});

/** Wrong values in every field of every method; `end` is sent after all others. */
export function wrongFields(sessionId: string, cwd: string): Corpus {
  const base = right(sessionId, cwd);
  // They end what the others are about.
  const last = ["session/close", "session/delete", "logout"];
  const rank = (method: string) => last.indexOf(method);
  const methods = Object.entries(agentMethods)
    .filter(([, { kind }]) => kind === "request")
    .map(([method]) => method)
    .sort((a, b) => rank(a) - rank(b));
  const calls = methods.flatMap((method) => [
    ...wrong.map((params) => ({ method, params })),
    ...Object.keys(base).flatMap((field) =>
      wrong.map((value) => ({ method, params: { ...base, [field]: value } })),
    ),
    ...wrong.map((value) => ({
      method,
      params: {
        ...base,
        prompt: [{ type: value, text: value }],
        mcpServers: [{ name: value, command: value }],
      },
    })),
  ]);
  const lines = calls.map((call, id) => `${JSON.stringify({ jsonrpc: "2.0", id, ...call })}\n`);
  return { bytes: lines.map((line) => Buffer.from(line)), ids: calls.map((_, id) => id) };
}

/** Lines that are odd in their bytes, some of them messages all the same. */
export function oddBytes(seed: number): Corpus {
  const random = createRandom(seed);
  const ids: string[] = [];
  const list = (rest = "") => {
    const id = `odd ${ids.length}`;
    ids.push(id);
    return `{"jsonrpc":"2.0","id":"${id}","method":"session/list"${rest}}`;
  };
  const texts = [
    `\uFEFF${list()}\n`,
    `${list()}\r\n`,
    `  ${list()}  \n`,
    `${list(',"params":{"__proto__":{"cwd":7},"constructor":1}')}\n`,
    `${list(String.raw`,"params":{"cwd":"\ud800 \udfff \u0000"}`)}\n`,
    `${list(`,"params":${nested(50_000)}`)}\n`,
    `${list(`,"params":{"_meta":{"deep":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`)}\n`,
    `${list(`,"params":{"cwd":"${"x".repeat(1 << 20)}"}`)}\n`,
    "\n\r\n \t \n",
    'null\ntrue\n0\n"text"\n[]\n{}\n',
    `${"[".repeat(100_000)}\n`,
    '{"jsonrpc":"2.0","id":{},"method":"session/list"}\n{"jsonrpc":"2.0","id":1e400,"method":"session/list"}\n',
    '{"jsonrpc":"2.0","id":7,"result":{}}\n{"jsonrpc":"2.0","id":8,"error":null}\n',
    "\u0000\u0000\n\u2028\n",
  ];
  const noise = Array.from({ length: 200 }, () => {
    const bytes = Buffer.from(Array.from({ length: random.int(1, 300) }, () => random.int(0, 255)));
    return Buffer.concat([bytes, Buffer.from("\n")]);
  });
  const cut = Array.from({ length: 100 }, () => {
    const line = `{"jsonrpc":"2.0","id":1,"method":"session/prompt","params":{"sessionId":"s","prompt":[]}}`;
    return Buffer.from(`${line.slice(0, random.int(1, line.length - 1))}\n`);
  });
  const invalid = Buffer.concat([
    Buffer.from(list(',"params":{"cwd":"').replace(/\}$/, "")),
    Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
    Buffer.from('"}}\n'),
  ]);
  const huge = Buffer.from(`${list(`,"params":{"_meta":"${"x".repeat(33 << 20)}"}`)}\n`);
  return { bytes: [...texts.map((text) => Buffer.from(text)), ...noise, ...cut, invalid, huge], ids };
}
