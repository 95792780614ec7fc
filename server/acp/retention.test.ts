import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createByteQueue } from "./remote/byte-queue.js";
import { createConnection } from "./rpc/connection.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const MiB = 1024 * 1024;
const pieces = 48;

async function held(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().arrayBuffers / MiB;
}

/** A message in bytes of its own. */
function message(): Buffer {
  const start = '{"jsonrpc":"2.0","method":"x/y","params":{"a":"';
  return Buffer.concat([Buffer.from(start), Buffer.alloc(MiB, "a"), Buffer.from('"}}\n')]);
}

/** A connection that is open, and all it was sent so far; resolves when that is read. */
async function readAll(
  input: AsyncIterable<Uint8Array>,
  feed: (last: Promise<void>) => void,
): Promise<{ close(): Promise<void> }> {
  let seen = 0;
  let done = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const connection = createConnection({
    input,
    write: () => {},
    serve: () => ({
      request: async () => ({}),
      notification: async () => {
        seen += 1;
        if (seen === pieces) done();
      },
    }),
    log: () => {},
  });
  feed(all);
  await all;
  return connection;
}

describe("a connection that stays open", () => {
  it("holds nothing of what it has read, from a pipe", async () => {
    const before = await held();
    let open = () => {};
    const closing = new Promise<void>((resolve) => {
      open = resolve;
    });
    async function* input() {
      for (let at = 0; at < pieces; at++) {
        yield message();
        await new Promise((resolve) => setImmediate(resolve));
      }
      await closing;
    }
    const connection = await readAll(input(), () => {});
    expect((await held()) - before).toBeLessThan(8);
    open();
    await connection.close();
  });

  it("holds nothing of what it has read, from a queue that is filled faster than it is read", async () => {
    const before = await held();
    const queue = createByteQueue();
    const connection = await readAll(queue, () => {
      for (let at = 0; at < pieces; at++) queue.push(message());
    });
    expect((await held()) - before).toBeLessThan(8);
    queue.end();
    await connection.close();
  });
});
