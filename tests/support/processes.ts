import { execFileSync } from "node:child_process";

/** Command lines of the living processes that hold this text; zombies, which hold nothing, are left out. */
export function processesWith(text: string): string[] {
  const listed = execFileSync("ps", ["-A", "-o", "stat=,args="], { encoding: "utf8" });
  return listed.split("\n").filter((line) => line.includes(text) && !line.startsWith("Z"));
}
