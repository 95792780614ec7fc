import type { Requirements } from "./requirement.js";

export const messages = {
  "message.list.all": {
    says: "No limit or 0 lists all, oldest first, without a cursor",
    source: "http-wire.md 3",
  },
  "message.list.pages": {
    says: "limit takes the newest; Link and X-Next-Cursor lead to what is older until the first message",
    source: "http-wire.md 3; contract session.messages",
  },
  "message.list.exposed": { says: "The paging headers are exposed to browsers", source: "http-wire.md 3" },
  "message.list.stable": {
    says: "A cursor names a place, not an offset",
    source: "http-wire.md 3; users.md row 32",
  },
  "message.list.refused": {
    says: "before without limit, a garbage cursor and a bad limit are 400",
    source: "http-wire.md 3",
  },
  "message.get": { says: "One message of this session, else 404", source: "contract session.message" },
  "message.get.streaming": {
    says: "A message is read with the text streamed so far",
    source: "contract session.message; http-wire.md 3 tells of the fault",
  },
  "message.delete": {
    says: "Deleting tells message.removed and message.deleted",
    source: "contract session.deleteMessage; design 4",
  },
  "message.delete.twice": { says: "A message that is gone is 404", source: "contract session.deleteMessage" },
  "message.delete.busy": { says: "Deleting while busy is 409 SessionBusyError", source: "http-wire.md 4" },
  "message.parts.order": {
    says: "Parts are ordered by id",
    source: "http-wire.md 3; contract MessageWithParts",
  },
  "session.diff.turn": {
    says: "diff with a prompt's id tells what its turn changed",
    source: "http-wire.md 8; contract session.diff",
  },
  "session.diff.all": {
    says: "diff without an id tells what all turns changed",
    source: "contract session.diff; clients.md, where the real server breaks",
  },
  "session.diff.event": { says: "Every turn ends with session.diff", source: "http-wire.md 3" },
  "session.summary": {
    says: "Session and prompt carry a summary of what changed",
    source: "http-wire.md 3; contract SessionSummary",
  },
  "text.well-formed": {
    says: "Half a character in a request becomes U+FFFD; none reaches a provider or a client",
    source: "contract info.description",
  },
  "text.deltas": {
    says: "A delta never ends in half a character: it comes with the next one",
    source: "contract EventMessagePartDelta",
  },
  "text.cut": { says: "What is cut is cut between characters", source: "contract info.description" },
  "session.todo.empty": {
    says: "A session without todos has an empty list",
    source: "contract session.todo",
  },
} as const satisfies Requirements;
