import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SeenEvent } from "../support/event-log.js";
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
  const seen: SeenEvent[] = [];
  let over = false;
  let comebacks = 0;
  const done = (async () => {
    while (!over) {
      const last = seen.findLast(({ id }) => id !== undefined)?.id;
      const log = await server
        .events("/event", last === undefined ? {} : { "last-event-id": last })
        .catch(() => undefined);
      if (!log) {
        await sleep(20);
        continue;
      }
      if (last !== undefined) comebacks += 1;
      let ended = false;
      const note = () => {
        ended = true;
      };
      log.ended.then(note, note);
      while (!over && !ended) await sleep(20);
      seen.push(...log.seen);
      log.close();
    }
  })();
  const end = async () => {
    over = true;
    await done;
    return { seen, comebacks };
  };
  return end;
}

describe.skipIf(process.platform !== "linux" || onPostgres)("workers that are killed again and again", () => {
  it("lose no client an event, and no write that was answered", async () => {
    verifies("workers.lifetime", "workers.streams");
    const server = await spawnServer({ workspace, args: ["serve", "--port", "0", "--workers", "3"] });
    const ends = Array.from({ length: 6 }, () => follow(server));
    await sleep(500);
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
    await sleep(1_500);
    const wanted = made.filter((id) => id !== "");
    expect(wanted.length).toBeGreaterThan(10);
    const lists = (await (await fetch(`${server.url}/session?limit=100000`)).json()) as { id: string }[];
    const kept = new Set(lists.map(({ id }) => id));
    expect(wanted.filter((id) => !kept.has(id))).toEqual([]);
    let comebacks = 0;
    for (const end of ends) {
      const { seen, comebacks: own } = await end();
      comebacks += own;
      const told = seen.flatMap(({ event }) =>
        event.type === "session.created" ? [event.properties.sessionID] : [],
      );
      expect(new Set(told).size).toBe(told.length);
      expect(wanted.filter((id) => !told.includes(id))).toEqual([]);
    }
    expect(comebacks).toBeGreaterThan(0);
  });
});
