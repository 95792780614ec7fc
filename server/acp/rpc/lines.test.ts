import { describe, expect, it } from "vitest";
import { createLineReader } from "./lines.js";

/** Lines of `text` when it comes in chunks of `size` bytes, overlong ones marked with "!". */
function linesOf(text: string, size: number, limit: number): string[] {
  const reader = createLineReader(limit);
  const bytes = Buffer.from(text);
  const lines: string[] = [];
  const take = (line: { bytes: Uint8Array; overlong: boolean }) =>
    lines.push(`${line.overlong ? "!" : ""}${Buffer.from(line.bytes).toString("utf8")}`);
  for (let at = 0; at < bytes.length; at += size) {
    for (const line of reader.push(bytes.subarray(at, at + size))) take(line);
  }
  const last = reader.end();
  if (last !== undefined) take(last);
  return lines;
}

describe("createLineReader", () => {
  it.each([1, 2, 3, 5, 1000])("splits at line ends, in chunks of %i", (size) => {
    expect(linesOf("eins\n\nzwölf 🎉\r\nrest", size, 100)).toEqual(["eins", "", "zwölf 🎉\r", "rest"]);
  });

  it.each([1, 2, 3, 5, 1000])(
    "gives the beginning of a line over the limit and skips the rest, in chunks of %i",
    (size) => {
      const lines = linesOf(`ok\n${"x".repeat(30)}\nfits-fits-\n${"y".repeat(11)}\nend`, size, 10);
      expect(lines.map((line) => (line.startsWith("!") ? line.slice(0, 2) : line))).toEqual([
        "ok",
        "!x",
        "fits-fits-",
        "!y",
        "end",
      ]);
    },
  );

  it("says nothing at the end of an overlong line that never ended", () => {
    expect(linesOf("x".repeat(30), 7, 10).map((line) => line[0])).toEqual(["!"]);
  });

  it("keeps no more than the limit of an endless line", () => {
    const reader = createLineReader(1 << 20);
    const chunk = Buffer.alloc(1 << 16, "x");
    const given = Array.from({ length: 512 }, () => [...reader.push(chunk)]).flat();
    expect(given).toHaveLength(1);
    expect(given[0]?.bytes.length).toBeLessThanOrEqual(4096);
    expect(reader.end()).toBeUndefined();
  });
});
