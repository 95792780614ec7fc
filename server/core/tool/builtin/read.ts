import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { dataUrl } from "../../base/data-url.js";
import { ToolFailure } from "../../base/errors.js";
import { fileKind } from "../../system/files/file-kind.js";
import { readBounded } from "../../system/files/read-bounded.js";
import { readLines } from "../../system/files/read-lines.js";
import { assertInside, relativePath, resolvePath, rulePaths } from "../external-directory.js";
import { namedFiles } from "../facts.js";
import { defineTool, type ToolContext, type ToolResult } from "../tool.js";
import { MAX_BYTES, MAX_LINES } from "../truncate.js";
import { type LookAtFile, lookAtFile, MAX_FILE_BYTES, noteSeen } from "./edit/change-file.js";
import description from "./read.md";

const MAX_LINE_LENGTH = 2000;
const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024;
const PREVIEW_LINES = 20;

interface Window {
  /** 1-based. */
  first: number;
  limit: number;
}

/** Shows a text file by lines, a directory by entries, an image or PDF as an attachment. */
export const readTool = defineTool({
  id: "read",
  description,
  kind: "read",
  changes: "never",
  verbatim: true,
  locations({ offset, ...input }) {
    const line = typeof offset === "number" && offset > 0 ? { line: offset } : {};
    return namedFiles(input).map((file) => ({ ...file, ...line }));
  },
  parameters: z.object({
    filePath: z.string().min(1).describe("Path of the file or directory"),
    offset: z.int().min(0).optional().describe("First line or entry, counted from 1"),
    limit: z.int().min(0).optional().describe(`How many lines or entries (default ${MAX_LINES})`),
  }),
  async execute(args, context) {
    const file = resolvePath(context, args.filePath);
    await assertInside(context, file);
    const patterns = await rulePaths(context, file);
    await context.ask({ permission: "read", patterns, always: ["*"], metadata: {} });
    const window = {
      first: Math.max(1, args.offset ?? 1),
      limit: Math.min(args.limit || MAX_LINES, MAX_LINES),
    };
    const info = await stat(file).catch((error: NodeJS.ErrnoException) => error);
    if (info instanceof Error) return readUnsaved(file, info, window, context);
    if (info.isDirectory()) return readDirectory(file, window, context);
    if (!info.isFile()) throw new ToolFailure(`${file} is a device, pipe or socket; only files can be read.`);
    const kind = await fileKind(file);
    if (kind.type === "attachment") return readAttachment(file, kind.mime, info.size, context);
    if (kind.type === "binary") {
      throw new ToolFailure(
        `${file} is a binary file and cannot be shown as text. Examine it with a command.`,
      );
    }
    await noteSeen(file, context);
    await context.looked?.(file);
    // Larger ones are read by pieces, which no editor gives.
    const look =
      context.host?.readText && info.size <= MAX_FILE_BYTES
        ? await lookAtFile(file, false, context)
        : undefined;
    return readText(file, look, window, context);
  },
});

/** A file that is not on disk may be one that the user has begun and not saved yet. */
async function readUnsaved(
  file: string,
  error: NodeJS.ErrnoException,
  window: Window,
  context: ToolContext,
): Promise<ToolResult> {
  const { code } = error;
  if (code === "EACCES") throw new ToolFailure(`${file} may not be read by this user.`);
  if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
  const look =
    code === "ENOENT" && context.host?.readText ? await lookAtFile(file, false, context) : undefined;
  if (look?.text === undefined) throw new ToolFailure(await missing(file));
  return readText(file, look, window, context);
}

async function missing(file: string): Promise<string> {
  const parent = path.dirname(file);
  const wanted = path.basename(file).toLowerCase();
  let names: string[];
  try {
    names = await readdir(parent);
  } catch {
    return `${file} does not exist, nor does the folder ${parent}.`;
  }
  const near = names
    .filter((name) => isNear(name.toLowerCase(), wanted))
    .slice(0, 3)
    .map((name) => path.join(parent, name));
  if (near.length === 0) return `${file} does not exist.`;
  return `${file} does not exist. Did you mean one of these?\n${near.join("\n")}`;
}

function isNear(name: string, wanted: string): boolean {
  const [stem, wantedStem] = [path.parse(name).name, path.parse(wanted).name];
  return (
    name.includes(wanted) ||
    wanted.includes(name) ||
    stem === wantedStem ||
    sharedPairs(stem, wantedStem) >= 0.6
  );
}

/** Dice coefficient of letter pairs: 1 for the same letters in the same order, 0 for nothing shared. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  if (a.length < 2 || b.length < 2) return 0;
  const [left, right] = [pairs(a), pairs(b)];
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

async function readDirectory(directory: string, window: Window, context: ToolContext): Promise<ToolResult> {
  const found = await readdir(directory, { withFileTypes: true });
  const names = await Promise.all(
    found.map(async (entry) => {
      const isFolder = entry.isSymbolicLink()
        ? await leadsToFolder(path.join(directory, entry.name))
        : entry.isDirectory();
      return entry.name + (isFolder ? "/" : "");
    }),
  );
  names.sort((a, b) => (a < b ? -1 : 1));
  const entries = names.slice(window.first - 1, window.first - 1 + window.limit);
  const next = window.first + entries.length;
  const truncated = next <= names.length;
  const end = truncated
    ? `(entries ${window.first}-${next - 1} of ${names.length}; go on with offset=${next})`
    : `(${names.length} entries)`;
  return {
    title: relativePath(context, directory),
    output: `<path>${directory}</path>\n<type>directory</type>\n<entries>\n${[...entries, "", end].join("\n")}\n</entries>`,
    metadata: {
      preview: entries.slice(0, PREVIEW_LINES).join("\n"),
      truncated,
      loaded: [],
      display: {
        type: "directory",
        path: directory,
        entries,
        offset: window.first,
        totalEntries: names.length,
        truncated,
      },
    },
  };
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch {
    return false;
  }
}

async function readAttachment(
  file: string,
  mime: string,
  size: number,
  context: ToolContext,
): Promise<ToolResult> {
  if (size > MAX_ATTACHMENT_BYTES) {
    throw new ToolFailure(`${file} has ${size} bytes, too many to attach (limit ${MAX_ATTACHMENT_BYTES}).`);
  }
  const content = (await readBounded(file, MAX_ATTACHMENT_BYTES)).toString("base64");
  const output = `The file is attached (${mime}, ${size} bytes).`;
  return {
    title: relativePath(context, file),
    output,
    metadata: { preview: output, truncated: false, loaded: [] },
    attachments: [{ mime, url: dataUrl(mime, content), filename: path.basename(file) }],
  };
}

/** By lines what was looked at, or else what is stored. */
async function readText(
  file: string,
  look: LookAtFile | undefined,
  window: Window,
  context: ToolContext,
): Promise<ToolResult> {
  const found = await readLines(look?.text === undefined ? file : Buffer.from(look.text), {
    first: window.first,
    maxLines: window.limit,
    maxBytes: MAX_BYTES,
    maxLineLength: MAX_LINE_LENGTH,
    signal: context.signal,
  });
  const { lines, total } = found;
  if (lines.length === 0 && window.first > 1) {
    throw new ToolFailure(`${file} has ${total ?? 0} lines, so there is no line ${window.first}.`);
  }
  const last = window.first + lines.length - 1;
  const notes = [
    ...(found.cut ? [`(lines longer than ${MAX_LINE_LENGTH} characters are cut)`] : []),
    endNote(found, window.first, last),
    ...(look?.torn ? [tornNote] : []),
  ];
  const near = await context.instructions(file);
  const numbered = lines.map((line, index) => `${window.first + index}: ${line}`);
  return {
    title: relativePath(context, file),
    output: `<path>${file}</path>\n<type>file</type>\n<content>\n${[...numbered, "", ...notes].join("\n")}\n</content>${instructionsText(near)}`,
    metadata: {
      preview: lines.slice(0, PREVIEW_LINES).join("\n"),
      truncated: found.more,
      loaded: near.map((one) => one.file),
      display: {
        type: "file",
        path: file,
        text: lines.join("\n"),
        lineStart: window.first,
        lineEnd: last,
        ...(total !== undefined && { totalLines: total }),
        truncated: found.more,
      },
    },
  };
}

const tornNote =
  "(this is what is on disk; the user has other, unsaved changes of this file open in the editor, so it cannot be changed until the user saves or reloads it)";

function instructionsText(near: { text: string }[]): string {
  return near.map(({ text }) => `\n\n<system-reminder>\n${text}\n</system-reminder>`).join("");
}

function endNote(found: { more: boolean; total?: number }, first: number, last: number): string {
  if (found.more) {
    const of = found.total === undefined ? "" : ` of ${found.total}`;
    return `(lines ${first}-${last}${of}; go on with offset=${last + 1})`;
  }
  return found.total === 0 ? "(the file is empty)" : `(end of file, ${found.total ?? last} lines)`;
}
