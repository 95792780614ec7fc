import { expect, it } from "vitest";
import { HookFailure, type TurnHooks } from "./plugin-hooks.js";
import { runHook } from "./run-hook.js";

const hooks = (run: () => Promise<unknown>): TurnHooks => ({
  has: (hook) => hook !== "chat.params",
  run: run as TurnHooks["run"],
  tell: () => Promise.resolve(),
});
const args = { args: { command: "ls" } };
const call = { tool: "bash", sessionID: "ses_1", callID: "call_1" };
const threw = () => Promise.reject(new HookFailure("./a.ts", "not here", "threw"));
const silent = () => Promise.reject(new HookFailure("./a.ts", "did not answer", "silent"));

it("gives what the plugins leave, and the same object where there is none", async () => {
  expect(await runHook(undefined, "tool.execute.before", call, args)).toBe(args);
  const changed = { args: { command: "pwd" } };
  expect(
    await runHook(
      hooks(() => Promise.resolve(changed)),
      "tool.execute.before",
      call,
      args,
    ),
  ).toBe(changed);
});

it("a hook that nobody has is not run", async () => {
  const one = hooks(() => Promise.reject(new Error("was run")));
  const input = { sessionID: "ses_1" } as never;
  const output = { options: {} };
  expect(await runHook(one, "chat.params", input, output)).toBe(output);
});

it.each([
  ["a call is not made where its guard throws", "tool.execute.before", threw, "not here"],
  ["nor where it does not answer", "tool.execute.before", silent, "did not answer"],
  ["a prompt is refused", "chat.message", threw, "not here"],
  ["not by a plugin that does not answer", "chat.message", silent, undefined],
  ["a definition stays", "tool.definition", threw, undefined],
] as const)("%s", async (_, hook, run, message) => {
  const output = { tools: [] } as never;
  const ran = runHook(hooks(run), hook, {} as never, output);
  if (message) await expect(ran).rejects.toThrow(message);
  else expect(await ran).toBe(output);
});

it("a signal ends the wait for a plugin that never answers, one that fired before lets it not begin", async () => {
  const controller = new AbortController();
  const never = hooks(() => {
    queueMicrotask(() => controller.abort(new Error("stopped")));
    return new Promise(() => undefined);
  });
  await expect(runHook(never, "tool.execute.before", call, args, controller.signal)).rejects.toThrow(
    "stopped",
  );
  const unasked = hooks(() => Promise.reject(new Error("was run")));
  await expect(runHook(unasked, "chat.message", call, args as never, controller.signal)).rejects.toThrow(
    "stopped",
  );
});

it("what is no plugin's failure is ours", async () => {
  const ours = hooks(() => Promise.reject(new Error("a slip")));
  await expect(runHook(ours, "tool.definition", {}, { tools: [] })).rejects.toThrow("a slip");
});
