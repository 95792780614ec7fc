import {
  type HookEvent,
  HookFailure,
  type HookInput,
  type HookName,
  type HookOutput,
  type HooksOf,
  type TurnHooks,
} from "../../server/core/base/plugin-hooks.js";

type Hook<N extends HookName> = (input: HookInput[N], output: HookOutput[N]) => unknown;

/** Hooks that a test sets and takes back; each gets JSON of its own and may change it in place. */
export type Hooks = { [N in HookName]?: Hook<N> } & { event?: (events: readonly HookEvent[]) => unknown };

/** What was called, in its order. */
export interface Called<N extends HookName = HookName> {
  hook: N;
  input: HookInput[N];
  output: HookOutput[N];
}

export function settableHooks() {
  let set: Hooks = {};
  const calls: Called[] = [];
  let ready: Promise<unknown> = Promise.resolve();
  const hooks: TurnHooks = {
    has: (hook) => hook === "event" || hook in set,
    async run(hook, input, output) {
      calls.push(structuredClone({ hook, input, output }));
      const left = structuredClone(output);
      try {
        await (set[hook] as Hook<typeof hook> | undefined)?.(structuredClone(input), left);
      } catch (error) {
        const silent = error instanceof Silent;
        throw new HookFailure("./a.ts", (error as Error).message, silent ? "silent" : "threw");
      }
      return JSON.parse(JSON.stringify(left));
    },
    providers: () => ("provider" in set ? ["openai", "nobody"] : []),
    async tell(events) {
      await set.event?.(events);
    },
  };
  return {
    hooksOf: ((directory) =>
      directory.endsWith("/project") ? ready.then(() => hooks) : undefined) satisfies HooksOf,
    /** From now on these; nothing has been called yet. */
    set(next: Hooks) {
      set = next;
      calls.length = 0;
    },
    /** Plugins are not there before this. */
    wait(until: Promise<unknown>) {
      ready = until;
    },
    calls,
    of: <N extends HookName>(hook: N) => calls.filter((call): call is Called<N> => call.hook === hook),
  };
}

/** A plugin that did not answer. */
export class Silent extends Error {}
