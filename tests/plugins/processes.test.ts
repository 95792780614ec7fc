import { existsSync } from "node:fs";
import { afterAll, afterEach, expect, it } from "vitest";
import { endSpawned as endAgents, spawnAcp } from "../acp/spawn-acp.js";
import { eventually, scriptedConfig } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startSignInServer } from "../support/sign-in-server.js";
import { endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const model = await startScriptedOpenAI();
const service = await startSignInServer();
const workspaces: ReturnType<typeof createWorkspace>[] = [];
afterAll(async () => {
  await model.close();
  service.close();
});
afterEach(async () => {
  await endAgents();
  await endSpawned();
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

/** Asks the server who it is from a tool, at an event and when it ends. */
const plugin = `import { appendFileSync } from "node:fs"
export const Asks = async ({ client, serverUrl, directory }) => {
  const note = (text) => appendFileSync(directory + "/notes.txt", text + "\\n")
  const count = async () => { const { data, error } = await client.session.list(); return error ? "error" : data.length }
  return {
    tool: { ask_server: { description: "x", args: {}, async execute() {
      const { status } = await fetch(new URL("/global/health", serverUrl))
      return "sessions " + await count() + ", address " + (status < 500) } } },
    event: async ({ event }) => { if (event.type === "session.idle") note("idle " + await count()) },
    dispose: async () => note("disposed " + await count()),
  }
}`;

function place() {
  const workspace = createWorkspace({ "project/.opencode/plugin/asks.js": plugin, "home/.keep": "" });
  workspaces.push(workspace);
  const notes = () =>
    existsSync(workspace.path("project/notes.txt")) ? workspace.read("project/notes.txt") : "";
  return { workspace, notes };
}
const env = { OPENCODE_CONFIG_CONTENT: JSON.stringify(scriptedConfig(model)) };
const answerTool = () => model.script({ toolCalls: [{ name: "ask_server", input: {} }] }, { text: "Done." });

it.each(["the end of its input", "SIGTERM"])(
  "opencode acp: plugins reach the server and let go at %s",
  async (how) => {
    verifies("plugin.commands", "plugin.dispose");
    const { workspace, notes } = place();
    const acp = spawnAcp({ workspace, env });
    await acp.request(1, "initialize", { protocolVersion: 1, clientCapabilities: {} });
    const { result } = await acp.request(2, "session/new", {
      cwd: workspace.path("project"),
      mcpServers: [],
    });
    answerTool();
    const prompt = [{ type: "text", text: "go" }];
    const answer = await acp.request(3, "session/prompt", { sessionId: result.sessionId, prompt });
    expect(answer.result).toMatchObject({ stopReason: "end_turn" });
    expect(JSON.stringify(acp.messages)).toMatch(/sessions 1, address true/);
    await eventually(notes, (text) => text.includes("idle 1"));
    if (how === "SIGTERM") acp.child.kill("SIGTERM");
    else acp.child.stdin.end();
    await acp.exited;
    // Once: the directory has one process of plugins, whoever uses it.
    expect(notes().match(/disposed 1/g)).toEqual(["disposed 1"]);
  },
);

it("opencode run: plugins reach the server and let go at its end", async () => {
  verifies("plugin.commands", "plugin.dispose");
  const { workspace, notes } = place();
  answerTool();
  const run = spawnCommand({ workspace, args: ["run", "go"], env });
  const { code } = await run.exited;
  expect({ code, stdout: run.stdout() }).toMatchObject({ code: 0, stdout: expect.stringContaining("Done.") });
  const requests = JSON.stringify(model.requests.at(-1)?.body.messages);
  expect(requests).toContain("sessions 1, address true");
  expect(notes()).toContain("disposed 1");
});

it("of two processes one renews a token that is good once", async () => {
  verifies("plugin.auth.renewal");
  const workspace = createWorkspace({
    "project/.keep": "",
    "home/.config/opencode/plugin/acme.js": `
export const Acme = async ({ client }) => ({ auth: { provider: "acme", methods: [],
  async loader(getAuth) {
    return { apiKey: "unused", async fetch(url, init) {
      let now = await getAuth()
      if (now.expires < Date.now()) {
        const said = await (await fetch("${service.url}/token", { method: "POST", body: new URLSearchParams({ grant_type: "refresh_token", refresh_token: now.refresh }) })).json()
        if (said.error) throw new Error(said.error_description)
        now = { type: "oauth", access: said.access_token, refresh: said.refresh_token, expires: Date.now() + said.expires_in * 1000 }
        await client.auth.set({ path: { id: "acme" }, body: now })
      }
      return fetch(url, { ...init, headers: { ...init.headers, authorization: "Bearer " + now.access } })
    } }
  } } })`,
  });
  workspaces.push(workspace);
  const config = {
    model: "acme/one",
    provider: {
      acme: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: model.url },
        models: { one: { limit: { context: 100_000, output: 10_000 } } },
      },
    },
  };
  const servers = [await spawnServer({ workspace, config }), await spawnServer({ workspace, config })];
  const post = async (
    server: (typeof servers)[number] | undefined,
    path: string,
    body: object,
    method = "POST",
  ) => {
    const headers = { "content-type": "application/json" };
    const response = await server?.fetch(path, { method, headers, body: JSON.stringify(body) });
    return (await response?.json()) as { id: string; info?: { error?: unknown } };
  };
  const { access_token, refresh_token } = service.issue();
  const old = { type: "oauth", access: access_token, refresh: refresh_token, expires: Date.now() - 1 };
  await post(servers[0], "/auth/acme", old, "PUT");
  const sessions = await Promise.all(servers.map((server) => post(server, "/session", { title: "renewal" })));
  model.respond(() => ({ text: "Hello." }));
  const parts = [{ type: "text", text: "go" }];
  const answers = await Promise.all(
    servers.map((server, at) => post(server, `/session/${sessions[at]?.id}/message`, { parts })),
  );
  expect(answers.map(({ info }) => info?.error)).toEqual([undefined, undefined]);
  expect(service.count("refresh_token")).toBe(1);
  const used = model.requests.slice(-2).map(({ headers }) => headers.authorization);
  expect(used).toEqual(["Bearer access-token-2", "Bearer access-token-2"]);
});
