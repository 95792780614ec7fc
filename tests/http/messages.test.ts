import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { type Driver, data, refusal, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "session.messages",
  "session.message",
  "session.deleteMessage",
  "session.todo",
  "session.diff",
  "session.abort",
);

const { server, app, log } = await useServer();

/** A session with this many stored prompts. */
async function filled(count: number) {
  const { id } = await app.session({ title: "filled" });
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const { info } = await app.prompt(id, { noReply: true, parts: [{ type: "text", text: `n${at}` }] });
    ids.push(info.id);
  }
  return { id, ids };
}

async function page(path: string) {
  const response = await server.fetch(path);
  expect(response.status).toBe(200);
  const messages = (await response.json()) as Awaited<ReturnType<Driver["messages"]>>;
  return {
    ids: messages.map(({ info }) => info.id),
    link: response.headers.get("link"),
    cursor: response.headers.get("x-next-cursor"),
  };
}

describe("pages of messages", () => {
  it("all of them, oldest first, when no limit or 0 is asked", async () => {
    verifies("message.list.all");
    const { id, ids } = await filled(3);
    for (const query of ["", "?limit=0", "?limit=3", "?limit=100"])
      expect(await page(`/session/${id}/message${query}`)).toEqual({ ids, link: null, cursor: null });
  });

  it("each of them as it is when asked for by itself, whatever is in it", async () => {
    verifies("message.list.all");
    const { id } = await app.session({ title: "mixed" });
    const texts = [
      '"}],"parts":[{',
      "half \ud83d of one",
      "\ud83d\ude00 and \\ud83d",
      "a\u0000b\nc\u2028",
      "",
    ];
    for (const text of texts)
      await app.prompt(id, {
        noReply: true,
        parts: ["first", text].map((one) => ({ type: "text", text: one })),
      });
    await app.prompt(id, { parts: [{ type: "text", text: "say: 3" }] });
    const body = await (await server.fetch(`/session/${id}/message`)).text();
    const list = JSON.parse(body) as Awaited<ReturnType<Driver["messages"]>>;
    expect(list).toHaveLength(texts.length + 2);
    expect(JSON.stringify(list)).not.toMatch(/[^\\]\\ud[89a-f]/);
    for (const message of list) {
      const one = await server.fetch(`/session/${id}/message/${message.info.id}`);
      expect(message).toEqual(await one.json());
    }
    expect(await app.messages((await app.session({ title: "none" })).id)).toEqual([]);
  });

  it("the newest first page; its link and its cursor lead back to the beginning", async () => {
    verifies("message.list.pages");
    const { id, ids } = await filled(5);
    const last = await page(`/session/${id}/message?limit=2`);
    expect(last.ids).toEqual(ids.slice(3));
    const next = `${server.url}/session/${id}/message?limit=2&before=${encodeURIComponent(last.cursor ?? "")}`;
    expect(last.link).toBe(`<${next}>; rel="next"`);
    const middle = await page(next.slice(server.url.length));
    expect(middle.ids).toEqual(ids.slice(1, 3));
    const first = await page(
      `/session/${id}/message?limit=2&before=${encodeURIComponent(middle.cursor ?? "")}`,
    );
    expect(first).toEqual({ ids: ids.slice(0, 1), link: null, cursor: null });
    const exact = await page(
      `/session/${id}/message?limit=3&before=${encodeURIComponent(last.cursor ?? "")}`,
    );
    expect(exact).toEqual({ ids: ids.slice(0, 3), link: null, cursor: null });
  });

  it("lets a browser of another origin read the paging headers", async () => {
    verifies("message.list.exposed");
    const { id } = await filled(2);
    const response = await server.fetch(`/session/${id}/message?limit=1`, {
      headers: { origin: "http://localhost:3000" },
    });
    const exposed = response.headers.get("access-control-expose-headers")?.toLowerCase() ?? "";
    expect(exposed.split(/,\s*/)).toEqual(expect.arrayContaining(["link", "x-next-cursor"]));
  });

  it("a page stays what it was while messages are added and removed", async () => {
    verifies("message.list.stable");
    const { id, ids } = await filled(4);
    const { cursor } = await page(`/session/${id}/message?limit=1`);
    await app.prompt(id, { noReply: true });
    await data(app.client.session.deleteMessage({ sessionID: id, messageID: ids[3] ?? "" }));
    const before = await page(`/session/${id}/message?limit=2&before=${encodeURIComponent(cursor ?? "")}`);
    expect(before.ids).toEqual(ids.slice(1, 3));
  });

  it("refuses what is no limit and no cursor", async () => {
    verifies("message.list.refused");
    const { id } = await filled(1);
    const cursor = Buffer.from('{"id":5}').toString("base64");
    for (const query of [
      "limit=-1",
      "limit=abc",
      "limit=1.5",
      "limit=1&before=x",
      `limit=1&before=${cursor}`,
    ]) {
      const { status, body } = await app.raw("GET", `/session/${id}/message?${query}`);
      expect([query, status, body._tag]).toEqual([query, 400, "BadRequest"]);
    }
    const alone = await app.raw("GET", `/session/${id}/message?before=${cursor}`);
    expect(alone.status).toBe(400);
  });
});

describe("one message", () => {
  it("is as the list has it, and 404 in another session", async () => {
    verifies("message.get");
    const { id, ids } = await filled(2);
    const [first] = await app.messages(id);
    const messageID = ids[0] ?? "";
    expect(await data(app.client.session.message({ sessionID: id, messageID }))).toEqual(first);
    const other = await app.session();
    for (const [sessionID, wanted] of [
      [other.id, messageID],
      [id, "msg_nobody"],
    ] as const) {
      const refused = await refusal(app.client.session.message({ sessionID, messageID: wanted }));
      expect(refused).toMatchObject({ status: 404, data: { message: `Message not found: ${wanted}` } });
    }
    expect((await app.raw("GET", `/session/${id}/message/garbage`)).status).toBe(400);
  });

  it("has the text streamed so far, before it is on disk", async () => {
    verifies("message.get.streaming");
    const { id } = await app.session({ title: "streams" });
    const seen = log.session(id);
    await app.promptAsync(id, "say: 3\nhang");
    await seen.until((event) => event.type === "message.part.delta" && event.properties.delta === "w2 ");
    const { properties } = await seen.first(
      "message.created",
      ({ properties: { info } }) => info.role === "assistant",
    );
    const now = await data(app.client.session.message({ sessionID: id, messageID: properties.info.id }));
    expect(textOf(now.parts)).toBe("w0 w1 w2 ");
    expect((await app.messages(id)).at(-1)).toEqual(now);
    await data(app.client.session.abort({ sessionID: id }));
  });

  it("is deleted with its parts and told under both names", async () => {
    verifies("message.delete", "message.delete.twice");
    const { id, ids } = await filled(2);
    const gone = { sessionID: id, messageID: ids[0] ?? "" };
    expect(await data(app.client.session.deleteMessage(gone))).toBe(true);
    await log.first("message.deleted", ({ properties }) => properties.messageID === gone.messageID);
    const told = log.session(id).events().slice(-2);
    expect(told.map(({ type, properties }) => [type, properties])).toEqual([
      ["message.removed", gone],
      ["message.deleted", gone],
    ]);
    expect((await app.messages(id)).map(({ info }) => info.id)).toEqual(ids.slice(1));
    expect(await refusal(app.client.session.deleteMessage(gone))).toMatchObject({ status: 404 });
  });

  it("cannot be deleted while the session is busy", async () => {
    verifies("message.delete.busy");
    const { id } = await app.session({ title: "busy" });
    await app.promptAsync(id, "hang");
    const [first] = await app.messages(id);
    const refused = await refusal(
      app.client.session.deleteMessage({ sessionID: id, messageID: first?.info.id ?? "" }),
    );
    expect(refused).toMatchObject({
      status: 409,
      name: "SessionBusyError",
      _tag: "SessionBusyError",
      sessionID: id,
      message: `Session is busy: ${id}`,
    });
    await data(app.client.session.abort({ sessionID: id }));
    expect(
      await data(app.client.session.deleteMessage({ sessionID: id, messageID: first?.info.id ?? "" })),
    ).toBe(true);
  });

  it("keeps its parts ordered by id, whatever order they came in", async () => {
    verifies("message.parts.order");
    const { id } = await app.session({ title: "ordered" });
    const part = (name: string) => ({ type: "text" as const, id: `prt_order_${name}`, text: name });
    const { parts } = await app.prompt(id, { noReply: true, parts: [part("b"), part("c"), part("a")] });
    expect(parts.map((one) => one.id)).toEqual(["prt_order_a", "prt_order_b", "prt_order_c"]);
    expect((await app.messages(id))[0]?.parts).toEqual(parts);
  });
});

describe("what a session did", () => {
  it("is one diff a turn, and all of them without a message", async () => {
    verifies("session.diff.turn", "session.diff.all", "session.diff.event", "session.summary");
    const repository = server.place("changes", { "a.txt": "one\ntwo\n", "sub/.keep": "" });
    initRepository(repository);
    const { id } = await app.session({ title: "changes", directory: `${repository}/sub` });
    const first = await app.prompt(id, "edit: ../a.txt two => three\nwrite: new.txt hello");
    const second = await app.prompt(id, "say: 1");
    const diff = (messageID?: string) =>
      data(app.client.session.diff({ sessionID: id, ...(messageID !== undefined && { messageID }) }));
    const parentOf = ({ info }: typeof first) => (info.role === "assistant" ? info.parentID : "");
    const changed = await diff(parentOf(first));
    expect(changed).toMatchObject([
      { file: "a.txt", additions: 1, deletions: 1, status: "modified" },
      { file: "sub/new.txt", additions: 1, deletions: 0, status: "added" },
    ]);
    expect(changed[0]?.patch).toContain("-two\n+three\n");
    expect(await diff(parentOf(second))).toEqual([]);
    expect(await diff()).toEqual(changed);
    await log.session(id).until(({ type }) => type === "session.idle");
    expect(
      log
        .session(id)
        .of("session.diff")
        .map(({ properties }) => properties.diff),
    ).toEqual([changed, []]);
    const { summary } = await data(app.client.session.get({ sessionID: id }));
    expect(summary).toEqual({ additions: 2, deletions: 1, files: 2 });
    expect((await app.messages(id))[0]?.info).toMatchObject({ summary: { diffs: changed } });
  });

  it("a session without a todo list has an empty one", async () => {
    verifies("session.todo.empty");
    const { id } = await app.session();
    expect(await data(app.client.session.todo({ sessionID: id }))).toEqual([]);
  });
});
