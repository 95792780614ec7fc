import { z } from "zod";
import { ToolFailure } from "../../../base/errors.js";
import { relativePath, resolvePath } from "../../external-directory.js";
import { isTrainedToPatch, writesFilePath } from "../../facts.js";
import { defineTool } from "../../tool.js";
import { afterChange } from "./after-change.js";
import { changeFile, fileDiff, keepForm } from "./change-file.js";
import description from "./write.md";

/** Creates a file or replaces its whole content. */
export const writeTool = defineTool({
  id: "write",
  description,
  permission: "edit",
  kind: "edit",
  changes: "writing",
  suits: (modelID) => !isTrainedToPatch(modelID),
  writes: writesFilePath,
  content: ({ content }) => (typeof content === "string" ? content : undefined),
  creates: (_, { exists }) => exists === false,
  parameters: z.object({
    content: z.string().describe("The whole content of the file"),
    filePath: z.string().min(1).describe("Path of the file to write"),
  }),
  async execute(args, context) {
    const file = resolvePath(context, args.filePath);
    const content = (before: string | undefined, again: boolean) => {
      if (!again) return keepForm(before, args.content);
      throw new ToolFailure(
        `${file} was changed by something else while this write was waiting. Read it again, then decide what to write.`,
      );
    };
    const change = await changeFile(context, file, content, { anyEncoding: true });
    const exists = change.before !== undefined;
    const { words, diagnostics } = await afterChange(context, [file], change.notes);
    return {
      title: relativePath(context, file),
      output: `${exists ? `Replaced the content of ${file}.` : `Created ${file}.`}${words}`,
      metadata: { diagnostics, filepath: file, exists, filediff: fileDiff(file, change) },
    };
  },
});
