// Starts a command to measure, in a home of its own, and ends it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isHealthy } from "./client.mjs";

const pollEvery = 5;
const patience = 250;
const startLimit = 60_000;

async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Resolves once it is healthy. `healthyAfter` is in milliseconds from the start of the process. */
export async function startTarget({ name, command, work, modelURL, env = {}, files = {} }) {
  const home = mkdtempSync(path.join(work, `${name}-`));
  const cwd = path.join(home, "project");
  mkdirSync(cwd);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), text);
  }
  const port = await freePort();
  const [program, ...args] = command.map((word) => word.replaceAll("{port}", String(port)));
  const began = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...environment(home, modelURL), ...env },
    stdio: ["ignore", "ignore", "ignore"],
  });
  const exited = once(child, "exit");
  const failed = once(child, "error").then(([error]) => {
    throw error;
  });
  failed.catch(() => undefined);
  while (!(await Promise.race([isHealthy(port, patience), failed]))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${name} ended before it was healthy`);
    if (performance.now() - began > startLimit) throw new Error(`${name} did not become healthy`);
    await sleep(pollEvery);
  }
  return {
    name,
    port,
    /** Where ours keeps its state. */
    database: path.join(home, "data/opencode-contract/opencode.db"),
    healthyAfter: performance.now() - began,
    memory: () => memoryOf(child.pid),
    cpu: () => cpuOf(child.pid),
    pause: () => child.kill("SIGSTOP"),
    resume: () => child.kill("SIGCONT"),
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** A server that runs already, by its address on this machine: its memory is not known, and it is left running. */
export async function runningTarget(name, url) {
  const port = Number(new URL(url).port);
  if (!(await isHealthy(port, 10 * patience))) throw new Error(`${name}: nothing healthy at ${url}`);
  return { name, port, memory: () => 0, pause() {}, resume() {}, stop: async () => undefined };
}

/** Nothing of the user's own configuration is read, and no network is asked. */
export function environment(home, modelURL) {
  const config = {
    model: "bench/one",
    small_model: "bench/one",
    permission: "allow",
    autoupdate: false,
    share: "disabled",
    provider: {
      bench: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: modelURL, apiKey: "none" },
        models: { one: { limit: { context: 1_000_000, output: 100_000 } } },
      },
    },
  };
  return {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: home,
    XDG_CONFIG_HOME: path.join(home, "config"),
    XDG_DATA_HOME: path.join(home, "data"),
    XDG_STATE_HOME: path.join(home, "state"),
    XDG_CACHE_HOME: path.join(home, "cache"),
    OPENCODE_CONFIG_CONTENT: JSON.stringify(config),
    OPENCODE_DISABLE_AUTOUPDATE: "1",
    OPENCODE_DISABLE_MODELS_FETCH: "1",
    OPENCODE_DISABLE_LSP_DOWNLOAD: "1",
    OPENCODE_DISABLE_DEFAULT_PLUGINS: "1",
  };
}

/** Resident bytes of a process and all it has started; Linux only, 0 elsewhere. */
function memoryOf(root) {
  let sum = 0;
  for (const pid of familyOf(root))
    sum += 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(readStatus(pid))?.[1] ?? 0);
  return sum;
}

/** Milliseconds of a processor that they have used so far; Linux only, 0 elsewhere. */
function cpuOf(root) {
  let ticks = 0;
  for (const pid of familyOf(root)) {
    const fields = readProc(pid, "stat")
      .replace(/^.*\) /, "")
      .split(" ");
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks * 10;
}

/** A process and all it has started. */
function familyOf(root) {
  if (process.platform !== "linux") return [];
  const parents = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^PPid:\s+(\d+)$/m.exec(readStatus(name))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const family = new Set([root]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

function readStatus(pid) {
  return readProc(pid, "status");
}

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    // It has ended since it was listed.
    return "";
  }
}
