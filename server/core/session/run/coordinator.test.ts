import type { UserMessage } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import { createBus } from "../../storage/bus.js";
import { createJournal } from "../../storage/journal.js";
import { createRunGuard, guardJournal } from "../../storage/run-guard.js";
import { openSqlite } from "../../storage/sqlite/engine.js";
import { upsertMessage } from "../../storage/tables/message.js";
import { createQueue } from "../prompt/queue.js";
import { createSessions } from "../sessions.js";
import { createStatuses } from "../store/statuses.js";
import { createCoordinator } from "./coordinator.js";
import { createLeases } from "./leases.js";

it("lets others write about a session as soon as they hear that it is idle", async () => {
  const owner = "run_test";
  const log = () => undefined;
  const db = await openSqlite(":memory:");
  const bus = createBus();
  const lost: string[] = [];
  const guard = createRunGuard({ owner });
  guard.onLost((sessionID) => void lost.push(sessionID));
  const journal = guardJournal(await createJournal({ db, bus, log }), guard);
  const sessions = createSessions({ db, journal, version: "1.0.0" });
  const leases = createLeases({ db, owner, pid: process.pid, host: "here", log });
  const queue = createQueue({ db, owner });
  const settled: [string, boolean][] = [];
  const statuses = createStatuses();
  const coordinator = createCoordinator({
    ...{ journal, statuses, leases, guard, queue, log },
    message: async () => ({ info: user, parts: [] }),
    isOurs: async () => true,
    workOf:
      () =>
      async ({ user }) => ({ info: user, parts: [] }),
  });
  coordinator.onSettled((id, outcome) => void settled.push([id, "message" in outcome]));
  const session = await sessions.create({}, { directory: "/work", worktree: "/work", projectID: "global" });
  const renamed = new Promise((resolve, reject) => {
    bus.subscribe(({ type }) => {
      if (type === "session.idle")
        sessions.update(session.id, (now) => ({ ...now, title: "done" })).then(resolve, reject);
    });
  });
  const user: UserMessage = {
    ...{ id: "msg_1", sessionID: session.id, role: "user", time: { created: 1 }, agent: "build" },
    model: { providerID: "demo", modelID: "demo" },
  };
  await db.write([upsertMessage(user), queue.add(session.id, user.id, { type: "prompt" })]);
  coordinator.wake(session);
  expect(await renamed).toMatchObject({ title: "done" });
  await coordinator.close();
  expect(settled).toEqual([["msg_1", true]]);
  expect(await queue.next(session.id)).toBeUndefined();
  expect(lost).toEqual([]);
  journal.close();
  leases.close();
  await db.close();
});
