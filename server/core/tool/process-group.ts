import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

/** How long a process may take to end by itself after SIGTERM, in milliseconds. */
const TERM_GRACE = 300;
/** A process that survives SIGKILL this long hangs in the kernel or belongs to another user; waiting on is no use. */
const KILL_GRACE = 5000;
const FIRST_POLL = 10;
const LAST_POLL = 80;

interface Process {
  pid: number;
  parent: number;
  group: number;
  /** Ended but not yet collected by its parent. */
  zombie: boolean;
}

/** True while the group has a member that still runs. `group` is the id of the process that leads it. */
export async function groupAlive(group: number): Promise<boolean> {
  if (!signal(-group, 0)) return false;
  // A container whose first process collects no orphans keeps zombies for ever; they hold nothing.
  const members = (await listProcesses()).filter((entry) => entry.group === group);
  return members.length === 0 || members.some((entry) => !entry.zombie);
}

/**
 * Ends a process group and the descendants that left it (a browser in a session of its own): SIGTERM, then SIGKILL
 * after 300 ms. Resolves when they are gone; false when some could not be ended.
 */
export async function endGroup(group: number): Promise<boolean> {
  if (process.platform === "win32") {
    await promisify(execFile)("taskkill", ["/pid", String(group), "/T", "/F"]).catch(() => undefined);
    return true;
  }
  const strays = straysOf(group, await listProcesses());
  const send = (name: NodeJS.Signals) => {
    signal(-group, name);
    for (const pid of strays) signal(pid, name);
  };
  const gone = async () => !(await groupAlive(group)) && (await ended(strays));
  send("SIGTERM");
  if (await within(TERM_GRACE, gone)) return true;
  send("SIGKILL");
  return within(KILL_GRACE, gone);
}

/** Ends at once whatever this process and its children have started and not yet seen to its end. */
export async function killDescendants(): Promise<void> {
  if (process.platform === "win32") return;
  const all = await listProcesses();
  const own = all.find(({ pid }) => pid === process.pid)?.group;
  const family = new Set([process.pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  const below = all.filter(({ pid, zombie }) => family.has(pid) && pid !== process.pid && !zombie);
  // By group, so that a child that is just being started is met too.
  for (const group of new Set(below.map((entry) => entry.group)))
    if (group !== own) signal(-group, "SIGKILL");
  for (const { pid } of below) signal(pid, "SIGKILL");
  const running = below.map(({ pid }) => pid);
  await within(KILL_GRACE, () => ended(running));
}

/** Waits until the group is gone, at most `milliseconds`. */
export function groupGone(group: number, milliseconds: number): Promise<boolean> {
  return within(milliseconds, async () => !(await groupAlive(group)));
}

async function within(milliseconds: number, reached: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + milliseconds;
  for (let pause = FIRST_POLL; !(await reached()); pause = Math.min(pause * 2, LAST_POLL)) {
    if (performance.now() > end) return false;
    await delay(pause);
  }
  return true;
}

/** Sends a signal; false when there is nobody to receive it. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function ended(pids: number[]): Promise<boolean> {
  const running = pids.filter((pid) => signal(pid, 0));
  if (running.length === 0) return true;
  const zombies = new Set((await listProcesses()).filter((entry) => entry.zombie).map((entry) => entry.pid));
  return running.every((pid) => zombies.has(pid));
}

/** Descendants of the leader that are in other groups. */
function straysOf(leader: number, all: Process[]): number[] {
  const family = new Set([leader]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const entry of all) if (family.has(entry.parent) || entry.group === leader) family.add(entry.pid);
  }
  return all.filter((entry) => family.has(entry.pid) && entry.group !== leader).map((entry) => entry.pid);
}

async function listProcesses(): Promise<Process[]> {
  return process.platform === "linux" ? listFromProc() : listFromPs();
}

async function listFromProc(): Promise<Process[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    names.map((name) =>
      // A process may end between the listing and the reading.
      readFile(`/proc/${name}/stat`, "latin1").catch(() => ""),
    ),
  );
  return stats.flatMap((stat) => {
    // The name stands in parentheses and may hold anything, so fields are counted from the last one.
    const match = /^(\d+) .*\) (\S) (\d+) (\d+) /s.exec(stat);
    if (!match) return [];
    const [, pid, state, parent, group] = match;
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
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
    return [
      { pid: Number(pid), parent: Number(parent), group: Number(group), zombie: state.startsWith("Z") },
    ];
  });
}
