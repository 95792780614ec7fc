import { cutText } from "../../base/cut-text.js";
import { readBeginning } from "../../system/files/read-bounded.js";

/** Characters of one text that are passed on: more than that is no instruction any more. */
export const longestInstructions = 64 * 1024;

/** The text of one file, headed by where it is from; empty where there is none. */
export async function readInstructions(file: string): Promise<string> {
  const start = await readBeginning(file, longestInstructions * 4).catch(() => undefined);
  const text = cutText(start?.bytes.toString() ?? "", longestInstructions).trim();
  return text === "" ? "" : `Instructions from ${file}:\n${text}`;
}
