import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { FilePartInput } from "@opencode/sdk/types";
import { UsageError } from "../../command-line/usage-error.js";

const media: Record<string, string> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".pdf": "application/pdf",
};

/**
 * Files as parts of a prompt: by name for the agent in this process, with their content for a server elsewhere. Throws
 * UsageError.
 */
export async function attachments(files: readonly string[], elsewhere: boolean): Promise<FilePartInput[]> {
  return Promise.all(
    files.map(async (name): Promise<FilePartInput> => {
      const file = path.resolve(name);
      const info = await stat(file).catch(() => undefined);
      if (!info) throw new UsageError(`--file: there is no file ${file}`);
      const mime = info.isDirectory()
        ? "application/x-directory"
        : (media[path.extname(file).toLowerCase()] ?? "text/plain");
      const filename = path.basename(file);
      if (!elsewhere) return { type: "file", mime, filename, url: pathToFileURL(file).href };
      if (info.isDirectory())
        throw new UsageError(`--file: ${file} is a folder, which a server elsewhere cannot read`);
      const content = await readFile(file).catch((error: Error) => {
        throw new UsageError(`--file: ${file} cannot be read: ${error.message}`);
      });
      return { type: "file", mime, filename, url: `data:${mime};base64,${content.toString("base64")}` };
    }),
  );
}
