import type { MessageWithParts, Part, Session } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import { scopeOf } from "../../base/scope.js";
import type { Database } from "../../storage/database.js";
import { type Also, draft, type EventDraft, type Journal } from "../../storage/journal.js";
import type { RunGuard } from "../../storage/run-guard.js";
import type { Statement } from "../../storage/statement.js";
import { deleteMessage, saveMessage, upsertMessage } from "../../storage/tables/message.js";
import { deletePart, growPart, upsertPart } from "../../storage/tables/part.js";
import { writeInOrder } from "../prompt/created-time.js";
import { createCheckpoints } from "./checkpoints.js";
import { createMessageReads, type MessageReads } from "./message-reads.js";
import type { OpenParts } from "./parts.js";

export interface Messages extends MessageReads {
  /** Throws NotFoundError. */
  remove(session: Session, messageID: string): Promise<void>;
  /** Writes a new message and its parts, behind all others of the session, with `statements`; publishes `message.created`, `message.updated` and the parts. */
  create(session: Session, message: MessageWithParts, statements?: Statement[]): Promise<void>;
  /** Writes a message, and those of its parts named in `changed`; publishes the parts, `before`, `message.updated` and `after`. */
  save(session: Session, message: MessageWithParts, extra?: SaveExtra): Promise<void>;
  /** The same as what another write is to hold too, which follows at once. */
  saving(session: Session, message: MessageWithParts, extra?: SaveExtra): Also;
  /** Writes a part and publishes `message.part.updated`. */
  savePart(session: Session, part: Part): Promise<void>;
  /** Several in one transaction. */
  saveParts(session: Session, parts: readonly Part[]): Promise<void>;
  /** Removes a part and publishes `message.part.removed`. */
  removePart(session: Session, part: Part): Promise<void>;
  /** Publishes a piece of text that `part.text` already holds; it reaches the disk soon. */
  delta(session: Session, part: Part, delta: string): void;
  /** Publishes the present state of a running part without logging it; it reaches the disk soon. */
  progress(session: Session, part: Part): void;
}

export interface SaveExtra {
  changed?: Part[];
  before?: EventDraft[];
  after?: EventDraft[];
}

/** The events of a message that is new: both names, with everything a client needs to show it. */
export function messageCreated(message: MessageWithParts): EventDraft[] {
  const properties = { sessionID: message.info.sessionID, info: message.info, parts: message.parts };
  return [draft("message.created", properties), draft("message.updated", properties)];
}

export function partUpdated(part: Part): EventDraft {
  return draft("message.part.updated", { sessionID: part.sessionID, part, time: Date.now() });
}

export function createMessages(deps: {
  db: Database;
  journal: Journal;
  guard: RunGuard;
  openParts: OpenParts;
  log: Log;
}): Messages {
  const { db, journal, guard, openParts, log } = deps;
  /** Counts what is written of parts, so that nothing older lands over it. */
  let writes = 0;
  const nextOf = (part: Part) => upsertPart(part, ++writes);
  const checkpoints = createCheckpoints({
    // A part that was let go of belongs to another process by now.
    write: async (part) =>
      openParts.has(part) &&
      guard.write([part.sessionID], (guards) => db.write([...guards, growPart(part, ++writes)])),
    log,
  });

  const track = (session: Session, part: Part) => {
    checkpoints.settle(part);
    openParts.track(session, part);
  };

  const reads = createMessageReads({ db, openParts });

  const saveParts: Messages["saveParts"] = async (session, parts) => {
    for (const part of parts) track(session, part);
    await journal.commit(scopeOf(session), parts.map(partUpdated), parts.map(nextOf));
  };

  const saving: Messages["saving"] = (
    session,
    { info, parts },
    { changed = [], before = [], after = [] } = {},
  ) => {
    for (const part of changed) track(session, part);
    const updated = draft("message.updated", { sessionID: session.id, info, parts });
    return {
      events: [...changed.map(partUpdated), ...before, updated, ...after],
      statements: [saveMessage(info), ...changed.map(nextOf)],
    };
  };

  return {
    ...reads,

    async create(session, message, statements = []) {
      await writeInOrder(db, message.info, (inOrder) =>
        journal.commit(
          scopeOf(session),
          [...messageCreated(message), ...message.parts.map(partUpdated)],
          [inOrder, ...statements, upsertMessage(message.info), ...message.parts.map(nextOf)],
        ),
      );
    },

    saving,
    async save(session, message, extra) {
      const { events, statements } = saving(session, message, extra);
      await journal.commit(scopeOf(session), events, statements);
    },

    savePart: (session, part) => saveParts(session, [part]),
    saveParts,

    async removePart(session, part) {
      checkpoints.settle(part);
      openParts.forget(part);
      await journal.commit(
        scopeOf(session),
        [
          draft("message.part.removed", {
            sessionID: session.id,
            messageID: part.messageID,
            partID: part.id,
          }),
        ],
        [deletePart(part.id)],
      );
    },

    async remove(session, messageID) {
      await reads.get(session.id, messageID);
      const gone = { sessionID: session.id, messageID };
      await journal.commit(
        scopeOf(session),
        [draft("message.removed", gone), draft("message.deleted", gone)],
        [{ ...deleteMessage(messageID), expect: 1 }],
      );
    },

    delta(session, part, delta) {
      checkpoints.touch(part);
      journal.emit(
        scopeOf(session),
        draft("message.part.delta", {
          sessionID: session.id,
          messageID: part.messageID,
          partID: part.id,
          field: "text",
          delta,
        }),
      );
    },

    progress(session, part) {
      openParts.track(session, part);
      checkpoints.touch(part);
      journal.emit(scopeOf(session), partUpdated(part));
    },
  };
}
