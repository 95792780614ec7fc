import { readFileSync } from "node:fs";
import type {
  Config,
  Event,
  MessageWithParts,
  PermissionRequest,
  QuestionRequest,
} from "@opencode/sdk/types";
import { describe, expect, it, vi } from "vitest";
import { ask, askAsync, createSession, listMessages, textOf } from "../support/drive.js";
import type { EventLog } from "../support/event-log.js";
import { freshEachTest, model, workspace } from "../support/fresh.js";
import { scriptedConfig } from "../support/scripted-config.js";
import type { ScriptedRequest } from "../support/scripted-openai.js";
import { isRunning, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";

freshEachTest();

const startTwo = async (permission: Config["permission"] = "allow") => {
  const config = scriptedConfig(model, { permission });
  // Together, as an editor and a server may be: whoever comes second finds the schema half made.
  return Promise.all([spawnServer({ workspace, config }), spawnServer({ workspace, config })]);
};

const json = { "content-type": "application/json" };
const post = (server: SpawnedServer, path: string, body: unknown) =>
  server.fetch(path, { method: "POST", headers: json, body: JSON.stringify(body) });
/** What the log knows, with the ids under which it does. */
const logged = ({ seen }: EventLog) =>
  seen.flatMap(({ id, event }) =>
    id === undefined || event.type.startsWith("server.") ? [] : [{ id, event }],
  );

const lastOf = (request: ScriptedRequest) => request.body.messages.at(-1);

async function listPending<T>(server: SpawnedServer, kind: "permission" | "question"): Promise<T[]> {
  return (await (await server.fetch(`/${kind}`)).json()) as T[];
}

/** Shown busy, and refused to what needs it at rest. */
async function expectBusy(server: SpawnedServer, sessionID: string) {
  const response = await post(server, `/session/${sessionID}/shell`, { agent: "build", command: "true" });
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({
    name: "SessionBusyError",
    data: { sessionID, message: expect.stringContaining(sessionID) },
  });
  const statuses = (await (await server.fetch("/session/status")).json()) as Record<string, unknown>;
  expect(statuses[sessionID]).toEqual({ type: "busy" });
}

describe("two processes on one database", () => {
  it("run 20 sessions each at once, and both see every event", async () => {
    verifies("processes.load", "processes.order");
    const servers = await startTwo();
    model.respond((request) => {
      const last = lastOf(request);
      if (last.role === "tool") return { text: "It is written now." };
      const [, name = ""] = /write (\S+)/.exec(JSON.stringify(last.content)) ?? [];
      const input = { filePath: name, content: `${name} was here` };
      return { text: "I write it.", toolCalls: [{ name: "write", input }] };
    });
    const logs = await Promise.all(servers.map((server) => server.events("/global/event")));
    const jobs = servers.flatMap((server, which) =>
      Array.from({ length: 20 }, async (_, at) => {
        const name = `file-${which}-${at}.txt`;
        const sessionID = await createSession(server);
        const answer = await ask(server, sessionID, `Please write ${name} for me`);
        return { name, sessionID, answer };
      }),
    );
    const done = await Promise.all(jobs);

    for (const { name, sessionID, answer } of done) {
      expect(answer.info).toMatchObject({ finish: "stop" });
      expect(answer.info).not.toHaveProperty("error");
      expect(textOf(answer)).toBe("It is written now.");
      expect(workspace.read(`project/${name}`)).toBe(`${name} was here`);
      for (const log of logs) await log.session(sessionID).first("session.idle");
    }
    const [first = [], second = []] = logs.map(logged);
    // One may have been told a little more by now, such as of a title.
    const common = Math.min(first.length, second.length);
    expect(second.slice(0, common)).toEqual(first.slice(0, common));
    const ids = first.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.map((_, at) => (ids[0] ?? 0) + at));
    for (const { sessionID } of done) {
      const own = first
        .slice(0, common)
        .filter(({ event }) => Object(event.properties).sessionID === sessionID);
      const types = own.map(({ event }) => event.type);
      expect(types.filter((type) => type === "session.created")).toHaveLength(1);
      expect(types.filter((type) => type === "message.created")).toHaveLength(3);
      expect(types.filter((type) => type === "session.idle")).toHaveLength(1);
    }
    for (const server of servers) expect(server.stderr()).not.toMatch(/locked|SQLITE|busy/i);
    for (const log of logs) log.close();
  });

  it("take turns in one session, each knowing what was said in the other", async () => {
    verifies("processes.handover");
    const servers = await startTwo();
    const sessionID = await createSession(servers[0]);
    for (let turn = 0; turn < 4; turn++) {
      model.script({ text: `Answer ${turn}` });
      await ask(servers[turn % 2] as SpawnedServer, sessionID, `Prompt ${turn}`);
      const said = model.requests
        .at(-1)
        ?.body.messages.filter(({ role }: { role: string }) => role !== "system");
      const earlier = Array.from({ length: turn }, (_, at) => [`Prompt ${at}`, `Answer ${at}`]).flat();
      const texts = said.map(({ content }: { content: unknown }) =>
        typeof content === "string"
          ? content
          : (content as { text: string }[]).map(({ text }) => text).join(""),
      );
      expect(texts).toEqual([...earlier, `Prompt ${turn}`]);
    }
  });

  it("queue what comes while the other runs a session, and refuse what needs it at rest", async () => {
    verifies("processes.busy", "processes.queue");
    const [first, second] = await startTwo();
    const sessionID = await createSession(first);
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    model.respond(async (_, count) => {
      if (count === 0) await gate;
      return { text: `Answer ${count}` };
    });
    const running = ask(first, sessionID, "First");
    await model.request(0);
    await expectBusy(second, sessionID);
    const queued: Promise<MessageWithParts>[] = [];
    for (const [at, server] of [second, first, second].entries()) {
      queued.push(ask(server, sessionID, `Waits ${at}`));
      await vi.waitFor(async () => expect(await listMessages(first, sessionID)).toHaveLength(3 + at), {
        timeout: 30_000,
      });
    }
    await expectBusy(second, sessionID);
    goOn();
    expect(textOf(await running)).toBe("Answer 0");
    expect((await Promise.all(queued)).map(textOf)).toEqual(["Answer 1", "Answer 2", "Answer 3"]);
    expect(textOf(await ask(second, sessionID, "Last"))).toBe("Answer 4");
    expect(await listMessages(first, sessionID)).toEqual(await listMessages(second, sessionID));
  });

  it("abort what the other runs, its commands too", async () => {
    verifies("processes.abort");
    const [first, second] = await startTwo();
    const sessionID = await createSession(first);
    const command = "echo $$ > pid; sleep 600 & sleep 600";
    model.script({ toolCalls: [{ name: "bash", input: { command } }] });
    const answer = ask(first, sessionID, "Run it");
    const file = workspace.path("project/pid");
    await vi.waitFor(() => expect(readFileSync(file, "utf8")).toMatch(/^\d+\n$/), { timeout: 20_000 });
    const pid = Number(readFileSync(file, "utf8"));
    const response = await post(second, `/session/${sessionID}/abort`, {});
    expect(await response.json()).toBe(true);
    expect(await isRunning(pid)).toBe(false);
    expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
    model.script({ text: "Here now" });
    expect(textOf(await ask(second, sessionID, "Go on"))).toBe("Here now");
  });

  it("answer each other's permissions and questions", async () => {
    verifies("processes.permission", "processes.question");
    const [first, second] = await startTwo({ edit: "ask" });
    const sessionID = await createSession(first);
    const log = await second.events();
    const options = [{ label: "Blue", description: "as the sky" }];
    const questions = [{ question: "Which colour?", header: "Colour", options }];
    model.script({ toolCalls: [{ name: "write", input: { filePath: "new.txt", content: "x" } }] });
    model.script({ toolCalls: [{ name: "question", input: { questions } }] });
    model.script({ text: "Thank you" });
    const answer = ask(first, sessionID, "Write it");

    const { properties: asked } = await log.first("permission.asked");
    expect(await listPending<PermissionRequest>(second, "permission")).toEqual([asked]);
    await (await post(second, `/permission/${asked.id}/reply`, { reply: "once" })).arrayBuffer();
    const { properties: question } = await log.first("question.asked");
    expect(await listPending<QuestionRequest>(second, "question")).toEqual([question]);
    await (await post(second, `/question/${question.id}/reply`, { answers: [["Blue"]] })).arrayBuffer();

    expect(textOf(await answer)).toBe("Thank you");
    expect(workspace.read("project/new.txt")).toBe("x");
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toContain("Blue");
    expect(await listPending(first, "permission")).toEqual([]);
    expect(await listPending(first, "question")).toEqual([]);
    // Who answers too late hears so, in either process.
    for (const server of [first, second]) {
      const late = await post(server, `/permission/${asked.id}/reply`, { reply: "reject" });
      expect(late.status).toBe(404);
      await late.arrayBuffer();
    }
    log.close();
  });

  it("take over from one that hangs, once its lease has run out", async () => {
    verifies("processes.expiry");
    const [first, second] = await startTwo();
    const sessionID = await createSession(first);
    model.script({ text: "one two three", cut: "hang" });
    const log = await first.events();
    await askAsync(first, sessionID, "Work");
    await log.until((event: Event) => event.type === "message.part.delta");
    first.child.kill("SIGSTOP");
    await expectBusy(second, sessionID);

    model.script({ text: "Taken over" });
    // Accepted while the other still has the lease.
    expect(textOf(await ask(second, sessionID, "Go on"))).toBe("Taken over");
    const before = await listMessages(second, sessionID);
    expect(before.map(({ info }) => ("error" in info ? info.error?.name : info.role))).toEqual([
      ...["user", "MessageAbortedError", "user", "assistant"],
    ]);

    first.child.kill("SIGCONT");
    model.script({ text: "Both are well" });
    expect(textOf(await ask(first, sessionID, "Go on"))).toBe("Both are well");
    expect((await listMessages(first, sessionID)).slice(2, 4)).toEqual(before.slice(2));
    log.close();
  });
});
