import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ApiEvent, type ApiLog, openApiLog } from "../../support/api-log.js";
import { type Driver, data, drive, scriptedConfig } from "../../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../../support/scripted-openai.js";
import { startServer, type TestServer } from "../../support/server.js";
import { exercises, verifies } from "../../support/verifies.js";

exercises(
  "v2.permission.request.list",
  "v2.permission.saved.list",
  "v2.permission.saved.remove",
  "v2.session.permission.create",
  "v2.session.permission.list",
  "v2.session.permission.get",
  "v2.session.permission.reply",
  "v2.question.request.list",
  "v2.session.question.list",
  "v2.session.question.reply",
  "v2.session.question.reject",
  "v2.integration.list",
  "v2.integration.get",
  "v2.integration.connect.key",
  "v2.integration.attempt.cancel",
  "v2.credential.update",
  "v2.credential.remove",
  "v2.reference.list",
  "v2.fs.list",
  "v2.fs.find",
  "v2.fs.read",
);

const files = { "src/greet.js": "hi\n", "b.txt": "b\n", "A.md": "a\n", ".env": "SECRET=1\n" };

let model: ScriptedModel;
let server: TestServer;
let app: Driver;
let all: ApiLog<ApiEvent>;
beforeAll(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({
    config: {
      ...scriptedConfig(model),
      permission: { bash: { "*": "ask", "rm *": "deny", "ls *": "allow" }, read: { "*.env": "deny" } },
      references: {
        docs: "./docs",
        shared: { path: "~/shared", description: "d", hidden: true },
        repo: { repository: "https://github.com/example/repo.git", branch: "main" },
        short: "example/other",
      },
    },
    files,
  });
  app = drive(server);
  all = await openApiLog(server);
});
afterAll(async () => {
  all.close();
  await server.close();
  await model.close();
});

const raw = async (method: string, path: string, body?: unknown) => {
  const { status, body: answer } = await app.raw(method, path, body);
  return { status, body: answer };
};
const session = async () => String((await raw("POST", "/api/session", {})).body.data.id);
const nobody = { status: 404, body: { _tag: "SessionNotFoundError", sessionID: "ses_none" } };
const invalid = { status: 400, body: { _tag: "InvalidRequestError" } };
const asks = (input: object, name = "bash") => ({ toolCalls: [{ name, id: "call_1", input }] });

it("asks for permissions, tells of them, and saves what is allowed for good", async () => {
  verifies("api.permissions");
  const id = await session();
  const at = `/api/session/${id}`;
  model.script(asks({ command: "npm test", description: "tests" }), { text: "Done." });
  await raw("POST", `${at}/prompt`, { prompt: { text: "go" } });
  const { data: asked } = await all.first("permission.v2.asked", (one) => one.data.sessionID === id);
  expect(asked).toMatchObject({ action: "bash", resources: ["npm test"], source: { callID: "call_1" } });
  expect((await raw("GET", `${at}/permission`)).body.data).toEqual([asked]);
  expect((await raw("GET", `${at}/permission/${asked.id}`)).body.data).toEqual(asked);
  expect((await raw("GET", "/api/permission/request")).body.data).toEqual([asked]);
  const elsewhere = encodeURIComponent(server.place("elsewhere"));
  expect((await raw("GET", `/api/permission/request?location[directory]=${elsewhere}`)).body.data).toEqual(
    [],
  );
  const other = await session();
  const gone = { status: 404, body: { _tag: "PermissionNotFoundError", requestID: asked.id } };
  expect(await raw("GET", `/api/session/${other}/permission/${asked.id}`)).toMatchObject(gone);
  expect(
    await raw("POST", `/api/session/${other}/permission/${asked.id}/reply`, { reply: "once" }),
  ).toMatchObject(gone);
  expect((await raw("POST", `${at}/permission/${asked.id}/reply`, { reply: "always" })).status).toBe(204);
  await all.first(
    "permission.v2.replied",
    (one) => one.data.requestID === asked.id && one.data.reply === "always",
  );
  await raw("POST", `${at}/wait`);
  expect(await raw("POST", `${at}/permission/${asked.id}/reply`, { reply: "once" })).toMatchObject(gone);

  const { data: saved } = (await raw("GET", "/api/permission/saved")).body;
  expect(saved).toEqual([
    { id: expect.stringMatching(/^psv_/), projectID: "global", action: "bash", resource: "npm test *" },
  ]);
  expect((await raw("GET", "/api/permission/saved?projectID=none")).body.data).toEqual([]);
  expect((await raw("GET", "/api/permission/saved?projectID=")).body.data).toEqual(saved);
  const effect = async (resources: string[], more: object = {}) =>
    (await raw("POST", `${at}/permission`, { action: "bash", resources, ...more })).body.data;
  expect(await effect(["npm test x"])).toEqual({ id: expect.stringMatching(/^per_/), effect: "allow" });
  expect((await effect(["ls -l"])).effect).toBe("allow");
  expect((await effect(["ls -l", "rm x"])).effect).toBe("deny");
  expect((await effect([])).effect).toBe("allow");
  expect(await effect(["make"], { id: "per_mine", save: ["make *"] })).toEqual({
    id: "per_mine",
    effect: "ask",
  });
  expect((await raw("GET", `${at}/permission/per_mine`)).body.data).toMatchObject({ save: ["make *"] });
  expect(
    await raw("POST", `${at}/permission`, { id: "per_mine", action: "bash", resources: ["make"] }),
  ).toMatchObject(invalid);
  expect(
    (await raw("POST", `${at}/permission/per_mine/reply`, { reply: "reject", message: "no" })).status,
  ).toBe(204);
  for (let twice = 0; twice < 2; twice++)
    expect((await raw("DELETE", `/api/permission/saved/${saved[0].id}`)).status).toBe(204);
  expect((await effect(["npm test"])).effect).toBe("ask");

  for (const [method, path, body] of [
    ["POST", "", { action: "bash", resources: [] }],
    ["GET", "", undefined],
    ["GET", "/per_1", undefined],
    ["POST", "/per_1/reply", { reply: "once" }],
  ] as const) {
    expect(await raw(method, `/api/session/ses_none/permission${path}`, body)).toMatchObject(nobody);
    expect(await raw(method, `/api/session/none/permission${path}`, body)).toMatchObject(invalid);
  }
  expect(await raw("POST", `${at}/permission/per_1/reply`, { reply: "maybe" })).toMatchObject(invalid);
  expect(await raw("GET", "/api/permission/request?location=x")).toMatchObject(invalid);
});

it("has questions answered or dismissed", async () => {
  verifies("api.questions");
  const options = [{ label: "A", description: "the first" }];
  const questions = [{ question: "Which?", header: "Pick", options }];
  for (const way of ["reply", "reject"] as const) {
    const id = await session();
    const at = `/api/session/${id}`;
    model.script(asks({ questions }, "question"), ...(way === "reply" ? [{ text: "Thanks." }] : []));
    await raw("POST", `${at}/prompt`, { prompt: { text: "go" } });
    const { data: asked } = await all.first("question.v2.asked", (one) => one.data.sessionID === id);
    expect((await raw("GET", `${at}/question`)).body.data).toEqual([asked]);
    expect((await raw("GET", "/api/question/request")).body.data).toEqual([asked]);
    const other = await session();
    const body = way === "reply" ? { answers: [["A"]] } : undefined;
    const gone = { status: 404, body: { _tag: "QuestionNotFoundError", requestID: asked.id } };
    expect(await raw("POST", `/api/session/${other}/question/${asked.id}/${way}`, body)).toMatchObject(gone);
    expect((await raw("POST", `${at}/question/${asked.id}/${way}`, body)).status).toBe(204);
    await raw("POST", `${at}/wait`);
    expect(await raw("POST", `${at}/question/${asked.id}/${way}`, body)).toMatchObject(gone);
    await all.first(
      way === "reply" ? "question.v2.replied" : "question.v2.rejected",
      (one) => one.data.requestID === asked.id,
    );
    expect(await raw("POST", `/api/session/ses_none/question/que_1/${way}`, body)).toMatchObject(nobody);
    expect(await raw("POST", `/api/session/none/question/que_1/${way}`, body)).toMatchObject(invalid);
  }
  expect(await raw("GET", "/api/session/ses_none/question")).toMatchObject(nobody);
  expect(await raw("GET", "/api/session/none/question")).toMatchObject(invalid);
  expect(await raw("GET", "/api/question/request?location=x")).toMatchObject(invalid);
});

it("connects providers over the one store of keys", async () => {
  verifies("api.integrations");
  const at = "/api/integration/anthropic";
  const get = async () => (await raw("GET", at)).body.data;
  const bare = {
    id: "anthropic",
    name: "Anthropic",
    methods: [{ type: "key" }, { type: "env", names: ["ANTHROPIC_API_KEY"] }],
    connections: [],
  };
  expect(await get()).toEqual(bare);
  const { data: list } = (await raw("GET", "/api/integration")).body;
  expect(list).toContainEqual(bare);
  expect(list.map(({ id }: { id: string }) => id)).not.toContain("scripted");
  expect((await raw("POST", `${at}/connect/key`, { key: "sk-ant-of-the-test-0123456789" })).status).toBe(204);
  const [connection] = (await get()).connections;
  expect(connection).toEqual({ type: "credential", id: expect.stringMatching(/^cred_/), label: "default" });
  expect((await data(app.client.provider.list())).connected).toContain("anthropic");
  expect((await raw("PATCH", `/api/credential/${connection.id}`, { label: "work" })).status).toBe(204);
  expect((await get()).connections).toEqual([{ ...connection, label: "work" }]);
  for (let twice = 0; twice < 2; twice++) {
    expect((await raw("DELETE", `/api/credential/${connection.id}`)).status).toBe(204);
    expect((await raw("PATCH", `/api/credential/${connection.id}`, { label: "x" })).status).toBe(204);
  }
  expect(await get()).toEqual(bare);
  await data(
    app.client.auth.set({
      providerID: "anthropic",
      auth: { type: "api", key: "sk-ant-of-the-test-9876543210" },
    }),
  );
  expect((await get()).connections).toEqual([connection]);
  expect((await raw("DELETE", "/api/integration/attempt/con_1")).status).toBe(204);
  for (const [method, path, body] of [
    ["GET", "/api/integration/scripted", undefined],
    ["GET", "/api/integration?location=x", undefined],
    ["POST", "/api/integration/nope/connect/key", { key: "k" }],
    ["POST", `${at}/connect/key`, { key: " " }],
    ["POST", `${at}/connect/key`, {}],
    ["POST", `${at}/connect/oauth`, { methodID: "browser", inputs: {} }],
    ["GET", "/api/integration/attempt/con_1", undefined],
    ["POST", "/api/integration/attempt/con_1/complete", {}],
    ["DELETE", "/api/integration/attempt/con_1?location=x", undefined],
    ["PATCH", "/api/credential/cred_1", {}],
    ["DELETE", "/api/credential/cred_1?location=x", undefined],
    ["GET", "/api/reference?location=x", undefined],
  ] as const)
    expect(await raw(method, path, body), `${method} ${path}`).toMatchObject(invalid);
});

it("lists references, and files within the directory", async () => {
  verifies("api.files");
  const home = server.workspace.path("home");
  const repos = server.workspace.path("data/repos/github.com/example");
  expect((await raw("GET", "/api/reference")).body.data).toEqual([
    {
      name: "docs",
      path: `${server.directory}/docs`,
      source: { type: "local", path: `${server.directory}/docs` },
    },
    {
      name: "shared",
      path: `${home}/shared`,
      description: "d",
      hidden: true,
      source: { type: "local", path: `${home}/shared`, description: "d", hidden: true },
    },
    {
      name: "repo",
      path: `${repos}/repo@main`,
      source: { type: "git", repository: "https://github.com/example/repo.git", branch: "main" },
    },
    { name: "short", path: `${repos}/other`, source: { type: "git", repository: "example/other" } },
  ]);
  const list = async (query: string) => (await raw("GET", `/api/fs/list${query}`)).body.data;
  const entries = [
    { path: "src/", type: "directory" },
    { path: "A.md", type: "file" },
    { path: "b.txt", type: "file" },
  ];
  for (const query of ["", "?path=", "?path=.", `?path=${encodeURIComponent(server.directory)}`])
    expect(await list(query), query).toEqual(entries);
  for (const query of ["?path=src", "?path=./src/"])
    expect(await list(query), query).toEqual([{ path: "src/greet.js", type: "file" }]);
  const find = async (query: string) => (await raw("GET", `/api/fs/find?${query}`)).body.data;
  expect(await find("query=greet")).toEqual([{ path: "src/greet.js", type: "file" }]);
  expect(await find("query=&type=directory")).toEqual([{ path: "src/", type: "directory" }]);
  expect(await find("query=&limit=1")).toHaveLength(1);
  for (const path of [
    "list?path=..",
    "list?path=/etc",
    "list?path=nope",
    "list?path=b.txt",
    "list?path=%00",
    "find",
    "find?query=a&limit=0",
    "find?query=a&limit=x",
    "find?query=a&type=link",
    "read/",
    "read/src",
    "read/nope",
    "read/%2Fetc%2Fpasswd",
    "read/%zz",
  ])
    expect(await raw("GET", `/api/fs/${path}`), path).toMatchObject(invalid);

  const read = async (path: string) => {
    const response = await server.fetch(`/api/fs/read/${path}`);
    const headers = ["content-type", "content-security-policy"].map((name) => response.headers.get(name));
    return [await response.text(), ...headers];
  };
  const greet = readFileSync(`${server.directory}/src/greet.js`, "utf8");
  for (const path of [
    "src/greet.js",
    "src%2Fgreet.js",
    encodeURIComponent(`${server.directory}/src/greet.js`),
  ])
    expect(await read(path), path).toEqual([greet, "text/javascript", "sandbox"]);
});
