import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, eventually, refusal } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("project.initGit", "project.update", "project.directories", "project.current");

const { server, app, log } = await useServer();
const { project, vcs } = app.client;

it("a directory becomes a git repository, once", async () => {
  verifies("project.init");
  const directory = server.place("fresh", { "sub/a.txt": "" });
  expect(await data(project.current({ directory }))).toMatchObject({ id: "global", worktree: "/" });
  const since = await app.since(log);
  const made = await data(project.initGit({ directory }));
  expect(made).toMatchObject({ id: "global", worktree: directory, vcs: "git" });
  expect(existsSync(`${directory}/.git/HEAD`)).toBe(true);
  await since.first("project.updated", (event) => event.properties.worktree === directory);
  await since.first("server.instance.disposed", (event) => event.properties.directory === directory);
  expect(await data(project.current({ directory }))).toMatchObject({ worktree: directory, vcs: "git" });
  expect((await data(vcs.status({ directory }))).map(({ file }) => file)).toEqual([".keep", "sub/a.txt"]);
  // A second time, and below it, nothing is done.
  const before = log.seen.length;
  expect(await data(project.initGit({ directory }))).toMatchObject({ vcs: "git" });
  expect(await data(project.initGit({ directory: `${directory}/sub` }))).toMatchObject({
    worktree: directory,
  });
  expect(existsSync(`${directory}/sub/.git`)).toBe(false);
  expect(log.seen.slice(before).map(({ event }) => event.type)).not.toContain("server.instance.disposed");
  // Its first commit makes it a project of its own; what others know of `global` has not changed.
  const id = initRepository(directory);
  const ask = () => data(project.current({ directory: `${directory}/sub` }));
  const own = await eventually(ask, (found) => found.id !== "global");
  expect(own).toMatchObject({ id, worktree: directory, vcs: "git" });
  const known = await data(project.list());
  expect(known.find((one) => one.id === "global")).toMatchObject({ worktree: "/" });
  for (const nowhere of [`${directory}/none`, `${directory}/sub/a.txt`]) {
    expect(await refusal(project.initGit({ directory: nowhere }))).toMatchObject({
      status: 400,
      name: "BadRequest",
    });
    expect(existsSync(`${directory}/none`)).toBe(false);
  }
});

it("a project is called what people call it", async () => {
  verifies("project.update");
  const directory = server.place("named", { "a.txt": "" });
  initRepository(directory);
  const { id } = await data(project.current({ directory }));
  const since = await app.since(log);
  const named = await data(
    project.update({ projectID: id, name: "Greeter ü", icon: { color: "red", url: "u" } }),
  );
  expect(named).toMatchObject({ id, name: "Greeter ü", icon: { color: "red", url: "u" } });
  const { properties } = await since.first("project.updated", (event) => event.properties.id === id);
  expect(properties).toEqual(named);
  const more = await data(
    project.update({ projectID: id, icon: { color: "blue" }, commands: { start: "npm i" } }),
  );
  expect(more).toMatchObject({
    name: "Greeter ü",
    icon: { color: "blue", url: "u" },
    commands: { start: "npm i" },
  });
  expect(more.time.updated).toBeGreaterThanOrEqual(named.time.updated);
  expect((await data(project.update({ projectID: id, commands: {}, name: "" }))).commands).toEqual({});
  expect(await data(project.current({ directory }))).toMatchObject({ name: "", icon: { color: "blue" } });
  expect((await data(project.list())).find((one) => one.id === id)).toMatchObject({ name: "" });
  // Many at once leave nothing of each other out.
  await Promise.all([
    data(project.update({ projectID: id, name: "one" })),
    data(project.update({ projectID: id, icon: { override: "two" } })),
    data(project.update({ projectID: id, commands: { start: "three" } })),
  ]);
  expect(await data(project.current({ directory }))).toMatchObject({
    ...{ name: "one", icon: { color: "blue", override: "two" }, commands: { start: "three" } },
  });
  expect(await refusal(project.update({ projectID: "nope", name: "x" }))).toMatchObject({
    ...{ status: 404, name: "ProjectNotFoundError", _tag: "ProjectNotFoundError", projectID: "nope" },
  });
  for (const body of [{ name: 5 }, { icon: 5 }, { commands: "x" }, []])
    expect((await app.raw("PATCH", `/project/${id}`, body)).status).toBe(400);
});

it("a project tells where it is", async () => {
  verifies("project.directories");
  const directory = server.place("spread", { "a.txt": "Not the first commit of any other project here" });
  const id = initRepository(directory);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: directory, stdio: "ignore" });
  git("worktree", "add", "-b", "older", "../spread older");
  git("worktree", "add", "../spread-gone");
  git("clone", "-q", ".", "../spread-clone");
  execFileSync("rm", ["-rf", `${directory}-gone`]);
  await data(project.current({ directory }));
  await data(project.current({ directory: `${directory}-clone` }));
  expect(await data(project.directories({ projectID: id }))).toEqual([
    { directory: `${directory} older`, strategy: "git_worktree" },
    { directory: `${directory}-clone` },
    { directory },
  ]);
  for (const projectID of ["global", "nope"])
    expect(await data(project.directories({ projectID }))).toEqual([]);
  for (const path of [
    "/project/x/directories?directory=a&directory=b",
    "/project/git/init?directory=a&directory=b",
  ]) {
    const method = path.includes("init") ? "POST" : "GET";
    expect((await app.raw(method, path)).status).toBe(400);
  }
});
