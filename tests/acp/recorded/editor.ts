import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";

interface Terminal {
  child: ChildProcess;
  output: string;
  exited: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
}

/** What an editor does when it is asked: files on the disk, terminals that are processes, nobody to fill in forms. */
export function createEditor() {
  const terminals = new Map<string, Terminal>();
  // biome-ignore lint/suspicious/noExplicitAny: the params of any method
  type Params = any;
  const terminal = ({ terminalId }: Params): Terminal => {
    const found = terminals.get(terminalId);
    if (!found) throw new Error(`no terminal ${terminalId}`);
    return found;
  };
  const methods: Record<string, (params: Params) => Promise<unknown> | unknown> = {
    "session/request_permission": () => ({ outcome: { outcome: "selected", optionId: "once" } }),
    "elicitation/create": () => ({ action: "cancel" }),
    "fs/read_text_file": async ({ path }) => ({ content: await readFile(path, "utf8") }),
    async "fs/write_text_file"({ path, content }) {
      await writeFile(path, content);
      return {};
    },
    "terminal/create"({ command, args, cwd }) {
      const child = spawn(command, args, { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
      const made: Terminal = {
        child,
        output: "",
        exited: once(child, "close").then(([exitCode, signal]) => ({ exitCode, signal })),
      };
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk) => {
          made.output += chunk;
        });
      const terminalId = `terminal ${terminals.size + 1}`;
      terminals.set(terminalId, made);
      return { terminalId };
    },
    "terminal/output": (params) => ({ output: terminal(params).output, truncated: false }),
    "terminal/wait_for_exit": (params) => terminal(params).exited,
    "terminal/kill"(params) {
      const { pid } = terminal(params).child;
      if (pid !== undefined) process.kill(-pid, "SIGKILL");
      return {};
    },
    "terminal/release": () => ({}),
  };
  return async (method: string, params: unknown): Promise<unknown> => {
    const does = methods[method];
    if (!does) throw new Error(`${method} is not what this editor can do`);
    return does(params);
  };
}
