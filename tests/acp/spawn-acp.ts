import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { ownEnvironment, program } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

export interface Message {
  id?: unknown;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  result?: any;
  error?: { code: number };
  // biome-ignore lint/suspicious/noExplicitAny: the same
  params?: any;
}

interface Kept {
  child: ChildProcess;
  workspace: Workspace;
}

const running: Kept[] = [];

/** Ends the process after the test, and removes its workspace. */
export function keep(one: Kept): void {
  running.push(one);
}

/** Ends what the tests of a file have started: for `afterEach`. */
export async function endSpawned(): Promise<void> {
  for (const { child, workspace } of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    workspace.remove();
  }
}

/** The built `opencode acp`, spoken to line by line. Every line it writes must be JSON. */
export function spawnAcp({
  args = [],
  env = {},
  workspace = createWorkspace({ "project/.keep": "", "home/.keep": "" }),
}: {
  args?: string[];
  env?: Record<string, string>;
  workspace?: Workspace;
} = {}) {
  const child = spawn(process.execPath, [program, "acp", ...args], {
    cwd: workspace.path("project"),
    env: { ...ownEnvironment(workspace), ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  keep({ child, workspace });
  const messages: Message[] = [];
  const waiting: (() => void)[] = [];
  const listeners: ((message: Message) => void)[] = [];
  let rest = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const message: Message = JSON.parse(line);
      messages.push(message);
      for (const listener of listeners) listener(message);
    }
    for (const wake of waiting.splice(0)) wake();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => undefined);
  const exited = once(child, "close").then(([code, signal]) => ({ code, signal }));
  const acp = {
    child,
    workspace,
    messages,
    stderr: () => stderr,
    exited,
    /** What stands on stdout after the last line end. */
    unfinished: () => rest,
    onMessage: (listener: (message: Message) => void) => void listeners.push(listener),
    send: (message: unknown) =>
      child.stdin.write(
        typeof message === "string" || Buffer.isBuffer(message) ? message : `${JSON.stringify(message)}\n`,
      ),
    async until(wanted: (message: Message) => boolean): Promise<Message> {
      for (;;) {
        const found = messages.find(wanted);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    request(id: number, method: string, params: unknown) {
      acp.send({ jsonrpc: "2.0", id, method, params });
      return acp.until((message) => message.id === id && message.method === undefined);
    },
  };
  return acp;
}
