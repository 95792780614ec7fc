import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hostID } from "../../base/host.js";
import { createBus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { createJournal } from "../../storage/journal.js";
import { openSqlite } from "../../storage/sqlite/engine.js";
import { createSessions } from "../sessions.js";
import { createLeases, leaseTime } from "./leases.js";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const end of ends.splice(0).reverse()) await end();
});

const log = () => undefined;

async function start() {
  const db = await openSqlite(":memory:");
  const journal = await createJournal({ db, bus: createBus(), log });
  const sessions = createSessions({ db, journal, version: "1.0.0" });
  const place = { directory: "/work", worktree: "/work", projectID: "global" };
  const { id } = await sessions.create({}, place);
  ends.push(() => db.close());
  ends.push(journal.close);
  return { db, id };
}

function leasesOf(db: Database, owner: string, where: { pid?: number; host?: string } = {}) {
  const renewed: string[][] = [];
  const { pid = process.pid, host = "here" } = where;
  const leases = createLeases({ db, owner, pid, host, log });
  leases.onRenewed((held) => void renewed.push([...held]));
  ends.push(leases.close);
  return { ...leases, renewed };
}

/** The id of a process that has ended. */
const deadPid = () => Number(execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" }));

describe("a lease", () => {
  it.each([
    ["of a dead process on this host is abandoned at once", { host: "here", dead: true }, true],
    ["of a live process on this host is not", { host: "here", dead: false }, false],
    ["of another host is not, whatever runs here under its process id", { host: "there", dead: true }, false],
    ["of a place that was not written down is not", { host: "", dead: true }, false],
  ])("%s", async (_, { host, dead }, abandoned) => {
    const { db, id } = await start();
    const other = leasesOf(db, "run_other", { host, pid: dead ? deadPid() : process.ppid });
    await db.write([other.take(id)]);
    const own = leasesOf(db, "run_own");
    expect(await own.isHeldElsewhere(id)).toBe(!abandoned);
    expect(await own.heldElsewhere("/work")).toEqual(abandoned ? [] : [id]);
    expect(await own.abandoned()).toEqual(abandoned ? [id] : []);
    expect(await own.claim(id)).toEqual(
      abandoned ? { owner: "run_other", alive: false, turn: undefined } : undefined,
    );
  });

  it("of another host is abandoned once it has run out, and of one under our own process id at once", async () => {
    const { db, id } = await start();
    await db.write([leasesOf(db, "run_other", { host: "there" }).take(id)]);
    const own = leasesOf(db, "run_own");
    await db.write([{ sql: "UPDATE run SET expires = 1", params: [] }]);
    expect(await own.claim(id)).toEqual({ owner: "run_other", alive: true, turn: undefined });
    await db.write([{ sql: "DELETE FROM run", params: [] }, leasesOf(db, "run_before").take(id)]);
    expect(await own.claim(id)).toEqual({ owner: "run_before", alive: false, turn: undefined });
  });

  it("that ran out while the database was away is not taken before its owner could renew it", async () => {
    const { db, id } = await start();
    let now = Date.now();
    const clocked: Database = { ...db, now: () => now };
    const other = leasesOf(clocked, "run_other", { host: "there" });
    await db.write([other.take(id)]);
    const own = leasesOf(clocked, "run_own");
    // It looks each second, until nobody can, for longer than a lease.
    expect(await own.abandoned()).toEqual([]);
    now += 1_000;
    expect(await own.abandoned()).toEqual([]);
    now += 2 * leaseTime;
    expect(await own.abandoned()).toEqual([]);
    expect(await own.claim(id)).toBeUndefined();
    await db.write([other.take(id)]);
    for (let second = 0; second < leaseTime / 1_000; second++) {
      expect(await own.abandoned()).toEqual([]);
      now += 1_000;
    }
    // Nobody was away this time.
    now += 1_000;
    expect(await own.abandoned()).toEqual([id]);
    // Of a process that is gone for sure, nothing has to be waited for.
    now += 2 * leaseTime;
    await db.write([{ sql: "DELETE FROM run", params: [] }]);
    await db.write([leasesOf(clocked, "run_dead", { pid: deadPid() }).take(id)]);
    expect(await own.abandoned()).toEqual([id]);
  });

  it("is not claimed from one that renews it in the same moment", async () => {
    const { db, id } = await start();
    await db.write([leasesOf(db, "run_other").take(id), { sql: "UPDATE run SET expires = 1", params: [] }]);
    const renewing: Database = {
      ...db,
      async read(sql, params) {
        const rows = await db.read(sql, params);
        await db.write([{ sql: "UPDATE run SET expires = ?", params: [Date.now() + leaseTime] }]);
        return rows;
      },
    };
    expect(await leasesOf(renewing, "run_own").claim(id)).toBeUndefined();
    expect(await db.read("SELECT owner FROM run")).toEqual([{ owner: "run_other" }]);
  });

  it("is renewed while somebody holds it, and abandoned once nobody does", async () => {
    vi.useFakeTimers();
    const { db, id } = await start();
    const own = leasesOf(db, "run_own");
    const [first, second] = [own.hold(id), own.hold(id)];
    await db.write([own.take(id)]);
    const left = async () => Number((await db.read("SELECT expires FROM run"))[0]?.expires) - Date.now();
    await vi.advanceTimersByTimeAsync(leaseTime);
    expect(own.renewed.length).toBe(3);
    expect(await left()).toBeGreaterThan(leaseTime / 2);
    first();
    first();
    expect(await own.abandoned()).toEqual([]);
    await vi.advanceTimersByTimeAsync(leaseTime);
    expect(own.renewed.at(-1)).toEqual([id]);
    second();
    await vi.advanceTimersByTimeAsync(leaseTime);
    expect(own.renewed.length).toBe(6);
    expect(await own.abandoned()).toEqual([id]);
  });
});

it("a host is named the same by all of its processes, and by each alike", () => {
  expect(hostID()).toBe(hostID());
  expect(hostID()).not.toBe("");
});
