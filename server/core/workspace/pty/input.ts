import { writeSync } from "node:fs";

/** What is typed, on its way to a program that need not read it. */
export interface TerminalInput {
  /** Takes all of it; where much waits already, what is returned settles once that is less. */
  write(bytes: Buffer): Promise<void> | undefined;
  /** Forgets what has not been read: the descriptor is nobody's any more. */
  close(): void;
}

/** Bytes that may wait before who types has to. */
const much = 256 * 1024;
/** Milliseconds before the next try while the program reads nothing. */
const pauses = { first: 2, last: 50 };

/**
 * Writes to a terminal without ever waiting for it. The package's own way does not return before the program has read,
 * and all of the server would stand still until then. Each write is made at once and in this thread, so that no other
 * file can have got the number of the descriptor meanwhile.
 */
export function createTerminalInput(descriptor: number): TerminalInput {
  let queue: Buffer[] = [];
  let waiting = 0;
  let pause = pauses.first;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let wake: (() => void)[] = [];

  const settle = () => {
    for (const one of wake.splice(0)) one();
  };
  const close = () => {
    closed = true;
    clearTimeout(timer);
    queue = [];
    waiting = 0;
    settle();
  };

  const flush = () => {
    timer = undefined;
    for (let next = queue[0]; next; next = queue[0]) {
      let written = 0;
      try {
        written = writeSync(descriptor, next);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return close();
      }
      if (written === 0) {
        timer = setTimeout(flush, pause);
        pause = Math.min(pause * 2, pauses.last);
        return;
      }
      pause = pauses.first;
      waiting -= written;
      if (written === next.length) queue.shift();
      else queue[0] = next.subarray(written);
      if (waiting < much) settle();
    }
  };

  return {
    write(bytes) {
      if (closed || bytes.length === 0) return undefined;
      queue.push(bytes);
      waiting += bytes.length;
      if (timer === undefined) flush();
      if (waiting < much) return undefined;
      return new Promise<void>((resolve) => {
        wake = [...wake, resolve];
      });
    },
    close,
  };
}
