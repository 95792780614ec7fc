import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dropOrphans } from "./housekeeping.js";
import { openRepository } from "./repository.js";
import { scan } from "./scan.js";
import { createSnapshots, type Snapshots, type WorkTree } from "./snapshot.js";

let base: string;
let root: string;
let logged: string[];
let snapshots: Snapshots;

const env = { PATH: process.env.PATH, HOME: "/nonexistent" };
const at = (name: string) => path.join(root, name);
const write = (name: string, content: string | Buffer) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const read = (name: string) => readFileSync(at(name), "utf8");
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
const commit = () => {
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "first");
};

const create = (home = path.join(base, "home")) =>
  createSnapshots({
    folder: path.join(base, "snapshots"),
    home,
    env,
    log: (level, message, extra) => logged.push(`${level} ${message} ${JSON.stringify(extra)}`),
  });

const track = async (tree: WorkTree) => {
  const state = await tree.track();
  if (state === undefined) throw new Error(`nothing recorded: ${logged}`);
  return state;
};

/** Takes all that changed between two states back to the first; the state afterwards. */
const goBack = async (tree: WorkTree, state: string, now: string) => {
  const changes = await tree.changes(state, now);
  return (await tree.restore(new Map(changes.map(({ file }) => [file, state]))))?.after;
};

beforeEach(() => {
  base = mkdtempSync(path.join(realpathSync(tmpdir()), "opencode-snapshot-"));
  root = path.join(base, "work");
  mkdirSync(root);
  logged = [];
  snapshots = create();
});

afterEach(() => {
  snapshots.close();
  rmSync(base, { recursive: true, force: true, maxRetries: 5 });
});

const kinds: [string, boolean][] = [
  ["a git work tree", true],
  ["a plain folder", false],
];

describe.each(kinds)("a snapshot of %s", (_, isGit) => {
  const open = () => {
    if (isGit) commit();
    return snapshots.at({ root, isGit });
  };

  it("brings back files that were changed, deleted, made, moved, linked or made executable", async () => {
    const binary = Buffer.from([0, 1, 2, 255, 254, 10, 13, 10]);
    write("changed.txt", "one\r\ntwo\n");
    write("deep/deleted.txt", "was here");
    write("binary.bin", binary);
    write("run.sh", "#!/bin/sh\n");
    write('ünï cödé "quoted"\n.txt', "strange name");
    symlinkSync("changed.txt", at("link"));
    write("becomes-folder", "a file");
    write("folder/file", "in a folder");
    const tree = open();
    const before = await track(tree);

    write("changed.txt", "ONE\n");
    rmSync(at("deep"), { recursive: true });
    write("binary.bin", Buffer.from([9, 9]));
    chmodSync(at("run.sh"), 0o755);
    write("new/and/deep.txt", "new");
    rmSync(at("link"));
    symlinkSync("elsewhere", at("link"));
    rmSync(at('ünï cödé "quoted"\n.txt'));
    rmSync(at("becomes-folder"));
    write("becomes-folder/inner.txt", "inside");
    rmSync(at("folder"), { recursive: true });
    write("folder", "now a file");
    const after = await track(tree);
    const files = (await tree.changes(before, after)).map(({ file }) => file);
    expect(files).toHaveLength(11);
    const pairs = [
      { from: before, to: after },
      { from: after, to: after },
      { from: after, to: before },
    ];
    expect((await tree.changesOf(pairs)).map((changes) => changes.map(({ file }) => file))).toEqual([
      files,
      [],
      files,
    ]);
    const gone = { from: "f".repeat(40), to: after };
    await expect(tree.changesOf([...pairs, gone])).rejects.toThrow("not kept any more");

    expect(await goBack(tree, before, after)).toBe(before);
    expect(await track(tree)).toBe(before);
    expect(read("changed.txt")).toBe("one\r\ntwo\n");
    expect(read("deep/deleted.txt")).toBe("was here");
    expect(readFileSync(at("binary.bin"))).toEqual(binary);
    expect(lstatSync(at("run.sh")).mode & 0o111).toBe(0);
    expect(existsSync(at("new"))).toBe(false);
    expect(readlinkSync(at("link"))).toBe("changed.txt");
    expect(read('ünï cödé "quoted"\n.txt')).toBe("strange name");
    expect(read("becomes-folder")).toBe("a file");
    expect(read("folder/file")).toBe("in a folder");

    expect(await goBack(tree, after, before)).toBe(after);
    expect(read("folder")).toBe("now a file");
    expect(read("new/and/deep.txt")).toBe("new");
    expect(lstatSync(at("run.sh")).mode & 0o111).not.toBe(0);
  });

  it("tells changes as diffs, without the content of binary files", async () => {
    write("a.txt", "one\ntwo\nthree\n");
    write("gone.txt", "bye");
    write("b.bin", Buffer.from([0, 1]));
    const tree = open();
    const before = await track(tree);
    write("a.txt", "one\n2\nthree\n");
    rmSync(at("gone.txt"));
    write("b.bin", Buffer.from([0, 2]));
    write("tab\tname", "x\n");
    const after = await track(tree);
    expect(await tree.diff(await tree.changes(before, after))).toEqual([
      {
        file: "a.txt",
        patch: "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n",
        additions: 1,
        deletions: 1,
        status: "modified",
      },
      { file: "b.bin", additions: 0, deletions: 0, status: "modified" },
      {
        file: "gone.txt",
        patch: "--- gone.txt\n+++ gone.txt\n@@ -1 +0,0 @@\n-bye\n\\ No newline at end of file\n",
        additions: 0,
        deletions: 1,
        status: "deleted",
      },
      {
        file: "tab\tname",
        patch: "--- tab\tname\n+++ tab\tname\n@@ -0,0 +1 @@\n+x\n",
        additions: 1,
        deletions: 0,
        status: "added",
      },
    ]);
  });

  it("tells the removal of everything, and the making of it", async () => {
    write("a.txt", "bye\n");
    const tree = open();
    const before = await track(tree);
    rmSync(at("a.txt"));
    const after = await track(tree);
    expect(await tree.diff(await tree.changes(before, after))).toMatchObject([
      { status: "deleted", deletions: 1 },
    ]);
    expect(await tree.diff(await tree.changes(after, before))).toMatchObject([
      { status: "added", additions: 1 },
    ]);
  });

  it("leaves out patches that are too long, and keeps their counts", async () => {
    const tree = open();
    const before = await track(tree);
    write("long.txt", "a line of some length\n".repeat(20_000));
    write("short.txt", "short\n");
    const [long, short] = await tree.diff(await tree.changes(before, await track(tree)));
    expect(long).toEqual({ file: "long.txt", additions: 20_000, deletions: 0, status: "added" });
    expect(short?.patch).toContain("+short");
  });

  it("neither keeps nor removes files that are too large, before or after they are", async () => {
    const large = Buffer.alloc(3 * 1024 * 1024, 7);
    write("always.bin", large);
    write("shrinks.bin", large);
    const tree = open();
    const before = await track(tree);
    write("shrinks.bin", "small now");
    write("small.txt", "x");
    write("born-large.bin", large);
    const after = await track(tree);
    await goBack(tree, before, after);
    expect(readFileSync(at("always.bin")).equals(large)).toBe(true);
    expect(read("shrinks.bin")).toBe("small now");
    expect(existsSync(at("born-large.bin"))).toBe(true);
    expect(existsSync(at("small.txt"))).toBe(false);
  });

  it("leaves ignored files and repositories inside alone", async () => {
    write(".gitignore", "*.log\n");
    write("a.log", "1");
    const tree = open();
    mkdirSync(at("inner"));
    execFileSync("git", ["init", "--quiet", at("inner")], { stdio: "ignore", env });
    write("inner/file", "theirs");
    const before = await track(tree);
    write("a.log", "2");
    write("inner/file", "changed");
    expect(await track(tree)).toBe(before);
  });

  it("works for two processes at once", async () => {
    write("a.txt", "1");
    const tree = open();
    const other = create();
    await track(tree);
    for (let round = 0; round < 5; round++) {
      write("a.txt", `round ${round}`);
      const [one, two] = await Promise.all([track(tree), track(other.at({ root, isGit }))]);
      expect(one).toBe(two);
    }
    other.close();
  });

  it("survives a lock and an index that a killed process left", async () => {
    write("a.txt", "1");
    const tree = open();
    const state = await track(tree);
    const [folder = ""] = readdirSync(path.join(base, "snapshots"));
    const lock = path.join(base, "snapshots", folder, "index.lock");
    writeFileSync(lock, "");
    utimesSync(lock, 1, 1);
    writeFileSync(path.join(base, "snapshots", folder, "index"), "garbage");
    expect(await track(create().at({ root, isGit }))).toBe(state);
  });
});

describe("in a git work tree", () => {
  it("leaves the repository as it was and copies none of its objects", async () => {
    for (let index = 0; index < 50; index++) write(`src/${index}.txt`, `file ${index}\n`.repeat(100));
    commit();
    write("src/1.txt", "staged\n");
    git("add", "src/1.txt");
    write("src/2.txt", "not staged\n");
    const digest = () =>
      [".git/index", ".git/HEAD", ".git/config"].map((name) =>
        createHash("sha256")
          .update(readFileSync(at(name)))
          .digest("hex"),
      );
    const seen = () => [
      git("--no-optional-locks", "status", "--porcelain"),
      git("for-each-ref"),
      ...digest(),
    ];
    const [status] = [seen()];
    const tree = snapshots.at({ root, isGit: true });
    const before = await track(tree);
    write("src/3.txt", "agent\n");
    await goBack(tree, before, await track(tree));
    expect(seen()).toEqual(status);
    expect(read("src/1.txt")).toBe("staged\n");
    expect(read("src/2.txt")).toBe("not staged\n");
    const [folder = ""] = readdirSync(path.join(base, "snapshots"));
    const objects = execFileSync(
      "git",
      ["--git-dir", path.join(base, "snapshots", folder), "count-objects"],
      {
        encoding: "utf8",
        env,
      },
    );
    expect(Number.parseInt(objects, 10)).toBeLessThan(15);
  });

  it("keeps line ends and filtered content as they are on disk", async () => {
    write(".gitattributes", "*.txt text eol=lf\n*.dat filter=broken\n");
    write("a.txt", "lf\n");
    commit();
    git("config", "filter.broken.clean", "exit 1");
    git("config", "filter.broken.required", "true");
    git("config", "core.autocrlf", "true");
    git("config", "core.hooksPath", "/nonexistent");
    write("a.txt", "crlf\r\n");
    write("b.dat", "raw\r\n");
    const tree = snapshots.at({ root, isGit: true });
    const before = await track(tree);
    write("a.txt", "x");
    write("b.dat", "y");
    await goBack(tree, before, await track(tree));
    expect(read("a.txt")).toBe("crlf\r\n");
    expect(read("b.dat")).toBe("raw\r\n");
  });

  it("records anew what it borrowed when the user's objects are gone", async () => {
    write("a.txt", "content\n");
    commit();
    const tree = snapshots.at({ root, isGit: true });
    const state = await track(tree);
    rmSync(at(".git"), { recursive: true });
    git("init", "--quiet");
    write("b.txt", "b");
    const later = await track(create().at({ root, isGit: true }));
    rmSync(at("a.txt"));
    const now = await track(tree);
    await goBack(tree, later, now);
    expect(read("a.txt")).toBe("content\n");
    expect(later).not.toBe(state);
  });

  it("goes by what a repository ignores from the moment on that a folder is one", async () => {
    write("a.txt", "one");
    const before = await track(snapshots.at({ root, isGit: false }));
    git("init", "--quiet");
    write("node_modules/b.txt", "counts, for nobody has said otherwise");
    const tree = snapshots.at({ root, isGit: true });
    const changes = await tree.changes(before, await track(tree));
    expect(changes.map(({ file }) => file)).toEqual(["node_modules/b.txt"]);
  });
});

describe("restoring", () => {
  it("does not follow a link that stands where a folder was", async () => {
    write("dir/file.txt", "inside");
    const tree = snapshots.at({ root, isGit: false });
    const empty = await track(tree);
    write("dir/new.txt", "made by the agent");
    const full = await track(tree);
    const outside = path.join(base, "outside");
    mkdirSync(outside);
    writeFileSync(path.join(outside, "new.txt"), "somebody else's");
    rmSync(at("dir"), { recursive: true });
    symlinkSync(outside, at("dir"));
    await goBack(tree, empty, full);
    expect(readFileSync(path.join(outside, "new.txt"), "utf8")).toBe("somebody else's");
  });

  it("touches nothing when a state is no longer kept", async () => {
    write("a.txt", "1");
    const tree = snapshots.at({ root, isGit: false });
    const state = await track(tree);
    write("a.txt", "2");
    const wanted = [
      ["a.txt", state],
      ["b.txt", "1".repeat(40)],
    ] as const;
    await expect(tree.restore(new Map(wanted))).rejects.toThrow("git diff-tree");
    expect(read("a.txt")).toBe("2");
  });

  it("touches nothing when one content is no longer kept", async () => {
    write("a.txt", "1");
    write("b.txt", "lost");
    const tree = snapshots.at({ root, isGit: false });
    const state = await track(tree);
    write("a.txt", "2");
    write("b.txt", "2");
    const oid = createHash("sha1").update("blob 4\0lost").digest("hex");
    const [folder = ""] = readdirSync(path.join(base, "snapshots"));
    rmSync(path.join(base, "snapshots", folder, "objects", oid.slice(0, 2), oid.slice(2)));
    const wanted = [
      ["a.txt", state],
      ["b.txt", state],
    ] as const;
    await expect(tree.restore(new Map(wanted))).rejects.toThrow("no longer kept");
    expect(read("a.txt")).toBe("2");
  });
});

describe("what is not recorded", () => {
  it("is the home folder and what contains it, said once", async () => {
    const tree = create(path.join(root, "home")).at({ root, isGit: false });
    expect(await tree.track()).toBeUndefined();
    expect(await tree.track()).toBeUndefined();
    expect(logged).toHaveLength(1);
  });

  it("is anything when there is no git, said once", async () => {
    const none = createSnapshots({
      folder: path.join(base, "snapshots"),
      home: "/home/nobody",
      env: { PATH: path.join(base, "empty") },
      log: (_, message) => logged.push(message),
    });
    const tree = none.at({ root, isGit: false });
    expect(await tree.track()).toBeUndefined();
    expect(await tree.track()).toBeUndefined();
    expect(logged).toHaveLength(1);
  });

  it("is a folder of too many files, or too many bytes", async () => {
    for (const name of ["1", "2", "3"]) write(name, "some bytes");
    const { signal } = new AbortController();
    const repository = await openRepository({ root, folder: path.join(base, "snapshots"), env }, signal);
    await expect(scan(repository, { files: 2, bytes: 100 }, signal)).rejects.toThrow("more than 2 files");
    await expect(scan(repository, { files: 3, bytes: 29 }, signal)).rejects.toThrow("more than 29 bytes");
    expect((await scan(repository, { files: 3, bytes: 30 }, signal)).changed).toEqual(["1", "2", "3"]);
  });

  it("ends with the signal of who asked", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(snapshots.at({ root, isGit: false }).track({ signal: stop.signal })).rejects.toThrow(
      "enough",
    );
    expect(await snapshots.at({ root, isGit: false }).track()).toBeDefined();
  });
});

it("drops the snapshots of folders that have been gone for a week", async () => {
  write("a.txt", "1");
  await track(snapshots.at({ root, isGit: false }));
  const folder = path.join(base, "snapshots");
  const [name = ""] = readdirSync(folder);
  rmSync(root, { recursive: true });
  await dropOrphans(folder);
  expect(readdirSync(folder)).toEqual([name]);
  utimesSync(path.join(folder, name), 1, 1);
  await dropOrphans(folder);
  expect(readdirSync(folder)).toEqual([]);
});
