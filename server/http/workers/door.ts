import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { hostID } from "../../core/base/host.js";
import { isAlive } from "../../core/system/process/is-alive.js";
import { passedFor } from "../request/peer.js";
import type { Door } from "../socket/listen.js";
import type { Settings } from "./messages.js";

/** Show that a request comes from a worker, and for whom that passes it on. */
export const tokenHeader = "x-opencode-worker";
export const addressHeader = "x-opencode-worker-for";

/** Processes of other machines, and of other containers, may see the same folder: of theirs nothing is known. */
const prefix = `opencode-workers-${createHash("sha256").update(hostID()).digest("hex").slice(0, 8)}-`;

export interface LeadDoor extends Door {
  settings: Settings["door"];
  /** Takes away what lies in the file system. */
  remove(): void;
}

/**
 * A way into this process for its workers alone: a socket in a folder that only this user opens, and a token that only
 * they know, so that nobody else says for whom he asks.
 */
export function createDoor(): LeadDoor {
  const token = randomBytes(24).toString("base64url");
  const expected = Buffer.from(token);
  const place = process.platform === "win32" ? pipeOf(token) : socketOf();
  return {
    path: place.path,
    settings: { path: place.path, token },
    remove: place.remove,
    admit(incoming) {
      const { headers } = incoming;
      const given = Buffer.from(String(headers[tokenHeader] ?? ""));
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
      const address = headers[addressHeader];
      // Nobody is let in of whom it is not known whose guesses his are.
      if (typeof address !== "string" || address === "") return false;
      passedFor(incoming, address);
      forget(incoming);
      return true;
    },
  };
}

function pipeOf(token: string) {
  return { path: `\\\\.\\pipe\\opencode-${token.slice(0, 16)}`, remove: () => undefined };
}

/** What a lead has left. */
export function removeDoor({ path: socket }: Pick<Settings["door"], "path">): void {
  const folder = path.dirname(socket);
  if (path.basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true });
}

function socketOf() {
  sweep();
  const folder = mkdtempSync(path.join(shortTemporary(), `${prefix}${process.pid}-`));
  return {
    path: path.join(folder, "s"),
    remove: () => removeDoor({ path: path.join(folder, "s") }),
  };
}

/** The system knows paths of sockets of about a hundred bytes. */
function shortTemporary(): string {
  return Buffer.byteLength(tmpdir()) > 60 ? "/tmp" : tmpdir();
}

/** What those left that were killed. */
function sweep(): void {
  const all = shortTemporary();
  for (const name of readdirSync(all)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(path.join(all, name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

/** What is between our processes goes no further. */
function forget(incoming: IncomingMessage): void {
  const { rawHeaders, headers } = incoming;
  for (const name of [tokenHeader, addressHeader]) {
    delete headers[name];
    const at = rawHeaders.findIndex((one, index) => index % 2 === 0 && one.toLowerCase() === name);
    if (at >= 0) rawHeaders.splice(at, 2);
  }
}
