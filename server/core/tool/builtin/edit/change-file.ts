import { stat } from "node:fs/promises";
import { ToolFailure } from "../../../base/errors.js";
import { atomicWrite } from "../../../system/files/atomic-write.js";
import { readBounded } from "../../../system/files/read-bounded.js";
import { realTarget } from "../../../system/files/real-target.js";
import { createFilePatch, type FilePatch } from "../../../workspace/patch.js";
import { askForConfig } from "../../config-ask.js";
import { markOf } from "../../editor-buffers.js";
import { assertInside, rulePaths } from "../../external-directory.js";
import type { ToolContext } from "../../tool.js";

/** Larger files are not for whole-file tools. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
const BOM = "\uFEFF";

export interface ChangedFile extends FilePatch {
  /** Content before, or undefined when the file was made. */
  before: string | undefined;
  after: string;
  /** What is to be told of formatters that failed. */
  notes: string[];
  /** Something else changed it since this session's tools last read or wrote it, or while the answer was awaited. */
  changedByOthers: boolean;
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
  const strict = !options.anyEncoding;
  const strange = await isStrange(file, context);
  const seen = await readFileText(file, strict, context);
  const planned = produce(seen, false);
  const shown = await createFilePatch(file, seen ?? "", planned);
  context.host?.planned?.([{ file, before: seen, after: planned }]);
  await context.ask({
    permission: "edit",
    patterns: await rulePaths(context, file),
    always: ["*"],
    metadata: { filepath: file, diff: shown.patch },
  });
  await askForConfig(context, [file], { filepath: file, diff: shown.patch });
  return context.exclusive(await realTarget(file), async () => {
    context.signal.throwIfAborted();
    const before = await readFileText(file, strict, context);
    const unchanged = before === seen;
    // Calls that run side by side change it too, and they are no news.
    const byOthers = strange || (!unchanged && (!context.lastSeen || (await isStrange(file, context))));
    const wanted = unchanged ? planned : produce(before, true);
    await writeFileText(file, wanted, context);
    const { after, notes } = await formatted(file, wanted, context);
    context.changed({ file, before, after });
    const patch = after === planned && unchanged ? shown : await createFilePatch(file, before ?? "", after);
    await noteSeen(file, context);
    return { ...patch, before, after, notes, changedByOthers: byOthers };
  });
}

/** What a file that was written holds once formatters have been at it; an editor formats what it saves itself. */
export async function formatted(
  file: string,
  written: string,
  context: Pick<ToolContext, "format" | "host">,
): Promise<{ after: string; notes: string[] }> {
  if (!context.format || context.host?.writeText) return { after: written, notes: [] };
  const notes = await context.format(file);
  return { after: (await readStored(file, false)) ?? written, notes };
}

/** Remembers the file as it is now on the disk, so that a later change by something else can be told. */
export async function noteSeen(file: string, { lastSeen }: Pick<ToolContext, "lastSeen">): Promise<void> {
  if (!lastSeen) return;
  const stamp = await fileStamp(file);
  if (stamp !== undefined) lastSeen.set(file, stamp);
}

/** An editor saves, and formats, when it likes: what it writes is no news either. */
async function isStrange(file: string, { lastSeen, host }: ToolContext): Promise<boolean> {
  const known = host?.writeText ? undefined : lastSeen?.get(file);
  return known !== undefined && known !== (await fileStamp(file));
}

async function fileStamp(file: string): Promise<string | undefined> {
  const info = await stat(file).catch(() => undefined);
  return info && `${info.mtimeMs}:${info.size}:${info.ino}`;
}

/** Writes a file once: by the front end of the session, or here. */
export async function writeFileText(file: string, content: string, { host }: HostContext): Promise<void> {
  if (await host?.writeText?.(file, content)) {
    // An editor may format what it saves, or not save at all: then it is as new to us as any other text.
    if ((await readStored(file, false).catch(() => undefined)) === content)
      await host?.buffers?.agreed(file, content);
    return;
  }
  await atomicWrite(file, content);
  await host?.buffers?.taken(file);
}

type HostContext = Pick<ToolContext, "host" | "signal">;

/**
 * A file's text as the user has it, or undefined when it does not exist. Throws a `ToolFailure` where editor and disk
 * have both changed, and when `strict` for what is not UTF-8.
 */
export async function readFileText(
  file: string,
  strict: boolean,
  context: HostContext,
): Promise<string | undefined> {
  const { text, torn } = await lookAtFile(file, strict, context);
  if (torn)
    throw new ToolFailure(
      `${file} was changed on disk while the user has other, unsaved changes of it open in the editor. Nothing was changed. Ask the user to save the file or to reload it, then read it again.`,
    );
  return text;
}

export interface LookAtFile {
  /** Undefined when there is no such file. */
  text: string | undefined;
  torn: boolean;
  /** Only the editor has this text. */
  unsaved: boolean;
}

/**
 * A file's text as the user has it: what the editor shows where that is ahead of the disk, else what is stored. `torn`:
 * each has something the other has not; the text is the stored one then.
 */
export async function lookAtFile(
  file: string,
  strict: boolean,
  { host, signal }: HostContext,
): Promise<LookAtFile> {
  const stored = await readStored(file, strict);
  const shown = await host?.readText?.(file, signal);
  if (shown === undefined) return { text: stored, torn: false, unsaved: false };
  // Editors keep line ends and byte order marks to themselves: where nothing else differs, what is stored counts.
  const without = () => (markOf(shown) === markOf(stored) ? "same" : "editor");
  const verdict = (await host?.buffers?.compare(file, stored, shown)) ?? without();
  const unsaved = verdict === "editor";
  return { text: unsaved ? shown : stored, torn: verdict === "both", unsaved };
}

async function readStored(file: string, strict: boolean): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    const info = await stat(file);
    if (info.isDirectory()) throw new ToolFailure(`${file} is a directory; give the path of a file.`);
    if (!info.isFile()) throw new ToolFailure(`${file} is not a regular file and cannot be changed.`);
    if (info.size > MAX_FILE_BYTES)
      throw new ToolFailure(`${file} is too large to change (${info.size} bytes).`);
    bytes = await readBounded(file, MAX_FILE_BYTES);
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

/** The given content as the file is written: its byte order mark, and the line ends that most of its lines have. */
export function keepForm(before: string | undefined, content: string): string {
  const lines = before?.split("\n") ?? [];
  // A file of a single line does not tell.
  if (lines.length < 2) return keepBom(before, content);
  const ended = lines.slice(0, -1);
  const crlf = ended.filter((line) => line.endsWith("\r")).length * 2 >= ended.length;
  const plain = content.replaceAll("\r\n", "\n");
  return keepBom(before, crlf ? plain.replaceAll("\n", "\r\n") : plain);
}

/** The metadata both file-changing tools report. */
export function fileDiff(file: string, change: ChangedFile): Record<string, unknown> {
  return { file, patch: change.patch, additions: change.additions, deletions: change.deletions };
}
