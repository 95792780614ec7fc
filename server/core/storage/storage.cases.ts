import type { AssistantMessage, Session, TextPart } from "@opencode/sdk/types";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { wellFormedJson } from "../base/well-formed.js";
import { createBus, type Envelope } from "./bus.js";
import type { Database } from "./database.js";
import { createJournal, draft, type Journal } from "./journal.js";
import { createRunGuard, guardJournal, LeaseLost } from "./run-guard.js";
import { type Statement, WriteConflict } from "./statement.js";
import { upsertMessage } from "./tables/message.js";
import { growPart, readPartsOf, upsertPart } from "./tables/part.js";
import { claimQuestion, insertQuestion, readQuestionIDs } from "./tables/question.js";
import { claimRun, readRun, takeRun } from "./tables/run.js";
import { insertSession, readChildren, readSession, readSessions, updateSession } from "./tables/session.js";
import { upsertTodos } from "./tables/todo.js";

/** A database of its own for one test. */
export interface StorageUnderTest {
  /** Another connection to it, as another process has one. */
  open(): Promise<Database>;
  /** Cuts what tells the connections of each other's writes, where there is such a thing. */
  cut?(): Promise<void>;
  /** Makes it look as if a newer release had been at work. */
  age(): Promise<void>;
  remove(): Promise<void>;
}

const log = () => undefined;
const place = { directory: "/work", project: "global" };

const session = (id: string, more: Partial<Session> = {}): Session => ({
  ...{ id, slug: "a", projectID: "global", directory: "/work", path: "", title: id, version: "1" },
  ...{ cost: 0, tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } } },
  time: { created: 1, updated: 1 },
  ...more,
});

const answer = (id: string, sessionID: string, created = 1): AssistantMessage => ({
  ...{
    id,
    sessionID,
    role: "assistant",
    parentID: "msg_0",
    providerID: "demo",
    modelID: "demo",
    mode: "build",
  },
  ...{ agent: "build", path: { cwd: "/", root: "/" }, cost: 0, time: { created } },
  tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
});

const text = (id: string, messageID: string, said: string): TextPart => ({
  ...{ id, messageID, sessionID: "ses_a", type: "text", text: said },
});

const runner = (owner: string) => ({ owner, pid: 1, host: "here" });
const told = (text: string) => draft("tui.toast.show", { message: text, variant: "info", duration: 1 });
const messageOf = ({ event }: Envelope) => (event as { properties: { message: string } }).properties.message;

/** What every engine must do, shown over several connections to one database. */
export function storageCases(create: () => Promise<StorageUnderTest>): void {
  let storage: StorageUnderTest;
  const ends: (() => Promise<void> | void)[] = [];
  beforeEach(async () => {
    storage = await create();
  });
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
    await storage.remove();
  });

  const open = async () => {
    const db = await storage.open();
    ends.push(() => db.close());
    return db;
  };
  const openJournal = async () => {
    const db = await open();
    const bus = createBus();
    const heard: Envelope[] = [];
    bus.subscribe((envelope) => heard.push(envelope));
    const journal = await createJournal({ db, bus, log });
    ends.push(journal.close);
    return { db, journal, heard };
  };

  it("makes a write whole or not at all, and the events with it", async () => {
    const { db, journal, heard } = await openJournal();
    const head = journal.head();
    const failing: Statement[] = [insertSession(session("ses_a")), insertSession(session("ses_a"))];
    await expect(journal.commit(place, [told("lost")], failing)).rejects.toThrow();
    expect(await readSession(db, "ses_a")).toBeUndefined();
    await journal.commit(place, [told("kept")], [insertSession(session("ses_a"))]);
    expect(await readSession(db, "ses_a")).toMatchObject({ revision: 1, session: { id: "ses_a" } });
    expect(heard.map(messageOf)).toEqual(["kept"]);
    expect(heard[0]?.seq).toBe(head + 1);
  });

  it("hands back the rows of what returns some, in the order of the statements", async () => {
    const db = await open();
    await db.write([insertSession(session("ses_a")), takeRun("ses_a", runner("one"), 5)]);
    const former = await readRun(db, "ses_a");
    if (!former) throw new Error("nobody runs it");
    const rows = await db.write([upsertTodos("ses_a", []), claimRun(former, runner("two"), 9)]);
    expect(rows).toMatchObject([[], [{ session_id: "ses_a" }]]);
  });

  it("undoes a write that meets another state than it expects, by its own error where it brings one", async () => {
    const db = await open();
    await db.write([insertSession(session("ses_a"))]);
    const todos = upsertTodos("ses_a", [{ content: "a", status: "pending", priority: "low" }]);
    await expect(db.write([todos, updateSession(session("ses_a"), 7)])).rejects.toThrow(WriteConflict);
    class Own extends Error {}
    const guard = { ...claimQuestion("que_none"), otherwise: () => new Own("own") };
    await expect(db.write([todos, guard])).rejects.toThrow(Own);
    expect(await db.read("SELECT session_id FROM todo")).toEqual([]);
  });

  it("lets one of two win a race for the same row", async () => {
    const [one, two] = [await open(), await open()];
    await one.write([insertSession(session("ses_a"))]);
    const question = { id: "que_a", sessionID: "ses_a", questions: [] };
    await one.write([insertQuestion(question, session("ses_a"))]);
    const race = async (...writes: Promise<unknown>[]) => {
      const ended = await Promise.allSettled(writes);
      expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const each of ended)
        if (each.status === "rejected") expect(each.reason).toBeInstanceOf(WriteConflict);
    };
    await race(one.write([claimQuestion("que_a")]), two.write([claimQuestion("que_a")]));
    expect(await readQuestionIDs(two, "ses_a")).toEqual([]);
    await race(
      one.write([updateSession(session("ses_a", { title: "one" }), 1)]),
      two.write([updateSession(session("ses_a", { title: "two" }), 1)]),
    );
    await race(
      one.write([takeRun("ses_a", runner("one"), Date.now() + 9_000)]),
      two.write([takeRun("ses_a", runner("two"), Date.now() + 9_000)]),
    );
    const former = await readRun(one, "ses_a");
    if (!former) throw new Error("nobody runs it");
    const claims = await Promise.all(
      [one, two].map((db, at) => db.write([claimRun(former, runner(`new ${at}`), Date.now() + 9_000)])),
    );
    expect(claims.map(([rows]) => rows?.length).sort()).toEqual([0, 1]);
    // The same row written by two at once is written twice.
    const write = (db: Database, content: string) =>
      db.write([upsertTodos("ses_a", [{ content, status: "pending", priority: "low" }])]);
    await Promise.all(Array.from({ length: 20 }, (_, at) => write(at % 2 ? one : two, String(at))));
    expect(await one.read("SELECT session_id FROM todo")).toHaveLength(1);
  });

  it("numbers events without a gap, in the order in which they are seen, whoever writes and fails beside", async () => {
    const processes = await Promise.all(Array.from({ length: 8 }, openJournal));
    const [first] = processes;
    if (!first) throw new Error("no process");
    const head = first.journal.head();
    const write = async ({ journal }: { journal: Journal }, at: number) => {
      for (let turn = 0; turn < 20; turn++) {
        const fails = turn % 3 === 1;
        const statements = fails ? [claimQuestion("que_none")] : [];
        await journal.commit(place, [told(`${at}.${turn}`)], statements).catch((error: unknown) => {
          if (!fails) throw error;
        });
      }
    };
    await Promise.all(processes.map(write));
    for (const { journal } of processes) await journal.catchUp();
    const seen = first.heard.map((envelope) => [envelope.seq, messageOf(envelope)]);
    expect(seen.map(([seq]) => seq)).toEqual(Array.from(seen, (_, at) => head + 1 + at));
    expect(seen).toHaveLength(8 * 13);
    for (const { heard } of processes)
      expect(heard.map((envelope) => [envelope.seq, messageOf(envelope)])).toEqual(seen);
    // Each writer's own in the order in which it wrote them.
    for (let at = 0; at < processes.length; at++) {
      const own = seen.flatMap(([, message]) => (String(message).startsWith(`${at}.`) ? [message] : []));
      expect(own).toEqual(
        Array.from({ length: 20 }, (_, turn) => turn).flatMap((turn) =>
          turn % 3 === 1 ? [] : [`${at}.${turn}`],
        ),
      );
    }
  });

  it("lets nothing be written of a session that another process has taken over", async () => {
    const one = await openJournal();
    const other = await open();
    const guard = createRunGuard({ owner: "one" });
    const journal = guardJournal(one.journal, guard);
    const lost: string[] = [];
    guard.onLost((sessionID) => lost.push(sessionID));
    await one.db.write([insertSession(session("ses_a")), takeRun("ses_a", runner("one"), 1)]);
    guard.set("ses_a", true);
    const write = (title: string) => {
      const info = session("ses_a", { title });
      return journal.commit(
        place,
        [draft("session.updated", { sessionID: "ses_a", info })],
        [upsertTodos("ses_a", [])],
      );
    };
    await write("mine");
    const former = await readRun(other, "ses_a");
    if (!former) throw new Error("nobody runs it");
    await other.write([claimRun(former, runner("two"), Date.now() + 9_000)]);
    await expect(write("late")).rejects.toThrow(LeaseLost);
    await expect(write("later")).rejects.toThrow(LeaseLost);
    expect(lost).toEqual(["ses_a"]);
    expect(one.heard).toHaveLength(1);
  });

  it("tells of what another connection writes, also after they were cut off from each other", async () => {
    const [one, two] = [await openJournal(), await openJournal()];
    let calls = 0;
    ends.push(two.db.onForeignWrite(() => calls++));
    await one.journal.commit(place, [told("first")]);
    await vi.waitFor(() => expect(two.heard.map(messageOf)).toEqual(["first"]), {
      timeout: 30_000,
      interval: 5,
    });
    expect(calls).toBeGreaterThan(0);
    await storage.cut?.();
    await one.journal.commit(place, [told("second")]);
    await one.journal.commit(place, [told("third")]);
    await vi.waitFor(() => expect(two.heard.map(messageOf)).toEqual(["first", "second", "third"]), {
      timeout: 30_000,
      interval: 5,
    });
  });

  it("pages events by directory, knows the oldest, and lets go of what is over the limits", async () => {
    const { db, journal } = await openJournal();
    expect(await journal.oldest()).toBe(journal.head() + 1);
    const start = journal.head();
    for (let at = 0; at < 6; at++)
      await journal.commit({ ...place, directory: at % 2 ? "/b" : "/a" }, [told(String(at))]);
    const seqs = async (options: { directory?: string; limit: number }, seq = start) =>
      (await journal.after(seq, options)).map((event) => event.seq - start);
    expect(await seqs({ limit: 4 })).toEqual([1, 2, 3, 4]);
    expect(await seqs({ directory: "/b", limit: 2 })).toEqual([2, 4]);
    expect(await seqs({ limit: 9 }, start + 5)).toEqual([6]);
    const events = db.eventLog(db);
    await events.prune(journal.head(), { events: 4, bytes: 1_000_000 });
    expect(await journal.oldest()).toBe(start + 3);
    const [newest] = await journal.after(start + 5, { limit: 1 });
    await events.prune(journal.head(), { events: 4, bytes: newest?.json.length ?? 0 });
    expect(await journal.oldest()).toBe(start + 6);
    await journal.commit(place, [told("next")]);
    expect(journal.head()).toBe(start + 7);
  });

  it("pages what one write tells like what many do, from any place in it, by how many and how long they are", async () => {
    const { db, journal } = await openJournal();
    const start = journal.head();
    const texts = Array.from({ length: 150 }, (_, at) => `${at} `.padEnd(100));
    await journal.commit(place, texts.slice(0, 140).map(told));
    await journal.commit({ ...place, directory: "/b" }, [told("elsewhere")]);
    await journal.commit(place, texts.slice(140).map(told));
    const log = db.eventLog(db);
    for (const limit of [1, 7, 64, 100, 500]) {
      const found: string[] = [];
      for (let seq = start; ; ) {
        const page = await log.after(seq, { directory: "/work", limit });
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(limit);
        for (const event of page) {
          expect(event.seq).toBeGreaterThan(seq);
          seq = event.seq;
          found.push(JSON.parse(event.json).properties.message);
        }
      }
      expect(found).toEqual(texts);
    }
    expect((await log.after(start + 77, { limit: 2 })).map(({ seq }) => seq - start)).toEqual([78, 79]);
    const small = await log.after(start, { limit: 500, size: 1 });
    expect(small[0]?.seq).toBe(start + 1);
    expect(small.length).toBeLessThan(140);
    expect(await log.after(start, { limit: 500, size: 10_000_000 })).toHaveLength(151);
    expect(await journal.oldest()).toBe(start + 1);
    // Several places in one write.
    const mixed = ["/a", "/a", "/b", "/a"].map((directory, at) => ({
      ...{ directory, project: at === 1 ? undefined : "p", json: `{"id":"${at}"}` },
    }));
    const seqs = await log.append([], mixed);
    expect(await log.after((seqs[0] ?? 0) - 1, { limit: 9 })).toEqual(
      mixed.map((event, at) => ({ ...event, seq: seqs[at] })),
    );
  });

  it("tells what was written, whatever has become of it since", async () => {
    const { journal, heard } = await openJournal();
    const properties = { message: "before", variant: "info", duration: 1 } as const;
    const writing = journal.commit(place, [draft("tui.toast.show", properties)]);
    Object.assign(properties, { message: "after" });
    await writing;
    expect(heard.map(messageOf)).toEqual(["before"]);
    expect(heard.map(({ json }) => JSON.parse(json).properties.message)).toEqual(["before"]);
  });

  it("takes numbers of any size, and asks for what is behind one", async () => {
    const db = await open();
    const time = { created: 1, updated: 1, archived: 1e300 };
    await db.write([insertSession(session("ses_a", { time }))]);
    expect((await readSession(db, "ses_a"))?.session.time).toEqual(time);
    expect(await readSessions(db, { start: 1e300 }, 10)).toEqual([]);
    expect(await readSessions(db, { before: 1e300 }, 10)).toMatchObject([{ id: "ses_a" }]);
  });

  it("never puts an older state of a part over a newer one", async () => {
    const [one, two] = [await open(), await open()];
    await one.write([insertSession(session("ses_a")), upsertMessage(answer("msg_a", "ses_a"))]);
    await one.write([upsertPart(text("prt_a", "msg_a", "One"), 1)]);
    const late = growPart(text("prt_a", "msg_a", "One two"), 2);
    await one.write([upsertPart(text("prt_a", "msg_a", "One two three"), 3)]);
    await two.write([late]);
    const stored = async () => (await readPartsOf(one, ["msg_a"])).map((part) => Object(part).text);
    expect(await stored()).toEqual(["One two three"]);
    await two.write([growPart(text("prt_a", "msg_a", "One two three four"), 4)]);
    expect(await stored()).toEqual(["One two three four"]);
    // Whoever goes on with it has not counted what the other wrote.
    await two.write([upsertPart(text("prt_a", "msg_a", "The end"), 1)]);
    await one.write([growPart(text("prt_a", "msg_a", "One two three four five"), 5)]);
    expect(await stored()).toEqual(["The end"]);
    await expect(one.write([upsertPart(text("prt_a", "msg_b", "elsewhere"))])).rejects.toThrow();
  });

  it("keeps times behind 2038, NUL, halves of characters and emoji as they are", async () => {
    const db = await open();
    const title = "a\u0000b \ud83d \u{1F914} 文";
    const updated = 4_102_444_800_123;
    await db.write([
      insertSession(
        session("ses_a", { title: title.replaceAll("\u0000", ""), time: { created: 1, updated } }),
      ),
    ]);
    const metadata = { title };
    await db.write([updateSession(session("ses_a", { metadata, time: { created: 1, updated } }), 1)]);
    const [found] = await readSessions(db, { start: updated, before: updated + 1 }, 10);
    expect(found).toMatchObject({ metadata, time: { updated } });
    const json = wellFormedJson(JSON.stringify({ title }));
    const [seq] = await db.eventLog(db).append([], [{ ...place, json }]);
    const [event] = await db.eventLog(db).after((seq ?? 0) - 1, { limit: 1 });
    expect(event).toEqual({ ...place, json, seq });
  });

  it("puts ids into the order of their bytes", async () => {
    const db = await open();
    const ids = ["ses_B", "ses_a", "ses_0", "ses_Z", "ses_b"];
    await db.write([insertSession(session("ses_parent"))]);
    await db.write(ids.map((id) => insertSession(session(id, { parentID: "ses_parent" }))));
    const inOrder = (await readChildren(db, "ses_parent")).map(({ id }) => id);
    expect(inOrder).toEqual(["ses_0", "ses_B", "ses_Z", "ses_a", "ses_b"]);
  });

  it("finds titles in any case, with a backslash for itself and % for anything", async () => {
    const db = await open();
    for (const [at, title] of ["Fix the C:\\Path", "fix it", "100% done"].entries())
      await db.write([insertSession(session(`ses_${at}`, { title }))]);
    const find = async (search: string) => (await readSessions(db, { search }, 10)).map(({ id }) => id);
    expect(await find("FIX")).toEqual(["ses_0", "ses_1"]);
    expect(await find("c:\\p")).toEqual(["ses_0"]);
    expect(await find("fix%path")).toEqual(["ses_0"]);
  });

  it("refuses what a newer release has written, in words that say what to do", async () => {
    await (await storage.open()).close();
    await storage.age();
    await expect(storage.open()).rejects.toThrow(/newer version.*Update opencode/s);
  });
}
