import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AssistantMessage, MessageWithParts, Session, TextPart, UserMessage } from "@opencode/sdk/types";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newID } from "../../base/ids.js";
import { createBus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { createJournal } from "../../storage/journal.js";
import { createRunGuard } from "../../storage/run-guard.js";
import { openSqlite } from "../../storage/sqlite/engine.js";
import { createSessions } from "../sessions.js";
import { createForeignParts } from "../store/foreign-parts.js";
import { createMessages } from "../store/messages.js";
import { createOpenParts } from "../store/parts.js";
import { createConversations } from "./conversations.js";

const soon = { timeout: 20_000 };

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Limits = Parameters<typeof createConversations>[0]["limits"];

/** What one process has, over a database that it shares with others; `rows` counts what was read for conversations. */
async function openProcess(file: string, limits?: Limits) {
  const log = () => undefined;
  const db = await openSqlite(file);
  const bus = createBus();
  const journal = await createJournal({ db, bus, log });
  const guard = createRunGuard({ owner: "run_test" });
  const foreign = createForeignParts({ db, journal, owner: "run_test", log });
  const openParts = createOpenParts(foreign);
  const messages = createMessages({ db, journal, guard, openParts, log });
  const sessions = createSessions({ db, journal, version: "1.0.0" });
  let rows = 0;
  const counting: Database = {
    ...db,
    async read(sql, params) {
      const found = await db.read(sql, params);
      rows += found.length;
      return found;
    },
  };
  const conversations = createConversations({ db: counting, bus, journal, ...(limits && { limits }) });
  ends.push(async () => {
    conversations.close();
    foreign.close();
    journal.close();
    await db.close();
  });
  return {
    ...{ db, bus, journal, messages, sessions, conversations },
    /** Everything of the session, and how many rows had to be read for it. */
    async read(sessionID: string) {
      const before = rows;
      const list = await conversations.read(sessionID, () => false);
      return { list, rows: rows - before };
    },
    async create(count = 0) {
      const place = { directory: "/work", worktree: "/work", projectID: "global" };
      const session = await sessions.create({}, place);
      for (let at = 0; at < count; at++) await messages.create(session, prompt(session, at));
      return session;
    },
  };
}

function newFile() {
  const folder = mkdtempSync(path.join(tmpdir(), "opencode-conversations-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, "test.db");
}

function prompt(session: Session, created = Date.now()): MessageWithParts & { info: UserMessage } {
  const info: UserMessage = {
    id: newID("msg"),
    sessionID: session.id,
    role: "user",
    time: { created },
    agent: "build",
    model: { providerID: "demo", modelID: "demo" },
  };
  return { info, parts: [textPart(info, "a prompt"), textPart(info, "and more")] };
}

function answer(user: UserMessage): AssistantMessage {
  return {
    ...{ id: newID("msg"), sessionID: user.sessionID, role: "assistant", parentID: user.id },
    ...{ providerID: "demo", modelID: "demo", mode: "build", agent: "build", path: { cwd: "/", root: "/" } },
    ...{ cost: 0, tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } } },
    time: { created: Date.now() },
  } as AssistantMessage;
}

function textPart({ id: messageID, sessionID }: { id: string; sessionID: string }, text: string): TextPart {
  return { id: newID("prt"), sessionID, messageID, type: "text", text };
}

describe("a conversation that is kept", () => {
  it("is as on disk after every kind of change, without reading a row again", async () => {
    const { messages, read, create } = await openProcess(newFile());
    const session = await create(3);
    const held = async () => {
      const { list, rows } = await read(session.id);
      expect(rows).toBe(0);
      expect(list).toEqual((await messages.list(session.id)).messages);
      return list;
    };
    expect((await read(session.id)).rows).toBe(3 + 6);
    await held();

    const user = prompt(session);
    await messages.create(session, user);
    const info = answer(user.info);
    await messages.create(session, { info, parts: [] });
    const growing = { ...textPart(info, ""), time: { start: 1 } } as TextPart;
    await messages.savePart(session, growing);
    await held();
    growing.text = "grown";
    growing.time = { start: 1, end: 2 };
    await messages.savePart(session, growing);
    info.time.completed = Date.now();
    const last = textPart(info, "last");
    await messages.save(session, { info, parts: [growing, last] }, { changed: [last] });
    expect((await held()).map(({ parts }) => parts.length)).toEqual([2, 2, 2, 2, 2]);

    await messages.removePart(session, last);
    await held();
    const [first] = await held();
    if (first) await messages.remove(session, first.info.id);
    expect(await held()).toHaveLength(4);
    // Sent again under its id, it is a new message at the end.
    const again = { info: { ...user.info, time: { created: Date.now() + 5 } }, parts: [] };
    await messages.create(session, again);
    expect((await read(session.id)).list.at(-1)).toEqual(again);
  });

  it("keeps what it gave out as it was", async () => {
    const { messages, read, create } = await openProcess(newFile());
    const session = await create();
    const user = prompt(session);
    await messages.create(session, user);
    const { list } = await read(session.id);
    const [before] = list;
    const text = structuredClone(before);
    const [part] = user.parts;
    if (part?.type === "text") part.text = "changed in place, not yet saved";
    expect(before).toEqual(text);
    if (part) await messages.savePart(session, part);
    expect(before).toEqual(text);
    expect((await read(session.id)).list[0]?.parts).toEqual(user.parts);
  });

  it("hears what another process writes", async () => {
    const file = newFile();
    const one = await openProcess(file);
    const two = await openProcess(file);
    const session = await one.create(2);
    await two.read(session.id);
    const user = prompt(session);
    await one.messages.create(session, user);
    const [part] = user.parts;
    if (part) await one.messages.removePart(session, part);
    await vi.waitFor(async () => {
      const { list, rows } = await two.read(session.id);
      expect(rows).toBe(0);
      expect(list).toEqual((await one.messages.list(session.id)).messages);
    }, soon);
    await one.sessions.remove(session.id);
    await vi.waitFor(async () => expect((await two.read(session.id)).list).toEqual([]), soon);
  });

  it("is read anew when some of what happened is not in the log any more", async () => {
    const file = newFile();
    const one = await openProcess(file);
    const two = await openProcess(file);
    const session = await one.create(2);
    await two.read(session.id);
    const user = prompt(session);
    await one.messages.create(session, user);
    await one.db.write([{ sql: "DELETE FROM event", params: [] }]);
    await one.create();
    await vi.waitFor(async () => {
      const { list } = await two.read(session.id);
      expect(list).toEqual((await one.messages.list(session.id)).messages);
    }, soon);
  });

  it("is read as far back as is asked for, in pages, and further when that is", async () => {
    const { messages, conversations, read, create } = await openProcess(newFile());
    const session = await create(450);
    const some = await conversations.read(session.id, (list) => list.length >= 150);
    expect(some).toHaveLength(200);
    const { list, rows } = await read(session.id);
    // Each page looks one message further, to know whether there are more.
    expect(rows).toBe(250 * 3 + 1);
    expect(list).toEqual((await messages.list(session.id)).messages);
  });

  it("takes in what is written while it is being read", async () => {
    const { messages, read, create } = await openProcess(newFile());
    const session = await create(450);
    const reading = read(session.id);
    const [oldest] = (await messages.list(session.id)).messages;
    if (oldest) await messages.remove(session, oldest.info.id);
    await messages.create(session, prompt(session));
    await reading;
    const { list, rows } = await read(session.id);
    expect(rows).toBe(0);
    expect(list).toEqual((await messages.list(session.id)).messages);
  });

  it("has what is said after all that was kept of it has been taken back", async () => {
    const { messages, conversations, create } = await openProcess(newFile());
    const session = await create(250);
    const kept = await conversations.read(session.id, () => true);
    expect(kept).toHaveLength(200);
    for (const { info } of [...kept]) await messages.remove(session, info.id);
    const user = prompt(session);
    await messages.create(session, user);
    const list = await conversations.read(session.id, (read) => read.length > 0);
    expect(list).toEqual((await messages.list(session.id)).messages);
    expect(list.at(-1)).toEqual(user);
  });

  it("goes when others are used more, by number and by size", async () => {
    const idle = 60_000;
    const few = await openProcess(newFile(), { sessions: 2, bytes: 1_000_000, idle });
    const [a, b, c] = [await few.create(1), await few.create(1), await few.create(1)];
    for (const { id } of [a, b, a, c]) await few.read(id);
    expect((await few.read(a.id)).rows).toBe(0);
    expect((await few.read(b.id)).rows).toBeGreaterThan(0);

    const small = await openProcess(newFile(), { sessions: 10, bytes: 2_000, idle });
    const [d, e] = [await small.create(5), await small.create(5)];
    for (const { id } of [d, e]) await small.read(id);
    expect((await small.read(e.id)).rows).toBe(0);
    expect((await small.read(d.id)).rows).toBeGreaterThan(0);
  });
});
