import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { isSecretVariable } from "@opencode/server/environment";

/** Stays readable: by it another server finds what it has started. */
const mark = "OPENCODE_RUN";

/**
 * The environment that this process was started with, which from then on is known to nobody else: what the system shows
 * of it to the user's other processes (`/proc/<pid>/environ`) is blanked, and keys are taken out of what children inherit.
 *
 * Linux keeps that text in our own memory, which we may write like a file; that costs a millisecond, where starting the
 * process anew would double the start. Elsewhere, and where the system forbids it, the text stays as it is.
 */
export function takeEnvironment(): Record<string, string | undefined> {
  const environment = { ...process.env };
  for (const [name, value] of Object.entries(environment)) {
    // Set anew, the variable moves to another place in memory, so that blanking the old one does not empty it.
    if (isSecretVariable(name)) delete process.env[name];
    else process.env[name] = value;
  }
  try {
    blank(environment[mark]);
  } catch {
    // No such files, or no leave to write: nothing else depends on it.
  }
  return environment;
}

function blank(owner: string | undefined): void {
  const stat = readFileSync("/proc/self/stat", "latin1");
  // The second field, a name in brackets, may hold blanks and brackets; the 50th and 51st are the ends of the block.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [start = 0, end = 0] = fields.slice(47, 49).map(Number);
  const size = end - start;
  if (!(start > 0 && size > 0 && size < 8 * 1024 * 1024)) return;
  const block = Buffer.alloc(size);
  if (owner !== undefined) block.write(`${mark}=${owner}`, "utf8");
  const memory = openSync("/proc/self/mem", "r+");
  try {
    writeSync(memory, block, 0, size, start);
  } finally {
    closeSync(memory);
  }
}
