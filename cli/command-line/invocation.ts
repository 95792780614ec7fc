import type { Options } from "./spec.js";

export type { Invocation, Options } from "./spec.js";

/** The text of an option; given twice, the later one holds. */
export function textOf(options: Options, name: string): string | undefined {
  const value = options.get(name);
  return Array.isArray(value) ? value.at(-1) : undefined;
}

export function textsOf(options: Options, name: string): readonly string[] {
  const value = options.get(name);
  return Array.isArray(value) ? value : [];
}

export function isOn(options: Options, name: string): boolean {
  return options.get(name) === true;
}

/** The value of an option with a range. */
export function numberOf(options: Options, name: string): number | undefined {
  const text = textOf(options, name);
  return text === undefined ? undefined : Number(text);
}
