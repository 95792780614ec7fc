import type {
  AssistantMessage,
  Event,
  GlobalEvent,
  MessageWithParts,
  PermissionRequest,
  Project,
  ProviderCatalog,
  Session,
  SnapshotFileDiff,
  Todo,
} from "@opencode/sdk/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operation, readOperations } from "./contract.js";
import { type Frame, readFrames } from "./frames.js";
import { type Prism, startPrism } from "./prism.js";

type PropertiesOf<T extends Event["type"]> = Extract<Event, { type: T }>["properties"];

const operations = readOperations();
const answers = new Map<string, { status: number; type: string; text: string }>();
let prism: Prism;

beforeAll(async () => {
  prism = await startPrism();
  for (const operation of operations) answers.set(operation.id, await ask(operation));
});

afterAll(() => prism?.stop());

async function ask({ url, method, body }: Operation) {
  const response = await fetch(`${prism.url}${url}`, {
    method,
    ...(body && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body.examples[0]),
    }),
  });
  const type = response.headers.get("content-type") ?? "";
  return { status: response.status, type, text: await response.text() };
}

function given(id: string) {
  const answer = answers.get(id);
  if (!answer) throw new Error(`${id} was not asked`);
  return answer;
}

const json = <T>(id: string): T => JSON.parse(given(id).text) as T;
const frames = (id: string): Frame[] => readFrames(given(id).text);

describe.each(operations)("Prism asked for $id", ({ id, status, answer }) => {
  it(`answers ${status} as documented`, () => {
    const got = given(id);
    expect(got.status, got.text).toBe(status);
    if (!answer) return expect(got.text).toBe("");
    expect(got.type).toContain(answer.type);
    const values =
      answer.type === "text/event-stream"
        ? frames(id).map(({ data }) => data)
        : [answer.type === "application/json" ? json(id) : got.text];
    expect(values).not.toEqual([]);
    for (const value of values) expect(answer.problems(value)).toBe("");
  });
});

describe("the answers together", () => {
  const session = () => json<Session>("session.get");
  const messages = () => json<MessageWithParts[]>("session.messages");
  const assistants = () =>
    messages().flatMap(({ info }): AssistantMessage[] => (info.role === "assistant" ? [info] : []));

  it("tell of one session", () => {
    const list = json<Session[]>("session.list");
    const children = json<Session[]>("session.children");
    expect(list).toContainEqual(session());
    expect(json<Session>("session.create").id).toBe(session().id);
    expect(json<Session>("session.update").id).toBe(session().id);
    expect(Object.keys(json<object>("session.status"))).toEqual([session().id]);
    for (const child of children) {
      expect(child.parentID).toBe(session().id);
      expect(list).toContainEqual(child);
    }
    expect(list.map(({ time }) => time.updated)).toEqual(
      list.map(({ time }) => time.updated).sort((a, b) => b - a),
    );
  });

  it("tell of one turn", () => {
    const [prompt] = messages();
    expect(json("session.message")).toEqual(prompt);
    expect(json("session.prompt")).toEqual(messages().at(-1));
    expect(prompt?.info).toMatchObject({
      role: "user",
      summary: { diffs: json<SnapshotFileDiff[]>("session.diff") },
    });
    for (const { info, parts } of messages()) {
      expect(info.sessionID).toBe(session().id);
      expect(parts.map(({ messageID }) => messageID)).toEqual(parts.map(() => info.id));
      expect(parts.map(({ id }) => id)).toEqual(parts.map(({ id }) => id).sort());
    }
    expect(assistants().map(({ parentID }) => parentID)).toEqual(assistants().map(() => prompt?.info.id));
  });

  it("count the same costs and tokens", () => {
    const sum = (pick: (message: AssistantMessage) => number) =>
      assistants().reduce((total, message) => total + pick(message), 0);
    expect(session().cost).toBeCloseTo(
      sum(({ cost }) => cost),
      9,
    );
    expect(session().tokens?.input).toBe(sum(({ tokens }) => tokens.input));
    expect(session().tokens?.output).toBe(sum(({ tokens }) => tokens.output));
    expect(session().tokens?.cache.read).toBe(sum(({ tokens }) => tokens.cache.read));
  });

  it("ask permission for a tool call of the turn", () => {
    const [request] = json<PermissionRequest[]>("permission.list");
    const message = messages().find(({ info }) => info.id === request?.tool?.messageID);
    expect(message?.parts).toContainEqual(
      expect.objectContaining({ type: "tool", callID: request?.tool?.callID }),
    );
    expect(operations.find(({ id }) => id === "permission.reply")?.url).toContain(String(request?.id));
  });

  it("happen in one project, with a model that can be used", () => {
    const project = json<Project>("project.current");
    const { providers } = json<ProviderCatalog>("config.providers");
    expect(json<Project[]>("project.list")).toContainEqual(project);
    expect(session().projectID).toBe(project.id);
    expect(json("path.get")).toMatchObject({ directory: session().directory, worktree: project.worktree });
    expect(json<{ connected: string[] }>("provider.list").connected).toEqual(providers.map(({ id }) => id));
    const provider = providers.find(({ id }) => id === session().model?.providerID);
    expect(provider?.models).toHaveProperty([String(session().model?.id)]);
    expect(json<{ name: string }[]>("app.agents").map(({ name }) => name)).toContain(session().agent);
  });

  it("are what the events lead to", () => {
    const events = frames("event.subscribe").map(({ data }) => data as Event);
    const of = <T extends Event["type"]>(type: T): PropertiesOf<T>[] =>
      events.filter((event) => event.type === type).map(({ properties }) => properties as PropertiesOf<T>);
    expect(events[0]?.type).toBe("server.connected");
    // Last comes what nobody misses, for a strict reader of the mock loses the frame whose end Prism dropped.
    expect(events.slice(-2).map(({ type }) => type)).toEqual(["session.idle", "server.heartbeat"]);
    expect(of("session.created").map(({ info }) => info)).toEqual([json("session.create")]);
    expect(of("session.updated").at(-1)?.info).toEqual(session());
    expect(of("session.diff").at(-1)?.diff).toEqual(json("session.diff"));
    expect(of("todo.updated").at(-1)?.todos).toEqual(json<Todo[]>("session.todo"));
    expect(of("permission.asked")).toEqual(json("permission.list"));
    expect(of("permission.replied").map(({ requestID }) => requestID)).toEqual(
      of("permission.asked").map(({ id }) => id),
    );
    const last = new Map(of("message.updated").map(({ info, parts }) => [info.id, { info, parts }]));
    expect([...last.values()]).toEqual(messages());
    for (const { partID } of of("message.part.delta")) {
      const text = of("message.part.delta").flatMap((one) => (one.partID === partID ? [one.delta] : []));
      const part = messages().flatMap(({ parts }) => parts.filter(({ id }) => id === partID))[0];
      expect(part).toMatchObject({ text: text.join("") });
    }
  });

  it("number the events of both streams alike: one more for each of the log, the same again for the server's own", () => {
    const one = frames("event.subscribe");
    const all = frames("global.event");
    expect(all.map(({ id, data }) => [id, (data as GlobalEvent).payload])).toEqual(
      one.map(({ id, data }) => [id, data]),
    );
    const unnumbered = one.flatMap(({ id, data }) => (id === undefined ? [(data as Event).type] : []));
    expect(new Set(unnumbered)).toEqual(new Set(["message.part.delta", "file.edited"]));
    const [start, ...numbered] = one.flatMap(({ id, data }) =>
      id === undefined ? [] : [{ id, fleeting: (data as Event).type.startsWith("server.") }],
    );
    let place = start?.id;
    for (const { id, fleeting } of numbered) {
      expect(id).toBe(fleeting ? place : Number(place) + 1);
      place = id;
    }
  });
});
