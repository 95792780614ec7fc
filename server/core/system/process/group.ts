import { execFile } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { listProcesses, type Process, withEnvironment } from "./list.js";
import { watcherGroup } from "./orphan-watcher.js";

/** How long a process may take to end by itself after SIGTERM, in milliseconds. */
const TERM_GRACE = 300;
/** A process that survives SIGKILL this long hangs in the kernel or belongs to another user; waiting on is no use. */
const KILL_GRACE = 5000;
const FIRST_POLL = 10;
const LAST_POLL = 80;

/** True while the group has a member that still runs. `group` is the id of the process that leads it. */
export async function groupAlive(group: number): Promise<boolean> {
  if (!signal(-group, 0)) return false;
  // A container whose first process collects no orphans keeps zombies for ever; they hold nothing.
  const members = (await listed()).filter((entry) => entry.group === group);
  return members.length === 0 || members.some((entry) => !entry.zombie);
}

/**
 * Ends a process group and what left it: descendants in a session of their own, and on Linux whatever has `mark` in its
 * environment, wherever it went. SIGTERM, then SIGKILL after 300 ms, again and again while something new turns up.
 * Resolves when all are gone; false when some could not be ended.
 */
export async function endGroup(group: number, mark?: string): Promise<boolean> {
  if (process.platform === "win32") {
    await promisify(execFile)("taskkill", ["/pid", String(group), "/T", "/F"]).catch(() => undefined);
    return true;
  }
  /** A stray whose parent has ended can no longer be told from others: who was found once stays known. */
  const known = new Set([group]);
  return endAll(async () => {
    const all = await listProcesses();
    const before = known.size;
    addFamily(known, all, (entry) => entry.group === group);
    if (mark !== undefined) for (const { pid } of await withEnvironment(all, mark)) known.add(pid);
    if (known.size > before) addFamily(known, all, (entry) => entry.group === group);
    return all.filter((entry) => entry.group === group || known.has(entry.pid));
  }, group);
}

/** Ends every process that has `mark` in its environment. Only Linux tells; elsewhere it finds none. */
export async function endMarked(mark: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  return endAll(async () => withEnvironment(await listProcesses(), mark));
}

/** Ends at once whatever this process and its children have started and not yet seen to its end. */
export async function killDescendants(): Promise<void> {
  if (process.platform === "win32") return;
  const all = await listed();
  const own = all.find(({ pid }) => pid === process.pid)?.group;
  const family = new Set([process.pid]);
  addFamily(family, all);
  // The watcher ends by itself, and sees to what has left the family.
  const below = all.filter(
    ({ pid, group, zombie }) => family.has(pid) && pid !== process.pid && !zombie && group !== watcherGroup(),
  );
  // By group, so that a child that is just being started is met too.
  for (const group of new Set(below.map((entry) => entry.group)))
    if (group !== own) signal(-group, "SIGKILL");
  for (const { pid } of below) signal(pid, "SIGKILL");
  const pids = new Set(below.map(({ pid }) => pid));
  await within(KILL_GRACE, async () => {
    if (![...pids].some((pid) => signal(pid, 0))) return true;
    return (await listed()).every(({ pid, zombie }) => zombie || !pids.has(pid));
  });
}

/** Waits until the group is gone, at most `milliseconds`. */
export function groupGone(group: number, milliseconds: number): Promise<boolean> {
  return within(milliseconds, async () => !(await groupAlive(group)));
}

/** Every process; none where that cannot be told, as in a server that has no file descriptors left. */
function listed(): Promise<Process[]> {
  return listProcesses().catch(() => []);
}

async function endAll(find: () => Promise<Process[]>, group?: number): Promise<boolean> {
  /** Undefined where it cannot be told who there is: then the group is all that is known. */
  const left = () =>
    find().then(
      (found) => found.filter(({ zombie }) => !zombie),
      () => undefined,
    );
  const areGone = (processes: Process[] | undefined) =>
    processes ? processes.length === 0 : group !== undefined && !signal(-group, 0);
  const send = (name: NodeJS.Signals, processes: Process[] | undefined) => {
    // By group too, so that a child that is just being started is met.
    if (group !== undefined && (processes?.some((entry) => entry.group === group) ?? true))
      signal(-group, name);
    for (const entry of processes ?? []) if (entry.group !== group) signal(entry.pid, name);
  };
  const first = await left();
  if (areGone(first)) return true;
  send("SIGTERM", first);
  if (await within(TERM_GRACE, async () => areGone(await left()))) return true;
  return within(KILL_GRACE, async () => {
    const rest = await left();
    send("SIGKILL", rest);
    return areGone(rest);
  });
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

/** Adds to the ids those whose parent is among them, and who else `belongs`, until there are no more. */
function addFamily(family: Set<number>, all: Process[], belongs?: (entry: Process) => boolean): void {
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const entry of all) if (family.has(entry.parent) || belongs?.(entry)) family.add(entry.pid);
  }
}
