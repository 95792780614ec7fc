import type { Config } from "@opencode/sdk/types";
import { beforeEach, describe, expect, it } from "vitest";
import type { HookEvent } from "../../server/core/base/plugin-hooks.js";
import { useScriptedServer } from "../support/fixture.js";
import { data, eventually, scriptedConfig, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";
import { settableHooks } from "./hooks.js";

exercises("config.get", "app.agents", "command.list", "session.prompt");

const plugins = settableHooks();
const { model, server, app, log } = await useScriptedServer((scripted) => ({
  files: { "a.txt": "one\n" },
  config: { ...scriptedConfig(scripted), username: "Ada", permission: { bash: "ask" } },
  hooks: plugins.hooksOf,
}));
beforeEach(() => plugins.set({}));

describe("events", () => {
  it("are told in their order, deltas among them, and of this directory alone", async () => {
    verifies("hook.event");
    const told: HookEvent[] = [];
    plugins.set({ event: (events) => void told.push(...structuredClone(events)) });
    // What happens while the plugins of a directory are still being asked for, they do not hear.
    const before = await app.session({ title: "before" });
    model.script({ text: "Awake." });
    await app.prompt(before.id, "go");
    await eventually(
      () => told,
      (events) => events.some(({ type }) => type === "session.idle"),
    );
    const { id } = await app.session({ title: "told" });
    const other = await app.session({ directory: server.place("elsewhere"), title: "other" });
    model.script({ text: ["one ", "two"] }, { text: "there" });
    await app.prompt(id, "go");
    await app.prompt(other.id, "go");
    const mine = () => told.filter(({ properties }) => Object(properties).sessionID === id);
    const idle = await log.session(id).first("session.idle");
    await eventually(mine, (events) => events.some((event) => event.id === idle.id));
    const idsOf = (events: readonly HookEvent[]) => {
      const ids = events.map((event) => event.id);
      return ids.slice(0, ids.indexOf(idle.id) + 1);
    };
    expect(idsOf(mine())).toEqual(idsOf(log.session(id).events()));
    expect(mine().map(({ type }) => type)).toEqual(
      expect.arrayContaining(["session.created", "message.updated", "message.part.delta", "session.idle"]),
    );
    expect(JSON.stringify(told)).not.toContain(other.id);
  });

  it("hold up nothing where nobody takes them", async () => {
    plugins.set({ event: () => new Promise(() => undefined) });
    const { id } = await app.session({ title: "held" });
    model.script({ text: "Done." });
    await app.prompt(id, "go");
  });
});

describe("config", () => {
  it("is as plugins leave it, for agents, commands, rules and models at once", async () => {
    verifies("hook.config");
    plugins.set({
      config: (_, config) => {
        expect(config.username).toBe("Ada");
        config.username = "Grace";
        config.permission = { bash: "allow" };
        config.agent = { ...config.agent, owl: { mode: "primary", prompt: "Hoot.", tools: { bash: false } } };
        config.command = { ...config.command, hoot: { template: "Hoot $ARGUMENTS." } };
        config.default_agent = "owl";
        Object.assign(config, { share: "with everybody", theme: 5 });
      },
    });
    await data(app.client.instance.dispose());
    const shown = await data(app.client.config.get());
    expect(shown).toMatchObject({ username: "Grace", default_agent: "owl" });
    expect(shown.share).toBe("disabled");
    const wrong = await log.until(
      (event) => event.type === "session.error" && JSON.stringify(event).includes('\\"share\\"'),
    );
    expect(JSON.stringify(wrong)).toContain("What a plugin made of");
    const agents = await data(app.client.app.agents());
    expect(agents.find(({ name }) => name === "owl")).toMatchObject({ prompt: "Hoot." });
    expect((await data(app.client.command.list())).map(({ name }) => name)).toContain("hoot");
    const { id } = await app.session({ title: "configured" });
    model.script({ toolCalls: [{ name: "bash", input: { command: "printf a" } }] }, { text: "Done." });
    const answer = await app.prompt(id, { agent: "build", parts: [{ type: "text", text: "go" }] });
    expect(answer.info.agent).toBe("build");
    const [part] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    expect(part?.state).toMatchObject({ status: "completed", output: "a" });
    // Made once, however often it is asked for.
    expect(plugins.of("config")).toHaveLength(1);
  });

  it("has what plugins write into without a look, and rules in their long form", async () => {
    const directory = server.place("short/project", {
      "opencode.json": JSON.stringify({ agent: { build: { permission: "deny" } } }),
    });
    const seen: unknown[] = [];
    plugins.set({
      config(_, { agent, command, mode, plugin, permission }) {
        seen.push(agent?.build?.permission, permission, Array.isArray(plugin), mode);
        Object.assign(command ?? {}, { brief: { template: "Be brief." } });
        Object.assign(agent ?? {}, { owl: { mode: "primary", prompt: "Hoot." } });
      },
    });
    await data(app.client.instance.dispose({ directory }));
    const shown = await data(app.client.config.get({ directory }));
    expect(seen).toEqual([{ "*": "deny" }, { bash: "ask" }, true, {}]);
    expect(Object.keys({ ...shown.command, ...shown.agent }).sort()).toEqual(["brief", "build", "owl"]);
  });

  it("stays as it is stated where the hook fails", async () => {
    plugins.set({
      config() {
        throw new Error("no");
      },
    });
    await data(app.client.instance.dispose());
    expect((await data(app.client.config.get())) satisfies Config).toMatchObject({ username: "Ada" });
  });
});

describe("provider", () => {
  it("replaces the models of a provider of the catalogue, and leaves out what is no model", async () => {
    verifies("hook.provider");
    plugins.set({
      provider: ({ provider, auth }, output) => {
        expect({ id: provider.id, auth }).toEqual({ id: "openai", auth: undefined });
        const [first] = Object.values(output.models);
        output.models = { mine: { ...first, id: "mine" } as never, odd: 5 as never };
      },
    });
    const all = await data(app.client.provider.list());
    const models = (id: string) => Object.keys(all.all.find((one) => one.id === id)?.models ?? {});
    expect(models("openai")).toEqual(["mine"]);
    expect(models("anthropic").length).toBeGreaterThan(1);
    await data(app.client.provider.list());
    expect(plugins.of("provider")).toHaveLength(1);
  });
});
