import { anyOfThem } from "../faults.js";

/** In whose code the process of plugins is, by call: so it is known who took it along. */
export interface Guilt {
  /** It was asked something: whether it is at that already is not known. */
  asked(call: number, spec: string): void;
  entered(call: number, spec: string): void;
  left(call: number): void;
  /** Whose code a call is in. */
  of(call: number): string | undefined;
  /** Who was entered last. */
  last(): string;
  /** Who took the process along: who was in a call, the last to begin where there are several. */
  guilty(): string;
  /** Forgets all calls; those that were in the code of the guilty one are not made again. */
  blame(guilty: string): void;
  isBlamed(call: number): boolean;
}

/** `only`: the plugin that there is, where there is one alone. */
export function createGuilt(only: () => string | undefined): Guilt {
  const inside = new Map<number, string>();
  let blamed = new Set<number>();
  let last = anyOfThem;
  return {
    asked: (call, spec) => void inside.set(call, spec),
    entered(call, spec) {
      last = spec;
      inside.set(call, spec);
    },
    left: (call) => void inside.delete(call),
    of: (call) => inside.get(call),
    last: () => last,
    guilty() {
      const within = new Set(inside.values());
      if (within.has(last)) return last;
      const [first] = within;
      return (within.size === 1 ? first : only()) ?? anyOfThem;
    },
    blame(guilty) {
      blamed = new Set([...inside].flatMap(([call, spec]) => (spec === guilty ? [call] : [])));
      inside.clear();
    },
    isBlamed: (call) => blamed.has(call),
  };
}
