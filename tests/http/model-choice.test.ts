import type { PromptInput } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, drive, refusal, scriptedConfig } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.get", "session.update", "session.create");

const { model, app, log } = await useScriptedServer((model) => {
  const config = scriptedConfig(model);
  const one = config.provider?.scripted?.models?.one ?? {};
  const variants = { deep: { reasoningEffort: "high" } };
  const models = {
    one: { ...one, variants },
    two: { ...one, variants },
    three: one,
    four: { ...one, variants },
    small: one,
  };
  return {
    config: {
      ...config,
      small_model: "scripted/small",
      provider: { scripted: { ...config.provider?.scripted, models } },
      agent: {
        fixed: { model: "scripted/four", variant: "deep" },
        plain: { prompt: "You are plain." },
        thinker: { variant: "deep", name: "The Thinker" },
      },
    },
  };
});
model.respond(() => ({ text: "Yes." }));

const named = (modelID: string) => ({ providerID: "scripted", modelID });
/** The model that answered. */
async function asked(sessionID: string, input: Partial<PromptInput> = {}) {
  const { info } = await app.prompt(sessionID, { parts: [{ type: "text", text: "hi" }], ...input });
  return info.role === "assistant" ? info.modelID : undefined;
}

describe("the model of a prompt", () => {
  it("is its own, else the agent's, else the session's last, else that of the config", async () => {
    verifies("model.precedence");
    const { id } = await app.session({ title: "models" });
    expect(await asked(id)).toBe("one");
    expect(model.requests.at(-1)?.body.model).toBe("one");
    expect(await asked(id, { model: named("two") })).toBe("two");
    expect(await asked(id)).toBe("two");
    expect(await asked(id, { agent: "fixed" })).toBe("four");
    expect(await asked(id, { agent: "fixed", model: named("three") })).toBe("three");
    expect(await asked(id)).toBe("three");
    expect(await data(app.client.session.get({ sessionID: id }))).toMatchObject({
      model: { id: "three", providerID: "scripted" },
    });
    const given = await app.session({ title: "given", model: { id: "two", providerID: "scripted" } });
    expect(await asked(given.id)).toBe("two");
  });

  it("that there is not is a 400 which suggests others, and stores nothing", async () => {
    verifies("model.unknown", "prompt.refused");
    const { id } = await app.session({ title: "unknown" });
    for (const wanted of [named("onne"), { providerID: "scriptd", modelID: "one" }]) {
      const refused = await refusal(app.client.session.prompt({ sessionID: id, model: wanted, parts: [] }));
      expect(refused).toMatchObject({
        status: 400,
        name: "ProviderModelNotFoundError",
        data: { ...wanted, suggestions: expect.arrayContaining(["scripted/one"]) },
      });
      expect(refused.data.message).toContain("scripted/one");
    }
    const async = await refusal(
      app.client.session.promptAsync({ sessionID: id, model: named("x"), parts: [] }),
    );
    expect(async).toMatchObject({ status: 400, name: "ProviderModelNotFoundError" });
    const keyless = await refusal(
      app.client.session.prompt({
        sessionID: id,
        model: { providerID: "openai", modelID: "gpt-5" },
        parts: [],
      }),
    );
    expect(keyless.data.message).toContain("OPENAI_API_KEY");
    expect(await app.messages(id)).toEqual([]);
    expect(await data(app.client.session.get({ sessionID: id }))).not.toHaveProperty("model");
  });

  it("is the demo when nothing else is configured", async () => {
    verifies("model.demo");
    const bare = await startServer();
    const { id } = await drive(bare).session();
    const { info } = await drive(bare).prompt(id, "hello");
    expect(info).toMatchObject({ providerID: "demo", modelID: "demo" });
    await bare.close();
  });
});

describe("the agent of a prompt", () => {
  it("does not stick to the session", async () => {
    verifies("agent.not-sticky");
    const { id } = await app.session({ title: "agents", agent: "plan" });
    const agentOf = async (input: Partial<PromptInput>) => {
      const { info } = await app.prompt(id, { parts: [], ...input });
      return info.agent;
    };
    expect(await agentOf({})).toBe("build");
    expect(await agentOf({ agent: "plain" })).toBe("plain");
    expect(JSON.stringify(model.requests.at(-1)?.body.messages[0])).toContain("You are plain.");
    expect(await agentOf({})).toBe("build");
    expect(JSON.stringify(model.requests.at(-1)?.body.messages[0])).not.toContain("You are plain.");
  });

  it("brings its variant along for its own model alone, or for any that has it where it has no model", async () => {
    verifies("agent.variant", "agent.name");
    const { id } = await app.session({ title: "variants" });
    const variantOf = async (agent: string, modelID?: string) => {
      const { info } = await app.prompt(id, { agent, parts: [], ...(modelID && { model: named(modelID) }) });
      expect(model.requests.at(-1)?.body.reasoning_effort).toBe(
        "variant" in info && info.variant ? "high" : undefined,
      );
      return "variant" in info ? info.variant : undefined;
    };
    expect(await variantOf("fixed")).toBe("deep");
    expect(await variantOf("fixed", "two")).toBeUndefined();
    expect(await variantOf("thinker", "two")).toBe("deep");
    expect(await variantOf("thinker", "three")).toBeUndefined();
    expect(await variantOf("The Thinker", "one")).toBe("deep");
    const agents = await data(app.client.app.agents());
    expect(agents.map(({ name }) => name)).toEqual(expect.arrayContaining(["The Thinker"]));
    expect(agents.map(({ name }) => name)).not.toContain("thinker");
  });

  it("that there is not is a 400 which names those there are, and stores nothing", async () => {
    verifies("agent.unknown");
    const { id } = await app.session({ title: "agents" });
    const input = { sessionID: id, agent: "bild", parts: [] };
    const calls = [app.client.session.prompt(input), app.client.session.promptAsync(input)];
    for (const call of calls) {
      const refused = await refusal(call);
      expect(refused).toMatchObject({
        status: 400,
        name: "AgentNotFoundError",
        data: { agent: "bild", available: expect.arrayContaining(["build", "plan", "fixed"]) },
      });
    }
    expect(await app.messages(id)).toEqual([]);
  });
});

describe("the title", () => {
  const titleOf = async (id: string) => (await data(app.client.session.get({ sessionID: id }))).title;

  it("is made from the first prompt by the small model, once, and moves nothing", async () => {
    verifies("title.made", "title.once");
    const { id } = await app.session();
    const from = model.titleRequests.length;
    await app.prompt(id, "How do I tie a knot?");
    const { properties } = await log
      .session(id)
      .first("session.updated", (event) => event.properties.info.title === "A scripted title");
    const request = model.titleRequests[from];
    expect(request?.body).toMatchObject({ model: "small" });
    expect(request?.body).not.toHaveProperty("tools");
    expect(JSON.stringify(request?.body.messages)).toContain("How do I tie a knot?");
    const [user] = await app.messages(id);
    expect(properties.info.time.updated).toBe(user?.info.time.created);
    await app.prompt(id, "And another one?");
    expect(await titleOf(id)).toBe("A scripted title");
    expect(model.titleRequests.length).toBe(from + 1);
  });

  it("is left alone when there is one, for children, and when it is given meanwhile", async () => {
    verifies("title.given");
    const from = model.titleRequests.length;
    const titled = await app.session({ title: "Mine" });
    const empty = await app.session({ title: "" });
    const child = await app.session({ parentID: titled.id });
    for (const { id } of [titled, empty, child]) await app.prompt(id, "hello");
    expect(await titleOf(titled.id)).toBe("Mine");
    expect(await titleOf(empty.id)).toBe("");
    expect(await titleOf(child.id)).toMatch(/^Child session - /);
    expect(model.titleRequests.length).toBe(from);
    const later = await app.session();
    await data(app.client.session.update({ sessionID: later.id, title: "Named by me" }));
    await app.prompt(later.id, "hello");
    expect(await titleOf(later.id)).toBe("Named by me");
  });
});
