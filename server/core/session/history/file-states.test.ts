import type { MessageWithParts, Part } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { writeTool } from "../../tool/builtin/edit/write.js";
import { firstStates, lastStates, recordedSteps } from "./file-states.js";

const base = { sessionID: "ses_1", messageID: "msg_1" };

function answer(parts: object[]): MessageWithParts {
  const placed = parts.map((part, at) => ({ id: `prt_${at}`, ...base, ...part }) as Part);
  const info = {
    id: base.messageID,
    sessionID: base.sessionID,
    role: "assistant" as const,
    time: { created: 1 },
    parentID: "msg_0",
    modelID: "m",
    providerID: "p",
    mode: "build",
    agent: "build",
    path: { cwd: "/work/sub", root: "/work" },
    cost: 0,
    tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
  };
  return { info, parts: placed };
}

const facts = (id: string) => (id === "write" || id === "edit" ? writeTool : {});

const finished = (before: string, after: string, ...files: string[]) =>
  answer([
    { type: "step-start", snapshot: before },
    { type: "step-finish", reason: "stop", cost: 0, tokens: {}, snapshot: after },
    { type: "patch", hash: before, files },
  ]);

describe("the recorded steps of a conversation", () => {
  it("give each file its state before the first and after the last change", () => {
    const steps = recordedSteps(
      [
        finished("1", "2", "/work/a", "/work/sub/b"),
        answer([]),
        finished("3", "4", "/work/a", "/elsewhere/c"),
      ],
      "/work",
      facts,
    );
    expect([...firstStates(steps)]).toEqual([
      ["a", "1"],
      ["sub/b", "1"],
    ]);
    expect([...lastStates(steps)]).toEqual([
      ["a", "4"],
      ["sub/b", "2"],
    ]);
  });

  it("know of a step that was aborted what came after it", () => {
    const aborted = answer([
      { type: "step-start", snapshot: "1" },
      { type: "patch", hash: "1", files: ["/work/a"] },
      { type: "snapshot", snapshot: "2" },
    ]);
    expect(recordedSteps([aborted], "/work", facts)).toEqual([{ before: "1", after: "2", files: ["a"] }]);
  });

  it("know of a step that a crash ended the files its tools were told to change", () => {
    const tool = (name: string, input: object) => ({
      type: "tool",
      tool: name,
      callID: "c",
      state: { status: "error", input, error: "Interrupted", time: { start: 1, end: 2 } },
    });
    const crashed = answer([
      { type: "step-start", snapshot: "1" },
      tool("edit", { filePath: "b" }),
      tool("write", { filePath: "/work/a" }),
      tool("read", { filePath: "/work/r" }),
    ]);
    const steps = recordedSteps([crashed], "/work", facts);
    expect(steps).toEqual([{ before: "1", after: undefined, files: ["sub/b", "a"] }]);
    expect(lastStates(steps).size).toBe(0);
    expect(recordedSteps([answer([{ type: "step-start" }])], "/work", facts)).toEqual([]);
  });
});
