import type { AssistantMessage, Message, Part, ToolState } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../catalogue/catalogue.js";
import { demoProvider } from "../demo/provider.js";
import { toModelMessages } from "./model-messages.js";

const claude = (await loadCatalogue()).provider("anthropic")?.models["claude-haiku-4-5"];
const demo = demoProvider().models.demo;
if (!claude || !demo) throw new Error("the catalogue lost a model");

const ids = { id: "prt_1", sessionID: "ses_1", messageID: "msg_1" };
const user: Message = {
  id: "msg_1",
  sessionID: "ses_1",
  role: "user",
  time: { created: 1 },
  agent: "build",
  model: { providerID: "anthropic", modelID: claude.id },
};
const assistant: AssistantMessage = {
  id: "msg_2",
  sessionID: "ses_1",
  role: "assistant",
  time: { created: 2 },
  parentID: "msg_1",
  providerID: "anthropic",
  modelID: claude.id,
  mode: "build",
  agent: "build",
  path: { cwd: "/", root: "/" },
  cost: 0,
  tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
};
const text = (value: string, more: object = {}): Part => ({ ...ids, type: "text", text: value, ...more });
const file = (mime: string, url: string, filename = "a"): Part => ({
  ...ids,
  type: "file",
  mime,
  url,
  filename,
});
const thought: Part = {
  ...ids,
  type: "reasoning",
  text: "hmm",
  time: { start: 1 },
  metadata: { anthropic: { signature: "s" } },
};
const tool = (callID: string, state: ToolState): Part => ({
  ...ids,
  type: "tool",
  callID,
  tool: "read",
  state,
});
const completed = (more: object = {}, time: object = {}): ToolState => ({
  status: "completed",
  input: { filePath: "a" },
  output: "content",
  title: "a",
  metadata: {},
  time: { start: 1, end: 2, ...time },
  ...more,
});
const PNG = "data:image/png;base64,AAAA";

describe("user messages", () => {
  it("keeps what was said and marks what was added, leaves out ignored and empty parts", () => {
    const parts = [
      text("hi"),
      text("added", { synthetic: true }),
      text("not this", { ignored: true }),
      text(" "),
    ];
    expect(toModelMessages([{ info: user, parts }], claude)).toEqual([
      {
        role: "user",
        content: [
          { type: "text", text: "hi" },
          { type: "text", text: "added", synthetic: true },
        ],
      },
    ]);
    expect(toModelMessages([{ info: user, parts: [text("")] }], claude)).toEqual([]);
  });

  it("sends media to a model that reads it and tells another what it misses", () => {
    const history = [{ info: user, parts: [file("image/png", PNG, "shot.png")] }];
    expect(toModelMessages(history, claude)).toEqual([
      { role: "user", content: [{ type: "file", mime: "image/png", url: PNG, filename: "shot.png" }] },
    ]);
    const [message] = toModelMessages(history, demo);
    expect(JSON.stringify(message)).toMatch(/shot\.png \(image\/png\) left out/);
    const empty = toModelMessages(
      [{ info: user, parts: [file("image/png", "data:image/png;base64,")] }],
      claude,
    );
    expect(JSON.stringify(empty)).toContain("it is empty");
  });

  it("puts the text of a text file in its place, unless it stands there already", () => {
    const attached = file("text/plain", `data:text/plain;base64,${btoa("line one")}`, "n.txt");
    expect(JSON.stringify(toModelMessages([{ info: user, parts: [attached] }], claude))).toContain(
      "line one",
    );
    const expanded = [attached, text("content of n.txt", { synthetic: true })];
    const [message] = toModelMessages([{ info: user, parts: expanded }], claude);
    expect(message?.content).toHaveLength(1);
    const missing = toModelMessages([{ info: user, parts: [file("text/plain", "file:///x")] }], claude);
    expect(JSON.stringify(missing)).toContain("could not be read");
  });
});

describe("assistant messages", () => {
  it("follows every call with a result, whatever became of it", () => {
    const parts = [
      text("look"),
      tool("c1", completed()),
      tool("c2", { status: "pending", input: {}, raw: "{" }),
      tool("c3", { status: "running", input: {}, time: { start: 1 } }),
      tool("c4", { status: "error", input: {}, error: "no such file", time: { start: 1, end: 2 } }),
      tool("c5", completed({}, { compacted: 3 })),
    ];
    const [message, results] = toModelMessages([{ info: assistant, parts }], claude);
    expect(message?.content.map(({ type }) => type)).toEqual(["text", ...Array(5).fill("tool-call")]);
    expect(results?.role).toBe("tool");
    expect(results?.content).toMatchObject([
      { callID: "c1", output: "content", failed: false },
      { callID: "c2", output: "[Tool execution was interrupted]", failed: true },
      { callID: "c3", output: "[Tool execution was interrupted]", failed: true },
      { callID: "c4", output: "no such file", failed: true },
      { callID: "c5", output: "[Output removed to save space]", failed: false },
    ]);
  });

  it("hands reasoning and signatures back to the same model only", () => {
    const call = { ...tool("c1", completed()), metadata: { anthropic: { x: 1 } } } as Part;
    const parts = [thought, text("so"), call];
    const [own] = toModelMessages([{ info: assistant, parts }], claude);
    expect(own?.content).toMatchObject([
      { type: "reasoning", text: "hmm", metadata: { anthropic: { signature: "s" } } },
      { type: "text" },
      { type: "tool-call", metadata: { anthropic: { x: 1 } } },
    ]);
    const [other] = toModelMessages([{ info: { ...assistant, modelID: "another" }, parts }], claude);
    expect(other?.content.map(({ type }) => type)).toEqual(["text", "tool-call"]);
    expect(JSON.stringify(other)).not.toContain("metadata");
  });

  it("keeps a cut answer with content and drops one without", () => {
    const error = { name: "MessageAbortedError" as const, data: { message: "Aborted" } };
    const cut = { ...assistant, error };
    expect(toModelMessages([{ info: cut, parts: [thought, text("half")] }], claude)).toHaveLength(1);
    expect(toModelMessages([{ info: cut, parts: [thought, text("")] }], claude)).toEqual([]);
    expect(toModelMessages([{ info: cut, parts: [] }], claude)).toEqual([]);
  });

  it("attaches to a result only what the model can read", () => {
    const attachments = [
      { ...ids, type: "file", mime: "image/png", url: PNG },
      { ...ids, type: "file", mime: "video/mp4", url: "data:video/mp4;base64,AA" },
    ];
    const parts = [tool("c1", completed({ attachments }))];
    const [, results] = toModelMessages([{ info: assistant, parts }], claude);
    expect(results?.content[0]).toMatchObject({ attachments: [{ mime: "image/png", url: PNG }] });
    const [, blind] = toModelMessages([{ info: assistant, parts }], demo);
    expect(blind?.content[0]).not.toHaveProperty("attachments");
  });
});
