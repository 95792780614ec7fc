import type { Session } from "@opencode/sdk/types";
import type { Core } from "../../core/core.js";
import type { PageStart } from "../../core/storage/tables/session.js";
import type { ListSessionsResponse, SessionInfo } from "../../gen/acp/types.gen.js";
import { invalidParams } from "../rpc/rpc-errors.js";
import { spellingsOf } from "./places.js";

const pageSize = 100;

/** One page of the stored sessions, of a folder by any of its names. Throws -32602 for a cursor that is none of ours. */
export async function listSessions(
  core: Pick<Core, "sessionPages">,
  { directory, cursor }: { directory: string | undefined; cursor: string | undefined },
): Promise<ListSessionsResponse> {
  const { sessions, next } = await core.sessionPages.page({
    limit: pageSize,
    ...(directory !== undefined && { directories: await spellingsOf(core, directory) }),
    ...(cursor !== undefined && { after: readCursor(cursor) }),
  });
  // A client that asks for a folder by one name would not know it by another.
  const asked = sessions.map((session) => ({ ...session, directory: directory ?? session.directory }));
  return { sessions: asked.map(infoOf), ...(next && { nextCursor: writeCursor(next) }) };
}

function infoOf({ id, directory, title, time, additionalDirectories }: Session): SessionInfo {
  return {
    sessionId: id,
    cwd: directory,
    ...(additionalDirectories && { additionalDirectories }),
    title,
    updatedAt: new Date(time.updated).toISOString(),
  };
}

function writeCursor({ updated, id }: PageStart): string {
  return Buffer.from(JSON.stringify([updated, id])).toString("base64url");
}

function readCursor(cursor: string): PageStart {
  try {
    const [updated, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (typeof updated === "number" && typeof id === "string") return { updated, id };
  } catch {
    // As for anything else that is no cursor.
  }
  throw invalidParams("cursor: none that an earlier answer gave", { cursor });
}
