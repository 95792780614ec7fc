import path from "node:path";
import type { SnapshotFileDiff } from "@opencode/sdk/types";
import type { FileChange } from "../tool/tool.js";

/** Collects what the tools of one turn did to files, and tells the net difference at its end. */
export interface TurnDiff {
  record(change: FileChange): void;
  /** One entry for each file that is not what it was before the turn, by path below `root`. */
  diffs(root: string): Promise<SnapshotFileDiff[]>;
}

export function createTurnDiff(): TurnDiff {
  const changes = new Map<string, FileChange>();
  return {
    record(change) {
      const earlier = changes.get(change.file);
      changes.set(change.file, { ...change, before: earlier ? earlier.before : change.before });
    },
    async diffs(root) {
      const net = [...changes.values()].filter((change) => change.before !== change.after);
      if (net.length === 0) return [];
      const { createTwoFilesPatch } = await import("diff");
      return net.map(({ file, before, after }) => {
        const name = path.relative(root, file).split(path.sep).join("/");
        const patch = createTwoFilesPatch(name, name, before ?? "", after ?? "", undefined, undefined, {
          context: 3,
        });
        const lines = patch.split("\n").filter((line) => !/^(\+\+\+|---) /.test(line));
        return {
          file: name,
          patch,
          additions: lines.filter((line) => line.startsWith("+")).length,
          deletions: lines.filter((line) => line.startsWith("-")).length,
          status: before === undefined ? "added" : after === undefined ? "deleted" : "modified",
        };
      });
    },
  };
}
