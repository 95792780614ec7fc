import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Lines counted from 1, both ends included. */
export interface Lines {
  start: number;
  end: number;
}

export interface LocalFile {
  /** Absolute. */
  path: string;
  /** Names the lines as an attachment understands them, by `?start=` and `?end=`. */
  url: string;
  lines?: Lines;
}

/** The file of this machine that a client's address names, and the lines of it. */
export function localFile(uri: string): LocalFile | undefined {
  if (path.isAbsolute(uri)) {
    const [, name = uri, fragment = ""] = /^(.+)(#L\d.*)$/is.exec(uri) ?? [];
    const lines = linesOf(fragment);
    // A name may hold a `#` as well.
    return lines ? found(name, lines) : found(uri, undefined);
  }
  const url = fileUrl(uri);
  if (!url) return undefined;
  try {
    return found(fileURLToPath(new URL(url.pathname, url)), linesOf(url.hash) ?? queried(url));
  } catch {
    return undefined;
  }
}

function found(file: string, lines: Lines | undefined): LocalFile {
  const url = pathToFileURL(file);
  if (lines) url.search = `?start=${lines.start}&end=${lines.end}`;
  return { path: file, url: url.href, ...(lines && { lines }) };
}

/** A file by its own address, or by one of an editor that carries its path, such as `zed:///agent/symbol/x?path=/a.ts#L3`. */
function fileUrl(uri: string): URL | undefined {
  if (!/^[a-z][a-z\d+.-]*:/i.test(uri) || !URL.canParse(uri)) return undefined;
  const url = new URL(uri);
  if (url.protocol === "file:") return url;
  const carried = url.protocol === "zed:" ? url.searchParams.get("path") : null;
  if (carried === null || !path.isAbsolute(carried)) return undefined;
  return new URL(url.hash, pathToFileURL(carried));
}

/** The ways in which editors and web pages write lines: `#L3`, `#L3:7`, `#L3-7`, `#L3-L7`, `#L3C1-L7C9`, `#3-7`. */
export function linesOf(fragment: string): Lines | undefined {
  let text = fragment;
  try {
    text = decodeURIComponent(fragment);
  } catch {
    // As it stands.
  }
  const form = /^#(?:lines?=)?L?(\d+)(?:C\d+|:\d+(?=-))?(?:(?:[-:,]|\.\.)L?(\d+)(?:C\d+|:\d+)?)?$/i;
  const [, first, last = first] = form.exec(text) ?? [];
  return first === undefined ? undefined : ordered(Number(first), Number(last));
}

function queried(url: URL): Lines | undefined {
  const [start, end] = ["start", "end"].map((name) => url.searchParams.get(name));
  if (!start || !/^\d+$/.test(start)) return undefined;
  return ordered(Number(start), end && /^\d+$/.test(end) ? Number(end) : Number(start));
}

function ordered(a: number, b: number): Lines | undefined {
  const [start, end] = [Math.min(a, b), Math.max(a, b)];
  return start > 0 ? { start, end } : undefined;
}

export function nameOf(uri: string): string {
  return localFile(uri)?.path ?? uri;
}

const mimes: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  pdf: "application/pdf",
};

/** Names of files that hold no text, whatever is in them. */
const binary = new Set(
  (
    "7z a avi avif bin bmp bz2 class dat db dll dmg doc docx dylib ear eot exe flac gz heic heif ico iso jar lib mkv mov " +
    "mp3 mp4 mpeg mpg o obj odp ods odt ogg otf parquet ppt pptx psd pyc rar rpm rtf so sqlite sqlite3 tar tgz tif tiff " +
    "ttf war wasm wav webm woff woff2 xls xlsx xz zip zst"
  ).split(" "),
);

/** The media type by the name of a file, or the address of one. */
export function mimeOf(name: string): string {
  const extension = path
    .extname(name.replace(/[?#].*$/s, ""))
    .slice(1)
    .toLowerCase();
  return mimes[extension] ?? (binary.has(extension) ? "application/octet-stream" : "text/plain");
}

/** The media type of bytes that came with none. */
export function mimeOfBytes(name: string, bytes: Buffer): string {
  const byName = mimeOf(name);
  if (byName !== "text/plain") return byName;
  if (bytes.includes(0)) return "application/octet-stream";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return byName;
  } catch {
    return "application/octet-stream";
  }
}
