import { afterEach, describe, expect, it } from "vitest";
import { createDeferred } from "../../base/deferred.js";
import { createPermissions } from "../../interaction/permission/permissions.js";
import { createQuestions } from "../../interaction/question/questions.js";
import { createBus } from "../../storage/bus.js";
import { createJournal } from "../../storage/journal.js";
import { createRunGuard } from "../../storage/run-guard.js";
import { openSqlite } from "../../storage/sqlite/engine.js";
import { createSessions } from "../sessions.js";
import { createForeignParts } from "../store/foreign-parts.js";
import { createMessages } from "../store/messages.js";
import { createOpenParts } from "../store/parts.js";
import { createLeases } from "./leases.js";
import { createRecovery } from "./recover.js";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A process beside one that died in the middle of its runs; `endProcesses` is what it does first. */
async function start(endProcesses: (sessionID: string) => Promise<void>) {
  const owner = "run_test";
  const logged: string[] = [];
  const log = (_: string, message: string) => void logged.push(message);
  const db = await openSqlite(":memory:");
  const bus = createBus();
  const journal = await createJournal({ db, bus, log });
  const guard = createRunGuard({ owner });
  const foreign = createForeignParts({ db, journal, owner, log });
  const openParts = createOpenParts(foreign);
  const messages = createMessages({ db, journal, guard, openParts, log });
  const sessions = createSessions({ db, journal, version: "1.0.0" });
  const deadline = async () => undefined;
  const permissions = createPermissions({ db, journal, bus, deadline, home: "/none", log });
  const questions = createQuestions({ db, journal, bus, session: sessions.get, deadline, log });
  const leases = createLeases({ db, owner, pid: process.pid, host: "here", log });
  const recovery = createRecovery({
    ...{ sessions, messages, permissions, questions, leases, journal, log },
    isOurs: async () => true,
    endProcesses: (_, sessionID) => endProcesses(sessionID),
    recovered: () => undefined,
  });
  ends.push(async () => {
    leases.close();
    foreign.close();
    journal.close();
    await db.close();
  });
  const place = { directory: "/work", worktree: "/work", projectID: "global" };
  return {
    recovery,
    logged,
    held: async () => (await db.read("SELECT session_id FROM run")).map((row) => row.session_id),
    async leftBehind() {
      const { id } = await sessions.create({}, place);
      const sql = "INSERT INTO run (session_id, owner, pid, expires) VALUES (?, 'run_dead', 1, 0)";
      await db.write([{ sql, params: [id] }]);
      return id;
    },
  };
}

describe("a session that a dead process left", () => {
  it("is free to nobody before it has been put right", async () => {
    const reached = createDeferred<void>();
    const gate = createDeferred<void>();
    const { recovery, leftBehind, held } = await start(() => {
      reached.resolve();
      return gate.promise;
    });
    const id = await leftBehind();
    const all = recovery.all();
    await reached.promise;
    let free = false;
    const second = recovery.session(id).then(() => {
      free = true;
    });
    // Every step of the second one but the wait for the first is done by then.
    await new Promise(setImmediate);
    expect(free).toBe(false);
    gate.resolve();
    await Promise.all([all, second]);
    expect(await held()).toEqual([]);
  });

  it("is tried again when it could not be put right, and keeps nobody from the others", async () => {
    let broken = "";
    const { recovery, leftBehind, held, logged } = await start(async (id) => {
      if (id === broken) throw new Error("no processes can be listed");
    });
    broken = await leftBehind();
    const other = await leftBehind();
    await recovery.all();
    expect(await held()).toEqual([broken]);
    expect(logged).toContain("could not put right what an ended process left");
    await expect(recovery.session(broken)).rejects.toThrow("no processes");
    broken = other;
    await recovery.all();
    expect(await held()).toEqual([]);
  });
});
