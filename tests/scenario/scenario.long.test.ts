import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { AssistantMessage, Event, Session, SnapshotFileDiff, StepFinishPart } from "@opencode/sdk/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { initRepository } from "../support/git.js";
import { fold } from "../support/outline.js";
import { data, drive, toolsOf } from "../support/scenario.js";
import {
  type ScriptedModel,
  type ScriptedStep,
  startScriptedOpenAI,
  TITLE,
} from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { expectValidRequest, messagesOf } from "../support/valid-request.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";
import { acts } from "./acts.js";
import { expectedChanges, expectedFiles, failing } from "./expected.js";
import { files, houseConfig, key, note, price } from "./house.js";
import { createKinds, type Kinds } from "./kinds.js";
import { servePage } from "./page.js";
import { type Exchange, type Played, play } from "./play.js";
import reference from "./reference.json" with { type: "json" };
import { normalise, rules } from "./same.js";

exercises(
  "session.prompt",
  "session.summarize",
  "session.revert",
  "session.diff",
  "session.todo",
  "session.children",
  "permission.reply",
  "question.reply",
);

let server: TestServer;
let model: ScriptedModel;
let page: Awaited<ReturnType<typeof servePage>>;
let played: Played;
let session: Session;
let children: Session[];
let client: ReturnType<typeof drive>["client"];

beforeAll(async () => {
  const workspace = createWorkspace({ "outside/note.txt": note });
  for (const [name, text] of Object.entries(files)) workspace.write(`project/${name}`, text);
  initRepository(workspace.path("project"));
  model = await startScriptedOpenAI();
  page = await servePage();
  server = await startServer({
    workspace,
    files: {},
    config: houseConfig(model.url),
    env: { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
  const log = await server.events("/event");
  const app = drive(server);
  client = app.client;
  const settle = async () => void (await app.since(log));
  const place = { directory: server.directory, outside: workspace.path("outside/note.txt"), page: page.url };
  played = await play({ fetch: server.fetch, log, model, settle }, acts(place));
  session = await data(client.session.get({ sessionID: played.sessionID }));
  children = await data(client.session.children({ sessionID: played.sessionID }));
}, 90_000);

afterAll(async () => {
  await server.close();
  await page.close();
  await model.close();
});

const allEvents = () => [...played.events.values()].flat();

/** The answers of a session in the order in which they began, those taken back too, as they were in the end. */
function answersOf(sessionID: string): AssistantMessage[] {
  const answers = new Map<string, AssistantMessage>();
  for (const event of allEvents()) {
    if (event.type !== "message.updated" || event.properties.sessionID !== sessionID) continue;
    const { info } = event.properties;
    if (info.role === "assistant") answers.set(info.id, info);
  }
  return [...answers.values()];
}

const exchangesOf = (sessionID: string) => played.exchanges.filter((one) => one.sessionID === sessionID);

describe("on disk", () => {
  it("are exactly the files the tools left, and the user's repository is as it was", () => {
    verifies("scenario.files");
    const found: Record<string, string> = {};
    for (const name of readdirSync(server.directory, { recursive: true, encoding: "utf8" })) {
      const file = path.join(server.directory, name);
      if (name.split(path.sep)[0] !== ".git" && statSync(file).isFile())
        found[name] = readFileSync(file, "utf8");
    }
    expect(found).toEqual(expectedFiles);
    const git = (...args: string[]) => execFileSync("git", args, { cwd: server.directory, encoding: "utf8" });
    expect(git("diff", "--cached", "--name-only")).toBe("");
    expect(git("for-each-ref").trim().split("\n")).toHaveLength(1);
    expect(git("rev-list", "--all", "--count").trim()).toBe("1");
  });

  it("each prompt's diff, and the session's, tell the changes and no more", async () => {
    verifies("scenario.diffs");
    for (const [act, events] of played.events) {
      const prompt = promptOf(events);
      if (!prompt || act === "spoil") continue;
      const diffs = await data(client.session.diff({ sessionID: session.id, messageID: prompt }));
      expect([act, brief(diffs)]).toEqual([act, expectedChanges[act] ?? []]);
    }
    const whole = await data(client.session.diff({ sessionID: session.id }));
    expect(brief(whole)).toEqual(expectedChanges.all);
    const sum = (pick: "additions" | "deletions") => whole.reduce((total, one) => total + one[pick], 0);
    expect(session.summary).toEqual({
      files: whole.length,
      additions: sum("additions"),
      deletions: sum("deletions"),
    });
  });

  it("the session's diff makes the files of the beginning into those of the end", async () => {
    verifies("scenario.diffs");
    const whole = await data(client.session.diff({ sessionID: session.id }));
    const copy = createWorkspace(files);
    try {
      const patch = whole.map((one) => one.patch).join("");
      execFileSync("git", ["apply", "-"], { cwd: copy.directory, input: patch });
      const at = (name: string) => path.join(copy.directory, name);
      for (const [name, text] of Object.entries(expectedFiles))
        expect(readFileSync(at(name), "utf8")).toBe(text);
    } finally {
      copy.remove();
    }
  });
});

describe("counted", () => {
  it("are the tokens and the cost of each step, of its message and of each session, exactly", () => {
    verifies("scenario.costs");
    const finishes = new Map<string, StepFinishPart>();
    for (const event of allEvents()) {
      if (event.type !== "message.part.updated" || event.properties.part.type !== "step-finish") continue;
      finishes.set(event.properties.part.messageID, event.properties.part);
    }
    for (const one of [session, ...children]) {
      const exchanges = exchangesOf(one.id);
      const answers = answersOf(one.id);
      expect(answers).toHaveLength(exchanges.length);
      for (const [at, answer] of answers.entries()) {
        const { tokens, cost } = countedFor(exchanges[at]?.step);
        expect(answer.tokens).toMatchObject(tokens);
        expect(answer.cost).toBeCloseTo(cost, 9);
        expect(finishes.get(answer.id)?.tokens).toEqual(answer.tokens);
        expect(finishes.get(answer.id)?.cost).toBe(answer.cost);
      }
      // The call that names a session has no message, but it is paid for too.
      const steps = [...exchanges.map(({ step }) => step), ...(one === session ? [TITLE] : [])].map(
        countedFor,
      );
      const total = (pick: (of: ReturnType<typeof countedFor>) => number) =>
        steps.reduce((sum, step) => sum + pick(step), 0);
      expect(one.cost).toBeCloseTo(
        total(({ cost }) => cost),
        9,
      );
      expect(one.tokens).toEqual({
        input: total(({ tokens }) => tokens.input),
        output: total(({ tokens }) => tokens.output),
        reasoning: total(({ tokens }) => tokens.reasoning),
        cache: { read: total(({ tokens }) => tokens.cache.read), write: 0 },
      });
    }
  });
});

describe("the history", () => {
  it("is, for who only listened, what GET tells, and nothing in it is left open", async () => {
    verifies("scenario.history");
    for (const { id } of [session, ...children]) {
      const messages = await data(client.session.messages({ sessionID: id }));
      const heard = allEvents().filter((event) => Object(event.properties).sessionID === id);
      expect(fold(heard)).toEqual(messages);
      for (const { info, parts } of messages) {
        if (info.role === "assistant")
          expect(info).toMatchObject({ time: { completed: expect.any(Number) } });
        for (const { state } of toolsOf(parts)) expect(state.status).toMatch(/completed|error/);
      }
    }
    expect(await data(client.permission.list())).toEqual([]);
    expect(await data(client.question.list())).toEqual([]);
    expect(await data(client.session.status())).toEqual({});
    expect(session.title).toBe("A scripted title");
    expect(model.titleRequests).toHaveLength(1);
    expect((await data(client.session.todo({ sessionID: session.id }))).map(({ status }) => status)).toEqual([
      "completed",
    ]);
  });

  it("reaches the model in a form that every provider takes, each call with its result", () => {
    verifies("scenario.history");
    expect(played.exchanges.length).toBeGreaterThanOrEqual(40);
    for (const { request } of played.exchanges) expectValidRequest(request);
    for (const { id } of [session, ...children]) {
      const exchanges = exchangesOf(id);
      for (const [at, { step }] of exchanges.entries()) {
        const next = exchanges[at + 1];
        if (!step.toolCalls?.length || !next || isSummary(next)) continue;
        const results = messagesOf(next.request).flatMap(({ tool_call_id }) => tool_call_id ?? []);
        expect(results).toEqual(expect.arrayContaining(step.toolCalls.map(({ id: call }) => call)));
      }
    }
  });

  it("holds a call of every tool there is, with the end that it must have", () => {
    verifies("scenario.tools");
    const ends = new Map<string, string>();
    for (const event of allEvents()) {
      if (event.type !== "message.part.updated" || event.properties.part.type !== "tool") continue;
      const { callID, state } = event.properties.part;
      ends.set(callID, state.status);
    }
    const calls = played.exchanges.flatMap(({ step }) => step.toolCalls ?? []);
    for (const { id = "", name, input } of calls) {
      const end = failing.some((one) => JSON.stringify(input).includes(one)) ? "error" : "completed";
      expect([name, input, ends.get(id)]).toEqual([name, input, end]);
    }
    const offered = new Set(
      played.exchanges.flatMap(({ request }): string[] =>
        (request.body.tools ?? []).map((tool: { function: { name: string } }) => tool.function.name),
      ),
    );
    const called = new Set(calls.map(({ name }) => name));
    expect([...offered].filter((name) => !called.has(name) && !/^shelf_|mcp_resource/.test(name))).toEqual(
      [],
    );
  });

  it("has three subagents, two summaries and one prompt taken back", async () => {
    verifies("scenario.history");
    expect(children.map(({ title }) => title).sort()).toEqual([
      "Count the steps (@explore subagent)",
      "Paint the door (@general subagent)",
      "Ring the bell (@general subagent)",
    ]);
    expect(allEvents().filter(({ type }) => type === "session.compacted")).toHaveLength(2);
    expect(played.exchanges.filter(isSummary)).toHaveLength(2);
    expect(session.revert).toBeUndefined();
    const listed = await data(client.session.messages({ sessionID: session.id }));
    const spoiled = promptOf(played.events.get("spoil") ?? []);
    expect(listed.some(({ info }) => info.id === spoiled)).toBe(false);
    expect(JSON.stringify(messagesOf(exchangesOf(session.id).at(-1)?.request))).not.toContain(
      "Make a mistake.",
    );
  });

  it("holds no key, nor does anything the model was sent", () => {
    verifies("secret.nowhere");
    expect(JSON.stringify(allEvents())).not.toContain(key);
    for (const { request } of played.exchanges) {
      expect(request.headers.authorization).toBe(`Bearer ${key}`);
      expect(JSON.stringify(request.body)).not.toContain(key);
    }
  });
});

it("tells events of the same kinds in the same order as the reference, but for the differences argued", () => {
  verifies("scenario.reference");
  const kinds = createKinds(server.directory, session.id);
  const used = new Set<string>();
  const recorded: Record<string, Kinds> = reference;
  for (const [act, events] of played.events) {
    const told = kinds(events);
    const theirs = recorded[act];
    if (!theirs) expect(act).toBe("own");
    else {
      const ours = normalise(told, act, "ours", used);
      expect({ act, ...ours }).toEqual({ act, ...normalise(theirs, act, "reference", used) });
    }
  }
  expect(Object.keys(rules).filter((name) => !used.has(name))).toEqual([]);
});

function isSummary({ request }: Exchange): boolean {
  return !request.body.tools?.length;
}

/** The prompt an act began with. */
function promptOf(events: Event[]): string | undefined {
  for (const event of events) {
    if (event.type === "message.created" && event.properties.info.role === "user")
      return event.properties.info.id;
  }
  return undefined;
}

/** As `+ file 1 0`: how, what, lines added and removed. */
function brief(diffs: SnapshotFileDiff[]): string[] {
  const signs = { added: "+", deleted: "-", modified: "~" };
  return diffs.map(
    ({ file, status = "modified", additions, deletions }) =>
      `${signs[status]} ${file} ${additions} ${deletions}`,
  );
}

/** What a step must be put down as, by the usage its provider tells and the price in the configuration. */
function countedFor({ usage = {} }: ScriptedStep = {}) {
  const { input = 0, output = 0, cacheRead = 0, reasoning = 0 } = usage;
  const cost = (input - cacheRead) * price.input + cacheRead * price.cache_read + output * price.output;
  return {
    tokens: {
      input: input - cacheRead,
      output: output - reasoning,
      reasoning,
      cache: { read: cacheRead, write: 0 },
    },
    cost: cost / 1_000_000,
  };
}
