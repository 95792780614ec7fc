import { cutText } from "../base/cut-text.js";
import { dataBytes, dataUrl, readDataUrl } from "../base/data-url.js";
import { checkMedia } from "../base/media-check.js";
import type { ToolResult } from "./tool.js";

type Attachment = NonNullable<ToolResult["attachments"]>[number];

/** Text that an attachment turns out to be is shown up to this many UTF-16 units. */
const MOST_TEXT = 50 * 1024;

/**
 * The result with attachments that are what they say: one that no model could read would have the provider refuse the
 * whole conversation, so the model is told in words instead.
 */
export async function withCheckedAttachments(result: ToolResult): Promise<ToolResult> {
  if (!result.attachments) return result;
  const attachments: Attachment[] = [];
  const notes: string[] = [];
  for (const one of result.attachments) {
    const checked = await checkedOne(one);
    if (typeof checked === "string") notes.push(checked);
    else attachments.push(checked);
  }
  const { attachments: _, ...rest } = result;
  return {
    ...rest,
    output: [result.output, ...notes].join("\n\n"),
    ...(attachments.length > 0 && { attachments }),
  };
}

/** The attachment with its true type, or words in its place. */
async function checkedOne(attachment: Attachment): Promise<Attachment | string> {
  const { mime, url, filename } = attachment;
  if (!readDataUrl(url) || !/^(image|audio|video)\/|^application\/pdf$/.test(mime)) return attachment;
  const name = filename ?? mime;
  const bytes = dataBytes(url);
  const checked = bytes ? await checkMedia(mime, bytes) : undefined;
  if (!bytes || !checked) return `[${name} left out: its base64 is damaged]`;
  if (checked.kind === "broken") return `[${name} left out: ${checked.why}]`;
  if (checked.kind === "text")
    return `<file name="${name}">\n${cutText(bytes.toString(), MOST_TEXT)}\n</file>`;
  return {
    ...attachment,
    mime: checked.mime,
    url: dataUrl(checked.mime, bytes),
  };
}
