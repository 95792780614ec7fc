import { anyOf, type Lookup, PREVIOUS, SAID, UNKNOWN } from "./values.js";

/** What is known of a shell's surroundings before a command line begins. */
export interface Surroundings {
  home: string;
  /** The variables that commands are started with. */
  env?: Readonly<Record<string, string>>;
}

/** The variables of a command line while it is read from its start to its end. */
export interface Variables {
  lookup: Lookup;
  /** Whether and when an assignment happens is not known, so what was there before stays possible. */
  assign(name: string, values: string[]): void;
}

const NUMBERS = new Set([
  "?",
  "$",
  "!",
  "#",
  "RANDOM",
  "SECONDS",
  "LINENO",
  "UID",
  "EUID",
  "PPID",
  "BASHPID",
]);

export function createVariables({ home, env = {} }: Surroundings): Variables {
  const assigned = new Map<string, string[]>();
  const inherited = (name: string): string[] => {
    if (name === "HOME") return [home];
    if (name === "PWD") return ["."];
    if (name === "OLDPWD") return [PREVIOUS];
    if (name === "IFS") return [" "];
    if (NUMBERS.has(name)) return ["0"];
    // What they hold stands elsewhere in the line.
    if (/^([\d@*_]+|BASH.*|DIRSTACK)$/.test(name)) return [UNKNOWN];
    if (/^(REPLY|MAPFILE|COPROC)$/.test(name)) return [SAID];
    return [Object.hasOwn(env, name) ? (env[name] ?? "") : ""];
  };
  return {
    lookup: (name) => assigned.get(name) ?? inherited(name),
    assign(name, values) {
      assigned.set(name, anyOf(assigned.get(name) ?? [], values));
    },
  };
}
