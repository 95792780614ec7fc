import type { Part } from "@opencode/sdk/types";
import { dataBase64 } from "../../core/base/data-url.js";
import type { ContentBlock } from "../../gen/acp/types.gen.js";

type Said = Record<string, unknown>[];

/** A block as it is kept beside the part it became, without what the part holds itself. */
export function keptOf(block: ContentBlock): Said {
  switch (block.type) {
    case "text":
    case "resource_link":
      return [{ ...block }];
    case "image":
    case "audio": {
      const { data: _, ...rest } = block;
      return [rest];
    }
    case "resource": {
      const { text: _, blob: __, ...resource } = { text: undefined, blob: undefined, ...block.resource };
      return [{ ...block, resource }];
    }
  }
}

/** The blocks that a stored part was made of; undefined for one of which only the part itself is known. */
export function saidOf(part: Part): ContentBlock[] | undefined {
  if (!("said" in part) || part.said === undefined) return undefined;
  return part.said.map((kept) => {
    const url = part.type === "file" ? part.url : "";
    const data = dataBase64(url) ?? "";
    if (kept.type === "image") return { ...kept, data } as unknown as ContentBlock;
    if (kept.type !== "resource") return kept as unknown as ContentBlock;
    const { mimeType } = kept.resource as { mimeType?: string };
    const isText = part.type === "file" && part.mime.startsWith("text/") && kept.isBlob !== true;
    const { isBlob: _, ...rest } = kept;
    const bulk = isText ? { text: Buffer.from(data, "base64").toString() } : { blob: data };
    const resource = { ...(kept.resource as object), ...bulk, ...(mimeType !== undefined && { mimeType }) };
    return { ...rest, resource } as unknown as ContentBlock;
  });
}
