// Measures the built `opencode`, and beside it a reference if one is given: see README.md in this folder.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSubscriber, request } from "./client.mjs";
import { measureLongSession } from "./long-session.mjs";
import { startModel } from "./model.mjs";
import { createReport, interleave } from "./report.mjs";
import { startTarget } from "./target.mjs";
import { measureWorkers } from "./workers.mjs";

const words = 5_000;
const quick = process.argv.includes("--quick");
const times = (count) => (quick ? Math.max(1, Math.ceil(count / 5)) : count);
const reference = process.env.BENCH_REFERENCE?.trim();
const program = path.resolve(import.meta.dirname, "../../cli/dist/opencode.js");

const targets = [
  { name: "ours", command: [process.execPath, program, "serve", "--port", "{port}"] },
  ...(reference ? [{ name: "reference", command: reference.split(/\s+/) }] : []),
];
const work = mkdtempSync(path.join(tmpdir(), "opencode-bench-"));
const model = await startModel();
const report = createReport(targets.map(({ name }) => name));
const record = (row, target, value) => report.record(row, target.name, value);

const start = (target) => startTarget({ ...target, work, modelURL: model.url });

async function createSession(server) {
  const session = await request(server, "POST", "/session", {});
  return session.id;
}

async function prompt(server, sessionID, text) {
  const parts = [{ type: "text", text }];
  const began = performance.now();
  const answer = await request(server, "POST", `/session/${sessionID}/message`, { parts });
  if (!answer.parts.some((part) => part.type === "text")) throw new Error(`${server.name} gave no text`);
  return performance.now() - began;
}

/** Milliseconds from the prompt until every subscriber has the last word. */
async function stream(server, sessionID, count) {
  const last = `w${words - 1}`;
  const subscribers = await Promise.all(
    Array.from({ length: count }, () => openSubscriber(server, "/event", last)),
  );
  const began = performance.now();
  const done = Promise.all(subscribers.map((one) => one.saw));
  await Promise.all([prompt(server, sessionID, `say ${words}`), done]);
  const took = performance.now() - began;
  for (const subscriber of subscribers) subscriber.close();
  return took;
}

async function measureStart() {
  await interleave(times(7), targets, async (target) => {
    const server = await start(target);
    record("start to healthy, ms", target, server.healthyAfter);
    record("first prompt, ms", target, await prompt(server, await createSession(server), "say 1"));
    await server.stop();
  });
}

async function measureIdle() {
  await interleave(times(3), targets, async (target) => {
    const server = await start(target);
    await new Promise((resolve) => setTimeout(resolve, quick ? 1_000 : 4_000));
    record("idle memory, MB", target, server.memory() / 1024 / 1024);
    await server.stop();
  });
}

async function measureWarm() {
  const servers = [];
  for (const target of targets) servers.push(await start(target));
  const only = async (server, step) => {
    for (const other of servers) if (other !== server) other.pause();
    await step();
    for (const other of servers) other.resume();
  };
  const each = (count, step) =>
    interleave(count, servers, (server, round) => only(server, () => step(server, round)));

  await each(1, async (server) => {
    for (let at = 0; at < 10; at++) await prompt(server, await createSession(server), "say 1");
  });
  await each(times(5), async (server) => {
    for (let at = 0; at < 20; at++) {
      const began = performance.now();
      await createSession(server);
      record("session create, ms", server, performance.now() - began);
    }
  });
  const overhead = async (server, row) => {
    const sessionID = await createSession(server);
    await prompt(server, sessionID, "say 1");
    for (let at = 0; at < 8; at++) {
      model.resetClock();
      const took = await prompt(server, sessionID, "say 1");
      record(row, server, took - model.ownTime());
    }
  };
  await each(times(5), (server) => overhead(server, "warm prompt overhead, ms"));
  for (const count of [1, 50]) {
    await each(times(5), async (server) => {
      const took = await stream(server, await createSession(server), count);
      record(`${words} words to ${count}, ms`, server, took);
    });
  }
  await each(1, async (server) => {
    for (let round = 0; round < 8; round++) {
      const visitors = await Promise.all(
        Array.from({ length: 50 }, (_, at) => openSubscriber(server, at % 2 ? "/event" : "/global/event")),
      );
      for (const visitor of visitors) visitor.close();
    }
  });
  await each(times(5), (server) => overhead(server, "warm prompt overhead after 400 came and went, ms"));
  for (const server of servers) await server.stop();
}

const looks = `export default async () => ({ "tool.execute.before": async () => {} })`;

/** What a call of a tool costs the processor, of the server and all it has started, without a plugin and with one that looks at it. */
async function measurePlugin() {
  const [ours] = targets;
  const calls = 50;
  const begin = (name, files) =>
    start({ ...ours, name, files: { "project/a.txt": "a\n".repeat(100), ...files } });
  const servers = [
    await begin("ours", {}),
    await begin("with", { "config/opencode/plugin/looks.js": looks }),
  ];
  const spent = [[], []];
  await interleave(times(10), [0, 1], async (at) => {
    const server = servers[at];
    const sessionID = await createSession(server);
    await prompt(server, sessionID, "say 1");
    const before = server.cpu();
    await prompt(server, sessionID, `call ${calls}`);
    const took = (server.cpu() - before) / calls;
    // The first of a server loads what tools need.
    if (spent[at].push(took) > 1) record(`CPU a call${at ? ", a plugin looking at it" : ""}, ms`, ours, took);
  });
  const median = (list) => list.slice(1).sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
  record("CPU of a plugin that looks at a call, ms", ours, median(spent[1]) - median(spent[0]));
  for (const server of servers) await server.stop();
}

async function measureLong() {
  const [ours] = targets;
  const server = await start(ours);
  const rounds = times(5);
  await measureLongSession({ server, model, rounds, record: (row, value) => record(row, ours, value) });
  await server.stop();
}

async function measureScaling() {
  const [ours] = targets;
  const servers = [];
  for (const count of [1, 2, 4]) {
    const command = [...ours.command, ...(count > 1 ? ["--workers", String(count)] : [])];
    servers.push({ count, server: await start({ ...ours, command }) });
  }
  await measureWorkers({
    servers,
    rounds: times(5),
    each: interleave,
    record: (row, value) => record(row, ours, value),
  });
  for (const { server } of servers) await server.stop();
}

try {
  const parts = {
    start: measureStart,
    idle: measureIdle,
    warm: measureWarm,
    plugin: measurePlugin,
    long: measureLong,
    workers: measureScaling,
  };
  const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);
  if (only !== undefined && !(only in parts)) throw new Error(`--only=${Object.keys(parts).join("|")}`);
  for (const part of only === undefined ? Object.values(parts) : [parts[only]]) {
    process.stderr.write(`${part.name} ...\n`);
    await part();
  }
  process.stdout.write(`${report.table()}\n`);
  if (process.env.BENCH_OUT) {
    writeFileSync(process.env.BENCH_OUT, `${JSON.stringify(report.plain(), null, 1)}\n`);
  }
} finally {
  await model.close();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
