import type { UserMessage } from "@opencode/sdk/types";
import { expect, it, vi } from "vitest";
import { createDeferred } from "../../base/deferred.js";
import { createBus } from "../../storage/bus.js";
import { createJournal, draft } from "../../storage/journal.js";
import { createRunGuard, guardJournal } from "../../storage/run-guard.js";
import { openSqlite } from "../../storage/sqlite/engine.js";
import { upsertMessage } from "../../storage/tables/message.js";
import { createQueue, type Queue } from "../prompt/queue.js";
import { createSessions } from "../sessions.js";
import { createStatuses } from "../store/statuses.js";
import { createCoordinator, type Work } from "./coordinator.js";
import { createLeases } from "./leases.js";

/** A coordinator of work that is given, on a database in memory, and a session for it. */
async function start(workOf: (heard: string[]) => Work, change: (queue: Queue) => Queue = (queue) => queue) {
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
  const heard: string[] = [];
  bus.subscribe(({ type }) => void heard.push(type));
  const session = await sessions.create({}, { directory: "/work", worktree: "/work", projectID: "global" });
  const user = (id: string): UserMessage => ({
    ...{ id, sessionID: session.id, role: "user", time: { created: 1 }, agent: "build" },
    model: { providerID: "demo", modelID: "demo" },
  });
  const coordinator = createCoordinator({
    ...{ journal, statuses: createStatuses(), leases, guard, queue: change(queue), log },
    message: async (_, id) => ({ info: user(id), parts: [] }),
    isOurs: async () => true,
    workOf: () => workOf(heard),
  });
  coordinator.onSettled((id, outcome) => void settled.push([id, "message" in outcome]));
  return {
    ...{ bus, sessions, session, queue, coordinator, settled, heard, lost },
    add: (id: string) => db.write([upsertMessage(user(id)), queue.add(session.id, id, { type: "prompt" })]),
    async close() {
      await coordinator.close();
      journal.close();
      leases.close();
      await db.close();
    },
  };
}

it("lets others write about a session as soon as they hear that it is idle", async () => {
  const { bus, sessions, session, queue, coordinator, settled, lost, add, close } = await start(
    () =>
      async ({ user }) => ({ info: user, parts: [] }),
  );
  const renamed = new Promise((resolve, reject) => {
    bus.subscribe(({ type }) => {
      if (type === "session.idle")
        sessions.update(session.id, (now) => ({ ...now, title: "done" })).then(resolve, reject);
    });
  });
  await add("msg_1");
  coordinator.wake(session);
  expect(await renamed).toMatchObject({ title: "done" });
  await coordinator.drain();
  expect(settled).toEqual([["msg_1", true]]);
  expect(await queue.next(session.id)).toBeUndefined();
  expect(lost).toEqual([]);
  await close();
});

it("writes what a turn leaves before the next one begins, and once, whatever comes as it tells of its end", async () => {
  let late: (() => void) | undefined;
  const { session, coordinator, heard, add, close } = await start(
    (told) =>
      async ({ user, leave }) => {
        told.push(`begins ${user.id}`);
        leave({ events: [draft("session.diff", { sessionID: session.id, diff: [] })], statements: [] });
        return { info: user, parts: [] };
      },
    (queue) => ({
      ...queue,
      drained(id) {
        late?.();
        late = undefined;
        return queue.drained(id);
      },
    }),
  );
  await add("msg_1");
  await add("msg_2");
  late = () => void add("msg_3");
  heard.length = 0;
  coordinator.wake(session);
  await vi.waitFor(() => expect(heard.at(-1)).toBe("session.idle"));
  expect(heard.filter((one) => one !== "session.status")).toEqual([
    ...["begins msg_1", "session.diff", "begins msg_2", "session.diff", "begins msg_3", "session.diff"],
    "session.idle",
  ]);
  await close();
});

it("writes what a turn has left no second time for a prompt that comes as it tells of its end", async () => {
  const all: Set<string> = new Set();
  const { bus, session, coordinator, heard, add, close } = await start((told) => async ({ user, leave }) => {
    told.push(`begins ${user.id}`);
    all.add(user.id);
    if (all.size === 1)
      leave({ events: [draft("session.diff", { sessionID: session.id, diff: [] })], statements: [] });
    return { info: user, parts: [] };
  });
  await add("msg_1");
  heard.length = 0;
  const added = new Promise<void>((resolve, reject) => {
    const stop = bus.subscribe(({ type }) => {
      if (type !== "session.idle") return;
      stop();
      // The run is not over yet: this one joins it.
      coordinator.wake(session);
      add("msg_2").then(() => resolve(), reject);
    });
  });
  coordinator.wake(session);
  await added;
  await vi.waitFor(() => expect(heard.filter((one) => one === "session.idle")).toHaveLength(2));
  expect(heard.filter((one) => one !== "session.status")).toEqual([
    ...["begins msg_1", "session.diff", "session.idle"],
    ...["begins msg_2", "session.idle"],
  ]);
  await close();
});

it("answers a prompt before the turn of the next one, not after it", async () => {
  const open = createDeferred<void>();
  const { session, coordinator, settled, heard, add, close } = await start((told) => async ({ user }) => {
    told.push(`begins ${user.id}`);
    if (user.id === "msg_2") await open.promise;
    return { info: user, parts: [] };
  });
  await add("msg_1");
  await add("msg_2");
  coordinator.wake(session);
  await vi.waitFor(() => expect(heard).toContain("begins msg_2"));
  expect(settled).toEqual([["msg_1", true]]);
  open.resolve();
  await coordinator.drain();
  expect(settled).toEqual([
    ["msg_1", true],
    ["msg_2", true],
  ]);
  await close();
});

it("goes on with a run that began after it was asked which leases are held, and ends one that had none then", async () => {
  let signal: AbortSignal | undefined;
  const { session, coordinator, heard, add, close } = await start(() => async (turn) => {
    signal = turn.signal;
    await new Promise((_, reject) => turn.signal.addEventListener("abort", () => reject(turn.signal.reason)));
    throw new Error("not reached");
  });
  await add("msg_1");
  const before = performance.now();
  coordinator.wake(session);
  await vi.waitFor(() => expect(signal).toBeDefined());
  coordinator.keepOnly(new Set(), before);
  expect(signal?.aborted).toBe(false);
  coordinator.keepOnly(new Set([session.id]), performance.now());
  expect(signal?.aborted).toBe(false);
  coordinator.keepOnly(new Set(), performance.now());
  expect(signal?.aborted).toBe(true);
  await coordinator.drain();
  expect(heard).not.toContain("session.idle");
  await close();
});
