import { expect, it } from "vitest";
import { ask, askAsync, createSession, listMessages, textOf } from "../support/drive.js";
import { freshEachTest, model, workspace } from "../support/fresh.js";
import { echo, racePairs } from "../support/race.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";

freshEachTest();

const start = () => spawnServer({ workspace, config: scriptedConfig(model, { permission: "allow" }) });

it("answers every one of two prompts that two processes accept at the same moment", async () => {
  verifies("processes.race");
  model.respond(echo);
  await racePairs([await start(), await start()], 20);
});

it.each(["by the next process to start", "by one that is there"])(
  "answers what waited when its process was killed, %s",
  async (by) => {
    verifies("processes.queue-kept");
    const first = await start();
    const there = by === "by one that is there" ? await start() : undefined;
    const sessionID = await createSession(first);
    // It never answers while the first process lives.
    model.respond((request, at) => (at === 0 ? { text: "never ends", cut: "hang" as const } : echo(request)));
    await askAsync(first, sessionID, "works");
    await model.request(0);
    const waiting = Array.from({ length: 5 }, (_, at) => `waits ${at}`);
    for (const text of waiting) await askAsync(first, sessionID, text);
    await first.kill("SIGKILL");

    const next = there ?? (await start());
    const texts = async () => (await listMessages(next, sessionID)).map(textOf);
    await expect.poll(texts, { timeout: 20_000 }).toHaveLength(12);
    await expect.poll(async () => (await next.fetch("/session/status")).json()).toEqual({});
    const messages = await listMessages(next, sessionID);
    const ofTurn = new Map(messages.map((message) => [message.info.id, textOf(message)]));
    const answers = messages.flatMap((message) =>
      message.info.role === "assistant" ? [{ ...message.info, text: textOf(message) }] : [],
    );
    expect(answers[0]).toMatchObject({ error: { name: "MessageAbortedError" } });
    // Each by its own, in the order in which they came; what had begun is not begun again.
    // A prompt whose answer was cut before its first word is read together with the next one.
    expect(answers.slice(1).map(({ text }) => text.replace(/^works/, ""))).toEqual(waiting);
    expect(answers.map(({ parentID }) => ofTurn.get(parentID))).toEqual(["works", ...waiting]);
    expect(model.requests).toHaveLength(6);
    expect(textOf(await ask(next, sessionID, "and now"))).toBe("and now");
  },
);

it("keeps what waits when its process stops, and has it answered by the next", async () => {
  verifies("processes.queue-kept");
  const first = await start();
  const sessionID = await createSession(first);
  model.respond((request, at) => (at === 0 ? { text: "never ends", cut: "hang" as const } : echo(request)));
  await askAsync(first, sessionID, "works");
  await model.request(0);
  await askAsync(first, sessionID, "waits");
  await first.kill("SIGTERM");
  const next = await start();
  const last = async () => (await listMessages(next, sessionID)).map(textOf).at(-1);
  await expect.poll(async () => (await listMessages(next, sessionID)).length, { timeout: 20_000 }).toBe(4);
  await expect.poll(last, { timeout: 20_000 }).toBe("waits");
});
