import { fstatSync } from "node:fs";

/** Milliseconds between two looks for the parent once our input has ended. */
const interval = 250;

/**
 * Calls back when the program that started this one has died. Whatever killed it, the pipe that it gave us as standard
 * input ends; if that is all the program uses it for (`dedicated`), it says enough. Else the parent must be gone as well:
 * some only have no more to say. A terminal, a file or `/dev/null` there, as with `nohup`, tells nothing.
 */
export function onOrphaned(dedicated: boolean, callback: () => void): void {
  if (!isPipe(0)) return;
  const parent = process.ppid;
  const { stdin } = process;
  stdin.on("error", () => undefined);
  stdin.once("close", () => {
    if (dedicated) return callback();
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      callback();
    }, interval).unref();
  });
  stdin.resume();
  // Waiting for it is no reason to live on.
  if ("unref" in stdin) stdin.unref();
}

function isPipe(descriptor: number): boolean {
  try {
    const info = fstatSync(descriptor);
    return info.isFIFO() || info.isSocket();
  } catch {
    return false;
  }
}
