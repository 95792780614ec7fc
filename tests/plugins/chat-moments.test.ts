import type { TextPart } from "@opencode/sdk/types";
import { beforeEach, describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { data, eventually, refusal, scriptedConfig, textOf } from "../support/scenario.js";
import type { ScriptedRequest } from "../support/scripted-openai.js";
import { messagesOf } from "../support/valid-request.js";
import { exercises, verifies } from "../support/verifies.js";
import { Silent, settableHooks } from "./hooks.js";

exercises("session.prompt", "session.command", "session.summarize", "session.abort");

const plugins = settableHooks();
const { model, server, app, log } = await useScriptedServer((scripted) => ({
  files: { ".opencode/command/greet.md": "Greet $ARGUMENTS." },
  config: scriptedConfig(scripted),
  hooks: plugins.hooksOf,
}));
beforeEach(() => plugins.set({}));

const session = (title = "chat") => app.session({ title });
const request = () => model.requests.at(-1);
const systemOf = (one: ScriptedRequest | undefined) =>
  messagesOf(one).filter(({ role }) => role === "system");

/** One turn with one answer. */
async function say(text: string, id?: string) {
  const sessionID = id ?? (await session()).id;
  model.script({ text: "Done." });
  const answer = await app.prompt(sessionID, text);
  return { id: sessionID, answer };
}
const threw = () => {
  throw new Error("NOT TODAY");
};
const late = () => {
  throw new Silent("late");
};

describe("chat.message", () => {
  it("changes the prompt before it is stored and sent", async () => {
    verifies("hook.chat.message");
    plugins.set({
      "chat.message": (_, { message, parts }) => {
        Object.assign(message, {
          agent: "plan",
          system: "Speak softly.",
          id: "msg_other",
          role: "assistant",
        });
        message.model = { providerID: "scripted", modelID: "two" };
        (parts[0] as TextPart).text = "changed";
        parts.push({ type: "text", text: "added" } as TextPart, { type: "nonsense" } as never, 5 as never);
      },
    });
    const { id } = await session();
    model.script({ text: "Done." });
    const answer = await app.prompt(id, {
      messageID: "msg_mine",
      agent: "build",
      parts: [{ type: "text", text: "given" }],
    });
    expect(answer.info).toMatchObject({ agent: "plan", modelID: "two", parentID: "msg_mine" });
    const [stored] = await app.messages(id);
    expect(stored?.info).toMatchObject({
      id: "msg_mine",
      role: "user",
      agent: "plan",
      system: "Speak softly.",
    });
    expect(stored?.parts.map((part) => part.type === "text" && part.text)).toEqual(["changed", "added"]);
    expect(request()?.body).toMatchObject({ model: "two" });
    expect(JSON.stringify(systemOf(request()))).toContain("Speak softly.");
    expect((await data(app.client.session.get({ sessionID: id }))).agent).toBe("plan");
    expect(plugins.of("chat.message")).toMatchObject([
      {
        input: { sessionID: id, agent: "build", messageID: "msg_mine" },
        output: { message: { id: "msg_mine", role: "user" }, parts: [{ type: "text", text: "given" }] },
      },
    ]);
    expect(Object.keys(plugins.of("chat.message")[0]?.input ?? {})).toEqual([
      "sessionID",
      "agent",
      "messageID",
    ]);
  });

  it("is all that a prompt without a reply sees; commands of the user do not", async () => {
    plugins.set({ "chat.message": () => undefined, "chat.params": () => undefined });
    const { id } = await session();
    await app.prompt(id, { noReply: true, parts: [{ type: "text", text: "a note" }] });
    await data(app.client.session.shell({ sessionID: id, agent: "build", command: "true" }));
    expect(plugins.calls.map(({ hook }) => hook)).toEqual(["chat.message"]);
  });

  it("a throw refuses the prompt, with nothing stored; the next one goes", async () => {
    const { id } = await session();
    plugins.set({ "chat.message": threw });
    const refused = app.client.session.prompt({ sessionID: id, parts: [{ type: "text", text: "a" }] });
    expect(await refusal(refused)).toMatchObject({
      status: 400,
      data: { message: "NOT TODAY (said by the plugin ./a.ts)" },
    });
    expect(await app.messages(id)).toEqual([]);
    plugins.set({ "chat.message": late });
    expect(textOf((await say("b", id)).answer.parts)).toBe("Done.");
  });

  it("an agent or a model that there is not is refused as if somebody had asked for it", async () => {
    const { id } = await session();
    const send = () => app.client.session.prompt({ sessionID: id, parts: [{ type: "text", text: "a" }] });
    plugins.set({ "chat.message": (_, { message }) => void Object.assign(message, { agent: "nobody" }) });
    expect((await refusal(send())).data.message).toContain("nobody");
    const nowhere = { providerID: "scripted", modelID: "none" };
    plugins.set({ "chat.message": (_, { message }) => void Object.assign(message, { model: nowhere }) });
    expect((await refusal(send())).data.message).toContain("none");
    expect(await app.messages(id)).toEqual([]);
  });

  it("an abort ends its wait, and leaves other sessions alone", async () => {
    const [one, other] = [await session(), await session()];
    const begun = gate();
    plugins.set({
      "chat.message": ({ sessionID }) => (sessionID === one.id ? new Promise(() => begun.open()) : undefined),
    });
    const sent = refusal(
      app.client.session.prompt({ sessionID: one.id, parts: [{ type: "text", text: "a" }] }),
    );
    await begun.opened;
    await say("b", other.id);
    await data(app.client.session.abort({ sessionID: one.id }));
    expect(await sent).toMatchObject({ status: 400, data: { message: "prompt: aborted before it began" } });
    plugins.set({});
    await say("c", one.id);
  });
});

describe("plugins that are still being loaded", () => {
  it.each(["prompt", "command"] as const)("an abort ends a %s that waits for them", async (what) => {
    verifies("hook.none");
    const { id } = await session();
    const loaded = gate();
    plugins.wait(loaded.opened);
    const parts = [{ type: "text" as const, text: "a" }];
    const sent = refusal(
      what === "prompt"
        ? app.client.session.prompt({ sessionID: id, parts })
        : app.client.session.command({ sessionID: id, command: "greet", arguments: "" }),
    );
    // It is not there to be aborted before it has come.
    const answer = await Promise.race([
      sent,
      eventually(
        () => data(app.client.session.abort({ sessionID: id })),
        () => false,
      ),
    ]);
    expect(answer).toMatchObject({ status: 400, data: { message: `${what}: aborted before it began` } });
    loaded.open();
    plugins.wait(Promise.resolve());
  });
});

describe("a subagent", () => {
  it("passes the hooks in its own session, without a title", async () => {
    const names = [
      "chat.message",
      "tool.definition",
      "experimental.chat.messages.transform",
      "experimental.chat.system.transform",
      "chat.params",
      "chat.headers",
      "experimental.text.complete",
    ] as const;
    plugins.set(Object.fromEntries(names.map((name) => [name, () => undefined])));
    const { id } = await session();
    model.script(
      { toolCalls: [{ name: "task", input: { description: "d", prompt: "p", subagent_type: "general" } }] },
      { text: "Looked." },
      { text: "Done." },
    );
    await app.prompt(id, "go");
    const [child] = await data(app.client.session.children({ sessionID: id }));
    const sessionOf = ({ input, output }: (typeof plugins.calls)[number]) =>
      Object(input).sessionID ?? Object(output).messages?.[0].info.sessionID;
    const ofChild = plugins.calls.filter((one) => sessionOf(one) === child?.id).map(({ hook }) => hook);
    expect(ofChild).toEqual(names.filter((name) => name !== "tool.definition"));
    expect(plugins.of("tool.definition")).toHaveLength(3);
    expect(plugins.of("chat.params").map(({ input }) => input.agent)).toEqual(["build", "general", "build"]);
  });
});

describe("chat.params and chat.headers", () => {
  it("change what goes out, and are told for whom", async () => {
    verifies("hook.chat.params");
    plugins.set({
      "chat.params": (_, output) => {
        Object.assign(output, { temperature: 0.25, topP: 0.5, maxOutputTokens: 77 });
        output.options = { ...output.options, foo: 1, reasoningEffort: "high" };
      },
      "chat.headers": (_, { headers }) => {
        Object.assign(headers, { "x-plugin": "here", Authorization: "Bearer another", odd: 5 });
      },
    });
    const { id, answer } = await say("a");
    expect(request()?.body).toMatchObject({
      temperature: 0.25,
      top_p: 0.5,
      max_tokens: 77,
      foo: 1,
      reasoning_effort: "high",
    });
    expect(request()?.headers).toMatchObject({ "x-plugin": "here", authorization: "Bearer another" });
    expect(request()?.headers.odd).toBeUndefined();
    const [params] = plugins.of("chat.params");
    expect(params).toMatchObject({
      input: {
        sessionID: id,
        agent: "build",
        model: { id: "one", providerID: "scripted" },
        provider: { id: "scripted", models: { one: {}, two: {} } },
        message: { role: "user", id: answer.info.role === "assistant" && answer.info.parentID },
      },
      output: { maxOutputTokens: 10_000, options: {} },
    });
    expect(plugins.of("chat.headers")[0]?.input).toEqual(params?.input);
  });

  it("what they take away or make no number of is not sent", async () => {
    plugins.set({
      "chat.params": (_, output) => {
        delete output.maxOutputTokens;
        Object.assign(output, { temperature: "hot", options: "none" });
      },
    });
    await say("a");
    expect(request()?.body).not.toHaveProperty("temperature");
    // What a call asks for by itself stays: some providers refuse one that asks for no limit.
    expect(request()?.body.max_tokens).toBe(10_000);
  });

  it.each(["chat.params", "chat.headers"] as const)("a throw in %s is the turn's error", async (hook) => {
    plugins.set({ [hook]: threw });
    const { id } = await session();
    const answer = await app.prompt(id, "a");
    const error = { name: "UnknownError", data: { message: "NOT TODAY (said by the plugin ./a.ts)" } };
    expect(answer.info).toMatchObject({ error });
    expect((await log.session(id).first("session.error")).properties).toMatchObject({ error });
    plugins.set({ [hook]: late });
    await say("b", id);
  });

  it("an abort does not wait for them", async () => {
    const { id } = await session();
    const begun = gate();
    plugins.set({ "chat.params": () => new Promise(() => begun.open()) });
    const answer = app.prompt(id, "a");
    await begun.opened;
    await data(app.client.session.abort({ sessionID: id }));
    expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
  });
});

describe("the system text", () => {
  it.each([
    ["is added to", (system: string[]) => void system.push("AAA", "BBB"), /^You.*AAA\nBBB$/s],
    ["is replaced", (system: string[]) => void system.splice(0, 9, "only this"), /^only this$/],
    ["stays where it is left alone", () => undefined, /^You(?!.*AAA)/s],
    ["stays where the hook fails", threw, /^You/s],
  ])("%s", async (_, hook, expected) => {
    verifies("hook.chat.system");
    plugins.set({ "experimental.chat.system.transform": (_, { system }) => hook(system) });
    const { id } = await say("a");
    const told = systemOf(request());
    expect(told.map(({ content }) => content).join("\n\n")).toMatch(expected);
    expect(plugins.calls).toMatchObject([
      { input: { sessionID: id, model: { id: "one" } }, output: { system: [expect.any(String)] } },
    ]);
  });

  it("is left out where nothing is left of it", async () => {
    plugins.set({ "experimental.chat.system.transform": (_, { system }) => void system.splice(0) });
    await say("a");
    expect(systemOf(request())).toEqual([]);
  });
});

describe("the history", () => {
  it("is changed for a call, and not where it is stored", async () => {
    verifies("hook.chat.messages");
    const { id } = await say("first words");
    plugins.set({
      "experimental.chat.messages.transform": (_, { messages }) => {
        const [first] = messages;
        if (first?.parts[0]?.type === "text") first.parts[0].text = "other words";
        messages.splice(1, 0, {
          info: { role: "assistant" } as never,
          parts: [
            { type: "text", text: "said by nobody" },
            { type: "tool", callID: "c1", tool: "read", state: { status: "completed", output: { a: 1 } } },
            { type: "text" },
            5,
          ] as never,
        });
        messages.push({ info: { role: "king" } as never, parts: [] }, 7 as never);
      },
    });
    await say("second words", id);
    const read = JSON.stringify(request()?.body.messages);
    for (const text of ["other words", "said by nobody", '{\\"a\\":1}', "second words"])
      expect(read).toContain(text);
    expect(read).not.toContain("first words");
    expect(JSON.stringify(await app.messages(id))).toContain("first words");
    expect(plugins.calls).toMatchObject([
      {
        input: {},
        output: { messages: [{ info: { sessionID: id, role: "user" } }, {}, { info: { role: "user" } }] },
      },
    ]);
  });

  it.each([
    ["throws", threw],
    ["does not answer", late],
  ])("stays as it is where the hook %s, and the turn goes on", async (_, hook) => {
    plugins.set({ "experimental.chat.messages.transform": hook });
    await say("plain words");
    expect(JSON.stringify(request()?.body.messages)).toContain("plain words");
  });
});

describe("experimental.text.complete", () => {
  it("changes a text that is whole, in its last update and where it is stored", async () => {
    verifies("hook.text");
    plugins.set({
      "experimental.text.complete": (_, output) => {
        output.text = output.text.toUpperCase();
      },
    });
    const { id, answer } = await say("a");
    expect(textOf(answer.parts)).toBe("DONE.");
    const deltas = await log.session(id).until((event) => event.type === "message.part.delta");
    expect(deltas).toMatchObject({ properties: { delta: "Done." } });
    expect(plugins.calls).toEqual([
      {
        hook: "experimental.text.complete",
        input: {
          sessionID: id,
          messageID: answer.info.id,
          partID: answer.parts.find(({ type }) => type === "text")?.id,
        },
        output: { text: "Done." },
      },
    ]);
    plugins.set({ "experimental.text.complete": threw });
    expect(textOf((await say("b", id)).answer.parts)).toBe("Done.");
  });
});

describe("command.execute.before", () => {
  it("changes what a command says, before chat.message", async () => {
    verifies("hook.command");
    plugins.set({
      "command.execute.before": (_, { parts }) => {
        if (parts[0]?.type === "text") parts[0].text += " Kindly.";
        parts.push({ type: "text", text: "And wait." });
      },
      "chat.message": () => undefined,
    });
    const { id } = await session();
    model.script({ text: "Done." });
    await data(app.client.session.command({ sessionID: id, command: "greet", arguments: "Ada" }));
    expect(plugins.calls.map(({ hook }) => hook)).toEqual(["command.execute.before", "chat.message"]);
    expect(plugins.calls[0]).toMatchObject({
      input: { command: "greet", sessionID: id, arguments: "Ada" },
      output: { parts: [{ type: "text", text: "Greet Ada." }] },
    });
    const [stored] = await app.messages(id);
    expect(stored?.parts).toMatchObject([{ text: "Greet Ada. Kindly." }, { text: "And wait." }]);
  });

  it("is called for the command of init, too", async () => {
    plugins.set({ "command.execute.before": threw });
    const { id } = await session();
    const sent = app.client.session.init({
      ...{ sessionID: id, providerID: "scripted", modelID: "one", messageID: "msg_init" },
    });
    expect((await refusal(sent)).data.message).toContain("NOT TODAY");
    expect(plugins.calls).toMatchObject([{ input: { command: "init", arguments: "" } }]);
  });

  it.each([
    ["throws", threw, "NOT TODAY (said by the plugin ./a.ts)"],
    [
      "leaves nonsense",
      (_: unknown, { parts }: { parts: unknown[] }) => void parts.push({ type: "odd" }),
      "parts.1",
    ],
  ])("refuses the command where it %s, with nothing stored", async (_, hook, message) => {
    plugins.set({ "command.execute.before": hook });
    const { id } = await session();
    const sent = app.client.session.command({ sessionID: id, command: "greet", arguments: "" });
    expect(await refusal(sent)).toMatchObject({
      status: 400,
      data: { message: expect.stringContaining(message) },
    });
    expect(await app.messages(id)).toEqual([]);
  });
});

describe("a summary", () => {
  const summarize = (sessionID: string, auto = false) =>
    data(app.client.session.summarize({ sessionID, providerID: "scripted", modelID: "one", auto }));
  const asked = () => JSON.stringify(request()?.body.messages.at(-1));

  it("is asked for with what plugins add, as agent compaction", async () => {
    verifies("hook.compaction");
    const { id } = await say("build a lighthouse");
    plugins.set({
      "experimental.session.compacting": (_, { context }) => void context.push("Mind the lamp."),
      "experimental.chat.messages.transform": (_, { messages }) => {
        const [first] = messages;
        if (first?.parts[0]?.type === "text") first.parts[0].text = "build a windmill";
      },
      "experimental.chat.system.transform": () => undefined,
      "chat.params": () => undefined,
      "chat.headers": () => undefined,
      "experimental.text.complete": (_, output) =>
        void Object.assign(output, { text: `${output.text} Noted.` }),
    });
    model.script({ text: "Notes." });
    await summarize(id);
    expect(asked()).toMatch(/Write the notes.*Mind the lamp\..*build a windmill/s);
    expect(plugins.of("chat.params")[0]?.input).toMatchObject({ sessionID: id, agent: "compaction" });
    expect(plugins.of("experimental.session.compacting")[0]?.input).toEqual({ sessionID: id });
    expect(plugins.calls.map(({ hook }) => hook)).toEqual([
      "experimental.chat.messages.transform",
      "experimental.session.compacting",
      "experimental.chat.system.transform",
      "chat.params",
      "chat.headers",
      "experimental.text.complete",
    ]);
    expect(textOf((await app.messages(id)).at(-1)?.parts ?? [])).toBe("Notes. Noted.");
  });

  it("is asked for in the words of a plugin", async () => {
    const { id } = await say("build a lighthouse");
    plugins.set({
      "experimental.session.compacting": (_, output) =>
        void Object.assign(output, { context: ["left out"], prompt: "Say it in a word." }),
    });
    model.script({ text: "Notes." });
    await summarize(id);
    expect(asked()).toContain("Say it in a word.");
    expect(asked()).not.toMatch(/Write the notes|left out/);
  });

  it.each([true, false])(
    "where the model found it too long, the work goes on behind it: %s",
    async (enabled) => {
      const { id } = await session();
      plugins.set({
        "experimental.compaction.autocontinue": (_, output) => void Object.assign(output, { enabled }),
      });
      const error = { message: "Too long.", type: "invalid_request_error", code: "context_length_exceeded" };
      model.script(
        { text: "So far so good." },
        { refuse: { status: 400, body: { error } } },
        { text: "Notes." },
        ...(enabled ? [{ text: "Went on." }] : []),
      );
      await app.prompt(id, "a");
      await app.prompt(id, "b");
      expect(plugins.calls).toMatchObject([{ input: { agent: "build", overflow: true } }]);
      const texts = (await app.messages(id)).map(({ parts }) => textOf(parts));
      expect(texts.at(-1)).toBe(enabled ? "Went on." : "Notes.");
      expect((await data(app.client.session.status()))[id]).toBeUndefined();
    },
  );

  it.each([true, false])("in the middle of a turn the work goes on behind it: %s", async (enabled) => {
    const { id } = await session();
    plugins.set({
      "experimental.compaction.autocontinue": (_, output) => void Object.assign(output, { enabled }),
    });
    model.script(
      { text: "So far so good." },
      { toolCalls: [{ name: "glob", input: { pattern: "*" } }], usage: { input: 99_000, output: 10 } },
      { text: "Notes." },
      ...(enabled ? [{ text: "Went on." }] : []),
    );
    await app.prompt(id, "a");
    const before = model.requests.length;
    await app.prompt(id, "b");
    expect(model.requests.length - before).toBe(enabled ? 3 : 2);
    expect(plugins.calls).toMatchObject([{ input: { agent: "build", overflow: false } }]);
    const texts = (await app.messages(id)).map(({ parts }) => textOf(parts));
    expect(texts.at(-1)).toBe(enabled ? "Went on." : "Notes.");
  });

  it.each([true, false])("the work goes on behind it: %s", async (enabled) => {
    const { id } = await say("build a lighthouse");
    plugins.set({
      "experimental.compaction.autocontinue": (_, output) => void Object.assign(output, { enabled }),
    });
    model.script({ text: "Notes." }, ...(enabled ? [{ text: "Went on." }] : []));
    await summarize(id, true);
    expect(plugins.calls).toMatchObject([
      {
        input: {
          sessionID: id,
          agent: "build",
          model: { id: "one" },
          provider: { id: "scripted" },
          message: { role: "user" },
          overflow: false,
        },
        output: { enabled: true },
      },
    ]);
    await eventually(
      async () => (await app.messages(id)).map(({ parts }) => textOf(parts)),
      (texts) => texts.at(-1) === (enabled ? "Went on." : "Notes."),
    );
  });
});

describe("a title", () => {
  it("passes the hooks of every call of a model, by a model that plugins choose", async () => {
    verifies("hook.title");
    plugins.set({
      "experimental.provider.small_model": ({ provider }, output) => {
        const two = provider.models.two;
        if (two) output.model = two;
      },
      "experimental.chat.system.transform": (_, { system }) => void system.push("In one word."),
      "chat.params": () => undefined,
      "chat.headers": (_, { headers }) => void Object.assign(headers, { "x-plugin": "here" }),
    });
    const { id } = await data(app.client.session.create({}));
    await say("a", id);
    const title = await eventually(
      () => model.titleRequests.find(({ headers }) => headers["x-session-id"] === id),
      (one) => one !== undefined,
    );
    expect(title).toMatchObject({ body: { model: "two" }, headers: { "x-plugin": "here" } });
    expect(JSON.stringify(title?.body.messages)).toContain("In one word.");
    const agents = plugins.of("chat.params").map(({ input }) => input.agent);
    expect(agents.sort()).toEqual(["build", "title"]);
    expect(plugins.of("experimental.provider.small_model")[0]?.input.provider.id).toBe("scripted");
  });
});

it("another directory's sessions pass no hooks of this one", async () => {
  plugins.set({ "chat.params": threw, "chat.message": threw });
  const { id } = await app.session({ directory: server.place("elsewhere"), title: "there" });
  await say("a", id);
  expect(plugins.calls).toEqual([]);
});
