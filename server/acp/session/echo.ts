import type { Event } from "@opencode/sdk/types";
import type { SessionUpdate } from "../../gen/acp/types.gen.js";
import { saidBlocks } from "../updates/content.js";

/** What others say in a session that the client has open, as its own user's words would be shown. */
export interface Echo {
  event(event: Event): void;
  rest(): void;
}

export function createEcho(options: {
  sessionID: string;
  /** The client sent this message itself. */
  isOwn(messageID: string): boolean;
  send(update: SessionUpdate): void;
}): Echo {
  const { sessionID, isOwn, send } = options;
  const messages = new Set<string>();
  const shown = new Set<string>();
  return {
    event(event) {
      if (event.type === "message.created") {
        const { info } = event.properties;
        if (info.role === "user" && info.sessionID === sessionID && !isOwn(info.id)) messages.add(info.id);
      }
      if (event.type !== "message.part.updated") return;
      const { part } = event.properties;
      if (!messages.has(part.messageID) || shown.has(part.id)) return;
      shown.add(part.id);
      for (const content of saidBlocks(part))
        send({ sessionUpdate: "user_message_chunk", messageId: part.messageID, content });
    },
    rest() {
      messages.clear();
      shown.clear();
    },
  };
}
