import { afterEach, describe, expect, it, vi } from "vitest";
import { openByteStream } from "../support/byte-stream.js";
import { violations } from "../support/contract.js";
import { ask, causeEvent, createSession } from "../support/drive.js";
import { startServer, type TestServer } from "../support/server.js";

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
  expect(violations.splice(0)).toEqual([]);
});

describe.each(["/event", "/global/event"])("%s", (path) => {
  it("has the headers that proxies and browsers need", async () => {
    server = await startServer();
    const stream = await openByteStream(`${server.url}${path}`);
    expect(stream).toMatchObject({
      status: 200,
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-cache, no-transform",
        "x-accel-buffering": "no",
        "x-content-type-options": "nosniff",
      },
    });
    expect(stream.bytes().toString()).toMatch(/^id: \d+\ndata: \{.*"server\.connected".*\}\n\n$/);
    stream.close();
  });

  it("begins with server.connected, which carries the place a new client may resume from", async () => {
    server = await startServer();
    const sessionID = await createSession(server);
    const events = await server.events(path);
    expect(events.seen).toHaveLength(1);
    await ask(server, sessionID, "say: 2");
    await events.until((event) => event.type === "session.idle");
    const again = await server.events(path, { "last-event-id": events.seen[0]?.id ?? "" });
    await again.until((event) => event.type === "session.idle");
    const logged = (log: typeof events) => log.seen.slice(1).filter(({ id }) => id !== undefined);
    expect(logged(again)).toEqual(logged(events));
    events.close();
    again.close();
  });

  it("has no id: lines for a client that would take JSON too and reads line by line", async () => {
    server = await startServer();
    const sessionID = await createSession(server);
    const plain = await server.events(path);
    const first = plain.seen[0]?.id ?? "";
    const accepts: [headers: Record<string, string>, bare: boolean][] = [
      [{ accept: "application/json, text/event-stream" }, true],
      [{ accept: "Text/Event-Stream;q=0.9,application/json;q=1" }, true],
      [{ accept: "text/event-stream" }, false],
      [{ accept: "*/*" }, false],
      [{ accept: "application/json, text/event-stream", "last-event-id": first }, false],
    ];
    const streams = await Promise.all(
      accepts.map(([headers]) => openByteStream(`${server?.url}${path}`, { headers })),
    );
    await ask(server, sessionID, "say: 2");
    await plain.until((event) => event.type === "session.idle");
    for (const [at, [, bare]] of accepts.entries()) {
      const text = () => streams[at]?.bytes().toString() ?? "";
      await vi.waitFor(() => expect(text()).toContain('"session.idle"'), { timeout: 20_000 });
      expect(/^id:/m.test(text())).toBe(!bare);
      // As such a client does it: every line that is not blank is data, with or without the field's name.
      const read = () =>
        text()
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line.replace(/^data: /, "")));
      if (bare) expect(read().length).toBeGreaterThan(5);
      else expect(read).toThrow();
      streams[at]?.close();
    }
    plain.close();
  });

  it("loses nothing that happens right after server.connected", async () => {
    server = await startServer();
    for (let at = 0; at < 20; at++) {
      const events = await server.events(path);
      const sessionID = await createSession(server);
      await events.until(
        (event) => event.type === "session.created" && event.properties.sessionID === sessionID,
      );
      events.close();
    }
  });

  it("beats, and each beat carries the place reached", async () => {
    server = await startServer({ heartbeat: 20 });
    const events = await server.events(path);
    const sessionID = await createSession(server);
    await events.until((event) => event.type === "session.created");
    let beats = events.of("server.heartbeat").length + 2;
    await events.until((event) => event.type === "server.heartbeat" && --beats === 0);
    const created = events.seen.find(({ event }) => event.type === "session.created")?.id;
    expect(created).toMatch(/^\d+$/);
    expect(events.seen.findLast(({ event }) => event.type === "server.heartbeat")?.id).toBe(created);
    expect(sessionID).toMatch(/^ses_/);
    events.close();
  });

  it.each(["999999999999999", "evt_0123", "-1", "1e3", "' OR 1=1 --"])(
    "says that it does not know the id %s, and goes on with what happens now",
    async (lastEventID) => {
      server = await startServer();
      const events = await server.events(path, { "last-event-id": lastEventID });
      await events.until((event) => event.type === "server.resync");
      expect(events.of("server.resync")[0]?.properties).toEqual({ reason: "unknown", lastEventID });
      await createSession(server);
      await events.until((event) => event.type === "session.created");
      const types = events.types().filter((type) => type !== "project.updated");
      expect(types).toEqual(["server.connected", "server.resync", "session.created"]);
      events.close();
    },
  );

  it("ends in good order when the server closes", async () => {
    server = await startServer();
    const [stream, checked] = await Promise.all([
      openByteStream(`${server.url}${path}`),
      server.events(path),
    ]);
    await server.close();
    server = undefined;
    expect(await stream.ended).toBe(true);
    await checked.ended;
  });
});

it("says that an id has left the log, then tells what the log still has", async () => {
  server = await startServer();
  const sessionID = await createSession(server);
  const size = 1024 * 1024;
  // More than the log keeps, with what may gather before it is cut back.
  for (let at = 0; at < 84; at++) await causeEvent(server, sessionID, size);
  await server.fetch(`/session/${sessionID}`, { method: "DELETE" });
  const events = await server.events("/event", { "last-event-id": "1" });
  await events.until((event) => event.type === "session.deleted");
  expect(events.types().slice(0, 2)).toEqual(["server.connected", "server.resync"]);
  const [resync] = events.of("server.resync");
  expect(resync?.properties).toMatchObject({ reason: "expired", lastEventID: "1" });
  const ids = events.seen.flatMap(({ id, event }) => (event.type.startsWith("session.") ? [Number(id)] : []));
  expect(String(ids[0])).toBe(resync?.properties.oldestEventID);
  expect(ids).toEqual(ids.map((_, at) => (ids[0] ?? 0) + at));
  expect(ids.length).toBeLessThan(84);
  events.close();
});

it("keeps directories apart on /event and tells them apart on /global/event", async () => {
  server = await startServer({ files: { "one/a.txt": "", "two/b.txt": "" } });
  const one = `${server.directory}/one`;
  const two = `${server.directory}/two`;
  const at = (directory: string) => `/event?directory=${encodeURIComponent(directory)}`;
  const streams = await Promise.all([
    server.events(at(one)),
    server.events(at(two)),
    server.events("/event", { "x-opencode-directory": encodeURIComponent(one) }),
    server.events("/global/event"),
  ]);
  const [inOne, inTwo, byHeader, all] = streams;
  const first = await createSession(server, one);
  const second = await createSession(server, two);
  await Promise.all([ask(server, first, "say: 3"), ask(server, second, "say: 3")]);
  const idle = (sessionID: string) => (event: { type: string; properties: object }) =>
    event.type === "session.idle" &&
    "sessionID" in event.properties &&
    event.properties.sessionID === sessionID;
  await Promise.all([inOne.until(idle(first)), byHeader.until(idle(first)), inTwo.until(idle(second))]);
  await Promise.all([all.until(idle(first)), all.until(idle(second))]);

  const sessionsOf = (log: typeof inOne) =>
    new Set(
      log.seen.flatMap(({ event }) => ("sessionID" in event.properties ? [event.properties.sessionID] : [])),
    );
  expect(sessionsOf(inOne)).toEqual(new Set([first]));
  expect(sessionsOf(byHeader)).toEqual(new Set([first]));
  expect(sessionsOf(inTwo)).toEqual(new Set([second]));
  for (const { event, directory } of all.seen) {
    if (!("sessionID" in event.properties)) continue;
    expect(directory).toBe(event.properties.sessionID === first ? one : two);
  }
  for (const stream of streams) stream.close();
});

it("keeps nothing of 400 clients that came and went", async () => {
  server = await startServer();
  const sockets = () => process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
  const sessionID = await createSession(server);
  const before = sockets();
  for (let round = 0; round < 8; round++) {
    const { url } = server;
    const visitors = await Promise.all(
      Array.from({ length: 50 }, (_, at) => openByteStream(`${url}${at % 2 ? "/event" : "/global/event"}`)),
    );
    for (const visitor of visitors) visitor.close();
    await Promise.all(visitors.map(({ ended }) => ended));
  }
  const answer = await ask(server, sessionID, "say: 10");
  expect(answer.parts.length).toBeGreaterThan(0);
  await vi.waitFor(() => expect(sockets()).toBeLessThanOrEqual(before + 4), { timeout: 20_000 });
});
