import path from "node:path";

/** Of what is shown or played rather than read; the rest is a stream of bytes. */
const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  bmp: "image/bmp",
  gif: "image/gif",
  ico: "image/x-icon",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  tif: "image/tiff",
  tiff: "image/tiff",
  webp: "image/webp",
  aac: "audio/aac",
  flac: "audio/flac",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  wav: "audio/wav",
  avi: "video/x-msvideo",
  mov: "video/quicktime",
  mp4: "video/mp4",
  webm: "video/webm",
  otf: "font/otf",
  ttf: "font/ttf",
  woff: "font/woff",
  woff2: "font/woff2",
  css: "text/css",
  csv: "text/csv",
  htm: "text/html",
  html: "text/html",
  md: "text/markdown",
  txt: "text/plain",
  gz: "application/gzip",
  js: "text/javascript",
  json: "application/json",
  mjs: "text/javascript",
  pdf: "application/pdf",
  wasm: "application/wasm",
  xml: "application/xml",
  zip: "application/zip",
};

/** The media type that the ending of a file's name stands for. */
export function mediaTypeOf(file: string): string {
  return TYPES[path.extname(file).slice(1).toLowerCase()] ?? "application/octet-stream";
}
