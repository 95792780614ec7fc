import { constants } from "node:fs";
import { open } from "node:fs/promises";

/**
 * The bytes of a file, or undefined where there is none, it is no regular file, may not be read or is longer than
 * `most`. Waits for no writer of a FIFO.
 */
export async function readSmall(file: string, most: number): Promise<Buffer | undefined> {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await open(file, flags).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const info = await handle.stat();
    if (!info.isFile() || info.size > most) return undefined;
    return await handle.readFile();
  } catch {
    // A disk that fails, or a folder: nothing to read, in the end.
    return undefined;
  } finally {
    await handle.close();
  }
}
