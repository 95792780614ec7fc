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
 * more, for a mark can be taken off (`env -i`). Undefined where nothing does; only Linux lets us look.
 */
export async function leftBehind(
  since: number,
  { call, owner }: { call: string; owner: string },
): Promise<LeftBehind | undefined> {
  if (process.platform !== "linux") return undefined;
  const all = await listProcesses();
  const known = new Set([...(await marked(all, call)), ...(await strays(all, since, owner))]);
  if (known.size === 0) return undefined;
  return {
    async alive() {
      const now = await listProcesses();
      for (const one of await marked(now, call)) known.add(one);
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

async function marked(all: Process[], mark: string): Promise<number[]> {
  return (await withEnvironment(living(all), mark)).map(({ pid }) => pid);
}

/** Those that began since and whose parent has ended, unless another of us has begun them. */
async function strays(all: Process[], since: number, owner: string): Promise<number[]> {
  const ours = process.pid === 1 ? watcherGroup() : process.pid;
  const young = living(all).filter(({ started, parent, group }) => {
    return started >= since && parent !== ours && group !== ours;
  });
  const adopted: number[] = [];
  for (const { pid, parent } of young) {
    if (!(await adopts(parent))) continue;
    const environment = await readFile(`/proc/${pid}/environ`, "latin1").catch(() => undefined);
    // What cannot be read is another user's.
    if (environment === undefined) continue;
    const text = `\0${environment}`;
    if (!text.includes(`\0${anyMark}`) || text.includes(`\0${owner}`)) adopted.push(pid);
  }
  return adopted;
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
