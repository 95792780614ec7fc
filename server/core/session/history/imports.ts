import { setImmediate as breathe } from "node:timers/promises";
import type { MessageWithParts, Session } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { scopeOf } from "../../base/scope.js";
import type { Instances } from "../../instance/instance.js";
import type { Reads } from "../../storage/database.js";
import type { Journal } from "../../storage/journal.js";
import { upsertMessage } from "../../storage/tables/message.js";
import { upsertPart } from "../../storage/tables/part.js";
import { readSession } from "../../storage/tables/session.js";
import type { Sessions } from "../sessions.js";
import { copier, moved } from "./copies.js";

export interface Imports {
  /**
   * A session of the directory with what an export says. It keeps its id unless there is one of that id; messages get new
   * ones. Rules and folders of where it came from stay behind. Throws BadRequest.
   */
  add(exported: unknown, directory: string): Promise<Session>;
}

/** Messages written in one transaction, before others have their turn. */
const lot = 50;
const cutShort = "This was still being written when the session was exported";

export function createImports(deps: {
  db: Reads;
  sessions: Sessions;
  instances: Instances;
  journal: Journal;
}): Imports {
  const { db, sessions, instances, journal } = deps;
  return {
    async add(exported, directory) {
      const { info, messages } = await readExport(exported);
      const taken = await readSession(db, info.id);
      const { title, agent, model } = info;
      const session = await sessions.create(
        {
          ...(!taken && { id: info.id }),
          title,
          ...(agent !== undefined && { agent }),
          ...(model !== undefined && { model }),
        },
        await instances.get(directory),
        info.time.created,
      );
      try {
        const copyOf = copier(messages, cutShort);
        for (let at = 0; at < messages.length; at += lot) {
          const some = messages.slice(at, at + lot).map((message) => moved(copyOf(message), session.id));
          await journal.commit(
            scopeOf(session),
            [],
            some.flatMap(({ info: message, parts }) => [
              upsertMessage(message),
              ...parts.map((part) => upsertPart(part)),
            ]),
          );
          await breathe();
        }
        const { cost = 0, tokens, time } = info;
        return await sessions.update(session.id, (now) => ({
          ...now,
          cost,
          ...(tokens && { tokens }),
          time: { ...now.time, updated: Math.max(time.updated, time.created) },
        }));
      } catch (error) {
        await sessions.remove(session.id);
        throw error;
      }
    },
  };
}

/** Loads the validators. */
async function readExport(exported: unknown): Promise<{ info: Session; messages: MessageWithParts[] }> {
  const [{ z }, schemas] = await Promise.all([import("zod"), import("../../../gen/components.gen.js")]);
  const read = z
    .object({ info: schemas.Session(), messages: z.array(schemas.MessageWithParts()) })
    .safeParse(exported);
  if (read.success) return read.data as { info: Session; messages: MessageWithParts[] };
  const [issue] = read.error.issues;
  const place = issue?.path.map(String).join(".") || "the whole of it";
  throw badRequest(
    `It is no exported session: ${place}: ${issue?.message ?? "it cannot be read"}`,
    "Payload",
  );
}
