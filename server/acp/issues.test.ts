import { expect, it } from "vitest";
import { agentMethods } from "../gen/acp/methods.gen.js";
import { fieldIssues, issuesText } from "./issues.js";

const session = { cwd: "/", mcpServers: [] as unknown[] };
const prompt = (block: unknown) => ({ sessionId: "s", prompt: [block] });

it.each([
  ["session/prompt", prompt({ type: "text", text: 7 }), "prompt[0].text: expected string, received number"],
  ["session/prompt", prompt({ type: "image", data: "x" }), "prompt[0].mimeType: required"],
  ["session/prompt", { prompt: [] }, "sessionId: required"],
  ["session/set_mode", [1], "expected object, received array"],
  [
    "session/new",
    { ...session, mcpServers: [{ name: "a", command: "x", args: "y", env: [] }] },
    "mcpServers[0].args: expected array, received string",
  ],
  [
    "session/new",
    { ...session, mcpServers: [{ name: "a", type: "http", url: 3, headers: [] }] },
    "mcpServers[0].url: expected string, received number",
  ],
] as const)("%s with %j: %s", (method, params, words) => {
  const read = agentMethods[method]?.params().safeParse(params);
  expect(issuesText(fieldIssues(read?.error?.issues ?? [], params))).toBe(words);
});

it("tells no more than fifty", () => {
  const params = prompt(undefined);
  const many = { ...params, prompt: Array(1000).fill({ type: "text" }) };
  const read = agentMethods["session/prompt"]?.params().safeParse(many);
  expect(read?.error?.issues).toHaveLength(1000);
  expect(fieldIssues(read?.error?.issues ?? [], many)).toHaveLength(50);
});
