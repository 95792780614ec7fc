import { decodeBase64 } from "./media-check.js";

/** A `data:` URL taken apart; its body is not decoded yet. */
export interface DataUrl {
  /** Media type and parameters, as written. */
  type: string;
  base64: boolean;
  body: string;
}

/** What `readDataUrl` takes apart; texts are base64 already. */
export function dataUrl(type: string, content: Uint8Array | string): string {
  const base64 = typeof content === "string" ? content : Buffer.from(content).toString("base64");
  return `data:${type};base64,${base64}`;
}

/** Undefined for every other URL, and for one that breaks off before its body. Costs no more than a look at its head. */
export function readDataUrl(url: string): DataUrl | undefined {
  if (!/^data:/i.test(url)) return undefined;
  const comma = url.indexOf(",");
  if (comma < 0) return undefined;
  const head = url.slice("data:".length, comma);
  const type = head.replace(/;\s*base64\s*$/i, "");
  return { type, base64: type !== head, body: url.slice(comma + 1) };
}

/** What a `data:` URL holds; undefined for every other URL, and where its base64 is none. */
export function dataBytes(url: string): Buffer | undefined {
  const data = readDataUrl(url);
  if (!data) return undefined;
  return data.base64 ? decodeBase64(data.body) : percentBytes(data.body);
}

/** The same in base64, as it stands where the URL has it so: what is damaged is for others to find. */
export function dataBase64(url: string): string | undefined {
  const data = readDataUrl(url);
  if (!data) return undefined;
  return data.base64 ? data.body : percentBytes(data.body).toString("base64");
}

/** The same as text. Damaged base64 is read as far as it goes. */
export function dataText(url: string): string | undefined {
  const data = readDataUrl(url);
  if (!data) return undefined;
  return (data.base64 ? Buffer.from(data.body, "base64") : percentBytes(data.body)).toString("utf8");
}

/** What is not encoded as it should be is taken as it stands: stored attachments may be anything. */
function percentBytes(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (!text.includes("%")) return bytes;
  let end = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] === 0x25 ? /^[0-9a-f]{2}$/i.exec(bytes.toString("latin1", at + 1, at + 3)) : null;
    if (code) at += 2;
    bytes[end++] = code ? Number.parseInt(code[0], 16) : (bytes[at] ?? 0);
  }
  return bytes.subarray(0, end);
}
