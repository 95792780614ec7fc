import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ConfigPlace } from "./config-places.js";
import { createConfigWatch } from "./config-watch.js";

vi.mock("node:fs/promises", async (original) => {
  const all = await original<typeof import("node:fs/promises")>();
  return { ...all, readdir: vi.fn(all.readdir) };
});

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "config-watch-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** As of a server that has no descriptors left, for one look at the folder. */
const squeeze = async () => {
  const { readdir: real } = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
  vi.mocked(readdir).mockImplementation(async (folder, options) => {
    if (folder !== root) return real(folder, options as never) as never;
    vi.mocked(readdir).mockImplementation(real as typeof readdir);
    throw Object.assign(new Error("EMFILE"), { code: "EMFILE" });
  });
};

it("misses nothing that a call changed where it could not look for want of descriptors", async () => {
  const watch = createConfigWatch({ owner: "test" });
  const asked: string[][] = [];
  const file = path.join(root, "opencode.json");
  const place = { homes: [], files: [file], skills: [], wide: [], scope: root } as unknown as ConfigPlace;
  const call = {
    ...{ directory: root, sessionID: "ses_1", rules: [], keepIn: path.join(root, "kept") },
    place: async () => place,
    ask: async (files: string[]) => void asked.push(files),
  };
  await squeeze();
  await expect(watch.during(call, async () => "never")).rejects.toThrow("EMFILE");
  expect(await watch.during(call, async () => "done")).toBe("done");
  await expect(
    watch.during(call, async () => {
      writeFileSync(file, "{}");
      await squeeze();
    }),
  ).rejects.toThrow("EMFILE");
  expect(asked).toEqual([]);
  await watch.during(call, async () => undefined);
  expect(asked).toEqual([[file]]);
});
