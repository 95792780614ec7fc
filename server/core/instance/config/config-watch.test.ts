import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ConfigPlace } from "./config-places.js";
import { createConfigWatch } from "./config-watch.js";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "config-watch-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("misses nothing that a call changed where it could not look for want of descriptors", async () => {
  const watch = createConfigWatch({ owner: "test" });
  const asked: string[][] = [];
  const file = path.join(root, "opencode.json");
  /** Whether the next look is one of a server that has no descriptors left. */
  let isSqueezed = false;
  const place: ConfigPlace = {
    ...{ files: [file], skills: [], wide: [], scope: root },
    get homes() {
      if (isSqueezed) throw new Error("EMFILE");
      return [];
    },
  };
  const call = {
    ...{ directory: root, sessionID: "ses_1", rules: [], keepIn: path.join(root, "kept") },
    place: async () => place,
    ask: async (files: string[]) => void asked.push(files),
  };
  isSqueezed = true;
  await expect(watch.during(call, async () => "never")).rejects.toThrow("EMFILE");
  isSqueezed = false;
  expect(await watch.during(call, async () => "done")).toBe("done");
  await expect(
    watch.during(call, async () => {
      writeFileSync(file, "{}");
      isSqueezed = true;
    }),
  ).rejects.toThrow("EMFILE");
  expect(asked).toEqual([]);
  isSqueezed = false;
  await watch.during(call, async () => undefined);
  expect(asked).toEqual([[file]]);
});
