import { expect, it } from "vitest";
import { renderMetrics } from "./render.js";
import { createTally } from "./tally.js";

it("a name that a model made up is no label of its own, and what stands in names stays in its quotes", () => {
  const { tally, observer } = createTally();
  const call = (tool: string, isKnown: boolean) =>
    observer
      .begins({ type: "tool", sessionID: "ses_1", callID: "1", tool, isKnown })
      ?.ends?.({ ...(!isKnown && { error: "ToolFailure" }) });
  call("bash", true);
  call("bash", true);
  for (let n = 0; n < 3; n++) call(`made up ${n}`, false);
  observer
    .begins({ type: "model", providerID: 'odd"\\\n', modelID: "m" })
    ?.ends?.({ error: "MessageAbortedError" });
  const text = renderMetrics(tally, { version: "1.0.0", waitingPrompts: 0, busySessions: 0 });
  const counts = text.split("\n").filter((line) => /_call_duration_seconds_count/.test(line));
  expect(counts).toEqual([
    'opencode_model_call_duration_seconds_count{provider="odd\\"\\\\\\n",model="m",outcome="aborted"} 1',
    'opencode_tool_call_duration_seconds_count{tool="bash",outcome="completed"} 2',
    'opencode_tool_call_duration_seconds_count{tool="unknown",outcome="failed"} 3',
  ]);
});

it("whatever number of models a client calls by names of its own, the numbers stay few and add up", () => {
  const { tally, observer } = createTally();
  for (let n = 0; n < 3_000; n++)
    observer.begins({ type: "model", providerID: "gateway", modelID: `model ${n}` })?.ends?.({});
  const text = renderMetrics(tally, { version: "1.0.0", waitingPrompts: 0, busySessions: 0 });
  const counts = [...text.matchAll(/^opencode_model_call_duration_seconds_count.* (\d+)$/gm)];
  expect(counts.length).toBeLessThan(600);
  expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(3_000);
});
