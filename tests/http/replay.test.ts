import { expect, it } from "vitest";
import { askAsync } from "../support/drive.js";
import { gate, useScriptedServer } from "../support/fixture.js";
import { data, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("sync.replay", "sync.history.list");

interface Row {
  id: string;
  seq: number;
  type: string;
  aggregate_id: string;
  data: Record<string, unknown>;
}

const { model, server, app } = await useScriptedServer();
const there = await useScriptedServer();

const history = async (id: string, known = 0): Promise<Row[]> => {
  const { body } = await app.raw("POST", "/sync/history", { [id]: known });
  return (body as Row[]).filter((row) => row.aggregate_id === id);
};
const events = (rows: Row[]) =>
  rows.map(({ aggregate_id: aggregateID, ...row }) => ({ ...row, aggregateID }));
const send = (rows: object[]) =>
  there.app.raw("POST", "/sync/replay", { directory: server.directory, events: rows });
const hasThere = async (id: string) => (await there.app.raw("GET", `/session/${id}`)).status === 200;

async function spoken(title: string) {
  model.script({ text: `Said for ${title}.` });
  const { id } = await app.session({ title });
  await app.prompt(id, "go");
  return id;
}

it("a session is taken over, goes on at its own server and at this one, and clients hear of it", async () => {
  verifies("sync.replay");
  const id = await spoken("over");
  const first = await history(id);
  expect(await send(events(first))).toMatchObject({ status: 200, body: { sessionID: id } });
  await there.log.session(id).first("session.created");
  await there.log.session(id).first("message.part.updated");
  const same = async () => {
    expect(await there.app.messages(id)).toEqual(await app.messages(id));
    expect(await data(there.app.client.session.get({ sessionID: id }))).toEqual(
      await data(app.client.session.get({ sessionID: id })),
    );
  };
  await same();
  // Again, and with what came since; a message that went, too.
  model.script({ text: "More." });
  await app.prompt(id, "and on");
  const [gone] = await app.messages(id);
  await data(app.client.session.deleteMessage({ sessionID: id, messageID: gone?.info.id ?? "" }));
  const last = first.at(-1)?.seq ?? 0;
  const later = await history(id, last);
  const mark = await there.app.since(there.log);
  expect((await send(events([...first, ...later]))).status).toBe(200);
  await same();
  await mark.session(id).first("message.removed");
  const heard = await there.app.since(there.log);
  expect((await send(events(later))).status).toBe(200);
  expect((await there.app.since(there.log)).session(id).types()).toEqual([]);
  expect(heard.session(id).types()).toEqual([]);
  // It is worked on here, with all that was said there.
  there.model.script({ text: "Here I am." });
  expect(textOf((await there.app.prompt(id, "here?")).parts)).toBe("Here I am.");
  expect(JSON.stringify(there.model.requests.at(-1)?.body.messages)).toContain("More.");
});

it("while it runs here nothing is taken over", async () => {
  verifies("sync.replay.refused");
  const id = await spoken("busy");
  const first = await history(id);
  await send(events(first));
  await data(app.client.session.update({ sessionID: id, title: "renamed" }));
  const later = await history(id, first.at(-1)?.seq ?? 0);
  const held = gate();
  there.model.respond(async () => {
    await held.opened;
    return { text: "Done." };
  });
  const before = there.model.requests.length;
  await askAsync(there.server, id, "hold on");
  await there.model.request(before);
  expect(await send(events(later))).toMatchObject({ status: 409, body: { name: "SessionBusyError" } });
  held.open();
  await there.log.session(id).first("session.idle");
  expect((await data(there.app.client.session.get({ sessionID: id }))).title).toBe("busy");
});

it("what cannot be taken over says why, and nothing of its call is kept", async () => {
  verifies("sync.replay.refused");
  const id = await spoken("refused");
  const other = await spoken("other");
  const rows = events(await history(id));
  const foreign = events(await history(other));
  const [created, ...rest] = rows;
  const message = rows.find(({ type }) => type === "message.updated.1");
  const part = rows.find(({ type }) => type === "message.part.updated.1");
  if (!created || !message || !part) throw new Error("the history lacks rows");
  const own = await data(there.app.client.session.create({ title: "of its own" }));
  const ownInfo = { ...own, title: "taken" };
  const changed = (row: typeof created, more: object) => ({ ...row, data: { ...row.data, ...more } });
  const refused: [string, object[], RegExp][] = [
    ["two sessions", [...rows, ...foreign.slice(0, 1)], /one call takes events of one session/],
    ["no beginning", rest, /session\.created comes first/],
    ["an older number", [created, { ...message, seq: created.seq - 1 }], /does not follow on/],
    ["the same number twice", [created, { ...message, seq: created.seq }], /does not follow on/],
    ["another type", [created, { ...message, type: "session.idle.1" }], /events\.1\.type/],
    ["a type of Object", [created, { ...message, type: "constructor" }], /events\.1\.type/],
    [
      "broken data",
      [created, { ...message, data: { sessionID: id, info: { id: 5 } } }],
      /events\.1\.data\.info/,
    ],
    ["no data", [created, { ...message, data: {} }], /events\.1\.data/],
    ["data of another", [created, changed(message, { sessionID: other })], /tells of/],
    [
      "a message of another",
      [created, changed(message, { info: { ...(message.data.info as object), sessionID: other } })],
      /tells of/,
    ],
    ["a part without its message", [created, part], /is not known of/],
    [
      "a parent that is nowhere",
      [changed(created, { info: { ...(created.data.info as object), parentID: "ses_nowhere" } })],
      /above it/,
    ],
    ...[
      ["a relative directory", { directory: "rel/x" }, /no absolute path/],
      ["a directory with a NUL", { directory: "/x\0" }, /no absolute path/],
      ["a path that leads out", { path: "../../etc" }, /leads out/],
      ["an absolute path", { path: "/etc" }, /leads out/],
      ["itself as its parent", { parentID: id }, /above it/],
    ].map(([what, more, why]): [string, object[], RegExp] => [
      what as string,
      [changed(created, { info: { ...(created.data.info as object), ...(more as object) } })],
      why as RegExp,
    ]),
    [
      "a parent that it had not",
      [
        created,
        {
          ...created,
          id: `${created.id}x`,
          seq: created.seq + 1,
          type: "session.updated.1",
          data: { sessionID: id, info: { ...(created.data.info as object), parentID: id } },
        },
      ],
      /cannot become another/,
    ],
    [
      "one that began here",
      [{ ...created, aggregateID: own.id, data: { sessionID: own.id, info: ownInfo } }],
      /session of this server/,
    ],
  ];
  for (const [what, list, why] of refused) {
    const answer = await send(list);
    expect(answer, what).toMatchObject({
      status: 400,
      body: { data: { message: expect.stringMatching(why) } },
    });
    expect(await hasThere(id), what).toBe(false);
  }
  expect((await data(there.app.client.session.get({ sessionID: own.id }))).title).toBe("of its own");
  // What another session holds is not reached by its id.
  expect((await send(foreign)).status).toBe(200);
  const [theirs] = await there.app.messages(other);
  const info = { ...(message.data.info as object), id: theirs?.info.id };
  expect(await send([created, changed(message, { info })])).toMatchObject({ status: 400 });
  expect(
    await send([
      created,
      { ...message, type: "message.removed.1", data: { sessionID: id, messageID: theirs?.info.id } },
    ]),
  ).toMatchObject({ status: 400 });
  expect(await hasThere(id)).toBe(false);
  expect((await send(rows)).status).toBe(200);
  expect(await send([{ ...message, id: "evt_another" }])).toMatchObject({
    status: 400,
    body: { data: { message: expect.stringContaining("is known as") } },
  });
  for (const body of [
    undefined,
    {},
    { directory: "/x", events: [] },
    { directory: "/x", events: [{ ...created, seq: -1 }] },
  ])
    expect((await there.app.raw("POST", "/sync/replay", body)).status, JSON.stringify(body)).toBe(400);
});
