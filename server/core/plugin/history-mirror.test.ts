import type { MessageWithParts } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import { createHistories } from "./child/histories.js";
import { createHistoryMirror } from "./history-mirror.js";
import type { HistoryChange } from "./protocol.js";

const message = (id: string, text = id, sessionID = "ses_1") =>
  ({ info: { id, sessionID, role: "user" }, parts: [{ type: "text", text }] }) as unknown as MessageWithParts;

type Change = (messages: MessageWithParts[]) => void;

/** Both ends, with JSON between them. */
function start(longest = 1_000) {
  const sent: string[][] = [];
  let late = 0;
  const mirror = createHistoryMirror({ tooLong: () => late++ });
  let histories = createHistories({ longest });
  const json = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;
  return {
    sent,
    tooLong: () => late,
    restart() {
      histories = createHistories({ longest });
    },
    async run(messages: MessageWithParts[], change: Change = () => undefined) {
      const answer = await mirror.ask({ messages }, async (given: HistoryChange) => {
        sent.push(given.put.map(({ info }) => info.id));
        const left = await histories.run(json(given), async (output) => {
          const before = JSON.stringify(output);
          change(output.messages as MessageWithParts[]);
          return JSON.stringify(output) === before ? { same: true } : { same: false, output };
        });
        return json(left);
      });
      return answer.same ? messages : (answer.output as { messages: MessageWithParts[] }).messages;
    },
  };
}

it("what was seen before is not sent again, what changed is", async () => {
  const { run, sent } = start();
  const history = [message("a"), message("b")];
  await run(history);
  await run([...history, message("c")]);
  const other = [message("a"), message("c", "other")];
  await run([...history.slice(0, 1), ...other.slice(1)]);
  await run([...history.slice(0, 1), ...other.slice(1)]);
  expect(sent).toEqual([["a", "b"], ["c"], ["c"], []]);
});

it("plugins have all of it each time, as it is stored; what they leave alone comes back as the object it was", async () => {
  const { run } = start();
  const history = [message("a"), message("b"), message("c")];
  const seen: string[][] = [];
  const change: Change = (messages) => {
    seen.push(messages.map(({ parts }) => Object(parts[0]).text));
    Object.assign(messages[1]?.parts[0] ?? {}, { text: "changed" });
    messages.reverse();
    messages.push({ info: { role: "user" }, parts: [] } as never);
  };
  for (let time = 0; time < 2; time++) {
    const left = await run(history, change);
    expect(left[0]).toBe(history[2]);
    expect(left[1]).toEqual(message("b", "changed"));
    expect(left[2]).toBe(history[0]);
    expect(left).toHaveLength(4);
  }
  expect(seen).toEqual([
    ["a", "b", "c"],
    ["a", "b", "c"],
  ]);
  expect(history[1]).toEqual(message("b"));
  expect(await run(history, (messages) => void messages.splice(0))).toEqual([]);
});

it("a process that is started anew is told all of it, once", async () => {
  const { run, sent, restart } = start();
  const history = [message("a"), message("b")];
  await run(history);
  restart();
  const left = await run([...history, message("c")], (messages) => void messages.pop());
  expect(left).toEqual(history);
  await run(history);
  expect(sent).toEqual([["a", "b"], ["c"], ["a", "b", "c"], []]);
});

it("sessions are apart, and what did not arrive is sent again", async () => {
  const { run, sent } = start();
  const here = [message("a")];
  await run(here);
  await run([message("a", "a", "ses_2")]);
  const mirror = createHistoryMirror({ tooLong: () => undefined });
  const put: number[] = [];
  const lost = mirror.ask({ messages: here }, async (given) => {
    put.push(given.put.length);
    throw new Error("late");
  });
  await expect(lost).rejects.toThrow("late");
  await mirror.ask({ messages: here }, async (given) => {
    put.push(given.put.length);
    return { type: "same" };
  });
  expect({ sent, put }).toEqual({ sent: [["a"], ["a"]], put: [1, 1] });
});

it("one that is too long stays as it is, and is told", async () => {
  const { run, tooLong } = start();
  const history = [message("a", "x".repeat(1_000))];
  expect(await run(history, (messages) => void messages.splice(0))).toBe(history);
  await run(history);
  expect(tooLong()).toBe(1);
});

it("of an empty history nothing is asked twice", async () => {
  const { run, sent } = start();
  expect(await run([], (messages) => void messages.push(message("n")))).toEqual([message("n")]);
  expect(sent).toEqual([[]]);
});
