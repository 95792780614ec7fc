import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { initRepository } from "../support/git.js";
import { begin, promptsOf, second } from "../support/history.js";
import { data } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.revert", "session.unrevert", "session.diff");

/** git for a test's own preparations and looks. */
function git(cwd: string, ...args: string[]): string {
  const own = ["user.name=Ada", "user.email=ada@example.org", "protocol.file.allow=always"];
  return execFileSync("git", [...own.flatMap((setting) => ["-c", setting]), ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

/** A folder with the files that the turn is about. */
function folderIn(base: string): string {
  write(base, "place/a.txt", "one\n");
  write(base, "place/gone.txt", "gone\n");
  return path.join(base, "place");
}

/** What the user has in git: refs, index, stash, and how many objects; of a submodule too. */
const ofTheUser = (cwd: string) =>
  [
    ["for-each-ref"],
    ["ls-files", "--stage"],
    ["stash", "list"],
    ["count-objects", "-v"],
    ["submodule", "foreach", "-q", "git ls-files --stage"],
  ]
    .map((words) => git(cwd, ...words))
    .join("\n");

interface Place {
  where: string;
  /** Makes the folder below `base` and returns it. */
  prepare(base: string): string;
  isGit?: boolean;
  /** A file that belongs to somebody else: changes of it are neither told nor taken back. */
  foreign?: string;
}

const places: Place[] = [
  { where: "outside of git", prepare: folderIn, isGit: false },
  {
    where: "in a repository without a commit, with something staged",
    prepare(base) {
      const place = folderIn(base);
      git(place, "init", "-q");
      git(place, "add", "a.txt");
      return place;
    },
  },
  {
    where: "over staged and unstaged changes",
    prepare(base) {
      const place = folderIn(base);
      initRepository(place);
      write(place, "a.txt", "staged\n");
      git(place, "add", "a.txt");
      write(place, "a.txt", "one\n");
      return place;
    },
  },
  {
    where: "in a work tree whose .git is a file",
    prepare(base) {
      initRepository(folderIn(base));
      git(path.join(base, "place"), "worktree", "add", "-q", "--detach", "../linked");
      return path.join(base, "linked");
    },
  },
  {
    where: "where .git points nowhere",
    prepare(base) {
      const place = folderIn(base);
      write(place, ".git", "gitdir: /nowhere/at/all\n");
      return place;
    },
    isGit: false,
  },
  {
    where: "beside a submodule, which keeps its own history",
    prepare(base) {
      write(base, "library/s.txt", "s\n");
      initRepository(path.join(base, "library"));
      const place = folderIn(base);
      git(place, "init", "-q");
      git(place, "submodule", "add", "-q", "../library", "inner");
      git(place, "add", "--all");
      git(place, "commit", "-q", "-m", "with a submodule");
      return place;
    },
    foreign: "inner/s.txt",
  },
  {
    where: "around a repository inside, which keeps its own history",
    prepare(base) {
      const place = folderIn(base);
      initRepository(place);
      write(place, "inner/s.txt", "s\n");
      initRepository(path.join(place, "inner"));
      return place;
    },
    foreign: "inner/s.txt",
  },
  {
    where: "with ignored files",
    prepare(base) {
      const place = folderIn(base);
      write(place, ".gitignore", "out/\n");
      initRepository(place);
      write(place, "out/o.txt", "o\n");
      return place;
    },
    foreign: "out/o.txt",
  },
];

it.each(places)(
  "a turn $where is told, taken back and brought again",
  async ({ prepare, isGit = true, foreign }) => {
    verifies("history.snapshot.places");
    const { at: inProject, session, prompt, messages, client } = await begin({}, { repository: false });
    const place = prepare(inProject(".."));
    const read = (name: string) => readFileSync(path.join(place, name), "utf8");
    const has = (name: string) => existsSync(path.join(place, name));
    const before = isGit ? ofTheUser(place) : "";

    const { id } = await session({ directory: place });
    const command = `rm gone.txt; echo c > c.txt; ${foreign ? `echo t > ${foreign}` : ":"}`;
    await prompt(id, `read: a.txt\nwrite: a.txt changed\nwrite: new/b.txt new\nrun: ${command}`);
    const diffs = await data(client.session.diff({ sessionID: id }));
    expect(diffs.map(({ file, status }) => `${file} ${status}`)).toEqual([
      "a.txt modified",
      "c.txt added",
      "gone.txt deleted",
      "new/b.txt added",
    ]);
    expect(await data(client.session.get({ sessionID: id }))).toMatchObject({ summary: { files: 4 } });

    const messageID = second(promptsOf(await messages(id)), 0);
    await data(client.session.revert({ sessionID: id, messageID }));
    expect([read("a.txt"), read("gone.txt"), has("c.txt"), has("new")]).toEqual([
      "one\n",
      "gone\n",
      false,
      false,
    ]);
    if (foreign) expect(read(foreign)).toBe("t\n");
    await data(client.session.unrevert({ sessionID: id }));
    expect([read("a.txt"), has("gone.txt"), read("c.txt"), read("new/b.txt")]).toEqual([
      "changed",
      false,
      "c\n",
      "new",
    ]);
    if (isGit) expect(ofTheUser(place)).toBe(before);
  },
);
