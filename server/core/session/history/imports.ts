import { setImmediate as breathe } from "node:timers/promises";
import type { MessageWithParts, Part, Session } from "@opencode/sdk/types";
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
   * ones. Rules, folders and recorded states of files of where it came from stay behind. Throws BadRequest.
   */
  add(exported: unknown, directory: string): Promise<Session>;
}

/** Messages written in one transaction, before others have their turn. */
const lot = 50;
/** Ids as they are made here and elsewhere. What a file calls itself may be anything, and is looked for in addresses. */
const plainID = /^ses_[A-Za-z0-9]{8,64}$/;
/** A state of files that nobody keeps. */
const noState = "0".repeat(40);
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
      assertOnce(messages);
      const taken = await readSession(db, info.id);
      const { title, agent, model } = info;
      const session = await sessions.create(
        {
          ...(!taken && plainID.test(info.id) && { id: info.id }),
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
          const some = messages
            .slice(at, at + lot)
            .map((message) => moved(withoutStates(copyOf(message)), session.id));
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

/**
 * What files were like is not part of an export: an id of a state that means something here by chance, or on purpose,
 * would have a revert change files that the session never touched.
 */
function withoutStates({ info, parts }: MessageWithParts): MessageWithParts {
  return { info, parts: parts.flatMap(withoutState) };
}

function withoutState(part: Part): Part[] {
  if (part.type === "snapshot") return [];
  if (part.type === "patch") return [{ ...part, hash: noState }];
  if (part.type !== "step-start" && part.type !== "step-finish") return [part];
  const { snapshot: _, ...rest } = part;
  return [rest];
}

/** Throws BadRequest: one of two that go by the same name would take the place of the other. */
function assertOnce(messages: readonly MessageWithParts[]): void {
  const seen = new Set<string>();
  for (const { info } of messages) {
    if (seen.has(info.id))
      throw badRequest(`It is no exported session: the message ${info.id} is in it twice`, "Payload");
    seen.add(info.id);
  }
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
