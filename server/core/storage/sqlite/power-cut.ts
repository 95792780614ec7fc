import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";

/** Brings what was written to where a power cut does not reach it. */
export interface PowerCut {
  /** Something was written that the disk may still hold in passing. */
  written(): void;
  /** Resolves when everything written so far survives; at once when it does already. Throws what the disk says. */
  survived(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Flushes the write-ahead log off the event loop, one flush for all who wait. SQLite would flush it within each commit,
 * with everybody waiting; what it writes for itself (parts that stream, events) needs none.
 */
export function createPowerCut(file: string, openFile: typeof open = open): PowerCut {
  let log: Promise<FileHandle> | undefined;
  let dirty = false;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const flush = async () => {
    dirty = false;
    try {
      log ??= openLog(file, openFile);
      await (await log).datasync();
    } catch (error) {
      dirty = true;
      const failed = log;
      log = undefined;
      // A file that failed once is opened anew: it may have been taken away, with the disk that it lies on.
      await failed?.then((handle) => handle.close()).catch(() => undefined);
      throw error;
    }
  };

  const start = (): Promise<void> => {
    next = undefined;
    running = flush().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    written() {
      dirty = true;
    },
    survived() {
      if (!running) return dirty ? start() : Promise.resolve();
      if (!dirty) return running;
      // What was written after the flush began is in the one after it.
      next ??= running.then(start, start);
      return next;
    },
    async close() {
      await (next ?? running)?.catch(() => undefined);
      const handle = await log?.catch(() => undefined);
      await handle?.close();
    },
  };
}

/** A new file is only safe once the folder that names it is. */
async function openLog(file: string, openFile: typeof open): Promise<FileHandle> {
  const handle = await openFile(`${file}-wal`, "r+");
  try {
    if (process.platform !== "win32") {
      const folder = await openFile(path.dirname(file), "r");
      await folder.sync().finally(() => folder.close());
    }
    return handle;
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
}
