/** Milliseconds before try number `attempt` (1 is the first that is made again): twice as long each time, up to `longest`. */
export function backOff(attempt: number, { first, longest }: { first: number; longest: number }): number {
  return Math.min(first * 2 ** (attempt - 1), longest);
}
