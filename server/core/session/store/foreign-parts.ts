import type { Part, ReasoningPart, TextPart } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import type { EventScope } from "../../base/scope.js";
import type { Envelope } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { draft, type Journal } from "../../storage/journal.js";
import { readGrownParts, readPartsElsewhere } from "../../storage/tables/part.js";
import { keyOn, nameOn } from "../../storage/volume.js";
import { isOpen, type OpenPart } from "./open-part.js";

/**
 * Parts that other processes are at. What these write of them now and then becomes events here, as if the part grew in
 * this process, for as long as somebody watches.
 */
export interface ForeignParts {
  /** To be called while there is somebody to tell; returns the way out. */
  watch(): () => void;
  /** Takes an event of another process before it is published: what was not told of its part is told first. */
  arriving(envelope: Envelope): void;
  /** A part as it was read from the disk. What is new in it is told first, so that no later delta repeats any of it. */
  latest(part: Part): Part;
  /** Whether `latest` may have anything to tell of it. */
  follows(partID: string): boolean;
  /** Lets go of a part that this process writes itself from now on. */
  release(partID: string): void;
  /** Every open part of one directory, or of all, as it was told last. */
  list(directory?: string): OpenPart[];
  close(): void;
}

interface Followed {
  scope: EventScope;
  /** As subscribers know it. */
  part: Part;
  /** How far it was on disk, or `unseen`. */
  revision: number;
}

/** What only an event has told of. */
const unseen = -1;

const heeded = new Set<Envelope["type"]>([
  "message.part.updated",
  "message.part.removed",
  "message.removed",
  "session.idle",
  "session.deleted",
]);

export function createForeignParts(deps: {
  db: Database;
  journal: Pick<Journal, "emit">;
  /** How this process is named as the owner of runs. */
  owner: string;
  /** The files that this process sees. */
  volume?: string;
  log: Log;
}): ForeignParts {
  const { db, journal, owner, log } = deps;
  const followed = new Map<string, Followed>();
  let watchers = 0;
  let reading = false;

  const tellUpdated = ({ scope, part }: Followed) => {
    const properties = { sessionID: part.sessionID, part, time: Date.now() };
    journal.emit(scope, draft("message.part.updated", properties));
  };

  /** Tells what the text has more than subscribers know. */
  const tellGrowth = (one: Followed, text: string) => {
    const { part, scope } = one;
    // What is on disk may be behind what an event has told.
    if (!isText(part) || part.text.startsWith(text)) return;
    const grown = text.startsWith(part.text);
    const delta = text.slice(part.text.length);
    one.part = { ...part, text };
    if (!grown) return tellUpdated(one);
    const { sessionID, messageID, id: partID } = part;
    journal.emit(scope, draft("message.part.delta", { sessionID, messageID, partID, field: "text", delta }));
  };

  const catchUp = (one: Followed, part: Part) => {
    if (isText(part)) return tellGrowth(one, part.text);
    // That it has ended is an event of its own.
    if (!isOpen(part) || JSON.stringify(part) === JSON.stringify(one.part)) return;
    one.part = part;
    tellUpdated(one);
  };

  const follow = (scope: EventScope, part: Part, revision: number) => {
    const one = { scope, part, revision };
    followed.set(part.id, one);
    return one;
  };

  const followRunning = async () => {
    const rows = await readPartsElsewhere(db, owner);
    if (watchers === 0) return;
    for (const { part, revision, directory, volume, projectID } of rows) {
      const scope = { directory: nameOn(deps.volume ?? "", keyOn(volume, directory)), project: projectID };
      if (isOpen(part) && !followed.has(part.id)) tellUpdated(follow(scope, part, revision));
    }
  };

  const readChanged = async () => {
    const known = new Map([...followed].map(([id, { revision }]) => [id, revision]));
    for (const { part, revision } of await readGrownParts(db, known)) {
      const one = followed.get(part.id);
      if (!one || one.revision === revision) continue;
      one.revision = revision;
      catchUp(one, part);
    }
  };

  const report = (cause: unknown) => log("warn", "could not follow what another process is at", { cause });

  const stopListening = db.onForeignWrite(() => {
    if (followed.size === 0 || reading) return;
    reading = true;
    readChanged()
      .catch(report)
      .finally(() => {
        reading = false;
      });
  });

  const forget = (gone: (part: Part) => boolean) => {
    for (const [id, { part }] of followed) if (gone(part)) followed.delete(id);
  };

  return {
    watch() {
      watchers += 1;
      if (watchers === 1) followRunning().catch(report);
      return () => {
        watchers -= 1;
        if (watchers === 0) followed.clear();
      };
    },
    arriving(envelope) {
      // Only what may matter is parsed.
      if (watchers === 0 || !heeded.has(envelope.type)) return;
      const { directory, project, event } = envelope;
      switch (event.type) {
        case "message.part.updated": {
          const { part } = event.properties;
          const known = followed.get(part.id);
          if (isOpen(part)) return void follow({ directory, project }, part, unseen);
          if (known && isText(part)) tellGrowth(known, part.text);
          return void followed.delete(part.id);
        }
        case "message.part.removed":
          return void followed.delete(event.properties.partID);
        case "message.removed": {
          const { messageID } = event.properties;
          return forget((part) => part.messageID === messageID);
        }
        case "session.idle":
        case "session.deleted": {
          const { sessionID } = event.properties;
          return forget((part) => part.sessionID === sessionID);
        }
      }
    },
    follows: (partID) => followed.has(partID),
    release: (partID) => void followed.delete(partID),
    latest(part) {
      const one = followed.get(part.id);
      if (one) catchUp(one, part);
      return part;
    },
    list: (directory) =>
      [...followed.values()]
        .filter(({ scope }) => directory === undefined || scope.directory === directory)
        .map(({ scope, part }) => ({ directory: scope.directory, project: scope.project, part })),
    close() {
      stopListening();
      followed.clear();
    },
  };
}

function isText(part: Part): part is TextPart | ReasoningPart {
  return part.type === "text" || part.type === "reasoning";
}
