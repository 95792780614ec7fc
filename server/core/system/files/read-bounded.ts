import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** Bytes to begin with, where a file does not say how long it is. */
const STEP = 64 * 1024;

/**
 * The bytes of a regular file. Throws what the system says of it, `EFBIG` for one of more than `most` and `EINVAL` for
 * what is no regular file, which is not waited for: a link of a project may lead to a FIFO or a device.
 */
export async function readBounded(file: string, most: number): Promise<Buffer> {
  const { bytes, more } = await readBeginning(file, most);
  if (more) throw failure("EFBIG", `more than ${most} bytes`, file);
  return bytes;
}

/** The first `most` bytes of a regular file, and whether there are more. Throws as `readBounded` does. */
export async function readBeginning(file: string, most: number): Promise<{ bytes: Buffer; more: boolean }> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const info = await handle.stat();
    if (!info.isFile()) throw failure("EINVAL", "no regular file", file);
    return await readOpen(handle, info.size, most);
  } finally {
    await handle.close();
  }
}

/**
 * The same of an open file, whatever it says of its size: files of the system say 0 and some never end, and others grow
 * while they are read.
 */
export async function readOpen(
  handle: FileHandle,
  size: number,
  most: number,
): Promise<{ bytes: Buffer; more: boolean }> {
  let room = Buffer.allocUnsafe(Math.min(size || STEP, most) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(room, length, room.length - length, null);
    length += bytesRead;
    if (bytesRead === 0) return { bytes: room.subarray(0, length), more: false };
    if (length > most) return { bytes: room.subarray(0, most), more: true };
    if (length < room.length) continue;
    const larger = Buffer.allocUnsafe(Math.min(most, length * 2 + STEP) + 1);
    room.copy(larger, 0, 0, length);
    room = larger;
  }
}

function failure(code: string, why: string, file: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${why}, read '${file}'`), { code });
}
