/** How often a plugin may fail before it is switched off. */
const most = 3;
/** Stands for whichever it was where that cannot be told. */
export const anyOfThem = "";

export interface Faults {
  /** Notes that a plugin failed, in words that go behind its name; of `anyOfThem` where nobody knows whose it was. */
  note(spec: string, what: string): void;
  /** Leaves it out from now on. */
  leaveOut(spec: string, why: string): void;
  isOff(spec: string): boolean;
}

/** What plugins did wrong: told once a plugin, and once more when it is switched off. */
export function createFaults(options: {
  report(message: string): void;
  /** Heard of as it happens. */
  off(spec: string): void;
  /** What goes with it, in a sentence. */
  loss(spec: string): string;
}): Faults {
  const counts = new Map<string, number>();
  const off = new Set<string>();
  const nameOf = (spec: string) => (spec === anyOfThem ? "A plugin" : `The plugin ${spec}`);

  const switchOff = (spec: string, message: string) => {
    off.add(spec);
    options.report(message + options.loss(spec));
    options.off(spec);
  };

  return {
    note(spec, what) {
      if (off.has(spec)) return;
      const count = (counts.get(spec) ?? 0) + 1;
      counts.set(spec, count);
      if (count === 1) options.report(`${nameOf(spec)} ${what}`);
      if (count < most) return;
      const who = spec === anyOfThem ? "The plugins of this directory are" : `The plugin ${spec} is`;
      switchOff(spec, `${who} switched off: it failed ${most} times, at last it ${what}`);
    },
    leaveOut(spec, why) {
      if (!off.has(spec)) switchOff(spec, `The plugin ${spec} is left out: ${why}`);
    },
    isOff: (spec) => off.has(spec) || off.has(anyOfThem),
  };
}
