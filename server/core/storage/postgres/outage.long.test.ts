import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { askPostgres, startPostgres } from "../../../../tests/support/postgres.js";
import { createBus } from "../bus.js";
import type { Database } from "../database.js";
import { createJournal, draft } from "../journal.js";
import type { Statement } from "../statement.js";
import { openPostgres } from "./engine.js";

const server = await startPostgres();
afterAll(() => server?.close());

const log = () => undefined;
const place = { directory: "/work", project: "global" };
const told = (message: string) => draft("tui.toast.show", { message, variant: "info", duration: 1 });
/** A row that can be written once. */
const once = (key: string): Statement => ({
  sql: "INSERT INTO project (id, time_updated, data) VALUES (?, 1, '{}')",
  params: [key],
});

describe.skipIf(!server)("PostgreSQL that goes away", () => {
  if (!server) return;
  const ends: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  const open = async (url: string): Promise<Database> => {
    const db = await openPostgres(url, { log });
    ends.push(() => db.close());
    return db;
  };
  const openJournal = async (url: string) => {
    const db = await open(url);
    const heard: string[] = [];
    const bus = createBus();
    bus.subscribe(({ event }) =>
      heard.push((event as { properties: { message: string } }).properties.message),
    );
    const journal = await createJournal({ db, bus, log });
    ends.push(journal.close);
    return { db, journal, heard };
  };

  it("makes each write once and hangs at none while its connections are ended again and again", async () => {
    const url = await server.create();
    const [one, two] = [await openJournal(url), await openJournal(url)];
    const cuts = Number(process.env.OPENCODE_TEST_CUTS ?? 25);
    let cutting = true;
    const acknowledged: string[] = [];
    const unsure = new Set<string>();
    const write = async ({ journal, db }: typeof one, name: string) => {
      for (let at = 0; cutting; at++) {
        const key = `${name}.${at}`;
        try {
          await journal.commit(place, [told(key)], [once(key)]);
          acknowledged.push(key);
          await db.read("SELECT 1 FROM project WHERE id = ?", [key]);
        } catch (error) {
          expect(error).toMatchObject({ name: "ServiceUnavailableError" });
          unsure.add(key);
        }
      }
    };
    const writers = [write(one, "a"), write(one, "b"), write(two, "c"), write(two, "d")];
    for (let cut = 0; cut < cuts; cut++) {
      await server.cut();
      await sleep(cut % 7);
    }
    cutting = false;
    await Promise.all(writers);
    for (const { journal } of [one, two]) await journal.catchUp();
    const rows = (await one.db.read("SELECT id FROM project")).map(({ id }) => String(id));
    const sure = rows.filter((key) => !unsure.has(key));
    expect(sure.sort()).toEqual([...acknowledged].sort());
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(two.heard).toEqual(one.heard);
    expect([...one.heard].sort()).toEqual([...rows].sort());
  }, 120_000);

  it("refuses writes with a reason while it is down, and goes on by itself when it is back", async () => {
    const url = await server.create();
    const [one, two] = [await openJournal(url), await openJournal(url)];
    await one.journal.commit(place, [told("before")]);
    await server.stop();
    const refused = await Promise.allSettled([
      one.journal.commit(place, [told("lost")]),
      two.db.read("SELECT seq FROM event_head"),
    ]);
    for (const each of refused)
      expect(each).toMatchObject({
        reason: { name: "ServiceUnavailableError", message: expect.stringMatching(/cannot be reached/) },
      });
    // What is asked for shortly before it is back is done, not refused.
    const waiting = one.journal.commit(place, [told("patient")]);
    await server.start();
    await waiting;
    await vi.waitFor(() => expect(two.heard).toEqual(["before", "patient"]), {
      timeout: 30_000,
      interval: 10,
    });
  });

  it("refuses writes with the reason while it may only be read, and tries again what it has ended for taking long", async () => {
    const url = await server.create();
    const name = new URL(url).pathname.slice(1);
    const admin = Object.assign(new URL(url), { pathname: "/postgres" }).href;
    const set = async (setting: string) => {
      await askPostgres(admin, `ALTER DATABASE ${name} SET ${setting}`);
      await askPostgres(
        admin,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
      );
    };
    const { db, journal, heard } = await openJournal(url);
    await set("default_transaction_read_only = on");
    await expect(journal.commit(place, [told("refused")], [once("a")])).rejects.toMatchObject({
      ...{ name: "ServiceUnavailableError", message: expect.stringContaining("may only be read") },
    });
    expect(await db.read("SELECT id FROM project")).toEqual([]);
    // As when another server takes over: whoever is connected finds out by itself.
    await askPostgres(admin, `ALTER DATABASE ${name} RESET ALL`);
    await journal.commit(place, [told("written")], [once("a")]);
    await set("statement_timeout = 200");
    const other = new pg.Client({ connectionString: url });
    other.on("error", () => undefined);
    await other.connect();
    await other.query("SET statement_timeout = 0; BEGIN; UPDATE event_head SET seq = seq");
    const waiting = journal.commit(place, [told("late")], [once("b")]);
    await sleep(700);
    await other.query("ROLLBACK");
    await waiting;
    await other.end();
    expect(heard).toEqual(["written", "late"]);
  }, 60_000);

  it("undoes what a process has begun that stands still, so that the others go on", async () => {
    const url = await server.create();
    const db = await open(url);
    const head = await db.eventLog(db).head();
    const still = new pg.Client({ connectionString: url });
    still.on("error", () => undefined);
    await still.connect();
    // As a write begins, by a process that is stopped before it has ended it.
    await still.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = 3000");
    await still.query("UPDATE event_head SET seq = seq + 1");
    const seqs = await db.eventLog(db).append([once("a")], [{ ...place, json: "{}" }]);
    expect(seqs).toEqual([head + 1]);
    await still.end().catch(() => undefined);
  });
});
