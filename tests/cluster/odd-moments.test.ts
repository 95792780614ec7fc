import { createOpencodeClient } from "@opencode-ai/sdk/v2/client";
import { describe, expect, it, vi } from "vitest";
import { ask, askAsync, causeEvent, createSession, listMessages, textOf } from "../support/drive.js";
import { model, workspace } from "../support/fresh.js";
import { cluster, freshClusterEachTest, postgres } from "../support/fresh-cluster.js";
import { startBouncer } from "../support/pgbouncer.js";
import { askPostgres } from "../support/postgres.js";
import { verifies } from "../support/verifies.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

await freshClusterEachTest();

/** The clock of a process, milliseconds off. */
const skew = `const by = Number(process.env.TEST_CLOCK_OFF);
const Right = Date;
globalThis.Date = class extends Right {
  constructor(...given) {
    super(...(given.length > 0 ? given : [Right.now() + by]));
  }
  static now() {
    return Right.now() + by;
  }
};
`;

describe.skipIf(!postgres)("nodes in odd moments", () => {
  it("whose clocks are hours apart keep one order of what is said, and nobody's session is taken from them", async () => {
    verifies("cluster.clocks");
    workspace.write("skew.cjs", skew);
    const off = (by: number) => ({
      env: { NODE_OPTIONS: `--require ${workspace.path("skew.cjs")}`, TEST_CLOCK_OFF: String(by) },
    });
    const hour = 3_600_000;
    const nodes = await Promise.all([
      cluster.node(off(2 * hour)),
      cluster.node(),
      cluster.node(off(-2 * hour)),
    ]);
    const [ahead, , behind] = nodes;
    model.respond(() => ({ text: "Answered" }));
    const made = await ahead.fetch("/session", {
      ...{ method: "POST", headers: { "content-type": "application/json" } },
      body: JSON.stringify({ title: "Clocks" }),
    });
    const { id } = (await made.json()) as { id: string };
    for (let turn = 0; turn < 3; turn++) for (const node of nodes) await ask(node, id, "go");
    const client = createOpencodeClient({ baseUrl: behind.url });
    const { data = [] } = await client.session.messages({ sessionID: id });
    expect(data.map(({ info }) => info.role)).toEqual(Array(9).fill(["user", "assistant"]).flat());
    // Clients put them into the order of their ids.
    const ids = data.map(({ info }) => info.id);
    expect(ids).toEqual(ids.toSorted());
    const times = data.map(({ info }) => info.time.created);
    expect(times).toEqual(times.toSorted((one, next) => one - next));
    const newest = (await (await ahead.fetch("/session")).json()) as { time: { updated: number } }[];
    expect(newest).toHaveLength(1);

    // What runs at one is let run by the others, who look each second, though by their clocks its lease is long over.
    let go = () => {};
    const going = new Promise<void>((resolve) => {
      go = resolve;
    });
    model.respond(async () => {
      await going;
      return { text: "Mine" };
    });
    const before = model.requests.length;
    await askAsync(behind, id, "slow");
    await model.request(before);
    for (const node of nodes)
      expect(await (await node.fetch("/session/status")).json()).toMatchObject({ [id]: {} });
    await askPostgres(cluster.url, "SELECT pg_sleep(2.5)");
    go();
    await vi.waitFor(
      async () => expect(textOf((await listMessages(ahead, id)).at(-1) ?? Object())).toBe("Mine"),
      {
        timeout: 30_000,
      },
    );
  });

  it("that all begin on an empty database at once make its tables once", async () => {
    verifies("cluster.begin");
    const nodes = await Promise.all(Array.from({ length: 4 }, () => cluster.node()));
    const ids = await Promise.all(nodes.map((node) => createSession(node)));
    for (const node of nodes) {
      const listed = (await (await node.fetch("/session")).json()) as { id: string }[];
      expect(listed.map(({ id }) => id).sort()).toEqual([...ids].sort());
    }
    expect(await askPostgres(cluster.url, "SELECT count(*)::int AS count FROM schema_version")).toEqual([
      { count: 1 },
    ]);
  });

  it("answer two hundred requests at once, and tell events of any size", async () => {
    verifies("cluster.crowd");
    const [one, two] = await Promise.all([cluster.node(), cluster.node()]);
    const events = await two.events();
    const ids = await Promise.all(Array.from({ length: 200 }, () => createSession(one)));
    const read = await Promise.all(ids.map((id, at) => (at % 2 ? one : two).fetch(`/session/${id}`)));
    expect(new Set(read.map(({ status }) => status))).toEqual(new Set([200]));
    const [id = ""] = ids;
    const sizes = [7_900, 8_100, 300_000];
    for (const size of sizes) await causeEvent(one, id, size);
    const heard = () =>
      events
        .session(id)
        .of("session.updated")
        .map(({ properties }) => String(properties.info.metadata?.filler ?? "").length)
        .filter((length) => length > 0);
    await vi.waitFor(() => expect(heard()).toEqual(sizes), { timeout: 30_000, interval: 50 });
    expect(
      events
        .of("session.created")
        .map(({ properties }) => properties.info.id)
        .sort(),
    ).toEqual([...ids].sort());
    events.close();
  });

  it("behind PgBouncer in transaction mode work by looking", async () => {
    if (!postgres) return;
    const bouncer = await startBouncer(await postgres.create());
    if (!bouncer) return;
    const env = { OPENCODE_DATABASE_URL: bouncer.url };
    const [one, two] = await Promise.all([cluster.node({ env }), cluster.node({ env })]);
    const events = await two.events();
    model.respond(() => ({ text: ["Hello ", "there"], delay: 20 }));
    const id = await createSession(one);
    for (const node of [one, two, one]) expect(textOf(await ask(node, id, "go"))).toBe("Hello there");
    await vi.waitFor(() => expect(events.session(id).of("session.idle")).toHaveLength(3), {
      timeout: 30_000,
    });
    expect(await listMessages(two, id)).toHaveLength(6);
    events.close();
    await Promise.all([one.kill("SIGTERM"), two.kill("SIGTERM")]);
    await bouncer.close();
  });
});
