import { readFileSync } from "node:fs";

export const unseenFile = "tests/requirements/unseen-answers.txt";

/** Answers that the contract declares and no test meets yet, as `session.get 404`. */
export const unseen: readonly string[] = readFileSync(new URL("unseen-answers.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
