import { expect, it } from "vitest";
import type { CommandOptions } from "../../core/system/process/run-command.js";
import type { ClientMethods } from "../../gen/acp/methods.gen.js";
import { createClientHost } from "./client-host.js";

/** An editor that answers nothing but these. */
function editor(answers: Partial<Record<keyof ClientMethods, unknown>>): ClientMethods {
  const call = (name: string) => (_: unknown, options?: { signal?: AbortSignal }) =>
    Object.hasOwn(answers, name)
      ? Promise.resolve(answers[name as keyof ClientMethods])
      : new Promise((_, reject) => {
          options?.signal?.addEventListener("abort", () => reject(options.signal?.reason));
        });
  return new Proxy({} as ClientMethods, { get: (_, name) => call(String(name)) });
}

function hosted(answers: Partial<Record<keyof ClientMethods, unknown>>) {
  const nothing = () => undefined;
  return createClientHost({
    client: editor(answers),
    features: { readFiles: true, writeFiles: true, terminal: true } as never,
    sessionId: "ses_1",
    listener: { planned: nothing, changed: nothing, terminal: nothing, notice: nothing },
    log: nothing,
    patience: 20,
  })({ sessionID: "ses_1", partID: "prt_1" });
}

const command = (timeout: number): CommandOptions => ({
  command: "make",
  cwd: "/",
  env: {},
  shell: {
    file: "/bin/sh",
    arguments: (line: string) => ["-c", line],
    plain: (line: string) => ({ file: "/bin/sh", arguments: ["-c", line] }),
  } as CommandOptions["shell"],
  timeout,
  signal: new AbortController().signal,
  outputDirectory: "/",
  callID: "call_1",
});

it("an editor that does not say what is in a file is not waited for", async () => {
  const text = await hosted({}).readText?.("/a.txt", new AbortController().signal);
  expect(text).toBeUndefined();
});

it("a terminal the editor does not open fails the call: it might still begin there", async () => {
  await expect(hosted({}).run?.(command(60_000))).rejects.toThrow("did not open a terminal in time");
});

it("a terminal that is not killed when its time is up still ends the call", async () => {
  const host = hosted({ createTerminal: { terminalId: "t1" }, terminalOutput: { output: "so far" } });
  expect(await host.run?.(command(20))).toMatchObject({ ended: "timeout", output: "so far", exit: null });
});
