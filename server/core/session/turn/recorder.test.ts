import { setImmediate as nextTurn } from "node:timers/promises";
import type { AssistantMessage, Part, Session } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import type { Messages } from "../store/messages.js";
import { createRecorder } from "./recorder.js";

/** A recorder, and what it has written and told, one entry a transaction. */
function start(failing = { times: 0 }) {
  const done: string[] = [];
  const stateOf = (part: Part) =>
    part.type === "text" || part.type === "reasoning"
      ? `${part.type} ${part.time?.end === undefined ? "open" : "ended"}`
      : part.type;
  const messages = {
    async saveParts(_: Session, parts: readonly Part[]) {
      if (failing.times-- > 0) throw new Error("the disk is full");
      done.push(parts.map(stateOf).join(" + "));
    },
    removePart: async (_: Session, part: Part) => void done.push(`${part.type} removed`),
    delta: (_: Session, part: Part, delta: string) => void done.push(`${part.type}: ${delta}`),
  } as unknown as Messages;
  const recorder = createRecorder({
    messages,
    session: { id: "ses_1" } as Session,
    info: { id: "msg_1" } as AssistantMessage,
  });
  return { recorder, done };
}

it("writes a text that has ended together with what comes at once, and before what comes behind it", async () => {
  const { recorder, done } = start();
  await recorder.record({ type: "reasoning-start", id: "a" });
  await recorder.record({ type: "reasoning-end", id: "a" });
  await recorder.record({ type: "text-start", id: "b" });
  await recorder.record({ type: "text-start", id: "c" });
  await recorder.record({ type: "text-end", id: "b" });
  await recorder.record({ type: "text-delta", id: "c", delta: "words" });
  await recorder.record({ type: "text-end", id: "c" });
  expect(done).toEqual([
    "reasoning open",
    "reasoning ended + text open",
    "text open",
    "text ended",
    "text: words",
  ]);
  expect((await recorder.takeHeld()).map(({ type }) => type)).toEqual(["text"]);
  await nextTurn();
  expect(done).toHaveLength(5);
});

it("writes it by itself where the model takes its time", async () => {
  const { recorder, done } = start();
  await recorder.record({ type: "text-start", id: "a" });
  await recorder.record({ type: "text-end", id: "a" });
  await nextTurn();
  expect(done).toEqual(["text open", "text ended"]);
  expect(await recorder.takeHeld()).toEqual([]);
});

it("writes with what comes next what could not be written while nobody waited, and tells of that only", async () => {
  const failing = { times: 0 };
  const { recorder, done } = start(failing);
  await recorder.record({ type: "text-start", id: "a" });
  await recorder.record({ type: "text-end", id: "a" });
  failing.times = 1;
  await nextTurn();
  expect(done).toEqual(["text open"]);
  await recorder.record({ type: "text-start", id: "b" });
  expect(done).toEqual(["text open", "text ended + text open"]);
  await recorder.record({ type: "text-end", id: "b" });
  failing.times = 2;
  await nextTurn();
  await expect(recorder.record({ type: "text-start", id: "c" })).rejects.toThrow("the disk is full");
  // Whoever was told of it goes on, or ends what failed.
  await recorder.record({ type: "text-start", id: "d" });
  expect(done.at(-1)).toBe("text open");
});

it("hands over, or takes back, what could not be written while nobody waited", async () => {
  const failing = { times: 0 };
  const { recorder, done } = start(failing);
  await recorder.record({ type: "text-start", id: "a" });
  await recorder.record({ type: "text-end", id: "a" });
  failing.times = 1;
  await nextTurn();
  expect((await recorder.takeHeld()).map(({ type }) => type)).toEqual(["text"]);
  await recorder.record({ type: "text-start", id: "b" });
  await recorder.record({ type: "text-end", id: "b" });
  failing.times = 1;
  await nextTurn();
  await recorder.discard();
  await recorder.flush();
  expect(done).toEqual(["text open", "text open", "text removed", "text removed"]);
});
