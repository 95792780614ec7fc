import type { HooksOf } from "./plugin-hooks.js";

/** Where rooms that plugins are built upon find the hooks of plugins. */
export interface HookSlot {
  hooksOf: HooksOf;
  /** Says where hooks come from, once, after the rooms below are built; those that were given count before them. */
  provide(of: HooksOf): void;
}

export function createHookSlot(given?: HooksOf): HookSlot {
  let from: HooksOf | undefined;
  return {
    hooksOf: (directory) => given?.(directory) ?? from?.(directory),
    provide(of) {
      from = of;
    },
  };
}
