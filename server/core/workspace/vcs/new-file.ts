import { createHash } from "node:crypto";
import { lstat, readlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { readSmall } from "../../system/files/read-small.js";
import { base85 } from "./base85.js";
import type { Untracked } from "./untracked.js";

/** An untracked file as git would show it once it is added. */
export interface NewFile {
  additions: number;
  /** Undefined for what is not looked into: a repository of its own, or a file too large. */
  patch(form: { binary: boolean; hash: "sha1" | "sha256" }): Promise<Buffer | undefined>;
}

/** Bytes; what is in a larger file is not shown. */
const MOST_BYTES = 16 * 1024 * 1024;
/** As git does: what holds a NUL here is binary. */
const HEAD = 8000;
const LF = 10;

const deflated = promisify(deflate) as (content: Buffer) => Promise<Buffer>;

const nothing: NewFile = { additions: 0, patch: async () => undefined };

export async function readNewFile(root: string, { file, repository }: Untracked): Promise<NewFile> {
  const full = path.join(root, file);
  const info = repository ? undefined : await lstat(full).catch(() => undefined);
  if (!info) return nothing;
  const content = info.isSymbolicLink()
    ? await readlink(full, "buffer").catch(() => undefined)
    : await readSmall(full, MOST_BYTES);
  if (!content) return nothing;
  const mode = info.isSymbolicLink() ? "120000" : (info.mode & 0o100) !== 0 ? "100755" : "100644";
  const binary = content.subarray(0, HEAD).includes(0);
  const additions = binary ? 0 : countLines(content);
  return {
    additions,
    patch: async (form) => {
      const oid = createHash(form.hash).update(`blob ${content.length}\0`).update(content).digest("hex");
      return patchOf({ file, mode, oid, content, binary, additions, whole: form.binary });
    },
  };
}

function countLines(content: Buffer): number {
  let count = 0;
  for (let at = content.indexOf(LF); at >= 0; at = content.indexOf(LF, at + 1)) count++;
  return content.length > 0 && content.at(-1) !== LF ? count + 1 : count;
}

interface Parts {
  file: string;
  mode: string;
  oid: string;
  content: Buffer;
  binary: boolean;
  additions: number;
  /** With the bytes of a binary file, so that the patch can be applied. */
  whole: boolean;
}

async function patchOf({ file, mode, oid, content, binary, additions, whole }: Parts): Promise<Buffer> {
  const [before, after] = [quoted(`a/${file}`), quoted(`b/${file}`)];
  const none = "0".repeat(binary && whole ? oid.length : 7);
  const name = binary && whole ? oid : oid.slice(0, 7);
  const head = `diff --git ${before} ${after}\nnew file mode ${mode}\nindex ${none}..${name}\n`;
  if (content.length === 0) return Buffer.from(head);
  if (binary && whole)
    return Buffer.concat([
      Buffer.from(`${head}GIT binary patch\nliteral ${content.length}\n`),
      await base85(await deflated(content)),
      Buffer.from("\nliteral 0\nHcmV?d00001\n\n"),
    ]);
  if (binary) return Buffer.from(`${head}Binary files /dev/null and ${after} differ\n`);
  const range = additions === 1 ? "+1" : `+1,${additions}`;
  const tab = file.includes(" ") ? "\t" : "";
  const start = `${head}--- /dev/null\n+++ ${after}${tab}\n@@ -0,0 ${range} @@\n`;
  return Buffer.concat([Buffer.from(start), added(content, additions)]);
}

/** The content with a plus in front of each line. */
function added(content: Buffer, lines: number): Buffer {
  const open = content.at(-1) !== LF;
  const note = open ? "\n\\ No newline at end of file\n" : "";
  const result = Buffer.allocUnsafe(content.length + lines + note.length);
  let to = 0;
  for (let from = 0; from < content.length; ) {
    const newline = content.indexOf(LF, from);
    const end = newline < 0 ? content.length : newline + 1;
    result[to++] = 43;
    to += content.copy(result, to, from, end);
    from = end;
  }
  result.write(note, to);
  return result;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\",
};

/** A name as git writes it in the header of a patch. */
export function quoted(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is to be quoted
  const odd = /[\x00-\x1f"\\\x7f]/g;
  if (name.search(odd) < 0) return name;
  const escaped = name.replace(
    odd,
    (char) => ESCAPES[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`,
  );
  return `"${escaped}"`;
}
