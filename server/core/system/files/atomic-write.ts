import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { chmod, chown, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../base/make-folder.js";
import { realTarget } from "./real-target.js";

/**
 * Replaces a file's content so that a reader sees the old or the new text and never half of it. Makes missing
 * folders, follows symlinks, keeps mode and owner.
 */
export async function atomicWrite(file: string, content: string): Promise<void> {
  const target = await realTarget(file);
  const before = await existing(target);
  await makeFolder(path.dirname(target));
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`,
  );
  try {
    await writeFile(temporary, content, { flag: "wx" });
    if (before) await copyOwnership(temporary, before);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    // A file we may write in a folder we may not, or one that belongs to somebody else: in place is the only way.
    if (before && isRefusal(error)) return writeFile(target, content);
    throw error;
  }
}

async function existing(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function copyOwnership(file: string, like: Stats): Promise<void> {
  const now = await stat(file);
  if (now.uid !== like.uid || now.gid !== like.gid) await chown(file, like.uid, like.gid);
  await chmod(file, like.mode & 0o7777);
}

function isRefusal(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "EBUSY";
}
