// An MCP server over stdio, without any package, that misbehaves when its environment asks it to:
// MCP_DELAY (ms before it answers the handshake), MCP_CRASH (ends at once), MCP_STUBBORN (ends only by SIGKILL),
// MCP_CHILD (starts a process that does the same), MCP_MALFORMED (offers tools that are none), MCP_LOG (a file: its pids and what it is asked).
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

const { MCP_DELAY, MCP_CRASH, MCP_STUBBORN, MCP_CHILD, MCP_LOG, MCP_MALFORMED } = process.env;
const note = (...words) => MCP_LOG && appendFileSync(MCP_LOG, `${words.join(" ")}\n`);
note("pid", process.pid);

if (MCP_CRASH) {
  process.stderr.write("loading the index\nno index at /nowhere\n");
  process.exit(3);
}
if (MCP_STUBBORN) {
  process.on("SIGTERM", () => note("SIGTERM"));
  setInterval(() => undefined, 1000);
}
if (MCP_CHILD) {
  const child = spawn("sh", ["-c", "trap '' TERM; sleep 1000 & wait; sleep 1000"], { stdio: "ignore" });
  note("pid", child.pid);
}
process.stdout.write("a greeting that is no message\n");

const questions = new Map();
const text = (value) => ({ content: [{ type: "text", text: value }] });
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const any = { type: "object", additionalProperties: true };
const tools = {
  echo: {
    inputSchema: { type: "object", properties: { text: { type: ["string", "null"] } }, required: ["text"] },
    call: ({ text: given }) => text(`echo: ${given}`),
  },
  environment: { call: ({ name }) => text(`${name}=${process.env[name] ?? "(unset)"}`) },
  fail: { call: () => ({ ...text("the shelf is empty"), isError: true }) },
  long: { call: () => text(Array.from({ length: 5000 }, (_, at) => `line ${at}`).join("\n")) },
  picture: {
    call: () => ({
      content: [
        { type: "text", text: "a pixel" },
        { type: "image", data: pixel, mimeType: "image/png" },
        { type: "resource", resource: { uri: "note://inner", text: "an inner note" } },
        { type: "resource_link", uri: "note://far", name: "far" },
      ],
    }),
  },
  structured: { call: () => ({ content: [], structuredContent: { answer: 42 } }) },
  steps: {
    async call(_, { progress }) {
      progress({ progress: 1, total: 2, message: "halfway" });
      await pause(150);
      return text("done");
    },
  },
  wait: { call: () => new Promise(() => undefined) },
  crash: { call: () => process.exit(4) },
  grow: {
    call() {
      tools.grown = { call: () => text("grown") };
      send({ method: "notifications/tools/list_changed" });
      return text("grew");
    },
  },
  ask: {
    async call({ complete, ...params }) {
      const { action, content } = await ask(params);
      if (complete)
        send({ method: "notifications/elicitation/complete", params: { elicitationId: complete } });
      return text(`${action} ${JSON.stringify(content ?? {})}`);
    },
  },
  look: {
    annotations: { readOnlyHint: true },
    inputSchema: { type: "object", properties: { path: { type: "string" } } },
    call: ({ path }) => text(`looked at ${path}`),
  },
  "odd name/with dots.": { call: () => text("odd") },
};

const properties = {
  good: { type: "string" },
  odd: { type: "text" },
  none: 5,
  list: { type: "array", items: 7 },
};
const malformed = MCP_MALFORMED
  ? [
      ...[null, "a tool", { description: "No name.", inputSchema: any }, { name: 5, inputSchema: any }],
      { name: "bad", description: 7, inputSchema: { type: "object", properties, required: "good" } },
      { name: "bare" },
      { name: "text", inputSchema: { type: "string" }, outputSchema: "none", annotations: "none" },
      { name: "echo", description: "The second of its name.", inputSchema: any },
    ]
  : [];

const answers = {
  async initialize({ protocolVersion }) {
    await pause(Number(MCP_DELAY ?? 0));
    return {
      protocolVersion,
      serverInfo: { name: "scripted", version: "1" },
      capabilities: { tools: { listChanged: true }, resources: {}, prompts: {} },
    };
  },
  ping: () => ({}),
  "tools/list": () => ({
    tools: [
      ...Object.entries(tools).map(([name, { inputSchema = any, annotations }]) => ({
        name,
        description: `Does ${name}.`,
        inputSchema,
        ...(annotations && { annotations }),
      })),
      ...malformed,
    ],
  }),
  "tools/call": ({ name, arguments: given = {}, _meta }) =>
    tools[name].call(given, {
      progress: (value) =>
        send({ method: "notifications/progress", params: { progressToken: _meta?.progressToken, ...value } }),
    }),
  "resources/list": () => ({
    resources: [{ uri: "note://one", name: "one", mimeType: "text/plain", description: "The first." }],
  }),
  "resources/templates/list": () => ({ resourceTemplates: [{ uriTemplate: "note://{name}", name: "note" }] }),
  "resources/read": ({ uri }) => ({ contents: [{ uri, text: `the text of ${uri}` }] }),
  "prompts/list": () => ({
    prompts: [{ name: "greet", arguments: [{ name: "who", required: true }] }, ...malformed],
  }),
  "prompts/get": ({ arguments: { who } }) => ({
    messages: [{ role: "user", content: { type: "text", text: `Greet ${who}.` } }],
  }),
};

/** A question to the client; the answer, or the error as one. */
function ask(params) {
  const id = `q${questions.size}`;
  send({ id, method: "elicitation/create", params });
  return new Promise((resolve) => questions.set(id, resolve));
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params, result, error } = JSON.parse(line);
  if (method === undefined) {
    questions.get(id)?.(result ?? { action: `refused ${error?.code}` });
    continue;
  }
  note(method, params?.name ?? "");
  if (method === "initialize") note("capabilities", JSON.stringify(params.capabilities));
  if (id === undefined) continue;
  Promise.resolve(answers[method]?.(params))
    .then((result) => send({ id, result }))
    .catch((error) => send({ id, error: { code: -32603, message: String(error) } }));
}
note("input closed");
