// Measures nodes on one PostgreSQL beside one on SQLite: see README.md in this folder.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../support/postgres.ts";
import { openSubscriber, request } from "./client.mjs";
import { startModel } from "./model.mjs";
import { startTarget } from "./target.mjs";

const quick = process.argv.includes("--quick");
const times = (count) => (quick ? Math.max(3, Math.ceil(count / 5)) : count);
const program = path.resolve(import.meta.dirname, "../../cli/dist/opencode.js");
const work = mkdtempSync(path.join(tmpdir(), "opencode-bench-"));
const model = await startModel();
const postgres = await startPostgres();
if (!postgres) throw new Error("There is no PostgreSQL here: npm brings it for some systems only");

const start = (database) =>
  startTarget({
    name: database ? "postgres" : "sqlite",
    command: [process.execPath, program, "serve", "--port", "{port}"],
    work,
    modelURL: model.url,
    ...(database && { env: { OPENCODE_DATABASE_URL: database, OPENCODE_VOLUME: "bench" } }),
  });
const create = async (node) => (await request(node, "POST", "/session", { title: "Bench" })).id;
const prompt = (node, id, text) =>
  request(node, "POST", `/session/${id}/message`, { parts: [{ type: "text", text }] });

const share = (values, part) =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? 0;
const lines = [];
const tell = (row, ...figures) => {
  lines.push(`| ${[row, ...figures].join(" | ")} |`);
  process.stderr.write(`${lines.at(-1)}\n`);
};
const spread = (values) => `${share(values, 0.5).toFixed(1)} / ${share(values, 0.99).toFixed(1)}`;

/** Milliseconds of prompts of one word, less what the model took. */
async function overheads(nodes) {
  const sessions = await Promise.all(nodes.map(create));
  const taken = nodes.map(() => []);
  for (let round = -10; round < times(150); round++) {
    for (const [at, node] of nodes.entries()) {
      model.resetClock();
      const began = performance.now();
      await prompt(node, sessions[at] ?? "", "say 1");
      if (round >= 0) taken[at]?.push(performance.now() - began - model.ownTime());
    }
  }
  return taken;
}

/** Milliseconds from a change told to one node until a subscriber of another has heard of it. */
async function crossings(from, to) {
  const id = await create(from);
  const taken = [];
  for (let round = 0; round < times(100); round++) {
    const title = `crossing-${round}-${from.port}`;
    const heard = await openSubscriber(to, "/global/event", title);
    const began = performance.now();
    await request(from, "PATCH", `/session/${id}`, { title });
    await heard.saw;
    taken.push(performance.now() - began);
    heard.close();
  }
  return taken;
}

/** Milliseconds that another node's subscriber has the first words of a long answer after one of the node's own. */
async function deltas(from, to) {
  const taken = [];
  for (let round = 0; round < times(30); round++) {
    const id = await create(from);
    const heard = await Promise.all([from, to].map((node) => openSubscriber(node, "/global/event", "w1 ")));
    const at = heard.map(({ saw }) => saw.then(() => performance.now()));
    await prompt(from, id, "say 3000");
    const [here = 0, there = 0] = await Promise.all(at);
    taken.push(there - here);
    for (const one of heard) one.close();
  }
  return taken;
}

/** Milliseconds until thirty sessions, spread over the nodes, have streamed 300 words each. */
async function streams(nodes) {
  const sessions = await Promise.all(Array.from({ length: 30 }, (_, at) => create(nodes[at % nodes.length])));
  const began = performance.now();
  await Promise.all(sessions.map((id, at) => prompt(nodes[at % nodes.length], id, "say 300")));
  return performance.now() - began;
}

/** Logged events a second; `writers` at once at each node. */
async function rate(nodes, writers) {
  const each = times(100);
  const ids = await Promise.all(nodes.flatMap((node) => Array.from({ length: writers }, () => create(node))));
  const began = performance.now();
  await Promise.all(
    nodes.flatMap((node, at) =>
      Array.from({ length: writers }, async (_, writer) => {
        for (let count = 0; count < each; count++)
          await request(node, "PATCH", `/session/${ids[at * writers + writer]}`, {
            title: `Number ${count}`,
          });
      }),
    ),
  );
  return (nodes.length * writers * each) / ((performance.now() - began) / 1_000);
}

try {
  tell("", "");
  const url = await postgres.create();
  const [sqlite, one, two, three] = await Promise.all([start(), start(url), start(url), start(url)]);
  const [embedded = [], shared = []] = await overheads([sqlite, one]);
  tell("prompt overhead on SQLite, p50 / p99 ms", spread(embedded));
  tell("prompt overhead on PostgreSQL, p50 / p99 ms", spread(shared));
  tell("ratio of the medians", (share(shared, 0.5) / share(embedded, 0.5)).toFixed(2));
  tell("an event of one node at a subscriber of another, p50 / p99 ms", spread(await crossings(one, two)));
  tell("the first words of an answer there, behind here, p50 / p99 ms", spread(await deltas(one, two)));
  const [alone, together] = [await streams([one]), await streams([one, two, three])];
  tell("30 sessions of 300 words on one node, ms", alone.toFixed(0));
  tell("the same over three, ms", together.toFixed(0));
  await sqlite.stop();
  const more = await Promise.all([start(url), start(url), start(url)]);
  for (const nodes of [[one], [one, two, three], [one, two, three, ...more]]) {
    tell(`events a second, ${nodes.length} nodes, one writer each`, (await rate(nodes, 1)).toFixed(0));
    tell(`events a second, ${nodes.length} nodes, ten writers each`, (await rate(nodes, 10)).toFixed(0));
  }
  for (const node of [one, two, three, ...more]) await node.stop();
  process.stdout.write(`${lines.slice(1).join("\n")}\n`);
} finally {
  await model.close();
  await postgres.close();
  rmSync(work, { recursive: true, force: true });
}
