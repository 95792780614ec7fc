import { cutText } from "../../../base/cut-text.js";
import type { CommandOutcome } from "../../../system/process/run-command.js";
import { limitOutput, outputPointer, truncate } from "../../truncate.js";

/** How much of the output so far a progress report carries, in UTF-16 units. */
const REPORTED = 16 * 1024;

/** What is told of a command's output while it runs. */
export function reportedOutput(text: string): string {
  return cutText(text, REPORTED, "tail");
}

/** The end of the output matters most: that is where errors and totals stand. */
export async function shownOutput(
  outcome: Pick<CommandOutcome, "output" | "outputPath">,
  context: { outputDirectory: string; callID: string },
): Promise<{ output: string; truncated: boolean }> {
  if (outcome.output === "") return { output: "(no output)", truncated: false };
  if (outcome.outputPath === undefined) {
    const { outputDirectory, callID } = context;
    return limitOutput(outcome.output, { outputDirectory, callID, keep: "tail" });
  }
  const { text } = truncate(outcome.output, { keep: "tail" });
  return { output: `${outputPointer(outcome.outputPath)}\n\n${text}`, truncated: true };
}
