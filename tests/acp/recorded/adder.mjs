// The MCP server of the recorded conversations: one tool that adds, and says what MCP_TEST is.
import { createInterface } from "node:readline";

const inputSchema = {
  type: "object",
  properties: { a: { type: "number" }, b: { type: "number" } },
  required: ["a", "b"],
};
const answers = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    serverInfo: { name: "adder", version: "1" },
    capabilities: { tools: {} },
  }),
  "tools/list": () => ({ tools: [{ name: "add", description: "Adds two numbers", inputSchema }] }),
  "tools/call": ({ arguments: { a, b } }) => ({
    content: [{ type: "text", text: `${a + b} env=${process.env.MCP_TEST}` }],
  }),
};

createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const answer = answers[method];
  const outcome = answer
    ? { result: answer(params) }
    : { error: { code: -32601, message: "no such method" } };
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, ...outcome })}\n`);
});
