import { describe, expect, it } from "vitest";
import { cutText, splitWhole } from "./cut-text.js";
import { wellFormedJson } from "./well-formed.js";

describe("cutText", () => {
  it.each([
    ["abc", 3, "head", "abc"],
    ["abcd", 3, "head", "abc"],
    ["abcd", 3, "tail", "bcd"],
    ["a😀b", 2, "head", "a"],
    ["a😀b", 3, "head", "a😀"],
    ["a😀b", 2, "tail", "b"],
    ["a😀b", 3, "tail", "😀b"],
    ["😀😀", 1, "head", ""],
    ["😀😀", 1, "tail", ""],
    ["😀😀", 0, "head", ""],
    ["😀😀", 0, "tail", ""],
    ["😀😀", -5, "tail", ""],
    ["\ud83d\ud83dx", 2, "head", "\ud83d\ud83d"],
  ] as const)("%j to %i from its %s is %j", (text, most, keep, cut) => {
    expect(cutText(text, most, keep)).toBe(cut);
  });

  it("never adds a half at any place of a text of emoji, flags and families", () => {
    const text = "x🏳️‍🌈👨‍👩‍👧🇩🇪é漢\u0301😀".repeat(3);
    for (let most = 0; most <= text.length; most++) {
      expect(cutText(text, most).isWellFormed()).toBe(true);
      expect(cutText(text, most, "tail").isWellFormed()).toBe(true);
    }
  });
});

it("a first half at the end is split off", () => {
  expect(splitWhole("ab")).toEqual({ whole: "ab", half: "" });
  expect(splitWhole("a\ud83d")).toEqual({ whole: "a", half: "\ud83d" });
  expect(splitWhole("a😀")).toEqual({ whole: "a😀", half: "" });
  expect(splitWhole("")).toEqual({ whole: "", half: "" });
});

describe("wellFormedJson", () => {
  const half = "\ud83d";
  it.each([
    "plain",
    "😀",
    "a\\ud83d",
    "\\\\ud83d",
    half,
    `${half}${half}`,
    "\ude00",
    `\ude00${half}`,
    `\\${half}`,
    `a${half}b😀\ude00`,
    `"${half}"`,
  ])("%j comes out as the runtime would mend it", (text) => {
    const json = JSON.stringify({ [text]: [text] });
    const mended = text.toWellFormed();
    expect(JSON.parse(wellFormedJson(json))).toEqual({ [mended]: [mended] });
    expect(wellFormedJson(json)).not.toMatch(/(?<!\\)(\\\\)*\\u[dD][89a-fA-F]/);
  });

  it("keeps whole characters that another writer escaped", () => {
    expect(wellFormedJson('"\\ud83d\\ude00 \\uD83D\\uDE00 \\ud83dx"')).toBe(
      '"\\ud83d\\ude00 \\uD83D\\uDE00 \uFFFDx"',
    );
  });
});
