import path from "node:path";
import { pathToFileURL } from "node:url";
import type { FilePart, FilePartInput, Part, PartInput, TextPartInput } from "@opencode/sdk/types";
import { dataBase64, dataUrl } from "../../core/base/data-url.js";
import type { ContentBlock, EmbeddedResource, ResourceLink } from "../../gen/acp/types.gen.js";
import { invalidParams } from "../rpc/rpc-errors.js";
import { type Lines, localFile, mimeOf, mimeOfBytes, nameOf } from "../session/link.js";
import { keptOf, saidOf } from "../session/said.js";

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
        url: dataUrl(block.mimeType, block.data),
        filename: block.uri ? nameOf(block.uri) : `image-${index + 1}`,
        said: keptOf(block),
      };
    case "audio":
      throw invalidParams(`prompt[${index}]: audio is not supported`);
    case "resource_link":
      return linkPart(block);
    case "resource":
      return resourcePart(block);
  }
}

/** What somebody typed for a command to be found in it, and what stands beside it. */
export interface Typed {
  text: string;
  /** The blocks of it. */
  said: NonNullable<TextPartInput["said"]>;
  /** Files, and what an editor added for the model only. */
  beside: FilePartInput[];
}

/** A prompt as it was typed, if a command could stand in it: its text begins with a slash, whatever came before as a file. */
export function typedCommand(blocks: readonly ContentBlock[]): Typed | undefined {
  const first = blocks.find(isTyped);
  if (first?.type !== "text" || !first.text.trimStart().startsWith("/")) return undefined;
  const typed: string[] = [];
  const said: Typed["said"] = [];
  const beside: FilePartInput[] = [];
  for (const [index, block] of blocks.entries()) {
    const part = toPart(block, index);
    if (part.type === "file") beside.push(part);
    else if (part.type !== "text" || part.ignored) continue;
    else if (part.synthetic) beside.push(asFile(part.text));
    else {
      typed.push(part.text);
      said.push(...keptOf(block));
    }
  }
  const text = typed.reduce((all, next) =>
    /\s$/.test(all) || /^\s/.test(next) ? all + next : `${all}\n${next}`,
  );
  return { text: text.trim(), said, beside };
}

/** The command of a typed text among those there are; the longest name counts. */
export function readCommand<C extends { name: string }>(
  { text }: Typed,
  commands: readonly C[],
): { command: C; args: string } | undefined {
  const found = commands
    .filter(({ name }) => text.startsWith(`/${name}`) && /^(\s|$)/.test(text.slice(name.length + 1)))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return found && { command: found, args: text.slice(found.name.length + 1).trim() };
}

function isTyped(block: ContentBlock): boolean {
  if (block.type !== "text" || block.text.trim() === "") return false;
  const { ignored, synthetic } = textPart(block.text, block.annotations?.audience ?? []);
  return !ignored && !synthetic;
}

/** What a command carries along has to be a file. */
function asFile(text: string): FilePartInput {
  const url = dataUrl("text/plain", Buffer.from(text));
  return { type: "file", mime: "text/plain", url, filename: "context" };
}

/** Who is to see it: what is not for the user is for the model only, what is not for the model is only shown. */
function textPart(text: string, audience: readonly string[]): TextPartInput {
  const named = audience.length > 0;
  const synthetic = named && !audience.includes("user");
  const ignored = named && !audience.includes("assistant");
  return { type: "text", text, ...(synthetic ? { synthetic } : ignored && { ignored }) };
}

function linkPart(block: ResourceLink): PartInput {
  const { uri, name, mimeType } = block;
  const file = localFile(uri);
  const said = keptOf({ ...block, type: "resource_link" });
  // What lies elsewhere is named: the model has tools to fetch it.
  if (!file) return { type: "text", text: `[${name}](${uri})`, said };
  return { type: "file", mime: mimeType ?? mimeOf(file.path), url: file.url, filename: file.path, said };
}

function resourcePart(block: EmbeddedResource): FilePartInput {
  const { resource } = block;
  const { uri } = resource;
  const filename = nameOf(uri);
  const said = keptOf({ ...block, type: "resource" });
  if ("text" in resource) {
    const mime = resource.mimeType?.startsWith("text/") ? resource.mimeType : "text/plain";
    const url = textUrl(mime, Buffer.from(resource.text), localFile(uri)?.lines);
    return { type: "file", mime, url, filename, said };
  }
  const mime = resource.mimeType ?? mimeOfBytes(filename, Buffer.from(resource.blob, "base64"));
  return {
    type: "file",
    mime,
    url: dataUrl(mime, resource.blob),
    filename,
    said: said.map((one) => ({ ...one, isBlob: true })),
  };
}

/** The lines that a text is of a longer one go along as a parameter of the media type. */
export function textUrl(mime: string, text: Uint8Array, lines?: Lines): string {
  return dataUrl(lines ? `${mime};lines=${lines.start}-${lines.end}` : mime, text);
}

/** A part of a prompt as the blocks it was given in. */
export function saidBlocks(part: Part): ContentBlock[] {
  const said = saidOf(part);
  if (said) return said;
  const block = toBlock(part);
  return block ? [block] : [];
}

/** A part of a stored message as a block; undefined for what the user or model never said in so many words. */
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
  const data = dataBase64(url);
  const name = filename ?? "file";
  if (data === undefined)
    return { type: "resource_link", uri: /^data:/i.test(url) ? name : url, name, mimeType: mime };
  if (mime.startsWith("image/")) return { type: "image", data, mimeType: mime };
  const uri = path.isAbsolute(name) ? pathToFileURL(name).href : name;
  if (!mime.startsWith("text/")) return { type: "resource", resource: { uri, blob: data, mimeType: mime } };
  return {
    type: "resource",
    resource: { uri, text: Buffer.from(data, "base64").toString(), mimeType: mime },
  };
}
