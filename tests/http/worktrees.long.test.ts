import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository, runGit } from "../support/git.js";
import { processesWith } from "../support/processes.js";
import { data, eventually, refusal } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("worktree.create", "worktree.list", "worktree.remove", "worktree.reset");

const { server, app, log } = await useServer();
const { worktree } = app.client;

let places = 0;
/** A repository with a commit of its own, on the branch `main`. */
function repository(files: Record<string, string> = { "a.txt": "one\n", "sub/b.txt": "b\n" }) {
  const directory = server.place(`repo${places++}`, { ...files, seed: String(places) });
  const hash = initRepository(directory);
  runGit(directory, "branch", "-M", "main");
  return { directory, hash };
}

const ready = async (directory: string) => {
  const seen = () =>
    log.seen.find((one) => one.directory === directory && one.event.type.startsWith("worktree."))?.event;
  return eventually(seen, (event) => event !== undefined);
};

type CreateInput = { name?: string; startCommand?: string };
const create = async (directory: string, input: CreateInput = {}) => {
  const made = await data(worktree.create({ directory, worktreeCreateInput: input }));
  return { ...made, told: await ready(made.directory) };
};
const remove = (directory: string, which: string) =>
  worktree.remove({ directory, worktreeRemoveInput: { directory: which } });
/** In the order of their paths, which is git's. */
const list = (directory: string) => data(worktree.list({ directory }));

describe("worktree.create", () => {
  it("makes one in a repository that was none when the server last looked, a moment ago", async () => {
    const directory = server.place(`repo${places++}`, { "a.txt": "one\n", seed: String(places) });
    const { worktree: known } = await data(app.client.path.get({ directory }));
    expect(known).toBe("/");
    const hash = initRepository(directory);
    const made = await create(directory, { name: "at once" });
    expect(made.directory).toBe(server.workspace.path(`data/worktree/${hash}/at-once`));
  });

  it("makes one at what the directory has checked out, and tells when its files are there", async () => {
    verifies("worktree.create", "worktree.project");
    const { directory, hash } = repository();
    writeFileSync(path.join(directory, "a.txt"), "changed\n");
    const folder = server.workspace.path(`data/worktree/${hash}`);
    const { told, ...made } = await create(`${directory}/sub`, { name: "My Fancy / Näme!" });
    expect(made).toEqual({
      name: "my-fancy-n-me",
      branch: "opencode/my-fancy-n-me",
      directory: path.join(folder, "my-fancy-n-me"),
    });
    expect(told).toMatchObject({
      type: "worktree.ready",
      properties: { name: "my-fancy-n-me", branch: "opencode/my-fancy-n-me" },
    });
    expect(runGit(made.directory, "status", "--porcelain")).toBe("");
    expect(runGit(made.directory, "show", "HEAD:a.txt")).toBe("one");
    expect(runGit(made.directory, "branch", "--show-current")).toBe("opencode/my-fancy-n-me");
    // From a work tree another one begins at what that has.
    writeFileSync(path.join(made.directory, "own.txt"), "own");
    runGit(made.directory, "add", "own.txt");
    runGit(made.directory, "commit", "-qm", "own");
    const second = await create(made.directory, { name: "second" });
    expect(runGit(second.directory, "rev-parse", "HEAD")).toBe(runGit(made.directory, "rev-parse", "HEAD"));
    const both = [made.directory, second.directory];
    for (const where of [directory, `${directory}/sub`, made.directory])
      expect(await list(where)).toEqual(both);
    // Sessions of a work tree are sessions of the project, which stays where it is.
    const session = await app.session({ directory: made.directory });
    expect(session).toMatchObject({ projectID: hash, directory: made.directory, path: "" });
    const project = (await data(app.client.project.list())).find(({ id }) => id === hash);
    expect(project).toMatchObject({ worktree: directory, sandboxes: both });
    const clone = server.workspace.path(`clone${places}`);
    runGit(directory, "clone", "-q", directory, clone);
    await app.session({ directory: clone });
    expect(await data(app.client.project.current({ directory: clone }))).toMatchObject({
      id: hash,
      worktree: directory,
      sandboxes: [...both, clone],
    });
    // A clone has a repository of its own: none of these is one of its work trees.
    expect(await list(clone)).toEqual([]);
    expect((await refusal(remove(directory, clone))).name).toBe("WorktreeRemoveFailedError");
    expect(existsSync(path.join(clone, "a.txt"))).toBe(true);
  });

  it("names: what cannot be one, what is taken by a folder or a branch, what is too long, many at once", async () => {
    verifies("worktree.names");
    const { directory } = repository();
    const words = /^[a-z]+-[a-z]+$/;
    for (const name of [undefined, "", "///", "..", "文", "../../x/.."]) {
      const made = await data(
        worktree.create({ directory, worktreeCreateInput: name === undefined ? {} : { name } }),
      );
      expect(made.name).toMatch(name === "../../x/.." ? /^x$/ : words);
    }
    expect((await app.raw("POST", `/experimental/worktree?directory=${directory}`)).status).toBe(200);
    runGit(directory, "branch", "opencode/taken");
    expect((await create(directory, { name: "taken" })).name).toMatch(/^taken-[a-z]+-[a-z]+$/);
    const long = await create(directory, { name: "a".repeat(300) });
    expect(long.name).toBe("a".repeat(60));
    const same = await Promise.all([1, 2, 3].map(() => create(directory, { name: "same" })));
    expect(new Set(same.map((made) => made.directory)).size).toBe(3);
    expect(same.map((made) => made.name)).toContain("same");
  });

  it("runs the start commands in turn, tells of one that fails, and of a hook", async () => {
    verifies("worktree.start");
    const { directory } = repository();
    const made = await create(directory, {
      name: "starts",
      startCommand: "echo $PWD > began.txt && cat a.txt",
    });
    await eventually(
      () => existsSync(path.join(made.directory, "began.txt")),
      (there) => there,
    );
    const failing = await create(directory, { name: "fails", startCommand: "echo no such thing; exit 7" });
    expect(failing.told).toMatchObject({ type: "worktree.ready" });
    const failed = await log.first("worktree.failed");
    expect(failed.properties.message).toMatch(/ended with 7: .*no such thing/s);
    mkdirSync(path.join(directory, ".git/hooks"), { recursive: true });
    writeFileSync(
      path.join(directory, ".git/hooks/post-checkout"),
      "#!/bin/sh\necho hook says no >&2\nexit 1\n",
      {
        mode: 0o755,
      },
    );
    const hooked = await create(directory, { name: "hooked" });
    expect(hooked.told).toMatchObject({
      type: "worktree.failed",
      properties: { message: expect.stringContaining("hook says no") },
    });
    expect(existsSync(path.join(hooked.directory, "a.txt"))).toBe(true);
  });

  it("refuses what is no repository, one without a commit, and input that does not fit", async () => {
    verifies("worktree.refused");
    const plain = server.place("plain");
    const notGit = { status: 400, name: "WorktreeNotGitError" };
    const input = { directory: plain };
    for (const directory of [plain, server.workspace.path("missing")]) {
      expect(await refusal(worktree.create({ directory }))).toMatchObject(notGit);
      expect(await refusal(remove(directory, plain))).toMatchObject(notGit);
      expect(await refusal(worktree.reset({ directory, worktreeResetInput: input }))).toMatchObject(notGit);
      expect(await list(directory)).toEqual([]);
    }
    const empty = server.place("empty");
    runGit(empty, "init", "-q");
    expect(await refusal(worktree.create({ directory: empty }))).toMatchObject({
      status: 400,
      name: "WorktreeCreateFailedError",
      data: { message: expect.stringContaining("no commit yet") },
    });
    for (const [method, address, body] of [
      ["POST", "", { name: 5 }],
      ["POST", "", { startCommand: [] }],
      ["DELETE", "", undefined],
      ["DELETE", "", { directory: null }],
      ["POST", "/reset", {}],
    ] as const)
      expect(await app.raw(method, `/experimental/worktree${address}`, body)).toMatchObject({
        status: 400,
        body: { name: "BadRequest" },
      });
    expect((await app.raw("GET", "/experimental/worktree?directory=/a&directory=/b")).status).toBe(400);
    expect(existsSync(plain)).toBe(true);
  });
});

describe("worktree.remove", () => {
  it("ends what runs in its folders, too, whatever links lead there", async () => {
    verifies("worktree.remove");
    const { directory } = repository();
    const made = await create(directory, { name: "deep" });
    const link = server.workspace.path(`deep-link${places}`);
    symlinkSync(made.directory, link);
    const inner = [`${made.directory}/sub`, `${link}/sub`];
    for (const [at, where] of inner.entries())
      await data(
        app.client.pty.create({
          directory: where,
          ...{ command: "/bin/sh", args: ["-c", `trap '' HUP; sleep 62${at}2`] },
        }),
      );
    const session = await app.session({ directory: `${made.directory}/sub` });
    const turn = app.client.session.prompt({
      sessionID: session.id,
      model: { providerID: "demo", modelID: "demo" },
      parts: [{ type: "text", text: "hang" }],
    });
    await eventually(
      () => data(app.client.session.status({ directory: `${made.directory}/sub` })),
      (busy) => session.id in busy,
    );
    // A directory in use that nobody may look at is no reason to keep this one.
    for (const odd of ["/proc/1/root", "/dev/null/x", server.workspace.path("nothing-there")])
      await app.raw("GET", `/path?directory=${odd}`);
    expect(await data(remove(directory, made.directory))).toBe(true);
    for (const at of inner.keys()) expect(processesWith(`sleep 62${at}2`)).toEqual([]);
    expect((await data(turn)).info).toMatchObject({ error: { name: "MessageAbortedError" } });
    expect(existsSync(made.directory)).toBe(false);
  });

  it("takes it whatever state it is in, with what runs there; a branch goes where nothing is lost", async () => {
    verifies("worktree.remove");
    const { directory, hash } = repository();
    const dirty = await create(directory, { name: "dirty" });
    writeFileSync(path.join(dirty.directory, "a.txt"), "dirty");
    writeFileSync(path.join(dirty.directory, "new.txt"), "new");
    const ahead = await create(directory, { name: "ahead" });
    runGit(ahead.directory, "commit", "-q", "--allow-empty", "-m", "only here");
    const byHand = server.workspace.path(`by-hand${places}`);
    runGit(directory, "worktree", "add", "-q", "-b", "mine", byHand);
    const busy = await create(directory, { name: "busy", startCommand: "sleep 6161" });
    await eventually(
      () => processesWith("sleep 6161"),
      (found) => found.length > 0,
    );
    const gone = await create(directory, { name: "gone" });
    rmSync(gone.directory, { recursive: true });
    expect(await list(directory)).toEqual([byHand, ...[ahead, busy, dirty].map((one) => one.directory)]);
    const rest = log.rest();
    for (const which of [`${dirty.directory}/`, ahead.directory, byHand, busy.directory, gone.directory]) {
      expect(await data(remove(directory, which))).toBe(true);
      expect(existsSync(which)).toBe(false);
    }
    expect(processesWith("sleep 6161")).toEqual([]);
    expect(rest.of("server.instance.disposed").map(({ properties }) => properties.directory)).toEqual(
      expect.arrayContaining([dirty.directory, byHand]),
    );
    expect(runGit(directory, "branch", "--format=%(refname:short)").split("\n")).toEqual([
      "main",
      "mine",
      "opencode/ahead",
    ]);
    expect(await list(directory)).toEqual([]);
    const project = (await data(app.client.project.list())).find(({ id }) => id === hash);
    expect(project?.sandboxes).toEqual([]);
    // From inside it, which does not keep it.
    const inside = await create(directory, { name: "inside" });
    expect(await data(remove(inside.directory, inside.directory))).toBe(true);
    expect(existsSync(inside.directory)).toBe(false);
    expect((await refusal(remove(directory, inside.directory))).name).toBe("WorktreeRemoveFailedError");
  });

  it("never removes what is no further work tree of this repository", async () => {
    verifies("worktree.remove.safe");
    const { directory } = repository();
    const other = repository();
    const others = await create(other.directory, { name: "others" });
    const made = await create(directory, { name: "locked" });
    runGit(directory, "worktree", "lock", "--reason", "in use", made.directory);
    const sibling = server.place("sibling", { "keep.txt": "keep" });
    const link = server.workspace.path("link-to-sibling");
    symlinkSync(sibling, link);
    const linkToMain = server.workspace.path("link-to-main");
    symlinkSync(directory, linkToMain);
    // A name that reads as if git named another work tree.
    const spoof = server.workspace.path(`spoof\n\nworktree ${sibling}\n\nworktree ${other.directory}`);
    mkdirSync(path.dirname(spoof), { recursive: true });
    runGit(directory, "worktree", "add", "-q", "--detach", spoof);
    for (const shown of await list(directory)) expect([sibling, other.directory]).not.toContain(shown);
    const before = readdirSync(server.directory);
    for (const which of [
      "",
      ".",
      "..",
      "/",
      "relative",
      path.relative(server.directory, made.directory),
      server.directory,
      server.workspace.path("home"),
      sibling,
      link,
      linkToMain,
      directory,
      `${directory}/`,
      `${directory}/sub`,
      `${directory}/.git`,
      other.directory,
      others.directory,
      path.dirname(made.directory),
      `${made.directory}/sub`,
      made.directory,
      `${directory}\0`,
      server.workspace.path("nothing-here"),
    ]) {
      const refused = await refusal(remove(directory, which));
      expect(refused, which).toMatchObject({ status: 400, name: "WorktreeRemoveFailedError" });
      const reset = worktree.reset({ directory, worktreeResetInput: { directory: which } });
      if (which !== made.directory)
        expect((await refusal(reset)).name, which).toBe("WorktreeResetFailedError");
    }
    expect((await refusal(remove(directory, made.directory))).data.message).toContain("in use");
    expect(readdirSync(server.directory)).toEqual(before);
    for (const kept of [`${sibling}/keep.txt`, `${directory}/a.txt`, `${others.directory}/a.txt`])
      expect(existsSync(kept), kept).toBe(true);
    expect(runGit(directory, "status", "--porcelain")).toBe("");
  });
});

describe("worktree.reset", () => {
  const reset = (directory: string, which: string) =>
    worktree.reset({ directory, worktreeResetInput: { directory: which } });

  it("without a remote: to the default branch of the repository, all else dropped", async () => {
    verifies("worktree.reset");
    const { directory } = repository({ "a.txt": "one\n", ".gitignore": "ignored\n" });
    const made = await create(directory, { name: "work" });
    runGit(made.directory, "commit", "-q", "--allow-empty", "-m", "own");
    writeFileSync(path.join(made.directory, "a.txt"), "dirty");
    writeFileSync(path.join(made.directory, "ignored"), "x");
    writeFileSync(path.join(made.directory, "new"), "x");
    runGit(directory, "commit", "-q", "--allow-empty", "-m", "newer");
    expect(await data(reset(directory, made.directory))).toBe(true);
    expect(runGit(made.directory, "rev-parse", "HEAD")).toBe(runGit(directory, "rev-parse", "main"));
    expect(runGit(made.directory, "status", "--porcelain", "--ignored")).toBe("");
    expect(runGit(made.directory, "branch", "--show-current")).toBe("opencode/work");
    expect((await refusal(reset(made.directory, made.directory))).data.message).toContain(
      "primary workspace",
    );
    runGit(directory, "checkout", "-q", "-b", "trunk");
    runGit(directory, "branch", "-D", "main");
    expect((await refusal(reset(directory, made.directory))).data.message).toContain("no default branch");
  });

  it("with a remote: to what its default branch is now; one that cannot be reached changes nothing", async () => {
    verifies("worktree.reset");
    const upstream = repository();
    runGit(upstream.directory, "branch", "-M", "trunk");
    const clone = server.workspace.path(`cloned${places}`);
    runGit(upstream.directory, "clone", "-q", upstream.directory, clone);
    const made = await create(clone, { name: "work" });
    runGit(upstream.directory, "commit", "-q", "--allow-empty", "-m", "newer");
    expect(await data(reset(clone, made.directory))).toBe(true);
    expect(runGit(made.directory, "rev-parse", "HEAD")).toBe(
      runGit(upstream.directory, "rev-parse", "trunk"),
    );
    runGit(clone, "remote", "set-url", "origin", server.workspace.path("nowhere"));
    writeFileSync(path.join(made.directory, "a.txt"), "dirty");
    expect(await refusal(reset(clone, made.directory))).toMatchObject({ name: "WorktreeResetFailedError" });
    expect(runGit(made.directory, "status", "--porcelain")).toBe("M a.txt");
  });
});
