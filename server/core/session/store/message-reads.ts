import type { MessageWithParts } from "@opencode/sdk/types";
import { badRequest, notFound } from "../../base/errors.js";
import { JsonList } from "../../base/json-text.js";
import type { Reads } from "../../storage/database.js";
import { type MessageSpot, readMessageInfo } from "../../storage/tables/message.js";
import { readMessageOfPart } from "../../storage/tables/part.js";
import {
  type MessagePage,
  readAllMessages,
  readMessage,
  readMessagePage,
  readMessagesNear,
  readMessageTextPage,
} from "./message-rows.js";
import type { OpenParts } from "./parts.js";

/** What is read of messages. */
export interface MessageReads {
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
}

interface PageInput {
  limit?: number | undefined;
  before?: string | undefined;
}

function checkPage({ limit, before }: PageInput): void {
  if (before !== undefined && !limit) throw badRequest("before: needs a limit above 0 beside it", "Query");
}

/** `openParts`: those that are still growing, which are newer than what is read. */
export function createMessageReads({
  db,
  openParts,
}: {
  db: Reads;
  openParts: Pick<OpenParts, "latest" | "latestJson">;
}): MessageReads {
  const withLatest = ({ info, parts }: MessageWithParts) => ({ info, parts: parts.map(openParts.latest) });

  const get = async (sessionID: string, messageID: string) => {
    const message = await readMessage(db, sessionID, messageID);
    if (!message) throw notFound("Message", messageID);
    return withLatest(message);
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
  };
}
