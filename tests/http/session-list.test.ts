import type { GlobalSession, Session } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { type Driver, data, eventually } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.list", "experimental.session.list");

const { server, app } = await useServer();
const repository = server.place("repo", { "src/deep/a.txt": "", "srcs/b.txt": "" });
const hash = initRepository(repository);
const made: Record<string, Session> = {};

/** Sessions by name, a millisecond or more apart. */
const create = async (name: string, directory: string, more: { parentID?: string; title?: string } = {}) => {
  const session = await app.session({ directory, title: name, ...more });
  made[name] = session;
  await eventually(Date.now, (now) => now > session.time.updated);
  return session;
};
await create("root", repository, { title: "Alpha one" });
await create("src", `${repository}/src`, { title: "beta 100%" });
const deep = await create("deep", `${repository}/src/deep`, { title: "ALPHA two" });
await create("child", `${repository}/src/deep`, { parentID: deep.id });
await create("srcs", `${repository}/srcs`);
await create("elsewhere", server.directory);

type Query = Parameters<Driver["client"]["session"]["list"]>[0];

async function names(query: Query): Promise<string[]> {
  const sessions = await data(app.client.session.list(query));
  return sessions.map(({ id }) => Object.entries(made).find(([, one]) => one.id === id)?.[0] ?? id);
}

/** With the directory in the header, as a GET of no SDK has it. */
async function namesByHeader(directory: string, query = ""): Promise<string[]> {
  const response = await server.fetch(`/session${query}`, { headers: { "x-opencode-directory": directory } });
  const sessions = (await response.json()) as Session[];
  return sessions.map(({ id }) => Object.entries(made).find(([, one]) => one.id === id)?.[0] ?? id);
}

it("a session of a repository belongs to its first commit and knows its folder", () => {
  verifies("session.create.project");
  expect(made.root).toMatchObject({ projectID: hash, path: "" });
  expect(made.deep).toMatchObject({ projectID: hash, path: "src/deep" });
});

it("without a directory in the query: those of the project, the last updated first", async () => {
  verifies("session.list.project", "session.list.order");
  expect(await namesByHeader(repository)).toEqual(["srcs", "child", "deep", "src", "root"]);
  expect(await namesByHeader(`${repository}/src`)).toEqual(["srcs", "child", "deep", "src", "root"]);
  expect(await names({})).toEqual(["elsewhere"]);
});

it("a directory in the query: exactly that one", async () => {
  verifies("session.list.directory");
  expect(await names({ directory: `${repository}/src/deep` })).toEqual(["child", "deep"]);
  expect(await names({ directory: repository })).toEqual(["root"]);
  expect(await names({ directory: `${repository}/nobody` })).toEqual([]);
});

it("scope=project widens the query's directory to its project", async () => {
  verifies("session.list.scope");
  const all = ["srcs", "child", "deep", "src", "root"];
  expect(await names({ directory: `${repository}/src/deep`, scope: "project" })).toEqual(all);
});

it("path: that folder and deeper, not its namesakes", async () => {
  verifies("session.list.path");
  expect(await namesByHeader(repository, "?path=src")).toEqual(["child", "deep", "src"]);
  expect(await namesByHeader(repository, "?path=src/deep")).toEqual(["child", "deep"]);
  expect(await namesByHeader(repository, "?path=sr")).toEqual([]);
  const all = ["srcs", "child", "deep", "src", "root"];
  for (const directory of [repository, `${repository}/src`, `${repository}/src/deep`]) {
    expect(await names({ directory, path: "" })).toEqual(all);
    expect(await names({ directory, path: "src" })).toEqual(["child", "deep", "src"]);
    expect(await names({ directory, path: "src/" })).toEqual(["child", "deep", "src"]);
    expect(await names({ directory, path: "srcs" })).toEqual(["srcs"]);
  }
});

it("roots: without children, in every way of saying yes or no", async () => {
  verifies("session.list.roots");
  expect(await namesByHeader(repository, "?roots=true")).toEqual(["srcs", "deep", "src", "root"]);
  expect(await namesByHeader(repository, "?roots=false")).toHaveLength(5);
  expect((await server.fetch("/session?roots=1")).status).toBe(400);
});

it("start: updated then or later", async () => {
  verifies("session.list.start");
  const start = made.child?.time.updated ?? 0;
  expect(await namesByHeader(repository, `?start=${start}`)).toEqual(["srcs", "child"]);
  expect(await namesByHeader(repository, `?start=${start + 1}`)).toEqual(["srcs"]);
  expect((await server.fetch("/session?start=yesterday")).status).toBe(400);
});

it("search: anywhere in the title, in any case, % for anything", async () => {
  verifies("session.list.search");
  expect(await namesByHeader(repository, "?search=alpha")).toEqual(["deep", "root"]);
  expect(await namesByHeader(repository, "?search=a%25one")).toEqual(["root"]);
  expect(await namesByHeader(repository, "?search=100")).toEqual(["src"]);
  expect(await namesByHeader(repository, "?search=')%20OR%201=1%20--")).toEqual([]);
});

it("limit: the newest of them; 0 lists none, and 100 are the default", async () => {
  verifies("session.list.limit");
  expect(await namesByHeader(repository, "?limit=2")).toEqual(["srcs", "child"]);
  expect(await namesByHeader(repository, "?limit=0")).toEqual([]);
  for (const limit of ["-1", "abc", "1.5"]) {
    expect((await server.fetch(`/session?limit=${limit}`)).status).toBe(400);
  }
  const crowded = server.place("crowded");
  for (let at = 0; at < 101; at++) await app.session({ directory: crowded });
  expect(await data(app.client.session.list({ directory: crowded }))).toHaveLength(100);
  expect(await data(app.client.session.list({ directory: crowded, limit: 200 }))).toHaveLength(101);
});

it("filters together: all of them hold", async () => {
  verifies("session.list.together");
  const query = `?path=src&roots=true&search=a&start=${made.src?.time.updated}&limit=1`;
  expect(await namesByHeader(repository, query)).toEqual(["deep"]);
});

it("a prompt moves a session to the front, archiving leaves it in its place", async () => {
  verifies("session.list.moves");
  await app.prompt(made.root?.id ?? "", { noReply: true });
  await data(app.client.session.update({ sessionID: made.src?.id ?? "", time: { archived: Date.now() } }));
  expect(await namesByHeader(repository)).toEqual(["root", "srcs", "child", "deep", "src"]);
});

/** Every page, as a client goes on: by the header, or by the time of the last row where it cannot read that. */
async function everywhere(query: string, { limit = 100, byTime = false } = {}): Promise<string[][]> {
  const pages: string[][] = [];
  for (const asked = new URLSearchParams(`limit=${limit}${query}`); ; ) {
    const response = await server.fetch(`/experimental/session?${asked}`);
    const sessions = (await response.json()) as GlobalSession[];
    expect(sessions, query).toBeInstanceOf(Array);
    pages.push(sessions.map(({ id }) => Object.entries(made).find(([, one]) => one.id === id)?.[0] ?? id));
    const next = response.headers.get("x-next-cursor");
    if (next === null) return pages;
    asked.set("cursor", byTime ? String(sessions.at(-1)?.time.updated) : next);
  }
}

it("of all projects: each with its own, page by page, filters and archive included", async () => {
  verifies("session.list.everywhere");
  const sixth = await create("archived", repository, { title: "Alpha old" });
  const archive = (archived: number) =>
    app.client.session.update({ sessionID: sixth.id, time: { archived } });
  await data(archive(Date.now()));
  const all = ["archived", "root", "elsewhere", "srcs", "child", "deep", "src"];
  await data(app.client.session.update({ sessionID: made.src?.id ?? "", time: { archived: 0 } }));
  const [, ...shown] = all;
  const only = async (query: string) => (await everywhere(query)).flat().filter((name) => name in made);
  for (const [query, expected] of Object.entries({
    "": shown,
    "&archived=false": shown,
    "&archived=true": all,
    "&roots=true": shown.filter((name) => name !== "child"),
    "&search=alpha&archived=true": ["archived", "root", "deep"],
    [`&start=${made.srcs?.time.updated}`]: ["root", "elsewhere", "srcs"],
    [`&cursor=${made.deep?.time.updated}`]: ["src"],
    "&cursor=0": shown,
    [`&directory=${encodeURIComponent(`${repository}/src/deep`)}`]: ["child", "deep"],
    "&directory=/nowhere/at/all": [],
  }))
    expect(await only(query), query).toEqual(expected);
  const named = "&search=a&archived=true";
  expect(await everywhere(named, { limit: 3 })).toEqual([["archived", "root", "deep"], ["src"]]);
  expect(await everywhere(named, { limit: 2 })).toEqual([
    ["archived", "root"],
    ["deep", "src"],
  ]);
  expect(await everywhere("", { limit: 0 })).toEqual([[]]);
  for (const query of ["archived=1", "limit=-1", "cursor=yesterday", "start=x"])
    expect((await server.fetch(`/experimental/session?${query}`)).status, query).toBe(400);
  // What is taken back from the archive is written as 0.
  await data(archive(0));
  expect(await only("")).toEqual(all);
  const [first] = await data(app.client.experimental.session.list({ directory: repository }));
  expect(first).toMatchObject({ id: sixth.id, project: { id: hash, worktree: repository } });
  const [other] = await data(app.client.experimental.session.list({ directory: server.directory }));
  expect(other?.project).toEqual({ id: "global", worktree: "/" });
});

it("of all projects: none is lost between pages where many were updated at once", async () => {
  verifies("session.list.everywhere");
  const busy = server.place("busy");
  const ids = await Promise.all(
    Array.from({ length: 60 }, async () => (await app.session({ directory: busy })).id),
  );
  for (const limit of [1, 7, 59, 60]) {
    for (const byTime of [false, true]) {
      const pages = await everywhere(`&directory=${encodeURIComponent(busy)}`, { limit, byTime });
      expect(pages.flat().sort()).toEqual(ids.toSorted());
      for (const page of pages.slice(0, -1)) expect(page.length).toBeGreaterThanOrEqual(limit);
    }
  }
});
