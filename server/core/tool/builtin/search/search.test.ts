import { execFileSync } from "node:child_process";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ToolFailure } from "../../../base/errors.js";
import { createRipgrep } from "../../../workspace/find/ripgrep.js";
import { type TestContext, testContext } from "../../test-context.js";
import type { Tool } from "../../tool.js";
import { createGlobTool } from "./glob.js";
import { createGrepTool } from "./grep.js";
import { createListTool } from "./list.js";

const ripgrep = createRipgrep({ env: {} });
const [globTool, grepTool, listTool] = [createGlobTool, createGrepTool, createListTool].map((create) =>
  create({ ripgrep }),
) as [Tool, Tool, Tool];

/** Files with these texts, each a second older than the one before it. */
async function project(files: Record<string, string>): Promise<TestContext> {
  const context = await testContext();
  let time = 1_700_000_000;
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(context.directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    await utimes(file, time, time--);
  }
  return context;
}

const names = (output: string, { directory }: TestContext) =>
  output.split("\n").map((line) => path.relative(directory, line));
const count = (total: number, name: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: total }, (_, index) => [name(index), "x\n"]));

describe("glob", () => {
  const glob = (pattern: string, context: TestContext, path?: string) =>
    globTool.execute({ pattern, ...(path && { path }) }, context);

  it("finds files, newest first, heeding ignore files outside git too", async () => {
    const context = await project({
      ".gitignore": "dist\n*.gen.ts\n",
      "src/new.ts": "",
      "src/old.ts": "",
      "src/made.gen.ts": "",
      "dist/a.ts": "",
      ".github/hidden.ts": "",
      ".git/config.ts": "",
    });
    const result = await glob("**/*.ts", context);
    expect(names(result.output, context)).toEqual(["src/new.ts", "src/old.ts", ".github/hidden.ts"]);
    expect(result.metadata).toEqual({ count: 3, truncated: false });
    expect(context.asked).toEqual([
      { permission: "glob", patterns: ["**/*.ts"], always: ["*"], metadata: { pattern: "**/*.ts" } },
    ]);
  });

  it("searches a folder, or the one an absolute pattern begins with", async () => {
    const context = await project({ "a/x.ts": "", "b/x.ts": "", "a/deep/x.ts": "" });
    expect(names((await glob("*.ts", context, "b")).output, context)).toEqual(["b/x.ts"]);
    const absolute = await glob(path.join(context.directory, "a/*.ts"), context);
    expect(names(absolute.output, context)).toEqual(["a/x.ts"]);
    expect((await glob("*.py", context)).output).toBe("No files found");
  });

  it("shows the newest 100 and says how many there are", async () => {
    const context = await project(count(120, (index) => `f${index}.txt`));
    const { output, metadata } = await glob("*.txt", context);
    expect(metadata).toEqual({ count: 100, truncated: true });
    expect(names(output.split("\n\n")[0] ?? "", context)).toEqual(
      Array.from({ length: 100 }, (_, index) => `f${index}.txt`),
    );
    expect(output).toContain("100 of 120 files");
  });

  it("asks before it looks outside", async () => {
    const outside = await project({ "x.ts": "" });
    const context = await project({});
    await glob("*.ts", context, outside.directory);
    expect(context.asked.map(({ permission, patterns }) => [permission, patterns])).toEqual([
      ["glob", ["*.ts"]],
      ["external_directory", [`${outside.directory}/*`]],
    ]);
  });

  it("fails where there is no folder", async () => {
    const context = await project({ "x.ts": "" });
    await expect(glob("*", context, "none")).rejects.toThrow("does not exist");
    await expect(glob("*", context, "x.ts")).rejects.toThrow("is a file");
  });
});

describe("grep", () => {
  const grep = (pattern: string, context: TestContext, more: object = {}) =>
    grepTool.execute({ pattern, ...more }, context);

  it("groups lines by file, newest first", async () => {
    const context = await project({ "b.txt": "one\ntwo\none\r\n", "a.txt": "none\n", "c.txt": "two\n" });
    const { output, metadata, title } = await grep("one", context);
    const [b, a] = ["b.txt", "a.txt"].map((name) => path.join(context.directory, name));
    expect(output).toBe(`3 matches in 2 files\n\n${b}:\n  1: one\n  3: one\n\n${a}:\n  1: none`);
    expect(metadata).toEqual({ matches: 3, truncated: false });
    expect(title).toBe("one");
    expect(context.asked).toEqual([
      { permission: "grep", patterns: ["one"], always: ["*"], metadata: { pattern: "one" } },
    ]);
  });

  it("chooses files by include without looking into ignored ones", async () => {
    const context = await project({
      ".ignore": "skip\nskipped.ts\n",
      "src/a.ts": "hit",
      "src/a.js": "hit",
      "lib/a.ts": "hit",
      "skip/a.ts": "hit",
      "skipped.ts": "hit",
    });
    const files = async (include: string) => {
      const { output } = await grep("hit", context, { include });
      return [...output.matchAll(/^(\/.*):$/gm)]
        .map(([, file = ""]) => path.relative(context.directory, file))
        .sort();
    };
    expect(await files("*.ts")).toEqual(["lib/a.ts", "src/a.ts"]);
    expect(await files("src/**/*.{ts,js}")).toEqual(["src/a.js", "src/a.ts"]);
    expect(await files("!*.js")).toEqual(["lib/a.ts", "src/a.ts"]);
  });

  it("leaves secrets to read, whose rules it follows for a single file", async () => {
    const context = await project({
      ".env": "KEY=1",
      "prod.env": "KEY=2",
      ".env.local": "KEY=3",
      "a.txt": "KEY=4",
    });
    expect((await grep("KEY", context)).metadata.matches).toBe(1);
    expect((await grep("KEY", context, { path: ".env" })).metadata.matches).toBe(1);
    expect(context.asked.at(-1)).toMatchObject({ permission: "read", patterns: [".env"] });
  });

  it("shows 100 lines, none of them long", async () => {
    const context = await project({ "a.txt": "hit\n".repeat(150), "b.txt": `hit${"x".repeat(5000)}\n` });
    const { output, metadata } = await grep("hit", context);
    expect(metadata).toEqual({ matches: 151, truncated: true });
    expect(output.match(/^ {2}\d+: /gm)).toHaveLength(100);
    const long = await grep("hitx", context);
    expect(Math.max(...long.output.split("\n").map((line) => line.length))).toBeLessThan(700);
    expect(long.metadata.matches).toBe(1);
  });

  it("passes over binary files and copes with odd names and patterns", async () => {
    const context = await project({ "a.bin": "hit\0hit", "-e x: y.txt": "hit --help\n" });
    const { output, metadata } = await grep("--help", context);
    expect(metadata.matches).toBe(1);
    expect(output).toContain("-e x: y.txt:\n  1: hit --help");
    expect((await grep("hit", context)).metadata.matches).toBe(1);
    expect((await grep("nothing", context)).output).toBe("No matches found");
  });

  it("tells the model what is wrong with its pattern", async () => {
    const context = await project({ "a.txt": "x" });
    const attempt = grep("foo(", context);
    await expect(attempt).rejects.toThrow(/cannot be used[\s\S]*unclosed group/);
    await expect(attempt).rejects.toBeInstanceOf(ToolFailure);
  });
});

describe("ripgrep", () => {
  const running = (mark: string) =>
    execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line.includes(mark) && line.includes("rg ")).length;

  it("is gone when a search was aborted", async () => {
    const context = await project({});
    const fifo = path.join(context.directory, "waits-for-a-writer");
    execFileSync("mkfifo", [fifo]);
    const mark = `--regexp=${path.basename(context.directory)}`;
    // Reading a pipe nobody writes to lasts for ever.
    const search = ripgrep({
      args: [mark, fifo],
      cwd: context.directory,
      signal: context.signal,
      onLine: () => true,
    });
    const failed = expect(search).rejects.toThrow("stopped");
    await expect.poll(() => running(mark)).toBe(1);
    context.abort.abort(new Error("stopped"));
    await failed;
    expect(running(mark)).toBe(0);
  });

  it("ends when enough was found", async () => {
    const context = await project({ "a.txt": "x\n".repeat(1000) });
    let lines = 0;
    const early = await ripgrep({
      args: ["x", "."],
      cwd: context.directory,
      signal: context.signal,
      onLine: () => ++lines < 5,
    });
    expect([early, lines]).toEqual([true, 5]);
  });
});

describe("list", () => {
  const list = (context: TestContext, args: object = {}) => listTool.execute(args, context);

  it("draws a tree without what is ignored", async () => {
    const context = await project({
      ".gitignore": "out\n",
      "b.txt": "",
      "src/x/deep.ts": "",
      "src/a.ts": "",
      "out/a.js": "",
      "node_modules/p/index.js": "",
      "tmp/t": "",
    });
    const { output, metadata, title } = await list(context, { ignore: ["tmp"] });
    expect(output).toBe(
      `${context.directory}/\n  src/\n    x/\n      deep.ts\n    a.ts\n  .gitignore\n  b.txt`,
    );
    expect(metadata).toEqual({ count: 4, truncated: false });
    expect(title).toBe(".");
    expect(context.asked).toEqual([
      { permission: "list", patterns: ["."], always: ["*"], metadata: { path: context.directory } },
    ]);
  });

  it("stays short: folders that do not fit are counted", async () => {
    const context = await project({
      ...count(500, (index) => `many/f${index}`),
      ...count(30, (index) => `few/f${index}`),
      "top.txt": "",
    });
    const { output, metadata } = await list(context);
    expect(output).toContain("  many/ (500 files)");
    expect(output).toContain("    f29");
    expect(output.split("\n").length).toBeLessThan(205);
    expect(metadata).toEqual({ count: 531, truncated: true });
  });
});
