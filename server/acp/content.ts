import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FilePart, FilePartInput, Part, PartInput, TextPartInput } from "@opencode/sdk/types";
import type { ContentBlock, EmbeddedResource, ResourceLink } from "../gen/acp/types.gen.js";
import { invalidParams } from "./rpc-errors.js";

/** The blocks of a prompt as parts of a message. Throws for audio, which no model here is told to hear. */
export function toParts(blocks: readonly ContentBlock[]): PartInput[] {
  return blocks.map((block, index) => toPart(block, index));
}

function toPart(block: ContentBlock, index: number): PartInput {
  switch (block.type) {
    case "text":
      return textPart(block.text, block.annotations?.audience ?? []);
    case "image":
      return {
        type: "file",
        mime: block.mimeType,
        url: `data:${block.mimeType};base64,${block.data}`,
        filename: block.uri ? nameOf(block.uri) : `image-${index + 1}`,
      };
    case "audio":
      throw invalidParams(`prompt[${index}]: audio is not supported`);
    case "resource_link":
      return linkPart(block);
    case "resource":
      return resourcePart(block);
  }
}

/** The text of a prompt that is a command: a slash, a name, and perhaps arguments. */
export function readCommand(blocks: readonly ContentBlock[]): { name: string; args: string } | undefined {
  const [first, ...rest] = blocks;
  if (first?.type !== "text" || rest.some(({ type }) => type === "text")) return undefined;
  const [, name, args = ""] =
    /^\/([\p{L}\p{N}_:.-]+(?:\/[\p{L}\p{N}_:.-]+)*)(?:\s+([\s\S]*))?$/u.exec(first.text.trim()) ?? [];
  return name === undefined ? undefined : { name, args };
}

function textPart(text: string, audience: readonly string[]): TextPartInput {
  const forModel = audience.length > 0 && !audience.includes("user");
  return { type: "text", text, ...(forModel && { synthetic: true }) };
}

function linkPart({ uri, name, mimeType }: ResourceLink): PartInput {
  const file = localFile(uri);
  // What lies elsewhere is named: the model has tools to fetch it.
  if (!file) return { type: "text", text: `[${name}](${uri})` };
  return { type: "file", mime: mimeType ?? mimeOf(file.path), url: file.url, filename: file.path };
}

function resourcePart({ resource }: EmbeddedResource): FilePartInput {
  const { uri } = resource;
  const filename = nameOf(uri);
  if ("text" in resource) {
    const mime = resource.mimeType?.startsWith("text/") ? resource.mimeType : "text/plain";
    const data = Buffer.from(resource.text).toString("base64");
    return { type: "file", mime, url: `data:${mime};base64,${data}`, filename };
  }
  const mime = resource.mimeType ?? mimeOf(uri);
  return { type: "file", mime, url: `data:${mime};base64,${resource.blob}`, filename };
}

/** `#L3-L7` of an editor's link becomes the `start` and `end` that an attachment understands. */
function localFile(uri: string): { path: string; url: string } | undefined {
  if (path.isAbsolute(uri)) return { path: uri, url: pathToFileURL(uri).href };
  if (!/^file:/i.test(uri) || !URL.canParse(uri)) return undefined;
  const url = new URL(uri);
  const [, start, end = start] = /^#L(\d+)(?:[-:]L?(\d+))?/.exec(url.hash) ?? [];
  url.hash = "";
  try {
    const file = fileURLToPath(url);
    if (start !== undefined && end !== undefined) url.search = `?start=${start}&end=${end}`;
    return { path: file, url: url.href };
  } catch {
    return undefined;
  }
}

function nameOf(uri: string): string {
  return localFile(uri)?.path ?? uri;
}

const mimes: Record<string, string> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".pdf": "application/pdf",
};

function mimeOf(file: string): string {
  return mimes[path.extname(file).toLowerCase()] ?? "text/plain";
}

/** A part of a stored message as blocks; undefined for what the user or model never said in so many words. */
export function toBlock(part: Part): ContentBlock | undefined {
  if (part.type === "text")
    return part.synthetic || part.text === "" ? undefined : { type: "text", text: part.text };
  if (part.type === "agent") return { type: "text", text: `@${part.name}` };
  return part.type === "file" ? fileBlock(part) : undefined;
}

/** An attachment as a block: pictures and texts whole, the rest as a link. */
export function fileBlock({
  mime,
  url,
  filename,
}: Pick<FilePart, "mime" | "url" | "filename">): ContentBlock {
  const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(url) ?? [];
  const name = filename ?? "file";
  if (data === undefined)
    return { type: "resource_link", uri: url.startsWith("data:") ? name : url, name, mimeType: mime };
  if (mime.startsWith("image/")) return { type: "image", data, mimeType: mime };
  const uri = path.isAbsolute(name) ? pathToFileURL(name).href : name;
  if (!mime.startsWith("text/")) return { type: "resource", resource: { uri, blob: data, mimeType: mime } };
  return {
    type: "resource",
    resource: { uri, text: Buffer.from(data, "base64").toString(), mimeType: mime },
  };
}
