import type { FilePartInput } from "@opencode/sdk/client";
import { notify } from "../state/state.js";

/** Bytes. A request may have 32 MiB, and base64 is a third longer. */
const most = 20 * 1024 * 1024;

/** Files of the reader's own machine, whole in the prompt. */
export async function attach(
  files: Iterable<File>,
  before: readonly FilePartInput[],
): Promise<FilePartInput[]> {
  const list = [...before];
  for (const file of files) {
    const size = list.reduce(
      (sum, { url }) => sum + (url.startsWith("data:") ? url.length * 0.75 : 0),
      file.size,
    );
    if (size > most) {
      notify(`${file.name} is too large: 20 MB may be attached to a prompt.`);
      continue;
    }
    const url = await dataUrl(file).catch(() => undefined);
    if (url === undefined) notify(`${file.name} could not be read.`);
    else list.push({ type: "file", mime: typeOf(file), filename: file.name, url });
  }
  return list;
}

/** What no type is known of is most often a text. */
function typeOf({ type }: File): string {
  return /^(image|audio|video)\/|^application\/pdf$/.test(type) ? type : "text/plain";
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      const base64 = String(reader.result).replace(/^data:[^,]*,/, "");
      resolve(`data:${typeOf(file)};base64,${base64}`);
    };
    reader.readAsDataURL(file);
  });
}

/** A file of the project, which the server reads. */
export function mention(path: string, directory: string, at: number): FilePartInput {
  const url = `file://${`${directory}/${path}`.split("/").map(encodeURIComponent).join("/")}`;
  const value = `@${path}`;
  const text = { value, start: at, end: at + value.length };
  return { type: "file", mime: "text/plain", filename: path, url, source: { type: "file", path, text } };
}
