import { expect, it } from "vitest";
import { createReplay } from "./replay.js";

/** What a ring has to keep, kept as one text. */
function expectLikeText(most: number, texts: string[]) {
  const replay = createReplay(most);
  let all = "";
  for (const text of texts) {
    replay.add(text);
    all += text;
    expect(replay.written()).toBe(all.length);
    for (const place of [0, all.length - most, all.length - 3, all.length, all.length + 5]) {
      const kept = all.slice(Math.max(place, all.length - most, 0));
      expect(replay.from(place, 1_000).join("")).toBe(kept);
    }
  }
}

it("keeps the end of what was written, however it came", () => {
  const abc = "abcdefghij".repeat(7);
  expectLikeText(64, ["", "a", "bc", abc, "x", abc.slice(0, 63), "y", abc.slice(0, 64), "z", abc.repeat(3)]);
  expectLikeText(
    20_000,
    Array.from({ length: 40 }, (_, at) => String(at).repeat(at * 37)),
  );
  expectLikeText(40_000, ["a".repeat(39_999), "bb", "c".repeat(16_384), "d".repeat(40_001)]);
});

it("gives pieces of at most so many units, and never half a character", () => {
  const replay = createReplay(1_000);
  replay.add("😀".repeat(100));
  const pieces = replay.from(0, 7);
  expect(pieces.join("")).toBe("😀".repeat(100));
  for (const piece of pieces) expect([piece.length <= 7, piece.isWellFormed()]).toEqual([true, true]);
});
