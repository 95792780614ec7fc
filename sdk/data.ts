import type { MessageWithParts, Part, UserMessage } from "./gen/types.gen.js";
import { newMessageID, newPartID } from "./ids.js";

type WithoutPlace<P> = P extends Part ? Omit<P, "id" | "sessionID" | "messageID"> : never;

/** Messages as an app shows them before the server has told of them. */
export const message = {
  /** A message of the user made of these parts, with ids and the time of now. */
  user({
    parts,
    ...rest
  }: Omit<UserMessage, "role" | "time" | "id"> & { parts: WithoutPlace<Part>[] }): MessageWithParts & {
    info: UserMessage;
  } {
    const info: UserMessage = { ...rest, id: newMessageID(), role: "user", time: { created: Date.now() } };
    return {
      info,
      parts: parts.map(
        (part) => ({ ...part, id: newPartID(), messageID: info.id, sessionID: info.sessionID }) as Part,
      ),
    };
  },
};
