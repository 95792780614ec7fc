import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Workspace {
  /** Absolute, without symlinks. */
  directory: string;
  path(name: string): string;
  write(name: string, text: string): void;
  read(name: string): string;
  remove(): void;
}

/** A folder of its own with these files in it. */
export function createWorkspace(files: Record<string, string> = {}): Workspace {
  const directory = mkdtempSync(path.join(realpathSync(tmpdir()), "opencode-test-"));
  const at = (name: string) => path.join(directory, name);
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    directory,
    path: at,
    write,
    read: (name) => readFileSync(at(name), "utf8"),
    remove() {
      try {
        rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
      } catch (error) {
        // A process that was killed may still be on its way out; what it leaves goes with the whole folder.
        if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
      }
    },
  };
}
