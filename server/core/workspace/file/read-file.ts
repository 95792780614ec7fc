import { constants } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import type { FileContent } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { readOpen } from "../../system/files/read-bounded.js";
import { orMissing } from "../../system/files/real-target.js";
import { mediaTypeOf } from "./media-type.js";
import { type FilePlace, locate } from "./place.js";
import { textOf } from "./text-of.js";

/** Bytes; a larger file is for other tools than an answer in one piece. */
export const MOST_BYTES = 32 * 1024 * 1024;

export interface FileBytes {
  bytes: Buffer;
  /** By the ending of its name. */
  mediaType: string;
}

/** What is in a file of a place. Throws as `locate` does, and BadRequest for what is no file or too large. */
export async function readBytes(place: FilePlace, given: string): Promise<FileBytes> {
  const { real } = await locate(place, given);
  // What is now a link was none a moment ago; what is now a FIFO is not waited for.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(real, flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENXIO" && error.code !== "ELOOP") throw error;
    throw badRequest(`path: is no file: ${given}`, "Query");
  });
  try {
    const info = await handle.stat();
    if (!(await isStill(real, info)))
      throw badRequest(`path: was replaced while it was read: ${given}`, "Query");
    if (info.isDirectory()) throw badRequest(`path: is a folder: ${given || "."}`, "Query");
    if (!info.isFile()) throw badRequest(`path: is no file: ${given}`, "Query");
    const { bytes, more } = await readOpen(handle, info.size, MOST_BYTES).catch(
      (error: NodeJS.ErrnoException) => {
        throw badRequest(`path: cannot be read (${error.code ?? error.message}): ${given}`, "Query");
      },
    );
    if (more) throw badRequest(`path: is larger than ${MOST_BYTES / 1024 / 1024} MiB: ${given}`, "Query");
    return { bytes, mediaType: mediaTypeOf(real) };
  } finally {
    await handle.close();
  }
}

/** Whether what was opened is what has been looked at: a folder on the way may have become a link in between. */
async function isStill(file: string, { ino, dev }: { ino: number; dev: number }): Promise<boolean> {
  if ((await orMissing(realpath(file))) !== file) return false;
  const now = await orMissing(lstat(file));
  return now?.ino === ino && now.dev === dev;
}

/** The same for those who show it: text as text, everything else in base64. */
export async function readContent(place: FilePlace, given: string): Promise<FileContent> {
  const { bytes, mediaType } = await readBytes(place, given);
  const text = textOf(bytes);
  if (text !== undefined) return { type: "text", content: text };
  return { type: "binary", content: bytes.toString("base64"), encoding: "base64", mimeType: mediaType };
}
