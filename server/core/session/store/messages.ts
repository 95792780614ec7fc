import type { MessageWithParts, Part, Session } from "@opencode/sdk/types";
import { badRequest, notFound } from "../../base/errors.js";
import { JsonList } from "../../base/json-list.js";
import type { Log } from "../../base/log.js";
import { scopeOf } from "../../base/scope.js";
import type { Database } from "../../storage/database.js";
import { type Also, draft, type EventDraft, type Journal } from "../../storage/journal.js";
import type { RunGuard } from "../../storage/run-guard.js";
import type { Statement } from "../../storage/statement.js";
import {
  deleteMessage,
  type MessageSpot,
  readMessageInfo,
  saveMessage,
  upsertMessage,
} from "../../storage/tables/message.js";
import { deletePart, growPart, readMessageOfPart, upsertPart } from "../../storage/tables/part.js";
import { writeInOrder } from "../prompt/created-time.js";
import { createCheckpoints } from "./checkpoints.js";
import {
  type MessagePage,
  readAllMessages,
  readMessage,
  readMessagePage,
  readMessagesNear,
  readMessageTextPage,
} from "./message-rows.js";
import type { OpenParts } from "./parts.js";

export interface Messages {
  /** Oldest first. `limit` takes the newest that many, `before` (a cursor) what came before them. */
  list(sessionID: string, page?: PageInput): Promise<MessagePage>;
  /** The same without a look into the messages. */
  listJson(
    sessionID: string,
    page: PageInput,
  ): Promise<{ messages: JsonList<MessageWithParts>; next: string | undefined }>;
  /** From a spot on in either direction, the spot included, nearest first. */
  near(
    sessionID: string,
    options: { from?: MessageSpot | undefined; forward: boolean; limit: number },
  ): Promise<MessageWithParts[]>;
  /** The message that a part belongs to. */
  holding(sessionID: string, partID: string): Promise<MessageWithParts | undefined>;
  /** Whether any session has a message of this id. */
  isKnown(messageID: string): Promise<boolean>;
  /** Throws NotFoundError. */
  get(sessionID: string, messageID: string): Promise<MessageWithParts>;
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

interface PageInput {
  limit?: number | undefined;
  before?: string | undefined;
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

function checkPage({ limit, before }: PageInput): void {
  if (before !== undefined && !limit) throw badRequest("before: needs a limit above 0 beside it", "Query");
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

  const withLatest = ({ info, parts }: MessageWithParts) => ({ info, parts: parts.map(openParts.latest) });

  const get = async (sessionID: string, messageID: string) => {
    const message = await readMessage(db, sessionID, messageID);
    if (!message) throw notFound("Message", messageID);
    return withLatest(message);
  };

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
    get,

    async list(sessionID, { limit, before } = {}) {
      checkPage({ limit, before });
      const page = limit
        ? await readMessagePage(db, sessionID, { limit, before })
        : { messages: await readAllMessages(db, sessionID), next: undefined };
      return { messages: page.messages.map(withLatest), next: page.next };
    },

    async listJson(sessionID, page) {
      checkPage(page);
      const { messages, next } = await readMessageTextPage(db, sessionID, page, openParts.latestJson);
      return { messages: new JsonList(messages), next };
    },

    async holding(sessionID, partID) {
      const messageID = await readMessageOfPart(db, partID);
      const message = messageID === undefined ? undefined : await readMessage(db, sessionID, messageID);
      return message && withLatest(message);
    },
    isKnown: async (messageID) => (await readMessageInfo(db, messageID)) !== undefined,
    near: async (sessionID, options) => (await readMessagesNear(db, sessionID, options)).map(withLatest),

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
      await get(session.id, messageID);
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
