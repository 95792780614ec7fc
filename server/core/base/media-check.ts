import { isTextMedia } from "./media.js";

/** What an attachment is: a medium of this type, a text after all, or nothing that can be handed on. */
export type Checked = { kind: "media"; mime: string } | { kind: "text" } | { kind: "broken"; why: string };

/**
 * Looks at the bytes of an attachment, for its label may be wrong and a provider refuses the whole conversation for one
 * that it cannot read. Only pictures and PDF are looked into; of the rest no more is asked than that there is something.
 */
export async function checkMedia(mime: string, bytes: Buffer): Promise<Checked> {
  if (bytes.length === 0) return { kind: "broken", why: "it is empty" };
  if (isTextMedia(mime) && !beginsAsMedia(bytes)) return { kind: "text" };
  const isPicture = mime.startsWith("image/");
  if (bytes.subarray(0, 1024).includes("%PDF-")) return checkPdf(bytes);
  const picture = await pictureIn(bytes);
  if (picture?.kind === "media" || picture?.kind === "text") return picture;
  if (isPicture || mime === "application/pdf") {
    if (isText(bytes)) return { kind: "text" };
    return picture ?? { kind: "broken", why: `it is no ${isPicture ? "picture of a known form" : "PDF"}` };
  }
  // Nobody knows the type of `Makefile`, and `.ts` is a film to browsers.
  return isTextMedia(mime) || isText(bytes) ? { kind: "text" } : { kind: "media", mime };
}

/** Whether no text begins as these do, whatever they are called: clients name the files of a project text unseen. */
export function beginsAsMedia(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, 16);
  return (head.startsWith("%PDF-") || signatures.some(([pattern]) => pattern.test(head))) && !isText(bytes);
}

/** The bytes of base64 text; undefined where it is none. White space and the letters for addresses are taken. */
export function decodeBase64(text: string): Buffer | undefined {
  const plain = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain) || plain.replace(/=+$/, "").length % 4 === 1) return undefined;
  return Buffer.from(plain, "base64");
}

/** Of fewer bytes no more is asked than that they begin right: what is wrong with such a stub its provider may say. */
const fewest = 32;

function checkPdf(bytes: Buffer): Checked {
  const isWhole =
    bytes.length < fewest ||
    (bytes.includes(" obj") && (bytes.includes("startxref") || bytes.includes("%%EOF")));
  return isWhole
    ? { kind: "media", mime: "application/pdf" }
    : { kind: "broken", why: "the PDF is cut short or damaged" };
}

const mimeOf: Record<string, string> = {
  jpg: "image/jpeg",
  heif: "image/heic",
  ico: "image/x-icon",
  icns: "image/icns",
  j2c: "image/jp2",
};

const heic = "image/heic";
const signatures: [RegExp, string][] = [
  [/^\x89PNG/, "image/png"],
  [/^GIF8/, "image/gif"],
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^RIFF.{4}WEBP/s, "image/webp"],
  [/^.{4}ftyp(hei[cxms]|hevc|mif1|msf1)/s, heic],
];

async function pictureIn(bytes: Buffer): Promise<Checked | undefined> {
  const { imageSize } = await import("image-size");
  const head = bytes.toString("latin1", 0, 16);
  const claimed = signatures.find(([pattern]) => pattern.test(head))?.[1];
  const damaged: Checked = { kind: "broken", why: "the picture is cut short or damaged" };
  try {
    const { type = "", width, height } = imageSize(bytes);
    if (type === "svg") return { kind: "text" };
    if (!(width > 0 && height > 0) || (type === "png" && !bytes.includes("IEND"))) return damaged;
    return { kind: "media", mime: mimeOf[type] ?? `image/${type}` };
  } catch {
    if (claimed === undefined) return undefined;
    // What is in HEIC's boxes is only looked at by those that take it.
    return bytes.length < fewest || claimed === heic ? { kind: "media", mime: claimed } : damaged;
  }
}

/** Whether the bytes are UTF-8 without the control characters that no text holds. */
function isText(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return ![...text.slice(0, 4096)].some(
      (char) => char < "\b" || (char > "\r" && char < " " && char !== "\x1b"),
    );
  } catch {
    return false;
  }
}
