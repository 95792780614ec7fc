import { type ChildProcess, spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

const windows = process.platform === "win32";
const killAfter = 2000;
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const running = new Set<ChildProcess>();

/**
 * Ties a child that leads its own process group to this process, and returns what ends the group:
 * SIGTERM, after 2 s SIGKILL. The returned promise resolves when the child is gone.
 */
export function ownGroup(child: ChildProcess): () => Promise<void> {
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  if (running.size === 0) watchParent();
  running.add(child);
  exited.then(() => release(child));

  async function end(): Promise<void> {
    if (signalGroup(child, "SIGTERM")) {
      const deadline = Date.now() + killAfter;
      while (signalGroup(child, 0) && Date.now() < deadline) await delay(20);
      signalGroup(child, "SIGKILL");
    }
    await exited;
  }
  let ending: Promise<void> | undefined;
  return () => {
    ending ??= end();
    return ending;
  };
}

/** False when no process of the group is left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  if (windows) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (signal !== 0) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { windowsHide: true });
    return true;
  }
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}

function release(child: ChildProcess): void {
  running.delete(child);
  if (running.size > 0) return;
  process.off("exit", endAll);
  for (const ending of endings) process.off(ending, onEnding);
}

// A group of its own does not get the terminal's Ctrl-C, so it is passed on.
function watchParent(): void {
  process.on("exit", endAll);
  for (const ending of endings) process.on(ending, onEnding);
}

function endAll(): void {
  for (const child of running) signalGroup(child, "SIGTERM");
}

function onEnding(signal: NodeJS.Signals): void {
  // Another listener means the program shuts down in its own way; "exit" follows.
  if (process.listenerCount(signal) > 1) return;
  endAll();
  process.off(signal, onEnding);
  process.kill(process.pid, signal);
}
