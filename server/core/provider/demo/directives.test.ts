import { describe, expect, it } from "vitest";
import { parseDirectives } from "./directives.js";

describe("parseDirectives", () => {
  it("reads every form", () => {
    const prompt = [
      "say: 3",
      "think: about it",
      "read: src/a.ts",
      "write: a.txt some text: here",
      "edit: a.txt one => two => three",
      "edit: a.txt gone =>",
      "run: ls -l | wc => x",
      "plan: a; b ;; c",
      "ask: Which one? red | blue",
      "task: find it",
      'json: {"a": [1]}',
      "fail: 503",
      "hang",
      "hang:",
    ].join("\n");
    expect(parseDirectives(prompt)).toEqual([
      { kind: "say", words: 3 },
      { kind: "think", text: "about it" },
      { kind: "read", path: "src/a.ts" },
      { kind: "write", path: "a.txt", text: "some text: here" },
      { kind: "edit", path: "a.txt", before: "one", after: "two => three" },
      { kind: "edit", path: "a.txt", before: "gone", after: "" },
      { kind: "run", command: "ls -l | wc => x" },
      { kind: "plan", steps: ["a", "b", "c"] },
      { kind: "ask", question: "Which one?", options: ["red", "blue"] },
      { kind: "task", prompt: "find it" },
      { kind: "json", value: { a: [1] } },
      { kind: "fail", status: 503 },
      { kind: "hang" },
      { kind: "hang" },
    ]);
  });

  it("finds them anywhere, in any case, only at the start of a line", () => {
    const prompt = "Please\r\n  READ:a.txt\r\nthen say: 3\nhang on a second\nspread: x\nSay : 2";
    expect(parseDirectives(prompt)).toEqual([
      { kind: "read", path: "a.txt" },
      { kind: "say", words: 2 },
    ]);
  });

  it("says what it cannot follow, and limits what it can", () => {
    const lines = [
      "say: many",
      "fail: 200",
      "write: a.txt",
      "edit: a.txt b",
      "ask: no question",
      "read:",
      "json: {a}",
    ];
    expect(parseDirectives(lines.join("\n")).map(({ kind }) => kind)).toEqual(Array(7).fill("unclear"));
    expect(parseDirectives("say: 999999")).toEqual([{ kind: "say", words: 100_000 }]);
  });

  it("sees through the quotes that command-line clients put around a prompt", () => {
    expect(parseDirectives('"say: 3\nread: a.txt"')).toEqual([
      { kind: "say", words: 3 },
      { kind: "read", path: "a.txt" },
    ]);
  });
});
