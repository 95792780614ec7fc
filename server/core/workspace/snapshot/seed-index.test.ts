import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSnapshots, type Snapshots, type WorkTree } from "./snapshot.js";

let base: string;
let root: string;
let snapshots: Snapshots;
let tree: WorkTree;

const commands = () => readFileSync(path.join(base, "commands"), "utf8").split("\n");
const sh = (script: string) =>
  execFileSync("/bin/sh", ["-ec", script], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: path.join(base, "home"),
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Ada",
      GIT_AUTHOR_EMAIL: "ada@example.org",
      GIT_COMMITTER_NAME: "Ada",
      GIT_COMMITTER_EMAIL: "ada@example.org",
    },
  });

/** Waits for the next second: what is written in that of the index is read again in any case. */
const nextSecond = () => sh("sleep 1.1; git update-index -q --refresh || true");

beforeEach(() => {
  base = mkdtempSync(path.join(realpathSync(tmpdir()), "opencode-seed-"));
  root = path.join(base, "work");
  const bin = path.join(base, "bin");
  for (const folder of [root, bin, path.join(base, "home")]) mkdirSync(folder);
  const real = execFileSync("/bin/sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const noted = `#!/bin/sh\necho "$*" >> '${base}/commands'\nexec '${real}' "$@"\n`;
  writeFileSync(path.join(bin, "git"), noted, { mode: 0o755 });
  writeFileSync(path.join(base, "commands"), "");
  snapshots = createSnapshots({
    folder: path.join(base, "snapshots"),
    home: path.join(base, "home"),
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: path.join(base, "home") },
    log: () => undefined,
  });
  tree = snapshots.at({ root, isGit: true });
});

afterEach(() => {
  snapshots.close();
  rmSync(base, { recursive: true, force: true });
});

/** What a state says of its files, and what is on the disk, both as names and ids of objects. */
async function recorded(): Promise<{ state: string[]; disk: string[] }> {
  const id = await tree.track();
  const [store] = execFileSync("/bin/sh", ["-c", `echo '${base}'/snapshots/*`], { encoding: "utf8" }).split(
    "\n",
  );
  const listed = sh(`git --git-dir='${store}' ls-tree -rz ${id}`).split("\0");
  const state = listed.filter(Boolean).map((line) => {
    const [, oid, name] = /^\d+ \w+ (\w+)\t(.*)$/.exec(line) ?? [];
    return `${name} ${oid}`;
  });
  const files = sh("find . -type f -not -path './.git/*' | sed 's,^./,,'").trim().split("\n").filter(Boolean);
  const links = sh("find . -type l -not -path './.git/*' | sed 's,^./,,'").trim().split("\n").filter(Boolean);
  const disk = [
    ...files.map((file) => `${file} ${sh(`git hash-object --no-filters '${file}'`).trim()}`),
    ...links.map((file) => `${file} ${sh(`readlink -n '${file}' | git hash-object --stdin`).trim()}`),
  ];
  return { state: state.sort(), disk: disk.sort() };
}

describe("the first state of a repository", () => {
  it.each(["sha1", "sha256"])(
    "is taken from its index, of the format %s: no file is read again",
    async (format) => {
      sh(`git init -q --object-format=${format}; mkdir a; for n in $(seq 60); do echo $n > a/$n.txt; done
      ln a/1.txt a/linked; chmod +x a/2.txt; git add -A; git commit -qm first`);
      nextSecond();
      sh("echo changed > a/7.txt; rm a/9.txt; echo new > a/new.txt");
      const { state, disk } = await recorded();
      expect(state).toEqual(disk);
      expect(state).toHaveLength(61);
      const updates = commands().filter((line) => line.includes("update-index"));
      expect(updates).toHaveLength(1);
      expect(
        sh(`find '${base}/snapshots' -path '*/objects/??/*' | wc -l`).trim(),
        "blobs of two files, and trees",
      ).toBe("4");
    },
  );

  it.each([
    ["nothing is committed", "git init -q; echo 1 > a"],
    ["nothing is tracked", "git init -q; git commit -q --allow-empty -m first; echo 1 > a"],
    [
      "a file changed within the second of the index, its size did not",
      "echo aaa > a; git add -A; echo bbb > a",
    ],
    [
      "git is told not to look at a file",
      "echo aaa > a; git add -A; git update-index --assume-unchanged a; echo bb > a",
    ],
    [
      "a file is not in a sparse checkout",
      "echo 1 > a; echo 2 > b; git add -A; git update-index --skip-worktree a; rm a",
    ],
    ["a file is announced only", "echo 1 > a; git add -N a"],
    [
      "line ends are converted",
      "git config core.autocrlf true; printf 'a\\r\\nb\\r\\n' > a; echo 2 > b; git add -A",
    ],
    [
      "attributes say text",
      "echo '* text=auto eol=crlf' > .gitattributes; printf 'a\\r\\nb\\r\\n' > a; git add -A",
    ],
    [
      "an id is filled in",
      "echo '* ident' > .gitattributes; printf '$Id$\\n' > a; git add -A; git commit -qm 1; rm a; git checkout -q a",
    ],
    [
      "a filter keeps the size",
      "git config filter.turn.clean 'tr a-m n-z'; echo '* filter=turn' > .gitattributes; echo abc > a; git add -A",
    ],
    [
      "files are in another encoding",
      "echo 'a working-tree-encoding=UTF-16' > .gitattributes; printf 'abc' | iconv -t UTF-16 > a; git add -A",
    ],
    [
      "paths are in conflict",
      "echo 1 > a; git add -A; git commit -qm 1; git checkout -qb b; echo 2 > a; git commit -qam 2; git checkout -q -; echo 3 > a; git commit -qam 3; git merge -q b || true",
    ],
    [
      "the index is of version 4",
      "mkdir d; for n in 1 2 3; do echo $n > d/long-name-$n; done; git add -A; git update-index --index-version 4",
    ],
    ["the index is split", "echo 1 > a; git add -A; git update-index --split-index; echo 2 > b; git add -A"],
    ["the index is damaged", "echo 1 > a; git add -A; printf DIRC > .git/index"],
    ["a folder became a file", "mkdir a; echo 1 > a/b; git add -A; rm -r a; echo 2 > a"],
    [
      "a folder became a link to where it was moved",
      "mkdir a; echo 1 > a/b; git add -A; mv a ../there; ln -s ../there a",
    ],
    ["a link became a file", "ln -s nowhere a; git add -A; rm a; echo 1 > a"],
    ["a tracked file is ignored", "echo 1 > a; git add -A; echo a > .gitignore"],
    [
      "an object is gone",
      "echo 1 > a; echo 2 > b; git add -A; find .git/objects -type f | head -1 | xargs rm -f",
    ],
    ["names are odd", "echo 1 > 'a b'; echo 2 > 'ü'; git add -A"],
  ])("holds what is on the disk where %s", async (what, script) => {
    sh("git init -q");
    sh(script);
    // As if it had been written later than all files: git then trusts it.
    if (!/changed within the second/.test(what)) sh("! [ -f .git/index ] || touch -d '5 seconds' .git/index");
    const { state, disk } = await recorded();
    expect(state).toEqual(disk);
  });

  it.each([
    "../out",
    "a/../../out",
    "/out",
    ".git/hook",
    "a/.GIT/hook",
    "git~1/hook",
    "a\u200c/.g\u200cit/x",
  ])("takes no entry %s from an index that somebody else wrote", async (name) => {
    sh("git init -q; echo 1 > a.txt; git add -A");
    const file = path.join(root, ".git/index");
    const [stat, rest] = entryOf(readFileSync(file));
    writeFileSync(file, indexWith([[stat, Buffer.from(name)], ...rest]));
    expect((await recorded()).state.map((line) => line.split(" ")[0])).toEqual(["a.txt"]);
  });

  it("leaves out files in what became a repository of its own since", async () => {
    sh("git init -q; mkdir -p in/deep; echo 1 > in/deep/a; echo 2 > inner; git add -A; git init -q in");
    expect((await recorded()).state.map((line) => line.split(" ")[0])).toEqual(["inner"]);
  });

  it("takes a file that is too large for one that is left out, tracked or not", async () => {
    sh("git init -q; head -c 3000000 /dev/zero > large; echo 1 > a; git add -A; git commit -qm first");
    const before = (await tree.track()) ?? "";
    sh("echo more >> large");
    const after = (await tree.track()) ?? "";
    expect(tree.large().has("large")).toBe(true);
    expect((await tree.changes(before, after)).map(({ file }) => file)).toEqual([]);
  });
});

type Entry = [stat: Buffer, name: Buffer];

/** The stat of the one entry of an index of version 2, and that entry. */
function entryOf(index: Buffer): [stat: Buffer, entries: Entry[]] {
  const stat = index.subarray(12, 72);
  return [stat, [[stat, index.subarray(74, index.indexOf(0, 74))]]];
}

function indexWith(entries: Entry[]): Buffer {
  const head = Buffer.from("DIRC\0\0\0\x02\0\0\0\0", "latin1");
  head.writeUInt32BE(entries.length, 8);
  const padded = entries.map(([stat, name]) => {
    const length = Buffer.from([0, name.length]);
    return Buffer.concat([stat, length, name, Buffer.alloc(8 - ((stat.length + 2 + name.length) % 8))]);
  });
  const body = Buffer.concat([head, ...padded]);
  return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}
