// Measures what people ask of large folders: see README.md in this folder.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { request } from "./client.mjs";
import { measureFirstSnapshot } from "./first-snapshot.mjs";
import { startModel } from "./model.mjs";
import { createReport, interleave } from "./report.mjs";
import { seedFlat, seedRepository, seedText, seedTree } from "./seed-files.mjs";
import { runningTarget, startTarget } from "./target.mjs";

const quick = process.argv.includes("--quick");
const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);
const reference = process.env.BENCH_REFERENCE?.trim();
const program = path.resolve(import.meta.dirname, "../../cli/dist/opencode.js");
const many = quick ? 2_000 : 50_000;
const patience = 120_000;

const targets = [
  { name: "ours", command: [process.execPath, program, "serve", "--port", "{port}"] },
  ...(reference ? [{ name: "reference", command: reference.split(/\s+/) }] : []),
];
const work = mkdtempSync(path.join(tmpdir(), "opencode-bench-files-"));
const report = createReport(targets.map(({ name }) => name));
const place = (name) => path.join(work, name);

const start = (target, modelURL = "http://127.0.0.1:9/v1") =>
  /^https?:/.test(target.command[0])
    ? runningTarget(target.name, target.command[0])
    : startTarget({ ...target, work, modelURL });

/**
 * What is asked of which folder, in this order, and what the answer must hold, so that nothing is fast by being wrong.
 * `starts`: with how many servers, one after the other; `rounds`: how often each of them is asked.
 */
const parts = [
  {
    name: "find",
    folder: "tree",
    ...{ starts: 3, rounds: 1 },
    rows: [
      ["find.files, first", "/find/file?query=part1&limit=20", (answer) => answer.length === 20],
      ["find.files, next letter", "/find/file?query=part19&limit=20", (answer) => answer.length === 20],
    ],
  },
  {
    name: "list",
    folder: "flat",
    ...{ starts: 1, rounds: 3 },
    rows: [["file.list, one folder", "/file?path=", (answer) => answer.length === many]],
  },
  {
    name: "vcs",
    folder: "tree",
    ...{ starts: 1, rounds: 3 },
    rows: [
      ...Array.from({ length: 5 }, () => ["vcs.get", "/vcs?", (answer) => answer.branch === "main"]),
      ["vcs.status", "/vcs/status?", (answer) => answer.length === many / 25],
      ["vcs.diff", "/vcs/diff?mode=git", (answer) => answer.length === many / 25],
      ["vcs.diff.raw", "/vcs/diff/raw?", (answer) => answer.startsWith("diff --git")],
    ],
  },
  {
    name: "text",
    folder: "text",
    ...{ starts: 1, rounds: 3 },
    rows: [
      ["find.text, in eleven files", "/find?pattern=the%20needle%20of", (answer) => answer.length > 0],
      ["find.text, every line", "/find?pattern=nobody%20looks", (answer) => answer.length > 0],
    ],
  },
  {
    name: "more",
    folder: "more",
    ...{ starts: 1, rounds: 1 },
    rows: [
      ["find.files, ten times as many", "/find/file?query=part1&limit=20", (answer) => answer.length === 20],
    ],
  },
].filter(({ name }) => only === undefined || only === name);

const seeds = {
  tree: (root) => seedRepository(root, { files: many, changes: many / 25 }),
  flat: (root) => seedFlat(root, many),
  text: (root) => seedText(root, quick ? 32 : 1_024),
  more: (root) => seedTree(root, many * 10),
};

/** The answer, how long it took, and the most memory that was seen meanwhile. */
async function ask(server, query, directory) {
  let most = server.memory();
  const watch = setInterval(() => {
    most = Math.max(most, server.memory());
  }, 40);
  const began = performance.now();
  try {
    const target = `${query}${query.endsWith("?") ? "" : "&"}directory=${encodeURIComponent(directory)}`;
    const answer = await within(request(server, "GET", target));
    return { answer, took: performance.now() - began, most: Math.max(most, server.memory()) };
  } finally {
    clearInterval(watch);
  }
}

function within(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function measure({ folder, starts, rounds, rows }) {
  for (let count = quick ? 1 : starts; count > 0; count--) {
    const servers = [];
    for (const target of targets) servers.push(await start(target));
    const only = async (server, step) => {
      for (const other of servers) if (other !== server) other.pause();
      await step().catch((error) => process.stderr.write(`${server.name}: ${error.message}\n`));
      for (const other of servers) other.resume();
    };
    // What a client asks before anything else, so that no row pays for it.
    for (const server of servers)
      for (const first of ["/path?", "/project/current?"]) await ask(server, first, place(folder));
    const idle = new Map(servers.map((server) => [server, server.memory()]));
    // All rows of one server follow each other: what one has cost stays cheap for the next, as for people.
    await interleave(quick ? 1 : rounds, servers, (server) =>
      only(server, async () => {
        for (const [row, query, holds] of rows) {
          const { answer, took, most } = await ask(server, query, place(folder));
          if (!holds(answer)) throw new Error(`${row}: not the answer that was expected`);
          report.record(`${row}, ms`, server.name, took);
          if (most > 0) report.record(`${row}, MB at most`, server.name, most / 2 ** 20);
          if (most > 0)
            report.record(`${row}, MB above idle`, server.name, (most - idle.get(server)) / 2 ** 20);
        }
      }),
    );
    for (const server of servers) await server.stop();
  }
}

try {
  for (const part of parts) {
    process.stderr.write(`${part.name} ...\n`);
    mkdirSync(place(part.folder), { recursive: true });
    if (readdirSync(place(part.folder)).length === 0) seeds[part.folder](place(part.folder));
    await measure(part);
  }
  if (only === undefined || only === "snapshot") {
    process.stderr.write("snapshot ...\n");
    const model = await startModel();
    await measureFirstSnapshot({
      ...{ work, targets, report, files: many, rounds: quick ? 1 : 3 },
      start: (target) => start(target, model.url),
    });
    await model.close();
  }
  process.stdout.write(`${report.table()}\n`);
  if (process.env.BENCH_OUT) writeFileSync(process.env.BENCH_OUT, JSON.stringify(report.plain(), null, 2));
} finally {
  rmSync(work, { recursive: true, force: true });
}
