import { readFile } from "node:fs/promises";
import { listProcesses, type Process, withEnvironment } from "./list.js";
import { anyMark } from "./mark.js";
import { watcherGroup } from "./orphan-watcher.js";

/** Processes that outlive the call that began them. */
export interface LeftBehind {
  /** Whether any of them, or of what they have begun since, still runs. */
  alive(): Promise<boolean>;
}

/** How long this machine has been up, in the unit in which it says when a process began. Only Linux tells. */
export async function ticksNow(): Promise<number> {
  if (process.platform !== "linux") return 0;
  const text = await readFile("/proc/uptime", "latin1").catch(() => "0");
  return Math.floor(Number(text.split(" ")[0]) * 100);
}

/**
 * What runs on of a call that has ended: whatever has its mark, and who else has come since and belongs to nobody any
 * more, for a mark can be taken off (`env -i`), or to a process of ours that serves many calls, which has begun it for
 * this one as far as we know. Undefined where nothing does; only Linux lets us look.
 */
export async function leftBehind(
  since: number,
  { call, owner, servers }: { call: string; owner: string; servers: string },
): Promise<LeftBehind | undefined> {
  if (process.platform !== "linux") return undefined;
  const all = await listTwice(since);
  const known = new Set([
    ...(await marked(all, call)),
    ...(await strays(
      all,
      since,
      (environment) => !environment.includes(anyMark) || environment.includes(owner),
    )),
    ...(await begunByServers(all, since, servers)),
  ]);
  if (known.size === 0) return undefined;
  return {
    async alive() {
      const now = await listProcesses();
      for (const one of await marked(now, call)) known.add(one);
      // One that a server began may have begun others and ended, which nobody but their mark tells of then.
      for (const one of await strays(now, since, (environment) => environment.includes(servers)))
        known.add(one);
      // Whoever is in a session or group of theirs, or below one of them, is theirs.
      for (let before = 0; before !== known.size; ) {
        before = known.size;
        for (const { pid, parent, group, session } of now)
          if ([parent, group, session].some((one) => known.has(one))) known.add(pid);
      }
      return now.some(({ pid, zombie }) => known.has(pid) && !zombie);
    },
  };
}

/** Where one ends as we look, what it has begun may be in no list that was begun before. */
async function listTwice(since: number): Promise<Process[]> {
  const first = await listProcesses();
  if (!first.some(({ started, zombie }) => zombie && started >= since)) return first;
  const second = await listProcesses();
  const seen = new Set(second.map(({ pid }) => pid));
  return [...second, ...first.filter(({ pid }) => !seen.has(pid))];
}

async function marked(all: Process[], mark: string): Promise<number[]> {
  return (await withEnvironment(living(all), mark)).map(({ pid }) => pid);
}

/** Those that began since and whose parent has ended. */
async function strays(
  all: Process[],
  since: number,
  isOf: (environment: string) => boolean,
): Promise<number[]> {
  const ours = process.pid === 1 ? watcherGroup() : process.pid;
  const young = living(all).filter(({ started, parent, group }) => {
    return started >= since && parent !== ours && group !== ours;
  });
  const adopted: Process[] = [];
  for (const one of young) if (await adopts(one.parent)) adopted.push(one);
  return ofEnvironment(adopted, isOf);
}

/** Those that began since below a process that we had begun before, which is no call of another. */
async function begunByServers(all: Process[], since: number, servers: string): Promise<number[]> {
  const byPid = new Map(all.map((one) => [one.pid, one]));
  const isBelowServer = ({ parent }: Process): boolean => {
    const above = byPid.get(parent);
    if (!above || above.pid === process.pid) return false;
    if (above.parent !== process.pid) return isBelowServer(above);
    return above.started < since && above.group !== watcherGroup();
  };
  const young = living(all).filter((one) => one.started >= since && isBelowServer(one));
  return ofEnvironment(young, (text) => !text.includes(anyMark) || text.includes(servers));
}

async function ofEnvironment(
  processes: Process[],
  isOf: (environment: string) => boolean,
): Promise<number[]> {
  const found: number[] = [];
  for (const { pid } of processes) {
    // What cannot be read is another user's.
    const environment = await readFile(`/proc/${pid}/environ`, "latin1").catch(() => undefined);
    if (environment !== undefined && isOf(`\0${environment}`)) found.push(pid);
  }
  return found;
}

/** Whether orphans are given to this process, as to the first one and to the one of a user's login. */
async function adopts(pid: number): Promise<boolean> {
  if (pid === 1) return true;
  const name = await readFile(`/proc/${pid}/comm`, "latin1").catch(() => "");
  return ["systemd", "init", "tini", "dumb-init", "catatonit"].includes(name.trim());
}

function living(all: Process[]): Process[] {
  return all.filter(({ zombie }) => !zombie);
}
