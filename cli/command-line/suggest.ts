import { nearest } from "@opencode/server/similar";

/** ` Did you mean x?`, or nothing where nothing is near. */
export function didYouMean(wanted: string, known: readonly string[], shown = (name: string) => name): string {
  const found = nearest(wanted, known);
  return found === undefined ? "" : ` Did you mean ${shown(found)}?`;
}
