import { expect, it } from "vitest";
import { createSubscriber, type Subscriber } from "./subscriber.js";

const limit = 4 * 1024 * 1024;

interface Client {
  subscriber: Subscriber;
  left(): number;
  /** Reads this many bytes. */
  take(bytes: number): Promise<void>;
}

function subscribe(): Client {
  let left = 0;
  const subscriber = createSubscriber({ leave: () => left++ });
  const reader = subscriber.stream.getReader();
  reader.closed.catch(() => undefined);
  return {
    subscriber,
    left: () => left,
    async take(bytes) {
      for (let left = bytes; left > 0; ) left -= (await reader.read()).value?.byteLength ?? 0;
    },
  };
}

/** Sends pieces of this size until it is out; the bytes that it took. */
function fill({ subscriber }: Client, size: number): number {
  let bytes = 0;
  for (let at = 0; at < 10_000; at++) {
    subscriber.send(new Uint8Array(size));
    if (!subscriber.isOpen()) return bytes;
    bytes += size;
  }
  return Number.POSITIVE_INFINITY;
}

it.each([1_000, 64 * 1024, 1_500_000, limit])(
  "keeps four megabytes at most for a client that takes none, in pieces of %i bytes",
  (size) => {
    const client = subscribe();
    client.subscriber.goLive();
    const kept = fill(client, size);
    expect(kept).toBeLessThanOrEqual(limit);
    expect(kept).toBeGreaterThan(limit - Math.max(size, 64 * 1024) - 1);
    expect(client.left()).toBe(1);
  },
);

it("counts what is held for one that is still told what it missed, together with that", async () => {
  const client = subscribe();
  const missed = 1024 * 1024;
  void client.subscriber.sendFirst(new Uint8Array(missed));
  expect(fill(client, 64 * 1024) + missed).toBeLessThanOrEqual(limit);
  expect(client.left()).toBe(1);

  const back = subscribe();
  void back.subscriber.sendFirst(new Uint8Array(missed));
  for (let at = 0; at < 40; at++) back.subscriber.send(new Uint8Array(64 * 1024));
  back.subscriber.goLive();
  const kept = fill(back, 64 * 1024) + missed + 40 * 64 * 1024;
  expect(kept).toBeLessThanOrEqual(limit);
});

it("gives an event that is larger than that to who has taken all before it, again and again", async () => {
  const client = subscribe();
  client.subscriber.goLive();
  for (let at = 0; at < 3; at++) {
    client.subscriber.send(new Uint8Array(3 * limit));
    await client.take(3 * limit);
  }
  client.subscriber.send(new Uint8Array(3 * limit));
  client.subscriber.send(new Uint8Array(1));
  expect(client.left()).toBe(1);
});

it("never lets go of a client that reads, however much it is sent", async () => {
  const client = subscribe();
  client.subscriber.goLive();
  for (let at = 0; at < 40; at++) {
    client.subscriber.send(new Uint8Array(1024 * 1024));
    await client.take(1024 * 1024);
  }
  expect(client.subscriber.isOpen()).toBe(true);
});
