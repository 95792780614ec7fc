import { readFileSync } from "node:fs";
import type { McpServerConfigs } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { freePort } from "../support/free-port.js";
import { startMcpHttp } from "../support/mcp-http.js";
import {
  alive,
  call,
  cleanup,
  done,
  local,
  mcpOffered,
  offered,
  pidsIn,
  remote,
  run,
  start,
} from "../support/mcp-scenario.js";
import { data, drive, eventually, refusal, scriptedConfig, toolsOf } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("mcp.status", "mcp.add", "mcp.connect", "mcp.disconnect", "experimental.resource.list");

/** The official client does not know the field. */
const create = (client: TestServer["own"], mcp: McpServerConfigs) => data(client.session.create({ mcp }));

describe("tools of a local server", () => {
  it("are offered under the server's name with their own schema and run", async () => {
    const all = await start({ t: local() });
    const part = await run(all, "t_echo", { text: "hello" });
    expect(part.state).toMatchObject({ status: "completed", output: "echo: hello", title: "echo" });
    expect(mcpOffered(all.model)).toContain("t_odd_name_with_dots_");
    const echo = all.model.requests[0]?.body.tools.find(
      (tool: never) => Object(tool).function.name === "t_echo",
    );
    expect(echo.function).toMatchObject({
      description: "Does echo.",
      parameters: { type: "object", properties: { text: { type: ["string", "null"] } }, required: ["text"] },
    });
    expect((await run(all, "t_echo", { text: null })).state).toMatchObject({ output: "echo: null" });
  });

  it("that are malformed cost themselves alone: no name, a name twice, a schema that is none", async () => {
    verifies("mcp.malformed");
    const all = await start({ t: local({ MCP_MALFORMED: "1" }) });
    expect((await run(all, "t_echo", { text: "hello" })).state).toMatchObject({ output: "echo: hello" });
    const names = mcpOffered(all.model);
    expect(names).toEqual(expect.arrayContaining(["t_bad", "t_bare", "t_text", "t_odd_name_with_dots_"]));
    expect(names.filter((name) => name.startsWith("t_echo"))).toEqual(["t_echo"]);
    const schemaOf = (name: string) =>
      all.model.requests[0]?.body.tools.find((tool: never) => Object(tool).function.name === name).function
        .parameters;
    expect(schemaOf("t_bad")).toEqual({
      type: "object",
      properties: { good: { type: "string" }, odd: {}, none: {}, list: { type: "array" } },
    });
    for (const name of ["t_bare", "t_text"])
      expect(schemaOf(name)).toEqual({ type: "object", properties: {} });
    expect((await data(all.client.command.list())).map(({ name }) => name)).toContain("t:greet");
    expect((await data(all.client.mcp.status())).t).toEqual({ status: "connected" });
    const told = all.server.logged.filter((line) => line.includes("cannot all be used"));
    expect(told.join("\n")).toMatch(
      /tool \d+ has no name.*schema of the tool bad.*second tool is called echo/s,
    );
  });

  it("turn images into attachments, keep structured content, and are shortened", async () => {
    const all = await start({ t: local() });
    expect((await run(all, "t_picture")).state).toMatchObject({
      output: "a pixel\n\nan inner note\n\n[resource far: note://far]",
      attachments: [{ mime: "image/png", url: expect.stringMatching(/^data:image\/png;base64,iVBOR/) }],
    });
    expect((await run(all, "t_structured")).state).toMatchObject({
      output: '{\n  "answer": 42\n}',
      metadata: { structuredContent: { answer: 42 }, server: "t", tool: "structured" },
    });
    const long = (await run(all, "t_long")).state;
    expect(long).toMatchObject({ metadata: { truncated: true, outputPath: expect.any(String) } });
    expect("output" in long && long.output.length).toBeLessThan(60_000);
  });

  it("fail in words the model reads, and tell their progress", async () => {
    const all = await start({ t: local() });
    const log = await all.server.events();
    expect((await run(all, "t_fail")).state).toMatchObject({ status: "error", error: "the shelf is empty" });
    expect((await run(all, "t_steps")).state).toMatchObject({ status: "completed", output: "done" });
    const titles = log
      .of("message.part.updated")
      .flatMap(({ properties: { part } }) =>
        part.type === "tool" && part.state.status === "running" ? [part.state.title] : [],
      );
    expect(titles).toContain("halfway");
  });

  it("ask for permission under their own name", async () => {
    const all = await start({ t: local() });
    const log = await all.server.events();
    const { id } = await all.app.session({
      permission: [{ permission: "t_*", pattern: "*", action: "ask" }],
    });
    const part = run(all, "t_echo", { text: "x" }, id);
    const { properties } = await log.first("permission.asked");
    expect(properties).toMatchObject({ permission: "t_echo", patterns: ["*"], always: ["*"] });
    await all.app.reply(properties.id, "once");
    expect((await part).state.status).toBe("completed");
    const denied = await all.app.session({
      permission: [{ permission: "t_fail", pattern: "*", action: "deny" }],
    });
    await run(all, "t_echo", { text: "x" }, denied.id);
    expect(mcpOffered(all.model, 2)).not.toContain("t_fail");
    expect(mcpOffered(all.model, 2)).toContain("t_echo");
  });

  it("are cancelled at the server when the session is aborted", async () => {
    const { model, app, server } = await start();
    const file = server.workspace.path("asked");
    await data(server.own.mcp.add({ name: "t", config: local({ MCP_LOG: file }) }));
    const { id } = await app.session();
    model.script(call("t_wait"));
    await app.promptAsync(id, "go");
    await eventually(
      () => readFileSync(file, "utf8"),
      (text) => text.includes("tools/call wait"),
    );
    await data(server.own.session.abort({ sessionID: id }));
    await eventually(
      () => readFileSync(file, "utf8"),
      (text) => text.includes("notifications/cancelled"),
    );
    const [part] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    expect(part?.state).toMatchObject({ status: "error", error: "Tool execution aborted" });
  });

  it("change when the server says so", async () => {
    const all = await start({ t: local() });
    const log = await all.server.events();
    await run(all, "t_grow");
    expect((await log.first("mcp.tools.changed")).properties).toEqual({ server: "t" });
    await run(all, "t_grown");
    expect(mcpOffered(all.model, 0)).not.toContain("t_grown");
    expect(mcpOffered(all.model, 2)).toContain("t_grown");
  });

  it("leave a crash of the server behind as a failed call and a failed status", async () => {
    const all = await start({ t: local() });
    const part = await run(all, "t_crash");
    expect(part.state).toMatchObject({
      status: "error",
      error: expect.stringContaining("Connection closed"),
    });
    expect(await data(all.client.mcp.status())).toMatchObject({ t: { status: "failed" } });
    expect(await data(all.client.mcp.connect({ name: "t" }))).toBe(true);
    expect((await run(all, "t_echo", { text: "again" })).state).toMatchObject({ output: "echo: again" });
  });

  it("see their own environment and none of our keys", async () => {
    const all = await start(
      { t: local({ MINE: "given" }) },
      { env: { OPENAI_API_KEY: "sk-secret-of-ours" } },
    );
    expect((await run(all, "t_environment", { name: "MINE" })).state).toMatchObject({ output: "MINE=given" });
    expect((await run(all, "t_environment", { name: "OPENAI_API_KEY" })).state).toMatchObject({
      output: "OPENAI_API_KEY=(unset)",
    });
  });
});

describe("resources", () => {
  it("are listed and read by tools, and listed for clients", async () => {
    const all = await start({ t: local() });
    expect((await run(all, "list_mcp_resources")).state).toMatchObject({
      output: expect.stringContaining('"uri":"note://one"'),
    });
    expect((await run(all, "list_mcp_resource_templates", { server: "t" })).state).toMatchObject({
      output: expect.stringContaining("note://{name}"),
    });
    expect((await run(all, "read_mcp_resource", { server: "t", uri: "note://one" })).state).toMatchObject({
      output: "the text of note://one",
    });
    expect((await run(all, "read_mcp_resource", { server: "x", uri: "note://one" })).state).toMatchObject({
      status: "error",
      error: expect.stringContaining("Those that have: t"),
    });
    expect(await data(all.client.experimental.resource.list())).toEqual({
      "t:one": {
        name: "one",
        uri: "note://one",
        description: "The first.",
        mimeType: "text/plain",
        client: "t",
      },
    });
  });

  it("have no tools where no server has any", async () => {
    const { url } = await remote({ transport: "http" });
    const all = await start({ r: { type: "remote", url, oauth: false } });
    await run(all, "r_where");
    expect(offered(all.model, 0)).not.toContain("list_mcp_resources");
  });
});

describe("prompts", () => {
  it("are commands, whose text the server makes of what was typed", async () => {
    verifies("mcp.prompts");
    const all = await start({ t: local() });
    await data(all.client.mcp.status());
    const listed = (await data(all.client.command.list())).filter(({ source }) => source === "mcp");
    expect(listed).toEqual([{ name: "t:greet", source: "mcp", template: "", hints: ["who"] }]);
    const { id } = await all.app.session();
    all.model.script(done);
    await data(
      all.client.session.command({ sessionID: id, command: "t:greet", arguments: "Ada and 'Lady L'" }),
    );
    expect(JSON.stringify(all.model.requests[0]?.body.messages)).toContain("Greet Ada and Lady L.");
    const refused = (command: string) =>
      refusal(all.client.session.command({ sessionID: id, command, arguments: "" }));
    expect(await refused("t:greet")).toMatchObject({
      status: 400,
      data: { message: expect.stringContaining("needs a value for who") },
    });
    expect(await refused("t:nothing")).toMatchObject({
      status: 400,
      data: { message: expect.stringContaining("t:greet") },
    });
  });
});

describe("a server that does not connect", () => {
  it("is told with its last words, or is off", async () => {
    const { client } = await start({
      crash: local({ MCP_CRASH: "1" }),
      missing: { type: "local", command: ["/nowhere/at-all"] },
      late: local({ MCP_DELAY: "60000" }, { timeout: 200 }),
      off: local({}, { enabled: false }),
      toggled: { enabled: true },
    });
    expect(await data(client.mcp.status())).toEqual({
      crash: { status: "failed", error: expect.stringContaining("no index at /nowhere") },
      missing: { status: "failed", error: expect.stringContaining("ENOENT") },
      late: { status: "failed", error: expect.stringMatching(/timed out|no answer within 0.2 s/i) },
      off: { status: "disabled" },
    });
  });

  it("holds up neither a session nor a prompt for long, and joins in when it is there", async () => {
    const all = await start({ t: local({ MCP_DELAY: "7000" }) });
    const log = await all.server.events();
    const { id } = await all.app.session();
    await data(all.client.config.get());
    all.model.script(done, done);
    await all.app.prompt(id, "go");
    expect(mcpOffered(all.model, 0)).toEqual([]);
    expect(await data(all.client.mcp.status())).toMatchObject({
      t: { status: "failed", error: expect.stringContaining("still connecting") },
    });
    await log.first("mcp.tools.changed");
    expect(await data(all.client.mcp.status())).toEqual({ t: { status: "connected" } });
    await all.app.prompt(id, "again");
    expect(mcpOffered(all.model, 1)).toContain("t_echo");
  });

  it("keeps its secrets out of what is told of it", async () => {
    const command = ["sh", "-c", 'echo "refused: $TOKEN" >&2; exit 1'];
    const { client } = await start({ t: { type: "local", command, environment: { TOKEN: "hush-hush" } } });
    const { t } = await data(client.mcp.status());
    expect(t).toMatchObject({ status: "failed", error: expect.stringContaining("refused: ***") });
  });
});

describe("connect, disconnect, add", () => {
  it("switch servers on and off and end their processes", async () => {
    const { client, server } = await start();
    const file = server.workspace.path("log");
    const config = local({ MCP_LOG: file, MCP_STUBBORN: "1", MCP_CHILD: "1" }, { enabled: false });
    expect(await data(client.mcp.add({ name: "t", config }))).toEqual({ t: { status: "disabled" } });
    expect(await data(client.mcp.connect({ name: "t" }))).toBe(true);
    expect(await data(client.mcp.status())).toEqual({ t: { status: "connected" } });
    const pids = pidsIn(file);
    expect(pids.filter(alive)).toHaveLength(2);
    expect(await data(client.mcp.disconnect({ name: "t" }))).toBe(true);
    expect(pids.filter(alive)).toEqual([]);
    expect(await data(client.mcp.status())).toEqual({ t: { status: "disabled" } });
  });

  it("refuse names nobody has, and what is no server", async () => {
    const { client } = await start();
    for (const refused of [client.mcp.connect({ name: "x" }), client.mcp.auth.start({ name: "x" })]) {
      expect(await refusal(refused)).toMatchObject({
        status: 404,
        name: "McpServerNotFoundError",
        _tag: "McpServerNotFoundError",
        message: "MCP server not found: x",
      });
    }
    expect((await refusal(client.mcp.add({ name: "x" } as never))).status).toBe(400);
  });

  it("answer false for a server that still does not connect", async () => {
    const { client } = await start({ t: local({ MCP_CRASH: "1" }) });
    expect(await data(client.mcp.connect({ name: "t" }))).toBe(false);
  });
});

describe("the configuration", () => {
  it("is followed: changed servers are replaced, removed ones end, others stay", async () => {
    const model = await startScriptedOpenAI();
    cleanup.push(model.close);
    const file = (mcp: McpServerConfigs) => JSON.stringify({ ...scriptedConfig(model), mcp });
    const server = await startServer({ files: { "opencode.json": file({}) } });
    cleanup.push(server.close);
    const log = (name: string) => server.workspace.path(name);
    const mcp = {
      a: local({ MCP_LOG: log("a") }),
      b: local({ MCP_LOG: log("b") }),
      c: local({ MCP_LOG: log("c") }),
    };
    server.workspace.write("project/opencode.json", file(mcp));
    const status = () => data(server.own.mcp.status());
    await eventually(status, (now) => Object.keys(now).length === 3);
    const [a, b, c] = ["a", "b", "c"].map((name) => pidsIn(log(name))[0] ?? 0);
    server.workspace.write(
      "project/opencode.json",
      file({ a: mcp.a, b: local({ MCP_LOG: log("b"), NEW: "1" }) }),
    );
    await eventually(status, (now) => Object.keys(now).length === 2);
    await eventually(
      () => [b, c].filter((pid) => alive(pid ?? 0)),
      (left) => left.length === 0,
    );
    expect(alive(a ?? 0)).toBe(true);
    expect(pidsIn(log("a"))).toHaveLength(1);
    expect(pidsIn(log("b"))).toHaveLength(2);
  });
});

describe("the end of the server", () => {
  it("is the end of its children, however stubborn", async () => {
    const { server, client, stop } = await start();
    const file = server.workspace.path("log");
    await data(
      client.mcp.add({ name: "t", config: local({ MCP_LOG: file, MCP_STUBBORN: "1", MCP_CHILD: "1" }) }),
    );
    const pids = pidsIn(file);
    expect(pids.filter(alive)).toHaveLength(2);
    await stop();
    expect(pids.filter(alive)).toEqual([]);
  });
});

describe("servers of a session", () => {
  it("serve it and its children alone, survive a restart, and are told nowhere", async () => {
    const { model, server, app, client, stop } = await start({ t: local() });
    const log = await server.events();
    const mcp: McpServerConfigs = {
      own: local({ NAME: "first-secret" }),
      t: local({ NAME: "instead-of-shared" }),
    };
    const created = await create(client, mcp);
    const other = await create(client, { own: local({ NAME: "second-secret" }) });
    const plain = await app.session();
    const child = await app.session({ parentID: created.id });
    const all = { app, model };
    const name = async (tool: string, id: string) =>
      Object((await run(all, tool, { name: "NAME" }, id)).state).output;
    expect(await name("own_environment", created.id)).toBe("NAME=first-secret");
    expect(await name("t_environment", created.id)).toBe("NAME=instead-of-shared");
    expect(await name("own_environment", other.id)).toBe("NAME=second-secret");
    expect(await name("own_environment", child.id)).toBe("NAME=first-secret");
    expect((await run(all, "own_environment", {}, plain.id)).state).toMatchObject({
      error: expect.stringContaining('no tool named "own_environment"'),
    });
    expect(await data(client.mcp.status())).toEqual({ t: { status: "connected" } });
    expect(await data(client.mcp.status({ sessionID: child.id }))).toEqual({
      t: { status: "connected" },
      own: { status: "connected" },
    });
    const told = JSON.stringify([
      created,
      await data(client.session.get({ sessionID: created.id })),
      await data(client.session.list()),
      log.events().filter(({ type }) => type.startsWith("session.")),
    ]);
    expect(told).not.toContain("first-secret");

    await stop();
    const again = await startServer({ workspace: server.workspace, config: scriptedConfig(model) });
    cleanup.push(again.stop);
    expect(
      Object((await run({ app: drive(again), model }, "own_environment", { name: "NAME" }, created.id)).state)
        .output,
    ).toBe("NAME=first-secret");
  });

  it("end with it", async () => {
    const { server, client } = await start();
    const file = server.workspace.path("log");
    const { id } = await create(client, { own: local({ MCP_LOG: file }) });
    expect(await data(client.mcp.status({ sessionID: id }))).toEqual({ own: { status: "connected" } });
    const pids = pidsIn(file);
    await data(client.session.delete({ sessionID: id }));
    expect(pids.filter(alive)).toEqual([]);
  });
});

describe("remote servers", () => {
  it.each(["http", "sse"] as const)("are reached over %s with their headers", async (transport) => {
    const { url, requests } = await remote({ transport });
    const all = await start({ r: { type: "remote", url, headers: { "x-tenant": "ada" } } });
    expect((await run(all, "r_where")).state).toMatchObject({ output: `${transport} for ada` });
    expect(requests[0]).toBe("POST /mcp");
  });

  it.each(["http", "sse"] as const)("come back over %s after they were away", async (transport) => {
    const port = await freePort();
    const first = await startMcpHttp({ transport, port });
    const all = await start({ r: { type: "remote", url: first.url } });
    const log = await all.server.events();
    await run(all, "r_where");
    await first.close();
    await log.first("mcp.tools.changed");
    expect(await data(all.client.mcp.status())).toMatchObject({ r: { status: "failed" } });
    await remote({ transport, port });
    await eventually(
      () => data(all.client.mcp.status()),
      (now) => now.r?.status === "connected",
    );
    expect((await run(all, "r_where")).state).toMatchObject({ output: `${transport} for nobody` });
  });

  it("are asked again when they have forgotten us", async () => {
    const mcp = await remote({ transport: "http" });
    const all = await start({ r: { type: "remote", url: mcp.url } });
    await run(all, "r_where");
    mcp.forget();
    expect((await run(all, "r_where")).state).toMatchObject({ status: "completed" });
  });

  it.each(["http", "sse"] as const)("tell over %s that their tools have changed", async (transport) => {
    const mcp = await remote({ transport });
    const all = await start({ r: { type: "remote", url: mcp.url } });
    const log = await all.server.events();
    await run(all, "r_where");
    await eventually(
      () => mcp.requests,
      (all) => all.includes("GET /mcp"),
    );
    mcp.grow();
    await log.first("mcp.tools.changed");
    await run(all, "r_grown");
    expect(offered(all.model, 2)).toContain("r_grown");
  });
});
