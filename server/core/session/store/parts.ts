import type { Part, Session } from "@opencode/sdk/types";
import type { ForeignParts } from "./foreign-parts.js";
import { isOpen, type OpenPart } from "./open-part.js";

/** Parts that are still growing: as this process holds them, newer than what the disk has, or as others write them. */
export interface OpenParts {
  /** Follows the part while it is open; lets go once it is finished. */
  track(session: Session, part: Part): void;
  forget(part: Part): void;
  /** Lets go of all parts of a session that this process no longer runs. */
  forgetSession(sessionID: string): void;
  /** Whether this process is at the part. */
  has(part: Part): boolean;
  /** The newest state of a part read from the disk. */
  latest(part: Part): Part;
  /** The same of a part that is wanted as JSON, as which the disk has it. */
  latestJson(id: string, json: string): string;
  /** Every open part of one directory, or of all. */
  list(directory?: string): OpenPart[];
}

/** `foreign` are those of other processes. */
export function createOpenParts(
  foreign: Pick<ForeignParts, "latest" | "follows" | "list" | "release">,
): OpenParts {
  const open = new Map<string, OpenPart>();
  return {
    track(session, part) {
      foreign.release(part.id);
      if (isOpen(part)) open.set(part.id, { directory: session.directory, project: session.projectID, part });
      else open.delete(part.id);
    },
    forget(part) {
      foreign.release(part.id);
      open.delete(part.id);
    },
    forgetSession(sessionID) {
      for (const { part } of [...open.values()]) if (part.sessionID === sessionID) open.delete(part.id);
    },
    has: (part) => open.has(part.id),
    latest: (part) => open.get(part.id)?.part ?? foreign.latest(part),
    latestJson(id, json) {
      const own = open.get(id);
      if (own) return JSON.stringify(own.part);
      if (foreign.follows(id)) foreign.latest(JSON.parse(json) as Part);
      return json;
    },
    list: (directory) => [
      ...[...open.values()].filter((one) => directory === undefined || one.directory === directory),
      ...foreign.list(directory),
    ],
  };
}
