import { execFileSync } from "node:child_process";
import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ToolFailure } from "../../base/errors.js";
import { testContext } from "../test-context.js";
import { readTool } from "./read.js";

async function withFile(name: string, content: string | Buffer) {
  const context = await testContext();
  await writeFile(path.join(context.directory, name), content);
  return context;
}

describe("read of a text file", () => {
  it("numbers lines and says where the file ends", async () => {
    const context = await withFile("a.txt", "\uFEFFone\r\ntwo");
    const result = await readTool.execute({ filePath: "a.txt" }, context);
    const file = path.join(context.directory, "a.txt");
    expect(result.output).toBe(
      `<path>${file}</path>\n<type>file</type>\n<content>\n1: one\n2: two\n\n(end of file, 2 lines)\n</content>`,
    );
    expect(result.title).toBe("a.txt");
    expect(result.metadata).toEqual({
      preview: "one\ntwo",
      truncated: false,
      loaded: [],
      display: {
        type: "file",
        path: file,
        text: "one\ntwo",
        lineStart: 1,
        lineEnd: 2,
        totalLines: 2,
        truncated: false,
      },
    });
    expect(context.asked).toEqual([{ permission: "read", patterns: ["a.txt"], always: ["*"], metadata: {} }]);
  });

  it("gives a window and how to go on", async () => {
    const context = await withFile("n", Array.from({ length: 30 }, (_, index) => `${index + 1}\n`).join(""));
    const result = await readTool.execute({ filePath: "n", offset: 10, limit: 3 }, context);
    expect(result.output).toContain("\n10: 10\n11: 11\n12: 12\n\n(lines 10-12 of 30; go on with offset=13)");
    const whole = await readTool.execute({ filePath: "n", offset: 0 }, context);
    expect(whole.output).toContain("\n1: 1\n");
    expect(whole.output).toContain("(end of file, 30 lines)");
    const rest = await readTool.execute({ filePath: "n", offset: 28, limit: 3 }, context);
    expect(rest.output).toContain("30: 30\n\n(end of file, 30 lines)");
    await expect(readTool.execute({ filePath: "n", offset: 31 }, context)).rejects.toThrow("has 30 lines");
  });

  it("stops at 2000 lines and at 50 KB", async () => {
    const many = await withFile("n", "x\n".repeat(3000));
    const lines = await readTool.execute({ filePath: "n", limit: 5000 }, many);
    expect(lines.output).toContain("2000: x\n\n(lines 1-2000 of 3000; go on with offset=2001)");
    const wide = await withFile("n", `${"é".repeat(500)}\n`.repeat(100));
    const bytes = await readTool.execute({ filePath: "n" }, wide);
    expect(bytes.output).toContain("(lines 1-51 of 100; go on with offset=52)");
  });

  it("cuts a line of any length without splitting a character", async () => {
    const context = await withFile("n", `${"a".repeat(1999)}😀${"b".repeat(300_000)}\nnext`);
    const result = await readTool.execute({ filePath: "n" }, context);
    expect(result.output).toContain(`1: ${"a".repeat(1999)}\n2: next\n`);
    expect(result.output).toContain("longer than 2000 characters are cut");
  });

  it("does not read the rest of a huge file", async () => {
    const context = await withFile("n", "first\n");
    const handle = await open(path.join(context.directory, "n"), "r+");
    await handle.truncate(64 * 1024 ** 3);
    await handle.close();
    const result = await readTool
      .execute({ filePath: "n", limit: 1 }, context)
      .catch((error: unknown) => error);
    expect(result).toBeInstanceOf(ToolFailure);
    await writeFile(path.join(context.directory, "m"), "line\n".repeat(4_000_000));
    const window = await readTool.execute({ filePath: "m", offset: 3, limit: 1 }, context);
    expect(window.output).toContain("3: line\n\n(lines 3-3; go on with offset=4)");
  });

  it("shows an empty file as empty", async () => {
    const result = await readTool.execute({ filePath: "n" }, await withFile("n", ""));
    expect(result.output).toContain("(the file is empty)");
  });
});

describe("read of other things", () => {
  it("lists a directory, folders and links to folders marked", async () => {
    const context = await withFile("b.txt", "");
    await mkdir(path.join(context.directory, "a"));
    await symlink("a", path.join(context.directory, "c"));
    const result = await readTool.execute({ filePath: "." }, context);
    expect(result.output).toContain("<type>directory</type>\n<entries>\na/\nb.txt\nc/\n\n(3 entries)");
    expect(result.title).toBe(".");
    const part = await readTool.execute({ filePath: ".", offset: 2, limit: 1 }, context);
    expect(part.output).toContain("\nb.txt\n\n(entries 2-2 of 3; go on with offset=3)");
  });

  it("attaches images and PDF by content", async () => {
    const png = Buffer.from("89504e470d0a1a0a0000", "hex");
    const result = await readTool.execute({ filePath: "x.txt" }, await withFile("x.txt", png));
    expect(result.attachments).toEqual([
      { mime: "image/png", url: `data:image/png;base64,${png.toString("base64")}`, filename: "x.txt" },
    ]);
    const pdf = await readTool.execute({ filePath: "d" }, await withFile("d", "%PDF-1.7\n"));
    expect(pdf.attachments?.[0]?.mime).toBe("application/pdf");
  });

  it("refuses binaries and pipes", async () => {
    const binary = await withFile("x.png", Buffer.from([1, 0, 2]));
    await expect(readTool.execute({ filePath: "x.png" }, binary)).rejects.toThrow("binary file");
    execFileSync("mkfifo", [path.join(binary.directory, "pipe")]);
    await expect(readTool.execute({ filePath: "pipe" }, binary)).rejects.toThrow("only files can be read");
  });

  it("suggests near names for a missing file", async () => {
    const context = await withFile("settings.ts", "");
    const attempt = readTool.execute({ filePath: "setings.ts" }, context);
    await expect(attempt).rejects.toThrow(path.join(context.directory, "settings.ts"));
    await expect(attempt).rejects.toBeInstanceOf(ToolFailure);
    await expect(readTool.execute({ filePath: "no/where" }, context)).rejects.toThrow("nor does the folder");
    await expect(readTool.execute({ filePath: "qqq" }, context)).rejects.toThrow(/does not exist\.$/);
  });

  it("names the real file to the rules when a link hides it", async () => {
    const context = await withFile(".env", "KEY=1");
    await symlink(".env", path.join(context.directory, "harmless"));
    await readTool.execute({ filePath: "harmless" }, context);
    expect(context.asked[0]?.patterns).toEqual(["harmless", ".env"]);
  });

  it("reads nothing before it is allowed", async () => {
    const context = await withFile("a", "x");
    const denied = { ...context, ask: () => Promise.reject(new Error("denied")) };
    await expect(readTool.execute({ filePath: "missing" }, denied)).rejects.toThrow("denied");
  });
});
