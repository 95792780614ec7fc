import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { ToolFailure } from "../../../base/errors.js";
import { assertInside, resolvePath } from "../../external-directory.js";
import type { ToolContext } from "../../tool.js";

/** The place a search is to begin at, once it is allowed. Throws a `ToolFailure` when there is no such place. */
export async function searchRoot(
  context: ToolContext,
  path: string | undefined,
): Promise<{ root: string; info: Stats }> {
  const root = resolvePath(context, path ?? ".");
  await assertInside(context, root);
  try {
    return { root, info: await stat(root) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new ToolFailure(`${root} does not exist.`);
    if (code === "EACCES") throw new ToolFailure(`${root} may not be read by this user.`);
    throw error;
  }
}

/** Files, newest first and by path where two are as old; what is gone by now comes last. */
export async function newestFirst(files: readonly string[]): Promise<string[]> {
  const times = await Promise.all(
    files.map(async (file) => {
      try {
        return (await stat(file)).mtimeMs;
      } catch {
        return 0;
      }
    }),
  );
  return files
    .map((file, index) => ({ file, time: times[index] ?? 0 }))
    .sort((a, b) => b.time - a.time || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file);
}
