import { chmod, rm, stat } from "node:fs/promises";
import { z } from "zod";
import { ToolFailure } from "../../../base/errors.js";
import { realTarget } from "../../../system/files/real-target.js";
import { createFilePatch, type FilePatch } from "../../../workspace/patch.js";
import { askForConfig } from "../../config-ask.js";
import { assertInside, relativePath, rulePaths } from "../../external-directory.js";
import { isTrainedToPatch } from "../../facts.js";
import { defineTool, type ToolContext } from "../../tool.js";
import { afterChange } from "../edit/after-change.js";
import { formatted, readFileText, writeFileText } from "../edit/change-file.js";
import description from "./apply_patch.md";
import { type PatchOperation, parsePatch } from "./parse.js";
import { namedByPatch, type PlannedFile, patchFiles, planPatch } from "./plan.js";

interface ShownFile extends FilePatch {
  file: string;
  relative: string;
  type: "add" | "delete" | "update" | "move";
  /** Absolute. */
  moveTo?: string;
}

/** Changes several files by one patch, all of them or none. */
export const applyPatchTool = defineTool({
  id: "apply_patch",
  description,
  permission: "edit",
  kind: "edit",
  changes: "writing",
  suits: isTrainedToPatch,
  locations: ({ patchText }) => namedInPatch(patchText).map((path) => ({ path })),
  writes: ({ patchText }) => (typeof patchText === "string" ? namedByPatch(parsePatch(patchText)) : []),
  parameters: z.object({
    patchText: z.string().min(1).describe("The whole patch, *** Begin Patch to *** End Patch"),
  }),
  async execute({ patchText }, context) {
    const operations = parsePatch(patchText);
    const files = patchFiles(context.directory, operations);
    for (const file of files) await assertInside(context, file);
    const seen = await contentsOf(context, files);
    const planned = planPatch(context.directory, operations, seen);
    if (planned.length === 0) throw new ToolFailure("The patch leaves every file as it is.");
    const shown = await show(context, planned);
    context.host?.planned?.(planned.map(({ file, before, after }) => ({ file, before, after })));
    const diff = shown.map(({ patch }) => patch).join("\n");
    await context.ask({
      permission: "edit",
      patterns: [...new Set((await Promise.all(files.map((file) => rulePaths(context, file)))).flat())],
      always: ["*"],
      metadata: {
        filepath: shown.map(({ relative }) => relative).join(", "),
        diff,
        files: shown.map(fileMetadata),
      },
    });
    await askForConfig(context, files, { filepath: files.join(", "), diff });
    const { written, notes } = await exclusively(context, files, () =>
      carryOut(context, operations, files, { seen, planned }),
    );
    const final = written === planned ? shown : await show(context, written);
    const left = written.flatMap(({ file, after }) => (after === undefined ? [] : [file]));
    const { words, diagnostics } = await afterChange(context, left, notes);
    return {
      title: final.length === 1 ? (final[0]?.relative ?? "") : `${final.length} files`,
      output: `Done:\n${final.map((file) => outputLine(context, file)).join("\n")}${words}`,
      metadata: {
        diagnostics,
        diff: final.map(({ patch }) => patch).join("\n"),
        files: final.map(fileMetadata),
        truncated: false,
      },
    };
  },
});

type Contents = Map<string, string | undefined>;

async function contentsOf(context: ToolContext, files: string[]): Promise<Contents> {
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFileText(file, true, context)] as const)),
  );
}

/** Takes every file's lock in a fixed order, so that two patches cannot wait for each other. */
async function exclusively<T>(context: ToolContext, files: string[], work: () => Promise<T>): Promise<T> {
  const locks = [...new Set(await Promise.all(files.map((file) => realTarget(file))))].sort();
  return locks.reduceRight((inner, lock) => () => context.exclusive(lock, inner), work)();
}

/** Writes what was planned; what changed while the answer was awaited is planned anew first. */
async function carryOut(
  context: ToolContext,
  operations: PatchOperation[],
  files: string[],
  { seen, planned }: { seen: Contents; planned: PlannedFile[] },
): Promise<{ written: PlannedFile[]; notes: string[] }> {
  context.signal.throwIfAborted();
  const now = await contentsOf(context, files);
  const same = files.every((file) => now.get(file) === seen.get(file));
  const current = same ? planned : planPatch(context.directory, operations, now);
  await writeAll(context, current);
  const notes: string[] = [];
  const final: PlannedFile[] = [];
  for (const one of current) {
    const result = one.after === undefined ? undefined : await formatted(one.file, one.after, context);
    notes.push(...(result?.notes ?? []));
    final.push(result && result.after !== one.after ? { ...one, after: result.after } : one);
  }
  for (const { file, before, after } of final) context.changed({ file, before, after });
  return { written: final.some((one, at) => one !== current[at]) ? final : current, notes };
}

/** New contents first, removals last; when one fails, those before it are put back. */
async function writeAll(context: ToolContext, files: PlannedFile[]): Promise<void> {
  const done: PlannedFile[] = [];
  const order = [...files].sort((a, b) => Number(a.after === undefined) - Number(b.after === undefined));
  try {
    for (const file of order) {
      done.push(file);
      await write(context, file, file.after);
    }
  } catch (error) {
    for (const file of done.reverse()) await write(context, file, file.before);
    throw error;
  }
}

async function write(
  context: ToolContext,
  { file, movedFrom }: PlannedFile,
  content: string | undefined,
): Promise<void> {
  if (content === undefined) return rm(file, { force: true });
  const mode = movedFrom === undefined ? undefined : (await stat(movedFrom)).mode & 0o7777;
  await writeFileText(file, content, context);
  if (mode !== undefined) await chmod(file, mode);
}

/** A move is one entry, under the name the file had. */
async function show(context: ToolContext, planned: PlannedFile[]): Promise<ShownFile[]> {
  const byFile = new Map(planned.map((entry) => [entry.file, entry]));
  // What a move replaces is shown as well: it is gone afterwards.
  const own = planned.filter(
    ({ movedFrom, before }) => movedFrom === undefined || !byFile.has(movedFrom) || before !== undefined,
  );
  return Promise.all(
    own.map(async ({ file, before, after, moveTo }): Promise<ShownFile> => {
      const target = moveTo === undefined ? undefined : byFile.get(moveTo);
      const patch = await createFilePatch(file, before ?? "", (target ? target.after : after) ?? "");
      const relative = relativePath(context, file);
      if (target) return { ...patch, file, relative, type: "move", moveTo: target.file };
      return {
        ...patch,
        file,
        relative,
        type: before === undefined ? "add" : after === undefined ? "delete" : "update",
      };
    }),
  );
}

const LETTERS = { add: "A", delete: "D", update: "M", move: "R" };

function outputLine(context: ToolContext, { type, relative, moveTo }: ShownFile): string {
  const to = moveTo === undefined ? "" : ` -> ${relativePath(context, moveTo)}`;
  return `${LETTERS[type]} ${relative}${to}`;
}

function fileMetadata({ file, relative, moveTo, ...rest }: ShownFile): Record<string, unknown> {
  return {
    filePath: file,
    relativePath: relative,
    ...rest,
    ...(moveTo !== undefined && { movePath: moveTo }),
  };
}

/** Also those of a patch that has not come whole. */
function namedInPatch(text: unknown): string[] {
  if (typeof text !== "string") return [];
  const names = [...text.matchAll(/^\*\*\* (?:(?:Add|Update|Delete) File|Move to): (.+)$/gm)];
  return names.map(([, name = ""]) => name.trim());
}
