import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { createSession } from "../support/drive.js";
import { createFuzzer, fuzzTargets } from "../support/fuzz.js";
import { watchNoKeys } from "../support/keys.js";
import { createRandom } from "../support/random.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

watchNoKeys();
const seed = Number(process.env.SOAK_SEED ?? 1);
const requests = Number(process.env.SOAK_REQUESTS ?? 20_000);
const budget = 10 * 60_000;
/** Megabytes by which the process may be larger at the end than after a quarter of it all. */
const growth = 150;

afterEach(endSpawned);

/** Those that wait for somebody, or end what the others need. */
const left = /^(event\.|global\.event|acp\.|global\.dispose|instance\.dispose|mcp\.auth\.)/;
const targets = fuzzTargets.filter(({ id }) => !left.test(id));

const megabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

it.runIf(process.platform === "linux")(
  `${requests} requests to one process, no 5xx, memory flat`,
  async () => {
    const workspace = createWorkspace();
    const server = await spawnServer({ workspace });
    const sessions = [await createSession(server), await createSession(server)];
    const random = createRandom(seed);
    const make = createFuzzer(random, (name, schema) => {
      if (schema.pattern === "^ses") return random.pick(sessions);
      if (name === "command") return schema.type === "array" ? ["true"] : "true";
      if (name === "args") return [];
      if (/^(directory|cwd|root|worktree)$/.test(name)) return workspace.path("project");
      if (/url|base|endpoint|issuer/i.test(name)) return "http://127.0.0.1:9/";
      return undefined;
    });
    const until = Date.now() + budget;
    let early = 0;
    let sent = 0;
    for (; sent < requests && Date.now() < until; sent++) {
      const request = make(random.pick(targets), sent % 2 === 0);
      const response = await fetch(`${server.url}${request.path}`, {
        ...request.init,
        signal: AbortSignal.timeout(30_000),
      });
      await response.arrayBuffer();
      if (response.status >= 500)
        throw new Error(`${response.status} after ${sent}: ${request.shown.slice(0, 1_000)}`);
      if (sent === Math.floor(requests / 4)) early = megabytes(server.pid);
    }
    const late = megabytes(server.pid);
    process.stdout.write(`${sent} requests, ${early.toFixed(0)} MB, then ${late.toFixed(0)} MB\n`);
    if (sent === requests) expect(late - early).toBeLessThan(growth);
    expect((await server.kill("SIGTERM")).code).toBe(0);
    workspace.remove();
  },
);
