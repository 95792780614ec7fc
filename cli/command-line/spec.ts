/** An option as people write it. */
export interface OptionSpec {
  /** Without the dashes. */
  name: string;
  short?: string;
  /** What stands for its value in the help; without one it is a switch. */
  value?: string;
  summary: string;
  choices?: readonly string[];
  /** What holds where it is not given, for the help. */
  default?: string;
  repeated?: boolean;
  /** Its value is a whole number within these. */
  range?: readonly [number, number];
  /** Understood, because others have it, and not offered. */
  hidden?: boolean;
}

/** A word that a command takes. */
export interface WordSpec {
  name: string;
  required?: boolean;
  /** Takes all that are left. */
  repeated?: boolean;
}

/** One command: what the help says of it, and where its code is. */
export interface CommandSpec {
  /** As it is typed after `opencode`. */
  name: string;
  /** Other names of it. */
  aliases?: readonly string[];
  summary: string;
  words?: readonly WordSpec[];
  options?: readonly OptionSpec[];
  examples: readonly string[];
  /** Says below the options what else there is to know. */
  notes?: string;
  /** Loads its code. */
  load(): Promise<(invocation: Invocation) => Promise<void>>;
}

/** A command line that has been understood. */
export interface Invocation {
  version: string;
  command: CommandSpec;
  words: readonly string[];
  options: Options;
  /** What is to be told of options that count for nothing, in sentences. */
  warnings: readonly string[];
}

/** By name: the texts that were given, or whether a switch is on. */
export type Options = ReadonlyMap<string, readonly string[] | boolean>;
