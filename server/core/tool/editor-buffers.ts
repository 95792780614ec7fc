import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { realTarget } from "../system/files/real-target.js";

/** What the commands of one step did to files, as far as it was recorded. */
export interface RecordedStep {
  /** Absolute root of the work tree. */
  root: string;
  /** Absolute paths. */
  files: readonly string[];
  /** A file's text before and after the step; undefined where there was none, or as a whole where it is not known. */
  texts(file: string): Promise<{ before: string | undefined; after: string | undefined } | undefined>;
}

/** Which of the two holds the newer text; `both` where each has something that the other has not. */
export type Verdict = "same" | "disk" | "editor" | "both";

/**
 * What one front end's buffers have to do with the disk. An editor may show a text that is behind the disk, for it has
 * not looked yet, or ahead of it, for it is not saved; which of them it is shows in what both held when they last agreed.
 */
export interface EditorBuffers {
  compare(file: string, stored: string | undefined, shown: string): Promise<Verdict>;
  /** The file was written on disk from what `compare` was last shown: the editor has nothing else to say of it. */
  taken(file: string): Promise<void>;
  /** Disk and editor hold this. */
  agreed(file: string, text: string): Promise<void>;
  stepped(step: RecordedStep): void;
}

/** Files and steps remembered at once; those used longest ago go first. */
const mostFiles = 2_000;
const mostSteps = 50;
/** Milliseconds by which a file's times may be behind the clock. */
const slack = 20;

/** `since`: when the work began that goes on now; undefined where none does. */
export function createEditorBuffers({ since }: { since(): number | undefined }): EditorBuffers {
  /** By real path: marks of what both held, and of what the editor showed last. */
  const known = new Map<string, { base?: string; shown: string }>();
  const steps: RecordedStep[] = [];

  const keep = (real: string, entry: { base?: string; shown: string }) => {
    known.delete(real);
    known.set(real, entry);
    const [oldest] = known.keys();
    if (known.size > mostFiles && oldest !== undefined) known.delete(oldest);
  };

  /** What the disk held before commands of ours changed it, if it holds now what they made of it. */
  const beforeCommands = async (real: string, stored: string | undefined): Promise<string | undefined> => {
    let current = markOf(stored);
    let found: string | undefined;
    for (const step of [...steps].reverse()) {
      const root = await realTarget(step.root);
      const file = path.join(step.root, path.relative(root, real));
      if (!step.files.includes(file)) continue;
      const texts = await step.texts(file).catch(() => undefined);
      if (!texts || markOf(texts.after) !== current) break;
      current = markOf(texts.before);
      found = current;
    }
    return found;
  };

  return {
    async compare(file, stored, shown) {
      const real = await realTarget(file);
      const [disk, editor] = [markOf(stored), markOf(shown)];
      if (disk === editor) {
        keep(real, { base: disk, shown: editor });
        return "same";
      }
      const base = known.get(real)?.base ?? (await beforeCommands(real, stored));
      keep(real, { ...(base !== undefined && { base }), shown: editor });
      if (base === editor) return "disk";
      if (base === disk) return "editor";
      if (base !== undefined) return "both";
      // Never seen to agree. What was written on disk since the work began, nobody can have taken into account.
      return (await changedAfter(real, since())) ? "both" : "editor";
    },
    async taken(file) {
      const real = await realTarget(file);
      const entry = known.get(real);
      if (entry) keep(real, { base: entry.shown, shown: entry.shown });
    },
    async agreed(file, text) {
      const mark = markOf(text);
      keep(await realTarget(file), { base: mark, shown: mark });
    },
    stepped(step) {
      steps.push(step);
      if (steps.length > mostSteps) steps.shift();
    },
  };
}

/** The same for texts that differ in what editors keep to themselves only, and for no file and an empty one. */
export function markOf(text = ""): string {
  return createHash("sha1").update(plainText(text)).digest("base64");
}

/** Without line ends of another system and byte order mark. */
function plainText(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

async function changedAfter(file: string, moment: number | undefined): Promise<boolean> {
  if (moment === undefined) return false;
  const info = await stat(file).catch(() => undefined);
  // A file that was moved here keeps its own time of writing.
  return info !== undefined && Math.max(info.mtimeMs, info.ctimeMs) >= moment - slack;
}
