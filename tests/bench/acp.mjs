// Measures the built `opencode acp` up to its first answers, and beside it a reference if one is given: see README.md.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { startModel } from "./model.mjs";
import { createReport, interleave } from "./report.mjs";
import { environment } from "./target.mjs";

const rounds = process.argv.includes("--quick") ? 3 : 9;
const reference = process.env.BENCH_ACP_REFERENCE?.trim();
const program = path.resolve(import.meta.dirname, "../../cli/dist/opencode.js");
const targets = [
  { name: "ours", command: [process.execPath, program, "acp"] },
  ...(reference ? [{ name: "reference", command: reference.split(/\s+/) }] : []),
];

/** Milliseconds from the start of the process to each answer, and from the end of its input to its own. */
async function conversation({ command: [file, ...args] }, home, modelURL) {
  const cwd = path.join(home, "project");
  const env = environment(home, modelURL);
  const began = performance.now();
  const child = spawn(file, args, { cwd, env, stdio: ["pipe", "pipe", "ignore"] });
  const exited = once(child, "exit");
  const answers = new Map();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id, result, error } = JSON.parse(line);
    if (error) answers.get(id)?.reject(new Error(`${file} answered ${line}`));
    else if (result) answers.get(id)?.resolve({ result, at: performance.now() - began });
  });
  const request = (id, method, params) => {
    const answer = new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    const gone = exited.then(([code]) => {
      throw new Error(`${file} ended with ${code} before it answered ${method}`);
    });
    return Promise.race([answer, gone]);
  };
  const initialized = await request(1, "initialize", { protocolVersion: 1, clientCapabilities: {} });
  const opened = await request(2, "session/new", { cwd, mcpServers: [] });
  const prompt = [{ type: "text", text: "say 1" }];
  const { sessionId } = opened.result;
  const prompted = await request(3, "session/prompt", { sessionId, prompt });
  const closing = performance.now();
  child.stdin.end();
  await exited;
  return {
    initialized: initialized.at,
    opened: opened.at,
    prompted: prompted.at,
    ended: performance.now() - closing,
  };
}

const report = createReport(targets.map(({ name }) => name));
const work = mkdtempSync(path.join(tmpdir(), "opencode-bench-acp-"));
const model = await startModel();
try {
  await interleave(rounds, targets, async (target) => {
    const home = mkdtempSync(path.join(work, `${target.name}-`));
    mkdirSync(path.join(home, "project"));
    for (const turn of ["fresh", "again"]) {
      const took = await conversation(target, home, model.url);
      report.record(`start to initialize answered, ${turn}, ms`, target.name, took.initialized);
      report.record(`start to session/new answered, ${turn}, ms`, target.name, took.opened);
      report.record(`start to first prompt answered, ${turn}, ms`, target.name, took.prompted);
      report.record(`end of input to end of process, ${turn}, ms`, target.name, took.ended);
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  process.stdout.write(`${report.table()}\n`);
} finally {
  await model.close();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
