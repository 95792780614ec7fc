import {
  type HookEvent,
  HookFailure,
  type HookInput,
  type HookName,
  type HookOutput,
  type TurnHooks,
} from "../base/plugin-hooks.js";
import { mayRefuse } from "../base/run-hook.js";
import { ChildFailure, createChild, type RequestOptions } from "../tool/child/host.js";
import { toTool } from "../tool/child/to-tool.js";
import type { Tool } from "../tool/tool.js";
import { type Deadlines, deadlineOf } from "./deadlines.js";
import { createEventQueue } from "./event-queue.js";
import { anyOfThem, createFaults } from "./faults.js";
import { createHistoryMirror } from "./history-mirror.js";
import { isOutputOf } from "./output-check.js";
import type {
  DescribedPlugin,
  HistoryLeft,
  HookAnswer,
  PluginNote,
  PluginPlace,
  PluginRequest,
  PluginSource,
  SignInAnswer,
  SignInRequest,
} from "./protocol.js";
import { createSignIns } from "./sign-ins.js";

/** The plugins of a directory, in a process of their own. */
export interface PluginHost {
  hooks: TurnHooks;
  /** Resolves when all are loaded that there are; never rejects. */
  ready(): Promise<void>;
  /** Loads one more, in its place among the others. */
  add(source: PluginSource): Promise<void>;
  tools(): Tool[];
  plugins(): DescribedPlugin[];
  /** Has them let go of what they hold, then ends them. */
  close(): Promise<void>;
}

export interface PluginHostOptions {
  /** The built file of the process. */
  runner: string;
  env: Record<string, string>;
  place: PluginPlace;
  /** All that there will be, in order: those that lie here already, and those that are added. */
  order: readonly string[];
  sources: readonly PluginSource[];
  deadlines: Deadlines;
  permissionOf(toolID: string): string;
  /** What is stored for a provider. */
  stored(providerID: string): Promise<unknown>;
  renewing(providerID: string, call: () => Promise<Response>): Promise<Response>;
  report(message: string): void;
  said(text: string): void;
}

export function createPluginHost(options: PluginHostOptions): PluginHost {
  const { deadlines, order } = options;
  const sources = [...options.sources];
  const loaded = new Map<string, DescribedPlugin>();
  /** Whose code a request is in. */
  const inside = new Map<number, string>();
  let lastCall = 0;
  let generation = 0;
  let closing: Promise<void> | undefined;
  let last = anyOfThem;

  const active = () =>
    order.flatMap((spec) => {
      const one = loaded.get(spec);
      return one && !faults.isOff(spec) ? [one] : [];
    });
  const faults = createFaults({
    report: options.report,
    off(spec) {
      if (spec === anyOfThem) return void child.end();
      child.request({ type: "off", spec }, { signal: timeout(deadlines.answer) }).catch(() => undefined);
    },
    loss: (spec) =>
      loaded.get(spec)?.hooks.includes("tool.execute.before")
        ? ". It looked at every call of a tool before it was made: that is no longer so"
        : "",
  });

  const child = createChild<PluginRequest>({
    runner: options.runner,
    cwd: options.place.directory,
    env: options.env,
    runs: "the plugins of this directory",
    said: options.said,
    wanted: async (what) => options.stored(String((what as { auth?: unknown }).auth)),
    noted(note) {
      const told = note as PluginNote;
      if ("failed" in told) return faults.note(told.failed, `failed at an event: ${told.message}`);
      last = told.entering;
      inside.set(told.call, told.entering);
    },
    ended(how) {
      generation++;
      if (closing) return;
      const guilty = guiltyOf();
      blame(guilty);
      // What is being loaded says so itself.
      if (loading === undefined) faults.note(guilty, `took its process with it. ${how}`);
      again();
    },
  });

  /** Who took the process with it: who was in a call, the last to begin where there are several. */
  function guiltyOf(): string {
    const within = new Set(inside.values());
    if (within.has(last)) return last;
    const [only] = within;
    if (only !== undefined && within.size === 1) return only;
    const all = active();
    return all.length === 1 && all[0] ? all[0].spec : anyOfThem;
  }

  /** The calls that were in the code of whoever took the process with it; all others are made again. */
  let blamed = new Set<number>();
  function blame(guilty: string): void {
    blamed = new Set([...inside].flatMap(([call, spec]) => (spec === guilty ? [call] : [])));
    inside.clear();
  }

  let checking: Promise<boolean> | undefined;

  /** Whether anything is heard in there; ends it where nothing is. */
  function isAlive(): Promise<boolean> {
    checking ??= check().finally(() => {
      checking = undefined;
    });
    return checking;
  }

  async function check(): Promise<boolean> {
    const before = generation;
    try {
      await child.request({ type: "ping" }, { signal: timeout(deadlines.answer) });
      return true;
    } catch {
      if (before !== generation || closing) return false;
      generation++;
      const guilty = guiltyOf();
      if (loading === undefined) faults.note(guilty, "kept its process busy, which was ended");
      blame(guilty);
      await child.end();
      again();
      return false;
    }
  }

  let loading: string | undefined;
  let starting = false;
  let up: Promise<void> = start();

  /** Loads them into a new process, unless that goes on anyway. */
  function again(): void {
    if (!closing && !starting && !faults.isOff(anyOfThem)) up = start();
  }

  async function start(): Promise<void> {
    starting = true;
    for (let at = 0, since = generation; at < sources.length && !closing; at++) {
      const source = sources[at];
      if (!source || faults.isOff(source.spec)) continue;
      await load(source);
      if (since === generation) continue;
      // The process has gone: all of them begin anew, without the one that took it along.
      since = generation;
      at = -1;
    }
    starting = false;
    if (!closing) await tellOrder();
  }

  async function load(source: PluginSource): Promise<void> {
    const { spec } = source;
    const signal = timeout(deadlines.load);
    loading = spec;
    try {
      const request = { type: "load", plugin: source, place: options.place, call: ++lastCall } as const;
      const described = (await child.request(request, { signal })) as DescribedPlugin;
      if (!loaded.has(spec))
        for (const problem of described.problems) options.report(`The plugin ${spec}: ${problem}`);
      loaded.set(spec, described);
    } catch (error) {
      if (closing) return;
      const late = `it did not finish loading within ${Math.round(deadlines.load / 1000)} s`;
      faults.leaveOut(spec, signal.aborted ? late : messageOf(error));
      if (signal.aborted) await isAlive();
    } finally {
      loading = undefined;
    }
  }

  async function tellOrder(): Promise<void> {
    const request = { type: "order" as const, specs: [...order] };
    await child.request(request, { signal: timeout(deadlines.answer) }).catch(() => undefined);
  }

  let toldDropped = false;
  const queue = createEventQueue({
    async send(events) {
      await up;
      const signal = timeout(deadlines.hook);
      const call = ++lastCall;
      try {
        if (has("event")) await child.request({ type: "events", events, call }, { signal });
      } catch {
        if (signal.aborted && !closing) await isAlive();
      } finally {
        inside.delete(call);
      }
    },
    dropped() {
      if (!toldDropped)
        options.report("The plugins of this directory are too slow for its events: some are left out");
      toldDropped = true;
    },
  });

  function has(hook: string): boolean {
    if (hook === "provider") return active().some(({ provider }) => provider !== undefined);
    return active().some(({ hooks }) => hooks.includes(hook));
  }

  /** A plugin did not answer: it is noted, unless nobody in the process does. */
  function silent(call: number, hook: string, within: number): HookFailure {
    const spec = inside.get(call) ?? guiltyOf();
    const what = `did not answer within ${within / 1000} s at ${hook}`;
    void isAlive().then((alive) => alive && faults.note(spec, what));
    return new HookFailure(spec, `The plugin ${spec} ${what}`, "silent");
  }

  const mirror = createHistoryMirror({
    tooLong: () =>
      options.report(
        "The history of a session is too long for plugins that would change it: it stays as it is",
      ),
  });

  const run: TurnHooks["run"] = async (hook, input, output, signal) => {
    const begun = generation;
    const lost = new Error("lost");
    const first = await attempt(hook, input, output, signal, (call) => {
      if (begun !== generation && !blamed.has(call)) throw lost;
    }).catch((error: unknown) => {
      if (error === lost) return undefined;
      throw error;
    });
    // The process has gone, by no doing of who was asked here.
    return first ?? attempt(hook, input, output, signal, () => undefined);
  };

  async function attempt<N extends HookName>(
    hook: N,
    input: HookInput[N],
    output: HookOutput[N],
    signal: AbortSignal | undefined,
    failing: (call: number) => void,
  ): Promise<HookOutput[N]> {
    await up;
    if (closing || !has(hook)) return output;
    const within = deadlineOf(hook, deadlines);
    const late = timeout(within);
    const either = signal ? AbortSignal.any([signal, late]) : late;
    const call = ++lastCall;
    const watch = setTimeout(() => void isAlive(), deadlines.answer).unref();
    try {
      const ask = (request: PluginRequest) => child.request(request, { signal: either });
      const answer = (await ("messages" in output
        ? mirror.ask(
            output,
            (change) => ask({ type: "history", hook, input, change, call }) as Promise<HistoryLeft>,
          )
        : ask({ type: "hook", hook, input, output, call }))) as HookAnswer;
      if (answer.same) return output;
      if (isOutputOf(hook, answer.output)) return answer.output as typeof output;
      const spec = inside.get(call) ?? anyOfThem;
      const message = `left something at ${hook} that makes no sense there`;
      faults.note(spec, message);
      throw new HookFailure(spec, `The plugin ${spec} ${message}`, "silent");
    } catch (error) {
      if (error instanceof HookFailure || signal?.aborted) throw error;
      if (late.aborted) throw silent(call, hook, within);
      if (!(error instanceof ChildFailure)) failing(call);
      throw failureOf(hook, error, inside.get(call) ?? last);
    } finally {
      clearTimeout(watch);
      inside.delete(call);
    }
  }

  function failureOf(hook: HookName, error: unknown, spec: string): unknown {
    if (error instanceof ChildFailure && error.by !== undefined) {
      if (!mayRefuse(hook)) faults.note(error.by, `failed at ${hook}: ${error.message}`);
      return new HookFailure(error.by, error.message, "threw");
    }
    return new HookFailure(spec, messageOf(error), "silent");
  }

  async function call(
    spec: string,
    request: Omit<PluginRequest & { type: "call" }, "call">,
    given: RequestOptions,
  ) {
    await up;
    const number = ++lastCall;
    inside.set(number, spec);
    // One that does not heed its signal is left behind: others share the process.
    const { grace: _, ...options } = given;
    try {
      return await child.request({ ...request, call: number }, options);
    } catch (error) {
      if (given.signal.aborted) void isAlive();
      throw error;
    } finally {
      inside.delete(number);
    }
  }

  async function ask(spec: string, request: SignInRequest, within = deadlines.guard): Promise<SignInAnswer> {
    await up;
    const number = ++lastCall;
    const signal = timeout(within);
    inside.set(number, spec);
    try {
      const answer = await child.request({ type: "sign-in", spec, request, call: number }, { signal });
      return answer as SignInAnswer;
    } catch (error) {
      if (signal.aborted) throw silent(number, `auth (${request.do})`, within);
      throw new HookFailure(spec, messageOf(error), error instanceof ChildFailure ? "threw" : "silent");
    } finally {
      inside.delete(number);
    }
  }

  return {
    hooks: {
      signIns: createSignIns({ plugins: active, ask, renewing: options.renewing }),
      has,
      run,
      providers: () => active().flatMap(({ provider }) => provider ?? []),
      async tell(events: readonly HookEvent[]) {
        if (!closing && has("event")) queue.add(events);
      },
    },
    ready: () => up,
    async add(source) {
      await up;
      sources.push(source);
      sources.sort((a, b) => order.indexOf(a.spec) - order.indexOf(b.spec));
      const before = generation;
      up = (async () => {
        await load(source);
        if (before === generation) await tellOrder();
        else if (!starting) await start();
      })();
      await up;
    },
    tools: () =>
      active().flatMap(({ spec, tools }) =>
        tools.map((one) =>
          toTool(one, {
            permission: options.permissionOf(one.id),
            from: { plugin: spec },
            call: (args, context, given) =>
              call(spec, { type: "call", spec, tool: one.id, args, context }, given),
          }),
        ),
      ),
    plugins: active,
    close() {
      closing ??= (async () => {
        queue.clear();
        await up.catch(() => undefined);
        if (has("dispose"))
          await child
            .request({ type: "dispose", call: ++lastCall }, { signal: timeout(deadlines.dispose) })
            .catch(() => undefined);
        await child.close();
      })();
      return closing;
    },
  };
}

function timeout(milliseconds: number): AbortSignal {
  return AbortSignal.timeout(milliseconds);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
