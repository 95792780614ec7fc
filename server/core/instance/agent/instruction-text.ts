import { readFile } from "node:fs/promises";
import { cutText } from "../../base/cut-text.js";

/** Characters of one text that are passed on: more than that is no instruction any more. */
export const longestInstructions = 64 * 1024;

/** The text of one file, headed by where it is from; empty where there is none. */
export async function readInstructions(file: string): Promise<string> {
  const text = cutText(await readFile(file, "utf8").catch(() => ""), longestInstructions).trim();
  return text === "" ? "" : `Instructions from ${file}:\n${text}`;
}
