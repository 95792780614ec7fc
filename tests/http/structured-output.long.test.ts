import type { Config, MessageWithParts, PromptInput } from "@opencode/sdk/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Driver, data, drive, refusal, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { type ScriptedModel, type ScriptedStep, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.messages", "session.message");

let model: ScriptedModel;
let server: TestServer;
let app: Driver;
let id: string;
const config = (): Config => ({
  ...scriptedConfig(model, {
    models: {
      one: { limit: { context: 100_000, output: 10_000 } },
      bare: { tool_call: false, limit: { context: 100_000, output: 10_000 } },
      thinking: {
        options: { thinking: { type: "enabled" } },
        limit: { context: 100_000, output: 10_000 },
      },
    },
  }),
  permission: "allow",
  agent: { brief: { steps: 1 } },
});
beforeEach(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({
    files: { "port.txt": "8080\n" },
    config: config(),
  });
  app = drive(server);
  ({ id } = await app.session({ title: "structured" }));
});
afterEach(async () => {
  await server.close();
  await model.close();
});

const schema = {
  type: "object",
  properties: { port: { type: "integer", minimum: 1 }, host: { type: "string" } },
  required: ["port"],
  additionalProperties: false,
};
const format = { type: "json_schema" as const, schema };
const give = (input: unknown): ScriptedStep => ({ toolCalls: [{ name: "StructuredOutput", input }] });
const ask = (more: Partial<PromptInput> = {}): Promise<MessageWithParts> =>
  app.prompt(id, { parts: [{ type: "text", text: "Which port?" }], format, ...more });
const sent = (at: number) => JSON.stringify(model.requests.at(at)?.body.messages);
const toolsSent = (at: number): { function: { name: string; parameters: object } }[] =>
  model.requests.at(at)?.body.tools ?? [];
const names = (at: number) => toolsSent(at).map((tool) => tool.function.name);

/** Every way in which messages are read, through both clients, each answer checked against the contract. */
async function readBack(): Promise<MessageWithParts[]> {
  const messages = await app.messages(id);
  expect(await data(server.own.session.messages({ sessionID: id, limit: 50 }))).toEqual(messages);
  for (const message of messages) {
    const one = await data(app.client.session.message({ sessionID: id, messageID: message.info.id }));
    expect(one).toEqual(message);
  }
  return messages;
}

const demo = { model: { providerID: "demo", modelID: "demo" } };
const text = (said: string) => ({ parts: [{ type: "text" as const, text: said }] });

describe("a prompt with a schema", () => {
  it("ends with a value that fits, in one call that the model had to make", async () => {
    verifies("structured.answer", "structured.stored");
    const log = (await server.events()).session(id);
    model.script(give({ port: 8080 }));
    const answer = await ask();
    expect(answer.info).toMatchObject({ role: "assistant", structured: { port: 8080 } });
    expect(answer.info).not.toHaveProperty("error");
    expect(model.requests).toHaveLength(1);
    expect(model.requests[0]?.body.tool_choice).toBe("required");
    const tool = toolsSent(0).find((one) => one.function.name === "StructuredOutput");
    expect(tool?.function.parameters).toMatchObject(schema);
    const [prompt, stored] = await readBack();
    expect(prompt?.info).toMatchObject({ format });
    expect(stored?.info).toMatchObject({ structured: { port: 8080 } });
    const { properties } = await log.first(
      "message.updated",
      (event) => "structured" in event.properties.info,
    );
    expect(properties.info).toEqual(stored?.info);
  });

  it("lets the model work with its tools first", async () => {
    verifies("structured.answer");
    model.script({ toolCalls: [{ name: "read", input: { filePath: "port.txt" } }] }, give({ port: 8080 }));
    const answer = await ask({ format: { ...format, retryCount: 0 } });
    expect(answer.info).toMatchObject({ structured: { port: 8080 } });
    expect(sent(1)).toContain("8080");
  });

  it.each([
    ["a list", { type: "array", items: { type: "string" } }, ["a", "b"]],
    ["a number", { type: "number" }, 0],
    ["false", { type: "boolean" }, false],
    ["null", { type: "null" }, null],
    [
      "one of a choice",
      { anyOf: [{ $ref: "#/$defs/name" }, { type: "null" }], $defs: { name: { type: "string" } } },
      "x",
    ],
  ])("gives %s too, though arguments of a tool are objects", async (_, wanted, value) => {
    verifies("structured.answer", "structured.stored");
    model.script(give({ value }));
    const answer = await ask({ format: { type: "json_schema", schema: wanted } });
    expect(answer.info).toHaveProperty("structured", value);
    expect((await readBack())[1]?.info).toHaveProperty("structured", value);
  });

  it("tells the model what does not fit, and takes the value it mends", async () => {
    verifies("structured.retry");
    model.script(give({ port: "8080", extra: 1 }), give("{not json"), give({ port: 8080 }));
    const answer = await ask();
    expect(answer.info).toMatchObject({ structured: { port: 8080 } });
    expect(sent(1)).toMatch(/port must be integer, not string/);
    expect(sent(1)).toMatch(/extra must not be there/);
    const messages = await readBack();
    expect(messages.flatMap(({ parts }) => toolsOf(parts)).map(({ state }) => state.status)).toEqual([
      "error",
      "error",
      "completed",
    ]);
  });

  it.each([
    [undefined, 3],
    [0, 1],
    [4, 5],
  ])("gives up after the tries that retryCount %s allows", async (retryCount, calls) => {
    verifies("structured.failure", "structured.stored");
    const log = (await server.events()).session(id);
    model.respond(() => give({ port: 0 }));
    const answer = await ask({ format: { ...format, ...(retryCount !== undefined && { retryCount }) } });
    const error = {
      name: "StructuredOutputError",
      data: { message: expect.stringContaining("must be 1 or more"), retries: calls - 1 },
    };
    expect(answer.info).toMatchObject({ error });
    expect(answer.info).not.toHaveProperty("structured");
    expect(model.requests).toHaveLength(calls);
    const { properties } = await log.first("session.error");
    expect(properties).toMatchObject({ sessionID: id, error });
    await log.first("session.idle");
    await readBack();
    model.respond(() => ({ text: "Hello." }));
    expect(textOf((await app.prompt(id, "Hello?")).parts)).toBe("Hello.");
    expect(names(-1)).not.toContain("StructuredOutput");
  });

  it("reminds a model that answers in words, and gives up on one that goes on so", async () => {
    verifies("structured.retry", "structured.failure");
    model.script({ text: "It is 8080." }, give({ port: 8080 }));
    expect((await ask()).info).toMatchObject({ structured: { port: 8080 } });
    expect(sent(1)).toContain("was not handed over");
    model.respond(() => ({ text: "It is 8080." }));
    expect((await ask()).info).toMatchObject({
      error: { name: "StructuredOutputError", data: { retries: 2 } },
    });
  });

  it("understands JSON in place of the call, and a model that cannot call tools", async () => {
    verifies("structured.text");
    model.script({ text: '```json\n{"port": 8080}\n```' });
    expect((await ask()).info).toMatchObject({ structured: { port: 8080 } });
    model.script({ text: "Port 8080" }, { text: '{"port": 8080}' });
    const answer = await ask({ model: { providerID: "scripted", modelID: "bare" } });
    expect(answer.info).toMatchObject({ structured: { port: 8080 } });
    expect(names(-1)).toEqual([]);
    expect(sent(-1)).toContain("minimum");
  });

  it("is not forced on a model that thinks, for such providers refuse that", async () => {
    verifies("structured.answer");
    model.script(give({ port: 8080 }));
    const answer = await ask({ model: { providerID: "scripted", modelID: "thinking" } });
    expect(answer.info).toMatchObject({ structured: { port: 8080 } });
    expect(model.requests[0]?.body.tool_choice).toBe("auto");
  });

  it("is the last word of an agent that has no steps left", async () => {
    verifies("structured.retry", "structured.failure");
    model.script({ toolCalls: [{ name: "read", input: { filePath: "port.txt" } }] }, give({ port: 8080 }));
    const answer = await ask({ agent: "brief" });
    expect(names(0)).toEqual(["StructuredOutput"]);
    expect(answer.info).toMatchObject({ structured: { port: 8080 } });
    model.respond(() => ({ toolCalls: [{ name: "read", input: { filePath: "port.txt" } }] }));
    expect((await ask({ agent: "brief" })).info).toMatchObject({ error: { name: "StructuredOutputError" } });
  });

  it("is refused with a schema that makes no sense, before anything is stored", async () => {
    verifies("structured.refused");
    const call = (wanted: Record<string, unknown>) =>
      refusal(
        app.client.session.prompt({
          sessionID: id,
          parts: [],
          format: { type: "json_schema", schema: wanted },
        }),
      );
    expect(await call({ type: "strnig" })).toMatchObject({
      status: 400,
      data: { message: expect.stringContaining("strnig") },
    });
    expect(await call({ $ref: "https://example.com/a.json" })).toMatchObject({ status: 400 });
    expect(await app.messages(id)).toEqual([]);
  });

  it("is kept as it was, right or failed, for the next process and for a fork", async () => {
    verifies("structured.stored");
    model.respond(() => ({ text: "I would rather not say." }));
    const failed = await ask({ format: { ...format, retryCount: 0 } });
    expect(failed.info).toMatchObject({ error: { name: "StructuredOutputError" } });
    model.respond(() => give({ port: 1 }));
    await ask();
    const before = await readBack();
    expect(before).toHaveLength(4);
    await server.stop();
    server = await startServer({ workspace: server.workspace, config: config() });
    app = drive(server);
    expect(await readBack()).toEqual(before);
    const fork = await data(app.client.session.fork({ sessionID: id }));
    const copies = await app.messages(fork.id);
    expect(copies.map(({ info }) => info.role)).toEqual(before.map(({ info }) => info.role));
    expect(copies.at(-1)?.info).toMatchObject({ structured: { port: 1 } });
  });

  it.each<[string, Record<string, unknown>, string, unknown]>([
    [
      "an object",
      { type: "object", required: ["a"], properties: { a: { type: "number" } } },
      '{"a":1}',
      { a: 1 },
    ],
    ["a list", { type: "array", items: { type: "number" } }, "[1, 2]", [1, 2]],
    [
      "an object of one of two kinds",
      { anyOf: [{ required: ["b"] }, { type: "null" }] },
      '{"b":2}',
      { b: 2 },
    ],
    ["an object with a value", { type: "object", properties: { value: {} } }, '{"value":3}', { value: 3 }],
  ])("is given %s by the demo model, as it is told", async (_, schema, json, value) => {
    const { parts, info } = await app.prompt(id, {
      ...demo,
      ...text(`read: port.txt\njson: ${json}`),
      format: { type: "json_schema", schema },
    });
    expect(info).toMatchObject({ structured: value });
    expect(toolsOf(parts).map(({ tool }) => tool)).toEqual(["StructuredOutput"]);
  });

  it("the demo model cannot give a value that does not fit, and writes it down where none is asked for", async () => {
    const format = {
      type: "json_schema" as const,
      schema: { type: "object", required: ["a"] },
      retryCount: 0,
    };
    const refused = await app.prompt(id, { ...demo, ...text('json: {"b":1}'), format });
    expect(refused.info).toMatchObject({ error: { name: "StructuredOutputError" } });
    const plain = await app.prompt(id, { ...demo, ...text('json: {"b":1}') });
    expect(textOf(plain.parts)).toBe('{"b":1}');
  });

  it("of the form text is like any other", async () => {
    verifies("structured.stored");
    model.script({ text: "8080" });
    const answer = await ask({ format: { type: "text" } });
    expect(textOf(answer.parts)).toBe("8080");
    expect(names(0)).not.toContain("StructuredOutput");
    expect((await readBack())[0]?.info).toMatchObject({ format: { type: "text" } });
  });
});
