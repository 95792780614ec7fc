/** Paths one after the other, each ended by a NUL: half a million cost little more than their bytes. */
export interface PathList {
  bytes: Buffer;
  /** Where each begins; the last one is where the bytes end. */
  starts: Uint32Array;
}

const NUL = 0;
const SLASH = 47;
const DOT = 46;

/** `chunks` as a list; a leading `./` is no part of a path, and a last one that is not ended is left out. */
export function pathList(chunks: Buffer[]): PathList {
  const bytes = Buffer.concat(chunks);
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === NUL) count++;
  const starts = new Uint32Array(count + 1);
  let index = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === NUL) starts[++index] = at + 1;
  return { bytes, starts };
}

/** Where the path of this number begins and ends. */
export function spanAt({ bytes, starts }: PathList, index: number): [start: number, end: number] {
  const start = starts[index] ?? 0;
  const end = (starts[index + 1] ?? 1) - 1;
  return [bytes[start] === DOT && bytes[start + 1] === SLASH ? start + 2 : start, end];
}

export function countOf({ starts }: PathList): number {
  return starts.length - 1;
}

/** The folders that the files of a list lie in, all the way up, each with a `/` at its end. */
export function foldersOf(files: PathList): PathList {
  const found = new Set<string>();
  let last = "";
  for (let index = 0; index < countOf(files); index++) {
    const [start, end] = spanAt(files, index);
    const slash = files.bytes.lastIndexOf(SLASH, end - 1);
    if (slash < start) continue;
    // Searches come folder by folder, so most are seen to be known without a string of their own.
    if (last.length === slash + 1 - start && files.bytes.toString("latin1", start, slash + 1) === last)
      continue;
    last = files.bytes.toString("latin1", start, slash + 1);
    for (let folder = last; folder !== "" && !found.has(folder); ) {
      found.add(folder);
      folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
    }
  }
  return pathList([Buffer.from([...found].map((folder) => `${folder}\0`).join(""), "latin1")]);
}
