import type { Session } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, type drive, scriptedConfig } from "../support/scenario.js";
import { startScriptedAnthropic } from "../support/scripted-anthropic.js";
import { startScriptedGoogle } from "../support/scripted-google.js";
import type { ScriptedModel } from "../support/scripted-openai.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.get");

const prices = { input: 3, output: 15, cache_read: 0.3, cache_write: 3.75 };
const dear = { input: 6, output: 22.5, cache_read: 0.6, cache_write: 7.5 };
const config = (npm: string) => (model: ScriptedModel) => {
  const entry = {
    limit: { context: 1_000_000, output: 10_000 },
    cost: { ...prices, context_over_200k: dear },
  };
  return {
    config: scriptedConfig(model, { npm, models: { one: entry } }),
    files: { "a.txt": "alpha\n" },
  };
};
const anthropic = await useScriptedServer(config("@ai-sdk/anthropic"), startScriptedAnthropic);
const google = await useScriptedServer(config("@ai-sdk/google"), startScriptedGoogle);

const read = { toolCalls: [{ name: "read", input: { filePath: "a.txt" } }] };

/** What the steps of a session cost, what its messages say and what it says itself. */
async function costs({ client, messages }: ReturnType<typeof drive>, id: string) {
  const answers = (await messages(id)).flatMap(({ info, parts }) =>
    info.role === "assistant" ? [{ info, parts }] : [],
  );
  const steps = answers.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === "step-finish" ? [part.cost] : [])),
  );
  const session: Session = await data(client.session.get({ sessionID: id }));
  return { steps, messages: answers.map(({ info }) => info.cost), session };
}

describe("what a turn costs", () => {
  it("counts cached tokens at their prices, and long contexts at theirs, on step, message and session", async () => {
    verifies("cost.cached", "cost.long-context", "cost.sums");
    const { model, app } = anthropic;
    const { id } = await app.session({ title: "costs" });
    model.script(
      { ...read, usage: { input: 100_000, cacheRead: 60_000, cacheWrite: 30_000, output: 2_000 } },
      { text: "Done.", usage: { input: 250_000, cacheRead: 200_000, output: 1_000 } },
    );
    await app.prompt(id, "go");
    const { steps, messages, session } = await costs(app, id);
    const first = (10_000 * 3 + 60_000 * 0.3 + 30_000 * 3.75 + 2_000 * 15) / 1e6;
    const second = (50_000 * 6 + 200_000 * 0.6 + 1_000 * 22.5) / 1e6;
    expect(first).toBeCloseTo(0.1905, 12);
    expect(steps).toEqual([expect.closeTo(first, 12), expect.closeTo(second, 12)]);
    expect(messages).toEqual(steps);
    expect(session.cost).toBeCloseTo(first + second, 12);
    expect(session.tokens).toEqual({
      input: 60_000,
      output: 3_000,
      reasoning: 0,
      cache: { read: 260_000, write: 30_000 },
    });
  });

  it("counts thoughts as output, once", async () => {
    verifies("cost.reasoning");
    const { model, app } = google;
    const { id } = await app.session({ title: "thoughts" });
    model.script({
      text: "Done.",
      usage: { input: 10_000, cacheRead: 4_000, output: 3_000, reasoning: 1_000 },
    });
    await app.prompt(id, "go");
    const { steps, session } = await costs(app, id);
    expect(steps).toEqual([expect.closeTo((6_000 * 3 + 4_000 * 0.3 + 3_000 * 15) / 1e6, 12)]);
    expect(session.cost).toBeCloseTo(steps[0] ?? 0, 12);
    expect(session.tokens).toMatchObject({ output: 2_000, reasoning: 1_000 });
  });

  it("of a session has its title's call in it", async () => {
    verifies("cost.title");
    const { model, app, log } = anthropic;
    const { id } = await app.session();
    model.script({ text: "Done.", usage: { input: 1_000, output: 100 } });
    await app.prompt(id, "go");
    const named = await log
      .session(id)
      .first("session.updated", ({ properties }) => properties.info.title === "A scripted title");
    await log.session(id).first("session.idle");
    expect(named.properties.info.cost).toBeGreaterThan(0);
    const { steps, session } = await costs(app, id);
    // The scripted title reads 10 tokens and writes 5.
    expect(session.cost).toBeCloseTo((steps[0] ?? 0) + (10 * 3 + 5 * 15) / 1e6, 12);
    expect(session.tokens).toMatchObject({ input: 1_010, output: 105 });
  });
});
