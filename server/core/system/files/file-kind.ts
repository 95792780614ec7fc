import { open } from "node:fs/promises";

export type FileKind = { type: "text" } | { type: "binary" } | { type: "attachment"; mime: string };

const SAMPLE_BYTES = 4096;

/** What a file is, judged by its first bytes and never by its name. */
export async function fileKind(file: string): Promise<FileKind> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return kindOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

const SIGNATURES: [mime: string, offset: number, bytes: string][] = [
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/gif", 0, "GIF87a"],
  ["image/gif", 0, "GIF89a"],
  ["image/webp", 8, "WEBP"],
  ["application/pdf", 0, "%PDF-"],
];

/** Control characters that no text holds; tab, line ends, form feed, backspace and escape occur in some. */
function isOdd(byte: number): boolean {
  return byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27;
}

/** The same of a file whose beginning is at hand. */
export function kindOf(sample: Buffer): FileKind {
  const head = sample.toString("latin1", 0, 16);
  const known = SIGNATURES.find(([, offset, bytes]) => head.startsWith(bytes, offset));
  if (known && (known[0] !== "image/webp" || head.startsWith("RIFF")))
    return { type: "attachment", mime: known[0] };
  if (sample.includes(0)) return { type: "binary" };
  const odd = sample.reduce((count, byte) => count + (isOdd(byte) ? 1 : 0), 0);
  return odd * 10 > sample.length * 3 ? { type: "binary" } : { type: "text" };
}
