import { setTimeout as sleep } from "node:timers/promises";
import { createDeferred } from "../../base/deferred.js";
import type { Deadlines } from "../deadlines.js";
import type { Faults } from "../faults.js";
import type { DescribedPlugin, PluginSource } from "../protocol.js";

export interface Loading {
  /** Those that are loaded, in order, without those that are switched off. */
  active(): DescribedPlugin[];
  find(spec: string): DescribedPlugin | undefined;
  /** Those that have a hook, by name. */
  having(hook: string): string[];
  isLoading(spec: string): boolean;
  /** Whether more than one is being loaded. */
  several(): boolean;
  /** Resolves when all are loaded that can be, or when they have been waited for long enough; never rejects. */
  ready(): Promise<void>;
  /** Resolves when those that are loaded into a new process again are there; never rejects. */
  back(specs: readonly string[]): Promise<void>;
  /** Loads one more, in its place among the others. */
  add(source: PluginSource): Promise<void>;
  /** The process has gone: they are loaded into the next. */
  again(): void;
  close(): void;
}

/** Milliseconds for which the next plugin waits until the one before it has given its hooks: for each, and for all. */
const patience = { each: 1_000, all: 3_000, least: 100 };

/**
 * Loads plugins one after the other, as authors expect, unless one takes long: then the next begins beside it. A plugin
 * that never comes to an end costs the others its share of `patience` and no more.
 */
export function createLoading(options: {
  order: readonly string[];
  sources: readonly PluginSource[];
  deadlines: Pick<Deadlines, "load" | "boot">;
  faults: Faults;
  /** Has it loaded in the process there is. */
  load(source: PluginSource, signal: AbortSignal): Promise<DescribedPlugin>;
  /** Resolves when the process answers, or at the signal. */
  answered(signal: AbortSignal): Promise<unknown>;
  /** Ends the process where nothing is heard in it. */
  isAlive(): Promise<boolean>;
  report(message: string): void;
  /** One has come that was not waited for any more. */
  joined(): void;
}): Loading {
  const { order, deadlines, faults } = options;
  const sources = [...options.sources];
  const loaded = new Map<string, DescribedPlugin>();
  const loading = new Map<string, Promise<void>>();
  const told = new Set<string>();
  let tried = new Set<string>();
  /** Of the process. */
  let generation = 0;
  /** One alone at a time: it is to be found out which of them takes the process along. */
  let careful = false;
  let closed = false;
  let up: Promise<void> | undefined;
  /** Resolves when there is something to load again. */
  let more = createDeferred<void>();
  let boot: { isOver: boolean; over: Promise<void> } = { isOver: false, over: Promise.resolve() };

  const load = async (source: PluginSource): Promise<void> => {
    const { spec } = source;
    const signal = AbortSignal.timeout(deadlines.load);
    const since = generation;
    try {
      const described = await options.load(source, signal);
      if (since !== generation) return;
      const isFirst = !loaded.has(spec);
      loaded.set(spec, described);
      if (!isFirst) return;
      for (const problem of described.problems) options.report(`The plugin ${spec}: ${problem}`);
      if (boot.isOver && !closed) options.joined();
    } catch (error) {
      // With the process go those that it is not about: they come again.
      if (closed || since !== generation) return;
      const late = `it did not finish loading within ${Math.round(deadlines.load / 1000)} s`;
      if (!signal.aborted)
        return faults.leaveOut(spec, error instanceof Error ? error.message : String(error));
      const several = loading.size > 1;
      // Of several that are loaded in a busy process any may be the one that keeps it busy.
      if (!(await options.isAlive()) && several) return;
      faults.leaveOut(spec, late);
    }
  };

  const loadAll = async (): Promise<void> => {
    let left = patience.all;
    for (;;) {
      const source = sources.find(({ spec }) => !tried.has(spec) && !faults.isOff(spec));
      if (closed) return;
      if (!source) {
        if (loading.size === 0) return;
        more = createDeferred<void>();
        await Promise.race([...loading.values(), more.promise]);
        continue;
      }
      const { spec } = source;
      const since = generation;
      tried.add(spec);
      const one = load(source).finally(() => {
        if (loading.get(spec) === one) loading.delete(spec);
      });
      loading.set(spec, one);
      if (careful) {
        await one;
        continue;
      }
      const begun = performance.now();
      await firstOf(one, Math.max(patience.least, Math.min(patience.each, left)));
      left -= performance.now() - begun;
      if (!loading.has(spec) || since !== generation) continue;
      // Nothing else is loaded in there while it is busy, and who is busy must be known.
      const over = new AbortController();
      await Promise.race([one, options.answered(over.signal).catch(() => undefined)]);
      over.abort();
    }
  };

  const begin = (): Promise<void> => {
    more.resolve();
    if (up) return up;
    const late = new AbortController();
    const now = { isOver: false, over: Promise.resolve() };
    now.over = sleep(deadlines.boot, undefined, { signal: late.signal, ref: false }).then(
      () => {
        now.isOver = true;
        tellLate();
      },
      () => undefined,
    );
    boot = now;
    up = loadAll().finally(() => {
      late.abort();
      up = undefined;
    });
    return up;
  };

  const tellLate = () => {
    for (const spec of loading.keys()) {
      if (closed || told.has(spec) || loaded.has(spec)) continue;
      told.add(spec);
      const seconds = Math.round(deadlines.boot / 1000);
      options.report(
        `The plugin ${spec} is still being loaded after ${seconds} s: until it is there, all goes on without it`,
      );
    }
  };

  const active = () =>
    order.flatMap((spec) => {
      const one = loaded.get(spec);
      return one && !faults.isOff(spec) ? [one] : [];
    });

  void begin();
  return {
    active,
    having: (hook) =>
      active().flatMap(({ spec, hooks, provider }) =>
        hooks.includes(hook) || (hook === "provider" && provider !== undefined) ? [spec] : [],
      ),
    find: (spec) => loaded.get(spec),
    isLoading: (spec) => loading.has(spec),
    several: () => loading.size > 1,
    ready: async () => void (await Promise.race([up, boot.over])),
    async back(specs) {
      if (specs.some((spec) => !tried.has(spec) || loading.has(spec))) await up;
    },
    add(source) {
      sources.push(source);
      sources.sort((a, b) => order.indexOf(a.spec) - order.indexOf(b.spec));
      return begin();
    },
    again() {
      generation++;
      careful ||= loading.size > 1;
      loading.clear();
      tried = new Set();
      if (!closed) void begin();
    },
    close() {
      closed = true;
    },
  };
}

async function firstOf(work: Promise<void>, milliseconds: number): Promise<void> {
  const over = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  await Promise.race([work, late]);
  over.abort();
}
