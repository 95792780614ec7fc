import type { Log } from "../../core/base/log.js";
import { addTo } from "../metrics/tally.js";
import type { Fetch } from "../socket/fetch.js";
import { type Listening, listen } from "../socket/listen.js";
import { startCrew } from "./crew.js";
import { createDoor } from "./door.js";
import type { Led } from "./led.js";
import type { Order, Settings } from "./messages.js";
import { createRelays } from "./relays.js";

/** How many workers, and what one runs. */
export interface Workers {
  count: number;
  /** A file of ours, and its words. */
  program: { file: string; words: readonly string[] };
}

interface LeadOptions extends Omit<Settings, "door" | "port"> {
  workers: Workers;
  fetch: Promise<Fetch>;
  port?: number;
  log: Log;
}

/** What a process that has workers says to them. */
export interface Lead extends Listening {
  /** From now on they answer what they can. */
  open(led: Led): void;
  /** Resolves when all events so far are on their way to the subscribers that they have. */
  told(): Promise<void>;
  /** Somebody guesses passwords. */
  guessed(): void;
}

/** Listens by workers, which pass on what they cannot answer to a door that only they know. */
export async function lead(options: LeadOptions): Promise<Lead> {
  const { workers, fetch, port, log, ...settings } = options;
  const { hostname } = settings;
  const door = createDoor();
  let led: Led | undefined;
  const relays = createRelays(() => led, log);
  const behind = await listen({ fetch, hostname, log, door }).catch((error: unknown) => {
    door.remove();
    throw error;
  });
  const end = async (how: Parameters<Listening["close"]>[0]) => {
    await behind.close(how);
    door.remove();
  };
  const crew = await startCrew({
    ...workers,
    settings: { ...settings, door: door.settings },
    port,
    log,
    onReport: relays.heed,
    onTally: (requests) => {
      for (const { labels, count, seconds } of requests)
        if (led) addTo(led.tally.requests, labels, count, seconds);
    },
    onGone: relays.forget,
  }).catch(async (error: unknown) => {
    await end({ graceMs: 0 });
    throw error;
  });
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  const tellAll = (order: Order) => {
    for (const one of crew.members()) one.tell(order);
  };
  return {
    url: `http://${host}:${crew.port}`,
    port: crew.port,
    passOn: behind.passOn,
    open(given) {
      led = given;
      led.tally.alsoStreams(() => crew.members().reduce((sum, one) => sum + one.streams(), 0));
      led.tally.alsoGather(async () => {
        await Promise.all(crew.members().map((one) => one.caughtUp({ tally: true })));
      });
      crew.open({ type: "open", file: given.file });
    },
    told: () => relays.caughtUp(),
    guessed: () => tellAll({ type: "forget" }),
    async close({ graceMs, streamsAfter = Promise.resolve() }) {
      await crew.close(graceMs);
      const endStreams = () => tellAll({ type: "endStreams" });
      streamsAfter.then(endStreams, endStreams);
      await Promise.all([end({ graceMs, streamsAfter }), crew.ended()]);
    },
  };
}
