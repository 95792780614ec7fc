import { cutText } from "./cut-text.js";
import { CoreError } from "./errors.js";

/** What the machine says, by the name it says it under, and what somebody can do about it. */
const lasting: Record<string, string> = {
  ENOSPC: "the disk is full. Free some space and try again",
  EDQUOT: "the quota of the disk is used up. Free some space and try again",
  EFBIG: "the file would be larger than it may be here. Free some space or raise the limit, then try again",
  EROFS: "the disk can only be read. Mount it for writing or choose another place",
  EACCES: "access is denied. Change its owner or mode, or choose another place",
  EPERM: "the system does not permit it. Change its owner or mode, or choose another place",
  ENAMETOOLONG: "the name is too long for the system. Use a shorter one",
  EISDIR: "there is a directory where a file is meant. Move it away",
  ENOTDIR: "there is a file where a directory is meant. Move it away",
  EEXIST: "something else is there already. Move it away",
  ENOTEMPTY: "there is a directory that is not empty. Move it away",
  ELOOP: "its symbolic links lead in a circle. Remove one of them",
  ENOENT: "it, or the folder it belongs in, is not there",
  ENXIO: "it is a device that is not there",
  ENODEV: "the disk is gone",
  EIO: "the disk fails. Look at the system's log",
  EINVAL: "the place does not take such a file. Choose another place",
  ENOTSUP: "the place does not take such a file. Choose another place",
  E2BIG: "its arguments and environment are too long together. Shorten them",
  ENOEXEC: "it is no program that this machine runs",
  EXDEV: "its parts are on two disks. Choose another place",
};

/** What passes by itself, or when others let go. */
const passing: Record<string, string> = {
  EMFILE:
    "this server has no more file descriptors. End some sessions, or raise `ulimit -n` before it is started",
  ENFILE: "the machine has no more file descriptors. End some programs and try again",
  EAGAIN: "the machine has no more room for processes or memory. End some programs and try again",
  ENOMEM: "the machine has no more memory. End some programs and try again",
  EBUSY: "something else is using it. Try again",
  ETXTBSY: "something else is using it. Try again",
};

/** Whether what failed says nothing of what was asked for: another time it may work. */
export function isPassing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && Object.hasOwn(passing, code);
}

/** SQLite's own numbers for the same. */
const sqlite: Record<number, string> = {
  5: "SQLITE_BUSY",
  8: "EROFS",
  10: "EIO",
  11: "SQLITE_CORRUPT",
  13: "ENOSPC",
  14: "ENOENT",
  26: "SQLITE_NOTADB",
};
const ofDatabase: Record<string, string> = {
  SQLITE_CORRUPT: "it is damaged. Put a copy in its place, or move it away to begin anew",
  SQLITE_NOTADB: "it is no database. Move it away, or name another file with OPENCODE_DB",
};

interface Told extends Error {
  code?: unknown;
  path?: unknown;
  syscall?: unknown;
  errcode?: unknown;
}

/**
 * The error to answer with where the machine is at fault and not we: a full disk, a name too long, no descriptors
 * left. Says the cause, the place and what to do; `doing` in place of the call that failed. Undefined for every other error.
 */
export function systemFailure(error: unknown, doing?: string): CoreError | undefined {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const found = fromFiles(one, doing) ?? fromDatabase(one, doing);
    if (found) return found;
  }
  return undefined;
}

function fromFiles(error: Error, doing: string | undefined): CoreError | undefined {
  const { code, path, syscall } = error as Told;
  // What the network says has such codes too, but is no call on a file or a process.
  if (typeof code !== "string" || typeof syscall !== "string") return undefined;
  if (syscall.startsWith("spawn")) return typed(error, code, startOf(syscall));
  if (typeof path !== "string" || path === "") return typed(error, code, doing ?? verbOf(syscall));
  return typed(error, code, doing ?? `${verbOf(syscall)} ${shortened(path)}`, path);
}

function fromDatabase(error: Error, doing = "use the database"): CoreError | undefined {
  const { code, errcode } = error as Told;
  if (code !== "ERR_SQLITE_ERROR" || typeof errcode !== "number") return undefined;
  const name = sqlite[errcode & 0xff];
  return name === undefined ? undefined : typed(error, name, doing);
}

function typed(cause: Error, code: string, what: string, path?: string): CoreError | undefined {
  const soon = passing[code];
  if (soon !== undefined || code === "SQLITE_BUSY") {
    const message = `Could not ${what}: ${soon ?? "another process keeps it locked. Try again"}`;
    return new CoreError("ServiceUnavailableError", { message }, { cause });
  }
  const why = lasting[code] ?? ofDatabase[code];
  if (why === undefined) return undefined;
  const message = `Could not ${what}: ${why} (${code})`;
  return new CoreError("SystemError", { message, code, ...(path && { path: shortened(path) }) }, { cause });
}

function startOf(syscall: string): string {
  const program = syscall.slice("spawn ".length);
  return program === "" ? "start a process" : `start ${shortened(program)}`;
}

/** In words: what was being done when the system refused. */
function verbOf(name: string): string {
  if (name === "mkdir" || name === "mkdtemp") return "make the folder";
  if (name === "scandir" || name === "readdir" || name === "opendir") return "list";
  if (["stat", "lstat", "access", "realpath", "readlink"].includes(name)) return "look at";
  if (["read", "readFile"].includes(name)) return "read";
  if (["write", "fsync", "fdatasync", "ftruncate", "copyfile"].includes(name)) return "write";
  if (["rename", "unlink", "rm", "rmdir"].includes(name)) return "replace";
  return name === "open" ? "open" : `do ${name} on`;
}

function shortened(path: string): string {
  return path.length > 300 ? `${cutText(path, 120)}…${cutText(path, 120, "tail")}` : path;
}
