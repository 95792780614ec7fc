import type { open } from "node:fs/promises";
import { expect, it } from "vitest";
import { createPowerCut } from "./power-cut.js";

/** A disk of which the next flushes of this kind fail. */
function disk() {
  const failing = { log: 0, folder: 0 };
  let openNow = 0;
  let flushes = 0;
  const flush = async (kind: "log" | "folder") => {
    flushes++;
    if (failing[kind]-- > 0) throw new Error("EIO");
  };
  const openFile = async (file: string) => {
    openNow++;
    const sync = () => flush(file.endsWith("-wal") ? "log" : "folder");
    return { sync, datasync: sync, close: async () => void openNow-- };
  };
  const powerCut = createPowerCut("/data/sessions.db", openFile as unknown as typeof open);
  return { powerCut, failing, openNow: () => openNow, flushes: () => flushes };
}

it("tells each who waits what the disk says, and leaves no file open for it", async () => {
  const { powerCut, failing, openNow } = disk();
  for (const kind of ["log", "folder", "log"] as const) {
    powerCut.written();
    failing[kind] = 1;
    const said = await Promise.allSettled([powerCut.survived(), powerCut.survived()]);
    expect(said.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(openNow()).toBe(0);
    failing[kind] = 0;
  }
  await powerCut.survived();
  expect(openNow()).toBe(1);
  await powerCut.close();
  expect(openNow()).toBe(0);
});

it("fails for who waits, and stays to be done", async () => {
  const { powerCut, failing, openNow, flushes } = disk();
  failing.log = 1;
  powerCut.written();
  await expect(powerCut.survived()).rejects.toThrow("EIO");
  expect(openNow()).toBe(0);
  const before = flushes();
  await powerCut.survived();
  expect(flushes()).toBe(before + 2);
  await powerCut.survived();
  expect(flushes()).toBe(before + 2);
});

it("is one flush for all who wait, and one more for what was written meanwhile", async () => {
  const { powerCut, flushes } = disk();
  powerCut.written();
  const first = [powerCut.survived(), powerCut.survived()];
  powerCut.written();
  await Promise.all([...first, powerCut.survived(), powerCut.survived()]);
  // The folder's own is the third.
  expect(flushes()).toBe(3);
});
