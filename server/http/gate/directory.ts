import { resolve } from "node:path";
import { badRequest } from "../../core/base/errors.js";

/** Folders that a directory lies in; configuration is looked for in each of them. */
const deepest = 200;

export interface DirectorySources {
  /** `location[directory]` of the query, where an operation has it; not encoded once more. Counts first. */
  location?: string | undefined;
  /** Every `?directory=`, as the query string gives it. */
  query: readonly string[] | undefined;
  /** `x-opencode-directory`, as received. */
  header: string | undefined;
  /** Absolute; what relative paths start from and what is meant when nothing is given. */
  cwd: string;
}

export interface Directory {
  /** Absolute and normalised; it need not exist. */
  directory: string;
  /** The same, only when the query gave it: the query alone filters lists. */
  directoryQuery: string | undefined;
}

/** Which directory a request is about: query, else header, else `cwd`. Throws BadRequest. */
export function resolveDirectory({ location, query, header, cwd }: DirectorySources): Directory {
  if (location) return { directory: resolvePath(location, cwd, "Query"), directoryQuery: undefined };
  if (query && query.length > 1) throw badRequest("directory: given more than once", "Query");
  const asked = query?.[0];
  if (asked) {
    const directory = absolute(asked, cwd, "Query");
    return { directory, directoryQuery: directory };
  }
  const directory = header ? absolute(fromHeaderBytes(header), cwd, "Headers") : cwd;
  return { directory, directoryQuery: undefined };
}

function absolute(value: string, cwd: string, place: "Query" | "Headers"): string {
  return resolvePath(percentDecode(value), cwd, place);
}

function resolvePath(path: string, cwd: string, place: "Query" | "Headers"): string {
  if (path.includes("\0")) throw badRequest("directory: must not contain a NUL byte", place);
  const directory = resolve(cwd, path);
  if (directory.split(/[/\\]/).length > deepest)
    throw badRequest(`directory: lies more than ${deepest} folders deep`, place);
  return directory;
}

/** Clients encode the path once more than the transport asks for; a value that is no encoding is a path. */
function percentDecode(value: string): string {
  if (!value.includes("%")) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Node reads header bytes as Latin-1, while a path sent unencoded is UTF-8. */
function fromHeaderBytes(value: string): string {
  const bytes = Buffer.from(value, "latin1");
  if (bytes.length === Buffer.byteLength(value)) return value;
  const text = bytes.toString("utf8");
  return text.includes("\uFFFD") ? value : text;
}
