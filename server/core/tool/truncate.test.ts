import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { limitOutput, MAX_BYTES, truncate } from "./truncate.js";

describe("truncate", () => {
  it("leaves what fits alone, a last newline included", () => {
    expect(truncate("a\nb\n", { lines: 2 })).toEqual({ text: "a\nb\n", truncated: false });
  });

  it("keeps the first or the last lines", () => {
    expect(truncate("1\n2\n3\n", { lines: 2 })).toEqual({ text: "1\n2", truncated: true });
    expect(truncate("1\n2\n3\n", { lines: 2, keep: "tail" })).toEqual({ text: "2\n3", truncated: true });
  });

  it("counts bytes, not characters, and keeps lines whole", () => {
    expect(truncate("éé\néé\néé", { bytes: 9 })).toEqual({ text: "éé\néé", truncated: true });
    expect(truncate("éé\néé\néé", { bytes: 8, keep: "tail" })).toEqual({ text: "éé", truncated: true });
  });

  it("cuts a single long line between characters", () => {
    expect(truncate("ééé", { bytes: 3 }).text).toBe("é");
    expect(truncate("ééé", { bytes: 3, keep: "tail" }).text).toBe("é");
    expect(truncate("a😀b", { bytes: 4 }).text).toBe("a");
  });
});

describe("limitOutput", () => {
  it("saves the whole text under a safe name and points to it", async () => {
    const outputDirectory = path.join(await mkdtemp(path.join(os.tmpdir(), "truncate-")), "new");
    const text = "x".repeat(MAX_BYTES + 1);
    const limited = await limitOutput(text, { outputDirectory, callID: "../../evil" });
    expect(limited.truncated).toBe(true);
    const file = limited.outputPath ?? "";
    expect(path.dirname(file)).toBe(outputDirectory);
    expect(await readFile(file, "utf8")).toBe(text);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(limited.output).toContain(file);
    expect(Buffer.byteLength(limited.output)).toBeLessThan(MAX_BYTES + 500);
  });

  it("writes nothing for a short text", async () => {
    const outputDirectory = await mkdtemp(path.join(os.tmpdir(), "truncate-"));
    expect(await limitOutput("short", { outputDirectory, callID: "c" })).toEqual({
      output: "short",
      truncated: false,
    });
    expect(await readdir(outputDirectory)).toEqual([]);
  });

  it("drops what is a week old when it writes a new one, and nothing that is not its own", async () => {
    const outputDirectory = await mkdtemp(path.join(os.tmpdir(), "truncate-"));
    const weekAgo = (Date.now() - 8 * 24 * 60 * 60 * 1_000) / 1_000;
    for (const name of ["tool_old", "tool_fresh", "notes"]) {
      await writeFile(path.join(outputDirectory, name), name);
      if (name !== "tool_fresh") await utimes(path.join(outputDirectory, name), weekAgo, weekAgo);
    }
    const { outputPath = "" } = await limitOutput("x".repeat(MAX_BYTES + 1), {
      outputDirectory,
      callID: "c",
    });
    const left = ["notes", "tool_fresh", path.basename(outputPath)].sort();
    await vi.waitFor(async () => expect((await readdir(outputDirectory)).sort()).toEqual(left), {
      timeout: 20_000,
    });
  });
});
