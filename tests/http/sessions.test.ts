import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { data, eventually, refusal } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "session.create",
  "session.get",
  "session.update",
  "session.delete",
  "session.children",
  "session.status",
  "global.event",
);

const { server, app, log } = await useServer();

const clockMoves = (since: number) => eventually(Date.now, (now) => now > since);

describe("create", () => {
  it("takes no body, an empty one and an empty object", async () => {
    verifies("session.create.defaults");
    const bodies: RequestInit[] = [{}, { body: "" }, { body: "{}" }];
    for (const init of bodies) {
      const response = await server.fetch("/session", { method: "POST", ...init });
      expect(response.status).toBe(200);
      const session = await response.json();
      expect(session).toMatchObject({
        directory: server.directory,
        projectID: "global",
        path: server.directory.slice(1),
        version: "1.0.0",
        cost: 0,
        tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
      });
      expect(session.id).toMatch(/^ses_[0-9a-f]{12}[0-9A-Za-z]{14}$/);
      expect(session.title).toBe(`New session - ${new Date(session.time.created).toISOString()}`);
      expect(session.time.updated).toBe(session.time.created);
      expect(Object.keys(session)).not.toContain("parentID");
    }
  });

  it("tells of it with session.created and nothing else", async () => {
    verifies("session.create.event");
    const session = await app.session({ title: "told" });
    const after = await app.session();
    await log.session(after.id).first("session.created");
    expect(log.session(session.id).types()).toEqual(["session.created"]);
    expect(log.session(session.id).of("session.created")[0]?.properties.info).toEqual(session);
  });

  it("stores what it is given", async () => {
    verifies("session.create.fields");
    const given = {
      title: "",
      agent: "plan",
      model: { id: "m", providerID: "p", variant: "high" },
      metadata: { deep: { list: [1, null] } },
      permission: [{ permission: "bash", pattern: "git *", action: "allow" as const }],
      workspaceID: "wrk_mine",
    };
    const session = await app.session(given);
    expect(session).toMatchObject(given);
    expect(await data(app.client.session.get({ sessionID: session.id }))).toEqual(session);
  });

  it("makes a child, named as one, of a parent that exists", async () => {
    verifies("session.create.child", "session.children");
    const parent = await app.session();
    const child = await app.session({ parentID: parent.id });
    expect(child.parentID).toBe(parent.id);
    expect(child.title).toMatch(/^Child session - \d{4}-/);
    const grandchild = await app.session({ parentID: child.id });
    const children = (sessionID: string) => data(app.client.session.children({ sessionID }));
    expect(await children(parent.id)).toEqual([child]);
    expect(await children(child.id)).toEqual([grandchild]);
    expect(await children(grandchild.id)).toEqual([]);
    const orphan = await refusal(app.client.session.create({ parentID: "ses_nobody" }));
    expect(orphan).toMatchObject({ status: 404, name: "NotFoundError" });
  });

  it("refuses what does not fit, with the tag clients look for", async () => {
    verifies("session.create.refused");
    for (const json of [{ title: 5 }, { parentID: "nobody" }, { permission: [{ permission: "x" }] }, []]) {
      const { status, body } = await app.raw("POST", "/session", json);
      expect({ status, name: body.name, tag: body._tag }).toEqual({
        status: 400,
        name: "BadRequest",
        tag: "BadRequest",
      });
    }
    const malformed = await server.fetch("/session", { method: "POST", body: '{"title": ' });
    expect(malformed.status).toBe(400);
  });
});

it("ids descend, so that the newest session sorts first", async () => {
  verifies("session.ids");
  const ids: string[] = [];
  for (let at = 0; at < 20; at++) ids.push((await app.session()).id);
  expect(ids).toEqual(ids.toSorted().reverse());
});

describe("an unknown session", () => {
  it("is a 404 on every route, and an id that is none a 400", async () => {
    verifies("session.unknown");
    const routes: [string, string, unknown?][] = [
      ["GET", ""],
      ["PATCH", "", { title: "x" }],
      ["DELETE", ""],
      ["GET", "/children"],
      ["GET", "/todo"],
      ["GET", "/diff"],
      ["GET", "/message"],
      ["POST", "/message", { parts: [] }],
      ["POST", "/prompt_async", { parts: [] }],
      ["POST", "/abort"],
      ["GET", "/message/msg_x"],
      ["DELETE", "/message/msg_x"],
      ["POST", "/permissions/per_x", { response: "once" }],
    ];
    for (const [method, path, json] of routes) {
      const unknown = await app.raw(method, `/session/ses_nobody${path}`, json);
      expect([method, path, unknown.status, unknown.body.name]).toEqual([method, path, 404, "NotFoundError"]);
      expect(unknown.body.data.message).toMatch(/^(Session not found: ses_nobody|Message not found: msg_x)$/);
      const garbage = await app.raw(method, `/session/nobody${path}`, json);
      expect([method, path, garbage.status, garbage.body.data.kind]).toEqual([method, path, 400, "Params"]);
    }
  });
});

describe("update", () => {
  const update = async (sessionID: string, change: object) => {
    const seen = (await app.since(log)).session(sessionID);
    const session = await data(app.client.session.update({ sessionID, ...change }));
    const { properties } = await seen.first("session.updated");
    expect(properties.info).toEqual(session);
    expect(seen.types()).toEqual(["session.updated"]);
    return session;
  };

  it("sets title and archive time without moving the session in lists", async () => {
    verifies("session.update.title", "session.update.archived");
    const before = await app.session();
    await clockMoves(before.time.updated);
    const titled = await update(before.id, { title: "Named" });
    expect(titled).toEqual({ ...before, title: "Named" });
    const archived = await update(before.id, { time: { archived: 0 } });
    expect(archived).toEqual({ ...titled, time: { ...before.time, archived: 0 } });
    const listed = await data(app.client.session.list({ directory: server.directory }));
    expect(listed.map(({ id }) => id)).toContain(before.id);
  });

  it("adds permission rules at the end, and replaces metadata", async () => {
    verifies("session.update.permission", "session.update.metadata");
    const rule = (pattern: string) => ({ permission: "bash", pattern, action: "deny" as const });
    const before = await app.session({ permission: [rule("a")], metadata: { old: 1 } });
    await clockMoves(before.time.updated);
    const ruled = await update(before.id, { permission: [rule("b"), rule("a")] });
    expect(ruled.permission).toEqual([rule("a"), rule("b"), rule("a")]);
    expect(ruled.time.updated).toBeGreaterThan(before.time.updated);
    await clockMoves(ruled.time.updated);
    const described = await update(before.id, { metadata: { new: 2 } });
    expect(described.metadata).toEqual({ new: 2 });
    expect(described.time.updated).toBeGreaterThan(ruled.time.updated);
  });

  it("does nothing, and says nothing, when nothing is asked", async () => {
    verifies("session.update.nothing");
    const session = await app.session();
    for (const json of [{}, { title: null, time: { archived: null } }, { unknown: 1 }]) {
      const { status, body } = await app.raw("PATCH", `/session/${session.id}`, json);
      expect(status).toBe(200);
      expect(body).toEqual(session);
    }
    await update(session.id, { title: "now" });
    expect(log.session(session.id).types()).toEqual(["session.created", "session.updated"]);
  });

  it("keeps both of two changes made at the same time", async () => {
    verifies("session.update.concurrent");
    const { id } = await app.session();
    const rules = Array.from({ length: 20 }, (_, at) => ({
      permission: "bash",
      pattern: `p${at}`,
      action: "deny" as const,
    }));
    await Promise.all(
      rules.map((rule) => data(app.client.session.update({ sessionID: id, permission: [rule] }))),
    );
    const { permission } = await data(app.client.session.get({ sessionID: id }));
    expect(permission?.map(({ pattern }) => pattern).toSorted()).toEqual(
      rules.map((r) => r.pattern).toSorted(),
    );
  });
});

describe("delete", () => {
  it("takes the children with it and tells of the deepest first", async () => {
    verifies("session.delete.cascade", "session.delete.twice");
    const parent = await app.session();
    const child = await app.session({ parentID: parent.id });
    const sibling = await app.session({ parentID: parent.id });
    const grandchild = await app.session({ parentID: child.id });
    await app.prompt(grandchild.id, { noReply: true });
    const seen = await app.since(log);
    expect(await data(app.client.session.delete({ sessionID: parent.id }))).toBe(true);
    await seen.first("session.deleted", ({ properties }) => properties.sessionID === parent.id);
    const deleted = seen.of("session.deleted").map(({ properties }) => properties.sessionID);
    expect(deleted.toSorted()).toEqual([parent, child, sibling, grandchild].map(({ id }) => id).toSorted());
    expect(deleted.at(-1)).toBe(parent.id);
    expect(deleted.indexOf(grandchild.id)).toBeLessThan(deleted.indexOf(child.id));
    expect(seen.of("session.deleted").at(-1)?.properties.info).toEqual(parent);
    for (const { id } of [parent, child, sibling, grandchild]) {
      expect(await refusal(app.client.session.get({ sessionID: id }))).toMatchObject({ status: 404 });
      expect(await refusal(app.client.session.delete({ sessionID: id }))).toMatchObject({ status: 404 });
    }
  });

  it("stops what runs, of a child too, before it deletes", async () => {
    verifies("session.delete.busy", "session.status.busy");
    const parent = await app.session();
    const child = await app.session({ parentID: parent.id });
    await app.promptAsync(child.id, "hang");
    await log.session(child.id).first("session.status");
    const waiting = app.prompt(parent.id, "hang");
    await log.session(parent.id).first("session.status");
    const status = await data(app.client.session.status());
    expect(status).toMatchObject({ [parent.id]: { type: "busy" }, [child.id]: { type: "busy" } });
    expect(await data(app.client.session.delete({ sessionID: parent.id }))).toBe(true);
    expect((await waiting).info).toMatchObject({ error: { name: "MessageAbortedError" } });
    expect(await data(app.client.session.status())).toEqual({});
    const types = log.session(child.id).types();
    expect(types.lastIndexOf("session.idle")).toBeLessThan(types.indexOf("session.deleted"));
  });
});
