import { z } from "zod";
import { ToolFailure } from "../../../base/errors.js";
import { relativePath, resolvePath } from "../../external-directory.js";
import { isTrainedToPatch, writesFilePath } from "../../facts.js";
import { defineTool } from "../../tool.js";
import { afterChange } from "./after-change.js";
import { changeFile, fileDiff } from "./change-file.js";
import description from "./edit.md";
import { explainMatch } from "./explain.js";
import { replaceText } from "./match.js";

const parameters = z.object({
  filePath: z.string().min(1).describe("Path of the file to change"),
  oldString: z.string().describe("The text to replace"),
  newString: z.string().describe("The text to put in its place"),
  replaceAll: z.boolean().optional().describe("Replace every occurrence (default false)"),
});

/** Replaces one piece of text in a file, or every occurrence of it. */
export const editTool = defineTool({
  id: "edit",
  description,
  kind: "edit",
  changes: "writing",
  suits: (modelID) => !isTrainedToPatch(modelID),
  writes: writesFilePath,
  creates: ({ oldString }) => oldString === "",
  parameters,
  async execute(args, context) {
    if (args.oldString === args.newString) {
      throw new ToolFailure("oldString and newString are identical, so there is nothing to change.");
    }
    const file = resolvePath(context, args.filePath);
    const change = await changeFile(context, file, (before) => edited(file, before, args));
    const { words, diagnostics } = await afterChange(context, [file], change.notes);
    const done = change.before === undefined ? `Created ${file}.` : `Edited ${file}.${warning(change)}`;
    return {
      title: relativePath(context, file),
      output: done + words,
      metadata: { diagnostics, diff: change.patch, filediff: fileDiff(file, change) },
    };
  },
});

function warning({ changedByOthers }: { changedByOthers: boolean }): string {
  if (!changedByOthers) return "";
  return " Something else had changed it since you last read or wrote it: the edit was made to what is there now. Read it again before you change more.";
}

function edited(file: string, before: string | undefined, args: z.infer<typeof parameters>): string {
  if (args.oldString === "") {
    if (before === undefined) return args.newString;
    throw new ToolFailure(
      `${file} exists already. Give the text to replace as oldString, or use write to replace the whole file.`,
    );
  }
  if (before === undefined)
    throw new ToolFailure(`${file} does not exist. Check the path, or create it with write.`);
  const result = replaceText(before, args.oldString, args.newString, args.replaceAll ?? false);
  if ("content" in result) return result.content;
  throw new ToolFailure(explainMatch(file, before, args.oldString, result.lines));
}
