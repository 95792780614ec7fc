import type { Event, MessageWithParts } from "@opencode/sdk/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../support/contract.js";
import { ask, askAsync, createSession, listMessages, textOf } from "../support/drive.js";
import { createReplica } from "../support/replica.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
let model: ScriptedModel;
let runner: SpawnedServer;
let other: SpawnedServer;
beforeEach(async () => {
  workspace = createWorkspace();
  model = await startScriptedOpenAI();
  const config = scriptedConfig(model, { permission: "allow" });
  [runner, other] = await Promise.all([
    spawnServer({ workspace, config }),
    spawnServer({ workspace, config }),
  ]);
});
afterEach(async () => {
  await endSpawned();
  await model.close();
  workspace.remove();
  expect(violations.splice(0)).toEqual([]);
});

const isDelta = (event: Event) => event.type === "message.part.delta";
const abort = (server: SpawnedServer, sessionID: string) =>
  server.fetch(`/session/${sessionID}/abort`, { method: "POST" }).then((response) => response.json());

/** A client that knew `before` and then heard these events. */
function follow(events: Event[], before: MessageWithParts[] = []) {
  const replica = createReplica();
  for (const { info, parts } of before) {
    const properties = { sessionID: info.sessionID, info, parts };
    replica.apply({ id: "evt_before", type: "message.created", properties });
  }
  for (const event of events) replica.apply(event);
  return replica;
}

/** For each part the deltas, joined. */
function joined(events: Event[]) {
  const texts = new Map<string, string>();
  for (const event of events) {
    if (event.type !== "message.part.delta") continue;
    const { partID, delta } = event.properties;
    texts.set(partID, (texts.get(partID) ?? "") + delta);
  }
  return texts;
}

describe("a subscriber of another process than the one that runs the session", () => {
  it("hears the text while it is written, every word once and in order", async () => {
    verifies("processes.stream");
    const sessionID = await createSession(runner);
    const log = await other.events();
    // The answer does not go on until the other process was seen to know its beginning.
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    model.script({ text: "first words of it", cut: "hang" });
    model.respond(async (_, count) => {
      if (count === 2) await gate;
      const words = Array.from({ length: 60 }, (_, at) => `word${at} `);
      const input = { command: "echo hi" };
      return {
        ...{ reasoning: ["🤔 let ", "me ", "think"], text: words, delay: 10 },
        ...(count === 1 && { toolCalls: [{ name: "bash", input }] }),
      };
    });
    await askAsync(runner, sessionID, "Begin");
    const heard = await log.until(isDelta);
    expect("first words of it".startsWith(Object(heard.properties).delta)).toBe(true);
    await abort(other, sessionID);

    const answer = ask(runner, sessionID, "Go on");
    await model.request(2);
    goOn();
    await answer;
    const ends = () => log.of("session.idle").length;
    await vi.waitFor(() => expect(ends()).toBe(2), { timeout: 30_000 });

    const events = log.events();
    const replica = follow(events);
    expect(replica.surprises).toEqual([]);
    const messages = await listMessages(runner, sessionID);
    expect(replica.messages(sessionID)).toEqual(messages);
    const texts = joined(events);
    for (const { info, parts } of messages) {
      if (info.role !== "assistant") continue;
      for (const part of parts) {
        if (part.type !== "text" && part.type !== "reasoning") continue;
        expect(texts.get(part.id)).toBe(part.text);
      }
    }
    // A part that is told as finished gets no delta any more.
    const lastDelta = events.findLastIndex(isDelta);
    const lastEnd = events.findLastIndex(
      ({ type, properties }) =>
        type === "message.part.updated" &&
        Object(properties).part.type === "text" &&
        Object(properties).part.time?.end,
    );
    expect(lastDelta).toBeLessThan(lastEnd);
    log.close();
  });

  it("comes in the middle and gets what there is, then the rest", async () => {
    verifies("processes.present");
    const sessionID = await createSession(runner);
    model.script({ text: "one two three four", cut: "hang" });
    const own = await runner.events();
    await askAsync(runner, sessionID, "Count");
    await own.until(() => [...joined(own.events()).values()].join("") === "one two three four");
    own.close();

    // The first to listen there: what it is told and what it reads are the same text, whichever comes first.
    const late = await other.events();
    const before = await listMessages(other, sessionID);
    const textNow = () => follow(late.events(), before).messages(sessionID).map(textOf).at(-1);
    await late.until(() => textNow() === "one two three four");
    expect(textOf((await listMessages(other, sessionID)).at(-1) as MessageWithParts)).toBe(textNow());

    const back = await other.events("/event", { "last-event-id": late.lastID() ?? "" });
    const present = await back.first(
      "message.part.updated",
      ({ properties }) => properties.part.type === "text",
    );
    expect(present.properties.part).toMatchObject({ text: "one two three four" });

    await abort(other, sessionID);
    await late.first("session.idle");
    await back.first("session.idle");
    for (const log of [late, back]) {
      const replica = follow(log.events(), before);
      expect(replica.surprises).toEqual([]);
      expect(replica.messages(sessionID)).toEqual(await listMessages(runner, sessionID));
      log.close();
    }
  });

  it("sees what a running command has written", async () => {
    verifies("processes.output");
    const sessionID = await createSession(runner);
    const log = await other.events();
    const command = "echo so far; while [ ! -e go ]; do sleep 0.05; done; echo and the rest";
    model.script({ toolCalls: [{ name: "bash", input: { command } }] });
    model.script({ text: "Done" });
    const answer = ask(runner, sessionID, "Run it");
    await log.first("message.part.updated", ({ properties: { part } }) => {
      if (part.type !== "tool" || part.state.status !== "running") return false;
      return String(part.state.metadata?.output).includes("so far");
    });
    workspace.write("project/go", "");
    expect(textOf(await answer)).toBe("Done");
    await log.first("session.idle");
    expect(follow(log.events()).messages(sessionID)).toEqual(await listMessages(runner, sessionID));
    log.close();
  });

  it("hears the end of a text whose process was killed, from the one that puts it right", async () => {
    verifies("processes.stream");
    const sessionID = await createSession(runner);
    const log = await other.events();
    model.script({ text: "cut in the middle", cut: "hang" });
    await askAsync(runner, sessionID, "Work");
    await log.until(isDelta);
    await runner.kill("SIGKILL");
    model.script({ text: "Well again" });
    expect(textOf(await ask(other, sessionID, "Go on"))).toBe("Well again");
    await log.until((event) => event.type === "session.idle" && log.of("session.idle").length === 2);
    const replica = follow(log.events());
    expect(replica.surprises).toEqual([]);
    const messages = await listMessages(other, sessionID);
    expect(replica.messages(sessionID)).toEqual(messages);
    const [, cut] = messages;
    expect(joined(log.events()).get(cut?.parts.find(({ type }) => type === "text")?.id ?? "")).toBe(
      textOf(cut as MessageWithParts),
    );
    log.close();
  });
});
