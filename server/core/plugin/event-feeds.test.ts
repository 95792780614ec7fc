import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import type { HooksOf, TurnHooks } from "../base/plugin-hooks.js";
import { type Bus, createBus, type Envelope } from "../storage/bus.js";
import { createEventFeeds } from "./event-feeds.js";

function start() {
  const bus = createBus();
  let listeners = 0;
  const subscribe: Bus["subscribe"] = (listener) => {
    listeners += 1;
    const leave = bus.subscribe(listener);
    return () => {
      listeners -= 1;
      leave();
    };
  };
  const feeds = createEventFeeds({ bus: { subscribe } });
  const told: string[] = [];
  const hooks = (name: string, wants = true): TurnHooks => ({
    has: () => wants,
    run: (_, __, output) => Promise.resolve(output),
    async tell(events) {
      told.push(`${name}: ${events.map(({ id }) => id).join(" ")}`);
    },
  });
  let current: TurnHooks | undefined;
  const of = feeds.fed(((directory) =>
    directory === "/a" && current ? Promise.resolve(current) : undefined) satisfies HooksOf);
  return {
    ...{ feeds, told, hooks, listeners: () => listeners },
    async use(next: TurnHooks | undefined) {
      current = next;
      return of("/a");
    },
    publish(directory: string, ...ids: string[]) {
      for (const id of ids) bus.publish({ directory, event: { id } } as unknown as Envelope);
      return turn();
    },
  };
}

it("nobody listens where there are no hooks, or none that want events", async () => {
  const { use, hooks, listeners } = start();
  expect(await use(undefined)).toBeUndefined();
  expect(listeners()).toBe(0);
  await use(hooks("quiet", false));
  expect(listeners()).toBe(0);
});

it("hooks are told of their directory, each turn of the event loop at once, from when they are there until they go", async () => {
  const { use, hooks, listeners, publish, told } = start();
  await publish("/a", "0");
  const first = hooks("first");
  await use(first);
  await use(first);
  expect(listeners()).toBe(1);
  await publish("/a", "1", "2");
  await publish("/b", "3");
  await use(hooks("second"));
  await publish("/a", "4");
  expect(listeners()).toBe(1);
  await use(undefined);
  await publish("/a", "5");
  expect(told).toEqual(["first: 1 2", "second: 4"]);
  expect(listeners()).toBe(0);
});

it("none are told of anything once all has ended", async () => {
  const { use, hooks, feeds, listeners, publish, told } = start();
  await use(hooks("first"));
  feeds.close();
  await use(hooks("second"));
  await publish("/a", "1");
  expect({ told, listeners: listeners() }).toEqual({ told: [], listeners: 0 });
});
