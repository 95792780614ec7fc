/** How far long work has come, on one line of a terminal; elsewhere nothing is said. */
export interface Progress {
  say(text: string): void;
  end(): void;
}

/** Milliseconds before anything is said, and between two times. */
const interval = 250;

export function createProgress(): Progress {
  let next = Date.now() + interval;
  let isOpen = false;
  return {
    say(text) {
      if (!process.stderr.isTTY || Date.now() < next) return;
      next = Date.now() + interval;
      isOpen = true;
      process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    },
    end() {
      if (isOpen) process.stderr.write("\r\u001b[K");
      isOpen = false;
    },
  };
}
