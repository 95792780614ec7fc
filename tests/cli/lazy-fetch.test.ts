import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { afterEach, expect, it } from "vitest";
import { ask, createSession, listMessages, textOf } from "../support/drive.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

const workspaces: Workspace[] = [];
afterEach(async () => {
  await endSpawned();
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

/** What a process had loaded of Node's own modules by its end. */
async function loadedBy(
  work: (server: SpawnedServer) => Promise<unknown>,
  options: Partial<Parameters<typeof spawnServer>[0]> = {},
): Promise<string[]> {
  const workspace = createWorkspace();
  workspaces.push(workspace);
  const [hook, told] = [workspace.path("hook.cjs"), workspace.path("told.txt")];
  workspace.write(
    "hook.cjs",
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(told)}, process.moduleLoadList.join("\\n")));`,
  );
  const server = await spawnServer({ ...options, workspace, env: { NODE_OPTIONS: `--require=${hook}` } });
  await work(server);
  await server.kill("SIGTERM");
  return readFileSync(told, "utf8")
    .split("\n")
    .map((line) => line.replace(/^\S+ /, ""));
}

const undici = "internal/deps/undici/undici";
const loadsFetch = async (...given: Parameters<typeof loadedBy>) =>
  (await loadedBy(...given)).includes(undici);

it("a start loads nothing of Node that only calls to others need", async () => {
  const loaded = await loadedBy((server) => server.fetch("/global/health"));
  expect(loaded).toContain("http");
  expect(loaded.filter((name) => /^(https|tls|_tls_wrap|readline|internal\/deps\/.*)$/.test(name))).toEqual(
    [],
  );
});

it("requests and their answers need nothing of Node's fetch, which is loaded for what does", async () => {
  verifies("flow.fetch-lazy");
  const plain = await loadsFetch(async (server) => {
    const sessionID = await createSession(server);
    expect(await listMessages(server, sessionID)).toEqual([]);
    const status = async (method: string, path: string, body?: string) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(server.url + path, {
        method,
        headers,
        ...(body !== undefined && { body }),
      });
      await response.arrayBuffer();
      return response.status;
    };
    expect([
      await status("GET", "/global/health"),
      await status("OPTIONS", "/session"),
      await status("PATCH", `/session/${sessionID}`, '{"title":"Named"}'),
      await status("POST", "/session", "{"),
      await status("GET", "/no/such/path"),
      await status("PUT", "/session"),
      await status("DELETE", `/session/${sessionID}`),
    ]).toEqual([200, 204, 200, 400, 404, 405, 200]);
  });
  expect(plain).toBe(false);

  const model = await startScriptedOpenAI();
  model.script({ text: "An answer" });
  const used = await loadsFetch(
    async (server) => {
      const sessionID = await createSession(server);
      const head = await fetch(`${server.url}/session`, { method: "HEAD" });
      expect([head.status, head.headers.get("content-type")]).toEqual([200, "application/json"]);
      const events = await server.events("/event");
      expect(textOf(await ask(server, sessionID, "Hello"))).toBe("An answer");
      await events.until(({ type }) => type === "session.idle");
      events.close();
    },
    { config: scriptedConfig(model) },
  );
  await model.close();
  expect(used).toBe(true);
});

/** Names of the headers of an answer, as they are sent: those of Node's own answers are sorted. */
async function headersOf(url: string): Promise<string[]> {
  const [response] = (await once(get(url), "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
  return response.rawHeaders.filter((_, at) => at % 2 === 0);
}

it("answers go without a stream of Node's fetch after it is loaded, too", async () => {
  const workspace = createWorkspace();
  workspaces.push(workspace);
  const model = await startScriptedOpenAI();
  model.script({ text: "An answer" });
  const server = await spawnServer({ workspace, config: scriptedConfig(model) });
  const sessionID = await createSession(server);
  const url = `${server.url}/session/${sessionID}`;
  const before = await headersOf(url);
  expect(before.slice(0, 3)).toEqual(["vary", "x-content-type-options", "content-type"]);
  expect(textOf(await ask(server, sessionID, "Hello"))).toBe("An answer");
  expect(await headersOf(url)).toEqual(before);
  await model.close();
});
