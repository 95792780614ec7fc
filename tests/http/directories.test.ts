import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data } from "../support/scenario.js";
import type { TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("path.get", "event.subscribe", "session.status", "permission.list", "session.prompt");

const { server, app } = await useServer({ files: { "inner/a.txt": "" } });

async function chosen(query: string, header?: string): Promise<string> {
  const init = header === undefined ? {} : { headers: { "x-opencode-directory": header } };
  const response = await server.fetch(`/path${query}`, init);
  expect(response.status).toBe(200);
  return (await response.json()).directory;
}

describe("which directory a request is about", () => {
  it("the query's before the header's before the server's own", async () => {
    verifies("directory.precedence");
    const [one, two] = [server.place("one"), server.place("two")];
    expect(await chosen("")).toBe(server.directory);
    expect(await chosen("", one)).toBe(one);
    expect(await chosen(`?directory=${encodeURIComponent(two)}`)).toBe(two);
    expect(await chosen(`?directory=${encodeURIComponent(two)}`, one)).toBe(two);
    expect(await chosen("?directory=", one)).toBe(one);
    expect(await chosen("?directory=", "")).toBe(server.directory);
  });

  it("both may be percent-encoded once more; what is no encoding is a path", async () => {
    verifies("directory.encoding");
    const odd = server.place("a b ü%41");
    const encoded = encodeURIComponent(odd);
    expect(await chosen("", encoded)).toBe(odd);
    expect(await chosen(`?directory=${encodeURIComponent(encoded)}`)).toBe(odd);
    const plain = server.place("100% sure");
    expect(await chosen("", plain)).toBe(plain);
    expect(await chosen(`?directory=${encodeURIComponent(plain)}`)).toBe(plain);
    const spaced = server.place("with space");
    expect(await chosen(`?directory=${encodeURIComponent(spaced).replaceAll("%20", "+")}`)).toBe(spaced);
  });

  it("relative ones start from the server's, and every way of writing one is the same", async () => {
    verifies("directory.normal");
    const inner = `${server.directory}/inner`;
    for (const written of ["inner", "./inner/", "inner/.", "../project/inner", `${inner}/`, `${inner}/x/..`])
      expect(await chosen(`?directory=${encodeURIComponent(written)}`)).toBe(inner);
    expect(await chosen("?directory=..")).toBe(server.workspace.directory);
  });

  it("one that does not exist is accepted, two are refused", async () => {
    verifies("directory.missing", "directory.twice");
    const nowhere = server.workspace.path("never/made");
    const at = await data(app.client.path.get({ directory: nowhere }));
    expect(at).toMatchObject({ directory: nowhere, worktree: "/" });
    expect(await data(app.client.session.list({ directory: nowhere }))).toEqual([]);
    const session = await app.session({ directory: nowhere });
    expect(session).toMatchObject({ directory: nowhere, projectID: "global" });
    expect((await server.fetch("/path?directory=a&directory=b")).status).toBe(400);
  });

  it("the clients say it in the query of a GET and in the header of a POST", async () => {
    verifies("directory.clients");
    const here = server.place("clients ü");
    for (const client of [server.official, server.own as unknown as TestServer["official"]]) {
      const session = await data(client.session.create({ directory: here }));
      expect(session.directory).toBe(here);
      const listed = await data(client.session.list({ directory: here }));
      expect(listed.map(({ id }) => id)).toContain(session.id);
    }
  });
});

describe("a session", () => {
  it("works, asks and is told of in its own directory, whatever the request says", async () => {
    verifies("directory.session", "directory.status", "event.scope", "permission.list.directory");
    const ask = JSON.stringify({ permission: { edit: "ask" } });
    const home = server.place("home-of-it", { "opencode.json": ask, "below/x.txt": "" });
    const other = server.place("other");
    const [own, below, foreign, all] = await Promise.all([
      server.events(`/event?directory=${encodeURIComponent(home)}`),
      server.events(`/event?directory=${encodeURIComponent(`${home}/below`)}`),
      server.events("/event", { "x-opencode-directory": other }),
      server.events("/global/event"),
    ]);
    const { id } = await app.session({ directory: home });
    const parts = [{ type: "text" as const, text: "write: made.txt by me" }];
    const answer = data(app.client.session.prompt({ sessionID: id, directory: other, parts }));
    const { properties: request } = await own.first("permission.asked");

    expect(await data(app.client.session.status({ directory: home }))).toEqual({ [id]: { type: "busy" } });
    expect(await data(app.client.session.status({ directory: other }))).toEqual({});
    expect(await app.pending(home)).toEqual([request]);
    expect(await app.pending(other)).toEqual([]);
    expect(await app.pending()).toEqual([]);

    // A reply needs no directory: its id is enough.
    expect(
      await data(app.client.permission.reply({ requestID: request.id, reply: "once", directory: other })),
    ).toBe(true);
    const { info } = await answer;
    expect(info).toMatchObject({ path: { cwd: home } });
    expect(server.workspace.read("home-of-it/made.txt")).toBe("by me");

    await own.first("session.idle");
    await all.first("session.idle");
    const here = all.seen.filter(({ event }) => Object(event.properties).sessionID === id);
    expect(new Set(here.map(({ directory }) => directory))).toEqual(new Set([home]));
    expect(own.session(id).types()).toEqual(all.session(id).types());
    for (const log of [below, foreign])
      expect(log.types().filter((type) => !type.startsWith("server."))).toEqual([]);
  });

  it("finds its project at the root of its repository", async () => {
    verifies("directory.worktree");
    const repository = server.place("repository", { "pkg/a.txt": "" });
    const hash = initRepository(repository);
    const at = await data(app.client.path.get({ directory: `${repository}/pkg` }));
    expect(at).toMatchObject({ directory: `${repository}/pkg`, worktree: repository });
    const session = await app.session({ directory: `${repository}/pkg` });
    expect(session).toMatchObject({ projectID: hash, path: "pkg" });
    const { info } = await app.prompt(session.id, "say: 1");
    expect(info).toMatchObject({ path: { cwd: `${repository}/pkg`, root: repository } });
  });
});
