import { readFile } from "node:fs/promises";
import type { MessageWithParts, ToolPart } from "@opencode/sdk/types";
import type { FactsOf, ToolFacts } from "../../core/tool/facts.js";
import { patchHunks, revertFilePatch } from "../../core/workspace/patch.js";
import type { Change } from "./tool-call.js";

/** One patch of a stored call to one file. */
interface Step {
  partID: string;
  /** The name before, which differs from `to` for a move only. */
  from: string;
  to: string;
  patch: string;
  isNew: boolean;
  isGone: boolean;
  /** The whole content after, where the call itself holds it. */
  content: string | undefined;
}

interface StoredFile {
  filePath?: unknown;
  file?: unknown;
  patch?: unknown;
  type?: unknown;
  movePath?: unknown;
}

/**
 * What stored calls did to files, with whole contents, by part id. Only patches are stored: from what is on disk now
 * they are taken back one by one, the last first; where one does not fit any more, it gives what it changed and no more.
 */
export async function storedChanges(
  messages: readonly MessageWithParts[],
  facts: FactsOf,
): Promise<Map<string, Change[]>> {
  const steps = messages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === "tool" ? stepsIn(part, facts(part.tool)) : [])),
  );
  const changes = new Map<string, Change[]>();
  const texts = new Map<string, string | undefined>();
  for (const step of steps.reverse()) {
    if (!texts.has(step.to)) texts.set(step.to, await readFile(step.to, "utf8").catch(() => undefined));
    changes.set(step.partID, [...(await changesOf(step, texts)), ...(changes.get(step.partID) ?? [])]);
  }
  return changes;
}

async function changesOf(step: Step, texts: Map<string, string | undefined>): Promise<Change[]> {
  const { from, to, patch, isNew, isGone } = step;
  const candidates = isGone ? [""] : [texts.get(to), step.content];
  for (const after of candidates) {
    const before =
      after === undefined ? undefined : await revertFilePatch(patch, after).catch(() => undefined);
    if (after === undefined || before === undefined) continue;
    if (step.content !== undefined && after !== step.content && after !== `\uFEFF${step.content}`) continue;
    texts.set(to, undefined);
    texts.set(from, isNew ? undefined : before);
    if (from !== to)
      return [
        { file: from, before, after: undefined },
        { file: to, before: undefined, after },
      ];
    return [{ file: to, before: isNew ? undefined : before, after: isGone ? undefined : after }];
  }
  texts.set(from, undefined);
  if (step.content !== undefined && isNew) return [{ file: to, before: undefined, after: step.content }];
  const hunks = await patchHunks(patch).catch(() => []);
  return hunks.map(({ before, after }) => ({ file: to, before, after }));
}

function stepsIn(part: ToolPart, facts: ToolFacts): Step[] {
  try {
    return stepsOf(part, facts);
  } catch {
    // A part that was damaged on the disk changed nothing that could be shown; who shows the parts tells of it.
    return [];
  }
}

function stepsOf({ id, state }: ToolPart, { changes, creates, content }: ToolFacts): Step[] {
  // What others keep under these names is theirs.
  if (state.status !== "completed" || changes !== "writing") return [];
  const { filediff, files } = state.metadata as { filediff?: StoredFile; files?: StoredFile[] };
  if (!Array.isArray(files)) {
    const isNew = creates?.(state.input, state.metadata) ?? false;
    return step(id, filediff, { isNew, content: content?.(state.input) });
  }
  return files.flatMap((file) =>
    step(id, file, { isNew: file.type === "add", isGone: file.type === "delete" }),
  );
}

function step(partID: string, stored: StoredFile | undefined, more: Partial<Step>): Step[] {
  const from = stored?.filePath ?? stored?.file;
  const { patch, movePath } = stored ?? {};
  if (typeof from !== "string" || typeof patch !== "string") return [];
  const to = typeof movePath === "string" ? movePath : from;
  return [{ partID, from, to, patch, isNew: false, isGone: false, content: undefined, ...more }];
}
