import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EventLog } from "../support/event-log.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { onPostgres } from "../support/test-database.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

function workersOf({ pid }: SpawnedServer): number[] {
  const parent = (child: string) => {
    try {
      const stat = readFileSync(`/proc/${child}/stat`, "latin1");
      const isWorker = readFileSync(`/proc/${child}/cmdline`, "latin1").includes("\0worker\0");
      return isWorker ? Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]) : 0;
    } catch {
      return 0;
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parent(name) === pid)
    .map(Number);
}

/** Follows for as long as it is asked to, and comes back with the last id it has seen whenever the stream ends. */
function follow(server: SpawnedServer) {
  const logs: EventLog[] = [];
  let over = false;
  const seen = () => logs.flatMap((log) => log.seen);
  const done = (async () => {
    while (!over) {
      const last = seen().findLast(({ id }) => id !== undefined)?.id;
      const log = await server
        .events("/event", last === undefined ? {} : { "last-event-id": last })
        .catch(() => undefined);
      if (!log) {
        await sleep(20);
        continue;
      }
      logs.push(log);
      if (over) log.close();
      await log.ended.catch(() => undefined);
    }
  })();
  return {
    /** How often it has been let in. */
    streams: () => logs.length,
    /** The sessions whose making it was told, as often as it was. */
    told: () =>
      seen().flatMap(({ event }) => (event.type === "session.created" ? [event.properties.sessionID] : [])),
    end() {
      over = true;
      logs.at(-1)?.close();
      return done;
    },
  };
}

describe.skipIf(process.platform !== "linux" || onPostgres)("workers that are killed again and again", () => {
  it("lose no client an event, and no write that was answered", async () => {
    verifies("workers.lifetime", "workers.streams");
    const server = await spawnServer({ workspace, args: ["serve", "--port", "0", "--workers", "3"] });
    const followers = Array.from({ length: 6 }, () => follow(server));
    const all = (holds: (one: ReturnType<typeof follow>) => boolean) =>
      vi.waitFor(() => expect(followers.filter((one) => !holds(one))).toEqual([]));
    await all((one) => one.streams() > 0);
    const made: string[] = [];
    let over = false;
    const killing = (async () => {
      for (let at = 0; at < 8; at++) {
        await sleep(400);
        const [first] = workersOf(server);
        if (first !== undefined) process.kill(first, "SIGKILL");
      }
      over = true;
    })();
    while (!over) {
      const answer = await fetch(`${server.url}/session`, { method: "POST" }).catch(() => undefined);
      if (answer?.ok) made.push(((await answer.json().catch(() => ({}))) as { id?: string }).id ?? "");
      await sleep(5);
    }
    await killing;
    const wanted = made.filter((id) => id !== "");
    expect(wanted.length).toBeGreaterThan(10);
    const lists = (await (await fetch(`${server.url}/session?limit=100000`)).json()) as { id: string }[];
    const kept = new Set(lists.map(({ id }) => id));
    expect(wanted.filter((id) => !kept.has(id))).toEqual([]);
    await all((one) => wanted.every((id) => one.told().includes(id)));
    for (const { told } of followers) expect(new Set(told()).size).toBe(told().length);
    const comebacks = followers.reduce((sum, one) => sum + one.streams() - 1, 0);
    expect(comebacks).toBeGreaterThan(0);
    await Promise.all(followers.map(({ end }) => end()));
  });
});
