import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { fold, outline } from "../support/outline.js";
import { scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.messages");

const { model, server, app, log } = await useScriptedServer((model) => ({
  config: scriptedConfig(model),
  files: {
    "a.txt": "alpha\n",
    "b.txt": "beta\n",
    "c.txt": "gamma\n",
    "AGENTS.md": "Whistle.",
    "packages/web/AGENTS.md": "Use tabs.",
    "packages/web/src/CLAUDE.md": "No classes.",
    "packages/web/src/app.ts": "let app;\n",
    "packages/web/src/page.ts": "let page;\n",
    "packages/web/node_modules/dep/AGENTS.md": "Obey the dependency.",
    "packages/web/node_modules/dep/index.js": "0;\n",
  },
}));

/** Runs one turn over these steps; gives its messages, and the messages each model call after the first was sent. */
async function turn(...steps: ScriptedStep[]) {
  const { id } = await app.session({ title: "tools" });
  const from = model.requests.length;
  model.script(...steps);
  const answer = await app.prompt(id, "go");
  await log.session(id).first("session.idle");
  const messages = await app.messages(id);
  const tools = toolsOf(messages.flatMap(({ parts }) => parts));
  const sent = (at: number) =>
    model.requests[from + at]?.body.messages as { role: string; content: string }[];
  return { id, answer, messages, tools, sent, calls: model.requests.length - from };
}

const use = (name: string, input: unknown, id?: string) => ({ name, input, ...(id !== undefined && { id }) });
const done = { text: "Done." };

describe("a turn with tools", () => {
  it("has one assistant message a model call, and adds up in the session", async () => {
    verifies("prompt.steps", "prompt.events");
    const { id, answer, messages } = await turn(
      { text: "I read.", toolCalls: [use("read", { filePath: "a.txt" })] },
      { toolCalls: [use("write", { filePath: "d.txt", content: "delta" })] },
      done,
    );
    const [user, ...assistants] = messages;
    expect(assistants.map(({ info }) => info)).toMatchObject(
      ["tool-calls", "tool-calls", "stop"].map((finish) => ({ finish, parentID: user?.info.id })),
    );
    expect(assistants.at(-1)).toEqual(answer);
    expect(assistants[0]?.parts.map(({ type }) => type)).toEqual([
      "step-start",
      "text",
      "tool",
      "step-finish",
    ]);
    expect(server.workspace.read("project/d.txt")).toBe("delta");
    const { data: session } = await app.client.session.get({ sessionID: id });
    expect(session?.tokens).toMatchObject({ input: 30, output: 15 });
    expect(session?.cost).toBe(60);
    expect(fold(log.session(id).events())).toEqual(messages);
    const busy = outline(log.session(id).events()).filter((one) => one.startsWith("status"));
    expect(busy).toEqual(["status busy", "status idle"]);
  });

  it("runs the calls of one answer at the same time and sends their results back in order", async () => {
    verifies("prompt.tools.parallel");
    const { id, tools, sent } = await turn(
      {
        toolCalls: [
          // The first ends only when the second has run.
          use("bash", { command: "until [ -e flag ]; do sleep 0.02; done; echo first" }, "call_a"),
          use("bash", { command: "touch flag; echo second" }, "call_b"),
          use("read", { filePath: "a.txt" }, "call_c"),
        ],
      },
      done,
    );
    expect(tools.map(({ callID, state }) => [callID, state.status])).toEqual([
      ["call_a", "completed"],
      ["call_b", "completed"],
      ["call_c", "completed"],
    ]);
    const results = sent(1).slice(-3);
    expect(results).toMatchObject([
      { role: "tool", tool_call_id: "call_a", content: expect.stringContaining("first") },
      { role: "tool", tool_call_id: "call_b", content: expect.stringContaining("second") },
      { role: "tool", tool_call_id: "call_c", content: expect.stringContaining("alpha") },
    ]);
    const states = log
      .session(id)
      .of("message.part.updated")
      .flatMap(({ properties: { part } }) =>
        part.type === "tool" ? [`${part.callID} ${part.state.status}`] : [],
      );
    expect(states.indexOf("call_b running")).toBeLessThan(states.indexOf("call_a completed"));
  });

  it("shows each call from pending to completed", async () => {
    verifies("prompt.tools.states", "prompt.tools.progress");
    const { id } = await app.session({ title: "progress" });
    model.script(
      {
        toolCalls: [
          use("bash", { command: "echo begun; until [ -e seen ]; do sleep 0.02; done; echo ended" }),
        ],
      },
      done,
    );
    const answer = app.prompt(id, "go");
    const toolPart = (fits: (output: string) => boolean) =>
      log.session(id).first("message.part.updated", ({ properties: { part } }) => {
        if (part.type !== "tool" || part.state.status !== "running") return false;
        return fits(String(part.state.metadata?.output ?? ""));
      });
    // The command goes on only once its output so far was told.
    await toolPart((output) => output.includes("begun"));
    server.workspace.write("project/seen", "");
    await answer;
    const parts = log
      .session(id)
      .of("message.part.updated")
      .flatMap(({ properties: { part } }) => (part.type === "tool" ? [part] : []));
    expect(parts[0]?.state).toMatchObject({ status: "pending", input: {} });
    expect([...new Set(parts.map(({ state }) => state.status))]).toEqual(["pending", "running", "completed"]);
    expect(new Set(parts.map((part) => part.id)).size).toBe(1);
    const command = expect.stringMatching(/^echo begun/);
    expect(parts.at(-1)?.state).toMatchObject({
      status: "completed",
      input: { command },
      title: command,
      output: "begun\nended\n",
      metadata: { output: "begun\nended\n", exit: 0, truncated: false },
      time: { start: expect.any(Number), end: expect.any(Number) },
    });
  });
});

describe("a call that goes wrong", () => {
  it("with arguments that do not fit: the model reads what is wrong and goes on", async () => {
    verifies("prompt.tools.arguments");
    const { tools, sent, answer } = await turn(
      {
        toolCalls: [
          use("read", { path: "a.txt" }, "call_a"),
          use("read", '{"filePath": "a.t', "call_b"),
          use("bash", { command: 5 }, "call_c"),
          use("read", "", "call_d"),
        ],
      },
      done,
    );
    expect(tools.map(({ state }) => state.status)).toEqual(["error", "error", "error", "error"]);
    expect(tools[0]?.state).toMatchObject({
      input: { path: "a.txt" },
      error: expect.stringContaining("filePath"),
    });
    expect(tools[2]?.state).toMatchObject({ error: expect.stringContaining("command") });
    const results = sent(1).slice(-4);
    expect(results.map(({ role }) => role)).toEqual(["tool", "tool", "tool", "tool"]);
    expect(results[0]?.content).toContain("filePath");
    expect(answer.info).toMatchObject({ finish: "stop" });
  });

  it("of a tool there is not: the model is told which there are", async () => {
    verifies("prompt.tools.unknown");
    const { tools, sent, answer } = await turn({ toolCalls: [use("teleport", { to: "Mars" })] }, done);
    expect(tools[0]).toMatchObject({ tool: "teleport", state: { status: "error", input: { to: "Mars" } } });
    expect(sent(1).at(-1)?.content).toMatch(/teleport.*read/s);
    expect(answer.info).toMatchObject({ finish: "stop" });
  });

  it("of a name in another case is of the tool meant; what is no tool's name in any case is told", async () => {
    verifies("prompt.tools.unknown");
    const meant = ["Read", "READ", "rEAD"];
    const unknown = ["read_file", "functions.read", "Teleport"];
    const { tools, sent, answer } = await turn(
      {
        toolCalls: [...meant, ...unknown].map((name, at) => use(name, { filePath: "a.txt", limit: at + 1 })),
      },
      done,
    );
    const outcomes = tools.map(({ tool, state }) => `${tool} ${state.status}`);
    expect(outcomes.slice(0, 3)).toEqual(meant.map(() => "read completed"));
    expect(outcomes.slice(3).map((one) => one.split(" ").at(-1))).toEqual(unknown.map(() => "error"));
    const results = sent(1).filter(({ role }) => role === "tool");
    expect(results).toHaveLength(6);
    for (const { content } of results.slice(0, 3)) expect(content).toContain("alpha");
    for (const { content } of results.slice(3)) expect(content).toMatch(/There is no tool named.*read/s);
    expect(answer.info).toMatchObject({ finish: "stop" });
  });

  it("that fails is told, while a command's exit code is just its result", async () => {
    verifies("prompt.tools.failure");
    const { tools, sent } = await turn(
      {
        toolCalls: [
          use("read", { filePath: "nobody.txt" }, "call_a"),
          use("edit", { filePath: "a.txt", oldString: "nowhere", newString: "x" }, "call_b"),
          use("bash", { command: "echo out; exit 3" }, "call_c"),
        ],
      },
      done,
    );
    expect(tools.map(({ state }) => state.status)).toEqual(["error", "error", "completed"]);
    expect(tools[2]?.state).toMatchObject({
      metadata: { exit: 3 },
      output: expect.stringMatching(/^out\n.*3/s),
    });
    expect(sent(1).at(-3)?.content).toContain("nobody.txt");
    expect(server.workspace.read("project/a.txt")).toBe("alpha\n");
  });

  it("that did not arrive whole is never run; the attempt is made again without it", async () => {
    verifies("prompt.tools.partial");
    const { id, messages, tools, sent, calls } = await turn(
      {
        toolCalls: [use("bash", { command: "echo once >> ran.txt" })],
        streamError: { type: "server_error", message: "Overloaded in the middle." },
      },
      done,
    );
    expect(calls).toBe(2);
    expect(tools).toEqual([]);
    expect(() => server.workspace.read("project/ran.txt")).toThrow();
    expect(sent(1)).toEqual(sent(0));
    expect(messages[1]?.parts.map(({ type }) => type)).toEqual(["step-start", "text", "step-finish"]);
    expect(fold(log.session(id).events())).toEqual(messages);
  });
});

it("reasoning is a part of its own, streamed as text and not sent as the answer", async () => {
  verifies("prompt.reasoning");
  const { id, answer, messages } = await turn({ reasoning: "Let me think.", text: "42" });
  expect(answer.parts.map(({ type }) => type)).toEqual(["step-start", "reasoning", "text", "step-finish"]);
  expect(textOf(answer.parts, "reasoning")).toBe("Let me think.");
  expect(textOf(answer.parts)).toBe("42");
  const [, reasoning] = answer.parts;
  expect(reasoning).toMatchObject({ time: { start: expect.any(Number), end: expect.any(Number) } });
  const deltas = log
    .session(id)
    .of("message.part.delta")
    .filter(({ properties }) => properties.partID === reasoning?.id);
  expect(deltas.map(({ properties }) => properties.field)).toEqual(["text", "text", "text"]);
  expect(deltas.map(({ properties }) => properties.delta).join("")).toBe("Let me think.");
  expect(fold(log.session(id).events())).toEqual(messages);
  const order = outline(log.session(id).events());
  expect(order.indexOf("part reasoning end")).toBeLessThan(
    order.indexOf("part text", order.indexOf("part reasoning")),
  );
});

it("a file of a part with instructions of its own comes with them, once a turn", async () => {
  verifies("instructions.nearby");
  const files = ["packages/web/src/app.ts", "packages/web/src/page.ts", "a.txt"];
  const { tools, sent } = await turn(
    { toolCalls: files.map((filePath) => use("read", { filePath })) },
    {
      toolCalls: ["packages/web/src/app.ts", "packages/web/node_modules/dep/index.js"].map((filePath) =>
        use("read", { filePath }),
      ),
    },
    done,
  );
  const loaded = tools.map(({ state }) => state.status === "completed" && state.metadata.loaded);
  const told = ["packages/web/AGENTS.md", "packages/web/src/CLAUDE.md"].map((file) =>
    server.workspace.path(`project/${file}`),
  );
  expect(loaded.flat()).toEqual(told);
  expect(loaded.slice(3)).toEqual([[], []]);
  const read = JSON.stringify(sent(2).filter(({ role }) => role === "tool"));
  for (const rule of ["Use tabs.", "No classes."]) expect(read.split(rule)).toHaveLength(2);
  expect(read).not.toContain("Whistle.");
});
