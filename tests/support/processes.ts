import { execFileSync } from "node:child_process";

/** Command lines of the living processes that hold this text; zombies, which hold nothing, are left out. */
export function processesWith(text: string): string[] {
  const listed = execFileSync("ps", ["-A", "-o", "stat=,args="], { encoding: "utf8" });
  return listed.split("\n").filter((line) => line.includes(text) && !line.startsWith("Z"));
}

/** The living children of a process, but not theirs. */
export function childrenOf(parent: number): { pid: number; args: string }[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" });
  return listed.split("\n").flatMap((line) => {
    const [, pid, its, state, args = ""] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s(.*)$/.exec(line) ?? [];
    return Number(its) === parent && !state?.startsWith("Z") ? [{ pid: Number(pid), args }] : [];
  });
}
