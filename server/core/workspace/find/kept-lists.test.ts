import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createDeferred } from "../../base/deferred.js";
import { createKeptLists } from "./kept-lists.js";
import { countOf } from "./path-list.js";
import { createRipgrep } from "./ripgrep.js";

const many = 10_000;
let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "opencode-lists-")));
  for (let folder = 0; folder < 20; folder++) {
    mkdirSync(path.join(root, String(folder)));
    for (let file = 0; file < many / 20; file++) writeFileSync(path.join(root, `${folder}/${file}`), "");
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

// By the lists' clock only as much time goes by as a test says, however long the machine takes.
let clock = 0;
beforeEach(() => void vi.spyOn(performance, "now").mockImplementation(() => clock));
afterEach(() => vi.restoreAllMocks());

/** Lists by the real ripgrep, whose runs are counted and, from the second one on, wait for `gate`. */
function gated() {
  const gate = createDeferred<void>();
  const real = createRipgrep({ env: { PATH: process.env.PATH ?? "" } });
  const seen = { runs: 0, ended: 0 };
  const lists = createKeptLists({
    async ripgrep(run) {
      seen.runs++;
      run.signal.addEventListener("abort", () => seen.ended++);
      if (seen.runs > 1) await gate.promise;
      return real(run);
    },
  });
  const count = async () => countOf((await lists.of(root, new AbortController().signal)).files);
  return { gate, seen, count };
}

/** As if so many milliseconds had gone by. */
function later(ms: number): void {
  clock += ms;
}

it("lets whoever types wait for the first walk only", async () => {
  const { gate, seen, count } = gated();
  expect(await count()).toBe(many);
  later(2_900);
  // As good as new for three seconds: answered while the next walk stands still, however often it is asked.
  for (let letter = 0; letter < 5; letter++) expect(await count()).toBe(many);
  expect(seen.runs).toBe(2);
  writeFileSync(path.join(root, "new"), "");
  gate.resolve();
  await expect.poll(count).toBe(many + 1);
  rmSync(path.join(root, "new"));
});

it("waits for the walk that runs when its list is too old", async () => {
  const { gate, seen, count } = gated();
  expect(await count()).toBe(many);
  later(2_900);
  expect(await count()).toBe(many);
  later(3_100);
  writeFileSync(path.join(root, "new"), "");
  const waiting = count();
  gate.resolve();
  expect(await waiting).toBe(many + 1);
  expect(seen.runs).toBe(2);
  rmSync(path.join(root, "new"));
});
