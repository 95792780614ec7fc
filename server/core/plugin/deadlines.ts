/** Milliseconds that plugins have. */
export interface Deadlines {
  /** To be imported and to give its hooks. */
  load: number;
  /** For a hook. */
  hook: number;
  /** For a hook in which a plugin may ask somebody. */
  guard: number;
  /** For all of them to let go of what they hold. */
  dispose: number;
  /** To show that anything is heard in their process. */
  answer: number;
  /** That whoever needs them waits for plugins that are still being loaded. */
  boot: number;
}

export const usualDeadlines: Deadlines = {
  load: 30_000,
  hook: 10_000,
  guard: 60_000,
  dispose: 1_200,
  answer: 4_000,
  boot: 10_000,
};

const guards = new Set(["tool.execute.before", "tool.execute.after", "permission.ask"]);

export function deadlineOf(hook: string, deadlines: Deadlines): number {
  return guards.has(hook) ? deadlines.guard : deadlines.hook;
}
