import type { CallToolResult, ContentBlock, ReadResourceResult } from "@modelcontextprotocol/client";
import { dataUrl } from "../../base/data-url.js";
import { ToolFailure } from "../../base/errors.js";
import type { ToolContext, ToolResult } from "../tool.js";
import { limitOutput } from "../truncate.js";

type Attachments = NonNullable<ToolResult["attachments"]>;
type Block = ContentBlock | CallToolResult["content"][number];

/** Characters of base64 that one attachment may have; about 15 MB of content. */
const LARGEST = 20_000_000;

/** What the model reads of a result. Throws `ToolFailure` when the server says that the call failed. */
export async function toToolResult(
  result: CallToolResult,
  context: Pick<ToolContext, "outputDirectory" | "callID">,
  about: { title: string; metadata: Record<string, unknown> },
): Promise<ToolResult> {
  const { texts, attachments } = collect(result.content ?? []);
  const structured = result.structuredContent;
  if (texts.length === 0 && structured !== undefined) texts.push(JSON.stringify(structured, undefined, 2));
  const text = texts.join("\n\n") || (attachments.length > 0 ? "[see the attachments]" : "[no output]");
  const { output, truncated, outputPath } = await limitOutput(text, context);
  const metadata = {
    ...about.metadata,
    ...(structured !== undefined && { structuredContent: structured }),
    truncated,
    ...(outputPath !== undefined && { outputPath }),
  };
  if (result.isError) throw new ToolFailure(output, metadata);
  return { title: about.title, output, metadata, ...(attachments.length > 0 && { attachments }) };
}

/** The contents of a resource in the same form. */
export function fromResource({ contents }: ReadResourceResult): CallToolResult {
  return { content: contents.map((resource) => ({ type: "resource" as const, resource })) };
}

function collect(content: readonly Block[]): { texts: string[]; attachments: Attachments } {
  const texts: string[] = [];
  const attachments: Attachments = [];
  const attach = (mime: string, base64: string, filename?: string) => {
    if (base64.length > LARGEST) {
      texts.push(`[${filename ?? mime} left out: it is too large]`);
      return;
    }
    attachments.push({
      mime,
      url: dataUrl(mime, base64),
      ...(filename !== undefined && { filename }),
    });
  };
  for (const block of content) {
    if (block.type === "text") texts.push(block.text);
    else if (block.type === "image" || block.type === "audio") attach(block.mimeType, block.data);
    else if (block.type === "resource_link") texts.push(`[resource ${block.name}: ${block.uri}]`);
    else if (block.type === "resource") {
      const { resource } = block;
      if ("text" in resource) texts.push(resource.text);
      else attach(resource.mimeType ?? "application/octet-stream", resource.blob, resource.uri);
    }
  }
  return { texts, attachments };
}
