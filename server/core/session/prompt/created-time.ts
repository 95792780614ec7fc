import type { Message } from "@opencode/sdk/types";
import type { Database } from "../../storage/database.js";
import type { Statement } from "../../storage/statement.js";
import { isNewest, readNewestTime } from "../../storage/tables/message.js";

/** Each lost race means that another message was written; this many in a row mean that something else is wrong. */
const mostAttempts = 50;

class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/**
 * Writes a new message with a created time behind that of every other of its session, whatever became of the clock
 * meanwhile and whoever writes beside: it is by these times that a conversation is read. `write` puts the statement
 * it is given in front of its own, and runs again when another message came in between.
 */
export async function writeInOrder<T>(
  db: Pick<Database, "read" | "now">,
  info: Message,
  write: (guard: Statement) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    info.time.created = Math.max(db.now(), (await readNewestTime(db, info)) + 1);
    if (info.role === "assistant" && info.time.completed !== undefined)
      info.time.completed = completedNow(info);
    try {
      return await write(isNewest(info, () => new Overtaken("another message was written in between")));
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === mostAttempts) throw error;
    }
  }
}

/** The moment at which a message is complete: never before it was begun. */
export function completedNow({ time }: Pick<Message, "time">): number {
  return Math.max(Date.now(), time.created);
}
