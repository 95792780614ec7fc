import { extname } from "node:path";

/** What models take other than as text. */
const media: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".pdf": "application/pdf",
  ".mp3": "audio/mpeg",
  ".wav": "audio/wav",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
};

/** The media type of an address: what a `data:` URL says, else by its ending, text where that tells nothing. */
export function mimeOf(url: string): string {
  if (/^data:/i.test(url)) return /^data:([\w.+-]+\/[\w.+-]+)/i.exec(url)?.[1]?.toLowerCase() ?? "text/plain";
  if (url.endsWith("/")) return "application/x-directory";
  const [path = ""] = url.split(/[?#]/, 1);
  return media[extname(path).toLowerCase()] ?? "text/plain";
}
