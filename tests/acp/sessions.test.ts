import { afterEach, describe, expect, it, vi } from "vitest";
import support from "../../acp-schema/support.json" with { type: "json" };
import { verifies } from "../support/verifies.js";
import { exercisesMethods } from "./exercised-methods.js";
import { endAgents, startAgent } from "./harness.js";

afterEach(endAgents);

exercisesMethods(
  "initialize",
  "authenticate",
  "logout",
  "auth/status",
  "auth/status_update",
  "session/set_title",
  "session/new",
  "session/resume",
  "session/list",
  "session/close",
  "session/delete",
  "session/fork",
  "session/set_mode",
  "session/set_config_option",
  "session/set_model",
);

describe("initialize", () => {
  it("says what there is, whatever version is asked for, and as often as asked", async () => {
    verifies("acp.rpc.version");
    const agent = await startAgent();
    for (const protocolVersion of [0, 1, 2, 99]) {
      expect(await agent.request("initialize", { protocolVersion })).toMatchObject({
        protocolVersion: 1,
        agentInfo: { name: "OpenCode", version: "1.0.0" },
        agentCapabilities: {
          loadSession: true,
          promptCapabilities: { image: true, embeddedContext: true },
          mcpCapabilities: { http: true, sse: true },
          sessionCapabilities: { list: {}, delete: {}, resume: {}, close: {}, fork: {} },
          auth: { logout: {} },
        },
      });
    }
  });

  it("advertises what the list of what is served says, and nothing else", async () => {
    verifies("acp.support.list");
    const agent = await startAgent();
    const { agentCapabilities } = await agent.request("initialize", { protocolVersion: 1 });
    const paths = (value: unknown, path: string): string[] => {
      if (typeof value !== "object" || value === null) return value === true ? [path] : [];
      const below = Object.entries(value);
      if (below.length === 0) return [path];
      return below.flatMap(([key, inner]) => paths(inner, path === "" ? key : `${path}.${key}`));
    };
    const said = Object.entries(support.agentCapabilities).flatMap(([path, told]) =>
      "yes" in told ? [path] : [],
    );
    expect(paths(agentCapabilities, "").sort()).toEqual(said.sort());
  });

  it("offers a login the client can run, in the form it knows", async () => {
    verifies("acp.auth.honest");
    const agent = await startAgent();
    const login = async (clientCapabilities: object) =>
      (await agent.request("initialize", { protocolVersion: 1, clientCapabilities })).authMethods;
    expect(await login({})).toEqual([expect.not.objectContaining({ type: "terminal" })]);
    expect(await login({ auth: { terminal: true } })).toMatchObject([
      { type: "terminal", args: ["auth", "login"] },
    ]);
    expect(await login({ _meta: { "terminal-auth": true } })).toMatchObject([
      { id: "opencode-login", _meta: { "terminal-auth": { command: "opencode", args: ["auth", "login"] } } },
    ]);
  });

  it("authenticates with the method there is and no other, once some model can be talked to", async () => {
    verifies("acp.auth.key");
    const methodId = "opencode-login";
    const connected = await startAgent();
    expect(await connected.request("authenticate", { methodId })).toEqual({});
    await expect(connected.request("authenticate", { methodId: "x" })).rejects.toMatchObject({
      code: -32602,
    });
    const keyless = await startAgent({ configure: () => ({}) });
    await expect(keyless.request("authenticate", { methodId })).rejects.toMatchObject({
      code: -32000,
      message: expect.stringContaining("opencode auth login"),
    });
    const { auth } = await keyless.core();
    await auth.set("groq", { type: "api", key: " " });
    await expect(keyless.request("authenticate", { methodId })).rejects.toMatchObject({ code: -32000 });
    await auth.set("groq", { type: "api", key: "gsk-0123456789" });
    expect(await keyless.request("authenticate", { methodId })).toEqual({});
    for (const options of [
      { configure: () => ({ model: "demo/demo" }) },
      { configure: () => ({}), env: { GROQ_API_KEY: "gsk-0123456789" } },
      {
        configure: () => ({
          provider: { near: { options: { baseURL: "http://127.0.0.1:9" }, models: { m: {} } } },
        }),
      },
    ]) {
      const agent = await startAgent(options);
      expect(await agent.request("authenticate", { methodId })).toEqual({});
    }
  });

  it("tells whether there is a login when asked, and when that changes", async () => {
    verifies("acp.auth.status");
    const agent = await startAgent({ configure: () => ({}) });
    const status = () => agent.request("auth/status", {});
    const told = () => agent.entries.filter(({ method }) => method === "auth/status_update");
    expect(await status()).toEqual({ state: "unauthenticated" });
    await agent.newSession();
    const { auth } = await agent.core();
    await auth.set("groq", { type: "api", key: "gsk-0123456789" });
    await agent.until(({ method }) => method === "auth/status_update");
    const known = { state: "authenticated", accounts: [expect.objectContaining({ label: "Groq" })] };
    expect(told().map(({ params }) => params)).toEqual([known]);
    expect(await status()).toEqual(known);
    await auth.set("groq", { type: "api", key: "gsk-9876543210" });
    await agent.request("authenticate", { methodId: "opencode-login" });
    expect(told()).toHaveLength(1);
    await auth.remove("groq");
    await agent.until(({ params }) => params?.state === "unauthenticated");
    expect(JSON.stringify(agent.lines)).not.toContain("gsk-");
    for (const [configure, state] of [
      [() => ({ model: "demo/demo" }), "not_required"],
      [
        () => ({ provider: { near: { options: { baseURL: "http://127.0.0.1:9" }, models: { m: {} } } } }),
        "not_required",
      ],
      [undefined, "authenticated"],
    ] as const) {
      const other = await startAgent(configure ? { configure } : {});
      expect(await other.request("auth/status", {})).toMatchObject({ state });
    }
  });

  it("logs out of the providers it works with, and of no other", async () => {
    verifies("acp.auth.logout");
    const key = { type: "api" as const, key: "k-0123456789" };
    const agent = await startAgent({ configure: () => ({ model: "xai/grok-4.3" }) });
    const { auth } = await agent.core();
    const stored = async () => [...(await auth.read()).keys()].sort();
    const storeAll = async () => {
      for (const id of ["xai", "groq", "openai"]) await auth.set(id, key);
    };
    await storeAll();
    await agent.request("logout", {});
    expect(await stored()).toEqual(["groq", "openai"]);
    await agent.request("logout", {});
    expect(await stored()).toEqual(["groq", "openai"]);
    await storeAll();
    const { sessionId, configOptions } = await agent.request("session/new", { cwd: ".", mcpServers: [] });
    const models = configOptions.find(({ id }: { id: string }) => id === "model").options;
    const value = JSON.stringify(models).match(/groq\/[^"]+/)?.[0];
    await agent.request("session/set_config_option", { sessionId, configId: "model", value });
    await agent.request("logout", {});
    expect(await stored()).toEqual(["openai", "xai"]);
  });
});

describe("session/new", () => {
  it("answers before its first update, with modes and options that agree", async () => {
    verifies("acp.new.answer-first");
    const agent = await startAgent({ files: { ".opencode/command/hello.md": "Say hello to $ARGUMENTS" } });
    const result = await agent.request("session/new", { cwd: ".", mcpServers: [] });
    const { configOptions, modes, models } = result;
    const option = (id: string) => configOptions.find((one: { id: string }) => one.id === id);
    expect(option("mode").currentValue).toBe(modes.currentModeId);
    expect(option("mode").options.map(({ value }: { value: string }) => value)).toEqual(
      modes.availableModes.map(({ id }: { id: string }) => id),
    );
    expect(option("model")).toMatchObject({ category: "model", currentValue: "scripted/one" });
    expect(models.currentModelId).toBe("scripted/one");
    expect(option("effort")).toBeUndefined();
    const { params } = await agent.untilUpdate("available_commands_update");
    expect(params.sessionId).toBe(result.sessionId);
    expect(params.update.availableCommands.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["hello", "init", "review"]),
    );
    expect(agent.entries.map(({ method }) => method)).toEqual([
      "answer initialize",
      "answer session/new",
      "session/update",
    ]);
  });

  it("wants a cwd and nothing else", async () => {
    const agent = await startAgent();
    await expect(agent.request("session/new", { mcpServers: [] })).rejects.toMatchObject({ code: -32602 });
    await expect(agent.request("session/new", { cwd: agent.directory })).resolves.toMatchObject({
      sessionId: expect.stringMatching(/^ses_/),
    });
  });

  it("does not wait for an MCP server that does not answer", async () => {
    verifies("acp.new.no-waiting");
    const agent = await startAgent();
    const silent = {
      name: "silent",
      command: process.execPath,
      args: ["-e", "setInterval(() => {}, 1000)"],
      env: [],
    };
    await expect(agent.newSession({ mcpServers: [silent] })).resolves.toMatch(/^ses_/);
  });
});

describe("modes and options", () => {
  it("have the agents of markdown files among them", async () => {
    const agent = await startAgent({
      steps: [{ text: "Reviewed." }],
      files: { ".opencode/agent/review.md": "---\nmode: primary\n---\nYou review." },
    });
    const { sessionId, modes } = await agent.request("session/new", { cwd: agent.directory, mcpServers: [] });
    expect(modes.availableModes.map(({ id }: { id: string }) => id)).toContain("review");
    await agent.request("session/set_mode", { sessionId, modeId: "review" });
    await agent.prompt(sessionId, "hello");
    expect(JSON.stringify(agent.model.requests[0]?.body.messages[0])).toContain("You review.");
  });

  it("change together, are told, and stay with the session", async () => {
    verifies("acp.modes.in-step");
    const agent = await startAgent({ steps: [{ text: "one" }] });
    const sessionId = await agent.newSession();
    expect(await agent.request("session/set_mode", { sessionId, modeId: "plan" })).toEqual({});
    expect(agent.updates("current_mode_update")).toMatchObject([{ currentModeId: "plan" }]);
    const changed = await agent.request("session/set_config_option", {
      sessionId,
      configId: "model",
      value: "scripted/two",
    });
    const effort = (options: { id: string }[]) => options.find(({ id }) => id === "effort");
    expect(effort(changed.configOptions)).toMatchObject({
      category: "thought_level",
      currentValue: "default",
    });
    expect(agent.updates("config_option_update").at(-1).configOptions).toEqual(changed.configOptions);
    const high = await agent.request("session/set_config_option", {
      sessionId,
      configId: "effort",
      value: "high",
    });
    expect(effort(high.configOptions)).toMatchObject({ currentValue: "high" });
    await agent.prompt(sessionId, "hello");
    expect(agent.model.requests[0]?.body.model).toBe("two");
    await agent.request("session/close", { sessionId });
    const again = await agent.request("session/resume", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(again).toMatchObject({
      sessionId,
      modes: { currentModeId: "plan" },
      configOptions: high.configOptions,
    });
  });

  it("sent all at once change one after the other, and the prompt behind them runs with them", async () => {
    verifies("acp.modes.in-step");
    const agent = await startAgent({ steps: [{ text: "one" }] });
    const sessionId = await agent.newSession();
    const set = (configId: string, value: string) =>
      agent.request("session/set_config_option", { sessionId, configId, value });
    const [, , , last] = await Promise.all([
      agent.request("session/set_mode", { sessionId, modeId: "plan" }),
      set("model", "scripted/two"),
      set("effort", "low"),
      set("effort", "high"),
      agent.prompt(sessionId, "hello"),
    ]);
    const now = last.configOptions.map(({ id, currentValue }: { id: string; currentValue: string }) => [
      id,
      currentValue,
    ]);
    expect(Object.fromEntries(now)).toEqual({
      model: "scripted/two",
      effort: "high",
      mode: "plan",
      approval: "ask",
    });
    expect(agent.model.requests[0]?.body.model).toBe("two");
  });

  it("take the legacy model setter, and refuse what there is not", async () => {
    verifies("acp.legacy.set-model");
    const agent = await startAgent();
    const sessionId = await agent.newSession();
    expect(await agent.request("session/set_model", { sessionId, modelId: "scripted/two/high" })).toEqual({});
    expect(agent.updates("config_option_update")).toHaveLength(1);
    const refused = { code: -32602 };
    const set = (configId: string, value: string) =>
      agent.request("session/set_config_option", { sessionId, configId, value });
    await expect(agent.request("session/set_mode", { sessionId, modeId: "x" })).rejects.toMatchObject(
      refused,
    );
    await expect(agent.request("session/set_model", { sessionId, modelId: "x/y" })).rejects.toMatchObject(
      refused,
    );
    await expect(set("nothing", "x")).rejects.toMatchObject(refused);
    await expect(set("model", "scripted/three")).rejects.toMatchObject(refused);
    await expect(set("effort", "endless")).rejects.toMatchObject(refused);
    await expect(
      agent.request("session/set_config_option", {
        sessionId,
        configId: "mode",
        type: "boolean",
        value: true,
      }),
    ).rejects.toMatchObject(refused);
  });
});

describe("stored sessions", () => {
  it("are listed page by page, all of them, of one directory or of all", async () => {
    verifies("acp.session.list");
    const agent = await startAgent();
    const other = agent.workspace.path("other");
    agent.workspace.write("other/.keep", "");
    const made = new Set<string>();
    // What is only for the user to see costs no model call, and makes a conversation all the same.
    const prompt = [{ type: "text", text: "hello", annotations: { audience: ["user"] } }];
    const begun = async (more: object = {}) => {
      const sessionId = await agent.newSession(more);
      await agent.request("session/prompt", { sessionId, prompt });
      return sessionId;
    };
    for (let count = 0; count < 105; count++) made.add(await begun());
    const elsewhere = await begun({ cwd: other });
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await agent.request("session/list", { cwd: agent.directory, ...(cursor && { cursor }) });
      listed.push(...page.sessions.map(({ sessionId }: { sessionId: string }) => sessionId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(listed).toHaveLength(105);
    expect(new Set(listed)).toEqual(made);
    const { sessions } = await agent.request("session/list", undefined);
    expect(sessions[0]).toMatchObject({ sessionId: elsewhere, cwd: other, updatedAt: expect.any(String) });
    await expect(agent.request("session/list", { cursor: "garbage" })).rejects.toMatchObject({
      code: -32602,
    });
  });

  it("are closed, forked and deleted; those unknown are refused by name", async () => {
    verifies("acp.session.delete", "acp.session.unknown");
    const agent = await startAgent({ steps: [{ text: "first" }, { text: "second" }] });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "remember me");
    const fork = await agent.request("session/fork", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(fork.sessionId).not.toBe(sessionId);
    await agent.prompt(fork.sessionId, "and now");
    expect(JSON.stringify(agent.model.requests[1]?.body.messages)).toContain("remember me");
    expect(await agent.request("session/close", { sessionId })).toEqual({});
    expect(await agent.request("session/close", { sessionId: "ses_none" })).toEqual({});
    await expect(agent.prompt(sessionId, "x")).rejects.toMatchObject({ code: -32002, data: { sessionId } });
    expect(await agent.request("session/delete", { sessionId })).toEqual({});
    expect(await agent.request("session/delete", { sessionId })).toEqual({});
    const again = await agent.newSession();
    const deletions = Array.from({ length: 8 }, () => agent.request("session/delete", { sessionId: again }));
    expect(await Promise.all(deletions)).toEqual(deletions.map(() => ({})));
    const opening = { sessionId, cwd: agent.directory, mcpServers: [] };
    for (const method of ["session/load", "session/resume", "session/fork"]) {
      await expect(agent.request(method, opening)).rejects.toMatchObject({
        code: -32002,
        data: { sessionId },
      });
    }
  });
});

describe("session/set_title", () => {
  it("names any stored session for good, and says what it is named", async () => {
    verifies("acp.session.set-title");
    const agent = await startAgent({ steps: [{ text: "one" }, { text: "A title of the model" }] });
    const open = await agent.newSession();
    const closed = await agent.newSession();
    await agent.request("session/close", { sessionId: closed });
    for (const sessionId of [open, closed]) {
      const title = " Mend\n the  door ";
      expect(await agent.request("session/set_title", { sessionId, title })).toEqual({
        title: "Mend the door",
      });
      const stored = await (await agent.core()).sessions.get(sessionId);
      expect(stored.title).toBe("Mend the door");
    }
    // The commands come when all that was to be said of the new session has been said.
    await vi.waitFor(() => expect(agent.updates("available_commands_update")).not.toEqual([]));
    expect(agent.updates("session_info_update")).toMatchObject([{ title: "Mend the door" }]);
    await agent.prompt(open, "hello");
    expect((await (await agent.core()).sessions.get(open)).title).toBe("Mend the door");
    for (const [params, code] of [
      [{ sessionId: open, title: " \n" }, -32602],
      [{ sessionId: open, title: null }, -32602],
      [{ sessionId: open }, -32602],
      [{ sessionId: "ses_none", title: "x" }, -32002],
    ] as const)
      await expect(agent.request("session/set_title", params)).rejects.toMatchObject({ code });
  });
});
