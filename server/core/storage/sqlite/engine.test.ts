import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Message, Session } from "@opencode/sdk/types";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Database } from "../database.js";
import type { Statement } from "../statement.js";
import { readMessageInfo, saveMessage, upsertMessage } from "../tables/message.js";
import { insertSession, updateSession } from "../tables/session.js";
import { openSqlite } from "./engine.js";
import { createPatience } from "./patience.js";

let folder: string;
const opened: Database[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sqlite-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name = "test.db") => path.join(folder, name);
async function openDatabase(name?: string) {
  const db = await openSqlite(file(name));
  opened.push(db);
  return db;
}
const closeAll = async () => {
  for (const db of opened.splice(0)) await db.close();
};

const insert = (id: string) => ({
  sql: "INSERT INTO permission_rule (scope, permission, pattern, time_created) VALUES (?, 'bash', '*', 1)",
  params: [id],
});
const scopes = async (db: Database) =>
  (await db.read("SELECT scope FROM permission_rule ORDER BY rowid")).map(({ scope }) => scope);

it("a copy of the file alone is a copy of it all, once it is closed", async () => {
  const first = await openDatabase();
  const second = await openDatabase();
  await first.write([insert("a")]);
  await second.write([insert("b")]);
  await closeAll();
  expect(statSync(file(), { bigint: true }).size).toBeGreaterThan(4096n);
  copyFileSync(file(), file("copy.db"));
  expect(await scopes(await openDatabase("copy.db"))).toEqual(["a", "b"]);
});

/** How often Node's own file handles are flushed from now on. */
async function countFlushes() {
  const handle = await open(folder, "r");
  const prototype = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  return vi.spyOn(prototype, "datasync");
}

it("flushes once for all who wait, and not at all when nothing was written since", async () => {
  const db = await openDatabase();
  const flushes = await countFlushes();
  await db.durable();
  const before = flushes.mock.calls.length;
  await db.write([insert("a")]);
  await Promise.all(Array.from({ length: 50 }, () => db.durable()));
  expect(flushes.mock.calls.length - before).toBe(1);
  await db.durable();
  expect(flushes.mock.calls.length - before).toBe(1);
});

it("what is written while a flush runs waits for the next one, and a flush that failed is made again", async () => {
  const db = await openDatabase();
  const flushes = await countFlushes();
  await db.write([insert("a")]);
  const first = db.durable();
  await db.write([insert("b")]);
  await Promise.all([first, db.durable(), db.durable()]);
  expect(flushes).toHaveBeenCalledTimes(2);

  await db.write([insert("c")]);
  flushes.mockRejectedValueOnce(Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" }));
  await expect(db.durable()).rejects.toThrow("EIO");
  await db.durable();
  expect(flushes).toHaveBeenCalledTimes(4);
});

it("waits in turn for who is in the way, and lets others have theirs", async () => {
  const patience = createPatience();
  const done: string[] = [];
  let locked = true;
  const write = (name: string) =>
    patience.inTurn(() => {
      if (locked) throw new Error("database is locked");
      done.push(name);
    });
  const writes = [write("a"), write("b"), write("c")];
  for (let turn = 0; turn < 20; turn++) {
    expect(done).toEqual([]);
    await sleep(1);
  }
  locked = false;
  await Promise.all(writes);
  await write("d");
  expect(done).toEqual(["a", "b", "c", "d"]);
});

it("gives up all that waited, at the same time, and goes on afterwards", async () => {
  const patience = createPatience(30);
  let locked = true;
  const work = () => {
    if (locked) throw new Error("database is locked");
    return "done";
  };
  const waiting = await Promise.allSettled(Array.from({ length: 20 }, () => patience.inTurn(work)));
  expect(waiting.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => "rejected"));
  expect(waiting[0]).toMatchObject({ reason: { name: "ServiceUnavailableError" } });
  locked = false;
  expect(await patience.inTurn(work)).toBe("done");
  await patience.idle();
});

it("tells what an earlier release logged, one event a row, before what came since", async () => {
  const db = await openDatabase();
  const scope = { directory: "/work", project: undefined };
  const older = (json: string) => ({
    sql: "INSERT INTO event (directory, project, size, data) VALUES ('/work', NULL, ?, ?)",
    params: [json.length, json],
  });
  const log = db.eventLog(db);
  const head = await log.head();
  await db.write([older('{"id":"evt_1"}'), older('{"id":"evt_2 \ud83d\ude00"}')]);
  await log.append(
    [],
    ['{"id":"evt_3"}', '{"id":"evt_4"}'].map((json) => ({ ...scope, json })),
  );
  const found = await log.after(head, { limit: 10 });
  expect(found.map(({ seq, json }) => [seq - head, json])).toEqual([
    [1, '{"id":"evt_1"}'],
    [2, '{"id":"evt_2 \ud83d\ude00"}'],
    [3, '{"id":"evt_3"}'],
    [4, '{"id":"evt_4"}'],
  ]);
  expect([await log.oldest(), await log.head()]).toEqual([head + 1, head + 4]);
});

it("leaves what is written in its log while more comes, and brings it into the file in a quiet moment", async () => {
  const db = await openDatabase();
  const size = () => statSync(file()).size;
  const before = size();
  const [writes, length] = [250, 16 * 1024];
  // More than SQLite by itself would leave there. Nothing else has its turn between two of them.
  for (let at = 0; at < writes; at++) await db.write([insert(String(at).padEnd(length))]);
  expect(size()).toBe(before);
  await vi.waitFor(() => expect(size()).toBeGreaterThan(writes * length), { timeout: 20_000, interval: 20 });
  expect(await scopes(db)).toHaveLength(writes);
});

it("writes one page of a session and of a message that stay where they stand", async () => {
  const db = await openDatabase();
  const session = {
    ...{ id: "ses_1", slug: "one", projectID: "global", directory: "/work", title: "One", version: "1.0.0" },
    time: { created: 1, updated: 1 },
  } as Session;
  const message = {
    ...{ id: "msg_1", sessionID: "ses_1", role: "assistant", parentID: "msg_0", time: { created: 1 } },
  } as Message;
  await db.write([insertSession(session), upsertMessage(message)]);
  /** Each is a frame of the log: 24 bytes, and the page. */
  const pages = async (...statements: Statement[]) => {
    const size = () => statSync(`${file()}-wal`).size;
    const before = size();
    await db.write(statements);
    return (size() - before) / (24 + 4096);
  };
  const later = { ...session, time: { created: 1, updated: 2 } };
  expect(await pages(updateSession({ ...session, cost: 1 }, 1, session))).toBe(1);
  expect(await pages(updateSession(later, 2, session))).toBe(3);
  expect(await pages(saveMessage({ ...message, cost: 1 } as Message))).toBe(1);
  const [row] = await db.read("SELECT time_updated, data FROM session");
  expect([row?.time_updated, JSON.parse(String(row?.data))]).toEqual([2, later]);
  expect(await readMessageInfo(db, "msg_1")).toEqual({ ...message, cost: 1 });
});
