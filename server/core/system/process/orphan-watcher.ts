import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";

/**
 * Nothing of ours runs when this process is killed, so a small shell waits beside it: told on its input which process
 * groups there are (`+ group`, `- group`) and which marks (`m mark`), it ends them all when that input ends. Groups are
 * known everywhere; the marks, by which Linux also finds what has left its group, see `process-mark.ts`.
 */
const script = `
groups=; marks=
while read -r verb word; do
  case $verb in
    +) groups="$groups $word" ;;
    m) marks="$marks -e $word" ;;
    -) rest=; for one in $groups; do [ "$one" = "$word" ] || rest="$rest $one"; done; groups=$rest ;;
  esac
done
end() {
  found=
  for group in $groups; do kill -s "$1" -- "-$group" 2>/dev/null && found=1; done
  [ -n "$marks" ] && [ -d /proc/self ] || return 0
  for file in $(grep -l -s -F $marks /proc/[0-9]*/environ 2>/dev/null); do
    pid=\${file#/proc/}
    kill -s "$1" "\${pid%/environ}" 2>/dev/null && found=1
  done
}
end TERM
[ "$found" ] && sleep 0.3
for round in 1 2 3 4 5 6 7 8 9; do
  [ "$found" ] || exit 0
  end KILL
  sleep 0.1
done
`;

let watcher: ChildProcess | undefined;
const groups = new Set<number>();
const marks = new Set<string>();

/**
 * Has the process group that `leader` leads ended, together with all that carries `mark`, should this process die
 * before the returned function is called. Costs a line on a pipe; the first one a small shell.
 */
export function watchOrphans(leader: number, mark: string | undefined): () => void {
  if (process.platform === "win32") return watchOnWindows(leader);
  groups.add(leader);
  if (!watcher) {
    if (mark !== undefined) marks.add(mark);
    start();
  } else {
    if (mark !== undefined && !marks.has(mark)) {
      marks.add(mark);
      tell(`m ${mark}`);
    }
    tell(`+ ${leader}`);
  }
  return () => {
    if (groups.delete(leader)) tell(`- ${leader}`);
  };
}

/** The group of the watcher, which must outlive us; undefined while there is none. */
export function watcherGroup(): number | undefined {
  return watcher?.pid;
}

function start(): void {
  const child = spawn("/bin/sh", ["-c", script], {
    cwd: "/",
    // Not ours: it would carry the mark itself.
    env: { PATH: "/usr/local/bin:/usr/bin:/bin:/run/current-system/sw/bin" },
    stdio: ["pipe", "ignore", "ignore"],
    // Out of reach of what a terminal sends to all of us.
    detached: true,
  });
  const forget = () => {
    if (watcher === child) watcher = undefined;
  };
  // Without one, what we leave is found by the next process that takes a session over.
  child.on("error", forget).on("exit", forget);
  // One that could not be started has no pipes; the next call tries again.
  if (child.pid === undefined) return;
  watcher = child;
  child.stdin.on("error", forget);
  child.unref();
  (child.stdin as Socket).unref();
  for (const mark of marks) tell(`m ${mark}`);
  for (const group of groups) tell(`+ ${group}`);
}

function tell(line: string): void {
  watcher?.stdin?.write(`${line}\n`);
}

/** There are no groups on Windows: one watcher a child, which ends the tree below it. */
function watchOnWindows(leader: number): () => void {
  const child = spawn("cmd.exe", ["/d", "/s", "/c", `"findstr /v . >nul & taskkill /pid ${leader} /T /F"`], {
    stdio: ["pipe", "ignore", "ignore"],
    windowsHide: true,
    windowsVerbatimArguments: true,
  });
  child.on("error", () => undefined);
  if (child.pid === undefined) return () => undefined;
  child.stdin.on("error", () => undefined);
  child.unref();
  (child.stdin as Socket).unref();
  return () => void child.kill();
}
