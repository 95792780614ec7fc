import type { FileContent, FileNode } from "@opencode/sdk/types";
import { listFolder } from "./list-folder.js";
import type { FilePlace } from "./place.js";
import { type FileBytes, readBytes, readContent } from "./read-file.js";

/** Files of a place, named relative to its directory or absolute. */
export interface Files {
  list(place: FilePlace, folder: string, signal: AbortSignal): Promise<FileNode[]>;
  content(place: FilePlace, file: string): Promise<FileContent>;
  bytes(place: FilePlace, file: string): Promise<FileBytes>;
}

export const files: Files = { list: listFolder, content: readContent, bytes: readBytes };
