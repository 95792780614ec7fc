import { chmod, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ToolFailure } from "../../../base/errors.js";
import { type TestContext, testContext } from "../../test-context.js";
import { applyPatchTool } from "./apply-patch.js";

async function project(files: Record<string, string>): Promise<TestContext> {
  const context = await testContext();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(context.directory, name)), { recursive: true });
    await writeFile(path.join(context.directory, name), text);
  }
  return context;
}

const apply = (context: TestContext, ...lines: string[]) =>
  applyPatchTool.execute({ patchText: ["*** Begin Patch", ...lines, "*** End Patch"].join("\n") }, context);
const update = (context: TestContext, ...lines: string[]) =>
  apply(context, "*** Update File: f.txt", ...lines);

async function text(context: TestContext, name = "f.txt"): Promise<string | undefined> {
  try {
    return await readFile(path.join(context.directory, name), "utf8");
  } catch {
    return undefined;
  }
}

describe("apply_patch", () => {
  it("adds, changes, moves and deletes files in one go and asks once", async () => {
    const context = await project({
      "a.txt": "one\ntwo\n",
      "old.txt": "gone\n",
      "run.sh": "#!/bin/sh\necho hi\n",
    });
    await chmod(path.join(context.directory, "run.sh"), 0o755);
    const result = await apply(
      context,
      "*** Add File: new/b.txt",
      "+hello",
      "+",
      "*** Update File: a.txt",
      "@@",
      " one",
      "-two",
      "+2",
      "*** Delete File: old.txt",
      "*** Update File: run.sh",
      "*** Move to: bin/run.sh",
      "@@",
      "-echo hi",
      "+echo hello",
    );
    expect(await text(context, "new/b.txt")).toBe("hello\n\n");
    expect(await text(context, "a.txt")).toBe("one\n2\n");
    expect(await text(context, "old.txt")).toBeUndefined();
    expect(await text(context, "run.sh")).toBeUndefined();
    expect(await text(context, "bin/run.sh")).toBe("#!/bin/sh\necho hello\n");
    expect((await stat(path.join(context.directory, "bin/run.sh"))).mode & 0o777).toBe(0o755);

    expect(context.asked).toHaveLength(1);
    expect(context.asked[0]).toMatchObject({
      permission: "edit",
      patterns: ["new/b.txt", "a.txt", "old.txt", "run.sh", "bin/run.sh"],
      always: ["*"],
      metadata: {
        filepath: "new/b.txt, a.txt, old.txt, run.sh",
        diff: expect.stringContaining("-two\n+2\n"),
      },
    });
    expect(result.title).toBe("4 files");
    expect(result.output).toBe("Done:\nA new/b.txt\nM a.txt\nD old.txt\nR run.sh -> bin/run.sh");
    expect(result.metadata.files).toMatchObject([
      { relativePath: "new/b.txt", type: "add", additions: 2, deletions: 0 },
      { relativePath: "a.txt", type: "update", additions: 1, deletions: 1 },
      { relativePath: "old.txt", type: "delete", additions: 0, deletions: 1 },
      {
        relativePath: "run.sh",
        type: "move",
        additions: 1,
        movePath: path.join(context.directory, "bin/run.sh"),
      },
    ]);
    const changes = context.changes.map(({ file, before, after }) => [
      path.basename(file),
      before !== undefined,
      after !== undefined,
    ]);
    expect(changes.sort()).toEqual([
      ["a.txt", true, true],
      ["b.txt", false, true],
      ["old.txt", true, false],
      ["run.sh", false, true],
      ["run.sh", true, false],
    ]);
  });

  it("changes nothing at all when one part does not fit", async () => {
    const context = await project({ "a.txt": "one\n", "f.txt": "two\n" });
    const attempt = apply(
      context,
      "*** Update File: a.txt",
      "-one",
      "+1",
      "*** Add File: b.txt",
      "+b",
      "*** Update File: f.txt",
      "-three",
      "+3",
    );
    await expect(attempt).rejects.toThrow("No file was changed");
    await expect(attempt).rejects.toBeInstanceOf(ToolFailure);
    expect([await text(context, "a.txt"), await text(context, "b.txt"), await text(context)]).toEqual([
      "one\n",
      undefined,
      "two\n",
    ]);
    expect(context.asked).toEqual([]);
  });

  it("adds onto and moves onto files that are there, and shows what goes", async () => {
    const context = await project({ "f.txt": "\uFEFFold\r\nend\r\n", "g.txt": "g\n", "h.txt": "h\n" });
    const result = await apply(
      context,
      ...["*** Add File: f.txt", "+new", "+lines"],
      ...["*** Update File: g.txt", "*** Move to: h.txt", "-g", "+G"],
    );
    expect([await text(context), await text(context, "g.txt"), await text(context, "h.txt")]).toEqual([
      "\uFEFFnew\r\nlines\r\n",
      undefined,
      "G\n",
    ]);
    expect(result.output).toBe("Done:\nM f.txt\nR g.txt -> h.txt\nM h.txt");
    const diff = String(context.asked[0]?.metadata.diff);
    for (const line of ["-old", "+new", "-h", "+G", "-g"]) expect(diff).toContain(`\n${line}`);
    expect(diff).not.toContain("\uFEFF");
  });

  it("puts back what was written when a later file cannot be", async () => {
    const context = await project({ "a.txt": "one\n", "shut/x": "" });
    const attempt = apply(
      context,
      "*** Update File: a.txt",
      "-one",
      "+1",
      "*** Add File: shut/x/b.txt",
      "+b",
    );
    await expect(attempt).rejects.toThrow();
    expect(await text(context, "a.txt")).toBe("one\n");

    await mkdir(path.join(context.directory, "dir"));
    const slow = { ...context, ask: () => writeFile(path.join(context.directory, "dir/file"), "") };
    const late = applyPatchTool.execute(
      {
        patchText:
          "*** Begin Patch\n*** Update File: a.txt\n-one\n+1\n*** Add File: dir/file/b\n+b\n*** End Patch",
      },
      slow,
    );
    await expect(late).rejects.toThrow();
    expect(await text(context, "a.txt")).toBe("one\n");
  });

  it("finds its place by anchors", async () => {
    const body = "class A:\n  def run():\n    go()\n\nclass B:\n  def run():\n    go()\n";
    const context = await project({ "f.txt": body });
    await expect(update(context, "-    go()", "+    stop()")).rejects.toThrow("2 times (from lines 3, 7)");
    await update(context, "@@ class B:", "@@   def run():", "-    go()", "+    stop()");
    expect(await text(context)).toBe(body.replace(/go\(\)\n$/, "stop()\n"));
    await update(context, "@@ class A", "+  # first");
    expect(await text(context)).toMatch(/^class A:\n {2}# first\n {2}def run/);
  });

  it("takes several changes of one file in order, also of equal lines", async () => {
    const context = await project({ "f.txt": "x\na\nx\nb\ny\n" });
    await update(context, "@@", "-x", "+1", "@@", "-x", "+2", "@@", " b", "-y", "+3");
    expect(await text(context)).toBe("1\na\n2\nb\n3\n");
    await expect(update(context, "@@", "-3", "+4", "@@", "-1", "+2")).rejects.toThrow("order of the file");
  });

  it("appends, and heeds the end of the file", async () => {
    const context = await project({ "f.txt": "x\ny\nx\n" });
    await update(context, "@@", "+end");
    await update(context, "@@", " x", "-end", "+End", "*** End of File");
    expect(await text(context)).toBe("x\ny\nx\nEnd\n");
    await expect(update(context, "@@", "-y", "*** End of File")).rejects.toThrow("at the end of the file");
  });

  it("tolerates whitespace and typography and keeps the file's own", async () => {
    const context = await project({ "f.txt": "\uFEFFif (a) {\r\n\tsay(“hi”);  \r\n\tgo();\r\n}\r\n" });
    await update(context, "@@", " if (a) {", '   say("hi");', "-  go();", "+  stop();", "+  rest();", " }");
    expect(await text(context)).toBe("\uFEFFif (a) {\r\n\tsay(“hi”);  \r\n\tstop();\r\n\trest();\r\n}\r\n");
  });

  it.each([
    ["one", "-one\n+1", "1"],
    ["one\n", "-one", ""],
    ["", "@@\n+one", "one\n"],
    ["a\nb", " a\n-b\n+c", "a\nc"],
  ])("keeps the last newline of %j as it was", async (before, change, after) => {
    const context = await project({ "f.txt": before });
    await update(context, ...change.split("\n"));
    expect(await text(context)).toBe(after);
  });

  it("reads patches in fences, with CRLF, line numbers and bare empty lines", async () => {
    const context = await project({ "f.txt": "a\n\nb\n" });
    const patchText =
      "```\r\n*** Begin Patch\r\n*** Update File: f.txt\r\n@@ -1,3 +1,3 @@\r\n a\r\n\r\n-b\r\n+c\r\n\r\n*** End Patch\r\n```";
    await applyPatchTool.execute({ patchText }, context);
    expect(await text(context)).toBe("a\n\nc\n");
  });

  it("applies several operations on one file one after the other", async () => {
    const context = await project({ "f.txt": "a\n" });
    await apply(context, "*** Update File: f.txt", "-a", "+b", "*** Update File: ./f.txt", "-b", "+c");
    expect(await text(context)).toBe("c\n");
    expect(context.changes).toHaveLength(1);
  });

  it.each([
    [["*** Update File: none", "-a", "+b"], "does not exist"],
    [["*** Delete File: none"], "does not exist"],
    [["*** Update File: f.txt", "*a", "+b"], "Line 3 of the patch is not understood"],
    [["*** Add File: n", "x"], "begins with +"],
    [["*** Update File: f.txt"], "no changes"],
    [["*** Update File: f.txt", "-a", "+a"], "leaves every file"],
    [["*** Update File: f.txt", "@@ nowhere", "-a"], '"nowhere"'],
    [["what"], "not understood"],
    [[], "changes no file"],
  ])("refuses %j", async (lines, message) => {
    const context = await project({ "f.txt": "a\n", "g.txt": "g\n" });
    await expect(apply(context, ...lines)).rejects.toThrow(message);
    expect([await text(context), await text(context, "g.txt")]).toEqual(["a\n", "g\n"]);
  });

  it.each([
    ["no patch", "begin with"],
    ["*** Begin Patch\n*** Add File: a\n+b", "cut off"],
  ])("refuses %j", async (patchText, message) => {
    const context = await project({});
    await expect(applyPatchTool.execute({ patchText }, context)).rejects.toThrow(message);
  });

  it("applies to what is there when it is allowed", async () => {
    const context = await project({ "f.txt": "a\nb\n" });
    const file = path.join(context.directory, "f.txt");
    const slow = { ...context, ask: () => writeFile(file, "new\na\nb\n") };
    const patchText = "*** Begin Patch\n*** Update File: f.txt\n-b\n+c\n*** End Patch";
    const { output } = await applyPatchTool.execute({ patchText }, slow);
    expect(await text(context)).toBe("new\na\nc\n");
    expect(output).toContain("M f.txt");
  });

  it("asks for places outside, links included", async () => {
    const outside = await project({ "x.txt": "x\n" });
    const context = await project({});
    await symlink(outside.directory, path.join(context.directory, "link"));
    await apply(context, "*** Update File: link/x.txt", "-x", "+y");
    expect(context.asked.map(({ permission }) => permission)).toEqual(["external_directory", "edit"]);
  });

  it("runs beside another patch of the same files", async () => {
    const context = await project({ "f.txt": "a\nb\n", "g.txt": "a\nb\n" });
    await Promise.all([
      apply(context, "*** Update File: f.txt", "-a", "+1", "*** Update File: g.txt", "-a", "+1"),
      apply(context, "*** Update File: g.txt", "-b", "+2", "*** Update File: f.txt", "-b", "+2"),
    ]);
    expect([await text(context), await text(context, "g.txt")]).toEqual(["1\n2\n", "1\n2\n"]);
  });
});
