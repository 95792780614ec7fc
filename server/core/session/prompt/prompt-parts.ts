import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FilePart, Part, PartInput, PermissionRule } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";
import { dataBytes, dataUrl, readDataUrl } from "../../base/data-url.js";
import { badRequest } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import { isTextMedia } from "../../base/media.js";
import { beginsAsMedia, checkMedia } from "../../base/media-check.js";
import type { Instance } from "../../instance/instance.js";
import { fileRules } from "../../interaction/permission/file-rules.js";
import { readBounded } from "../../system/files/read-bounded.js";
import { rulePaths } from "../../tool/external-directory.js";

/** Text of an attached file that goes to the model; longer ones are cut, and say so. */
const mostText = 100 * 1024;

/** Bytes of a text file that are looked at. */
const mostRead = 8 * 1024 * 1024;

/** Bytes of a picture or document that are stored and sent. */
const mostBytes = 20 * 1024 * 1024;

/**
 * The parts of a prompt as they are stored. Files of the machine are read now, so that the conversation keeps
 * what the user meant: text becomes a synthetic text beside the file part, media become a data URL.
 */
export async function promptParts(
  message: { id: string; sessionID: string },
  inputs: PartInput[],
  instance: Instance,
  rules: PermissionRule[],
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [at, input] of inputs.entries()) {
    const base = { id: input.id ?? newID("prt"), sessionID: message.sessionID, messageID: message.id };
    if (input.type === "text") parts.push({ ...input, ...base });
    else if (input.type === "file")
      parts.push(...(await fileParts({ ...input, ...base }, `parts.${at}`, instance, rules)));
    else if (input.type === "agent") {
      parts.push({ ...input, ...base });
      parts.push(
        synthetic(base, `The user wants the subagent "${input.name}" for this: call the task tool with it.`),
      );
    } else {
      parts.push({ ...input, ...base });
    }
  }
  return parts;
}

async function fileParts(
  file: FilePart,
  place: string,
  instance: Instance,
  rules: PermissionRule[],
): Promise<Part[]> {
  if (!URL.canParse(file.url)) throw badRequest(`${place}: not a URL: ${cutText(file.url, 200)}`, "Payload");
  if (/^data:/i.test(file.url)) {
    const bytes = dataBytes(file.url);
    const damage = readDataUrl(file.url) ? "its base64 is damaged" : "its URL breaks off before the content";
    const stored = bytes ? await checkedParts(file, bytes) : damage;
    if (typeof stored !== "string") return stored;
    const name = file.filename ?? "the attachment";
    throw badRequest(
      `${place}: ${name} (${file.mime}) cannot be read: ${stored}. Attach it anew, or leave it out.`,
      "Payload",
    );
  }
  if (!file.url.startsWith("file:")) return [file];
  const target = path.resolve(instance.directory, localPath(file.url));
  // Naming a file is asking for it to be read; what a rule forbids stays forbidden.
  const names = await rulePaths({ worktree: instance.scope }, target);
  const decide = await fileRules(rules, { scope: instance.scope });
  if (names.some((name) => decide("read", name).action === "deny")) {
    return [synthetic(file, `The user attached ${target}, but a rule forbids reading it.`), file];
  }
  try {
    return await localFile(file, target);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : "it could not be read";
    return [synthetic(file, `The user attached ${target}, but ${reason}.`), file];
  }
}

async function localFile(file: FilePart, target: string): Promise<Part[]> {
  const info = await stat(target);
  if (info.isDirectory()) return [textOf(file, await entriesOf(target)), file];
  // Reading a pipe or a device would wait, perhaps for ever.
  if (!info.isFile())
    return [synthetic(file, `The user attached ${target}, but it is not a regular file.`), file];
  const start = isTextMedia(file.mime) ? await readStart(target) : undefined;
  if (start && !beginsAsMedia(start)) {
    return [textOf(file, sliceLines(start.toString(), new URL(file.url).searchParams)), file];
  }
  if (info.size > mostBytes) {
    const size = Math.round(info.size / 1024 / 1024);
    return [
      synthetic(file, `The user attached ${target}, but it is too large to pass on (${size} MB).`),
      file,
    ];
  }
  const stored = await checkedParts(file, await readBounded(target, mostBytes));
  if (typeof stored !== "string") return stored;
  return [synthetic(file, `The user attached ${target}, but it cannot be read: ${stored}.`), file];
}

/** The parts of an attachment by what its bytes are, or why no model could read them. */
async function checkedParts(file: FilePart, bytes: Buffer): Promise<Part[] | string> {
  // Its text is shown as it came, an empty one too.
  if (isTextMedia(file.mime) && !beginsAsMedia(bytes)) return [textOf(file, bytes.toString()), file];
  const checked = await checkMedia(file.mime, bytes);
  if (checked.kind === "broken") return checked.why;
  if (checked.kind === "text") return [textOf(file, bytes.toString()), { ...file, mime: "text/plain" }];
  return [{ ...file, mime: checked.mime, url: dataUrl(checked.mime, bytes) }];
}

/** Enough of a text file to slice lines from and to cut to what is passed on. */
async function readStart(target: string): Promise<Buffer> {
  const handle = await open(target);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostRead), 0, mostRead, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function entriesOf(directory: string): Promise<string> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.map((entry) => entry.name + (entry.isDirectory() ? "/" : ""));
  return names.sort((a, b) => (a < b ? -1 : 1)).join("\n");
}

function localPath(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw badRequest(`parts: not a usable file URL: ${url}`, "Payload");
  }
}

function textOf(file: FilePart, text: string): Part {
  const cut =
    text.length > mostText
      ? `${cutText(text, mostText)}\n(cut: the file is longer; read the rest with the read tool)`
      : text;
  const name = file.filename ?? (file.url.startsWith("data:") ? "without a name" : file.url);
  const [start, end] = linesOf(file);
  const of = start === undefined ? "" : start === end ? `line ${start} of ` : `lines ${start}-${end} of `;
  return synthetic(file, `Content of ${of}the attached file ${name}:\n${cut}`);
}

/** Which lines of the file the text is: of one on disk by its address, of one that came along by a parameter of its type. */
function linesOf({ url }: FilePart): (string | undefined)[] {
  const given =
    /;lines=(\d+)-(\d+)(?:;|$)/.exec(readDataUrl(url)?.type.slice(0, 500) ?? "") ??
    /^file:[^#]*\?start=(\d+)&end=(\d+)$/.exec(url);
  return given ? [given[1], given[2]] : [];
}

function synthetic(base: { sessionID: string; messageID: string }, text: string): Part {
  return {
    id: newID("prt"),
    sessionID: base.sessionID,
    messageID: base.messageID,
    type: "text",
    text,
    synthetic: true,
  };
}

/** `?start=2&end=3` of an attached file: lines counted from 1, both ends included. */
function sliceLines(text: string, query: URLSearchParams): string {
  const start = Number(query.get("start") ?? 1);
  const end = Number(query.get("end") ?? Number.POSITIVE_INFINITY);
  if (!(start > 1) && end === Number.POSITIVE_INFINITY) return text;
  return text
    .split("\n")
    .slice(Math.max(start, 1) - 1, end)
    .join("\n");
}
