import path from "node:path";
import { inside } from "../../system/files/inside.js";
import type { Omitted } from "../config/files.js";
import { readInstructions } from "./instruction-text.js";
import { instructionFiles } from "./instructions.js";

export interface NearbyInput {
  /** Absolute, as it was named. */
  file: string;
  /** Absolute; what lies on the way from `scope` to here is in the system prompt already. */
  directory: string;
  /** Root of the work tree, or `directory` outside git: nothing beyond it counts. */
  scope: string;
  /** Folders that were looked into already in this turn; those looked into now are added. */
  shown: Set<string>;
  /** Whether a file may be read unasked. */
  mayRead(file: string): Promise<boolean>;
  /** What the user wants left out. */
  omit?: Omitted | undefined;
}

/**
 * What AGENTS.md (else CLAUDE.md) of the folders around a file say, outermost first, as far as neither the system
 * prompt nor this turn has it yet. So a part of a large project can have rules of its own, told when they matter.
 */
export async function nearbyInstructions(input: NearbyInput): Promise<{ file: string; text: string }[]> {
  const found: { file: string; text: string }[] = [];
  if (input.omit?.project) return found;
  // Marked before anything is awaited: two reads at once are not both told.
  const folders = foldersAround(input).filter((folder) => !input.shown.has(folder));
  for (const folder of folders) input.shown.add(folder);
  for (const folder of folders) {
    const own = await instructionsIn(folder, input.omit, input);
    if (own) found.push(own);
  }
  return found;
}

/** The instructions there are, then what each of these folders says in its AGENTS.md (else CLAUDE.md) and is not among them. */
export async function withInstructionsOf(
  folders: readonly string[],
  known: string[],
  omit?: Omitted,
): Promise<string[]> {
  const own = await Promise.all((omit?.project ? [] : folders).map((folder) => instructionsIn(folder, omit)));
  return [...new Set([...known, ...own.flatMap((one) => (one ? [one.text] : []))])];
}

/** Those of a folder itself, but for what is being read anyway. */
async function instructionsIn(
  folder: string,
  omit: Omitted = {},
  given?: Pick<NearbyInput, "file" | "mayRead">,
): Promise<{ file: string; text: string } | undefined> {
  for (const name of instructionFiles) {
    if (omit.claudePrompt && name === "CLAUDE.md") continue;
    const file = path.join(folder, name);
    if (file === given?.file) return undefined;
    if (given && !(await given.mayRead(file))) continue;
    const text = await readInstructions(file);
    if (text !== "") return { file, text };
  }
  return undefined;
}

function foldersAround({ file, directory, scope }: NearbyInput): string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); inside(scope, folder); folder = path.dirname(folder)) {
    if (inside(folder, directory)) break;
    // What others wrote for their own projects is no instruction here.
    if (path.basename(folder) === "node_modules") return [];
    folders.unshift(folder);
  }
  return folders;
}
