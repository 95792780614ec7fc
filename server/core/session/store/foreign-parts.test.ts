import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Part, TextPart, ToolPart } from "@opencode/sdk/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBus, type Envelope } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { createJournal } from "../../storage/journal.js";
import { createRunGuard } from "../../storage/run-guard.js";
import { openSqlite } from "../../storage/sqlite/engine.js";
import { upsertPart } from "../../storage/tables/part.js";
import { createSessions } from "../sessions.js";
import { createForeignParts } from "./foreign-parts.js";
import { createMessages } from "./messages.js";
import { createOpenParts } from "./parts.js";

const log = () => undefined;
let folder: string;
const ends: (() => Promise<void> | void)[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "opencode-foreign-"));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(folder, { recursive: true, force: true });
});

async function openProcess() {
  const db = await openSqlite(path.join(folder, "test.db"));
  const bus = createBus();
  const told: Envelope["event"][] = [];
  let reads = 0;
  const counting: Database = {
    ...db,
    read(sql, params) {
      reads += 1;
      return db.read(sql, params);
    },
  };
  const journal = await createJournal({ db, bus, log });
  const foreign = createForeignParts({ db: counting, journal, owner: "run_here", log });
  journal.onArriving(foreign.arriving);
  bus.subscribe(({ event }) => told.push(event));
  ends.push(async () => {
    foreign.close();
    journal.close();
    await db.close();
  });
  const guard = createRunGuard({ owner: "run_here" });
  const messages = createMessages({ db, journal, guard, openParts: createOpenParts(foreign), log });
  return { db, foreign, journal, messages, told, reads: () => reads };
}

/** A session that the first process is said to run, with an answer in which a text and a command are open. */
async function beginAnswer(runner: Awaited<ReturnType<typeof openProcess>>) {
  const { db, journal, messages } = runner;
  const sessions = createSessions({ db, journal, version: "1.0.0" });
  const session = await sessions.create({}, { directory: folder, worktree: folder, projectID: "global" });
  const take = "INSERT INTO run (session_id, owner, pid, expires) VALUES (?, 'run_there', 1, 0)";
  await db.write([{ sql: take, params: [session.id] }]);
  const message = { sessionID: session.id, messageID: "msg_1" };
  const tokens = { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } };
  await messages.create(session, {
    info: {
      ...{ id: "msg_1", sessionID: session.id, role: "assistant", parentID: "msg_0", tokens, cost: 0 },
      ...{
        providerID: "demo",
        modelID: "demo",
        mode: "build",
        agent: "build",
        path: { cwd: "/", root: "/" },
      },
      time: { created: 1 },
    },
    parts: [],
  });
  const text: TextPart = { ...message, id: "prt_1", type: "text", text: "", time: { start: 1 } };
  const tool: ToolPart = {
    ...{ ...message, id: "prt_2", type: "tool", tool: "bash", callID: "call_1" },
    state: { status: "running", input: {}, time: { start: 1 } },
  };
  for (const part of [text, tool]) await messages.savePart(session, part);
  const write = (part: Part) => db.write([upsertPart(part)]);
  return { session, text, tool, write };
}

/** Until the process has heard everything that another has logged. */
const caughtUp = (from: { journal: { head(): number } }, to: { journal: { head(): number } }) =>
  vi.waitFor(() => expect(to.journal.head()).toBe(from.journal.head()), { timeout: 20_000 });

describe("parts that another process is at", () => {
  it("cost nothing while nobody watches", async () => {
    const [runner, other] = [await openProcess(), await openProcess()];
    const { text, write, session } = await beginAnswer(runner);
    await write({ ...text, text: "growing" });
    await caughtUp(runner, other);
    const unwatch = other.foreign.watch();
    await vi.waitFor(() => expect(other.foreign.list()).toHaveLength(2), { timeout: 20_000 });
    unwatch();
    expect(other.foreign.list()).toEqual([]);
    const reads = other.reads();
    await write({ ...text, text: "growing on" });
    await runner.messages.savePart(session, { ...text, text: "growing on and on" });
    await caughtUp(runner, other);
    expect(other.foreign.list()).toEqual([]);
    expect(other.reads()).toBe(reads);
  });

  it("are told as they are to the first who watches, then as they grow, then what is left before their end", async () => {
    const [runner, other] = [await openProcess(), await openProcess()];
    const { session, text, tool, write } = await beginAnswer(runner);
    await write({ ...text, text: "One" });
    await caughtUp(runner, other);
    other.told.splice(0);
    other.foreign.watch();
    await vi.waitFor(() => expect(other.told).toHaveLength(2), { timeout: 20_000 });
    expect(other.told.map(({ properties }) => Object(properties).part.text)).toEqual(["One", undefined]);

    await write({ ...text, text: "One 🤔" });
    await vi.waitFor(() => expect(other.told).toHaveLength(3), { timeout: 20_000 });
    const shown = { ...tool, state: { ...tool.state, metadata: { output: "1" } } } as ToolPart;
    await write(shown);
    await vi.waitFor(() => expect(other.told).toHaveLength(4), { timeout: 20_000 });
    expect(other.told.slice(2).map(({ properties }) => properties)).toMatchObject([
      { partID: "prt_1", field: "text", delta: " 🤔" },
      { part: shown },
    ]);
    // Whoever reads it meanwhile has it told first, and once.
    const newer = { ...text, text: "One 🤔 two" };
    expect(other.foreign.latest(newer)).toBe(newer);
    expect(other.foreign.latest(newer)).toBe(newer);
    expect(other.told.slice(4).map(({ properties }) => Object(properties).delta)).toEqual([" two"]);

    const ended = { ...text, text: "One 🤔 two three", time: { start: 1, end: 2 } };
    await runner.messages.savePart(session, ended);
    await caughtUp(runner, other);
    expect(other.told.slice(5).map(({ properties }) => properties)).toMatchObject([
      { partID: "prt_1", delta: " three" },
      { part: ended },
    ]);
    expect(other.foreign.list().map(({ part }) => part.id)).toEqual(["prt_2"]);
  });

  it("are let go when their attempt is taken back, their session rests, or this process goes on with them", async () => {
    const [runner, other] = [await openProcess(), await openProcess()];
    other.foreign.watch();
    const { session, text, tool } = await beginAnswer(runner);
    await caughtUp(runner, other);
    expect(other.foreign.list(folder)).toHaveLength(2);
    expect(other.foreign.list("/elsewhere")).toEqual([]);
    await runner.messages.removePart(session, text);
    await caughtUp(runner, other);
    expect(other.foreign.list().map(({ part }) => part.id)).toEqual(["prt_2"]);
    await other.messages.savePart(session, tool);
    expect(other.foreign.list()).toEqual([]);
  });
});
