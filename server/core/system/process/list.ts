import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

export interface Process {
  pid: number;
  parent: number;
  group: number;
  /** The id of the process that leads its session; 0 where that is not told. */
  session: number;
  /** When it began, as `ticksNow` counts; 0 where that is not told. */
  started: number;
  /** Ended but not yet collected by its parent. */
  zombie: boolean;
}

/** Every process of this machine, or container. */
export async function listProcesses(): Promise<Process[]> {
  return process.platform === "linux" ? listFromProc() : listFromPs();
}

/**
 * Of these processes, the ones whose environment has `text`, such as `NAME=value`. Only Linux lets us look; elsewhere
 * there are none.
 */
export async function withEnvironment(processes: Process[], text: string): Promise<Process[]> {
  if (process.platform !== "linux") return [];
  const has = await Promise.all(
    processes.map(({ pid }) =>
      // Those of other users cannot be read, and are not ours.
      readFile(`/proc/${pid}/environ`, "latin1").then(
        (environment) => `\0${environment}`.includes(`\0${text}`),
        () => false,
      ),
    ),
  );
  return processes.filter((_, at) => has[at]);
}

async function listFromProc(tries = 3): Promise<Process[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    names.map((name) =>
      // A process may end between the listing and the reading.
      readFile(`/proc/${name}/stat`, "latin1").catch(() => ""),
    ),
  );
  // What one that has ended meanwhile had begun may not have been listed.
  if (stats.includes("") && tries > 1) return listFromProc(tries - 1);
  return stats.flatMap((stat) => {
    // The name stands in parentheses and may hold anything, so fields are counted from the last one.
    const match = /^(\d+) .*\) (\S) (\d+) (\d+) (\d+) (?:\S+ ){15}(\d+) /s.exec(stat);
    if (!match) return [];
    const [, pid, state, parent, group, session, started] = match;
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        session: Number(session),
        started: Number(started),
        zombie: state === "Z" || state === "X",
      },
    ];
  });
}

async function listFromPs(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,pgid=,stat="]);
  return stdout.split("\n").flatMap((line) => {
    const [pid, parent, group, state] = line.trim().split(/\s+/);
    if (!state) return [];
    const zombie = state.startsWith("Z");
    const ids = { pid: Number(pid), parent: Number(parent), group: Number(group) };
    return [{ ...ids, session: 0, started: 0, zombie }];
  });
}
