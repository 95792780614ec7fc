import { stat } from "node:fs/promises";

export interface MadeFromFiles<T> {
  value: T;
  /** Further files that the value depends on, present or not. */
  references: string[];
}

/** How long files are trusted unseen, in milliseconds. */
const trust = 250;

/**
 * A value made from those of `candidates` that exist, made again once any of them, or of what they refer to, has
 * appeared, changed or gone. Where the candidates are not known beforehand, they are looked for each time. A failure is thrown to every caller, and tried again at the next look at the files.
 */
export function createFileCache<T>(
  candidates: readonly string[] | (() => Promise<readonly string[]>),
  make: (present: string[]) => Promise<MadeFromFiles<T>>,
): () => Promise<T> {
  let known: { value: T; references: readonly string[]; fingerprint: string } | undefined;
  let current: Promise<T> | undefined;
  let looking = false;
  let looked = 0;

  async function look(): Promise<T> {
    const names = typeof candidates === "function" ? await candidates() : candidates;
    // Taken before reading, so that a change in between is seen at the next look.
    const before = await stamps(names);
    if (known) {
      const now = [names, before, await stamps(known.references)];
      if (fingerprint(now) === known.fingerprint) return known.value;
    }
    known = undefined;
    const { value, references } = await make(names.filter((_, index) => before[index] !== absent));
    known = { value, references, fingerprint: fingerprint([names, before, await stamps(references)]) };
    return value;
  }

  return () => {
    if (current && (looking || performance.now() - looked < trust)) return current;
    looking = true;
    looked = performance.now();
    current = look().finally(() => {
      looking = false;
    });
    return current;
  };
}

const absent = "-";

function stamps(files: readonly string[]): Promise<string[]> {
  return Promise.all(files.map(stamp));
}

async function stamp(file: string): Promise<string> {
  try {
    const found = await stat(file);
    return found.isFile() ? `${found.mtimeMs}:${found.size}` : absent;
  } catch {
    // Whatever keeps a file from being seen, it does not count until it can be.
    return absent;
  }
}

function fingerprint(parts: readonly (readonly string[])[]): string {
  return parts.map((part) => part.join("|")).join("\n");
}
