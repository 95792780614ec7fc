import { once } from "node:events";
import type { Pty } from "@opencode/sdk/types";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { connectRemote, endRemotes } from "../acp/remote-client.js";
import { endSpawned as endAgents, spawnAcp } from "../acp/spawn-acp.js";
import { createCluster, startBalancer } from "../support/cluster.js";
import { ask, askAsync, listMessages, textOf } from "../support/drive.js";
import { freePort } from "../support/free-port.js";
import { model, workspace } from "../support/fresh.js";
import { cluster, freshClusterEachTest, postgres } from "../support/fresh-cluster.js";
import { initRepository } from "../support/git.js";
import { remote } from "../support/mcp-scenario.js";
import { askPostgres } from "../support/postgres.js";
import { scriptedConfig } from "../support/scripted-config.js";
import type { SpawnedServer } from "../support/spawn.js";
import { authority, startTlsFront } from "../support/tls-front.js";
import { verifies } from "../support/verifies.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const ends: (() => unknown)[] = [];
await freshClusterEachTest({
  async end() {
    for (const end of ends.splice(0).reverse()) await end();
    await endRemotes();
    await endAgents();
  },
});

type Door = Pick<SpawnedServer, "fetch">;
const json = { "content-type": "application/json" };
const post = (to: Door, path: string, body: unknown = {}) =>
  to.fetch(path, { method: "POST", headers: json, body: JSON.stringify(body) });
const named = async (to: Door, title: string) =>
  ((await (await post(to, "/session", { title })).json()) as { id: string }).id;
const terminal = async (to: Door) =>
  (await (await post(to, "/pty", { command: "/bin/sh", args: ["-c", "echo ready; cat"] })).json()) as Pty;
const front = async (shows: "node" | "stranger") => {
  const started = await startTlsFront(shows);
  ends.push(started.close);
  return started;
};
const answer = async (response: Response) => ({ status: response.status, body: await response.json() });
const refused = (why: RegExp) => ({
  status: 503,
  body: { name: "ServiceUnavailableError", data: { message: expect.stringMatching(why) } },
});

/** The status that a WebSocket is opened with, and the first text that comes over it. */
async function opened(to: SpawnedServer, path: string) {
  const socket = new WebSocket(`${to.url.replace("http", "ws")}${path}`);
  ends.push(() => socket.terminate());
  const shown = new Promise<string>((resolve) => {
    let text = "";
    socket.on("message", (data, isBinary) => {
      if (!isBinary) text += String(data);
      if (text.includes("ready")) resolve("ready");
    });
  });
  const refusal = once(socket, "unexpected-response").then(([, response]) => response.statusCode as number);
  socket.on("error", () => undefined);
  return Promise.race([shown, refusal]);
}

describe.skipIf(!postgres)("what is to be had at one node", () => {
  it("is passed on over TLS to who shows a certificate of the node's address, and to nobody else", async () => {
    verifies("cluster.passing.tls");
    const [good, bad] = [await front("node"), await front("stranger")];
    const trusting = { NODE_EXTRA_CA_CERTS: authority };
    const [one, two, three] = await Promise.all([
      cluster.node({ env: trusting }),
      cluster.node({ env: { ...trusting, OPENCODE_NODE_URL: good.url } }),
      cluster.node({ env: { ...trusting, OPENCODE_NODE_URL: bad.url } }),
    ]);
    good.to(two.port);
    bad.to(three.port);
    const [reached, strange] = [await terminal(two), await terminal(three)];
    expect(await answer(await one.fetch(`/pty/${reached.id}`))).toMatchObject({ status: 200, body: reached });
    const changed = await one.fetch(`/pty/${reached.id}`, {
      ...{ method: "PUT", headers: json, body: JSON.stringify({ title: "Over TLS" }) },
    });
    expect(await answer(changed)).toMatchObject({ status: 200, body: { title: "Over TLS" } });
    expect(await opened(one, `/pty/${reached.id}/connect`)).toBe("ready");
    const listed = (await (await one.fetch("/pty")).json()) as Pty[];
    expect(listed.map(({ id }) => id)).toEqual([reached.id]);
    const why = new RegExp(`cannot be reached at ${bad.url}.*OPENCODE_NODE_URL`);
    expect(await answer(await one.fetch(`/pty/${strange.id}`))).toMatchObject(refused(why));
    expect(await opened(one, `/pty/${strange.id}/connect`)).toBe(503);
    // It has found out by itself.
    await vi.waitFor(() => expect(three.stderr()).toMatch(/nothing answers at OPENCODE_NODE_URL/), {
      timeout: 20_000,
    });
    expect((await two.fetch(`/pty/${reached.id}`, { method: "DELETE" })).status).toBe(200);
  });

  it("is found again after its node was taken for gone, and lost with it when it is killed", async () => {
    verifies("cluster.passing.lost");
    const [one, two] = await Promise.all([cluster.node(), cluster.node()]);
    const pty = await terminal(two);
    // It says again and again that it is there: not before it was asked for.
    two.child.kill("SIGSTOP");
    await askPostgres(cluster.url, "DELETE FROM node");
    expect((await one.fetch(`/pty/${pty.id}`)).status).toBe(404);
    two.child.kill("SIGCONT");
    await expect
      .poll(async () => (await one.fetch(`/pty/${pty.id}`)).status, { timeout: 30_000, interval: 100 })
      .toBe(200);
    // It stands still: who asks is told so once it counts as gone, and does not wait for ever.
    two.child.kill("SIGSTOP");
    await askPostgres(cluster.url, "UPDATE node SET last_seen = last_seen - 13000");
    expect(await answer(await one.fetch(`/pty/${pty.id}`))).toMatchObject(
      refused(/was lost before it answered/),
    );
    await two.kill("SIGKILL");
    await askPostgres(cluster.url, "UPDATE node SET last_seen = last_seen + 60000");
    expect(await answer(await one.fetch(`/pty/${pty.id}`))).toMatchObject(refused(/cannot be reached/));
  });

  it("an editor's session runs where the editor is, whoever takes the prompt and however the editor is connected", async () => {
    verifies("cluster.passing.editor");
    // One of them gives an address at which it is not to be had.
    const nodes = await Promise.all([
      cluster.node(),
      cluster.node({ env: { OPENCODE_NODE_URL: "http://127.0.0.1:1" } }),
    ]);
    const [one, two] = nodes;
    const balancer = await startBalancer([one.port, two.port]);
    ends.push(balancer.close);
    const lone = await startBalancer([one.port]);
    ends.push(lone.close);
    workspace.write("project/note.txt", "on the disk\n");
    const reads = { name: "read", input: { filePath: workspace.path("project/note.txt") } };
    model.respond(({ body }) => {
      const last = body.messages.at(-1);
      if (last.role !== "tool") return { toolCalls: [reads] };
      return { text: JSON.stringify(last.content).includes("not saved yet") ? "Unsaved" : "Saved" };
    });
    const capabilities = { fs: { readTextFile: true, writeTextFile: true } };
    const on = { "fs/read_text_file": () => ({ content: "not saved yet\n" }) };
    for (const [transport, url] of [
      // Each of its requests comes to the next node.
      ["http", lone.url],
      ["websocket", two.url],
    ] as const) {
      const editor = await connectRemote(transport, url, { capabilities, on });
      const id = await editor.newSession(workspace.path("project"));
      for (const node of nodes) expect(textOf(await ask(node, id, "read it"))).toBe("Unsaved");
      expect(await editor.prompt(id, "read it")).toMatchObject({ stopReason: "end_turn" });
      expect(editor.entries.filter(({ method }) => method === "fs/read_text_file")).toHaveLength(3);
      await editor.close();
      // Nobody's any more: it runs where it is asked for.
      await expect.poll(async () => textOf(await ask(one, id, "read it")), { timeout: 30_000 }).toBe("Saved");
    }

    const config = JSON.stringify(scriptedConfig(model, { permission: "allow" }));
    const env = {
      OPENCODE_DATABASE_URL: cluster.url,
      OPENCODE_VOLUME: "shared",
      OPENCODE_CONFIG_CONTENT: config,
    };
    const agent = spawnAcp({ workspace, env });
    agent.onMessage(({ method, id }) => {
      if (method === "fs/read_text_file")
        agent.send({ jsonrpc: "2.0", id, result: { content: "not saved yet\n" } });
    });
    await agent.request(1, "initialize", { protocolVersion: 1, clientCapabilities: capabilities });
    const made = await agent.request(2, "session/new", { cwd: workspace.path("project"), mcpServers: [] });
    const { sessionId } = made.result;
    for (const node of nodes) expect(textOf(await ask(node, sessionId, "read it"))).toBe("Unsaved");
    const ended = await agent.request(3, "session/prompt", {
      ...{ sessionId, prompt: [{ type: "text", text: "read it" }] },
    });
    expect(ended.result).toMatchObject({ stopReason: "end_turn" });
    agent.child.kill("SIGKILL");
    await agent.exited;
    // As it looks fifteen seconds later.
    await askPostgres(cluster.url, "UPDATE node SET last_seen = last_seen - 20000 WHERE url IS NULL");
    await vi.waitFor(async () => expect(textOf(await ask(two, sessionId, "read it"))).toBe("Saved"), {
      timeout: 40_000,
    });
  });

  it("an editor's session is answered when the other nodes know where it is", async () => {
    verifies("cluster.passing.editor");
    const editor = await connectRemote("websocket", (await cluster.node()).url);
    const holder = new pg.Client({ connectionString: cluster.url });
    await holder.connect();
    ends.push(() => holder.end());
    await holder.query("BEGIN; LOCK TABLE bound IN EXCLUSIVE MODE");
    const order: string[] = [];
    const opened = editor.newSession(workspace.path("project")).then(() => order.push("answered"));
    // Until then it waits for nothing else any more.
    await vi.waitFor(async () =>
      expect(
        await askPostgres(
          cluster.url,
          "SELECT 1 FROM pg_locks WHERE relation = 'bound'::regclass AND NOT granted",
        ),
      ).toHaveLength(1),
    );
    await askPostgres(cluster.url, "SELECT pg_sleep(0.5)");
    order.push("known");
    await holder.query("COMMIT");
    await opened;
    expect(order).toEqual(["known", "answered"]);
  });

  it("a connection of the agent protocol is one, whichever node its requests come to", async () => {
    verifies("cluster.passing.acp");
    const nodes = await Promise.all([cluster.node(), cluster.node(), cluster.node()]);
    const balancer = await startBalancer(nodes.map(({ port }) => port));
    ends.push(balancer.close);
    model.respond(() => ({ text: ["Hello ", "there"] }));
    const client = await connectRemote("http", balancer.url);
    const id = await client.newSession(workspace.path("project"));
    for (let turn = 1; turn <= 3; turn++) {
      expect(await client.prompt(id, "hello")).toMatchObject({ stopReason: "end_turn" });
      expect(client.text(id)).toBe("Hello there".repeat(turn));
    }
    const gone = await nodes[0].fetch("/acp", {
      ...{
        method: "POST",
        headers: { ...json, "acp-connection-id": "00000000-0000-4000-8000-000000000000" },
      },
      body: JSON.stringify({ jsonrpc: "2.0", method: "session/cancel", params: { sessionId: id } }),
    });
    expect(gone.status).toBe(404);
  });

  it("a login that has begun at one node is ended there, whichever node is told the code", async () => {
    if (!postgres) return;
    verifies("cluster.passing.login");
    const mcp = await remote({ transport: "http", login: { registers: true } });
    const callbackPort = await freePort();
    const config = { mcp: { r: { type: "remote" as const, url: mcp.url, oauth: { callbackPort } } } };
    const { node } = await createCluster({ postgres, workspace, config });
    const [one, two] = await Promise.all([node(), node()]);
    const begun = (await (await post(one, "/mcp/r/auth")).json()) as { authorizationUrl: string };
    const page = await fetch(begun.authorizationUrl, { redirect: "manual" });
    const code = new URL(page.headers.get("location") ?? "").searchParams.get("code") ?? "";
    expect(await answer(await post(two, "/mcp/r/auth/callback", { code }))).toEqual({
      ...{ status: 200, body: { status: "connected" } },
    });
  });

  it("files that no node sees: requests are refused at once with what to do, and what was accepted goes on later", async () => {
    verifies("cluster.passing.nowhere");
    const at = (volume: string) => cluster.node({ env: { OPENCODE_VOLUME: volume } });
    const [here, also, there] = await Promise.all([at("here"), at("here"), at("there")]);
    const id = await named(here, "Here");
    let hold = true;
    model.respond(async () => {
      while (hold) await new Promise((resolve) => setTimeout(resolve, 50));
      return { text: "Answered" };
    });
    await askAsync(here, id, "first");
    await model.request(0);
    const later = await post(here, `/session/${id}/prompt_async`, {
      ...{ parts: [{ type: "text", text: "second" }], delivery: "queue" },
    });
    expect(later.status).toBe(204);
    // The one that the other machine would ask is gone, and it asks the next.
    await here.kill("SIGKILL");
    const third = await post(there, `/session/${id}/prompt_async`, {
      ...{ parts: [{ type: "text", text: "third" }], delivery: "queue" },
    });
    expect(third.status).toBe(204);
    await also.kill("SIGKILL");
    const prompt = { parts: [{ type: "text", text: "refused" }] };
    const requests = () =>
      Promise.all([
        post(there, `/session/${id}/message`, prompt),
        post(there, `/session/${id}/prompt_async`, prompt),
        post(there, `/session/${id}/abort`),
        post(there, `/session/${id}/shell`, { agent: "build", command: "true" }),
        there.fetch(`/session/${id}/diff`),
        there.fetch(`/session/${id}`, { method: "DELETE" }),
      ]).then((all) => Promise.all(all.map(answer)));
    for (const one of await requests())
      expect(one).toMatchObject(refused(/cannot be reached at http:\S+ or http:/));
    await askPostgres(cluster.url, "UPDATE node SET last_seen = last_seen - 20000 WHERE volume = 'here'");
    for (const one of await requests()) expect(one).toMatchObject(refused(/OPENCODE_VOLUME=here/));
    expect(
      await answer(await post(there, `/api/session/${id}/prompt`, { prompt: { text: "no" } })),
    ).toMatchObject({
      status: 503,
      body: { _tag: "ServiceUnavailableError", message: expect.stringMatching(/=here/) },
    });
    // It is listed and read, as ever.
    expect(await (await there.fetch("/session")).json()).toMatchObject([{ id }]);
    expect((await listMessages(there, id)).filter(({ info }) => info.role === "user")).toHaveLength(3);
    // And opened by no editor, whose folder of that path is another one.
    const editor = await connectRemote("websocket", there.url);
    await expect(
      editor.request("session/load", { sessionId: id, cwd: workspace.path("project"), mcpServers: [] }),
    ).rejects.toThrow(/another machine/);
    hold = false;
    const back = await at("here");
    // What a node had begun when it was killed is closed with the reason; what waited is answered.
    await vi.waitFor(
      async () => {
        const messages = await listMessages(back, id);
        const answers = messages.flatMap(({ info }) => (info.role === "assistant" ? [info] : []));
        for (const { info } of messages.filter((one) => one.info.role === "user"))
          expect(answers.some(({ parentID }) => parentID === info.id)).toBe(true);
        expect(answers.every(({ time }) => time.completed !== undefined)).toBe(true);
        expect(textOf(messages.at(-1) ?? Object())).toBe("Answered");
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(textOf(await ask(there, id, "again"))).toBe("Answered");
  });

  it("workspaces are those of the machines that see them", async () => {
    verifies("cluster.volumes");
    workspace.write("project/seed", workspace.directory);
    initRepository(workspace.path("project"));
    const at = (volume: string) => cluster.node({ env: { OPENCODE_VOLUME: volume } });
    const [here, beside, there] = await Promise.all([at("here"), at("here"), at("there")]);
    const list = async (node: Door) =>
      ((await (await node.fetch("/experimental/workspace")).json()) as { id: string }[]).map(({ id }) => id);
    const made = await answer(
      await post(here, "/experimental/workspace", { type: "worktree", branch: null, extra: null }),
    );
    expect(made.status).toBe(200);
    const { id } = made.body as { id: string };
    expect(await list(here)).toEqual([id]);
    await expect.poll(() => list(beside), { timeout: 20_000 }).toEqual([id]);
    // Heard of by then, whoever it is for.
    await expect.poll(() => list(there), { timeout: 2_000 }).toEqual([]);
    await there.kill("SIGTERM");
    expect(await list(await at("there"))).toEqual([]);
    expect(await list(await at("here"))).toEqual([id]);
  });
});
