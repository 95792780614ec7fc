import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { afterGreeting, openByteStream } from "../support/byte-stream.js";
import { violations } from "../support/contract.js";
import { causeEvent, createSession } from "../support/drive.js";
import { startServer, type TestServer } from "../support/server.js";

// Together more than the buffers of any system between the server and a client that does not read.
const events = 320;
const size = 64 * 1024;

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Subscribes over a bare socket that takes no byte after the greeting until it is told to. */
async function openStalled({ port }: TestServer): Promise<{ socket: Socket; rest(): Promise<string> }> {
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /event HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
  let text = "";
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    text += chunk;
  });
  socket.on("error", () => undefined);
  while (!text.includes("server.connected")) await once(socket, "data");
  socket.pause();
  return {
    socket,
    async rest() {
      const closed = once(socket, "close");
      socket.resume();
      await closed;
      return text;
    },
  };
}

it("drops a subscriber that stops reading, serves the others to the end, and lets it resume", async () => {
  server = await startServer({ heartbeat: 600_000, queueLimit: 16 * size });
  const sessionID = await createSession(server);
  const stalled = await openStalled(server);
  let received = 0;
  let arrived = () => {};
  const healthy = await openByteStream(`${server.url}/event`, {
    onData: (chunk) => {
      received += chunk.byteLength;
      arrived();
    },
  });
  for (let at = 1; at <= events; at++) {
    await causeEvent(server, sessionID, size);
    // The healthy one must never fall behind far itself, or it would be dropped as well.
    while (received < (at - 1) * size) {
      await new Promise<void>((resolve) => {
        arrived = resolve;
      });
    }
  }

  const frames = (text: string) => text.match(/"type":"session\.updated".*\n\n/g)?.length ?? 0;
  const complete = () =>
    received > events * size && frames(afterGreeting(healthy.bytes()).toString("latin1")) === events;
  while (!complete()) {
    await new Promise<void>((resolve) => {
      arrived = resolve;
    });
  }

  const seen = await stalled.rest();
  expect(frames(seen)).toBeLessThan(events);
  // Broken off, not ended: its client must not take this for the end.
  expect(seen.endsWith("0\r\n\r\n")).toBe(false);

  const ids = [...seen.matchAll(/^id: (\d+)\ndata: .*\n$/gm)].map(([, id]) => Number(id));
  const back = await server.events("/event", { "last-event-id": String(ids.at(-1) ?? 0) });
  let told = 0;
  await back.until(
    (event) => event.type === "session.updated" && ++told === events - Math.max(0, ids.length - 1),
  );
  const missed = back.seen.slice(1).map(({ id }) => Number(id));
  expect(missed).toEqual(missed.map((_, at) => (ids.at(-1) ?? 0) + 1 + at));
  back.close();
  healthy.close();
  expect(violations).toEqual([]);
});
