import type { Event } from "@opencode/sdk/types";
import { afterEach, describe, expect, it } from "vitest";
import { violations } from "../support/contract.js";
import { ask, askAsync, createSession, listMessages } from "../support/drive.js";
import { createRandom } from "../support/random.js";
import { createReplica, followWithCuts } from "../support/replica.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";

let server: TestServer | undefined;
let model: ScriptedModel | undefined;
afterEach(async () => {
  await server?.close();
  await model?.close();
  server = model = undefined;
});

const followers = 12;
const cuts = 25;
const words = (count: number, mark: string) =>
  Array.from({ length: count }, (_, at) => `${mark}${at} `).join("");

const stories = [words(300, "r"), words(400, "a"), words(200, "b"), words(1_500, "c"), words(300, "d")];

/** Thinks, reads and writes files, fails at one of them, and talks in between. */
async function busyModel(): Promise<ScriptedModel> {
  const scripted = await startScriptedOpenAI();
  scripted.script(
    {
      reasoning: stories[0] ?? "",
      text: stories[1] ?? "",
      toolCalls: [{ name: "read", input: { filePath: "a.txt" } }],
    },
    {
      text: stories[2] ?? "",
      toolCalls: [
        { name: "read", input: { filePath: "missing.txt" } },
        { name: "bash", input: { command: "for i in 1 2 3; do echo $i; sleep 0.05; done" } },
      ],
    },
    { text: stories[3] ?? "" },
    { text: stories[4] ?? "", delay: 1 },
  );
  return scripted;
}

const endsWith = (sessionID: string, answers: number) => {
  let idle = 0;
  return (event: Event) =>
    event.type === "session.idle" && event.properties.sessionID === sessionID && ++idle === answers;
};

describe.each(["/event", "/global/event"])("%s over connections that break", (path) => {
  it.each([1, 2])("tells the same as the server's own list, wherever it was cut (seed %i)", async (seed) => {
    model = await busyModel();
    server = await startServer({
      files: { "a.txt": "one\ntwo\n" },
      config: scriptedConfig(model, { permission: "allow" }),
    });
    const { url } = server;
    const sessionID = await createSession(server);
    const following = Array.from({ length: followers }, async (_, at) => {
      const replica = createReplica();
      const gaps: string[] = [];
      const connections = await followWithCuts({
        url: `${url}${path}`,
        random: createRandom(seed * 1_000 + at),
        cuts,
        lastEventID: "0",
        onEvent(event) {
          replica.apply(event);
          if (event.type !== "message.part.delta") return;
          const text = replica.text(event.properties.partID) ?? "";
          if (!stories.some((story) => story.startsWith(text))) gaps.push(text);
        },
        until: endsWith(sessionID, 2),
      });
      return { replica, gaps, connections };
    });
    await ask(server, sessionID, "Look at the files");
    await askAsync(server, sessionID, "And now tell me more");
    const ended = await Promise.all(following);

    const listed = await listMessages(server, sessionID);
    expect(listed.map(({ info }) => info.role)).toEqual([
      "user",
      ...Array(3).fill("assistant"),
      "user",
      "assistant",
    ]);
    for (const { replica, gaps } of ended) {
      expect(gaps).toEqual([]);
      expect(replica.surprises).toEqual([]);
      expect(replica.messages(sessionID)).toEqual(listed);
    }
    expect(Math.max(...ended.map(({ connections }) => connections))).toBeGreaterThan(5);
  });

  it("carries on where a client left, on whichever stream it comes back", async () => {
    server = await startServer();
    const sessionID = await createSession(server);
    const first = await server.events(path);
    await ask(server, sessionID, "say: 3");
    await first.until((event) => event.type === "session.idle");
    first.close();
    await ask(server, sessionID, "say: 4");

    const known = Number(first.lastID());
    for (const other of ["/event", "/global/event"]) {
      const back = await server.events(other, { "last-event-id": String(known) });
      await back.until((event) => event.type === "session.idle");
      expect(back.seen[0]).toMatchObject({ id: String(known), event: { type: "server.connected" } });
      const ids = back.seen.slice(1).flatMap(({ id }) => (id === undefined ? [] : [Number(id)]));
      // Nothing else happened on this server, so the log has no gaps for either stream.
      expect(ids).toEqual(ids.map((_, at) => known + 1 + at));
      expect(back.types()).not.toContain("server.resync");
      back.close();
    }
    expect(violations).toEqual([]);
  });
});
