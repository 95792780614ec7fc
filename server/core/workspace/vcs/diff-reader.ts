import { quoted } from "./new-file.js";

/** A tracked file that is not as the commit has it. */
export interface Changed {
  file: string;
  status: "added" | "deleted" | "modified";
  additions: number;
  deletions: number;
  /** Of git; absent where it would be too long, or was not asked for. */
  patch?: Buffer;
}

export interface PatchLimits {
  /** Bytes of the patch of one file, and of all together. */
  each: number;
  all: number;
}

const SECTION = Buffer.from("\ndiff --git ");
const SUBMODULE = "160000";

/**
 * Reads what `git diff --raw -z --numstat --patch` writes while it writes it: what comes first tells of every file, and
 * of the patches behind only those are kept that are within the limits.
 */
export function createDiffReader(limits: PatchLimits): { read(bytes: Buffer): void; end(): Changed[] } {
  let head: Buffer[] = [];
  let headEnd = -1;
  const sections: { header: string; text: Buffer | undefined }[] = [];
  let kept = 0;
  let pieces: Buffer[] = [];
  let size = 0;
  let rest = Buffer.alloc(0);

  const close = () => {
    if (size === 0) return;
    const whole = Buffer.concat(pieces);
    const newline = whole.indexOf(10);
    const fits = size <= limits.each && kept + size <= limits.all;
    sections.push({
      header: whole.toString("utf8", 0, newline < 0 ? whole.length : newline),
      text: fits ? whole : undefined,
    });
    if (fits) kept += size;
    pieces = [];
    size = 0;
  };

  const keep = (piece: Buffer) => {
    // Of one that is too long only the header is of use.
    if (size === 0 || size + piece.length <= limits.each)
      pieces.push(size === 0 ? piece.subarray(0, limits.each + 1) : piece);
    size += piece.length;
  };

  /** Takes text of patches; a mark at its end may be cut in two, and so the last bytes wait. */
  const patches = (bytes: Buffer) => {
    let text = Buffer.concat([rest, bytes]);
    for (let at = text.indexOf(SECTION); at >= 0; at = text.indexOf(SECTION)) {
      keep(text.subarray(0, at + 1));
      close();
      text = text.subarray(at + 1);
    }
    const held = Math.min(SECTION.length - 1, text.length);
    if (text.length > held) keep(text.subarray(0, text.length - held));
    rest = text.subarray(text.length - held);
  };

  return {
    read(bytes) {
      if (headEnd >= 0) {
        patches(bytes);
        return;
      }
      // An empty name ends the lists.
      head.push(bytes);
      const whole = Buffer.concat(head);
      headEnd = whole.indexOf("\0\0");
      head = [whole];
      if (headEnd < 0) return;
      head = [whole.subarray(0, headEnd + 1)];
      patches(whole.subarray(headEnd + 2));
    },
    end() {
      keep(rest);
      close();
      return withPatches(readLists(Buffer.concat(head).toString().split("\0")), sections);
    },
  };
}

function readLists(fields: string[]): Changed[] {
  const found = new Map<string, Changed & { submodule: boolean }>();
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? "";
    const [, before, after, letter] = /^:(\d+) (\d+) \S+ \S+ ([A-Z])/.exec(field) ?? [];
    if (letter !== undefined) {
      const file = fields[++at] ?? "";
      const status = letter === "A" ? "added" : letter === "D" ? "deleted" : "modified";
      const submodule = before === SUBMODULE || after === SUBMODULE;
      // A file that is not merged comes twice; what it is now says more than that.
      if (letter !== "U" || !found.has(file))
        found.set(file, { file, status, additions: 0, deletions: 0, submodule });
      continue;
    }
    const [, additions, deletions, name] = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(field) ?? [];
    const one = name === undefined ? undefined : found.get(name);
    if (!one || one.submodule) continue;
    one.additions = Number(additions) || 0;
    one.deletions = Number(deletions) || 0;
  }
  return [...found.values()].map(({ submodule: _, ...changed }) => changed);
}

/** Both are in the order of the names; a file that became something else has two sections. */
function withPatches(files: Changed[], sections: { header: string; text: Buffer | undefined }[]): Changed[] {
  let next = 0;
  return files.map((changed) => {
    const header = `diff --git ${quoted(`a/${changed.file}`)} ${quoted(`b/${changed.file}`)}`;
    const own: (Buffer | undefined)[] = [];
    for (let one = sections[next]; one?.header === header; one = sections[++next]) own.push(one.text);
    const texts = own.filter((text) => text !== undefined);
    if (own.length === 0 || texts.length < own.length) return changed;
    return { ...changed, patch: withoutNotes(Buffer.concat(texts)) };
  });
}

const NOTE = Buffer.from("\n* Unmerged path ");

/** What git says of files that are not merged stands in the midst of the patches. */
function withoutNotes(patch: Buffer): Buffer {
  const at = patch.indexOf(NOTE);
  return at < 0 ? patch : patch.subarray(0, at + 1);
}
