import type { Observer, Result, Task } from "../../core/base/observers.js";

/** What was counted since the start, each by its labels. */
export interface Tally {
  requests: Counted;
  prompts: Counted;
  calls: Counted;
  /** Of model calls that ended as they should: tokens by kind, and dollars. */
  tokens: Counted;
  cost: Counted;
  tools: Counted;
  /** Event streams that are open. */
  streams(): number;
  /** Adds open streams of another kind to them. */
  alsoStreams(count: () => number): void;
  /** Resolves when what was counted elsewhere is added. */
  gather(): Promise<void>;
  alsoGather(elsewhere: () => Promise<void>): void;
}

export interface Sum {
  labels: Record<string, string>;
  count: number;
  /** Seconds that they took, where that is asked. */
  seconds: number;
}

/** Sums of one kind, at most: names that clients and gateways bring along must not fill the memory. */
const most = 500;
/** What all further ones are called. */
const other = "other";

/** Sums by their labels. */
export type Counted = Map<string, Sum>;

export function createTally(): { tally: Tally; observer: Observer } {
  const counters: (() => number)[] = [];
  const gathered: (() => Promise<void>)[] = [];
  const tally: Tally = {
    requests: new Map(),
    prompts: new Map(),
    calls: new Map(),
    tokens: new Map(),
    cost: new Map(),
    tools: new Map(),
    streams: () => counters.reduce((sum, count) => sum + count(), 0),
    alsoStreams: (count) => void counters.push(count),
    gather: async () => void (await Promise.all(gathered.map((one) => one()))),
    alsoGather: (elsewhere) => void gathered.push(elsewhere),
  };
  const observer: Observer = {
    begins(task) {
      const began = performance.now();
      return { ends: (result) => note(tally, task, result, (performance.now() - began) / 1_000) };
    },
  };
  return { tally, observer };
}

function note(tally: Tally, task: Task, result: Result, seconds: number): void {
  const outcome = outcomeOf(result);
  if (task.type === "request")
    addTo(tally.requests, { method: task.method, status: String(result.status) }, 1, seconds);
  if (task.type === "prompt") addTo(tally.prompts, { kind: task.work, outcome }, 1, seconds);
  // A name that a model has made up would be a label of its own.
  if (task.type === "tool")
    addTo(tally.tools, { tool: task.isKnown ? task.tool : "unknown", outcome }, 1, seconds);
  if (task.type !== "model") return;
  const model = { provider: task.providerID, model: task.modelID };
  addTo(tally.calls, { ...model, outcome }, 1, seconds);
  if (!result.usage) return;
  const { cost, tokens } = result.usage;
  const { input, output, reasoning, cache } = tokens;
  addTo(tally.cost, model, cost);
  const kinds = { input, output, reasoning, cache_read: cache.read, cache_write: cache.write };
  for (const [kind, count] of Object.entries(kinds)) addTo(tally.tokens, { ...model, kind }, count);
}

function outcomeOf({ error }: Result): string {
  if (error === undefined) return "completed";
  return /abort/i.test(error) ? "aborted" : "failed";
}

/** Adds to the sum of these labels. */
export function addTo(counted: Counted, labels: Record<string, string>, count: number, seconds = 0): void {
  const sum = sumOf(counted, labels);
  sum.count += count;
  sum.seconds += seconds;
}

function sumOf(counted: Counted, labels: Record<string, string>): Sum {
  const key = JSON.stringify(Object.values(labels));
  const known = counted.get(key);
  if (known) return known;
  const isOther = Object.values(labels).every((one) => one === other);
  if (counted.size >= most && !isOther)
    return sumOf(counted, Object.fromEntries(Object.keys(labels).map((name) => [name, other])));
  const sum = { labels, count: 0, seconds: 0 };
  counted.set(key, sum);
  return sum;
}
