import { expect, it } from "vitest";
import { useServer } from "../../support/fixture.js";
import { data } from "../../support/scenario.js";
import { dialTerminal } from "../../support/terminal.js";
import { exercises, verifies } from "../../support/verifies.js";

exercises(
  "v2.pty.list",
  "v2.pty.create",
  "v2.pty.get",
  "v2.pty.update",
  "v2.pty.remove",
  "v2.pty.connectToken",
  "v2.pty.connect",
);

const { server, log } = await useServer({
  env: { SHELL: "/bin/sh" },
  config: { permission: { pty: { "false*": "deny" } } },
});
const { pty } = server.official.v2;
const location = { directory: server.directory, project: { id: "global", directory: "/" } };
const sh = async (script: string) =>
  (await data(pty.create({ command: "/bin/sh", args: ["-c", script] }))).data;
const dial = (id: string, query: Record<string, string> = {}) =>
  dialTerminal(`${server.url}/api/pty/${id}/connect`, { query });

it("terminals are those of the classic operations, in the envelopes of these", async () => {
  verifies("pty.v2");
  const made = await data(pty.create());
  expect(made).toEqual({ location, data: expect.objectContaining({ command: "/bin/sh", args: ["-l"] }) });
  const { id } = made.data;
  expect(await data(server.official.pty.list())).toEqual([made.data]);
  expect(await data(pty.list())).toEqual({ location, data: [made.data] });
  expect((await data(pty.update({ ptyID: id, title: "Mine" }))).data).toEqual({
    ...made.data,
    title: "Mine",
  });
  expect((await data(pty.get({ ptyID: id }))).data.title).toBe("Mine");
  expect(await data(pty.connect({ ptyID: id }))).toBe(true);
  const directory = server.place("elsewhere");
  expect((await data(pty.list({ location: { directory } }))).data).toEqual([]);
  const elsewhere = await dial(id, { "location[directory]": directory });
  expect([elsewhere.status, elsewhere.refusal()]).toEqual([
    404,
    { _tag: "PtyNotFoundError", ptyID: id, message: `PTY session not found: ${id}` },
  ]);
  const { response } = await pty.remove({ ptyID: id });
  expect(response.status).toBe(204);
  expect((await pty.get({ ptyID: id })).response.status).toBe(404);
});

it("one that has ended stays with its exit code and its last words until it is closed", async () => {
  verifies("pty.v2");
  const { id } = await sh("printf 'last words'; exit 3");
  await log.first("pty.exited", ({ properties }) => properties.id === id);
  expect((await data(pty.get({ ptyID: id }))).data).toMatchObject({ status: "exited", exitCode: 3 });
  expect((await data(pty.update({ ptyID: id, size: { rows: 1, cols: 1 } }))).data.exitCode).toBe(3);
  const client = await dial(id);
  expect(await client.closed).toBe(4404);
  expect([client.text(), client.cursors]).toEqual(["last words", [10]]);
  await pty.remove({ ptyID: id });
  expect((await data(pty.list())).data).toEqual([]);
});

it("at most 16 that have ended are kept, the last", async () => {
  verifies("pty.v2");
  const ids: string[] = [];
  for (let at = 0; at < 18; at++) {
    const { id } = await sh("exit");
    ids.push(id);
    await log.first("pty.exited", ({ properties }) => properties.id === id);
  }
  expect((await data(pty.list())).data.map(({ id }) => id)).toEqual(ids.slice(2));
  for (const id of ids.slice(0, 2)) await log.first("pty.deleted", ({ properties }) => properties.id === id);
});

it("a ticket of these opens one terminal once", async () => {
  verifies("pty.ticket");
  const { id } = await sh("sleep 60");
  const without = await pty.connectToken({ ptyID: id });
  expect([without.response.status, without.error]).toMatchObject([403, { _tag: "ForbiddenError" }]);
  const given = await server.fetch(`/api/pty/${id}/connect-token`, {
    method: "POST",
    headers: { "x-opencode-ticket": "1" },
  });
  const { data: token } = (await given.json()) as { data: { ticket: string; expires_in: number } };
  expect(token.expires_in).toBe(60);
  expect((await dial(id, { ticket: token.ticket })).status).toBe(101);
  const again = await dial(id, { ticket: token.ticket });
  expect([again.status, again.refusal()]).toMatchObject([403, { _tag: "ForbiddenError" }]);
  await pty.remove({ ptyID: id });
});

it("what cannot be done is refused in the form of these", async () => {
  verifies("pty.v2");
  const ptyID = "pty_nothere";
  const calls = [
    pty.get({ ptyID }),
    pty.update({ ptyID }),
    pty.remove({ ptyID }),
    pty.connect({ ptyID }),
    server.fetch(`/api/pty/${ptyID}/connect-token`, {
      method: "POST",
      headers: { "x-opencode-ticket": "1" },
    }),
  ];
  for (const call of calls) {
    const answer = await call;
    expect(("response" in answer ? answer.response : answer).status).toBe(404);
  }
  expect((await pty.create({ command: "no-such-program" })).error).toMatchObject({
    _tag: "InvalidRequestError",
  });
  expect((await pty.create({ command: "false" })).error).toMatchObject({ _tag: "ForbiddenError" });
  const bad: [string, string][] = [
    ["GET", "/api/pty?location=x"],
    ["GET", "/api/pty/x"],
    ["PUT", "/api/pty/x"],
    ["DELETE", "/api/pty/x"],
    ["POST", "/api/pty/x/connect-token"],
    ["GET", "/api/pty/x/connect"],
  ];
  for (const [method, path] of bad)
    expect([path, (await server.fetch(path, { method })).status]).toEqual([path, 400]);
});
