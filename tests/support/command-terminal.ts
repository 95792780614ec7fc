import { spawn } from "@lydell/node-pty";
import { lookForKeys } from "./keys.js";
import { ownEnvironment, program } from "./spawn.js";
import type { Workspace } from "./workspace.js";

/** The command as a person sees it: in a terminal. */
export interface CommandTerminal {
  /** All that was shown, without colours and the like. */
  text(): string;
  type(text: string): void;
  /** Resolves once this has been shown after what was waited for before. */
  sees(text: string): Promise<void>;
  exited: Promise<number>;
}

export async function openTerminal(
  workspace: Workspace,
  args: string[],
  env: Record<string, string> = {},
): Promise<CommandTerminal> {
  workspace.write("project/.keep", "");
  workspace.write("home/.keep", "");
  const terminal = spawn(process.execPath, [program, ...args], {
    cols: 200,
    rows: 50,
    cwd: workspace.path("project"),
    env: { ...ownEnvironment(workspace), TERM: "xterm", ...env },
  });
  let shown = "";
  let seen = 0;
  const waiting = new Set<() => void>();
  terminal.onData((data) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
    shown += data.replace(/\u001b\[[\d;?]*[A-Za-z]/g, "");
    for (const look of waiting) look();
  });
  const exited = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      lookForKeys(shown, "a command's terminal");
      resolve(exitCode);
    });
  });
  return {
    text: () => shown,
    type: (text) => terminal.write(text),
    exited,
    async sees(text) {
      const found = new Promise<void>((resolve) => {
        const look = () => {
          const at = shown.indexOf(text, seen);
          if (at < 0) return;
          seen = at + text.length;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
      const left = exited.then((code) => {
        if (!shown.includes(text, seen)) throw new Error(`ended with ${code} before ${text}:\n${shown}`);
      });
      await Promise.race([found, left]);
    },
  };
}
