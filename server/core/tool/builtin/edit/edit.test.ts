import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ToolFailure } from "../../../base/errors.js";
import { type TestContext, testContext } from "../../test-context.js";
import { editTool } from "./edit.js";
import { writeTool } from "./write.js";

async function withFile(content: string | Buffer): Promise<{ context: TestContext; file: string }> {
  const context = await testContext();
  const file = path.join(context.directory, "f.txt");
  await writeFile(file, content);
  return { context, file };
}

const edit = (oldString: string, newString: string, context: TestContext, more: object = {}) =>
  editTool.execute({ filePath: "f.txt", oldString, newString, ...more }, context);
const write = (filePath: string, content: string, context: TestContext) =>
  writeTool.execute({ filePath, content }, context);

describe("edit", () => {
  it("changes the file, asks with the diff and reports it", async () => {
    const { context, file } = await withFile("one\ntwo\n");
    const result = await edit("two", "2", context);
    expect(await readFile(file, "utf8")).toBe("one\n2\n");
    const patch = `Index: ${file}\n${"=".repeat(67)}\n--- ${file}\n+++ ${file}\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n`;
    expect(context.asked).toEqual([
      { permission: "edit", patterns: ["f.txt"], always: ["*"], metadata: { filepath: file, diff: patch } },
    ]);
    expect(result.title).toBe("f.txt");
    expect(result.metadata).toEqual({
      diagnostics: {},
      diff: patch,
      filediff: { file, patch, additions: 1, deletions: 1 },
    });
    expect(context.changes).toEqual([{ file, before: "one\ntwo\n", after: "one\n2\n" }]);
  });

  it("keeps CRLF, a byte order mark and the mode", async () => {
    const { context, file } = await withFile("\uFEFFone\r\ntwo\r\n");
    await chmod(file, 0o751);
    await edit("one\ntwo", "one\n2", context);
    expect(await readFile(file, "utf8")).toBe("\uFEFFone\r\n2\r\n");
    expect((await stat(file)).mode & 0o777).toBe(0o751);
  });

  it("finds lines whose indentation was dropped unevenly", async () => {
    const { context, file } = await withFile(
      "def f():\n    if a:\n        one()\n        two()\n    return\n",
    );
    await edit("if a:\none()\n  two()\nreturn", "if b:\none()\n  three()\nreturn", context);
    expect(await readFile(file, "utf8")).toBe(
      "def f():\n    if b:\n        one()\n        three()\n    return\n",
    );
    await edit("if b:\none()\n", "if b:\nzero()\none()\n", context);
    expect(await readFile(file, "utf8")).toContain("    if b:\n        zero()\n        one()\n");
    await expect(edit("one()\nreturn", "x", context)).rejects.toThrow("is not in");
  });

  it("keeps a byte order mark out of the diff it shows", async () => {
    const { context } = await withFile("\uFEFFone\ntwo\n");
    const { metadata } = await edit("one", "1", context);
    expect(metadata.diff).toContain("\n-one\n+1\n two\n");
  });

  it("says when something else changed the file since it was last seen", async () => {
    const { context, file } = await withFile("a\nb\n");
    const seen = new Map<string, string>();
    const session = Object.assign(context, { lastSeen: seen });
    expect((await edit("a", "A", session)).output).not.toContain("Something else");
    expect((await edit("b", "B", session)).output).not.toContain("Something else");
    await writeFile(file, "A\nB\nfrom outside\n");
    expect((await edit("A", "1", session)).output).toContain("Something else had changed it");
    expect((await edit("B", "2", session)).output).not.toContain("Something else");
    const slow = Object.assign(session, { ask: () => writeFile(file, "1\n2\n3\n") });
    expect((await edit("2", "two", slow)).output).toContain("Something else had changed it");
    expect(await readFile(file, "utf8")).toBe("1\ntwo\n3\n");
  });

  it("lets parallel edits of one file all land, under any of its names", async () => {
    const names = Array.from({ length: 10 }, (_, index) => `item${index};`);
    const { context, file } = await withFile(names.join("\n"));
    await symlink("f.txt", path.join(context.directory, "link"));
    await Promise.all(
      names.map((name, index) => edit(name, `done${index};`, context, index % 2 ? { filePath: "link" } : {})),
    );
    expect(await readFile(file, "utf8")).toBe(names.map((_, index) => `done${index};`).join("\n"));
    expect(context.changes.map((change) => change.before)).toHaveLength(10);
  });

  it("applies to what is there when it is allowed, not to what was there when it asked", async () => {
    const { context, file } = await withFile("a\nb\n");
    const slow = { ...context, ask: () => writeFile(file, "new\na\nb\n") };
    await editTool.execute({ filePath: "f.txt", oldString: "b", newString: "c" }, slow);
    expect(await readFile(file, "utf8")).toBe("new\na\nc\n");
  });

  it.each([
    ["same", "same", "identical"],
    ["", "x", "exists already"],
    ["nothing like it", "x", "not in"],
    ["a", "x", "3 times (lines 1, 2, 3)"],
  ])("fails for %j to %j and leaves the file alone", async (oldString, newString, message) => {
    const { context, file } = await withFile("a\na\na\n");
    const attempt = edit(oldString, newString, context);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.toBeInstanceOf(ToolFailure);
    expect(await readFile(file, "utf8")).toBe("a\na\na\n");
    expect(context.asked).toEqual([]);
  });

  it("replaces every place when asked", async () => {
    const { context, file } = await withFile("a\na\n");
    await edit("a", "b", context, { replaceAll: true });
    expect(await readFile(file, "utf8")).toBe("b\nb\n");
  });

  it("creates a file from an empty oldString, and only then", async () => {
    const context = await testContext();
    const result = await edit("", "new", context);
    expect(result.metadata.filediff).toMatchObject({ additions: 1, deletions: 0 });
    expect(await readFile(path.join(context.directory, "f.txt"), "utf8")).toBe("new");
    await expect(edit("x", "y", context, { filePath: "g.txt" })).rejects.toThrow("does not exist");
  });

  it("refuses what is not UTF-8 and what is a directory", async () => {
    const { context } = await withFile(Buffer.from([0x61, 0xe9, 0x62]));
    await expect(edit("a", "b", context)).rejects.toThrow("not UTF-8");
    await expect(edit("a", "b", context, { filePath: "." })).rejects.toThrow("is a directory");
  });

  it("changes nothing when it is denied or aborted", async () => {
    const { context, file } = await withFile("a");
    const denied = { ...context, ask: () => Promise.reject(new Error("denied")) };
    await expect(edit("a", "b", denied)).rejects.toThrow("denied");
    const aborted = { ...context, ask: async () => context.abort.abort(new Error("stopped")) };
    await expect(edit("a", "b", aborted)).rejects.toThrow("stopped");
    expect(await readFile(file, "utf8")).toBe("a");
  });
});

describe("write", () => {
  it("creates a file with its folders and leaves no other file", async () => {
    const context = await testContext();
    const file = path.join(context.directory, "a/b/c.txt");
    const result = await write("a/b/c.txt", "hello\n", context);
    expect(await readFile(file, "utf8")).toBe("hello\n");
    expect(await readdir(path.dirname(file))).toEqual(["c.txt"]);
    expect(result.title).toBe("a/b/c.txt");
    expect(result.metadata).toMatchObject({ diagnostics: {}, filepath: file, exists: false });
    expect(context.changes).toEqual([{ file, before: undefined, after: "hello\n" }]);
    expect(context.asked[0]?.metadata).toMatchObject({
      filepath: file,
      diff: expect.stringContaining("+hello"),
    });
  });

  it("replaces a file behind a link, keeping link and mode", async () => {
    const { context, file } = await withFile("old");
    await chmod(file, 0o600);
    await symlink("f.txt", path.join(context.directory, "link"));
    const result = await write("link", "new", context);
    expect(await readFile(file, "utf8")).toBe("new");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(result.metadata.exists).toBe(true);
    expect(
      (await readdir(context.directory, { withFileTypes: true })).map((entry) => entry.isSymbolicLink()),
    ).toEqual([false, true]);
    expect(context.asked[0]?.patterns).toEqual(["link", "f.txt"]);
  });

  it("shows a reader the old or the new text, never a part", async () => {
    const big = (letter: string) => letter.repeat(400_000);
    const { context, file } = await withFile(big("a"));
    let writing = true;
    const writes = (async () => {
      for (const letter of "bcdefgh") await write("f.txt", big(letter), context);
      writing = false;
    })();
    while (writing) expect(new Set(await readFile(file, "utf8")).size).toBe(1);
    await writes;
    expect((await stat(file)).size).toBe(400_000);
  });

  it("does not bury a change made while it waited to be allowed", async () => {
    const { context, file } = await withFile("old");
    const slow = { ...context, ask: () => writeFile(file, "theirs") };
    await expect(write("f.txt", "ours", slow)).rejects.toThrow("changed by something else");
    expect(await readFile(file, "utf8")).toBe("theirs");
  });

  it("asks before it touches a place outside", async () => {
    const context = await testContext();
    const other = await testContext();
    await mkdir(path.join(other.directory, "sub"));
    await write(path.join(other.directory, "sub/x"), "x", context);
    expect(context.asked.map((ask) => ask.permission)).toEqual(["external_directory", "edit"]);
  });

  it("replaces what is not text", async () => {
    const { context, file } = await withFile(Buffer.from([0xff, 0xfe, 0]));
    await write("f.txt", "text", context);
    expect(await readFile(file, "utf8")).toBe("text");
  });

  it("shows a rewrite of a large file without taking long over the best diff", async () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join("");
    const { context } = await withFile(lines("old"));
    const result = await write("f.txt", lines("new"), context);
    expect(result.metadata.filediff).toMatchObject({ additions: 20_000, deletions: 20_000 });
  });
});

describe("write onto a file", () => {
  it.each([
    ["a\r\nb\r\n", "x\ny\n", "x\r\ny\r\n"],
    ["a\r\nb\r\nc\n", "x\ny\n", "x\r\ny\r\n"],
    ["a\nb\nc\r\n", "x\r\ny\r\n", "x\ny\n"],
    ["\uFEFFa\r\n", "x\n\ny", "\uFEFFx\r\n\r\ny"],
    ["\uFEFFa\n", "\uFEFFx\n", "\uFEFFx\n"],
    ["a", "x\r\ny\n", "x\r\ny\n"],
    ["", "x\n", "x\n"],
  ])("of %j keeps its form", async (before, content, after) => {
    const { context, file } = await withFile(before);
    await write("f.txt", content, context);
    expect(await readFile(file, "utf8")).toBe(after);
  });
});
