import { isPassing } from "../../base/system-failure.js";
import { readBounded } from "./read-bounded.js";

/**
 * The bytes of a file, or undefined where there is none, it is no regular file, may not be read or is longer than
 * `most`. Waits for no writer of a FIFO. Throws where the machine lacks the means to look just now (`EMFILE`).
 */
export function readSmall(file: string, most: number): Promise<Buffer | undefined> {
  // A disk that fails, too: nothing to read, in the end.
  return readBounded(file, most).catch((error: unknown) => {
    if (isPassing(error)) throw error;
    return undefined;
  });
}
