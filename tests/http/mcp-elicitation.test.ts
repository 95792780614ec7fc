import { fileURLToPath } from "node:url";
import type { QuestionAnswer } from "@opencode/sdk/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventLog } from "../support/event-log.js";
import { type Driver, data, drive, scriptedConfig, toolsOf } from "../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";

const script = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));

let model: ScriptedModel;
let server: TestServer;
let app: Driver;
let log: EventLog;
beforeAll(async () => {
  model = await startScriptedOpenAI();
  const command = [process.execPath, script];
  server = await startServer({
    config: { ...scriptedConfig(model), mcp: { t: { type: "local", command, timeout: 30_000 } } },
  });
  app = drive(server);
  log = await server.events();
});
afterAll(async () => {
  await server.close();
  await model.close();
});

/** A session in which the server asks this. */
async function asked(question: object) {
  const { id } = await app.session({ title: "asked" });
  model.respond(({ body }) => {
    const last = body.messages.at(-1);
    if (last.role === "tool") return { text: "done" };
    const [given] = [last.content].flat().map((part) => (typeof part === "string" ? part : part.text));
    const { callID, input } = JSON.parse(given);
    return { toolCalls: [{ name: "t_ask", id: callID, input }] };
  });
  const answer = app.prompt(id, JSON.stringify({ callID: `call_${id}`, input: question }));
  const own = log.session(id);
  return {
    id,
    answer,
    /** The nth round of questions. */
    questions: async (at = 0) => {
      await own.until(() => own.of("question.asked").length > at);
      const event = own.of("question.asked")[at];
      if (!event) throw new Error("nothing was asked");
      return event.properties;
    },
    reply: (requestID: string, answers: QuestionAnswer[]) =>
      data(app.client.question.reply({ requestID, answers })),
    async output() {
      await answer;
      const part = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).at(-1);
      return part && "output" in part.state ? part.state.output : part;
    },
  };
}

const form = (properties: object, required: string[] = []) => ({
  mode: "form",
  message: "Set it up.",
  requestedSchema: { type: "object", properties, required },
});

describe("what an MCP server asks", () => {
  it("becomes questions, a field each, and their answers the form's values", async () => {
    verifies("mcp.elicitation");
    const one = await asked(
      form(
        {
          colour: { type: "string", title: "Colour", enum: ["r", "g"], enumNames: ["Red", "Green"] },
          sizes: { type: "array", items: { type: "string", enum: ["s", "m", "l"] } },
          loud: { type: "boolean", description: "Shall it be loud?" },
          count: { type: "integer", default: 3, minimum: 1 },
          note: { type: "string" },
        },
        ["colour"],
      ),
    );
    const { id, questions, tool } = await one.questions();
    const option = (label: string) => ({ label, description: "" });
    expect(tool?.callID).toBe(`call_${one.id}`);
    expect(questions).toEqual([
      {
        question: "t: Set it up.\n\nColour",
        header: "Colour",
        options: [option("Red"), option("Green")],
        custom: false,
      },
      {
        question: "sizes",
        header: "sizes",
        options: ["s", "m", "l"].map(option),
        custom: false,
        multiple: true,
      },
      { question: "Shall it be loud?", header: "loud", options: ["Yes", "No"].map(option), custom: false },
      { question: "count", header: "count", options: [option("3")] },
      { question: "note", header: "note", options: [] },
    ]);
    expect((await data(app.client.question.list())).map((request) => request.id)).toEqual([id]);
    await one.reply(id, [["Green"], ["s", "l"], ["No"], ["3"], []]);
    expect(await one.output()).toBe('accept {"colour":"g","sizes":["s","l"],"loud":false,"count":3}');
  });

  it("is asked again where an answer is missing or does not fit, and only that", async () => {
    verifies("mcp.elicitation");
    const one = await asked(
      form({ name: { type: "string" }, count: { type: "integer" }, note: { type: "string" } }, ["name"]),
    );
    await one.reply((await one.questions()).id, [[], ["many"], ["x"]]);
    const again = await one.questions(1);
    expect(again.questions.map(({ question }) => question)).toEqual([
      "t: Set it up.\n\nname\n\n(an answer is needed)",
      "count\n\n(a number)",
    ]);
    await one.reply(again.id, [["Ada"], ["4"]]);
    expect(await one.output()).toBe('accept {"note":"x","name":"Ada","count":4}');
  });

  it("is declined when the question is rejected, and withdrawn when the session is aborted", async () => {
    const one = await asked(form({ name: { type: "string" } }));
    await data(app.client.question.reject({ requestID: (await one.questions()).id }));
    expect(await one.output()).toBe("decline {}");
    const two = await asked(form({ name: { type: "string" } }));
    await two.questions();
    await data(app.client.session.abort({ sessionID: two.id }));
    await two.answer;
    expect(await data(app.client.question.list())).toEqual([]);
  });

  it.each([
    ["Yes", "accept {}"],
    ["No", "decline {}"],
  ])("may be an address to open, or only to agree: %s", async (label, outcome) => {
    const page = { mode: "url", message: "Log in.", elicitationId: "e1", url: "https://example.com/login" };
    for (const question of [page, form({})]) {
      const one = await asked(question);
      const { id, questions } = await one.questions();
      expect(questions).toMatchObject([{ options: [{ label: "Yes" }, { label: "No" }], custom: false }]);
      if (question === page) expect(questions[0]?.question).toContain(page.url);
      await one.reply(id, [[label]]);
      expect(await one.output()).toBe(outcome);
    }
  });

  it("is declined with a note for the model when it is a secret, or could be anybody's question", async () => {
    const secret = await asked(form({ password: { type: "string" } }));
    expect(await secret.output()).toMatch(/^decline[\s\S]*no place for a secret/);
    const one = await asked(form({ name: { type: "string" } }));
    const { id } = await one.questions();
    const two = await asked(form({ name: { type: "string" } }));
    expect(await two.output()).toMatch(/^decline[\s\S]*several sessions/);
    await one.reply(id, [["Ada"]]);
    expect(await one.output()).toMatch(/^accept \{"name":"Ada"\}/);
  });
});
