import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { parseIndex } from "./index-file.js";

const root = realpathSync(mkdtempSync(path.join(tmpdir(), "index-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (script: string) => execFileSync("/bin/sh", ["-ec", script], { cwd: root, encoding: "utf8" });

it("knows what an index of every form tracks, and which it cannot read", () => {
  run(`git init -q . && mkdir -p a/b 'sp ace' && for n in 1 22 333 4444 55555 666666 7777777 88888888; do
    echo $n > a/$n; echo $n > a/b/$n; echo $n > "sp ace/ü$n"; done; echo x > 'new
line'; git add -A`);
  const names = () => run("git ls-files -z").split("\0").filter(Boolean).sort();
  const read = () => parseIndex(readFileSync(path.join(root, ".git/index")), 20);
  expect(names()).toHaveLength(25);
  for (const change of [
    "true",
    "git update-index --index-version 4",
    "git add -A",
    "git update-index --index-version 3; echo new > intent; git add -N intent",
    "git update-index --index-version 4; git update-index --skip-worktree a/1",
    "git rm -rq --cached a/b",
  ]) {
    run(change);
    expect([...(read()?.tracked ?? [])].sort(), change).toEqual(names());
  }
  run("git update-index --split-index");
  expect(read()).toBeUndefined();
  const bytes = readFileSync(path.join(root, ".git/index"));
  for (let end = 0; end < bytes.length; end += 7) parseIndex(bytes.subarray(0, end), 20);
  expect(parseIndex(Buffer.from("DIRC\0\0\0\x09\0\0\0\0aaaaaaaaaaaaaaaaaaaa"), 20)).toBeUndefined();
});
