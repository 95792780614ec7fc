import { createFilePatch } from "../../core/workspace/patch.js";
import type { ToolCallContent as First } from "../../gen/acp/types.gen.js";
import type { ToolCallContent } from "../../gen/acp2/types.gen.js";
import { goneKey } from "../updates/tool-call.js";

type Diff = Extract<First, { type: "diff" }>;

/** A change of a file as what was done to which path, and as a patch that can be shown. */
export async function diffOf({ path, oldText, newText, _meta }: Diff): Promise<ToolCallContent> {
  const isNew = oldText === undefined || oldText === null;
  const isGone = _meta?.[goneKey] === true;
  const { patch } = await createFilePatch(path, oldText ?? "", newText);
  const hunks = patch.slice(Math.max(0, patch.search(/^@@ /m)));
  const text = [
    `diff --git ${path} ${path}\n`,
    ...(isNew ? ["new file mode 100644\n"] : isGone ? ["deleted file mode 100644\n"] : []),
    ...(/^@@ /m.test(patch)
      ? [`--- ${isNew ? "/dev/null" : path}\n`, `+++ ${isGone ? "/dev/null" : path}\n`, hunks]
      : []),
  ].join("");
  return {
    type: "diff",
    changes: [{ operation: isNew ? "add" : isGone ? "delete" : "modify", path, fileType: "text" }],
    patch: { format: "git_patch", text },
  };
}
