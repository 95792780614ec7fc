import {
  HookFailure,
  type HookInput,
  type HookName,
  type HookOutput,
  type HooksOf,
  type TurnHooks,
} from "./plugin-hooks.js";

/**
 * Hooks by which plugins refuse: one that throws ends what it was asked about. `always`: so does one that cannot be
 * asked, as what it guards must not go unguarded. Where any other hook fails, its plugin changes nothing.
 */
const refusing: Partial<Record<HookName, "throws" | "always">> = {
  "chat.message": "throws",
  "chat.params": "throws",
  "chat.headers": "throws",
  "command.execute.before": "throws",
  "tool.execute.before": "always",
  "tool.execute.after": "throws",
  "shell.env": "throws",
};

/** Whether what a plugin throws there is for whoever asked, and no failure of its own. */
export function mayRefuse(hook: HookName): boolean {
  return refusing[hook] !== undefined;
}

/** Whether what it guards must not go unguarded. */
export function guards(hook: HookName): boolean {
  return refusing[hook] === "always";
}

/**
 * The output as the plugins leave it; the output itself where none has the hook. Throws `HookFailure` where a plugin
 * refuses, and the signal's reason as soon as it fires, whatever the plugins do.
 */
export async function runHook<N extends HookName>(
  hooks: TurnHooks | undefined,
  hook: N,
  input: HookInput[N],
  output: HookOutput[N],
  signal?: AbortSignal,
): Promise<HookOutput[N]> {
  if (!hooks?.has(hook)) return output;
  signal?.throwIfAborted();
  try {
    return await untilFired(hooks.run(hook, input, output, signal), signal);
  } catch (error) {
    if (signal?.aborted || !(error instanceof HookFailure)) throw error;
    const refuses = refusing[hook];
    if (refuses === "always" || (refuses === "throws" && error.reason === "threw")) throw error;
    return output;
  }
}

/** The hooks of a directory; none where the signal fires before they are there. */
export async function hooksUntil(
  coming: ReturnType<HooksOf>,
  signal: AbortSignal,
): Promise<TurnHooks | undefined> {
  if (!coming) return undefined;
  return untilFired(coming, signal).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
}

/** What the work brings, unless the signal fires before. */
export async function untilFired<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  signal.throwIfAborted();
  let fired: (() => void) | undefined;
  const left = new Promise<never>((_, reject) => {
    fired = () => reject(signal.reason);
    signal.addEventListener("abort", fired, { once: true });
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    if (fired) signal.removeEventListener("abort", fired);
  }
}
