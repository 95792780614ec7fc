import { createHash } from "node:crypto";

/** The longest name that every provider takes for a tool. */
const LONGEST = 64;
const HASH = 6;

/**
 * `<server>_<tool>` in letters every provider takes. A name that is too long or already in `taken` ends in a hash of
 * what it stands for, so that a tool keeps its name whatever else comes and goes.
 */
export function toolName(server: string, tool: string, taken: ReadonlySet<string>): string {
  const plain = `${clean(server)}_${clean(tool)}`;
  if (plain.length <= LONGEST && !taken.has(plain)) return plain;
  const hash = createHash("sha256").update(`${server}\0${tool}`).digest("hex").slice(0, HASH);
  return `${plain.slice(0, LONGEST - HASH - 1)}_${hash}`;
}

function clean(text: string): string {
  return text.replaceAll(/[^a-zA-Z0-9_-]/g, "_");
}
