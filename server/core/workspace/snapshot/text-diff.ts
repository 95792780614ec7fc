import type { SnapshotFileDiff } from "@opencode/sdk/types";
import { createFilePatch } from "../patch.js";

/** The change between two contents of a file; undefined where there is no such file. */
export async function textDiff(
  file: string,
  { before, after }: { before: string | undefined; after: string | undefined },
): Promise<SnapshotFileDiff> {
  const { patch, additions, deletions } = await createFilePatch(file, before ?? "", after ?? "");
  const start = patch.search(/^@@ /m);
  return {
    file,
    patch: `--- ${file}\n+++ ${file}\n${start < 0 ? "" : patch.slice(start)}`,
    additions,
    deletions,
    status: before === undefined ? "added" : after === undefined ? "deleted" : "modified",
  };
}
