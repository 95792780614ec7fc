import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FilePart, Part, PartInput, UserMessage } from "@opencode/sdk/types";
import { badRequest } from "../errors.js";
import { newID } from "../ids.js";
import type { Instance } from "../instance.js";

/** Text of an attached file that goes to the model; longer ones are cut, and say so. */
const mostText = 100 * 1024;

/**
 * The parts of a prompt as they are stored. Files of the machine are read now, so that the conversation keeps
 * what the user meant: text becomes a synthetic text beside the file part, media become a data URL.
 */
export async function promptParts(
  user: UserMessage,
  inputs: PartInput[],
  instance: Instance,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const input of inputs) {
    const base = { id: input.id ?? newID("prt"), sessionID: user.sessionID, messageID: user.id };
    if (input.type === "text") parts.push({ ...input, ...base });
    else if (input.type === "file") parts.push(...(await fileParts({ ...input, ...base }, instance)));
    else if (input.type === "agent") {
      parts.push({ ...input, ...base });
      parts.push(
        synthetic(base, `The user wants the subagent "${input.name}" for this: call the task tool with it.`),
      );
    } else {
      throw badRequest(
        "parts: subtask parts need the task tool, which this version does not have yet",
        "Payload",
      );
    }
  }
  return parts;
}

async function fileParts(file: FilePart, instance: Instance): Promise<Part[]> {
  if (file.url.startsWith("data:"))
    return isText(file.mime) ? [textOf(file, decodeDataURL(file.url)), file] : [file];
  if (!file.url.startsWith("file:")) return [file];
  const target = path.resolve(instance.directory, localPath(file.url));
  try {
    const bytes = await readFile(target);
    if (isText(file.mime))
      return [textOf(file, sliceLines(bytes.toString(), new URL(file.url).searchParams)), file];
    return [{ ...file, url: `data:${file.mime};base64,${bytes.toString("base64")}` }];
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : "it could not be read";
    return [synthetic(file, `The user attached ${target}, but ${reason}.`), file];
  }
}

function localPath(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw badRequest(`parts: not a usable file URL: ${url}`, "Payload");
  }
}

function isText(mime: string): boolean {
  return mime.startsWith("text/") || mime === "application/json" || mime === "application/x-directory";
}

function textOf(file: FilePart, text: string): Part {
  const cut =
    text.length > mostText
      ? `${text.slice(0, mostText)}\n(cut: the file is longer; read the rest with the read tool)`
      : text;
  return synthetic(file, `Content of the attached file ${file.filename ?? file.url}:\n${cut}`);
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

function decodeDataURL(url: string): string {
  const comma = url.indexOf(",");
  const body = url.slice(comma + 1);
  if (/;base64$/i.test(url.slice(0, comma))) return Buffer.from(body, "base64").toString();
  try {
    return decodeURIComponent(body);
  } catch {
    return body;
  }
}
