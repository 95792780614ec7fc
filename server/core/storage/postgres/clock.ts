/** The clock of the database, as far as it can be known from here. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** What it said, to a question that was sent at one moment and answered at another (`performance.now()`). */
  said(time: number, sent: number, answered: number): void;
}

/** Answers that took longer say too little of when they were given. */
const tooLong = 1_000;

/**
 * Nodes whose own clocks are wrong, or are set while they run, still agree on what has expired. Between two answers of
 * the database time passes by a clock that nobody can set.
 */
export function createClock(): Clock {
  let known: { time: number; at: number } | undefined;
  return {
    now: () => (known ? Math.round(known.time + performance.now() - known.at) : Date.now()),
    said(time, sent, answered) {
      if (known && answered - sent > tooLong) return;
      known = { time, at: (sent + answered) / 2 };
    },
  };
}
