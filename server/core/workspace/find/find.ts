import { stat } from "node:fs/promises";
import path from "node:path";
import type { TextMatch } from "@opencode/sdk/types";
import { badRequest, CoreError, ToolFailure } from "../../base/errors.js";
import { orMissing } from "../../system/files/real-target.js";
import type { FilePlace } from "../file/place.js";
import { bestPaths } from "./best-paths.js";
import { createKeptLists } from "./kept-lists.js";
import { createMatchReader } from "./match-lines.js";
import type { Ripgrep } from "./ripgrep.js";

export interface FilesQuery {
  /** Parts of a path, in any case; all fit where it is empty. */
  query: string;
  /** Both unless given. */
  type?: "file" | "directory";
  limit: number;
}

export interface TextQuery {
  /** A regular expression of ripgrep. */
  pattern: string;
  /** Lines. */
  limit: number;
}

/** Looks for files of a place by name or content. Ignore files are heeded; what may not be read is not mentioned. */
export interface Find {
  /** Paths relative to the directory, best first; a folder's ends in `/`. */
  files(place: FilePlace, query: FilesQuery, signal: AbortSignal): Promise<string[]>;
  /** Lines that match, by path and number. Which ones, where there are more than the limit, is not said. */
  text(place: FilePlace, query: TextQuery, signal: AbortSignal): Promise<TextMatch[]>;
}

export function createFind({ ripgrep }: { ripgrep: Ripgrep }): Find {
  const lists = createKeptLists({ ripgrep });
  return {
    async files(place, { query, type, limit }, signal) {
      await requireFolder(place);
      const { files, folders } = await lists.of(place.real, signal).catch(asRequestError);
      const wanted = [...(type === "file" ? [] : [folders]), ...(type === "directory" ? [] : [files])];
      return bestPaths(wanted, query, limit, {
        allowed: (found) => place.mayRead(path.join(place.real, found)),
        signal,
      });
    },
    async text(place, { pattern, limit }, signal) {
      if (pattern.includes("\0")) throw badRequest("pattern: must not contain a NUL byte", "Query");
      await requireFolder(place);
      const found: TextMatch[] = [];
      const reader = createMatchReader((match) => {
        if (place.mayRead(path.join(place.real, match.path.text))) found.push(match);
        return found.length < limit;
      });
      await ripgrep({
        // No more of one file can be shown; without it all matches of a file are written before the first is read.
        args: ["--json", "--case-sensitive", `--max-count=${limit}`, `--regexp=${pattern}`, "."],
        cwd: place.real,
        signal,
        onBytes: reader.read,
      }).catch(asRequestError);
      return found.sort(
        (a, b) =>
          (a.path.text < b.path.text ? -1 : a.path.text > b.path.text ? 1 : 0) ||
          a.line_number - b.line_number,
      );
    },
  };
}

async function requireFolder({ directory, real }: FilePlace): Promise<void> {
  const found = await orMissing(stat(real));
  if (!found?.isDirectory()) throw badRequest(`directory: is no folder: ${directory}`, "Query");
}

/** What ripgrep complains of, for those who asked for it by HTTP. */
function asRequestError(error: unknown): never {
  if (!(error instanceof ToolFailure)) throw error;
  if (/\bregex\b/.test(error.message)) throw badRequest(`pattern: ${error.message}`, "Query");
  throw new CoreError("ServiceUnavailableError", { message: error.message }, { cause: error });
}
