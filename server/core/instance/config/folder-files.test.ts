import { readdir } from "node:fs/promises";
import { expect, it, vi } from "vitest";
import { entriesOf } from "./folder-files.js";

vi.mock("node:fs/promises", async (original) => {
  const all = await original<typeof import("node:fs/promises")>();
  return { ...all, readdir: vi.fn(all.readdir) };
});

const failing = (code: string) =>
  vi.mocked(readdir).mockRejectedValueOnce(Object.assign(new Error(code), { code, syscall: "scandir" }));

it("takes a folder for empty that is not there or not to be read, never for want of descriptors", async () => {
  for (const code of ["ENOENT", "ENOTDIR", "EACCES"]) {
    failing(code);
    expect(await entriesOf("/tmp")).toEqual([]);
  }
  for (const code of ["EMFILE", "ENFILE", "ENOMEM"]) {
    failing(code);
    await expect(entriesOf("/tmp")).rejects.toMatchObject({ code });
  }
});
