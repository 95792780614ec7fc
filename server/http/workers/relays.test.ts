import { setImmediate as breathe } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { createBus } from "../../core/storage/bus.js";
import { createJournal, draft } from "../../core/storage/journal.js";
import { openSqlite } from "../../core/storage/sqlite/engine.js";
import { createEventStreams, streamsOver } from "../events/event-streams.js";
import { createFromLead } from "./from-lead.js";
import type { Led } from "./led.js";
import type { Member } from "./member.js";
import type { Order } from "./messages.js";
import { createRelays } from "./relays.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const log = () => undefined;

/** A lead and a worker of it in one process; what is said between them is written down. */
async function start() {
  const db = await openSqlite(":memory:");
  const bus = createBus();
  const journal = await createJournal({ db, bus, log });
  let followed = 0;
  const events = {
    ...{ subscribe: bus.subscribe, head: journal.head, oldest: journal.oldest, after: journal.after },
    ...{ reach: async () => undefined, openParts: () => [], watch: () => () => undefined },
    follow() {
      followed += 1;
      return () => {
        followed -= 1;
      };
    },
  };
  const streams = createEventStreams({ events });
  const led = { core: { events }, channels: streams.channels } as unknown as Led;
  const relays = createRelays(() => led, log);
  const told: Order[] = [];
  const tell = (order: Order) => {
    told.push(order);
    // As over a channel: later, and in order.
    setImmediate(() => worker.heed(structuredClone(order)));
  };
  const member = { tell, isGone: () => false, caughtUp: async () => undefined } as unknown as Member;
  const worker = createFromLead((report) => void relays.heed(member, report));
  ends.push(streams.close, journal.close, db.close);
  const say = (message: string) =>
    journal.commit({ directory: "/a", project: undefined }, [
      draft("tui.toast.show", { message, variant: "info" }),
    ]);
  const frames = () => told.filter(({ type }) => type === "frames").length;
  return {
    open: streamsOver(worker.source, {}).open,
    say,
    frames,
    head: journal.head,
    followed: () => followed,
  };
}

async function read(stream: ReadableStream<Uint8Array>, until: string) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (!text.includes(until)) text += decoder.decode((await reader.read()).value, { stream: true });
  return { text, leave: () => reader.cancel() };
}

const messages = (text: string) => [...text.matchAll(/"message":"(\w+)"/g)].map(([, one]) => one);

it("tells a worker each event once, however many follow it there, and nothing when the last has left", async () => {
  const { open, say, frames, followed } = await start();
  const all = await Promise.all(Array.from({ length: 50 }, () => open({ directory: "/a" })));
  await say("one");
  const heard = await Promise.all(all.map((stream) => read(stream, '"one"')));
  for (const { text } of heard) expect(messages(text)).toEqual(["one"]);
  expect([frames(), followed()]).toEqual([1, 1]);
  for (const { leave } of heard) await leave();
  await breathe();
  expect(followed()).toBe(0);
  await say("two");
  await breathe();
  expect(frames()).toBe(1);
});

it("repeats what a client missed, then what comes, without a gap and nothing twice, while events go on", async () => {
  const { open, say, head } = await start();
  const from = head();
  for (let at = 0; at < 20; at++) await say(`before${at}`);
  const other = await open({ directory: "/a" });
  const going = (async () => {
    for (let at = 0; at < 20; at++) {
      await say(`during${at}`);
      await breathe();
    }
  })();
  const stream = await open({ directory: "/a", lastEventID: String(from) });
  const { text } = await read(stream, '"during19"');
  await going;
  const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id) - from);
  expect(ids).toEqual(Array.from({ length: 41 }, (_, at) => at));
  await other.cancel();
});
