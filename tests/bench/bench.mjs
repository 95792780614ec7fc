// Measures the built `opencode`, and beside it a reference if one is given: see README.md in this folder.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSubscriber, request } from "./client.mjs";
import { measureLongSession } from "./long-session.mjs";
import { startModel } from "./model.mjs";
import { startTarget } from "./target.mjs";

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
/** Row by row, target by target, every single measurement. */
const rows = new Map();

const record = (row, target, value) => {
  if (!rows.has(row)) rows.set(row, new Map(targets.map(({ name }) => [name, []])));
  rows.get(row).get(target.name).push(value);
};

/** Runs a step on every target before its next repetition: A B, B A, A B, ... */
async function interleave(count, list, step) {
  for (let round = 0; round < count; round++) {
    for (const one of round % 2 ? [...list].reverse() : list) await step(one, round);
  }
}

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

async function measureLong() {
  const [ours] = targets;
  const server = await start(ours);
  const rounds = times(5);
  await measureLongSession({ server, model, rounds, record: (row, value) => record(row, ours, value) });
  await server.stop();
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

function report() {
  const figure = (value) => value.toFixed(value < 10 ? 2 : 0);
  const spread = (values) => `${figure(Math.min(...values))}-${figure(Math.max(...values))}`;
  const lines = [...rows].map(([row, byTarget]) => {
    const ours = byTarget.get("ours");
    const other = byTarget.get("reference");
    const cells = [row, figure(median(ours)), spread(ours)];
    if (other?.length > 0)
      cells.push(figure(median(other)), spread(other), (median(ours) / median(other)).toFixed(3));
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["", "ours", "from-to", ...(reference ? ["reference", "from-to", "ratio"] : [])];
  const rule = head.map((_, at) => (at ? "---:" : "---"));
  return [`| ${head.join(" | ")} |`, `| ${rule.join(" | ")} |`, ...lines].join("\n");
}

try {
  const parts = { start: measureStart, idle: measureIdle, warm: measureWarm, long: measureLong };
  const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);
  if (only !== undefined && !(only in parts)) throw new Error(`--only=${Object.keys(parts).join("|")}`);
  for (const part of only === undefined ? Object.values(parts) : [parts[only]]) {
    process.stderr.write(`${part.name} ...\n`);
    await part();
  }
  process.stdout.write(`${report()}\n`);
  if (process.env.BENCH_OUT) {
    const plain = [...rows].map(([row, byTarget]) => [row, Object.fromEntries(byTarget)]);
    writeFileSync(process.env.BENCH_OUT, `${JSON.stringify(Object.fromEntries(plain), null, 1)}\n`);
  }
} finally {
  await model.close();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
