import { mkdir, mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { realTarget } from "../system/files/real-target.js";
import { assertInside, externalDirectories, relativePath } from "./external-directory.js";
import { testContext } from "./test-context.js";

const folder = async () => realpath(await mkdtemp(path.join(os.tmpdir(), "outside-")));

describe("assertInside", () => {
  it("asks nothing inside the directory, the worktree or our outputs", async () => {
    const context = await testContext();
    await mkdir(path.join(context.directory, "sub"));
    const sub = { ...context, directory: path.join(context.directory, "sub") };
    await assertInside(sub, path.join(sub.directory, "a"));
    await assertInside(sub, path.join(context.directory, "not/yet/there"));
    await assertInside(sub, path.join(context.outputDirectory, "tool_1"));
    await assertInside(sub, path.join(context.directory, "..name"));
    expect(context.asked).toEqual([]);
  });

  it("asks for the folder that holds an outside file", async () => {
    const context = await testContext();
    const outside = await folder();
    await assertInside(context, path.join(outside, "x.txt"));
    expect(context.asked).toEqual([
      {
        permission: "external_directory",
        patterns: [`${outside}/*`],
        always: [`${outside}/*`],
        metadata: { filepath: path.join(outside, "x.txt"), parentDir: outside },
      },
    ]);
  });

  it("is not fooled by a name that only begins like the directory", async () => {
    const context = await testContext();
    await assertInside(context, `${context.directory}-other/x`);
    expect(context.asked[0]?.patterns).toEqual([`${context.directory}-other/*`]);
  });

  it("follows links to a folder, to a file and to nothing yet", async () => {
    const context = await testContext();
    const outside = await folder();
    await writeFile(path.join(outside, "file"), "x");
    await symlink(outside, path.join(context.directory, "folder"));
    await symlink(path.join(outside, "file"), path.join(context.directory, "link"));
    await symlink(path.join(outside, "missing"), path.join(context.directory, "dangling"));
    for (const name of ["folder/new/x", "link", "dangling"]) {
      await assertInside(context, path.join(context.directory, name));
    }
    expect(context.asked.map((ask) => ask.patterns)).toEqual([
      [`${outside}/new/*`],
      [`${outside}/*`],
      [`${outside}/*`],
    ]);
  });

  it("lets a link that leads back inside pass, and a directory that is itself a link", async () => {
    const context = await testContext();
    const outside = await folder();
    await symlink(context.directory, path.join(outside, "back"));
    await assertInside(context, path.join(outside, "back/a"));
    await assertInside(
      { ...context, directory: path.join(outside, "back") },
      path.join(context.directory, "a"),
    );
    expect(context.asked).toEqual([]);
  });

  it("does not take a worktree of / as permission for everything", async () => {
    const context = await testContext();
    const outside = await folder();
    expect(await externalDirectories({ ...context, worktree: "/" }, [outside, `${outside}/f`])).toEqual([
      outside,
    ]);
  });
});

describe("realTarget", () => {
  it("ends on links that go in circles", async () => {
    const directory = await folder();
    await symlink(path.join(directory, "b"), path.join(directory, "a"));
    await symlink(path.join(directory, "a"), path.join(directory, "b"));
    expect(path.dirname(await realTarget(path.join(directory, "a")))).toBe(directory);
  });
});

describe("relativePath", () => {
  it("is relative to the worktree, a dot for itself", () => {
    expect(relativePath({ worktree: "/w" }, "/w/a/b")).toBe("a/b");
    expect(relativePath({ worktree: "/w" }, "/w")).toBe(".");
    expect(relativePath({ worktree: "/w" }, "/x")).toBe("../x");
  });
});
