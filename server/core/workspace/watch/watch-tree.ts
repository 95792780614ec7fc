import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";

/** A file or folder that came, changed or went. */
export interface FileChange {
  /** Absolute. */
  file: string;
  event: "add" | "change" | "unlink";
}

export interface TreeWatch {
  /** Absolute, without links. */
  folder: string;
  /** Folders in it that are not looked into, relative; and names of such folders at any depth. */
  ignore: readonly string[];
  ignoreNames: readonly string[];
  onChanges(changes: FileChange[]): void;
  /** It ends by this. */
  onError(cause: unknown): void;
}

const EVENTS = { create: "add", update: "change", delete: "unlink" } as const;

/** Tells what happens in a folder and below it, until the returned function is called. Throws where it cannot be watched. */
export async function watchTree(options: TreeWatch): Promise<() => Promise<void>> {
  const watcher = await import("@parcel/watcher").catch(() => undefined);
  if (!watcher) return watchPlainly(options);
  const { folder, ignore, ignoreNames } = options;
  const subscription = await watcher.subscribe(
    folder,
    (cause, events) => {
      if (cause) options.onError(cause);
      else options.onChanges(events.map(({ path: file, type }) => ({ file, event: EVENTS[type] })));
    },
    { ignore: [...ignore, ...ignoreNames, ...ignoreNames.map((name) => `**/${name}/**`)] },
  );
  return () => subscription.unsubscribe();
}

/** Where the other has no program for this machine: what Node has, which tells a name and hardly more. */
async function watchPlainly({
  folder,
  ignore,
  ignoreNames,
  onChanges,
  onError,
}: TreeWatch): Promise<() => Promise<void>> {
  const known = new Set<string>();
  const look = async (name: string) => {
    const file = path.join(folder, name);
    const there = await stat(file).catch(() => undefined);
    const before = known.has(file);
    if (there) known.add(file);
    else known.delete(file);
    // One that was not seen before is new if it was born a moment ago.
    const young = there && Date.now() - there.birthtimeMs < 1_000;
    onChanges([{ file, event: !there ? "unlink" : !before && young ? "add" : "change" }]);
  };
  const watcher: FSWatcher = watch(folder, { recursive: true, persistent: false }, (_, name) => {
    if (name === null) return;
    const names = name.split(path.sep);
    if (
      names.some((one) => ignoreNames.includes(one)) ||
      (names[0] !== undefined && ignore.includes(names[0]))
    )
      return;
    look(name).catch(onError);
  });
  watcher.on("error", onError);
  return async () => watcher.close();
}
