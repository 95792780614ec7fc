import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { freePort } from "../support/free-port.js";
import { endSpawned, isRunning, type SpawnedServer, spawnCommand, spawnServer } from "../support/spawn.js";
import { onPostgres } from "../support/test-database.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 60_000 });

/** Resolves as soon as it passes. */
const soon = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 20_000 });

const stopped: number[] = [];
let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  // What was stopped would not hear that its lead is gone.
  for (const pid of stopped.splice(0)) if (await isRunning(pid)) process.kill(pid, "SIGKILL");
  await endSpawned();
  workspace.remove();
});

const start = (args: string[] = ["--port", "0"], count = 2) =>
  spawnServer({ workspace, args: ["serve", ...args, "--workers", String(count)] });

/** What the system says of a process; nothing of one that is gone. */
function told(pid: number, name: "stat" | "cmdline"): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "latin1");
  } catch {
    return "";
  }
}

/** Processes whose parent this is. */
function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      const stat = pid ? told(pid, "stat") : "";
      return Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]) === parent;
    });
}

const workersOf = ({ pid }: SpawnedServer) =>
  childrenOf(pid).filter((child) => told(child, "cmdline").includes("\0worker\0"));

/** What a lead has in the folder for temporary files. */
const left = () =>
  [workspace.directory, "/tmp"].flatMap((folder) =>
    readdirSync(folder).filter((name) => name.startsWith("opencode-workers-")),
  );
const leftOf = ({ pid }: SpawnedServer) =>
  left().filter((name) => new RegExp(`^opencode-workers-\\w+-${pid}-`).test(name));

const gone = (pids: number[]) =>
  soon(async () => {
    expect(await Promise.all(pids.map(isRunning))).toEqual(pids.map(() => false));
  });

describe.skipIf(process.platform !== "linux" || onPostgres)("a server with workers", () => {
  it("says once where it listens, when all do, and leaves nothing behind on SIGTERM, streams ended", async () => {
    verifies("workers.lifetime");
    const server = await start();
    const workers = workersOf(server);
    expect(workers).toHaveLength(2);
    expect(leftOf(server)).toHaveLength(1);
    const events = await Promise.all([1, 2, 3, 4].map(() => server.events()));
    expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
    await Promise.all(events.map(({ ended }) => ended));
    expect(server.stdout().match(/listening/g)).toHaveLength(1);
    expect(server.stderr()).not.toMatch(/ERROR|a worker/);
    await gone(workers);
    expect(leftOf(server)).toEqual([]);
  });

  it("goes on while a worker is killed, and has another in its place", async () => {
    verifies("workers.lifetime");
    const server = await start();
    const [first = 0, second = 0] = workersOf(server);
    const session = await (await server.fetch("/session", { method: "POST" })).json();
    process.kill(first, "SIGKILL");
    await gone([first]);
    // What it was given in the moment of its death is lost with it.
    await soon(async () => {
      for (let at = 0; at < 6; at++)
        expect((await fetch(`${server.url}/session/${session.id}`)).status).toBe(200);
    });
    await soon(() => expect(workersOf(server)).toHaveLength(2));
    // Both at once: the port is the same as before.
    process.kill(second, "SIGKILL");
    for (const pid of workersOf(server)) if (pid !== second) process.kill(pid, "SIGKILL");
    await soon(async () => {
      expect(workersOf(server)).toHaveLength(2);
      expect((await fetch(`${server.url}/session/${session.id}`)).status).toBe(200);
    });
    expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  });

  it("waits for no worker that stands still: that is ended, and what waited for it goes on", async () => {
    verifies("workers.lifetime");
    const server = await start();
    const streams = await Promise.all([server.events(), server.events()]);
    const [still = 0] = workersOf(server);
    process.kill(still, "SIGSTOP");
    stopped.push(still);
    const session = await soon(async () => {
      const signal = AbortSignal.timeout(8_000);
      return (await fetch(`${server.url}/session`, { method: "POST", signal })).json();
    });
    expect(session.id).toMatch(/^ses_/);
    await gone([still]);
    await soon(() => expect(workersOf(server)).toHaveLength(2));
    for (const one of streams) one.close();
  });

  it("comes to its end as always while a worker stands still", async () => {
    verifies("workers.lifetime");
    const server = await start();
    const [still = 0] = workersOf(server);
    process.kill(still, "SIGSTOP");
    stopped.push(still);
    expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(server.stderr()).not.toContain("the end took too long");
    await gone([still]);
    expect(leftOf(server)).toEqual([]);
  });

  it("that is killed takes its workers along, and another starts at once on its port", async () => {
    verifies("workers.lifetime");
    const port = ["--port", String(await freePort())];
    const server = await start(port);
    const workers = workersOf(server);
    await server.kill("SIGKILL");
    await gone(workers);
    expect(leftOf(server)).toEqual([]);
    const next = await start(port);
    expect((await next.fetch("/global/health")).status).toBe(200);
  });

  it("is refused a port that is taken in the words of one without, and takes the next where none was named", async () => {
    verifies("workers.lifetime");
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as { port: number };
    const said = [];
    for (const more of [[], ["--workers", "2"]]) {
      const args = ["serve", "--port", String(port), ...more];
      const spawned = spawnCommand({ workspace, args });
      said.push([(await spawned.exited).code, spawned.stderr().replaceAll(/^\d.*\n/gm, "")]);
      expect(childrenOf(spawned.pid)).toEqual([]);
    }
    taken.close();
    expect(said[1]).toEqual(said[0]);
    expect(said[0]).toEqual([1, expect.stringContaining("EADDRINUSE")]);
    const [one, other] = [await start([]), await start([])];
    // Others on this machine may have let go of a lower one meanwhile.
    expect(other.port).not.toBe(one.port);
    for (const { port } of [one, other]) expect([port >= 4096, port <= 4196]).toEqual([true, true]);
  });

  it("listens on IPv6, and refuses workers where nodes share a database", async () => {
    verifies("workers.lifetime");
    const server = await start(["--port", "0", "--hostname", "::1"]);
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await server.fetch("/global/health")).status).toBe(200);
    const env = { OPENCODE_DATABASE_URL: "postgres://127.0.0.1:1/none" };
    const refused = spawnCommand({ workspace, env, args: ["serve", "--workers", "2"] });
    expect((await refused.exited).code).toBe(2);
    expect(refused.stderr()).toContain("start more servers");
  });
});
