import path from "node:path";
import type { Session } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import type { Reads } from "../../storage/database.js";
import { draft, type EventDraft } from "../../storage/journal.js";
import type { Statement } from "../../storage/statement.js";
import { deleteMessage, readMessageInfo, upsertMessage } from "../../storage/tables/message.js";
import { deletePart, readMessageOfPart, upsertPart } from "../../storage/tables/part.js";
import { insertSession, readSession, updateSession } from "../../storage/tables/session.js";
import { inside } from "../../system/files/inside.js";
import { messageCreated, partUpdated } from "../store/messages.js";
import type { Change } from "./change-of.js";

/** What is to be written and told for changes, and what the session is afterwards. */
export interface Applied {
  session: Session;
  statements: Statement[];
  drafts: EventDraft[];
}

/** Throws BadRequest for what would reach into another session or hangs on what is not there. */
export async function applyChanges(
  db: Reads,
  here: { revision: number; session: Session } | undefined,
  changes: readonly Change[],
  volume: string,
): Promise<Applied> {
  let now = here;
  const statements: Statement[] = [];
  const drafts: EventDraft[] = [];
  const messages = createOwners(async (id) => (await readMessageInfo(db, id))?.sessionID);
  const parts = createOwners((id) => readMessageOfPart(db, id));

  const put = async (session: Session, type: "created" | "updated") => {
    checkPlace(session);
    // Who goes up from a session, or down, must come to an end.
    if (now && now.session.parentID !== session.parentID)
      throw badRequest(`${session.id}: the session above it cannot become another one`, "Payload");
    if (!now) {
      if (session.parentID !== undefined && !(await readSession(db, session.parentID)))
        throw badRequest(`${session.parentID}: the session above it is not known here`, "Payload");
      statements.push(insertSession(session, volume));
      now = { revision: 1, session };
    } else {
      statements.push(updateSession(session, now.revision));
      now = { revision: now.revision + 1, session };
    }
    drafts.push(draft(`session.${type}`, { sessionID: session.id, info: session }));
  };

  const apply = async (change: Change, sessionID: string) => {
    switch (change.type) {
      case "created":
      case "updated":
        return put(change.session, now ? "updated" : "created");
      case "message": {
        const { info } = change;
        const isNew = (await messages.of(info.id)) === undefined;
        await messages.claim(info.id, sessionID);
        statements.push(upsertMessage(info));
        const told = { sessionID, info, parts: [] };
        drafts.push(...(isNew ? messageCreated(told) : [draft("message.updated", told)]));
        return;
      }
      case "part": {
        const { part } = change;
        await messages.require(part.messageID, sessionID);
        await parts.claim(part.id, part.messageID);
        statements.push(upsertPart(part));
        drafts.push(partUpdated(part));
        return;
      }
      case "message-removed": {
        const { messageID } = change;
        await messages.require(messageID, sessionID);
        messages.drop(messageID);
        statements.push(deleteMessage(messageID));
        const gone = { sessionID, messageID };
        drafts.push(draft("message.removed", gone), draft("message.deleted", gone));
        return;
      }
      case "part-removed": {
        const { messageID, partID } = change;
        await messages.require(messageID, sessionID);
        await parts.require(partID, messageID);
        parts.drop(partID);
        statements.push(deletePart(partID));
        drafts.push(draft("message.part.removed", { sessionID, messageID, partID }));
      }
    }
  };

  const first = changes[0];
  const sessionID = here?.session.id ?? (first?.type === "created" ? first.session.id : "");
  for (const change of changes) await apply(change, sessionID);
  if (!now) throw new Error("a replay begins with a session");
  return { session: now.session, statements, drafts };
}

/** Whatever kind of machine it comes from, what is done in it here is done in a directory of this one. */
function checkPlace({ id, directory, path: below = "" }: Session): void {
  if (!path.isAbsolute(directory) || directory.includes("\0"))
    throw badRequest(`${id}: its directory is no absolute path: ${JSON.stringify(directory)}`, "Payload");
  if (path.isAbsolute(below) || below.includes("\0") || !inside(directory, path.join(directory, below)))
    throw badRequest(`${id}: its path leads out of its project: ${JSON.stringify(below)}`, "Payload");
}

/** What belongs to whom, the changes before this one included. */
function createOwners(stored: (id: string) => Promise<string | undefined>) {
  const changed = new Map<string, string | undefined>();
  const of = async (id: string) => (changed.has(id) ? changed.get(id) : stored(id));
  return {
    of,
    async claim(id: string, owner: string) {
      const known = await of(id);
      if (known !== undefined && known !== owner) throw badRequest(`${id}: belongs to ${known}`, "Payload");
      changed.set(id, owner);
    },
    async require(id: string, owner: string) {
      if ((await of(id)) !== owner) throw badRequest(`${id}: is not known of ${owner}`, "Payload");
    },
    drop: (id: string) => void changed.set(id, undefined),
  };
}
