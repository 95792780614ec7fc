import { describe, expect, it } from "vitest";
import { checkMedia, decodeBase64 } from "./media-check.js";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const pdf = Buffer.from(
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n",
);
const bmp = Buffer.concat([
  Buffer.from("BM"),
  Buffer.alloc(16),
  Buffer.from([3, 0, 0, 0, 4, 0, 0, 0]),
  Buffer.alloc(40),
]);
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1"),
  Buffer.alloc(64),
]);

describe("checkMedia", () => {
  it.each([
    ["a picture under its own name", "image/png", png, { kind: "media", mime: "image/png" }],
    ["a picture under another name", "image/jpeg", gif, { kind: "media", mime: "image/gif" }],
    ["a picture that calls itself PDF", "application/pdf", png, { kind: "media", mime: "image/png" }],
    ["a PDF", "application/pdf", pdf, { kind: "media", mime: "application/pdf" }],
    ["a PDF that calls itself a picture", "image/png", pdf, { kind: "media", mime: "application/pdf" }],
    ["a picture few models take", "image/bmp", bmp, { kind: "media", mime: "image/bmp" }],
    ["text under a picture's name", "image/png", Buffer.from("hello"), { kind: "text" }],
    ["text under a document's name", "application/pdf", Buffer.from("héllo\n"), { kind: "text" }],
    ["text that calls itself sound", "audio/wav", Buffer.from("hello"), { kind: "text" }],
    [
      "SVG",
      "image/svg+xml",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'),
      { kind: "text" },
    ],
    ["SVG without a size", "image/svg+xml", Buffer.from('<?xml version="1.0"?><svg/>'), { kind: "text" }],
    [
      "SVG under another name",
      "image/png",
      Buffer.from('<svg width="3" height="4"></svg>'),
      { kind: "text" },
    ],
    ["a picture that calls itself text", "text/plain", png, { kind: "media", mime: "image/png" }],
    ["text that begins like a picture", "text/plain", Buffer.from("GIF89a is a form"), { kind: "text" }],
    ["text in another encoding", "text/plain", Buffer.from("caf\xe9", "latin1"), { kind: "text" }],
    ["a text of no known type", "application/octet-stream", Buffer.from("all:\n\tmake\n"), { kind: "text" }],
    ["a text of a type nobody takes", "application/rtf", Buffer.from("{\\rtf1 hi}"), { kind: "text" }],
    ["a film that is a module", "video/mp2t", Buffer.from("export {};\n"), { kind: "text" }],
    [
      "what is no text",
      "application/zip",
      Buffer.from("PK\x03\x04"),
      { kind: "media", mime: "application/zip" },
    ],
  ])("%s", async (_, mime, bytes, checked) => {
    expect(await checkMedia(mime, bytes)).toEqual(checked);
  });

  it.each([
    ["an empty picture", "image/png", Buffer.alloc(0)],
    ["half a picture", "image/png", png.subarray(0, 50)],
    ["a picture of nothing", "image/png", Buffer.concat([png.subarray(0, 16), Buffer.alloc(60)])],
    ["noise", "image/jpeg", Buffer.from(Array.from({ length: 99 }, (_, at) => 128 + (at % 128)))],
    ["half a PDF", "application/pdf", pdf.subarray(0, 50)],
    [
      "a JPEG that ends after its head",
      "image/jpeg",
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(60)]),
    ],
  ])("%s is broken", async (_, mime, bytes) => {
    expect(await checkMedia(mime, bytes)).toMatchObject({ kind: "broken" });
  });

  it("HEIC is told by its first bytes", async () => {
    const checked = await checkMedia("image/jpeg", heic);
    expect(checked).toEqual({ kind: "media", mime: "image/heic" });
  });
});

it.each([
  ["aGVsbG8=", "hello"],
  ["aGVs\nbG8=", "hello"],
  ["aGVsbG8", "hello"],
  ["_-8", "\ufffd\ufffd"],
  ["", ""],
  ["a", undefined],
  ["####", undefined],
  ["aGVs=bG8=", undefined],
])("the base64 %j", (text, expected) => {
  expect(decodeBase64(text)?.toString()).toBe(expected);
});
