import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ToolFailure } from "../../../base/errors.js";
import { createTools } from "../../registry.js";
import { type TestContext, testContext } from "../../test-context.js";
import type { Tool } from "../../tool.js";
import { createWasmLoader } from "./wasm-files.js";

const env = {
  ...process.env,
  OPENAI_API_KEY: "sk-1",
  MY_SECRET: "s",
  OPENCODE_SERVER_PASSWORD: "p",
  KEPT: "yes",
};
const tools = createTools({
  env,
  secretNames: ["MY_SECRET"],
  loadWasm: createWasmLoader(import.meta.dirname),
  ripgrep: () => Promise.reject(new Error("not searched with")),
  home: os.homedir(),
  exposed: false,
  userAgent: "test",
});
const bash = tools.get("bash") as Tool;

async function run(command: string, context?: TestContext, more: object = {}) {
  const used = context ?? (await testContext());
  return { ...(await bash.execute({ command, ...more }, used)), context: used };
}

/** True when a process with this id runs; one that has ended but was not collected does not count. */
async function runs(pid: string): Promise<boolean> {
  if (!existsSync(`/proc/${pid}`)) return false;
  const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => ") Z");
  return !/\) [ZX]/.test(stat);
}

async function fileWith(file: string, lines: number): Promise<string[]> {
  for (;;) {
    const found = existsSync(file) ? (await readFile(file, "utf8")).split("\n").filter(Boolean) : [];
    if (found.length >= lines) return found;
    await delay(10);
  }
}

describe("bash", () => {
  it("gives output of both kinds in order, and the exit code", async () => {
    const { output, title, metadata } = await run("echo a; echo b >&2; echo c; exit 3");
    expect(output).toBe("a\nb\nc\n\n<shell_metadata>\nExit code: 3\n</shell_metadata>");
    expect(title).toBe("echo a; echo b >&2; echo c; exit 3");
    expect(metadata).toEqual({ output: "a\nb\nc\n", exit: 3, truncated: false });
  });

  it("says so when there is no output, and tells a signal from a code", async () => {
    expect((await run("true")).output).toBe("(no output)");
    expect((await run("kill -9 $$")).metadata.exit).toBe(137);
  });

  it("starts in the directory, in workdir, and refuses one that is not there", async () => {
    const context = await testContext();
    await mkdir(path.join(context.directory, "sub"));
    expect((await run("pwd", context)).output).toBe(`${context.directory}\n`);
    expect((await run("pwd", context, { workdir: "sub" })).output).toBe(`${context.directory}/sub\n`);
    await expect(run("pwd", context, { workdir: "none" })).rejects.toBeInstanceOf(ToolFailure);
  });

  it("has no input, no secrets and no prompts", async () => {
    const { output } = await run("cat; env");
    expect(output).not.toMatch(/sk-1|MY_SECRET|OPENCODE_SERVER_PASSWORD/);
    expect(output).toContain("KEPT=yes\n");
    for (const line of ["OPENCODE=1", "GIT_TERMINAL_PROMPT=0", "PAGER=cat", "GIT_PAGER=cat"]) {
      expect(output).toContain(`${line}\n`);
    }
  });

  it("keeps characters whole that arrive in two pieces", async () => {
    const { output } = await run("printf '\\xf0\\x9f'; sleep 0.1; printf '\\x98\\x80'; printf '\\x00'");
    expect(output).toBe("😀\uFFFD");
  });

  it("shows output while it runs", async () => {
    const context = await testContext();
    const gate = path.join(context.directory, "gate");
    const running = run(`echo early; until [ -e ${gate} ]; do sleep 0.02; done`, context);
    while (!context.updates.some((update) => update.metadata?.output === "early\n")) await delay(10);
    await writeFile(gate, "");
    expect((await running).output).toBe("early\n");
  });

  it("shortens long output to its end and keeps all of it in a file", async () => {
    for (const count of [3000, 200_000]) {
      const { output, metadata, context } = await run(`seq 1 ${count}`);
      expect(metadata.truncated).toBe(true);
      expect(output.endsWith(`\n${count}`)).toBe(true);
      expect(output.length).toBeLessThan(52_000);
      const file = /all of it is in (\S+)/.exec(output)?.[1] ?? "";
      expect(path.dirname(file)).toBe(context.outputDirectory);
      const whole = await readFile(file, "utf8");
      expect(whole.split("\n")).toHaveLength(count + 1);
      expect(whole.startsWith("1\n2\n")).toBe(true);
    }
  });
});

describe("the end of a command", () => {
  it("by abort leaves no process, of the group or beside it", async () => {
    const context = await testContext();
    const pids = path.join(context.directory, "pids");
    const command = `sh -c 'sleep 1000 & echo $! >> ${pids}; setsid sleep 1000 & echo $! >> ${pids}; echo $$ >> ${pids}; sleep 1000'`;
    const running = run(command, context);
    const started = await fileWith(pids, 3);
    context.abort.abort(new Error("stopped"));
    await expect(running).rejects.toThrow("stopped");
    for (const pid of started) expect(await runs(pid)).toBe(false);
  });

  it.each([
    ["a session of its own", "setsid sh -c 'echo $$ >> PIDS; exec sleep 1000' & wait"],
    ["deaf to the hang-up", "nohup sh -c 'echo $$ >> PIDS; exec sleep 1000' >/dev/null 2>&1 & wait"],
    ["a forker", "while :; do sh -c 'echo $$ >> PIDS; sleep 1000' & sleep 0.01; done"],
    [
      "a deaf forker",
      "trap '' TERM; while :; do (trap '' TERM; sh -c 'echo $$ >> PIDS; sleep 1000') & sleep 0.01; done",
    ],
    ["the holder of the pipe", "(sh -c 'echo $$ >> PIDS; exec sleep 1000' &) ; sleep 1000"],
  ])("by abort ends %s", async (_, command) => {
    const context = await testContext();
    const pids = path.join(context.directory, "pids");
    const running = run(command.replaceAll("PIDS", pids), context);
    await fileWith(pids, 1);
    context.abort.abort(new Error("stopped"));
    await expect(running).rejects.toThrow("stopped");
    for (const pid of await fileWith(pids, 1)) expect(await runs(pid)).toBe(false);
  });

  it.runIf(process.platform === "linux")(
    "by abort ends a daemon that left its session and its parent",
    async () => {
      const context = await testContext();
      const pids = path.join(context.directory, "pids");
      const daemon = `setsid sh -c 'sh -c "echo \\$\\$ >> ${pids}; exec sleep 1000" &'`;
      const running = run(`${daemon}; sleep 1000`, context);
      const [pid = ""] = await fileWith(pids, 1);
      await expect.poll(() => readFile(`/proc/${pid}/stat`, "latin1")).toMatch(/\) \S 1 /);
      context.abort.abort(new Error("stopped"));
      await expect(running).rejects.toThrow("stopped");
      expect(await runs(pid)).toBe(false);
    },
  );

  it("by abort ends what ignores SIGTERM", async () => {
    const context = await testContext();
    const pids = path.join(context.directory, "pids");
    const running = run(`trap '' TERM; echo $$ >> ${pids}; while :; do sleep 0.05; done`, context);
    const started = await fileWith(pids, 1);
    context.abort.abort();
    await expect(running).rejects.toThrow();
    for (const pid of started) expect(await runs(pid)).toBe(false);
  });

  it("by timeout keeps the output and says why", async () => {
    const { output, metadata } = await run("echo started; sleep 1000", undefined, { timeout: 300 });
    expect(output).toMatch(/^started\n\n<shell_metadata>\nEnded after 300 ms/);
    expect(metadata.exit).toBe(null);
  });

  it("does not wait for what it left in the background, and ends that", async () => {
    const { output, metadata } = await run("sleep 1000 & echo $!");
    const pid = output.split("\n")[0] ?? "";
    expect(await runs(pid)).toBe(false);
    expect(output).toContain("left in the background were ended");
    expect(metadata.exit).toBe(0);
  });

  it("does not hang on a pipe that a process in another session holds", async () => {
    const context = await testContext();
    const file = path.join(context.directory, "pid");
    const { output } = await run(
      `setsid sh -c 'echo $$ > ${file}; exec sleep 1000' & echo out; until [ -s ${file} ]; do sleep 0.02; done`,
      context,
    );
    const pid = (await readFile(file, "utf8")).trim();
    if (await runs(pid)) process.kill(Number(pid), "SIGKILL");
    expect(output).toBe("out\n");
  });

  it("waits a moment for what ends by itself after the shell", async () => {
    const { output } = await run("echo x > >(sleep 0.05; cat)");
    expect(output).toBe("x\n");
  });

  it("never comes to a command when it is aborted before", async () => {
    const context = await testContext();
    context.abort.abort(new Error("stopped"));
    await expect(run("touch made", context)).rejects.toThrow("stopped");
    expect(existsSync(path.join(context.directory, "made"))).toBe(false);
  });
});

describe("what bash asks", () => {
  it("is one pattern for each command", async () => {
    const { context } = await run("echo hi && ls");
    expect(context.asked).toEqual([
      {
        permission: "bash",
        patterns: ["echo hi", "ls"],
        always: ["echo *", "ls *"],
        metadata: { command: "echo hi && ls" },
      },
    ]);
  });

  it("begins with the folders outside", async () => {
    const outside = await realpath(await mkdtemp(path.join(os.tmpdir(), "outside-")));
    await writeFile(path.join(outside, "x"), "secret");
    const { context } = await run(`cat ${outside}/x`);
    expect(context.asked.map((ask) => ask.permission)).toEqual(["external_directory", "bash"]);
    expect(context.asked[0]).toMatchObject({
      patterns: [`${outside}/*`],
      always: [`${outside}/*`],
      metadata: { command: `cat ${outside}/x`, directories: [outside], patterns: [`${outside}/*`] },
    });
    const inWorkdir = await run("ls", undefined, { workdir: outside });
    expect(inWorkdir.context.asked[0]?.patterns).toEqual([`${outside}/*`]);
  });

  it("decides before anything runs", async () => {
    const context = await testContext();
    const denied = { ...context, ask: () => Promise.reject(new Error("denied")) };
    await expect(bash.execute({ command: "touch made" }, denied)).rejects.toThrow("denied");
    expect(existsSync(path.join(context.directory, "made"))).toBe(false);
  });
});
