import type { MessageWithParts, Part } from "@opencode/sdk/types";
import { badRequest, notFound } from "../../base/errors.js";
import { WriteConflict } from "../../storage/statement.js";
import type { Occupancy } from "../run/occupancy.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import { isOpen } from "../store/open-part.js";

/** Where a part stands. */
export interface PartPlace {
  sessionID: string;
  messageID: string;
  partID: string;
}

export interface EditHistory {
  /** Replaces a part, or adds one. Throws NotFoundError, BadRequest and SessionBusyError. */
  updatePart(place: PartPlace, part: Part): Promise<Part>;
  /** Throws NotFoundError, and SessionBusyError for a part of the answer that is being written. */
  removePart(place: PartPlace): Promise<void>;
}

/** What clients change in the past of a session. */
export function createEditHistory(deps: {
  sessions: Sessions;
  messages: Messages;
  occupancy: Pick<Occupancy, "assertRests">;
}): EditHistory {
  const { sessions, messages } = deps;

  const find = async ({ sessionID, messageID }: PartPlace) => {
    const session = await sessions.get(sessionID);
    const message = await messages.get(sessionID, messageID);
    // What a run is writing it would write again.
    if (isBeingWritten(message)) await deps.occupancy.assertRests(session);
    return { session, message };
  };

  return {
    async updatePart(place, part) {
      refuseMismatch(place, part);
      if (isOpen(part)) throw badRequest("body: the part must be finished", "Body");
      const { session } = await find(place);
      try {
        await messages.savePart(session, part);
      } catch (error) {
        if (!(error instanceof WriteConflict)) throw error;
        throw badRequest(`partID: ${part.id} belongs to another message`, "Params");
      }
      return part;
    },
    async removePart(place) {
      const { session, message } = await find(place);
      const part = message.parts.find(({ id }) => id === place.partID);
      if (!part) throw notFound("Part", place.partID);
      await messages.removePart(session, part);
    },
  };
}

function isBeingWritten({ info }: MessageWithParts): boolean {
  return info.role === "assistant" && info.time.completed === undefined;
}

function refuseMismatch({ sessionID, messageID, partID }: PartPlace, part: Part): void {
  const wrong = [
    ...(part.id === partID ? [] : ["id"]),
    ...(part.messageID === messageID ? [] : ["messageID"]),
    ...(part.sessionID === sessionID ? [] : ["sessionID"]),
  ];
  if (wrong.length === 0) return;
  const issues = wrong.map((field) => ({ path: [field], message: "is not the one in the path" }));
  throw badRequest(`body: ${wrong.join(", ")} must be as in the path`, "Body", issues);
}
