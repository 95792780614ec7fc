import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask, createSession, textOf } from "../support/drive.js";
import { childrenOf } from "../support/processes.js";
import { isRunning, ownEnvironment, program } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

const patience = { timeout: 20_000 };
let workspace: Workspace;
const strays: number[] = [];
const started: ChildProcess[] = [];
beforeEach(() => {
  workspace = createWorkspace({ "home/.keep": "", "project/.keep": "" });
  workspace.write("bin/opencode", `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(workspace.path("bin/opencode"), 0o755);
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const pid of strays.splice(0)) if (await isRunning(pid)) process.kill(pid, "SIGKILL");
  workspace.remove();
});

const environment = () => {
  const { PATH, ...env } = ownEnvironment(workspace);
  return {
    ...env,
    PATH: `${workspace.path("bin")}:${PATH}`,
    OPENCODE_CONFIG_CONTENT: JSON.stringify({ permission: "allow" }),
  };
};

/** Starts a program in the project's folder; what it writes to stdout is gathered. */
function run(file: string, args: string[], stdin: "ignore" | "pipe" = "ignore") {
  const child = spawn(file, args, {
    cwd: workspace.path("project"),
    env: environment(),
    stdio: [stdin, "pipe", "inherit"],
  });
  started.push(child);
  let out = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  return { child, out: () => out };
}

const script = (name: string, text: string) => {
  workspace.write(name, text);
  return ["--import", import.meta.resolve("tsx"), workspace.path(name)];
};
const urlIn = (text: string) => /http:\/\/\S+/.exec(text)?.[0];

async function numberIn(name: string): Promise<number> {
  await vi.waitFor(() => expect(workspace.read(name)).toMatch(/^\d+\n$/), patience);
  const pid = Number(workspace.read(name));
  strays.push(pid);
  return pid;
}

const doorTo = (url: string) => ({
  fetch: (path: string, init?: RequestInit) => fetch(`${url}${path}`, init),
});
const command = "trap '' TERM; echo $$ > pid; while :; do sleep 600; done";

describe("a server whose program is killed ends, and all it has started", () => {
  it.each([
    ["the official SDK", "../../node_modules/@opencode-ai/sdk/dist/v2/server.js"],
    ["ours", "../../sdk/server.ts"],
  ])("%s", async (_, file) => {
    const config = JSON.stringify({ permission: "allow" });
    const sdk = JSON.stringify(new URL(file, import.meta.url).href);
    const { child, out } = run(
      process.execPath,
      script(
        "program.mts",
        `import { createOpencodeServer } from ${sdk};
         const server = await createOpencodeServer({ port: 0, timeout: 30_000, config: ${config} });
         console.log(server.url);`,
      ),
    );
    await vi.waitFor(() => expect(urlIn(out())).toBeDefined(), patience);
    const door = doorTo(urlIn(out()) ?? "");
    const sessionID = await createSession(door);
    void ask(door, sessionID, `run: ${command}`).catch(() => undefined);
    const pids = [await numberIn("project/pid"), ...childrenOf(child.pid ?? 0).map(({ pid }) => pid)];
    expect(pids.length).toBeGreaterThanOrEqual(2);
    strays.push(...pids);
    child.kill("SIGKILL");
    for (const pid of pids) await expect.poll(() => isRunning(pid), patience).toBe(false);
  });

  it("an editor over ACP", async () => {
    const { child } = run(
      process.execPath,
      script(
        "editor.mts",
        `import { spawn } from "node:child_process";
         import { createInterface } from "node:readline";
         const agent = spawn("opencode", ["acp"], { stdio: ["pipe", "pipe", "inherit"] });
         const send = (id, method, params) =>
           agent.stdin.write(JSON.stringify({ jsonrpc: "2.0", id, method, params }) + "\\n");
         send(1, "initialize", { protocolVersion: 1 });
         send(2, "session/new", { cwd: process.cwd(), mcpServers: [] });
         for await (const line of createInterface({ input: agent.stdout })) {
           const { id, result } = JSON.parse(line);
           const prompt = [{ type: "text", text: ${JSON.stringify(`run: ${command}`)} }];
           if (id === 2) send(3, "session/prompt", { sessionId: result.sessionId, prompt });
         }`,
      ),
    );
    const pids = [await numberIn("project/pid"), ...childrenOf(child.pid ?? 0).map(({ pid }) => pid)];
    expect(pids.length).toBeGreaterThanOrEqual(2);
    strays.push(...pids);
    child.kill("SIGKILL");
    for (const pid of pids) await expect.poll(() => isRunning(pid), patience).toBe(false);
  });
});

describe("a server lives on", () => {
  it("when the shell that started it with nohup is gone", async () => {
    const { child } = run("/bin/sh", [
      "-c",
      "nohup opencode serve --port 0 > ../out 2> /dev/null & echo $! > ../server; exit 0",
    ]);
    await once(child, "exit");
    const pid = await numberIn("server");
    await vi.waitFor(() => expect(urlIn(workspace.read("out"))).toBeDefined(), patience);
    const door = doorTo(urlIn(workspace.read("out")) ?? "");
    const answer = await ask(door, await createSession(door), "say: 1\nrun: sleep 1");
    expect(answer.info).not.toHaveProperty("error");
    expect(await isRunning(pid)).toBe(true);
  });

  it("when the program that lives on has closed its input", async () => {
    const { child, out } = run(process.execPath, [program, "serve", "--port", "0"], "pipe");
    await vi.waitFor(() => expect(urlIn(out())).toBeDefined(), patience);
    child.stdin?.end("what is said here is not read\n");
    const door = doorTo(urlIn(out()) ?? "");
    const answer = await ask(door, await createSession(door), "say: 1\nrun: sleep 1");
    expect(answer.info).not.toHaveProperty("error");
    expect(textOf(answer)).toContain("Done");
  });
});
