import { access, constants } from "node:fs/promises";
import path from "node:path";

export interface Shell {
  file: string;
  /** The arguments that make it run `command` with both outputs in one stream, in the order they were written. */
  arguments(command: string): string[];
  /** The same for who joins the outputs anyway, such as a terminal: a command line that a person can read. */
  plain(command: string): { file: string; arguments: string[] };
}

/** Commands are parsed as bash before they are allowed, so a shell with another grammar cannot run them. */
const BASH_LIKE = new Set(["bash", "zsh", "sh", "dash", "ksh"]);

/** The shell for commands: the preferred one when it reads bash's grammar, else bash, else sh; cmd on Windows. */
export async function findShell(preferred?: string): Promise<Shell> {
  if (process.platform === "win32") {
    return {
      file: "cmd.exe",
      arguments: (command) => ["/d", "/s", "/c", `"${command} 2>&1"`],
      plain: (command) => ({ file: "cmd.exe", arguments: ["/d", "/s", "/c", command] }),
    };
  }
  const usable = preferred !== undefined && BASH_LIKE.has(path.basename(preferred)) ? [preferred] : [];
  for (const shell of [...usable, "/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash"]) {
    if (await isExecutable(shell)) return merged(shell);
  }
  return merged("/bin/sh");
}

/** Two pipes would be read in no certain order, so a first shell joins the outputs and then becomes the real one. */
function merged(shell: string): Shell {
  return {
    file: "/bin/sh",
    arguments: (command) => ["-c", 'exec "$0" -c "$1" 2>&1', shell, command],
    plain: (command) => ({ file: shell, arguments: ["-c", command] }),
  };
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
