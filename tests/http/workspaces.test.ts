import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository, runGit } from "../support/git.js";
import { data, eventually, refusal } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "experimental.workspace.adapter.list",
  "experimental.workspace.list",
  "experimental.workspace.status",
  "experimental.workspace.create",
  "experimental.workspace.syncList",
  "experimental.workspace.remove",
  "experimental.workspace.warp",
  "sync.start",
  "sync.history.list",
  "sync.steal",
);

const { server, app, log } = await useServer();
const { workspace } = app.client.experimental;

let places = 0;
function repository() {
  const directory = server.place(`repo${places++}`, {
    "a.txt": "one\n",
    "sub/b.txt": "b\n",
    seed: String(places),
  });
  return { directory, hash: initRepository(directory) };
}

type Input = { type?: string; id?: string; branch?: string | null; extra?: unknown };
const create = (directory: string, input: Input = {}) =>
  workspace.create({ directory, type: "worktree", ...input });
/** One that has its files. */
const made = async (directory: string, input: Input = {}) => {
  const one = await data(create(directory, input));
  const where = String(one.directory);
  await eventually(
    () => log.seen.some(({ directory: at, event }) => at === where && event.type === "worktree.ready"),
    (ready) => ready,
  );
  return { ...one, directory: where };
};
const list = (directory: string) => data(workspace.list({ directory }));

describe("workspaces", () => {
  it("are made, listed and told of", async () => {
    verifies("workspace.create");
    const { directory, hash } = repository();
    expect(await data(workspace.adapter.list({ directory }))).toEqual([
      { type: "worktree", name: "Worktree", description: "Create a git worktree" },
    ]);
    expect(await list(directory)).toEqual([]);
    expect(await data(workspace.status({ directory }))).toEqual([]);
    const rest = log.rest();
    const first = await made(directory);
    expect(first).toMatchObject({ type: "worktree", branch: null, extra: null, projectID: hash });
    expect(first.id).toMatch(/^wrk_/);
    expect(first.directory).toBe(server.workspace.path(`data/worktree/${hash}/${first.name}`));
    expect(runGit(first.directory, "branch", "--show-current")).toBe("");
    expect(readFileSync(path.join(first.directory, "a.txt"), "utf8")).toBe("one\n");
    expect((await rest.first("workspace.status")).properties).toEqual({
      workspaceID: first.id,
      status: "connected",
    });
    const second = await made(directory, { id: "wrk_mine", branch: "topic/one", extra: { any: [1] } });
    expect(second).toMatchObject({ id: "wrk_mine", branch: "topic/one", extra: { any: [1] } });
    expect(runGit(second.directory, "branch", "--show-current")).toBe("topic/one");
    expect(await list(directory)).toEqual([first, second]);
    expect(await list(first.directory)).toEqual([first, second]);
    expect(await list(server.directory)).toEqual([]);
    expect(await data(workspace.status({ directory }))).toEqual([
      { workspaceID: first.id, status: "connected" },
      { workspaceID: "wrk_mine", status: "connected" },
    ]);
    expect((await workspace.syncList({ directory })).response.status).toBe(204);
    for (const address of ["", "/adapter", "/status"])
      expect(
        (await app.raw("GET", `/experimental/workspace${address}?directory=/a&directory=/b`)).status,
      ).toBe(400);
    const sync = "/experimental/workspace/sync-list?directory=/a&directory=/b";
    expect((await app.raw("POST", sync)).status).toBe(400);
  });

  it("select a directory, own the sessions made in them, and are named by events", async () => {
    verifies("workspace.selects");
    const { directory } = repository();
    const one = await made(directory);
    const asked = `?workspace=${one.id}&directory=${encodeURIComponent(directory)}`;
    expect((await app.raw("GET", `/path${asked}`)).body.directory).toBe(one.directory);
    const { body: session } = await app.raw("POST", `/session?workspace=${one.id}`, { title: "in it" });
    expect(session).toMatchObject({ workspaceID: one.id, directory: one.directory });
    const { body: listed } = await app.raw("GET", `/session?workspace=${one.id}`);
    expect(listed).toEqual([session]);
    expect((await app.session({ directory })).workspaceID).toBeUndefined();
    const response = await server.fetch("/global/event");
    const reader = response.body?.getReader();
    await app.client.tui.openHelp({ directory: one.directory });
    let seen = "";
    await eventually(
      async () => {
        const { value } = (await reader?.read()) ?? {};
        seen += new TextDecoder().decode(value);
        return seen;
      },
      (text) => text.includes("help.show"),
    );
    await reader?.cancel();
    expect(seen).toContain(`"workspace":"${one.id}"`);
    expect(await app.raw("GET", "/path?workspace=wrk_nobody")).toMatchObject({
      status: 400,
      body: { data: { message: expect.stringContaining("wrk_nobody") } },
    });
    for (const none of ["", "other"])
      expect((await app.raw("GET", `/path?workspace=${none}`)).body.directory).toBe(server.directory);
  });

  it("are refused where they cannot be, and nothing is left behind", async () => {
    verifies("workspace.refused");
    const { directory } = repository();
    const error = { status: 400, name: "WorkspaceCreateError" };
    const one = await made(directory, { branch: "topic" });
    const trees = () => runGit(directory, "worktree", "list").split("\n").length;
    const before = trees();
    expect(await refusal(create(directory, { type: "nope" }))).toMatchObject(error);
    expect(await refusal(create(directory, { branch: "topic" }))).toMatchObject(error);
    for (const branch of ["-x", "--orphan", "a b", "a\nb", "a\0b", "..", ""])
      expect(await refusal(create(directory, { branch }))).toMatchObject(error);
    expect(await refusal(create(directory, { id: one.id }))).toMatchObject(error);
    expect(await refusal(create(server.directory))).toMatchObject(error);
    for (const body of [
      undefined,
      {},
      { type: 5 },
      { type: "worktree", id: "x" },
      { type: "worktree", branch: 5 },
    ])
      expect(await app.raw("POST", `/experimental/workspace?directory=${directory}`, body)).toMatchObject({
        status: 400,
        body: { name: "BadRequest" },
      });
    expect(trees()).toBe(before);
    expect(await list(directory)).toEqual([one]);
    expect((await refusal(workspace.remove({ id: "wrk_nobody", directory }))).status).toBe(404);
    expect((await app.raw("DELETE", "/experimental/workspace/x")).status).toBe(400);
  });

  it("take a session in, with a copy of what is not committed, and give it back", async () => {
    verifies("workspace.warp");
    const { directory } = repository();
    const one = await made(directory);
    writeFileSync(path.join(directory, "a.txt"), "changed\n");
    writeFileSync(path.join(directory, "new.txt"), "new");
    const session = await app.session({ directory: path.join(directory, "sub") });
    const whole = await app.session({ directory });
    const warp = (sessionID: string, id: string | null, copyChanges?: boolean) =>
      workspace.warp({ sessionID, id, ...(copyChanges !== undefined && { copyChanges }) });
    const warped = async (sessionID: string, id: string | null, copyChanges?: boolean) => {
      expect((await warp(sessionID, id, copyChanges)).response.status).toBe(204);
      return data(app.client.session.get({ sessionID }));
    };
    expect(await warped(session.id, one.id)).toMatchObject({
      workspaceID: one.id,
      directory: path.join(one.directory, "sub"),
      path: "sub",
    });
    expect(runGit(one.directory, "status", "--porcelain")).toBe("");
    expect(await warped(whole.id, one.id, true)).toMatchObject({
      workspaceID: one.id,
      directory: one.directory,
    });
    for (const at of [directory, one.directory]) {
      expect(readFileSync(path.join(at, "a.txt"), "utf8")).toBe("changed\n");
      expect(existsSync(path.join(at, "new.txt"))).toBe(true);
    }
    const back = await warped(session.id, null);
    expect(back).toMatchObject({ directory: path.join(directory, "sub"), path: "sub" });
    expect(back).not.toHaveProperty("workspaceID");
    expect(await warped(session.id, null)).toEqual(back);
    expect(await refusal(warp(session.id, "wrk_nobody"))).toMatchObject({ status: 404 });
    expect(await refusal(warp("ses_nobody", one.id))).toMatchObject({ status: 404 });
    const stranger = await app.session({ directory: repository().directory });
    expect(await refusal(warp(stranger.id, one.id))).toMatchObject({
      status: 400,
      name: "WorkspaceWarpError",
    });
    const again = await app.session({ directory });
    expect(await refusal(warp(again.id, one.id, true))).toMatchObject({ name: "WorkspaceWarpError" });
    await app.promptAsync(again.id, "hang");
    expect(await refusal(warp(again.id, one.id))).toMatchObject({ status: 409 });
    await data(app.client.session.abort({ sessionID: again.id }));
    expect((await app.raw("POST", "/experimental/workspace/warp", { id: one.id })).status).toBe(400);
  });

  it("go with their work tree and their sessions, and last from one server to the next", async () => {
    verifies("workspace.remove", "workspace.create");
    const { directory } = repository();
    const kept = await made(directory);
    const one = await made(directory, { branch: "topic" });
    const [inside, child, outside] = [
      await app.session({ directory: one.directory }),
      await app.session({ directory: path.join(one.directory, "sub") }),
      await app.session({ directory }),
    ];
    writeFileSync(path.join(one.directory, "new.txt"), "new");
    const busy = await app.session({ directory: one.directory, title: "busy" });
    await app.promptAsync(busy.id, "hang");
    const rest = log.rest();
    expect(await data(workspace.remove({ id: one.id }))).toEqual(one);
    expect(existsSync(one.directory)).toBe(false);
    for (const { id } of [inside, child, busy]) {
      await rest.session(id).first("session.deleted");
      expect((await refusal(app.client.session.get({ sessionID: id }))).status).toBe(404);
    }
    expect((await data(app.client.session.get({ sessionID: outside.id }))).id).toBe(outside.id);
    await rest.first("workspace.status", ({ properties }) => properties.status === "disconnected");
    expect(runGit(directory, "branch", "--list", "topic")).not.toBe("");
    expect((await app.raw("GET", `/path?workspace=${one.id}`)).status).toBe(400);
    expect((await refusal(workspace.remove({ id: one.id }))).status).toBe(404);
    const next = await startServer({ workspace: server.workspace });
    expect(await data(next.own.experimental.workspace.list({ directory }))).toEqual([kept]);
    const inNext = await next.fetch(`/path?workspace=${kept.id}`);
    expect(await inNext.json()).toMatchObject({ directory: kept.directory });
    // What one process does the other one knows.
    const { id } = await data(next.own.experimental.workspace.create({ directory, type: "worktree" }));
    await eventually(
      () => app.raw("GET", `/path?workspace=${id}`),
      ({ status }) => status === 200,
    );
    await next.stop();
  });
});

describe("sync", () => {
  const history = async (body: Record<string, number>) => (await app.raw("POST", "/sync/history", body)).body;

  it("history: what became of the sessions that are there, beyond what is known", async () => {
    verifies("sync.history");
    expect((await app.raw("POST", "/sync/start")).body).toBe(true);
    const session = await app.session({ title: "kept" });
    const doomed = await app.session({ title: "gone" });
    await app.prompt(session.id, "say: 2");
    await data(app.client.session.delete({ sessionID: doomed.id }));
    const all: { id: string; aggregate_id: string; seq: number; type: string; data: object }[] =
      await history({});
    expect(all.some((row) => row.aggregate_id === doomed.id)).toBe(false);
    const own = all.filter((row) => row.aggregate_id === session.id);
    expect(own[0]).toMatchObject({
      type: "session.created.1",
      data: { sessionID: session.id, info: session },
    });
    expect(new Set(own.map(({ type }) => type))).toEqual(
      new Set(["session.created.1", "session.updated.1", "message.updated.1", "message.part.updated.1"]),
    );
    expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).sort((a, b) => a - b));
    const known = own[3]?.seq ?? 0;
    const later = (await history({ [session.id]: known })).filter(
      (row: { aggregate_id: string }) => row.aggregate_id === session.id,
    );
    expect(later).toEqual(own.slice(4));
    expect((await app.raw("POST", "/sync/history")).body.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(all.map(({ id }) => id)),
    );
    for (const body of [[], { x: -1 }, { x: "1" }])
      expect((await app.raw("POST", "/sync/history", body)).status, JSON.stringify(body)).toBe(400);
    expect((await app.raw("POST", "/sync/start?directory=/a&directory=/b")).status).toBe(400);
  });

  it("steal: the workspace of the query has the session; events of others are not taken", async () => {
    verifies("sync.steal");
    const { directory } = repository();
    const one = await made(directory);
    const { id } = await app.session({ directory });
    expect((await app.raw("POST", `/sync/steal?workspace=${one.id}`, { sessionID: id })).body).toEqual({
      sessionID: id,
    });
    expect(await data(app.client.session.get({ sessionID: id }))).toMatchObject({
      workspaceID: one.id,
      directory,
    });
    expect((await app.raw("POST", "/sync/steal", { sessionID: id })).status).toBe(400);
    expect((await app.raw("POST", "/sync/steal?workspace=wrk_nobody", { sessionID: id })).status).toBe(400);
    expect(
      (await app.raw("POST", `/sync/steal?workspace=${one.id}`, { sessionID: "ses_nobody" })).status,
    ).toBe(404);
    const [event] = await history({});
    const { aggregate_id: aggregateID, ...rest } = event;
    // What this server itself has told is known to it.
    expect(
      await app.raw("POST", "/sync/replay", { directory, events: [{ ...rest, aggregateID }] }),
    ).toMatchObject({ status: 200, body: { sessionID: aggregateID } });
    expect((await app.raw("POST", "/sync/replay", { directory, events: [] })).status).toBe(400);
  });
});
