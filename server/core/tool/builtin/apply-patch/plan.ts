import { ToolFailure } from "../../../base/errors.js";
import { resolvePath } from "../../external-directory.js";
import { keepBom, keepForm } from "../edit/change-file.js";
import { applyHunks } from "./hunks.js";
import type { PatchOperation } from "./parse.js";

/** What a patch does to one file, from before all of it to after all of it. */
export interface PlannedFile {
  /** Absolute. */
  file: string;
  before: string | undefined;
  after: string | undefined;
  /** Where this file's content went, or came from. */
  moveTo?: string;
  movedFrom?: string;
}

/** Every file an operation names, as it names it. */
export function namedByPatch(operations: PatchOperation[]): string[] {
  return operations.flatMap((operation) =>
    operation.type === "update" && operation.moveTo !== undefined
      ? [operation.file, operation.moveTo]
      : [operation.file],
  );
}

/** The same, absolute and each once. */
export function patchFiles(directory: string, operations: PatchOperation[]): string[] {
  return [...new Set(namedByPatch(operations).map((file) => resolvePath({ directory }, file)))];
}

/** Works out all contents from those there are, without touching anything. Throws a `ToolFailure` for the first that cannot be. */
export function planPatch(
  directory: string,
  operations: PatchOperation[],
  contents: ReadonlyMap<string, string | undefined>,
): PlannedFile[] {
  const planned = new Map<string, PlannedFile>();
  const at = (name: string): PlannedFile => {
    const file = resolvePath({ directory }, name);
    const known = planned.get(file);
    if (known) return known;
    const before = contents.get(file);
    const entry: PlannedFile = { file, before, after: before };
    planned.set(file, entry);
    return entry;
  };
  for (const operation of operations) apply(operation, at);
  return [...planned.values()].filter(({ before, after }) => before !== after);
}

function apply(operation: PatchOperation, at: (name: string) => PlannedFile): void {
  const entry = at(operation.file);
  if (operation.type === "add") {
    // What is there is replaced, as models that were trained on patches expect; the diff shows it.
    entry.after = keepForm(entry.after ?? entry.before, operation.content);
    return;
  }
  if (entry.after === undefined)
    throw new ToolFailure(`${entry.file} does not exist; check the path. No file was changed.`);
  if (operation.type === "delete") {
    entry.after = undefined;
    return;
  }
  const after = keepBom(entry.after, applyHunks(entry.file, entry.after, operation.hunks));
  const target = operation.moveTo === undefined ? entry : at(operation.moveTo);
  if (target === entry) {
    entry.after = after;
    return;
  }
  target.after = after;
  target.movedFrom = entry.file;
  entry.after = undefined;
  entry.moveTo = target.file;
}
