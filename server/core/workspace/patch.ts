export interface FilePatch {
  /** Unified diff with the absolute path in its header. */
  patch: string;
  additions: number;
  deletions: number;
}

/** Past this many changed lines the best alignment is not worth the time it takes to find. */
const MAX_EDIT_LENGTH = 4000;

/** The unified diff between two contents of one file, with counts of changed lines. */
export async function createFilePatch(file: string, before: string, after: string): Promise<FilePatch> {
  const { structuredPatch, formatPatch } = await import("diff");
  const options = { context: 3, maxEditLength: MAX_EDIT_LENGTH };
  const [old, next] = [withoutBom(before), withoutBom(after)];
  const found = structuredPatch(file, file, old, next, undefined, undefined, options);
  if (!found) return replacedWhole(file, old, next);
  const lines = found.hunks.flatMap((hunk) => hunk.lines);
  return {
    patch: formatPatch(found),
    additions: lines.filter((line) => line.startsWith("+")).length,
    deletions: lines.filter((line) => line.startsWith("-")).length,
  };
}

/** The content before a patch, from the content after it; undefined where the patch does not fit. */
export async function revertFilePatch(patch: string, after: string): Promise<string | undefined> {
  const { applyPatch, parsePatch, reversePatch } = await import("diff");
  const [parsed] = parsePatch(patch);
  const before =
    parsed &&
    applyPatch(withoutBom(after), reversePatch(parsed), { fuzzFactor: 0, autoConvertLineEndings: false });
  if (before === false || before === undefined) return undefined;
  return (after.startsWith(BOM) ? BOM : "") + before;
}

const BOM = "\uFEFF";

/** Nobody can see a byte order mark, so it is no part of what is shown. */
function withoutBom(text: string): string {
  return text.startsWith(BOM) ? text.slice(1) : text;
}

/** The two sides of each place a patch changes, for when the whole contents are not to be had. */
export async function patchHunks(patch: string): Promise<{ before: string; after: string }[]> {
  const { parsePatch } = await import("diff");
  const side = (lines: string[], other: string) =>
    lines
      .flatMap((line) => (line.startsWith(other) || line.startsWith("\\") ? [] : [`${line.slice(1)}\n`]))
      .join("");
  return parsePatch(patch).flatMap(({ hunks }) =>
    hunks.map(({ lines }) => ({ before: side(lines, "+"), after: side(lines, "-") })),
  );
}

function replacedWhole(file: string, before: string, after: string): FilePatch {
  const removed = splitLines(before);
  const added = splitLines(after);
  const header = `Index: ${file}\n${"=".repeat(67)}\n--- ${file}\n+++ ${file}\n`;
  const range = `@@ -${Math.min(1, removed.length)},${removed.length} +${Math.min(1, added.length)},${added.length} @@\n`;
  const patch = header + range + marked("-", removed, before) + marked("+", added, after);
  return { patch, additions: added.length, deletions: removed.length };
}

function splitLines(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

function marked(sign: string, lines: string[], text: string): string {
  if (lines.length === 0) return "";
  const body = lines.map((line) => `${sign}${line}\n`).join("");
  return text.endsWith("\n") ? body : `${body}\\ No newline at end of file\n`;
}
