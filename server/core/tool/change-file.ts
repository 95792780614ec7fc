import { readFile, stat } from "node:fs/promises";
import { atomicWrite } from "./atomic-write.js";
import { assertInside, realTarget, rulePaths } from "./external-directory.js";
import { createFilePatch, type FilePatch } from "./patch.js";
import { type ToolContext, ToolFailure } from "./tool.js";

/** Larger files are not for whole-file tools. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;
const BOM = "\uFEFF";

export interface ChangedFile extends FilePatch {
  /** Content before, or undefined when the file was made. */
  before: string | undefined;
  after: string;
}

/**
 * Changes one file: works out the new content, asks `edit` with the diff, then writes under the file's lock.
 * The question is asked outside the lock so that one slow answer does not hold up others; if the file changed
 * in the meantime, `produce` runs once more (with `again`) on what is there now and may throw to give up.
 * `anyEncoding` lets a file that is not UTF-8 be replaced; its old text is then only approximate.
 */
export async function changeFile(
  context: ToolContext,
  file: string,
  produce: (before: string | undefined, again: boolean) => string,
  options: { anyEncoding?: boolean } = {},
): Promise<ChangedFile> {
  await assertInside(context, file);
  const seen = await readText(file, !options.anyEncoding);
  const planned = produce(seen, false);
  const shown = await createFilePatch(file, seen ?? "", planned);
  await context.ask({
    permission: "edit",
    patterns: await rulePaths(context, file),
    always: ["*"],
    metadata: { filepath: file, diff: shown.patch },
  });
  return context.exclusive(await realTarget(file), async () => {
    context.signal.throwIfAborted();
    const before = await readText(file, !options.anyEncoding);
    const unchanged = before === seen;
    const after = unchanged ? planned : produce(before, true);
    await atomicWrite(file, after);
    context.changed({ file, before, after });
    const patch = unchanged ? shown : await createFilePatch(file, before ?? "", after);
    return { ...patch, before, after };
  });
}

/** A file's text, or undefined when it does not exist. When `strict`, throws a `ToolFailure` for what is not UTF-8. */
async function readText(file: string, strict: boolean): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    const info = await stat(file);
    if (info.isDirectory()) throw new ToolFailure(`${file} is a directory; give the path of a file.`);
    if (!info.isFile()) throw new ToolFailure(`${file} is not a regular file and cannot be changed.`);
    if (info.size > MAX_FILE_BYTES)
      throw new ToolFailure(`${file} is too large to change (${info.size} bytes).`);
    bytes = await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return undefined;
    if (code === "ENOTDIR") throw new ToolFailure(`${file}: a part of this path is a file, not a folder.`);
    throw error;
  }
  try {
    return new TextDecoder("utf-8", { fatal: strict, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ToolFailure(`${file} is not UTF-8 text; change it with a command that knows its encoding.`);
  }
}

/** The given content with the byte order mark the file had, for the model never sees one. */
export function keepBom(before: string | undefined, content: string): string {
  return before?.startsWith(BOM) && !content.startsWith(BOM) ? BOM + content : content;
}

/** The metadata both file-changing tools report. */
export function fileDiff(file: string, change: ChangedFile): Record<string, unknown> {
  return { file, patch: change.patch, additions: change.additions, deletions: change.deletions };
}
