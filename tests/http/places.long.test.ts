import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { initRepository, runGit } from "../support/git.js";
import { data, refusal, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "experimental.controlPlane.moveSession",
  "experimental.projectCopy.generateName",
  "v2.projectCopy.create",
  "v2.projectCopy.remove",
  "v2.projectCopy.refresh",
);

const { model, server, app, log } = await useScriptedServer();
const { client } = app;
model.respond(() => ({ text: "Done." }));

let places = 0;
const text = "one\ntwo\nthree\n";
/** A repository and a work tree of it. */
function repository() {
  const directory = server.place(`repo${places++}`, {
    "a.txt": text,
    "sub/b.txt": text,
    seed: String(places),
  });
  writeFileSync(path.join(directory, "image"), Buffer.from([0, 1, 2, 0, 255]));
  const hash = initRepository(directory);
  const other = server.workspace.path(`tree${places}`);
  runGit(directory, "worktree", "add", "-q", "-b", `other${places}`, other);
  return { directory, hash, other };
}

const move = (sessionID: string, directory: string, moveChanges?: boolean) =>
  client.experimental.controlPlane.moveSession({
    sessionID,
    destination: { directory },
    ...(moveChanges !== undefined && { moveChanges }),
  });
const moved = async (sessionID: string, directory: string, moveChanges?: boolean) => {
  const { response, error } = await move(sessionID, directory, moveChanges);
  expect(error).toBeUndefined();
  expect(response.status).toBe(204);
  return data(client.session.get({ sessionID }));
};
const status = (directory: string) =>
  runGit(directory, "status", "--porcelain", "-uall")
    .split("\n")
    .map((line) => line.trim())
    .sort();

describe("moveSession", () => {
  it("goes on elsewhere in the project, with its children and what it knows", async () => {
    verifies("move.session");
    const { directory, other, hash } = repository();
    const session = await app.session({ directory, title: "moves" });
    const child = await app.session({ directory, parentID: session.id });
    await app.prompt(session.id, "first");
    const rest = log.rest();
    const after = await moved(session.id, `${other}/`);
    expect(after).toMatchObject({ id: session.id, projectID: hash, directory: other, path: "" });
    expect(after.time.updated).toBeGreaterThan(session.time.updated);
    expect((await rest.session(session.id).first("session.updated")).properties.info).toEqual(after);
    expect((await rest.session(session.id).first("session.next.moved")).properties).toEqual({
      timestamp: expect.any(Number),
      sessionID: session.id,
      location: { directory: other },
    });
    expect(await data(client.session.get({ sessionID: child.id }))).toMatchObject({ directory: other });
    expect((await data(client.session.list({ directory: other }))).map(({ id }) => id).sort()).toEqual(
      [session.id, child.id].sort(),
    );
    expect(await data(client.session.list({ directory }))).toEqual([]);
    model.script({ toolCalls: [{ name: "bash", input: { command: "pwd", description: "x" } }] });
    expect(textOf((await app.prompt(session.id, "where")).parts)).toBe("Done.");
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toContain(other);
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toContain("first");
    expect(await moved(session.id, path.join(directory, "sub"))).toMatchObject({ path: "sub" });
    const before = await data(client.session.get({ sessionID: session.id }));
    expect(await moved(session.id, path.join(directory, "sub"))).toEqual(before);
  });

  it("takes nothing out of the work tree through a link that lies where a folder was", async () => {
    verifies("move.changes");
    const outside = server.place("outside-of-trees");
    for (const target of [outside, `${outside}/not-there-yet`]) {
      const { directory, other } = repository();
      symlinkSync(target, path.join(other, "data"));
      runGit(other, "add", "data");
      runGit(other, "commit", "-qm", "a link");
      mkdirSync(path.join(directory, "data/deep"), { recursive: true });
      writeFileSync(path.join(directory, "data/deep/x.txt"), "unknown\n");
      writeFileSync(path.join(directory, "a.txt"), "changed\n");
      const session = await app.session({ directory });
      expect(await refusal(move(session.id, other, true))).toMatchObject({
        status: 400,
        data: { message: expect.stringContaining("outside of the work tree") },
      });
      expect(existsSync(path.join(outside, "deep"))).toBe(false);
      expect(existsSync(path.join(outside, "not-there-yet"))).toBe(false);
      expect(status(directory)).toEqual(["?? data/deep/x.txt", "M a.txt"]);
      expect(status(other)).toEqual([""]);
    }
  });

  it("takes along what is not committed, of every kind, and only what is below its directory", async () => {
    verifies("move.changes");
    const { directory, other } = repository();
    const change = (at: string) => {
      writeFileSync(path.join(at, "sub/b.txt"), text.replace("two", "2"));
      runGit(at, "add", "sub/b.txt");
      writeFileSync(path.join(at, "sub/staged.txt"), "staged");
      runGit(at, "add", "sub/staged.txt");
      writeFileSync(path.join(at, "sub/new ünï.txt"), "unknown\n");
      mkdirSync(path.join(at, "sub/deep"));
      writeFileSync(path.join(at, "sub/deep/run.sh"), "#!/bin/sh\n", { mode: 0o755 });
      symlinkSync("b.txt", path.join(at, "sub/link"));
      writeFileSync(path.join(at, "a.txt"), "elsewhere\n");
      writeFileSync(path.join(at, "image"), Buffer.from([9, 0, 9]));
      runGit(at, "rm", "-q", "--cached", "seed");
    };
    change(directory);
    const session = await app.session({ directory: path.join(directory, "sub") });
    await moved(session.id, path.join(other, "sub"), true);
    expect(status(other)).toEqual(
      [
        "?? sub/deep/run.sh",
        "?? sub/link",
        "?? sub/staged.txt",
        '?? "sub/new \\303\\274n\\303\\257.txt"',
        "M sub/b.txt",
      ].sort(),
    );
    expect(readFileSync(path.join(other, "sub/b.txt"), "utf8")).toBe("one\n2\nthree\n");
    expect(lstatSync(path.join(other, "sub/deep/run.sh")).mode & 0o100).toBe(0o100);
    expect(lstatSync(path.join(other, "sub/link")).isSymbolicLink()).toBe(true);
    // What lies outside its directory stays as it was.
    expect(status(directory)).toEqual(["?? seed", "D  seed", "M a.txt", "M image"].sort());
    const whole = await app.session({ directory });
    runGit(other, "add", "-A");
    runGit(other, "commit", "-qm", "moved");
    await moved(whole.id, other, true);
    expect(status(directory)).toEqual([""]);
    expect(readFileSync(path.join(other, "image"))).toEqual(Buffer.from([9, 0, 9]));
    expect(readFileSync(path.join(other, "a.txt"), "utf8")).toBe("elsewhere\n");
    // Within one work tree there is nothing to be carried.
    await moved(whole.id, path.join(other, "sub"), true);
    expect(readFileSync(path.join(other, "a.txt"), "utf8")).toBe("elsewhere\n");
  });

  it("refuses what cannot be, and leaves both sides as they were", async () => {
    verifies("move.refused");
    const { directory, other } = repository();
    const stranger = repository();
    const session = await app.session({ directory });
    writeFileSync(path.join(directory, "a.txt"), "mine\n");
    writeFileSync(path.join(directory, "new.txt"), "mine\n");
    for (const to of [
      stranger.directory,
      server.directory,
      "/",
      "",
      "relative",
      path.join(other, "missing"),
      path.join(other, "a.txt"),
      `${other}\0`,
    ])
      expect(await refusal(move(session.id, to, true)), to).toMatchObject({
        status: 400,
        name: "MoveSessionError",
      });
    for (const [name, content] of [
      ["a.txt", "theirs\n"],
      ["new.txt", "theirs\n"],
    ] as const) {
      const before = status(directory);
      const kept = readFileSync(path.join(other, "a.txt"), "utf8");
      writeFileSync(path.join(other, name), content);
      const there = status(other);
      expect(await refusal(move(session.id, other, true))).toMatchObject({
        name: "MoveSessionError",
        data: { message: expect.stringContaining("Unable to apply your changes") },
      });
      expect(status(directory)).toEqual(before);
      expect(status(other)).toEqual(there);
      expect(readFileSync(path.join(other, name), "utf8")).toBe(content);
      if (name === "a.txt") writeFileSync(path.join(other, name), kept);
    }
    expect(await data(client.session.get({ sessionID: session.id }))).toEqual(session);
    model.script({ text: "Some words", cut: "hang" });
    const answer = app.prompt(session.id, "go");
    await log.session(session.id).first("message.part.delta");
    expect(await refusal(move(session.id, other))).toMatchObject({ status: 409, name: "SessionBusyError" });
    await data(client.session.abort({ sessionID: session.id }));
    await answer;
    expect((await refusal(move("ses_nobody", other))).status).toBe(404);
    for (const body of [
      undefined,
      {},
      { sessionID: session.id, destination: {} },
      { sessionID: "x", destination: { directory: other } },
    ])
      expect((await app.raw("POST", "/experimental/control-plane/move-session", body)).status).toBe(400);
  });
});

describe("copies of a project", () => {
  const { projectCopy } = client.v2;
  const naming = client.experimental.projectCopy;
  const error = { status: 400, name: "ProjectCopyError" };
  const create = (
    projectID: string,
    source: string,
    input: { directory: string; name?: string; strategy?: string },
  ) => projectCopy.create({ projectID, location: { directory: source }, strategy: "git_worktree", ...input });

  it("are made where they are wanted, and told of", async () => {
    verifies("copy.create", "copy.names");
    const { directory, hash } = repository();
    const folder = server.workspace.path(`copies/${places}`);
    const rest = log.rest();
    const made = async (name?: string) =>
      (await data(create(hash, directory, { directory: folder, ...(name !== undefined && { name }) })))
        .directory;
    expect(await made("c 1 文")).toBe(path.join(folder, "c 1 文"));
    expect(await made("c 1 文")).toBe(path.join(folder, "c 1 文-2"));
    const atOnce = await Promise.all(["same", "same", "same"].map(made));
    expect(atOnce.map((one) => path.basename(one)).sort()).toEqual(["same", "same-2", "same-3"]);
    for (const name of [undefined, "", " "])
      expect(path.basename(await made(name))).toMatch(/^[a-z]+-[a-z]+$/);
    expect(runGit(path.join(folder, "c 1 文"), "branch", "--show-current")).toBe("");
    expect(existsSync(path.join(folder, "c 1 文/a.txt"))).toBe(true);
    const told = await rest.first("project.directories.updated");
    expect(told.properties).toEqual({ projectID: hash });
    for (const name of ["../esc", "..", ".", "a/b", "/abs", "a\\b", "-x", "a\0b", "a\nb", "x".repeat(101)])
      expect(await refusal(create(hash, directory, { directory: folder, name })), name).toMatchObject(error);
    expect(existsSync(server.workspace.path("copies/esc"))).toBe(false);
    for (const [project, source, input] of [
      ["other", directory, { directory: folder }],
      [hash, server.directory, { directory: folder }],
      [hash, directory, { directory: "relative" }],
      [hash, directory, { directory: "" }],
      [hash, directory, { directory: `${folder}\n\nworktree ${directory}` }],
      [hash, directory, { directory: folder, strategy: "nope" }],
    ] as const)
      expect(await refusal(create(project, source, input))).toMatchObject(error);
    expect(await app.raw("POST", `/experimental/project/${hash}/copy`, {})).toMatchObject({
      status: 400,
      body: { _tag: "InvalidRequestError", kind: "Payload" },
    });
  });

  it("are removed, and nothing else is; changes only by force", async () => {
    verifies("copy.remove");
    const { directory, hash, other } = repository();
    const folder = server.workspace.path(`copies/${places}`);
    const { directory: copy } = await data(create(hash, directory, { directory: folder, name: "copy" }));
    const remove = (which: string, force = false) =>
      projectCopy.remove({ projectID: hash, location: { directory }, directory: which, force });
    const sibling = server.place(`kept${places}`, { "keep.txt": "keep" });
    for (const which of [
      "",
      ".",
      "/",
      directory,
      `${directory}/sub`,
      sibling,
      folder,
      `${copy}\0`,
      repository().other,
    ])
      expect(await refusal(remove(which, true)), which).toMatchObject(error);
    writeFileSync(path.join(copy, "new.txt"), "new");
    const refused = await refusal(remove(copy));
    expect(refused).toMatchObject({ ...error, data: { forceRequired: true } });
    expect((await remove(copy, true)).response.status).toBe(204);
    expect((await remove(other)).response.status).toBe(204);
    expect([copy, other].filter(existsSync)).toEqual([]);
    expect(existsSync(path.join(sibling, "keep.txt"))).toBe(true);
    expect(runGit(directory, "branch", "--list", "other*")).not.toBe("");
    expect(await app.raw("DELETE", `/experimental/project/${hash}/copy`, { directory })).toMatchObject({
      status: 400,
      body: { _tag: "InvalidRequestError" },
    });
  });

  it("refresh has clients ask again; a task is named by its words", async () => {
    verifies("copy.names");
    const { directory, hash } = repository();
    const rest = log.rest();
    for (const projectID of [hash, "unknown"]) {
      const { response } = await projectCopy.refresh({ projectID, location: { directory } });
      expect(response.status).toBe(204);
      await rest.first("project.directories.updated", ({ properties }) => properties.projectID === projectID);
    }
    expect(
      (await app.raw("POST", `/experimental/project/${hash}/copy/refresh?directory=/a&directory=/b`)).status,
    ).toBe(400);
    const named = async (context?: string) =>
      (await data(naming.generateName({ projectID: hash, ...(context !== undefined && { context }) }))).name;
    expect(await named("Please correct the spelling in the greeting!")).toBe("correct-spelling-greeting");
    expect(await named("../../etc/passwd")).toBe("etc-passwd");
    for (const context of [undefined, "", "the of and", "文"])
      expect(await named(context)).toMatch(/^[a-z]+-[a-z]+$/);
    const address = `/experimental/project/${hash}/copy/generate-name`;
    for (const body of [{ context: 5 }, []]) expect((await app.raw("POST", address, body)).status).toBe(400);
  });
});
