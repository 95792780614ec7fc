import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { badRequest, CoreError, notFound } from "../../base/errors.js";
import { inside } from "../../system/files/inside.js";
import { orMissing } from "../../system/files/real-target.js";

/** A directory whose files somebody asks for, and which of them they may see. */
export interface FilePlace {
  /** Absolute. */
  directory: string;
  /** The directory without links; what `mayRead` is asked about lies in it. */
  real: string;
  /** Whether rules let a file be handed out; by its real absolute path. Asked for each one, so it must be quick. */
  mayRead(file: string): boolean;
}

/** A file or folder of a place that is there. */
export interface Located {
  /** As it was asked for: relative to the directory, with `/`, "" for the directory itself. */
  relative: string;
  /** Where it really is: inside, without links. */
  real: string;
}

/**
 * The file or folder that a path means, relative to the directory or absolute. Throws BadRequest for what lies outside,
 * also where a link leads there, ForbiddenError for what rules deny, and NotFoundError.
 */
export async function locate(place: FilePlace, given: string): Promise<Located> {
  if (given.includes("\0")) throw badRequest("path: must not contain a NUL byte", "Query");
  const full = path.resolve(place.directory, given);
  const base = inside(place.directory, full) ? place.directory : place.real;
  if (!inside(base, full)) throw outside(given);
  const relative = path.relative(base, full).split(path.sep).join("/");
  const real = await orMissing(realpath(full));
  if (real === undefined) {
    const link = await orMissing(lstat(full));
    throw notFound("File", link?.isSymbolicLink() ? `${given} (a link that leads nowhere)` : given);
  }
  if (!inside(place.real, real)) throw outside(given);
  if (!place.mayRead(real) || !place.mayRead(path.join(place.real, relative))) throw denied(given);
  return { relative, real };
}

function outside(given: string) {
  return badRequest(`path: lies outside of the directory: ${given}`, "Query");
}

function denied(given: string) {
  const message = `Not shown, for the permission rules deny reading it: ${given}. Change "permission.read" to see it`;
  return new CoreError("ForbiddenError", { message });
}
