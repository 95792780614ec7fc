import { expect, it } from "vitest";
import { createBus } from "../bus.js";
import { createJournal } from "../storage/journal.js";
import { openSqlite } from "../storage/sqlite.js";
import { createCoordinator } from "./coordinator.js";
import { createLeases } from "./leases.js";
import { createRunGuard, guardJournal } from "./run-guard.js";
import { createSessions } from "./sessions.js";
import { createStatuses } from "./statuses.js";

it("lets others write about a session as soon as they hear that it is idle", async () => {
  const owner = "run_test";
  const log = () => undefined;
  const db = await openSqlite(":memory:");
  const bus = createBus();
  const lost: string[] = [];
  const guard = createRunGuard({ owner, lost: (sessionID) => void lost.push(sessionID) });
  const journal = guardJournal(await createJournal({ db, bus, log }), guard);
  const sessions = createSessions({ db, journal, version: "1.0.0" });
  const leases = createLeases({ db, owner, pid: process.pid, host: "here", log, renewed: () => undefined });
  const statuses = createStatuses();
  const coordinator = createCoordinator({
    ...{ journal, statuses, leases, guard, log },
    taken: () => undefined,
    runTurn: async ({ user }) => ({ info: user, parts: [] }),
  });
  const session = await sessions.create({}, { directory: "/work", worktree: "/work", projectID: "global" });
  const renamed = new Promise((resolve, reject) => {
    bus.subscribe(({ type }) => {
      if (type === "session.idle")
        sessions.update(session.id, (now) => ({ ...now, title: "done" })).then(resolve, reject);
    });
  });
  await coordinator.run(session, {
    ...{ id: "msg_1", sessionID: session.id, role: "user", time: { created: 1 }, agent: "build" },
    model: { providerID: "demo", modelID: "demo" },
  });
  expect(await renamed).toMatchObject({ title: "done" });
  expect(lost).toEqual([]);
  journal.close();
  leases.close();
  await db.close();
});
