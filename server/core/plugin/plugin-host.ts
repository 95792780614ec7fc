import { type HookEvent, HookFailure, type TurnHooks } from "../base/plugin-hooks.js";
import { untilFired } from "../base/run-hook.js";
import { ChildFailure, createChild, type RequestOptions } from "../tool/child/host.js";
import { toTool } from "../tool/child/to-tool.js";
import type { Tool } from "../tool/tool.js";
import type { Deadlines } from "./deadlines.js";
import { createEventQueue } from "./event-queue.js";
import { anyOfThem, createFaults } from "./faults.js";
import { createHistoryMirror } from "./history-mirror.js";
import { createGuilt } from "./host/guilt.js";
import { createLoading } from "./host/loading.js";
import { type HookRunning, runInProcess } from "./host/run-hooks.js";
import type {
  DescribedPlugin,
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
  /** Resolves when all are loaded that there are, or have been waited for long enough; never rejects. */
  ready(): Promise<void>;
  /** Loads one more, in its place among the others. */
  add(source: PluginSource): Promise<void>;
  tools(): Tool[];
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
  /** One has come that was not waited for any more. */
  joined(): void;
  said(text: string): void;
}

export function createPluginHost(options: PluginHostOptions): PluginHost {
  const { deadlines, order, report } = options;
  let calls = 0;
  let generation = 0;
  let closing: Promise<void> | undefined;
  const nextCall = () => ++calls;
  const isClosing = () => closing !== undefined;

  const guilt = createGuilt(() => {
    const [first, ...others] = loading.active();
    return others.length === 0 ? first?.spec : undefined;
  });
  const faults = createFaults({
    report,
    off(spec) {
      if (spec === anyOfThem) return void child.end();
      child.request({ type: "off", spec }, { signal: timeout(deadlines.answer) }).catch(() => undefined);
    },
    loss: (spec) =>
      loading.find(spec)?.hooks.includes("tool.execute.before")
        ? ". It looked at every call of a tool before it was made: that is no longer so"
        : "",
  });

  const child = createChild<PluginRequest>({
    runner: options.runner,
    cwd: options.place.directory,
    env: options.env,
    runs: "the plugins of this directory",
    // Node had its SQLite behind this before it had it for everybody.
    ...(/^22\.([5-9]|1[012])\./.test(process.versions.node) && { flags: ["--experimental-sqlite"] }),
    said: options.said,
    wanted: async (what) => options.stored(String((what as { auth?: unknown }).auth)),
    noted(note) {
      const told = note as PluginNote;
      if ("failed" in told) return faults.note(told.failed, `failed at an event: ${told.message}`);
      guilt.entered(told.call, told.entering);
    },
    ended: (how) => gone(`took its process with it. ${how}`, how),
  });

  /** The process has gone: whose doing that was is told, and the others are loaded into the next. */
  function gone(what: string, why: string): void {
    generation++;
    if (closing) return;
    const guilty = guilt.guilty();
    guilt.blame(guilty);
    if (!loading.isLoading(guilty)) faults.note(guilty, what);
    // Of several any may be the one: they are loaded one by one now.
    else if (!loading.several()) faults.leaveOut(guilty, why);
    loading.again();
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
      const ended = child.end();
      gone("kept its process busy, which was ended", "it kept its process busy, which was ended");
      await ended;
      return false;
    }
  }

  const loading = createLoading({
    ...{ order, sources: options.sources, deadlines, faults, isAlive, report, joined: options.joined },
    async load(plugin, signal) {
      const call = nextCall();
      guilt.asked(call, plugin.spec);
      const request = { type: "load", plugin, place: options.place, order, call } as const;
      try {
        return (await child.request(request, { signal })) as DescribedPlugin;
      } finally {
        guilt.left(call);
      }
    },
    answered: (signal) => child.request({ type: "ping" }, { signal }),
  });

  const has = (hook: string) => loading.having(hook).length > 0;

  function silent(call: number, where: string, within: number): HookFailure {
    const spec = guilt.of(call) ?? guilt.guilty();
    const what = `did not answer within ${within / 1000} s at ${where}`;
    void isAlive().then((alive) => alive && faults.note(spec, what));
    return new HookFailure(spec, `The plugin ${spec} ${what}`, "silent");
  }

  let toldDropped = false;
  const queue = createEventQueue({
    async send(events) {
      await loading.ready();
      const signal = timeout(deadlines.hook);
      const call = nextCall();
      try {
        if (has("event")) await child.request({ type: "events", events, call }, { signal });
      } catch {
        if (signal.aborted && !closing) await isAlive();
      } finally {
        guilt.left(call);
      }
    },
    dropped() {
      if (!toldDropped)
        report("The plugins of this directory are too slow for its events: some are left out");
      toldDropped = true;
    },
  });

  const mirror = createHistoryMirror({
    tooLong: () =>
      report("The history of a session is too long for plugins that would change it: it stays as it is"),
  });
  const running: HookRunning = {
    ...{ deadlines, faults, guilt, loading, mirror, isClosing, nextCall, isAlive, silent },
    generation: () => generation,
    ask: (request, signal) => child.request(request, { signal }),
  };

  async function call(
    spec: string,
    request: Omit<PluginRequest & { type: "call" }, "call">,
    given: RequestOptions,
  ) {
    await untilFired(loading.back([spec]), given.signal);
    const number = nextCall();
    guilt.asked(number, spec);
    // One that does not heed its signal is left behind: others share the process.
    const { grace: _, ...kept } = given;
    try {
      return await child.request({ ...request, call: number }, kept);
    } catch (error) {
      if (given.signal.aborted) void isAlive();
      throw error;
    } finally {
      guilt.left(number);
    }
  }

  async function ask(spec: string, request: SignInRequest, within = deadlines.guard): Promise<SignInAnswer> {
    await loading.back([spec]);
    const number = nextCall();
    const signal = timeout(within);
    guilt.asked(number, spec);
    try {
      const answer = await child.request({ type: "sign-in", spec, request, call: number }, { signal });
      return answer as SignInAnswer;
    } catch (error) {
      if (signal.aborted) throw silent(number, `auth (${request.do})`, within);
      throw new HookFailure(spec, messageOf(error), error instanceof ChildFailure ? "threw" : "silent");
    } finally {
      guilt.left(number);
    }
  }

  return {
    hooks: {
      signIns: createSignIns({ plugins: loading.active, ask, renewing: options.renewing }),
      has,
      run: (hook, input, output, signal) => runInProcess(running, hook, input, output, signal),
      providers: () => loading.active().flatMap(({ provider }) => provider ?? []),
      async tell(events: readonly HookEvent[]) {
        if (!closing && has("event")) queue.add(events);
      },
    },
    ready: loading.ready,
    add: loading.add,
    tools: () =>
      loading.active().flatMap(({ spec, tools }) =>
        tools.map((one) =>
          toTool(one, {
            permission: options.permissionOf(one.id),
            from: { plugin: spec },
            call: (args, context, given) =>
              call(spec, { type: "call", spec, tool: one.id, args, context }, given),
          }),
        ),
      ),
    close() {
      closing ??= (async () => {
        queue.clear();
        loading.close();
        if (has("dispose"))
          await child
            .request({ type: "dispose", call: nextCall() }, { signal: timeout(deadlines.dispose) })
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
