import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { data } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("config.get", "config.update", "config.schema", "global.config.get", "global.config.update");

const patch = (server: TestServer, body: unknown, path = "/config") =>
  server.fetch(path, { method: "PATCH", body: JSON.stringify(body) });

describe("PATCH /config", () => {
  it("takes effect for the next prompt, and answers what is in force", async () => {
    verifies("config.patch-at-once");
    const model = await startScriptedOpenAI();
    model.respond(() => ({ text: "Done." }));
    const server = await startServer({ files: { "opencode.json": '{"share": "manual"}' } });
    const session = await data(server.own.session.create({ title: "Before" }));
    const config = {
      model: "local/one",
      provider: {
        local: { options: { baseURL: model.url, apiKey: "sk-local-0123456789" }, models: { one: {} } },
      },
    };
    const answer = await data(server.official.config.update({ config }));
    expect(answer).toMatchObject({
      share: "manual",
      model: "local/one",
      provider: { local: { options: { apiKey: "***" } } },
    });
    expect(await data(server.own.config.get())).toEqual(answer);
    const { info } = await data(
      server.own.session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "hello" }] }),
    );
    expect(info).toMatchObject({ providerID: "local", modelID: "one" });
    await data(
      server.own.config.update({
        config: { model: "local/two", provider: { local: { models: { two: {} } } } },
      }),
    );
    const next = await data(
      server.own.session.prompt({
        sessionID: session.id,
        model: { providerID: "local", modelID: "two" },
        parts: [{ type: "text", text: "again" }],
      }),
    );
    expect(next.info).toMatchObject({ modelID: "two" });
    expect(model.requests.at(-1)?.headers.authorization).toBe("Bearer sk-local-0123456789");
    await server.close();
    await model.close();
  });

  it("keeps the text of the nearest file, and removes by null", async () => {
    verifies("config.patch-keeps-text");
    const source =
      '{\n    // mine\n    "model": "a/b", // good one\n    "agent": {\n        "build": { "steps": 3 }\n    }\n}\n';
    const server = await startServer({
      files: { "opencode.json": '{"share": "manual"}', "opencode.jsonc": source },
    });
    expect((await patch(server, { small_model: "c/d", agent: { build: { steps: null } } })).status).toBe(200);
    expect(server.workspace.read("project/opencode.jsonc")).toBe(
      '{\n    // mine\n    "model": "a/b", // good one\n    "agent": {\n        "build": {}\n    },\n    "small_model": "c/d"\n}\n',
    );
    expect(server.workspace.read("project/opencode.json")).toBe('{"share": "manual"}');
    await server.close();
  });

  it("makes a file where there is none, and none elsewhere", async () => {
    const server = await startServer();
    expect(await (await patch(server, { share: "manual" })).json()).toMatchObject({ share: "manual" });
    expect(server.workspace.read("project/opencode.json")).toBe('{\n  "share": "manual"\n}\n');
    const other = server.place("other");
    expect(await data(server.own.config.get({ directory: other }))).toHaveProperty("share", "disabled");
    await server.close();
  });

  it("refuses what would make the file invalid, and writes nothing", async () => {
    verifies("config.patch-refused");
    const source = '{"model": "a/b"}';
    const server = await startServer({ files: { "opencode.json": source } });
    const before = await data(server.own.config.get());
    for (const [wrong, path] of [
      [{ share: "maybe" }, ["share"]],
      [{ model: 5 }, ["model"]],
      [{ agent: { build: { steps: "many" } } }, ["agent", "build", "steps"]],
      [{ mcp: { m: { type: "local" } } }, undefined],
      [{ username: "{file:./nowhere.txt}" }, ["username"]],
    ] as const) {
      const answer = await patch(server, wrong);
      const body = await answer.json();
      expect(answer.status, JSON.stringify(wrong)).toBe(400);
      expect(body).toMatchObject({ name: "BadRequest", data: { kind: "Payload" } });
      if (path) expect(body.data.issues).toMatchObject([{ path }]);
    }
    expect((await patch(server, [])).status).toBe(400);
    expect(server.workspace.read("project/opencode.json")).toBe(source);
    expect(await data(server.own.config.get())).toEqual(before);
    server.workspace.write("project/opencode.json", '{"model": ');
    const broken = await patch(server, { share: "manual" });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ name: "ConfigJsonError" });
    expect(server.workspace.read("project/opencode.json")).toBe('{"model": ');
    await server.close();
  });

  it("takes back what it showed without harm to secrets and references", async () => {
    verifies("config.patch-secrets");
    const source = JSON.stringify({
      model: "{env:THE_MODEL}",
      provider: { p: { options: { apiKey: "{env:P_KEY}", baseURL: "http://u:secret@127.0.0.1:9/v1" } } },
      mcp: { m: { type: "remote", url: "http://127.0.0.1:9/mcp", headers: { Authorization: "Bearer abc" } } },
    });
    const env = { THE_MODEL: "a/b", P_KEY: "sk-p-0123456789" };
    const server = await startServer({ files: { "opencode.json": source }, env });
    const shown = await data(server.own.config.get());
    expect(JSON.stringify(shown)).toContain("***");
    await data(server.own.config.update({ config: shown }));
    expect(server.workspace.read("project/opencode.json")).toBe(source);
    await data(server.own.config.update({ config: { ...shown, model: "c/d" } }));
    expect(JSON.parse(server.workspace.read("project/opencode.json"))).toEqual({
      ...JSON.parse(source),
      model: "c/d",
    });
    await server.close();
  });

  it("is told by an event, and the stream goes on", async () => {
    verifies("config.patch-told");
    const server = await startServer();
    const events = await server.events();
    const everywhere = await server.events("/global/event");
    await patch(server, { share: "manual" });
    const told = await events.first("server.instance.disposed");
    expect(told.properties).toEqual({ directory: server.directory });
    await patch(server, { username: "ada" }, "/global/config");
    await everywhere.first("global.disposed");
    expect(events.of("server.instance.disposed")).toHaveLength(2);
    await data(server.own.session.create({ title: "Still there" }));
    await events.first("session.created");
    events.close();
    everywhere.close();
    await server.close();
  });

  it("loses none of many at the same time", async () => {
    const server = await startServer({ files: { "opencode.jsonc": "{\n  // kept\n}\n" } });
    const names = Array.from({ length: 20 }, (_, at) => `agent${at}`);
    const answers = await Promise.all(
      names.map((name) => patch(server, { agent: { [name]: { description: name, prompt: "p" } } })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(Object.keys((await data(server.own.config.get())).agent ?? {}).sort()).toEqual([...names].sort());
    expect(server.workspace.read("project/opencode.jsonc")).toContain("// kept");
    await server.close();
  });
});

describe("/global/config", () => {
  it("is the user's own file, which holds in every directory", async () => {
    const server = await startServer({ files: { "opencode.json": '{"share": "manual"}' } });
    server.workspace.write("home/.config/opencode/opencode.jsonc", '{\n  // me\n  "username": "ada"\n}\n');
    expect(await data(server.own.global.config.get())).toEqual({ share: "disabled", username: "ada" });
    const answer = await data(server.official.global.config.update({ config: { small_model: "a/b" } }));
    expect(answer).toEqual({ share: "disabled", username: "ada", small_model: "a/b" });
    expect(server.workspace.read("home/.config/opencode/opencode.jsonc")).toBe(
      '{\n  // me\n  "username": "ada",\n  "small_model": "a/b"\n}\n',
    );
    expect(await data(server.own.config.get())).toMatchObject({ share: "manual", small_model: "a/b" });
    const fresh = await startServer();
    await patch(fresh, { share: "manual" }, "/global/config");
    expect(JSON.parse(fresh.workspace.read("home/.config/opencode/opencode.json"))).toEqual({
      share: "manual",
    });
    await fresh.close();
    await server.close();
  });
});

describe("the JSON Schema", () => {
  it("stands by itself, and agrees with the server", async () => {
    verifies("config.schema");
    const server = await startServer();
    const answer = await server.fetch("/config.schema.json");
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(await answer.json());
    const cases: [unknown, boolean][] = [
      [{ $schema: "x", model: "a/b", permission: { edit: "ask", bash: { "git *": "allow" } } }, true],
      [{ provider: { ollama: { options: { baseURL: "http://127.0.0.1:11434/v1" } } } }, true],
      [{ mcp: { m: { type: "local", command: ["x"] }, n: { enabled: false } } }, true],
      [{ share: "maybe" }, false],
      [{ mcp: { m: { type: "local" } } }, false],
      [{ permission: { edit: "perhaps" } }, false],
      [{ compaction: { auto: "yes" } }, false],
    ];
    for (const [config, fits] of cases) {
      expect(validate(config), JSON.stringify(config)).toBe(fits);
      const place = server.place(`case-${cases.findIndex(([one]) => one === config)}`);
      expect((await patch(server, config, `/config?directory=${place}`)).status, JSON.stringify(config)).toBe(
        fits ? 200 : 400,
      );
    }
    await server.close();
  });
});
