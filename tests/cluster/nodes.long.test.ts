import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Event, MessageWithParts } from "@opencode/sdk/types";
import { createOpencodeClient } from "@opencode-ai/sdk/v2/client";
import { describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { type Balancer, startBalancer } from "../support/cluster.js";
import { ask, askAsync, listMessages, textOf } from "../support/drive.js";
import type { EventView } from "../support/event-log.js";
import { model, workspace } from "../support/fresh.js";
import { cluster, freshClusterEachTest, postgres } from "../support/fresh-cluster.js";
import { askPostgres } from "../support/postgres.js";
import type { ScriptedRequest } from "../support/scripted-openai.js";
import type { SpawnedServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let balancer: Balancer | undefined;
await freshClusterEachTest({
  async end() {
    await balancer?.close();
    balancer = undefined;
  },
});

const json = { "content-type": "application/json" };
const post = (to: Pick<SpawnedServer, "fetch">, path: string, body: unknown = {}) =>
  to.fetch(path, { method: "POST", headers: json, body: JSON.stringify(body) });
/** Named, so that no title comes in between. */
const named = async (to: Pick<SpawnedServer, "fetch">, title: string) =>
  ((await (await post(to, "/session", { title })).json()) as { id: string }).id;
const threeNodes = async () => {
  const nodes = await Promise.all([cluster.node(), cluster.node(), cluster.node()]);
  balancer = await startBalancer(nodes.map(({ port }) => port));
  return { nodes: nodes as [SpawnedServer, SpawnedServer, SpawnedServer], balancer };
};
const bash = (command: string) => ({ toolCalls: [{ name: "bash", input: { command } }] });
/** An event, however slow the machine is. */
const heard = async <T extends Event["type"]>(log: EventView, type: T) => {
  await vi.waitFor(() => expect(log.types()).toContain(type), { timeout: 60_000, interval: 50 });
  return log.first(type);
};
/** Whether a process can be given process ids of its own, as one on another host has them. */
const namespaces = spawnSync("unshare", ["-p", "-f", "--kill-child", "true"]).status === 0;

describe.skipIf(!postgres)("three nodes on one PostgreSQL", () => {
  it("answer for each other: events in one order, permissions, terminals, streams that go on elsewhere", async () => {
    verifies("cluster.together");
    const { nodes, balancer } = await threeNodes();
    const [one, two, three] = nodes;
    for (const node of nodes) {
      const ready = await node.fetch("/ready");
      expect({ status: ready.status, body: await ready.json() }).toEqual({
        status: 200,
        body: { ready: true },
      });
    }
    const logs = [await one.events(), await two.events(), await three.events()] as const;

    // Asked on one node, answered on another, by a client that does not know them.
    const rules = [{ permission: "bash", pattern: "*", action: "ask" as const }];
    const made = await post(one, "/session", { title: "Asks", permission: rules });
    const { id } = (await made.json()) as { id: string };
    model.script(bash("echo done > asked.txt"), { text: "Done" });
    await askAsync(one, id, "go");
    const asked = await heard(logs[1], "permission.asked");
    const client = createOpencodeClient({ baseUrl: balancer.url });
    const pending = await client.permission.list();
    expect(pending.data?.map((each) => each.id)).toEqual([asked.properties.id]);
    await two.fetch(`/permission/${asked.properties.id}/reply`, {
      ...{ method: "POST", headers: json, body: JSON.stringify({ reply: "once" }) },
    });
    await heard(logs[2].session(id), "session.idle");
    expect(workspace.read("project/asked.txt")).toBe("done\n");

    // A prompt by each node to the same session; everybody hears of all of it in the same order.
    model.respond(() => ({ text: ["Hello ", "there"] }));
    await Promise.all(nodes.map((node, at) => ask(node, id, `number ${at}`)));
    await Promise.all(logs.map((log) => heard(log, "session.idle")));
    // The last is answered before its end is told everywhere.
    const last = () => logs[0].types().findLast((type) => !type.startsWith("server."));
    await vi.waitFor(() => expect(last()).toBe("session.idle"), { timeout: 20_000 });
    const told = async (log: (typeof logs)[number] | undefined) => {
      await vi.waitFor(() => expect(log?.lastID()).toBe(logs[0]?.lastID()), { timeout: 20_000 });
      return log?.seen.flatMap(({ id, event }) => (id && !event.type.startsWith("server.") ? [id] : []));
    };
    const order = await told(logs[0]);
    expect(await told(logs[1])).toEqual(order);
    expect(await told(logs[2])).toEqual(order);

    // Left at one node, resumed at another: no gap, nothing twice.
    const half = order?.[Math.floor((order?.length ?? 0) / 2)] ?? "";
    const resumed = await three.events("/event", { "last-event-id": half });
    await vi.waitFor(() => expect(resumed.lastID()).toBe(logs[0]?.lastID()), { timeout: 20_000 });
    const again = resumed.seen.flatMap(({ id, event }) =>
      id && !event.type.startsWith("server.") ? [id] : [],
    );
    expect(again).toEqual(order?.slice(order.indexOf(half) + 1));
    for (const log of [...logs, resumed]) log.close();

    // A terminal of one node, through the balancer.
    const opened = await post(two, "/pty", { command: "/bin/sh", args: ["-c", "echo ready; cat"] });
    const pty = (await opened.json()) as { id: string };
    for (let at = 0; at < 3; at++) {
      const found = await balancer.fetch(`/pty/${pty.id}`);
      expect({ status: found.status, body: await found.json() }).toMatchObject({ status: 200, body: pty });
      const listed = (await (await balancer.fetch("/pty")).json()) as { id: string }[];
      expect(listed.map((each) => each.id)).toEqual([pty.id]);
      const socket = new WebSocket(`${balancer.url.replace("http", "ws")}/pty/${pty.id}/connect`);
      let shown = "";
      socket.on("message", (data, isBinary) => {
        if (!isBinary) shown += String(data);
      });
      await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
      await vi.waitFor(() => expect(shown).toContain("ready"), { timeout: 20_000 });
      socket.send(`typed ${at}\r`);
      await vi.waitFor(() => expect(shown).toContain(`typed ${at}`), { timeout: 20_000 });
      socket.close();
    }
    expect((await balancer.fetch(`/pty/${pty.id}`, { method: "DELETE" })).status).toBe(200);
    expect((await one.fetch(`/pty/${pty.id}`)).status).toBe(404);
  });

  it("go on where one was killed, and another stood still: nothing accepted is lost, no tool runs twice", async () => {
    verifies("cluster.killed");
    // One has process ids of its own, as if it were on another machine: nobody can ask whether it is there.
    const prelude = 'exec unshare -p -f --kill-child sh -c \'exec "$0" "$@"\' "$@"';
    const [killed, still, last] = await Promise.all([
      cluster.node(namespaces ? { prelude } : {}),
      cluster.node(),
      cluster.node(),
    ]);
    const [first, second] = [await named(last, "Killed"), await named(last, "Still")];
    model.respond(({ body }) => {
      const said = JSON.stringify(body.messages.at(-1).content);
      if (said.includes("run ")) return bash(`echo x >> ${/run (\w+)/.exec(said)?.[1]}; sleep 600`);
      return { text: "Answered" };
    });
    const events = await last.events();
    await askAsync(killed, first, "run killed");
    await askAsync(still, second, "run still");
    const count = (name: string) =>
      existsSync(workspace.path(`project/${name}`))
        ? workspace.read(`project/${name}`).split("x").length - 1
        : 0;
    await vi.waitFor(() => expect([count("killed"), count("still")]).toEqual([1, 1]), { timeout: 30_000 });
    // More for each, accepted by whoever.
    await askAsync(last, first, "second");
    await askAsync(killed, first, "third");
    await askAsync(still, second, "fourth");
    still.child.kill("SIGSTOP");
    await killed.kill("SIGKILL");
    const ended = performance.now();
    const answered = async (sessionID: string) =>
      (await listMessages(last, sessionID)).filter((one) => textOf(one) === "Answered").length;
    await vi.waitFor(async () => expect(await answered(first)).toBeGreaterThan(0), {
      timeout: 40_000,
      interval: 100,
    });
    const took = performance.now() - ended;
    expect(took).toBeLessThan(30_000);
    await vi.waitFor(async () => expect(await answered(second)).toBe(1), { timeout: 40_000, interval: 100 });
    await vi.waitFor(async () => expect(await (await last.fetch("/session/status")).json()).toEqual({}), {
      timeout: 20_000,
    });
    const stateOf = async (to: SpawnedServer) =>
      JSON.stringify([await listMessages(to, first), await listMessages(to, second)]);
    for (const id of [first, second]) {
      const [, interrupted] = await listMessages(last, id);
      expect(interrupted?.info).toMatchObject({ error: { name: "MessageAbortedError" } });
      const aborted = events
        .session(id)
        .of("message.updated")
        .filter(
          ({ properties }) => (properties.info as MessageWithParts["info"]).id === interrupted?.info.id,
        );
      expect(JSON.stringify(aborted)).toContain("MessageAbortedError");
    }
    expect(
      await listMessages(last, first).then((all) => all.filter(({ info }) => info.role === "user")),
    ).toHaveLength(3);
    const before = await stateOf(last);
    const rows = () =>
      askPostgres(cluster.url, "SELECT (SELECT count(*) FROM event) AS e, (SELECT count(*) FROM run) AS r");
    const seen = await rows();
    still.child.kill("SIGCONT");
    // It finds out when it looks at its lease.
    await expect
      .poll(async () => (await still.fetch("/session/status")).json(), { timeout: 20_000 })
      .toEqual({});
    expect(await stateOf(still)).toBe(before);
    expect(await rows()).toEqual(seen);
    expect([count("killed"), count("still")]).toEqual([1, 1]);
    events.close();
  });

  it("are restarted one after the other under load, and the database with them, and answer every prompt", async () => {
    verifies("cluster.rolling");
    const { nodes, balancer } = await threeNodes();
    model.respond(async () => ({ text: ["Said ", "in ", "pieces"], delay: 10 }));
    const sessions = await Promise.all(Array.from({ length: 4 }, (_, at) => named(balancer, `Load ${at}`)));
    let going = true;
    const accepted = new Map(sessions.map((id) => [id, 0]));
    const load = sessions.map(async (id) => {
      while (going) {
        const body = JSON.stringify({ parts: [{ type: "text", text: "go" }], delivery: "queue" });
        // A request that met a node on its way out was not accepted.
        const status = await balancer
          .fetch(`/session/${id}/prompt_async`, { method: "POST", headers: json, body })
          .then((response) => response.status)
          .catch(() => 0);
        if (status === 204) accepted.set(id, (accepted.get(id) ?? 0) + 1);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    });
    for (const [at, node] of nodes.entries()) {
      await node.kill("SIGTERM");
      const fresh = await cluster.node({ args: ["serve", "--port", "0", "--drain", "5"] });
      balancer.ports[at] = fresh.port;
    }
    await postgres?.stop();
    await postgres?.start();
    going = false;
    await Promise.all(load);
    for (const [id, count] of accepted) {
      await vi.waitFor(
        async () => {
          const messages = await listMessages(balancer, id);
          const prompts = messages.filter(({ info }) => info.role === "user");
          expect(prompts.length).toBeGreaterThanOrEqual(count);
          for (const { info } of prompts)
            expect(
              messages.some((one) => one.info.role === "assistant" && one.info.parentID === info.id),
            ).toBe(true);
          const last = messages.at(-1)?.info;
          expect(last?.role === "assistant" && last.time.completed).toBeTruthy();
        },
        { timeout: 60_000, interval: 200 },
      );
    }
    expect([...accepted.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(4);
  });

  it("let what runs come to its end when they are told to drain, and take nothing more", async () => {
    verifies("cluster.drain");
    const leaving = await cluster.node({ args: ["serve", "--port", "0", "--drain", "30"] });
    const other = await cluster.node();
    const id = await named(leaving, "Drains");
    let go = () => {};
    const going = new Promise<void>((resolve) => {
      go = resolve;
    });
    model.respond(async (_, at) => {
      if (at === 0) await going;
      return { text: at === 0 ? "By the leaving one" : "By the other" };
    });
    await askAsync(leaving, id, "first");
    await model.request(0);
    const exited = leaving.kill("SIGTERM");
    await vi.waitFor(async () => expect((await leaving.fetch("/ready")).status).toBe(503), {
      timeout: 20_000,
    });
    expect((await leaving.fetch("/global/health")).status).toBe(200);
    const waits = await post(leaving, `/session/${id}/prompt_async`, {
      ...{ parts: [{ type: "text", text: "second" }], delivery: "queue" },
    });
    expect(waits.status).toBe(204);
    go();
    expect(await exited).toMatchObject({ code: 0 });
    await vi.waitFor(
      async () =>
        expect(
          (await listMessages(other, id)).filter(({ info }) => info.role === "assistant").map(textOf),
        ).toEqual(["By the leaving one", "By the other"]),
      { timeout: 30_000, interval: 100 },
    );
  });

  it("of two machines with the same path share nothing but the list", async () => {
    verifies("cluster.volumes");
    const here = await cluster.node({ env: { OPENCODE_VOLUME: "here" } });
    const there = await cluster.node({ env: { OPENCODE_VOLUME: "there" } });
    const [hereLog, thereLog] = [await here.events(), await there.events()];
    const rules = [{ permission: "bash", pattern: "*", action: "ask" as const }];
    const made = await post(here, "/session", { title: "Here", permission: rules });
    const { id } = (await made.json()) as { id: string };
    const work = ({ body }: ScriptedRequest) =>
      body.messages.at(-1).role === "tool" ? { text: "Done" } : bash("echo hello");
    model.respond(work);
    await askAsync(here, id, "go");
    const asked = await heard(hereLog, "permission.asked");
    // Every node lists it; what is asked in this path elsewhere is not asked here.
    const listed = (await (await there.fetch("/session")).json()) as { id: string }[];
    expect(listed.map((one) => one.id)).toEqual([id]);
    expect(await (await there.fetch("/permission")).json()).toEqual([]);
    const replied = await post(there, `/permission/${asked.properties.id}/reply`, { reply: "always" });
    expect(replied.status).toBe(200);
    await heard(hereLog.session(id), "session.idle");
    // A prompt to the other node runs where the files are.
    model.respond(() => ({ text: "Here" }));
    expect(textOf(await ask(there, id, "again"))).toBe("Here");
    expect(thereLog.types().filter((type) => !type.startsWith("server."))).toEqual([]);
    // "Always" was said of this path there, which is another place here.
    const second = await post(there, "/session", { title: "There", permission: rules });
    const other = (await second.json()) as { id: string };
    model.respond(work);
    await askAsync(there, other.id, "go");
    await heard(thereLog, "permission.asked");
    hereLog.close();
    thereLog.close();
  });
});
