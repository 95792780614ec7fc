import type { Event } from "@opencode/sdk/types";
import { createParser } from "eventsource-parser";
import { afterEach, describe, expect, it } from "vitest";
import { afterGreeting, openByteStream } from "../support/byte-stream.js";
import { violations } from "../support/contract.js";
import { ask, createSession, textOf } from "../support/drive.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";

const words = 5_000;
const subscribers = 50;
const story = Array.from({ length: words }, (_, at) => `w${at} `).join("");

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

function eventsIn(bytes: Buffer): Event[] {
  const events: Event[] = [];
  const parser = createParser({
    onEvent({ data }) {
      const value = JSON.parse(data) as Event & { payload?: Event };
      events.push(value.payload ?? value);
    },
  });
  parser.feed(bytes.toString());
  return events;
}

/** Runs one prompt under the eyes of many and returns what each of them got, once the server has closed. */
async function watched(running: TestServer, path: string, prompt: string) {
  const sessionID = await createSession(running);
  const streams = await Promise.all(
    Array.from({ length: subscribers }, () => openByteStream(`${running.url}${path}`)),
  );
  const checked = await running.events(path);
  const answer = await ask(running, sessionID, prompt);
  await checked.until((event) => event.type === "session.idle");
  await running.close();
  server = undefined;
  const complete = await Promise.all(streams.map((stream) => stream.ended));
  return { answer, complete, bodies: streams.map((stream) => afterGreeting(stream.bytes())) };
}

describe.each(["/event", "/global/event"])("%s with 50 subscribers", (path) => {
  it("carries 5,000 words of the demo model to each, complete, in order and byte for byte the same", async () => {
    server = await startServer({ heartbeat: 600_000 });
    const { answer, complete, bodies } = await watched(server, path, `say: ${words}`);
    expect(textOf(answer)).toBe(story);
    expect(complete).toEqual(Array(subscribers).fill(true));

    const first = bodies[0] ?? Buffer.alloc(0);
    expect(bodies.filter((body) => !body.equals(first))).toEqual([]);
    const deltas = eventsIn(first).flatMap((event) =>
      event.type === "message.part.delta" ? [event.properties.delta] : [],
    );
    expect(deltas).toHaveLength(words);
    expect(deltas.join("")).toBe(story);
    expect(violations).toEqual([]);
  });

  it("carries 5,000 words of a model on the wire to each as well", async () => {
    const model = await startScriptedOpenAI();
    try {
      model.script({ text: story });
      server = await startServer({ heartbeat: 600_000, config: scriptedConfig(model) });
      const { complete, bodies } = await watched(server, path, "Tell the story");
      expect(complete).toEqual(Array(subscribers).fill(true));
      const first = bodies[0] ?? Buffer.alloc(0);
      expect(bodies.filter((body) => !body.equals(first))).toEqual([]);
      const deltas = eventsIn(first).flatMap((event) =>
        event.type === "message.part.delta" ? [event.properties.delta] : [],
      );
      expect(deltas.join("")).toBe(story);
      expect(deltas).toHaveLength(words);
    } finally {
      await model.close();
    }
  });
});
