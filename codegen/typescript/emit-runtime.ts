import { BANNER } from "../banner.js";

/** A file of `codegen/runtime/`, as it stands beside the code that uses it. */
export function emitRuntime(source: string): string {
  return `${BANNER}${source}`;
}
