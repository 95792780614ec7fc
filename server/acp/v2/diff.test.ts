import { expect, it } from "vitest";
import { diffs } from "../updates/tool-call.js";
import { diffOf } from "./diff.js";

it.each([
  ["changed", "a\nb\n", "a\nc\n", "modify", ["--- /x/f.txt\n+++ /x/f.txt\n@@", "-b\n+c\n"]],
  ["new", undefined, "a\n", "add", ["new file mode 100644\n--- /dev/null\n+++ /x/f.txt\n@@", "+a\n"]],
  ["new and empty", undefined, "", "add", ["new file mode 100644\n"]],
  ["gone", "a\n", undefined, "delete", ["deleted file mode 100644\n--- /x/f.txt\n+++ /dev/null\n@@", "-a\n"]],
  ["gone, and empty before", "", undefined, "delete", ["deleted file mode 100644\n"]],
  ["emptied", "a\n", "", "modify", ["+++ /x/f.txt\n", "-a\n"]],
  ["the same", "a\n", "a\n", "modify", ["diff --git /x/f.txt /x/f.txt\n"]],
])("tells a file that is %s", async (_, before, after, operation, words) => {
  const [diff] = diffs([{ file: "/x/f.txt", before, after }]);
  if (diff?.type !== "diff") throw new Error("no diff");
  const told = await diffOf(diff);
  expect(told).toMatchObject({
    type: "diff",
    changes: [{ operation, path: "/x/f.txt", fileType: "text" }],
    patch: { format: "git_patch" },
  });
  for (const word of words) expect(JSON.parse(JSON.stringify(told)).patch.text).toContain(word);
});
