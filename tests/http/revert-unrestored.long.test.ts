import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { initRepository } from "../support/git.js";
import { begin, promptsOf, second } from "../support/history.js";
import { data } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.revert", "session.diff");

let write: (name: string, text: string) => void;
const MB = 1024 * 1024;

interface Case {
  of: string;
  /** Makes what is below `base/place` beside `a.txt`, before it becomes a repository unless said otherwise. */
  prepare?(base: string): void;
  /** After the commit; answers where the session is opened. */
  open?(base: string): string;
  prompt: string | ((base: string) => string);
  /** Between the turn and the revert. */
  meanwhile?(base: string): void;
  /** Files told as changed by the turn. */
  told: string[];
  /** What is on disk after the revert. */
  after: Record<string, string | undefined>;
  unrestored?: { file: string; reason: string }[] | ((base: string) => { file: string; reason: string }[]);
}

const cases: Case[] = [
  {
    of: "a file written through a link",
    prepare: (base) => symlinkSync("a.txt", path.join(base, "place/link.txt")),
    prompt: "write: link.txt through",
    told: ["a.txt"],
    after: { "a.txt": "one\n" },
  },
  {
    of: "files below a linked folder, one of them new",
    prepare(base) {
      write("place/dir/b.txt", "b\n");
      symlinkSync("dir", path.join(base, "place/alias"));
    },
    prompt: "write: alias/b.txt B\nwrite: alias/c.txt C",
    told: ["dir/b.txt", "dir/c.txt"],
    after: { "dir/b.txt": "b\n", "dir/c.txt": undefined },
  },
  {
    of: "a project opened by a link",
    open(base) {
      symlinkSync("place", path.join(base, "shortcut"));
      return path.join(base, "shortcut");
    },
    prompt: "write: a.txt by link\nwrite: new/b.txt b",
    told: ["a.txt", "new/b.txt"],
    after: { "a.txt": "one\n", new: undefined },
  },
  {
    of: "a link that was replaced by what a command wrote",
    prepare: (base) => symlinkSync("a.txt", path.join(base, "place/link.txt")),
    prompt: "run: rm link.txt; echo file > link.txt",
    told: ["link.txt"],
    after: { "a.txt": "one\n", "link.txt": "-> a.txt" },
  },
  {
    of: "a file over 2 MB that a tool replaced",
    prepare: () => write("place/big.txt", "b".repeat(3 * MB)),
    prompt: "write: big.txt small\nwrite: a.txt changed",
    told: ["a.txt", "big.txt"],
    after: { "a.txt": "one\n", "big.txt": "small" },
    unrestored: [{ file: "big.txt", reason: "large" }],
  },
  {
    of: "large files that a command changed, made, removed and let grow",
    prepare() {
      for (const name of ["changed", "removed", "same"]) write(`place/${name}.bin`, "b".repeat(3 * MB));
      write("place/grown.bin", "small");
    },
    prompt:
      "run: echo x >> changed.bin; rm removed.bin; cp same.bin made.bin; cp same.bin grown.bin; echo 2 > a.txt",
    told: ["a.txt", "grown.bin", "made.bin", "removed.bin"],
    after: { "a.txt": "one\n", "removed.bin": undefined },
    unrestored: ["changed", "grown", "made", "removed"].map((name) => ({
      file: `${name}.bin`,
      reason: "large",
    })),
  },
  {
    of: "files of a repository inside",
    prepare(base) {
      write("place/inner/deep/s.txt", "s\n");
      initRepository(path.join(base, "place/inner"));
    },
    prompt: "write: inner/deep/s.txt S\nwrite: inner/t.txt T\nwrite: a.txt changed",
    told: ["a.txt", "inner/deep/s.txt", "inner/t.txt"],
    after: { "a.txt": "one\n", "inner/deep/s.txt": "S" },
    unrestored: [
      { file: "inner/deep/s.txt", reason: "nested" },
      { file: "inner/t.txt", reason: "nested" },
    ],
  },
  {
    of: "files that git ignores",
    prepare() {
      write("place/.gitignore", "out/\n.env\n");
      write("place/out/o.txt", "o\n");
    },
    prompt: "write: out/o.txt O\nwrite: .env KEY=1\nwrite: a.txt changed",
    told: [".env", "a.txt", "out/o.txt"],
    after: { "a.txt": "one\n", "out/o.txt": "O" },
    unrestored: [
      { file: ".env", reason: "ignored" },
      { file: "out/o.txt", reason: "ignored" },
    ],
  },
  {
    of: "a file outside of the project, by its name and through a link",
    prepare(base) {
      write("outside/o.txt", "o\n");
      symlinkSync("../outside", path.join(base, "place/out"));
    },
    prompt: (base) => `write: ${base}/outside/n.txt N\nwrite: out/o.txt O`,
    told: ["../outside/n.txt", "out/o.txt"],
    after: { "../outside/o.txt": "O", "../outside/n.txt": "N" },
    unrestored: (base) =>
      ["n.txt", "o.txt"].map((name) => ({ file: path.join(base, "outside", name), reason: "outside" })),
  },
  {
    of: "a folder that the user filled in place of a removed file",
    prompt: "run: rm a.txt",
    meanwhile: () => write("place/a.txt/precious.txt", "the user's"),
    told: ["a.txt"],
    after: { "a.txt/precious.txt": "the user's" },
    unrestored: [{ file: "a.txt", reason: "blocked" }],
  },
  {
    of: "a link that the user put in place of a folder",
    prepare: () => write("place/dir/b.txt", "b\n"),
    prompt: "run: rm dir/b.txt",
    meanwhile(base) {
      write("outside/b.txt", "somebody else's");
      rmSync(path.join(base, "place/dir"), { recursive: true, force: true });
      symlinkSync("../outside", path.join(base, "place/dir"));
    },
    told: ["dir/b.txt"],
    after: { dir: "-> ../outside", "../outside/b.txt": "somebody else's" },
    unrestored: [{ file: "dir/b.txt", reason: "blocked" }],
  },
  {
    of: "modes, folders for files, names in unicode and in another case",
    prepare() {
      write("place/Name.txt", "name\n");
      write("place/ünï/日本語.txt", "u\n");
      write("place/run.sh", "#!/bin/sh\n");
      write("place/file", "file\n");
    },
    prompt:
      "run: chmod +x run.sh; mv Name.txt name.txt; rm file; mkdir file; echo i > file/inner\nwrite: ünï/日本語.txt U",
    told: ["Name.txt", "file", "file/inner", "name.txt", "run.sh", "ünï/日本語.txt"],
    after: {
      "Name.txt": "name\n",
      "name.txt": undefined,
      "run.sh": "#!/bin/sh\n",
      file: "file\n",
      "ünï/日本語.txt": "u\n",
    },
  },
];

/** A file's text, where a link leads, or undefined. */
function look(file: string): string | undefined {
  const info = lstatSync(file, { throwIfNoEntry: false });
  if (!info) return undefined;
  if (info.isSymbolicLink()) return `-> ${execFileSync("readlink", [file], { encoding: "utf8" }).trim()}`;
  return info.isDirectory() ? "a folder" : readFileSync(file, "utf8");
}

it.each(cases)("a revert restores what it can and names what stays: $of", async (one) => {
  verifies("history.revert.unrestored");
  const { at: inProject, session, prompt, messages, client } = await begin({}, { repository: false });
  const base = inProject("../case");
  write = (name, text) => {
    mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
    writeFileSync(path.join(base, name), text);
  };
  write("place/a.txt", "one\n");
  one.prepare?.(base);
  initRepository(path.join(base, "place"));
  const directory = one.open?.(base) ?? path.join(base, "place");
  const { id } = await session({ directory });
  await prompt(id, typeof one.prompt === "string" ? one.prompt : one.prompt(base));
  const told = await data(client.session.diff({ sessionID: id }));
  expect(told.map(({ file }) => file)).toEqual([...one.told].sort());
  one.meanwhile?.(base);
  const messageID = second(promptsOf(await messages(id)), 0);
  const { revert } = await data(client.session.revert({ sessionID: id, messageID }));
  expect(revert?.unrestored).toEqual(
    typeof one.unrestored === "function" ? one.unrestored(base) : one.unrestored,
  );
  for (const [file, content] of Object.entries(one.after))
    expect(look(path.join(base, "place", file)), file).toBe(content);
});
