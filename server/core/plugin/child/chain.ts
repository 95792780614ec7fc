import { FailureBy } from "../../tool/child/serve-requests.js";
import type { HookAnswer } from "../protocol.js";

/** A plugin that has the hook. */
export interface Link {
  spec: string;
  run(input: unknown, output: unknown): unknown;
}

/** Hooks whose output is changed in place: what is put in its stead does not count, as authors know it. */
const inPlace = new Set([
  "chat.message",
  "experimental.chat.messages.transform",
  "experimental.chat.system.transform",
  "tool.execute.before",
  "command.execute.before",
]);

/** The longest that a hook may give back, in characters of JSON. */
const longest = 64 * 1024 * 1024;

/**
 * Runs one plugin's hook after the other on the same output; where one throws, the later ones are not called. Throws
 * `FailureBy`, by whose name it is known whose failure it was.
 */
export async function runChain(
  hook: string,
  links: readonly Link[],
  input: unknown,
  output: unknown,
): Promise<HookAnswer> {
  const before = JSON.stringify(output);
  const own = { ...(output as object) };
  let last = "";
  for (const { spec, run } of links) {
    last = spec;
    try {
      await run(input, output);
    } catch (error) {
      throw new FailureBy(spec, error);
    }
  }
  const left = inPlace.has(hook) ? own : output;
  let after: string | undefined;
  try {
    after = JSON.stringify(left);
  } catch (error) {
    throw new FailureBy(last, new Error(`what it gave back is no JSON: ${String(error)}`));
  }
  if (after === before) return { same: true };
  if (after.length > longest) throw new FailureBy(last, new Error("what it gave back is too long"));
  // Plain data, whatever stands behind it: read once.
  return { same: false, output: JSON.parse(after) as unknown };
}
