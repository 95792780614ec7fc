import { setImmediate as breathe } from "node:timers/promises";
import { expect, it } from "vitest";
import { createDeferred } from "../../core/base/deferred.js";
import { createBus } from "../../core/storage/bus.js";
import { createJournal, draft } from "../../core/storage/journal.js";
import { openSqlite } from "../../core/storage/sqlite/engine.js";
import { createEventStreams } from "./event-streams.js";

it("reads of what a client missed no more than it takes, and tells all of it in the end", async () => {
  const db = await openSqlite(":memory:");
  const bus = createBus();
  const journal = await createJournal({ db, bus, log: () => undefined });
  let read = 0;
  const streams = createEventStreams({
    events: {
      ...{ subscribe: bus.subscribe, head: journal.head, oldest: journal.oldest },
      async after(seq, page) {
        const found = await journal.after(seq, page);
        for (const { json } of found) read += json.length;
        return found;
      },
      ...{ reach: async () => undefined, openParts: () => [] },
      ...{ watch: () => () => undefined, follow: () => () => undefined },
    },
  });
  const start = journal.head();
  const size = 64 * 1024;
  const count = 200;
  for (let at = 0; at < count; at++) {
    const event = { message: String(at).padEnd(size), variant: "info" as const };
    await journal.commit({ directory: "/a", project: undefined }, [draft("tui.toast.show", event)]);
  }

  const stream = await streams.open({ directory: "/a", lastEventID: String(start) });
  const reader = stream.getReader();
  for (let turn = 0; turn < 200; turn++) await breathe();
  expect(read).toBeLessThan(2 * 1024 * 1024);

  let text = "";
  const decoder = new TextDecoder();
  const ids = () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id) - start);
  while (ids().length < count + 1) text += decoder.decode((await reader.read()).value, { stream: true });
  expect(ids()).toEqual(Array.from({ length: count + 1 }, (_, at) => at));
  streams.close();
  journal.close();
  await db.close();
});

it("ends a stream that was asked for as all others were ended", async () => {
  const reached = createDeferred<void>();
  const streams = createEventStreams({
    events: {
      ...{ subscribe: () => () => undefined, head: () => 1, oldest: async () => 1, after: async () => [] },
      ...{ reach: () => reached.promise, openParts: () => [] },
      ...{ watch: () => () => undefined, follow: () => () => undefined },
    },
  });
  const opening = streams.open({ directory: "/a", lastEventID: "2" });
  streams.close();
  reached.resolve();
  expect(await (await opening).getReader().read()).toEqual({ done: true, value: undefined });
  expect(streams.count()).toBe(0);
});
